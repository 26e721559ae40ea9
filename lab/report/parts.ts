/** Parts that all reports are made of: numbers, paragraphs, tables, figures with captions. */
import { short } from '../documents/register/sentences.ts';
import type { Interval } from '../statistics/interval.ts';
import { element } from './markup.ts';
import type { Content, Markup } from './markup.ts';

/** Three digits to read, all of them for a program. */
export const number = (value: number | null | undefined): Content =>
  value === null || value === undefined || !Number.isFinite(value)
    ? '–'
    : element('data', { value: String(value) }, short(value));

/** "0.12 [0.1, 0.14]"; a narrow column breaks it before the interval, nowhere else. */
export const withinLimits = (mean: number, { low, high }: Interval): Content => [
  number(mean),
  ' ',
  element('span', { class: 'limits' }, '[', number(low), ', ', number(high), ']'),
];

export const percent = (share: number): string => `${Math.round(100 * share)} %`;

export const paragraph = (...content: Content[]): Markup => element('p', {}, ...content);

/** Nothing for no sentences. */
export const list = (items: readonly Content[]): Content =>
  items.length > 0 && element('ul', {}, ...items.map((item) => element('li', {}, item)));

/** Chinese beneath the English, where there is any. */
export const chinese = (text: string): Content =>
  text !== '' && element('p', { lang: 'zh', class: 'zh' }, text);

/** An id that a link can name, whatever the words. */
export const idOf = (kind: string, words: string): string =>
  `${kind}-${words.replace(/[^\p{L}\p{N}]+/gu, '-')}`;

export const section = (id: string, heading: Content, ...content: Content[]): Markup =>
  element(
    'section',
    { id, 'aria-labelledby': `${id}-heading` },
    element('h2', { id: `${id}-heading` }, heading),
    ...content,
  );

export interface Column {
  head: string;
  /** Set right, digits of equal width. */
  numbers?: true;
  /** Whole sentences: never squeezed to a word a line. */
  prose?: true;
}
export const column = (head: string): Column => ({ head });
export const prose = (head: string): Column => ({ head, prose: true });
export const numbers = (head: string): Column => ({ head, numbers: true });

/** A table whose first column names its rows; wider than the screen it scrolls by itself. Nothing without rows. */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Content[])[],
): Content {
  if (rows.length === 0) return null;
  const kind = (i: number) => (columns[i].numbers ? 'number' : columns[i].prose ? 'prose' : undefined);
  const head = columns.map((one, i) => element('th', { scope: 'col', class: kind(i) }, one.head));
  const body = rows.map((cells) =>
    element(
      'tr',
      {},
      ...cells.map((cell, i) =>
        i === 0
          ? element('th', { scope: 'row', class: kind(i) }, cell)
          : element('td', { class: kind(i) }, cell),
      ),
    ),
  );
  return element(
    'div',
    { class: 'wide', role: 'region', 'aria-label': caption, tabindex: 0 },
    element(
      'table',
      {},
      element('caption', {}, caption),
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...body),
    ),
  );
}

export const figure = (drawing: Markup, ...caption: Content[]): Markup =>
  element('figure', {}, drawing, element('figcaption', {}, ...caption));
