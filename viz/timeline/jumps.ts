/** What can be jumped to, and which of the timeline's windows are open. */
import { signal } from '@preact/signals';
import { day, goTo, playing } from '../state/player.ts';
import { nextDay, previousDay } from './marks.ts';
import type { Mark } from './marks.ts';

/** The marks of the run on the stage, by day; the timeline keeps them up. */
export const marks = signal<readonly Mark[]>([]);
export const listOpen = signal(false);
export const notesOpen = signal(false);

function jump(to: number | null): void {
  if (to === null) return;
  playing.value = false;
  goTo(to);
}

export const toNext = (): void => jump(nextDay(marks.value, day.value));
export const toPrevious = (): void => jump(previousDay(marks.value, day.value));
