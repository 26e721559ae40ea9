import en from '../texts/en/shell.json';
import zh from '../texts/zh/shell.json';
import { dictionary } from './dictionary.ts';

export const words = dictionary(en, zh);
