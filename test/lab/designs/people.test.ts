/**
 * What is watched of people, creators and follows, in a market that stands still: the test writes what each evening shows,
 * so that every number can be worked out by hand. Markets that live follow at the end.
 */
import { describe, expect, it } from 'vitest';
import { Census } from '../../../lab/designs/people.ts';
import { intraclass } from '../../../lab/designs/people-derived.ts';
import type { Asked, Watched } from '../../../lab/designs/people-shapes.ts';
import { outcomeKey } from '../../../lab/designs/outcomes.ts';
import { computeRun } from '../../../lab/runs/living.ts';
import { hasFailed, resolvedDocument } from '../../../lab/runs/runs.ts';
import type { RunRecord, RunSpec } from '../../../lab/runs/runs.ts';
import { start as startedWorld } from '../../../sim/index.ts';
import { liveDay } from '../../../sim/inside.ts';
import type { World } from '../../../sim/index.ts';
import { livedRun } from '../lived-run.ts';

const WORDS = { title: { en: 'Still', zh: '静' }, question: { en: 'Who counts?', zh: '算谁？' } };
const PEOPLE = 60;

const stillWorld = (): World =>
  startedWorld(
    resolvedDocument(
      { ...WORDS, seed: 'still', days: 10, population: { consumers: PEOPLE, communitySize: 15 } },
      'still',
    ),
  ).world;

/** Evenings of a market in which nothing happens but what is written. */
class Still {
  readonly world = stillWorld();
  readonly census: Census;
  private readonly asked: Watched;

  /** @param write what there is at the start */
  constructor(asked: object, write: (world: World) => void = () => {}) {
    this.asked = asked as Watched;
    write(this.world);
    this.census = new Census(this.world, [this.asked], 10);
  }

  evening(day: number, write: (world: World) => void = () => {}): this {
    (this.world.today as { day: number }).day = day;
    write(this.world);
    this.census.evening();
    return this;
  }

  get answer(): number {
    return this.census.answer(this.asked);
  }
}

const fill =
  (column: 'xp' | 'fatigue', values: Readonly<Record<number, number>>, other = 0) =>
  (world: World) => {
    world.state[column].fill(other);
    for (const [c, value] of Object.entries(values)) world.state[column][Number(c)] = value;
  };
const xp = (values: Readonly<Record<number, number>>, other = 0) => fill('xp', values, other);

describe('people of an evening', () => {
  it('are read on the day that is said, or on the last', () => {
    const evenings = (asked: object): number =>
      new Still({ table: 'people', column: 'xp', derive: 'mean', ...asked })
        .evening(0, xp({}, 1))
        .evening(1, xp({}, 5))
        .evening(2, xp({}, 9)).answer;
    expect(evenings({})).toBe(9);
    expect(evenings({ day: 1 })).toBe(5);
    expect(evenings({ window: [0, 2] })).toBe(3);
    expect(() => evenings({ day: 3 })).toThrow('day 3 is asked for; the run has 3 days');
  });
});

