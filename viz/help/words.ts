import en from '../texts/en/help.json';
import zh from '../texts/zh/help.json';
import { dictionary } from '../words/dictionary.ts';

export const words = dictionary(en, zh);
