/** Traits that go together: the young, other segments, and cultures. */
import { describe, expect, it } from 'vitest';
import { CULTURES, FACTORS } from '../../sim/population/cultures.ts';
import {
  SEGMENTS,
  YOUNG,
  factorsBySegment,
  segmentNumber,
  segmentOf,
} from '../../sim/population/segments.ts';
import { resolveScenario } from '../../sim/scenario/scenario.ts';
import { runOf } from './world.ts';
import type { Values } from './world.ts';

const N = 2000;
const stateOf = (population: Values) => runOf({ population: { consumers: N, ...population } }).world.state;
/** Traits in the middle of their scale, so that none is cut off. */
const FACTOR = {
  youngTrust: 0.8,
  youngImpulse: 1.25,
  youngPrice: 1.4,
  youngConformity: 0.75,
  youngActivity: 2,
};
const TRAITS = {
  disposition: FACTOR.youngTrust,
  impulsiveness: FACTOR.youngImpulse,
  priceSensitivity: FACTOR.youngPrice,
  collectivism: FACTOR.youngConformity,
  activity: FACTOR.youngActivity,
} as const;
type Trait = keyof typeof TRAITS;
const NAMES = Object.keys(TRAITS) as Trait[];

describe('the young', () => {
  const before = stateOf({});
  const some = stateOf({ young: 0.3, ...FACTOR });
  const young = [...some.segment.keys()].filter((c) => some.segment[c] === YOUNG);

  it('are the share that is said', () => {
    expect(Math.abs(young.length / N - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / N));
    expect(before.segment.some((x) => x !== 0)).toBe(false);
  });

  it('have all of these traits by one draw, and nobody else has another', () => {
    const usual: Record<Trait, number> = {
      disposition: 0.5,
      impulsiveness: 0.4,
      priceSensitivity: 1,
      collectivism: 0.6,
      activity: 0,
    };
    for (const trait of NAMES) {
      for (let c = 0; c < N; c++) {
        // What deviates from the mean of the segment is the person’s own, and as before.
        const due =
          some.segment[c] === 0
            ? before[trait][c]
            : trait === 'activity'
              ? before.activity[c] * TRAITS.activity
              : before[trait][c] + usual[trait] * (TRAITS[trait] - 1);
        expect(some[trait][c]).toBeCloseTo(due, 5);
      }
    }
    expect(some.scepticism).toEqual(before.scepticism);
  });

  it('are nobody’s matter at a share of nothing, whatever the factors are', () => {
    const none = stateOf({ young: 0, ...FACTOR });
    for (const trait of NAMES) expect(none[trait]).toEqual(before[trait]);
  });
});

