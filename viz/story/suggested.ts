/** A suggestion as changes of the scenario that is on the page. */
import type { Change } from '../../workers/protocol.ts';
import type { Alteration } from './sentence.ts';

type Json = Record<string, unknown>;

/** @param changes levers moved so far; @param interventions the list in force, as the file has it */
export function suggested(
  { set = [], without }: Alteration,
  changes: readonly Change[],
  interventions: readonly Json[],
): { changes: Change[]; interventions: Json[] } {
  const paths = new Set(set.map(([path]) => path));
  const goes = ({ kind, path }: Json): boolean =>
    without !== undefined &&
    (without === 'all' ||
      ((without.kind === undefined || without.kind === kind) &&
        (without.path === undefined || without.path === path)));
  return {
    changes: [
      ...changes.filter(({ path }) => !paths.has(path)),
      ...set.map(([path, value]) => ({ path, value })),
    ],
    interventions: interventions.filter((one) => !goes(one)),
  };
}

/** Whether all of it has been done already. */
export function isDone(
  suggestion: Alteration,
  changes: readonly Change[],
  interventions: readonly Json[],
): boolean {
  const after = suggested(suggestion, changes, interventions);
  const has = ({ path, value }: Change): boolean =>
    changes.some((one) => one.path === path && one.value === value);
  return after.interventions.length === interventions.length && after.changes.every(has);
}
