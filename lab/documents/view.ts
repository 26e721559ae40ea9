/**
 * Tables to read, as views of tables for programs: columns are picked by name, a number and its limits become one
 * cell, and the meaning of a column stands with its head. What is computed and what it means is said once.
 */
import type { Table } from './data-table.ts';
import { findingMark, number, share } from './model.ts';
import type { Inline, Mark, Medium, ReadingTable, TableColumn } from './model.ts';

/** A column of a view: head, kind, meaning, media, and the cell of a row. */
export interface ViewColumn extends TableColumn {
  cell: (row: number) => Inline;
}

const NOTHING = '–';

/** Where a column is shown. */
export const only = (media: readonly Medium[], column: ViewColumn): ViewColumn => ({ ...column, in: media });
export const inReport = (column: ViewColumn): ViewColumn => only(['report'], column);

/** A column that stands in no table: what is made of several, with a link, or in two languages. */
export const made = (head: string, cell: (row: number) => Inline, kind: TableColumn['kind'] = 'words') => ({
  head,
  kind,
  cell,
});

/** Columns over one table. Names that it does not have are errors of the program. */
export class Columns {
  readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  private at(name: string): number {
    const place = this.table.columns.findIndex((one) => one.name === name);
    if (place < 0) throw new Error(`the table ${this.table.name} has no column ${name}`);
    return place;
  }

  private column(
    name: string,
    head: string,
    kind: TableColumn['kind'],
    cell: ViewColumn['cell'],
  ): ViewColumn {
    return { head, kind, about: this.table.columns[this.at(name)].about, cell };
  }

  /** The number of a row, NaN where there is none. */
  private reader(name: string): (row: number) => number {
    const place = this.at(name);
    return (row) => Number(this.table.value(row, place));
  }

  words(name: string, head = name.replaceAll('_', ' ')): ViewColumn {
    const place = this.at(name);
    return this.column(name, head, 'words', (row) => String(this.table.value(row, place)) || NOTHING);
  }

  prose(name: string, head?: string): ViewColumn {
    return { ...this.words(name, head), kind: 'prose' };
  }

  finding(name: string, head = name): ViewColumn {
    const place = this.at(name);
    return this.column(name, head, 'words', (row) =>
      findingMark(this.table.value(row, place) as (Mark & { is: 'finding' })['name']),
    );
  }

  number(name: string, head = name.replaceAll('_', ' ')): ViewColumn {
    const value = this.reader(name);
    return this.column(name, head, 'number', (row) => number(value(row)));
  }

  /** A count of what there is; nothing where there is none. */
  count(name: string, head = name): ViewColumn {
    const value = this.reader(name);
    return this.column(name, head, 'number', (row) => (value(row) === 0 ? NOTHING : String(value(row))));
  }

  p(name: string, head: string): ViewColumn {
    const value = this.reader(name);
    return this.column(name, head, 'number', (row) => ({ is: 'p', value: value(row) }));
  }

  /** A number with its limits. */
  estimate(name: string, low: string, high: string, head: string): ViewColumn {
    const [mean, least, most] = [name, low, high].map((one) => this.reader(one));
    return this.column(name, head, 'number', (row) => ({
      is: 'estimate',
      mean: mean(row),
      low: least(row),
      high: most(row),
    }));
  }

  share(name: string, low: string, high: string, head: string): ViewColumn {
    const [value, least, most] = [name, low, high].map((one) => this.reader(one));
    return this.column(name, head, 'number', (row) =>
      Number.isFinite(value(row)) ? share(value(row), { low: least(row), high: most(row) }) : NOTHING,
    );
  }

  rows(keep: (row: number) => boolean = () => true): number[] {
    return Array.from({ length: this.table.rows }, (_, row) => row).filter(keep);
  }
}

/** @param rows of the table beneath, in the order in which they are read */
export function view(
  caption: string,
  columns: readonly ViewColumn[],
  rows: readonly number[],
  more: Pick<ReadingTable, 'in' | 'most'> = {},
): ReadingTable {
  return {
    is: 'table',
    caption,
    columns: columns.map(({ cell: _, ...column }) => column),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
    ...more,
  };
}
