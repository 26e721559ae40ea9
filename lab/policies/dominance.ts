/**
 * Dominance among policies, with its uncertainty: replications are drawn again with repetition, all policies together
 * since they share seeds, and the front of the means is found anew each time.
 */
import { seedKey, sequence } from '../../sim/numbers.ts';
import { dominates, frontShares, paretoFront } from '../statistics/pareto.ts';
import type { Goal } from '../statistics/pareto.ts';
import { sumOver } from '../statistics/sums.ts';
import type { Dominance } from './results.ts';

const RESAMPLES = 2000;

export interface Criterion {
  name: string;
  goal: Goal;
}

/**
 * @param values by policy, then by criterion, then by replication
 * @param name of the comparison: draws depend on nothing else
 */
export function dominanceOf(
  policies: readonly string[],
  criteria: readonly Criterion[],
  values: readonly (readonly ArrayLike<number>[])[],
  name: string,
): Dominance {
  const goals = criteria.map(({ goal }) => goal);
  const n = values[0][0].length;
  const random = sequence(seedKey(`dominance ${name}`), 0);
  const rows = new Int32Array(n);
  const pointsAt = (row: (i: number) => number): number[][] =>
    values.map((columns) => columns.map((column) => sumOver(n, (i) => column[row(i)]) / n));
  const means = pointsAt((i) => i);
  const draws = Array.from({ length: RESAMPLES }, () => {
    for (let i = 0; i < n; i++) rows[i] = Math.floor(random() * n);
    return pointsAt((i) => rows[i]);
  });
  const onFront = frontShares(draws, goals);
  const front = paretoFront(means, goals);
  const pairs = policies.flatMap((better, a) =>
    policies.flatMap((worse, b) => {
      if (a === b) return [];
      const times = draws.filter((points) => dominates(points[a], points[b], goals)).length;
      const byMeans = dominates(means[a], means[b], goals);
      return [{ better, worse, probability: times / RESAMPLES, byMeans }];
    }),
  );
  return {
    criteria: criteria.map((one) => one.name),
    front: policies.map((policy, p) => ({ policy, probability: onFront[p], byMeans: front.includes(p) })),
    pairs,
  };
}
