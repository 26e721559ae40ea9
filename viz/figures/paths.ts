/** Outlines of what is drawn, as SVG paths; places to a tenth of a pixel, so that texts stay short. */
import { area, line } from 'd3';
import type { Track } from './model.ts';

type Place = (value: number) => number;
type Days = readonly [from: number, to: number];

/** Days of a track that are shown: `to` is inside. */
const inside = ([from, to]: Days, length: number): number[] => {
  const days: number[] = [];
  for (let day = from; day <= Math.min(to, length - 1); day++) days.push(day);
  return days;
};

export function linePath(values: Float64Array, shown: Days, x: Place, y: Place): string {
  return (
    line<number>(
      (day) => x(day),
      (day) => y(values[day]),
    ).digits(1)(inside(shown, values.length)) ?? ''
  );
}

/** From the lowest to the highest of several series. */
export function bandPath(list: readonly Float64Array[], shown: Days, x: Place, y: Place): string {
  const at = (day: number): number[] => list.map((values) => values[day]);
  const shape = area<number>()
    .x((day) => x(day))
    .y0((day) => y(Math.min(...at(day))))
    .y1((day) => y(Math.max(...at(day))));
  return shape.digits(1)(inside(shown, Math.min(...list.map(({ length }) => length)))) ?? '';
}

/** Lower and upper edge of each track of a stack, by day. */
export function stacked(
  tracks: readonly Track[],
  which: 'values' | 'before' = 'values',
): [Float64Array, Float64Array][] {
  let below = new Float64Array(tracks[0]?.[which]?.length ?? 0);
  return tracks.map((track) => {
    const values = track[which];
    const above = below.map((sum, day) => sum + (values?.[day] ?? 0));
    const edges: [Float64Array, Float64Array] = [below, above];
    below = above;
    return edges;
  });
}

/** One layer of a stack. @param sign -1 to draw it downwards */
export function layerPath(
  [below, above]: [Float64Array, Float64Array],
  shown: Days,
  x: Place,
  y: Place,
  sign: 1 | -1,
): string {
  const shape = area<number>()
    .x((day) => x(day))
    .y0((day) => y(sign * below[day]))
    .y1((day) => y(sign * above[day]));
  return shape.digits(1)(inside(shown, above.length)) ?? '';
}

/** One layer of bars, a bar a day; days without anything leave no trace. */
export function barsPath(
  [below, above]: [Float64Array, Float64Array],
  shown: Days,
  x: Place,
  y: Place,
  sign: 1 | -1,
): string {
  const [first, last] = [x(shown[0]), x(shown[1])];
  const gap = Math.min(1, 0.15 * Math.abs(x(1) - x(0)));
  const tenth = (place: number): number => Math.round(10 * place) / 10;
  let path = '';
  for (const day of inside(shown, above.length)) {
    if (above[day] === below[day]) continue;
    const left = tenth(Math.max(first, x(day - 0.5) + gap));
    const right = tenth(Math.min(last, x(day + 0.5) - gap));
    path += `M${left},${tenth(y(sign * below[day]))}H${right}V${tenth(y(sign * above[day]))}H${left}Z`;
  }
  return path;
}
