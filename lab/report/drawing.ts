/** What all figures share: the frame with title and description, axes, marks, text that fits. */
import { short } from '../documents/numbers.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import { element } from './markup.ts';
import type { Attributes, Content, Markup } from './markup.ts';
import type { Scale } from './scale.ts';

/** Units of a drawing from left to right: letters of 12 units can be read on a phone and are not huge on a desk. */
export const WIDTH = 400;
export const LINE = 15;

/** What a mark says; shapes differ, so that colour is never needed. */
export type Mark = Verdict | 'better' | 'worse' | 'alike' | 'plain';

const MARKS: Readonly<Record<Mark, 'disc' | 'ring' | 'diamond' | 'square' | 'tick'>> = {
  supported: 'disc',
  better: 'disc',
  'not supported': 'ring',
  alike: 'ring',
  reversed: 'diamond',
  worse: 'diamond',
  undecided: 'square',
  open: 'tick',
  explored: 'tick',
  plain: 'tick',
};

/** A tenth of a unit is finer than any screen. */
export const px = (x: number): string => String(Number(x.toFixed(1)));

export function drawing(title: string, about: string, height: number, ...content: Content[]): Markup {
  return element(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${px(height)}`, role: 'img', 'aria-label': title },
    element('title', {}, title),
    element('desc', {}, about),
    ...content,
  );
}

export const line = (x1: number, y1: number, x2: number, y2: number, kind: string): Markup =>
  element('line', { x1: px(x1), y1: px(y1), x2: px(x2), y2: px(y2), class: kind });

export const text = (x: number, y: number, words: string, more: Attributes = {}): Markup =>
  element('text', { x: px(x), y: px(y), ...more }, words);

export function markAt(mark: Mark, x: number, y: number): Markup {
  const kind = `mark ${mark.replace(' ', '-')}`;
  const shape = MARKS[mark];
  const path = (d: string) => element('path', { d, class: kind });
  if (shape === 'disc' || shape === 'ring')
    return element('circle', { cx: px(x), cy: px(y), r: 4.5, class: kind });
  if (shape === 'diamond')
    return path(`M${px(x - 6)} ${px(y)}L${px(x)} ${px(y - 6)}L${px(x + 6)} ${px(y)}L${px(x)} ${px(y + 6)}Z`);
  if (shape === 'square') return path(`M${px(x - 4)} ${px(y - 4)}h8v8h-8Z`);
  return path(`M${px(x - 1.5)} ${px(y - 6)}h3v12h-3Z`);
}

/** A mark by itself, for keys. */
export const keyMark = (mark: Mark): Markup =>
  element('svg', { viewBox: '0 0 16 16', class: 'key', 'aria-hidden': 'true' }, markAt(mark, 8, 8));

/** An interval with ends, and its mark. */
export const whisker = (
  scale: Scale,
  low: number,
  high: number,
  mean: number,
  mark: Mark,
  y: number,
): Content => [
  line(scale.at(low), y, scale.at(high), y, `whisker ${mark.replace(' ', '-')}`),
  line(scale.at(low), y - 3, scale.at(low), y + 3, `whisker ${mark.replace(' ', '-')}`),
  line(scale.at(high), y - 3, scale.at(high), y + 3, `whisker ${mark.replace(' ', '-')}`),
  markAt(mark, scale.at(mean), y),
];

/** Axis below, from `left` to `right` at height `y`, with its words; takes 2 lines and a bit. */
export function axisBelow(scale: Scale, left: number, right: number, y: number, words: string): Content {
  return [
    line(left, y, right, y, 'axis'),
    scale.ticks.map((tick) => [
      line(scale.at(tick), y, scale.at(tick), y + 4, 'axis'),
      text(scale.at(tick), y + LINE, short(tick), { 'text-anchor': 'middle', class: 'small' }),
    ]),
    wrapped(words, charactersIn(WIDTH)).map((part, i) =>
      text((left + right) / 2, y + LINE * (2.1 + i), part, { 'text-anchor': 'middle', class: 'small' }),
    ),
  ];
}
export const axisHeight = (words: string): number =>
  LINE * (1.5 + wrapped(words, charactersIn(WIDTH)).length);

/** Letters are about six and a half units wide, Chinese ones twelve. */
const widthOf = (words: string): number =>
  Array.from(words).reduce((sum, letter) => sum + (letter > '\u2e7f' ? 12 : 6.5), 0);
export const charactersIn = (width: number): number => Math.floor(width / 6.5);

/** Lines of at most so many letters, broken between words. */
export function wrapped(words: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && widthOf(`${last} ${word}`) <= letters * 6.5)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
