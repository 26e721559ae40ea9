/**
 * How long two scenarios are the same. A day is what settings hold on it and what begins or ends on it; two runs that
 * begin alike are alike, to the bit, until the first day that differs, and need be lived only once until then.
 */
import { dayOfLeftOut, nameOfLeftOut } from './left-out.ts';
import type { ResolvedScenario } from './scenario.ts';
import { settingsAt } from './timeline.ts';

/** A day on which something changes, and all that holds from then on or happens then. */
interface Turn {
  readonly day: number;
  readonly what: string;
}

/** What a run is made of, and its turns; worked out once for each scenario, as a laboratory compares many. */
interface Course {
  readonly birth: string;
  readonly turns: readonly Turn[];
}

const courses = new WeakMap<ResolvedScenario, Course>();

function courseOf(scenario: ResolvedScenario): Course {
  const known = courses.get(scenario);
  if (known !== undefined) return known;
  const { seed, seeds, base, timeline, interventions, leftOut } = scenario;
  const days = new Set([
    ...timeline.map(({ from }) => from),
    ...interventions.flatMap(({ day, until }) => (until === null ? [day] : [day, until])),
    ...leftOut.map(dayOfLeftOut),
  ]);
  const turns = [...days].sort((a, b) => a - b).map((day) => ({ day, what: whatOn(scenario, day) }));
  const course = { birth: JSON.stringify([seed, seeds.graph ?? seed, seeds.people ?? seed, base]), turns };
  courses.set(scenario, course);
  return course;
}

/** Interventions leave more than settings: scandals break, and the log tells what begins and ends. */
function whatOn(scenario: ResolvedScenario, day: number): string {
  const happens = scenario.interventions
    .filter((one) => one.day === day || one.until === day)
    .map(({ brand, label, scandal, day: from }) => [from === day, brand, label, scandal]);
  const absent = scenario.leftOut.filter((one) => dayOfLeftOut(one) === day).map(nameOfLeftOut);
  return JSON.stringify([settingsAt(scenario, day), happens, scandalsFound(scenario, day), absent.sort()]);
}

/** Brands that check creators may find what breaks later (background-checks.ts): then all of it counts from this day on. */
function scandalsFound(scenario: ResolvedScenario, day: number): unknown {
  const { brands, parameters } = settingsAt(scenario, day);
  if (!parameters.backgroundChecks.on || brands.every(({ checkBar }) => checkBar === 0)) return null;
  return scenario.interventions.flatMap(({ day: on, scandal }) => (scandal === null ? [] : [[on, scandal]]));
}

/**
 * Days, counted from the first, that runs of both scenarios have in common when they are lived on the same network:
 * 0 where they begin with other people or other settings.
 */
export function sharedDays(a: ResolvedScenario, b: ResolvedScenario): number {
  const most = Math.min(a.days, b.days);
  const [one, other] = [courseOf(a), courseOf(b)];
  if (one.birth !== other.birth) return 0;
  for (let i = 0; i < Math.max(one.turns.length, other.turns.length); i++) {
    const [here, there] = [one.turns[i], other.turns[i]] as (Turn | undefined)[];
    if (here?.day !== there?.day || here?.what !== there?.what) {
      return Math.min(most, here?.day ?? Infinity, there?.day ?? Infinity);
    }
  }
  return most;
}
