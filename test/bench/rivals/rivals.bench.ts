/**
 * The same word-of-mouth model in this engine, AgentScript, Flocc, plain JavaScript and C, in one run:
 *
 *     npm run bench:rivals                          10,000, 100,000 and 1,000,000 people
 *     npm run bench:rivals -- 10000x20x5            other sizes: people, days in a round, rounds
 *     npm run bench:rivals -- --write               and writes docs/benchmarks.md
 *
 * Times are processor time, best and median of rounds in turn. Ends with 1 if a contender counts other people than this
 * engine, or if a ratio misses its bound (contenders.ts); times themselves are held against nothing.
 */
import { availableParallelism, cpus } from 'node:os';
import { ENTRIES } from './contenders.ts';
import type { Entry } from './contenders.ts';
import { quietMarket } from './market.ts';
import { wordOfMouth } from './model.ts';
import type { Contender, WordOfMouth } from './model.ts';
import { compiler, native } from './native.ts';
import { boundsOf, lines, missed, writePage } from './page.ts';
import type { Sized } from './page.ts';
import { race } from './race.ts';
import type { Rounds } from './race.ts';

/** Word needs some two weeks to spread. */
const WARM_UP = 15;
const SIZES: [number, Rounds][] = [
  [10_000, { warmUp: WARM_UP, rounds: 7, days: 60 }],
  [100_000, { warmUp: WARM_UP, rounds: 5, days: 4 }],
  [1_000_000, { warmUp: WARM_UP, rounds: 5, days: 2 }],
];
/** Up to this size the quiet market is timed as well. */
const MARKET_UP_TO = 100_000;

function sizesAsked(texts: readonly string[]): [number, Rounds][] {
  if (texts.length === 0) return SIZES;
  return texts.map((text) => {
    const parts = /^(\d+)x(\d+)x(\d+)$/.exec(text);
    if (parts === null)
      throw new Error(`size is ${text}; expected people, days in a round and rounds, as in 10000x20x5`);
    const [people, days, rounds] = parts.slice(1).map(Number);
    return [people, { warmUp: WARM_UP, rounds, days }];
  });
}

async function enter(entries: readonly Entry[], model: WordOfMouth): Promise<Contender[]> {
  const all: Contender[] = [];
  for (const entry of entries) all.push(await entry.enter(model));
  return all;
}

/** The market that all sleep in, in ns per friendship and day: the best of three rounds. */
function timeMarket(model: WordOfMouth, days: number): number {
  const live = quietMarket(model);
  live(3);
  return Math.min(...[1, 2, 3].map(() => live(days).ns)) / (days * model.graph.edges);
}

async function size(people: number, rounds: Rounds, cc: string | null): Promise<Sized> {
  const model = wordOfMouth(people);
  const friendships = model.graph.edges;
  const entries = ENTRIES.filter(({ enter: one, upTo }) => people <= upTo && (cc !== null || one !== native));
  const contenders = await enter(entries, model);
  try {
    const { taken, counts } = await race(contenders, friendships, rounds);
    const market = people <= MARKET_UP_TO ? timeMarket(model, Math.max(2, rounds.days / 2)) : null;
    const evening = counts[counts.length - 1];
    return { people, friendships, rounds, taken, evening, market, bounds: boundsOf(entries, taken, people) };
  } finally {
    for (const one of contenders) one.close?.();
  }
}

const asked = process.argv.slice(2);
const cc = compiler();
const machine = `Node ${process.version}, ${process.arch}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}`;
console.log(
  `${machine}${globalThis.gc ? '' : '; without --expose-gc garbage is charged to whoever comes next'}`,
);
console.log(cc === null ? 'NO C COMPILER (cc): C IS LEFT OUT, AND ITS BOUND IS NOT TESTED' : `C: ${cc}`);
const sizes: Sized[] = [];
for (const [people, rounds] of sizesAsked(asked.filter((text) => text !== '--write'))) {
  const sized = await size(people, rounds, cc);
  sizes.push(sized);
  console.log(`\n${lines(sized).join('\n')}`);
}
if (asked.includes('--write')) await writePage(sizes, machine, cc);
const misses = sizes.flatMap(missed);
console.log(misses.length === 0 ? '\nAll ratios are within their bounds.' : `\n${misses.join('\n')}`);
if (misses.length > 0) process.exitCode = 1;
