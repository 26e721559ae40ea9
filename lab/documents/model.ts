/**
 * What a result says, without saying how it is shown. A document is made once for each kind of question (claims,
 * an experiment, policies, a search); the terminal, Markdown, the report and the page render the same one.
 */
import type { Finding } from '../policies/results.ts';
import type { Provenance, RunRow } from '../verdicts/results.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import type { FigureSpec } from './figures.ts';

/** In both languages; the Chinese is empty where there is none. */
export interface Bilingual {
  en: string;
  zh: string;
}

export const MEDIA = ['terminal', 'markdown', 'report'] as const;
export type Medium = (typeof MEDIA)[number];

/** Quantities and words that each medium writes in its own way. */
export type Mark =
  /** At most three digits; a dash for what is no number. */
  | { is: 'number'; value: number | null | undefined }
  /** "0.12 [0.1, 0.14]" */
  | { is: 'estimate'; mean: number; low: number; high: number }
  /** Mean ± standard deviation. */
  | { is: 'spread'; mean: number; sd: number }
  /** In percent. */
  | { is: 'share'; value: number; low?: number | undefined; high?: number | undefined }
  | { is: 'p'; value: number | null }
  | { is: 'finding'; name: Verdict | Finding }
  /** A mark of a figure, for its key. */
  | { is: 'key'; finding: Verdict | Finding }
  | { is: 'kind'; index: number; hollow: boolean }
  | { is: 'link'; to: string; words: string }
  | { is: 'code'; words: string }
  | { is: 'strong'; words: Inline }
  /** Smaller, beneath; not on a terminal. */
  | { is: 'aside'; words: string; language?: 'zh' };

/** Nothing (null, false) is left out; lists are put one after the other. */
export type Inline = string | Mark | null | false | readonly Inline[];

/** Which media show it; all where nothing is said. */
interface Shown {
  in?: readonly Medium[];
}

export interface Paragraph extends Shown {
  is: 'paragraph';
  words: Inline;
}

export interface Item extends Shown {
  words: Inline;
}

/** Short remarks, one below the other. */
export interface Notes extends Shown {
  is: 'notes';
  heading?: string;
  items: readonly Item[];
}

export interface TableColumn extends Shown {
  head: string;
  /** Set right, digits of equal width; or whole sentences, never squeezed to a word a line. */
  kind: 'words' | 'number' | 'prose';
  /** Meaning. */
  about?: string;
}

/** A table to read: its first column names its rows. */
export interface ReadingTable extends Shown {
  is: 'table';
  caption: string;
  columns: readonly TableColumn[];
  rows: readonly (readonly Inline[])[];
  /** More rows than a terminal is to show. */
  most?: number;
}

export interface Figure extends Shown {
  is: 'figure';
  spec: FigureSpec;
  caption: Inline;
}

/** To be pasted into a shell. */
export interface Command extends Shown {
  is: 'command';
  words: string;
}

export interface Heading extends Shown {
  is: 'heading';
  words: string;
}

export type Block = Paragraph | Notes | ReadingTable | Figure | Command | Heading;

export interface Section extends Shown {
  id: string;
  heading: Inline;
  /** What all of it comes to: without a heading in Markdown, and last on a terminal. */
  lead?: true;
  blocks: readonly Block[];
}

export interface Document {
  title: Bilingual;
  /** What was asked. */
  question: Bilingual | null;
  /** What came out, in plain sentences. */
  answer: readonly Item[];
  /** What a reader of numbers has to know first, after the words on their making. */
  preface?: Inline;
  sections: readonly Section[];
  runs: readonly RunRow[];
  provenance: Provenance;
}

export const shownIn =
  (medium: Medium) =>
  ({ in: media }: Shown): boolean =>
    media === undefined || media.includes(medium);

export const number = (value: number | null | undefined): Mark => ({ is: 'number', value });
export const estimate = (mean: number, { low, high }: { low: number; high: number }): Mark => ({
  is: 'estimate',
  mean,
  low,
  high,
});
export const share = (value: number, interval?: { low: number; high: number } | null): Mark => ({
  is: 'share',
  value,
  low: interval?.low,
  high: interval?.high,
});
export const findingMark = (name: Verdict | Finding): Mark => ({ is: 'finding', name });
export const code = (words: string): Mark => ({ is: 'code', words });
export const aside = (words: string): Mark => ({ is: 'aside', words });

/** Chinese beneath the English, where there is any. */
export const chinese = ({ en, zh }: Bilingual): Inline =>
  zh !== '' && zh !== en && { is: 'aside', words: zh, language: 'zh' };

export const paragraph = (words: Inline, media?: readonly Medium[]): Paragraph => ({
  is: 'paragraph',
  words,
  ...(media && { in: media }),
});

/** Sentences below each other; nothing for none. */
export const notes = (items: readonly Inline[], media?: readonly Medium[]): Notes => ({
  is: 'notes',
  items: items.filter((words) => words !== null && words !== false).map((words) => ({ words })),
  ...(media && { in: media }),
});
export const heading = (words: string, media?: readonly Medium[]): Heading => ({
  is: 'heading',
  words,
  ...(media && { in: media }),
});

export const figure = (spec: FigureSpec, caption: Inline): Figure => ({ is: 'figure', spec, caption });

type Made<Row> = TableColumn & { of: (row: Row) => Inline };
type Make<Row> = (head: string, of: (row: Row) => Inline) => Made<Row>;

/** What columns of such rows are made with. */
interface Maker<Row> {
  words: Make<Row>;
  numbers: Make<Row>;
  prose: Make<Row>;
}

/** A table of rows that are no table for programs. */
export function table<Row>(
  caption: string,
  rows: readonly Row[],
  make: (maker: Maker<Row>) => readonly Made<Row>[],
  media?: readonly Medium[],
): ReadingTable {
  const of =
    (kind: TableColumn['kind']): Make<Row> =>
    (head, cell) => ({ head, kind, of: cell });
  const columns = make({ words: of('words'), numbers: of('number'), prose: of('prose') });
  return {
    is: 'table',
    caption,
    columns: columns.map(({ of: _, ...column }) => column),
    rows: rows.map((row) => columns.map((column) => column.of(row))),
    ...(media && { in: media }),
  };
}

/** An id that a link can name, whatever the words. */
export const idOf = (kind: string, words: string): string =>
  `${kind}-${words.replace(/[^\p{L}\p{N}]+/gu, '-')}`;

/** "a, b, c" of links and words. */
export const joined = (parts: readonly Inline[]): Inline => parts.map((part, i) => [i > 0 && ', ', part]);
