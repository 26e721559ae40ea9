/** The keys every language must have words for, read off the model’s own tables: one too few is a type error. */
import type {
  BRAND,
  CREATOR,
  PARAMETERS,
  POPULATION,
  RESPONSES,
  TOPOLOGIES,
} from '../../../sim/described.ts';

/** All tables of numbers: one for each mechanism, and those of people, brands and creators. */
type Tables = typeof PARAMETERS & {
  population: typeof POPULATION;
  brand: typeof BRAND;
  creator: typeof CREATOR;
};

/** A table of numbers, for instance `trust`: one heading among the levers. */
export type Group = keyof Tables & string;
export type NameIn<G extends Group> = keyof Tables[G] & string;
/** A word that a parameter of kind `choice` takes. */
export type Choice = (typeof TOPOLOGIES)[number] | (typeof RESPONSES)[number];

/** What something is called; with the translation of its `about` where the language is not that of the tables. */
export type Pair = readonly [label: string, about: string];
export type Label = string | Pair;

/** A heading among the levers: its title, in one sentence what people do there, and what the levers are called. */
export interface GroupWords<G extends Group, L extends Label> {
  readonly title: string;
  readonly meaning: string;
  readonly levers: { readonly [N in NameIn<G>]: L };
  /** What is usually seen at higher values: what the table of directions of the tests asserts, nothing else. */
  readonly hints?: { readonly [N in NameIn<G>]?: string };
}
export type AllGroups<L extends Label> = { readonly [G in Group]: GroupWords<G, L> };
