/**
 * Where an interval lies, seen in the expected direction: the one rule behind every verdict and every finding.
 * - `relevant`: all of it at or above the smallest effect of interest (SESOI)
 * - `positive`: all above 0, but reaching on both sides of the SESOI
 * - `negligible`: all of it inside ±SESOI, on whichever side of 0
 * - `negative`, `opposite`: as `positive` and `relevant`, against the expected direction
 * - `undecided`: none of these; the data are compatible with no effect and with one that matters
 */
import type { Interval } from './interval.ts';

export type Place = 'relevant' | 'positive' | 'negligible' | 'negative' | 'opposite' | 'undecided';

/**
 * The place of an interval. `direction` is the expected sign: 1 or −1. With sesoi 0 nothing is negligible.
 */
export function place(
  interval: Omit<Interval, 'level'> & Partial<Interval>,
  sesoi: number,
  direction: 1 | -1 = 1,
): Place {
  if (!(sesoi >= 0)) throw new RangeError(`smallest effect of interest is ${sesoi}; expected 0 or more`);
  const [low, high] = direction > 0 ? [interval.low, interval.high] : [-interval.high, -interval.low];
  if (low > -sesoi && high < sesoi) return 'negligible';
  if (low > 0) return low >= sesoi ? 'relevant' : 'positive';
  if (high < 0) return high <= -sesoi ? 'opposite' : 'negative';
  return 'undecided';
}
