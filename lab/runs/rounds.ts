/**
 * Collects runs in rounds: all runs of a round go to the executor at once, so that no worker waits for a slow
 * course. A course that is not known well enough at a look goes into the next round, up to the last of its looks.
 * What comes out is in the order of the courses and depends on nothing but the runs.
 */
import type { Replications } from '../designs/comparison.ts';
import { planLooks } from '../statistics/looks.ts';
import type { Spending } from '../statistics/looks.ts';
import type { RunCollection } from './run-collection.ts';
import type { RunResult, RunSpec } from './runs.ts';

/** Replications at hand, and coverage of the intervals; the correction for repeated looks is in the coverage. */
export interface Look {
  n: number;
  level: number;
}

/** One look at a fixed number, or all that are planned. */
export function looksOf(replications: Replications, level: number, spending: Spending): Look[] {
  if ('n' in replications) return [{ n: replications.n, level }];
  return planLooks(replications.looks, level, spending).looks.map(({ n, alpha }) => ({
    n,
    level: 1 - alpha,
  }));
}

export type Enough = 'decided' | 'narrow enough';

/** One thing that is lived again and again until it is known well enough. */
export interface Course<Found> {
  looks: readonly Look[];
  /** The number was set beforehand: there is nothing to stop for. */
  fixed: boolean;
  /** The specs of replications `from` … `to` − 1. */
  specs: (from: number, to: number) => RunSpec[];
  /** What there is at a look. @param taken looks so far, this one included */
  judge: (look: Look, taken: number, results: ReadonlyMap<string, RunResult>) => Found;
  /** Why no more looks are needed; null to go on. */
  enough: (found: Found) => Enough | null;
}

/** Where a course ended, and why. */
export interface Ended<Found> {
  found: Found;
  looks: number;
  stopped: 'fixed' | Enough | 'cap reached';
}

/** Specs of the first round. */
export const firstRound = <Found>({ specs, looks }: Course<Found>): RunSpec[] => specs(0, looks[0].n);

function lookAt<Found>(
  course: Course<Found>,
  number: number,
  results: ReadonlyMap<string, RunResult>,
): Ended<Found> | null {
  const { looks, fixed, judge, enough } = course;
  const looked = number + 1;
  const found = judge(looks[number], looked, results);
  if (fixed) return { found, looks: looked, stopped: 'fixed' };
  const why = enough(found);
  if (why !== null) return { found, looks: looked, stopped: why };
  return looked === looks.length ? { found, looks: looked, stopped: 'cap reached' } : null;
}

/**
 * @param beside collected with the first round, whatever the courses need, and looked at by none of them
 * @throws Stop when the laboratory's signal says so; all runs that ended are kept
 */
export async function collectInRounds<Found>(
  courses: readonly Course<Found>[],
  collection: RunCollection,
  beside: readonly RunSpec[] = [],
): Promise<Ended<Found>[]> {
  const ended = new Map<Course<Found>, Ended<Found>>();
  for (let look = 0; ended.size < courses.length; look++) {
    const open = courses.filter((course) => !ended.has(course));
    const specs = open.map((course) =>
      course.specs(look === 0 ? 0 : course.looks[look - 1].n, course.looks[look].n),
    );
    await collection.collect([...inReplicationOrder(specs), ...(look === 0 ? beside : [])]);
    for (const course of open) {
      const end = lookAt(course, look, collection.results);
      if (end !== null) ended.set(course, end);
    }
  }
  return courses.map((course) => ended.get(course)!);
}

/** One run of each in turn: whatever is done when somebody stops is spread over all courses. */
function inReplicationOrder(lists: readonly RunSpec[][]): RunSpec[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) =>
    lists.flatMap((list) => (i < list.length ? [list[i]] : [])),
  ).flat();
}
