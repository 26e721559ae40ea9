/** Which settings hold on which days: what follows from the base and all interventions together. */

import type { Intervention } from './interventions.ts';
import { assign, copySettings } from './paths.ts';
import type { AnySettings } from './paths.ts';

/** From day `from` on, until the next period, these settings hold. */
export interface Period<S = AnySettings> {
  from: number;
  settings: S;
}

/** The settings of every day, as periods in order of time; the first starts on day 0. */
export function timelineOf(base: AnySettings, interventions: readonly Intervention[]): Period[] {
  const inFileOrder = [...interventions]
    .filter(({ sets }) => sets.length > 0)
    .sort((a, b) => a.order - b.order);
  const turns = inFileOrder.flatMap(({ day, until }) => (until === null ? [day] : [day, until]));
  const days = [...new Set([0, ...turns])].sort((a, b) => a - b);
  const timeline: Period[] = [];
  let last = '';
  for (const from of days) {
    const settings = copySettings(base);
    const active = inFileOrder.filter(({ day, until }) => day <= from && (until === null || from < until));
    for (const { sets } of active) for (const set of sets) assign(settings, set);
    // A change hidden by another one must not look like a change.
    const now = JSON.stringify(settings);
    if (now !== last) timeline.push({ from, settings });
    last = now;
  }
  return timeline;
}

/**
 * The settings on a day (the first is 0), by a search in the timeline: a run can be entered at any day.
 *
 * @returns the very same object for all days of a period, so that a caller may compare by identity
 */
export function settingsAt<S>(scenario: { timeline: readonly Period<S>[] }, day: number): S {
  const { timeline } = scenario;
  let p = timeline.length - 1;
  while (p > 0 && timeline[p].from > day) p -= 1;
  return timeline[p].settings;
}

/** The interventions that begin on a day, in the order of the file. */
export function interventionsOn(
  scenario: { interventions: readonly Intervention[] },
  day: number,
): Intervention[] {
  return scenario.interventions.filter((intervention) => intervention.day === day);
}
