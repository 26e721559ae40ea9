/** Result tables of a run as files, the same bytes as the command line writes. */
import { MODEL, fingerprint, tables } from '../sim/index.ts';
import type { Run } from '../sim/index.ts';
import { csv } from '../lab/documents/csv.ts';

export async function resultTables(
  run: Run,
  format: 'csv' | 'parquet',
): Promise<{ name: string; content: Uint8Array }[]> {
  const list = tables(run);
  if (format === 'csv') {
    const encoder = new TextEncoder();
    return list.map((table) => ({ name: `${table.name}.csv`, content: encoder.encode(csv(table)) }));
  }
  const { parquet } = await import('../lab/documents/parquet.ts');
  const about = { version: MODEL.version, modelHash: MODEL.hash, fingerprint: fingerprint(run) };
  return list.map((table) => ({
    name: `${table.name}.parquet`,
    content: parquet(table, { ...about, table: table.name }),
  }));
}
