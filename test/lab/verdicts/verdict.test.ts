/** The verdict is a function of the interval and the smallest effect of interest alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oriented, told, verdictOf, verdictP } from '../../../lab/verdicts/verdict.ts';
import type { Sign } from '../../../lab/verdicts/verdict.ts';

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

  it('is what its definition says of the ends of the interval, on every boundary', () => {
    const ends = [-2, -1, -0.5, -0, 0, 0.5, 1, 2].flatMap((x) => [x - 1e-9, x, x + 1e-9]);
    for (const s of [0, 0.5, 1]) {
      for (const low of ends) {
        for (const high of ends.filter((x) => x >= low)) {
          const is = { supported: s === 0 ? low > 0 : low >= s, reversed: s === 0 ? high < 0 : high <= -s };
          const open = high < s ? 'not supported' : 'undecided';
          const expected = is.supported ? 'supported' : is.reversed ? 'reversed' : open;
          expect(verdictOf({ low, high }, 1, s), `${low} to ${high}, ${s}`).toBe(expected);
          expect(verdictOf({ low: -high, high: -low }, -1, s)).toBe(expected);
          const beyond = low >= s || high <= -s ? 'not supported' : 'undecided';
          expect(verdictOf({ low, high }, 0, s)).toBe(low > -s && high < s ? 'supported' : beyond);
        }
      }
    }
  });

  it('is open where there is no margin or no interval', () => {
    for (const sign of [-1, 0, 1] as const) {
      expect(verdictOf({ low: NaN, high: NaN }, sign, 1)).toBe('undecided');
      expect(verdictOf({ low: 1, high: 2 }, sign, NaN)).toBe('undecided');
    }
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
    // Twenty values without skewness: mean 1, se 0.2, so t = 2.5 beyond 0.5, two-sided p 0.0217 (R: 2 * pt(-2.5, 19)).
    const centred = Array.from({ length: 20 }, (_, i) => i - 9.5);
    const sd = Math.sqrt(centred.reduce((sum, x) => sum + x * x, 0) / 19);
    const about = (mean: number, se = 0.2): number[] =>
      centred.map((x) => mean + (x / sd) * se * Math.sqrt(20));
    expect(verdictP(about(1), 1, 0.5)).toBeCloseTo(0.0217, 4);
    expect(verdictP(about(-1), 1, 0.5)).toBeCloseTo(0.0217, 4);
    expect(verdictP(about(0), 1, 0.5)).toBe(1);
    expect(verdictP(about(0), 0, 0.5)).toBeCloseTo(0.0217, 4);
    expect(verdictP(about(0), 1, 0.5, 'not worse')).toBeCloseTo(0.0217, 4);
    expect(verdictP(about(0), -1, 0.5, 'not worse')).toBeCloseTo(0.0217, 4);
    expect(verdictP(about(1, 0), 1, 0.5)).toBe(0);
  });

  const differences = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 3, maxLength: 20 });
  it('decides exactly where its p is below the level, however skewed the values are', () => {
    const rules = ['effect', 'alike', 'not worse'] as const;
    fc.assert(
      fc.property(
        differences,
        fc.constantFrom(...rules),
        fc.constantFrom(1 as const, -1 as const),
        fc.double({ min: 0.01, max: 3, noNaN: true }),
        (values, rule, direction, s) => {
          const { verdict, p } = told(values, rule === 'alike' ? 0 : direction, s, 0.95, rule);
          // On the bound itself rounding decides.
          fc.pre(Math.abs(p - 0.05) > 1e-6);
          expect(verdict === 'supported' || verdict === 'reversed').toBe(p < 0.05);
        },
      ),
    );
  });

  it('counts positive in the expected direction', () => {
    const signs: Sign[] = [-1, 0, 1];
    expect(signs.map((sign) => oriented(2, sign))).toEqual([-2, 2, 2]);
  });
});
