/** lab/statistics/distributions.ts against SciPy and mpmath (golden.py), and its own inverses. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chiSquareCdf,
  chiSquareUpper,
  fUpper,
  normalCdf,
  normalUpper,
  tFactor,
  tTwoSided,
  tUpper,
  tUpperQuantile,
} from '../../../lab/statistics/distributions.ts';
import golden from './golden.json';

/** The largest relative error over a table of [arguments …, value]. */
function worst(table: number[][], f: (...x: number[]) => number): number {
  return Math.max(
    ...table.map((row) => {
      const value = row[row.length - 1];
      const got = f(...row.slice(0, -1));
      return value < 1e-300 ? got : Math.abs(got / value - 1);
    }),
  );
}

describe('distributions: golden values', () => {
  it.each([
    ['tTwoSided', tTwoSided],
    ['tUpperQuantile', tUpperQuantile],
    ['normalUpper', normalUpper],
    ['chiSquareUpper', chiSquareUpper],
    ['fUpper', fUpper],
  ] as const)('%s has relative errors below 1e-11, tails included', (name, f) => {
    expect(golden[name].length).toBeGreaterThan(5);
    expect(worst(golden[name], f as (...x: number[]) => number)).toBeLessThan(1e-11);
  });

  it('has the quantiles of the textbooks', () => {
    expect(tFactor(0.95, 9)).toBeCloseTo(2.2622, 4);
    expect(tFactor(0.99, 1)).toBeCloseTo(63.6567, 4);
    expect(() => tFactor(1, 5)).toThrow('t quantile of 0; expected a number between 0 and 1');
  });
});

describe('distributions: properties', () => {
  it('undoes the t quantile', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-12, max: 0.999, noNaN: true }),
        fc.double({ min: 1, max: 1e4, noNaN: true }),
        (q, df) => Math.abs(tUpper(tUpperQuantile(q, df), df) / q - 1) < 1e-10,
      ),
    );
  });

  it('adds up to 1', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), fc.integer({ min: 1, max: 500 }), (x, k) => {
        expect(normalCdf(x) + normalUpper(x)).toBeCloseTo(1, 14);
        expect(chiSquareCdf(x, k) + chiSquareUpper(x, k)).toBeCloseTo(1, 14);
        expect(tUpper(x, k) + tUpper(-x, k)).toBeCloseTo(1, 14);
      }),
    );
  });
});
