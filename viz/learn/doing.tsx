/** What follows the bet: it is watched as it comes out, somebody is asked why, or one thing is changed. */
import { batch } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { whole } from '../inspector/naming.ts';
import { ask, why } from '../inspector/why/asking.ts';
import { altering } from '../story/altering.ts';
import { day, goTo, playing, speed } from '../state/player.ts';
import { reducedMotion } from '../state/preferences.ts';
import { change, interventions, keep, recipe } from '../state/session.ts';
import type { LiveRun } from '../state/session.ts';
import { say } from '../words/dictionary.ts';
import type { LessonProps } from './bet.tsx';
import { fallOf } from './stage-set.ts';
import { words } from './words.ts';

/** @param before the run that was changed, where one was */
type Props = LessonProps & { done: (before?: LiveRun) => void };

export function Doing(props: Props) {
  const w = words();
  const { file, bet } = props;
  return (
    <>
      {bet !== null && <p>{w.yours({ bet: say(file.choices[bet]) })}</p>}
      {file.kind === 'foresee' ? (
        <Watching {...props} />
      ) : file.kind === 'why' ? (
        <Asking {...props} />
      ) : (
        <Changing {...props} />
      )}
    </>
  );
}

/** Days per second: the lesson is about what happens, not about waiting. */
const FAST = 20;

function Watching({ live, done }: Props) {
  const w = words();
  const { days } = live.data.scenario;
  const toEnd = (): void => {
    playing.value = false;
    goTo(days - 1);
  };
  useEffect(() => {
    speed.value = FAST;
    if (!reducedMotion.peek()) playing.value = true;
  }, [live]);
  const complete = live.data.status.value === 'done';
  const over = complete && day.value >= days - 1;
  useEffect(() => {
    if (over) done();
  }, [over]);
  return (
    <div class="lesson-line">
      <button class="button primary" disabled={!complete} onClick={toEnd}>
        {w.toOutcome}
      </button>
      <span class="small muted">{w.watching({ day: whole(day.value), days: whole(days) })}</span>
    </div>
  );
}

function Asking({ file, live, done }: Props) {
  const w = words();
  useEffect(() => {
    const fall = fallOf(file, live);
    if (fall === null) return;
    goTo(fall.until);
    void ask(live, { person: fall.person, brand: file.brand, from: fall.since + 1, to: fall.until });
  }, [file, live]);
  const asked = why.value;
  const told = asked !== null && asked.live === live && asked.answer !== null;
  useEffect(() => {
    if (told) done();
  }, [told]);
  if (asked !== null && asked.failure !== null)
    return <p role="alert">{w.failed({ reason: asked.failure })}</p>;
  return <p role="status">{w.asking}</p>;
}

function Changing({ file, live, done }: Props) {
  const w = words();
  const { days } = live.data.scenario;
  const [before, setBefore] = useState<LiveRun | null>(null);
  const act = (): void => {
    setBefore(live);
    batch(() => {
      keep();
      change({ ...recipe.value, ...altering(file.alteration!, recipe.value.changes, interventions.value) });
    });
  };
  const changed =
    before !== null && live !== before && live.recipe === recipe.value && live.data.status.value === 'done';
  useEffect(() => {
    if (changed) done(before);
  }, [changed]);
  return (
    <div class="lesson-line">
      {before === null ? (
        <button class="button primary" onClick={act}>
          {say(file.do!)}
        </button>
      ) : (
        <span class="small muted" role="status">
          {w.computing({ day: whole(live === before ? 0 : live.data.days.value), days: whole(days) })}
        </span>
      )}
    </div>
  );
}
