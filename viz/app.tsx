/** The page as a whole: the head, the market with its stage, clock and side, or the laboratory. */
import { lazy, Suspense } from 'preact/compat';
import { useState } from 'preact/hooks';
import { Figures } from './figures/figures.tsx';
import { Levers } from './levers/levers.tsx';
import { Notices } from './notices.tsx';
import { betWanted } from './scenarios/bet-wanted.ts';
import { DropZone } from './share/drop.tsx';
import { ShareButton } from './share/share.tsx';
import { Stage } from './stage/stage.tsx';
import { language, scheme, theme } from './state/preferences.ts';
import { current, kept, recipe } from './state/session.ts';
import type { LiveRun } from './state/session.ts';
import { PANELS, panel, person, place } from './state/view.ts';
import { Story } from './story/story.tsx';
import { Timeline } from './timeline/timeline.tsx';
import { Tabs } from './widgets/tabs.tsx';
import { say } from './words/dictionary.ts';
import { words } from './words/shell.ts';
import { useShortcuts } from './shortcuts.ts';

// What is not seen at first is fetched when it is opened.
const Compare = lazy(() => import('./compare/compare.tsx').then(({ Compare: part }) => ({ default: part })));
const Inspector = lazy(() =>
  import('./inspector/inspector.tsx').then(({ Inspector: part }) => ({ default: part })),
);
const BetButton = lazy(() =>
  import('./scenarios/bet.tsx').then(({ BetButton: part }) => ({ default: part })),
);
const BetGate = lazy(() => import('./scenarios/bet.tsx').then(({ BetGate: part }) => ({ default: part })));
const ScenarioPicker = lazy(() =>
  import('./scenarios/picker.tsx').then(({ ScenarioPicker: part }) => ({ default: part })),
);
const Laboratory = lazy(() =>
  import('./lab/laboratory.tsx').then(({ Laboratory: part }) => ({ default: part })),
);

export function App() {
  useShortcuts();
  const w = words();
  return (
    <div
      class={`shell at-${place.value}`}
      data-status={current.value?.data.status.value}
      data-fingerprint={current.value?.data.closing.value?.fingerprint}
    >
      <a class="skip" href="#main">
        {w.skip}
      </a>
      <Head />
      <main id="main" tabIndex={-1}>
        {place.value === 'market' ? (
          <Market />
        ) : (
          <Suspense fallback={<p class="loading">{w.loadingPart}</p>}>
            <Laboratory />
          </Suspense>
        )}
      </main>
      <DropZone />
      {betWanted.value && (
        <Suspense fallback={null}>
          <BetGate />
        </Suspense>
      )}
    </div>
  );
}

function Head() {
  const w = words();
  return (
    <header class="head">
      <span class="wordmark">Trustfall</span>
      <nav aria-label={w.places}>
        {(['market', 'laboratory'] as const).map((one) => (
          <button
            key={one}
            class="button plain"
            aria-current={place.value === one ? 'page' : undefined}
            onClick={() => (place.value = one)}
          >
            {w[one]}
          </button>
        ))}
      </nav>
      <div class="tools">
        <ShareButton />
        <button
          class="button plain"
          aria-label={`${w.otherLanguage}: ${w.otherLanguageName}`}
          onClick={() => (language.value = language.value === 'en' ? 'zh' : 'en')}
        >
          {w.otherLanguage}
        </button>
        <button
          class="button plain icon"
          aria-label={scheme.value === 'dark' ? w.light : w.dark}
          onClick={() => (theme.value = scheme.value === 'dark' ? 'light' : 'dark')}
        >
          <span aria-hidden="true">{scheme.value === 'dark' ? '☀' : '☾'}</span>
        </button>
      </div>
    </header>
  );
}

function Market() {
  const live = current.value;
  return (
    <div class="market">
      <Question />
      <Notices />
      {live && (
        <>
          <section class="stage-area" aria-label={words().stage}>
            <Stage run={live.data} other={kept.value === live ? null : (kept.value?.data ?? null)} />
            <Story live={live} />
          </section>
          <section class="time-area" aria-label={words().time}>
            <Timeline run={live.data} other={kept.value === live ? null : (kept.value?.data ?? null)} />
          </section>
          <Side live={live} />
        </>
      )}
    </div>
  );
}

function Question() {
  const w = words();
  const [picking, setPicking] = useState(false);
  const { title, question } = recipe.value.base as Record<'title' | 'question', { en: string; zh: string }>;
  return (
    <header class="question">
      <h1>{title?.en ? say(title) : 'Trustfall'}</h1>
      <p>{question?.en ? say(question) : ''}</p>
      <div class="question-actions">
        <button class="button primary" onClick={() => (panel.value = 'levers')}>
          {w.changeOne}
        </button>
        <button class="button" onClick={() => setPicking(true)}>
          {w.scenarios}
        </button>
        {current.value?.data.status.value === 'done' && (
          <Suspense fallback={null}>
            <BetButton />
          </Suspense>
        )}
      </div>
      {picking && (
        <Suspense fallback={null}>
          <ScenarioPicker close={() => setPicking(false)} />
        </Suspense>
      )}
    </header>
  );
}

function Side({ live }: { live: LiveRun }) {
  const w = words();
  const other = kept.value === live ? null : kept.value;
  const { changes, interventions } = recipe.value;
  const changed = changes.length + (interventions === null ? 0 : 1);
  const tabs = PANELS.map((id) => ({
    id,
    label: w.panel[id],
    badge: id === 'levers' && changed > 0 ? String(changed) : undefined,
  }));
  return (
    <aside class="side" aria-label={w.panels}>
      <Tabs label={w.panels} tabs={tabs} chosen={panel.value} choose={(id) => (panel.value = id)}>
        {panel.value === 'figures' && <Figures live={live} other={other} />}
        {panel.value === 'levers' && <Levers />}
        {panel.value === 'person' &&
          (person.value === null ? (
            <p class="muted">{w.nobody}</p>
          ) : (
            <Suspense fallback={<p class="muted">{w.loadingPart}</p>}>
              <Inspector live={live} person={person.value} />
            </Suspense>
          ))}
        {panel.value === 'compare' && (
          <Suspense fallback={<p class="muted">{w.loadingPart}</p>}>
            <Compare live={live} other={other} />
          </Suspense>
        )}
      </Tabs>
    </aside>
  );
}
