/**
 * Two one-sided tests against a smallest effect of interest (SESOI).
 *
 *     H0: |μ| ≥ sesoi     p_low = P(T > (m + sesoi)/se)     p_high = P(T < (m − sesoi)/se)     p = max of both
 *
 * Equivalence at level α holds exactly where the 1 − 2α interval lies inside ±sesoi. `place` (place.ts) uses the
 * interval it is given: a 95 % one decides equivalence at 2.5 %, which errs to the cautious side.
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
