/** Causes: every writer says why, what one post did is found, and the split depends on no order. */
import { describe, expect, it } from 'vitest';
import { columnOf, touched } from '../../sim/catalogue.ts';
import type { ReadingStep } from '../../sim/core/mechanism.ts';
import { NegativeKind } from '../../sim/mechanisms/trust/asymmetry.ts';
import { isReading } from '../../sim/mechanisms/attention/reading.ts';
import { DAY, READING } from '../../sim/model.ts';
import { advance, enterDay } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import { why } from '../../sim/why/account.ts';
import { causeOf } from '../../sim/why/change.ts';
import { choicesOf } from '../../sim/why/choice.ts';
import { chainOf } from '../../sim/why/chain.ts';
import type { Link } from '../../sim/why/chain.ts';
import { EXPLAINED, STATES, isExplained } from '../../sim/why/explained.ts';
import { followersOf } from '../../sim/why/followers.ts';
import { originsOf } from '../../sim/why/origin.ts';
import { nameOfPost, postNamed } from '../../sim/why/post-name.ts';
import { pricesAlong } from '../../sim/why/prices.ts';
import { QuestionError } from '../../sim/why/question.ts';
import { whyTogether } from '../../sim/why/together.ts';
import { Cancelled, Tracer, trace } from '../../sim/why/trace.ts';
import { lively, only, runOf } from '../engine/world.ts';
import type { Difference } from '../engine/world.ts';

const label = { en: 'Change', zh: '变化' };

describe('what is declared', () => {
  it.each(EXPLAINED)('%s: whoever writes it says why', (column) => {
    const writers = DAY.filter((phase) => touched(phase).writes.includes(column));
    expect(writers.length).toBeGreaterThan(0);
    for (const phase of writers) expect(() => causeOf(phase.because, phase.name, column)).not.toThrow();
  });

  it('states that are explained are those of people', () => {
    for (const column of EXPLAINED) expect(['consumer', 'pair', 'follow']).toContain(columnOf(column).kind);
  });

  it('is missed where a phase says nothing', () => {
    expect(() => causeOf(undefined, 'people are bribed', 'own')).toThrow(
      '"people are bribed" changes own and does not say why; expected its `because`',
    );
    expect(() => causeOf({ peer: 'post' }, 'people are bribed', 'own')).toThrow('changes own');
  });

  it('a phase added without saying why cannot be traced', () => {
    const run = runOf(lively({ days: 6 }), 6);
    const bribe = {
      name: 'people are bribed',
      over: 'consumer' as const,
      why: '',
      reads: '',
      writes: 'own',
      step: ({ state, market }: Run['world'], from: number, to: number) => {
        for (let pair = from * market.brands; pair < to * market.brands; pair++) state.own[pair] += 1;
      },
    };
    const world = { ...run.world, model: { ...run.world.model, schedule: [...DAY, bribe] } };
    const tracer = new Tracer(world, [3]);
    expect(() => tracer.walk(world, bribe)).toThrow('"people are bribed" changes own and does not say why');
  });

  it('a step of reading that looks at several posts at once cannot be told apart', () => {
    const run = runOf(lively({ days: 20 }), 20);
    const crowd: ReadingStep = {
      name: 'crowds impress',
      why: '',
      reads: '',
      writes: 'own',
      step: ({ state }, x) => {
        for (let i = 0; i < x.count; i++) if (x.pair[i] >= 0) state.own[x.pair[i]] += x.count;
      },
    };
    const reading = DAY.find(isReading)!;
    const impressed = { ...reading, writes: `${reading.writes} own` };
    const schedule = DAY.map((phase) => (phase === reading ? impressed : phase));
    const world = { ...run.world, model: { ...run.world.model, schedule, reading: [...READING, crowd] } };
    const tracer = new Tracer(world, [0, 1, 2, 3, 4, 5, 6, 7]);
    for (const phase of DAY.slice(0, DAY.indexOf(reading)))
      if (phase.over === 'once') phase.step(world, 0, 1);
      else phase.step(world, 0, world.market.sizes[phase.over]);
    expect(() => tracer.walk(world, impressed)).toThrow(
      '"crowds impress": what single posts do does not add up to what they do together',
    );
  });
});

