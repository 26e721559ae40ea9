/**
 * A platform that sells places and takes a share: as many advertisements as it lets through, to the fen what it takes; and
 * one with a goal: steps that hurt are undone, and what looks ahead a month keeps the people that a week gives away.
 */
import { describe, expect, it } from 'vitest';
import { PARAMETERS } from '../../sim/catalogue.ts';
import { goalOf, trustThere } from '../../sim/mechanisms/platform/worth.ts';
import { roomFor } from '../../sim/mechanisms/platform/income.ts';
import { LEVERS, MOST, leverOf, stepped } from '../../sim/mechanisms/platform/levers.ts';
import { finishChance } from '../../sim/mechanisms/platform/signals.ts';
import { CHANNELS } from '../../sim/core/dimensions.ts';
import { Channel } from '../../sim/mechanisms/brands/spending.ts';
import { advance, fingerprint } from '../../sim/run.ts';
import type { World } from '../../sim/world.ts';
import { differences, lively, runOf, withParameters } from './world.ts';
import type { Difference, Groups, Values } from './world.ts';

const NOBODY = { perThousand: 0, least: 0 };
const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);

/** Lives the days and asks each evening. */
function everyDay(difference: Difference, evening: (world: World, day: number) => void): World {
  const run = runOf(difference);
  while (run.day < run.scenario.days) {
    advance(run, 1);
    evening(run.world, run.day - 1);
  }
  return run.world;
}

/** Three brands with more money for advertisements than most platforms would show. */
const advertised = (parameters: Groups = {}, more: Difference = {}): Difference => ({
  days: 40,
  population: { consumers: 300 },
  brands: ['A', 'B', 'C'].map((name) => ({
    name,
    known: 0.5,
    budget: 400,
    toAdvertising: 0.5,
    toKoc: 0.2,
    commission: 0.2,
  })),
  ...more,
  parameters,
});

describe('kernels', () => {
  it('places are shared out in proportion, and only where there are too few', () => {
    expect(roomFor(8, 2)).toBe(0.25);
    expect(roomFor(2, 2)).toBe(1);
    expect(roomFor(0, 0)).toBe(1);
    expect(roomFor(3, 0)).toBe(0);
  });

  it('a step up and a step down lead back, and none leads above the most', () => {
    expect(stepped(2, 0.5, 3, 100)).toBe(6.75);
    expect(stepped(6.75, 0.5, -3, 100)).toBe(2);
    expect(stepped(2, 0.5, 99, 10)).toBe(10);
    expect(stepped(2, 0.5, 0, 10)).toBe(2);
  });

  it('a goal is income and what trust is worth, in fen', () => {
    expect(goalOf(1234, 500_000, 0)).toBe(1234);
    // Five hundred who trust fully, at two yuan each.
    expect(goalOf(1234, 500_000, 2)).toBe(1234 + 100_000);
  });

  it('what is of no interest, or of no quality, is not read to the end', () => {
    expect(finishChance(0, 1)).toBe(0);
    expect(finishChance(1, 0)).toBe(0);
    expect(finishChance(1, 0.7)).toBe(0.7);
  });

  it('levers go as far as their numbers are allowed to', () => {
    const { platformIncome, ranking, platform } = PARAMETERS;
    expect(MOST).toEqual({
      adLoad: platformIncome.adLoad.max,
      takeRate: platformIncome.takeRate.max,
      quality: ranking.quality.max,
      diversity: ranking.diversity.max,
      enforcement: platform.enforcement.max,
    });
  });
});

describe('advertisements', () => {
  it.each([0.5, 2])(
    'no more are shown than %d for each person, and what is left stays in the purse',
    (adLoad) => {
      let [shown, there] = [0, 0];
      everyDay(
        advertised({ platformIncome: { adLoad }, churn: { on: false }, attention: { precision: 0 } }),
        ({ state, market }) => {
          shown += sum(state.impressions);
          there += market.onlineConsumers;
          for (let b = 0; b < market.brands; b++)
            expect(state.purse[b * CHANNELS + Channel.advertising]).toBeGreaterThanOrEqual(0);
        },
      );
      // Aimed at interests, and rounded at random: a twentieth either way.
      expect(shown / there).toBeGreaterThan(0.95 * adLoad);
      expect(shown / there).toBeLessThan(1.05 * adLoad);
    },
  );

  it('a load that binds nobody changes nothing', () => {
    const [free, wide] = [{}, { platformIncome: { adLoad: 400 } }].map(
      (groups) => runOf(advertised(groups), 40).world,
    );
    expect(differences(free, wide)).toEqual([]);
  });
});

