/** What the differences of pairs say. */
import type { PairedContrast } from '../../lab/statistics/paired.ts';
import { place } from '../../lab/statistics/place.ts';

export type Verdict =
  /** One seed says what happened there, not what happens. */
  | { kind: 'one'; difference: number }
  /** Not a bit of difference in any seed. */
  | { kind: 'none'; seeds: number }
  /** The interval does not hold 0. */
  | { kind: 'clear'; difference: number; low: number; high: number; seeds: number }
  /** It does. */
  | { kind: 'open'; difference: number; low: number; high: number; seeds: number };

/** Two or three pairs give intervals so wide that they say nothing. */
export const LEAST_PAIRS = 4;

type Contrast = (d: Float64Array) => Pick<PairedContrast, 'mean' | 'interval'>;

/**
 * @param differences after − before, one for each pair, that on the page first
 * @param contrast paired t; null while it is being fetched
 */
export function differenceVerdict(differences: readonly number[], contrast: Contrast | null): Verdict {
  const seeds = differences.length;
  if (differences.every((d) => d === 0) && seeds >= LEAST_PAIRS) return { kind: 'none', seeds };
  if (seeds < LEAST_PAIRS || contrast === null) return { kind: 'one', difference: differences[0] };
  const { mean, interval } = contrast(Float64Array.from(differences));
  const { low, high } = interval;
  // Nothing was expected and no size is of interest: what counts is that none at all is excluded.
  const kind = place(interval, 0) === 'undecided' ? 'open' : 'clear';
  return { kind, difference: mean, low, high, seeds };
}