describe('prices', () => {
  const quotient = ([a, b]: Float64Array): number => a / (a + b);
  const slopes = ([a, b]: Float64Array): number[] => [b / (a + b) ** 2, -a / (a + b) ** 2];

  it('of a sum are its slopes', () => {
    expect([...pricesAlong(() => [3, -2], Float64Array.of(0, 1), Float64Array.of(4, 4))]).toEqual([
      expect.closeTo(3, 13),
      expect.closeTo(-2, 13),
    ]);
  });

  it('of a quotient are its mean gradient: what is alike has the same share', () => {
    // Along a = b = 1 + t the gradient is (1, −1)/(4·(1 + t)).
    const [p, q] = pricesAlong(slopes, Float64Array.of(1, 1), Float64Array.of(2, 2));
    expect(p).toBeCloseTo(Math.LN2 / 4, 13);
    expect(q).toBeCloseTo(-Math.LN2 / 4, 13);
  });

  it('are the same backwards, and add up, also where little is known', () => {
    const [a, b] = [Float64Array.of(1e-6, 1e-3), Float64Array.of(5, 0.1)];
    const there = pricesAlong(slopes, a, b);
    pricesAlong(slopes, b, a).forEach((price, i) => expect(price / there[i]).toBeCloseTo(1, 12));
    const sum = there[0] * (b[0] - a[0]) + there[1] * (b[1] - a[1]);
    expect(sum).toBeCloseTo(quotient(b) - quotient(a), 12);
  });

  it.each(Object.keys(STATES) as (keyof typeof STATES)[])('%s: its slopes are those of its value', (name) => {
    const { columns, value, slopes: given } = STATES[name];
    const { parameters } = runOf(lively()).world.today;
    const x = Float64Array.from(columns, (_, i) => 0.3 + 0.17 * i);
    given(x, parameters).forEach((slope, i) => {
      const at = (by: number): number =>
        value(
          x.map((v, j) => (j === i ? v + by : v)),
          parameters,
        );
      expect(slope).toBeCloseTo((at(1e-6) - at(-1e-6)) / 2e-6, 7);
    });
  });
});

/** One attack on one day, and nothing else that anybody could hear. */
const PLANTED: Difference = {
  days: 12,
  population: { consumers: 80, friends: 6 },
  brands: [
    { name: 'A', known: 1, budget: 0, counterfeitShare: 0 },
    { name: 'B', known: 1, budget: 0, counterfeitShare: 0 },
  ],
  parameters: only({
    trust: { on: true },
    negative: { on: true },
    salience: { on: true },
    sourceCredibility: { on: true },
  }),
  interventions: [{ kind: 'attack', day: 5, until: 6, brand: 0, postsPerThousand: 13, label }],
};

describe('a market with one cause', () => {
  const run = runOf(PLANTED, 12);
  const { state, market } = run.world;
  const struck = Array.from({ length: market.consumers }, (_, c) => c).filter(
    (c) => state.negative[c * market.brands] > 0,
  );

  it('has people whom the attack reached, and whose trust fell', () =>
    expect(struck.length).toBeGreaterThan(3));

  it('names that cause, and the intervention behind it', () => {
    for (const consumer of struck.slice(0, 5)) {
      const account = why(run, { state: 'trust', consumer, brand: 0, from: 3, to: 11 });
      expect(account.after).toBeLessThan(account.before);
      const falls = chainOf(run, account).filter(({ origin }) => origin.effect < 0);
      expect(falls).toHaveLength(1);
      const [{ origin, intervention }] = falls;
      expect(origin).toMatchObject({ cause: 'post', who: { is: 'machine', id: 0 }, share: 1 });
      expect(origin.post!.day).toBe(5);
      expect(origin.read!.negative).toBe(NegativeKind.attack);
      expect(intervention).toBe(0);
      expect(postNamed(nameOfPost(origin.post!))).toEqual(origin.post);
    }
  });

  it('says that nothing moved who read nothing', () => {
    const { changes } = trace(run, [0, 1, 2, 3], 0, 3);
    expect(changes.filter(({ column, cause }) => cause !== 'fading' && isExplained(column))).toEqual([]);
    const calm = why(run, { state: 'trust', consumer: struck[0], brand: 1, from: 3, to: 11 });
    expect(calm.contributions.filter(({ cause }) => cause !== 'fading')).toEqual([]);
  });
});

