/** The market with its stage, clock and side. */
import { Suspense } from 'preact/compat';
import { features, panels } from '../feature.ts';
import type { RunProps } from '../feature.ts';
import { current, kept, recipe } from '../state/session.ts';
import { panel } from '../state/view.ts';
import { Tabs } from '../widgets/tabs.tsx';
import { say } from '../words/dictionary.ts';
import { words as shellWords } from '../words/shell.ts';
import { titles } from '../words/titles.ts';
import { words } from './words.ts';

export function Market() {
  const w = words();
  const live = current.value;
  const run = live && { live, other: kept.value === live ? null : kept.value };
  return (
    <div class="market">
      <Question />
      <div class="notices">{features().map(({ id, notice: Notice }) => Notice && <Notice key={id} />)}</div>
      {run && (
        <>
          <section class="stage-area" aria-label={w.stage}>
            <Area in="stage" run={run} />
          </section>
          <section class="time-area" aria-label={w.time}>
            <Area in="time" run={run} />
          </section>
          <Side {...run} />
        </>
      )}
    </div>
  );
}

function Area({ in: where, run }: { in: 'stage' | 'time'; run: RunProps }) {
  return <>{features().map(({ id, area }) => area?.in === where && <area.view key={id} {...run} />)}</>;
}

function Question() {
  const { title, question } = recipe.value.base as Record<'title' | 'question', { en: string; zh: string }>;
  return (
    <header class="question">
      <h1>{title?.en ? say(title) : 'Trustfall'}</h1>
      <p>{question?.en ? say(question) : ''}</p>
      <div class="question-actions">
        {features().map(
          ({ id, action: Action }) =>
            Action && (
              <Suspense key={id} fallback={null}>
                <Action />
              </Suspense>
            ),
        )}
      </div>
    </header>
  );
}

function Side(run: RunProps) {
  const w = words();
  const all = panels();
  const { id, panel: shown } = all.find((one) => one.id === panel.value) ?? all[0];
  const tabs = all.map((one) => ({
    id: one.id,
    label: titles().panels[one.id],
    badge: one.panel.badge?.(),
  }));
  return (
    <aside class="side" aria-label={w.panels}>
      <Tabs label={w.panels} tabs={tabs} chosen={id} choose={(one) => (panel.value = one)}>
        <Suspense key={id} fallback={<p class="muted">{shellWords().loadingPart}</p>}>
          <shown.view {...run} />
        </Suspense>
      </Tabs>
    </aside>
  );
}
