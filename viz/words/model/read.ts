/** Looks words up: by the path a scenario uses, by a measure’s name, for an event. The tables’ English fills in. */
import type { EventKind, MarketEvent } from '../../../sim/index.ts';
import type { DescribedMeasure, Parameter } from '../../../sim/described.ts';
import type { Tier } from '../../../sim/scenario/index.ts';
import { formatter } from '../formatter.ts';
import type { Entry, Inspected, Level, ModelWords, Told } from './types.ts';

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
  const [group, name] = groupAndName(path);
  return words.hints[group]?.[name];
}

export interface MeasureText {
  label: string;
  about: string;
  unit: string;
}

export function measureText(
  words: ModelWords,
  level: Level,
  { name, about, unit }: Pick<DescribedMeasure, 'name' | 'about' | 'unit'>,
): MeasureText {
  const entry = found(words.measures[level], name, `measure ${level}.${name}`);
  return { label: entry.label, about: entry.about ?? about, unit: unitText(words, unit) };
}

/** What a column of one agent’s state is called; `about` is the column’s own sentence. */
export function columnText(words: ModelWords, kind: Inspected, column: string, about: string) {
  const entry = found(words.inspections[kind], column, `column ${kind}.${column}`);
  return { label: entry.label, about: entry.about ?? about };
}

/** One creator of a tier, counted from 1. */
export const creatorText = ({ names }: ModelWords, tier: Tier, number: number): string =>
  names.creator({ tier: names.tiers[tier], number });

/** What events measure is a share, a number of readers, or a difference of trust. */
const VALUES: Partial<Record<EventKind, Intl.NumberFormatOptions>> = {
  scandal: { style: 'percent' },
  'trust-falls': { maximumFractionDigits: 2 },
  'trust-recovers': { maximumFractionDigits: 2 },
  'creator-collapses': { style: 'percent' },
};

/** The event as a sentence; the caller knows what brands and creators are called. */
export function eventText(words: ModelWords, { kind }: Pick<MarketEvent, 'kind'>, told: Told): string {
  const { brand, creator, label, value } = told;
  return words.events.sentences[kind]({
    label,
    value: formatter(words.language, VALUES[kind]).format(Math.abs(value)),
    brand: brand ?? '',
    about: brand === null ? 'nothing' : 'brand',
    creator: creator ?? '',
    by: creator === null ? 'nobody' : 'creator',
  });
}
