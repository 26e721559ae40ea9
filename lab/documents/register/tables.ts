/** Verdicts, ablations and variants of the register, as tables for programs. */
import { citation } from '../../papers.ts';
import type { RegisterResult, RowResult } from '../../verdicts/register-results.ts';
import type { ComparisonResult, OutcomeResult } from '../../verdicts/results.ts';
import { float, int, table, text } from '../data-table.ts';
import type { Column, Table } from '../data-table.ts';
import { effectColumns, outcomeTable, weightTable } from '../effect-tables.ts';
import { registerRunTables } from './runs.ts';
import { sentencesOf } from './sentences.ts';

const firstOf = ({ comparison }: RowResult): OutcomeResult | undefined => comparison?.outcomes[0];

const verdicts: Column<RowResult>[] = [
  text('id', 'row of the register', ({ claim }) => claim.id),
  text('paper', 'paper and section', ({ claim }) => citation(claim).en),
  text('kind', 'assumed: a rule states it; emergent: none does', ({ claim }) => claim.kind),
  text('rule', 'of an assumed row: the term that states it', ({ claim }) => claim.rule ?? ''),
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

export const verdictTable = (rows: readonly RowResult[]): Table =>
  table('verdicts', verdicts, rows, 'every row of the register, with the outcome that decides');

export const ablationTable = (rows: readonly RowResult[]): Table =>
  table(
    'ablations',
    ablations,
    rows.flatMap((row) => row.ablations.map((one) => ({ ...one, id: row.claim.id }))),
    'every row without one of its mechanisms',
  );

export const variantTable = (rows: readonly RowResult[]): Table =>
  table(
    'variants',
    variants,
    rows.flatMap((row) => row.variants.map((one) => ({ ...one, claim: row.claim.id }))),
    'every row under another assumption, or on other friendships',
  );

/** All tables of the register; `comparisons` are those of the ablations and variants as well. */
export function registerTables(
  { rows }: Pick<RegisterResult, 'rows'>,
  comparisons: readonly ComparisonResult[],
): Table[] {
  const main = rows.flatMap(({ comparison }) => (comparison === null ? [] : [comparison]));
  return [
    verdictTable(rows),
    outcomeTable(main),
    ablationTable(rows),
    variantTable(rows),
    weightTable(comparisons),
    ...registerRunTables(rows, comparisons),
  ];
}
