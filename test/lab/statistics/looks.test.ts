/** looks.ts: published bounds, and the error and coverage simulated for small n. */
import { describe, expect, it } from 'vitest';
import { tFactor } from '../../../lab/statistics/distributions.ts';
import { lookSizes, planLooks, type Spending } from '../../../lab/statistics/looks.ts';
import { normalQuantile } from '../../../sim/core/math.ts';
import { seedKey, sequence } from '../../../sim/core/random.ts';

describe('plan of looks', () => {
  // Two-sided 5 %, five equal looks: the bounds printed for alpha spending by the program of Reboussin, DeMets,
  // Kim and Lan, Control. Clin. Trials 21 (2000), and by R's ldbounds.
  it.each<[Spending, number[]]>([
    ['obrien-fleming', [4.8769, 3.3569, 2.6803, 2.2898, 2.031]],
    ['pocock', [2.438, 2.4268, 2.4101, 2.3966, 2.3859]],
  ])('%s has the published bounds', (spending, published) => {
    const { looks } = planLooks([20, 40, 60, 80, 100], 0.95, spending);
    looks.forEach((look, k) => expect(look.bound).toBeCloseTo(published[k], 3));
    expect(looks[4].spent).toBeCloseTo(0.05, 12);
  });

  it('is an ordinary test when there is one look', () => {
    const [look] = planLooks([30], 0.99).looks;
    expect(look.alpha).toBeCloseTo(0.01, 9);
  });

  it('spends all of it, and each look less than all', () => {
    const { looks } = planLooks(lookSizes(8, 200), 0.95);
    expect(looks.at(-1)).toMatchObject({ n: 200, spent: expect.closeTo(0.05, 12) });
    for (const look of looks) expect(look.alpha).toBeLessThan(0.05);
  });

  it('stays finite for looks so early that they can hardly decide', () => {
    for (const level of [0.5, 0.95, 1 - 1e-6]) {
      const { looks } = planLooks([2, 3, 1000, 5000], level);
      for (const look of looks) expect(tFactor(1 - look.alpha, look.n - 1)).toBeLessThan(Infinity);
      expect(looks[0].bound).toBeGreaterThan(6);
      expect(looks[3].spent).toBeCloseTo(1 - level, 12);
    }
  });

  it('spaces looks by a factor', () => {
    expect(lookSizes(8, 60)).toEqual([8, 12, 18, 27, 41, 60]);
    expect(lookSizes(10, 10)).toEqual([10]);
    expect(() => lookSizes(10, 5)).toThrow('expected 2 ≤ first ≤ cap');
    expect(() => planLooks([5, 5])).toThrow(
      'size 1 is 5; expected whole numbers from 2 on, each above the last',
    );
  });
});

describe('sequence of looks', () => {
  const plan = planLooks([8, 12, 18, 27, 41, 60]);

  /** Share of sequences in which some interval leaves the true mean out; looks computed by hand, for speed. */
  function missed(bounds: number[], sizes: number[], draw: () => number, repetitions: number): number {
    let misses = 0;
    for (let i = 0; i < repetitions; i++) {
      let [sum, squares, n] = [0, 0, 0];
      for (let k = 0; k < sizes.length; k++) {
        for (; n < sizes[k]; n++) {
          const x = draw();
          sum += x;
          squares += x * x;
        }
        const t = sum / Math.sqrt(n) / Math.sqrt((squares - (sum * sum) / n) / (n - 1));
        if (Math.abs(t) > bounds[k]) {
          misses++;
          break;
        }
      }
    }
    return misses / repetitions;
  }
  const repetitions = 40_000;
  const error = Math.sqrt((0.05 * 0.95) / repetitions);
  const missedBy = (spending: Spending, id: number) => {
    const { looks } = planLooks([8, 12, 18, 27, 41, 60], 0.95, spending);
    const random = sequence(seedKey('looks'), id);
    const bounds = looks.map((look) => tFactor(1 - look.alpha, look.n - 1));
    const sizes = looks.map((look) => look.n);
    return missed(bounds, sizes, () => normalQuantile(random()), repetitions);
  };

  it('all intervals cover together with 95 % from n = 8 on, spending as O’Brien and Fleming do', () => {
    expect(Math.abs(missedBy('obrien-fleming', 1) - 0.05)).toBeLessThan(3 * error);
  });

  it('spending as Pocock does they miss a little more often, by less than half a point', () => {
    // The t approximation at the early looks: 5.3 % in 60,000 sequences.
    const found = missedBy('pocock', 2);
    expect(found).toBeGreaterThan(0.05 - 3 * error);
    expect(found).toBeLessThan(0.055 + 3 * error);
  });

  it('without the correction they would miss more than three times as often', () => {
    const random = sequence(seedKey('looks'), 3);
    const sizes = plan.looks.map((look) => look.n);
    const bounds = sizes.map((n) => tFactor(0.95, n - 1));
    const found = missed(bounds, sizes, () => normalQuantile(random()), repetitions);
    expect(found).toBeGreaterThan(0.15);
  });
});
