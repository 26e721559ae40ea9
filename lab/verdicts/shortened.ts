/** A claim over a shorter time, for a quick look: every day moves by the same factor. */
import type { Json } from '../designs/differences.ts';
import type { Asked } from '../designs/people-shapes.ts';
import type { Claim } from './register.ts';

interface Dated {
  day: number;
  until?: number;
}

function dated(one: Json, days: number, moved: (day: number) => number): Json {
  if (!Array.isArray(one.interventions)) return one;
  const interventions = (one.interventions as (Json & Dated)[]).map((change) => {
    const day = Math.min(days - 1, moved(change.day));
    return change.until === undefined
      ? { ...change, day }
      : { ...change, day, until: Math.max(day + 1, moved(change.until)) };
  });
  return { ...one, interventions };
}

/** Windows and days move; everything else of an outcome stays. */
function readEarlier(one: Asked, days: number, moved: (day: number) => number): Asked {
  const windowed = <T>(given: T): T => {
    const { window } = given as { window?: [number, number] };
    if (window === undefined) return given;
    const from = Math.min(days - 1, moved(window[0]));
    return { ...given, window: [from, Math.max(from + 1, moved(window[1]))] };
  };
  return 'over' in one && one.over !== undefined
    ? { ...windowed(one), over: windowed(one.over) }
    : windowed(one);
}

export function shortened(given: Claim, days: number): Claim {
  const factor = Math.min(1, days / given.days);
  const moved = (day: number): number => Math.floor(day * factor);
  const earlier = <T extends { outcome: Asked }>(list: readonly T[]): T[] =>
    list.map((one) => ({ ...one, outcome: readEarlier(one.outcome, days, moved) }));
  const { conditions, manipulations, paths, further } = given;
  return {
    ...given,
    days: Math.min(given.days, days),
    base: dated(given.base, days, moved),
    arms: Object.fromEntries(
      Object.entries(given.arms).map(([name, arm]) => [name, dated(arm, days, moved)]),
    ),
    parts: earlier(given.parts),
    ...(conditions && { conditions: earlier(conditions) }),
    ...(manipulations && { manipulations: earlier(manipulations) }),
    ...(paths && { paths: earlier(paths) }),
    ...(further && { further: earlier(further) }),
  };
}
