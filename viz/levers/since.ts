/**
 * Since when a lever that is moved holds: from the first day, or from the day that is watched. The second is an
 * intervention like any other: the days before it stay as they are, and are not computed again.
 */
import { signal } from '@preact/signals';
import { changesLater } from '../../sim/scenario/index.ts';
import type { Scalar } from '../../sim/scenario/index.ts';
import { putIntervention, removeIntervention } from '../interventions/edit.ts';
import type { Json } from '../interventions/list.ts';
import { day } from '../state/player.ts';
import { interventions } from '../state/session.ts';
import { fullPath } from './lever.ts';
import type { Lever } from './lever.ts';

export type Since = 'start' | 'today';
export const since = signal<Since>('start');

/** The change that a lever made last: while it is dragged, the day it holds from stays, though the run may be playing. */
let last: { path: string; day: number; at: number } | null = null;
/** A slider that has rested for so long is moved anew; milliseconds. */
const SAME_MOVE = 1_500;

/** Whether the lever holds from the day that is watched: what makes people and friendships never does. */
export const dated = ({ path, parameter }: Lever): boolean =>
  since.value === 'today' && path !== 'days' && changesLater(path, parameter);

const isOf = (path: string, one: Json): boolean =>
  one.kind === 'set' && one.until === undefined && fullPath(String(one.path)) === path;

/** Place of the change that is in force on the day, -1 for none; what begins later comes later. */
function inForce(path: string, on: number): number {
  let found = -1;
  interventions.value.forEach((one, i, list) => {
    const from = Number(one.day);
    if (isOf(path, one) && from <= on && (found < 0 || from >= Number(list[found].day))) found = i;
  });
  return found;
}

/** What holds on the day that is watched, where something but the start decides it. */
export function datedValue({ path }: Lever): Scalar | undefined {
  return interventions.value[inForce(path, day.value)]?.value as Scalar | undefined;
}

export function setDated({ path }: Lever, value: Scalar): void {
  const list = interventions.value;
  const now = performance.now();
  const from = last?.path === path && now - last.at < SAME_MOVE ? last.day : day.value;
  const same = list.findIndex((one) => isOf(path, one) && one.day === from);
  last = { path, day: from, at: now };
  putIntervention(same < 0 ? list.length : same, { kind: 'set', day: from, path, value });
}

export function resetDated({ path }: Lever): void {
  last = null;
  const place = inForce(path, day.value);
  if (place >= 0) removeIntervention(place);
}

/** Another day, another change. */
export function choose(choice: Since): void {
  last = null;
  since.value = choice;
}
