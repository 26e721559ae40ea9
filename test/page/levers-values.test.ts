import { formatProblem } from '../../sim/scenario/problems.ts';
import { describe, expect, it } from 'vitest';
import type { Parameter } from '../../sim/core/parameter.ts';
import { PARAMETERS } from '../../sim/catalogue.ts';
import { resolveScenario } from '../../sim/scenario/scenario.ts';
import { allPaths } from '../../sim/scenario/paths.ts';
import { TABLES } from '../../sim/scenario/schema.ts';
import { CHAPTER_NAMES, allLevers, groupOf, groupsOf } from '../../viz/levers/chapters.ts';
import { problemOf, problemsOfIntervention } from '../../viz/levers/check.ts';
import { brandNamesOf, fileValue, fullPath, leverAt, ownLevers } from '../../viz/levers/lever.ts';
import type { Json } from '../../viz/levers/lever.ts';
import { moved, readNumber, scaleOf } from '../../viz/levers/scale.ts';
import { words as english } from '../../viz/words/model/en.ts';
import { scenarioOf } from '../shipped.ts';

const bare: Json = { title: { en: 'A', zh: 'A' }, question: { en: 'A', zh: 'A' } };

describe('the levers there are', () => {
  it('are the paths of the model, each once', () => {
    const paths = allLevers(4).map(({ path }) => path);
    expect([...paths].sort()).toEqual(allPaths(TABLES, 4).sort());
  });

  it('stand under headings that all have words', () => {
    const groups = CHAPTER_NAMES.flatMap(groupsOf);
    expect([...groups].sort()).toEqual(Object.keys(english.headings).sort());
    for (const { path } of allLevers(1)) expect(groups).toContain(groupOf(path));
  });

  it('have the values that the engine resolves to', () => {
    for (const name of ['the-star-falls', 'default-market', 'three-answers', 'sold-out']) {
      const base = scenarioOf(name);
      const resolution = resolveScenario(base, name);
      if (!resolution.ok) throw new Error(name);
      const document = resolution.scenario.document;
      for (const lever of allLevers(brandNamesOf(base).length)) {
        expect([lever.path, fileValue(base, lever)]).toEqual([lever.path, fileValue(document, lever)]);
      }
    }
  });

  it('know what a file sets', () => {
    const paths = ownLevers(scenarioOf('the-star-falls')).map(({ path }) => path);
    expect(paths).toContain('brands.0.toHead');
    expect(paths).toContain('creators.head.follows');
    // Brands are known to 30 % unless said otherwise, these to 20 %.
    expect(paths).toContain('brands.0.known');
    expect(ownLevers(bare)).toEqual([]);
  });

  it('take the defaults where a file is silent or wrong', () => {
    const quality = leverAt('brands.1.quality')!;
    expect(fileValue(bare, quality)).toBe(0.8);
    expect(fileValue({ ...bare, brands: 'none' }, quality)).toBe(0.8);
    expect(fileValue({ ...bare, brands: [{}, { quality: { value: 0.4, because: 'x' } }] }, quality)).toBe(
      0.4,
    );
    expect(fileValue({ ...bare, days: -3 }, leverAt('days')!)).toBe(180);
    expect(leverAt('creators.head.fee')?.default).toBe(0.3);
    expect(leverAt('creators.star.fee')).toBeUndefined();
    expect(fullPath('trust.priorWeight')).toBe('parameters.trust.priorWeight');
  });
});

describe('what is wrong with a value', () => {
  it('is said in the words of the command line', () => {
    expect(problemOf(bare, 'parameters.trust.priorWeight', 400, 'hype.json')).toBe(
      'hype.json: trust.priorWeight is 400; expected 0.1 to 20 (evidence)',
    );
    expect(problemOf(bare, 'parameters.trust.priorWeight', 4, 'hype.json')).toBeNull();
  });

  it('is said of one intervention and not of the others', () => {
    const list = [
      { day: 900, kind: 'scandal', tier: 'head' },
      { day: 10, until: 5, kind: 'attack', brand: 0, postsPerThousand: 3 },
    ];
    expect(problemsOfIntervention(bare, [], list, 1, 'x.json').map(formatProblem)).toEqual([
      'x.json: interventions.1.until is 5; expected a day after 10',
    ]);
    const late = problemsOfIntervention(
      bare,
      [{ path: 'days', value: 100 }],
      [{ ...list[1], day: 120, until: 130 }],
      0,
      'x',
    );
    expect(late.map(formatProblem)).toEqual([
      'x: interventions.0.day is 120; expected 0 to 99 (the scenario has 100 days, the first is day 0)',
    ]);
  });
});

describe('sliders', () => {
  const numbers: [string, Parameter][] = [...allLevers(1), leverAt('days')!]
    .filter(({ parameter: { kind } }) => kind !== 'switch' && kind !== 'choice')
    .map(({ path, parameter }) => [path, parameter]);

  it.each(numbers)('%s: reach both ends, rise, and stay in range', (_, parameter) => {
    const scale = scaleOf(parameter);
    expect(scale.toValue(0)).toBe(parameter.min);
    expect(scale.toValue(scale.places)).toBe(parameter.max);
    let before = -Infinity;
    for (let place = 0; place <= scale.places; place++) {
      const value = scale.toValue(place);
      expect(value).toBeGreaterThanOrEqual(before);
      expect(value).toBeLessThanOrEqual(parameter.max);
      if (parameter.kind === 'integer') expect(Number.isInteger(value)).toBe(true);
      before = value;
    }
    const usual = scale.toPlace(parameter.default);
    expect(usual).toBeGreaterThanOrEqual(0);
    expect(usual).toBeLessThanOrEqual(scale.places);
  });

  it.each(numbers)('%s: a step of the keyboard always moves the value', (_, parameter) => {
    const scale = scaleOf(parameter);
    let value = parameter.min;
    for (let presses = 0; value < parameter.max; presses++) {
      expect(presses).toBeLessThanOrEqual(scale.places);
      const next = moved(scale, value, scale.toPlace(value) + 1);
      expect(next).toBeGreaterThan(value);
      value = next;
    }
  });

  it('give small numbers of a wide range room', () => {
    const { median } = PARAMETERS.posting;
    expect(scaleOf({ ...median, max: 0.1 }).places).toBeGreaterThan(50);
    const halfLife = scaleOf(PARAMETERS.trust.paidHalfLife);
    expect(halfLife.toPlace(21) / halfLife.places).toBeGreaterThan(0.3);
  });

  it('read numbers as the command line does', () => {
    expect(readNumber(' 1.5 ')).toBe(1.5);
    expect(readNumber('−2')).toBe(-2);
    expect(readNumber('1e3')).toBe(1000);
    expect(readNumber('1,5')).toBeUndefined();
    expect(readNumber('')).toBeUndefined();
  });
});
