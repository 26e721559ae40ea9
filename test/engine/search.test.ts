/** Search before buying and a shop elsewhere, in markets where the answer is certain. */
import { describe, expect, it } from 'vitest';
import { foundAt, inArchive, worthFound } from '../../sim/mechanisms/search/archive.ts';
import { searchChance } from '../../sim/mechanisms/search/looking-up.ts';
import { readWithCare } from '../../sim/mechanisms/search/search.ts';
import { pagePull } from '../../sim/mechanisms/purchase/product-page.ts';
import { afterTrial } from '../../sim/mechanisms/purchase/trial.ts';
import { trust, uncertainty } from '../../sim/mechanisms/trust/trust.ts';
import { betterElsewhere, leavingChance } from '../../sim/mechanisms/purchase/elsewhere.ts';
import type { Exposures } from '../../sim/core/exposures.ts';
import { advance, fingerprint } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import type { World } from '../../sim/world.ts';
import { LASTING, firstDifference, lively, runOf, scenario, withParameters } from './world.ts';
import type { Difference, Groups, Values } from './world.ts';

const NOBODY = { perThousand: 0, least: 0 };

const sum = (values: ArrayLike<number>): number => {
  let all = 0;
  for (let i = 0; i < values.length; i++) all += values[i];
  return all;
};

describe('the equations', () => {
  it('look up in proportion to what is not known', () => {
    expect(searchChance(0.7, 1)).toBe(0.7);
    expect(searchChance(0.7, 0.5)).toBe(0.35);
    expect(searchChance(0.7, 0)).toBe(0);
  });

  it('find half as readily after each half-life, and read with care up to belief in full', () => {
    expect(worthFound(0.4, 0, 30)).toBe(0.4);
    expect(worthFound(0.4, 60, 30)).toBeCloseTo(0.1, 12);
    expect(readWithCare(0.2, 3)).toBeCloseTo(0.6, 12);
    expect(readWithCare(0.5, 3)).toBe(1);
  });

  it('leave for a better shop by a logit', () => {
    expect(leavingChance(0, 1)).toBe(0.5);
    expect(leavingChance(Math.log(3), 1)).toBeCloseTo(0.75, 12);
    expect(leavingChance(5, 0)).toBe(0.5);
  });
});

/** Few people with one brand and much to read about it, who need something often. */
const curious = (search: Values = {}, more: Groups = {}): Difference => ({
  days: 60,
  population: { consumers: 300 },
  brands: [
    { name: 'A', price: 100, known: 0.6, budget: 60 },
    { name: 'B', price: 100, known: 0.3, budget: 60 },
  ],
  creators: { koc: { perThousand: 40 } },
  parameters: withParameters(
    {
      posting: { median: 0.02 },
      need: { interval: 6 },
      // Of 300 people: 16 posts of each brand.
      search: { archive: 53, eagerness: 1, posts: 4, ...search },
    },
    more,
  ),
});

function archiveOf(world: World, b: number): number[] {
  const { archive, archiveStart } = world.market;
  return Array.from({ length: archive }, (_, i) => archiveStart + b * archive + i).filter(
    (row) => world.state.postKey[row] !== 0,
  );
}

describe('the archive', () => {
  it('keeps originals about its brand, each once, and none that is on the shelf as well', () => {
    const run = runOf(curious());
    for (let day = 0; day < 40; day++) {
      advance(run, 1);
      const { state, market } = run.world;
      const keys = new Set<number>();
      for (let row = market.brands; row < market.keptRows; row++) {
        if (state.postKey[row] === 0) continue;
        expect(keys.has(state.postKey[row])).toBe(false);
        keys.add(state.postKey[row]);
      }
      for (let b = 0; b < market.brands; b++)
        for (const row of archiveOf(run.world, b)) {
          expect(state.postBrand[row]).toBe(b);
          expect(state.root[row]).toBe(state.postKey[row]);
          expect(inArchive(run.world, row)).toBe(true);
        }
    }
    const { world } = run;
    expect(archiveOf(world, 0).length).toBe(16);
    const oldest = Math.max(...archiveOf(world, 0).map((row) => world.state.postAge[row]));
    expect(oldest).toBeGreaterThan(world.today.parameters.ranking.window);
  });

  it('finds each post in proportion to its worth', () => {
    const { world } = runOf(curious(), 30);
    const { state, market } = world;
    const from = 0;
    const listed = state.listed[0];
    expect(listed).toBeGreaterThan(8);
    const times = new Map<number, number>();
    const draws = 20_000;
    for (let i = 0; i < draws; i++) {
      const row = foundAt(world, 0, (i + 0.5) / draws);
      times.set(row, (times.get(row) ?? 0) + 1);
    }
    let below = 0;
    for (let i = 0; i < listed; i++) {
      const upTo = state.worthUpTo[from + i];
      const share = (upTo - below) / state.findable[0];
      expect((times.get(state.listedRow[from + i]) ?? 0) / draws).toBeCloseTo(share, 3);
      below = upTo;
    }
    expect(market.sizes.listing).toBe(market.brands * (16 + market.keptPosts));
  });
});

