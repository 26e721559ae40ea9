/** How many threads live one run, and making them. */
import { availableParallelism } from 'node:os';
import type { ResolvedScenario, Run, SocialGraph } from '../sim/index.ts';
import { sharedMemory } from '../workers/crew-protocol.ts';
import type { Crew } from '../workers/crew.ts';
import { nodeCrew } from '../workers/crew.node.ts';
import { EXIT, Failure } from './failure.ts';
import type { Arguments, Option } from './options.ts';

/** Smaller markets are not lived sooner by many. */
const WORTH_IT = 20_000;
/** More than these wait for each other. */
const MOST = 64;
/** Beside `dist/cli/main.js`, where this runs. */
const HAND = new URL('./crew-hand.js', import.meta.url);

export const THREADS: Option = {
  value: 'N',
  about: `threads that live the run: the same bits for any number (as many as there are processors from ${WORTH_IT.toLocaleString('en')} consumers on, else 1)`,
};

/** @throws Failure (wrong usage) when it is no number of threads */
export function threadsGiven(given: Arguments): number | undefined {
  const text = given.value('threads');
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= MOST) return Number(text);
  throw new Failure(
    [`--threads is "${text}"; expected a whole number from 1 to ${MOST}`, 'See "trustfall run --help".'],
    EXIT.usage,
  );
}

/** How many to take for a market. */
export function threadsFor(
  asked: number | undefined,
  { base }: ResolvedScenario,
  network: SocialGraph | undefined,
): number {
  const people = network?.nodes ?? base.population.consumers;
  return asked ?? (people < WORTH_IT ? 1 : Math.min(availableParallelism(), MOST));
}

/** Memory for a world that so many threads live in. */
export const memoryFor = (threads: number): typeof sharedMemory | undefined =>
  threads > 1 ? sharedMemory : undefined;

export const crewFor = async (run: Run, threads: number): Promise<Crew | null> =>
  threads > 1 ? nodeCrew(HAND, run.world, threads) : null;
