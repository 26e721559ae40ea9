/** A comparison of policies as tables for programs. */
import { float, int, table, text } from '../data-table.ts';
import { policyRunTables } from './runs.ts';
import type { Column, Table } from '../data-table.ts';
import type {
  Estimate,
  Leader,
  MatchedOutlay,
  PolicyComparison,
  PolicyContrast,
  Ranking,
} from '../../policies/results.ts';

interface Cell {
  policy: string;
  measure: PolicyComparison['measures'][number];
  estimate: Estimate | null;
}

const estimates: Column<Cell>[] = [
  text('policy', 'name in the file', ({ policy }) => policy),
  text('measure', 'what is measured', ({ measure }) => measure.name),
  text('unit', 'of the measure', ({ measure }) => measure.unit),
  text(
    'goal',
    'whether most or least is better; empty for what is only told',
    ({ measure }) => measure.goal ?? '',
  ),
  int('n', 'replications that count', ({ estimate }) => estimate?.values.length ?? 0),
  float('mean', 'over replications', ({ estimate }) => estimate?.mean),
  float('sd', 'over replications', ({ estimate }) => estimate?.sd),
  float('low', 'lower limit of the t interval of the mean', ({ estimate }) => estimate?.interval.low),
  float('high', 'upper limit', ({ estimate }) => estimate?.interval.high),
  float('level', 'coverage of the intervals', ({ estimate }) => estimate?.interval.level),
  float(
    'bootstrap_low',
    'lower limit of the BCa bootstrap interval',
    ({ estimate }) => estimate?.bootstrap?.low,
  ),
  float('bootstrap_high', 'upper limit', ({ estimate }) => estimate?.bootstrap?.high),
  float('tail', 'mean of the worst 5 % of replications', ({ estimate }) => estimate?.tail?.mean),
  float('tail_low', 'lower limit (BCa bootstrap)', ({ estimate }) => estimate?.tail?.interval?.low),
  float('tail_high', 'upper limit', ({ estimate }) => estimate?.tail?.interval?.high),
  text(
    'tail_method',
    'of the replications themselves, or as if they were normal',
    ({ estimate }) => estimate?.tail?.method ?? '',
  ),
  text('about', 'meaning of the measure', ({ measure }) => measure.about),
];

const contrasts: Column<PolicyContrast>[] = [
  text('policy', 'name in the file', ({ policy }) => policy),
  text('against', 'reference', ({ against }) => against),
  text('measure', 'what is compared', ({ measure }) => measure),
  text('finding', 'from the interval and the smallest difference of interest', ({ finding }) => finding),
  float('difference', 'policy less reference, mean over pairs', ({ mean }) => mean),
  float('low', 'lower limit of the t interval', ({ interval }) => interval.low),
  float('high', 'upper limit', ({ interval }) => interval.high),
  float(
    'level',
    'coverage of the interval; those of all policies together hold at 95 %',
    ({ interval }) => interval.level,
  ),
  float('bootstrap_low', 'lower limit of the BCa bootstrap interval', ({ bootstrap }) => bootstrap?.low),
  float('bootstrap_high', 'upper limit', ({ bootstrap }) => bootstrap?.high),
  float('margin', 'smallest difference of interest', ({ margin }) => margin),
  int('n', 'pairs', ({ n }) => n),
  float('sd', 'of the difference over pairs', ({ sd }) => sd),
  float('g', 'standardised difference of the pairs (Hedges)', ({ gz }) => gz),
  float('superiority', 'share of pairs in which the policy did better', ({ superiority }) => superiority),
  float('correlation', 'of the pairs', ({ correlation }) => correlation),
  float('variance_saved', 'times fewer runs for common random numbers', ({ varianceSaved }) => varianceSaved),
  float('p', 'two-sided, against no difference', ({ p }) => p),
  float('p_holm', 'corrected over the policies (Holm)', ({ holm }) => holm),
];

type Paired = PolicyComparison['dominance']['pairs'][number];
const pairs: Column<Paired>[] = [
  text('better', 'policy', ({ better }) => better),
  text('worse', 'policy', ({ worse }) => worse),
  float(
    'probability',
    'that the one dominates the other, over resampled replications',
    ({ probability }) => probability,
  ),
  text('by_means', 'whether it does going by means', ({ byMeans }) => (byMeans ? 'yes' : 'no')),
];