/** All that is read of what was looked up, day by day. */
function found(run: Run, days: number, see: (x: Exposures, i: number) => void): void {
  run.world.observe = (x) => {
    for (let j = 0; j < x.found.count; j++) see(x, x.found.at[j]);
  };
  advance(run, days);
  run.world.observe = null;
}

describe('what is looked up', () => {
  it('is nothing of today, at most m posts for a need, and no post twice on a day', () => {
    const run = runOf(curious(), 20);
    let all = 0;
    for (let day = 0; day < 10; day++) {
      const seen = new Set<string>();
      found(run, 1, (x, i) => {
        const name = `${x.reader[i]} ${x.row[i]}`;
        expect(seen.has(name)).toBe(false);
        seen.add(name);
        expect(x.row[i]).toBeLessThan(run.world.market.keptRows);
      });
      const { foundPosts, searches } = run.world.state;
      expect(seen.size).toBe(sum(foundPosts));
      expect(foundPosts.every((n, c) => n <= 4 * searches[c])).toBe(true);
      all += seen.size;
    }
    expect(all).toBeGreaterThan(100);
  });

  it('is looked up by who is online and needs something, with the chance ς·u', () => {
    const start = { salience: { gain: 0, deed: 0 }, talk: { on: false } };
    // Nobody has any brand in mind: u is 1 for all, and a need is a need with chance 1/τ.
    const run = runOf(
      {
        ...curious(
          { eagerness: 0.5 },
          {
            ...start,
            need: { interval: 4, interest: 0, stock: 0, heterogeneity: 100 },
            buying: { on: false },
            churn: { on: false },
          },
        ),
        brands: [{ name: 'A', known: 0, budget: 60 }],
      },
      5,
    );
    let looked = 0;
    const days = 40;
    for (let day = 0; day < days; day++) {
      advance(run, 1);
      looked += sum(run.world.state.searches);
    }
    const expected = (0.5 / 4) * 300 * days;
    expect(Math.abs(looked - expected)).toBeLessThan(4 * Math.sqrt(expected));
  });

  it('is considered for the need, even by who had no brand in mind', () => {
    const forgetful = {
      salience: { gain: 0, deed: 0, start: 0 },
      talk: { on: false },
      impulse: { on: false },
    };
    const sales = (archive: number): number => {
      const run = runOf(curious({ archive }, { ...forgetful, buying: { nothing: -5 } }));
      let sold = 0;
      for (let day = 0; day < 30; day++) {
        advance(run, 1);
        sold += sum(run.world.state.sold);
      }
      return sold;
    };
    expect(sales(0)).toBe(0);
    expect(sales(16)).toBeGreaterThan(50);
  });

  it('makes up a share of the evidence that is read, none where nobody looks', () => {
    const share = (search: Values): number => {
      const run = runOf(curious(search), 40);
      return run.recording.market.value('search_share', 39);
    };
    expect(share({})).toBeGreaterThan(0.02);
    expect(share({ eagerness: 0 })).toBe(0);
    expect(share({ on: false })).toBe(0);
  });
});

describe('off', () => {
  /** All that lasts, but for the rows of the archive, which the other does not have. */
  const differ = (a: World, b: World): string[] =>
    LASTING.filter((name) => {
      const rows = a.model.columns[name].kind === 'post' ? a.market.archiveStart : Infinity;
      const first = firstDifference(a.state[name].subarray(0, rows), b.state[name].subarray(0, rows));
      return first >= 0;
    });

  it.each<[string, Groups]>([
    ['the switch', { search: { on: false } }],
    ['no post', { search: { posts: 0 } }],
    ['nobody eager', { search: { eagerness: 0 } }],
  ])('%s leaves the market as one without an archive, bit by bit', (_, parameters) => {
    const without = runOf(lively({ days: 30, parameters: { search: { archive: 0 } } }), 30);
    const off = runOf(lively({ days: 30, parameters }), 30);
    expect(differ(off.world, without.world)).toEqual([]);
  });

  it.each<[string, Groups]>([
    ['the switch', { elsewhere: { on: false } }],
    ['nobody looks', { elsewhere: { look: 0 } }],
    ['far too much bother', { elsewhere: { bother: 20, price: 1 }, buying: { scale: 20 } }],
  ])('%s leaves the market as one without another shop, bit by bit', (_, parameters) => {
    const scale = parameters.buying ? { buying: parameters.buying } : {};
    const market = (groups: Groups): Difference => lively({ days: 30, parameters: { ...scale, ...groups } });
    const without = runOf(market({ elsewhere: { look: 0 } }), 30);
    expect(fingerprint(runOf(market(parameters), 30))).toBe(fingerprint(without));
  });
});

