import en from '../texts/en/glossary.json';
import zh from '../texts/zh/glossary.json';
import { dictionary } from '../words/dictionary.ts';

export const words = dictionary(en, zh);
export type TermName = keyof typeof en.terms;
