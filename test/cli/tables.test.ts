import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csv } from '../../lab/documents/csv.ts';
import { parquet } from '../../lab/documents/parquet.ts';
import type { ResultTable } from '../../sim/results/tables.ts';

/** A table of the hardest values of each type. */
function tableOf(rows: (number | string)[][]): ResultTable {
  const columns = [
    { name: 'day', type: 'int' as const, unit: 'day', about: 'day of the run' },
    { name: 'value', type: 'float' as const, unit: '', about: 'a double' },
    { name: 'label', type: 'text' as const, unit: '', about: 'in words' },
  ];
  return { name: 'events', columns, rows: rows.length, value: (row, column) => rows[row][column] };
}

const hard = tableOf([
  [0, 0.1 + 0.2, 'plain'],
  [-1, -0, 'with, comma'],
  [2 ** 53 - 1, 5e-324, 'with "quotes"'],
  [3, Number.MAX_VALUE, 'two\nlines'],
  [4, 1 / 3, ' 信任 \r'],
  [5, -1e21, ''],
]);
const original = Array.from({ length: hard.rows }, (_, row) =>
  [0, 1, 2].map((column) => hard.value(row, column)),
);

describe('csv', () => {
  it('reads back to the same doubles and texts', () => {
    const { data, errors } = papa.parse<string[]>(csv(hard).trimEnd(), { newline: '\n' });
    expect(errors).toEqual([]);
    expect(data[0]).toEqual(['day', 'value', 'label']);
    const back = data.slice(1).map(([day, value, label]) => [Number(day), Number(value), label]);
    expect(back).toEqual(original);
  });

  it('quotes as RFC 4180 says, and only where it must', () => {
    const [, plain, comma, quotes] = csv(hard).split('\n');
    expect(plain).toBe('0,0.30000000000000004,plain');
    expect(comma).toBe('-1,-0,"with, comma"');
    expect(quotes).toBe('9007199254740991,5e-324,"with ""quotes"""');
  });

  it('writes an empty table as its header', () => {
    expect(csv(tableOf([]))).toBe('day,value,label\n');
  });
});

describe('parquet', () => {
  const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

  it('reads back to the same values', async () => {
    const rows = await parquetReadObjects({ file: bufferOf(parquet(hard, {})) });
    expect(rows.map(({ day, value, label }) => [Number(day), value, label])).toEqual(original);
  });

  it('has types, units and meanings', () => {
    const metadata = parquetMetadata(bufferOf(parquet(hard, { fingerprint: 'f' })));
    expect(metadata.schema.slice(1).map(({ name, type }) => [name, type])).toEqual([
      ['day', 'INT64'],
      ['value', 'DOUBLE'],
      ['label', 'BYTE_ARRAY'],
    ]);
    const pairs = Object.fromEntries(
      (metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value ?? '']),
    );
    expect(JSON.parse(pairs['trustfall.columns'])).toEqual(hard.columns);
    expect(pairs['trustfall.fingerprint']).toBe('f');
  });

  it('writes an empty table', async () => {
    expect(await parquetReadObjects({ file: bufferOf(parquet(tableOf([]), {})) })).toEqual([]);
  });
});
