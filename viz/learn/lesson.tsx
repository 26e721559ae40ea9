/** One lesson in the place of the side: what is to be seen, a bet, something to do, what came of it, and one idea. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RunProps } from '../feature.ts';
import type { LiveRun } from '../state/session.ts';
import { say } from '../words/dictionary.ts';
import { Bet } from './bet.tsx';
import { Doing } from './doing.tsx';
import { LESSONS } from './lesson-file.ts';
import { SCREENS, closeLessons, finished, lesson } from './open.ts';
import { Outcome } from './outcome.tsx';
import { isMarketOf, prepare, sceneOf } from './stage-set.ts';
import { words } from './words.ts';
import './learn.css';

type Phase = 'bet' | 'doing' | 'told';

export function Lesson(run: RunProps) {
  const at = lesson.value ?? 0;
  return <Screen key={at} at={at} {...run} />;
}

function Screen({ at, live }: RunProps & { at: number }) {
  const w = words();
  const file = LESSONS[at];
  const [phase, setPhase] = useState<Phase>('bet');
  const [bet, setBet] = useState<number | null>(null);
  const [before, setBefore] = useState<LiveRun | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    prepare(file);
    title.current?.focus({ preventScroll: true });
  }, [file]);
  const ready = isMarketOf(file, live);
  const leave = (): void => {
    finished.value = Math.max(finished.peek(), at + 1);
    if (at + 1 < SCREENS) lesson.value = at + 1;
    else closeLessons();
  };
  const shared = { file, live, bet };
  const told = (changed?: LiveRun): void => {
    setBefore(changed ?? null);
    setPhase('told');
  };
  const again = (): void => {
    prepare(file);
    setPhase('bet');
  };
  return (
    <section
      class="lesson"
      aria-labelledby="lesson"
      data-phase={phase}
      data-hides={hidesOf(phase, file.hides)}
    >
      <header>
        <p class="small muted">{w.screen({ at: at + 1, of: SCREENS })}</p>
        <button class="button icon plain" aria-label={w.close} onClick={closeLessons}>
          <span aria-hidden="true">✕</span>
        </button>
      </header>
      <h2 id="lesson" ref={title} tabIndex={-1}>
        {say(file.title)}
      </h2>
      {ready ? (
        <>
          {phase === 'bet' && <p>{sceneOf(file, live)}</p>}
          {phase === 'bet' ? (
            <Bet {...shared} choose={setBet} place={() => setPhase('doing')} />
          ) : phase === 'doing' ? (
            <Doing {...shared} done={told} />
          ) : (
            <Outcome {...shared} before={before} again={again} />
          )}
        </>
      ) : (
        <p role="status">{w.making}</p>
      )}
      <footer>
        <button class={phase === 'told' ? 'button primary' : 'button plain'} onClick={leave}>
          {phase !== 'told' ? w.skip : at + 1 < SCREENS ? w.next : w.sandbox}
        </button>
      </footer>
    </section>
  );
}

/** The curve would give away what is bet on. */
const hidesOf = (phase: Phase, hides: readonly string[]): string =>
  hides.filter((part) => part !== 'time' || phase === 'bet').join(' ');