describe('segments', () => {
  const FIXED = { youngTrust: 1, youngImpulse: 1, youngPrice: 1, youngConformity: 1, youngActivity: 1 };
  const shares = { young: 0.2, frugal: 0.3, parents: 0.1 };
  const before = stateOf({ young: shares.young });
  const mixed = stateOf(shares);

  it('one draw says of which somebody is', () => {
    const of = (u: number) => segmentOf(u, shares);
    expect([0, 0.19, 0.21, 0.49, 0.51, 0.59, 0.61, 0.99].map(of)).toEqual([1, 1, 2, 2, 3, 3, 0, 0]);
    expect(SEGMENTS.map(segmentNumber)).toEqual([1, 2, 3]);
    SEGMENTS.forEach((name, i) => {
      const n = mixed.segment.filter((s) => s === i + 1).length;
      expect(Math.abs(n / N - shares[name])).toBeLessThan(
        4 * Math.sqrt((shares[name] * (1 - shares[name])) / N),
      );
    });
  });

  it('others make nobody less young, and nobody else other than they were', () => {
    for (let c = 0; c < N; c++) {
      expect(mixed.segment[c] === YOUNG).toBe(before.segment[c] === YOUNG);
      if (mixed.segment[c] > YOUNG) continue;
      for (const trait of [...NAMES, 'scepticism', 'lossAversion'] as const)
        expect(mixed[trait][c]).toBe(before[trait][c]);
    }
  });

  it.each(SEGMENTS)('%s are measured on their own', (name) => {
    const days = { days: 20 };
    const run = runOf({ ...days, population: { consumers: 400, [name]: 1 } }, 20);
    const value = (measure: string, b: number) => run.recording.brands.value(measure, 19, b);
    for (let b = 0; b < 4; b++) {
      expect(value(`${name}_sales`, b)).toBe(value('sales', b));
      expect(value(`trust_${name}`, b)).toBe(value('trust', b));
      for (const other of SEGMENTS.filter((one) => one !== name))
        expect([value(`${other}_sales`, b), value(`trust_${other}`, b)]).toEqual([0, 0]);
    }
    const none = runOf({ ...days, population: { consumers: 400 } }, 20).recording.brands;
    expect([none.value(`${name}_sales`, 19, 0), none.value(`trust_${name}`, 19, 0)]).toEqual([0, 0]);
  });

  it.each(['frugal', 'parents'] as const)('%s have the traits of their row', (name) => {
    const of = factorsBySegment(FIXED)[segmentNumber(name)];
    const all = stateOf({ [name]: 1 });
    const usual = stateOf({});
    const shift = (
      trait: 'scepticism' | 'impulsiveness' | 'priceSensitivity' | 'lossAversion' | 'collectivism',
    ) => Array.from(all[trait], (x, c) => x - usual[trait][c]);
    const middle = (values: number[]) => values.sort((a, b) => a - b)[N / 2];
    // Where nothing is cut off at the end of a scale.
    expect(middle(shift('scepticism'))).toBeCloseTo(0.4 * (of.scepticism - 1), 5);
    expect(middle(shift('impulsiveness'))).toBeCloseTo(0.4 * (of.impulse - 1), 5);
    expect(middle(shift('priceSensitivity'))).toBeCloseTo(of.price - 1, 5);
    expect(middle(shift('lossAversion'))).toBeCloseTo(1.955 * (of.loss - 1), 5);
    expect(middle(shift('collectivism'))).toBeCloseTo(0.6 * (of.conformity - 1), 5);
    all.riskSensitivity.forEach((x) => expect(x).toBeCloseTo(of.risk, 6));
    expect(usual.riskSensitivity.every((x) => x === 1)).toBe(true);
    all.activity.forEach((x, c) => expect(x).toBeCloseTo(usual.activity[c] * of.activity, 5));
  });

  it('of more than everybody are refused, with all of their shares', () => {
    const title = { en: 'T', zh: '题' };
    const file = (population: object) => resolveScenario({ title, question: title, population }, 'x.json');
    const wrong = file({ young: 0.6, frugal: { value: 0.5, because: 'Too many.' } });
    expect(wrong.ok ? [] : wrong.problems).toEqual([
      {
        file: 'x.json',
        path: 'population',
        found: 'young 0.6, frugal 0.5, parents 0',
        expected: 'shares of segments of no more than 1 in all',
      },
    ]);
    expect(file({ young: 0.1, frugal: 0.2, parents: 0.7 }).ok).toBe(true);
  });
});

describe('a culture', () => {
  it.each(CULTURES.map((name, i) => [name, i] as const))(
    '%s multiplies the means of traits',
    (culture, i) => {
      const [state, before] = [stateOf({ culture }), stateOf({})];
      const shift = (now: ArrayLike<number>, then: ArrayLike<number>, mean: number) => {
        const inside = Array.from(now, (x, c) => [x, then[c]]).filter(
          ([x, y]) => x > 0 && x < 1 && y > 0 && y < 1,
        );
        for (const [x, y] of inside) expect(x - y).toBeCloseTo(mean, 5);
        expect(inside.length).toBeGreaterThan(N / 2);
      };
      shift(state.collectivism, before.collectivism, 0.6 * (FACTORS[i].conformity - 1));
      shift(state.scepticism, before.scepticism, 0.4 * (FACTORS[i].scepticism - 1));
      shift(state.impulsiveness, before.impulsiveness, 0.4 * (FACTORS[i].impulse - 1));
    },
  );

  it('that is none is refused, with the nearest name', () => {
    const title = { en: 'T', zh: '题' };
    const json = { title, question: title, population: { culture: 'collectivism' } };
    const resolution = resolveScenario(json, 'x.json');
    expect(resolution.ok ? [] : resolution.problems).toMatchObject([
      { path: 'population.culture', nearest: 'collectivist' },
    ]);
  });
});
