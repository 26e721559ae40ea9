/** Names of brands in words that hold no numbers. */
export interface Bilingual {
  en: string;
  zh: string;
}

/** `{@1}`: the name of brand 1; `{@}`: of the one that the words are said of. */
export const NAME_SLOT = /\{@(\d*)\}/g;

/** Chinese sets names of brands in quotation marks. */
export const quoted = (name: string, language: 'en' | 'zh'): string =>
  language === 'zh' ? `“${name}”` : name;

/** The words with the names in their places. @param own whom `{@}` stands for */
export function named(words: Bilingual, names: readonly Bilingual[], own = 0): Bilingual {
  const inLanguage = (language: 'en' | 'zh'): string =>
    words[language].replaceAll(NAME_SLOT, (_, number: string) =>
      quoted(names[number === '' ? own : Number(number)]?.[language] ?? '', language),
    );
  return { en: inLanguage('en'), zh: inLanguage('zh') };
}
