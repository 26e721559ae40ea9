/** One till for shelf and live rooms: the best of all discounts, a price that is got used to, and stock that is there once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedUntil } from '../../sim/mechanisms/live/set-aside.ts';
import { Movable } from '../../sim/mechanisms/brands/movable.ts';
import { advance } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import type { World } from '../../sim/world.ts';
import { firstDifference, runOf, withParameters } from './world.ts';
import type { Difference, Groups, Values } from './world.ts';

const NOBODY = { perThousand: 0, least: 0 };
const PRICE = 80;

/** One brand that everybody knows and nobody needs: what is sold is sold in the rooms of KOCs, every other of them on air. */
const rooms = (brand: Values = {}, parameters: Groups = {}): Difference => ({
  days: 30,
  population: { consumers: 1000 },
  brands: [
    {
      name: 'One',
      known: 1,
      price: PRICE,
      usualPrice: 100,
      budget: 1000,
      toAdvertising: 0,
      toKoc: 1,
      toMid: 0,
      toHead: 0,
      liveStock: 1000,
      liveDiscount: 0.25,
      ...brand,
    },
  ],
  creators: {
    koc: { perThousand: 6, follows: 6, liveRate: 0.5, selectivity: 0, sponsoredShare: 0, mention: 0 },
    mid: NOBODY,
    head: NOBODY,
  },
  parameters: withParameters(
    {
      liveRooms: { fee: 0, attend: 0.15 },
      liveSelling: { tempting: 50 },
      need: { interval: 3650 },
      buying: { nothing: 20 },
      growth: { on: false },
      following: { on: false },
      posting: { on: false },
    },
    parameters,
  ),
});

const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);

/** Lives the days and asks each evening. */
function everyDay(difference: Difference, evening: (world: World, run: Run) => void): World {
  const run = runOf(difference);
  while (run.day < run.scenario.days) {
    advance(run, 1);
    evening(run.world, run);
  }
  return run.world;
}

describe('in a live room', () => {
  it('the best discount counts: that of the room, or a better one of one’s own', () => {
    const seen = { first: 0, again: 0 };
    everyDay(rooms({ firstOrder: 0.5, discount: 0.1 }), ({ state }) => {
      expect(sum(state.roomSold)).toBe(state.sold[0]);
      const first = state.sold[0] - state.soldAgain[0];
      expect(state.revenue[0]).toBe(100 * PRICE * (0.5 * first + 0.75 * state.soldAgain[0]));
      expect(state.discounted[0]).toBe(state.sold[0]);
      seen.first += first;
      seen.again += state.soldAgain[0];
    });
    expect(Math.min(seen.first, seen.again)).toBeGreaterThan(20);
  });

  it('guarantee, refund and commission go by what was paid there', () => {
    let back = 0;
    everyDay(rooms({ quality: 0.3, guarantee: 1, commission: 0.1 }), ({ state }) => {
      expect(state.refunds[0]).toBe(75 * PRICE * state.returned[0]);
      expect(state.guaranteeCost[0]).toBe(1500 * state.returned[0]);
      expect(sum(state.fromSales)).toBe(7.5 * PRICE * (state.sold[0] - state.returned[0]));
      back += state.returned[0];
    });
    expect(back).toBeGreaterThan(20);
  });

  it('who watches gets used to the price of the room, and nobody else does', () => {
    const start = Math.fround(PRICE / 100);
    const watched = new Set<number>();
    const { state } = everyDay(rooms(), ({ state: { watching } }) => {
      watching.forEach((v, c) => v >= 0 && watched.add(c));
    });
    expect(watched.size).toBeGreaterThan(100);
    state.reference.forEach((r, c) => {
      if (watched.has(c)) expect(r).toBeLessThan(start);
      else expect(r).toBe(start);
      expect(r).toBeGreaterThanOrEqual(Math.fround(0.75 * start) - 1e-6);
    });
  });

  it('a price that is got used to sells less, and less than it does where nobody learns', () => {
    const sales = (learning: number): number => {
      let sold = 0;
      everyDay(rooms({}, { pricing: { learning } }), ({ state }) => (sold += state.sold[0]));
      return sold;
    };
    expect(sales(1)).toBeLessThan(0.9 * sales(0));
  });
});

