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

/**
 * What checks a file is made when it is first needed, which takes a fifth of a second: better while nobody waits.
 * @returns takes that back
 */
export function makeReady(base: Json): () => void {
  const check = (): void => void resolveScenario(base, '');
  // Safari has no idle time to give.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(check, 300);
    return () => clearTimeout(timer);
  }
  const idle = window.requestIdleCallback(check);
  return () => window.cancelIdleCallback(idle);
}

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
