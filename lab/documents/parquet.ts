/** Result tables as Parquet: whole numbers as INT64, others as DOUBLE, text as UTF-8; units in the metadata. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import { MODEL } from '../../sim/index.ts';
import type { ResultTable } from '../../sim/index.ts';

const TYPES = { int: 'INT64', float: 'DOUBLE', text: 'STRING' } as const;

/** @param about put into the file's metadata, with the columns' units and meanings */
export function parquet(
  { columns, rows, value }: Pick<ResultTable, 'columns' | 'rows' | 'value'>,
  about: Readonly<Record<string, string>>,
): Uint8Array {
  const columnData = columns.map(({ name, type }, column) => {
    const data = Array.from({ length: rows }, (_, row) => {
      return type === 'int' ? BigInt(value(row, column)) : value(row, column);
    });
    return { name, type: TYPES[type], nullable: false, data };
  });
  const metadata = { ...about, columns: JSON.stringify(columns) };
  const buffer = parquetWriteBuffer({
    columnData,
    createdBy: `trustfall version ${MODEL.version}`,
    kvMetadata: Object.entries(metadata).map(([key, text]) => ({ key: `trustfall.${key}`, value: text })),
  });
  return new Uint8Array(buffer);
}
