/** Runs comparisons together, a fixed number of replications or until the first outcome is known well enough. */
import { specsOf } from '../designs/comparison.ts';
import type { Comparison } from '../designs/comparison.ts';
import { collectInRounds, firstRound, looksOf } from '../runs/rounds.ts';
import type { Course, Enough } from '../runs/rounds.ts';
import { RunCollection } from '../runs/run-collection.ts';
import type { Laboratory } from '../runs/run-collection.ts';
import type { RunSpec } from '../runs/runs.ts';
import { halfWidth } from '../statistics/interval.ts';
import { planLooks } from '../statistics/looks.ts';
import { repeatedP } from '../statistics/repeated.ts';
import { LEVEL, evaluate } from './evaluation.ts';
import type { Looking } from './evaluation.ts';
import type { ComparisonResult, OutcomeResult, Tally } from './results.ts';

/** Whose verdicts have to be told: those of all that a row rests on; of other experiments that of the first outcome. */
const deciding = ({ outcomes }: Comparison, found: ComparisonResult): OutcomeResult[] =>
  found.outcomes.filter((_, i) => {
    const { role, beside } = outcomes[i];
    return role === undefined ? i === 0 : role !== 'further' && beside === undefined;
  });

function enoughOf(given: Comparison, found: ComparisonResult): Enough | null {
  const { replications } = given;
  if (found.outcomes.length === 0) return null;
  const all = deciding(given, found);
  if ('halfWidth' in replications && replications.halfWidth !== undefined) {
    const widest = Math.max(...all.map(({ effect }) => halfWidth(effect.interval)));
    return widest <= replications.halfWidth ? 'narrow enough' : null;
  }
  return all.some(({ verdict }) => verdict === 'undecided') ? null : 'decided';
}

/** Little is spent early: few replications decide only what is plain, and the last interval is hardly wider. */
const SPENDING = 'obrien-fleming';

function courseOf(given: Comparison): Course<ComparisonResult> {
  const { replications } = given;
  const plan = 'n' in replications ? undefined : planLooks(replications.looks, LEVEL, SPENDING);
  const overLooks = (look: number): Looking['overLooks'] => plan && ((p) => repeatedP(plan, look, p));
  return {
    looks: looksOf(replications, LEVEL, SPENDING),
    fixed: 'n' in replications,
    specs: (from, to) => specsOf(given, from, to),
    judge: ({ n, level }, looks, results) =>
      evaluate(given, n, results, { level, looks, overLooks: overLooks(looks - 1) }),
    enough: (found) => enoughOf(given, found),
  };
}

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
