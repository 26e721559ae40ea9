/**
 * Power of the two-sided paired t test, and how many replications it takes.
 *
 *     δ = d_z·√n     power = P(|T′| > t_{1−α/2, n−1})     T′ = (Z + δ)/√(X/df),  X ~ χ²(df)
 *     P(T′ > t) = ∫ φ(z)·P(X ≤ df·((z + δ)/t)²) dz  over z > −δ
 *
 * The integral is the definition of the noncentral t distribution, by Simpson's rule; it holds for any δ, where
 * the usual series underflow. Power is of a planned difference, never of the one observed: the latter only
 * repeats the p value (Hoenig and Heisey, Am. Stat. 55, 2001).
 *
 * Of a decision: the chance that the interval lies on one side of what it is held against, so that the verdict is any but
 * undecided. From a pilot of m seeds, sd is taken at its upper limit of 80 % (R. Browne, Stat. Med. 14, 1995):
 * sd·√((m − 1)/χ²), χ² being the 20 % quantile with m − 1 degrees of freedom; with the sd as it was found, half of all plans
 * would be too small.
 */
import { chiSquareCdf, chiSquareUpper, normalCdf, normalDensity, tFactor } from './distributions.ts';
import { checkShare, square, sumOver } from './sums.ts';

/** Beyond this many standard deviations the normal density is nothing. */
const FAR = 9;

/** P(T′ > t) for noncentral t; good to 1e-9 for t ≥ 1, the range of critical values. */
export function noncentralUpper(t: number, df: number, delta: number): number {
  const from = Math.max(-FAR, -delta);
  if (from >= FAR) return 0;
  // The integrand climbs within t/√(2df) of z = t − δ: the step must be short against that.
  const panels = 2 * Math.ceil(Math.min(20_000, Math.max(400, (150 * Math.sqrt(df)) / t)));
  const h = (FAR - from) / panels;
  const total = sumOver(panels + 1, (i) => {
    const weight = i === 0 || i === panels ? 1 : i % 2 === 1 ? 4 : 2;
    const z = from + i * h;
    return weight * normalDensity(z) * chiSquareCdf(df * square((z + delta) / t), df);
  });
  return Math.min(1, (total * h) / 3);
}

/** Power of the two-sided paired t test at level alpha for a true d_z and n ≥ 2 pairs. */
export function pairedPower(dz: number, n: number, alpha = 0.05): number {
  if (!(n >= 2)) throw new RangeError(`power: ${n} pairs; expected at least 2`);
  checkShare(alpha, 'alpha');
  const t = tFactor(1 - alpha, n - 1);
  const delta = dz * Math.sqrt(n);
  return noncentralUpper(t, n - 1, delta) + noncentralUpper(t, n - 1, -delta);
}

/**
 * The power that n pairs with standard deviation `sd` of the differences had to find `effect` (the smallest
 * effect of interest, same unit). 1 where nothing varies.
 */
export function powerReached(n: number, sd: number, effect: number, alpha = 0.05): number {
  if (!(sd >= 0)) throw new RangeError(`power: standard deviation is ${sd}; expected 0 or more`);
  if (sd === 0) return effect === 0 ? alpha : 1;
  return pairedPower(effect / sd, n, alpha);
}

/**
 * The power to show that an effect lies beyond a bound from which it truly is `distance` away (same unit as sd):
 * P(the whole 1 − alpha interval lies beyond the bound). An effect of interest s is shown by a true effect e
 * with distance e − s, and excluded by no effect at all with distance s.
 */
export function distancePower(distance: number, sd: number, n: number, alpha = 0.05): number {
  if (!(n >= 2)) throw new RangeError(`power: ${n} pairs; expected at least 2`);
  if (!(sd >= 0)) throw new RangeError(`power: standard deviation is ${sd}; expected 0 or more`);
  checkShare(alpha, 'alpha');
  if (sd === 0) return distance > 0 ? 1 : 0;
  return noncentralUpper(tFactor(1 - alpha, n - 1), n - 1, (distance / sd) * Math.sqrt(n));
}

/** The least whole number from `low` on for which a rising condition holds; `most` + 1 where none does. */
function least(low: number, most: number, holds: (n: number) => boolean): number {
  let high = low;
  while (!holds(high)) {
    if (high >= most) return most + 1;
    low = high + 1;
    high = Math.min(most, 2 * high);
  }
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}

/** Most replications that are ever asked for. */
export const MOST_REPLICATIONS = 1_000_000;

/** The fewest pairs whose power for d_z reaches `power`; Infinity where a million would not do. */
export function replicationsFor(dz: number, alpha = 0.05, power = 0.8): number {
  checkShare(power, 'power');
  const n = least(2, MOST_REPLICATIONS, (pairs) => pairedPower(dz, pairs, alpha) >= power);
  return n > MOST_REPLICATIONS ? Infinity : n;
}

/** The fewest pairs whose power to show a distance from a bound reaches `power`; Infinity where none would do. */
export function replicationsForDistance(distance: number, sd: number, alpha = 0.05, power = 0.8): number {
  checkShare(power, 'power');
  const n = least(2, MOST_REPLICATIONS, (pairs) => distancePower(distance, sd, pairs, alpha) >= power);
  return n > MOST_REPLICATIONS ? Infinity : n;
}

