/** Kinds of goods: presets that a scenario names, one interpurchase time for each, and what the numbers do. */
import { describe, expect, it } from 'vitest';
import { CATEGORIES, CATEGORY_BRANDS } from '../../sim/population/categories.ts';
import { resolveScenario } from '../../sim/scenario/scenario.ts';
import { advance, fingerprint } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import { lively, only, runOf, scenario } from './world.ts';
import type { Difference, Groups, Values } from './world.ts';

const TITLE = { en: 'T', zh: '题' };
const file = (brand: object) => ({ title: TITLE, question: TITLE, brands: [brand] });
const base = (...brands: Values[]) =>
  scenario({ brands: brands.map((brand, b) => ({ name: `B${b}`, ...brand })) }).base.brands;

describe('a preset', () => {
  it('is the numbers of a brand that are left out', () => {
    const [cream] = base({ category: 'beauty' });
    expect(cream).toMatchObject({ ...CATEGORY_BRANDS.beauty, category: CATEGORIES.indexOf('beauty') });
  });

  it('gives way to what the scenario says', () => {
    const [stove] = base({ category: 'durable', price: 1800, lasts: 300 });
    expect(stove).toMatchObject({ ...CATEGORY_BRANDS.durable, price: 1800, lasts: 300 });
  });

  it('may be argued for', () => {
    const json = file({ name: 'A', category: { value: 'durable', because: 'a stove' } });
    const resolution = resolveScenario(json, 'x.json');
    expect(resolution.ok && resolution.scenario.base.brands[0].lasts).toBe(CATEGORY_BRANDS.durable.lasts);
  });

  it('is written out: the document resolves to itself', () => {
    const once = scenario({ brands: [{ name: 'A', category: 'experience' }] });
    const twice = resolveScenario(once.document, 'x.json');
    expect(twice.ok && twice.scenario.base).toEqual(once.base);
  });

  it('of no such name is an error that lists the names', () => {
    const json = file({ name: 'A', category: 'durables' });
    const resolution = resolveScenario(json, 'x.json');
    expect(resolution.ok ? [] : resolution.problems).toMatchObject([
      { path: 'brands.0.category', nearest: 'durable' },
    ]);
  });

  it.each<[string, unknown, string]>([
    ['lasts', 0, '0.01 to 1000'],
    ['risk', -1, '0 to 20'],
  ])('%s of %s is refused', (name, value, expected) => {
    const json = file({ name: 'A', [name]: value });
    const resolution = resolveScenario(json, 'x.json');
    expect(resolution.ok ? [] : resolution.problems).toMatchObject([{ path: `brands.0.${name}`, expected }]);
  });
});

/** Everybody knows all brands and buys whenever there is a need; nothing stills it. */
const shop = (brands: Values[], parameters: Groups = {}, days = 200): Difference => ({
  days,
  population: { consumers: 400 },
  brands: brands.map((brand, b) => ({
    name: `B${b}`,
    price: 100,
    usualPrice: 100,
    known: 1,
    budget: 0,
    ...brand,
  })),
  parameters: only({
    buying: { on: true, consideration: false, nothing: -50 },
    need: { stock: 0, interest: 0, interval: 5 },
    salience: { on: false, halfLife: 3650 },
    ...parameters,
  }),
});
const soldOf = (run: Run, b: number): number => {
  let sum = 0;
  for (let day = 0; day < run.day; day++) sum += run.recording.brands.value('sales', day, b);
  return sum;
};

describe('a need of a category', () => {
  it('comes once in m·τ days, for each category on its own', () => {
    const run = runOf(shop([{ category: 'fast-moving' }, { category: 'durable', lasts: 20 }, {}]), 200);
    const [fast, durable, ordinary] = [0, 1, 2].map((b) => soldOf(run, b));
    const due = (m: number) => (400 * 200) / (5 * m);
    // Gamma needs of shape 1 over 400 people: a standard error of 5 %, and chance besides.
    for (const [sold, m] of [
      [fast, 2],
      [durable, 20],
      [ordinary, 1],
    ] as const)
      expect(Math.abs(sold / due(m) - 1)).toBeLessThan(4 * Math.sqrt(1 / 400 + 1 / due(m)));
  });

  it('is one for brands of one vertical and one kind, and two for two kinds', () => {
    const { categories, categoryOf } = runOf(
      shop([
        { category: 'beauty' },
        { category: 'beauty', lasts: 10 },
        { category: 'durable' },
        { vertical: 1 },
      ]),
    ).world.market;
    expect(categoryOf).toEqual([0, 0, 1, 2]);
    expect(categories.map(({ lasts }) => lasts)).toEqual([9, CATEGORY_BRANDS.durable.lasts, 1]);
  });

  it('is stilled for as much longer as goods last', () => {
    const run = runOf(
      shop([{ lasts: 1 }, { category: 'durable', lasts: 10 }], {
        need: { interval: 1e3, halfLife: 6 },
        forgetting: { on: true },
      }),
    );
    run.world.state.stock.fill(1);
    advance(run, 60);
    const [a, b] = run.world.state.stock;
    expect(a).toBeCloseTo(2 ** -10, 6);
    expect(b).toBeCloseTo(0.5, 6);
  });
});

describe('what it is to people', () => {
  const trustSpread = (brand: Values): number => {
    const run = runOf(
      shop(
        [brand],
        {
          experience: { on: true },
          negative: { on: true },
          buying: { on: true, nothing: -50, consideration: false },
        },
        60,
      ),
      60,
    );
    return run.recording.brands.value('trust_sd', 59, 0);
  };

  it('suits them more or less differently', () => {
    expect(trustSpread({ fit: 0 })).toBeLessThan(trustSpread({ fit: 2 }) - 0.05);
  });

  it('risk keeps those away who do not trust yet, unless a guarantee takes it', () => {
    const sold = (risk: number, guarantee: number) =>
      soldOf(runOf(shop([{ risk, guarantee }], { buying: { on: true, nothing: 0 } }, 60), 60), 0);
    expect(sold(4, 0)).toBeLessThan(0.7 * sold(0.5, 0));
    expect(sold(4, 1)).toBe(sold(0.5, 1));
  });
});

it('numbers of one are the market of before, whatever the kind is called', () => {
  const one = { lasts: 1, risk: 1, hedonic: 1, fit: 1 };
  const named = (category: string): Difference =>
    lively({
      days: 20,
      brands: (lively().brands ?? []).map((brand) => ({ usualPrice: 120, ...brand, ...one, category })),
    });
  const lived = (difference: Difference) => {
    const run = runOf(difference, 20);
    return [...run.world.state.sold, ...run.world.state.own];
  };
  expect(lived(named('durable'))).toEqual(lived(lively({ days: 20 })));
  expect(fingerprint(runOf(named('ordinary'), 20))).not.toBe('');
});
