/**
 * What every column of every file of a result folder is, for people (`dictionary.csv`) and for programs: a Data Package
 * whose tables have a Table Schema (Frictionless Standards, datapackage.org), which packages of Python and R read.
 * Both are made of the columns' own descriptions.
 */
import { table, text } from './data-table.ts';
import type { Column, Table } from './data-table.ts';

export const DICTIONARY = 'dictionary.csv';
export const DATA_PACKAGE = 'datapackage.json';

type Described = Pick<Table, 'columns'> & Partial<Pick<Table, 'about' | 'key' | 'belongs'>>;

/** A file of the folder; without a table where it is to be read by people, or is no table. */
export interface FolderFile {
  name: string;
  about?: string;
  table?: Described;
}

interface Field {
  file: string;
  column: Table['columns'][number];
}
const TYPES = { int: 'integer', float: 'number', text: 'string' } as const;
const fields: Column<Field>[] = [
  text('file', 'of the folder', ({ file }) => file),
  text('column', 'its name in the head of the file', ({ column }) => column.name),
  text('type', 'integer, number (NaN where there is none) or string', ({ column }) => TYPES[column.type]),
  text('unit', 'of the column; empty for none, or where rows differ in it', ({ column }) => column.unit),
  text('meaning', 'in English', ({ column }) => column.about),
];

/** One row for each column of each table, in their order. */
export const dictionaryTable = (files: readonly FolderFile[]): Table =>
  table(
    'dictionary',
    fields,
    files.flatMap(({ name, table: one }) => (one?.columns ?? []).map((column) => ({ file: name, column }))),
    'every column of every table: type, unit, meaning',
  );

const MEDIA: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  html: 'text/html',
  md: 'text/markdown',
  parquet: 'application/vnd.apache.parquet',
};
/** As `csv` writes: said, because readers that guess guess wrong where cells hold commas. */
const DIALECT = { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true };
const formatOf = (name: string): string => name.split('.').at(-1)!;
/** Names of resources are lower case without spaces, each of its own. */
const resourceName = (name: string): string => name.toLowerCase().replace(/[^a-z0-9._-]+/g, '-');

function schemaOf({ columns, key, belongs }: Described): object {
  const named = (names: readonly string[]): readonly string[] =>
    names.filter((name) => columns.some((column) => column.name === name));
  const parent = belongs === undefined || key === undefined ? undefined : named(key.slice(0, -1));
  return {
    fields: columns.map(({ name, type, unit, about }) => ({
      name,
      type: TYPES[type],
      description: about,
      ...(unit === '' ? {} : { unit }),
    })),
    missingValues: ['', 'NaN'],
    ...(key === undefined ? {} : { primaryKey: key }),
    ...(parent === undefined
      ? {}
      : { foreignKeys: [{ fields: parent, reference: { resource: `${belongs}.csv`, fields: parent } }] }),
  };
}

/** Size and hash of what was written, as Data Package has them. */
export interface Written {
  bytes: number;
  sha256: string;
}

function resourceOf({ name, about, table: one }: FolderFile, sum: Written | undefined): object {
  const format = formatOf(name);
  const tabular = one !== undefined && format === 'csv';
  const words = about ?? one?.about ?? '';
  return {
    name: resourceName(name),
    path: name,
    ...(words === '' ? {} : { description: words }),
    ...(tabular ? { profile: 'tabular-data-resource', dialect: DIALECT } : {}),
    format,
    mediatype: MEDIA[format] ?? 'application/octet-stream',
    ...(format === 'parquet' ? {} : { encoding: 'utf-8' }),
    ...(sum === undefined ? {} : { bytes: sum.bytes, hash: `sha256:${sum.sha256}` }),
    ...(one === undefined ? {} : { schema: schemaOf(one) }),
  };
}

/** What a package says of itself. It names no licence: that is for whoever deposits it. */
export interface PackageWords {
  name: string;
  title: string;
  description: string;
}

/** @param written size and hash of files, where they are written already */
export const dataPackage = (
  about: PackageWords,
  files: readonly FolderFile[],
  written: ReadonlyMap<string, Written> = new Map(),
): object => ({
  profile: 'data-package',
  ...about,
  name: resourceName(about.name),
  resources: files.map((file) => resourceOf(file, written.get(file.name))),
});
