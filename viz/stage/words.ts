import en from '../texts/en/stage.json';
import zh from '../texts/zh/stage.json';
import { dictionary } from '../words/dictionary.ts';

export const words = dictionary(en, zh);
