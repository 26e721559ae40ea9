/** Tables to read as views of tables for programs. */
import { describe, expect, it } from 'vitest';
import { float, int, table, text } from '../../../lab/documents/data-table.ts';
import { plainTable } from '../../../lab/documents/plain.ts';
import { Columns, inReport, made, only, view } from '../../../lab/documents/view.ts';

interface Row {
  name: string;
  mean: number | null;
  low: number | null;
  high: number | null;
  n: number;
}
const ROWS: Row[] = [
  { name: 'whole', mean: 0.12345, low: 0.1, high: 0.15, n: 7 },
  { name: 'without limits', mean: 2, low: null, high: null, n: 3 },
  { name: '', mean: null, low: null, high: null, n: 0 },
];
const columns = new Columns(
  table<Row>(
    'some',
    [
      text('name', 'what it is called', ({ name }) => name),
      float('mean', 'over replications', ({ mean }) => mean),
      float('low', 'lower limit', ({ low }) => low),
      float('high', 'upper limit', ({ high }) => high),
      int('n', 'replications', ({ n }) => n),
    ],
    ROWS,
  ),
);

describe('a view', () => {
  it('makes one cell of a number and its limits, and a dash of what is not there', () => {
    const shown = view(
      'Some',
      [
        columns.words('name'),
        columns.estimate('mean', 'low', 'high', 'mean [limits]'),
        columns.count('n', 'seeds'),
      ],
      columns.rows(),
    );
    expect(plainTable(shown, 'terminal')).toEqual({
      head: ['name', 'mean [limits]', 'seeds'],
      rows: [
        ['whole', '0.123 [0.1, 0.15]', '7'],
        ['without limits', '2', '3'],
        ['–', '–', '–'],
      ],
    });
    expect(shown.columns[1].about).toBe('over replications');
  });

  it('shows a column where it is said to, and rows in the order given', () => {
    const shown = view(
      'Some',
      [
        made('number', (row) => String(row)),
        inReport(columns.number('mean')),
        only(['terminal'], columns.words('name')),
      ],
      [1, 0],
    );
    expect(plainTable(shown, 'terminal')).toEqual({
      head: ['number', 'name'],
      rows: [
        ['1', 'without limits'],
        ['0', 'whole'],
      ],
    });
    expect(plainTable(shown, 'report').head).toEqual(['number', 'mean']);
  });

  it('of a column that the table has not is a fault of the program', () => {
    expect(() => columns.number('median')).toThrow('the table some has no column median');
  });
});