/** One brand that all know and buy. */
const shop = (brand: Values, elsewhere: Values, more: Groups = {}): Difference => ({
  days: 60,
  population: { consumers: 300 },
  brands: [{ name: 'A', price: 100, known: 1, budget: 40, ...brand }],
  creators: { koc: { perThousand: 40 } },
  parameters: withParameters(
    {
      need: { interval: 4 },
      buying: { nothing: -3 },
      impulse: { on: false },
      credit: { heed: 1 },
      elsewhere,
    },
    more,
  ),
});

/** Lives so many days and adds up. */
function addedUp(difference: Difference, days = 40) {
  const run = runOf(difference);
  const total = { sold: 0, elsewhere: 0, credited: 0, revenue: 0, commission: 0, returned: 0, refunds: 0 };
  for (let day = 0; day < days; day++) {
    advance(run, 1);
    const { state } = run.world;
    total.sold += sum(state.sold);
    total.elsewhere += sum(state.soldElsewhere);
    total.credited += sum(state.credited);
    total.revenue += sum(state.revenue);
    total.commission += sum(state.commissionCost);
    total.returned += sum(state.returned);
    total.refunds += sum(state.refunds);
  }
  return { ...total, run };
}

describe('a shop elsewhere', () => {
  it('takes all where all look and it is far better; nobody has a commission, and the brand is paid its price', () => {
    const all = addedUp(
      shop({}, { look: 1, price: 0.8, bother: -20 }, { buying: { nothing: -3, scale: 5 } }),
    );
    expect(all.elsewhere).toBe(all.sold);
    expect(all.sold).toBeGreaterThan(300);
    expect([all.credited, all.commission]).toEqual([0, 0]);
    expect(all.revenue).toBe(8000 * all.sold);
    expect(all.refunds).toBe(8000 * all.returned);
    const here = addedUp(shop({}, { look: 0 }));
    expect(here.credited).toBeGreaterThan(30);
  });

  it('takes the share of the logit, were all alike', () => {
    const market = shop(
      {},
      { look: 0.6, price: 0.9, bother: 0.3, trust: 0.6 },
      { platform: { trustGain: 0, relevance: 0 } },
    );
    const { sold, elsewhere, run } = addedUp(market);
    const people = Array.from({ length: 300 }, (_, c) => c);
    const chances = people.map((c) => 0.6 * leavingChance(betterElsewhere(run.world, c, 0), 1));
    // Who is sensitive to prices buys less: weighed by what each has bought.
    const { bought } = run.world.state;
    const expected = people.reduce((all, c) => all + chances[c] * bought[c], 0);
    expect(sum(bought)).toBe(sold);
    expect(Math.abs(elsewhere - expected)).toBeLessThan(4 * Math.sqrt(expected));
  });

  it('lowers what is counted and not what is sold', () => {
    const here = addedUp(shop({}, { look: 0 }));
    const there = addedUp(shop({}, { look: 1, price: 1, bother: 0 }));
    const away = there.elsewhere / there.sold;
    expect(away).toBeGreaterThan(0.3);
    expect(Math.abs(there.sold / here.sold - 1)).toBeLessThan(0.1);
    expect(there.credited / here.credited).toBeLessThan(1 - 0.5 * away);
  });

  it('says nothing of the platform, which keeps no counterfeit from it', () => {
    const bad = { counterfeitShare: 1, quality: 0.9 };
    const traced = { platform: { traceability: 1, relevance: 0, trustStart: 0.6 }, buying: { nothing: -9 } };
    const market = shop(bad, { look: 1, bother: -20 }, withParameters(traced, { buying: { scale: 5 } }));
    const there = runOf({ ...market, creators: { koc: NOBODY, mid: NOBODY, head: NOBODY } });
    let counterfeits = 0;
    let sold = 0;
    for (let day = 0; day < 20; day++) {
      advance(there, 1);
      counterfeits += there.world.state.counterfeits[0];
      sold += there.world.state.sold[0];
    }
    expect(sold).toBeGreaterThan(100);
    expect(counterfeits).toBe(sold);
    expect(there.world.state.platformTrust.every((trust) => trust === Math.fround(0.6))).toBe(true);
  });
});

