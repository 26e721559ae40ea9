/** The register as a table: every row with its verdict and its effect. */
import { citation, references } from '../../lab/papers.ts';
import { useSignal } from '@preact/signals';
import { ForestMark, lookOf } from '../../charts/index.ts';
import { say } from '../words/dictionary.ts';
import { leading } from '../../lab/verdicts/register-results.ts';
import { THEMES, THEME_NAMES } from '../../lab/verdicts/register.ts';
import type { Theme } from '../../lab/verdicts/register.ts';
import { published } from './claims.ts';
import { Exports } from './exports.tsx';
import { short, whole, withInterval } from './numbers.ts';
import { RunPanel } from './run-panel.tsx';
import { SORTS, filter, opened, rows, shownRows, verdictCounts } from './rows.ts';
import type { Filter, Row, Sort } from './rows.ts';
import { MODEL_HASH } from '../share/model.ts';
import { inInterests } from '../../lab/verdicts/in-interests.ts';
import { VerdictMark } from './verdict-mark.tsx';
import type { Shown } from './verdict-mark.tsx';
import { found, job } from './work.ts';
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
      <Chips counts={verdictCounts(all)} />
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
      {shown.length === 0 ? <p>{w.noRows}</p> : <Table shown={shown} />}
      <p class="muted small">{w.markAxis}</p>
      <p class="muted small">{w.falsifiersHint}</p>
    </div>
  );
}

/** Where the published verdicts come from. */
function Origin() {
  const w = words();
  const there = published.value;
  if (there === null) return null;
  if (there.files.length === 0) return <p class="muted small">{w.notPublished}</p>;
  return (
    <div class="muted small">
      {there.files.map(({ program, command }) => (
        <p key={command}>{w.publishedFrom({ program, command })}</p>
      ))}
      {there.files.some(({ model }) => model !== MODEL_HASH) && <p class="lab-warning">{w.publishedOther}</p>}
    </div>
  );
}

function Chips({ counts }: { counts: readonly [Shown, number][] }) {
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
          {w.verdictCount({ n: whole(count), verdict: w.verdicts[verdict] })}
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

function Table({ shown }: { shown: readonly Row[] }) {
  const w = words();
  const c = w.columns;
  return (
    <table class="lab-rows">
      <caption class="unseen">{w.claims}</caption>
      <thead>
        <tr>
          {[c.id, c.claim, c.source, c.kind, c.verdict, c.mark, c.effect, c.n].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <RowLine key={row.claim.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function RowLine({ row }: { row: Row }) {
  const w = words();
  const { claim, result, from, verdict } = row;
  const first = result ? leading(result) : undefined;
  const interests = first === undefined ? null : inInterests(first);
  const own = from === 'published' ? found.value.get(claim.id) : undefined;
  return (
    <tr data-row={claim.id}>
      <th scope="row" class="lab-id">
        {claim.id}
      </th>
      <td class="lab-claim">
        <button
          class="lab-open"
          aria-label={w.openRow({ id: claim.id, claim: say(claim.claim) })}
          onClick={() => (opened.value = claim.id)}
        >
          {say(claim.claim)}
        </button>
      </td>
      <td class="small muted lab-source" title={references(claim)}>
        {say(citation(claim))}
      </td>
      <td class="small lab-kind" title={w.kindMeaning[claim.kind.is]}>
        {w.kinds[claim.kind.is]}
      </td>
      <td class="lab-verdict-cell">
        <VerdictMark verdict={verdict} />
        {from === 'here' && <span class="lab-tag">{w.here}</span>}
        {own && (
          <span class="lab-tag">
            {w.here}: {w.verdicts[own.row.verdict]}
          </span>
        )}
      </td>
      <td class="lab-mark">
        {first && interests && (
          <ForestMark
            label={w.markOf({
              id: claim.id,
              mean: short(interests.mean),
              low: short(interests.low),
              high: short(interests.high),
            })}
            effect={interests}
            both={first.sign === 0}
            finding={verdict}
          />
        )}
      </td>
      <td class="small figures-font lab-effect">
        {first && withInterval(first.effect.mean, first.effect.interval)}
      </td>
      <td class="small figures-font lab-n">{first && short(first.effect.n)}</td>
    </tr>
  );
}
