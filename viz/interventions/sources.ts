/** Where the default of a number comes from, in the language of the page. */
import type { Parameter } from '../../sim/described.ts';
import { modelWords } from '../words/model/current.ts';

export const sourceText = ({ source }: Parameter): string => modelWords.value.sources?.[source] ?? source;
