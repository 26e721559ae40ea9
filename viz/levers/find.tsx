/** The search over all levers, and below it the groups or what was found. */
import { useSignal } from '@preact/signals';
import { recipe } from '../state/session.ts';
import { allLevers } from './chapters.ts';
import { Groups } from './groups.tsx';
import { brandNamesOf } from './lever.ts';
import { LeverRow } from './row.tsx';
import { searchLevers, wantSearch } from './search-levers.ts';
import { count } from './telling.ts';
import { words } from './words.ts';

const MOST = 30;

export function AllLevers() {
  const w = words();
  const query = useSignal('');
  const found = searchLevers.value?.(query.value) ?? [];
  const all = allLevers(brandNamesOf(recipe.value.base).length).length;
  const searching = query.value.trim() !== '';
  return (
    <section class="lever-all" aria-label={w.all}>
      <h2>{w.all}</h2>
      <p class="small muted">{w.allMeaning({ count: count(all) })}</p>
      <input
        class="field lever-search"
        type="search"
        aria-label={w.search}
        placeholder={w.searchHint}
        value={query.value}
        onFocus={wantSearch}
        onInput={(event) => {
          wantSearch();
          query.value = event.currentTarget.value;
        }}
      />
      <p class="small muted" role="status">
        {searching &&
          searchLevers.value !== null &&
          (found.length > 0 ? w.results({ count: count(found.length) }) : w.noResults)}
      </p>
      {searching ? (
        <>
          {found.slice(0, MOST).map((lever) => (
            <LeverRow key={lever.path} lever={lever} above="group" />
          ))}
          {found.length > MOST && <p class="small muted">{w.more({ count: count(found.length - MOST) })}</p>}
        </>
      ) : (
        <Groups />
      )}
    </section>
  );
}
