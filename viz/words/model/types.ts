/** The words of the model in one language: everything a page says about it that is not a sentence of the page itself. */
import type { EventKind } from '../../../sim/results/events.ts';
import type { INTERVENTION, Kind } from '../../../sim/scenario/intervention-shapes.ts';
import type { NegativeKind } from '../../../sim/mechanisms/trust/asymmetry.ts';
import type { CHANNEL_NAMES } from '../../../sim/mechanisms/brands/spending.ts';
import type { Standing } from '../../../sim/core/parameter.ts';
import type { Source } from '../../../sim/posts/posts.ts';
import type { Tier } from '../../../sim/scenario/tiers.ts';
import type { glossary } from './en/glossary.ts';
import type { measures } from './en/measures.ts';
import type { HintedPath } from './hinted.ts';
import type { Inspected } from './inspected.ts';
import type { Choice, Headings, Pair } from './tables.ts';

/** Daily series: of the whole market, of a brand, of a tier of creators. */
export type Level = keyof typeof measures;
export type MeasurePairs = {
  readonly [L in Level]: { readonly [N in keyof (typeof measures)[L]]: Pair };
};

/** A label, and a sentence where the language has one of its own; null where the English of the tables stands. */
export interface Entry {
  readonly label: string;
  readonly about: string | null;
}

/** Terms with a sentence each. */
export type Glossary = { readonly [T in keyof typeof glossary]: readonly [term: string, meaning: string] };

export type Stage = 'none' | 'cognitive' | 'affective' | 'conative' | 'action';
export type Origin = 'own' | 'peer' | 'paid' | 'negative';
export type Axis = 'sustainability' | 'nationalStyle' | 'independence' | 'thrift';
type Named<K extends string> = { readonly [N in K]: string };

/** Names of what is not a number: kinds, classes, stages, ways. */
export interface Names {
  readonly choices: Named<Choice>;
  readonly switches: Named<'on' | 'off'>;
  readonly tiers: Named<Tier>;
  /** One creator of a tier, counted from 1. */
  readonly creator: (tier: Tier, number: number) => string;
  readonly consumer: (number: number) => string;
  readonly vertical: (number: number) => string;
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
  readonly interventions: Named<Kind>;
  readonly interventionFields: { readonly [F in keyof typeof INTERVENTION]: Entry };
}

/** An event as it is told: names where there are any, the value the kind of event measures, the scenario’s words. */
export interface Told {
  readonly brand: string | null;
  readonly creator: string | null;
  readonly value: number;
  readonly label: string;
}

export interface EventWords {
  readonly kinds: Named<EventKind>;
  readonly sentences: { readonly [K in EventKind]: (told: Told) => string };
}

export interface ModelWords {
  readonly headings: Headings;
  readonly parameters: { readonly [group: string]: { readonly [name: string]: Entry } };
  readonly measures: { readonly [L in Level]: { readonly [name: string]: Entry } };
  /** The state of one agent, by column. */
  readonly inspections: { readonly [I in Inspected]: { readonly [column: string]: Entry } };
  /** By the English in the tables; null where that is the language. */
  readonly units: Readonly<Record<string, string>> | null;
  readonly sources: Readonly<Record<string, string>> | null;
  readonly names: Names;
  readonly events: EventWords;
  /** What is usually seen where a number is high. */
  readonly hints: Named<HintedPath>;
  readonly glossary: Glossary;
}
