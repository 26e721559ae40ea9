/** Effects and means of comparisons, as tables for programs. */
import type { ComparisonResult, OutcomeResult } from '../verdicts/results.ts';
import { float, int, table, text } from './data-table.ts';
import type { Column, Table } from './data-table.ts';

export interface EffectRow {
  comparison: string;
  outcome: OutcomeResult;
}

export const effectColumns = <Row>(of: (row: Row) => OutcomeResult | null | undefined): Column<Row>[] => [
  float('effect', 'mean of the contrast over replications, in its unit', (r) => of(r)?.effect.mean),
  float('low', 'lower limit of the t interval', (r) => of(r)?.effect.interval.low),
  float('high', 'upper limit', (r) => of(r)?.effect.interval.high),
  float(
    'level',
    'coverage of the interval; higher where several looks were taken',
    (r) => of(r)?.effect.interval.level,
  ),
  float('bootstrap_low', 'lower limit of the BCa bootstrap interval', (r) => of(r)?.effect.bootstrap?.low),
  float('bootstrap_high', 'upper limit', (r) => of(r)?.effect.bootstrap?.high),
  float('sesoi', 'smallest effect of interest, in the same unit', (r) => of(r)?.margin.size),
  int('n', 'replications that count', (r) => of(r)?.effect.n ?? 0),
  float('sd', 'of the contrast over replications', (r) => of(r)?.effect.sd),
  float('g', 'standardised effect of the pairs (Hedges)', (r) => of(r)?.effect.gz),
  float('superiority', 'share of replications in the expected direction', (r) => of(r)?.effect.superiority),
  float('correlation', 'of the arms over replications', (r) => of(r)?.effect.correlation),
  float('variance_saved', 'times fewer runs for common random numbers', (r) => of(r)?.effect.varianceSaved),
  float('power', 'of telling the smallest effect of interest from none', (r) => of(r)?.effect.power),
  float('p', 'of the contrast against none at all, two-sided', (r) => of(r)?.effect.p),
  float('p_verdict', 'of the verdict: an effect beyond the smallest of interest', (r) => of(r)?.p),
];

const further: Column<EffectRow>[] = [
  text('comparison', 'row of the register', ({ comparison }) => comparison),
  text('outcome', 'its name', ({ outcome }) => outcome.name),
  text('role', 'part, condition, manipulation, path or further', ({ outcome }) => outcome.role),
  text('of', 'the part, condition … that it belongs to', ({ outcome }) => outcome.of),
  text('expected', 'of this outcome', ({ outcome }) => outcome.words),
  text('verdict', 'of this outcome alone', ({ outcome }) => outcome.verdict),
  ...effectColumns<EffectRow>(({ outcome }) => outcome),
];

export const effectTable = (rows: readonly EffectRow[]): Table => table('outcomes', further, rows);

export const outcomeTable = (comparisons: readonly ComparisonResult[]): Table =>
  effectTable(
    comparisons.flatMap(({ id, outcomes }) => outcomes.map((outcome) => ({ comparison: id, outcome }))),
  );

/** Mean and spread of every outcome in every arm. */
export const armTable = (comparisons: readonly ComparisonResult[]): Table =>
  table(
    'arms',
    [
      text<ArmCell>('comparison', 'experiment', ({ comparison }) => comparison),
      text<ArmCell>('arm', 'arm, and point where there are factors', ({ arm }) => arm.name),
      text<ArmCell>('outcome', 'what is measured', ({ outcome }) => outcome),
      float<ArmCell>('mean', 'over replications', ({ arm }) => arm.mean),
      float<ArmCell>('sd', 'over replications', ({ arm }) => arm.sd),
    ],
    comparisons.flatMap(({ id, outcomes }) => {
      const first = outcomes.filter((one, i) => outcomes.findIndex(({ of }) => one.of === of) === i);
      return first.flatMap(({ of, arms }) => arms.map((arm) => ({ comparison: id, outcome: of, arm })));
    }),
  );

interface ArmCell {
  comparison: string;
  outcome: string;
  arm: { name: string; mean: number; sd: number };
}