describe('the product page', () => {
  it('adds to utility what lies above the usual rating, the more so the more have rated', () => {
    expect(pagePull(5, 3, 20, 20, 2)).toBe(0.5);
    expect(pagePull(2, 3, 60, 20, 4)).toBe(-0.75);
    expect(pagePull(3, 3, 60, 20, 4)).toBe(0);
  });

  /** The page of the first brand after 30 days, and what its buyers thought. */
  function page(brand: Values, parameters: Groups = {}) {
    const run = runOf(shop(brand, {}, { productPage: { weight: 1, rate: 0.5 }, ...parameters }));
    const seen = { ratings: 0, stars: 0 };
    for (let day = 0; day < 30; day++) {
      advance(run, 1);
      run.world.state.ratings.subarray(0, 5).forEach((n, i) => {
        seen.ratings += n;
        seen.stars += n * (i + 1);
      });
    }
    const { pageReviews, pageStars } = run.world.state;
    return { reviews: pageReviews[0], stars: pageStars[0], seen };
  }

  it('shows the share of buyers who rate, and what they think in the mean', () => {
    const { reviews, stars, seen } = page({});
    expect(seen.ratings).toBeGreaterThan(100);
    expect(reviews).toBeCloseTo(0.5 * seen.ratings, 9);
    expect(stars).toBeCloseTo(0.5 * seen.stars, 9);
  });

  it('shows bought reviews among them, with five stars each, unless they are caught', () => {
    const bought = page({ quality: 0.4, fakeReviews: 20 }, { platform: { fakeDetection: 0 } });
    const added = bought.reviews - 0.5 * bought.seen.ratings;
    expect(added).toBeCloseTo((20 * 30 * 300) / 1000, 6);
    expect(bought.stars - 0.5 * bought.seen.stars).toBeCloseTo(5 * added, 6);
    const caught = page({ quality: 0.4, fakeReviews: 20 }, { platform: { fakeDetection: 1 } });
    expect(caught.reviews).toBeCloseTo(0.5 * caught.seen.ratings, 9);
  });
});

describe('a trial', () => {
  it('lowers uncertainty as evidence on both sides does, and leaves the mean', () => {
    const [P, N, a, W, more] = [3, 1, 0.4, 2, 5];
    const T = trust(P, N, a, W);
    const [good, bad] = [P + more * T, N + more * (1 - T)];
    // The prior is part of what is in proportion: its weight stays that of W.
    expect(trust(good, bad, a, W)).toBeCloseTo(T, 12);
    expect(afterTrial(uncertainty(P, N, W), W, more)).toBeCloseTo(uncertainty(good, bad, W), 12);
    expect(afterTrial(1, W, 0)).toBe(1);
  });

  it('sells what is not known, and less of what is known', () => {
    const sales = (trial: number, known: Groups): number =>
      addedUp(shop({ trial, guarantee: 0 }, {}, { ...known, buying: { nothing: 0, risk: 3 } }), 10).sold;
    const unknown = { trust: { evidencePerPost: 0, priorWeight: 20 }, trial: { evidence: 20 } };
    expect(sales(1, unknown) / sales(0, unknown)).toBeGreaterThan(1.2);
    const sure = { trust: { priorWeight: 0.1 }, experience: { evidence: 20 }, trial: { evidence: 20 } };
    const gain = sales(1, sure) / sales(0, sure);
    expect(gain).toBeLessThan(sales(1, unknown) / sales(0, unknown));
  });
});

describe('what cannot be', () => {
  it.each<[string, Difference]>([
    ['search.archive', { parameters: { search: { archive: 1000 } } }],
    ['search.posts', { parameters: { search: { posts: 2.5 } } }],
    ['elsewhere.price', { parameters: { elsewhere: { price: 1.5 } } }],
    ['productPage.usual', { parameters: { productPage: { usual: 6 } } }],
    ['brands.0.trial', { brands: [{ name: 'A', trial: 2 }] }],
  ])('%s is named, and what is expected', (path, difference) => {
    expect(() => scenario(difference)).toThrow(path);
  });
});
