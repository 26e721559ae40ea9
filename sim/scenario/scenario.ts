/**
 * A scenario: a JSON file that says how it differs from the defaults, checked as a whole (all problems at
 * once) and resolved into the numbers the engine runs on.
 */

import { readInterventions } from './interventions.ts';
import type { Intervention } from './interventions.ts';
import { leftOutNamed, nameOfLeftOut } from './left-out.ts';
import type { LeftOut } from './left-out.ts';
import { parseJsonText } from './json-text.ts';
import type { JsonText } from './json-text.ts';
import type { Table, Values } from '../core/parameter.ts';
import type { BRAND, CREATOR, POPULATION } from '../population/parameters.ts';
import { SEGMENTS } from '../population/segments.ts';
import type { PARAMETERS } from '../catalogue.ts';
import { UNKNOWN_NAME, distinct, problemsFromIssues, quote, valueAt } from './problems.ts';
import type { Problem } from './problems.ts';
import { allPaths } from './paths.ts';
import type { AnySettings } from './paths.ts';
import { DAYS, DEFAULT_SEED, TABLES, scenarioShape } from './schema.ts';
import { PARSE, TIERS, bothLanguages, stored, text, valueShape, written } from './shapes.ts';
import { timelineOf } from './timeline.ts';
import type { Period } from './timeline.ts';
import type { Scalar, Tables, Text, Tier } from './shapes.ts';

export type { Intervention } from './interventions.ts';
export { interventionsOn, settingsAt } from './timeline.ts';
export type { Period } from './timeline.ts';
export type { Problem } from './problems.ts';
export { formatProblem } from './problems.ts';
export { applySets } from './sets.ts';
export { scenarioSchema } from './schema.ts';
export type { Tables, Text, Tier } from './shapes.ts';

/** The numbers in force on a day. Shared between days and runs: read, never written. */
export interface Settings {
  population: Values<typeof POPULATION>;
  creators: Record<Tier, Values<typeof CREATOR>>;
  brands: Values<typeof BRAND>[];
  parameters: { [G in keyof typeof PARAMETERS]: Values<(typeof PARAMETERS)[G]> };
}

/** What may be drawn by another seed than what happens day by day; the seed itself where nothing is said. */
export interface Seeds {
  /** Friendships, and who follows whom at the start. */
  graph?: string;
  /** The first people: traits, tastes, creators among them, and what communities have in common. */
  people?: string;
}

/** Plain data: it may be copied to a worker. */
export interface ResolvedScenario {
  title: Text;
  question: Text;
  seed: string;
  /** Seeds of their own for what is otherwise drawn by the seed. */
  seeds: Seeds;
  days: number;
  /** Before any intervention. */
  base: Settings;
  brandNames: Text[];
  /** By day, then by order in the file. */
  interventions: Intervention[];
  /** What it is lived without. */
  leftOut: readonly LeftOut[];
  /** The settings of every day; `settingsAt` reads it. */
  timeline: Period<Settings>[];
  /** A scenario file with every default written out; it resolves to itself. */
  document: Record<string, unknown>;
}

export type Resolution = { ok: true; scenario: ResolvedScenario } | { ok: false; problems: Problem[] };

/** Text of a scenario file to JSON; a syntax error is a problem with line and column. */
export function parseScenarioText(source: string, where: string): JsonText {
  return parseJsonText(source, where);
}

/**
 * Checks a scenario and fills in the defaults. Never throws.
 *
 * @param json what the file holds, not yet trusted in any way
 * @param where name of the file for the problems
 * @param tables the model's, unless a test brings its own
 */
export function resolveScenario(json: unknown, where: string, tables: Tables = TABLES): Resolution {
  const shape = scenarioShape(tables).safeParse(json, PARSE);
  const problems = shape.success ? [] : problemsFromIssues(shape.error.issues, json, where);
  const names = brandNamesOf(json, tables);
  const days = valueAt(json, ['days']) ?? DAYS.default;
  const list = valueAt(json, ['interventions']);
  const read = readInterventions(Array.isArray(list) ? (list as unknown[]) : [], {
    file: where,
    tables,
    days: valueShape(DAYS).safeParse(days, PARSE).success ? (days as number) : null,
    brands: names,
  });
  problems.push(...repeatedNames(names ?? [], where), ...tooManySegments(json, where), ...read.problems);
  if (problems.length > 0)
    return { ok: false, problems: distinct(problems).map((p) => withElsewhere(p, tables)) };
  const filled = fill(json as Given, tables);
  const leftOut = leftOutOf(json);
  const timeline = timelineOf(filled.base, read.interventions);
  const scenario = {
    title: bothLanguages((json as Given).title),
    question: bothLanguages((json as Given).question),
    seed: (json as Given).seed ?? DEFAULT_SEED,
    seeds: { ...(json as Given).seeds },
    days: days as number,
    base: filled.base as unknown as Settings,
    brandNames: filled.brandNames,
    interventions: read.interventions,
    leftOut,
    timeline: timeline as unknown as Period<Settings>[],
    document: {
      ...filled.document,
      interventions: read.documents,
      // Most markets are lived with all there is: their documents are what they have been.
      ...(leftOut.length > 0 && { leaveOut: leftOut.map(nameOfLeftOut) }),
    },
  };
  return { ok: true, scenario };
}

/** In the order of the file, each once. */
function leftOutOf(json: unknown): LeftOut[] {
  const list = (valueAt(json, ['leaveOut']) ?? []) as string[];
  return [...new Set(list)].flatMap((text) => leftOutNamed(text) ?? []);
}

