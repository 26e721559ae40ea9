/**
 * Brands that learn: what is put down to a channel adds up, who is held out is kept out, and money that follows the last
 * touch leaves the channel that pays most.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARTS, lift } from '../../sim/mechanisms/brands/attribution.ts';
import { scaleShares } from '../../sim/core/shares.ts';
import { reinforced } from '../../sim/mechanisms/brands/learning.ts';
import { MOVABLE, Movable } from '../../sim/mechanisms/brands/movable.ts';
import { MOVABLE_SHARES } from '../../sim/mechanisms/brands/spending.ts';
import { advance } from '../../sim/run.ts';
import type { World } from '../../sim/world.ts';
import { firstDifference, runOf } from './world.ts';
import type { Difference, Values } from './world.ts';

const SEEDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;

/** Brands as alike as can be, who split their money evenly over the movable channels. */
function equals(brand: Values, more: Difference = {}): Difference {
  const even = Object.fromEntries(MOVABLE_SHARES.map((name) => [name, 0.2]));
  return {
    days: 300,
    population: { consumers: 2000 },
    brands: ['A', 'B', 'C', 'D'].map((name) => ({
      name,
      quality: 0.7,
      known: 0.3,
      budget: 50,
      ...even,
      ...brand,
    })),
    ...more,
  };
}

/** Lives the days and asks each evening. */
function everyDay(difference: Difference, evening: (world: World, day: number) => void): World {
  const run = runOf(difference);
  while (run.day < run.scenario.days) {
    advance(run, 1);
    evening(run.world, run.day - 1);
  }
  return run.world;
}

const share = fc.double({ min: 0.001, max: 1, noNaN: true });
const result = fc.double({ min: -10, max: 10, noNaN: true });
const rate = fc.double({ min: 0, max: 2, noNaN: true });

