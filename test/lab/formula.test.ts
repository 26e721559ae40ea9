/** Formulas: what they read, when it is known, and what is said of those that are none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checked, knownWith } from '../../lab/formula/check.ts';
import type { Known, Wrong } from '../../lab/formula/check.ts';
import { read, scopeWith, withNames } from '../../lab/formula/formula.ts';
import type { Chronicle, Definitions } from '../../lab/formula/formula.ts';
import { FormulaError } from '../../lab/formula/syntax.ts';
import type { MarketEvent } from '../../sim/results/events.ts';
import { resolved } from '../lived.ts';

const DAYS = 100;
const scenario = resolved({
  days: DAYS,
  interventions: [
    { day: 40, until: 50, kind: 'quality-drop', brand: 0, to: 0.2 },
    { day: 60, kind: 'set', path: 'creators.mid.sponsoredShare', value: 0.3 },
    { day: 70, until: 80, kind: 'set', path: 'creators.mid.sponsoredShare', value: 0.4 },
  ],
});
const brands = scenario.brandNames.length;

/** Every measure of owner number `entity` on a day is day + 1000 × entity. */
const series: Chronicle['series'] = { at: (_table, _measure, day, entity) => day + 1000 * entity };
const flat: Chronicle = { series: { at: () => 7 }, scenario, events: [] };
const event = (day: number): MarketEvent => ({
  day,
  kind: 'widely-read',
  brand: 0,
  creator: -1,
  value: 1,
  label: { en: '', zh: '' },
});
const run: Chronicle = {
  series,
  scenario,
  events: [event(10), event(30)],
  arms: { other: flat, late: null },
};

const ARMS = ['other', 'late'];
const thrown: Wrong = (_, error) => {
  throw error;
};
const known = (names: Definitions = {}): Known =>
  knownWith({ names: new Map(), arms: ARMS, scenario }, names, thrown);
const check = (formula: string, names?: Definitions): void =>
  void checked(formula, 'number', known(names), '', thrown);

/** What passes the check is read. */
function reads(formula: string, names: Definitions = {}, kind: 'number' | 'comparison' = 'number') {
  checked(formula, kind, known(names), '', thrown);
  return read(formula, withNames(scopeWith(ARMS), names));
}
const found = (formula: string, names?: Definitions) => reads(formula, names)(run);
const value = (formula: string, names?: Definitions) => found(formula, names)?.value;
const holds = (formula: string) => reads(formula, {}, 'comparison')(run)?.value;

describe('a formula', () => {
  it('reckons as JavaScript does', () => {
    const operator = fc.constantFrom('+', '-', '*');
    const number = fc.integer({ min: 0, max: 20 }).map(String);
    const { sum } = fc.letrec<{ sum: string }>((tie) => ({
      sum: fc.oneof(
        { maxDepth: 4 },
        number,
        fc.tuple(tie('sum'), operator, tie('sum')).map(([a, o, b]) => `${a} ${o} ${b}`),
        tie('sum').map((a) => `(${a})`),
        tie('sum').map((a) => `-(${a})`),
      ),
    }));
    fc.assert(fc.property(sum, (text) => value(text) === (eval(text) as number)));
    expect([value('1 - 2 - 3'), value('2 * 3 + 4 * 5'), value('-2 * -3'), value('12 / 3 / 2')]).toEqual([
      -4, 26, 6, 2,
    ]);
    expect([value('1 < 2 && !(3 < 2) ? 5 : 6'), value('1 > 2 || 2 >= 3 ? 5 : 6')]).toEqual([5, 6]);
    expect([holds('2 == 2'), holds('2 != 2'), holds('1 <= 0')]).toEqual([1, 0, 0]);
  });

  it('reads measures of brands, tiers and the market, alone or added up', () => {
    expect(found('at(brand[2].trust, 37)')).toEqual({ value: 2037, known: 37 });
    expect([value('at(mid.income, 5)'), value('at(market.sales, 5)')]).toEqual([1005, 5]);
    expect(value('at(brands.sales, 5)')).toBe(brands * 5 + 1000 * ((brands * (brands - 1)) / 2));
    expect(value('at(creators.income, 5)')).toBe(3015);
  });

  it('reads windows from a day up to another, which is outside', () => {
    expect(found('sum(market.sales, 10, 13)')).toEqual({ value: 33, known: 12 });
    expect([value('mean(market.sales)'), value('lowest(market.sales, 90)')]).toEqual([49.5, 90]);
    expect([value('peak(market.sales, 3, 9)'), value('change(market.sales, 3, 9)')]).toEqual([8, 5]);
    expect(found('sum(market.sales, 13, 13)')).toBeNull();
  });

  it('takes days before and behind the run for its ends, unless days are meant exactly', () => {
    expect([value('at(market.sales, last + 9)'), value('sum(market.sales, 98, days + 9)')]).toEqual([
      99, 197,
    ]);
    const exact = reads('at(market.sales, last + 9)');
    expect(() => exact({ ...run, exact: true })).toThrow('day 108; expected 0 to 99');
  });

  it('knows when interventions begin and end, in advance', () => {
    expect(found("begins('quality-drop')")).toEqual({ value: 40, known: 0 });
    expect(value("ends('creators.mid.sponsoredShare')")).toBe(99);
    expect(value("ends('creators.mid.sponsoredShare', 1)")).toBe(80);
    const gone = reads("begins('quality-drop')");
    expect(gone({ ...run, scenario: { ...scenario, interventions: [] } })).toBeNull();
  });

  it('counts events, and finds the first day', () => {
    expect(found("events('widely-read', 20)")).toEqual({ value: 1, known: 20 });
    expect(found('first(day, 3, at(market.sales, day) > 11)')).toEqual({ value: 12, known: 12 });
    expect(found('first(day, 3, at(market.sales, day) > 1000)')).toBeNull();
    // That it never comes is known in the end.
    expect(found('first(day, 3, at(market.sales, day) > 1000) ?? days')).toEqual({ value: 100, known: 99 });
  });

  it('puts brands in order, the earlier first where they are equal', () => {
    expect([
      value('ranked(b, 0, at(brand[b].trust, 3))'),
      value('rankedValue(b, 1, -at(brand[b].trust, 3))'),
    ]).toEqual([brands - 1, -1003]);
    expect(value('ranked(b, 0, 1)')).toBe(0);
    expect(found('ranked(b, 9, at(brand[b].trust, 3))')).toBeNull();
  });

  it('reads other runs, with the days of this one', () => {
    expect(
      value("at(market.sales, begins('quality-drop')) - other(at(market.sales, begins('quality-drop')))"),
    ).toBe(33);
    expect(found('late(at(market.sales, 3))')).toBeNull();
  });

  it('is null where there is nothing to say', () => {
    expect(found('1 / 0')).toBeNull();
    expect(found('(1 / 0 > 1) ? 1 : 2')).toBeNull();
    // A brand may be taken out of the market that a story is told of.
    expect(read('at(brand[9].trust, 3)', scopeWith([]))(run)).toBeNull();
  });
});

