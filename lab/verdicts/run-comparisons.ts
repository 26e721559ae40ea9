/** Runs comparisons together, a fixed number of replications or until the first outcome is known well enough. */
import { specsOf } from '../designs/comparison.ts';
import type { Comparison } from '../designs/comparison.ts';
import { collectInRounds, firstRound, looksOf } from '../runs/rounds.ts';
import type { Course, Enough } from '../runs/rounds.ts';
import { RunCollection } from '../runs/run-collection.ts';
import type { Laboratory } from '../runs/run-collection.ts';
import type { RunSpec } from '../runs/runs.ts';
import { halfWidth } from '../statistics/interval.ts';
import { LEVEL, evaluate } from './evaluation.ts';
import type { ComparisonResult, Tally } from './results.ts';

function enoughOf({ replications }: Comparison, { outcomes: [first] }: ComparisonResult): Enough | null {
  if (first === undefined) return null;
  if ('halfWidth' in replications && replications.halfWidth !== undefined) {
    return halfWidth(first.effect.interval) <= replications.halfWidth ? 'narrow enough' : null;
  }
  return first.verdict === 'undecided' ? null : 'decided';
}

const courseOf = (given: Comparison): Course<ComparisonResult> => ({
  // Pocock's spending: it lets large effects stop early, for intervals that are wider at the end.
  looks: looksOf(given.replications, LEVEL, 'pocock'),
  fixed: 'n' in given.replications,
  specs: (from, to) => specsOf(given, from, to),
  judge: ({ n, level }, looks, results) => evaluate(given, n, results, { level, looks }),
  enough: (found) => enoughOf(given, found),
});

export interface ComparedArms {
  results: ComparisonResult[];
  tally: Tally;
}

/** @throws Stop when the laboratory's signal says so; all runs that ended are kept */
export async function runComparisons(
  comparisons: readonly Comparison[],
  laboratory: Laboratory,
): Promise<ComparedArms> {
  const collection = new RunCollection(laboratory);
  const ended = await collectInRounds(comparisons.map(courseOf), collection);
  const results = ended.map(({ found, stopped }) =>
    found.stopped === 'too few runs' ? found : { ...found, stopped },
  );
  return { results, tally: collection.tally() };
}

/** Runs of the first round. */
export const firstSpecs = (comparisons: readonly Comparison[]): RunSpec[] =>
  comparisons.flatMap((given) => firstRound(courseOf(given)));

/** What of the first round would have to be computed: for a price before anything is. */
export const priceOf = (comparisons: readonly Comparison[], laboratory: Laboratory): Promise<Price> =>
  priceOfRuns(firstSpecs(comparisons), laboratory);

/** How many runs there are, and which of them are not kept. */
export interface Price {
  runs: number;
  missing: RunSpec[];
}

export async function priceOfRuns(specs: readonly RunSpec[], laboratory: Laboratory): Promise<Price> {
  const missing = await new RunCollection(laboratory).missing(specs);
  return { runs: new Set(specs.map(({ key }) => key)).size, missing };
}
