/**
 * Dated changes of a scenario. Every kind but `scandal` is short for setting numbers from one day on,
 * for good or until another day; where two set the same number, the one later in the file holds while
 * it lasts (`timeline.ts`).
 */

import { BRAND_KINDS, interventionShape } from './intervention-shapes.ts';
import type { Given, Kind } from './intervention-shapes.ts';
import { describe, nearestName, quote } from './problems.ts';
import type { Problem } from './problems.ts';
import { formerAt } from './renamed.ts';
import { allPaths, changeablePaths, changesLater, nearestPath, parameterAt } from './paths.ts';
import type { PathValue } from './paths.ts';
import { PARSE, bothLanguages, expectation, stored, valueShape } from './shapes.ts';
import type { Scalar, Tables, Text, Tier } from './shapes.ts';

/** An intervention ready for the engine. */
export interface Intervention {
  kind: Kind;
  /** First day on which it holds; the first day of a run is day 0. */
  day: number;
  /** First day on which it no longer holds; null: it holds to the end. */
  until: number | null;
  /** Place in the file, from 0: the later one wins. */
  order: number;
  /** Index of the brand concerned, or null. */
  brand: number | null;
  label: Text;
  because: Text | null;
  sets: readonly PathValue[];
  /** Creator number `rank` (0: largest audience) of the tier is exposed; severity 0 to 1. */
  scandal: { tier: Tier; rank: number; severity: number } | null;
}

/** What an intervention is checked against; `null` where the file itself is wrong there. */
export interface Surroundings {
  file: string;
  tables: Tables;
  days: number | null;
  brands: readonly (Text | null)[] | null;
}

export interface ReadInterventions {
  problems: Problem[];
  /** By day, then by place in the file. */
  interventions: Intervention[];
  /** In the order of the file, with every default filled in. */
  documents: Record<string, unknown>[];
}

/** Checks what shapes alone cannot. Entries of a wrong shape are passed over: their shape reports them. */
export function readInterventions(list: readonly unknown[], around: Surroundings): ReadInterventions {
  const shape = interventionShape(around.tables);
  const read: ReadInterventions = { problems: [], interventions: [], documents: [] };
  list.forEach((entry, order) => {
    const parsed = shape.safeParse(entry, PARSE);
    if (!parsed.success) return;
    const given = canonical(parsed.data as Given, around.tables);
    const problem = (field: string, found: unknown, expected: string, nearest?: string): void => {
      const place = { file: around.file, path: `interventions.${order}${field && `.${field}`}` };
      const clue = nearest === undefined ? {} : { nearest };
      read.problems.push({ ...place, found: describe(found), expected, ...clue });
    };
    const before = read.problems.length;
    checkDays(given, around, problem);
    const brand = 'brand' in given ? findBrand(given.brand, around, problem) : null;
    if (given.kind === 'set') checkSet(given, around, problem);
    const sets = setsOf(given, brand, around.tables);
    if (given.kind === 'campaign' && sets.length === 0) {
      problem('', given, `at least one of ${Object.keys(BRAND_KINDS.campaign).join(', ')}`);
    }
    if (read.problems.length > before || around.brands === null) return;
    read.interventions.push(resolved(given, order, brand, sets, around));
    read.documents.push(documentOf(given, brand));
  });
  read.interventions.sort((a, b) => a.day - b.day || a.order - b.order);
  return read;
}

/** Switches as true or false, and zero without a sign: the canonical document would lose it. */
function canonical(given: Given, tables: Tables): Given {
  const entries = Object.entries(given).map(([name, value]) => [name, value === 0 ? 0 : (value as unknown)]);
  const entry = Object.fromEntries(entries) as Given;
  if (entry.kind !== 'set' || parameterAt(tables, entry.path)?.kind !== 'switch') return entry;
  return { ...entry, value: entry.value === 0 || entry.value === 1 ? entry.value === 1 : entry.value };
}

type Report = (field: string, found: unknown, expected: string, nearest?: string) => void;

function checkDays(given: Given, { days }: Surroundings, problem: Report): void {
  if (days !== null && given.day >= days) {
    problem('day', given.day, `0 to ${days - 1} (the scenario has ${days} days, the first is day 0)`);
  }
  if (given.until !== undefined && given.until <= given.day) {
    problem('until', given.until, `a day after ${given.day}`);
  }
}