/** The name of each brand, null where the file's is no name; null altogether when there is no list. */
function brandNamesOf(json: unknown, tables: Tables): (Text | null)[] | null {
  const brands = valueAt(json, ['brands']) ?? tables.defaultBrands;
  if (!Array.isArray(brands)) return null;
  return brands.map((brand: unknown) => {
    const name = text.safeParse(valueAt(brand, ['name']), PARSE);
    return name.success ? bothLanguages(name.data) : null;
  });
}

/** Two brands may not share a name in any language: an intervention would not know which one is meant. */
function repeatedNames(names: readonly (Text | null)[], file: string): Problem[] {
  const owner = new Map<string, number>();
  const problems: Problem[] = [];
  names.forEach((name, b) => {
    if (name === null) return;
    for (const one of new Set([name.en, name.zh])) {
      const key = one.trim().toLowerCase();
      const first = owner.get(key) ?? b;
      owner.set(key, first);
      if (first === b) continue;
      const found = `${quote(one)}, as brand ${first} is called`;
      problems.push({ file, path: `brands.${b}.name`, found, expected: 'a name no other brand has' });
    }
  });
  return problems;
}

/** Everybody is of one segment at most. */
function tooManySegments(json: unknown, file: string): Problem[] {
  const shares = SEGMENTS.map((name) =>
    Number(valueAt(json, ['population', name, 'value']) ?? valueAt(json, ['population', name]) ?? 0),
  );
  const all = shares.reduce((sum, share) => sum + share, 0);
  if (!(all > 1 + 1e-9)) return [];
  const found = SEGMENTS.map((name, i) => `${name} ${shares[i]}`).join(', ');
  return [{ file, path: 'population', found, expected: 'shares of segments of no more than 1 in all' }];
}

/** A name that is right but stands in the wrong place: says where it belongs. */
function withElsewhere(problem: Problem, tables: Tables): Problem {
  if (problem.found !== UNKNOWN_NAME || problem.nearest !== undefined) return problem;
  const name = problem.path.slice(problem.path.lastIndexOf('.') + 1);
  if (Object.hasOwn(tables.parameters, name)) return { ...problem, nearest: `parameters.${name}` };
  const path = allPaths(tables, 1).find((known) => known.endsWith(`.${name}`));
  return path === undefined ? problem : { ...problem, nearest: path };
}

type Value = Scalar | { value: Scalar; because?: string | Text };
type GivenValues = { [name: string]: Value };

/** A scenario file of the right shape. */
interface Given {
  title: Text;
  question: Text;
  because?: string | Text;
  seed?: string;
  seeds?: Seeds;
  population?: GivenValues;
  brands?: ({ name: string | Text } & GivenValues)[];
  creators?: { [T in Tier]?: GivenValues };
  parameters?: { [group: string]: GivenValues };
}

interface Filled {
  /** As the engine reads them. */
  numbers: Record<string, number>;
  /** As the document writes them. */
  values: Record<string, unknown>;
}

function fillTable(
  table: Table,
  given: { readonly [name: string]: unknown } = {},
  defaults: { readonly [name: string]: number } = {},
): Filled {
  const filled: Filled = { numbers: {}, values: {} };
  for (const [name, parameter] of Object.entries(table)) {
    const own = Object.hasOwn(given, name) ? given[name] : undefined;
    const fallback = Object.hasOwn(defaults, name) ? defaults[name] : parameter.default;
    const entry = (own ?? written(parameter, fallback)) as Value;
    const argued = typeof entry === 'object' ? entry : { value: entry };
    const number = stored(parameter, argued.value);
    const value = written(parameter, number);
    filled.numbers[name] = number;
    filled.values[name] =
      argued.because === undefined ? value : { value, because: bothLanguages(argued.because) };
  }
  return filled;
}

/** The word that is given under a name, with or without a reason. */
function named(given: { readonly [name: string]: unknown }, name: string): string {
  const word = given[name] ?? '';
  return String(typeof word === 'object' ? valueAt(word, ['value']) : word);
}

function fill(
  given: Given,
  tables: Tables,
): { base: AnySettings; brandNames: Text[]; document: Record<string, unknown> } {
  const population = fillTable(tables.population, given.population);
  const brandList = given.brands ?? tables.defaultBrands;
  const brandNames = brandList.map(({ name }) => bothLanguages(name));
  const brands = brandList.map((brand) =>
    fillTable(tables.brand, brand, tables.categoryBrands[named(brand, 'category')]),
  );
  const [koc, mid, head] = TIERS.map((tier) => {
    return fillTable(tables.creator, given.creators?.[tier], tables.creatorTiers[tier]);
  });
  const groups = Object.entries(tables.parameters).map(([group, table]) => {
    return [group, fillTable(table, given.parameters?.[group])] as const;
  });
  const base = {
    population: population.numbers,
    creators: { koc: koc.numbers, mid: mid.numbers, head: head.numbers },
    brands: brands.map(({ numbers }) => numbers),
    parameters: Object.fromEntries(groups.map(([group, { numbers }]) => [group, numbers])),
  };
  const document = {
    title: bothLanguages(given.title),
    question: bothLanguages(given.question),
    ...(given.because === undefined ? {} : { because: bothLanguages(given.because) }),
    seed: given.seed ?? DEFAULT_SEED,
    // Documents of markets that are drawn by one seed are what they have been.
    ...(Object.keys(given.seeds ?? {}).length > 0 && { seeds: given.seeds }),
    days: (given as { days?: number }).days ?? DAYS.default,
    population: population.values,
    brands: brands.map(({ values }, b) => ({ name: brandNames[b], ...values })),
    creators: { koc: koc.values, mid: mid.values, head: head.values },
    parameters: Object.fromEntries(groups.map(([group, { values }]) => [group, values])),
  };
  return { base, brandNames, document };
}
