/** Lives a day with every column watched: which phase reads and writes what, and whether scratch is written first. */
import { columnNames } from '../../sim/catalogue.ts';
import type { ColumnName } from '../../sim/catalogue.ts';
import type { TypedArray } from '../../sim/core/column.ts';
import { record } from '../../sim/recording.ts';
import type { Recording } from '../../sim/recording.ts';
import { MODEL, touched as touchesOf } from '../../sim/catalogue.ts';
import { GATHERING } from '../../sim/mechanisms/attention/reading.ts';
import type { Phase } from '../../sim/core/mechanism.ts';
import { openDay } from '../../sim/core/engine.ts';
import type { World } from '../../sim/world.ts';
import type { Exposures } from '../../sim/core/exposures.ts';
import { SCRATCH } from './world.ts';

/** Reading is watched in parts: what gathers the exposures, and each step that a batch goes through. */
const READING = 'consumers read and react';

/** Every part of a day that declares what it touches. */
export const PARTS = [
  ...MODEL.schedule.filter(({ name }) => name !== READING),
  GATHERING,
  ...MODEL.reading,
  MODEL.afterRecording,
].map((part) => ({ name: part.name, ...touchesOf(part) }));
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
  const sets = () => new Map([...PARTS, RECORDING].map(({ name }) => [name, new Set<ColumnName>()]));
  return { reads: sets(), writes: sets(), stale: new Set() };
}

/** Bytes are compared, so that −0 and 0 differ and NaN equals itself. */
function sameBytes(a: TypedArray, b: TypedArray): boolean {
  const bytes = (x: TypedArray) => Buffer.from(x.buffer, x.byteOffset, x.byteLength);
  return bytes(a).equals(bytes(b));
}

const INDEX = /^\d+$/;

/** Wraps a column: reads of single places and of all by a method are told to `read` before they happen. */
export function watch(
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

/** The columns of a world behind watchers, for one part. */
function watchedState(
  raw: World['state'],
  phase: string,
  written: Written,
  touched: Touched,
): World['state'] {
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
    watched[name] = watch(raw[name], read, wrote);
  }
  return watched as unknown as World['state'];
}

/** Lives the next day like `liveDay` and `advance` do, and adds to `touched`. */
export function watchDay(world: World, recording: Recording, touched: Touched): void {
  openDay(world, world.today.day);
  const raw = world.state;
  const written: Written = new Map(SCRATCH.map((name) => [name, new Uint8Array(raw[name].length)]));
  const hidden = world as { state: World['state']; model: World['model'] };
  /** Watches a part; returns the columns whose bits it changed, those of parts inside it left out. */
  const watching = (part: string, step: () => void, inside: ReadonlySet<ColumnName> = new Set()) => {
    const before = columnNames.map((name) => raw[name].slice());
    const outer = world.state;
    hidden.state = watchedState(raw, part, written, touched);
    step();
    hidden.state = outer;
    const changed = columnNames.filter((name, i) => !sameBytes(before[i], raw[name]));
    for (const name of changed) if (!inside.has(name)) touched.writes.get(part)!.add(name);
    return changed;
  };
  const changedByReading = new Set<ColumnName>();
  const model = world.model;
  const reading = model.reading.map((part) => ({
    ...part,
    step: (one: World, x: Exposures) => {
      for (const name of watching(part.name, () => part.step(one, x))) changedByReading.add(name);
    },
  }));
  hidden.model = { ...model, reading };
  const walk = (phase: Phase) => {
    const rows = phase.over === 'once' ? 1 : world.market.sizes[phase.over];
    const part = phase.name === READING ? GATHERING.name : phase.name;
    watching(part, () => phase.step(world, 0, rows), changedByReading);
    changedByReading.clear();
  };
  model.schedule.forEach(walk);
  watching(RECORDING.name, () => record(world, recording));
  walk(model.afterRecording);
  hidden.model = model;
  world.today.day++;
}
