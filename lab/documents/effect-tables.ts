/** Effects, what they are made of, and means of comparisons, as tables for programs. */
import { tFactor } from '../statistics/distributions.ts';
import type { ComparisonResult, OutcomeResult } from '../verdicts/results.ts';
import { float, int, table, text } from './data-table.ts';
import type { Column, Table } from './data-table.ts';
import { labelColumns } from './run-table.ts';
import type { Label, Labels } from './run-table.ts';

export interface EffectRow {
  comparison: string;
  outcome: OutcomeResult;
  /** Place among the contrasts of its comparison. */
  contrast?: number;
}

/** What any program makes of the values again. */
function studentEnd(outcome: OutcomeResult | null | undefined, side: -1 | 1): number | undefined {
  if (!outcome) return undefined;
  const { mean, se, n, interval } = outcome.effect;
  return mean + side * tFactor(interval.level, n - 1) * se;
}

export const effectColumns = <Row>(of: (row: Row) => OutcomeResult | null | undefined): Column<Row>[] => [
  float('effect', 'mean of the contrast over replications, in its unit', (r) => of(r)?.effect.mean),
  float(
    'low',
    'lower limit of the interval that verdicts are read off: of Student’s and one for skewed differences the further end',
    (r) => of(r)?.effect.interval.low,
  ),
  float('high', 'upper limit', (r) => of(r)?.effect.interval.high),
  float(
    'level',
    'coverage of the interval; higher where several looks were taken',
    (r) => of(r)?.effect.interval.level,
  ),
  float('t_low', 'lower limit of Student’s interval', (r) => studentEnd(of(r), -1)),
  float('t_high', 'upper limit', (r) => studentEnd(of(r), 1)),
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
  float('p_flips', 'the same, by flipping signs of differences', (r) => of(r)?.effect.pFlips),
  float('p_verdict', 'of the verdict: an effect beyond the smallest of interest', (r) => of(r)?.p),
];

const further: Column<EffectRow>[] = [
  text('experiment', 'row of the register, or title of the experiment', ({ comparison }) => comparison),
  int(
    'contrast',
    'number in its experiment, from 0: weights.csv says what it is made of',
    (row) => row.contrast ?? 0,
  ),
  text('outcome', 'what was read off the runs, as in values.csv', ({ outcome }) => outcome.of),
  text('test', 'its name: an outcome may need several', ({ outcome }) => outcome.name),
  text('role', 'part, condition, manipulation, path or further', ({ outcome }) => outcome.role),
  text('expected', 'of this outcome', ({ outcome }) => outcome.words),
  text('verdict', 'of this outcome alone', ({ outcome }) => outcome.verdict),
  ...effectColumns<EffectRow>(({ outcome }) => outcome),
];

export const effectTable = (rows: readonly EffectRow[]): Table =>
  table('outcomes', further, rows, 'every contrast: effect, interval and verdict');

const effectRows = (comparisons: readonly Compared[]): Required<EffectRow>[] =>
  comparisons.flatMap(({ id, outcomes }) =>
    outcomes.map((outcome, contrast) => ({ comparison: id, outcome, contrast })),
  );

export const outcomeTable = (comparisons: readonly Compared[]): Table => effectTable(effectRows(comparisons));

type Compared = Pick<ComparisonResult, 'id' | 'outcomes'>;
type Weighed = Required<EffectRow> & { arm: string; weight: number };
const weights: Column<Weighed>[] = [
  text('experiment', 'as in values.csv', ({ comparison }) => comparison),
  int('contrast', 'number in its experiment, from 0', ({ contrast }) => contrast),
  text('outcome', 'as in values.csv', ({ outcome }) => outcome.of),
  text('arm', 'as in values.csv', ({ arm }) => arm),
  float('weight', 'of the value of this arm', ({ weight }) => weight),
  float('reference', 'taken from the weighted sum', ({ outcome }) => outcome.reference),
  int('sign', 'of the effect that is expected; 0: none to speak of', ({ outcome }) => outcome.sign),
];

/**
 * What contrasts are made of: in each replication the sum of weight times value over arms, less the reference. Any
 * program can make every effect again from this table and that of the values.
 */
export const weightTable = (comparisons: readonly Compared[]): Table =>
  table(
    'weights',
    weights,
    effectRows(comparisons).flatMap((row) =>
      Object.entries(row.outcome.contrast).map(([arm, weight]) => ({ ...row, arm, weight })),
    ),
    'what each contrast is made of: one row for each arm that has a weight in it',
    { key: ['experiment', 'contrast', 'arm'] },
  );

/** Mean and spread of every outcome in every arm. */
export function armTable(
  comparisons: readonly Compared[],
  labels: readonly Label[] = [],
  labelsOf: (arm: string) => Labels = () => ({}),
): Table {
  const cells = comparisons.flatMap(({ id, outcomes }) => {
    const first = outcomes.filter((one, i) => outcomes.findIndex(({ of }) => one.of === of) === i);
    return first.flatMap(({ of, arms }) =>
      arms.map((arm): ArmCell => ({ comparison: id, outcome: of, arm, labels: labelsOf(arm.name) })),
    );
  });
  return table(
    'arms',
    [
      text<ArmCell>('experiment', 'its title', ({ comparison }) => comparison),
      ...labelColumns(labels, cells),
      text<ArmCell>('arm', 'arm, and point where there are factors', ({ arm }) => arm.name),
      text<ArmCell>('outcome', 'what is measured', ({ outcome }) => outcome),
      float<ArmCell>('mean', 'over replications', ({ arm }) => arm.mean),
      float<ArmCell>('sd', 'over replications', ({ arm }) => arm.sd),
    ],
    cells,
    'mean and spread of every outcome in every arm',
  );
}

interface ArmCell {
  comparison: string;
  outcome: string;
  arm: { name: string; mean: number; sd: number };
  labels: Labels;
}
