/** Whom the chosen person follows: asked of the engine when somebody is chosen, and again when the clock rests. */
import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { CREATOR_FIELDS, CreatorField } from '../../workers/frames.ts';
import type { PersonDay } from '../../workers/protocol.ts';
import { day, playing } from '../state/player.ts';
import type { RunData } from '../state/run-data.ts';
import { current } from '../state/session.ts';
import { person } from '../state/view.ts';
import type { StageView } from './stage-view.ts';

const REST = 350;

export function useFollows(view: StageView, run: RunData): void {
  useEffect(() => {
    let timer = 0;
    let asked = -1;
    const stop = effect(() => {
      const who = person.value;
      if (who !== asked) show([]);
      // While days run by, whoever is followed changes little.
      if (playing.value && who === asked) return;
      void day.value;
      window.clearTimeout(timer);
      if (who !== null && who < run.consumers) timer = window.setTimeout(() => void ask(who), REST);
    });
    function show(follows: readonly number[]): void {
      view.follows = follows;
      view.request();
    }
    async function ask(who: number): Promise<void> {
      asked = who;
      const live = current.peek();
      const on = Math.min(day.peek(), run.days.peek() - 1);
      if (live?.data !== run || on < 0) return;
      // A dead engine is told of elsewhere; the stage goes on without.
      const answer = await live.engine.person(on, who).catch(() => null);
      if (answer !== null && person.peek() === who) show(homesOf(run, answer));
    }
    return () => {
      stop();
      window.clearTimeout(timer);
      view.follows = [];
    };
  }, [view, run]);
}

function homesOf(run: RunData, { day: on, follows }: PersonDay): number[] {
  const frame = run.frameAt(on);
  if (frame === null) return [];
  return follows
    .map(({ creator }) => frame.creators[creator * CREATOR_FIELDS + CreatorField.home])
    .filter((home) => home >= 0);
}
