/** sensitivity.ts: Ishigami's function, whose indices are known, and functions whose effects are plain. */
import { describe, expect, it } from 'vitest';
import { morrisTrajectories, saltelliPoints } from '../../../lab/designs/points/screening.ts';
import { elementaryEffects, sobolIndices } from '../../../lab/statistics/sensitivity.ts';
import { seedKey, sequence } from '../../../sim/core/random.ts';

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
