/**
 * Words in English and Chinese. Each part of the page keeps its own next to it:
 *
 *     export const words = dictionary({ … }, { … });     // the Chinese must have the shape of the English
 *     const w = words();                                  // in a component: follows the language
 *
 * Entries are strings, or functions from values to a sentence.
 */
import { language } from '../state/preferences.ts';

type Entry = string | ((...values: never[]) => string) | readonly string[];
export interface Entries {
  [name: string]: Entry | Entries;
}

/** The same names with texts of the same kind. */
export type Translation<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer V) => string
      ? (...values: V) => string
      : T[K] extends readonly string[]
        ? { readonly [I in keyof T[K]]: string }
        : Translation<T[K]>;
};

/** All dictionaries there are, for the test that looks for gaps. */
export const DICTIONARIES: { en: Entries; zh: Entries }[] = [];

export function dictionary<const T extends Entries>(en: T, zh: Translation<T>): () => Translation<T> {
  DICTIONARIES.push({ en, zh: zh as Entries });
  return () => (language.value === 'zh' ? zh : (en as unknown as Translation<T>));
}

/** A text that comes in both languages, as scenarios have them. */
export const say = (text: { en: string; zh: string }): string =>
  language.value === 'zh' ? text.zh : text.en;
