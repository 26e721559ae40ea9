/** The tables of the laboratory: verdicts, further outcomes, ablations, variants, and every run. */
import { citation } from './papers.ts';
import type { RegisterResult, RowResult } from './register-results.ts';
import type { ComparisonResult, OutcomeResult, RunRow } from './results.ts';
import { sentencesOf } from './sentences.ts';

type Cell = number | string;
export interface Column<Row> {
  name: string;
  type: 'int' | 'float' | 'text';
  unit: string;
  about: string;
  of: (row: Row) => Cell;
}

/** What `csv` and `parquet` write. */
export interface Table {
  name: string;
  columns: { name: string; type: 'int' | 'float' | 'text'; unit: string; about: string }[];
  rows: number;
  value: (row: number, column: number) => Cell;
}

export function table<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  return {
    name,
    columns: columns.map(({ of: _, ...column }) => column),
    rows: rows.length,
    value: (row, column) => columns[column].of(rows[row]),
  };
}

export const text = <Row>(name: string, about: string, of: (row: Row) => string): Column<Row> => ({
  name,
  type: 'text',
  unit: '',
  about,
  of,
});
export const float = <Row>(
  name: string,
  about: string,
  of: (row: Row) => number | null | undefined,
): Column<Row> => ({
  name,
  type: 'float',
  unit: '',
  about,
  of: (row) => of(row) ?? NaN,
});
export const int = <Row>(name: string, about: string, of: (row: Row) => number): Column<Row> => ({
  name,
  type: 'int',
  unit: '',
  about,
  of,
});

interface EffectRow {
  comparison: string;
  outcome: OutcomeResult;
}

const effectColumns = <Row>(of: (row: Row) => OutcomeResult | null | undefined): Column<Row>[] => [
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

const firstOf = ({ comparison }: RowResult): OutcomeResult | undefined => comparison?.outcomes[0];

const verdicts: Column<RowResult>[] = [
  text('id', 'row of the register', ({ claim }) => claim.id),
  text('paper', 'paper and section', ({ claim }) => citation(claim).en),
  text('kind', 'assumed: a rule states it; emergent: none does', ({ claim }) => claim.kind),
  text('verdict', 'computed from the interval and the smallest effect of interest', ({ verdict }) => verdict),
  ...effectColumns<RowResult>(firstOf),
  float('p_holm', 'p of the verdict, corrected over the register (Holm)', ({ holm }) => holm),
  float('p_bh', 'the same after Benjamini and Hochberg', ({ benjaminiHochberg }) => benjaminiHochberg),
  int('looks', 'interim looks taken, the last included', ({ comparison }) => comparison?.looks ?? 0),
  text('stopped', 'why no more replications were taken', ({ comparison }) => comparison?.stopped ?? ''),
  int('dropped', 'replications left out because a run failed', ({ comparison }) => comparison?.dropped ?? 0),
  text('equal', 'whether what was to be alike in all arms is', ({ comparison }) =>
    comparison?.equal ? (comparison.equal.holds ? 'yes' : 'no') : '',
  ),
  text('claim', 'in English', ({ claim }) => claim.claim.en),
  text('expected', 'of the outcome that decides', ({ claim }) => claim.expect.words),
  text(
    'because',
    'why effects smaller than this are of no interest',
    (row) => firstOf(row)?.margin.because ?? '',
  ),
  text('meaning', 'in plain words', (row) => sentencesOf(row).join(' ')),
  text('contrary', 'what the literature holds against it', ({ claim }) => claim.contrary ?? ''),
  text('missing', 'what the arms do not capture', ({ claim }) => claim.missing ?? ''),
];

const further: Column<EffectRow>[] = [
  text('comparison', 'row of the register', ({ comparison }) => comparison),
  text('outcome', 'the first decides, the others are shown', ({ outcome }) => outcome.name),
  text('expected', 'of this outcome', ({ outcome }) => outcome.words),
  text('verdict', 'of this outcome alone', ({ outcome }) => outcome.verdict),
  ...effectColumns<EffectRow>(({ outcome }) => outcome),
];

type Ablated = { id: string } & RowResult['ablations'][number];
const ablations: Column<Ablated>[] = [
  text('id', 'row of the register', ({ id }) => id),
  text('mechanism', 'switched off in all arms', ({ mechanism }) => mechanism),
  text('verdict', 'without it', ({ verdict }) => verdict),
  text('changes', 'whether the verdict is another one', ({ changes }) => (changes ? 'yes' : 'no')),
  ...effectColumns<Ablated>(({ without }) => without),
  float(
    'lost',
    'effect with the mechanism less effect without, in the expected direction',
    ({ lost }) => lost?.mean,
  ),
  float('lost_low', 'lower limit', ({ lost }) => lost?.interval.low),
  float('lost_high', 'upper limit', ({ lost }) => lost?.interval.high),
  float('share', 'of the effect that rests on it', ({ share }) => share?.value),
  float('share_low', 'lower limit (BCa bootstrap)', ({ share }) => share?.interval?.low),
  float('share_high', 'upper limit', ({ share }) => share?.interval?.high),
];

type Varied = { claim: string } & RowResult['variants'][number];
const variants: Column<Varied>[] = [
  text('id', 'row of the register', ({ claim }) => claim),
  text('variant', 'what is assumed otherwise', ({ id }) => id),
  text('verdict', 'under it', ({ verdict }) => verdict),
  text('same', 'whether the verdict is the same', ({ same }) => (same ? 'yes' : 'no')),
  ...effectColumns<Varied>(({ outcome }) => outcome),
];

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

export const outcomeTable = (comparisons: readonly ComparisonResult[]): Table =>
  table(
    'outcomes',
    further,
    comparisons.flatMap(({ id, outcomes }) => outcomes.map((outcome) => ({ comparison: id, outcome }))),
  );

/** All tables of the register; `comparisons` are those of the ablations and variants as well. */
export function registerTables(
  { rows }: Pick<RegisterResult, 'rows'>,
  comparisons: readonly ComparisonResult[],
): Table[] {
  const main = rows.flatMap(({ comparison }) => (comparison === null ? [] : [comparison]));
  return [
    table('verdicts', verdicts, rows),
    outcomeTable(main),
    table(
      'ablations',
      ablations,
      rows.flatMap((row) => row.ablations.map((one) => ({ ...one, id: row.claim.id }))),
    ),
    table(
      'variants',
      variants,
      rows.flatMap((row) => row.variants.map((one) => ({ ...one, claim: row.claim.id }))),
    ),
    runTable(comparisons),
  ];
}

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
      const first = outcomes.filter(({ name }, i) => outcomes.findIndex((one) => one.name === name) === i);
      return first.flatMap(({ name, arms }) => arms.map((arm) => ({ comparison: id, outcome: name, arm })));
    }),
  );

interface ArmCell {
  comparison: string;
  outcome: string;
  arm: { name: string; mean: number; sd: number };
}
