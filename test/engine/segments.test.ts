/** Traits that go together: the young, and cultures. */
import { describe, expect, it } from 'vitest';
import { CULTURES, FACTORS } from '../../sim/population/cultures.ts';
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
  const young = [...some.young.keys()].filter((c) => some.young[c] === 1);

  it('are the share that is said', () => {
    expect(Math.abs(young.length / N - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / N));
    expect(before.young.some((x) => x !== 0)).toBe(false);
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
          some.young[c] === 0
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

  it('are measured on their own', () => {
    const run = runOf({ days: 20, population: { consumers: 400, young: 1 } }, 20);
    const value = (name: string, b: number) => run.recording.brands.value(name, 19, b);
    for (let b = 0; b < 4; b++) {
      expect(value('young_sales', b)).toBe(value('sales', b));
      expect(value('trust_young', b)).toBe(value('trust', b));
    }
    const none = runOf({ days: 20, population: { consumers: 400 } }, 20).recording.brands;
    expect([none.value('young_sales', 19, 0), none.value('trust_young', 19, 0)]).toEqual([0, 0]);
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
