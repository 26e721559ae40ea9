import en from '../texts/en/engine.json';
import zh from '../texts/zh/engine.json';
import { dictionary } from '../words/dictionary.ts';

export const words = dictionary(en, zh);
