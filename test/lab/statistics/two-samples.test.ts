/** two-samples.ts and best-split.ts: all ways to divide gone through, planted thresholds found, errors as often as said. */
import { describe, expect, it } from 'vitest';
import { bestSplit } from '../../../lab/statistics/best-split.ts';
import { smirnovUpper, twoSamples } from '../../../lab/statistics/two-samples.ts';
import { latinHypercube } from '../../../lab/designs/points/latin-hypercube.ts';
import { seedKey, sequence } from '../../../sim/core/random.ts';

const random = (name: string): (() => number) => sequence(seedKey(name), 1);

/** D of a division, straight from both distribution functions. */
function distance(first: readonly number[], second: readonly number[]): number {
  const share = (row: readonly number[], x: number): number => row.filter((y) => y <= x).length / row.length;
  return Math.max(...[...first, ...second].map((x) => Math.abs(share(first, x) - share(second, x))));
}

describe('two samples', () => {
  it('have the p of all divisions, gone through one by one', () => {
    const values = [0.1, 0.3, 0.35, 0.5, 0.62, 0.7, 0.88, 0.9, 0.95];
    const divisions = Array.from({ length: 1 << values.length }, (_, bits) => bits).filter(
      (bits) => bits.toString(2).replaceAll('0', '').length === 4,
    );
    const split = (bits: number): [number[], number[]] => [
      values.filter((_, i) => (bits >> i) & 1),
      values.filter((_, i) => !((bits >> i) & 1)),
    ];
    const all = divisions.map((bits) => distance(...split(bits)));
    for (const bits of [divisions[0], divisions[40], divisions[77], divisions[120]]) {
      const [first, second] = split(bits);
      const found = twoSamples(first, second);
      const d = distance(first, second);
      expect(found.d).toBeCloseTo(d, 12);
      expect(found.p).toBeCloseTo(all.filter((one) => one > d - 1e-9).length / all.length, 12);
    }
  });

  it('say where and which way', () => {
    const found = twoSamples([5, 6, 7], [1, 2, 3, 4]);
    expect(found).toMatchObject({ d: 1, at: 4.5, higher: 1 });
    expect(found.p).toBeCloseTo(2 / 35, 12);
    expect(twoSamples([1, 2, 3, 4], [5, 6, 7]).higher).toBe(-1);
    expect(twoSamples([1, 1, 1], [1, 1]).p).toBe(1);
  });

  it('has the published tail of large groups', () => {
    // Distances come in steps of 1/200: the next from 1.358 of Smirnov's table on is 1.4, whose limit is 0.0397.
    const limit = 2 * (Math.exp(-2 * 1.4 ** 2) - Math.exp(-8 * 1.4 ** 2));
    expect(smirnovUpper(1.358 * Math.sqrt(2 / 200), 200, 200) / limit).toBeCloseTo(1, 2);
  });
});

describe('the best split', () => {
  const drawn = (n: number, dimensions: number, next: () => number): number[][] => {
    const points = latinHypercube(n, dimensions, next);
    return Array.from({ length: dimensions }, (_, f) => points.map((point) => point[f]));
  };

  it('finds the planted number and its threshold', () => {
    const next = random('planted');
    const x = drawn(60, 20, next);
    const answers = x[7].map((value) => value > 0.3);
    const found = bestSplit(x, answers, next)!;
    expect(found.factor).toBe(7);
    expect(Math.abs(found.at - 0.3)).toBeLessThan(1 / 60);
    expect(found.p).toBeLessThanOrEqual(0.001);
    expect(found.below).toEqual({ n: 18, yes: 0 });
    expect(found.above).toEqual({ n: 42, yes: 42 });
  });

  it('names one by chance no more often than it says', () => {
    const next = random('nothing decides');
    const worlds = 300;
    let named = 0;
    for (let i = 0; i < worlds; i++) {
      const x = drawn(40, 15, next);
      const answers = Array.from({ length: 40 }, () => next() < 0.7);
      const found = bestSplit(x, answers, next, { permutations: 99 });
      if (found !== null && found.p <= 0.05) named++;
    }
    expect(named / worlds).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / worlds));
    expect(named).toBeGreaterThan(2);
  });

  it('is none where all answers are alike, or nothing can be split', () => {
    const next = random('none');
    expect(bestSplit([[1, 2, 3, 4, 5, 6]], Array<boolean>(6).fill(true), next)).toBeNull();
    const answers = [true, false, true, false, true, false];
    expect(bestSplit([[1, 1, 1, 1, 1, 1]], answers, next)).toBeNull();
  });
});
