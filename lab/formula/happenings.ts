/** Days on which something begins, ends or happens: what a scenario says in advance, and what its log holds. */
import type { Intervention } from '../../sim/scenario/index.ts';
import type { Chronicle } from './chronicle.ts';
import type { Read } from './reading.ts';

/** Of a kind, or of a path it sets. */
export const isOf =
  (text: string) =>
  ({ kind, sets }: Intervention): boolean =>
    kind === text || sets.some(({ path }) => path === text);

/** A day that an intervention has: the scenario says so in advance. */
const dayOf =
  (which: string, nth: number, day: (one: Intervention, last: number) => number): Read =>
  ({ scenario }: Chronicle) => {
    const found = scenario.interventions.filter(isOf(which)).at(nth);
    return found ? { value: day(found, scenario.days - 1), known: 0 } : null;
  };

export const beginning = (which: string, nth: number): Read => dayOf(which, nth, ({ day }) => day);

/** The first day on which it no longer holds; the last of the run where it holds for good. */
export const ending = (which: string, nth: number): Read =>
  dayOf(which, nth, ({ until }, last) => Math.min(until ?? last, last));

/** `events(kind, day)`: how many of a kind there were up to a day. */
export const eventsUntil =
  (kind: string, day: Read): Read =>
  (run, loops) => {
    const until = day(run, loops);
    if (until === null) return null;
    const count = run.events.filter((one) => one.kind === kind && one.day <= until.value).length;
    return { value: count, known: Math.max(until.known, until.value) };
  };
