/**
 * Creators who learn, give up and begin: equations by hand, days that stay as they are without reward for a change, books
 * that balance when a place changes hands, and quality that climbs only where it is rewarded.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MODEL } from '../../sim/catalogue.ts';
import type { ColumnName } from '../../sim/catalogue.ts';
import { tooLittle } from '../../sim/mechanisms/creators/careers.ts';
import {
  Effort,
  EFFORTS,
  effortOf,
  learnt,
  skillOf,
  surprise,
} from '../../sim/mechanisms/creators/practice.ts';
import { rewardOf } from '../../sim/mechanisms/creators/reward.ts';
import { alone } from '../../sim/core/engine.ts';
import { advance, fingerprint, resumeRun, saveRun, startRun } from '../../sim/run.ts';
import type { World } from '../../sim/world.ts';
import { Balance, problemsOfState } from './balance.ts';
import { LIVELY, differences, lively, runOf, scenario, shuffledSingles } from './world.ts';
import type { Difference, Groups, Values } from './world.ts';

const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);

/** Every tier of a market with these numbers besides its own. */
const all = (values: Values, of: NonNullable<Difference['creators']>): NonNullable<Difference['creators']> =>
  Object.fromEntries((['koc', 'mid', 'head'] as const).map((tier) => [tier, { ...of[tier], ...values }]));

const restless = (values: Values, parameters: Groups = {}): Difference =>
  lively({
    days: 40,
    creators: all(values, LIVELY.creators ?? {}),
    parameters: { careers: { patience: 6 }, business: { interval: 3 }, ...parameters },
  });

/** Lives the days and asks each evening. */
function everyDay(difference: Difference, evening: (world: World, day: number) => void): World {
  const run = runOf(difference);
  while (run.day < run.scenario.days) {
    advance(run, 1);
    evening(run.world, run.day - 1);
  }
  return run.world;
}

describe('the equations', () => {
  it('of reward: money, and so much for a thousand readings', () => {
    expect(rewardOf(250, 0, 20)).toBe(250);
    expect(rewardOf(250, 1000, 20)).toBe(2250);
  });

  it('of skill: as it is for an even day, none without effort, never above 1', () => {
    expect(skillOf(0.55, 1)).toBeCloseTo(0.55, 15);
    expect(skillOf(0.55, 0)).toBe(0);
    expect(skillOf(0.5, 2)).toBeCloseTo(0.75, 12);
    expect(skillOf(0.9, 3)).toBeCloseTo(0.999, 12);
  });

  it('of surprise: the part by which the reward is above, between −1 and 1', () => {
    expect(surprise(15, 10)).toBeCloseTo(0.5, 15);
    expect(surprise(0, 10)).toBe(-1);
    expect(surprise(50, 10)).toBe(1);
    expect(surprise(50, 0)).toBe(0);
  });

  it('of giving up: less over the days than each had to bring', () => {
    expect(tooLittle(5999, 60, 1)).toBe(true);
    expect(tooLittle(6000, 60, 1)).toBe(false);
  });
});

describe('a look at what was tried', () => {
  const share = fc.double({ min: 0.01, max: 1, noNaN: true });
  const u = fc.double({ min: -1, max: 1, noNaN: true });

  it('by hand: a half of what is left when all was better, and half of it away when all was worse', () => {
    expect([0.2, 0.3, 0.5].map((p, k) => learnt(p, 0.5, 1, k === 0))).toEqual([0.2 + 0.4, 0.15, 0.25]);
    expect([0.2, 0.3, 0.5].map((p, k) => learnt(p, 0.5, -1, k === 2))).toEqual([
      0.30000000000000004, 0.44999999999999996, 0.25,
    ]);
  });

  it('leaves shares of one, and what was tried and paid has more', () => {
    fc.assert(
      fc.property(
        share,
        share,
        share,
        u,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b, c, was, rate) => {
          const p = [a, b, c].map((x) => x / (a + b + c));
          const after = p.map((x, k) => learnt(x, rate, was, k === 1));
          expect(sum(after)).toBeCloseTo(1, 12);
          expect((after[1] - p[1]) * was).toBeGreaterThanOrEqual(0);
        },
      ),
      { seed: 4, numRuns: 200 },
    );
  });
});

