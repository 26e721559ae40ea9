/** A search as it went: what each candidate came to, in the order of trial. */
import { LINE, WIDTH, axisBelow, axisHeight, drawing, line, px, text } from './drawing.ts';
import { element } from './markup.ts';
import type { Content, Markup } from './markup.ts';
import { short } from '../documents/numbers.ts';
import { linear, spanOf } from './scale.ts';

export interface Trace {
  title: string;
  about: string;
  across: string;
  up: string;
  /** Empty rings break a bound. */
  points: readonly { at: number; value: number; filled: boolean }[];
  /** Points that get their name. */
  named: readonly { at: number; value: number; words: string }[];
}

const HEIGHT = 220;
const LEFT = 56;
const TOP = 30;

export function trace({ title, about, across, up, points, named }: Trace): Markup {
  const known = points.filter(({ value }) => Number.isFinite(value));
  const right = WIDTH - 12;
  const x = linear(spanOf(known.map(({ at }) => at)), [LEFT, right]);
  const y = linear(spanOf(known.map(({ value }) => value)), [HEIGHT, TOP]);
  const marks: Content = known.map(({ at, value, filled }) =>
    element('circle', {
      cx: px(x.at(at)),
      cy: px(y.at(value)),
      r: 3.5,
      class: filled ? 'point filled' : 'point',
    }),
  );
  const names: Content = named
    .filter(({ value }) => Number.isFinite(value))
    .map(({ at, value, words }) => {
      const far = x.at(at) > WIDTH / 2;
      return text(x.at(at) + (far ? -7 : 7), y.at(value) - 6, words, {
        'text-anchor': far ? 'end' : 'start',
      });
    });
  return drawing(
    title,
    about,
    HEIGHT + 6 + axisHeight(across) + 4,
    text(4, LINE - 2, up, { class: 'small' }),
    line(LEFT, TOP - 6, LEFT, HEIGHT + 6, 'axis'),
    y.ticks.map((tick) => [
      line(LEFT - 4, y.at(tick), LEFT, y.at(tick), 'axis'),
      text(LEFT - 7, y.at(tick) + 4, short(tick), { 'text-anchor': 'end', class: 'small' }),
    ]),
    marks,
    names,
    axisBelow(x, LEFT, right, HEIGHT + 6, across),
  );
}
