/** Numbers as the reader's language writes them. */
import { language } from '../state/preferences.ts';

// Making a formatter costs more than using it a thousand times.
const made = new Map<string, Intl.NumberFormat>();

/** A formatter of the language of the page; the same one for the same options. */
export function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language.value} ${JSON.stringify(options)}`;
  let found = made.get(key);
  if (!found) made.set(key, (found = new Intl.NumberFormat(language.value, options)));
  return found;
}
