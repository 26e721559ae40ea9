/** Formatters of a language, kept: making one costs more than using it a thousand times. */
const made = new Map<string, Intl.NumberFormat>();

/** The same one for the same options. */
export function formatter(language: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let found = made.get(key);
  if (!found) made.set(key, (found = new Intl.NumberFormat(language, options)));
  return found;
}
