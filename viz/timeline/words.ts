import en from '../texts/en/timeline.json';
import zh from '../texts/zh/timeline.json';
import { dictionary } from '../words/dictionary.ts';

export const words = dictionary(en, zh);
