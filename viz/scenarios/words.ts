import en from '../texts/en/scenarios.json';
import zh from '../texts/zh/scenarios.json';
import { dictionary } from '../words/dictionary.ts';
import { watch as watchEnglish } from './watch.en.ts';
import { watch as watchChinese } from './watch.zh.ts';

type Watch = Readonly<Record<keyof typeof watchEnglish, string>>;

export const words = dictionary({ ...en, watch: watchEnglish as Watch }, { ...zh, watch: watchChinese });
