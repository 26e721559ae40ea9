/** Live rooms: stock that is real, lots that no order decides, answers that are true, and a crowd that makes luck large. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nthSmallest } from '../../sim/core/select.ts';
import { CHANNELS } from '../../sim/core/dimensions.ts';
import { drawnAfter, piecesFor } from '../../sim/mechanisms/live/live-rooms.ts';
import { addedByRoom, roomCue, shortage } from '../../sim/mechanisms/live/live-selling.ts';
import { carriedAway } from '../../sim/mechanisms/live/regret.ts';
import { toldBy } from '../../sim/mechanisms/live/live-talk.ts';
import { trust, uncertainty } from '../../sim/mechanisms/trust/trust.ts';
import { alone } from '../../sim/core/engine.ts';
import { advance, fingerprint } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import { lively, runOf, shuffledSingles, withParameters } from './world.ts';
import type { Difference, Groups } from './world.ts';

const NOBODY = { perThousand: 0, least: 0 };

/** One brand, creators as alike as can be, every other one of them on air on a day; sessions cost nothing. */
function onAir(parameters: Groups = {}, more: Difference = {}): Difference {
  return {
    days: 20,
    population: { consumers: 2000 },
    brands: [
      {
        name: 'One',
        known: 1,
        budget: 1000,
        toAdvertising: 0,
        toKoc: 1,
        toMid: 0,
        toHead: 0,
        liveStock: 1000,
      },
    ],
    creators: {
      koc: {
        perThousand: 4,
        follows: 6,
        tail: 10,
        inCommunity: 0,
        traitSpread: 0,
        liveRate: 0.5,
        selectivity: 0,
        sponsoredShare: 0,
      },
      mid: NOBODY,
      head: NOBODY,
    },
    ...more,
    parameters: withParameters(
      {
        liveRooms: { fee: 0, attend: 0.15 },
        growth: { on: false },
        following: { on: false },
        experience: { taste: 0 },
      },
      parameters,
    ),
  };
}

interface Session {
  viewers: number;
  pieces: number;
  asked: number;
  sold: number;
}

