import en from '../texts/en/classroom.json';
import zh from '../texts/zh/classroom.json';
import { dictionary } from '../words/dictionary.ts';

export const words = dictionary(en, zh);
