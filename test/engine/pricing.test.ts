/** Prices, stock at home, supply and guarantees, in markets where the answer is certain. */
import { describe, expect, it } from 'vitest';
import { lenient, sendingBack } from '../../sim/mechanisms/purchase/guarantees.ts';
import { bargain, hoardingChance, referenceAfter } from '../../sim/mechanisms/purchase/pricing.ts';
import { shortage } from '../../sim/mechanisms/purchase/supply.ts';
import { advance } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import { runOf } from './world.ts';
import type { Difference, Groups, Values } from './world.ts';

const LIST = 10_000;
/** Everybody knows one brand and buys often; nothing else is for sale. */
const shop = (brand: Values, parameters: Groups = {}): Difference => ({
  days: 60,
  population: { consumers: 200 },
  brands: [{ name: 'A', price: 100, known: 1, budget: 0, ...brand }],
  parameters: { need: { interval: 3 }, buying: { nothing: -3 }, pricing: { hoarding: 0 }, ...parameters },
});

/** Lives the days and asks each evening. */
function everyDay(difference: Difference, evening: (run: Run) => void, days = 40): Run {
  const run = runOf(difference);
  for (let day = 0; day < days; day++) {
    advance(run, 1);
    evening(run);
  }
  return run;
}

describe('the kernels', () => {
  it('a loss weighs λ times a gain', () => {
    expect(bargain(0.2, 3, 1.6)).toBeCloseTo(0.6, 12);
    expect(bargain(-0.2, 3, 1.6)).toBeCloseTo(-0.96, 12);
    expect(bargain(0, 3, 1.6)).toBe(0);
  });

  it('the reference goes to a steady price as 1 − (1 − α)ⁿ', () => {
    let r = 1;
    for (let n = 0; n < 10; n++) r = referenceAfter(r, 0.6, 0.3);
    expect(r).toBeCloseTo(0.6 + 0.4 * 0.7 ** 10, 12);
  });

  it('more is taken only below the reference', () => {
    expect(hoardingChance(1, 1, 2)).toBe(0);
    expect(hoardingChance(1.1, 1, 2)).toBe(0);
    expect(hoardingChance(0.75, 1, 2)).toBe(0.5);
    expect(hoardingChance(0.1, 1, 2)).toBe(1);
  });

  it('what there is is shared out', () => {
    expect(shortage(10, 10)).toBe(0);
    expect(shortage(0, 0)).toBe(0);
    expect(shortage(10, 40)).toBe(0.75);
    expect(shortage(-5, 40)).toBe(1);
    expect(shortage(-5, 0)).toBe(0);
  });

  it('a guarantee above the usual one makes people send back', () => {
    expect(lenient(0.8, 0, 0.25)).toBe(0.8);
    expect(lenient(0.8, 0.4, 0.25)).toBeCloseTo(0.88, 12);
    expect(lenient(0.8, 10, 0.25)).toBe(1);
  });
});

describe('who pays what', () => {
  it.each<[string, Values, (again: number, first: number) => number]>([
    ['a discount is for everybody', { discount: 0.3 }, (again, first) => 0.7 * (again + first)],
    ['a coupon for the first order', { firstOrder: 0.5 }, (again, first) => again + 0.5 * first],
    ['members’ prices', { memberDiscount: 0.2, memberAfter: 1 }, (again, first) => 0.8 * again + first],
    [
      'the best counts, they do not add up',
      { discount: 0.3, firstOrder: 0.5, memberDiscount: 0.2, memberAfter: 1 },
      (again, first) => 0.7 * again + 0.5 * first,
    ],
  ])('%s', (_, brand, due) => {
    const seen = { again: 0, first: 0 };
    everyDay(shop(brand), ({ world: { state } }) => {
      const again = state.soldAgain[0];
      const first = state.sold[0] - again;
      expect(state.revenue[0]).toBeCloseTo(LIST * due(again, first), 6);
      seen.again += again;
      seen.first += first;
    });
    expect(Math.min(seen.again, seen.first)).toBeGreaterThan(50);
  });

  it('pays back what was paid, and commission on it', () => {
    let back = 0;
    everyDay(shop({ discount: 0.3, quality: 0.3 }), ({ world: { state } }) => {
      expect(state.refunds[0]).toBe(0.7 * LIST * state.returned[0]);
      back += state.returned[0];
    });
    expect(back).toBeGreaterThan(50);
  });

  it('a price that is got used to is no bargain any more', () => {
    const { world } = everyDay(shop({ discount: 0.3 }, { buying: { nothing: -50 } }), () => {});
    const start = Math.fround(100 / 120);
    const met = world.state.reference.filter((r) => r < start);
    expect(met.length).toBeGreaterThan(150);
    expect(Math.min(...met)).toBeGreaterThanOrEqual(Math.fround(70 / 120) - 1e-6);
  });
});

