/** What a lever is found by: what it is called, what is said of it, and its path, in both languages at once. */
import type { Text, Tier } from '../../sim/scenario/index.ts';
import { parameterText } from '../words/model/read.ts';
import type { ModelWords } from '../words/model/types.ts';
import type { Searchable } from '../words/search.ts';
import { groupOf } from './chapters.ts';
import type { Lever } from './lever.ts';

export function searchable(
  lever: Lever,
  languages: readonly ModelWords[],
  brands: readonly Text[],
): Searchable<Lever> {
  const [section, owner] = lever.path.split('.');
  const brand = section === 'brands' ? brands[Number(owner)] : undefined;
  const texts = languages.map((words) => parameterText(words, lever.path, lever.parameter));
  const owners = languages.map((words) => (section === 'creators' ? words.names.tiers[owner as Tier] : ''));
  const group = groupOf(lever.path);
  const titles = group === 'run' ? [] : languages.map((words) => words.headings[group].title);
  return {
    item: lever,
    names: [...texts.map(({ label }) => label), ...owners, brand?.en ?? '', brand?.zh ?? ''],
    texts: [...texts.map(({ about }) => about), lever.parameter.about, ...titles, lever.path],
  };
}
