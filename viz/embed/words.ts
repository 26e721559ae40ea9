import en from '../texts/en/embed.json';
import zh from '../texts/zh/embed.json';
import { dictionary } from '../words/dictionary.ts';

export const words = dictionary(en, zh);
