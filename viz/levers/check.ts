/** What is wrong with a value, in the words of the command line. */
import { applySets, formatProblem, resolveScenario } from '../../sim/scenario/index.ts';
import type { Problem } from '../../sim/scenario/index.ts';
import type { Json } from './lever.ts';

/** The problem of one changed value, or null. @param where what the message calls the file */
export function problemOf(
  base: Json,
  path: string,
  value: string | number | boolean,
  where: string,
): string | null {
  const applied = applySets(base, [{ path, value }], where);
  return applied.ok ? null : formatProblem(applied.problems[0]);
}

const about = (prefix: string, { path }: Problem): boolean =>
  path === prefix || path.startsWith(`${prefix}.`);

/** The problems of one intervention of a list. */
export function problemsOfIntervention(
  base: Json,
  changes: readonly { path: string; value: string | number | boolean }[],
  list: readonly unknown[],
  index: number,
  where: string,
): Problem[] {
  // A shorter run would leave out what it never reaches, and its problem with it.
  const days = changes.find(({ path }) => path === 'days')?.value ?? base.days;
  const others = changes.filter(({ path }) => path !== 'days');
  const json = { ...base, ...(days === undefined ? {} : { days }), interventions: list };
  const applied = applySets(json, others, where);
  if (!applied.ok) return applied.problems;
  const resolution = resolveScenario(applied.json, where);
  if (resolution.ok) return [];
  return resolution.problems.filter((one) => about(`interventions.${index}`, one));
}
