/** What is tried of each number of the model, and where: the values at which a market is lived, written into its file. */
import { PARAMETERS } from '../../sim/catalogue.ts';
import type { ParameterPath } from '../../sim/catalogue.ts';
import type { Parameter, Table } from '../../sim/core/parameter.ts';
import { BRAND, CREATOR, POPULATION } from '../../sim/population/parameters.ts';
import { TIERS } from '../../sim/scenario/tiers.ts';
import { written } from '../../sim/scenario/shapes.ts';
import type { Json } from '../../lab/designs/differences.ts';

const TABLES: Readonly<Record<string, Table>> = {
  population: POPULATION,
  creator: CREATOR,
  brand: BRAND,
  ...PARAMETERS,
};

export const PATHS = Object.entries(TABLES).flatMap(([group, table]) =>
  Object.keys(table).map((name) => `${group}.${name}` as ParameterPath),
);

const parted = (path: string): [group: string, name: string] => path.split('.') as [string, string];

export function parameterOf(path: ParameterPath): Parameter {
  const [group, name] = parted(path);
  return TABLES[group][name];
}

/** How far from its default a number is tried: a range may be wider where nothing but nonsense is refused. */
const FACTOR = 4;

/** Values for numbers whose default, nothing or next to it, does not say how large they are. */
const OWN: { readonly [P in ParameterPath]?: readonly number[] } = {
  // Without the karate club, which has 34 members.
  'population.topology': [0, 1, 2, 3],
  'population.offline': [0, 1000],
  'brand.appeal': [-1, 1],
  'brand.fakeReviews': [0, 20],
  'brand.attackPosts': [0, 5],
  'ranking.diversity': [0, 1],
  'buying.nothing': [-2, 2],
};

/**
 * The values tried: both ends of the declared range, yet none below nothing or, where there must be something, below a
 * quarter of the default, and none above four times the default; of a choice all words, the default first.
 */
export function valuesOf(path: ParameterPath): readonly number[] {
  const { kind, min, max, default: usual } = parameterOf(path);
  const own = OWN[path];
  if (own !== undefined) return own;
  if (kind === 'switch') return [0, 1];
  if (kind === 'choice') {
    const words = Array.from({ length: max - min + 1 }, (_, i) => min + i);
    return [usual, ...words.filter((word) => word !== usual)];
  }
  if (usual === 0) return [min, max];
  const low = usual < 0 ? Math.max(min, FACTOR * usual) : Math.max(min, min > 0 ? usual / FACTOR : 0);
  const high = usual < 0 ? Math.min(max, 0) : Math.min(max, FACTOR * usual);
  return kind === 'integer' ? [Math.ceil(low), Math.floor(high)] : [low, high];
}

/** Whether the declared range is wider than what is tried. */
export function narrowed(path: ParameterPath): boolean {
  const { kind, min, max } = parameterOf(path);
  const [low, high] = valuesOf(path);
  return kind !== 'choice' && (low > min || high < max);
}

/** The scenario with another value: for every brand and every tier of creators that has it. */
export function withValue(document: Json, path: ParameterPath, value: number): Json {
  const [group, name] = parted(path);
  const scalar = written(parameterOf(path), value);
  const copy = structuredClone(document) as Record<string, Record<string, unknown>>;
  const tables =
    group === 'population'
      ? [copy.population]
      : group === 'brand'
        ? (copy.brands as unknown as Record<string, unknown>[])
        : group === 'creator'
          ? TIERS.map((tier) => copy.creators[tier] as Record<string, unknown>)
          : [copy.parameters[group] as Record<string, unknown>];
  for (const table of tables) table[name] = scalar;
  return copy as Json;
}
