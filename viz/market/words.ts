import en from '../texts/en/market.json';
import zh from '../texts/zh/market.json';
import { dictionary } from '../words/dictionary.ts';

export const words = dictionary(en, zh);
