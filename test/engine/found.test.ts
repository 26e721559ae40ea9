/** Cases in which the engine was once found wrong. Each says what the model promises. */
import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../../sim/core/dimensions.ts';
import { Channel } from '../../sim/mechanisms/brands/spending.ts';
import { advance } from '../../sim/run.ts';
import { problemsOfState } from './balance.ts';
import { lively, only, runOf } from './world.ts';

const nobody = { perThousand: 0 };
const noCreators = { koc: nobody, mid: nobody, head: nobody };

describe('reading', () => {
  it('a post that pulls nobody is not read, also where there is nothing else', () => {
    // n·w / Σw with all w = 0: the chance of reading is 0, not 0 / 0.
    const run = runOf({
      days: 10,
      population: { consumers: 20, friends: 19, topology: 'random' },
      creators: noCreators,
      parameters: only({
        posting: { on: true, median: 0.1, spread: 0 },
        attention: { friend: 0, recommended: 0 },
      }),
    });
    let posts = 0;
    for (let day = 0; day < 10; day++) {
      advance(run, 1);
      posts += run.world.state.say.filter((what) => what > 0).length;
    }
    expect(posts).toBeGreaterThan(0);
    expect(run.recording.exposures).toBe(0);
  });
});

describe('people', () => {
  it('of the very same values have a cosine of 1, not a little more', () => {
    // Single precision: a unit vector times itself may round to 1 + 2^-23.
    for (const seed of ['k10', 'k13', 'k14', 'k16']) {
      const { world } = runOf(
        lively({ seed, population: { homophily: 1, consumers: 200, communitySize: 5 } }),
      );
      expect(problemsOfState(world), seed).toEqual([]);
    }
  });

  it('of the very same values believe each other fully, not a little more: expectation stays above 0', () => {
    for (const seed of ['a', 'b', 'c', 'd']) {
      const market = lively({
        seed,
        days: 8,
        population: { homophily: 1 },
        parameters: {
          expectation: { rate: 1 },
          sourceCredibility: { on: false, flat: 1 },
          similarity: { strength: 1 },
        },
      });
      // What is paid for promises nothing; an expectation of x becomes x + 1·1·(0 − x) = 0.
      const run = runOf({ ...market, brands: market.brands!.map((brand) => ({ ...brand, promise: 0 })) });
      for (let day = 0; day < 8; day++) {
        advance(run, 1);
        expect(problemsOfState(run.world), `${seed}, day ${day}`).toEqual([]);
      }
    }
  });

  it('too few for all creators: small creators are left out before large ones', () => {
    // Four people, and by default at least 1 KOC, 2 mid-tier and 2 head creators.
    const { tierStart } = runOf({ population: { consumers: 4 } }).world.market;
    const [koc, mid, head] = [0, 1, 2].map((tier) => tierStart[tier + 1] - tierStart[tier]);
    expect([koc, mid, head]).toEqual([0, 2, 2]);
  });
});

describe('posts', () => {
  it('are not counted as passed on by people who do not post', () => {
    const run = runOf(lively({ parameters: { posting: { on: false } } }), 10);
    expect(Math.max(...run.world.state.shares)).toBe(0);
  });
});

describe('what is passed on', () => {
  it('does not come back to who wrote it', () => {
    // Nobody takes the place of whoever wrote it.
    const run = runOf(lively({ days: 40, parameters: { turnover: { on: false } } }));
    const { thread, source, say } = run.world.state;
    let ofOthers = 0;
    let own = 0;
    run.world.observe = ({ count, reader, row }) => {
      for (let i = 0; i < count; i++) {
        if (source[row[i]] !== 0 || thread[row[i]] < 0) continue;
        if (thread[row[i]] === reader[i]) own++;
        else ofOthers++;
      }
    };
    let reposts = 0;
    for (let day = 0; day < 40; day++) {
      advance(run, 1);
      reposts += say.filter((what) => what === 3).length;
    }
    expect([reposts > 100, ofOthers > 1000]).toEqual([true, true]);
    expect(own).toBe(0);
  });
});

