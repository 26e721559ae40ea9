/**
 * An interval for a mean that skewed differences do not fool, and the p values that belong to it.
 *
 *     T = (mean − μ)·√n/sd        a = γ/(6·√n)        γ = n·Σ(x − mean)³/((n − 1)(n − 2)·sd³)
 *     r_a(T) = T + a·(1 + 2T²) + (4/3)·a²·T³          about Student's t with n − 1 degrees of freedom
 *     `skewed`      ends at r_a(T) = ±t                                   (Hall; Willink with t and unbiased γ)
 *     `interval`    ends at the furthest of all a from 0 to a·(1 + 2/√n)
 *
 * `interval` therefore holds both Student's interval and the skewed one: a verdict from it asks that both of them say
 * so. Few values look less skewed than what they were drawn from (no sample of five shows more than γ = 2.24), and with
 * them any correction that takes γ as it is falls short; 2/√n is what simulation asks for beyond that, and stands in no
 * paper. How often the truth is beyond an end, for five shapes and five n: docs/errors-of-verdicts.md.
 *
 * Why this and no bootstrap: BCa is shorter than Student's interval where values are few; the bootstrap of t errs as often
 * as r_a does, but its ends are infinite where a resample is constant, and it has none at the levels of early looks
 * (1 − 1e-6 and beyond). Johnson's modified t takes off half of what r_a does. r_a is exact arithmetic: no draws.
 *
 * Sources: P. Hall, J. R. Stat. Soc. B 54 (1992); R. Willink, Commun. Stat. Theory Methods 34 (2005); N. Johnson, J. Am.
 * Stat. Assoc. 73 (1978).
 */
import { tFactor, tUpper } from './distributions.ts';
import type { Interval } from './interval.ts';
import { moments, type Moments } from './paired.ts';
import { checkShare, square, sumOver, type Row } from './sums.ts';

/** All three of the same level, in the unit of the values. */
export interface VerdictInterval {
  /** From the lowest to the highest end: what a verdict is read off. */
  readonly interval: Interval;
  readonly student: Interval;
  /** For the skewness as it was estimated; Student's where there are fewer than three values or no spread. */
  readonly skewed: Interval;
}

/** P of data as far beyond a bound as these, if the mean lay on it: small where the mean is shown to be beyond. */
export interface Tails {
  readonly above: number;
  readonly below: number;
}

/** What is added to the skewness found, as a share of it: 2/√n. */
const ALLOWANCE = 2;

const cube = (x: number): number => x * square(x);

/** Skewness γ with the unbiased third moment; 0 for fewer than three values, or where nothing varies. */
export function skewness(x: Row, { n, mean, sd }: Moments = moments(x)): number {
  if (n < 3 || !(sd > 0)) return 0;
  return (n * sumOver(n, (i) => cube((x[i] - mean) / sd))) / ((n - 1) * (n - 2));
}

/** r_a(T): rises with T for every a. */
const straightened = (t: number, a: number): number => t + a * (1 + 2 * t * t) + (4 / 3) * a * a * cube(t);

/** The least r of all a from 0 to `most`: a parabola in a. */
function leastStraightened(t: number, most: number): number {
  const atEnds = Math.min(t, straightened(t, most));
  const turn = t > 0 ? -(1 + 2 * t * t) / ((8 / 3) * cube(t)) : 0;
  const inside = turn !== 0 && Math.min(0, most) < turn && turn < Math.max(0, most);
  return inside ? Math.min(atEnds, straightened(t, turn)) : atEnds;
}

/** The T at which a rising r reaches q, by halving. */
function reaching(r: (t: number) => number, q: number): number {
  let [low, high] = [q - 1, q + 1];
  for (let step = 1; r(low) > q; step *= 2) low -= step;
  for (let step = 1; r(high) < q; step *= 2) high += step;
  for (let halving = 0; halving < 100; halving++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (r(middle) < q) low = middle;
    else high = middle;
  }
  return high;
}

/** n, mean, sd, se of the values; a as it was found, and with the allowance. */
function shapeOf(x: Row, what: string) {
  const found = moments(x, what);
  const a = skewness(x, found) / (6 * Math.sqrt(found.n));
  return { ...found, a, most: a * (1 + ALLOWANCE / Math.sqrt(found.n)) };
}

/**
 * The interval that verdicts are read off, with the two it is made of.
 *
 * @param x one value for each replication, at least two; throws where one is not finite
 * @param level two-sided coverage, between 0 and 1
 */
export function verdictInterval(x: Row, level = 0.95): VerdictInterval {
  checkShare(level, 'level');
  const { n, mean, se, a, most } = shapeOf(x, 'interval of a verdict');
  const q = tFactor(level, n - 1);
  const between = (down: number, up: number): Interval => ({
    low: mean - down * se,
    high: mean + up * se,
    level,
  });
  const student = between(q, q);
  if (a === 0) return { interval: student, student, skewed: student };
  // Values skewed to the right have their mean under-estimated more often than not: the upper end moves.
  const end = (least: number): number => reaching((t) => leastStraightened(t, least), q);
  const own = (skew: number): number => reaching((t) => straightened(t, skew), q);
  const interval = a > 0 ? between(q, end(-most)) : between(end(most), q);
  return { interval, student, skewed: between(own(a), own(-a)) };
}

/**
 * The p values that belong to `interval`: `above` is at most (1 − level)/2 exactly where its lower end is at or above
 * the bound. Where nothing varies they are 0 or 1.
 */
export function verdictTails(x: Row, bound = 0): Tails {
  const { n, mean, se, most } = shapeOf(x, 'p of a verdict');
  if (se === 0) return { above: mean > bound ? 0 : 1, below: mean < bound ? 0 : 1 };
  // Beyond this nothing is left of p, and cubes would be infinite.
  const t = Math.max(-1e100, Math.min(1e100, (mean - bound) / se));
  return {
    above: tUpper(leastStraightened(t, most), n - 1),
    below: tUpper(leastStraightened(-t, -most), n - 1),
  };
}
