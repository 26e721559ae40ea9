/** Dominance: which points are at least as good as another in every criterion and better in one. */
import type { Row } from './sums.ts';

/** Whether more or less of a criterion is better; one entry a criterion. */
export type Goal = 'most' | 'least';

function checkGoals(point: Row, goals: readonly Goal[], name: string): void {
  if (point.length !== goals.length) {
    throw new RangeError(`${name} has ${point.length} criteria; expected ${goals.length}, one a goal`);
  }
}

/** Whether a dominates b. */
export function dominates(a: Row, b: Row, goals: readonly Goal[]): boolean {
  checkGoals(a, goals, 'first point');
  checkGoals(b, goals, 'second point');
  let better = false;
  for (let i = 0; i < goals.length; i++) {
    const ahead = goals[i] === 'most' ? a[i] - b[i] : b[i] - a[i];
    if (!(ahead >= 0)) return false;
    if (ahead > 0) better = true;
  }
  return better;
}

/** The numbers of the points that no other dominates, rising. Equal points do not dominate each other. */
export function paretoFront(points: readonly Row[], goals: readonly Goal[]): number[] {
  return points
    .map((_, i) => i)
    .filter((i) => !points.some((other, j) => j !== i && dominates(other, points[i], goals)));
}

/**
 * The layer of each point: 0 for the front, 1 for the front of the rest, and so on (non-dominated sorting,
 * N. Srinivas and K. Deb, Evol. Comput. 2, 1994).
 */
export function paretoLayers(points: readonly Row[], goals: readonly Goal[]): number[] {
  const layers = new Array<number>(points.length).fill(-1);
  let left = points.map((_, i) => i);
  for (let layer = 0; left.length > 0; layer++) {
    const front = paretoFront(
      left.map((i) => points[i]),
      goals,
    ).map((at) => left[at]);
    if (front.length === 0) throw new RangeError('Pareto layers: a criterion is NaN; expected numbers');
    for (const i of front) layers[i] = layer;
    left = left.filter((i) => layers[i] < 0);
  }
  return layers;
}

/** How often each point is on the front, over replications: draws[r][i] is point i in replication r. */
export function frontShares(draws: readonly (readonly Row[])[], goals: readonly Goal[]): number[] {
  const counts = new Array<number>(draws[0]?.length ?? 0).fill(0);
  for (const points of draws) for (const i of paretoFront(points, goals)) counts[i]++;
  return counts.map((count) => count / draws.length);
}
