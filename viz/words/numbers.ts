/** Numbers as the reader's language writes them. */
import { language } from '../state/preferences.ts';
import { formatter } from './formatter.ts';

/** A formatter of the language of the page. */
export const numberFormat = (options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  formatter(language.value, options);
