/** The words of the model in the language of the page. */
import { effect, signal } from '@preact/signals';
import { language } from '../../state/preferences.ts';
import { words as english } from './en.ts';
import { loadModelWords } from './load.ts';
import type { ModelWords } from './types.ts';

/** English, which is small, until another language has arrived. */
export const modelWords = signal<ModelWords>(english);

/** Follows the language of the page; call once, and the function returned to stop. `failed` is told of a lost file. */
export function followLanguage(failed: (error: unknown) => void): () => void {
  return effect(() => {
    const wanted = language.value;
    loadModelWords(wanted).then((words) => {
      if (language.peek() === wanted) modelWords.value = words;
    }, failed);
  });
}
