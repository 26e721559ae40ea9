/** Numbers made of a daily series: falls and recoveries, loops, spread, likeness. */

export const sum = (x: readonly number[]): number => x.reduce((total, value) => total + value, 0);
export const mean = (x: readonly number[]): number => sum(x) / x.length;
/** The first of these days on which it is reached; as many as there are where it never is (restricted). */
export const until = (days: readonly number[], reached: (value: number) => boolean): number => {
  const day = days.findIndex(reached);
  return day < 0 ? days.length : day;
};

/** How far the lowest value is below the day before the window. */
export const fall = (before: number, days: readonly number[]): number =>
  Math.max(0, before - Math.min(...days));

/**
 * Days until half of the largest fall had happened; 0 where nothing fell. Never cut off: the largest fall is that of the
 * window, and so its half lies in it.
 */
export function daysToLose(before: number, days: readonly number[]): number {
  const drop = fall(before, days);
  return drop === 0 ? 0 : 1 + until(days, (value) => value <= before - drop / 2);
}

/** Days from then until that half is made good again; all that are left where it never is (restricted: `unrecovered`). */
export function daysToRecover(before: number, days: readonly number[]): number {
  const drop = fall(before, days);
  if (drop === 0) return 0;
  return until(days.slice(daysToLose(before, days) - 1), (value) => value > before - drop / 2);
}

/** 1 where half of the largest fall was not made good by the end, so that the days to recover are cut off; else 0. */
export function unrecovered(before: number, days: readonly number[]): number {
  const drop = fall(before, days);
  if (drop === 0) return 0;
  const later = days.slice(daysToLose(before, days) - 1);
  return Number(!later.some((value) => value > before - drop / 2));
}

/**
 * Mean difference between the way up and the way down of a ramp that is its own mirror image: positive where
 * values are lower on the way down.
 */
export function loop(days: readonly number[]): number {
  const half = Math.floor(days.length / 2);
  return mean(Array.from({ length: half }, (_, i) => days[i] - days[days.length - 1 - i]));
}

export function deviation(days: readonly number[]): number {
  const m = mean(days);
  return Math.sqrt(mean(days.map((value) => (value - m) * (value - m))));
}

/** Pearson; 0 where one of them does not vary. */
export function correlation(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [mean(x), mean(y)];
  const scale = deviation(x) * deviation(y);
  return scale === 0 ? 0 : mean(x.map((value, i) => (value - mx) * (y[i] - my))) / scale;
}

/** What can be made of the values of a window, and of the value on the day before it. */
export const WAYS = {
  mean: (days) => mean(days),
  sum: (days) => sum(days),
  change: (days) => days[days.length - 1] - days[0],
  lowest: (days) => Math.min(...days),
  peak: (days) => Math.max(...days),
  maxDrop: (days, before) => fall(before, days),
  daysToLose: (days, before) => daysToLose(before, days),
  daysToRecover: (days, before) => daysToRecover(before, days),
  regainOverLose: (days, before) => daysToRecover(before, days) / Math.max(1, daysToLose(before, days)),
  unrecovered: (days, before) => unrecovered(before, days),
  deviation: (days) => deviation(days),
  loop: (days) => loop(days),
} as const satisfies Record<string, (days: readonly number[], before: number) => number>;
export type Way = keyof typeof WAYS;
