/** From values to places, and the values that are written on an axis. */
import { scaleLinear } from 'd3';
import { log } from '../sim/numbers.ts';

/** Where a value stands, in pixels. */
export type Place = (value: number) => number;
export interface Scale extends Place {
  /** Round values to be written, about so many. */
  ticks: (count?: number) => number[];
}
export type Span = readonly [from: number, to: number];

/** From the least to the greatest of the finite values; a little around them where they are all alike. */
export function extentOf(values: readonly number[]): Span {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return [0, 1];
  const room = high > low ? 0 : 0.1 * Math.max(Math.abs(high), 1e-9);
  return [low - room, high + room];
}

/** A linear scale on which all values have their place, with ends that can be written. */
export const scaleOver = (values: readonly number[], range: Span) =>
  scaleLinear(extentOf(values), range).nice();

/** x between −1 and 1, then ±(1 + ln |x|): smooth, with room for very large effects. */
export const folded = (x: number): number => {
  const size = Math.abs(x);
  if (size <= 1) return x;
  return x > 0 ? 1 + log(size) : -1 - log(size);
};

/** Pixels between numbers that can be read. */
const APART = 26;
const FOLDED_TICKS = [1, 3, 10, 30, 100, 300, 1000, 10_000, 100_000, 1e6];

/** Linear up to ±1, logarithmic beyond; a little room at both ends. */
export function foldedScale(values: readonly number[], range: Span): Scale {
  const [low, high] = extentOf(values);
  const room = 0.05 * (folded(high) - folded(low));
  const inner = scaleLinear([folded(low) - room, folded(high) + room], range);
  const place = (x: number): number => inner(folded(x));
  // From 0 outwards, those that the one before leaves room for.
  const marked = [0];
  for (const x of FOLDED_TICKS) {
    if (place(x) - place(marked[marked.length - 1]) >= APART) marked.push(x);
  }
  const all = [...marked.slice(1).map((x) => -x), ...marked].sort((a, b) => a - b);
  return Object.assign(place, { ticks: () => all.filter((x) => x >= low && x <= high) });
}
