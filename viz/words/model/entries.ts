/** Puts the catalogues of a language together as the words of the model. */
import type { Language } from '../../state/preferences.ts';
import { spoken } from '../message.ts';
import type { AllGroups, Label } from './tables.ts';
import type { Chapter, Entry, EventWords, Inspected, Level, ModelWords, Names } from './types.ts';

type Labels = { readonly [name: string]: Label };

/** What the catalogues of a language hold, as they stand there. */
export interface Catalogues {
  readonly chapters: { readonly [C in Chapter]: { readonly chapter: string } };
  readonly groups: AllGroups<Label>;
  readonly measures: { readonly [L in Level]: Labels };
  readonly inspections: { readonly [I in Inspected]: Labels };
  readonly names: Omit<Names, 'interventionFields'> & {
    readonly interventionFields: { readonly [F in keyof Names['interventionFields']]: Label };
  };
  readonly events: EventWords;
  readonly units: Readonly<Record<string, string>> | null;
  readonly sources: Readonly<Record<string, string>> | null;
}

function mapped<T, U, K extends string>(record: { readonly [N in K]: T }, to: (value: T) => U) {
  const entries = Object.entries<T>(record).map(([name, value]) => [name, to(value)]);
  return Object.fromEntries(entries) as { readonly [N in K]: U };
}

const entry = (label: Label): Entry =>
  typeof label === 'string' ? { label, about: null } : { label: label[0], about: label[1] };
const entries = (labels: Labels) => mapped(labels, entry);

export function modelWordsOf(language: Language, catalogues: Catalogues): ModelWords {
  const { chapters, groups, measures, inspections, names, events, units, sources } = catalogues;
  return {
    language,
    chapters: mapped(chapters, ({ chapter }) => chapter),
    headings: mapped(groups, ({ title, meaning }) => ({ title, meaning })),
    parameters: mapped(groups, ({ levers }) => entries(levers)),
    hints: mapped(groups, ({ hints }) => hints ?? {}),
    measures: mapped(measures, entries),
    inspections: mapped(inspections, entries),
    names: { ...spoken(names, language), interventionFields: mapped(names.interventionFields, entry) },
    events: spoken(events, language),
    units,
    sources,
  };
}
