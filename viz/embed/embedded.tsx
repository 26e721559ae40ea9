/** The stage or one figure without what is around it, to stand in another page: play, what colours mean, the way out. */
import { useMemo, useState } from 'preact/hooks';
import { FigureView } from '../figures/view.tsx';
import { FIGURES, firstChoice, titleOf } from '../figures/collection.ts';
import type { Definition } from '../figures/definition.ts';
import { useSource } from '../figures/source.ts';
import { Stage } from '../stage/stage.tsx';
import { ScaleLine } from '../stage/scale-line.tsx';
import { available, day, goTo, length, playing, togglePlaying } from '../state/player.ts';
import { current, problems } from '../state/session.ts';
import type { LiveRun } from '../state/session.ts';
import { ButtonIcon } from '../timeline/icon.tsx';
import { words as timeWords } from '../timeline/words.ts';
import { say } from '../words/dictionary.ts';
import { wholePage } from './asked.ts';
import type { Embed } from './asked.ts';
import { words } from './words.ts';
import '../figures/figures.css';
import '../timeline/timeline.css';
import './embed.css';

export function Embedded({ embed }: { embed: Embed }) {
  const w = words();
  const live = current.value;
  const figure = embed.kind === 'figure' ? FIGURES.find(({ name }) => name === embed.name) : undefined;
  return (
    <main
      class={`embedded embedded-${embed.kind}`}
      data-status={live?.data.status.value}
      data-fingerprint={live?.data.closing.value?.fingerprint}
    >
      <header>
        <h1>{live && say(live.data.scenario.title)}</h1>
        <FullPage />
      </header>
      {problems.value.length > 0 && <p role="alert">{problems.value.join('; ')}</p>}
      {embed.kind === 'figure' && figure === undefined ? (
        <NoFigure name={embed.name} />
      ) : live === null ? (
        <p role="status">{w.making}</p>
      ) : figure === undefined ? (
        <div class="embedded-room">
          <Stage run={live.data} />
        </div>
      ) : (
        <Figure live={live} definition={figure} />
      )}
      {live && <Clock live={live} stage={embed.kind === 'stage'} />}
    </main>
  );
}

/** The address changes while one looks on: it is read when the way out is taken. */
function FullPage() {
  return (
    <a
      class="button"
      href={wholePage(location.href)}
      target="_blank"
      rel="noopener"
      onClick={({ currentTarget }) => (currentTarget.href = wholePage(location.href))}
    >
      {words().full} <span aria-hidden="true">↗</span>
    </a>
  );
}

const clock = { day, goTo };

function Figure({ live, definition }: { live: LiveRun; definition: Definition }) {
  const source = useSource(live, null);
  const [chosen, choose] = useState(() => firstChoice(definition));
  const title = titleOf(definition, source.value);
  return (
    <figure class="figure-card" aria-label={title} data-figure={definition.name}>
      <h2>{title}</h2>
      <FigureView {...{ definition, source, clock, title, chosen, choose }} height={330} />
    </figure>
  );
}

function Clock({ live, stage }: { live: LiveRun; stage: boolean }) {
  const w = words();
  const t = timeWords();
  const name = playing.value ? t.pause : t.play;
  const number = useMemo(() => new Intl.NumberFormat('en', { useGrouping: false }), []);
  const at = w.day({ day: number.format(day.value), last: number.format(length.value - 1) });
  return (
    <footer>
      <button
        class="button icon primary timeline-play"
        aria-label={name}
        title={name}
        onClick={togglePlaying}
      >
        <ButtonIcon name={playing.value ? 'pause' : 'play'} />
      </button>
      <input
        type="range"
        aria-label={w.slider}
        aria-valuetext={at}
        min={0}
        max={length.value - 1}
        value={day.value}
        disabled={available.value === 0}
        onInput={(event) => {
          playing.value = false;
          goTo(event.currentTarget.valueAsNumber);
        }}
      />
      <span class="small figures-font">{at}</span>
      {stage && (
        <span class="small embedded-scale">
          <ScaleLine run={live.data} />
        </span>
      )}
    </footer>
  );
}

function NoFigure({ name }: { name: string }) {
  const w = words();
  const all = FIGURES.map((one) => one.name);
  return (
    <div role="alert">
      <p>{w.noFigure({ name })}</p>
      <p>
        <code>{all.join(', ')}</code>
      </p>
    </div>
  );
}
