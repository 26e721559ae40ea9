/** What is asked of runs is checked before they are lived, and times say how often they were cut off. */
import { describe, expect, it } from 'vitest';
import { checkAsked } from '../../../lab/designs/asked-checks.ts';
import { planDesign, readDesign } from '../../../lab/designs/design.ts';
import { outcomeOf } from '../../../lab/designs/outcomes.ts';
import type { Outcome, Recorded } from '../../../lab/designs/outcomes.ts';
import type { Asked } from '../../../lab/designs/people-shapes.ts';
import { askedShape } from '../../../lab/designs/people-shapes.ts';
import { restrictionOf } from '../../../lab/designs/restricted.ts';

const EXTENT = { days: 100, brands: 3 };
const problems = (asked: object | string): string[] =>
  checkAsked(askedShape.parse(asked) as Asked, EXTENT, 'f', 'o').map(
    ({ path, found, expected, nearest }) =>
      `${path} is ${found}; expected ${expected}${nearest === undefined ? '' : ` (${nearest})`}`,
  );
const people = (more: object): object => ({ table: 'people', derive: 'mean', ...more });

describe('a reading of people', () => {
  const cohort = { day: 'start', where: [{ column: 'bought', entity: 0, least: 1 }] };

  it.each([
    [people({ column: 'trust', entity: 0, cohort, day: 99 })],
    [people({ column: 'loyalty', entity: 'all', derive: 'intraclass', cohort: { day: 20 }, since: true })],
    [people({ until: [{ column: 'bought', entity: 1, since: true, least: 1 }], cohort, derive: 'never' })],
    [people({ days: [{ column: 'say', is: [1, 2] }], cohort: { day: 30 }, window: [31, 100] })],
    [{ table: 'follows', tier: 'koc', cohort, derive: 'share', least: 0.6 }],
    [{ table: 'follows', until: 'left', cohort: { day: 3 }, derive: 'never' }],
    [
      {
        table: 'creator',
        column: 'income',
        over: 'followers',
        cohort: { day: 0 },
        since: true,
        derive: 'top',
        at: 0.2,
      },
    ],
  ])('of this kind is right: %j', (asked) => expect(problems(asked)).toEqual([]));

  it('is told everything that is wrong, at once', () => {
    const wrong = people({
      column: 'trst',
      entity: 7,
      cohort: {
        day: 120,
        where: [
          { column: 'loyalty', least: 1, since: true },
          { column: 'xp', has: 2 },
        ],
      },
      window: [90, 130],
      day: 3,
      among: 'known',
      derive: 'share',
    });
    const said = problems(wrong);
    for (const words of [
      'o.column is "trst"',
      '(trust)',
      'o.entity is 7; expected number of a brand from 0 to 2',
      'o.cohort.day is day 120; expected at most 99',
      'o.cohort.where.0.entity is missing; expected number of a brand from 0 to 2, or all',
      'o.cohort.where.0.since is true',
      'o.cohort.where.1.column is "xp"; expected a bit set',
      'o.window is up to day 130; expected at most 100',
      'o.window is beside day',
      'o.among is "known"; expected conditions of the cohort',
      'o.least is missing',
    ])
      expect(said.join('\n')).toContain(words);
  });

  it.each([
    [people({ column: 'xp', days: [{ column: 'say', is: [1] }] }), 'one of column, days and until'],
    [people({ until: [{ column: 'xp', least: 1 }] }), 'o.cohort is missing'],
    [people({ column: 'xp', since: true }), 'a column and a cohort'],
    [people({ column: 'gone' }), 'a cohort, of whom it is told'],
    [people({ column: 'xp', derive: 'never' }), 'until, of which it says'],
    [people({ column: 'xp', cohort: { day: 50 }, day: 40 }), 'at most 40, the first day that is read'],
    [people({ column: 'xp', entity: 1, cohort: { day: 1, where: [{ column: 'gone', is: [1] }] } }), '"gone"'],
    [{ table: 'creator', column: 'incme', derive: 'mean' }, '(income)'],
    [{ table: 'creator', column: 'income', over: 'followers', derive: 'mean' }, 'o.over is "followers"'],
    [
      { table: 'follows', creators: [{ column: 'tier', is: [0], of: 'friends' }], cohort, derive: 'mean' },
      'creators have followers',
    ],
    [{ table: 'follows', column: 'bonnd', cohort, derive: 'mean' }, '(bond)'],
    [{ table: 'follows', column: 'bond', until: 'left', cohort, derive: 'mean' }, 'one of column and until'],
    [{ table: 'reads', origin: 'friends', window: [0, 101] }, 'at most 100'],
  ])('%j is not right', (asked, words) => expect(problems(asked).join('\n')).toContain(words));
});