/** All sessions of a run, day by day. */
function sessionsOf(difference: Difference): Session[] {
  const run = runOf(difference);
  const sessions: Session[] = [];
  while (run.day < run.scenario.days) {
    advance(run, 1);
    const { pieces, viewers, askedFirst, askedLast, roomSold } = run.world.state;
    pieces.forEach((n, v) => {
      if (n > 0)
        sessions.push({
          viewers: viewers[v],
          pieces: n,
          asked: askedFirst[v] + askedLast[v],
          sold: roomSold[v],
        });
    });
  }
  return sessions;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

describe('the n-th smallest', () => {
  it('is that of the sorted values, whatever stands around', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 60 }),
        fc.nat(),
        (given, at) => {
          const n = (at % given.length) + 1;
          const values = Float64Array.from([-Infinity, ...given, -Infinity]);
          const found = nthSmallest(values, 1, 1 + given.length, n);
          expect(found).toBe(Float64Array.from(given).sort()[n - 1]);
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('kernels', () => {
  it('a session of weight w draws within the evening with 1 − exp(−w)', () => {
    expect(drawnAfter(Math.exp(-0.3), 0.3)).toBeCloseTo(1, 12);
    expect(piecesFor(2, 150)).toBe(3);
    expect(piecesFor(2, 10)).toBe(1);
  });

  it('clock, shortage and crowd add up, half of the crowd at x½', () => {
    const by = { clock: 0.4, scarcity: 0.2, herd: 2, halfShare: 0.05 };
    expect(roomCue(0.1, 0.5, 0, 0, by)).toBeCloseTo(0.3, 12);
    expect(roomCue(0.1, 1, 0.5, 0.05, by)).toBeCloseTo(0.1 + 0.4 + 0.1 + 1, 12);
    expect(shortage(30, 10)).toBe(0.75);
  });

  it('what a room has added is nothing where it adds nothing, and all where nothing was before', () => {
    expect(addedByRoom(0.4, 0.4, 1)).toBe(0);
    expect(addedByRoom(0, 0.4, 1)).toBe(1);
    expect(addedByRoom(0.4, 0.8, 2)).toBeCloseTo(0.75, 12);
    expect(carriedAway(0.6, 0.5, 0.5)).toBeCloseTo(0.7, 12);
    expect(carriedAway(0.6, 9, 1)).toBe(1);
  });

  it('answers take uncertainty away and the mean toward the truth, never past it', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const mass = fc.double({ min: 0, max: 20, noNaN: true });
    fc.assert(
      fc.property(share, share, mass, mass, mass, (t, a, P, N, answers) => {
        const W = 2;
        const told = toldBy(answers, 2, 1.4, 0.5);
        const [before, after] = [trust(P, N, a, W), trust(P + told * t, N + told * (1 - t), a, W)];
        expect(uncertainty(P + told * t, N + told * (1 - t), W)).toBeLessThanOrEqual(uncertainty(P, N, W));
        expect(Math.abs(after - t)).toBeLessThanOrEqual(Math.abs(before - t) + 1e-12);
        expect((after - t) * (before - t)).toBeGreaterThanOrEqual(-1e-12);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe('stock', () => {
  const scarce = onAir({ liveSelling: { tempting: 25 } }, { days: 40 });
  scarce.brands![0].liveStock = 1;
  const sessions = sessionsOf(scarce);

  it('that is short is sold to the last piece, and not one more', () => {
    const short = sessions.filter(({ asked, pieces }) => asked > pieces);
    expect(short.length).toBeGreaterThan(20);
    expect(short.filter(({ sold, pieces }) => sold !== pieces)).toEqual([]);
  });

  it('that is not short serves everybody', () => {
    const enough = sessions.filter(({ asked, pieces }) => asked <= pieces);
    expect(enough.length).toBeGreaterThan(5);
    expect(enough.filter(({ sold, asked }) => sold !== asked)).toEqual([]);
  });
});

/** Sales against what so many viewers would buy if sessions differed by chance alone: 1 for a Poisson number. */
function dispersion(sessions: readonly Session[]): number {
  const rate = sum(sessions.map(({ sold }) => sold)) / sum(sessions.map(({ viewers }) => viewers));
  const excess = sessions.map(({ viewers, sold }) => (sold - rate * viewers) ** 2 / (rate * viewers));
  return sum(excess) / (sessions.length - 1);
}

describe('a crowd', () => {
  const alone = { clock: 0.2, scarcity: 0, mood: 0, halfShare: 0.02 };
  it.each(['a', 'b', 'c'])(
    'makes sessions of equal creators unequal, and without it they are not, %s',
    (seed) => {
      const crowd = dispersion(sessionsOf(onAir({ liveSelling: { ...alone, herd: 4 } }, { seed })));
      // More is bought than with the crowd: what is left of the spread is not for want of sales.
      const calm = dispersion(
        sessionsOf(onAir({ liveSelling: { ...alone, herd: 0, tempting: 8 } }, { seed })),
      );
      expect(calm).toBeLessThan(1.5);
      expect(crowd).toBeGreaterThan(1.25 * calm);
    },
  );
});

describe('money', () => {
  it('of viewers is the price less the discount, and commission is on that', () => {
    const dear = onAir({ need: { interval: 3650 }, impulse: { rate: 0.005 }, liveSelling: { tempting: 50 } });
    dear.brands![0] = { ...dear.brands![0], price: 80, liveDiscount: 0.25, commission: 0.1 };
    const run = runOf({ ...dear, parameters: withParameters(dear.parameters!, { salience: { gain: 0 } }) });
    let only = 0;
    while (run.day < 20) {
      advance(run, 1);
      const { sold, roomSold, revenue, fromSales, returned } = run.world.state;
      const live = sum([...roomSold]);
      if (live === 0 || live !== sold[0]) continue;
      only++;
      expect(revenue[0]).toBe(6000 * live);
      expect(sum([...fromSales])).toBe(600 * (live - returned[0]));
    }
    expect(only).toBeGreaterThan(3);
  });

  it('of brands pays a fee for each session, out of the purse of the tier', () => {
    const run = runOf(onAir({ liveRooms: { fee: 2 } }));
    let sessions = 0;
    for (let day = 0; day < 10; day++) {
      advance(run, 1);
      const { fromFees, outlay, pieces } = run.world.state;
      sessions += pieces.filter((n) => n > 0).length;
      expect(pieces.every((n, v) => n > 0 === fromFees[v] > 0)).toBe(true);
      expect(outlay.subarray(0, CHANNELS)[0]).toBe(sum([...fromFees]));
    }
    expect(sessions).toBeGreaterThan(0);
  });

  it('that is not there puts nobody on air', () => {
    const poor = onAir();
    poor.brands![0].budget = 0;
    expect(sessionsOf(poor)).toEqual([]);
  });
});

describe('what no order decides', () => {
  const days = 12;
  const whole = runOf(lively({ days }), days);

  it('is tried in a market in which sessions sell and sell out', () => {
    const run: Run = runOf(lively({ days }));
    let [sold, short] = [0, 0];
    while (run.day < days) {
      advance(run, 1);
      const { roomSold, askedFirst, askedLast } = run.world.state;
      sold += sum([...roomSold]);
      short += roomSold.filter((n, v) => askedFirst[v] + askedLast[v] > n).length;
    }
    expect(sold).toBeGreaterThan(10);
    expect(short).toBeGreaterThan(0);
  });

  it('one by one, shuffled anew in every phase', () => {
    const run = runOf(lively({ days }));
    advance(run, days, alone(shuffledSingles(5)));
    expect(fingerprint(run)).toBe(fingerprint(whole));
  });
});
