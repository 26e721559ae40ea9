/** Fetches the words of one language, so that a page in one does not carry the others. */
import type { ModelWords } from './types.ts';

export async function loadModelWords(language: 'en' | 'zh'): Promise<ModelWords> {
  const module = language === 'zh' ? await import('./zh/index.ts') : await import('./en/index.ts');
  return module.words;
}
