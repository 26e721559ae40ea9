/** skewness.ts: reference values, the bond between interval and p, and how often the truth lies beyond an end. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skewness, verdictInterval, verdictTails } from '../../../lab/statistics/skewness.ts';
import { pairedContrast } from '../../../lab/statistics/paired.ts';
import { signFlip, signFlipP } from '../../../lab/statistics/permutation.ts';
import { log, normalQuantile } from '../../../sim/numbers.ts';
import { seedKey, sequence } from '../../../sim/numbers.ts';
import golden from './skewness.json' with { type: 'json' };

const ends = ({ low, high }: { low: number; high: number }): number[] => [low, high];

describe('interval of a verdict', () => {
  it.each(golden)('is that of the reference: $x, $level', ({ x, level, ...expected }) => {
    const { interval, student, skewed } = verdictInterval(x, level);
    expect(skewness(x)).toBeCloseTo(expected.skewness, 12);
    for (const [found, sought] of [
      [student, expected.student],
      [skewed, expected.skewed],
      [interval, expected.interval],
    ] as const) {
      ends(found).forEach((end, i) => expect(Math.abs(end / sought[i] - 1)).toBeLessThan(1e-10));
    }
  });

  const rows = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 2, maxLength: 30 });

  it('holds both of the intervals it is made of, turns with the values and moves with them', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(0.9, 0.95, 0.9999), (x, level) => {
        const found = verdictInterval(x, level);
        const slack = 1e-9 * (1 + Math.abs(found.interval.low) + Math.abs(found.interval.high));
        for (const inner of [found.student, found.skewed]) {
          expect(found.interval.low).toBeLessThanOrEqual(inner.low + slack);
          expect(found.interval.high).toBeGreaterThanOrEqual(inner.high - slack);
        }
        expect(found.student).toEqual(pairedContrast(x, level).interval);
        const turned = verdictInterval(
          x.map((value) => -value),
          level,
        ).interval;
        expect(-turned.high).toBeCloseTo(found.interval.low, 6);
        expect(-turned.low).toBeCloseTo(found.interval.high, 6);
      }),
    );
  });

  it('has the p of its ends', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(0.8, 0.95, 0.999), (x, level) => {
        const { interval } = verdictInterval(x, level);
        // Where the spread is at the rounding of the values, so are both.
        fc.pre(interval.high - interval.low > 1e-6);
        expect(verdictTails(x, interval.low).above).toBeCloseTo((1 - level) / 2, 7);
        expect(verdictTails(x, interval.high).below).toBeCloseTo((1 - level) / 2, 7);
      }),
    );
  });

  it('is a point where nothing varies, with p of 0 or 1, and Student’s for two values', () => {
    expect(ends(verdictInterval([2, 2, 2]).interval)).toEqual([2, 2]);
    expect(verdictTails([2, 2, 2], 1)).toEqual({ above: 0, below: 1 });
    expect(verdictTails([2, 2, 2], 2)).toEqual({ above: 1, below: 1 });
    const { interval, student, skewed } = verdictInterval([1, 4]);
    expect([interval, skewed]).toEqual([student, student]);
    expect(() => verdictInterval([1])).toThrow('expected at least 2');
    expect(() => verdictInterval([1, 2], 95)).toThrow('level is 95; expected a number between 0 and 1');
  });

  it('stays finite at the levels of early looks', () => {
    const { interval } = verdictInterval([0, 1, 1, 2, 9], 1 - 1e-9);
    expect(interval.low).toBeGreaterThan(-1e6);
    expect(interval.high).toBeLessThan(1e6);
  });
});

describe('how often the truth lies beyond an end', () => {
  const REPETITIONS = 4000;
  /** Of mean 0. */
  const SHAPES: Readonly<Record<string, (u: () => number) => number>> = {
    normal: (u) => normalQuantile(u()),
    exponential: (u) => -log(u()) - 1,
  };

  /** Shares of samples whose interval, and Student's, is wholly below the truth. */
  function below(shape: string, n: number): { verdict: number; student: number } {
    const random = sequence(seedKey(`beyond an end ${shape} ${n}`), 0);
    const found = { verdict: 0, student: 0 };
    for (let i = 0; i < REPETITIONS; i++) {
      const { interval, student } = verdictInterval(
        Float64Array.from({ length: n }, () => SHAPES[shape](random)),
      );
      if (interval.high < 0) found.verdict++;
      if (student.high < 0) found.student++;
    }
    return { verdict: found.verdict / REPETITIONS, student: found.student / REPETITIONS };
  }
  const errorOf = (share: number): number => 3 * Math.sqrt((share * (1 - share)) / REPETITIONS);

  it.each([5, 12, 24])('is not above 2.5 %% for normal values: n = %i', (n) => {
    expect(below('normal', n).verdict).toBeLessThan(0.025 + errorOf(0.025));
  });

  it.each([
    [12, 0.03, 0.08],
    [24, 0.025, 0.06],
  ])('is near 2.5 %% for exponential values where Student’s is far from it: n = %i', (n, near, far) => {
    const found = below('exponential', n);
    expect(found.verdict).toBeLessThan(near + errorOf(near));
    expect(found.student).toBeGreaterThan(far);
  });

  it('is not mended where five values are all there is: no verdict should rest on them', () => {
    const found = below('exponential', 5);
    expect(found.verdict).toBeGreaterThan(0.03);
    expect(found.verdict).toBeLessThan(0.6 * found.student);
  });
});

describe('sign flips in one call', () => {
  const x = Array.from({ length: 24 }, (_, i) => normalQuantile((i + 0.5) / 24) + 0.4);
  it('are the same whenever they are drawn, hang on the name, and take a mean that is not 0', () => {
    expect(signFlipP(x, 'one')).toBe(signFlipP(x, 'one'));
    expect(signFlipP(x, 'one')).not.toBe(signFlipP(x, 'two'));
    expect(signFlipP(x, 'one', 0.4)).toBeGreaterThan(0.9);
    expect(signFlipP([1, 2, 3], 'few')).toBe(signFlip([1, 2, 3], () => 0).p);
  });
});
