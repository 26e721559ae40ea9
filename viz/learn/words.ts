import en from '../texts/en/learn.json';
import zh from '../texts/zh/learn.json';
import { dictionary } from '../words/dictionary.ts';

export const words = dictionary(en, zh);