describe('a formula', () => {
  it.each([
    'mean(brand[0].trust, 60, 100) / max(mean(brand[1].trust, 60, 100), 0.01)',
    'first(day, 10, at(koc.income, day) > 100) ?? days',
    'unrecovered(market.sales, 10, 50)',
    'log(sum(brands.sales))',
  ])('is right: %s', (formula) => expect(problems(formula)).toEqual([]));

  it.each([
    ['mean(brand[0].trst)', 'o is "trst"; expected a measure of brands (trust)'],
    ['mean(brand[3].trust)', 'brand[3]; expected brand[0] to brand[2]'],
    ['at(market.sales, 100)', 'day 100; expected 0 to 99'],
    ['mean(market.sales, 20, 101)', 'day 101; expected 0 to 100'],
    ['meen(market.sales)', '(mean'],
    ['market.sales', 'a daily measure; expected a number'],
    ['at(market.sales, 3) > 2', 'a comparison; expected a number'],
    ["begins('campaign')", '"campaign"'],
    ['1 +', 'the end after'],
  ])('%s is not right', (formula, words) => expect(problems(formula).join('\n')).toContain(words));
});

describe('an experiment', () => {
  const file = (...outcomes: unknown[]): object => ({
    title: 'Asked',
    base: {},
    consumers: 100,
    days: 30,
    arms: { a: {}, b: { interventions: [] } },
    replications: 3,
    outcomes: outcomes.map((outcome, i) => ({
      name: `outcome ${i}`,
      outcome,
      expect: [{ words: 'more', contrast: { a: 1, b: -1 }, sign: 1 }],
    })),
  });
  const all = [
    'mean(brand[0].trust, 10, 30)',
    people({ column: 'trust', entity: 0, cohort: { day: 'start' } }),
    { table: 'brands', entity: 0, measure: 'trust', derive: 'mean', window: [0, 30] },
  ];

  it('takes anything that can be asked', () => {
    const read = readDesign(file(...all), 'asked.json');
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const planned = planDesign(read.design, {}, 'asked.json');
    if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
    expect(planned.plan.comparison.outcomes.map(({ outcome }) => outcome)).toEqual(all);
  });

  it('says what of it is wrong in its shape and beyond', () => {
    const shaped = readDesign(file({ table: 'persons' }, { ...people({ colum: 'xp' }) }, 3), 'asked.json');
    expect(shaped.ok ? [] : shaped.problems).toMatchObject([
      { path: 'outcomes.0.outcome.table' },
      { path: 'outcomes.1.outcome.colum', nearest: 'column' },
      { path: 'outcomes.2.outcome', expected: expect.stringContaining('a formula') as string },
    ]);
    const read = readDesign(
      file('mean(brand[0].trust, 10, 31)', people({ column: 'xp', day: 30 })),
      'asked.json',
    );
    const planned = read.ok ? planDesign(read.design, {}, 'asked.json') : read;
    expect(planned.ok ? [] : planned.problems).toMatchObject([
      { path: 'outcomes.0.outcome', found: 'day 31', expected: '0 to 30' },
      { path: 'outcomes.1.outcome.day', found: 'day 30' },
    ]);
  });
});

describe('times', () => {
  const series = (values: readonly number[]): Recorded => {
    const none = { entities: 1, at: () => 0 };
    const brands = { entities: 1, at: (day: number) => values[day] };
    return { recording: { market: none, brands, creators: none }, day: values.length } as unknown as Recorded;
  };
  const of = (derive: Outcome['derive'], more: Partial<Outcome> = {}): Outcome =>
    ({ table: 'brands', entity: 0, measure: 'trust', derive, window: [1, 6], ...more }) as Outcome;

  it.each<[string, number[], [number, number]]>([
    ['made good', [1, 0.6, 0.5, 0.6, 0.8, 0.9], [3, 0]],
    ['never made good', [1, 0.6, 0.5, 0.6, 0.7, 0.7], [5, 1]],
    ['nothing lost', [1, 1, 1, 1, 1, 1], [0, 0]],
  ])('to recover say whether they were cut off: %s', (_, values, [days, cut]) => {
    const asked = of('daysToRecover');
    expect(outcomeOf(series(values), asked)).toBe(days);
    const companion = restrictionOf(asked) as Outcome;
    expect(companion.derive).toBe('unrecovered');
    expect(outcomeOf(series(values), companion)).toBe(cut);
    expect(restrictionOf(of('regainOverLose', { scale: 'log' }))).toEqual(companion);
  });

  it('until a level say so as well', () => {
    const run = series([0, 1, 2, 3, 4, 5]);
    const asked = (level: number): Outcome => of('daysUntil', { level });
    expect([3, 5, 6].map((level) => outcomeOf(run, asked(level)))).toEqual([2, 4, 5]);
    expect([3, 5, 6].map((level) => outcomeOf(run, restrictionOf(asked(level)) as Outcome))).toEqual([
      0, 0, 1,
    ]);
  });

  it('of people have the share of those to whom it never happened, and other outcomes nothing', () => {
    const cohort = { day: 'start' } as const;
    const until = [{ column: 'xp', least: 1 }];
    const asked = { table: 'people', until, cohort, derive: 'share', most: 30 } as const;
    expect(restrictionOf(asked)).toEqual({ table: 'people', until, cohort, derive: 'never' });
    expect(restrictionOf({ table: 'follows', until: 'left', cohort, derive: 'mean' })).toMatchObject({
      derive: 'never',
    });
    for (const other of [{ ...asked, derive: 'never' }, of('mean'), of('daysToLose'), 'mean(market.sales)'])
      expect(restrictionOf(other as Asked)).toBeNull();
  });
});