describe('a definition', () => {
  it('is used by name, and in another run means the same there', () => {
    const names = { start: '40', 'gap(b, day)': 'at(brand[b].trust, day) - other(at(brand[b].trust, day))' };
    expect(value('gap(1, start + 1)', names)).toBe(1034);
    expect(value('now - other(now)', { now: 'at(market.sales, 20)' })).toBe(13);
    expect(value('of(at(market.sales, 20))', { 'of(x)': 'x - other(x)' })).toBe(13);
    expect(value('total(mid.income)', { 'total(track)': 'sum(track, 0, 2)' })).toBe(2001);
  });

  it('inside loops means the brand or the day of the loop', () => {
    const names = { 'of(b)': 'at(brand[b].trust, 3)', 'best(d)': 'rankedValue(b, 0, of(b) + d)' };
    expect(value('ranked(b, 0, -of(b))', names)).toBe(0);
    expect(value('first(day, 0, best(day) > 3010) + 0', names)).toBe(8);
    // The brand that is given is that of the loop outside, whatever the loop inside is called.
    const most = { 'over(x)': 'rankedValue(b, 0, at(brand[b].trust, 3) + x)' };
    expect(value('rankedValue(b, 3, over(b))', most)).toBe(3003);
  });
});

describe('what is no formula is told with what was found and what was expected', () => {
  it.each([
    ['at(brand[0].trst, 3)', '"trst"; expected a measure of brands'],
    ['at(brand[7].trust, 3)', `brand[7]; expected brand[0] to brand[${brands - 1}]`],
    ['at(brand[0].trust)', 'at(…) with 1 of what it takes; expected 2'],
    ['sum(3)', 'a number; expected a daily measure'],
    ['mid.income', 'a daily measure; expected a number'],
    ['1 < 2', 'a comparison; expected a number'],
    ["begins('scandal')", '"scandal"; expected kind or path of an intervention of the scenario'],
    ["begins('quality-drop', 1)", 'number 1 of "quality-drop"; expected 0 to 0'],
    ['later + 3', '"later"; expected a name that is defined'],
    ['medn(brand[0].trust)', '"medn(…)"; expected something that is defined'],
    ['1 + * 2', '"*" after "1 +"; expected a number, a name or "("'],
    ['at(brand[0].trust, 3', 'the end after "at(brand[0].trust, 3"; expected ")"'],
    ['3 % 4', '"%" in "3 % 4"; expected a formula'],
    ['1 2', '"2" after "1"; expected an operator, or the end'],
    ['other(mid.income)', 'a daily measure; expected a number of the run "other"'],
    ["events('fire', 3)", '"fire"; expected a kind of event'],
  ])('%s', (formula, message) => {
    expect(() => check(formula)).toThrow(message);
  });

  it('with the nearest name', () => {
    const wrong = (): void => check('at(brand[0].trst, 3)');
    expect(wrong).toThrow(FormulaError);
    try {
      wrong();
    } catch (error) {
      expect((error as FormulaError).nearest).toBe('trust');
    }
  });

  it('a name that means something already, or is none', () => {
    expect(() => known({ mean: '3' })).toThrow('"mean", which means something already');
    expect(() => known({ other: '3' })).toThrow('which means something already');
    expect(() => known({ '3x': '3' })).toThrow('expected');
    expect(() => known({ b: 'a', a: '3' })).toThrow('"a"; expected a name that is defined');
  });
});
