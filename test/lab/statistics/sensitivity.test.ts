/** elementary-effects.ts, sobol-indices.ts: Ishigami's function, whose indices are known, and functions whose effects are plain. */
import { describe, expect, it } from 'vitest';
import { morrisTrajectories, saltelliPoints } from '../../../lab/designs/points/screening.ts';
import { elementaryEffects, screened } from '../../../lab/statistics/elementary-effects.ts';
import { decomposed, sobolIndices } from '../../../lab/statistics/sobol-indices.ts';
import { normal, seedKey, sequence } from '../../../sim/core/random.ts';

const stream = (n: number) => sequence(seedKey('sensitivity'), n);

/** Ishigami and Homma (1990) with a = 7, b = 0.1, x in ±π. */
function ishigami(u: number[]): number {
  const [x, y, z] = u.map((v) => Math.PI * (2 * v - 1));
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
}

/** Closed forms: V = a²/8 + bπ⁴/5 + b²π⁸/18 + 1/2 and its parts. */
const FIRST = [0.3139, 0.4424, 0];
const TOTAL = [0.5576, 0.4424, 0.2437];

describe('Sobol indices', () => {
  it.each([
    ['plain', undefined],
    ['shifted', stream(1)],
  ])('finds those of Ishigami to 0.02, within its own intervals (%s points)', (_, random) => {
    const found = sobolIndices(saltelliPoints(4096, 3, random).map(ishigami), 3, stream(2));
    found.forEach((index, d) => {
      expect(Math.abs(index.first - FIRST[d])).toBeLessThan(0.02);
      expect(Math.abs(index.total - TOTAL[d])).toBeLessThan(0.02);
      expect(index.firstInterval.low).toBeLessThanOrEqual(FIRST[d]);
      expect(index.firstInterval.high).toBeGreaterThanOrEqual(FIRST[d]);
      expect(index.totalInterval.low).toBeLessThanOrEqual(TOTAL[d] + 5e-5); // the closed forms have four digits
      expect(index.totalInterval.high).toBeGreaterThanOrEqual(TOTAL[d] - 5e-5);
    });
  });

  it('adds up to 1 for a sum, with no interactions, and does not mind an offset', () => {
    const found = sobolIndices(
      saltelliPoints(2048, 3).map(([x, y]) => 1e6 + 3 * x + 4 * y),
      3,
      stream(3),
    );
    expect(found[0].first).toBeCloseTo(9 / 25, 2);
    expect(found[1].first).toBeCloseTo(16 / 25, 2);
    found.forEach((index) => expect(Math.abs(index.first - index.total)).toBeLessThan(0.01));
    expect(found[2]).toMatchObject({ first: 0, total: 0, totalInterval: { low: 0, high: 0 } });
  });

  it('is 0 where nothing varies, and says what is wrong', () => {
    expect(sobolIndices(new Float64Array(20).fill(3), 3, stream(4))[1].total).toBe(0);
    expect(() => sobolIndices(new Float64Array(21), 3, stream(4))).toThrow(
      '21 outcomes; expected a multiple of 5',
    );
  });
});

describe('Morris', () => {
  const trajectories = morrisTrajectories(30, 4, stream(5));
  const outcomes = (f: (u: number[]) => number) => trajectories.map(({ points }) => points.map(f));

  it('gives the slopes of a linear function, without spread', () => {
    const found = elementaryEffects(
      trajectories,
      outcomes(([a, b, c]) => 5 + 2 * a - 3 * b + 0.5 * c),
    );
    found.forEach((effect, d) => {
      expect(effect.mean).toBeCloseTo([2, -3, 0.5, 0][d], 12);
      expect(effect.meanAbsolute).toBeCloseTo([2, 3, 0.5, 0][d], 12);
      expect(effect.sd).toBeCloseTo(0, 12);
    });
  });

  it('shows an interaction as spread, and a change of sign in the mean absolute effect only', () => {
    const [a, b, c] = elementaryEffects(
      trajectories,
      outcomes((u) => u[0] + (u[1] - 0.5) * (u[2] - 0.5)),
    );
    expect(a.sd).toBeCloseTo(0, 12);
    expect(b.sd).toBeGreaterThan(0.2);
    expect(c.meanAbsolute).toBeGreaterThan(2 * Math.abs(c.mean));
    // |EE| is 1/2 or 1/6 with equal chances: sd 1/6 over 30 trajectories.
    expect(b.se).toBeCloseTo(1 / 6 / Math.sqrt(30), 2);
  });

  it('says what is wrong', () => {
    expect(() => elementaryEffects(trajectories, [])).toThrow('0 rows of outcomes for 30 trajectories');
    expect(() =>
      elementaryEffects(
        trajectories,
        trajectories.map(() => [1, 2]),
      ),
    ).toThrow('Morris: trajectory 0: 2 values; expected at least 5');
  });
});

