/**
 * Contenders in turn: each lives the same days, a few at a time, in rounds that begin with another one each time, so that
 * whatever else the machine does meets all alike. Who counts other people than the first has another model, and ends the race.
 */
import type { Contender, Lived } from './model.ts';

export interface Rounds {
  /** Days before the clock is looked at. */
  readonly warmUp: number;
  readonly rounds: number;
  /** Days in each round. */
  readonly days: number;
}

/** What one contender took, in ns per friendship and day. */
export interface Taken {
  readonly name: string;
  readonly best: number;
  readonly median: number;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1];

/** @throws the first day on which a contender has another count than the first one */
export function expectSameCounts(all: ReadonlyMap<string, readonly number[]>): void {
  const [[first, expected], ...others] = [...all];
  for (const [name, counts] of others) {
    const day = expected.findIndex((count, d) => counts[d] !== count);
    if (day >= 0 || counts.length !== expected.length)
      throw new Error(
        `${name} is another model: on day ${day} it counts ${counts[day]} who know it; expected ${expected[day]}, as ${first} has it`,
      );
  }
}

/** The contenders from the one whose turn it is. */
const from = <T>(turn: number, all: readonly T[]): T[] => all.map((_, i) => all[(i + turn) % all.length]);

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Waits no longer for helping threads than so many times 50 ms. */
const PATIENCE = 200;

/**
 * Garbage is collected at nobody's cost. Threads that still sweep it would be charged to whoever comes next, so the clock
 * waits until they are done.
 */
async function settle(): Promise<void> {
  globalThis.gc?.();
  for (let tries = 0; tries < PATIENCE; tries++) {
    const begun = process.cpuUsage();
    await pause(50);
    const { user, system } = process.cpuUsage(begun);
    if (user + system < 1000) return;
  }
}

/** Times all of them. */
export async function race(
  contenders: readonly Contender[],
  friendships: number,
  { warmUp, rounds, days }: Rounds,
): Promise<{ taken: Taken[]; counts: readonly number[] }> {
  const counts = new Map(contenders.map(({ name }): [string, number[]] => [name, []]));
  const times = new Map(contenders.map(({ name }): [string, number[]] => [name, []]));
  const live = async (one: Contender, howMany: number): Promise<Lived> => {
    await settle();
    const lived = await one.live(howMany);
    counts.get(one.name)?.push(...lived.counts);
    return lived;
  };
  for (const one of contenders) await live(one, warmUp);
  for (let round = 0; round < rounds; round++)
    for (const one of from(round, contenders))
      times.get(one.name)?.push((await live(one, days)).ns / (days * friendships));
  expectSameCounts(counts);
  const taken = [...times].map(([name, ns]) => ({ name, best: Math.min(...ns), median: median(ns) }));
  return { taken, counts: counts.get(contenders[0].name) ?? [] };
}
