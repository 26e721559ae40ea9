/** Scales and ticks of figures. Plain arithmetic, so that a figure has the same bytes in every engine. */
import { log } from '../../sim/core/math.ts';

export interface Scale {
  /** Place on the drawing. */
  at: (x: number) => number;
  ticks: number[];
}
export type Span = readonly [number, number];

/** 1, 2 or 5 times a power of ten: the smallest that makes at most `count` steps. */
export function stepOf(extent: number, count: number): number {
  const least = extent / count;
  let power = 1;
  while (power > least) power /= 10;
  while (power * 10 <= least) power *= 10;
  return power * ([1, 2, 5].find((digit) => digit * power >= least) ?? 10);
}

/** The smallest span that holds all numbers; a little around it, so that nothing lies on the edge. */
export function spanOf(values: readonly number[]): Span {
  const known = values.filter(Number.isFinite);
  if (known.length === 0) return [0, 1];
  const low = known.reduce((a, b) => Math.min(a, b));
  const high = known.reduce((a, b) => Math.max(a, b));
  const room = high > low ? (high - low) * 0.05 : Math.max(Math.abs(high), 1e-9) * 0.1;
  return [low - room, high + room];
}

export function linear([low, high]: Span, [from, to]: Span, count = 5): Scale {
  const step = stepOf(high - low, count);
  const ticks: number[] = [];
  for (let i = Math.ceil(low / step); i * step <= high; i++) {
    // 3 · 0.1 is not 0.3; digits beyond the twelfth are noise.
    ticks.push(Number((i * step).toPrecision(12)));
  }
  return { at: (x) => from + ((x - low) / (high - low)) * (to - from), ticks };
}

/** x between −1 and 1, then ±(1 + ln |x|): smooth, with room for very large effects. */
export const folded = (x: number): number => {
  const size = Math.abs(x);
  if (size <= 1) return x;
  return x > 0 ? 1 + log(size) : -1 - log(size);
};

const FOLDED_TICKS = [0, 1, 3, 10, 30, 100, 300, 1000, 10_000, 100_000, 1e6];

/** Linear up to ±1, logarithmic beyond. */
export function foldedScale([low, high]: Span, range: Span): Scale {
  const inner = linear([folded(low), folded(high)], range);
  const ticks = [
    ...FOLDED_TICKS.slice(1)
      .map((x) => -x)
      .reverse(),
    ...FOLDED_TICKS,
  ];
  return { at: (x) => inner.at(folded(x)), ticks: ticks.filter((x) => x >= low && x <= high) };
}
