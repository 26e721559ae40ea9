/**
 * Measures: what is read off the world every evening. A mechanism declares its own, and the sums over consumers that
 * they need. Consumers are summed in blocks, in order; blocks are added in order. So a mean has the same bits however
 * the day was cut into pieces.
 */
import type { World } from '../world.ts';
import type { TypedArray } from './column.ts';

/** One number a day; `who` is the brand or the tier of creators. */
export interface Measure<Who = number> {
  readonly name: string;
  readonly type: 'int' | 'float';
  readonly unit: string;
  readonly about: string;
  readonly of: (world: World, who: Who) => number;
}

export interface Measures {
  readonly market?: readonly Measure<void>[];
  readonly brands?: readonly Measure[];
  readonly creators?: readonly Measure[];
}

/** Keeps the sum of a block under its name. */
export type Keep = (name: string, value: number) => void;

/** Sums over the consumers `first` … `last` − 1 of a block. */
export interface Tally {
  readonly sums: readonly string[];
  /** Once for each brand. */
  readonly brand?: (world: World, b: number, first: number, last: number, keep: Keep) => void;
  /** Once for all. */
  readonly people?: (world: World, first: number, last: number, keep: Keep) => void;
}

const measure =
  (type: 'int' | 'float') =>
  <Who = number>(
    name: string,
    unit: string,
    about: string,
    of: (world: World, who: Who) => number,
  ): Measure<Who> => ({ name, type, unit, about, of });
/** Whole numbers: added over days. */
export const int = measure('int');
/** Levels: averaged over days. */
export const float = measure('float');

/** Place of a sum of one block in `scratch.sums`: blocks lie together, as they are added. */
export const sumAt = ({ market, model }: World, block: number, b: number, place: number): number =>
  (b * model.sumPlace.size + place) * market.sizes.block + block;

/**
 * A sum over all consumers, blocks in order.
 *
 * @throws when no mechanism keeps a sum of this name
 */
export function total(world: World, b: number, name: string): number {
  const { sums } = world.scratch;
  const place = world.model.sumPlace.get(name);
  if (place === undefined) throw new Error(`no mechanism keeps a sum called ${name}`);
  const from = sumAt(world, 0, b, place);
  let sum = 0;
  for (let at = from; at < from + world.market.sizes.block; at++) sum += sums[at];
  return sum;
}

export const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
export const yuan = (fen: number): number => fen / 100;

export const meanOf = (name: string, of: string) => (world: World, b: number) =>
  ratio(total(world, b, name), total(world, b, of));
export const perConsumer = (name: string) => (world: World, b: number) =>
  total(world, b, name) / world.market.consumers;
export const count = (name: string) => (world: World, b: number) => total(world, b, name);

/** Added over all brands. */
export function overBrands(world: World, value: (b: number) => number): number {
  let sum = 0;
  for (let b = 0; b < world.market.brands; b++) sum += value(b);
  return sum;
}

export const sumOf = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
};

/** Gini coefficient of counts: 0 all alike, near 1 one has all. */
export function gini(counts: ArrayLike<number>): number {
  const sorted = Float64Array.from(counts).sort();
  let weighted = 0;
  let sum = 0;
  for (let i = 0; i < sorted.length; i++) {
    weighted += (2 * i + 1 - sorted.length) * sorted[i];
    sum += sorted[i];
  }
  return sum === 0 ? 0 : weighted / (sorted.length * sum);
}

/** Names of the columns of consumers that are numbers to be added. */
type ColumnName = keyof World['state'];

/** Sums of columns of consumers over all of them, under the names of the columns. */
export const sumsOfPeople = (...names: readonly ColumnName[]): Tally => ({
  sums: names,
  people: ({ state }, first, last, keep) => {
    for (const name of names) {
      const values = state[name];
      const sum = values instanceof Float32Array ? sumSingles : sumOthers;
      keep(name, sum(values as never, first, last));
    }
  },
});

// One loop for most and one for the rest: a loop that meets several types of array is several times slower.
function sumSingles(values: Float32Array, first: number, last: number): number {
  let sum = 0;
  for (let c = first; c < last; c++) sum += values[c];
  return sum;
}
function sumOthers(values: TypedArray, first: number, last: number): number {
  let sum = 0;
  for (let c = first; c < last; c++) sum += values[c];
  return sum;
}
