/** How sentences are said: the words, how numbers are written, and what things are called. */
import type { Verdict } from '../verdicts/verdict.ts';
import type { Bilingual } from './model.ts';
import { percent, short, withLimits } from './numbers.ts';
import { en } from './words/en.ts';
import type { Words } from './words/en.ts';

export interface Language {
  words: Words;
  number: (value: number) => string;
  whole: (value: number) => string;
  percent: (share: number) => string;
  withLimits: (mean: number, interval: { low: number; high: number }) => string;
  inUnit: (figure: string, unit: string) => string;
  say: (text: Bilingual) => string;
  verdict: (verdict: Verdict) => string;
  mechanism: (name: string) => string;
  measure: (name: string) => string;
  policy: (id: string) => string;
}

/** Of the command line, of files and of published documents. */
export const ENGLISH: Language = {
  words: en,
  number: short,
  whole: String,
  percent,
  withLimits,
  // A share needs no unit.
  inUnit: (figure, unit) => (unit === '0 to 1' ? figure : `${figure} ${unit}`),
  say: (text) => text.en,
  verdict: (verdict) => verdict,
  mechanism: (name) => name,
  measure: (name) => name.replaceAll('_', ' '),
  policy: (id) => id,
};
