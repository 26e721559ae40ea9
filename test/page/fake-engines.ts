/** Engines that do what a test tells them, when it tells them: runs arrive in any order, with no market behind them. */
import type { EngineGone } from '../../workers/engine-client.ts';
import type { Closing, Days, Opening, Order, Refusal } from '../../workers/protocol.ts';
import { engines } from '../../viz/state/engines.ts';
import type { Engine } from '../../viz/state/engines.ts';

export const DAYS = 20;

/** Lets everything happen that has been made possible. */
export const settled = async (): Promise<void> => {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setImmediate(resolve));
};

interface Promised<T> {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (error: unknown) => void;
}

/** A promise that is kept or broken by whoever holds it. Nobody need listen to it. */
function promised<T>(): Promised<T> {
  const made = {} as Promised<T>;
  made.promise = new Promise<T>((resolve, reject) => Object.assign(made, { resolve, reject }));
  made.promise.catch(() => {});
  return made;
}

export class FakeEngine {
  parent: FakeEngine | null;
  order: Order | null = null;
  ended = false;
  held = false;
  private readonly onGone: (error: EngineGone) => void;
  private listen: (days: Days) => void = () => {};
  private readonly opening = promised<Opening | Refusal>();
  private readonly end = promised<Closing>();

  constructor(onGone: (error: EngineGone) => void, parent: FakeEngine | null) {
    this.onGone = onGone;
    this.parent = parent;
  }

  open(order: Order, listen: (days: Days) => void): Promise<Opening | Refusal> {
    this.order = order;
    this.listen = listen;
    return this.opening.promise;
  }

  closing(): Promise<Closing> {
    return this.end.promise;
  }

  hold(held: boolean): Promise<void> {
    this.held = held;
    return Promise.resolve();
  }

  close(): void {
    if (this.ended) return;
    this.ended = true;
    const closed = Object.assign(new Error('closed'), { reason: 'closed' });
    this.opening.reject(closed);
    this.end.reject(closed);
  }

  /** The market is made. */
  begin(): Promise<void> {
    const json = this.order!.scenario as { title?: unknown };
    const scenario = { days: DAYS, seed: 'fake', title: json.title ?? { en: '', zh: '' }, brandNames: [] };
    // One million people: no other seeds are computed of them.
    const opening = { scenario, brands: 1, consumers: 1_000_000, shared: 0, frameEvery: 1 };
    this.opening.resolve(opening as unknown as Opening);
    return settled();
  }

  refuse(problem: string): Promise<void> {
    this.opening.resolve({ problems: [problem] });
    return settled();
  }

  /** Days up to that one arrive. */
  live(from: number, to: number): Promise<void> {
    const none = new Float64Array(0);
    this.listen({ from, to, market: none, brands: none, creators: none, frames: [], events: [] });
    return settled();
  }

  /** All days arrive. */
  async finish(): Promise<void> {
    await this.live(0, DAYS);
    this.end.resolve({ days: DAYS, fingerprint: 'f' } as Closing);
    await settled();
  }

  async die(): Promise<void> {
    this.ended = true;
    const error = Object.assign(new Error('it died'), { reason: 'crashed' }) as EngineGone;
    this.opening.reject(error);
    this.end.reject(error);
    this.onGone(error);
    await settled();
  }
}

/** Puts them in place of real ones. @returns all that have been made, the newest last */
export function fakeEngines(): FakeEngine[] {
  const made: FakeEngine[] = [];
  engines.make = (onGone = () => {}, parent) => {
    const one = new FakeEngine(onGone, (parent as unknown as FakeEngine | undefined) ?? null);
    made.push(one);
    return one as unknown as Engine;
  };
  return made;
}
