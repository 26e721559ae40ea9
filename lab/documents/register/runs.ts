/** The runs of the register, with the row each belongs to and what was changed of it. */
import { nameOf } from '../../verdicts/register-plan.ts';
import type { Part } from '../../verdicts/register-plan.ts';
import type { RowResult } from '../../verdicts/register-results.ts';
import type { ComparisonResult } from '../../verdicts/results.ts';
import type { Table } from '../data-table.ts';
import { runTables } from '../run-table.ts';
import type { Label } from '../run-table.ts';

const LABELS: readonly Label[] = [
  { name: 'row', about: 'of the register' },
  { name: 'without', about: 'mechanism that was switched off in all arms, if any' },
  { name: 'variant', about: 'what was assumed otherwise in all arms, if anything' },
  { name: 'world', about: 'neutral: nothing acts; apart: people do not act on each other; else empty' },
];

const WORLDS = ['neutral', 'apart'] as const;

/** Labels by name of the comparison. */
function labelsOf({ claim, ablations, variants }: RowResult): [string, Record<string, string>][] {
  const row = claim.id;
  const named = (part: Part): string => nameOf(claim, part);
  return [
    [row, { row }],
    ...ablations.map(({ mechanism }): [string, Record<string, string>] => [
      named({ kind: 'ablation', mechanism }),
      { row, without: mechanism },
    ]),
    ...WORLDS.map((world): [string, Record<string, string>] => [`${row} ${world}`, { row, world }]),
    ...variants.map(({ id }): [string, Record<string, string>] => [
      `${row} with ${id}`,
      { row, variant: id },
    ]),
  ];
}

/** @param comparisons of the rows, their ablations and their variants */
export function registerRunTables(
  rows: readonly RowResult[],
  comparisons: readonly ComparisonResult[],
): Table[] {
  const labels = new Map(rows.flatMap(labelsOf));
  const sources = comparisons.map(({ id, runs, outcomes }) => ({
    runs,
    outcomes,
    labels: () => labels.get(id) ?? {},
  }));
  return runTables(sources, LABELS);
}
