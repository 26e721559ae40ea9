/** Every run of a question, whatever it is: one row for each outcome of each run. */
import type { ComparisonResult, RunRow } from '../verdicts/results.ts';
import { float, int, table, text } from './data-table.ts';
import type { Column, Table } from './data-table.ts';

interface Cells extends RunRow {
  outcome: string;
  value: number;
}
const runs: Column<Cells>[] = [
  text('experiment', 'comparison', ({ experiment }) => experiment),
  text('arm', 'of the comparison', ({ arm }) => arm),
  int('replication', 'from 0; the same seed in all arms', ({ replication }) => replication),
  text('seed', 'of the scenario', ({ seed }) => seed),
  text('outcome', 'empty for a run that failed', ({ outcome }) => outcome),
  float('value', 'of the outcome', ({ value }) => value),
  int('days', 'lived', ({ days }) => days),
  int('exposures', 'posts and advertisements read', ({ exposures }) => exposures),
  text('fingerprint', 'of the run', ({ fingerprint }) => fingerprint),
  text('key', 'under which the run is kept', ({ key }) => key),
  text('failed', 'what went wrong, if anything', ({ failed }) => failed ?? ''),
];

/** Every run of the comparisons, one row for each of its outcomes. */
export function runTable(comparisons: readonly Pick<ComparisonResult, 'runs'>[]): Table {
  const cells = comparisons.flatMap((comparison) =>
    comparison.runs.flatMap((run): Cells[] => {
      const values = Object.entries(run.values);
      if (values.length === 0) return [{ ...run, outcome: '', value: NaN }];
      return values.map(([outcome, value]) => ({ ...run, outcome, value }));
    }),
  );
  return table('runs', runs, cells);
}
