/** `--set path=value`: single values of a scenario replaced before it is resolved. */

import { describe, nearestName, valueAt, UNKNOWN_NAME } from './problems.ts';
import type { Problem } from './problems.ts';
import { allPaths, nearestPath, parameterAt } from './paths.ts';
import { formerAt } from './renamed.ts';
import { DAYS, TABLES } from './schema.ts';
import { PARSE, expectation, line, valueShape } from './shapes.ts';
import type { Tables } from './shapes.ts';
import type { Parameter } from '../core/parameter.ts';

export interface SetOption {
  path: string;
  /** Text from a command line, or a value that has its type already. */
  value: string | number | boolean;
}

export type Applied = { ok: true; json: unknown } | { ok: false; problems: Problem[] };

const TEXTS = ['seed', 'seeds.graph', 'seeds.people', 'title.en', 'title.zh', 'question.en', 'question.zh'];
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const SWITCH: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['on', true],
  ['1', true],
  ['false', false],
  ['off', false],
  ['0', false],
]);

/**
 * Replaces values by path: a copy is returned, the given JSON is left alone. A path whose first segment
 * is a group of parameters may leave out "parameters.". A shorter run (`days`) leaves out the
 * interventions that it never reaches; the file alone would be wrong with them.
 *
 * @param json a scenario, not checked yet: what is wrong in it stays for `resolveScenario` to say
 * @param where what the problems name as their file
 */
export function applySets(
  json: unknown,
  sets: readonly SetOption[],
  where = '--set',
  tables: Tables = TABLES,
): Applied {
  const problems: Problem[] = [];
  let changed = json;
  for (const { path, value } of sets) {
    const brands = brandsOf(changed, tables);
    const target = targetOf(path, brands.length, tables);
    if (target === undefined) {
      problems.push(unknownPath(path, brands.length, where, tables));
      continue;
    }
    const converted = convert(value, target.parameter);
    const expected = whatIsWrong(converted, target.parameter);
    if (expected !== undefined) {
      const nearest = nearestName(String(value), target.parameter?.choices ?? []);
      const clue = nearest === undefined ? {} : { nearest };
      problems.push({ file: where, path, found: describe(value), expected, ...clue });
      continue;
    }
    if (path === 'days') changed = shortened(changed, converted as number);
    // A scenario without a list of brands has the default ones; changing one must keep the others.
    if (target.path.startsWith('brands.')) changed = replaced(changed, ['brands'], brands);
    changed = replaced(changed, target.path.split('.'), converted);
  }
  return problems.length === 0 ? { ok: true, json: changed } : { ok: false, problems };
}

function brandsOf(json: unknown, tables: Tables): readonly unknown[] {
  const brands = valueAt(json, ['brands']) ?? tables.defaultBrands;
  return Array.isArray(brands) ? (brands as unknown[]) : [];
}

/** Full path and parameter (null: a text), or undefined when there is no such path. */
function targetOf(
  path: string,
  brands: number,
  tables: Tables,
): { path: string; parameter: Parameter | null } | undefined {
  if (path === 'days') return { path, parameter: DAYS };
  const brand = /^brands\.(\d+)\.(.*)$/.exec(path);
  if (brand !== null && !(Number(brand[1]) < brands)) return undefined;
  if (TEXTS.includes(path) || brand?.[2] === 'name') return { path, parameter: null };
  const full = Object.hasOwn(tables.parameters, path.split('.')[0]) ? `parameters.${path}` : path;
  const parameter = parameterAt(tables, full);
  return parameter === undefined ? undefined : { path: full, parameter };
}

function unknownPath(path: string, brands: number, file: string, tables: Tables): Problem {
  const paths = allPaths(tables, brands).map((known) => known.replace(/^parameters\./, ''));
  const nearest = nearestName(path, [...TEXTS, 'days']) ?? nearestPath(path, paths);
  const former = formerAt(path);
  const found = former === undefined ? UNKNOWN_NAME : `replaced (${former.note})`;
  const problem = { file, path, found, expected: 'the path of a value, as trust.priorWeight' };
  return nearest === undefined ? problem : { ...problem, nearest };
}

function convert(value: SetOption['value'], parameter: Parameter | null): SetOption['value'] {
  if (typeof value !== 'string') return parameter === null ? String(value) : value;
  const trimmed = value.trim();
  if (parameter?.kind === 'switch') return SWITCH.get(trimmed.toLowerCase()) ?? value;
  return parameter !== null && NUMBER.test(trimmed) ? Number(trimmed) : value;
}

function whatIsWrong(value: SetOption['value'], parameter: Parameter | null): string | undefined {
  const shape = parameter === null ? line : valueShape(parameter);
  if (shape.safeParse(value, PARSE).success) return undefined;
  return parameter === null ? 'text that is not blank' : expectation(parameter);
}

/** A copy of `json` with the value at the path, objects made on the way; other kinds of value are left. */
function replaced(json: unknown, [first, ...rest]: readonly string[], value: unknown): unknown {
  if (first === undefined) return value;
  if (Array.isArray(json)) {
    return json.map((entry: unknown, i) => (String(i) === first ? replaced(entry, rest, value) : entry));
  }
  if (json !== undefined && (typeof json !== 'object' || json === null)) return json;
  const object = (json ?? {}) as Record<string, unknown>;
  return {
    ...object,
    [first]: replaced(Object.hasOwn(object, first) ? object[first] : undefined, rest, value),
  };
}

function shortened(json: unknown, days: number): unknown {
  const before = valueAt(json, ['days']) ?? DAYS.default;
  const interventions = valueAt(json, ['interventions']);
  if (!Array.isArray(interventions) || typeof before !== 'number') return json;
  const kept = interventions.filter((entry) => {
    const day = valueAt(entry, ['day']);
    return typeof day !== 'number' || day < days || day >= before;
  });
  return replaced(json, ['interventions'], kept);
}
