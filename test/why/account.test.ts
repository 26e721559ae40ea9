/** Causes: every writer says why, what one post did is found, and the split depends on no order. */
import { describe, expect, it } from 'vitest';
import { columnOf, touched } from '../../sim/catalogue.ts';
import type { ReadingStep } from '../../sim/core/mechanism.ts';
import { NegativeKind } from '../../sim/mechanisms/trust/asymmetry.ts';
import { isReading } from '../../sim/mechanisms/attention/reading.ts';
import { DAY, READING } from '../../sim/model.ts';
import { advance } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import { QuestionError, pricesAlong, why } from '../../sim/why/account.ts';
import { causeOf } from '../../sim/why/change.ts';
import { choicesOf } from '../../sim/why/choice.ts';
import { chainOf } from '../../sim/why/chain.ts';
import { EXPLAINED, isExplained } from '../../sim/why/explained.ts';
import { followersOf } from '../../sim/why/followers.ts';
import { originsOf } from '../../sim/why/origin.ts';
import { nameOfPost, postNamed } from '../../sim/why/post-name.ts';
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

  it('of a sum are its slopes', () => {
    const f = ([x, y]: Float64Array): number => 3 * x - 2 * y;
    expect([...pricesAlong(f, Float64Array.of(0, 1), Float64Array.of(4, 4))]).toEqual([
      expect.closeTo(3, 10),
      expect.closeTo(-2, 10),
    ]);
  });

  it('of a quotient are its mean gradient: both add up, and what is alike has the same share', () => {
    // Along a = b = 1 + t the gradient is (b, −a)/(a + b)², so that the two cancel.
    const [p, q] = pricesAlong(quotient, Float64Array.of(1, 1), Float64Array.of(2, 2));
    expect(p).toBeCloseTo(Math.LN2 / 4, 12);
    expect(q).toBeCloseTo(-Math.LN2 / 4, 12);
  });

  it('are the same backwards', () => {
    const [a, b] = [Float64Array.of(0.3, 2), Float64Array.of(5, 0.1)];
    const there = pricesAlong(quotient, a, b);
    pricesAlong(quotient, b, a).forEach((price, i) => expect(price).toBeCloseTo(there[i], 12));
    expect(there[0] * (b[0] - a[0]) + there[1] * (b[1] - a[1])).toBeCloseTo(quotient(b) - quotient(a), 11);
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

  it('has means that are those of the people who were asked', () => {
    const found = whyTogether(run, { state: 'trust', brand: 0, from: 10, to: 30 });
    expect(found.asked).toBe(found.known);
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
    expect(() => why(run, { state: 'trust', consumer: 1, brand: 1, from: 9, to: 9 })).toThrow(
      'an earlier evening',
    );
  });

  it('can be cancelled', () => {
    const asked = { state: 'trust', consumer: 1, brand: 1, from: 5, to: 30 } as const;
    expect(() => why(run, asked, { cancelled: () => true })).toThrow(Cancelled);
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
