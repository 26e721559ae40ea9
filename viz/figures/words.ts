import en from '../texts/en/figures.json';
import zh from '../texts/zh/figures.json';
import { dictionary } from '../words/dictionary.ts';

export const words = dictionary(en, zh);

/** A figure by its name. */
export type FigureName = keyof typeof en.figures;