describe('creators who practise', () => {
  it('give all of the day to something, and no less than the floor', () => {
    let learners = 0;
    const world = everyDay(restless({ learning: 0.5 }), ({ state }) => {
      for (let v = 0; v < state.creatorsInUse[0]; v++) {
        const shares = state.dayShares.subarray(EFFORTS * v, EFFORTS * (v + 1));
        if (shares[0] === 0) continue;
        learners++;
        expect(sum(shares)).toBeCloseTo(1, 9);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.05 - 1e-9);
      }
    });
    expect(learners).toBeGreaterThan(200);
    const { skill, talent } = world.state;
    expect(skill.filter((s, v) => s !== talent[v]).length).toBeGreaterThan(5);
    for (let v = 0; v < world.state.creatorsInUse[0]; v++) {
      const day = Object.values(Effort).map((k) => effortOf(world, v, k));
      expect(sum(day)).toBeCloseTo(EFFORTS, 9);
    }
  });

  it('are as they were where they do not learn, to the bit', () => {
    const on = runOf(restless({ learning: 0, reservation: 0 }), 25).world;
    const off = runOf(
      restless({ learning: 0, reservation: 0 }, { practice: { on: false }, careers: { on: false } }),
      25,
    ).world;
    expect(differences(on, off)).toEqual([]);
  });
});

describe('one seed is one run', () => {
  const market = restless({ reservation: 20, learning: 0.5 });
  const whole = runOf(market, 30);

  it('in whatever order people and creators come', () => {
    const run = startRun(scenario(market));
    advance(run, 30, alone(shuffledSingles(1)));
    expect(fingerprint(run)).toBe(fingerprint(whole));
  });

  it('stopped, saved and resumed', () => {
    const resumed = resumeRun(scenario(market), undefined, saveRun(runOf(market, 17)));
    advance(resumed, 13);
    expect(fingerprint(resumed)).toBe(fingerprint(whole));
  });
});

/** Columns that nothing moves in a lively market. */
const STILL: string[] = [];

