/** What would be otherwise as changes of the scenario that is on the page. */
import { remaining, setsOf } from '../../lab/scenarios/alteration.ts';
import type { Alteration } from '../../lab/scenarios/alteration.ts';
import type { Change } from '../../workers/protocol.ts';

type Json = Record<string, unknown>;

/** @param changes levers moved so far; @param interventions the list in force, as the file has it */
export function altering(
  alteration: Alteration,
  changes: readonly Change[],
  interventions: readonly Json[],
): { changes: Change[]; interventions: Json[] } {
  const sets = setsOf(alteration);
  const paths = new Set(sets.map(({ path }) => path));
  return {
    changes: [...changes.filter(({ path }) => !paths.has(path)), ...sets],
    interventions: remaining(alteration, interventions),
  };
}

/** Whether all of it has been done already. */
export function isDone(
  alteration: Alteration,
  changes: readonly Change[],
  interventions: readonly Json[],
): boolean {
  const after = altering(alteration, changes, interventions);
  const has = ({ path, value }: Change): boolean =>
    changes.some((one) => one.path === path && one.value === value);
  const same = JSON.stringify(after.interventions) === JSON.stringify(interventions);
  return same && after.changes.every(has);
}
