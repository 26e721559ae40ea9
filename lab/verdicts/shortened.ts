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

/** The windows that formulas name: the last two numbers of a call, or its last. */
const WINDOW = /,\s*(\d+)(?:\s*,\s*(\d+))?\s*\)/g;

/** Windows and days move; everything else of an outcome stays. */
function readEarlier(asked: Asked, days: number, moved: (day: number) => number): Asked {
  const starts = (day: number): number => Math.min(days - 1, moved(day));
  if (typeof asked === 'string') {
    return asked.replace(WINDOW, (_, from: string, to?: string) => {
      const start = starts(Number(from));
      return to === undefined ? `, ${start})` : `, ${start}, ${Math.max(start + 1, moved(Number(to)))})`;
    });
  }
  const earlier = (given: unknown, name = ''): unknown => {
    if (name === 'window') {
      const [from, to] = given as [number, number];
      return [starts(from), Math.max(starts(from) + 1, moved(to))];
    }
    if (name === 'day' && typeof given === 'number') return starts(given);
    if (Array.isArray(given)) return given.map((one) => earlier(one));
    if (typeof given !== 'object' || given === null) return given;
    return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, earlier(value, key)]));
  };
  return earlier(asked) as Asked;
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
