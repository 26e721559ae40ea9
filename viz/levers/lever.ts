/** A lever is one number of the model with its place in a scenario; all of them are read off the model's tables. */
import { CREATOR_TIERS, DEFAULT_BRANDS, PARAMETERS } from '../../sim/described.ts';
import type { Parameter } from '../../sim/described.ts';
import {
  DAYS,
  PARSE,
  TABLES,
  bothLanguages,
  parameterAt,
  valueAt,
  valueShape,
  written,
} from '../../sim/scenario/index.ts';
import type { Scalar, Text } from '../../sim/scenario/index.ts';

export type Json = Record<string, unknown>;

export interface Lever {
  /** As `--set` has it, for instance `brands.0.quality`. */
  path: string;
  parameter: Parameter;
  /** What holds where no scenario says otherwise, as a file writes it. */
  default: Scalar;
}

/** `trust.priorWeight` is short for `parameters.trust.priorWeight`. */
export const fullPath = (path: string): string =>
  Object.hasOwn(PARAMETERS, path.split('.')[0]) ? `parameters.${path}` : path;

/** The lever at a path, or undefined where there is none. */
export function leverAt(given: string): Lever | undefined {
  const path = fullPath(given);
  const parameter = path === 'days' ? DAYS : parameterAt(TABLES, path);
  if (parameter === undefined) return undefined;
  const [section, owner, name] = path.split('.');
  const own: Readonly<Record<string, number>> =
    section === 'creators' ? CREATOR_TIERS[owner as keyof typeof CREATOR_TIERS] : {};
  return { path, parameter, default: written(parameter, own[name] ?? parameter.default) };
}

/** The brands of a scenario file; a file without a list has the default ones. */
export const brandsOf = (base: Json): readonly unknown[] =>
  Array.isArray(base.brands) ? (base.brands as unknown[]) : DEFAULT_BRANDS;

export const brandNamesOf = (base: Json): Text[] =>
  brandsOf(base).map((brand, b) => {
    const name = valueAt(brand, ['name']);
    return typeof name === 'string' || typeof valueAt(name, ['en']) === 'string'
      ? bothLanguages(name as string | Text)
      : { en: `#${b}`, zh: `#${b}` };
  });

/** The value without the reason a file may give for it. */
const plain = (entry: unknown): unknown =>
  typeof entry === 'object' && entry !== null && 'value' in entry ? entry.value : entry;

/** What the scenario file has for a lever: its own value, or the default where it says nothing that can be used. */
export function fileValue(base: Json, { path, parameter, default: otherwise }: Lever): Scalar {
  const [section, ...rest] = path.split('.');
  const found = plain(valueAt(section === 'brands' ? { brands: brandsOf(base) } : base, [section, ...rest]));
  if (!valueShape(parameter).safeParse(found, PARSE).success) return otherwise;
  return parameter.kind === 'switch' ? Boolean(found) : (found as Scalar);
}

/** Levers that the file sets to something else than the default, in the order of the file. */
export function ownLevers(base: Json): Lever[] {
  const under = (prefix: string, table: unknown): string[] =>
    typeof table === 'object' && table !== null ? Object.keys(table).map((name) => `${prefix}${name}`) : [];
  const nested = (section: 'creators' | 'parameters'): string[] =>
    under('', base[section]).flatMap((owner) =>
      under(`${section}.${owner}.`, valueAt(base, [section, owner])),
    );
  const brands = Array.isArray(base.brands) ? (base.brands as unknown[]) : [];
  const paths = [
    ...brands.flatMap((brand, b) => under(`brands.${b}.`, brand)),
    ...nested('creators'),
    ...nested('parameters'),
    ...under('population.', base.population),
  ];
  return paths
    .map(leverAt)
    .filter((lever) => lever !== undefined)
    .filter((lever) => fileValue(base, lever) !== lever.default);
}
