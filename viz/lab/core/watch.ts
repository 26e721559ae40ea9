/** Looks at effects while runs arrive: the same evaluation as at the end, of the outcome that decides. */
import type { Comparison } from '../../../lab/designs/comparison.ts';
import { evaluate, replicationsDone } from '../../../lab/verdicts/evaluation.ts';
import { livedOf, valuesOf } from '../../../lab/policies/lived.ts';
import { measureOf } from '../../../lab/policies/measures.ts';
import type { PolicyPlan } from '../../../lab/policies/plan.ts';
import type { RunResult } from '../../../lab/runs/runs.ts';
import { pairedContrast } from '../../../lab/statistics/paired.ts';
import type { Running, RunningPolicy } from './protocol.ts';

const FEWEST = 3;

export class Watch {
  private readonly comparisons: readonly Comparison[];
  private readonly seen = new Map<string, number>();

  constructor(comparisons: readonly Comparison[]) {
    this.comparisons = comparisons.map((given) => ({ ...given, outcomes: given.outcomes.slice(0, 1) }));
  }

  /** What is new since the last look: one entry for each replication that is complete by now. */
  look(results: ReadonlyMap<string, RunResult>): Running[] {
    return this.comparisons.flatMap((given) => {
      const done = replicationsDone(given, results);
      const before = Math.max(this.seen.get(given.id) ?? 0, FEWEST - 1);
      if (done <= before) return [];
      this.seen.set(given.id, done);
      return Array.from({ length: done - before }, (_, i) => before + i + 1).flatMap((n) =>
        runningOf(given, n, results),
      );
    });
  }
}

function runningOf(given: Comparison, n: number, results: ReadonlyMap<string, RunResult>): Running[] {
  const { outcomes } = evaluate(given, n, results);
  if (outcomes.length === 0) return [];
  const [{ effect, margin, sign, verdict }] = outcomes;
  const { low, high } = effect.interval;
  return [{ id: given.id, n: effect.n, mean: effect.mean, low, high, margin: margin.size, sign, verdict }];
}

/** The deciding measure of every policy in the replications that are complete. */
export function runningPolicies(plan: PolicyPlan, results: ReadonlyMap<string, RunResult>): RunningPolicy[] {
  const n = replicationsDone(plan.main, results);
  if (n < FEWEST) return [];
  const names = plan.policies.map(({ id }) => id);
  const { of } = measureOf(plan.decide);
  return livedOf(plan.main, names, plan, n, results).lived.flatMap((one, p) => {
    const values = valuesOf(one, of);
    if (values === null || values.length < FEWEST) return [];
    const { mean, interval } = pairedContrast(values);
    return [{ policy: names[p], n: values.length, mean, low: interval.low, high: interval.high }];
  });
}
