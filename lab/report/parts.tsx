/** Parts that all reports are made of: numbers, paragraphs, tables, figures with captions. */
import type { ComponentChildren } from 'preact';
import { short } from '../sentences.ts';
import type { Interval } from '../statistics/interval.ts';

/** Nothing (null, false) is left out; lists are put one after the other. What is not an element is text. */
export type Content = ComponentChildren;

/** Three digits to read, all of them for a program. */
export const number = (value: number | null | undefined): Content =>
  value === null || value === undefined || !Number.isFinite(value) ? (
    '–'
  ) : (
    <data value={String(value)}>{short(value)}</data>
  );

/** "0.12 [0.1, 0.14]"; a narrow column breaks it before the interval, nowhere else. */
export const withinLimits = (mean: number, { low, high }: Interval): Content => [
  number(mean),
  ' ',
  <span class="limits">
    [{number(low)}, {number(high)}]
  </span>,
];

export const percent = (share: number): string => `${Math.round(100 * share)} %`;

export const paragraph = (...content: Content[]): Content => <p>{content}</p>;

/** Nothing for no sentences. */
export const list = (items: readonly Content[]): Content =>
  items.length > 0 && (
    <ul>
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );

/** Chinese beneath the English, where there is any. */
export const chinese = (text: string): Content =>
  text !== '' && (
    <p lang="zh" class="zh">
      {text}
    </p>
  );

/** An id that a link can name, whatever the words. */
export const idOf = (kind: string, words: string): string =>
  `${kind}-${words.replace(/[^\p{L}\p{N}]+/gu, '-')}`;

export const section = (id: string, heading: Content, ...content: Content[]): Content => (
  <section id={id} aria-labelledby={`${id}-heading`}>
    <h2 id={`${id}-heading`}>{heading}</h2>
    {content}
  </section>
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
  return (
    <div class="wide" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((one, i) => (
              <th scope="col" class={kind(i)}>
                {one.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr>
              <th scope="row" class={kind(0)}>
                {name}
              </th>
              {cells.map((cell, i) => (
                <td class={kind(i + 1)}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Units of a drawing from left to right: its letters can be read on a phone and are not huge on a desk. */
export const FIGURE_WIDTH = 380;

export const figure = (drawing: Content, ...caption: Content[]): Content => (
  <figure>
    {drawing}
    <figcaption>{caption}</figcaption>
  </figure>
);
