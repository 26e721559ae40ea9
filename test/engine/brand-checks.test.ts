/** What brands do before a paid post goes out, and when: checks, reading first, a calendar. */
import { describe, expect, it } from 'vitest';
import { CREATOR_POSTS, MAX_BRANDS } from '../../sim/core/dimensions.ts';
import { checkCost, cleanness } from '../../sim/mechanisms/brands/background-checks.ts';
import { phaseOn, seasonFactor } from '../../sim/mechanisms/brands/calendar.ts';
import { ORDERS } from '../../sim/mechanisms/brands/orders.ts';
import { mendedPromise, reviewCost } from '../../sim/mechanisms/brands/post-review.ts';
import { Channel } from '../../sim/mechanisms/brands/spending.ts';
import { LABELLED, PAID, Source } from '../../sim/posts/posts.ts';
import { advance } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import { differences, runOf, scenario } from './world.ts';
import type { Difference, Values } from './world.ts';

const sum = (values: Iterable<number>): number => Array.from(values).reduce((a, b) => a + b, 0);

const market = (brand: Values, changes: Difference = {}): Difference => ({
  seed: 'k1',
  days: 60,
  population: { consumers: 400 },
  creators: {
    koc: { selectivity: 0, sponsoredShare: 0.3 },
    mid: { perThousand: 10, selectivity: 0, sponsoredShare: 0.5 },
    head: { selectivity: 0, sponsoredShare: 0.5 },
  },
  brands: ['A', 'B'].map((name) => ({
    name,
    budget: 200,
    toAdvertising: 0.1,
    toKoc: 0.3,
    toMid: 0.3,
    toHead: 0.3,
    ...(name === 'A' ? brand : {}),
  })),
  ...changes,
  parameters: { backgroundChecks: { cost: 0 }, ...changes.parameters },
});

/** Visits every evening. */
function evenings(run: Run, days: number, visit: (run: Run, day: number) => void): void {
  for (let day = 0; day < days; day++) {
    advance(run, 1);
    visit(run, day);
  }
}

/** Paid posts of today, by creator, brand and whether they are labelled. */
function paidPosts({ world: { state } }: Run): { v: number; b: number; labelled: boolean }[] {
  const posts: { v: number; b: number; labelled: boolean }[] = [];
  state.output.forEach((output, v) => {
    for (let at = v * CREATOR_POSTS; at < v * CREATOR_POSTS + output; at++)
      if ((state.sponsored[at] & PAID) !== 0)
        posts.push({ v, b: state.plugged[at], labelled: (state.sponsored[at] & LABELLED) !== 0 });
  });
  return posts;
}

