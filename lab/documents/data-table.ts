/** Tables for programs: every number to its last digit, every column with its type, unit and meaning. */

type Cell = number | string;
export interface Column<Row> {
  name: string;
  type: 'int' | 'float' | 'text';
  unit: string;
  about: string;
  of: (row: Row) => Cell;
}

/** What `csv` and `parquet` write. */
export interface Table {
  name: string;
  /** What its rows are. */
  about: string;
  columns: { name: string; type: 'int' | 'float' | 'text'; unit: string; about: string }[];
  rows: number;
  value: (row: number, column: number) => Cell;
  /** Columns that name a row. */
  key?: readonly string[];
  /** Table whose rows these belong to, by the columns of its key. */
  belongs?: string;
}

export function table<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  about = '',
  keys: Pick<Table, 'key' | 'belongs'> = {},
): Table {
  return {
    ...keys,
    name,
    about,
    columns: columns.map(({ of: _, ...column }) => column),
    rows: rows.length,
    value: (row, column) => columns[column].of(rows[row]),
  };
}

export const text = <Row>(name: string, about: string, of: (row: Row) => string): Column<Row> => ({
  name,
  type: 'text',
  unit: '',
  about,
  of,
});
export const float = <Row>(
  name: string,
  about: string,
  of: (row: Row) => number | null | undefined,
): Column<Row> => ({
  name,
  type: 'float',
  unit: '',
  about,
  of: (row) => of(row) ?? NaN,
});
export const int = <Row>(name: string, about: string, of: (row: Row) => number): Column<Row> => ({
  name,
  type: 'int',
  unit: '',
  about,
  of,
});
