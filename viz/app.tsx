/** The shell of the page: the head with its tools, the place that is open, and what stands over it. */
import { Suspense } from 'preact/compat';
import { features, places } from './feature.ts';
import { useShortcuts } from './shortcuts.ts';
import { current } from './state/session.ts';
import { place } from './state/view.ts';
import { words } from './words/shell.ts';
import { titles } from './words/titles.ts';

export function App() {
  useShortcuts();
  const w = words();
  const all = places();
  const { id, place: View } = all.find((one) => one.id === place.value) ?? all[0];
  return (
    <div
      class={`shell at-${id}`}
      data-status={current.value?.data.status.value}
      data-threads={current.value?.data.threads.value}
      data-fingerprint={current.value?.data.closing.value?.fingerprint}
    >
      <a class="skip" href="#main">
        {w.skip}
      </a>
      <Head />
      <main id="main" tabIndex={-1}>
        <Suspense key={id} fallback={<p class="loading">{w.loadingPart}</p>}>
          <View />
        </Suspense>
      </main>
      {features().map(
        ({ id: name, overlay: Overlay }) =>
          Overlay && (
            <Suspense key={name} fallback={null}>
              <Overlay />
            </Suspense>
          ),
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
        {places().map(({ id }) => (
          <button
            key={id}
            class="button plain"
            aria-current={place.value === id ? 'page' : undefined}
            onClick={() => (place.value = id)}
          >
            {titles().places[id]}
          </button>
        ))}
      </nav>
      <div class="tools">{features().map(({ id, tool: Tool }) => Tool && <Tool key={id} />)}</div>
    </header>
  );
}
