/**
 * Columns: the state of a market is one typed array for each. A mechanism declares its own; allocation, keyframes,
 * fingerprints, range checks and the inspector are all made from the tables. An agent's index is its id for life.
 *
 * Evidence and loyalty are double precision, because closed-form checks to 1e-9 run on them; what only feeds a
 * probability is single precision, to halve the memory that a day has to move.
 */

/**
 * What a column has one row for. A `pair` is consumer times brand, a `follow` one place for a followed creator, a
 * `listing` one place in what a search for a brand can find, a `market` the market as a whole.
 */
export type Kind =
  | 'consumer'
  | 'pair'
  | 'follow'
  | 'creator'
  | 'creatorPost'
  | 'brand'
  | 'post'
  | 'shelf'
  | 'listing'
  | 'block'
  | 'vertical'
  | 'market';
export type ArrayType = 'f64' | 'f32' | 'i32' | 'i16' | 'u16' | 'i8' | 'u8';

export interface Column {
  readonly kind: Kind;
  readonly type: ArrayType;
  /** Values per row; 1 unless said. */
  readonly width?: number;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly about: string;
  /** Written anew each day before it is read: left out of keyframes. Those of creators and brands begin at zero. */
  readonly scratch?: true;
  /** What it begins with; 0 unless said. */
  readonly birth?: Birth;
}

/**
 * What a row begins with, on the first morning and whenever somebody new takes it over (people/turnover.ts,
 * creators/careers.ts): a number; what is drawn and worked out, of a person by `drawPeople` (population/draw-people.ts), of a creator by
 * `settleCreator` and `openBusiness` (population.ts) or `raise` (creators/growth.ts), from zero on where those say
 * nothing; or, `kept`, what is no matter of who lives there or is counted elsewhere.
 */
export type Birth = number | 'drawn' | 'kept';

export type Columns = Readonly<Record<string, Column>>;

const BIG = 1e15;
export const MAX_INDEX = 0x7fffffff;
export const UNIT = [0, 1] as const;
export const COUNT = [0, BIG] as const;
export const MONEY = [-BIG, BIG] as const;

/** One column, in one line where it is short. */
export const column = <const K extends Kind, const T extends ArrayType>(
  kind: K,
  type: T,
  unit: string,
  range: readonly [number, number],
  about: string,
  more: Pick<Column, 'width' | 'scratch' | 'birth'> = {},
) => ({ kind, type, unit, min: range[0], max: range[1], about, ...more });

export interface ArrayOf {
  f64: Float64Array;
  f32: Float32Array;
  i32: Int32Array;
  i16: Int16Array;
  u16: Uint16Array;
  i8: Int8Array;
  u8: Uint8Array;
}
export type TypedArray = ArrayOf[ArrayType];

const constructors = {
  f64: Float64Array,
  f32: Float32Array,
  i32: Int32Array,
  i16: Int16Array,
  u16: Uint16Array,
  i8: Int8Array,
  u8: Uint8Array,
} as const;

/** Rows of each kind of column in one world. */
export type Sizes = Record<Kind, number>;

/** One column of zeros. */
export function allocateOne(
  { kind, type, width = 1 }: Column,
  sizes: Sizes,
  buffer: (bytes: number) => ArrayBufferLike = (bytes) => new ArrayBuffer(bytes),
): TypedArray {
  const make = constructors[type];
  const length = sizes[kind] * width;
  return new make(buffer(length * make.BYTES_PER_ELEMENT) as ArrayBuffer, 0, length);
}

/**
 * Allocates every column, filled with what it begins with; what is drawn or kept begins with zeros.
 *
 * @param buffer makes the memory of one column: ordinary, or shared between threads
 */
export function allocate(
  columns: Columns,
  sizes: Sizes,
  buffer: (bytes: number) => ArrayBufferLike = (bytes) => new ArrayBuffer(bytes),
): Record<string, TypedArray> {
  const state: Record<string, TypedArray> = {};
  for (const [name, column] of Object.entries(columns)) {
    const { birth = 0 } = column;
    state[name] = allocateOne(column, sizes, buffer);
    if (typeof birth === 'number' && birth !== 0) state[name].fill(birth);
  }
  // Built key by key an object is a hash table; its copy is a record, and the hot loop reads it many times over.
  return { ...state };
}

/** Bytes that one row of a kind takes over all its columns. */
export function rowBytes(columns: Columns, kind: Kind): number {
  return Object.values(columns)
    .filter((one) => one.kind === kind)
    .reduce((sum, { type, width = 1 }) => sum + constructors[type].BYTES_PER_ELEMENT * width, 0);
}

/** Sets the rows `from` to `to` of a column back to what it begins with. */
export function beginAgain(
  values: TypedArray,
  { width = 1, birth = 0 }: Column,
  from: number,
  to: number,
): void {
  if (birth !== 'kept') values.fill(birth === 'drawn' ? 0 : birth, from * width, to * width);
}
