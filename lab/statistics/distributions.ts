/**
 * The distributions the laboratory needs: normal, Student's t, χ² and F, with the same bits everywhere.
 *
 * Against SciPy and mpmath the relative error is below 1e-11, tails included (test/lab/statistics/distributions.test.ts).
 */
import { exp, log, normalQuantile } from '../../sim/numbers.ts';
import { incompleteBeta, logBeta, lowerGamma, upperGamma } from './special.ts';

export { normalQuantile };

/** ½ log 2π. */
const HALF_LOG_TAU = 0.9189385332046728;

export function normalDensity(z: number): number {
  return exp(-0.5 * z * z - HALF_LOG_TAU);
}

/** P(Z > z), accurate in the upper tail. */
export function normalUpper(z: number): number {
  return z < 0 ? 1 - normalUpper(-z) : 0.5 * upperGamma(0.5, 0.5 * z * z);
}

/** P(Z ≤ z), accurate in the lower tail. */
export function normalCdf(z: number): number {
  return normalUpper(-z);
}

/** P(|T| ≥ |t|): the two-sided p of a t statistic with `df` degrees of freedom (any positive number). */
export function tTwoSided(t: number, df: number): number {
  if (!Number.isFinite(t)) return 0;
  const all = df + t * t;
  return incompleteBeta(df / all, df / 2, 0.5, (t * t) / all);
}

/** P(T > t). */
export function tUpper(t: number, df: number): number {
  return t < 0 ? 1 - tUpper(-t, df) : 0.5 * tTwoSided(t, df);
}

function tDensity(t: number, df: number): number {
  return exp(-0.5 * (df + 1) * log(1 + (t * t) / df) - logBeta(df / 2, 0.5)) / Math.sqrt(df);
}

/**
 * The t with P(T > t) = q, 0 < q < 1: Newton's steps from the normal quantile, halving where they would leave
 * the bracket. Taking the tail, not 1 − q, keeps small levels exact.
 */
export function tUpperQuantile(q: number, df: number): number {
  if (!(q > 0 && q < 1)) throw new RangeError(`t quantile of ${q}; expected a number between 0 and 1`);
  if (q > 0.5) return -tUpperQuantile(1 - q, df);
  if (q === 0.5) return 0;
  let low = 0;
  let high = Math.max(1, -normalQuantile(q));
  while (tUpper(high, df) > q) {
    low = high;
    high *= 2;
  }
  let t = high;
  for (let step = 0; step < 200; step++) {
    const miss = tUpper(t, df) - q;
    if (miss > 0) low = t;
    else high = t;
    const newton = t + miss / tDensity(t, df);
    const next = newton > low && newton < high ? newton : 0.5 * (low + high);
    if (Math.abs(next - t) <= 2e-16 * t) return next;
    t = next;
  }
  return t;
}

/** The factor of a two-sided t interval: P(|T| ≤ factor) = level. */
export function tFactor(level: number, df: number): number {
  return tUpperQuantile((1 - level) / 2, df);
}

/** P(X > x) for χ² with `df` degrees of freedom. */
export function chiSquareUpper(x: number, df: number): number {
  return upperGamma(df / 2, x / 2);
}

/** P(X ≤ x) for χ² with `df` degrees of freedom. */
export function chiSquareCdf(x: number, df: number): number {
  return lowerGamma(df / 2, x / 2);
}

/** P(X > x) for F with `df1` and `df2` degrees of freedom. */
export function fUpper(x: number, df1: number, df2: number): number {
  if (x <= 0) return 1;
  const all = df2 + df1 * x;
  return incompleteBeta(df2 / all, df2 / 2, df1 / 2, (df1 * x) / all);
}

/** The x with P(F > x) = q, by halving on a scale of ratios. */
export function fUpperQuantile(q: number, df1: number, df2: number): number {
  let [low, high] = [1, 1];
  while (fUpper(low, df1, df2) < q) low /= 2;
  while (fUpper(high, df1, df2) > q) high *= 2;
  for (let step = 0; step < 200 && high - low > 1e-14 * high; step++) {
    const middle = (low + high) / 2;
    if (fUpper(middle, df1, df2) > q) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
