/** Asks the engine about a person, following the clock without running after it. */
import { effect, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { PersonDay } from '../../workers/protocol.ts';
import { day, playing } from '../state/player.ts';
import type { LiveRun } from '../state/session.ts';

/** Milliseconds between questions while the clock runs, and of rest before one when it stands. */
const RUNNING = 250;
const RESTING = 120;

export interface Answer {
  today: PersonDay;
  /** The evening before; null on day 0 and while the clock runs, when there is no time to ask. */
  before: PersonDay | null;
}

export interface Asked {
  answer: Answer | null;
  /** The day that is being asked for; null when the answer is the one wanted. */
  wanted: number | null;
  failure: string | null;
}

export function usePersonDay(live: LiveRun, person: number): ReadonlySignal<Asked> {
  const { asked, follow } = useMemo(() => {
    const asked = signal<Asked>({ answer: null, wanted: null, failure: null });
    return { asked, follow: () => followClock(live, person, asked) };
  }, [live, person]);
  useEffect(follow, [follow]);
  return asked;
}

function followClock(live: LiveRun, person: number, asked: Signal<Asked>): () => void {
  let timer = 0;
  let busy = false;
  let over = false;
  let wanted = -1;
  let thorough = false;
  const stop = effect(() => {
    const days = live.data.days.value;
    if (days === 0) return;
    const next = Math.min(day.value, days - 1);
    const stands = !playing.value;
    if (next === wanted && stands === thorough) return;
    wanted = next;
    thorough = stands;
    // Running, the question that waits is asked in its turn; standing, only the last day counts.
    if (stands) window.clearTimeout(timer);
    else if (timer !== 0) return;
    timer = window.setTimeout(() => void ask(), stands ? RESTING : RUNNING);
  });
  async function ask(): Promise<void> {
    timer = 0;
    if (busy || over) return;
    busy = true;
    const [at, whole] = [wanted, thorough];
    const { answer } = asked.peek();
    asked.value = { answer, wanted: at, failure: null };
    try {
      // The day before comes first: the engine goes on from there.
      const before = whole && at > 0 ? await live.engine.person(at - 1, person) : null;
      const today = await live.engine.person(at, person);
      if (!over) asked.value = { answer: { today, before }, wanted: null, failure: null };
    } catch (error) {
      if (!over) asked.value = { answer, wanted: null, failure: (error as Error).message };
    }
    busy = false;
    if (!over && (at !== wanted || whole !== thorough)) timer = window.setTimeout(() => void ask(), RESTING);
  }
  return () => {
    over = true;
    stop();
    window.clearTimeout(timer);
  };
}
