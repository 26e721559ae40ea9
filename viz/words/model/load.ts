/** Fetches the words of one language, so that a page in one does not carry the others. */
import type { ModelWords } from './types.ts';

export async function loadModelWords(language: 'en' | 'zh'): Promise<ModelWords> {
  const module = language === 'zh' ? await import('./zh.ts') : await import('./en.ts');
  return module.words;
}