/** Index of the brand meant, or null when there is none or it cannot be known. */
function findBrand(reference: number | string, { brands }: Surroundings, problem: Report): number | null {
  if (brands === null) return null;
  if (typeof reference === 'number') {
    if (reference < brands.length) return reference;
    problem('brand', reference, brandRange(brands));
    return null;
  }
  const index = brands.findIndex((name) => name?.en === reference || name?.zh === reference);
  // The brand meant may be one whose name is reported already.
  if (index >= 0 || brands.includes(null)) return index < 0 ? null : index;
  const names = brands.flatMap((name) => (name === null ? [] : [name.en, name.zh]));
  problem('brand', reference, 'the name or number of a brand', nearestName(reference, names));
  return null;
}

function brandRange(brands: readonly (Text | null)[]): string {
  const names = brands.map((name, b) => (name === null ? `${b}` : `${b} (${quote(name.en)})`));
  return `a brand of the scenario: ${names.join(', ')}`;
}

function checkSet(given: Given & { kind: 'set' }, { tables, brands }: Surroundings, problem: Report): void {
  const { path, value } = given;
  const parameter = parameterAt(tables, path);
  const count = brands?.length ?? tables.defaultBrands.length;
  if (parameter === undefined) {
    const note = formerAt(path)?.note;
    const expected = `the path of a number${note === undefined ? '' : ` (now ${note})`}`;
    problem('path', path, expected, nearestPath(path, changeablePaths(tables, count)));
    return;
  }
  if (!changesLater(path, parameter)) {
    problem(
      'path',
      path,
      'a number that may change during a run; this one is decided when the world is made',
    );
  } else if (brands !== null && path.startsWith('brands.') && !allPaths(tables, count).includes(path)) {
    problem('path', path, brandRange(brands));
  }
  if (valueShape(parameter).safeParse(value, PARSE).success) return;
  problem('value', value, expectation(parameter), nearestName(String(value), parameter.choices ?? []));
}

function setsOf(given: Given, brand: number | null, tables: Tables): PathValue[] {
  const one = (path: string, value: Scalar): PathValue[] => {
    const parameter = parameterAt(tables, path);
    return parameter === undefined ? [] : [{ path, value: stored(parameter, value) }];
  };
  if (given.kind === 'set') return one(given.path, given.value);
  if (given.kind === 'scandal') return [];
  const fields = Object.entries(BRAND_KINDS[given.kind]).filter(([field]) => given[field] !== undefined);
  // A brand that cannot be known is a problem already; its number does not matter then.
  return fields.flatMap(([field, target]) => one(`brands.${brand ?? 0}.${target}`, given[field] as Scalar));
}

function resolved(
  given: Given,
  order: number,
  brand: number | null,
  sets: PathValue[],
  around: Surroundings,
): Intervention {
  const { kind, day, until = null } = given;
  const ofBrand = given.kind === 'set' ? /^brands\.(\d+)/.exec(given.path)?.[1] : undefined;
  const about = ofBrand === undefined ? brand : Number(ofBrand);
  const scandal = given.kind === 'scandal' ? pick(given) : null;
  const label = given.label === undefined ? defaultLabel(given, brand, around) : bothLanguages(given.label);
  const because = given.because === undefined ? null : bothLanguages(given.because);
  return { kind, day, until, order, brand: about, label, because, sets, scandal };
}

function pick({ tier, rank, severity }: Given & { kind: 'scandal' }): Intervention['scandal'] {
  return { tier, rank, severity };
}

function defaultLabel(given: Given, brand: number | null, { brands }: Surroundings): Text {
  const { en, zh } = (brand === null ? null : brands?.[brand]) ?? { en: '', zh: '' };
  switch (given.kind) {
    case 'set':
      return bothLanguages(`${given.path.replace(/^parameters\./, '')} = ${given.value}`);
    case 'scandal':
      return { en: `Scandal of a ${given.tier} creator`, zh: `${given.tier} 创作者丑闻` };
    case 'quality-drop':
      return {
        en: `Quality of ${en} becomes ${String(given.to)}`,
        zh: `${zh}的质量变为 ${String(given.to)}`,
      };
    case 'counterfeit':
      return { en: `Counterfeits of ${en}`, zh: `${zh}出现假货` };
    case 'attack':
      return { en: `Attack on ${en}`, zh: `${zh}遭到攻击` };
    case 'campaign':
      return { en: `Campaign of ${en}`, zh: `${zh}的营销活动` };
  }
}

/** The entry as the canonical document writes it: brands by number, texts in both languages. */
function documentOf(given: Given, brand: number | null): Record<string, unknown> {
  const document: Record<string, unknown> = { ...given };
  if (brand !== null) document.brand = brand;
  if (given.label !== undefined) document.label = bothLanguages(given.label);
  if (given.because !== undefined) document.because = bothLanguages(given.because);
  return document;
}
