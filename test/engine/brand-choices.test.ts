/** Brands choose creators by fit and figures (casting.ts), and mend what buyers complain of (heeding.ts). */
import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../../sim/core/dimensions.ts';
import { declineChance, returnOf, shortfall } from '../../sim/mechanisms/brands/casting.ts';
import { moved } from '../../sim/mechanisms/brands/heeding.ts';
import { advance } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import { runOf } from './world.ts';
import type { Values } from './world.ts';

const SEEDS = ['k1', 'k2', 'k3'];
const sum = (values: Iterable<number>): number => Array.from(values).reduce((a, b) => a + b, 0);

const market = (brand: Values, parameters = {}, seed = 'k1', days = 120, lived = days): Run =>
  runOf(
    {
      seed,
      days,
      population: { consumers: 600 },
      creators: { koc: { selectivity: 0.2 }, mid: { perThousand: 10, selectivity: 0.2 } },
      brands: ['A', 'B', 'C'].map((name) => ({
        name,
        budget: 120,
        toAdvertising: 0.2,
        toKoc: 0.3,
        toMid: 0.3,
        toHead: 0.2,
        ...brand,
      })),
      parameters: { credit: { heed: 1 }, ...parameters },
    },
    lived,
  );

const creatorsSum = ({ recording: { creators } }: Run, measure: string): number =>
  sum([0, 1, 2].flatMap((tier) => [...creators.of(measure, tier)]));

describe('casting', () => {
  it('counts a newcomer as average, and half of the way after so many posts', () => {
    // Average of 2 sales per 100 fen of fees; two posts at 50 fen on trial.
    expect(returnOf(0, 0, 100, 0.02)).toBeCloseTo(0.02, 15);
    // Nothing sold for 100 fen: half of the average.
    expect(returnOf(0, 100, 100, 0.02)).toBeCloseTo(0.01, 15);
    expect(shortfall(0.01, 0.02)).toBeCloseTo(0.5, 15);
    expect(shortfall(0.03, 0.02)).toBe(0);
    expect(shortfall(0, 0)).toBe(0);
  });

  it('declines by either reason alone, and by both together', () => {
    expect(declineChance(0.5, false, 0.5, 0)).toBe(0);
    expect(declineChance(0.5, true, 0, 1)).toBe(0.5);
    expect(declineChance(0.5, true, 0.4, 0.5)).toBeCloseTo(1 - 0.5 * 0.8, 15);
    expect(declineChance(1, true, 0, 0)).toBe(1);
  });

  it('with σ of 1 nobody is paid outside the vertical', () => {
    const misfits = (castByFit: number): number => creatorsSum(market({ castByFit }), 'misfit_posts');
    expect(misfits(0)).toBeGreaterThan(50);
    expect(misfits(1)).toBe(0);
  });

  it('by data declines nobody who sold as much as others for the fee', () => {
    const run = market({ castByData: 1 }, {}, 'k1', 120, 0);
    const { state } = run.world;
    let all = 0;
    for (let day = 0; day < 120; day++) {
      const [sold, fees] = [state.castSold.slice(), state.castFees.slice()];
      advance(run, 1);
      state.declined.forEach((n, v) => {
        if (n === 0) return;
        all += n;
        expect(sold[v] / fees[v]).toBeLessThan(state.tierReturn[state.tier[v]]);
      });
    }
    expect(all).toBeGreaterThan(20);
  });

  it('where nothing is ever credited nobody falls short', () => {
    const run = market({ castByData: 1 }, { credit: { heed: 0 } });
    expect(creatorsSum(run, 'declined')).toBe(0);
  });
});

describe('heeding', () => {
  it('moves λ for each sale that goes wrong', () => {
    expect(moved(0.5, 10, 40)).toBe(0.125);
    expect(moved(2, 10, 40)).toBe(0.5);
    expect(moved(1, 80, 40)).toBe(1);
    // No more than there is.
    expect(moved(4, 36, 40)).toBe(1);
    expect(moved(5, 40, 40)).toBe(1);
    // There is no more than all of it.
    expect(moved(5, 20, 40)).toBe(1);
  });

  const bad = { quality: 0.4, heeding: 0.8 };

  it('moves money, and makes none: all shares add up to the budget of before', () => {
    const run = market(bad, {}, 'k1', 60, 0);
    const plain = market({ quality: 0.4 }, {}, 'k1', 60, 0);
    for (let day = 0; day < 60; day++) {
      advance(run, 1);
      advance(plain, 1);
      const { paidIn, mending } = run.world.state;
      // Whole fen, channel by channel.
      for (let b = 0; b < 3; b++)
        expect(Math.abs(paidIn[b] - plain.world.state.paidIn[b])).toBeLessThan(CHANNELS);
      if (day > 30) expect(Math.max(...mending)).toBeGreaterThan(0.05);
    }
    expect(sum(run.recording.brands.of('cost_improvement', 0))).toBeGreaterThan(0);
    expect(sum(plain.recording.brands.of('cost_improvement', 0))).toBe(0);
  });

  it('mends the product, and lets go when fewer complain', () => {
    for (const seed of SEEDS) {
      const { recording } = market(bad, {}, seed, 200);
      const quality = [...recording.brands.of('quality', 0)];
      const mending = [...recording.brands.of('mending_share', 0)];
      expect(quality.at(-1)!).toBeGreaterThan(quality[0] + 0.1);
      expect(mending.at(-1)!).toBeLessThan(0.7 * Math.max(...mending));
    }
  });

  // If money were let go for another reason, it would be so where nothing can be improved.
  it('where nothing can be improved, goes on for ever', () => {
    for (const seed of SEEDS) {
      const { recording } = market(bad, { spending: { improvable: 0 } }, seed, 200);
      const mending = [...recording.brands.of('mending_share', 0)];
      const mean = (from: number, to: number): number => sum(mending.slice(from, to)) / (to - from);
      expect(mean(140, 200)).toBeGreaterThan(0.7 * mean(30, 90));
    }
  });
});
