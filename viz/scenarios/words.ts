import en from '../texts/en/scenarios.json';
import zh from '../texts/zh/scenarios.json';
import { dictionary } from '../words/dictionary.ts';

export const words = dictionary(en, zh);
