/** Verdicts, parts, conditions, ablations and variants of the register, as tables for programs. */
import { citation } from '../../papers.ts';
import type { Role } from '../../designs/comparison.ts';
import { leading } from '../../verdicts/register-results.ts';
import type { RegisterResult, RowResult } from '../../verdicts/register-results.ts';
import type { ComparisonResult, OutcomeResult } from '../../verdicts/results.ts';
import type { ConditionResult, PartResult } from '../../verdicts/row-verdict.ts';
import { float, int, table, text } from '../data-table.ts';
import type { Column, Table } from '../data-table.ts';
import { effectColumns, outcomeTable, weightTable } from '../effect-tables.ts';
import { whereTables } from '../uncertain/tables.ts';
import { dialTable } from './dials.ts';
import { registerRunTables } from './runs.ts';
import { sentencesOf } from './sentences.ts';

const yes = (holds: boolean): string => (holds ? 'yes' : 'no');

/** "2 of 3" of what was checked; nothing where nothing was. */
const counted = (list: readonly { verdict: string }[] | undefined, holding: string): string =>
  list === undefined || list.length === 0
    ? ''
    : `${list.filter(({ verdict }) => verdict === holding).length} of ${list.length}`;

/** Why the parts did not decide: "condition: equal trust". */
export const stopWords = ({ judgement }: RowResult): string => {
  const stop = judgement?.stop ?? null;
  if (stop === null) return '';
  return `${stop.is}: ${(stop.is === 'identical' ? stop.arms : stop.names).join(', ')}`;
};

const verdicts: Column<RowResult>[] = [
  text('id', 'row of the register', ({ claim }) => claim.id),
  text('paper', 'paper and section', ({ claim }) => citation(claim).en),
  text('logic', 'whether the claim needs all of its parts, or any', ({ claim }) => claim.logic),
  text('kind', 'assumed, composed or emergent', ({ claim }) => claim.kind.is),
  text('verdict', 'after Holm’s correction over the register', ({ verdict }) => verdict),
  text('alone', 'the verdict before it', ({ alone }) => alone),
  text('stop', 'why the parts did not decide', stopWords),
  text('parts', 'supported, of all', ({ judgement }) => counted(judgement?.parts, 'supported')),
  text('conditions', 'met, of all', ({ judgement }) => counted(judgement?.conditions, 'met')),
  text('manipulations', 'shown to have taken, of all', ({ judgement }) =>
    counted(judgement?.manipulations, 'supported'),
  ),
  text('paths', 'shown to respond, of all', ({ judgement }) => counted(judgement?.paths, 'supported')),
  text('matched', 'dials that were tuned, and how that ended', ({ matched }) =>
    matched.map(({ arm, values, end }) => `${arm}: ${Object.keys(values).join(', ')} (${end})`).join('; '),
  ),
  float('times', 'up to how many times the smallest effect of interest the verdict stands', (row) =>
    timesOf(row),
  ),
  ...effectColumns<RowResult>(leading),
  float('p_row', 'of the verdict of the row, from those of its parts', ({ judgement }) => judgement?.p),
  float('p_holm', 'the same, corrected over the register (Holm)', ({ holm }) => holm),
  float('p_bh', 'the same after Benjamini and Hochberg', ({ benjaminiHochberg }) => benjaminiHochberg),
  int('looks', 'interim looks taken, the last included', ({ comparison }) => comparison?.looks ?? 0),
  text('stopped', 'why no more replications were taken', ({ comparison }) => comparison?.stopped ?? ''),
  int('dropped', 'replications left out because a run failed', ({ comparison }) => comparison?.dropped ?? 0),
  text('neutral', 'verdict where nothing acts', ({ neutral }) => neutral?.verdict ?? ''),
  text('apart', 'verdict where people do not act on each other', ({ apart }) => apart?.verdict ?? ''),
  text('claim', 'in English', ({ claim }) => claim.claim.en),
  text('meaning', 'in plain words', (row) => sentencesOf(row).join(' ')),
  text('because', 'why it is of this kind', ({ claim }) => claim.kind.because),
  text('contrary', 'what the literature holds against it', ({ claim }) => claim.contrary ?? ''),
  text('missing', 'what the arms do not capture', ({ claim }) => claim.missing ?? ''),
];

/** Of all parts the narrowest, of any the widest of the supported ones. */
function timesOf({ claim, judgement }: RowResult): number | null {
  if (judgement === null || judgement.stop !== null) return null;
  const wanted = judgement.verdict === 'reversed' ? 'reversed' : 'supported';
  const times = judgement.parts.flatMap(({ verdict, curve }) =>
    verdict === wanted && curve.times !== null ? [curve.times] : [],
  );
  if (times.length === 0) return null;
  return claim.logic === 'any' ? Math.max(...times) : Math.min(...times);
}

interface Part {
  row: RowResult;
  role: Role;
  part: PartResult;
}
const effectIn = ({ row, part }: Part): OutcomeResult | undefined =>
  row.comparison?.outcomes.find(({ name }) => name === part.effects[0]);