describe('background checks', () => {
  const falls = [{ day: 40, kind: 'scandal', tier: 'head', rank: 0, severity: 0.9 }];
  const star = ({ world }: Run): number => world.market.tierStart[2];

  it('halve what looks clean with each post caught, and leave what a scandal leaves', () => {
    expect(cleanness(0, 0)).toBe(1);
    expect(cleanness(1, 0)).toBeCloseTo(0.5, 12);
    expect(cleanness(3, 0)).toBeCloseTo(0.125, 12);
    expect(cleanness(1, 0.8)).toBeCloseTo(0.1, 12);
  });

  it('that find everything keep the brand from the star before it falls, and at first from nobody else', () => {
    const run = runOf(
      market(
        { checkBar: 0.3 },
        { interventions: falls, parameters: { backgroundChecks: { cost: 0, detection: 1 } } },
      ),
    );
    let others = 0;
    evenings(run, 60, () => {
      const posts = paidPosts(run);
      expect(posts.filter(({ v, b }) => v === star(run) && b === 0)).toEqual([]);
      others += posts.filter(({ v, b }) => v === star(run) && b === 1).length;
      const { failedBy } = run.world.state;
      failedBy.forEach((bits, v) => expect(bits & ~1, `creator ${v}`).toBe(0));
      // Before anything was caught, only the star has something to be found.
      if (run.day < 4) expect([...failedBy].filter((bits, v) => bits > 0 && v !== star(run))).toEqual([]);
    });
    expect(others).toBeGreaterThan(3);
  });

  it('that find nothing hire the star until it has fallen and the check is old', () => {
    const P = { backgroundChecks: { cost: 0, detection: 0, lasts: 7 }, platform: { on: false } };
    const run = runOf(market({ checkBar: 0.3 }, { interventions: falls, parameters: P }));
    const hired = [0, 0];
    evenings(run, 60, (_, day) => {
      const posts = paidPosts(run).filter(({ v, b }) => v === star(run) && b === 0);
      if (day < 40) hired[0] += posts.length;
      else if (day >= 47) hired[1] += posts.length;
    });
    expect(hired[0]).toBeGreaterThan(3);
    expect(hired[1]).toBe(0);
  });

  it('are made once while they hold, paid from the money for the tier, and not for less than they cost', () => {
    const P = { backgroundChecks: { cost: 2, lasts: 3650 } };
    const run = runOf(market({ checkBar: 0.9 }, { parameters: P }));
    const made = new Set<number>();
    let dear = 0;
    evenings(run, 60, ({ world }) => {
      const { state } = world;
      const checked = [...state.failedBy.keys()].filter((v) => state.checkedOn[v * MAX_BRANDS] >= 0);
      const fresh = checked.filter((v) => !made.has(v)).length;
      for (const v of checked) made.add(v);
      expect(sum(state.checksMade.subarray(0, 3))).toBe(fresh);
      expect(checkCost(world, 0)).toBe(200 * sum(state.checksMade.subarray(0, 3)));
      expect(sum(state.checksMade.subarray(3))).toBe(0);
      dear += fresh;
    });
    expect(dear).toBeGreaterThan(5);
    const costly = runOf(market({ checkBar: 0.9 }, { parameters: { backgroundChecks: { cost: 9999 } } }), 60);
    expect(differences(costly.world, runOf(market({}), 60).world).filter((x) => !/^cases/.test(x))).toEqual(
      [],
    );
  });

  it('hold for so many days from the day on which each was made, creator by creator and brand by brand', () => {
    const bars = { checkBar: 0.7 };
    const file = market(bars, { parameters: { backgroundChecks: { cost: 0, lasts: 9 } } });
    const run = runOf({ ...file, brands: file.brands!.map((brand) => ({ ...brand, ...bars })) });
    let before = run.world.state.checkedOn.slice();
    let failed = run.world.state.failedBy.slice();
    const ages: number[] = [];
    evenings(run, 60, ({ world: { state } }, day) => {
      state.checkedOn.forEach((on, i) => {
        const [v, bit] = [Math.floor(i / MAX_BRANDS), 1 << (i % MAX_BRANDS)];
        if (on === before[i]) expect(state.failedBy[v] & bit, `${i} on day ${day}`).toBe(failed[v] & bit);
        else expect(on).toBe(day);
        if (on !== before[i] && before[i] >= 0) ages.push(on - before[i]);
      });
      before = state.checkedOn.slice();
      failed = state.failedBy.slice();
    });
    expect(ages.length).toBeGreaterThan(50);
    expect(Math.min(...ages)).toBe(9);
    // Nobody else decides when: they come due on days of their own.
    expect(new Set(before.filter((on) => on >= 0).map((on) => on % 9)).size).toBe(9);
  });

  it('count what was caught, of whoever sold it', () => {
    const P = { backgroundChecks: { cost: 0, memory: 3650 }, platform: { enforcement: 1 } };
    const run = runOf(market({ checkBar: 0.7 }, { parameters: P }));
    const before = new Float64Array(run.world.market.creators);
    evenings(run, 30, ({ world: { state } }) => {
      state.cases.forEach((n, v) => {
        expect(n).toBeCloseTo(before[v] * 2 ** (-1 / 3650) + state.caughtPosts[v], 9);
        before[v] = n;
      });
    });
    expect(sum(run.recording.creators.of('barred', 0))).toBeGreaterThan(5);
  });
});

