/** The words of the model in one language: everything a page says about it that is not a sentence of the page itself. */
import type { EventKind } from '../../../sim/index.ts';
import type { CHANNEL_NAMES, NegativeKind, Source, Standing } from '../../../sim/described.ts';
import type { INTERVENTION, InterventionKind, Tier } from '../../../sim/scenario/index.ts';
import type { Language } from '../../state/preferences.ts';
import type inspections from '../../texts/en/model/inspections.json';
import type measures from '../../texts/en/model/measures.json';
import type { chapters } from './en.ts';
import type { Choice, Group } from './tables.ts';

/** Levers that belong together. */
export type Chapter = keyof typeof chapters;
/** Daily series: of the whole market, of a brand, of a tier of creators. */
export type Level = keyof typeof measures;
/** Whose state is shown: one person, one brand in their mind, one creator they follow, one creator. */
export type Inspected = keyof typeof inspections;

/** A label, and a sentence where the language has one of its own; null where the English of the tables stands. */
export interface Entry {
  readonly label: string;
  readonly about: string | null;
}

export type Stage = 'none' | 'cognitive' | 'affective' | 'conative' | 'action';
export type Origin = 'own' | 'peer' | 'paid' | 'negative';
export type Axis = 'sustainability' | 'nationalStyle' | 'independence' | 'thrift';
type Named<K extends string, T = string> = { readonly [N in K]: T };

/** Names of what is not a number: kinds, classes, stages, ways. */
export interface Names {
  readonly choices: Named<Choice>;
  readonly switches: Named<'on' | 'off'>;
  readonly tiers: Named<Tier>;
  /** One creator of a tier, counted from 1. */
  readonly creator: (values: { tier: string; number: number }) => string;
  readonly consumer: (values: { number: number }) => string;
  readonly vertical: (values: { number: number }) => string;
  readonly stages: Named<Stage>;
  /** Where trust in a brand comes from. */
  readonly origins: Named<Origin>;
  readonly negativeKinds: Named<Exclude<keyof typeof NegativeKind, 'none'>>;
  /** Who a post is by. */
  readonly sources: Named<keyof typeof Source>;
  /** What a brand spends its budget on. */
  readonly channels: Named<(typeof CHANNEL_NAMES)[number]>;
  readonly standings: Named<Standing>;
  readonly axes: Named<Axis>;
  readonly interventions: Named<InterventionKind>;
  readonly interventionFields: Named<keyof typeof INTERVENTION, Entry>;
}

/** An event as it is told: names where there are any, the value the kind of event measures, the scenario’s words. */
export interface Told {
  readonly brand: string | null;
  readonly creator: string | null;
  readonly value: number;
  readonly label: string;
}

/** What the sentence of an event may use. */
interface EventValues {
  label: string;
  value: string;
  brand: string;
  about: 'nothing' | 'brand';
  creator: string;
  by: 'nobody' | 'creator';
}

export interface EventWords {
  readonly kinds: Named<EventKind>;
  readonly sentences: Named<EventKind, (values: EventValues) => string>;
}

export interface ModelWords {
  readonly language: Language;
  readonly chapters: Named<Chapter>;
  readonly headings: Named<Group, { readonly title: string; readonly meaning: string }>;
  readonly parameters: { readonly [group: string]: { readonly [name: string]: Entry } };
  /** What is usually seen where a number is high. */
  readonly hints: { readonly [group: string]: { readonly [name: string]: string } };
  readonly measures: Named<Level, { readonly [name: string]: Entry }>;
  /** The state of one agent, by column. */
  readonly inspections: Named<Inspected, { readonly [column: string]: Entry }>;
  /** By the English in the tables; null where that is the language. */
  readonly units: Readonly<Record<string, string>> | null;
  readonly sources: Readonly<Record<string, string>> | null;
  readonly names: Names;
  readonly events: EventWords;
}
