/** lab/points: golden Sobol points (golden.py), counts, and the properties each design promises. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factorialSize, fullFactorial, oneAtATime, ramp } from '../../../lab/designs/points/grids.ts';
import { latinHypercube, shuffled } from '../../../lab/designs/points/latin-hypercube.ts';
import { levels, scalePoints, valueAt } from '../../../lab/designs/points/ranges.ts';
import { morrisTrajectories, saltelliPoints } from '../../../lab/designs/points/screening.ts';
import { latticeSize, simplexLattice } from '../../../lab/designs/points/simplex.ts';
import { sobolPoints } from '../../../lab/designs/points/sobol.ts';
import { seedKey, sequence } from '../../../sim/core/random.ts';
import golden from '../points/golden.json';

const stream = (n: number) => sequence(seedKey('points'), n);

describe('Sobol points', () => {
  const points = sobolPoints(1024, 64);

  it('are those of SciPy to the last bit', () => {
    for (const [i, row] of golden.rows as [number, number[]][]) expect(points[i]).toEqual(row);
    golden.weighted.forEach((sum, d) => {
      expect(points.reduce((total, point, i) => total + (i + 1) * point[d], 0)).toBe(sum);
    });
  });

  it.each([
    ['plain', undefined],
    ['shifted', stream(1)],
  ])('%s: each 64th of every axis holds one of the first 64 points', (_, random) => {
    const found = sobolPoints(64, 64, random);
    for (let d = 0; d < 64; d++) {
      expect(new Set(found.map((point) => Math.floor(point[d] * 64))).size).toBe(64);
    }
  });

  it('differ between shifts', () => {
    expect(sobolPoints(4, 3, stream(2))).not.toEqual(sobolPoints(4, 3, stream(3)));
    expect(sobolPoints(4, 3)[0]).toEqual([0, 0, 0]);
    expect(() => sobolPoints(4, 65)).toThrow('Sobol points: 65 dimensions; expected 1 to 64');
  });
});

describe('Latin hypercube', () => {
  it('has one point in each n-th of every axis', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 6 }),
        fc.string(),
        (n, k, seed) => {
          const points = latinHypercube(n, k, sequence(seedKey(seed), 1));
          for (let d = 0; d < k; d++) {
            expect(points.map((point) => Math.floor(point[d] * n)).sort((x, y) => x - y)).toEqual([
              ...Array(n).keys(),
            ]);
          }
        },
      ),
    );
  });

  it('shuffles evenly', () => {
    const random = stream(4);
    const seen = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const order = shuffled(3, random).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    const chiSquare = [...seen.values()].reduce((sum, x) => sum + (x - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(20.5); // 99.9 % of χ² with 5 degrees of freedom
  });
});

describe('grids', () => {
  it('goes through all combinations, the last factor fastest', () => {
    expect(
      fullFactorial<number | string>([
        [1, 2],
        ['a', 'b', 'c'],
      ]),
    ).toEqual([
      [1, 'a'],
      [1, 'b'],
      [1, 'c'],
      [2, 'a'],
      [2, 'b'],
      [2, 'c'],
    ]);
    expect(factorialSize([[1, 2], [1, 2, 3], [0]])).toBe(6);
    expect(fullFactorial([])).toEqual([[]]);
  });

  it('moves one factor at a time', () => {
    expect(oneAtATime([1, 5], [[0, 1, 2], [6]])).toEqual([
      { factor: -1, point: [1, 5] },
      { factor: 0, point: [0, 5] },
      { factor: 0, point: [2, 5] },
      { factor: 1, point: [1, 6] },
    ]);
    expect(() => oneAtATime([1], [])).toThrow('0 lists of levels; expected 1');
  });

  it('goes up and comes down the same steps', () => {
    const steps = ramp(0.1, 0.7, 7);
    expect(steps).toHaveLength(13);
    expect(steps[6]).toEqual({ value: 0.7, way: 'up' });
    const [up, down] = ['up', 'down'].map((way) => steps.filter((s) => s.way === way).map((s) => s.value));
    expect(down).toEqual(up.slice(0, -1).reverse());
    expect(() => ramp(0, 1, 1)).toThrow('ramp: 1 steps; expected a whole number from 2 on');
  });
});

describe('ranges', () => {
  it('keeps its ends and its scale', () => {
    expect(levels({ low: 1, high: 100, scale: 'log' }, 3)).toEqual([1, expect.closeTo(10, 12), 100]);
    // The odds are 1/9, 1 and 9.
    expect(levels({ low: 0.1, high: 0.9, scale: 'logit' }, 3)).toEqual([0.1, expect.closeTo(0.5, 12), 0.9]);
    expect(() => levels({ low: 0.1, high: 1, scale: 'logit' }, 2)).toThrow('expected 0 < low ≤ high < 1');
    expect(levels({ low: 0, high: 3, scale: 'whole' }, 4)).toEqual([0, 1, 2, 3]);
    expect(levels({ low: -1, high: 1 }, 5)).toEqual([-1, -0.5, 0, 0.5, 1]);
    expect(
      scalePoints(
        [[0.5, 0.999]],
        [
          { low: 2, high: 4 },
          { low: 1, high: 6, scale: 'whole' },
        ],
      ),
    ).toEqual([[3, 6]]);
  });

  it('never leaves the range', () => {
    const range = fc.tuple(
      fc.double({ min: 0.001, max: 1e6, noNaN: true }),
      fc.double({ min: 1, max: 1e6, noNaN: true }),
    );
    fc.assert(
      fc.property(range, fc.double({ min: 0, max: 1, noNaN: true }), ([low, more], u) => {
        for (const scale of ['linear', 'log'] as const) {
          const x = valueAt({ low, high: low + more, scale }, u);
          expect(x).toBeGreaterThanOrEqual(low);
          expect(x).toBeLessThanOrEqual((low + more) * (1 + 1e-14));
        }
      }),
    );
  });

  it('says what is wrong', () => {
    expect(() => valueAt({ low: 0, high: 1, scale: 'log' }, 0.5)).toThrow(
      'range from 0 to 1; expected 0 < low ≤ high',
    );
    expect(() => valueAt({ low: 2, high: 1 }, 0.5)).toThrow('range from 2 to 1; expected low ≤ high');
    expect(() => scalePoints([[1, 2]], [{ low: 0, high: 1 }])).toThrow(
      'point 0 has 2 coordinates; expected 1',
    );
  });
});

describe('simplex', () => {
  it('lists the compositions', () => {
    expect(simplexLattice(3, 2)).toEqual([
      [1, 0, 0],
      [0.5, 0.5, 0],
      [0.5, 0, 0.5],
      [0, 1, 0],
      [0, 0.5, 0.5],
      [0, 0, 1],
    ]);
  });

  it('has as many points as it says, each a different one with sum 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 8 }), (parts, k) => {
        const points = simplexLattice(parts, k);
        expect(points).toHaveLength(latticeSize(parts, k));
        expect(new Set(points.map(String)).size).toBe(points.length);
        for (const point of points) expect(point.reduce((x, y) => x + y, 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('with bounds has just the points of the whole lattice that keep them', () => {
    const bound = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(bound, bound, (low, high) => {
        const bounds = { low: low.map((x) => x / 20), high: high.map((x) => Math.max(x, 4) / 10) };
        const kept = simplexLattice(3, 10).filter((point) =>
          point.every((x, i) => x >= bounds.low[i] - 1e-12 && x <= bounds.high[i] + 1e-12),
        );
        if (kept.length > 0) expect(simplexLattice(3, 10, bounds)).toEqual(kept);
        else expect(() => simplexLattice(3, 10, bounds)).toThrow('keep within the bounds');
      }),
    );
  });

  it('says what is wrong', () => {
    expect(() => simplexLattice(2, 0)).toThrow('2 parts in steps of 1/0; expected whole numbers from 1 on');
    expect(() => simplexLattice(2, 4, { low: [0.5] })).toThrow('low is 0.5; expected 2 shares from 0 to 1');
  });
});

describe('screening', () => {
  it('moves each factor once by Δ in each Morris trajectory, inside the cube', () => {
    for (const { points, moved } of morrisTrajectories(20, 5, stream(5))) {
      expect([...moved].sort()).toEqual([0, 1, 2, 3, 4]);
      moved.forEach((d, i) => {
        points[i].forEach((x, j) => {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(1);
          expect(Math.abs(points[i + 1][j] - x)).toBeCloseTo(j === d ? 2 / 3 : 0, 12);
        });
      });
    }
  });

  it("has A, B, and A with one column of B in each of Saltelli's blocks", () => {
    const points = saltelliPoints(8, 3);
    expect(points).toHaveLength(8 * 5);
    for (let r = 0; r < 8; r++) {
      const [a, b, ...mixed] = points.slice(5 * r, 5 * r + 5);
      mixed.forEach((point, i) => expect(point).toEqual(a.map((x, d) => (d === i ? b[d] : x))));
    }
  });
});
