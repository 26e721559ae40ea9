/**
 * The complete state of a world on a morning, as bytes, and back. What is written anew each day before it is read
 * (scratch columns, the posts of today) is left out: a test scrambles it.
 */
import type { ColumnName } from '../catalogue.ts';
import type { TypedArray } from './column.ts';
import type { World } from '../world.ts';

/** The part of a column that outlives the night. */
export function lastingPart(world: World, name: ColumnName): TypedArray {
  const column = world.state[name] as TypedArray;
  return world.model.columns[name].kind === 'post' ? column.subarray(0, world.market.keptRows) : column;
}

/** All columns that outlive the night, in the order of the table. */
export function lastingArrays(world: World): TypedArray[] {
  return Object.entries(world.model.columns)
    .filter(([, { scratch }]) => !scratch)
    .map(([name]) => lastingPart(world, name as ColumnName));
}

const padded = (bytes: number): number => Math.ceil(bytes / 8) * 8;

/** Size of a snapshot in bytes. */
export function snapshotBytes(world: World): number {
  return lastingArrays(world).reduce((sum, array) => sum + padded(array.byteLength), 0);
}

export function takeSnapshot(world: World): Uint8Array {
  const bytes = new Uint8Array(snapshotBytes(world));
  let at = 0;
  for (const array of lastingArrays(world)) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += padded(array.byteLength);
  }
  return bytes;
}

/** Puts a world back to where the snapshot was taken; `day` is the morning it shows. */
export function restoreSnapshot(world: World, bytes: Uint8Array, day: number): void {
  const expected = snapshotBytes(world);
  if (bytes.length !== expected) {
    throw new Error(`snapshot: found ${bytes.length} bytes; expected ${expected} for this world`);
  }
  let at = 0;
  for (const array of lastingArrays(world)) {
    new Uint8Array(array.buffer, array.byteOffset, array.byteLength).set(
      bytes.subarray(at, at + array.byteLength),
    );
    at += padded(array.byteLength);
  }
  world.today.day = day;
}