describe('a cohort', () => {
  const cohort = { day: 1, where: [{ column: 'xp', least: 3 }] } as const;

  it('is chosen on its evening and read later, whatever has become of it', () => {
    const asked = { table: 'people', column: 'xp', cohort, derive: 'mean' } as const;
    // Three are chosen: 3, 4, 8. Later they have 0, 2, 10; a fourth, who has 100 then, was not chosen.
    const of = (more: object): number =>
      new Still({ ...asked, ...more })
        .evening(0, xp({ 9: 50 }))
        .evening(1, xp({ 0: 3, 1: 4, 2: 8, 3: 2 }))
        .evening(2, xp({ 0: 0, 1: 2, 2: 10, 3: 100 })).answer;
    expect(of({})).toBe(4);
    expect(of({ since: true })).toBe(-1);
    expect(of({ day: 1 })).toBe(5);
    expect(of({ window: [1, 3] })).toBe(4.5);
    expect(of({ derive: 'count' })).toBe(3);
    expect(of({ derive: 'share', least: 2 })).toBeCloseTo(2 / 3, 15);
  });

  it('of the start is chosen before the first day', () => {
    const asked = {
      table: 'people',
      column: 'xp',
      cohort: { ...cohort, day: 'start' },
      derive: 'sum',
    } as const;
    expect(new Still(asked, xp({ 5: 7 })).evening(0, xp({ 5: 1, 6: 9 })).answer).toBe(1);
  });

  it('counts who has gone for good with the last state', () => {
    const gone = (world: World): void => {
      xp({ 0: 90, 1: 6 })(world);
      world.state.bornOn[0] = 3;
    };
    const of = (column: string): number =>
      new Still({ table: 'people', column, cohort, derive: 'mean' })
        .evening(1, xp({ 0: 3, 1: 4 }))
        .evening(2, xp({ 0: 5, 1: 4 }))
        .evening(3, gone).answer;
    expect(of('xp')).toBe((5 + 6) / 2);
    expect(of('gone')).toBe(0.5);
  });

  it('without anybody has no answer, unless it is said what it is then', () => {
    const asked = { table: 'people', column: 'xp', cohort, derive: 'mean' } as const;
    const nobody = (more: object) => new Still({ ...asked, ...more }).evening(1, xp({}));
    expect(() => nobody({}).answer).toThrow('the cohort has nobody');
    expect(nobody({ none: -1 }).answer).toBe(-1);
    expect(nobody({ derive: 'count' }).answer).toBe(0);
  });

  it('goes by pairs, bits, bounds and friends', () => {
    const write = (world: World): void => {
      const { bought, past, aware } = world.state;
      const { brands, graph } = world.market;
      bought.fill(0);
      past.fill(0);
      aware.fill(1);
      bought[0 * brands + 1] = 2;
      bought[1 * brands + 1] = 1;
      bought[2 * brands] = 5;
      past[0 * brands + 1] = 2 + 8;
      past[1 * brands + 1] = 2;
      for (let c = 3; c < PEOPLE; c++) past[c * brands + 1] = 1;
      aware[7] = 2;
      expect(graph.start[1] - graph.start[0]).toBeGreaterThan(0);
    };
    const count = (...where: object[]): number =>
      new Still({
        table: 'people',
        column: 'xp',
        cohort: { day: 0, where },
        derive: 'count',
      }).evening(0, write).answer;
    expect(count({ column: 'bought', entity: 1, least: 1 })).toBe(2);
    expect(count({ column: 'bought', entity: 'all', least: 1 })).toBe(3);
    expect(count({ column: 'bought', entity: 1, is: [2, 3] })).toBe(1);
    expect(count({ column: 'past', entity: 1, has: 2 })).toBe(2);
    expect(count({ column: 'past', entity: 1, has: 2, lacks: 8 })).toBe(1);
    expect(count({ column: 'known', entity: 1, least: 1 })).toBe(1);
    const { market } = stillWorld();
    const friends = market.graph.start[1] - market.graph.start[0];
    // Person 0 alone has bit 8: their friends are those who have such a friend.
    expect(count({ column: 'past', entity: 1, has: 8, of: 'friends' })).toBe(friends);
    expect(count({ column: 'friends', least: 0 }, { column: 'community', least: 0 })).toBe(
      market.graph.community.slice(0, PEOPLE).filter((one) => one >= 0).length,
    );
  });

  it('says by trust and certainty as the equations do', () => {
    const write = (world: World): void => {
      for (const column of ['own', 'peer', 'paid', 'negative'] as const) world.state[column].fill(0);
      world.state.disposition.fill(0.25);
      world.state.own[0] = 2;
    };
    const of = (column: string): number =>
      new Still({
        table: 'people',
        column,
        entity: 0,
        cohort: { day: 0, where: [{ column: 'trust', entity: 0, least: 0.3 }] },
        derive: 'mean',
      }).evening(0, write).answer;
    // Of prior weight 2: (2 + 0.25·2) / (2 + 2), and 2 / (2 + 2).
    expect(stillWorld().today.parameters.trust.priorWeight).toBe(2);
    expect(of('trust')).toBeCloseTo(0.625, 12);
    expect(of('uncertainty')).toBeCloseTo(0.5, 12);
  });
});

