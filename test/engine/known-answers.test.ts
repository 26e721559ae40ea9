/**
 * Special cases of the production engine against closed forms (`evidence.md`, section 3; trust has a
 * file of its own). Each is a scenario; where a
 * closed form needs a start that no scenario has, columns of the world are set before day 0.
 */
import { describe, expect, it } from 'vitest';
import { advance } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import { only, runOf } from './world.ts';
import type { Values } from './world.ts';

const nobody = { perThousand: 0 };
const alike = { disposition: 0.5, dispositionSpread: 0, activitySpread: 0 };

describe('logit', () => {
  const utilities = [1, 0.5, 0, -0.5];
  const names = ['A', 'B', 'C', 'D'];
  /** Everybody buys once, by appeal and chance alone. */
  function shop(scale: number, known = [1, 1, 1, 1], consumers = 40_000): Run {
    const run = runOf({
      days: 1,
      population: { consumers, topology: 'well-mixed' },
      brands: utilities.map((appeal, b) => ({ name: names[b], appeal, known: known[b], price: 1 })),
      creators: { koc: nobody, mid: nobody, head: nobody },
      parameters: only({
        attention: { posts: 0.1, recommended: 0 },
        need: { interval: 1, interest: 0 },
        buying: {
          on: true,
          nothing: -50,
          scale, // prettier-ignore
          trust: 0,
          attachment: 0,
          identity: 0,
          values: 0,
          proof: 0,
          habit: 0,
          price: 0,
          risk: 0,
          friction: 0, // prettier-ignore
        },
      }),
    });
    run.world.state.needRate.fill(1);
    advance(run, 1);
    return run;
  }

  it.each([
    [1, [0.4551, 0.276, 0.1674, 0.1015]],
    [2, [0.6439, 0.2369, 0.0871, 0.0321]],
  ])('μ = %i: shares within three standard errors', (scale, shares) => {
    const { world } = shop(scale);
    const sold = [...world.state.sold];
    expect(sold.reduce((sum, x) => sum + x, 0)).toBe(40_000);
    const weights = utilities.map((u) => Math.exp(scale * u));
    const total = weights.reduce((sum, w) => sum + w, 0);
    sold.forEach((units, b) => {
      const p = weights[b] / total;
      expect(p).toBeCloseTo(shares[b], 4);
      expect(Math.abs(units / 40_000 - p)).toBeLessThan(3 * Math.sqrt((p * (1 - p)) / 40_000));
    });
  });

  it('an option taken away moves only those who had chosen it, and leaves the ratios of the others', () => {
    const all = shop(1).world;
    // Nobody knows brand B any more.
    const without = shop(1, [1, 0, 1, 1]).world;
    const choice = (bought: Uint16Array, c: number) => bought.subarray(4 * c, 4 * c + 4).indexOf(1);
    let moved = 0;
    for (let c = 0; c < all.market.consumers; c++) {
      const before = choice(all.state.bought, c);
      const after = choice(without.state.bought, c);
      if (before === 1) moved++;
      else if (before !== after) throw new Error(`consumer ${c} went from ${before} to ${after}`);
    }
    expect(moved).toBe(all.state.sold[1]);
    expect(without.state.sold[1]).toBe(0);
    // A against C: e^(1 − 0), whatever else there is. The logarithm of a ratio of counts has variance 1/a + 1/c.
    for (const { state } of [all, without]) {
      const [a, , c, d] = state.sold;
      expect(Math.abs(Math.log(a / c) - 1)).toBeLessThan(3 * Math.sqrt(1 / a + 1 / c));
      expect(Math.abs(Math.log(c / d) - 0.5)).toBeLessThan(3 * Math.sqrt(1 / c + 1 / d));
    }
  });
});

describe('Bass', () => {
  // F ← F + (0.03 + 0.38·F)(1 − F); with 50,000 people one standard error is at most 0.002.
  const F = [0.03, 0.0702, 0.1228, 0.1901, 0.2729];

  it.each(['one', 'two', 'three'])('well mixed, seed %s: within 0.005 of the recursion', (seed) => {
    const run = runOf(
      {
        seed,
        days: 5,
        population: { consumers: 50_000, topology: 'well-mixed' },
        brands: [{ name: 'New', known: 0 }],
        creators: { koc: nobody, mid: nobody, head: nobody },
        parameters: only({
          attention: { posts: 0.1, recommended: 0 },
          sourceCredibility: { flat: 1 },
          // Whoever hears of it has it on top of the mind, for good.
          talk: { on: true, external: 0.03, chance: 0.38, gain: 1 },
        }),
      },
      5,
    );
    F.forEach((expected, day) => {
      expect(Math.abs(run.recording.brands.value('awareness', day) - expected)).toBeLessThan(0.005);
    });
  });
});

describe('opinions on the karate club', () => {
  /** Norms only; everybody takes stock every day with the same susceptibility; the clubs are 0 and 1. */
  function club(norms: Values): Run {
    const run = runOf({
      days: 600,
      population: { ...alike, topology: 'karate' },
      brands: [{ name: 'Officer', known: 1 }],
      creators: { koc: nobody, mid: nobody, head: nobody },
      parameters: only({
        attention: { posts: 0.1, recommended: 0 },
        normConformity: { on: true, interval: 1, collectivism: 0, identity: 0, ...norms },
        buying: { trust: 1, attachment: 0 },
      }),
    });
    const { state } = run.world;
    const { graph } = run.world.market;
    state.loyalty.set(graph.community);
    // Without evidence, trust is the disposition, and trust alone is the conviction.
    state.disposition.set(graph.community);
    return run;
  }
  it('DeGroot, half lazy: consensus at the degree-weighted mean 75/156, at the rate of the second eigenvalue', () => {
    const run = club({ strength: 1, speed: 0.5 });
    const { loyalty } = run.world.state;
    const { start, community } = run.world.market.graph;
    const spread = () => Math.max(...loyalty) - Math.min(...loyalty);
    // The consensus is Σ degree·label / Σ degree, and that sum is kept every day.
    let weighted = 0;
    for (let c = 0; c < 34; c++) weighted += (start[c + 1] - start[c]) * community[c];
    expect(weighted / 156).toBe(75 / 156);
    advance(run, 200);
    const before = spread();
    advance(run, 1);
    expect(Math.abs(spread() / before - 0.933864)).toBeLessThan(1e-6);
    // 0.934^400 < 1e-11.
    advance(run, 200);
    for (const L of loyalty) expect(Math.abs(L - 75 / 156)).toBeLessThan(1e-6);
    expect(75 / 156).toBeCloseTo(0.48077, 5);
  });

  it.each([
    [0.5, { mean: 0.49116, variance: 0.180709, first: 0.06365, last: 0.88972 }],
    [0.8, { mean: 0.48291, variance: 0.094679 }],
  ])('Friedkin–Johnsen, susceptibility %f, anchored in the clubs', (strength, expected) => {
    const run = club({ strength, speed: 1 });
    // 0.8^120 < 1e-11.
    advance(run, 120);
    const L = [...run.world.state.loyalty];
    const mean = L.reduce((sum, x) => sum + x, 0) / 34;
    const variance = L.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 34;
    const found = { mean, variance, first: L[0], last: L[33] };
    for (const [name, value] of Object.entries(expected)) {
      expect(Math.abs(found[name as keyof typeof found] - value), name).toBeLessThan(1e-5);
    }
  });
});
