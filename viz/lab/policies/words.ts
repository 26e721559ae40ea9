import en from '../../texts/en/policies.json';
import zh from '../../texts/zh/policies.json';
import { dictionary } from '../../words/dictionary.ts';

export const words = dictionary(en, zh);
