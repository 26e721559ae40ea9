/** Interests that learn: by hand, without order, and not at all at a rate of nothing. */
import { describe, expect, it } from 'vitest';
import { VERTICALS } from '../../sim/core/dimensions.ts';
import { interestAfter } from '../../sim/mechanisms/people/interests.ts';
import { lively, only, runOf } from './world.ts';
import type { Difference } from './world.ts';

describe('the kernel', () => {
  it('is one step after the other, all of one kind', () => {
    let x = 0.3;
    for (let i = 0; i < 5; i++) x += 0.1 * (1 - x);
    expect(interestAfter(0.3, 5, 1, 0.1)).toBeCloseTo(x, 12);
  });

  it('goes to the shares of what is enjoyed, and adds up to 1', () => {
    const shares = [0.5, 0.25, 0.25, 0];
    const after = [0.1, 0.2, 0.3, 0.4].map((x, v) => interestAfter(x, 8, shares[v], 0.05));
    expect(after.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(interestAfter(0.9, 1e6, 0.25, 0.05)).toBeCloseTo(0.25, 12);
    expect(interestAfter(0.9, 8, 0.25, 0)).toBe(0.9);
  });
});

describe('in a market', () => {
  it('adds up to 1 for everybody, every night', () => {
    const { interest, enjoyed } = runOf(lively({ days: 40 }), 40).world.state;
    for (let c = 0; c < interest.length / VERTICALS; c++) {
      const own = interest.subarray(c * VERTICALS, (c + 1) * VERTICALS);
      expect(Math.abs(own.reduce((a, b) => a + b, 0) - 1)).toBeLessThan(1e-5);
    }
    expect(enjoyed.some((n) => n !== 0)).toBe(false);
  });

  it('stays as it was at a rate of nothing', () => {
    const still = lively({ days: 20, parameters: { interests: { rate: 0 }, turnover: { on: false } } });
    const run = runOf(still, 20);
    expect(run.world.state.interest).toEqual(runOf(still).world.state.interest);
    const { market } = run.recording;
    expect(market.value('interest_entropy', 19)).toBe(market.value('interest_entropy', 0));
  });

  it('who only buys gets interested in what is sold', () => {
    const shop: Difference = {
      days: 60,
      population: { consumers: 200 },
      brands: [{ name: 'A', vertical: 2, known: 1, budget: 0 }],
      parameters: only({
        interests: { on: true, rate: 0.1 },
        buying: { on: true, nothing: -50, consideration: false },
        need: { interval: 3, interest: 0, stock: 0 },
        salience: { on: false, halfLife: 3650 },
      }),
    };
    const start = runOf(shop).world.state.interest;
    const { interest, bought } = runOf(shop, 60).world.state;
    for (let c = 0; c < 200; c++) {
      const due = 1 - (1 - start[4 * c + 2]) * 0.9 ** bought[c];
      expect(interest[4 * c + 2]).toBeCloseTo(due, 4);
    }
    expect(Math.max(...bought)).toBeGreaterThan(10);
  });
});
