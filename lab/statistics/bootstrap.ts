/**
 * Bootstrap intervals of any statistic of rows (replications): percentile, and BCa, which corrects the
 * percentiles for bias and skewness.
 *
 *     z0 = Φ⁻¹(share of θ* below θ̂)      a = Σ u³/(6·(Σ u²)^1.5),  u_i = mean of the jackknife − θ̂_(−i)
 *     limits at the percentiles Φ(z0 + (z0 + z)/(1 − a·(z0 + z)))
 *
 * Rows are drawn whole, so that pairs stay pairs. With fewer than some 20 rows both intervals are too short;
 * the t interval is the one to trust there.
 *
 * Source: B. Efron, J. Am. Stat. Assoc. 82 (1987).
 */
import { normalCdf, normalQuantile } from './distributions.ts';
import type { Interval } from './interval.ts';
import { checkRow, checkShare, mean, sortedQuantile, square, sumOver, variance, type Row } from './sums.ts';

export interface Bootstrap {
  readonly estimate: number;
  readonly se: number;
  readonly percentile: Interval;
  readonly bca: Interval;
}

export interface BootstrapOptions {
  /** Coverage; 0.95 unless given. */
  readonly level?: number;
  /** Resamples; 2000 unless given. */
  readonly resamples?: number;
}

/** A statistic of the rows whose numbers are listed (with repetition). */
export type Statistic = (rows: Int32Array) => number;

/** Bias correction: ties count half, and a share of 0 or 1 is held off by half a resample. */
function bias(sorted: Float64Array, estimate: number): number {
  const b = sorted.length;
  const below = sumOver(b, (i) => (sorted[i] < estimate ? 1 : sorted[i] === estimate ? 0.5 : 0));
  return normalQuantile(Math.min(Math.max(below, 0.5), b - 0.5) / b);
}

/** The acceleration a: the skewness of what each row contributes. */
function acceleration(n: number, statistic: Statistic): number {
  const without = Float64Array.from({ length: n }, (_, out) =>
    statistic(Int32Array.from({ length: n - 1 }, (_, i) => (i < out ? i : i + 1))),
  );
  const centre = mean(without);
  const squares = sumOver(n, (i) => square(centre - without[i]));
  const cubes = sumOver(n, (i) => square(centre - without[i]) * (centre - without[i]));
  return squares === 0 ? 0 : cubes / (6 * squares * Math.sqrt(squares));
}

/**
 * Bootstrap of `statistic` over rows 0 … n − 1 (n ≥ 3), drawn with `random` (uniform in (0, 1), n draws per
 * resample). Throws where the statistic is not finite for some resample.
 */
export function bootstrap(
  n: number,
  statistic: Statistic,
  random: () => number,
  { level = 0.95, resamples = 2000 }: BootstrapOptions = {},
): Bootstrap {
  if (!(n >= 3)) throw new RangeError(`bootstrap: ${n} rows; expected at least 3`);
  checkShare(level, 'level');
  const rows = new Int32Array(n);
  const found = Float64Array.from({ length: resamples }, () => {
    for (let i = 0; i < n; i++) rows[i] = Math.floor(random() * n);
    return statistic(rows);
  });
  checkRow(found, 2, 'bootstrap: resampled statistic');
  const se = Math.sqrt(variance(found));
  found.sort();
  const estimate = statistic(Int32Array.from({ length: n }, (_, i) => i));
  const between = (low: number, high: number): Interval => ({
    low: sortedQuantile(found, low),
    high: sortedQuantile(found, high),
    level,
  });
  const z0 = bias(found, estimate);
  const a = acceleration(n, statistic);
  const corrected = (p: number): number => {
    const z = z0 + normalQuantile(p);
    return normalCdf(z0 + z / (1 - a * z));
  };
  const [low, high] = [(1 - level) / 2, (1 + level) / 2];
  return { estimate, se, percentile: between(low, high), bca: between(corrected(low), corrected(high)) };
}

/** Bootstrap of the mean of a row. */
export function bootstrapMean(x: Row, random: () => number, options: BootstrapOptions = {}): Bootstrap {
  checkRow(x, 3, 'bootstrap');
  return bootstrap(
    x.length,
    (rows) => sumOver(rows.length, (i) => x[rows[i]]) / rows.length,
    random,
    options,
  );
}
