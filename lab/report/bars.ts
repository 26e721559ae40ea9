/** Bars with intervals: shares of an effect, shares of draws, shares of a budget. */
import {
  LINE,
  WIDTH,
  axisBelow,
  axisHeight,
  charactersIn,
  drawing,
  line,
  px,
  text,
  wrapped,
} from './drawing.ts';
import { element } from './markup.ts';
import type { Markup } from './markup.ts';
import { linear } from './scale.ts';

export interface Bar {
  label: string;
  said: string;
  value: number;
  interval: { low: number; high: number } | null;
}

export interface Bars {
  title: string;
  about: string;
  axis: string;
  bars: readonly Bar[];
}

export function bars({ title, about, axis, bars: given }: Bars): Markup {
  const ends = given.flatMap(({ value, interval }) => [
    value,
    ...(interval ? [interval.low, interval.high] : []),
  ]);
  const known = ends.filter(Number.isFinite);
  const span = [Math.min(0, ...known), Math.max(1, ...known)] as const;
  const scale = linear(span, [8, WIDTH - 12]);
  const heights = given.map(({ label }) => LINE * wrapped(label, charactersIn(WIDTH - 90)).length + 20);
  const tops = heights.map((_, i) => heights.slice(0, i).reduce((sum, height) => sum + height, 4));
  const bottom = heights.reduce((sum, height) => sum + height, 4) + 2;
  const zero = scale.at(0);
  return drawing(
    title,
    about,
    bottom + axisHeight(axis) + 4,
    line(zero, 2, zero, bottom, 'zero'),
    given.map(({ label, said, value, interval }, i) => {
      const lines = wrapped(label, charactersIn(WIDTH - 90));
      const y = tops[i] + LINE * lines.length + 2;
      const end = scale.at(value);
      return [
        lines.map((words, l) => text(8, tops[i] + 12 + LINE * l, words)),
        text(WIDTH - 4, tops[i] + 12 + LINE * (lines.length - 1), said, {
          'text-anchor': 'end',
          class: 'small',
        }),
        element('rect', {
          x: px(Math.min(zero, end)),
          y: px(y),
          width: px(Math.abs(end - zero)),
          height: 11,
          class: 'bar',
        }),
        interval !== null &&
          line(scale.at(interval.low), y + 5.5, scale.at(interval.high), y + 5.5, 'whisker plain'),
      ];
    }),
    axisBelow(scale, 8, WIDTH - 12, bottom, axis),
  );
}
