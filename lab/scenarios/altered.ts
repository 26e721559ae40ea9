/** A scenario file with something else in it. */
import { applySets } from '../../sim/scenario/index.ts';
import type { Applied } from '../../sim/scenario/index.ts';
import { remaining, setsOf } from './alteration.ts';
import type { Alteration } from './alteration.ts';
import type { Json } from '../designs/differences.ts';

/** @param where what problems name as their file */
export function altered(json: Json, alteration: Alteration, where: string): Applied {
  const list = (json.interventions ?? []) as Json[];
  return applySets({ ...json, interventions: remaining(alteration, list) }, setsOf(alteration), where);
}
