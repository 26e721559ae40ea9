/**
 * Numbers of resolved documents, by path: written where they stand, since every number is written out there, and
 * resolving thousands of files anew would take longer than living them.
 */
import { valueAt } from '../../sim/scenario/index.ts';
import type { Json } from './differences.ts';

/** A number may be written with its reason. */
const bare = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'value' in value ? value.value : value;

/** What a document says at a path, without its reason; undefined where it has no such place. */
export const saidAt = (document: Json, path: string): unknown => bare(valueAt(document, path.split('.')));

/** Writes a number at a path that the document has. */
export function writeNumber(document: Json, path: string, value: number): void {
  const steps = path.split('.');
  const last = steps.pop()!;
  const owner = steps.reduce<Json>((one, step) => one[step] as Json, document);
  owner[last] = value;
}

/** Whether some intervention of a document sets the path. */
export const changesLater = (document: Json, path: string): boolean =>
  ((document.interventions ?? []) as Json[]).some((one) => one.path === path);
