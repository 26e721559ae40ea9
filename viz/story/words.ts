import en from '../texts/en/story.json';
import zh from '../texts/zh/story.json';
import { dictionary } from '../words/dictionary.ts';

export const words = dictionary(en, zh);
