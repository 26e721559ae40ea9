import en from '../texts/en/compare.json';
import zh from '../texts/zh/compare.json';
import { dictionary } from '../words/dictionary.ts';

export const words = dictionary(en, zh);
