/**
 * Points for sensitivity analysis: Morris trajectories and Saltelli's matrices. Coordinates in the unit cube;
 * the analysis is in lab/statistics/sensitivity.ts and expects the outcomes in the order given here.
 *
 * Sources: M. Morris, Technometrics 33 (1991); A. Saltelli et al., Comput. Phys. Commun. 181 (2010).
 */
import { shuffled } from './latin-hypercube.ts';
import { sobolPoints } from './sobol.ts';

/** A walk that moves each factor once: `dimensions` + 1 points. */
export interface Trajectory {
  readonly points: number[][];
  /** The factor moved between points i and i + 1. */
  readonly moved: number[];
}

/**
 * `count` random trajectories on a grid of `grid` (even) levels; each step is Δ = grid/(2(grid − 1)), up or
 * down, whichever stays inside.
 */
export function morrisTrajectories(
  count: number,
  dimensions: number,
  random: () => number,
  grid = 4,
): Trajectory[] {
  if (!(Number.isInteger(grid) && grid >= 2 && grid % 2 === 0)) {
    throw new RangeError(`Morris: grid of ${grid} levels; expected an even number`);
  }
  const half = grid / 2;
  return Array.from({ length: count }, () => {
    const at = Array.from({ length: dimensions }, () => Math.floor(random() * grid));
    const moved = Array.from(shuffled(dimensions, random));
    const point = (): number[] => at.map((level) => level / (grid - 1));
    const points = [point()];
    for (const d of moved) {
      at[d] += at[d] < half ? half : -half;
      points.push(point());
    }
    return { points, moved };
  });
}

/**
 * Saltelli's design: n blocks of dimensions + 2 points. Block r is A_r, B_r, then A_r with coordinate i taken
 * from B_r, for each i in turn. A and B are the two halves of Sobol points in 2·dimensions ≤ 64 dimensions; n
 * should be a power of two. `random` shifts them (sobol.ts), which keeps the point 0 out of the design.
 */
export function saltelliPoints(n: number, dimensions: number, random?: () => number): number[][] {
  return sobolPoints(n, 2 * dimensions, random).flatMap((row) => {
    const a = row.slice(0, dimensions);
    const b = row.slice(dimensions);
    return [a, b, ...a.map((_, i) => a.map((x, d) => (d === i ? b[d] : x)))];
  });
}
