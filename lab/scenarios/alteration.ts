/** A market with something else in it, or something left out: what a scenario is held against, and what can be tried. */
import type { Alteration } from './alteration-shape.ts';
import type { Json } from '../designs/differences.ts';

export type { Alteration } from './alteration-shape.ts';

/** The interventions that are left, with their other values. */
export function remaining({ without, instead = {} }: Alteration, interventions: readonly Json[]): Json[] {
  const selectors = without === 'all' ? [{}] : [without ?? []].flat();
  const goes = (one: Json): boolean =>
    selectors.some(
      ({ kind, path }: { kind?: string | undefined; path?: string | undefined }) =>
        (kind === undefined || kind === one.kind) && (path === undefined || path === one.path),
    );
  return interventions
    .filter((one) => !goes(one))
    .map((one) =>
      Object.hasOwn(instead, String(one.path)) ? { ...one, value: instead[String(one.path)] } : one,
    );
}

export const setsOf = ({ set = {} }: Alteration): { path: string; value: string | number | boolean }[] =>
  Object.entries(set).map(([path, to]) => ({ path, value: to }));
