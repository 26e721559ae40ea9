/**
 * Dominance among policies, with its uncertainty: replications are drawn again with repetition, all policies together
 * since they share seeds, and the means are compared anew each time.
 *
 *     a dominates b   in no criterion worse by more than matters, in one better by more than matters
 *
 * With nothing that is too small to matter, a criterion in which two are alike is a toss of a coin in every resample, and
 * six of them would shut dominance out.
 */
import { seedKey, sequence } from '../../sim/numbers.ts';
import type { Goal } from '../statistics/pareto.ts';
import { sumOver } from '../statistics/sums.ts';
import type { Dominance } from './results.ts';

const RESAMPLES = 2000;

export interface Criterion {
  name: string;
  goal: Goal;
  /** Smallest difference that matters. */
  margin: number;
}

/** Whether the point a dominates the point b. */
export function outdoes(a: readonly number[], b: readonly number[], criteria: readonly Criterion[]): boolean {
  let better = false;
  for (let i = 0; i < criteria.length; i++) {
    const { goal, margin } = criteria[i];
    const ahead = goal === 'most' ? a[i] - b[i] : b[i] - a[i];
    if (!(ahead >= -margin)) return false;
    if (ahead > margin) better = true;
  }
  return better;
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
  const isFree = (points: readonly number[][], p: number): boolean =>
    !points.some((other, o) => o !== p && outdoes(other, points[p], criteria));
  const pairs = policies.flatMap((better, a) =>
    policies.flatMap((worse, b) => {
      if (a === b) return [];
      const times = draws.filter((points) => outdoes(points[a], points[b], criteria)).length;
      const byMeans = outdoes(means[a], means[b], criteria);
      return [{ better, worse, probability: times / RESAMPLES, byMeans }];
    }),
  );
  return {
    criteria: criteria.map((one) => one.name),
    front: policies.map((policy, p) => ({
      policy,
      probability: draws.filter((points) => isFree(points, p)).length / RESAMPLES,
      byMeans: isFree(means, p),
    })),
    pairs,
  };
}