describe('a lively market', () => {
  const run = runOf(lively({ days: 40 }), 40);

  it('has followers who came and went as many as the numbers say', () => {
    for (let creator = 0; creator < 6; creator++) {
      const { before, after, comings } = followersOf(run, creator, 9, 38);
      const gained = comings.filter((one) => one.gained).length;
      expect(after - before).toBe(2 * gained - comings.length);
    }
  });

  it('has choices that are those that were made', () => {
    let needs = 0;
    for (let consumer = 0; consumer < 60; consumer++) {
      const { choices, bought } = choicesOf(run, consumer, 20);
      for (const { needed, chosen, options, nothingChance } of choices) {
        const sum = options.reduce((all, { chance }) => all + chance, nothingChance);
        expect(sum).toBeCloseTo(1, 12);
        for (const { utility, parts } of options)
          expect(Object.values(parts).reduce((all, part) => all + part, 0)).toBeCloseTo(utility, 10);
        needs += Number(needed);
        if (!needed) expect(chosen).toBe(-1);
      }
      expect(bought.every((n) => n >= 0)).toBe(true);
    }
    expect(needs).toBeGreaterThan(0);
  });

  it('can be asked about a single day, and from the first morning on', () => {
    const one = why(run, { state: 'trust', consumer: 7, brand: 0, from: 20, to: 20 });
    expect(one.contributions.every(({ day }) => day === 20)).toBe(true);
    const all = why(run, { state: 'trust', consumer: 7, brand: 0, from: 0, to: 39 });
    expect(Math.abs(all.error)).toBeLessThan(1e-12);
  });

  it('has means that are those of the people who were asked', () => {
    const found = whyTogether(run, { state: 'trust', brand: 0, from: 10, to: 30 });
    expect(found.asked + found.gone).toBe(found.known);
    expect(found.asked).toBeGreaterThan(20);
    expect(Math.abs(found.error)).toBeLessThan(1e-12);
    const sum = found.origins.reduce((all, { effect }) => all + effect, 0);
    expect(sum).toBeCloseTo(found.after - found.before, 11);
    const shares = found.origins
      .filter(({ effect }) => effect < 0)
      .reduce((all, { share }) => all + share, 0);
    expect(shares).toBeCloseTo(1, 11);
  });

  it('groups contributions without losing any', () => {
    const account = why(run, { state: 'trust', consumer: 7, brand: 0, from: 5, to: 35 });
    const origins = originsOf(run.world.market, account.contributions);
    const sum = origins.reduce((all, { effect }) => all + effect, 0);
    expect(sum).toBeCloseTo(account.after - account.before, 12);
  });

  it('refuses what cannot be asked, all at once', () => {
    const ask = (): unknown => why(run, { state: 'trust', consumer: 999, brand: 9, from: 30, to: 70 });
    expect(ask).toThrow(QuestionError);
    try {
      ask();
    } catch (error) {
      expect((error as QuestionError).problems).toEqual([
        'consumer is 999; expected a whole number from 0 to 121',
        'brand is 9; expected a whole number from 0 to 2',
        'to is 70; expected a whole number from 0 to 39',
      ]);
    }
    expect(() => why(run, { state: 'trust', consumer: 1, brand: 1, from: 9, to: 8 })).toThrow(
      'the earlier day first',
    );
  });

  it('can be cancelled', () => {
    const asked = { state: 'trust', consumer: 1, brand: 1, from: 5, to: 30 } as const;
    expect(() => why(run, asked, { cancelled: () => true })).toThrow(Cancelled);
  });
});

/** Numbers of interventions that are named behind causes of this kind in the trust of everybody. */
function namedBehind(run: Run, brand: number, is: (link: Link) => boolean): Set<number | null> {
  const named = new Set<number | null>();
  const to = run.day - 1;
  for (let consumer = 0; consumer < run.world.market.consumers; consumer += 3) {
    const account = why(run, { state: 'trust', consumer, brand, from: Math.max(0, to - 25), to });
    for (const link of chainOf(run, account, { depth: 1 })) if (is(link)) named.add(link.intervention);
  }
  return named;
}

