/**
 * Contracts of organisations: equations by hand, a round of offers by hand, contracts that bind, books that balance, and
 * why creators sign: what pays for each of them does not pay for all, and only where organisations make them sell more.
 */
import { describe, expect, it } from 'vitest';
import { Answer, expected, isWorth, offerContracts } from '../../sim/mechanisms/creators/signing.ts';
import { alone } from '../../sim/core/engine.ts';
import { advance, fingerprint, resumeRun, saveRun, startRun } from '../../sim/run.ts';
import type { World } from '../../sim/world.ts';
import { Balance, problemsOfState } from './balance.ts';
import { LIVELY, differences, lively, runOf, scenario, shuffledSingles } from './world.ts';
import type { Difference, Values } from './world.ts';

const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);

const all = (values: Values, of: NonNullable<Difference['creators']>): NonNullable<Difference['creators']> =>
  Object.fromEntries((['koc', 'mid', 'head'] as const).map((tier) => [tier, { ...of[tier], ...values }]));

/** Everybody is offered a contract every few days, some give up. */
const busy = (values: Values = {}, contracts: Values = {}): Difference =>
  lively({
    days: 40,
    creators: all({ mcnOffers: 0.5, reservation: 2, ...values }, LIVELY.creators ?? {}),
    parameters: { careers: { patience: 6 }, contracts: { every: 3, term: 9, ...contracts } },
  });

describe('the equations', () => {
  it('of what is expected: one’s own case among those seen, by followers', () => {
    expect(expected(3, 100, 500, 300)).toBe(2);
    expect(expected(3, 100, 0, 0)).toBe(3);
    expect(expected(3, 0, 500, 250)).toBe(2);
  });

  it('of being worth it: more than alone, and by so much more for the authentic', () => {
    expect([isWorth(1.5, 1, 1, 0.5), isWorth(1.51, 1, 1, 0.5)]).toEqual([false, true]);
    expect([isWorth(1, 1, 0, 0.5), isWorth(1.01, 1, 0, 0.5)]).toEqual([false, true]);
  });
});

/** A world before the round of day 28, in which creators have taken and are followed as given; nobody else is followed. */
function onTheMorning(
  rows: readonly { takings: number; followers: number; authenticity: number; mcn?: number; alone?: number }[],
  offers: number,
): World {
  const { world } = runOf({
    population: { consumers: 200 },
    creators: { koc: { mcnOffers: offers, perThousand: 50 } },
  });
  const { state } = world;
  state.followers.fill(0);
  rows.forEach(({ takings, followers, authenticity, mcn = 0, alone = -1 }, v) => {
    state.takings[v] = takings;
    state.followers[v] = followers;
    state.authenticity[v] = authenticity;
    state.mcn[v] = mcn;
    state.takenAlone[v] = alone;
  });
  state.takingsDays[0] = 28;
  world.today.day = 84;
  offerContracts(world);
  return world;
}

