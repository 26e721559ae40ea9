/** Sets the stage for a lesson: its market, the evening on which one bets, and whom it is about. */
import { batch } from '@preact/signals';
import { calledOn } from '../inspector/naming.ts';
import { historyUpTo } from '../inspector/meeting/history.ts';
import { proposalsOf } from '../inspector/meeting/proposals.ts';
import type { Proposal } from '../inspector/meeting/proposals.ts';
import { shipped } from '../state/catalogue.ts';
import { goTo, playing } from '../state/player.ts';
import { change, current, forget, recipe } from '../state/session.ts';
import type { LiveRun, Recipe } from '../state/session.ts';
import { brand, person } from '../state/view.ts';
import { say } from '../words/dictionary.ts';
import type { LessonFile } from './lesson-file.ts';
import { chronicle, numberOf } from './told.ts';

const changesOf = ({ changes = [] }: LessonFile): Recipe['changes'] =>
  changes.map(([path, value]) => ({ path, value }));

/** Whether it is the market of the lesson as it comes. */
export const isRecipeOf = (file: LessonFile, { name, changes, interventions, network }: Recipe): boolean =>
  name === file.story &&
  interventions === null &&
  network === null &&
  JSON.stringify(changes) === JSON.stringify(changesOf(file));

/** Whether the market of the lesson is on the stage, or that with its change. */
export const isMarketOf = (file: LessonFile, live: LiveRun): boolean => live.recipe.name === file.story;

/** Makes the market of the lesson, where it is not there already; one step that undo takes back. */
export function prepare(file: LessonFile): void {
  batch(() => {
    forget();
    person.value = null;
    if (isRecipeOf(file, recipe.peek())) return;
    const found = shipped(file.story)!;
    const base = found.json;
    change({ name: found.name, base, changes: changesOf(file), interventions: null, network: null });
  });
}

/** The evening of the bet. */
export const dayOf = (file: LessonFile, live: LiveRun): number =>
  numberOf(file, file.day, chronicle(live)) ?? 0;

/** Stands the clock on the evening of the bet, once it is there. @returns whether it stands there */
export function standOn(file: LessonFile, live: LiveRun): boolean {
  const there = current.peek() === live && isRecipeOf(file, live.recipe);
  if (!there || live.data.days.value <= dayOf(file, live)) return false;
  batch(() => {
    playing.value = false;
    brand.value = Math.min(file.brand, live.data.brands - 1);
    goTo(dayOf(file, live));
    if (file.kind === 'why') person.value = fallOf(file, live)?.person ?? null;
  });
  return true;
}

/** The largest fall of trust in the brand of the lesson up to the evening of the bet, and whose it is. */
export function fallOf(file: LessonFile, live: LiveRun): Extract<Proposal, { kind: 'fell' }> | null {
  const { consumers, brands } = live.data;
  const frameAt = (day: number) => live.data.frameAt(day);
  const history = historyUpTo(dayOf(file, live), { consumers, brands, frameAt });
  return proposalsOf(history, file.brand).find((one) => one.kind === 'fell') ?? null;
}

export function sceneOf(file: LessonFile, live: LiveRun): string {
  const text = say(file.scene);
  if (file.kind !== 'why') return text;
  const who = person.value;
  return text.replace('{person}', who === null ? '…' : calledOn(live.data, who, dayOf(file, live)));
}
