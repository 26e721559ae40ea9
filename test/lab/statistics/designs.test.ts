/** factorial.ts, dose.ts and loop.ts: golden values (golden.py), planted effects, known areas. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullFactorial, ramp } from '../../../lab/designs/points/grids.ts';
import {
  curvatureWeights,
  doseResponse,
  midranks,
  pageTrend,
  slopeWeights,
} from '../../../lab/statistics/dose.ts';
import { effectWeights, factorialEffects, factorSets } from '../../../lab/statistics/factorial.ts';
import { loopOf } from '../../../lab/statistics/loop.ts';
import golden from './golden.json';

/** Rows of replications as columns of arms. */
const arms = (rows: number[][]) => rows[0].map((_, j) => rows.map((row) => row[j]));

describe('factorial', () => {
  it('has the weights of the textbook for 2²', () => {
    // Arms: −−, −+, +−, ++.
    expect(effectWeights(2, [0])).toEqual([-0.5, -0.5, 0.5, 0.5]);
    expect(effectWeights(2, [1])).toEqual([-0.5, 0.5, -0.5, 0.5]);
    expect(effectWeights(2, [0, 1])).toEqual([0.5, -0.5, -0.5, 0.5]);
  });

  it('lists effects, small ones first', () => {
    expect(factorSets(3, 3)).toEqual([[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]]);
    expect(factorSets(4, 2)).toHaveLength(4 + 6);
  });

  it('finds each planted effect, and none that was not planted', () => {
    const number = fc.integer({ min: -20, max: 20 });
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 7, maxLength: 7 }),
        fc.array(number, { minLength: 3, maxLength: 3 }),
        (planted, worlds) => {
          const sets = factorSets(3, 3);
          const outcomes = fullFactorial([
            [-1, 1],
            [-1, 1],
            [-1, 1],
          ]).map((signs) =>
            worlds.map(
              (world) =>
                world +
                sets.reduce((y, set, i) => y + (planted[i] / 2) * set.reduce((x, f) => x * signs[f], 1), 0),
            ),
          );
          factorialEffects(outcomes).forEach(({ factors, contrast }, i) => {
            expect(factors).toEqual(sets[i]);
            expect(contrast.mean).toBeCloseTo(planted[i], 10);
          });
        },
      ),
    );
  });

  it('says what is wrong', () => {
    expect(() =>
      factorialEffects([
        [1, 2],
        [1, 2],
        [1, 2],
      ]),
    ).toThrow('3 arms; expected a power of two');
    expect(() => effectWeights(2, [2])).toThrow('effect of factors 2; expected some of 0 to 1');
  });
});

describe('dose and response', () => {
  const { doses, responses, ...numbers } = golden.dose;

  it('has the slopes and the curvature of NumPy', () => {
    const linear = doseResponse(arms(responses), doses);
    expect(linear.slope.mean).toBeCloseTo(numbers.slope, 12);
    expect(linear.curvature!.mean).toBeCloseTo(numbers.curvature, 12);
    expect(doseResponse(arms(responses), doses, 'log').slope.mean).toBeCloseTo(numbers.logSlope, 12);
  });

  it("has SciPy's Page test, and the variance of all permutations under ties", () => {
    const trend = pageTrend(arms(responses));
    expect(trend.l).toBe(numbers.pageL);
    expect(trend.pRise / numbers.pageP).toBeCloseTo(1, 9);
    const tied = pageTrend(arms(golden.tiedTrend.responses));
    expect(tied.l).toBe(golden.tiedTrend.l);
    expect(tied.z).toBeCloseTo(golden.tiedTrend.z, 11);
  });

  it('gives back a planted line and a planted parabola', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { minLength: 3, maxLength: 8 }),
        fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: -5, max: 5 }))),
        (some, [a, b, c]) => {
          const x = [...some].sort((p, q) => p - q);
          const weigh = (weights: number[], y: number[]) =>
            weights.reduce((total, w, j) => total + w * y[j], 0);
          expect(
            weigh(
              slopeWeights(x),
              x.map((v) => a + b * v),
            ),
          ).toBeCloseTo(b, 9);
          expect(
            weigh(
              curvatureWeights(x),
              x.map((v) => a + b * v + c * v * v),
            ),
          ).toBeCloseTo(c, 6);
          expect(
            weigh(
              curvatureWeights(x),
              x.map((v) => a + b * v),
            ),
          ).toBeCloseTo(0, 9);
        },
      ),
    );
  });

  it('ranks ties in the middle, and sees no trend in constants', () => {
    expect(midranks([3, 1, 3, 2])).toEqual([3.5, 1, 3.5, 2]);
    expect(pageTrend([[1], [1], [1]])).toMatchObject({ z: 0, pTwoSided: 1 });
    expect(
      pageTrend([
        [3, 3],
        [2, 2],
        [1, 1],
      ]).pRise,
    ).toBeGreaterThan(0.9);
  });

  it('says what is wrong', () => {
    expect(() => slopeWeights([1, 1])).toThrow('dose 1 is 1; expected more than the one before, 1');
    expect(() => slopeWeights([0, 1], 'log')).toThrow(
      'dose 0 is 0; expected more than 0 on a logarithmic scale',
    );
    expect(() => pageTrend([[1], [2]])).toThrow('2 arms; expected at least 3');
  });
});

describe('loop of a ramp', () => {
  const steps = ramp(0, 2, 5);
  const x = steps.map((step) => step.value);

  it('is nothing where the way back is the way there', () => {
    expect(
      loopOf(
        x,
        x.map((v) => v * v),
      ),
    ).toEqual({ area: 0, meanGap: 0, widest: { x: 0, gap: 0 } });
  });

  it('has the area between two lines', () => {
    // Up y = x, down y = 1 + x/2: the gap runs from 1 at x = 0 to 0 at x = 2.
    const y = steps.map(({ value, way }) => (way === 'up' ? value : 1 + value / 2));
    expect(loopOf(x, y)).toEqual({ area: 1, meanGap: 0.5, widest: { x: 0, gap: 1 } });
  });

  it('changes sign with the side of the way back, not with the direction of the ramp', () => {
    // Gaps of 1, 1 and 0 at x = 0, 1 and 2.
    const up = [0, 0, 1, 1, 1];
    const falling = ramp(2, 0, 3).map((step) => step.value);
    expect(loopOf([0, 1, 2, 1, 0], up).area).toBe(1.5);
    expect(loopOf(falling, up).area).toBe(1.5);
    expect(
      loopOf(
        falling,
        up.map((v) => -v),
      ).area,
    ).toBe(-1.5);
  });

  it('says what is wrong', () => {
    expect(() => loopOf([0, 1], [0, 1])).toThrow('2 values and 2 outcomes; expected the same odd number');
    expect(() => loopOf([0, 1, 0.5], [0, 1, 1])).toThrow('step 2 is at 0.5; expected 0, as on the way up');
  });
});
