import { describe, expect, it } from 'vitest';
import { formatProblem } from '../sim/scenario/problems.ts';
import { applySets } from '../sim/scenario/sets.ts';
import type { SetOption } from '../sim/scenario/sets.ts';
import { resolveScenario } from '../sim/scenario/scenario.ts';
import { MINIMAL, SMALL } from './small-tables.ts';

function apply(json: unknown, ...sets: SetOption[]): unknown {
  const applied = applySets(json, sets, '--set', SMALL);
  if (!applied.ok) throw new Error(applied.problems.map(formatProblem).join('\n'));
  return applied.json;
}

function complaints(...sets: SetOption[]): string[] {
  const applied = applySets(MINIMAL, sets, '--set', SMALL);
  return applied.ok ? [] : applied.problems.map(formatProblem);
}

describe('values', () => {
  it.each([
    ['parameters.trust.priorWeight', '3.5', { parameters: { trust: { priorWeight: 3.5 } } }],
    ['trust.priorWeight', '1e1', { parameters: { trust: { priorWeight: 10 } } }],
    ['trust.on', 'off', { parameters: { trust: { on: false } } }],
    ['trust.on', '1', { parameters: { trust: { on: true } } }],
    ['trust.on', 0, { parameters: { trust: { on: 0 } } }],
    ['population.consumers', '500', { population: { consumers: 500 } }],
    ['creators.head.sponsoredShare', '.5', { creators: { head: { sponsoredShare: 0.5 } } }],
    ['wordOfMouth.order', 'best', { parameters: { wordOfMouth: { order: 'best' } } }],
    ['seed', '007', { seed: '007' }],
    ['seed', 7, { seed: '7' }],
    ['days', '30', { days: 30 }],
    ['title.en', 'New', { title: { en: 'New', zh: '市场' } }],
  ])('%s = %j', (path, value, difference) => {
    expect(apply(MINIMAL, { path, value })).toEqual({ ...MINIMAL, ...difference });
  });

  it('keep the other default brands when one is changed', () => {
    const json = apply(
      MINIMAL,
      { path: 'brands.1.price', value: '9' },
      { path: 'brands.0.name', value: 'New' },
    );
    const resolution = resolveScenario(json, 'a.json', SMALL);
    expect(resolution.ok && resolution.scenario.brandNames.map(({ en }) => en)).toEqual(['New', 'Bamboo']);
    expect(resolution.ok && resolution.scenario.base.brands).toMatchObject([
      { quality: 0.8, price: 100 },
      { price: 9 },
    ]);
  });

  it('replace a value with its reason, and leave the given file as it was', () => {
    const given = {
      ...MINIMAL,
      parameters: { trust: { priorWeight: { value: 4, because: 'x' }, on: true } },
    };
    const before = JSON.stringify(given);
    expect(apply(given, { path: 'trust.priorWeight', value: '5' })).toMatchObject({
      parameters: { trust: { priorWeight: 5, on: true } },
    });
    expect(JSON.stringify(given)).toBe(before);
  });

  it('in a file that is wrong leave the report to the file', () => {
    expect(apply(null, { path: 'days', value: '3' })).toBeNull();
    expect(apply({ parameters: 5 }, { path: 'trust.on', value: 'on' })).toEqual({ parameters: 5 });
  });
});

describe('a shorter run', () => {
  const interventions = [10, 40, 200].map((day) => ({ day, kind: 'scandal', tier: 'koc' }));

  it('leaves out what it never reaches, but not what the file has wrong', () => {
    expect(apply({ ...MINIMAL, interventions }, { path: 'days', value: '30' })).toMatchObject({
      days: 30,
      interventions: [{ day: 10 }, { day: 200 }],
    });
  });

  it('keeps all when it is longer', () => {
    expect(apply({ ...MINIMAL, interventions }, { path: 'days', value: '300' })).toMatchObject({
      interventions,
    });
  });
});

describe('problems', () => {
  it.each([
    [
      'trust.priorWieght',
      '1',
      'not a known name; expected the path of a value, as trust.priorWeight; did you mean "trust.priorWeight"?',
    ],
    [
      'priorWeight',
      '1',
      'not a known name; expected the path of a value, as trust.priorWeight; did you mean "trust.priorWeight"?',
    ],
    [
      'brands.2.price',
      '1',
      'not a known name; expected the path of a value, as trust.priorWeight; did you mean "brands.0.price"?',
    ],
    [
      'dyas',
      '1',
      'not a known name; expected the path of a value, as trust.priorWeight; did you mean "days"?',
    ],
    ['__proto__.x', '1', 'not a known name; expected the path of a value, as trust.priorWeight'],
    ['trust.priorWeight', 'NaN', '"NaN"; expected 0.5 to 20 (pieces of evidence)'],
    ['trust.priorWeight', '', '""; expected 0.5 to 20 (pieces of evidence)'],
    ['trust.priorWeight', '99', '"99"; expected 0.5 to 20 (pieces of evidence)'],
    ['trust.on', 'maybe', '"maybe"; expected true or false'],
    ['wordOfMouth.order', 'rnadom', '"rnadom"; expected newest, best or random; did you mean "random"?'],
    ['days', '0x10', '"0x10"; expected a whole number from 1 to 3650 (days)'],
    ['seed', ' ', '" "; expected text that is not blank'],
  ])('%s = %s', (path, value, words) => {
    expect(complaints({ path, value })).toEqual([`--set: ${path} is ${words}`]);
  });

  it('are reported all at once', () => {
    expect(complaints({ path: 'nothing', value: '1' }, { path: 'days', value: 'x' })).toHaveLength(2);
  });
});
