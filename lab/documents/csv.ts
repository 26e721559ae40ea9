/** Result tables as CSV: RFC 4180 quoting, lines end in a line feed, UTF-8. */
import type { ResultTable } from '../../sim/index.ts';

export function csv({ columns, rows, value }: Pick<ResultTable, 'columns' | 'rows' | 'value'>): string {
  const lines = [columns.map(({ name }) => quoted(name)).join(',')];
  for (let row = 0; row < rows; row++)
    lines.push(columns.map((_, column) => field(value(row, column))).join(','));
  return `${lines.join('\n')}\n`;
}

/** JavaScript writes the shortest digits that read back to the same double, but drops the sign of zero. */
function field(value: number | string): string {
  if (typeof value === 'string') return quoted(value);
  return Object.is(value, -0) ? '-0' : String(value);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