const parts: Column<Part>[] = [
  text('id', 'row of the register', ({ row }) => row.claim.id),
  text('part', 'its name in the row', ({ part }) => part.name),
  text('role', 'part, manipulation, path or further', ({ role }) => role),
  text('test', 'what is asked of the arms', ({ part }) => part.test),
  text('verdict', 'of this part alone', ({ part }) => part.verdict),
  float('p_part', 'of its verdict', ({ part }) => part.p),
  float(
    'supported_at',
    'smallest effect of interest up to which (alike: down to which) it is supported',
    (one) => one.part.curve.supported,
  ),
  float('reversed_at', 'up to which it is reversed', ({ part }) => part.curve.reversed),
  float('times', 'the same over the smallest effect of interest chosen', ({ part }) => part.curve.times),
  text('back', 'steps of a trend that turn back', ({ part }) => part.back.join(', ')),
  ...effectColumns<Part>(effectIn),
  text('words', 'what is claimed', ({ part }) => part.words.en),
  text(
    'because',
    'why effects smaller than this are of no interest',
    (one) => effectIn(one)?.margin.because ?? '',
  ),
];

interface Condition {
  id: string;
  condition: ConditionResult;
  pair: OutcomeResult;
}
const conditions: Column<Condition>[] = [
  text('id', 'row of the register', ({ id }) => id),
  text('condition', 'its name in the row', ({ condition }) => condition.name),
  text('pair', 'the two arms', ({ pair }) => Object.keys(pair.contrast).join(', ')),
  text('alike', 'whether they are shown alike', ({ pair }) => yes(pair.verdict === 'supported')),
  text(
    'verdict',
    'met; not met: two arms differ; not shown with so many seeds',
    ({ condition }) => condition.verdict,
  ),
  ...effectColumns<Condition>(({ pair }) => pair),
  text('words', 'what has to be alike', ({ condition }) => condition.words.en),
  text('because', 'why a difference within the margin does no harm', ({ pair }) => pair.margin.because),
];

type Ablated = {
  id: string;
  verdict: string;
  change: string;
  mechanism: string;
} & RowResult['ablations'][number]['parts'][number];
const ablations: Column<Ablated>[] = [
  text('id', 'row of the register', ({ id }) => id),
  text('mechanism', 'switched off in all arms', ({ mechanism }) => mechanism),
  text('verdict', 'of the row without it', ({ verdict }) => verdict),
  text('change', 'against the row: same, another, undecided', ({ change }) => change),
  text('part', 'of the row', ({ name }) => name),
  text('part_verdict', 'of its effect without the mechanism', ({ without }) => without.verdict),
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

type Varied = { claim: string; outcome: OutcomeResult | undefined } & RowResult['variants'][number];
const variants: Column<Varied>[] = [
  text('id', 'row of the register', ({ claim }) => claim),
  text('variant', 'what is assumed otherwise', ({ id }) => id),
  text('verdict', 'of the row under it', ({ verdict }) => verdict),
  text('change', 'against the row: same, another, undecided', ({ change }) => change),
  ...effectColumns<Varied>(({ outcome }) => outcome),
];

export const verdictTable = (rows: readonly RowResult[]): Table =>
  table('verdicts', verdicts, rows, 'every row of the register, with the outcome that decides');

export const ablationTable = (rows: readonly RowResult[]): Table =>
  table(
    'ablations',
    ablations,
    rows.flatMap(({ claim, ablations: all }) =>
      all.flatMap(({ mechanism, verdict, change, parts: ablated }) =>
        ablated.map((one) => ({ ...one, mechanism, verdict, change, id: claim.id })),
      ),
    ),
    'every part of a row without one of its mechanisms',
  );

export const variantTable = (rows: readonly RowResult[]): Table =>
  table(
    'variants',
    variants,
    rows.flatMap(({ claim, variants: all }) =>
      all.map((one) => ({
        ...one,
        claim: claim.id,
        outcome: one.outcomes.find(({ of }) => of === claim.parts[0].name),
      })),
    ),
    'every row under another assumption, or on other friendships',
  );

/** Parts, manipulations, paths and further outcomes, a line each. */
export const partTable = (rows: readonly RowResult[]): Table =>
  table(
    'parts',
    parts,
    rows.flatMap((row) => {
      const of = (role: Role, list: readonly PartResult[] = []): Part[] =>
        list.map((part) => ({ row, role, part }));
      const { judgement } = row;
      return [
        ...of('part', judgement?.parts),
        ...of('manipulation', judgement?.manipulations),
        ...of('path', judgement?.paths),
        ...of('further', judgement?.further),
      ];
    }),
    'every part, manipulation, path and further outcome of a row',
  );

/** Every two arms that have to be alike. */
export const conditionTable = (rows: readonly RowResult[]): Table =>
  table(
    'conditions',
    conditions,
    rows.flatMap(({ claim, judgement, comparison }) =>
      (judgement?.conditions ?? []).flatMap((condition) =>
        comparison!.outcomes
          .filter(({ of }) => of === condition.name)
          .map((pair) => ({ id: claim.id, condition, pair })),
      ),
    ),
    'every two arms that have to be alike',
  );

/** All tables of the register; `comparisons` are those of the ablations and variants as well. */
export function registerTables(
  { rows }: Pick<RegisterResult, 'rows'>,
  comparisons: readonly ComparisonResult[],
): Table[] {
  const main = rows.flatMap(({ comparison }) => (comparison === null ? [] : [comparison]));
  return [
    verdictTable(rows),
    partTable(rows),
    conditionTable(rows),
    dialTable(rows),
    outcomeTable(main),
    ablationTable(rows),
    variantTable(rows),
    ...whereTables(rows),
    weightTable(comparisons),
    ...registerRunTables(rows, comparisons),
  ];
}
