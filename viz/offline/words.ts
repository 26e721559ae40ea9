import en from '../texts/en/offline.json';
import zh from '../texts/zh/offline.json';
import { dictionary } from '../words/dictionary.ts';

export const words = dictionary(en, zh);
