/** Interventions as the scenario file has them, moved and replaced. Light: it carries none of the model's tables. */
import { change, current, interventions, recipe, setInterventions } from '../state/session.ts';
import { movedTo, replacedAt, without } from './list.ts';
import type { Json } from './list.ts';

/** The last day of the run on the stage, after which nothing can begin. */
const lastDay = (): number => (current.value?.data.scenario.days ?? 3650) - 1;

/** The list of the file itself is no change. */
function write(list: readonly Json[]): void {
  const same = JSON.stringify(list) === JSON.stringify(recipe.value.base.interventions ?? []);
  if (same) change({ ...recipe.value, interventions: null });
  else setInterventions(list);
}

/**
 * Moves an intervention in time; one that ends keeps its length.
 *
 * @param index place in the list of the file (`order` of a resolved intervention)
 * @param day wanted first day; it is kept inside the run
 */
export function moveIntervention(index: number, day: number): void {
  const list = interventions.value;
  const next = movedTo(list, index, day, lastDay());
  if (next !== list) write(next);
}

export const removeIntervention = (index: number): void => write(without(interventions.value, index));

/** Puts an intervention into the place of another, or at the end. */
export const putIntervention = (index: number, entry: Json): void =>
  write(replacedAt(interventions.value, index, entry));

/** Sets one field of an intervention; undefined leaves it out. */
export function setField(index: number, name: string, value: unknown): void {
  const entry = interventions.value[index];
  if (entry === undefined) return;
  const kept = Object.entries(entry).filter(([key]) => key !== name);
  // A field keeps its place, so that going back makes the entry the file's own again.
  putIntervention(index, value === undefined ? Object.fromEntries(kept) : { ...entry, [name]: value });
}
