/**
 * Whether two groups lie alike on one number (Kolmogorov and Smirnov), with the p of all ways to deal the values out to
 * the groups: nothing is assumed of their shape.
 *
 *     D = max over x of |F_first(x) − F_second(x)|       p = share of all C(n, n_1) ways to divide the values with a D
 *                                                            as large or larger
 *
 * Without ties p does not hang on the values, so that it is counted (paths from corner to corner of a grid that never
 * come so far from the diagonal), not drawn. With ties it errs to the cautious side.
 *
 * Sources: J. Hodges, Ark. Mat. 3 (1958); the recursion as in R's `psmirnov` (G. Marsaglia, W. Tsang and J. Wang wrote its
 * one-sample sibling).
 */
import { checkRow, type Row } from './sums.ts';

export interface TwoSamples {
  /** Largest distance of the two distributions, 0 to 1. */
  readonly d: number;
  /** Where it is: half-way to the next value. */
  readonly at: number;
  /** Whether the first group lies higher there: 1 or −1. */
  readonly higher: 1 | -1;
  readonly p: number;
}

/** Distances that differ by rounding only are the same. */
const TIE = 1e-7;

/** P(D ≥ d) for groups of m and n values that are dealt out at random. */
export function smirnovUpper(d: number, m: number, n: number): number {
  const most = (0.5 + Math.floor(d * m * n - TIE)) / (m * n);
  const paths = Float64Array.from({ length: n + 1 }, (_, j) => (j / n > most ? 0 : 1));
  for (let i = 1; i <= m; i++) {
    const weight = i / (i + n);
    paths[0] = i / m > most ? 0 : weight * paths[0];
    for (let j = 1; j <= n; j++)
      paths[j] = Math.abs(i / m - j / n) > most ? 0 : weight * paths[j] + paths[j - 1];
  }
  return Math.min(1, Math.max(0, 1 - paths[n]));
}

/** Both groups against each other; each with at least one value. */
export function twoSamples(first: Row, second: Row): TwoSamples {
  checkRow(first, 1, 'first group');
  checkRow(second, 1, 'second group');
  const all = [
    ...Array.from(first, (x) => ({ x, step: 1 / first.length })),
    ...Array.from(second, (x) => ({ x, step: -1 / second.length })),
  ].sort((a, b) => a.x - b.x);
  let [apart, widest, at] = [0, 0, all[0].x];
  all.forEach(({ x, step }, i) => {
    apart += step;
    const next = all[i + 1]?.x;
    // In the middle of ties nothing is known yet.
    if (next === undefined || next === x || Math.abs(apart) <= Math.abs(widest) + TIE) return;
    widest = apart;
    at = (x + next) / 2;
  });
  const d = Math.abs(widest);
  return { d, at, higher: widest > 0 ? -1 : 1, p: smirnovUpper(d, first.length, second.length) };
}