describe('a review', () => {
  it('leaves a share where the channel paid as all do, or nobody knows', () => {
    expect(reinforced(0.3, 2, 2, 0.5)).toBe(0.3);
    expect(reinforced(0.3, 7, 0, 0.5)).toBe(0.3);
    expect(reinforced(0.3, 7, 2, 0)).toBe(0.3);
  });

  it('is exp(η) for twice the mean, and no more than exp(2η) for any', () => {
    expect(reinforced(0.3, 4, 2, 0.5)).toBeCloseTo(0.3 * Math.exp(0.5), 12);
    expect(reinforced(0.3, 400, 2, 0.5)).toBeCloseTo(0.3 * Math.exp(1), 12);
    expect(reinforced(0.3, -400, 2, 0.5)).toBeCloseTo(0.3 * Math.exp(-1), 12);
    // Where all lose, who loses least is still the best.
    expect(reinforced(0.3, -1, -2, 0.5)).toBeCloseTo(0.3 * Math.exp(0.25), 12);
  });

  it('rises with what the channel paid, in proportion to its share, within exp(±2η)', () => {
    fc.assert(
      fc.property(share, result, result, result, rate, (x, R, more, all, eta) => {
        const [low, high] = [Math.min(R, more), Math.max(R, more)].map((r) => reinforced(x, r, all, eta));
        expect(high).toBeGreaterThanOrEqual(low);
        expect(low).toBeGreaterThanOrEqual(x * Math.exp(-2 * eta) * (1 - 1e-9));
        expect(high).toBeLessThanOrEqual(x * Math.exp(2 * eta) * (1 + 1e-9));
        expect(reinforced(x / 2, R, all, eta)).toBeCloseTo(reinforced(x, R, all, eta) / 2, 12);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('ends with shares that add up to 1, none below the floor, the others as they were to each other', () => {
    const shares = fc.array(fc.double({ min: 1e-6, max: 50, noNaN: true }), { minLength: 5, maxLength: 5 });
    const floor = fc.double({ min: 0, max: 0.2, noNaN: true });
    fc.assert(
      fc.property(shares, floor, (given, least) => {
        const x = Float64Array.from([7, ...given, 7]);
        scaleShares(x, 1, 6, least);
        const scaled = [...x.subarray(1, 6)];
        expect(sum(scaled)).toBeCloseTo(1, 12);
        expect(Math.min(...scaled)).toBeGreaterThanOrEqual(least - 1e-12);
        expect([x[0], x[6]]).toEqual([7, 7]);
        const free = scaled.flatMap((s, k) => (s > least + 1e-9 ? [s / given[k]] : []));
        for (const ratio of free) expect(ratio / free[0]).toBeCloseTo(1, 9);
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});

describe('what a sale is put down to', () => {
  /** Each evening: the pieces bought that day, pair by pair, and what was put down to each channel of each brand. */
  function counted(
    attribution: string,
    evening: (world: World, day: number[], put: number[]) => void,
  ): World {
    let bought = new Uint16Array();
    let attributed = new Float64Array();
    const market = equals(
      { learning: 0.5, horizon: 10, attribution, discount: 0.3 },
      { days: 40, population: { consumers: 600, offline: 60 }, parameters: { need: { interval: 4 } } },
    );
    return everyDay(market, (world, day) => {
      const { state } = world;
      const sales = Array.from(state.bought, (n, pair) => n - (bought[pair] ?? 0));
      const anew = day > 0 && day % 10 === 0;
      const put = Array.from(state.attributed, (n, at) => n - (anew ? 0 : (attributed[at] ?? 0)));
      evening(world, sales, put);
      bought = state.bought.slice();
      attributed = state.attributed.slice();
    });
  }

  const ofBrand = (values: readonly number[], b: number, brands: number): number[] =>
    values.filter((_, pair) => pair % brands === b);

  it('last touch: whole pieces, to the channel that reached the buyer last', () => {
    let all = 0;
    counted('last-touch', ({ state, market: { brands } }, sales, put) => {
      for (let b = 0; b < brands; b++) {
        const last = ofBrand([...state.lastTouch], b, brands);
        const mine = ofBrand(sales, b, brands);
        MOVABLE.forEach((_, k) => {
          const pieces = sum(mine.filter((_n, c) => last[c] === k + 1));
          expect(put[b * MOVABLE.length + k]).toBe(PARTS * pieces);
          all += pieces;
        });
      }
    });
    expect(all).toBeGreaterThan(200);
  });

  it('even: parts add up to the pieces whose buyers were reached', () => {
    let [all, shared] = [0, 0];
    counted('even', ({ state, market: { brands } }, sales, put) => {
      for (let b = 0; b < brands; b++) {
        const reached = ofBrand(
          Array.from(state.touched, (bits, pair) => bits | state.touchedBefore[pair]),
          b,
          brands,
        );
        const mine = ofBrand(sales, b, brands);
        const pieces = sum(mine.filter((_, c) => reached[c] > 0));
        const parts = put.slice(b * MOVABLE.length, (b + 1) * MOVABLE.length);
        expect(sum(parts)).toBe(PARTS * pieces);
        expect(parts.every((n) => Number.isInteger(n))).toBe(true);
        all += pieces;
        shared += parts.filter((n) => n % PARTS !== 0).length;
      }
    });
    expect(all).toBeGreaterThan(200);
    expect(shared).toBeGreaterThan(20);
  });

  it('nothing of people without an account', () => {
    let offline = 0;
    const { state } = counted('last-touch', (world, sales) => {
      offline += sum(sales.slice(world.market.onlineConsumers * world.market.brands));
      const online = sum(sales) - sum(sales.slice(world.market.onlineConsumers * world.market.brands));
      expect(sum(world.state.soldOnline)).toBe(online);
    });
    expect(offline).toBeGreaterThan(20);
    expect(sum(state.touched.subarray(600 * 4))).toBe(0);
  });
});

describe('holdouts', () => {
  it('say what a channel sells, to a head', () => {
    // 900 of 1000 people buy 90 pieces, the 100 who are held out 4: a tenth a head against a twenty-fifth.
    expect(lift(94, 4, 1000, 100)).toBeCloseTo(60, 12);
    expect(lift(94, 4, 1000, 0)).toBe(0);
    expect(lift(94, 94, 1000, 1000)).toBe(0);
  });

  it('are as many as they should be, of one channel each, the same for good, and reached by none of it', () => {
    const market = equals(
      { learning: 0.5, horizon: 6, attribution: 'holdout' },
      { days: 20, population: { consumers: 4000, offline: 100 } },
    );
    let first = new Uint8Array();
    const { state, market: sizes } = everyDay(market, ({ state: { heldOut, touched } }, day) => {
      if (day === 0) first = heldOut.slice();
      expect(firstDifference(heldOut, first)).toBe(-1);
      expect(heldOut.findIndex((k, pair) => k > 0 && (touched[pair] & (1 << (k - 1))) !== 0)).toBe(-1);
    });
    const { brands, onlineConsumers } = sizes;
    MOVABLE.forEach((_, k) => {
      const held = first.filter((place) => place === k + 1).length;
      expect(
        sum(Array.from({ length: brands }, (_b, b) => state.heldOutPeople[b * MOVABLE.length + k])),
      ).toBe(held);
      // Four standard errors of a tenth of all pairs.
      const pairs = brands * onlineConsumers;
      expect(Math.abs(held - 0.1 * pairs)).toBeLessThan(4 * Math.sqrt(0.09 * pairs));
    });
    expect(sum(first.subarray(onlineConsumers * brands))).toBe(0);
    expect(sum(state.touched)).toBeGreaterThan(0);
  });

  it('change nothing where there is no money, and so nothing that could be kept back', () => {
    const worlds = ['holdout', 'last-touch'].map(
      (attribution) => runOf(equals({ learning: 0.5, budget: 0, attribution }, { days: 30 }), 30).world.state,
    );
    expect(firstDifference(worlds[0].bought, worlds[1].bought)).toBe(-1);
  });
});

/** Learnt shares of a channel, over equal brands. */
function learnt(seed: string, attribution: string, horizon: number): (name: keyof typeof Movable) => number {
  const { state, market } = runOf(equals({ learning: 0.5, horizon, attribution }, { seed }), 300).world;
  const brands = Array.from({ length: market.brands }, (_, b) => b * MOVABLE.length);
  return (name) => mean(brands.map((at) => state.mix[at + Movable[name]]));
}

describe('four equal brands that begin with a fifth of their money in each channel', () => {
  it.each(SEEDS)('by last touch, fortnight by fortnight, leave the community for advertising, %s', (seed) => {
    const of = learnt(seed, 'last-touch', 14);
    expect(of('community')).toBeLessThan(0.06);
    expect(of('advertising')).toBeGreaterThan(0.5);
  });

  // If it were the horizon that starves what pays late, a longer one would save it.
  it.each(SEEDS)('by last touch leave it as well when they look back on two months, %s', (seed) => {
    expect(learnt(seed, 'last-touch', 60)('community')).toBeLessThan(0.06);
  });

  it.each(SEEDS)('by holdouts, two months by two months, keep the community, %s', (seed) => {
    expect(learnt(seed, 'holdout', 60)('community')).toBeGreaterThan(0.1);
  });

  // If advertising did pay more, to move all money there would be no mistake.
  it('lose more sales by the money of the community than by that of advertising', { timeout: 60_000 }, () => {
    const sold = (without: Values): number =>
      sum(SEEDS.slice(0, 3).map((seed) => sum(runOf(equals(without, { seed }), 300).world.state.bought)));
    const all = sold({});
    const lost = (without: Values): number => all - sold(without);
    const [community, advertising] = [lost({ toCommunity: 0 }), lost({ toAdvertising: 0 })];
    expect(advertising).toBeGreaterThan(0);
    expect(community).toBeGreaterThan(1.1 * advertising);
  });
});
