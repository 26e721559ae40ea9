/** Sentences that put brands in order. */
import type { Topic } from './blocks.ts';
import type { Bilingual, Look, Sentence } from './sentence.ts';
import { ranked, rankedValue } from './vocabulary.ts';
import type { Day, Term } from './vocabulary.ts';

/** Brands by a value, most first, on a day. */
export interface Ranking {
  id: string;
  of: (brand: number) => Term;
  brands: readonly number[];
  form: Topic['form'];
  /** Ends in the place for the first: “Most trusted is”. */
  lead: Bilingual;
  on?: Day;
  look?: Look;
}

export function ranking({ id, of, brands, form, lead, on, look }: Ranking): Sentence {
  const list = brands.map((brand) => ({ brand, of: of(brand) }));
  const values = Object.fromEntries(
    brands.flatMap((_, i) => [
      [`who${i}`, ranked(list, i)],
      [`value${i}`, rankedValue(list, i)],
    ]),
  );
  const slot = (i: number, open: string, close: string): string =>
    `{who${i}:@}${open}{value${i}:${form}}${close}`;
  const rest = brands.slice(1);
  return {
    id,
    ...(on && { on }),
    ...(look && { look }),
    values,
    variants: [
      {
        en: `${lead.en} ${slot(0, ' (', ')')}, then ${rest.map((_, i) => slot(i + 1, ' (', ')')).join(', ')}.`,
        zh: `${lead.zh}${slot(0, '（', '）')}，然后是${rest.map((_, i) => slot(i + 1, '（', '）')).join('、')}。`,
      },
    ],
  };
}