describe('times', () => {
  const cohort = { day: 1, where: [{ column: 'xp', least: 1 }] } as const;
  const until = [{ column: 'fatigue', least: 0.5 }] as const;
  // Of four people, one is tired already, one after 1 day, one after 3, one never; then 1 day is left.
  const lived = (more: object): number =>
    new Still({ table: 'people', until, cohort, derive: 'mean', ...more })
      .evening(0, fill('fatigue', { 3: 1 }))
      .evening(1, (world) => (xp({ 0: 1, 1: 1, 2: 1, 3: 1 })(world), fill('fatigue', { 0: 1 })(world)))
      .evening(2, fill('fatigue', { 1: 1 }))
      .evening(3, fill('fatigue', {}))
      .evening(4, fill('fatigue', { 0: 1, 2: 1, 7: 1 }))
      .evening(5, fill('fatigue', {})).answer;

  it('are restricted to what was looked at, and say to whom it never happened', () => {
    expect(lived({})).toBe((0 + 1 + 3 + 4) / 4);
    expect(lived({ derive: 'never' })).toBe(1 / 4);
    expect(lived({ day: 3 })).toBe((0 + 1 + 2 + 2) / 4);
    expect(lived({ day: 3, derive: 'never' })).toBe(2 / 4);
    expect(lived({ derive: 'share', most: 1 })).toBe(2 / 4);
    expect(lived({ derive: 'quantile', at: 0.5 })).toBe(2);
  });

  it('count evenings after that of the cohort, or in a window', () => {
    const days = [{ column: 'fatigue', least: 0.5 }];
    expect(lived({ until: undefined, days })).toBe((1 + 1 + 1 + 0) / 4);
    expect(lived({ until: undefined, days, window: [3, 5] })).toBe((1 + 0 + 1 + 0) / 4);
  });

  it('are held against the day of the cohort where that is asked', () => {
    const bought = (values: Readonly<Record<number, number>>) => (world: World) => {
      world.state.bought.fill(0);
      for (const [c, value] of Object.entries(values))
        world.state.bought[Number(c) * world.market.brands] = value;
    };
    const again = new Still({
      table: 'people',
      until: [{ column: 'bought', entity: 0, since: true, least: 1 }],
      cohort: { day: 1, where: [{ column: 'bought', entity: 0, least: 1 }] },
      derive: 'mean',
    })
      .evening(1, bought({ 0: 3, 1: 1 }))
      .evening(2, bought({ 0: 3, 1: 2, 2: 9 }))
      .evening(3, bought({ 0: 4, 1: 2, 2: 9 })).answer;
    expect(again).toBe((2 + 1) / 2);
  });

  it('take who has gone for one to whom it never happens, unless that is asked', () => {
    const away = (asked: readonly object[], derive: string): number =>
      new Still({ table: 'people', until: asked, cohort: { day: 0 }, derive })
        .evening(0, fill('fatigue', {}))
        .evening(2, (world) => ((world.state.bornOn[0] = 2), fill('fatigue', { 0: 1, 1: 1 })(world)))
        .evening(3).answer;
    expect(away(until, 'never')).toBeCloseTo((PEOPLE - 1) / PEOPLE, 15);
    expect(away([{ column: 'gone', least: 1 }], 'never')).toBeCloseTo((PEOPLE - 1) / PEOPLE, 15);
    expect(away([{ column: 'gone', least: 1 }], 'sum')).toBe(2 + 3 * (PEOPLE - 1));
  });

  it('say how long somebody has been silent', () => {
    const write = (world: World): void => {
      world.state.postedOn.fill(-1);
      world.state.postedOn[0] = 3;
    };
    const idle = (most: number): number =>
      new Still({
        table: 'people',
        column: 'idle',
        cohort: { day: 4, where: [{ column: 'idle', most }] },
        derive: 'sum',
        none: 0,
      }).evening(4, write).answer;
    expect([idle(0), idle(1), idle(5)]).toEqual([0, 1, 1 + 5 * (PEOPLE - 1)]);
  });
});

