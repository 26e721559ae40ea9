/** What places and panels are called, by their ids. */
import en from '../texts/en/features.json';
import zh from '../texts/zh/features.json';
import { dictionary } from './dictionary.ts';

export const titles = dictionary(en, zh);
