/** A place that somebody new takes: its columns are set back to what they declare to begin with (column.ts, `birth`). */
import type { World } from '../world.ts';
import { beginAgain } from './column.ts';
import type { Kind, TypedArray } from './column.ts';
import type { Mechanism } from './mechanism.ts';

/** Sets the rows `from` to `to` of everything that outlives the night back to what it begins with. */
export function beginRows({ model, state }: World, kind: Kind, from: number, to: number): void {
  for (const name of model.lasting[kind])
    beginAgain((state as Record<string, TypedArray>)[name], model.columns[name], from, to);
}

/** Names of the columns that `beginRows` sets back. */
export const begunAgain = (homes: readonly Mechanism[], kinds: readonly Kind[]): string[] =>
  homes.flatMap((home) =>
    Object.entries(home.columns)
      .filter(([, { kind, scratch, birth }]) => kinds.includes(kind) && !scratch && birth !== 'kept')
      .map(([name]) => name),
  );