describe('a round of offers', () => {
  it('goes to those who took most, who sign by the promise where nobody is seen', () => {
    const rows = [
      { takings: 100, followers: 10, authenticity: 0.4 },
      { takings: 300, followers: 60, authenticity: 0.9 },
      { takings: 200, followers: 10, authenticity: 1 },
      { takings: 50, followers: 10, authenticity: 0 },
    ];
    const { state } = onTheMorning(rows, 0.75);
    // 1.5 times as much is more than 1 + ½·i but for i = 1.
    expect([...state.contract.subarray(0, 4)]).toEqual([
      Answer.signed,
      Answer.signed,
      Answer.refused,
      Answer.none,
    ]);
    expect([...state.mcn.subarray(0, 4)]).toEqual([1, 1, 0, 0]);
    expect(state.takenAlone[0]).toBeCloseTo(10 / 28, 12);
    expect(state.signedOn[0]).toBe(84);
    expect(sum(state.takings)).toBe(0);
  });

  it('is answered by what members are seen to take', () => {
    const member = { takings: 1000, followers: 100, authenticity: 0.5, mcn: 1, alone: 1 };
    // Expected inside: (1.5·50 + 1000)/(10 + 100) = 9.8 a head, asked for 5·1.25; and (1.5·250 + 1000)/110 = 12.5, asked for 25·1.25.
    const { state } = onTheMorning(
      [
        { takings: 50, followers: 10, authenticity: 0.5 },
        { takings: 250, followers: 10, authenticity: 0.5 },
        { ...member },
      ],
      1,
    );
    expect([...state.contract.subarray(0, 2)]).toEqual([Answer.signed, Answer.refused]);
  });

  it('finds members who leave if what they remember, and what others take, is no less', () => {
    const member = { takings: 280, followers: 10, authenticity: 0, mcn: 1 };
    const { state } = onTheMorning(
      [
        { ...member, alone: 1.5 }, // 42 a head in 28 days: with the other (42·10 + 0)/(10 + 10) = 21, less than 28
        { ...member, alone: 3 }, // 84 a head: 42, more
        { ...member }, // never alone: nobody else takes anything
        { takings: 0, followers: 10, authenticity: 0 },
      ],
      0.01,
    );
    expect([...state.contract.subarray(0, 3)]).toEqual([Answer.kept, Answer.left, Answer.kept]);
    expect([...state.mcn.subarray(0, 3)]).toEqual([1, 0, 1]);
  });
});

