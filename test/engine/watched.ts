/** Lives a day with every column watched: which phase reads and writes what, and whether scratch is written first. */
import { columnNames } from '../../sim/core/columns.ts';
import type { ColumnName, TypedArray } from '../../sim/core/columns.ts';
import { record } from '../../sim/core/recording.ts';
import type { Recording } from '../../sim/core/recording.ts';
import { SCHEDULE, afterRecording } from '../../sim/core/schedule.ts';
import type { Phase } from '../../sim/core/schedule.ts';
import { openDay } from '../../sim/core/world.ts';
import type { World } from '../../sim/core/world.ts';
import { SCRATCH } from './world.ts';

export const PHASES: readonly Phase[] = [...SCHEDULE, afterRecording];
/** Stands between the two; it is told what to watch like a phase. */
export const RECORDING = { name: 'recording' } as const;

/** Columns by the name of the phase that touched them. */
export interface Touched {
  reads: Map<string, Set<ColumnName>>;
  /** Columns written, if only with the value they had, or whose bits were other ones after the phase. */
  writes: Map<string, Set<ColumnName>>;
  /** Scratch columns read before they were written on that day, with the phase. */
  stale: Set<string>;
}

export function newTouched(): Touched {
  const sets = () => new Map([...PHASES, RECORDING].map(({ name }) => [name, new Set<ColumnName>()]));
  return { reads: sets(), writes: sets(), stale: new Set() };
}

/** Bytes are compared, so that −0 and 0 differ and NaN equals itself. */
function sameBytes(a: TypedArray, b: TypedArray): boolean {
  const bytes = (x: TypedArray) => Buffer.from(x.buffer, x.byteOffset, x.byteLength);
  return bytes(a).equals(bytes(b));
}

const INDEX = /^\d+$/;

/** Wraps a column: reads of single places and of all by a method are told to `read` before they happen. */
function watch(
  column: TypedArray,
  read: (place: number) => void,
  wrote: (from: number, to: number) => void,
): TypedArray {
  const fill = (value: number, from = 0, to = column.length) => {
    wrote(from, to);
    column.fill(value, from, to);
    return column;
  };
  const all = () => {
    for (let i = 0; i < column.length; i++) read(i);
  };
  return new Proxy(column, {
    get(target, key) {
      if (typeof key === 'string' && INDEX.test(key)) {
        read(Number(key));
        return target[Number(key)];
      }
      if (key === 'fill') return fill;
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function') return value;
      // Any other method may look at every place.
      all();
      return value.bind(target) as unknown;
    },
    set(target, key, value) {
      wrote(Number(key), Number(key) + 1);
      target[Number(key)] = value as number;
      return true;
    },
  });
}

/** Rows written so far today, for scratch columns. */
type Written = Map<ColumnName, Uint8Array>;

/** The columns of a world behind watchers, for one phase. */
function watchedState(world: World, phase: string, written: Written, touched: Touched): World['state'] {
  const watched: Record<string, TypedArray> = {};
  for (const name of columnNames) {
    const rows = written.get(name);
    const read = (place: number) => {
      touched.reads.get(phase)!.add(name);
      if (rows && rows[place] === 0) touched.stale.add(`${name} in "${phase}"`);
    };
    const wrote = (from: number, to: number) => {
      touched.writes.get(phase)!.add(name);
      rows?.fill(1, from, to);
    };
    watched[name] = watch(world.state[name], read, wrote);
  }
  return watched as unknown as World['state'];
}

/** Lives the next day like `liveDay` and `advance` do, and adds to `touched`. */
export function watchDay(world: World, recording: Recording, touched: Touched): void {
  openDay(world, world.today.day);
  const written: Written = new Map(SCRATCH.map((name) => [name, new Uint8Array(world.state[name].length)]));
  const hidden = world as { state: World['state'] };
  const watching = (phase: string, step: () => void) => {
    const state = world.state;
    const before = columnNames.map((name) => state[name].slice());
    hidden.state = watchedState(world, phase, written, touched);
    step();
    hidden.state = state;
    columnNames.forEach((name, i) => {
      if (!sameBytes(before[i], state[name])) touched.writes.get(phase)!.add(name);
    });
  };
  const walk = (phase: Phase) => {
    watching(phase.name, () =>
      phase.step(world, 0, phase.over === 'once' ? 1 : world.market.sizes[phase.over]),
    );
  };
  SCHEDULE.forEach(walk);
  watching(RECORDING.name, () => record(world, recording));
  walk(afterRecording);
  world.today.day++;
}
