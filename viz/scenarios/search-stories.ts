/** Finds shipped scenarios by their words, in both languages. */
import { SHIPPED } from '../state/catalogue.ts';
import { makeSearch } from '../words/search.ts';
import type { ShelvedName } from './shelf.ts';
import { watch as watchEnglish } from './watch.en.ts';
import { watch as watchChinese } from './watch.zh.ts';

/** Names of scenarios. */
export const searchStories = makeSearch(
  SHIPPED.map(({ name, title, question }) => ({
    item: name,
    names: [name, title.en, title.zh],
    texts: [question.en, question.zh, watchEnglish[name as ShelvedName], watchChinese[name as ShelvedName]],
  })),
);
