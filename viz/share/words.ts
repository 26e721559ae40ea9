import en from '../texts/en/share.json';
import zh from '../texts/zh/share.json';
import { dictionary } from '../words/dictionary.ts';

export const words = dictionary(en, zh);
