/** survival.ts: the remissions of Freireich et al. (1963) against statsmodels (golden.py), and special cases. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean } from '../../../lab/statistics/sums.ts';
import {
  kaplanMeier,
  logRank,
  medianTime,
  restrictedMean,
  restrictedTimes,
} from '../../../lab/statistics/survival.ts';
import golden from './golden.json';

const { survival } = golden;
const drug = { times: survival.drug, happened: survival.event.map((x) => x === 1) };
const placebo = { times: survival.placebo, happened: survival.placebo.map(() => true) };

describe('survival: golden values', () => {
  it('has the curve and the errors of statsmodels', () => {
    const curve = kaplanMeier(drug);
    expect(curve.map((step) => step.time)).toEqual(survival.times);
    curve.forEach((step, i) => {
      expect(step.survival).toBeCloseTo(survival.survival[i], 12);
      expect(step.se).toBeCloseTo(survival.se[i], 12);
    });
  });

  it('has the published log-rank test: χ² 16.79, 9 relapses where 19.25 were expected', () => {
    const found = logRank(drug, placebo);
    expect(found.observed).toBe(9);
    expect(found.expected).toBeCloseTo(19.25, 2);
    expect(found.chiSquare).toBeCloseTo(survival.chiSquare, 9);
    expect(found.p / survival.p).toBeCloseTo(1, 9);
  });

  it('has the published medians: 23 weeks against 8', () => {
    expect([medianTime(drug), medianTime(placebo)]).toEqual([23, 8]);
  });

  it('has the restricted mean of a separate computation', () => {
    const found = restrictedMean(drug, 24);
    expect(found.mean).toBeCloseTo(survival.rmst24[0], 11);
    expect(found.se).toBeCloseTo(survival.rmst24[1], 11);
  });
});

describe('survival: special cases', () => {
  it('without censoring the restricted mean is the mean of restricted times', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 40 }),
        (times, tau) => {
          const all = { times, happened: times.map(() => true) };
          expect(restrictedMean(all, tau).mean).toBeCloseTo(mean(restrictedTimes(all, tau)), 9);
        },
      ),
    );
  });

  it('knows that nothing happened', () => {
    const never = { times: [30, 30], happened: [false, false] };
    expect(kaplanMeier(never)).toEqual([]);
    expect(medianTime(never)).toBeNull();
    expect(restrictedMean(never, 30)).toEqual({ mean: 30, se: 0 });
    expect(restrictedTimes(never, 30)).toEqual(Float64Array.of(30, 30));
    expect(logRank(never, never)).toMatchObject({ chiSquare: 0, p: 1 });
  });

  it('refuses to go beyond what was watched', () => {
    expect(() => restrictedMean(drug, 40)).toThrow('watched to 35 only; expected at least 40');
    expect(() => restrictedTimes(drug, 24)).toThrow(
      'restricted time 9 was watched to 6 only; expected at least 24',
    );
    expect(() => kaplanMeier({ times: [1, 2], happened: [true] })).toThrow('1 marks of events; expected 2');
    expect(() => kaplanMeier({ times: [-1], happened: [true] })).toThrow('time 0 is -1; expected 0 or more');
  });
});
