/** Worlds in which a row is run beside its own: parts of the model off, whatever arms and interventions say of them. */
import { isObject, merged } from '../designs/differences.ts';
import type { Json } from '../designs/differences.ts';

/** A difference of parameters that wins over base, arms and interventions. */
export interface Overruling {
  readonly parameters: Readonly<Record<string, Readonly<Record<string, number | boolean>>>>;
}

/** Paths that a world sets, as interventions may write them. */
const pathsOf = ({ parameters }: Overruling): Set<string> =>
  new Set(
    Object.entries(parameters).flatMap(([group, values]) =>
      Object.keys(values).flatMap((name) => [`${group}.${name}`, `parameters.${group}.${name}`]),
    ),
  );

/** The scenario file of an arm in such a world: what the world says holds from the first day to the last. */
export function inWorld(file: Json, world: Overruling): Json {
  const paths = pathsOf(world);
  const kept = (file.interventions as Json[] | undefined)?.filter(
    ({ kind, path }) => kind !== 'set' || !paths.has(String(path)),
  );
  const parameters = isObject(file.parameters) ? file.parameters : {};
  const overruled = { ...file, parameters: merged(parameters, world.parameters as Json) };
  return kept === undefined ? overruled : { ...overruled, interventions: kept };
}
