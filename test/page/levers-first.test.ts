import { describe, expect, it } from 'vitest';
import { resolveScenario } from '../../sim/scenario/scenario.ts';
import { fieldsOf, freshIntervention, KINDS, timesOf } from '../../viz/interventions/fields.ts';
import { differences } from '../../viz/interventions/diff.ts';
import { movedTo, replacedAt, without } from '../../viz/interventions/list.ts';
import type { Json } from '../../viz/interventions/list.ts';
import { firstLevers } from '../../viz/scenarios/first-levers.ts';
import { SHIPPED } from '../../viz/state/catalogue.ts';
import { fileOf } from '../shipped.ts';

const listOf = (json: Json): Json[] => (json.interventions ?? []) as Json[];

describe.each(SHIPPED.map((one) => [one.name, one.json] as const))('%s', (name, json) => {
  it('has first levers that are all shown', () => {
    expect(firstLevers(name, json, listOf(json))).toEqual(fileOf(name, 'page.json').levers);
  });

  it('shows every number of its interventions as a field', () => {
    for (const entry of listOf(json)) {
      const known = [...timesOf(entry), ...fieldsOf(entry)].map((field) => field.name);
      const apart = ['kind', 'brand', 'tier', 'path', 'label', 'because'];
      for (const key of Object.keys(entry)) expect([...known, ...apart]).toContain(key);
    }
  });
});

it('finds something to change in a scenario nobody knows', () => {
  const { json } = SHIPPED.find(({ name }) => name === 'pyramid')!;
  const paths = firstLevers(null, json, listOf(json));
  expect(paths.length).toBeGreaterThanOrEqual(3);
  expect(paths[0]).toBe('interventions.0.budget');
});

describe('interventions', () => {
  const base = { title: { en: 'A', zh: 'A' }, question: { en: 'A', zh: 'A' } };

  it.each(KINDS)('of kind %s can be begun with', (kind) => {
    const resolution = resolveScenario({ ...base, interventions: [freshIntervention(kind, 30)] }, 'x');
    expect(resolution.ok ? [] : resolution.problems).toEqual([]);
  });

  const list: Json[] = [
    { day: 10, until: 20, kind: 'attack' },
    { day: 5, kind: 'scandal' },
  ];
  it('keep their length when moved, and stay inside the run', () => {
    expect(movedTo(list, 0, 30, 99)[0]).toEqual({ day: 30, until: 40, kind: 'attack' });
    expect(movedTo(list, 1, 500, 99)[1]).toEqual({ day: 99, kind: 'scandal' });
    expect(movedTo(list, 1, -4, 99)[1]).toEqual({ day: 0, kind: 'scandal' });
    expect(movedTo(list, 0, 10, 99)).toBe(list);
    expect(movedTo(list, 7, 10, 99)).toBe(list);
    expect(list[0].day).toBe(10);
  });

  it('are replaced, added and taken away', () => {
    expect(replacedAt(list, 1, { day: 1 })).toEqual([list[0], { day: 1 }]);
    expect(replacedAt(list, 2, { day: 1 })).toEqual([...list, { day: 1 }]);
    expect(without(list, 0)).toEqual([list[1]]);
  });
});

describe('what differs between two lists of interventions', () => {
  const file: Json[] = [
    { day: 10, until: 20, kind: 'attack', brand: 0, postsPerThousand: 2 },
    { day: 5, kind: 'scandal', tier: 'head', rank: 0, severity: 1 },
  ];
  it('is told number by number', () => {
    const edited = [
      { ...file[0], day: 12 },
      { ...file[1], severity: 0.5 },
    ];
    const found = differences(file, edited)?.map(({ index, field, before, after }) => [
      index,
      field.name,
      before,
      after,
    ]);
    expect(found).toEqual([
      [0, 'day', 10, 12],
      [1, 'severity', 1, 0.5],
    ]);
    expect(differences(file, file)).toEqual([]);
  });

  it('is more than numbers where entries come, go, or become others', () => {
    expect(differences(file, file.slice(1))).toBeNull();
    expect(differences(file, [{ ...file[0], brand: 1 }, file[1]])).toBeNull();
    expect(differences(file, [{ ...file[0], label: 'x' }, file[1]])).toBeNull();
  });
});