describe('where chance has a part', () => {
  /** Noise of a seed at a point, beside what the seed does at all points alike. */
  const noise = (seed: number, point: number): number => {
    const { k0, k1 } = seedKey(`chance ${seed}`);
    return normal(k0, k1, 1, point);
  };
  const g = (x: number, a: number): number => (Math.abs(4 * x - 2) + a) / (1 + a);
  /** Sobol's g with a = (0, 1, 99): V_i = 1/(3(1 + a_i)²). */
  const smooth = ([x, y, z]: readonly number[]): number => g(x, 0) * g(y, 1) * g(z, 99);
  const parts = [1 / 3, 1 / 12, 1 / 30000];
  const whole = parts.reduce((product, part) => product * (1 + part), 1) - 1;

  /** As lived: seeds of each block, alike at its points. */
  const lived = (points: readonly number[][], perBlock: number, seeds: number, sd: number) =>
    Array.from({ length: seeds }, (_, s) =>
      points.map((point, i) => {
        const seed = seeds * Math.floor(i / perBlock) + s;
        return smooth(point) + 0.5 * noise(seed, 0) + sd * noise(seed, 1 + (i % perBlock));
      }),
    );

  it('finds Sobol’s g through noise as large as itself, and says how much is chance', () => {
    const outcomes = lived(saltelliPoints(4096, 3, stream(6)), 5, 3, 0.6);
    const found = decomposed(outcomes, 3, stream(7), { resamples: 100 });
    found.indices.forEach((index, d) => {
      expect(Math.abs(index.first - parts[d] / whole)).toBeLessThan(0.06);
      const total = (parts[d] * ((1 + whole) / (1 + parts[d]))) / whole;
      expect(Math.abs(index.total - total)).toBeLessThan(0.06);
    });
    expect(Math.abs(found.variance - whole)).toBeLessThan(0.05);
    expect(Math.abs(found.chance - (0.25 + 0.36))).toBeLessThan(0.03);
    // Half of it would be chance for somebody who took single runs for what is expected.
    const naive = decomposed([outcomes[0]], 3, stream(7), { resamples: 100 });
    expect(naive.indices[2].total).toBeGreaterThan(0.3);
    expect(found.indices[2].totalInterval.low).toBeLessThan(0);
  });

  it('is not drowned by what a seed does at all points alike', () => {
    const points = saltelliPoints(64, 3, stream(12));
    const outcomes = Array.from({ length: 2 }, (_, s) =>
      points.map((point, i) => smooth(point) + 20 * noise(2 * Math.floor(i / 5) + s, 0)),
    );
    const { varianceInterval, indices, chance } = decomposed(outcomes, 3, stream(13));
    expect(varianceInterval.low).toBeGreaterThan(0);
    expect(indices[0].totalInterval.low).toBeGreaterThan(0.3);
    expect(chance).toBeGreaterThan(200);
  });

  it('says of factors that do nothing that they matter in no more than one of forty intervals', () => {
    const [found, tries] = [[0, 0], 150];
    for (let k = 0; k < tries; k++) {
      const outcomes = Array.from({ length: 2 }, (_, s) =>
        Array.from({ length: 32 * 4 }, (__, i) => noise(1e6 + 1000 * k + 2 * Math.floor(i / 4) + s, i % 4)),
      );
      const { indices, varianceInterval } = decomposed(outcomes, 2, stream(100 + k), { resamples: 200 });
      for (const { totalInterval } of indices)
        if (totalInterval.low > 0 && varianceInterval.low > 0) found[0]++;
      if (varianceInterval.low > 0) found[1]++;
    }
    // 2.5 % of 300 and 150, and three standard errors.
    expect(found[0]).toBeLessThanOrEqual(7.5 + 3 * Math.sqrt(7.5));
    expect(found[1]).toBeLessThanOrEqual(3.75 + 3 * Math.sqrt(3.75));
  });

  it('tells the one parameter that matters from those that only move chance, and from one that moves nothing', () => {
    const trajectories = morrisTrajectories(8, 60, stream(8));
    const outcomes = trajectories.map(({ points, moved }, r) =>
      Array.from({ length: 2 }, (_, s) => {
        // The last factor moves nothing: the run is the same to the bit.
        let same = 0;
        return points.map((point, i) => {
          if (i > 0 && moved[i - 1] !== 59) same = i;
          return 8 * point[0] + noise(5000 + 2 * r + s, same);
        });
      }),
    );
    const found = screened(trajectories, outcomes, stream(9), { level: 1 - 0.05 / 60 });
    expect(found[0].shareInterval.low).toBeGreaterThan(0);
    expect(Math.abs(found[0].beyond - 8)).toBeLessThan(2);
    expect(found[59]).toMatchObject({ still: true, meanAbsolute: 0, p: 1 });
    const others = found.slice(1, 59);
    expect(others.filter(({ shareInterval }) => shareInterval.low > 0)).toEqual([]);
    // The interval of μ* is above 0 for all of them: it is no test.
    expect(others.every(({ interval }) => interval.low > 0)).toBe(true);
    const ratio = others.reduce((sum, one) => sum + one.meanAbsolute / one.chance, 0) / others.length;
    expect(Math.abs(ratio - 1)).toBeLessThan(0.1);
    expect(others.filter(({ p }) => p < 0.05).length).toBeLessThan(
      58 * 0.05 + 3 * Math.sqrt(58 * 0.05 * 0.95),
    );
  });

  it('wants two seeds to tell', () => {
    const trajectories = morrisTrajectories(3, 2, stream(10));
    expect(() =>
      screened(
        trajectories,
        trajectories.map(() => [[1, 2, 3]]),
        stream(11),
      ),
    ).toThrow('1 seeds; expected as many in each trajectory, at least 2');
  });
});
