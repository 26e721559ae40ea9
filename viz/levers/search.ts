/** Finds levers by what they are called, what is said of them, or their path, in both languages at once. */
import type { Text } from '../../sim/scenario/shapes.ts';
import type { Tier } from '../../sim/scenario/tiers.ts';
import { parameterText } from '../words/model/read.ts';
import type { ModelWords } from '../words/model/types.ts';
import { groupOf } from './chapters.ts';
import type { Lever } from './lever.ts';

interface Found {
  lever: Lever;
  /** Names, lower case: a hit here counts more. */
  names: string;
  /** All that is said. */
  all: string;
}

export type Index = readonly Found[];

export function makeIndex(
  levers: readonly Lever[],
  languages: readonly ModelWords[],
  brands: readonly Text[],
): Index {
  return levers.map((lever) => {
    const [section, owner] = lever.path.split('.');
    const brand = section === 'brands' ? brands[Number(owner)] : undefined;
    const texts = languages.map((words) => parameterText(words, lever.path, lever.parameter));
    const owners = languages.map((words) => (section === 'creators' ? words.names.tiers[owner as Tier] : ''));
    const titles = languages.map((words) => {
      const group = groupOf(lever.path);
      return group === 'run' ? '' : words.headings[group].title;
    });
    const names = [...texts.map(({ label }) => label), ...owners, brand?.en, brand?.zh]
      .join(' ')
      .toLowerCase();
    const rest = [...texts.map(({ about }) => about), lever.parameter.about, ...titles, lever.path];
    return { lever, names, all: `${names} ${rest.join(' ').toLowerCase()}` };
  });
}

/** Those in which every word of the query occurs; those with all words in their names first. */
export function search(index: Index, query: string): Lever[] {
  const terms = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (terms.length === 0) return [];
  const hits = index.filter(({ all }) => terms.every((term) => all.includes(term)));
  const byName = (found: Found): boolean => terms.every((term) => found.names.includes(term));
  return [...hits.filter(byName), ...hits.filter((found) => !byName(found))].map(({ lever }) => lever);
}
