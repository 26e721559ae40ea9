/** The keys every language must have words for, read off the model’s own tables: one too few or too many is a type error. */
import type { BRAND, CREATOR, POPULATION, TOPOLOGIES } from '../../../sim/population/parameters.ts';
import type { PARAMETERS } from '../../../sim/catalogue.ts';
import type { RESPONSES } from '../../../sim/mechanisms/brands/complaints.ts';

/** All tables of numbers: one for each mechanism, and those of people, brands and creators. */
type Tables = typeof PARAMETERS & {
  population: typeof POPULATION;
  brand: typeof BRAND;
  creator: typeof CREATOR;
};

/** A table of numbers, for instance `trust`: one heading among the levers. */
export type Group = keyof Tables & string;
export type NameIn<G extends Group> = keyof Tables[G] & string;
/** A number of the model: `trust.priorWeight`, `population.consumers`, `brand.price`, `creator.fee`. */
export type ParameterPath = { [G in Group]: `${G}.${NameIn<G>}` }[Group];
/** A word that a parameter of kind `choice` takes. */
export type Choice = (typeof TOPOLOGIES)[number] | (typeof RESPONSES)[number];

/** What a number is called, by group and name. */
export type Labels<G extends Group> = { readonly [S in G]: { readonly [N in NameIn<S>]: string } };
/** What a number is called, and the translation of its `about`. */
export type Pair = readonly [label: string, about: string];
export type Pairs<G extends Group> = { readonly [S in G]: { readonly [N in NameIn<S>]: Pair } };

/** A heading among the levers: its title, and in one sentence what people do there. */
export interface Heading {
  readonly title: string;
  readonly meaning: string;
}
export type Headings = { readonly [G in Group]: Heading };
