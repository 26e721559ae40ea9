/** Sentences over numbers of a run: which of their variants holds, on which day it can be said, and its words. */
import { read, withNames } from '../formula/formula.ts';
import type { Chronicle, Found, Scope } from '../formula/formula.ts';
import type { Worded } from './blocks.ts';
import { quoted } from './naming.ts';
import type { Bilingual } from './naming.ts';
import type { Look } from './story-file.ts';

export type { Bilingual } from './naming.ts';

/** Where to look, with days worked out. */
export type Looked = Omit<Look, 'since'> & { day?: number; since?: number };

export interface Said {
  day: number;
  text: Bilingual;
  look: Looked | null;
}

export type Form = '2' | '%' | 'n' | 'x' | 'yuan' | '@';
type Term = (run: Chronicle) => Found | null;
/** What a template is made of: words, numbers in a form, and names of brands by their number. */
type Part = string | { term: Term; form: Form } | { brand: number };
export interface Spoken {
  look: Looked | null;
  /** The evening that is compared with where it looks. */
  since: Term | null;
  on: Term;
  variants: readonly { when: Term | null; en: readonly Part[]; zh: readonly Part[] }[];
}

/** `{name:form}` is a formula in a form, `{@1}` the name of brand 1, `{name}` a phrase of the story. */
export const SLOT = /\{([^{}]*)\}/;
export const FORMS: readonly string[] = ['2', '%', 'n', 'x', 'yuan', '@'];

/** What stands in braces: a formula and its form. */
export function slotOf(text: string): { formula: string; form: string } {
  const colon = text.lastIndexOf(':');
  return { formula: text.slice(0, colon), form: text.slice(colon + 1) };
}

function partsOf(template: string, scope: Scope, phrases: Readonly<Record<string, string>>): Part[] {
  // Between the pieces outside of braces stand those inside.
  return template.split(SLOT).flatMap((piece, i): Part[] => {
    if (i % 2 === 0) return piece === '' ? [] : [piece];
    if (Object.hasOwn(phrases, piece)) return partsOf(phrases[piece], scope, phrases);
    if (piece.startsWith('@')) return [{ brand: Number(piece.slice(1)) }];
    const { formula, form } = slotOf(piece);
    return [{ term: read(formula, scope), form: form as Form }];
  });
}

/** Reads the formulas of a sentence once, so that it can be told of any run. */
export function spoken(
  { on, let: names, say, look }: Worded,
  outer: Scope,
  phrases: Readonly<Record<string, Bilingual>> = {},
): Spoken {
  const scope = withNames(outer, names);
  const inLanguage = (language: 'en' | 'zh') =>
    Object.fromEntries(Object.entries(phrases).map(([name, text]) => [name, text[language]]));
  const phrased = { en: inLanguage('en'), zh: inLanguage('zh') };
  const { since, ...where } = look ?? {};
  return {
    look: look === undefined ? null : where,
    since: since === undefined ? null : read(since, scope),
    on: read(on ?? '0', scope),
    variants: say.map(({ when, en, zh }) => ({
      when: when === undefined ? null : read(when, scope),
      en: partsOf(en, scope, phrased.en),
      zh: partsOf(zh, scope, phrased.zh),
    })),
  };
}

/** The sentence as it is true of this run, or null where there is nothing to say. */
export function tell({ on, variants, look, since }: Spoken, run: Chronicle): Said | null {
  const earliest = on(run);
  if (earliest === null) return null;
  const last = run.scenario.days - 1;
  let day = Math.max(0, Math.min(last, Math.round(earliest.value)), earliest.known);
  for (const { when, en, zh } of variants) {
    if (when !== null) {
      const holds = when(run);
      if (holds === null) continue;
      // What was ruled out had to be known as well.
      day = Math.max(day, holds.known);
      if (holds.value === 0) continue;
    }
    const [english, chinese] = [filled(en, 'en', run), filled(zh, 'zh', run)];
    if (english === null || chinese === null) continue;
    day = Math.max(day, english.known, chinese.known);
    return { day, text: { en: capital(english.text), zh: chinese.text }, look: lookOf(look, since, run) };
  }
  return null;
}

/** Where the run has no such evening, it is looked at without one. */
function lookOf(look: Looked | null, since: Term | null, run: Chronicle): Looked | null {
  const from = since?.(run) ?? null;
  return from === null ? look : { ...look, since: Math.max(0, Math.round(from.value)) };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function filled(
  parts: readonly Part[],
  language: 'en' | 'zh',
  run: Chronicle,
): { text: string; known: number } | null {
  let known = 0;
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    else if ('brand' in part) {
      if (part.brand >= run.scenario.brandNames.length) return null;
      text += brandName(run, part.brand, language);
    } else {
      const found = part.term(run);
      if (found === null) return null;
      known = Math.max(known, found.known);
      text +=
        part.form === '@' ? brandName(run, found.value, language) : written(found.value, part.form, language);
    }
  }
  return { text, known };
}

const brandName = ({ scenario }: Chronicle, brand: number, language: 'en' | 'zh'): string =>
  quoted(scenario.brandNames[brand]?.[language] ?? '', language);

const NUMBER_FORMS: Readonly<Record<Exclude<Form, '@'>, Intl.NumberFormatOptions>> = {
  '2': { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'negative' },
  '%': { style: 'percent', maximumFractionDigits: 0, signDisplay: 'negative' },
  n: { maximumFractionDigits: 0, signDisplay: 'negative' },
  x: { maximumFractionDigits: 1, minimumFractionDigits: 1 },
  yuan: { maximumFractionDigits: 1, minimumFractionDigits: 1 },
};
/** Below it a mean is rounded to a tenth: that 7.4 has fallen to 6.7 would not be seen in whole numbers. */
const FEW = 10;
const formats = new Map<string, Intl.NumberFormat>();

/** A number as a story writes it. */
export function written(value: number, form: Exclude<Form, '@'>, language: 'en' | 'zh'): string {
  const few = form === 'n' && Math.abs(value) < FEW;
  const key = `${language} ${few ? 'few' : form}`;
  let format = formats.get(key);
  if (!format)
    formats.set(
      key,
      (format = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', {
        ...NUMBER_FORMS[form],
        ...(few && { maximumFractionDigits: 1 }),
      })),
    );
  return format.format(value);
}
