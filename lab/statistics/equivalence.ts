/**
 * What an interval says about a smallest effect of interest (SESOI), and the two one-sided tests behind it.
 *
 *     H0: |μ| ≥ sesoi     p_low = P(T > (m + sesoi)/se)     p_high = P(T < (m − sesoi)/se)     p = max of both
 *
 * Equivalence at level α holds exactly where the 1 − 2α interval lies inside ±sesoi. `place` uses the interval
 * it is given: a 95 % one decides equivalence at 2.5 %, which errs to the cautious side.
 *
 * Sources: D. Schuirmann, J. Pharmacokinet. Biopharm. 15 (1987); D. Lakens, Soc. Psychol. Personal. Sci. 8 (2017).
 */
import { tFactor, tUpper } from './distributions.ts';
import type { Interval } from './interval.ts';
import { moments } from './paired.ts';
import { checkShare, type Row } from './sums.ts';

export interface Equivalence {
  /** p of the test that the mean is not below −sesoi, and that it is not above +sesoi. */
  readonly pLow: number;
  readonly pHigh: number;
  /** The larger of both: equivalent at level α where p < α. */
  readonly p: number;
  readonly equivalent: boolean;
  /** The interval of level 1 − 2α that decides the same. */
  readonly interval: Interval;
}

/** Two one-sided t tests of paired values d against ±sesoi (unit of d, > 0) at level alpha. */
export function equivalence(d: Row, sesoi: number, alpha = 0.05): Equivalence {
  if (!(sesoi > 0)) throw new RangeError(`smallest effect of interest is ${sesoi}; expected more than 0`);
  checkShare(alpha, 'alpha');
  const { n, mean, se } = moments(d, 'equivalence');
  const tail = (distance: number): number =>
    se === 0 ? (distance > 0 ? 0 : 1) : tUpper(distance / se, n - 1);
  const pLow = tail(mean + sesoi);
  const pHigh = tail(sesoi - mean);
  const p = Math.max(pLow, pHigh);
  const reach = tFactor(1 - 2 * alpha, n - 1) * se;
  const interval = { low: mean - reach, high: mean + reach, level: 1 - 2 * alpha };
  return { pLow, pHigh, p, equivalent: p < alpha, interval };
}

/**
 * Where an interval lies, seen in the expected direction:
 * - `relevant`: all of it at or above the SESOI
 * - `positive`: all above 0, but reaching on both sides of the SESOI
 * - `negligible`: all of it inside ±SESOI, on whichever side of 0
 * - `negative`, `opposite`: as `positive` and `relevant`, against the expected direction
 * - `undecided`: none of these; the data are compatible with no effect and with one that matters
 */
export type Place = 'relevant' | 'positive' | 'negligible' | 'negative' | 'opposite' | 'undecided';

/**
 * The place of an interval. `direction` is the expected sign: 1 or −1. With sesoi 0 nothing is negligible.
 */
export function place(interval: Interval, sesoi: number, direction: 1 | -1 = 1): Place {
  if (!(sesoi >= 0)) throw new RangeError(`smallest effect of interest is ${sesoi}; expected 0 or more`);
  const [low, high] = direction > 0 ? [interval.low, interval.high] : [-interval.high, -interval.low];
  if (low > -sesoi && high < sesoi) return 'negligible';
  if (low > 0) return low >= sesoi ? 'relevant' : 'positive';
  if (high < 0) return high <= -sesoi ? 'opposite' : 'negative';
  return 'undecided';
}