describe('a place that changes hands', () => {
  it('balances all books every day, and nobody follows who is gone', () => {
    const run = runOf(restless({ reservation: 8, learning: 0.3 }));
    let gone = 0;
    while (run.day < run.scenario.days) {
      const balance = new Balance(run);
      advance(run, 1);
      expect([...problemsOfState(run.world), ...balance.problems()], `day ${run.day - 1}`).toEqual([]);
      gone += sum(run.world.state.gaveUp);
    }
    expect(gone).toBeGreaterThan(10);
  });

  it('is anew: another person, followed by friends alone, of whom nothing is believed or owed', () => {
    let before: { home: Int32Array; followed: Int32Array; people: Set<number> } | null = null;
    let seen = 0;
    everyDay(restless({ reservation: 8 }), ({ state, market }, day) => {
      for (let v = 0; v < state.creatorsInUse[0]; v++) {
        if (!state.gaveUp[v] || before === null) continue;
        seen++;
        expect(before.people.has(state.home[v]) && state.home[v] !== before.home[v]).toBe(false);
        expect([state.tier[v], state.began[v], state.income[v], state.trustCapital[v]]).toEqual([
          0,
          day,
          0,
          0,
        ]);
        expect([state.load[v], state.mcn[v], state.partner[v], state.members[v]]).toEqual([0, 0, -1, 0]);
        const friends = market.graph.neighbour.subarray(
          market.graph.start[state.home[v]],
          market.graph.start[state.home[v] + 1],
        );
        expect(state.followers[v]).toBeLessThanOrEqual(friends.length);
        state.followed.forEach((who, e) => {
          if (who === v) expect([state.good[e], state.bad[e], state.bond[e]]).toEqual([0, 0, 0]);
          expect(state.formerly[e]).not.toBe(v);
        });
      }
      const people = new Set(state.home.subarray(0, state.creatorsInUse[0]));
      before = { home: state.home.slice(), followed: state.followed.slice(), people };
    });
    expect(seen).toBeGreaterThan(10);
  });

  it('has in every column what that begins with, but who has come and when', () => {
    const begin = MODEL.lasting.creator.flatMap((name) => {
      const { birth = 0, width = 1 } = MODEL.columns[name];
      return typeof birth === 'number' ? [{ name: name as ColumnName, birth, width }] : [];
    });
    const set = ['home', 'began', 'peakDay'];
    const moved = new Set<string>();
    const wrong = new Set<string>();
    const market = restless(
      { reservation: 8, learning: 0.3, mcnOffers: 0.5 },
      { contracts: { every: 3, term: 9 } },
    );
    everyDay(market, ({ state }) => {
      for (const { name, birth, width } of begin)
        for (let v = 0; v < state.creatorsInUse[0]; v++) {
          const asBorn = state[name].subarray(width * v, width * (v + 1)).every((x) => x === birth);
          if (!asBorn && state.gaveUp[v]) wrong.add(name);
          if (!asBorn && !state.gaveUp[v]) moved.add(name);
        }
    });
    expect([...wrong].sort()).toEqual([...set].sort());
    expect(begin.map(({ name }) => name).filter((name) => !moved.has(name))).toEqual(STILL);
  });

  it('is left by everybody who gets nothing, and by nobody who needs nothing', () => {
    const gaveUp = (reservation: number): number => {
      let gone = 0;
      everyDay(restless({ reservation }), ({ state }) => (gone += sum(state.gaveUp)));
      return gone;
    };
    expect(gaveUp(0)).toBe(0);
    expect(gaveUp(100_000)).toBeGreaterThan(gaveUp(8));
  });
});

/** KOCs who live for being read, on a platform that ranks so: part of the day for making, and its skill gained. */
function year(seed: string, ranking: Values): { making: number; gained: number } {
  const { recording, scenario } = runOf(
    {
      seed,
      days: 250,
      population: { consumers: 600 },
      creators: { koc: { perThousand: 100, learning: 0.4 } },
      parameters: {
        attention: { recommended: 2 },
        reward: { worth: 1000 },
        business: { interval: 28 },
        ranking: { kept: 120, ...ranking },
      },
    },
    250,
  );
  const level = (name: string, from: number): number =>
    sum(Array.from({ length: 56 }, (_, i) => recording.creators.value(name, from + i, 0))) / 56;
  const late = scenario.days - 56;
  return { making: level('making', late), gained: level('skill', late) - level('skill', 28) };
}

describe('quality', () => {
  const SEEDS = ['a', 'b', 'c'];
  const mean = (values: number[]): number => sum(values) / values.length;

  it('climbs where it is shown, and nowhere else', { timeout: 120_000 }, () => {
    const by = (ranking: Values) => SEEDS.map((seed) => year(seed, ranking));
    const rewarded = by({ engagement: 0, quality: 1 });
    const liked = by({ engagement: 1, quality: 0 });
    const drawn = by({ on: false });
    const [climbs, likes, chance] = [rewarded, liked, drawn].map((runs) =>
      mean(runs.map((run) => run.gained)),
    );
    expect(climbs).toBeGreaterThan(0);
    expect(likes).toBeLessThan(0.02);
    expect(chance).toBeLessThan(0.02);
    expect(mean(rewarded.map((run) => run.making))).toBeGreaterThan(
      0.05 + mean(liked.map((run) => run.making)),
    );
  });
});
