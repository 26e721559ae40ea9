/** Makes entries of what the files of a language hold: labels alone, or labels with a translated sentence. */
import type { Pair } from './tables.ts';
import type { Entry } from './types.ts';

type Nested<T> = { readonly [group: string]: { readonly [name: string]: T } };
/** The same groups and names, with entries. */
type Entries<T> = { readonly [G in keyof T]: { readonly [name: string]: Entry } };

function mapped<T extends Nested<V>, V>(groups: T, entry: (value: V) => Entry): Entries<T> {
  const inside = (names: { readonly [name: string]: V }) =>
    Object.fromEntries(Object.entries(names).map(([name, value]) => [name, entry(value)]));
  return Object.fromEntries(
    Object.entries(groups).map(([group, names]) => [group, inside(names)]),
  ) as Entries<T>;
}

/** The sentences stand in the model’s own tables. */
export const fromLabels = <T extends Nested<string>>(groups: T): Entries<T> =>
  mapped<T, string>(groups, (label) => ({ label, about: null }));

export const fromPairs = <T extends Nested<Pair>>(groups: T): Entries<T> =>
  mapped<T, Pair>(groups, ([label, about]) => ({ label, about }));