describe('the share of sales', () => {
  const PRICE = 80;
  /** One brand that everybody knows and nobody needs: what is sold is sold in live rooms. */
  const rooms = (brand: Values, platformIncome: Values): Difference => ({
    days: 20,
    population: { consumers: 600 },
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
      },
    ].map((one) => ({ ...one, toHead: 0, liveStock: 1000, liveDiscount: 0.25, quality: 0.4, ...brand })),
    creators: {
      koc: { perThousand: 6, follows: 6, liveRate: 0.5, selectivity: 0, sponsoredShare: 0, mention: 0 },
      mid: NOBODY,
      head: NOBODY,
    },
    parameters: {
      liveRooms: { fee: 0, attend: 0.15 },
      liveSelling: { tempting: 50 },
      need: { interval: 3650 },
      buying: { nothing: 20 },
      growth: { on: false },
      following: { on: false },
      posting: { on: false },
      platformIncome,
    },
  });

  it.each([
    // Of 60 yuan a piece: commission 6, take 12, half of which is just the commission.
    [0.1, 0.2, 0.5, { brand: 600, withheld: 600, earned: 0 }],
    // No more can be withheld than there is.
    [0.1, 0.2, 1, { brand: 600, withheld: 600, earned: 0 }],
    [0.1, 0.05, 1, { brand: 0, withheld: 300, earned: 300 }],
    [0.1, 0.05, 0, { brand: 300, withheld: 0, earned: 600 }],
    [0, 0.05, 1, { brand: 300, withheld: 0, earned: 0 }],
    [0.1, 0, 1, { brand: 0, withheld: 0, earned: 600 }],
  ])(
    'commission %d, rate %d, of creators %d: to the fen, of what is kept alone',
    (commission, takeRate, withheld, piece) => {
      const all = { kept: 0, back: 0 };
      everyDay(rooms({ commission }, { takeRate, withheld }), ({ state }) => {
        const kept = state.sold[0] - state.returned[0];
        expect(state.takeOfBrand[0]).toBe(piece.brand * kept);
        expect(state.takeOfCreators[0]).toBe(piece.withheld * kept);
        expect(sum(state.fromSales)).toBe(piece.earned * kept);
        expect(state.commissionCost[0]).toBe(piece.earned * kept);
        all.kept += kept;
        all.back += state.returned[0];
      });
      expect(Math.min(all.kept, all.back)).toBeGreaterThan(10);
    },
  );

  it('of what nobody advised and nobody was tempted to nothing is taken', () => {
    const shelf: Difference = {
      days: 30,
      population: { consumers: 300 },
      brands: [{ name: 'A', known: 1, budget: 0 }],
      creators: { koc: NOBODY, mid: NOBODY, head: NOBODY },
      parameters: { need: { interval: 5 }, impulse: { on: false }, platformIncome: { takeRate: 0.3 } },
    };
    let sold = 0;
    everyDay(shelf, ({ state }) => {
      sold += state.sold[0];
      expect(state.takeOfBrand[0] + state.takeOfCreators[0]).toBe(0);
    });
    expect(sold).toBeGreaterThan(50);
  });
});

describe('what reading was worth', () => {
  const trustAfter = (sessionWorth: Values): number =>
    runOf(advertised({ sessionWorth, platformIncome: { adLoad: 4 } }), 40).world.state.platformTrust.reduce(
      (all, trust) => all + trust / 300,
      0,
    );

  it('selling and sameness each cost trust', () => {
    const none = trustAfter({});
    expect(trustAfter({ commercial: 0.005 })).toBeLessThan(none - 0.02);
    expect(trustAfter({ alike: 0.005 })).toBeLessThan(none - 0.02);
  });
});

