/** Dot plot of paired differences: a dot for each replication, the mean with its interval beneath. */
import { LINE, WIDTH, axisBelow, axisHeight, drawing, line, px, text, whisker } from './drawing.ts';
import type { Mark } from './drawing.ts';
import { element } from './markup.ts';
import type { Content, Markup } from './markup.ts';
import { linear, spanOf } from './scale.ts';

export interface Dots {
  title: string;
  about: string;
  axis: string;
  values: readonly number[];
  mean: number;
  interval: { low: number; high: number };
  mark: Mark;
  lines: readonly { at: number; words: string }[];
}

const STEP = 7;
const HIGHEST = 12;

/** Dots that would cover each other are stacked; stacks that grow too high are set closer. */
function stacked(places: readonly number[]): { x: number; level: number }[] {
  const columns = new Map<number, number>();
  return places.map((place) => {
    const column = Math.round(place / STEP);
    const level = columns.get(column) ?? 0;
    columns.set(column, level + 1);
    return { x: column * STEP, level };
  });
}

export function dots({ title, about, axis, values, mean, interval, mark, lines }: Dots): Markup {
  const known = values.filter(Number.isFinite);
  const span = spanOf([...known, interval.low, interval.high, ...lines.map(({ at }) => at)]);
  const scale = linear(span, [12, WIDTH - 12]);
  const places = stacked([...known].sort((a, b) => a - b).map(scale.at));
  const highest = places.reduce((most, { level }) => Math.max(most, level), 0);
  const rise = highest > HIGHEST ? (STEP * HIGHEST) / highest : STEP;
  const top = LINE * lines.length + 8;
  const floor = top + Math.min(highest, HIGHEST) * STEP + 8;
  const bottom = floor + 26;
  const marks: Content = places.map(({ x, level }) =>
    element('circle', { cx: px(x), cy: px(floor - rise * level), r: 3, class: 'dot' }),
  );
  return drawing(
    title,
    about,
    bottom + axisHeight(axis) + 4,
    lines.map(({ at, words }, i) => {
      const anchor = scale.at(at) > WIDTH * 0.75 ? 'end' : scale.at(at) < WIDTH * 0.25 ? 'start' : 'middle';
      return [
        line(scale.at(at), LINE * (i + 1) + 2, scale.at(at), bottom, at === 0 ? 'zero' : 'bound'),
        text(scale.at(at), LINE * (i + 1) - 1, words, { 'text-anchor': anchor, class: 'small' }),
      ];
    }),
    marks,
    whisker(scale, interval.low, interval.high, mean, mark, floor + 15),
    axisBelow(scale, 12, WIDTH - 12, bottom, axis),
  );
}
