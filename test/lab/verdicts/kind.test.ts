/** Kinds of rows, derived from what arms differ in and what outcomes are made of. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../lab/designs/differences.ts';
import type { Asked } from '../../../lab/designs/people-shapes.ts';
import { behind, causesOf, hastened } from '../../../lab/verdicts/causes.ts';
import { chainOf, kindOf } from '../../../lab/verdicts/kind.ts';
import { READ } from '../../../lab/verdicts/rules.ts';
import { respondingIn } from '../../../lab/verdicts/responding.ts';

const file = (difference: Json): Json => ({ title: 'A', question: 'A?', days: 60, ...difference });
const brands = (measure: string): Asked =>
  ({ table: 'brands', entity: 0, measure, derive: 'mean', window: [20, 40] }) as Asked;
const creators = (measure: string): Asked =>
  ({ table: 'creators', entity: 'all', measure, derive: 'mean', window: [20, 40] }) as Asked;
const kind = (treatment: Json, control: Json, outcome: Asked | string) =>
  kindOf({ treatment: file(treatment), control: file(control) }, [
    { name: 'part', outcome, arms: ['treatment', 'control'] },
  ]).parts[0];

const everyTier = (values: Json): Json => ({ creators: { koc: values, mid: values, head: values } });

describe('what arms differ in', () => {
  const causes = (a: Json, b: Json) => causesOf([a, b].map((one) => hastened(file(one))));
  it('is named as rules name it', () => {
    expect(causes({ population: { homophily: 0.2 } }, {})).toEqual(['population.homophily']);
    expect(causes({ parameters: { trust: { priorWeight: 3 } } }, {})).toEqual(['trust.priorWeight']);
    expect(causes(everyTier({ altruism: 0.9 }), {})).toEqual(['creator.altruism']);
  });
  it('may come later, by an intervention of any kind', () => {
    const drop = { interventions: [{ day: 30, until: 40, kind: 'quality-drop', brand: 0, to: 0.2 }] };
    expect(causes(drop, {})).toEqual(['brand.quality']);
    const scandal = { interventions: [{ day: 30, kind: 'scandal', tier: 'head', rank: 0, severity: 0.8 }] };
    expect(causes(scandal, {})).toEqual(['scandal']);
    expect(causes(scandal, scandal)).toEqual([]);
  });
});

describe('what outcomes are made of', () => {
  it('is the same in a series, in a formula, and of single people', () => {
    expect(behind('mean(brand[0].sales, 60, 120)')).toEqual(behind(brands('sales')));
    expect(behind({ table: 'people', column: 'trust', derive: 'mean' } as Asked)).toEqual(
      expect.arrayContaining(['own', 'peer', 'paid', 'negative']),
    );
    expect(behind({ table: 'people', column: 'fatigue', derive: 'mean' } as Asked)).toEqual(['fatigue']);
  });
  it('is every series of a formula, of a tier as of all', () => {
    expect(behind('log(mean(koc.load, 0, 10)) + at(brand[0].sales, 9) / at(market.sales, 9)')).toEqual([
      ...behind(creators('load')),
      ...behind(brands('sales')),
    ]);
  });
  it('is what is worked out of it, where it is no column that a rule writes', () => {
    const person = (column: string): string[] => behind({ table: 'people', column, derive: 'mean' } as Asked);
    expect(person('stage')).toEqual(
      expect.arrayContaining(['own', 'attachment', 'identity', 'habit', 'loyalty']),
    );
    expect(person('uncertainty')).toEqual(expect.arrayContaining(['own', 'peer', 'negative']));
    expect(person('stage')).not.toContain('aware');
    expect(person('known')).toEqual(['aware']);
    expect(person('idle')).toEqual(['postedOn']);
    const followed = behind({ table: 'follows', cohort: { day: 'start' }, derive: 'mean' } as Asked);
    expect(followed).toEqual(expect.arrayContaining(['credence', 'good', 'bad']));
    expect(
      behind({ ...(brands('sales') as object), table: 'market', measure: 'exposures' } as Asked),
    ).toEqual([READ]);
  });
});

describe('a kind', () => {
  it('is assumed where one rule holds both ends', () => {
    const { is, chain } = kind(
      everyTier({ altruism: 0.9 }),
      everyTier({ altruism: 0.1 }),
      creators('trust_capital'),
    );
    expect(is).toBe('assumed');
    expect(chain!.links.map(({ rule }) => rule)).toContain('followers judge the creator');
  });

  it('is composed where people read, and then buy', () => {
    const precision = (value: number): Json => ({ parameters: { attention: { precision: value } } });
    const { is, chain } = kind(precision(1), precision(0.1), brands('sales'));
    expect(is).toBe('composed');
    expect(chain!.decisions).toBeGreaterThan(1);
  });

  it('is no path where the mechanism sleeps in this market', () => {
    const groups = (value: number): Json => ({ parameters: { groups: { on: false, wage: value } } });
    expect(kind(groups(10), groups(90), brands('trust')).is).toBe('no path');
  });

  it('goes by rules that are awake where nobody has chosen otherwise yet', () => {
    const emotion = (value: number): Json => ({ brands: [{ name: 'A', emotion: value }] });
    const { is, chain, seen } = kind(emotion(0.5), emotion(0.5000001), brands('sales'));
    expect([is, seen, chain?.links.at(-1)!.to]).toEqual(['assumed', false, 'sold']);
  });

  it('of a row is that of its parts', () => {
    const files = {
      treatment: file(everyTier({ altruism: 0.9 })),
      control: file(everyTier({ altruism: 0.1 })),
    };
    const arms = ['treatment', 'control'];
    const row = kindOf(files, [
      { name: 'bond', outcome: creators('trust_capital'), arms },
      { name: 'nothing', outcome: { table: 'people', column: 'segment', derive: 'mean' } as Asked, arms },
    ]);
    expect(row.parts.map(({ is }) => is)).toEqual(['assumed', 'no path']);
    expect(row.is).toBe('assumed');
  });
});

describe('a chain', () => {
  it('has every link where the one before ends', () => {
    const chain = chainOf(['attention.precision'], ['sold'], () => true)!;
    expect(chain.links[0].from).toBe('attention.precision');
    chain.links.slice(1).forEach(({ from }, i) => expect(from).toBe(chain.links[i].to));
    expect(chain.links.at(-1)!.to).toBe('sold');
  });
  it('is none without links', () => {
    expect(chainOf(['attention.precision'], ['sold'], () => false)).toBeNull();
  });
});

it('equal arms move nothing', () => {
  expect(respondingIn([file({}), file({})].map(hastened)).size).toBe(0);
});
