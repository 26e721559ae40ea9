/**
 * The distributions against jstat over whole ranges, where golden values are points. jstat is good to some 1e-7
 * there; in the tails, where it is not (1 − P cancels), golden values have the word.
 */
import fc from 'fast-check';
import jstat from 'jstat';
import { describe, expect, it } from 'vitest';
import {
  chiSquareCdf,
  fUpper,
  normalCdf,
  tUpper,
  tUpperQuantile,
} from '../../../lab/statistics/distributions.ts';
import { noncentralUpper } from '../../../lab/statistics/power.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const near = (found: number, other: number) => expect(Math.abs(found - other)).toBeLessThan(1e-6);

describe('distributions: another implementation', () => {
  it('agrees over the ranges in use', () => {
    fc.assert(
      fc.property(between(-8, 8), between(1, 300), between(1, 300), (x, df, more) => {
        near(normalCdf(x), jstat.normal.cdf(x, 0, 1));
        near(tUpper(x, df), jstat.studentt.cdf(-x, df));
        near(chiSquareCdf(x * x * 5, df), jstat.chisquare.cdf(x * x * 5, df));
        near(fUpper(x * x, df, more), 1 - jstat.centralF.cdf(x * x, df, more));
      }),
      { numRuns: 300 },
    );
  });

  it('agrees on quantiles, and on the noncentral t', () => {
    fc.assert(
      fc.property(between(0.001, 0.5), between(2, 200), between(-4, 6), (q, df, delta) => {
        near(
          tUpperQuantile(q, df) / (1 + tUpperQuantile(q, df)),
          jstat.studentt.inv(1 - q, df) / (1 + jstat.studentt.inv(1 - q, df)),
        );
        const t = tUpperQuantile(0.025, df);
        near(noncentralUpper(t, df, delta), 1 - jstat.noncentralt.cdf(t, df, delta));
      }),
      { numRuns: 200 },
    );
  });
});