describe('reading first', () => {
  const promising = { promise: 0.95, quality: 0.5 };
  const P = { postReview: { cost: 3 } };

  it('mends a promise down to the product, and never up', () => {
    expect(mendedPromise(0.95, 0.5)).toBe(0.5);
    expect(mendedPromise(0.4, 0.5)).toBe(0.4);
  });

  it('lets nothing out that has no label or promises too much, and pays for reading', () => {
    const run = runOf(market({ ...promising, reviewShare: 1 }, { parameters: P }));
    let posts = 0;
    evenings(run, 60, ({ world }) => {
      const { state, market: M, today } = world;
      for (let row = M.keptRows; row < today.postRows; row++) {
        if (state.source[row] !== Source.creator || (state.postPaid[row] & PAID) === 0) continue;
        const own = state.postBrand[row] === 0;
        if (own) {
          posts++;
          expect(state.postPaid[row] & LABELLED).toBe(LABELLED);
        }
        expect(state.promise[row]).toBeCloseTo(own ? 0.5 : 0.85, 6);
      }
      expect(reviewCost(world, 0)).toBe(300 * sum(state.postsRead.subarray(0, 3)));
    });
    expect(posts).toBeGreaterThan(50);
    const { creators, market: M } = run.recording;
    const all = (name: string): number => sum([0, 1, 2].flatMap((tier) => [...creators.of(name, tier)]));
    expect(all('mended_posts') + all('stopped_posts')).toBe(all('read_first'));
    expect(sum(M.of('review_cost', 0))).toBe(3 * all('read_first'));
  });

  it('holds back a post for as long as it takes, and stops others meanwhile', () => {
    const run = runOf(
      market({ ...promising, reviewShare: 1 }, { parameters: { postReview: { cost: 3, delay: 4 } } }),
    );
    const due = new Map<number, number>();
    let out = 0;
    evenings(run, 60, ({ world: { state } }, day) => {
      for (const { v } of paidPosts(run).filter(({ b }) => b === 0)) {
        out++;
        expect(day).toBeGreaterThanOrEqual(due.get(v)!);
      }
      state.heldFor.forEach((brand, v) => {
        if (brand > 0) due.set(v, state.heldUntil[v]);
        if (brand > 0 && state.sentBack[v] > 0) expect(state.heldUntil[v]).toBe(day + 4);
      });
    });
    expect(out).toBeGreaterThan(20);
    expect(sum(run.recording.creators.of('stopped_posts', 2))).toBeGreaterThan(0);
  });

  it('at once, where mending takes no time: as many paid posts as without', () => {
    const lived = (reviewShare: number) =>
      runOf(market({ ...promising, reviewShare }, { parameters: { postReview: { cost: 0, delay: 0 } } }), 1);
    const count = (run: Run): number => paidPosts(run).length;
    expect(count(lived(1))).toBe(count(lived(0)));
    expect(paidPosts(lived(1)).filter(({ b, labelled }) => b === 0 && !labelled)).toEqual([]);
  });

  it('is paid for by money alone: what was mended waits while there is none', () => {
    const run = runOf(market({ ...promising, budget: 30, reviewShare: 1 }, { parameters: P }));
    const posts = [0, 0];
    const [due, broke] = [new Set<number>(), new Set<number>()];
    evenings(run, 60, ({ world: { state } }, day) => {
      // Purses of brand 0 stand first; of creators, by tier.
      const money = (v: number): number => state.purse[state.tier[v]] + state.outlay[state.tier[v]];
      for (const { v, b } of paidPosts(run)) {
        posts[b]++;
        if (b === 0) expect(money(v), `creator ${v} on day ${day}`).toBeGreaterThan(0);
      }
      state.heldFor.forEach((brand, v) => {
        if (brand !== 1 || state.heldUntil[v] > day || state.output[v] === 0) return;
        due.add(v);
        if (money(v) <= 0) broke.add(v);
      });
    });
    expect(posts[0]).toBeGreaterThan(20);
    expect(broke.size).toBeGreaterThan(3);
    // Nothing else holds it back.
    expect([...due].filter((v) => !broke.has(v))).toEqual([]);
  });

  it('leaves the plan of creators as it is: each place counts for the next post for sale', () => {
    const still = { parameters: { ...P, business: { on: false } } };
    const run = runOf(market({ ...promising, reviewShare: 1 }, still));
    let before = run.world.state.owed.slice();
    let mended = 0;
    evenings(run, 60, ({ world: { state } }) => {
      state.output.forEach((output, v) => {
        mended += state.mended[v * CREATOR_POSTS];
        // But for whole posts, which were put up for sale.
        const more = state.owed[v] - before[v] - state.share[v] * output;
        expect(Math.abs(more - Math.round(more))).toBeLessThan(1e-5);
      });
      before = state.owed.slice();
    });
    expect(mended).toBeGreaterThan(50);
  });

  // If fewer sent back came of anything but the promise, it would be so where nothing is promised too much.
  it('lowers returns where too much is promised, and not where nothing is', { timeout: 120_000 }, () => {
    const rate = (promise: number, reviewShare: number, seed: string): number => {
      const values = { quality: 0.5, promise, reviewShare, toAdvertising: 0, known: 0.5 };
      const { brands } = runOf({ ...market(values, { parameters: P }), seed, days: 100 }, 100).recording;
      return sum(brands.of('returns', 0)) / sum(brands.of('sales', 0));
    };
    const seeds = Array.from({ length: 16 }, (_, i) => `k${i + 1}`);
    const change = (promise: number): { mean: number; error: number } => {
      const all = seeds.map((seed) => rate(promise, 1, seed) - rate(promise, 0, seed));
      const mean = sum(all) / all.length;
      const variance = sum(all.map((x) => (x - mean) ** 2)) / (all.length - 1);
      return { mean, error: Math.sqrt(variance / all.length) };
    };
    const [loud, modest] = [change(0.95), change(0.5)];
    expect(loud.mean + 3 * loud.error).toBeLessThan(0);
    // What reading does to a modest brief is less than half of that, as surely as two standard errors.
    expect(Math.abs(modest.mean) + 2 * modest.error).toBeLessThan(-loud.mean / 2);
  });
});

