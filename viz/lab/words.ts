import en from '../texts/en/laboratory.json';
import zh from '../texts/zh/laboratory.json';
import { dictionary } from '../words/dictionary.ts';

export const words = dictionary(en, zh);
