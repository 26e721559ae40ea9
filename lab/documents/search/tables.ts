/** A search for a split as tables for programs. */
import type { Candidate, SplitSearch } from '../../policies/results.ts';
import { float, int, table, text } from '../data-table.ts';
import type { Column, Table } from '../data-table.ts';
import { runTables } from '../run-table.ts';

/** Columns are named after channels and measures, which a search chooses. */
export function candidateTable(given: SplitSearch): Table {
  const columns: Column<Candidate>[] = [
    int('candidate', 'in the order of trial; 0 is the start', ({ id }) => id),
    int('batch', 'in which it was first tried', ({ batch }) => batch),
    ...given.channels.map(({ name }) =>
      float<Candidate>(name, 'share of the budget', ({ split }) => split[name]),
    ),
    int('n', 'seeds it was tried with', ({ n }) => n),
    float(given.goal.name, `mean (${given.goal.unit}) by the seeds of the search`, ({ goal }) => goal),
    ...given.constraints.map(({ measure }) =>
      float<Candidate>(
        `constraint ${measure}`,
        'mean by the same seeds',
        ({ constrained }) => constrained[measure],
      ),
    ),
    text('feasible', 'whether the means keep all constraints', ({ feasible }) => (feasible ? 'yes' : 'no')),
  ];
  return table('candidates', columns, given.candidates, 'every split that was tried');
}

export const searchTables = (given: SplitSearch): Table[] => [candidateTable(given), ...runTables([given])];
