/**
 * The special functions under the distributions: log Γ, and the incomplete beta and gamma functions.
 *
 * They are our own and stand on sim/math.ts because verdicts and the stopping of sequences hang on them: the
 * page and the command line must come to the same bits, which Math.exp and Math.log do not promise.
 *
 * Sources: C. Lanczos, J. SIAM Numer. Anal. B 1 (1964), with P. Godfrey's coefficients (g = 7, n = 9);
 * continued fractions DLMF 8.17.22 and 8.9.2, evaluated by Lentz's method; series DLMF 8.11.4.
 */
import { exp, log } from '../../sim/numbers.ts';

const LANCZOS_G = 7;
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
/** ½ log 2π. */
const HALF_LOG_TAU = 0.9189385332046728;
const TINY = 1e-300;
const CLOSE = 1e-16;

/** log Γ(x) for x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return logGamma(x + 1) - log(x);
  let series = LANCZOS[0];
  for (let i = 1; i < LANCZOS.length; i++) series += LANCZOS[i] / (x - 1 + i);
  const t = x - 0.5 + LANCZOS_G;
  return HALF_LOG_TAU + (x - 0.5) * log(t) - t + log(series);
}

/** log B(a, b). */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** x, or something tiny where x is next to 0: Lentz's method divides by it. */
function away(x: number): number {
  return Math.abs(x) < TINY ? TINY : x;
}

/** The continued fraction of the incomplete beta function; quick where x < (a + 1)/(a + b + 2). */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    h *= d * c;
    if (Math.abs(d * c - 1) <= 4 * CLOSE) break;
  }
  return h;
}

/**
 * The regularised incomplete beta function I_x(a, b), the distribution function of Beta(a, b) at x.
 * `y` is 1 − x, to be given where the caller knows it without cancellation.
 */
export function incompleteBeta(x: number, a: number, b: number, y: number = 1 - x): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  const front = exp(a * log(x) + b * log(y) - logBeta(a, b));
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(y, b, a)) / b;
}

/** The upper part Q(a, x) by its continued fraction, for x ≥ a + 1. */
function gammaFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / away(b);
  let h = d;
  for (let i = 1; i <= 10_000; i++) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / away(an * d + b);
    c = away(b + an / c);
    h *= d * c;
    if (Math.abs(d * c - 1) <= 4 * CLOSE) break;
  }
  return exp(a * log(x) - x - logGamma(a)) * h;
}

/** The lower part P(a, x) by its series, for x < a + 1. */
function gammaSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let i = 1; i <= 10_000; i++) {
    term *= x / (a + i);
    sum += term;
    if (term <= CLOSE * sum) break;
  }
  return exp(a * log(x) - x - logGamma(a)) * sum;
}

/** The regularised lower incomplete gamma function P(a, x), the distribution function of Gamma(a). */
export function lowerGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  return x < a + 1 ? gammaSeries(a, x) : 1 - gammaFraction(a, x);
}

/** Q(a, x) = 1 − P(a, x), without cancellation in the tail. */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  return x < a + 1 ? 1 - gammaSeries(a, x) : gammaFraction(a, x);
}
