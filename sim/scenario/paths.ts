/**
 * Dotted paths to the numbers of a scenario: `parameters.trust.priorWeight`, `brands.0.price`,
 * `creators.koc.sponsoredShare`, `population.consumers`. Interventions and `--set` use them.
 */

import type { Parameter, Table } from '../core/parameter.ts';
import { nearestName } from './problems.ts';
import { renamedPath } from './renamed.ts';
import { TIERS } from './shapes.ts';
import type { Tables, Tier } from './shapes.ts';

type Numbers = Record<string, number>;

/** The numbers in force on a day, whatever the tables are; `Settings` in `scenario.ts` has their names. */
export interface AnySettings {
  population: Numbers;
  creators: Record<Tier, Numbers>;
  brands: Numbers[];
  parameters: Record<string, Numbers>;
}

export interface PathValue {
  path: string;
  value: number;
}

function entry<T>(record: { readonly [name: string]: T }, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** The table a path's number belongs to, or undefined. Brand numbers of any size are let through. */
function tableAt(tables: Tables, segments: readonly string[]): Table | undefined {
  const [section, owner] = segments;
  if (section === 'population' && segments.length === 2) return tables.population;
  if (segments.length !== 3) return undefined;
  if (section === 'parameters') return entry(tables.parameters, owner);
  if (section === 'creators')
    return (TIERS as readonly string[]).includes(owner) ? tables.creator : undefined;
  if (section === 'brands') return /^(0|[1-9]\d{0,2})$/.test(owner) ? tables.brand : undefined;
  return undefined;
}

export function parameterAt(tables: Tables, path: string): Parameter | undefined {
  const segments = path.split('.');
  const table = tableAt(tables, segments);
  return table === undefined ? undefined : entry(table, segments[segments.length - 1]);
}

/** Every path there is when the scenario has so many brands. */
export function allPaths(tables: Tables, brands: number): string[] {
  const under = (prefix: string, table: Table): string[] =>
    Object.keys(table).map((name) => `${prefix}.${name}`);
  return [
    ...under('population', tables.population),
    ...Array.from({ length: brands }, (_, b) => under(`brands.${b}`, tables.brand)).flat(),
    ...TIERS.flatMap((tier) => under(`creators.${tier}`, tables.creator)),
    ...Object.entries(tables.parameters).flatMap(([group, table]) => under(`parameters.${group}`, table)),
  ];
}

/** Whether an intervention may change it: the population is made once, before the first day. */
export function changesLater(path: string, parameter: Parameter): boolean {
  return parameter.fixed !== true && !path.startsWith('population.');
}

export function changeablePaths(tables: Tables, brands: number): string[] {
  return allPaths(tables, brands).filter((path) =>
    changesLater(path, parameterAt(tables, path) as Parameter),
  );
}

/** The path among `paths` that is spelt most alike, or that has the same last name. */
export function nearestPath(path: string, paths: readonly string[]): string | undefined {
  const shortened = paths.map((known) => known.replace(/^parameters\./, ''));
  const now = renamedPath(path)?.replace(/^parameters\./, '');
  if (now !== undefined && shortened.includes(now)) return paths[shortened.indexOf(now)];
  const near = nearestName(path.replace(/^parameters\./, ''), shortened);
  if (near !== undefined) return paths[shortened.indexOf(near)];
  const last = path.slice(path.lastIndexOf('.') + 1);
  return paths.find((known) => known.endsWith(`.${last}`));
}

export function copySettings(settings: AnySettings): AnySettings {
  const { koc, mid, head } = settings.creators;
  const groups = Object.entries(settings.parameters).map(([group, numbers]) => [group, copied(numbers)]);
  return {
    population: copied(settings.population),
    creators: { koc: copied(koc), mid: copied(mid), head: copied(head) },
    brands: settings.brands.map(copied),
    parameters: Object.fromEntries(groups) as Record<string, Numbers>,
  };
}

/** Not by a spread: of the same hidden class however often it is run (make-market.ts says why). */
const copied = <T extends Numbers>(numbers: T): T => Object.fromEntries(Object.entries(numbers)) as T;

/** Writes one number in place; the path has been checked. */
export function assign(settings: AnySettings, { path, value }: PathValue): void {
  const segments = path.split('.');
  const name = segments[segments.length - 1];
  if (segments[0] === 'population') settings.population[name] = value;
  else if (segments[0] === 'brands') settings.brands[Number(segments[1])][name] = value;
  else if (segments[0] === 'creators') settings.creators[segments[1] as Tier][name] = value;
  else settings.parameters[segments[1]][name] = value;
}