/**
 * The fewest pairs for which the t interval is expected to be no wider than ± halfWidth, given the standard
 * deviation of the differences.
 */
export function replicationsForWidth(sd: number, halfWidth: number, level = 0.95): number {
  if (!(halfWidth > 0)) throw new RangeError(`half-width is ${halfWidth}; expected more than 0`);
  const n = least(2, MOST_REPLICATIONS, (m) => (tFactor(level, m - 1) * sd) / Math.sqrt(m) <= halfWidth);
  return n > MOST_REPLICATIONS ? Infinity : n;
}

/** The d_z that n pairs find with the power asked for (the smallest detectable effect, in units of sd). */
export function smallestDetectable(n: number, alpha = 0.05, power = 0.8): number {
  checkShare(power, 'power');
  if (power <= alpha) return 0;
  let high = 1;
  while (pairedPower(high, n, alpha) < power) high *= 2;
  let low = 0;
  while (high - low > 1e-10 * high) {
    const middle = (low + high) / 2;
    if (pairedPower(middle, n, alpha) < power) low = middle;
    else high = middle;
  }
  return high;
}

/** What is decided: an effect of at least s, one above −s, or one within ±s. */
export type Decided = 'effect' | 'not worse' | 'alike';

/** What is expected of a contrast: its true mean, counted positive in the direction that is claimed, and its spread. */
export interface Expected {
  readonly effect: number;
  readonly sd: number;
}

/** P(the whole interval is inside ±s): over the spread s² that n pairs find, mean and spread being independent. */
function insidePower({ effect, sd }: Expected, s: number, n: number, alpha: number): number {
  const df = n - 1;
  const t = tFactor(1 - alpha, df);
  const se = sd / Math.sqrt(n);
  // The largest ratio of found to true sd at which anything fits; cells of equal width in that ratio.
  const most = s / (t * se);
  const cells = 2000;
  const at = (i: number): number => (i / cells) * Math.min(most, 1 + FAR);
  const inside = (ratio: number): number => {
    const room = s - ratio * t * se;
    return Math.max(0, normalCdf((room - effect) / se) - normalCdf((-room - effect) / se));
  };
  return sumOver(cells, (i) => {
    const mass = chiSquareCdf(df * square(at(i + 1)), df) - chiSquareCdf(df * square(at(i)), df);
    return mass * inside((at(i) + at(i + 1)) / 2);
  });
}

/**
 * The chance that n replications decide, for normal differences and Student's interval.
 *
 * @param s the smallest effect of interest, in the unit of effect and sd
 */
export function decisionPower(
  expected: Expected,
  s: number,
  n: number,
  decided: Decided = 'effect',
  alpha = 0.05,
): number {
  const { effect, sd } = expected;
  if (!(sd >= 0 && s > 0))
    throw new RangeError(`decision: sd is ${sd}, smallest effect ${s}; expected 0 or more, more than 0`);
  // Where nothing varies the interval is a point, and lies on one side of everything but itself.
  if (sd === 0) return 1;
  if (decided === 'effect') return pairedPower((effect - s) / sd, n, alpha);
  if (decided === 'not worse') return pairedPower((effect + s) / sd, n, alpha);
  return insidePower(expected, s, n, alpha) + distancePower(Math.abs(effect) - s, sd, n, alpha);
}

/** The upper limit of 80 % of the true sd, from one that was found with m seeds (Browne). */
export function cautiousSd(sd: number, m: number): number {
  if (!(Number.isInteger(m) && m >= 2)) throw new RangeError(`pilot: ${m} seeds; expected at least 2`);
  let [low, high] = [0, m];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (chiSquareUpper(middle, m - 1) > 0.8) low = middle;
    else high = middle;
  }
  return sd * Math.sqrt((m - 1) / low);
}

const FEWEST_PLANNED = 12;

export interface DecisionPlan {
  readonly decided?: Decided;
  /** Chance of a decision; 0.9 unless given. */
  readonly power?: number;
  readonly alpha?: number;
  /** Seeds of the pilot that sd was found with: it is then taken with caution. As it is without. */
  readonly pilot?: number;
}

/**
 * The fewest seeds with which a verdict other than undecided has the chance asked for; Infinity where a million would not
 * do, as where the effect is just about the smallest of interest. The interval of verdicts is wider than Student's: one
 * seed in twelve is added for it, at least two, and no plan has fewer than twelve, where it is widest. The tests simulate that
 * this is enough.
 */
export function seedsForDecision(
  { effect, sd }: Expected,
  s: number,
  { decided = 'effect', power = 0.9, alpha = 0.05, pilot }: DecisionPlan = {},
): number {
  checkShare(power, 'power');
  const expected = { effect, sd: pilot === undefined ? sd : cautiousSd(sd, pilot) };
  const n = least(3, MOST_REPLICATIONS, (m) => decisionPower(expected, s, m, decided, alpha) >= power);
  return n > MOST_REPLICATIONS ? Infinity : Math.max(FEWEST_PLANNED, n + Math.max(2, Math.ceil(n / 12)));
}
