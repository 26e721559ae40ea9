/**
 * Words in English and Chinese. Each part of the page keeps its own in `texts/en` and `texts/zh`:
 *
 *     export const words = dictionary(en, zh);     // the Chinese has the shape of the English
 *     const w = words();                           // in a component: follows the language
 *     w.title; w.onDay({ day })                    // a message with values in it is a function of them
 *
 * Their types are made from the catalogues (build/declare-texts.js).
 */
import { language } from '../state/preferences.ts';
import { spoken } from './message.ts';

export function dictionary<T>(en: T, zh: NoInfer<T>): () => T {
  const both = { en: spoken(en, 'en'), zh: spoken(zh, 'zh') };
  return () => both[language.value];
}

/** A text that comes in both languages, as scenarios have them. */
export const say = (text: { en: string; zh: string }): string =>
  language.value === 'zh' ? text.zh : text.en;
