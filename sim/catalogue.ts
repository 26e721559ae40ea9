/**
 * Derived from the homes that sim/model.ts lists: columns, parameters, measures, streams of draws. What is declared
 * twice, or names a column that there is not, is refused when the program starts.
 */
import type { Column, Kind } from './core/column.ts';
import { rowBytes } from './core/column.ts';
import type { Measure } from './core/measure.ts';
import type { Mechanism, Touches } from './core/mechanism.ts';
import type { Model } from './core/model.ts';
import { BRAND_ORDER, COLUMN_ORDER, CREATOR_ORDER, MARKET_ORDER, inOrder, streamNumber } from './layout.ts';
import type { BRAND, CREATOR, POPULATION } from './population/parameters.ts';
import { AFTER_RECORDING, DAY, MECHANISMS, READING } from './model.ts';

type Home = (typeof MECHANISMS)[number];
type Merged<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer A) => void ? A : never;

/** All columns of all homes. */
export type AllColumns = Merged<Home['columns']>;
export type ColumnName = keyof AllColumns;
export type StreamName = keyof Merged<Home['streams']>;
type ParameterTables = {
  [H in Home as keyof H['parameters'] extends never ? never : H['name']]: H['parameters'];
};

const homes: readonly Mechanism[] = MECHANISMS;

/** One record of what all homes declare, by name. */
function merged<T>(what: string, of: (home: Mechanism) => Readonly<Record<string, T>>): [string, T][] {
  const owner = new Map<string, string>();
  return homes.flatMap((home) =>
    Object.entries(of(home)).map(([name, value]): [string, T] => {
      const other = owner.get(name);
      if (other !== undefined)
        throw new Error(`${home.name}: ${what} ${name} is declared by ${other} as well`);
      owner.set(name, home.name);
      return [name, value];
    }),
  );
}

const first = <T>([name]: readonly [string, T]): string => name;

export const COLUMNS = Object.fromEntries(
  inOrder(
    merged('column', ({ columns }) => columns),
    first,
    COLUMN_ORDER,
  ),
) as unknown as AllColumns;
export const columnNames = Object.keys(COLUMNS) as ColumnName[];
/** The row of a column with its optional fields visible. */
export const columnOf = (name: ColumnName): Column => COLUMNS[name];
/** Bytes that one row of a kind takes over all its columns. */
export const bytesPerRow = (kind: Kind): number => rowBytes(COLUMNS, kind);

/** Parameters by mechanism, in the order a post meets them. */
export const PARAMETERS = Object.fromEntries(
  homes
    .filter(({ parameters }) => Object.keys(parameters).length > 0)
    .map(({ name, parameters }) => [name, parameters]),
) as unknown as ParameterTables;

type NameOf<T> = keyof T & string;
/** Every number of the model once: brands and tiers of creators share their tables. */
export type ParameterPath =
  | { [G in NameOf<ParameterTables>]: `${G}.${NameOf<ParameterTables[G]>}` }[NameOf<ParameterTables>]
  | `population.${NameOf<typeof POPULATION>}`
  | `creator.${NameOf<typeof CREATOR>}`
  | `brand.${NameOf<typeof BRAND>}`;

/** What each stream of draws decides. */
export const STREAMS = Object.fromEntries(merged('stream', ({ streams }) => streams)) as Record<
  StreamName,
  string
>;
export const streamId = numbered(Object.keys(STREAMS)) as Record<StreamName, number>;

function numbered(names: readonly string[]): Record<string, number> {
  const taken = new Map<number, string>();
  for (const name of names) {
    const number = streamNumber(name);
    const other = taken.get(number);
    if (other !== undefined)
      throw new Error(`streams ${other} and ${name} have one number: rename the later one`);
    taken.set(number, name);
  }
  return Object.fromEntries(names.map((name) => [name, streamNumber(name)]));
}

function measures<Who>(
  table: 'market' | 'brands' | 'creators',
  of: (home: Mechanism) => readonly Measure<Who>[],
  order: readonly string[],
): readonly Measure<Who>[] {
  const all = merged(`measure of ${table}`, (home) =>
    Object.fromEntries(of(home).map((measure) => [measure.name, measure])),
  );
  return inOrder(
    all.map(([, measure]) => measure),
    ({ name }) => name,
    order,
  );
}

export const MARKET_MEASURES = measures<void>('market', (home) => home.measures.market ?? [], MARKET_ORDER);
export const BRAND_MEASURES = measures<number>('brands', (home) => home.measures.brands ?? [], BRAND_ORDER);
export const TIER_MEASURES = measures<number>(
  'creators',
  (home) => home.measures.creators ?? [],
  CREATOR_ORDER,
);

/** Names of columns in a text, as phases declare them. */
export function touched({ reads, writes }: Touches): { reads: ColumnName[]; writes: ColumnName[] } {
  return { reads: namesIn(reads), writes: namesIn(writes) };
}
function namesIn(text: string): ColumnName[] {
  return text.split(' ').filter((name) => name !== '') as ColumnName[];
}

function checkTouches(): void {
  for (const part of [...DAY, AFTER_RECORDING, ...READING]) {
    for (const name of namesIn(`${part.reads} ${part.writes}`)) {
      if (!Object.hasOwn(COLUMNS, name)) throw new Error(`phase "${part.name}": ${name} is not a column`);
    }
  }
}
checkTouches();

const KINDS = [...new Set(columnNames.map((name) => columnOf(name).kind))];
const lastingOf = (kind: Kind): string[] =>
  columnNames.filter((name) => columnOf(name).kind === kind && !columnOf(name).scratch);

/** What the engine runs. */
export const MODEL: Model = {
  columns: COLUMNS,
  lasting: Object.fromEntries(KINDS.map((kind) => [kind, lastingOf(kind)])) as Record<Kind, string[]>,
  schedule: DAY,
  afterRecording: AFTER_RECORDING,
  reading: READING,
  sumPlace: new Map(
    homes.flatMap(({ tallies }) => tallies.flatMap(({ sums }) => sums)).map((name, i) => [name, i]),
  ),
  measures: { market: MARKET_MEASURES, brands: BRAND_MEASURES, creators: TIER_MEASURES },
  streams: streamId,
};
