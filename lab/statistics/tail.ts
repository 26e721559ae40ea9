/**
 * Risk and rates: the mean of the worst share of runs, and intervals for a share of runs.
 *
 * Sources: R. T. Rockafellar and S. Uryasev, J. Risk 2 (2000), conditional value at risk; E. B. Wilson, J. Am.
 * Stat. Assoc. 22 (1927).
 */
import { normalQuantile } from './distributions.ts';
import type { Interval } from './interval.ts';
import { checkRow, checkShare, sumOver, type Row } from './sums.ts';

/**
 * The mean of the lowest `share` of the values (of the highest for side `high`). The share need not be a whole
 * number of values: the last one counts in part. With 5 % of fewer than 20 values this is the worst value.
 */
export function tailMean(x: Row, share = 0.05, side: 'low' | 'high' = 'low'): number {
  checkRow(x, 1, 'tail mean');
  checkShare(share, 'share of the tail');
  const sorted = Float64Array.from(x).sort();
  if (side === 'high') sorted.reverse();
  const mass = share * sorted.length;
  const whole = Math.min(Math.max(Math.floor(mass), 1), sorted.length - 1);
  const part = Math.max(mass, 1) - whole;
  if (sorted.length === 1) return sorted[0];
  return (sumOver(whole, (i) => sorted[i]) + part * sorted[whole]) / Math.max(mass, 1);
}

/** Wilson's interval for a share, given `count` of n; fit for small n, and for counts of 0 and n. */
export function wilson(count: number, n: number, level = 0.95): Interval {
  if (!(n >= 1 && count >= 0 && count <= n)) {
    throw new RangeError(`Wilson interval: ${count} of ${n}; expected 0 to n, of at least 1`);
  }
  checkShare(level, 'level');
  const z = -normalQuantile((1 - level) / 2);
  const share = count / n;
  const centre = share + (z * z) / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return {
    low: count === 0 ? 0 : (centre - reach) / scale,
    high: count === n ? 1 : (centre + reach) / scale,
    level,
  };
}
