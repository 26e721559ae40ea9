import en from '../texts/en/inspector.json';
import zh from '../texts/zh/inspector.json';
import { dictionary } from '../words/dictionary.ts';

export const words = dictionary(en, zh);
