/**
 * The model as plain data, nothing that runs: for forms, errors, result files and documents. The build of the page
 * puts the values themselves in place of this file (build/described.ts), so that the engine stays in its workers. A
 * door: tables, the names that numbers in columns stand for, and the types of both.
 */
import * as catalogue from './catalogue.ts';
import type { Measure } from './core/measure.ts';
import type { Plausible, Table } from './core/parameter.ts';
import { plausibleRange } from './core/plausible.ts';
import { TIERS } from './scenario/tiers.ts';
import * as complaints from './mechanisms/brands/complaints.ts';
import * as spending from './mechanisms/brands/spending.ts';
import * as asymmetry from './mechanisms/trust/asymmetry.ts';
import * as categories from './population/categories.ts';
import * as population from './population/parameters.ts';
import * as segments from './population/segments.ts';
import * as posts from './posts/posts.ts';

export type { ColumnName } from './catalogue.ts';
export type { Column, Kind, TypedArray } from './core/column.ts';
export type { Parameter, Plausible, Scale, Standing, Table } from './core/parameter.ts';

/** What is known of a measure beside how it is read. */
export type DescribedMeasure = Pick<Measure, 'name' | 'type' | 'unit' | 'about'>;

const described = (list: readonly Measure<never>[]): readonly DescribedMeasure[] =>
  list.map(({ name, type, unit, about }) => ({ name, type, unit, about }));

/** Tables without the ranges of PLAUSIBLE, which few readers want. */
const bare = <T extends Table>(table: T): T =>
  Object.fromEntries(
    Object.entries(table).map(([name, { plausible: _, decided: __, ...rest }]) => [name, rest]),
  ) as T;
const rangesOf = (group: string, table: Table): [string, Plausible | null][] =>
  Object.entries(table).map(([name, parameter]) => [`${group}.${name}`, plausibleRange(parameter)]);

export const PARAMETERS = Object.fromEntries(
  Object.entries(catalogue.PARAMETERS).map(([group, table]) => [group, bare(table)]),
) as typeof catalogue.PARAMETERS;
export const COLUMNS = catalogue.COLUMNS;
export const MARKET_MEASURES = described(catalogue.MARKET_MEASURES);
export const BRAND_MEASURES = described(catalogue.BRAND_MEASURES);
export const TIER_MEASURES = described(catalogue.TIER_MEASURES);
export const POPULATION = bare(population.POPULATION);
export const TOPOLOGIES = population.TOPOLOGIES;
/** Names of segments; the column `segment` has their numbers, from 1. */
export const SEGMENTS = segments.SEGMENTS;
export const CREATOR = bare(population.CREATOR);
export const CREATOR_TIERS = population.CREATOR_TIERS;
export const BRAND = bare(population.BRAND);
export const CATEGORY_BRANDS = categories.CATEGORY_BRANDS;
/** The numbers of creators with the defaults of a tier, about which its ranges are. */
const ofTier = (tier: (typeof TIERS)[number]): Table => {
  const own: Readonly<Record<string, number>> = population.CREATOR_TIERS[tier];
  return Object.fromEntries(
    Object.entries<Table[string]>(population.CREATOR).map(([name, parameter]) => [
      name,
      { ...parameter, default: own[name] ?? parameter.default },
    ]),
  );
};
/**
 * Where the true value of each number may well lie, by path as in `trust.evidencePerPost`, of creators for all
 * (`creator.skill`) and for each tier (`creator.head.skill`); null for what is decided.
 */
export const PLAUSIBLE: Readonly<Record<string, Plausible | null>> = Object.fromEntries([
  ...Object.entries<Table>(catalogue.PARAMETERS).flatMap(([group, table]) => rangesOf(group, table)),
  ...rangesOf('population', population.POPULATION),
  ...rangesOf('creator', population.CREATOR),
  ...TIERS.flatMap((tier) => rangesOf(`creator.${tier}`, ofTier(tier))),
  ...rangesOf('brand', population.BRAND),
]);
export const DEFAULT_BRANDS = population.DEFAULT_BRANDS;
export const CHANNEL_NAMES = spending.CHANNEL_NAMES;
export const RESPONSES = complaints.RESPONSES;
/** Who a post is by, as the column `source` has it. */
export const Source = posts.Source;
/** What is bad about a post, as the column `negativeKind` has it. */
export const NegativeKind = asymmetry.NegativeKind;
