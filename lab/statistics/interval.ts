/** An interval estimate, and what it says about a smallest effect of interest. */

/** A two-sided interval; `level` is its nominal coverage, between 0 and 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly level: number;
}

export function halfWidth(interval: Interval): number {
  return (interval.high - interval.low) / 2;
}

export function contains(interval: Interval, x: number): boolean {
  return interval.low <= x && x <= interval.high;
}
