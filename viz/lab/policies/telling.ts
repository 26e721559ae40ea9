/** Sentences of a comparison in the language of the page, with what policies and measures are called there. */
import type { Language } from '../../../lab/documents/language.ts';
import { conclusionsOf } from '../../../lab/documents/policies/sentences.ts';
import { spendingSentences } from '../../../lab/documents/policies/spending.ts';
import type { PolicyComparison } from '../../../lab/policies/results.ts';
import { pageLanguage } from '../telling.ts';
import { measureName, policyName } from './naming.ts';
import { words } from './words.ts';

export function languageOf(comparison: PolicyComparison): Language {
  const page = pageLanguage();
  const units: Readonly<Record<string, string>> = words().units;
  return {
    ...page,
    inUnit: (figure, unit) => page.inUnit(figure, unit === '0 to 1' ? unit : (units[unit] ?? unit)),
    measure: measureName,
    policy: (id) => policyName(comparison, id),
  };
}

/** As the report concludes. */
export const conclusionsIn = (comparison: PolicyComparison): string[] =>
  conclusionsOf(comparison, languageOf(comparison));

/** What was spent, and first of all what could not be. */
export const spendingIn = (comparison: PolicyComparison): string[] =>
  spendingSentences(comparison, languageOf(comparison));