type Standing = Ranking['standings'][number];
const standings: Column<Standing>[] = [
  text('policy', 'name in the file', ({ policy }) => policy),
  int('present', 'draws in which it spends as much as the others', ({ present }) => present),
  float('share_best', 'share of draws in which it is best', ({ shareBest }) => shareBest),
  float('share_low', 'lower limit (Wilson)', ({ interval }) => interval.low),
  float('share_high', 'upper limit', ({ interval }) => interval.high),
  float(
    'expected_regret',
    'mean of best less own outcome, in the unit of the measure',
    ({ expectedRegret }) => expectedRegret,
  ),
  float('worst_regret', 'largest of these', ({ worstRegret }) => worstRegret),
  float('mean_rank', '1 for the best', ({ meanRank }) => meanRank),
];

type Driven = Ranking['drivers'][number];
const drivers: Column<Driven>[] = [
  text('parameter', 'uncertain', ({ path }) => path),
  text('policy', 'whose lead over the best other it is about', ({ policy }) => policy),
  float('correlation', 'Spearman, over draws', ({ correlation }) => correlation),
  float('low', 'lower limit (Fisher’s z; all rows together hold at 95 %)', ({ interval }) => interval?.low),
  float('high', 'upper limit', ({ interval }) => interval?.high),
];

/** One row a draw: the values drawn, then the outcome of each policy. */
function drawTable({ uncertain, draws, policies }: Ranking): Table {
  type Row = { draw: Ranking['draws'][number]; number: number };
  return table<Row>(
    'draws',
    [
      int('draw', 'point of the Latin hypercube, from 0', ({ number }) => number),
      ...uncertain.map(({ path }, d) => float<Row>(path, 'value drawn', ({ draw }) => draw.values[d])),
      ...policies.map((policy, p) =>
        float<Row>(
          policy,
          'mean outcome; empty where it cannot spend as much',
          ({ draw }) => draw.outcomes[p],
        ),
      ),
    ],
    draws.map((draw, number) => ({ draw, number })),
    'every draw of the uncertain numbers, with the outcome of each policy',
  );
}

const outlays: Column<MatchedOutlay>[] = [
  text('policy', 'name in the file', ({ policy }) => policy),
  float('scale', 'budget found, over that of the file', ({ scale }) => scale),
  float('outlay', 'on pilot seeds: at that budget, or the most that was spent', ({ outlay }) => outlay),
  float('target', 'what every policy is to spend', ({ target }) => target),
  text('reached', 'whether it is', ({ missed }) => (missed === null ? 'yes' : `no: ${missed}`)),
  int('trials', 'budgets tried', ({ trials }) => trials.length),
];

const leading: Column<Leader>[] = [
  text('measure', 'what is compared', ({ measure }) => measure),
  text('policy', 'best by means', ({ policy }) => policy),
  float('mean', 'over replications', ({ mean }) => mean),
  text('told_from', 'policies that are shown to be worse', ({ leads }) => namesOf(leads, true)),
  text('not_told_from', 'policies that may be as good', ({ leads }) => namesOf(leads, false)),
];
const namesOf = (leads: Leader['leads'], told: boolean): string =>
  leads
    .filter((one) => one.told === told)
    .map(({ policy }) => policy)
    .join(', ');

export const outlayTable = (matched: readonly MatchedOutlay[]): Table => table('outlays', outlays, matched);
export const leaderTable = (leaders: readonly Leader[]): Table => table('leaders', leading, leaders);

/** One row for each policy and measure, policies one after the other. */
export const estimateTable = ({ policies, measures: names }: PolicyComparison): Table =>
  table(
    'compare',
    estimates,
    policies.flatMap(({ id, measures }) =>
      names.map((measure): Cell => ({ policy: id, measure, estimate: measures[measure.name] })),
    ),
    'every measure of every policy',
  );

export const contrastTable = (given: readonly PolicyContrast[]): Table =>
  table('contrasts', contrasts, given, 'every policy against the reference');
export const dominanceTable = (given: readonly Paired[]): Table =>
  table('dominance', pairs, given, 'how likely each policy dominates another');
export const standingTable = (ranking: Ranking): Table =>
  table('ranking', standings, ranking.standings, 'how each policy stands over the draws');
export const driverTable = (ranking: Ranking): Table =>
  table('drivers', drivers, ranking.drivers, 'which uncertain numbers decide how far a policy is ahead');

export function comparisonTables(given: PolicyComparison): Table[] {
  const { ranking } = given;
  return [
    estimateTable(given),
    contrastTable(given.contrasts),
    dominanceTable(given.dominance.pairs),
    leaderTable(given.leaders),
    ...(given.matched.length === 0 ? [] : [outlayTable(given.matched)]),
    ...(ranking === null ? [] : [standingTable(ranking), driverTable(ranking), drawTable(ranking)]),
    ...policyRunTables(given),
  ];
}