describe('interventions', () => {
  const small = { days: 34, population: { consumers: 120 } };
  const set = (day: number, path: string, value: number): object => ({
    kind: 'set',
    day,
    path,
    value,
    label,
  });
  const attacked = { kind: 'attack', day: 8, brand: 0, postsPerThousand: 20, label };
  const faked = (day: number, share: number): object => ({
    kind: 'counterfeit',
    day,
    brand: 0,
    share,
    label,
  });

  it('are named for what they do, not for being in force', () => {
    const fewer = set(9, 'brands.0.fakeReviews', 0);
    const brands = [
      { name: 'A', known: 1, fakeReviews: 5 },
      { name: 'B', known: 1 },
    ];
    const run = runOf(
      { ...small, brands, interventions: [attacked, fewer] as Record<string, unknown>[] },
      34,
    );
    const isAttack = ({ origin }: Link): boolean => origin.read?.negative === NegativeKind.attack;
    expect([...namedBehind(run, 0, isAttack)]).toEqual([0]);
  });

  it('are not named for making it better', () => {
    const brands = [
      { name: 'A', known: 1, counterfeitShare: 0.9 },
      { name: 'B', known: 1 },
    ];
    const parameters = { need: { interval: 2 } };
    const run = runOf({ ...small, brands, parameters, interventions: [faked(8, 0.4)] as never }, 34);
    const isFake = ({ origin }: Link): boolean => origin.detail?.counterfeit === true;
    expect([...namedBehind(run, 0, isFake)]).toEqual([null]);
  });

  it('are those that hold where two are in force: the last in the file', () => {
    const brands = [
      { name: 'A', known: 1 },
      { name: 'B', known: 1 },
    ];
    const parameters = { need: { interval: 2 } };
    const both = [faked(8, 0.5), faked(3, 0.9)] as never;
    const run = runOf({ ...small, brands, parameters, interventions: both }, 34);
    const isFake = ({ origin }: Link): boolean => origin.detail?.counterfeit === true;
    expect([...namedBehind(run, 0, isFake)]).toEqual([1]);
  });

  it('are the scandal of that creator, of two on one day', () => {
    const scandal = (tier: string): object => ({
      kind: 'scandal',
      day: 8,
      tier,
      rank: 0,
      severity: 0.9,
      label,
    });
    const run = runOf({ ...small, interventions: [scandal('mid'), scandal('head')] as never }, 34);
    const [, , head] = run.world.market.tierStart;
    const { followed, formerly } = run.world.state;
    const { followStart } = run.world.market;
    let asked = 0;
    for (let consumer = 0; consumer < 120; consumer++) {
      const own = [...followed.subarray(followStart[consumer], followStart[consumer + 1])];
      const past = [...formerly.subarray(followStart[consumer], followStart[consumer + 1])];
      if (!own.includes(head) && !past.includes(head)) continue;
      const account = why(run, { state: 'belief', consumer, creator: head, from: 6, to: 33 });
      const links = chainOf(run, account, { depth: 1 }).filter(({ origin }) => origin.cause === 'scandal');
      for (const { intervention } of links) {
        expect(intervention).toBe(1);
        asked++;
      }
    }
    expect(asked).toBeGreaterThan(3);
  });
});

describe('followers of a star that falls', () => {
  it('leave in distrust, not by drift', () => {
    const scandal = { kind: 'scandal', day: 12, tier: 'head', rank: 0, severity: 1, label };
    const run = runOf({ days: 30, population: { consumers: 400 }, interventions: [scandal] }, 30);
    const [, , head] = run.world.market.tierStart;
    const { comings, distrust } = followersOf(run, head, 8, 28);
    const lost = comings.filter(({ gained }) => !gained);
    expect(lost.length).toBeGreaterThan(5);
    expect(lost.filter(({ cause }) => cause === 'left').length).toBeGreaterThan(0.8 * lost.length);
    expect(distrust.origins[0]).toMatchObject({ cause: 'scandal', who: { is: 'creator', id: head } });
  });
});

describe('beliefs that are lost on the way', () => {
  it('add up, where creators give up, people go, and places are taken by others', () => {
    const run = runOf(
      lively({ days: 60, parameters: { careers: { patience: 6 }, turnover: { on: true, rate: 0.01 } } }),
      60,
    );
    const { market } = run.world;
    const early = enterDay(run, 9).state.followed;
    let asked = 0;
    for (let consumer = 0; consumer < market.consumers; consumer++) {
      for (let e = market.followStart[consumer]; e < market.followStart[consumer + 1]; e++) {
        if (early[e] < 0) continue;
        const account = why(run, { state: 'belief', consumer, creator: early[e], from: 9, to: 58 });
        expect(Math.abs(account.error)).toBeLessThan(1e-11);
        asked++;
      }
      if (asked > 60) break;
    }
    expect(asked).toBeGreaterThan(60);
  });
});

describe('a wave of counterfeits', () => {
  const run = runOf(
    {
      days: 60,
      population: { consumers: 600 },
      interventions: [{ kind: 'counterfeit', day: 20, until: 50, brand: 1, share: 0.8, label }],
    },
    0,
  );
  advance(run, 60);

  it('lies behind what readers of bad posts have lost', () => {
    let traced = 0;
    for (let consumer = 0; consumer < 600 && traced < 3; consumer++) {
      const { negative } = run.world.state;
      if (negative[consumer * run.world.market.brands + 1] < 1) continue;
      const account = why(run, { state: 'trust', consumer, brand: 1, from: 21, to: 55 });
      if (account.after > account.before - 0.05) continue;
      const text = JSON.stringify(chainOf(run, account, { depth: 3 }));
      if (text.includes('"intervention":0')) traced++;
    }
    expect(traced).toBe(3);
  });
});
