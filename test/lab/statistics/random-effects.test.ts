/** random-effects.ts: golden values (golden.py), a published correlation, and simulated coverage. */
import { describe, expect, it } from 'vitest';
import { pairedContrast } from '../../../lab/statistics/paired.ts';
import { groupedContrast, varianceComponents } from '../../../lab/statistics/random-effects.ts';
import { normalQuantile } from '../../../sim/core/math.ts';
import { seedKey, sequence } from '../../../sim/core/random.ts';
import golden from './golden.json';

describe('contrasts by network draw', () => {
  it('has the restricted maximum likelihood fit of statsmodels', () => {
    const { groups, ...numbers } = golden.groups;
    const found = groupedContrast(groups);
    expect(found.mean).toBeCloseTo(numbers.mean, 10);
    expect(found.components.f).toBeCloseTo(numbers.f, 10);
    expect(found.components.p / numbers.p).toBeCloseTo(1, 9);
    // The likelihood is maximised by search, to some seven digits.
    expect(found.se / numbers.se).toBeCloseTo(1, 6);
    expect(found.components.between / numbers.between).toBeCloseTo(1, 6);
    expect(found.components.within / numbers.within).toBeCloseTo(1, 6);
  });

  it('has the correlation of Shrout and Fleiss (Psychol. Bull. 86, 1979): 0.17, from −0.13 to 0.72', () => {
    const targets = [
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ];
    const { icc, iccInterval, f } = varianceComponents(targets);
    expect(icc).toBeCloseTo(0.17, 2);
    expect(f).toBeCloseTo(1.79, 2);
    expect(iccInterval.low).toBe(0); // cut
    expect(iccInterval.high).toBeCloseTo(0.72, 2);
  });

  it('covers with 95 % where the runs taken as independent would not', () => {
    const random = sequence(seedKey('graphs'), 1);
    const normal = () => normalQuantile(random());
    const repetitions = 3000;
    const covered = { groups: 0, runs: 0, next: 0 };
    for (let i = 0; i < repetitions; i++) {
      const groups = Array.from({ length: 6 }, () => {
        const graph = normal();
        return Array.from({ length: 5 }, () => graph + normal());
      });
      const found = groupedContrast(groups);
      const naive = pairedContrast(groups.flat()).interval;
      if (found.interval.low <= 0 && 0 <= found.interval.high) covered.groups++;
      if (naive.low <= 0 && 0 <= naive.high) covered.runs++;
      const next = normal();
      if (found.prediction.low <= next && next <= found.prediction.high) covered.next++;
    }
    const error = Math.sqrt((0.95 * 0.05) / repetitions);
    expect(Math.abs(covered.groups / repetitions - 0.95)).toBeLessThan(3 * error);
    expect(covered.runs / repetitions).toBeLessThan(0.8);
    // The prediction interval is approximate: within two points of its level.
    expect(Math.abs(covered.next / repetitions - 0.95)).toBeLessThan(0.02 + 3 * error);
  });

  it('takes groups of different sizes, each counting once', () => {
    const found = groupedContrast([[1, 1, 1, 1], [3], [2, 2]]);
    expect(found.mean).toBe(2);
    expect(found.df).toBe(2);
    expect(found.components).toMatchObject({ n: 7, within: 0, icc: 1, p: 0 });
  });

  it('finds nothing between groups that are alike', () => {
    const found = varianceComponents([
      [1, 3],
      [3, 1],
      [1, 3],
    ]);
    expect(found).toMatchObject({ between: 0, icc: 0, f: 0, p: 1 });
    expect(
      groupedContrast([
        [0, 0],
        [0, 0],
      ]),
    ).toMatchObject({ mean: 0, p: 1, interval: { low: 0, high: 0 } });
  });

  it('says what is wrong', () => {
    expect(() => groupedContrast([[1, 2]])).toThrow('groups: 1; expected at least 2');
    expect(() => groupedContrast([[1], [2]])).toThrow(
      '2 values in 2 groups; expected more values than groups',
    );
    expect(() => groupedContrast([[1, 2], []])).toThrow('group 1: 0 values; expected at least 1');
  });
});
