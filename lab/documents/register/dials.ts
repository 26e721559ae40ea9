/** What was made alike before anything was tested: each dial, what it was tuned to, and what is left. */
import type { RowResult } from '../../verdicts/register-results.ts';
import type { Matched } from '../../verdicts/matching.ts';
import { float, int, table, text } from '../data-table.ts';
import type { Column, Table } from '../data-table.ts';
import type { Block } from '../model.ts';
import { Columns, inReport, view } from '../view.ts';

interface Dialled {
  id: string;
  matched: Matched;
  path: string;
  value: number;
}

const columns: Column<Dialled>[] = [
  text('id', 'row of the register', ({ id }) => id),
  text('condition', 'that is to hold', ({ matched }) => matched.condition),
  text('arm', 'that was tuned', ({ matched }) => matched.arm),
  text('against', 'that it is to equal', ({ matched }) => matched.against.join(', ')),
  text('path', 'of the dial', ({ path }) => path),
  float('value', 'it was tuned to', ({ value }) => value),
  text('end', 'how the tuning ended', ({ matched }) => matched.end),
  int(
    'crossings',
    'values that match, as far as was looked; the lowest was taken',
    ({ matched }) => matched.crossings,
  ),
  float('left', 'mean difference on the pilot seeds', ({ matched }) => matched.left.mean),
  float('left_sd', 'between pilot seeds', ({ matched }) => matched.left.sd),
  int('pilot_seeds', 'that came to their end', ({ matched }) => matched.left.n),
  int('looks', 'values that were looked at', ({ matched }) => matched.trail.length),
];

export const dialTable = (rows: readonly RowResult[]): Table =>
  table(
    'dials',
    columns,
    rows.flatMap(({ claim, matched }) =>
      matched.flatMap((one) =>
        Object.entries(one.values).map(([path, value]) => ({ id: claim.id, matched: one, path, value })),
      ),
    ),
  );

export function dialBlocks(row: RowResult): Block[] {
  const shown = new Columns(dialTable([row]));
  if (shown.rows().length === 0) return [];
  return [
    view(
      `${row.claim.id}: dials tuned on pilot seeds that the experiment does not use`,
      [
        shown.words('condition', 'so that'),
        shown.words('arm'),
        shown.words('path', 'dial'),
        shown.number('value', 'tuned to'),
        shown.words('end', 'ended'),
        shown.number('left', 'difference left'),
        inReport(shown.number('left_sd', 'between pilot seeds')),
        inReport(shown.number('looks')),
      ],
      shown.rows(),
    ),
  ];
}