describe('contracts', () => {
  it('bind for their term, and books balance while people sign, leave and give up', () => {
    const run = runOf(busy());
    const seen = { signed: 0, refused: 0, left: 0, gone: 0 };
    while (run.day < run.scenario.days) {
      const balance = new Balance(run);
      const { mcn, signedOn, contract, gaveUp } = run.world.state;
      const [before, since] = [mcn.slice(), signedOn.slice()];
      advance(run, 1);
      const day = run.day - 1;
      expect([...problemsOfState(run.world), ...balance.problems()], `day ${day}`).toEqual([]);
      contract.forEach((answer, v) => {
        if (answer === Answer.signed) seen.signed++;
        if (answer === Answer.refused) seen.refused++;
        if (answer === Answer.left) seen.left++;
        if (gaveUp[v]) seen.gone++;
        else if (before[v] && !mcn[v]) expect([answer, day - since[v] >= 9]).toEqual([Answer.left, true]);
      });
    }
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(3);
  });

  it('end also where no more are offered', () => {
    const label = { en: 'No more offers', zh: '不再签约' };
    const interventions = (['koc', 'mid', 'head'] as const).map((tier) => ({
      ...{ kind: 'set', day: 15, path: `creators.${tier}.mcnOffers`, value: 0, label },
    }));
    const run = runOf({ ...busy(), interventions }, 40);
    const overTiers = (name: string, from: number): number =>
      sum([0, 1, 2].flatMap((tier) => [...run.recording.creators.of(name, tier, 40).slice(from)]));
    expect(overTiers('signed', 0)).toBeGreaterThan(0);
    expect(overTiers('signed', 15)).toBe(0);
    // The last was signed on day 12, for nine days.
    expect(overTiers('left_organisation', 16)).toBeGreaterThan(0);
  });

  const set = (day: number, name: string, value: number | boolean): Record<string, unknown> => {
    const label = { en: 'Changed', zh: '改了' };
    return { kind: 'set', day, path: `parameters.contracts.${name}`, value, label };
  };

  it.each<[string, Values, Record<string, unknown>, number, number]>([
    ['offers come oftener', { every: 10 }, set(12, 'every', 7), 10, 14],
    ['offers come more seldom', { every: 10 }, set(12, 'every', 25), 10, 25],
    ['they begin', { every: 10, on: false }, set(13, 'on', true), 13, 20],
  ])(
    'count what is taken a day by the days counted where %s meanwhile',
    (_, contracts, change, from, round) => {
      // Offers are made late, so that those who sign have taken something and see nobody who has signed.
      const offers = { ...set(13, '', 0), path: 'creators.koc.mcnOffers', value: 0.5 };
      const market = {
        days: 30,
        creators: { koc: { perThousand: 40, sponsoredShare: 0.6 } },
        parameters: { contracts },
      };
      const run = runOf({ ...market, interventions: [change, offers] }, from);
      const { state } = run.world;
      const taken = new Float64Array(state.earned.length);
      while (run.day < round) {
        advance(run, 1);
        state.earned.forEach((fen, v) => (taken[v] += fen));
      }
      const followers = state.followers.slice();
      advance(run, 1);
      const signed = [...taken.keys()].filter((v) => taken[v] > 0 && state.contract[v] === Answer.signed);
      expect(signed.length).toBeGreaterThan(3);
      for (const v of signed)
        expect(state.takenAlone[v]).toBeCloseTo(taken[v] / followers[v] / (round - from), 9);
    },
  );

  it('are not offered before there is anything in the books', () => {
    const run = runOf({ ...busy({}, { every: 10, on: false }), interventions: [set(10, 'on', true)] }, 11);
    expect(sum(run.world.state.contract)).toBe(0);
    advance(run, 10);
    expect(sum(run.world.state.contract)).toBeGreaterThan(0);
  });

  it('are not there without offers or with the switch off, to the bit', () => {
    const off = runOf(busy({}, { on: false }), 25).world;
    const without = runOf(busy({ mcnOffers: 0 }), 25).world;
    // They count what they take all the same.
    expect(differences(without, off).filter((name) => !/^takings(Days)?\[/.test(name))).toEqual([]);
    expect(sum(off.state.takings)).toBe(0);
  });

  it('are the same in whatever order people and creators come, and after a pause', () => {
    const whole = runOf(busy(), 30);
    const run = startRun(scenario(busy()));
    advance(run, 30, alone(shuffledSingles(1)));
    expect(fingerprint(run)).toBe(fingerprint(whole));
    const resumed = resumeRun(scenario(busy()), undefined, saveRun(runOf(busy(), 17)));
    advance(resumed, 13);
    expect(fingerprint(resumed)).toBe(fingerprint(whole));
  });
});

/** What each KOC takes in 80 days, where all are in an organisation or none, but for those given. */
function taken(organised: number, but: readonly number[], leastSold: number): Float64Array {
  const run = runOf({
    days: 100,
    population: { consumers: 1000 },
    creators: { koc: { mcnShare: organised, perThousand: 40 } },
    parameters: { business: { mcnShare: leastSold } },
  });
  for (const v of but) run.world.state.mcn[v] = 1 - organised;
  advance(run, 20);
  const before = run.world.state.income.slice(0, KOCS);
  advance(run, 80);
  return Float64Array.from(before, (fen, v) => run.world.state.income[v] - fen);
}
const KOCS = 40;

/** The same of all KOCs, if all others are in an organisation or none; four change sides at a time. */
function payoffs(organised: number, leastSold: number): { asOthers: number; otherwise: number } {
  const groups = Array.from({ length: 10 }, (_, g) => [g, g + 10, g + 20, g + 30]);
  return {
    asOthers: sum(taken(organised, [], leastSold)),
    otherwise: sum(
      groups.flatMap((group) => {
        const earned = taken(organised, group, leastSold);
        return group.map((v) => earned[v]);
      }),
    ),
  };
}

describe('why creators sign', () => {
  it(
    'whatever others do it pays to be in, and alone it is worse the more are in',
    { timeout: 120_000 },
    () => {
      const none = payoffs(0, 0.3);
      const every = payoffs(1, 0.3);
      expect(none.otherwise / none.asOthers).toBeGreaterThan(1.2);
      expect(every.asOthers / every.otherwise).toBeGreaterThan(1.2);
      expect(every.otherwise / none.asOthers).toBeLessThan(0.75);
      // Who signs first has more than everybody has once all did.
      expect(every.asOthers / none.otherwise).toBeLessThan(0.75);
    },
  );

  it(
    'where an organisation only lends its team it costs its cut, and nobody outside is worse off',
    { timeout: 120_000 },
    () => {
      const none = payoffs(0, 0);
      expect(none.otherwise / none.asOthers).toBeLessThan(0.95);
      const every = payoffs(1, 0);
      expect(every.otherwise / none.asOthers).toBeGreaterThan(0.85);
    },
  );
});
