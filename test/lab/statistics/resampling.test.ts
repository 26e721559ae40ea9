/** bootstrap.ts, permutation.ts and equivalence.ts: golden values (golden.py), special cases, coverage. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrap, bootstrapMean } from '../../../lab/statistics/bootstrap.ts';
import { equivalence } from '../../../lab/statistics/equivalence.ts';
import { place } from '../../../lab/statistics/place.ts';
import { pairedContrast } from '../../../lab/statistics/paired.ts';
import { signFlip } from '../../../lab/statistics/permutation.ts';
import { mean } from '../../../lab/statistics/sums.ts';
import { normalQuantile } from '../../../sim/core/math.ts';
import { seedKey, sequence } from '../../../sim/core/random.ts';
import golden from './golden.json';

const stream = (n: number) => sequence(seedKey('resampling'), n);
const differences = golden.paired.a.map((x, i) => golden.paired.b[i] - x);

describe('bootstrap', () => {
  const { x, percentile, BCa } = golden.bootstrap;

  it('has the limits of SciPy within four of its standard errors', () => {
    // Standard error of a 2.5 % quantile of B resamples: √(0.025·0.975/B)/density; the density at these limits
    // was read off the resamples of SciPy: at least 0.1 below and 0.025 above.
    const found = bootstrapMean(x, stream(1), { resamples: 40_000 });
    const error = (density: number) => (4 * Math.sqrt((0.025 * 0.975) / 40_000)) / density;
    expect(found.estimate).toBeCloseTo(mean(x), 12);
    expect(Math.abs(found.percentile.low - percentile[0])).toBeLessThan(error(0.1));
    expect(Math.abs(found.percentile.high - percentile[1])).toBeLessThan(error(0.025));
    expect(Math.abs(found.bca.low - BCa[0])).toBeLessThan(error(0.1));
    expect(Math.abs(found.bca.high - BCa[1])).toBeLessThan(error(0.025));
  });

  it('shifts to the side of the longer tail, as BCa should', () => {
    const found = bootstrapMean(x, stream(2));
    expect(found.bca.low).toBeGreaterThan(found.percentile.low);
    expect(found.bca.high).toBeGreaterThan(found.percentile.high);
  });

  it('covers the mean of a skewed distribution (exponential, n = 30) no worse than the percentiles do', () => {
    const random = stream(3);
    const repetitions = 300;
    const covered = { percentile: 0, bca: 0 };
    for (let i = 0; i < repetitions; i++) {
      const sample = Float64Array.from({ length: 30 }, () => -Math.log(random()));
      const found = bootstrapMean(sample, random, { resamples: 500, level: 0.9 });
      if (found.percentile.low <= 1 && 1 <= found.percentile.high) covered.percentile++;
      if (found.bca.low <= 1 && 1 <= found.bca.high) covered.bca++;
    }
    // Nominal 90 %, known to be some 2 to 3 points short at n = 30; standard error 1.8 points.
    expect(covered.bca / repetitions).toBeGreaterThan(0.87 - 3 * 0.018);
    expect(covered.bca / repetitions).toBeLessThan(0.9 + 3 * 0.018);
    expect(covered.bca).toBeGreaterThanOrEqual(covered.percentile - 3);
  });

  it('is a point where nothing varies, and the same for the same stream', () => {
    const flat = bootstrapMean([2, 2, 2, 2], stream(4));
    expect(flat).toMatchObject({ estimate: 2, se: 0, bca: { low: 2, high: 2 } });
    expect(bootstrapMean(x, stream(5))).toEqual(bootstrapMean(x, stream(5)));
  });

  it('refuses too few rows, and a statistic that is not a number', () => {
    expect(() => bootstrapMean([1, 2], stream(6))).toThrow('expected at least 3');
    expect(() => bootstrap(5, () => NaN, stream(6))).toThrow('expected a finite number');
  });
});

describe('sign-flip test', () => {
  const never = () => {
    throw new Error('drawn');
  };

  it('goes through all patterns of few differences, as SciPy does', () => {
    const found = signFlip(differences, never);
    expect(found).toEqual({ p: golden.signFlip, exact: true, flips: 4096 });
  });

  it('counts by hand', () => {
    // Sums of ±1 ± 2 ± 3 at least 6 away from 0: two of eight patterns.
    expect(signFlip([1, 2, 3], never).p).toBe(2 / 8);
    expect(signFlip([0, 0, 0], never).p).toBe(1);
    expect(signFlip([0.1, 0.2, -0.3], never).p).toBe(1);
  });

  it('comes near the exact p when patterns are drawn', () => {
    const drawn = signFlip(differences, stream(7), 4000);
    expect(drawn.exact).toBe(false);
    const error = Math.sqrt((golden.signFlip * (1 - golden.signFlip)) / 4000);
    expect(Math.abs(drawn.p - golden.signFlip)).toBeLessThan(4 * error);
  });

  it('is right under the null: p below 0.1 in no more than 10 % of samples', () => {
    const random = stream(8);
    let below = 0;
    for (let i = 0; i < 2000; i++) {
      const d = Float64Array.from({ length: 8 }, () => normalQuantile(random()));
      if (signFlip(d, never).p <= 0.1) below++;
    }
    // 2⁸ patterns in couples: the levels that can be reached are multiples of 1/128; 12/128 is the last below 0.1.
    const level = 12 / 128;
    expect(Math.abs(below / 2000 - level)).toBeLessThan(4 * Math.sqrt((level * (1 - level)) / 2000));
  });
});

describe('equivalence', () => {
  it('has the p values of statsmodels', () => {
    for (const [sesoi, low, high, p] of golden.equivalence) {
      const found = equivalence(differences, sesoi);
      expect(found.pLow / low).toBeCloseTo(1, 9);
      expect(found.pHigh / high).toBeCloseTo(1, 9);
      expect(found.p / p).toBeCloseTo(1, 9);
    }
  });

  it('is what the 1 − 2α interval says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 20 }),
        fc.integer({ min: 1, max: 60 }),
        (d, sesoi) => {
          fc.pre(new Set(d).size > 1);
          const { low, high } = pairedContrast(d, 0.9).interval;
          const near = Math.min(Math.abs(low + sesoi), Math.abs(high - sesoi)) < 1e-9;
          fc.pre(!near);
          expect(equivalence(d, sesoi).equivalent).toBe(low > -sesoi && high < sesoi);
        },
      ),
    );
  });

  it('finds identical arms equivalent, and equal shifts not', () => {
    expect(equivalence([0, 0, 0], 0.1)).toMatchObject({ p: 0, equivalent: true });
    expect(equivalence([1, 1, 1], 0.1)).toMatchObject({ p: 1, equivalent: false });
    expect(() => equivalence([0, 1], 0)).toThrow('smallest effect of interest is 0; expected more than 0');
  });

  it.each([
    [1.2, 2, 'relevant'],
    [0.2, 2, 'positive'],
    [0.2, 0.8, 'negligible'],
    [-0.5, 0.5, 'negligible'],
    [-0.5, 3, 'undecided'],
    [-2, 2, 'undecided'],
    [-3, -0.1, 'negative'],
    [-3, -1, 'opposite'],
  ] as const)('places %f to %f as %s', (low, high, expected) => {
    expect(place({ low, high, level: 0.95 }, 1)).toBe(expected);
    const mirrored = { low: -high, high: -low, level: 0.95 };
    expect(place(mirrored, 1, -1)).toBe(expected);
  });

  it('calls nothing negligible when every effect is of interest', () => {
    expect(place({ low: 0, high: 0, level: 0.95 }, 0)).toBe('undecided');
    expect(place({ low: 0.1, high: 0.2, level: 0.95 }, 0)).toBe('relevant');
  });
});
