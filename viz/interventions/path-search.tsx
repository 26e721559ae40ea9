/** Chooses any number that may change during a run, by searching for it. */
import { useSignal } from '@preact/signals';
import { changesLater } from '../../sim/scenario/index.ts';
import { leverAt } from '../levers/lever.ts';
import type { Lever } from '../levers/lever.ts';
import { searchLevers, wantSearch } from '../levers/search-levers.ts';
import { fullLabel } from '../levers/telling.ts';
import { words } from './words.ts';

const MOST = 8;

export function PathSearch({ path, choose }: { path: string; choose: (lever: Lever) => void }) {
  const w = words();
  const query = useSignal('');
  const lever = leverAt(path);
  const found = (searchLevers.value?.(query.value) ?? [])
    .filter((one) => changesLater(one.path, one.parameter))
    .slice(0, MOST);
  return (
    <div class="intervention-field path-search">
      <span>{w.number}</span>
      <div>
        <p>
          <strong>{lever === undefined ? path : fullLabel(lever)}</strong>
        </p>
        <input
          class="field"
          type="search"
          aria-label={w.number}
          placeholder={w.numberHint}
          value={query.value}
          onFocus={wantSearch}
          onInput={(event) => {
            wantSearch();
            query.value = event.currentTarget.value;
          }}
        />
        {found.length > 0 && (
          <ul>
            {found.map((one) => (
              <li key={one.path}>
                <button
                  type="button"
                  class="button plain"
                  onClick={() => {
                    choose(one);
                    query.value = '';
                  }}
                >
                  {fullLabel(one)}
                  <code class="small muted">{one.path.replace(/^parameters\./, '')}</code>
                </button>
              </li>
            ))}
          </ul>
        )}
        <p class="small muted">{w.fixedLater}</p>
      </div>
    </div>
  );
}
