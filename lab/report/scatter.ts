/** Points with an interval both ways, numbered; the names stand in the key beneath the figure. */
import { LINE, WIDTH, axisBelow, axisHeight, drawing, line, px, text } from './drawing.ts';
import { element } from './markup.ts';
import type { Content, Markup } from './markup.ts';
import { short } from '../documents/numbers.ts';
import { linear, spanOf } from './scale.ts';

export interface Limits {
  mean: number;
  low: number;
  high: number;
}
export interface Scatter {
  title: string;
  about: string;
  across: string;
  up: string;
  points: readonly { x: Limits; y: Limits; filled: boolean }[];
}

const HEIGHT = 260;
const LEFT = 56;

export function scatter({ title, about, across, up, points }: Scatter): Markup {
  const ends = (of: (point: (typeof points)[number]) => Limits) =>
    spanOf(points.flatMap((one) => [of(one).low, of(one).high]));
  const x = linear(
    ends((one) => one.x),
    [LEFT, WIDTH - 12],
    4,
  );
  const y = linear(
    ends((one) => one.y),
    [HEIGHT, 24],
  );
  const crosses: Content = points.map((one) => [
    line(x.at(one.x.low), y.at(one.y.mean), x.at(one.x.high), y.at(one.y.mean), 'whisker plain'),
    line(x.at(one.x.mean), y.at(one.y.low), x.at(one.x.mean), y.at(one.y.high), 'whisker plain'),
  ]);
  const marks: Content = points.map(({ x: { mean: a }, y: { mean: b }, filled }, i) => [
    element('circle', { cx: px(x.at(a)), cy: px(y.at(b)), r: 9, class: filled ? 'point filled' : 'point' }),
    text(x.at(a), y.at(b) + 4, String(i + 1), {
      'text-anchor': 'middle',
      class: filled ? 'small inside' : 'small',
    }),
  ]);
  return drawing(
    title,
    about,
    HEIGHT + 6 + axisHeight(across) + 4,
    text(4, LINE - 2, up, { class: 'small' }),
    line(LEFT, 24, LEFT, HEIGHT + 6, 'axis'),
    y.ticks.map((tick) => [
      line(LEFT - 4, y.at(tick), LEFT, y.at(tick), 'axis'),
      text(LEFT - 7, y.at(tick) + 4, short(tick), { 'text-anchor': 'end', class: 'small' }),
    ]),
    crosses,
    marks,
    axisBelow(x, LEFT, WIDTH - 12, HEIGHT + 6, across),
  );
}
