import en from '../texts/en/interventions.json';
import zh from '../texts/zh/interventions.json';
import { dictionary } from '../words/dictionary.ts';

export const words = dictionary(en, zh);
