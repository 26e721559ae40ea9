/** One row of the register in full: what is claimed, what was found, what it rests on, and a way to run it here. */
import { citation, references } from '../../lab/papers.ts';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Claim } from '../../lab/verdicts/register.ts';
import type { RowResult } from '../../lab/verdicts/register-results.ts';
import { say } from '../words/dictionary.ts';
import { published } from './claims.ts';
import { Glance } from './glance.tsx';
import { whole } from './numbers.ts';
import { plainOf } from './plain.ts';
import { AskedBlock } from './row-asked.tsx';
import { KeepInMind } from './row-background.tsx';
import { CameOutBlock } from './row-came-out.tsx';
import { CheckedBlock } from './row-checked.tsx';
import { HoldsBlock } from './row-holds.tsx';
import { RowFigures } from './row-figures.tsx';
import { filter, opened, rowOf, rows, shownRows } from './rows.ts';
import { RunPanel } from './run-panel.tsx';
import { armName } from './telling.ts';
import { VerdictMark } from './verdict-mark.tsx';
import { found, job } from './work.ts';
import { words } from './words.ts';

type Source = 'here' | 'published';

export function RowDetail({ claim }: { claim: Claim }) {
  const w = words();
  const chosen = useSignal<Source | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    chosen.value = null;
    heading.current?.focus();
  }, [claim.id]);
  const here = found.value.get(claim.id);
  const there = published.value?.rows.get(claim.id);
  const live = job.value?.name === claim.id;
  const source: Source = live ? 'here' : (chosen.value ?? (here ? 'here' : 'published'));
  const result = source === 'here' ? here?.row : there?.row;
  const stopped = source === 'here' && here?.stopped === true;
  const consumers = there?.provenance.consumers ?? 500;
  // Of the two results that which is looked at; of neither what is known of the row.
  const shown = result
    ? { ...rowOf(claim, null, new Map()), result, verdict: result.verdict }
    : rowOf(claim, published.value, new Map());
  return (
    <article class="lab-detail">
      <Path id={claim.id} />
      <header class="lab-detail-head">
        <p class="muted small">
          {claim.id} · <span title={references(claim)}>{say(citation(claim))}</span> ·{' '}
          <span title={w.kindMeaning[claim.kind.is]}>{w.kinds[claim.kind.is]}</span>
        </p>
        <h2 ref={heading} tabIndex={-1}>
          {say(claim.claim)}
        </h2>
        <div class="lab-line">
          <VerdictMark verdict={shown.verdict} />
          <span class="lab-plain">{plainOf(shown)}</span>
          {here && there && (
            <div class="lab-chips" role="group" aria-label={w.whichResult}>
              {(['published', 'here'] as const).map((one) => (
                <button
                  key={one}
                  class="button"
                  aria-pressed={source === one}
                  onClick={() => (chosen.value = one)}
                >
                  {w[one]}
                </button>
              ))}
            </div>
          )}
        </div>
      </header>
      <Glance claim={claim} row={result ?? null} />
      {stopped && <p class="lab-warning">{w.run.stopped}</p>}
      <div class="lab-blocks">
        <div class="lab-column">
          <AskedBlock claim={claim} />
          <CheckedBlock claim={claim} row={result ?? null} />
        </div>
        <div class="lab-column">
          <CameOutBlock row={result ?? null} fromHere={source === 'here'} />
          <HoldsBlock claim={claim} row={result ?? null} />
        </div>
      </div>
      {claim.open === undefined && (
        <RunPanel
          claims={[claim]}
          name={claim.id}
          title={w.run.title}
          usual={{ replications: 10, consumers: Math.min(consumers, 500) }}
        />
      )}
      {here && (
        <p class="small muted figures-font" data-tally>
          {w.run.tally({ computed: whole(here.tally.computed), reused: whole(here.tally.reused) })}
          {there && here.request.consumers !== there.provenance.consumers && ` · ${w.run.smaller}`}
        </p>
      )}
      {here && source === 'here' && <Failures row={here.row} />}
      <RowFigures
        claim={claim}
        row={result ?? null}
        found={source === 'here' ? (here ?? null) : null}
        consumers={consumers}
      />
      <KeepInMind claim={claim} />
    </article>
  );
}

/** Back, and to the neighbours in the order shown. */
function Path({ id }: { id: string }) {
  const w = words();
  const order = shownRows(rows.value, filter.value).map(({ claim }) => claim.id);
  const at = order.indexOf(id);
  const go = (to: string | undefined) => (): void => {
    if (to !== undefined) opened.value = to;
  };
  return (
    <nav class="lab-line" aria-label={w.part.register}>
      <button class="button" onClick={() => (opened.value = null)}>
        <span aria-hidden="true">←</span> {w.back}
      </button>
      <span class="lab-files">
        <button class="button plain" disabled={at <= 0} onClick={go(order[at - 1])}>
          {w.previous}
        </button>
        <button class="button plain" disabled={at < 0 || at === order.length - 1} onClick={go(order[at + 1])}>
          {w.next}
        </button>
      </span>
    </nav>
  );
}

function Failures({ row }: { row: RowResult }) {
  const w = words().run;
  const failed = row.comparison?.runs.filter((run) => run.failed !== null) ?? [];
  if (failed.length === 0) return null;
  return (
    <details class="lab-problems" open>
      <summary>
        {w.failures}: {whole(failed.length)}
      </summary>
      <ul>
        {failed.map((run) => (
          <li key={run.key}>{w.failedRun({ seed: run.seed, arm: armName(run.arm), why: run.failed! })}</li>
        ))}
      </ul>
    </details>
  );
}