describe('the share of variance between communities', () => {
  it('is that of an analysis of variance by hand', () => {
    // Two groups of three, means 2 and 5, each spread −1, 0, 1: B = 3·(1.5² + 1.5²) = 13.5, W = 4/4 = 1, n₀ = 3.
    expect(intraclass([1, 2, 3, 4, 5, 6], [0, 0, 0, 1, 1, 1])).toBeCloseTo(12.5 / 15.5, 12);
    // Of sizes 1 and 3: n₀ = 4 − 10/4 = 1.5; means 0 and 2, whole 1.5: B = 2.25 + 0.75 = 3, W = 2/2 = 1.
    expect(intraclass([0, 1, 2, 3], [7, 4, 4, 4])).toBeCloseTo(2 / 3.5, 12);
    expect(intraclass([1, 2, 1, 2], [0, 0, 1, 1])).toBeCloseTo(-0.5 / 0.5, 12);
    expect([
      intraclass([1, 1], [0, 0]),
      intraclass([1, 2], [0, 1]),
      intraclass([1, 1, 1], [0, 0, 1]),
    ]).toEqual([0, 0, 0]);
  });

  it('is of the friendships of the market', () => {
    const asked = { table: 'people', column: 'loyalty', entity: 0, derive: 'intraclass' } as const;
    const { market } = stillWorld();
    const alike = new Still(asked).evening(0, ({ state }) => {
      for (let c = 0; c < PEOPLE; c++) state.loyalty[c * market.brands] = market.graph.community[c] / 100;
    });
    expect(market.graph.communities).toBeGreaterThan(1);
    expect(alike.answer).toBeCloseTo(1, 12);
  });
});

describe('follows', () => {
  const places = ((): [first: number, second: number] => {
    const { followStart } = stillWorld().market;
    const c = Array.from({ length: PEOPLE }, (_, i) => i).find(
      (i) => followStart[i + 1] - followStart[i] >= 2,
    )!;
    const other = Array.from({ length: PEOPLE }, (_, i) => i).find(
      (i) => i !== c && followStart[i + 1] - followStart[i] >= 1,
    )!;
    return [followStart[c], followStart[other]];
  })();
  const [a, b] = places;
  const cohort = { day: 0 } as const;
  const tierOf = (wanted: number): number => stillWorld().state.tier.indexOf(wanted);
  const [koc, head] = [tierOf(0), tierOf(2)];
  /** Two follow the same small creator, believing .75 and .25; the first also follows a great one, believing .125. */
  const first = ({ state }: World): void => {
    state.followed.fill(-1);
    state.formerly.fill(-1);
    state.credence.fill(0);
    state.followed[a] = state.followed[b] = koc;
    state.followed[a + 1] = head;
    state.credence[a] = 0.75;
    state.credence[b] = 0.25;
    state.credence[a + 1] = 0.125;
  };
  const lived = (asked: object, ...evenings: ((world: World) => void)[]): number => {
    const still = new Still({ table: 'follows', cohort, derive: 'mean', ...asked });
    still.evening(0, first);
    evenings.forEach((write, i) => still.evening(i + 1, write));
    return still.answer;
  };
  const leave =
    (e: number, good = 0, bad = 0) =>
    ({ state }: World): void => {
      state.formerly[e] = state.followed[e];
      state.followed[e] = -1;
      state.credence[e] = 0;
      state.bond[e] = 0;
      state.good[e] = good;
      state.bad[e] = bad;
    };

  it('are those of creators of a tier, of followers of whom conditions hold', () => {
    expect(lived({ tier: 'koc' })).toBe(0.5);
    expect(lived({ tier: 'head' })).toBe(0.125);
    expect(lived({})).toBe(0.375);
    expect(lived({ per: 'creator' })).toBe((0.5 + 0.125) / 2);
    expect(lived({ per: 'person' })).toBe((0.4375 + 0.25) / 2);
    expect(lived({ tier: 'koc', derive: 'share', least: 0.5 })).toBe(0.5);
    expect(lived({ creators: [{ column: 'tier', is: [2] }], derive: 'count' })).toBe(1);
    const online = { ...cohort, where: [{ column: 'online', is: [0] }] };
    expect(() => lived({ cohort: online })).toThrow('the cohort has nobody');
  });

  it('are read as they were in leaving, by the evidence that made one leave', () => {
    const { sourceCredibility: C, bond } = stillWorld().today.parameters;
    const belief = (1 + C.prior * C.priorWeight) / (1 + 3 + C.priorWeight);
    const gone = leave(a, 1, 3);
    const bonded = (world: World): void => {
      world.state.bond[a] = 0.5;
    };
    const forgets = ({ state }: World): void => {
      state.good[a] = 0;
      state.bad[a] = 100;
    };
    expect(lived({ tier: 'koc' }, gone, forgets)).toBeCloseTo((belief + 0.25) / 2, 12);
    const lift = belief + bond.lift * 0.5 * (1 - belief);
    expect(lived({ tier: 'koc' }, bonded, gone, forgets)).toBeCloseTo((lift + 0.25) / 2, 12);
    expect(lived({ tier: 'koc', column: 'bad' }, gone, forgets)).toBe(3 / 2);
    expect(lived({ tier: 'koc', since: true }, gone)).toBeCloseTo((belief - 0.75) / 2, 12);
  });

  it('of somebody else in the place, or of another creator there, are those of the evening before', () => {
    const another = (world: World): void => {
      leave(a)(world);
      world.state.followed[a] = head;
      world.state.formerly[a] = -1;
      world.state.credence[a] = 1;
    };
    const newcomer = (world: World): void => {
      const { followStart } = world.market;
      const c = followStart.findIndex((start, i) => start <= a && a < followStart[i + 1]);
      world.state.bornOn[c] = 1;
      world.state.credence[a] = 1;
    };
    const nothing = (): void => {};
    for (const change of [another, newcomer]) expect(lived({ tier: 'koc' }, change, nothing)).toBe(0.5);
    expect(lived({ tier: 'koc', column: 'following' }, newcomer)).toBe(0.5);
  });

  it('say how many still follow, after how long others left, and who never did', () => {
    const back = ({ state }: World): void => {
      state.formerly[a] = -1;
      state.followed[a + 1] = koc;
      state.credence[a + 1] = 0.875;
    };
    const nothing = (): void => {};
    expect(lived({ tier: 'koc', column: 'following' }, nothing, leave(a))).toBe(0.5);
    expect(lived({ tier: 'koc', column: 'following' }, leave(a), back)).toBe(1);
    expect(lived({ tier: 'koc' }, leave(a), back)).toBe((0.875 + 0.25) / 2);
    expect(lived({ tier: 'koc', until: 'left' }, nothing, leave(a), nothing)).toBe((2 + 3) / 2);
    expect(lived({ tier: 'koc', until: 'left', derive: 'never' }, leave(a), back)).toBe(0.5);
  });
});

