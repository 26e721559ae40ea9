/** Outlines of what is drawn, as SVG paths; places to a tenth of a pixel, so that texts stay short. */
import { area, line } from 'd3';
import type { Place } from './scales.ts';
import type { Track } from './time/model.ts';

export type Days = readonly [from: number, to: number];
/** Lower and upper edge of a layer, by day. */
type Edges = [Float64Array, Float64Array];

/** Days of a track that are shown: `to` is inside. */
const inside = ([from, to]: Days, length: number): number[] => {
  const days: number[] = [];
  for (let day = from; day <= Math.min(to, length - 1); day++) days.push(day);
  return days;
};

/** Days without a value (NaN) are left open. */
export function linePath(values: ArrayLike<number>, shown: Days, x: Place, y: Place): string {
  return (
    line<number>(
      (day) => x(day),
      (day) => y(values[day]),
    )
      .defined((day) => !Number.isNaN(values[day]))
      .digits(1)(inside(shown, values.length)) ?? ''
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
export function stacked(tracks: readonly Track[], which: 'values' | 'before' = 'values'): Edges[] {
  let below = new Float64Array(tracks[0]?.[which]?.length ?? 0);
  return tracks.map((track) => {
    const values = track[which];
    const above = below.map((sum, day) => sum + (values?.[day] ?? 0));
    const edges: Edges = [below, above];
    below = above;
    return edges;
  });
}

/** One layer of a stack. @param sign -1 to draw it downwards */
export function layerPath([below, above]: Edges, shown: Days, x: Place, y: Place, sign: 1 | -1): string {
  const shape = area<number>()
    .x((day) => x(day))
    .y0((day) => y(sign * below[day]))
    .y1((day) => y(sign * above[day]));
  return shape.digits(1)(inside(shown, above.length)) ?? '';
}

/** Means of `bin` days each, counted from day 0; the last may have fewer days. */
export function binned(values: Float64Array, bin: number): Float64Array {
  if (bin === 1) return values;
  return Float64Array.from({ length: Math.ceil(values.length / bin) }, (_, i) => {
    const part = values.subarray(i * bin, (i + 1) * bin);
    return part.reduce((sum, value) => sum + value, 0) / part.length;
  });
}

/** One layer of bars of `bin` days; where there is nothing they leave no trace. */
export function barsPath(edges: Edges, shown: Days, x: Place, y: Place, sign: 1 | -1, bin: number): string {
  const [below, above] = edges.map((values) => binned(values, bin));
  const [first, last] = [x(shown[0]), x(shown[1])];
  const gap = Math.min(1, 0.1 * bin * Math.abs(x(1) - x(0)));
  const tenth = (place: number): number => Math.round(10 * place) / 10;
  let path = '';
  for (let i = Math.floor(shown[0] / bin); i * bin <= shown[1] && i < above.length; i++) {
    if (above[i] === below[i]) continue;
    // A bar of one day stands around it, one of more days from the first to the last.
    const left = tenth(Math.max(first, x(i * bin - 0.5) + gap));
    const right = tenth(Math.min(last, x((i + 1) * bin - 0.5)));
    if (right <= left) continue;
    path += `M${left},${tenth(y(sign * below[i]))}H${right}V${tenth(y(sign * above[i]))}H${left}Z`;
  }
  return path;
}
