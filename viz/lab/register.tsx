/** The register: what came out in all, which rows are shown, and the way to run them. */
import { useSignal } from '@preact/signals';
import { lookOf } from '../../charts/index.ts';
import { say } from '../words/dictionary.ts';
import { THEMES, THEME_NAMES } from '../../lab/verdicts/register.ts';
import type { Theme } from '../../lab/verdicts/register.ts';
import { published } from './claims.ts';
import { Exports } from './exports.tsx';
import { whole } from './numbers.ts';
import { Research } from './research.tsx';
import { RunPanel } from './run-panel.tsx';
import { SORTS, filter, rows, shownRows, verdictCounts } from './rows.ts';
import { RowsTable } from './rows-table.tsx';
import { summaryOf } from './standing.ts';
import type { Filter, Row, Sort } from './rows.ts';
import { MODEL_HASH } from '../share/model.ts';
import type { Shown } from './verdict-mark.tsx';
import { job } from './work.ts';
import { words } from './words.ts';

const set = (part: Partial<Filter>): void => {
  filter.value = { ...filter.value, ...part };
};

export function Register() {
  const w = words();
  const running = useSignal(false);
  const all = rows.value;
  const shown = shownRows(all, filter.value);
  const runnable = shown.filter(({ claim }) => claim.open === undefined).map(({ claim }) => claim);
  return (
    <div class="lab-register">
      <Origin />
      <Reading />
      <Research shown={shown} all={all.length} />
      <Summary all={all} />
      <Chips counts={verdictCounts(all)} all={all.length} />
      <Toolbar />
      <div class="lab-line">
        <p class="small muted" role="status">
          {w.rowsShown({ n: whole(shown.length), all: whole(all.length) })}
        </p>
        <button
          class="button"
          aria-expanded={running.value}
          disabled={runnable.length === 0}
          onClick={() => (running.value = !running.value)}
        >
          {w.run.titleMany({ n: whole(runnable.length) })}
        </button>
        <Exports />
      </div>
      {(running.value || job.value?.name === 'rows') && (
        <RunPanel
          claims={runnable}
          name="rows"
          title={w.run.titleMany({ n: whole(runnable.length) })}
          usual={{ replications: 5, consumers: 300 }}
        />
      )}
      {shown.length === 0 ? <p>{w.noRows}</p> : <RowsTable shown={shown} />}
      <p class="muted small">{w.markAxis}</p>
      <p class="muted small">{w.falsifiersHint}</p>
    </div>
  );
}

/** Verdicts of fewer seeds than this, in every row, are a rehearsal. */
const ENOUGH = 10;

/** Where the published verdicts come from. */
function Origin() {
  const w = words();
  const there = published.value;
  if (there === null) return null;
  if (there.files.length === 0) return <p class="muted small">{w.notPublished}</p>;
  const seeds = Math.max(
    0,
    ...Array.from(there.rows.values(), ({ row }) => row.comparison?.seeds.length ?? 0),
  );
  return (
    <div class="muted small lab-origin">
      {there.files.map(({ program, command }) => (
        <p key={command} class="lab-from">
          {w.publishedFrom({ program, command })}
        </p>
      ))}
      {there.files.some(({ model }) => model !== MODEL_HASH) && <p class="lab-warning">{w.publishedOther}</p>}
      {there.outdated.size > 0 && <p class="lab-warning">{w.publishedEarlier({ n: there.outdated.size })}</p>}
      {seeds > 0 && seeds < ENOUGH && <p class="lab-warning">{w.publishedFew({ n: whole(seeds) })}</p>}
    </div>
  );
}

function Reading() {
  const w = words().reading;
  return (
    <details class="lab-reading">
      <summary>{w.title}</summary>
      <ol class="lab-list">
        {[w.asked, w.checked, w.cameOut, w.holds].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </details>
  );
}

/** No count alone: beside what is supported stand how far that goes, and where it comes from. */
function Summary({ all }: { all: readonly Row[] }) {
  const w = words();
  const s = w.summary;
  const { claims, falsifiers, holding } = summaryOf(all);
  const list = (rows: readonly Row[]): string =>
    verdictCounts(rows)
      .map(([verdict, n]) => s.count({ n: whole(n), verdict: w.verdicts[verdict] }))
      .join(w.and);
  const kinds = holding.kinds.map(([kind, n]) => s.kindCount({ n: whole(n), kind: w.kinds[kind] }));
  return (
    <div class="lab-summary">
      <p>{s.claims({ all: claims.length, list: list(claims) })}</p>
      {holding.n === 0 ? <p>{s.none}</p> : <p>{s.holds(holding)}</p>}
      {kinds.length > 0 && <p>{s.kinds({ list: kinds.join(w.and) })}</p>}
      <p class="muted">{s.falsifiers({ all: whole(falsifiers.length), list: list(falsifiers) })}</p>
    </div>
  );
}

function Chips({ counts, all }: { counts: readonly [Shown, number][]; all: number }) {
  const w = words();
  const { verdicts } = filter.value;
  const toggle = (one: Shown): void =>
    set({
      verdicts: verdicts.includes(one) ? verdicts.filter((other) => other !== one) : [...verdicts, one],
    });
  return (
    <div class="lab-chips" role="group" aria-label={w.byVerdict}>
      {counts.map(([verdict, count]) => (
        <button
          key={verdict}
          class="button"
          aria-pressed={verdicts.includes(verdict)}
          title={w.verdictMeaning[verdict]}
          onClick={() => toggle(verdict)}
        >
          <span style={{ color: lookOf(verdict).ink }} aria-hidden="true">
            {lookOf(verdict).sign}
          </span>
          {w.verdictCount({ n: whole(count), all: whole(all), verdict: w.verdicts[verdict] })}
        </button>
      ))}
    </div>
  );
}

function Toolbar() {
  const w = words();
  const { theme, search, sort } = filter.value;
  return (
    <div class="lab-fields" role="search">
      <label>
        <span>{w.search}</span>
        <input
          class="field"
          type="search"
          value={search}
          onInput={({ currentTarget }) => set({ search: currentTarget.value })}
        />
      </label>
      <label>
        <span>{w.theme}</span>
        <select
          class="field"
          value={theme}
          onChange={({ currentTarget }) => set({ theme: currentTarget.value as Theme | 'all' })}
        >
          <option value="all">{w.allThemes}</option>
          {THEME_NAMES.map((one) => (
            <option key={one} value={one}>
              {say(THEMES[one])}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{w.sortBy}</span>
        <select
          class="field"
          value={sort}
          onChange={({ currentTarget }) => set({ sort: currentTarget.value as Sort })}
        >
          {SORTS.map((one) => (
            <option key={one} value={one}>
              {w.sorts[one]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
