/** The index of all levers in both languages, made when somebody begins to search. */
import { effect, signal } from '@preact/signals';
import { recipe } from '../state/session.ts';
import { loadModelWords } from '../words/model/load.ts';
import type { ModelWords } from '../words/model/types.ts';
import { allLevers } from './chapters.ts';
import { brandNamesOf } from './lever.ts';
import { makeIndex } from './search.ts';
import type { Index } from './search.ts';

export const index = signal<Index>([]);

const both = signal<readonly ModelWords[]>([]);
let wanted = false;

/** Begins to fetch the words of both languages; the index follows, and follows the brands of the scenario. */
export function wantIndex(): void {
  if (wanted) return;
  wanted = true;
  Promise.all([loadModelWords('en'), loadModelWords('zh')]).then(
    (loaded) => (both.value = loaded),
    () => (wanted = false),
  );
  effect(() => {
    const names = brandNamesOf(recipe.value.base);
    if (both.value.length > 0) index.value = makeIndex(allLevers(names.length), both.value, names);
  });
}
