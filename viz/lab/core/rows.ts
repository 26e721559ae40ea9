/** Carries rows of the register out as the command line does: dials first, then rows, ablations, variants and worlds, then draws. */
import { sizeOf, specsOf } from '../../../lab/designs/comparison.ts';
import type { Executor, Store } from '../../../lab/runs/executor.ts';
import { Stop, sumOfTallies } from '../../../lab/runs/run-collection.ts';
import type { Laboratory, Tally } from '../../../lab/runs/run-collection.ts';
import type { RunResult } from '../../../lab/runs/runs.ts';
import { mostPilotRuns, tuneDials } from '../../../lab/verdicts/dials.ts';
import type { Dials } from '../../../lab/verdicts/dials.ts';
import { evaluate, replicationsDone } from '../../../lab/verdicts/evaluation.ts';
import type { Planned } from '../../../lab/verdicts/register-plan.ts';
import { registerResults } from '../../../lab/verdicts/register-results.ts';
import type { RowResult } from '../../../lab/verdicts/register-results.ts';
import { liveWhere, withWhere } from '../../../lab/uncertain/where.ts';
import type { Claim } from '../../../lab/verdicts/register.ts';
import type { ComparisonResult } from '../../../lab/verdicts/results.ts';
import { runComparisons } from '../../../lab/verdicts/run-comparisons.ts';
import type { RowPlan } from './plan.ts';

const FEWEST = 3;

interface Carried {
  rows: RowResult[];
  comparisons: ComparisonResult[];
  tally: Tally;
  stopped: boolean;
}

/**
 * @param results filled by the laboratory while runs arrive
 * @param heard told the plan with dials, before its first run, and when draws begin
 */
export async function carryOut(
  claims: readonly Claim[],
  untuned: RowPlan,
  laboratory: Laboratory,
  results: ReadonlyMap<string, RunResult>,
  heard: (plan: RowPlan, phase: 'runs' | 'draws') => void,
): Promise<Carried> {
  let dials: Dials = { tuned: new Map(), matches: new Map(), tally: sumOfTallies([]) };
  let plan: RowPlan | null = null;
  const judged = (comparisons: ComparisonResult[], tally: Tally, stopped: boolean): Carried => ({
    rows: registerResults(claims, (plan ?? untuned).planned, comparisons, dials.matches),
    comparisons,
    tally: sumOfTallies([dials.tally, tally]),
    stopped,
  });
  try {
    dials = await tuneDials(untuned.planned, laboratory);
    plan = untuned.withDials(dials.tuned);
    heard(plan, 'runs');
    const lived = await runComparisons(plan.comparisons, laboratory);
    const found = judged(lived.results, lived.tally, false);
    return plan.where.uncertain.length === 0 ? found : await withDraws(found, plan, laboratory, heard);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const { computed, reused, failed } = error.standing;
    // Stopped while dials were tuned: arms that nobody tuned say nothing.
    const done = (plan?.comparisons ?? []).flatMap((given) => {
      const n = replicationsDone(given, results);
      return n < FEWEST ? [] : [evaluate(given, n, results)];
    });
    return judged(done, { computed, reused, failed }, true);
  }
}

/** Stopped among draws, rows stand without them. */
async function withDraws(
  found: Carried,
  plan: RowPlan,
  laboratory: Laboratory,
  heard: (plan: RowPlan, phase: 'draws') => void,
): Promise<Carried> {
  heard(plan, 'draws');
  try {
    const lived = await liveWhere(plan.where, laboratory);
    const rows = withWhere(found.rows, plan.where, lived);
    return { ...found, rows, tally: sumOfTallies([found.tally, lived.tally]) };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { ...found, stopped: true };
  }
}

class Unknown extends Error {}
const KEPT_ONLY: Executor = {
  workers: 1,
  execute: (specs) => (specs.length === 0 ? Promise.resolve() : Promise.reject(new Unknown())),
  close: () => Promise.resolve(),
};

/** The plan with its dials where all runs that tune them are kept; null where some are not. */
export async function withKeptDials(plan: RowPlan, store: Store): Promise<RowPlan | null> {
  try {
    return plan.withDials((await tuneDials(plan.planned, { executor: KEPT_ONLY, store })).tuned);
  } catch (error) {
    if (error instanceof Unknown) return null;
    throw error;
  }
}

/** What tuning takes at most: runs, and consumer-days. */
export function mostTuning(planned: readonly Planned[]): { runs: number; size: number } {
  const all = mostPilotRuns(planned).map(({ runs, of }) => ({
    runs,
    size: runs * sizeOf(specsOf(of.comparison, 0, 1)[0]),
  }));
  return {
    runs: all.reduce((total, { runs }) => total + runs, 0),
    size: all.reduce((total, { size }) => total + size, 0),
  };
}
