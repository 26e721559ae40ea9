/** The order of the levers: chapters, and in each the tables of the model that belong together. */
import { BRAND, CREATOR, PARAMETERS, POPULATION } from '../../sim/described.ts';
import { TIERS } from '../../sim/scenario/tiers.ts';
import type { Group } from '../words/model/tables.ts';
import { leverAt } from './lever.ts';
import type { Lever } from './lever.ts';

export const CHAPTERS = {
  market: ['brand', 'creator', 'population'],
  brands: ['spending', 'complaints', 'prebunking', 'incentives'],
  creators: ['publishing', 'business', 'growth', 'groups', 'advice', 'scandal'],
  feed: [
    'platform',
    'ranking',
    'attention',
    'brandRecall',
    'responding',
    'posting',
    'contents',
    'diffusion',
    'following',
  ],
  sameness: ['homogenisation', 'fatigue', 'churn'],
  belief: ['trust', 'persuasion', 'sourceCredibility', 'commerce', 'similarity', 'bond', 'proof', 'wearOut'],
  bad: ['asymmetry', 'negative'],
  feelings: ['resonance', 'identity', 'normConformity', 'motivation', 'loyalty', 'forgetting'],
  buying: ['buying', 'impulse', 'expectation', 'experience'],
} as const satisfies Record<string, readonly Group[]>;

export type Chapter = keyof typeof CHAPTERS;
export const CHAPTER_NAMES = Object.keys(CHAPTERS) as Chapter[];

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
  CHAPTER_NAMES.flatMap((chapter) => CHAPTERS[chapter] as readonly Group[]).flatMap((group) => {
    if (group === 'brand')
      return Array.from({ length: brands }, (_, b) => leversOf('brand', String(b))).flat();
    return group === 'creator' ? TIERS.flatMap((tier) => leversOf('creator', tier)) : leversOf(group, '');
  });