describe('signals', () => {
  const shop = (signals: Values): Difference =>
    advertised({ signals, need: { interval: 4 }, buying: { nothing: -1 } }, { days: 30 });

  it('count some of those who read, and some of what is sold', () => {
    let [sold, read] = [0, 0];
    const { state, market } = everyDay(shop({ finished: 1, bought: 4 }), (world) => {
      sold += sum(world.state.sold);
    });
    for (let row = market.brands; row < market.keptRows; row++) {
      expect(state.finished[row]).toBeLessThanOrEqual(state.reads[row]);
      read += state.reads[row];
    }
    const finished = sum(state.finished.subarray(0, market.keptRows));
    const soldBy = sum(state.soldBy.subarray(0, market.keptRows));
    expect(finished / read).toBeGreaterThan(0.2);
    expect(finished / read).toBeLessThan(0.8);
    expect(soldBy).toBeGreaterThan(0);
    expect(soldBy).toBeLessThan(sold);
    // Advertisements stand in no ranking.
    expect(sum(state.soldBy.subarray(0, market.brands))).toBe(0);
  });

  it('that weigh nothing are not counted, and change nothing', () => {
    const { state } = runOf(shop({}), 30).world;
    expect(sum(state.finished) + sum(state.soldBy)).toBe(0);
  });
});

describe('steps', () => {
  const SEARCH = { step: 0.5, review: 6, horizon: 3 };
  const searching = (platformGoal: Values, more: Groups = {}, days = 120): Difference =>
    advertised(
      withParameters(
        { platformIncome: { adLoad: 2, takeRate: 0.05 }, platformGoal: { ...SEARCH, ...platformGoal } },
        more,
      ),
      { days },
    );

  it('are tried one at a time, and kept by what the days before and after were worth', () => {
    const days: { goal: number; steps: number[] }[] = [];
    everyDay(searching({ people: 2 }), (world) => {
      const { state } = world;
      const advertising = state.outlay.filter((_, at) => at % CHANNELS === Channel.advertising);
      const income = sum(advertising) + sum(state.takeOfBrand) + sum(state.takeOfCreators);
      days.push({ goal: goalOf(income, trustThere(world), 2), steps: [...state.leverSteps] });
    });
    const goal = (from: number): number => sum(days.slice(from, from + 3).map((day) => day.goal));
    let [kept, undone] = [0, 0];
    for (let day = 6; day + 3 < days.length; day += 6) {
      const [before, step, after] = [days[day - 1], days[day], days[day + 3]].map(({ steps }) => steps);
      expect(sum(step.map((n, k) => Math.abs(n - before[k])))).toBe(1);
      const good = goal(day) >= goal(day - 3);
      expect(after).toEqual(good ? step : before);
      if (good) kept++;
      else undone++;
    }
    expect(Math.min(kept, undone)).toBeGreaterThan(2);
  });

  it('leave alone what stands at nothing', () => {
    const unused = searching(
      {},
      { platformIncome: { takeRate: 0 }, ranking: { quality: 0 }, platform: { enforcement: 0 } },
    );
    const { state } = runOf(unused, 120).world;
    LEVERS.forEach((name, k) => {
      if (name !== 'adLoad') expect(state.leverSteps[k]).toBe(0);
    });
    expect(state.leverLeaning[0]).not.toBe(0);
  });

  it('begin once there is something to compare with', () => {
    const late = searching({ step: 0 }, {}, 40);
    const begun: Difference = {
      ...late,
      interventions: [{ day: 16, kind: 'set', path: 'parameters.platformGoal.step', value: 0.5 }],
    };
    everyDay(begun, (world, day) => {
      const moved = world.state.leverSteps.some((n) => n !== 0);
      // Day 18 would be one, but two days are not three.
      if (day < 24) expect(moved).toBe(false);
      if (day === 24) expect(moved).toBe(true);
    });
  });

  it('of no size, or not tried, are the market without', () => {
    const alike = [{ step: 0, people: 3 }, { on: false }].map((goal) => runOf(searching(goal), 60).world);
    expect(differences(alike[0], alike[1])).toEqual([]);
    const { world } = runOf(searching({ on: false }), 30);
    expect(leverOf(world, 'adLoad')).toBe(2);
  });
});

describe('a lively market', () => {
  it('is the same when it is cut in two', () => {
    const whole = runOf(lively({ days: 30 }), 30);
    const halves = runOf(lively({ days: 30 }), 13);
    advance(halves, 17);
    expect(fingerprint(halves)).toBe(fingerprint(whole));
  });
});
