/** The verdict is a function of the interval and the smallest effect of interest alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oriented, verdictOf, verdictP } from '../../lab/verdict.ts';
import type { Sign } from '../../lab/verdict.ts';

describe('the verdict', () => {
  it.each([
    [{ low: 0.6, high: 0.9 }, 'supported'],
    [{ low: 0.5, high: 0.9 }, 'supported'],
    [{ low: 0.2, high: 0.4 }, 'not supported'],
    [{ low: -0.4, high: 0.4 }, 'not supported'],
    [{ low: -0.9, high: 0.1 }, 'not supported'],
    [{ low: -0.9, high: -0.5 }, 'reversed'],
    [{ low: 0.4, high: 0.9 }, 'undecided'],
    [{ low: -0.9, high: 0.9 }, 'undecided'],
  ])('%o is %s where half a unit and more is of interest', (interval, verdict) => {
    expect(verdictOf(interval, 1, 0.5)).toBe(verdict);
    expect(verdictOf({ low: -interval.high, high: -interval.low }, -1, 0.5)).toBe(verdict);
  });

  it.each([
    [{ low: -0.4, high: 0.4 }, 'supported'],
    [{ low: 0.6, high: 0.9 }, 'not supported'],
    [{ low: 0.4, high: 0.9 }, 'undecided'],
  ])('%o is %s where no difference is expected', (interval, verdict) => {
    expect(verdictOf(interval, 0, 0.5)).toBe(verdict);
  });

  it('never supports what zero or the smallest effect of interest is compatible with', () => {
    const number = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(number, number, fc.double({ min: 0, max: 2, noNaN: true }), (x, y, s) => {
        const interval = { low: Math.min(x, y), high: Math.max(x, y) };
        const verdict = verdictOf(interval, 1, s);
        if (interval.low < s || interval.low <= 0) expect(verdict).not.toBe('supported');
        if (interval.high > -s || interval.high >= 0) expect(verdict).not.toBe('reversed');
        if (s > 0 && interval.low < s && interval.high > s) expect(verdict).toBe('undecided');
      }),
    );
  });

  it('has a p value below the level exactly where the interval has left the margin', () => {
    // mean 1, se 0.2, 19 degrees of freedom: t = 2.5 beyond 0.5, two-sided p 0.0217 (R: 2 * pt(-2.5, 19)).
    expect(verdictP({ mean: 1, se: 0.2, df: 19 }, 1, 0.5)).toBeCloseTo(0.0217, 4);
    expect(verdictP({ mean: -1, se: 0.2, df: 19 }, 1, 0.5)).toBeCloseTo(0.0217, 4);
    expect(verdictP({ mean: 0, se: 0.2, df: 19 }, 1, 0.5)).toBe(1);
    expect(verdictP({ mean: 0, se: 0.2, df: 19 }, 0, 0.5)).toBeCloseTo(0.0217 / 2, 4);
    expect(verdictP({ mean: 1, se: 0, df: 19 }, 1, 0.5)).toBe(0);
  });

  it('counts positive in the expected direction', () => {
    const signs: Sign[] = [-1, 0, 1];
    expect(signs.map((sign) => oriented(2, sign))).toEqual([-2, 2, 2]);
  });
});
