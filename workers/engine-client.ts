/** Starts the engine's worker and notices when it dies or no longer answers. */
import * as Comlink from 'comlink';
import type { Closing, Days, Engine, Frame, Opening, Order, PersonDay, Refusal } from './protocol.ts';
import type { WhyAnswer, WhyAsked, WhyTold } from './protocol.ts';

/** How often it is asked whether it lives, and after how long without an answer it counts as stuck; milliseconds. */
const ASK_EVERY = 2_000;
const STUCK_AFTER = 12_000;
/** A day of a large market is lived in one go: so much longer for each of its people. */
const MORE_EACH = 0.1;

export class EngineGone extends Error {
  readonly reason: 'crashed' | 'stuck' | 'closed';

  constructor(reason: EngineGone['reason'], detail: string) {
    super(detail);
    this.name = 'EngineGone';
    this.reason = reason;
  }
}

/** A worker and the clients it serves: it ends with the last of them. */
class Home {
  readonly worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
  readonly remote = Comlink.wrap<Engine>(this.worker);
  clients = 0;
  /** Markets that are being made: a large one takes long, and the worker cannot answer meanwhile. */
  making = 0;
  /** People of the largest market here. */
  people = 0;
}

export class EngineClient {
  private readonly home: Home;
  private readonly remote: Promise<Comlink.Remote<Engine>>;
  private readonly gone: Promise<never>;
  private fail: (error: EngineGone) => void = () => {};
  private readonly timer: number;
  private answered = performance.now();
  private asked = performance.now();
  private released = false;
  /** Days that have arrived; and who waits for how many. */
  private arrived = 0;
  private waiting: { days: number; tell: () => void } | null = null;
  private readonly crashed = (event: Event): void => {
    const { message } = event as ErrorEvent;
    this.fail(new EngineGone('crashed', message || 'the worker could not be loaded'));
  };
  private readonly garbled = (): void => {
    this.fail(new EngineGone('crashed', 'a message could not be read'));
  };

  /**
   * @param onGone told once, when the worker crashes or gets stuck
   * @param parent an engine whose market this one may part from: both live in one worker
   */
  constructor(onGone: (error: EngineGone) => void = () => {}, parent?: EngineClient) {
    this.home = parent?.home ?? new Home();
    this.home.clients++;
    const { worker, remote } = this.home;
    // What it answers is an engine that stays there.
    this.remote = parent
      ? parent.remote.then((engine) => engine.beside() as unknown as Comlink.Remote<Engine>)
      : Promise.resolve(remote);
    this.gone = new Promise((_, reject) => {
      this.fail = (error) => {
        this.release(error.reason === 'stuck');
        reject(error);
        if (error.reason !== 'closed') onGone(error);
      };
    });
    this.gone.catch(() => {});
    this.remote.catch(this.garbled);
    worker.addEventListener('error', this.crashed);
    worker.addEventListener('messageerror', this.garbled);
    this.timer = window.setInterval(() => this.ask(), ASK_EVERY);
  }

  private ask(): void {
    const now = performance.now();
    // So long nobody has asked: the page slept, and the engine with it.
    if (now - this.asked > 3 * ASK_EVERY) this.answered = now;
    this.asked = now;
    void this.call((engine) => engine.ping()).then(
      () => {
        this.answered = performance.now();
      },
      () => {},
    );
    // A page in the background is slowed down as a whole: only time in sight counts.
    if (document.hidden || this.home.making > 0) this.answered = performance.now();
    const silent = performance.now() - this.answered;
    if (silent > STUCK_AFTER + MORE_EACH * this.home.people) {
      this.fail(new EngineGone('stuck', `no answer for ${Math.round(silent / 1000)} s`));
    }
  }

  async open(order: Order, listen: (days: Days) => void): Promise<Opening | Refusal> {
    this.home.making++;
    try {
      const take = (days: Days): void => {
        listen(days);
        this.arrived = days.to;
        if (this.waiting !== null && this.arrived >= this.waiting.days) this.waiting.tell();
      };
      const opening = await this.call(
        (engine) => engine.open(order, Comlink.proxy(take)) as Promise<Opening | Refusal>,
      );
      if ('consumers' in opening) this.home.people = Math.max(this.home.people, opening.consumers);
      return opening;
    } finally {
      this.home.making--;
      this.answered = performance.now();
    }
  }

  /** What is known at the end. Days come by a port of their own, which it can overtake: it waits for the last of them. */
  async closing(): Promise<Closing> {
    const closing = await this.call((engine) => engine.closing());
    const { days } = closing;
    if (this.arrived < days) await this.race(new Promise<void>((tell) => (this.waiting = { days, tell })));
    return closing;
  }

  cancel(): Promise<void> {
    return this.call((engine) => engine.cancel());
  }

  hold(held: boolean): Promise<void> {
    return this.call((engine) => engine.hold(held));
  }

  /** Whether nothing can be asked of it any more. */
  get ended(): boolean {
    return this.released;
  }

  frame(day: number): Promise<Frame> {
    return this.call((engine) => engine.frame(day));
  }

  person(day: number, person: number): Promise<PersonDay> {
    return this.call((engine) => engine.person(day, person));
  }

  why(asked: WhyAsked, tell: (told: WhyTold) => void): Promise<WhyAnswer | null> {
    return this.call((engine) => engine.why(asked, Comlink.proxy(tell)) as Promise<WhyAnswer | null>);
  }

  stopWhy(): Promise<void> {
    return this.call((engine) => engine.stopWhy());
  }

  files(format: 'csv' | 'parquet'): Promise<{ name: string; content: Uint8Array }[]> {
    return this.call((engine) => engine.files(format));
  }

  /** Ends the engine, and the worker with its last; whatever is still awaited is rejected. */
  close(): void {
    this.fail(new EngineGone('closed', 'the engine was closed'));
  }

  /** @param whole whether nobody can be served there any more */
  private release(whole: boolean): void {
    const { home } = this;
    if (this.released) return;
    this.released = true;
    window.clearInterval(this.timer);
    home.worker.removeEventListener('error', this.crashed);
    home.worker.removeEventListener('messageerror', this.garbled);
    if (--home.clients === 0 || whole) {
      home.worker.terminate();
      return;
    }
    void this.remote.then((engine) => engine.close()).catch(() => {});
  }

  private call<T>(what: (engine: Comlink.Remote<Engine>) => Promise<T>): Promise<T> {
    return this.race(this.remote.then(what));
  }

  private race<T>(answer: Promise<T>): Promise<T> {
    return Promise.race([answer, this.gone]);
  }
}
