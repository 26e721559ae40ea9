/** The order of the levers: that of their words. A chapter has a catalogue, and holds the tables of the model named there. */
import { BRAND, CREATOR, PARAMETERS, POPULATION } from '../../sim/described.ts';
import { TIERS } from '../../sim/scenario/index.ts';
import { chapters } from '../words/model/en.ts';
import type { Group } from '../words/model/tables.ts';
import type { Chapter } from '../words/model/types.ts';
import { leverAt } from './lever.ts';
import type { Lever } from './lever.ts';

export const CHAPTER_NAMES = Object.keys(chapters) as Chapter[];

export const groupsOf = (chapter: Chapter) => Object.keys(chapters[chapter].groups) as Group[];

/** Whose numbers are meant where a table holds for several: a brand by number, a tier by name. */
export type Owner = string;

/** Paths of a group; `owner` matters for brands and creators only. */
export function pathsOf(group: Group, owner: Owner): string[] {
  const under = (prefix: string, table: object): string[] =>
    Object.keys(table).map((name) => `${prefix}.${name}`);
  if (group === 'population') return under('population', POPULATION);
  if (group === 'brand') return under(`brands.${owner}`, BRAND);
  if (group === 'creator') return under(`creators.${owner}`, CREATOR);
  return under(`parameters.${group}`, PARAMETERS[group]);
}

export const leversOf = (group: Group, owner: Owner): Lever[] =>
  pathsOf(group, owner).map((path) => leverAt(path)!);

/** The group a path stands in. */
export function groupOf(path: string): Group | 'run' {
  const [section, owner] = path.split('.');
  if (section === 'brands') return 'brand';
  if (section === 'creators') return 'creator';
  if (section === 'population') return 'population';
  return section === 'parameters' ? (owner as Group) : 'run';
}

/** Every lever there is in a market of so many brands. */
export const allLevers = (brands: number): Lever[] =>
  CHAPTER_NAMES.flatMap(groupsOf).flatMap((group) => {
    if (group === 'brand')
      return Array.from({ length: brands }, (_, b) => leversOf('brand', String(b))).flat();
    return group === 'creator' ? TIERS.flatMap((tier) => leversOf('creator', tier)) : leversOf(group, '');
  });