describe('stock of a brand that runs out', () => {
  it('is shared out in whole pieces, each room within one of its share', () => {
    const wants = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(wants, fc.nat(), fc.nat(), (pieces, stock, from) => {
        const wanted = sum(pieces);
        const have = stock % wanted;
        let [until, given] = [0, 0];
        for (const n of pieces) {
          until += n;
          const shared = sharedUntil(until, wanted, have, from % wanted) - given;
          expect(Math.abs(shared - (n * have) / wanted)).toBeLessThan(1);
          given += shared;
        }
        expect(given).toBe(have);
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it('is set aside for rooms, who sell no more than that, and nothing twice', () => {
    const books = { made: 0, sold: 0, short: 0 };
    everyDay(rooms({ supply: 4 }), ({ state }) => {
      books.made += state.made[0];
      books.sold += sum(state.roomSold);
      expect(state.sold[0]).toBe(sum(state.roomSold));
      expect(state.setAside[0]).toBe(sum(state.pieces));
      expect(state.inventory[0]).toBe(books.made - books.sold);
      expect(state.inventory[0]).toBeGreaterThanOrEqual(0);
      if (state.setAside[0] < state.inventory[0] + state.sold[0]) return;
      books.short++;
    });
    expect(books.made).toBe(120);
    expect(books.short).toBeGreaterThan(10);
    expect(books.sold).toBeGreaterThan(60);
  });

  it('is not on the shelf while it is set aside', () => {
    const needed = { need: { interval: 3 }, buying: { nothing: -3 } };
    const seen = { empty: 0, wanted: 0, both: 0 };
    everyDay(rooms({ supply: 20, liveStock: 1 }, needed), ({ state }) => {
      const shelf = state.inventory[0] + state.sold[0] - state.setAside[0];
      const live = sum(state.roomSold);
      if (live > 0 && state.sold[0] > live) seen.both++;
      if (shelf > 0) return;
      expect(state.sold[0]).toBe(live);
      seen.empty++;
      seen.wanted += state.missed[0];
    });
    expect(Math.min(seen.empty, seen.both)).toBeGreaterThan(4);
    expect(seen.wanted).toBeGreaterThan(200);
  });

  it('is no end where there is enough, to the bit', () => {
    const [plenty, endless] = [100_000, 0].map((supply) => everyDay(rooms({ supply }), () => {}).state);
    expect(firstDifference(plenty.bought, endless.bought)).toBe(-1);
    expect(firstDifference(plenty.own, endless.own)).toBe(-1);
  });
});

describe('a session is a channel of its tier', () => {
  it('that reaches who watches', () => {
    let counted = 0;
    everyDay(rooms({ learning: 0.5, horizon: 30 }), ({ state }, run) => {
      const touched = state.lastTouch.filter((k) => k === Movable.koc + 1).length;
      if (run.day === 1) expect(touched).toBe(state.watching.filter((v) => v >= 0).length);
      counted += state.sold[0];
      expect(state.attributed[Movable.koc]).toBe(60 * counted);
    });
    expect(counted).toBeGreaterThan(50);
  });

  it('and not those who are held out of it', () => {
    const held = Movable.koc + 1;
    let watched = 0;
    const learning = { learning: 0.5, horizon: 60, attribution: 'holdout' };
    const { state } = everyDay(rooms(learning), ({ state: { watching, heldOut } }) => {
      watching.forEach((v, c) => {
        if (v < 0) return;
        expect(heldOut[c]).not.toBe(held);
        watched++;
      });
    });
    expect(watched).toBeGreaterThan(1000);
    expect(state.heldOutPeople[Movable.koc]).toBe(state.heldOut.filter((k) => k === held).length);
    expect(state.heldOutPeople[Movable.koc]).toBeGreaterThan(60);
  });
});
