/** An experiment as tables for programs: every factor of its design has a column. */
import type { ExperimentResult } from '../../verdicts/results.ts';
import type { Table } from '../data-table.ts';
import { armTable, outcomeTable, weightTable } from '../effect-tables.ts';
import { runTables } from '../run-table.ts';
import type { Label, Labels } from '../run-table.ts';

const SIDE: Label = { name: 'side', about: 'arm of the design, without its point' };

/** @returns tables arms, outcomes, weights, runs, values */
export function experimentTables({
  comparison,
  points,
}: Pick<ExperimentResult, 'comparison' | 'points'>): Table[] {
  const factors = [...new Set(points.flatMap(({ values }) => Object.keys(values)))];
  const labels = [
    ...(factors.length > 0 ? [SIDE] : []),
    ...factors.map((name): Label => ({ name, about: 'factor: value at the point' })),
  ];
  const byArm = new Map(
    points.map(({ name, arm, values }): [string, Labels] => [name, { ...values, side: arm }]),
  );
  const labelsOf = (arm: string): Labels => byArm.get(arm) ?? {};
  const { runs, outcomes } = comparison;
  return [
    armTable([comparison], labels, labelsOf),
    outcomeTable([comparison]),
    weightTable([comparison]),
    ...runTables([{ runs, outcomes, labels: ({ arm }) => labelsOf(arm) }], labels),
  ];
}
