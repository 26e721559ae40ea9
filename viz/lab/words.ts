/** Words of the laboratory's view. Of policies: policies/words.ts. */
import { dictionary } from '../words/dictionary.ts';
import { en } from './words.en.ts';
import { zh } from './words.zh.ts';

export const words = dictionary(en, zh);
