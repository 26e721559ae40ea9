/**
 * Times that are cut off: where something has not happened by the end of what is looked at, a time is restricted to that
 * end. Its mean is a restricted mean, and no censored time passes for an exact one: how often that was so stands beside it.
 */
import type { Outcome } from './outcome-shapes.ts';
import { isFormula, isWatched } from './people-shapes.ts';
import type { Asked } from './people-shapes.ts';

const COMPANION: Partial<Record<Outcome['derive'], Outcome['derive']>> = {
  daysUntil: 'unreached',
  daysToRecover: 'unrecovered',
  regainOverLose: 'unrecovered',
};

const without = <T extends object>(asked: T, names: readonly string[]): T =>
  Object.fromEntries(Object.entries(asked).filter(([name]) => !names.includes(name))) as T;

/**
 * What says how often a time was cut off: of a series 1 or 0 for each run, of people or follows a share. Null for what is no
 * time, and for formulas: `unrecovered(…)` can be asked for in them, and where `first(…)` has no value they say what it is then.
 */
export function restrictionOf(asked: Asked): Asked | null {
  if (isFormula(asked)) return null;
  if (!isWatched(asked)) {
    const derive = COMPANION[asked.derive];
    if (derive === undefined) return null;
    return { ...without(asked, ['over', 'scale']), derive };
  }
  if (!('until' in asked) || asked.until === undefined || ['never', 'count'].includes(asked.derive))
    return null;
  return { ...without(asked, ['at', 'least', 'most']), derive: 'never' };
}
