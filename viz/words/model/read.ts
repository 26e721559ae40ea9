/** Looks words up: by the path a scenario uses, by a measure’s name, for an event. The tables’ English fills in. */
import type { MarketEvent } from '../../../sim/results/events.ts';
import type { Measure } from '../../../sim/core/measure.ts';
import type { Parameter } from '../../../sim/core/parameter.ts';
import type { Inspected } from './inspected.ts';
import type { Entry, Level, ModelWords, Told } from './types.ts';

export interface ParameterText {
  label: string;
  about: string;
  unit: string;
  source: string;
  standing: string;
}

/**
 * Group and name of a number from its path: `parameters.trust.priorWeight`, `population.consumers`,
 * `brands.0.price`, `creators.koc.fee`.
 */
export function groupAndName(path: string): readonly [group: string, name: string] {
  const segments = path.split('.');
  const name = segments[segments.length - 1];
  if (segments[0] === 'brands') return ['brand', name];
  if (segments[0] === 'creators') return ['creator', name];
  return [segments[segments.length - 2], name];
}

function found(entries: { readonly [name: string]: Entry } | undefined, name: string, where: string): Entry {
  if (entries === undefined || !Object.hasOwn(entries, name)) throw new Error(`no words for ${where}`);
  return entries[name];
}

const translated = (words: Readonly<Record<string, string>> | null, english: string): string =>
  words?.[english] ?? english;

export const unitText = (words: ModelWords, unit: string): string => translated(words.units, unit);

export function parameterText(words: ModelWords, path: string, parameter: Parameter): ParameterText {
  const [group, name] = groupAndName(path);
  const entry = found(words.parameters[group], name, path);
  return {
    label: entry.label,
    about: entry.about ?? parameter.about,
    unit: unitText(words, parameter.unit),
    source: translated(words.sources, parameter.source),
    standing: words.names.standings[parameter.standing],
  };
}

/** What is usually seen where the number is high; undefined where nothing is said. */
export function hintText(words: ModelWords, path: string): string | undefined {
  const hints: Readonly<Record<string, string>> = words.hints;
  return hints[groupAndName(path).join('.')];
}

export interface MeasureText {
  label: string;
  about: string;
  unit: string;
}

export function measureText(
  words: ModelWords,
  level: Level,
  { name, about, unit }: Pick<Measure<never>, 'name' | 'about' | 'unit'>,
): MeasureText {
  const entry = found(words.measures[level], name, `measure ${level}.${name}`);
  return { label: entry.label, about: entry.about ?? about, unit: unitText(words, unit) };
}

/** What a column of one agent’s state is called; `about` is the column’s own sentence. */
export function columnText(words: ModelWords, kind: Inspected, column: string, about: string) {
  const entry = found(words.inspections[kind], column, `column ${kind}.${column}`);
  return { label: entry.label, about: entry.about ?? about };
}

/** The event as a sentence; the caller knows what brands and creators are called. */
export function eventText(words: ModelWords, event: Pick<MarketEvent, 'kind'>, told: Told): string {
  return words.events.sentences[event.kind](told);
}
