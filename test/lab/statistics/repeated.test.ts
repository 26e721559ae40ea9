/** repeated.ts: p over looks. */
import { describe, expect, it } from 'vitest';
import { planLooks } from '../../../lab/statistics/looks.ts';
import { repeatedP } from '../../../lab/statistics/repeated.ts';
import { verdictInterval, verdictTails } from '../../../lab/statistics/skewness.ts';
import { normalQuantile } from '../../../sim/core/math.ts';
import { seedKey, sequence } from '../../../sim/core/random.ts';

const plan = planLooks([10, 17, 29, 49, 80]);

describe('p after looks', () => {
  it('is the level of the plan where the look is exactly at its bound, and on its side of it beside', () => {
    plan.looks.forEach(({ alpha }, look) => {
      expect(repeatedP(plan, look, alpha)).toBeCloseTo(0.05, 5);
      expect(repeatedP(plan, look, alpha * (1 - 1e-9))).toBeLessThanOrEqual(0.05);
      expect(repeatedP(plan, look, alpha * (1 + 1e-9))).toBeGreaterThan(0.05);
    });
  });

  it('is that of the look where there is one look, and never less', () => {
    expect(repeatedP(planLooks([20]), 0, 0.0123)).toBe(0.0123);
    for (const nominal of [1e-9, 1e-4, 0.01, 0.04, 0.3, 0.99]) {
      const found = plan.looks.map((_, look) => repeatedP(plan, look, nominal));
      for (const p of found) expect(p).toBeGreaterThanOrEqual(nominal);
      // Late spending: an early look needs more for the same p.
      expect(found).toEqual([...found].sort((a, b) => b - a));
    }
    expect(repeatedP(plan, 4, 1e-12)).toBe(1e-6);
    expect(repeatedP(plan, 0, 0.9)).toBe(1);
  });

  it('rises with the p of the look', () => {
    const found = Array.from({ length: 40 }, (_, i) => repeatedP(plan, 2, 0.001 * 1.2 ** i));
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });

  it('is at most 5 % exactly where the interval of the look leaves the bound out', () => {
    const random = sequence(seedKey('repeated'), 0);
    const { n, alpha } = plan.looks[2];
    let out = 0;
    for (let i = 0; i < 60; i++) {
      const x = Float64Array.from({ length: n }, () => 0.7 + normalQuantile(random()));
      const shown = verdictInterval(x, 1 - alpha).interval.low > 0;
      const p = repeatedP(plan, 2, Math.min(1, 2 * verdictTails(x, 0).above));
      expect(p <= 0.05).toBe(shown);
      if (shown) out++;
    }
    expect(out).toBeGreaterThan(5);
    expect(out).toBeLessThan(55);
  });
});
