/** From the unit cube to the ranges of factors. */
import { exp, log } from '../../../sim/numbers.ts';

/** Where a factor may lie; both ends in its unit. */
export interface Range {
  readonly low: number;
  readonly high: number;
  /**
   * `log`: equal ratios are equally far apart; needs low > 0. `logit`: equal ratios of the odds; needs 0 < low and
   * high < 1. `whole`: whole numbers, ends included.
   */
  readonly scale?: 'linear' | 'log' | 'logit' | 'whole';
}

const EXPECTED: Readonly<Record<string, string>> = { log: '0 < low ≤ high', logit: '0 < low ≤ high < 1' };

/** The value at share u (0 to 1) of a range. Throws for a range that is none. */
export function valueAt({ low, high, scale = 'linear' }: Range, u: number): number {
  if (!(low <= high) || (EXPECTED[scale] !== undefined && !(low > 0)) || (scale === 'logit' && !(high < 1))) {
    const expected = EXPECTED[scale] ?? 'low ≤ high';
    throw new RangeError(`range from ${low} to ${high}; expected ${expected}`);
  }
  if (scale === 'logit') {
    if (u === 0 || u === 1) return u === 0 ? low : high;
    const odds = (low / (1 - low)) * exp(u * log((high * (1 - low)) / (low * (1 - high))));
    return odds / (1 + odds);
  }
  if (scale === 'log') return u === 0 ? low : u === 1 ? high : low * exp(u * log(high / low));
  if (scale === 'whole') return Math.min(high, Math.floor(low + u * (high - low + 1)));
  return u === 1 ? high : low + u * (high - low);
}

/** `steps` values evenly spread over a range, both ends among them; the low end alone for one step. */
export function levels(range: Range, steps: number): number[] {
  if (!(Number.isInteger(steps) && steps >= 1)) {
    throw new RangeError(`levels: ${steps} steps; expected a whole number from 1 on`);
  }
  const values = Array.from({ length: steps }, (_, i) => valueAt(range, steps === 1 ? 0 : i / (steps - 1)));
  return [...new Set(values)];
}

/** Points of the unit cube in the units of the factors, dimension d by ranges[d]. */
export function scalePoints(points: readonly (readonly number[])[], ranges: readonly Range[]): number[][] {
  return points.map((point, i) => {
    if (point.length !== ranges.length) {
      throw new RangeError(
        `point ${i} has ${point.length} coordinates; expected ${ranges.length}, one a factor`,
      );
    }
    return point.map((u, d) => valueAt(ranges[d], u));
  });
}
