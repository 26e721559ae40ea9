/** The search over all levers in both languages, made when somebody begins to search. */
import { computed, effect, signal } from '@preact/signals';
import { recipe } from '../state/session.ts';
import { loadModelWords } from '../words/model/load.ts';
import type { Search } from '../words/search.ts';
import { allLevers } from './chapters.ts';
import { brandNamesOf } from './lever.ts';
import type { Lever } from './lever.ts';
import { searchable } from './searchable.ts';

/** null until it is there. */
export const searchLevers = signal<Search<Lever> | null>(null);

const base = computed(() => recipe.value.base);
let wanted = false;

/** Begins to fetch the words of both languages; the search follows, and follows the brands of the scenario. */
export function wantSearch(): void {
  if (wanted) return;
  wanted = true;
  Promise.all([import('../words/search.ts'), loadModelWords('en'), loadModelWords('zh')]).then(
    ([{ makeSearch }, ...languages]) =>
      effect(() => {
        const names = brandNamesOf(base.value);
        const levers = allLevers(names.length);
        searchLevers.value = makeSearch(levers.map((lever) => searchable(lever, languages, names)));
      }),
    () => (wanted = false),
  );
}
