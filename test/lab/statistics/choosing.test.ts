/** tail.ts, pareto.ts and regret.ts: what the comparison of policies rests on. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dominates,
  frontShares,
  paretoFront,
  paretoLayers,
  type Goal,
} from '../../../lab/statistics/pareto.ts';
import { standings } from '../../../lab/statistics/regret.ts';
import { tailMean, wilson } from '../../../lab/statistics/tail.ts';
import golden from './golden.json';

describe('tail mean', () => {
  it('is the mean of the worst share, the last value counting in part', () => {
    const x = Array.from({ length: 40 }, (_, i) => i + 1);
    expect(tailMean(x)).toBe(1.5); // 5 % of 40: the values 1 and 2
    expect(tailMean(x, 0.05, 'high')).toBe(39.5);
    expect(tailMean(x.slice(0, 30), 0.05)).toBeCloseTo((1 + 0.5 * 2) / 1.5, 12);
    expect(tailMean([5, 3, 9])).toBe(3); // fewer than 20: the worst
    expect(tailMean([7])).toBe(7);
  });

  it('lies between the worst value and the mean, and rises with the share', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1, maxLength: 50 }), (x) => {
        const average = x.reduce((total, v) => total + v, 0) / x.length;
        const tails = [0.01, 0.05, 0.3, 0.9].map((share) => tailMean(x, share));
        tails.forEach((tail, i) => {
          expect(tail).toBeGreaterThanOrEqual(Math.min(...x) - 1e-9);
          expect(tail).toBeLessThanOrEqual(average + 1e-9);
          if (i > 0) expect(tail).toBeGreaterThanOrEqual(tails[i - 1] - 1e-9);
        });
      }),
    );
  });
});

describe('Wilson interval', () => {
  it('is that of statsmodels', () => {
    for (const [count, n, low, high] of golden.wilson) {
      expect(wilson(count, n).low).toBeCloseTo(low, 11);
      expect(wilson(count, n).high).toBeCloseTo(high, 11);
    }
    expect(() => wilson(3, 2)).toThrow('3 of 2; expected 0 to n');
  });
});

describe('dominance', () => {
  const goals: Goal[] = ['most', 'least'];
  const points = [
    [10, 5],
    [8, 3],
    [7, 4],
    [10, 5],
    [2, 9],
  ];

  it('keeps what nothing beats, equal points both', () => {
    expect(paretoFront(points, goals)).toEqual([0, 1, 3]);
    expect(paretoLayers(points, goals)).toEqual([0, 0, 1, 0, 2]);
    expect(
      frontShares(
        [
          points,
          [
            [0, 1],
            [1, 0],
            [1, 0],
            [0, 0],
            [2, -1],
          ],
        ],
        goals,
      ),
    ).toEqual([0.5, 0.5, 0, 0.5, 0.5]);
    expect(() => dominates([1], [1, 2], goals)).toThrow('first point has 1 criteria; expected 2');
  });

  it('leaves each point off the front beaten by one on it, and none on it', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 25 }), (all) => {
        const front = paretoFront(all, goals);
        all.forEach((some, i) => {
          const beaten = front.some((j) => dominates(all[j], some, goals));
          expect(beaten).toBe(!front.includes(i));
        });
      }),
    );
  });
});

describe('regret', () => {
  it('counts by hand', () => {
    const found = standings([
      [5, 1, 4],
      [3, 2, 4],
    ]);
    expect(found[0]).toMatchObject({ shareBest: 0.5, worstRegret: 1, meanRank: 1.5 });
    expect(found[0].expectedRegret).toBeCloseTo(1 / 3, 12);
    expect(found[1].expectedRegret).toBeCloseTo(2 / 3, 12);
    expect(
      standings(
        [
          [5, 1],
          [3, 2],
        ],
        'least',
      ).map((s) => s.shareBest),
    ).toEqual([0.5, 0.5]);
    expect(
      standings(
        [
          [5, 1],
          [3, 2],
        ],
        'most',
        [3, 1],
      ).map((s) => s.shareBest),
    ).toEqual([0.75, 0.25]);
    expect(() => standings([[1, 2], [1]])).toThrow('policy 1 has 1 states; expected 2 as policy 0');
  });

  it('shares one best among all, and somebody regrets nothing in each state', () => {
    const row = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (outcomes) => {
        const found = standings(outcomes);
        expect(found.reduce((total, s) => total + s.shareBest, 0)).toBeCloseTo(1, 12);
        expect(found.reduce((total, s) => total + s.meanRank, 0)).toBeCloseTo(
          (outcomes.length * (outcomes.length + 1)) / 2,
          9,
        );
        for (const s of found) expect(s.worstRegret).toBeGreaterThanOrEqual(s.expectedRegret - 1e-12);
      }),
    );
  });
});
