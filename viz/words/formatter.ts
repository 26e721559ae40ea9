/** Formatters of a language, kept: making one costs more than using it a thousand times. */
const made = new Map<string, Intl.NumberFormat>();

/** The same one for the same options. What is rounded to nothing has no sign: nobody reads “-0”. */
export function formatter(language: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let found = made.get(key);
  if (!found) {
    const { signDisplay = 'auto' } = options;
    const signed = { ...options, signDisplay: signDisplay === 'auto' ? 'negative' : signDisplay } as const;
    made.set(key, (found = new Intl.NumberFormat(language, signed)));
  }
  return found;
}
