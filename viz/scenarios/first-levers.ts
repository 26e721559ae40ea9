/** The levers that come first for a scenario: those its folder names, or what its own file says where it has none. */
import { fieldsOf, insideAt } from '../interventions/fields.ts';
import { leverAt, ownLevers } from '../levers/lever.ts';
import type { Json } from '../levers/lever.ts';

const files = import.meta.glob<readonly string[]>('../../scenarios/*/page.json', {
  eager: true,
  import: 'levers',
});

const MOST = 6;
/** Of interest in any market. */
const ALWAYS = ['parameters.trust.negativeHalfLife', 'parameters.asymmetry.kappa', 'brands.0.quality'];

/** Paths of levers, or of numbers inside interventions; only such as there are in this market. */
export function firstLevers(name: string | null, base: Json, list: readonly Json[]): string[] {
  const there = (path: string): boolean =>
    path.startsWith('interventions.') ? insideAt(list, path) !== undefined : leverAt(path) !== undefined;
  const chosen = files[`../../scenarios/${name}/page.json`];
  if (chosen !== undefined) return chosen.filter(there);
  const inside = list.flatMap((entry, i) =>
    fieldsOf(entry)
      .filter(({ name: field }) => entry[field] !== undefined)
      .map((field) => `interventions.${i}.${field.name}`),
  );
  const own = ownLevers(base).map(({ path }) => path);
  return [...new Set([...inside.slice(0, 3), ...own.slice(0, 3), ...ALWAYS])].slice(0, MOST);
}
