/** Starts the engine's worker and notices when it dies or no longer answers. */
import * as Comlink from 'comlink';
import type { Closing, Days, Engine, Frame, Opening, Order, PersonDay, Refusal } from './protocol.ts';

/** How often it is asked whether it lives, and after how long without an answer it counts as stuck; milliseconds. */
const ASK_EVERY = 2_000;
const STUCK_AFTER = 12_000;

export class EngineGone extends Error {
  readonly reason: 'crashed' | 'stuck' | 'closed';

  constructor(reason: EngineGone['reason'], detail: string) {
    super(detail);
    this.name = 'EngineGone';
    this.reason = reason;
  }
}

export class EngineClient {
  private readonly worker: Worker;
  private readonly remote: Comlink.Remote<Engine>;
  private readonly gone: Promise<never>;
  private fail: (error: EngineGone) => void = () => {};
  private readonly timer: number;
  private answered = performance.now();
  /** A large market takes long to make; the worker cannot answer meanwhile. */
  private opening = false;
  /** Days that have arrived; and who waits for how many. */
  private arrived = 0;
  private waiting: { days: number; tell: () => void } | null = null;

  /** @param onGone told once, when the worker crashes or gets stuck */
  constructor(onGone: (error: EngineGone) => void = () => {}) {
    this.worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
    this.remote = Comlink.wrap<Engine>(this.worker);
    this.gone = new Promise((_, reject) => {
      this.fail = (error) => {
        this.release();
        reject(error);
        if (error.reason !== 'closed') onGone(error);
      };
    });
    this.gone.catch(() => {});
    this.worker.addEventListener('error', (event) => {
      this.fail(new EngineGone('crashed', event.message || 'the worker could not be loaded'));
    });
    this.worker.addEventListener('messageerror', () => {
      this.fail(new EngineGone('crashed', 'a message could not be read'));
    });
    this.timer = window.setInterval(() => this.ask(), ASK_EVERY);
  }

  private ask(): void {
    void this.remote.ping().then(() => {
      this.answered = performance.now();
    });
    // A page in the background is slowed down as a whole: only time in sight counts.
    if (document.hidden || this.opening) this.answered = performance.now();
    const silent = performance.now() - this.answered;
    if (silent > STUCK_AFTER) {
      this.fail(new EngineGone('stuck', `no answer for ${Math.round(silent / 1000)} s`));
    }
  }

  async open(order: Order, listen: (days: Days) => void): Promise<Opening | Refusal> {
    this.opening = true;
    try {
      const take = (days: Days): void => {
        listen(days);
        this.arrived = days.to;
        if (this.waiting !== null && this.arrived >= this.waiting.days) this.waiting.tell();
      };
      return await this.race<Opening | Refusal>(this.remote.open(order, Comlink.proxy(take)));
    } finally {
      this.opening = false;
      this.answered = performance.now();
    }
  }

  /** What is known at the end. Days come by a port of their own, which it can overtake: it waits for the last of them. */
  async closing(): Promise<Closing> {
    const closing = await this.race(this.remote.closing());
    const { days } = closing;
    if (this.arrived < days) await this.race(new Promise<void>((tell) => (this.waiting = { days, tell })));
    return closing;
  }

  cancel(): Promise<void> {
    return this.race(this.remote.cancel());
  }

  frame(day: number): Promise<Frame> {
    return this.race(this.remote.frame(day));
  }

  person(day: number, person: number): Promise<PersonDay> {
    return this.race(this.remote.person(day, person));
  }

  files(format: 'csv' | 'parquet'): Promise<{ name: string; content: Uint8Array }[]> {
    return this.race(this.remote.files(format));
  }

  /** Ends the worker; whatever is still awaited is rejected. */
  close(): void {
    this.fail(new EngineGone('closed', 'the engine was closed'));
  }

  private release(): void {
    window.clearInterval(this.timer);
    this.worker.terminate();
  }

  private race<T>(answer: Promise<T>): Promise<T> {
    return Promise.race([answer, this.gone]);
  }
}
