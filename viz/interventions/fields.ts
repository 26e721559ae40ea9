/** The numbers an intervention is made of, kind by kind, read off the shapes that scenario files are checked with. */
import { BRAND } from '../../sim/described.ts';
import type { Parameter } from '../../sim/described.ts';
import { BRAND_KINDS, INTERVENTION, changesLater, written } from '../../sim/scenario/index.ts';
import type { BrandKind, InterventionKind, Scalar } from '../../sim/scenario/index.ts';
import { leverAt } from '../levers/lever.ts';
import type { Json } from './list.ts';

export const KINDS: readonly InterventionKind[] = [
  'set',
  'scandal',
  ...(Object.keys(BRAND_KINDS) as BrandKind[]),
];

export const isBrandKind = (kind: unknown): kind is BrandKind =>
  typeof kind === 'string' && Object.hasOwn(BRAND_KINDS, kind);

export interface Field {
  name: string;
  parameter: Parameter;
  /** It may be left out. */
  optional: boolean;
  /** Path of the number it sets, whose words it shares; null for numbers that only interventions have. */
  path: string | null;
}

type Own = keyof typeof INTERVENTION;
const own = (name: Own, optional = false): Field => ({
  name,
  parameter: INTERVENTION[name],
  optional,
  path: null,
});

/** When it begins, and when it ends where it can. */
export const timesOf = ({ kind }: Json): Field[] =>
  kind === 'scandal' ? [own('day')] : [own('day'), own('until', true)];

/** What it does: values to set; whom it concerns is chosen apart. */
export function fieldsOf(entry: Json): Field[] {
  if (entry.kind === 'scandal') return [own('rank'), own('severity')];
  if (entry.kind === 'set') {
    const lever = leverAt(String(entry.path));
    if (lever === undefined || !changesLater(lever.path, lever.parameter)) return [];
    return [{ name: 'value', parameter: lever.parameter, optional: false, path: lever.path }];
  }
  if (!isBrandKind(entry.kind)) return [];
  const targets = Object.entries(BRAND_KINDS[entry.kind]) as [string, keyof typeof BRAND][];
  return targets.map(([name, target]) => ({
    name,
    parameter: BRAND[target],
    optional: targets.length > 1,
    path: `brands.0.${target}`,
  }));
}

/** An intervention of a kind to begin with: as mild as nothing, on a day, for the first brand. */
export function freshIntervention(kind: InterventionKind, day: number): Json {
  if (kind === 'scandal')
    return { day, kind, tier: 'head', rank: 0, severity: INTERVENTION.severity.default };
  if (kind === 'set') {
    const path = 'parameters.ranking.diversity';
    return { day, kind, path, value: leverAt(path)!.default };
  }
  const [first] = fieldsOf({ kind });
  return { day, kind, brand: 0, [first.name]: written(first.parameter, first.parameter.default) };
}

/** A number inside an intervention, addressed as `interventions.0.severity`. */
export interface Inside {
  index: number;
  field: Field;
  entry: Json;
  value: Scalar | undefined;
}

export function insideAt(list: readonly Json[], path: string): Inside | undefined {
  const match = /^interventions\.(\d+)\.(\w+)$/.exec(path);
  const entry = match === null ? undefined : list[Number(match[1])];
  if (match === null || entry === undefined) return undefined;
  const field = [...timesOf(entry), ...fieldsOf(entry)].find(({ name }) => name === match[2]);
  if (field === undefined) return undefined;
  return { index: Number(match[1]), field, entry, value: entry[field.name] as Scalar | undefined };
}
