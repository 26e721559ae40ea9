/** The market with its stage, clock and side. */
import type { ComponentType } from 'preact';
import { Suspense } from 'preact/compat';
import { features, panels } from '../feature.ts';
import type { RunProps } from '../feature.ts';
import { beside, current, recipe } from '../state/session.ts';
import { panel } from '../state/view.ts';
import { Tabs } from '../widgets/tabs.tsx';
import { say } from '../words/dictionary.ts';
import { words as shellWords } from '../words/shell.ts';
import { titles } from '../words/titles.ts';
import { words } from './words.ts';

export function Market() {
  const w = words();
  const live = current.value;
  const run = live && { live, other: beside.value };
  const instead = features().find((one) => one.instead?.open());
  return (
    <div class={instead === undefined ? 'market' : `market at-${instead.id}`}>
      <Question />
      {run && (
        <>
          <section class="stage-area" aria-label={w.stage}>
            <Area in="stage" run={run} />
          </section>
          <Status run={run} />
          <section class="time-area" aria-label={w.time}>
            <Area in="time" run={run} />
          </section>
          {instead?.instead === undefined ? (
            <Side {...run} />
          ) : (
            <Instead view={instead.instead.view} run={run} />
          )}
        </>
      )}
      {!run && <Status run={null} />}
    </div>
  );
}

/** A line of its own, so that what is said covers nothing and moves nothing. */
function Status({ run }: { run: RunProps | null }) {
  return (
    <div class="market-status">
      {features().map(
        ({ id, notice: Notice }) =>
          Notice && (
            <Suspense key={id} fallback={null}>
              <Notice {...run} />
            </Suspense>
          ),
      )}
    </div>
  );
}

function Area({ in: where, run }: { in: 'stage' | 'time'; run: RunProps }) {
  return <>{features().map(({ id, area }) => area?.in === where && <area.view key={id} {...run} />)}</>;
}

/** What has the place of the side to itself. */
function Instead({ view: View, run }: { view: ComponentType<RunProps>; run: RunProps }) {
  return (
    <aside class="side" aria-label={words().panels}>
      <Suspense fallback={<p class="muted">{shellWords().loadingPart}</p>}>
        <View {...run} />
      </Suspense>
    </aside>
  );
}

/** What is asked of the market on the stage: while another is being made, that one is not seen yet. */
function Question() {
  const { title, question } = (current.value ?? { recipe: recipe.value }).recipe.base as Record<
    'title' | 'question',
    { en: string; zh: string }
  >;
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
      {features().map(({ id, opening: Opening }) => Opening && <Opening key={id} />)}
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
