/** Forest plot: effects with their intervals, one below the other on one axis. */
import {
  LINE,
  WIDTH,
  axisBelow,
  axisHeight,
  charactersIn,
  drawing,
  line,
  text,
  whisker,
  wrapped,
} from './drawing.ts';
import type { Mark } from './drawing.ts';
import type { Content, Markup } from './markup.ts';
import { foldedScale, linear, spanOf } from './scale.ts';
import type { Scale, Span } from './scale.ts';

export interface ForestRow {
  label: string;
  /** Set right of the label: the numbers in words, or the verdict. */
  said: string;
  mean: number;
  low: number;
  high: number;
  mark: Mark;
}

export interface Forest {
  title: string;
  about: string;
  /** Meaning and unit of the axis. */
  axis: string;
  rows: readonly ForestRow[];
  /** Vertical lines; the words stand above. */
  lines: readonly { at: number; words: string }[];
  /** Labels beside the intervals (short ones) or above. */
  labels: 'beside' | 'above';
  /** Logarithmic beyond ±1, where effects are of very different size. */
  fold?: true;
}

/** Beyond this a linear axis hides the small effects. */
const LARGE = 6;
const known = ({ low, mean, high }: ForestRow): boolean => [low, mean, high].every(Number.isFinite);

/** Of effects over the smallest of interest: whether they need an axis that is logarithmic beyond ±1. */
export const needsFold = (rows: readonly ForestRow[]): boolean =>
  rows.filter(known).some(({ low, high }) => Math.max(Math.abs(low), Math.abs(high)) > LARGE);

interface Place {
  left: number;
  right: number;
  /** Height of each row. */
  heights: number[];
}

function placeOf({ rows, labels }: Forest): Place {
  if (labels === 'beside') {
    const widest = Math.max(...rows.map(({ label }) => label.length));
    return { left: Math.min(130, 14 + 7 * widest), right: WIDTH - 104, heights: rows.map(() => 20) };
  }
  const heights = rows.map((row) => LINE * labelLines(row).length + 20);
  return { left: 8, right: WIDTH - 8, heights };
}

/** The label and, where both fit, its numbers on the same line. */
function labelLines({ label, said }: ForestRow): string[] {
  const room = charactersIn(WIDTH - 8);
  const lines = wrapped(label, room);
  return lines[lines.length - 1].length + said.length + 2 <= room ? lines : [...lines, ''];
}

function labelsOf(row: ForestRow, { labels }: Forest, { right }: Place, y: number): Content {
  if (labels === 'beside') {
    return [text(4, y + 14, row.label), text(right + 10, y + 14, row.said, { class: 'small' })];
  }
  const lines = labelLines(row);
  return [
    lines.map((words, i) => text(4, y + 12 + LINE * i, words)),
    text(WIDTH - 4, y + 12 + LINE * (lines.length - 1), row.said, { 'text-anchor': 'end', class: 'small' }),
  ];
}

/** Words of lines that stand close to each other are put on lines of their own. */
function linesOf({ lines }: Forest, scale: Scale, top: number, bottom: number): Content {
  return lines.map(({ at, words }, i) => {
    const x = scale.at(at);
    const anchor = x > WIDTH * 0.75 ? 'end' : x < WIDTH * 0.25 ? 'start' : 'middle';
    return [
      line(x, top - LINE * (lines.length - 1 - i) - 2, x, bottom, at === 0 ? 'zero' : 'bound'),
      text(x, top - LINE * (lines.length - 1 - i) - 5, words, { 'text-anchor': anchor, class: 'small' }),
    ];
  });
}

export function forest(given: Forest): Markup {
  const { title, about, axis, lines, fold } = given;
  const rows = given.rows.filter(known);
  const place = placeOf({ ...given, rows });
  const { left, right, heights } = place;
  const span: Span = spanOf([...rows.flatMap(({ low, high }) => [low, high]), ...lines.map(({ at }) => at)]);
  const scale = fold ? foldedScale(span, [left, right]) : linear(span, [left, right]);
  const top = 6 + LINE * lines.length;
  const tops = heights.map((_, i) => heights.slice(0, i).reduce((sum, height) => sum + height, top));
  const bottom = heights.reduce((sum, height) => sum + height, top) + 4;
  const middle = (i: number): number => (given.labels === 'beside' ? tops[i] + 10 : tops[i] + heights[i] - 9);
  return drawing(
    title,
    about,
    bottom + axisHeight(axis) + 4,
    linesOf(given, scale, top, bottom),
    rows.map((row, i) => [
      labelsOf(row, given, place, tops[i]),
      whisker(scale, row.low, row.high, row.mean, row.mark, middle(i)),
    ]),
    axisBelow(scale, left, right, bottom, axis),
  );
}
