import en from '../../texts/en/meeting.json';
import zh from '../../texts/zh/meeting.json';
import { dictionary } from '../../words/dictionary.ts';

export const words = dictionary(en, zh);
