/**
 * Which uncertain parameters an outcome hangs on: Morris' elementary effects (few runs, screening) and Sobol
 * indices (many runs, shares of variance).
 *
 *     elementary effect  EE = (y(x + Δe_i) − y(x))/Δ        μ = mean EE, μ* = mean |EE|, σ = sd EE
 *     first-order  S_i  = mean f(B)·(f(A_B^i) − f(A)) / V              share of variance x_i explains alone
 *     total        ST_i = mean (f(A) − f(A_B^i))² / 2V                 the same with all its interactions
 *
 * f is centred first, which takes nothing from the estimate and much from its error. Intervals of Sobol
 * indices are percentiles of a bootstrap over the rows of the design.
 *
 * Sources: M. Morris, Technometrics 33 (1991); F. Campolongo et al., Environ. Model. Softw. 22 (2007), μ*;
 * A. Saltelli et al., Comput. Phys. Commun. 181 (2010), table 2 (b) and (f); M. Jansen, Comput. Phys. Commun. 117
 * (1999).
 */
import type { Trajectory } from '../designs/points/screening.ts';
import type { Interval } from './interval.ts';
import { checkRow, checkShare, mean, sortedQuantile, square, sumOver, variance, type Row } from './sums.ts';

/** All in units of the outcome per whole range of the factor. */
export interface ElementaryEffects {
  readonly mean: number;
  readonly meanAbsolute: number;
  /** Standard error of the mean absolute effect. */
  readonly se: number;
  /** Standard deviation: large where the effect is curved or depends on the other factors. */
  readonly sd: number;
}

/** Elementary effects by factor, from the outcomes of the points of each trajectory (at least two). */
export function elementaryEffects(
  trajectories: readonly Trajectory[],
  outcomes: readonly Row[],
): ElementaryEffects[] {
  if (trajectories.length !== outcomes.length || trajectories.length < 2) {
    throw new RangeError(
      `Morris: ${outcomes.length} rows of outcomes for ${trajectories.length} trajectories; expected as many, at least 2`,
    );
  }
  const dimensions = trajectories[0].moved.length;
  const effects = Array.from({ length: dimensions }, () => new Float64Array(trajectories.length));
  trajectories.forEach(({ points, moved }, r) => {
    checkRow(outcomes[r], dimensions + 1, `Morris: trajectory ${r}`);
    moved.forEach((factor, i) => {
      const step = points[i + 1][factor] - points[i][factor];
      effects[factor][r] = (outcomes[r][i + 1] - outcomes[r][i]) / step;
    });
  });
  return effects.map((effect) => {
    const absolute = effect.map(Math.abs);
    return {
      mean: mean(effect),
      meanAbsolute: mean(absolute),
      se: Math.sqrt(variance(absolute) / absolute.length),
      sd: Math.sqrt(variance(effect)),
    };
  });
}

export interface SobolIndex {
  readonly first: number;
  readonly firstInterval: Interval;
  readonly total: number;
  readonly totalInterval: Interval;
}

/** First-order indices, then total ones, over the listed rows of blocks of dimensions + 2 outcomes. */
function indices(y: Float64Array, dimensions: number, rows: Int32Array): Float64Array {
  const block = dimensions + 2;
  const n = rows.length;
  const both = (i: number): number => y[rows[i >> 1] * block + (i & 1)];
  const centre = sumOver(2 * n, both) / (2 * n);
  const spread = sumOver(2 * n, (i) => square(both(i) - centre)) / (2 * n - 1);
  const found = new Float64Array(2 * dimensions);
  if (spread === 0) return found;
  for (let d = 0; d < dimensions; d++) {
    let [first, total] = [0, 0];
    for (let i = 0; i < n; i++) {
      const at = rows[i] * block;
      const change = y[at + 2 + d] - y[at];
      first += (y[at + 1] - centre) * change;
      total += change * change;
    }
    found[d] = first / n / spread;
    found[dimensions + d] = total / n / (2 * spread);
  }
  return found;
}

/**
 * Sobol indices by factor from outcomes in the order of `saltelliPoints` (n blocks of dimensions + 2), with
 * intervals from `resamples` bootstrap samples of blocks drawn with `random`. All 0 where nothing varies.
 */
export function sobolIndices(
  outcomes: Row,
  dimensions: number,
  random: () => number,
  { level = 0.95, resamples = 200 }: { level?: number; resamples?: number } = {},
): SobolIndex[] {
  checkShare(level, 'level');
  checkRow(outcomes, 2 * (dimensions + 2), 'Sobol indices');
  const n = outcomes.length / (dimensions + 2);
  if (!Number.isInteger(n)) {
    throw new RangeError(
      `Sobol indices: ${outcomes.length} outcomes; expected a multiple of ${dimensions + 2} for ${dimensions} factors`,
    );
  }
  const y = Float64Array.from(outcomes);
  const found = indices(
    y,
    dimensions,
    Int32Array.from({ length: n }, (_, i) => i),
  );
  const drawn = Array.from({ length: resamples }, () =>
    indices(
      y,
      dimensions,
      Int32Array.from({ length: n }, () => Math.floor(random() * n)),
    ),
  );
  const interval = (at: number): Interval => {
    const sorted = Float64Array.from(drawn, (sample) => sample[at]).sort();
    const tail = (1 - level) / 2;
    return { low: sortedQuantile(sorted, tail), high: sortedQuantile(sorted, 1 - tail), level };
  };
  return Array.from({ length: dimensions }, (_, d) => ({
    first: found[d],
    firstInterval: interval(d),
    total: found[dimensions + d],
    totalInterval: interval(dimensions + d),
  }));
}