describe('what is laid in', () => {
  const HOARD: Groups = { pricing: { hoarding: 10, learning: 0, room: 3 }, impulse: { on: false } };

  it('is taken at once, and nothing is bought out of need while it lasts', () => {
    let sold = 0;
    let pantry = new Uint8Array(200);
    everyDay(shop({ discount: 0.5 }, HOARD), ({ world: { state } }) => {
      expect(state.sold[0]).toBe(4 * (state.sold[0] - state.soldTogether[0]));
      state.spent.forEach((spent, c) => {
        if (pantry[c] > 0) expect(spent).toBe(0);
      });
      pantry = state.pantry.slice();
      sold += state.sold[0];
    });
    expect(sold).toBeGreaterThan(200);
    expect(pantry.some((n) => n > 0)).toBe(true);
  });

  it('is used up one piece a need', () => {
    const run = everyDay(shop({ discount: 0.5 }, HOARD), () => {}, 20);
    const { state } = run.world;
    for (let day = 0; day < 20; day++) {
      const before = state.pantry.slice();
      advance(run, 1);
      before.forEach((n, c) => {
        if (n > 0) expect([n, n - 1]).toContain(state.pantry[c]);
      });
    }
  });
});

describe('supply', () => {
  /** Far less than is wanted. */
  const SHORT = shop({ supply: 50 });

  it('what came in is sold, in stock or owed, and nothing else', () => {
    const books = { made: 0, sold: 0, missed: 0 };
    const run = everyDay(SHORT, ({ world: { state } }) => {
      books.made += state.made[0];
      books.sold += state.sold[0];
      books.missed += state.missed[0];
      expect(state.inventory[0]).toBe(books.made - books.sold);
    });
    expect(books.made).toBe(400);
    expect(books.missed).toBeGreaterThan(100);
    // Lots of forty days, with what is owed taken back the next: within some pieces.
    expect(Math.abs(run.world.state.inventory[0])).toBeLessThan(15);
  });

  it('is no end where there is enough, to the bit', () => {
    const plenty = everyDay(shop({ supply: 100_000 }), () => {}).world.state;
    const endless = everyDay(shop({}), () => {}).world.state;
    expect(plenty.bought).toEqual(endless.bought);
    expect(plenty.own).toEqual(endless.own);
  });

  it('counts ahead what is wanted on the day', () => {
    let wanted = 0;
    let asked = 0;
    everyDay(SHORT, ({ world: { state } }) => {
      wanted += state.wanted[0];
      asked += state.sold[0] + state.missed[0];
    });
    expect(asked).toBe(wanted);
  });
});

describe('guarantees', () => {
  it('cost shipping for each piece sent back', () => {
    let back = 0;
    const { world } = everyDay(
      shop({ quality: 0.3, guarantee: 0.8 }, { guarantees: { handling: 20 } }),
      ({ world: { state } }) => {
        expect(state.guaranteeCost[0]).toBe(1600 * state.returned[0]);
        back += state.returned[0];
      },
    );
    expect(back).toBeGreaterThan(50);
    expect(sendingBack(world, 0)).toBeCloseTo(0.8 * (1 + 0.25 * 0.5), 12);
  });
});
