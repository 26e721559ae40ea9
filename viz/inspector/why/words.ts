import en from '../../texts/en/why.json';
import zh from '../../texts/zh/why.json';
import { dictionary } from '../../words/dictionary.ts';

export const words = dictionary(en, zh);
