/** Sentences over terms: which of their variants holds, on which day it can be said, and its words in two languages. */
import type { FigureName } from '../figures/words.ts';
import type { Lens } from '../state/view.ts';
import type { Chronicle, Day, Term } from './vocabulary.ts';

export interface Bilingual {
  en: string;
  zh: string;
}

/** Where to look while a sentence is said. */
export interface Look {
  lens?: Lens;
  brand?: number;
  /** The creator of this tier with the most followers. */
  tier?: 0 | 1 | 2;
  figure?: FigureName;
  /** Another day than the one on which it is said. */
  day?: number;
}

export interface Variant extends Bilingual {
  /** Said if this holds; always, where there is none. The first variant that holds is the one. */
  when?: Term<boolean>;
}

export interface Sentence {
  id: string;
  /** Not before this day. */
  on?: Day;
  /**
   * What stands in braces: `{name:form}`, where the form is `2` two decimals, `%` a percentage, `n` a whole number,
   * `x` a factor, `yuan`, or `@` for the name of the brand of that number. `{@1}` is the name of brand 1.
   */
  values?: Readonly<Record<string, Term>>;
  variants: readonly Variant[];
  look?: Look;
}

export interface Said {
  id: string;
  day: number;
  text: Bilingual;
  look: Look | null;
}

const SLOT = /\{(\w*)(?::(2|%|n|x|yuan|@)|@(\d+))\}/g;

/** The sentence as it is true of this run, or null where there is nothing to say. */
export function tell({ id, on, values = {}, variants, look }: Sentence, run: Chronicle): Said | null {
  const earliest = on === undefined ? { value: 0, known: 0 } : on(run);
  if (earliest === null) return null;
  let day = Math.max(earliest.value, earliest.known);
  for (const { when, en, zh } of variants) {
    if (when !== undefined) {
      const holds = when(run);
      if (holds === null) continue;
      // What was ruled out had to be known as well.
      day = Math.max(day, holds.known);
      if (!holds.value) continue;
    }
    const english = filled(en, 'en', values, run);
    const chinese = filled(zh, 'zh', values, run);
    if (english === null || chinese === null) continue;
    day = Math.max(day, english.known, chinese.known);
    return { id, day, text: { en: capital(english.text), zh: chinese.text }, look: look ?? null };
  }
  return null;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function filled(
  template: string,
  language: 'en' | 'zh',
  values: Readonly<Record<string, Term>>,
  run: Chronicle,
): { text: string; known: number } | null {
  let known = 0;
  let whole = true;
  const text = template.replace(
    SLOT,
    (slot, name: string, form: string | undefined, brand: string | undefined) => {
      if (brand !== undefined) {
        whole &&= Number(brand) < run.scenario.brandNames.length;
        return brandName(run, Number(brand), language);
      }
      if (!Object.hasOwn(values, name))
        throw new Error(`story: ${slot} in “${template}”; expected one of the values`);
      const found = values[name](run);
      if (found === null) {
        whole = false;
        return '';
      }
      known = Math.max(known, found.known);
      return form === '@' ? brandName(run, found.value, language) : written(found.value, form!, language);
    },
  );
  return whole ? { text, known } : null;
}

/** Chinese sets names of brands in quotation marks. */
function brandName({ scenario }: Chronicle, brand: number, language: 'en' | 'zh'): string {
  const name = scenario.brandNames[brand]?.[language] ?? '';
  return language === 'zh' ? `“${name}”` : name;
}

const FORMS: Readonly<Record<string, Intl.NumberFormatOptions>> = {
  '2': { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'negative' },
  '%': { style: 'percent', maximumFractionDigits: 0, signDisplay: 'negative' },
  n: { maximumFractionDigits: 0, signDisplay: 'negative' },
  x: { maximumFractionDigits: 1, minimumFractionDigits: 1 },
  yuan: { maximumFractionDigits: 1, minimumFractionDigits: 1 },
};
const formats = new Map<string, Intl.NumberFormat>();

/** A number as a story writes it. */
export function written(value: number, form: string, language: 'en' | 'zh'): string {
  const key = `${language} ${form}`;
  let format = formats.get(key);
  if (!format)
    formats.set(key, (format = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', FORMS[form])));
  return format.format(value);
}

/** A change of the scenario. */
export interface Alteration {
  /** Values to set, by path. */
  set?: readonly (readonly [path: string, value: string | number | boolean])[];
  /** Interventions to leave out: all, or those of a kind or path. */
  without?: 'all' | { kind?: string; path?: string };
}

/** What can be tried next. */
export interface Suggestion extends Bilingual, Alteration {}

export interface Story {
  /** Without these there is another story to tell. */
  needs?: readonly Day[];
  sentences: readonly Sentence[];
  /** The answer to the scenario's question, said on the last day. */
  answer: Sentence;
  suggestion: Suggestion;
  /** What makes the market without the thing the story is about: the answer is set against it. */
  control: Alteration;
}