describe('a calendar', () => {
  it.each([3, 30, 31, 32, 90])('of %i days moves money between days, and makes none', (season) => {
    for (const waiting of [0, 0.4, 1]) {
      for (let phase = 0; phase < 3; phase++) {
        const factors = Array.from({ length: season }, (_, day) => seasonFactor(day, season, phase, waiting));
        expect(sum(factors)).toBeCloseTo(season, 9);
        factors.forEach((factor, day) => {
          if (phaseOn(day, season) !== phase) expect(factor).toBeCloseTo(1 - waiting, 12);
        });
      }
    }
  });

  it('goes through its phases one after the other, and begins anew', () => {
    expect(Array.from({ length: 10 }, (_, day) => phaseOn(day, 7))).toEqual([0, 0, 0, 1, 1, 2, 2, 0, 0, 0]);
    expect([0, 29, 30, 59, 60, 89, 90].map((day) => phaseOn(day, 90))).toEqual([0, 0, 1, 1, 2, 2, 0]);
  });

  it.each(ORDERS)('%s: each channel gets its money in its own phase, as much as without', (order) => {
    const season = 12;
    const plain = runOf(market({}));
    const channels = [Channel.koc, Channel.mid, Channel.head, Channel.advertising];
    const phases = ['seed', 'amplify', 'amplify', 'harvest'];
    const got = [0, 0, 0, 0];
    const due = [0, 0, 0, 0];
    const paidIn = ({ world: { state } }: Run, before: Float64Array, k: number): number =>
      state.purse[k] - before[k] + state.outlay[k];
    const again = runOf(market({ seasonal: 1, season, order }));
    for (let day = 0; day < season; day++) {
      const before = [again, plain].map(({ world }) => world.state.purse.slice());
      advance(again, 1);
      advance(plain, 1);
      const now = order.split('-')[Math.floor((3 * day) / season)];
      channels.forEach((k, i) => {
        const money = paidIn(again, before[0], k);
        if (phases[i] === now) expect(money).toBeGreaterThan(0);
        else expect(money).toBe(0);
        got[i] += money;
        due[i] += paidIn(plain, before[1], k);
      });
    }
    // Whole fen, day by day.
    got.forEach((money, i) => expect(Math.abs(money - due[i])).toBeLessThan(season));
  });
});

describe('asleep', () => {
  it('none of the numbers moves anything', () => {
    const values = { season: 7, order: 'harvest-seed-amplify' };
    const P = {
      backgroundChecks: { cost: 1, detection: 1, lasts: 3, memory: 5 },
      postReview: { cost: 9, delay: 0 },
    };
    expect(
      differences(runOf(market({}), 40).world, runOf(market(values, { parameters: P }), 40).world),
    ).toEqual([]);
  });

  it.each<[string, Values, string]>([
    ['bar', { checkBar: 1.5 }, 'checkBar is 1.5; expected 0 to 1'],
    ['share', { reviewShare: -1 }, 'reviewShare is -1; expected 0 to 1'],
    ['season', { season: 2 }, 'season is 2; expected a whole number from 3 to 3650'],
    ['order', { order: 'harvest' }, 'seed-amplify-harvest'],
  ])('an impossible %s is refused', (_, values, message) => {
    expect(() => scenario(market(values))).toThrow(message);
  });
});
