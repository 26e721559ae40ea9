import en from '../texts/en/welcome.json';
import zh from '../texts/zh/welcome.json';
import { dictionary } from '../words/dictionary.ts';

export const words = dictionary(en, zh);