describe('groups', () => {
  it('members see every post of the creator and still read the rest', () => {
    // With a very strong pull instead, one such post took the attention of all others and left most of it unused.
    const [on, off] = [true, false].map((groups) => {
      const run = runOf(lively({ days: 40, parameters: { groups: { on: groups } } }), 40);
      return run.recording.exposures;
    });
    expect(on / off).toBeGreaterThan(0.95);
  });

  it('cost nothing where nobody runs any', () => {
    const { world } = runOf(lively({ parameters: { groups: { on: false } } }), 20);
    const cost = Array.from(
      { length: world.market.brands },
      (_, b) => world.state.outlay[b * CHANNELS + Channel.private],
    );
    expect(cost).toEqual([0, 0, 0]);
  });
});

describe('advice', () => {
  it('is given as far as there are hours', () => {
    const run = runOf(
      lively({ parameters: { advice: { rate: 1, threshold: 0 }, groups: { on: false } } }),
      20,
    );
    const { adviceRoom, advised, home } = run.world.state;
    expect(adviceRoom.some((room, v) => home[v] >= 0 && room < 1)).toBe(true);
    // Room follows the demand of the day before, so that it holds on average and not every day.
    const given = advised.slice();
    const days = 21;
    for (let day = 0; day < days; day++) {
      advance(run, 1);
      run.world.state.advised.forEach((n, v) => (given[v] += n));
    }
    const { hours } = run.world.today.parameters.advice;
    const v = run.world.state.tier.findIndex(
      (tier, at) => tier === 0 && home[at] >= 0 && given[at] > days / 2,
    );
    expect(v).toBeGreaterThanOrEqual(0);
    expect((given[v] * hours) / (days + 1)).toBeLessThan(run.world.today.tierSettings[0].hours);
  });
});

describe('answers to complaints', () => {
  it('that cost nothing are given to all', () => {
    const market = lively({ days: 15, parameters: { complaints: { unitCost: 0, refund: 0 } } });
    const run = runOf({ ...market, brands: market.brands!.map((brand) => ({ ...brand, toService: 0 })) });
    for (let day = 0; day < 15; day++) {
      advance(run, 1);
      expect(problemsOfState(run.world), `day ${day}`).toEqual([]);
    }
    expect(run.world.state.served.every((share) => share === 1)).toBe(true);
  });
});

describe('warnings', () => {
  it('reach nobody who stays away', () => {
    const run = runOf(lively({ parameters: { churn: { leave: 1, comeBack: 0.2 } } }), 10);
    const { away, warned } = run.world.state;
    let absent = 0;
    for (let day = 0; day < 20; day++) {
      const before = warned.slice();
      advance(run, 1);
      away.forEach((x, c) => {
        if (x === 0) return;
        absent++;
        for (let pair = 3 * c; pair < 3 * c + 3; pair++)
          expect(warned[pair]).toBeLessThanOrEqual(before[pair]);
      });
    }
    expect(absent).toBeGreaterThan(50);
  });
});

describe('experience', () => {
  it('is earned by posting, whether or not anybody belongs or is rewarded', () => {
    const parameters = { identity: { on: false }, incentives: { on: false } };
    expect(Math.max(...runOf(lively({ parameters }), 10).world.state.xp)).toBeGreaterThan(1);
  });
});

describe('belonging', () => {
  it('is never more than full, however much a challenge binds', () => {
    const run = runOf(
      lively({
        days: 5,
        population: { collectivism: 1 },
        parameters: { incentives: { challengeIdentity: 1, culture: 1, challengeCost: 0.1 } },
      }),
    );
    for (let day = 0; day < 5; day++) {
      advance(run, 1);
      expect(problemsOfState(run.world)).toEqual([]);
    }
  });
});
