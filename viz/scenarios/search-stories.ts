/** Finds shipped scenarios by their words, in both languages. */
import { makeSearch } from '../words/search.ts';
import { OFFERED } from './offered.ts';

/** Names of scenarios. */
export const searchStories = makeSearch(
  OFFERED.map(({ name, title, question, watch }) => ({
    item: name,
    names: [name, title.en, title.zh],
    texts: [question.en, question.zh, watch.en, watch.zh],
  })),
);