it('creators are read one by one, over what they had on the first day', () => {
  const lived = (asked: object): number =>
    new Still({
      table: 'creator',
      column: 'income',
      cohort: { day: 0, where: [{ column: 'followers', least: 1 }] },
      derive: 'mean',
      ...asked,
    })
      .evening(0, ({ state }) => {
        state.followers.fill(0);
        state.income.fill(0);
        state.followers.set([4, 2]);
        state.income.set([100, 10, 1000]);
      })
      .evening(1, ({ state }) => {
        state.followers.set([1, 1, 1]);
        state.income.set([300, 30, 9000]);
      }).answer;
  expect(lived({})).toBe(165);
  expect(lived({ since: true })).toBe(110);
  expect(lived({ since: true, over: 'followers' })).toBe((200 / 4 + 20 / 2) / 2);
});

describe('markets that live', () => {
  const DAYS = 40;
  const restless = {
    turnover: { rate: 0.01 },
    following: { drift: 0.01 },
  };
  const specOf = (outcomes: readonly Asked[]): RunSpec => ({
    key: 'lived',
    document: { ...WORDS, days: DAYS, population: { consumers: 300 }, parameters: restless },
    seed: 'lotus',
    outcomes,
    label: 'lived',
  });
  const start = { day: 'start' } as const;
  const values = (...outcomes: Asked[]): number[] => {
    const result = computeRun(specOf(outcomes), new Map());
    if (hasFailed(result)) throw new Error(result.failed);
    return outcomes.map((one) => (result as RunRecord).values[outcomeKey(one)]);
  };
  const { recording, world } = livedRun(specOf([]));
  const market = (measure: string, day = DAYS - 1): number =>
    recording.market.at(
      day,
      0,
      world.model.measures.market.findIndex(({ name }) => name === measure),
    );
  const tier = (measure: string, day: number): number =>
    recording.creators.at(
      day,
      0,
      world.model.measures.creators.findIndex(({ name }) => name === measure),
    );

  it('agree with their daily measures', () => {
    const [there, trust, known, believed, follows, gone] = values(
      { table: 'people', until: [{ column: 'gone', least: 1 }], cohort: start, derive: 'never' },
      { table: 'people', column: 'trust', entity: 0, cohort: { day: 12 }, day: 12, derive: 'mean' },
      { table: 'people', column: 'trust', entity: 0, among: 'known', day: 12, derive: 'mean' },
      { table: 'follows', tier: 'koc', cohort: { day: 12 }, day: 12, derive: 'mean' },
      { table: 'follows', tier: 'koc', cohort: { day: 12 }, derive: 'count' },
      { table: 'people', column: 'gone', cohort: start, derive: 'sum' },
    );
    expect(there).toBe(market('first_people'));
    expect(there).toBeLessThan(0.8);
    expect(gone).toBeCloseTo((1 - there) * 300, 9);
    expect(known).toBeCloseTo(recording.brands.at(12, 0, brandMeasure('trust')), 9);
    expect(trust).not.toBe(known);
    expect(follows).toBe(tier('followers', 12));
    expect(believed).toBeCloseTo(tier('credibility', 12), 5);
  });

  const brandMeasure = (measure: string): number =>
    world.model.measures.brands.findIndex(({ name }) => name === measure);

  /** The bond of every follow of day 12 on the last evening on which it was one, taken down by hand. */
  function bondsByHand(): number[] {
    const { world } = startedWorld(resolvedDocument({ ...specOf([]).document, seed: 'lotus' }, 'by hand'));
    const { followStart, consumers } = world.market;
    const { followed, bond, bornOn } = world.state;
    const bonds = new Map<string, number>();
    const evening = (): void => {
      const { day } = world.today;
      for (let c = 0; c < consumers; c++) {
        for (let e = followStart[c]; e < followStart[c + 1]; e++) {
          const name = `${c} ${bornOn[c]} ${followed[e]}`;
          if (followed[e] >= 0 && (day === 12 || bonds.has(name))) bonds.set(name, bond[e]);
        }
      }
    };
    while (world.today.day < DAYS)
      liveDay(world, () => {
        if (world.today.day >= 12) evening();
      });
    return [...bonds.values()];
  }

  it('remember of follows what there was when they were left', () => {
    const cohort = { day: 12 };
    const [bond, count, still, never] = values(
      { table: 'follows', column: 'bond', cohort, derive: 'sum' },
      { table: 'follows', column: 'bond', cohort, derive: 'count' },
      { table: 'follows', column: 'following', cohort, derive: 'mean' },
      { table: 'follows', until: 'left', cohort, derive: 'never' },
    );
    const byHand = bondsByHand();
    expect(count).toBe(byHand.length);
    expect(bond).toBeCloseTo(
      byHand.reduce((sum, one) => sum + one, 0),
      9,
    );
    expect(bond).toBeGreaterThan(1);
    expect(still).toBeLessThan(0.9);
    expect(never).toBeLessThanOrEqual(still);
  });

  it('read formulas as readings do', () => {
    const [formula, reading, share, whole] = values(
      'mean(brand[0].trust, 10, 30) - mean(brand[1].trust, 10, 30)',
      { table: 'brands', entity: 0, measure: 'trust', derive: 'mean', window: [10, 30] },
      'log(sum(brands.sales) / sum(market.sales)) + abs(0 - 2)',
      { table: 'brands', entity: 1, measure: 'trust', derive: 'mean', window: [10, 30] },
    );
    expect(formula).toBeCloseTo(reading - whole, 12);
    expect(share).toBeCloseTo(2, 12);
    expect(values('first(day, 0, at(market.sales, day) > 100000) ?? days')).toEqual([DAYS]);
    expect(() => values('first(day, 0, at(market.sales, day) > 100000)')).toThrow('has no value');
    expect(() => values('at(market.sales, 99)')).toThrow('day 99; expected 0 to 39');
  });

  it('are not moved by who watches', () => {
    const watched = computeRun(
      specOf([
        { table: 'follows', cohort: start, derive: 'mean' },
        { table: 'people', column: 'trust', entity: 0, cohort: start, derive: 'mean' },
      ]),
      new Map(),
    ) as RunRecord;
    expect(watched.fingerprint).toBe((computeRun(specOf([]), new Map()) as RunRecord).fingerprint);
  });
});
