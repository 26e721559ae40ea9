import en from '../texts/en/levers.json';
import zh from '../texts/zh/levers.json';
import { dictionary } from '../words/dictionary.ts';

export const words = dictionary(en, zh);
