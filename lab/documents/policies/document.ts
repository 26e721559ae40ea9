/** What `trustfall compare` says. */
import type {
  ComparePoliciesResult,
  PolicyComparison,
  PolicySummary,
  Ranking,
} from '../../policies/results.ts';
import { ENGLISH } from '../language.ts';
import { methodsSection, policyMethods } from '../methods.ts';
import { aside, estimate, notes, number, paragraph, share, table } from '../model.ts';
import type { Block, Document, Inline, Medium, ReadingTable, Section } from '../model.ts';
import { percent, short } from '../numbers.ts';
import { provenanceSection } from '../provenance.ts';
import { Columns, inReport, made, only, view } from '../view.ts';
import { contrastForest, paretoScatter, rankingBars } from './figures.ts';
import { FEWEST_FOR_DOMINANCE } from '../../policies/recommend.ts';
import {
  contrastTable,
  dominanceTable,
  driverTable,
  estimateTable,
  leaderTable,
  outlayTable,
  standingTable,
} from './tables.ts';

const { measure } = ENGLISH;
const { listed } = ENGLISH.words;
const REPORT = ['report'] as const;
const TERMINAL = ['terminal'] as const;
/** Of hundreds of numbers the strongest; drivers.csv has all. */
const DRIVERS = 12;

/**
 * Measures down, policies across, read off the long table of both.
 *
 * @param described whether the meaning of each measure stands beneath its name
 */
function across(
  given: PolicyComparison,
  caption: string,
  names: readonly string[],
  cell: (columns: Columns) => (row: number) => Inline,
  described = false,
): ReadingTable {
  const { measures, policies } = given;
  const show = cell(new Columns(estimateTable(given)));
  const rowOf = (p: number, name: string): number =>
    p * measures.length + measures.findIndex((one) => one.name === name);
  const nameOf = (name: string): Inline => {
    const { about, unit, goal } = measures.find((one) => one.name === name)!;
    const less = goal === 'least' && ' (less is better)';
    return [measure(name), less, described && aside(`${about} (${unit})`)];
  };
  return {
    is: 'table',
    caption,
    columns: [
      { head: 'measure', kind: 'prose' },
      ...policies.map(({ id }) => ({ head: id, kind: 'number' as const })),
      { head: 'unit', kind: 'words', in: TERMINAL },
    ],
    rows: names.map((name) => [
      nameOf(name),
      ...policies.map((_, p) => show(rowOf(p, name))),
      measures.find((one) => one.name === name)!.unit,
    ]),
  };
}

function measureTable(given: PolicyComparison): ReadingTable {
  const { measures, policies } = given;
  const shown = across(
    given,
    'Policies: means with 95 % intervals (Student’s t)',
    measures.map(({ name }) => name),
    (columns) => columns.estimate('mean', 'low', 'high', '').cell,
    true,
  );
  if (policies.every(({ recovered }) => recovered === null)) return shown;
  const recovered = policies.map(({ recovered: one }): Inline =>
    one === null ? '–' : estimate(one.share, one.interval),
  );
  const name: Inline = ['half of the loss made good', aside('share of replications')];
  return { ...shown, rows: [...shown.rows, [name, ...recovered, 'of replications']] };
}

/** Budgets that were tuned, and what came of it. */
function outlayBlocks({ matched, equal }: PolicyComparison): Block[] {
  if (matched.length === 0) return [];
  const columns = new Columns(outlayTable(matched));
  return [
    view(
      equal === 'cost'
        ? 'Budgets tuned on pilot seeds until costs are equal'
        : 'Budgets tuned on pilot seeds until outlays are equal',
      [
        columns.words('policy'),
        columns.number('scale', 'times the budget of the file'),
        columns.number('outlay', 'yuan spent'),
        columns.number('target', 'to be spent'),
        columns.words('reached'),
        inReport(columns.count('trials')),
      ],
      columns.rows(),
    ),
  ];
}

/** Who is best where, and from whom it is not told apart. */
function leaderSection({ leaders }: PolicyComparison): Section[] {
  if (leaders.length === 0) return [];
  const columns = new Columns(leaderTable(leaders));
  return [
    {
      id: 'leaders',
      heading: 'Who leads where',
      in: REPORT,
      blocks: [
        view(
          'Best by means among policies at equal money; differences from all others, all pairs together at 95 %',
          [
            made('measure', (row) => measure(leaders[row].measure)),
            columns.words('policy', 'best'),
            columns.number('mean'),
            columns.prose('not_told_from', 'not told apart from'),
          ],
          columns.rows(),
        ),
      ],
    },
  ];
}

/** On a terminal of the measure that decides alone. */
function tailTables(given: PolicyComparison): ReadingTable[] {
  const { policies, measures, decide } = given;
  const normal = policies.some(({ measures: own }) => own[decide]?.tail?.method === 'normal');
  const caption = `Mean of the worst 5 % of replications${normal ? ', where there are too few for it as if they were normal' : ''}`;
  const of = (names: readonly string[], media: readonly Medium[]): ReadingTable => ({
    ...across(given, caption, names, (columns) => columns.estimate('tail', 'tail_low', 'tail_high', '').cell),
    in: media,
  });
  const goals = measures.filter(({ goal }) => goal !== null).map(({ name }) => name);
  return [of([decide], TERMINAL), of(goals, REPORT)];
}

function differenceTable({ contrasts, reference }: PolicyComparison): ReadingTable {
  const columns = new Columns(contrastTable(contrasts));
  return view(
    `Differences from ${reference}, paired by seed`,
    [
      columns.words('policy'),
      made('measure', (row) => measure(contrasts[row].measure)),
      columns.finding('finding'),
      columns.estimate('difference', 'low', 'high', 'difference [interval]'),
      columns.number('margin', 'of interest'),
      inReport(columns.count('n', 'pairs')),
      inReport(columns.number('g')),
      columns.p('p_holm', 'p (Holm)'),
      only(TERMINAL, columns.number('variance_saved', 'pairs save')),
    ],
    columns.rows(),
  );
}

/** Why differences smaller than these are of no interest: measures with the same reason together. */
function reasons({ contrasts }: PolicyComparison): string[] {
  const distinct = [...new Set(contrasts.map(({ because }) => because))];
  return distinct.map((because) => {
    const own = contrasts.filter((one) => one.because === because).map((one) => measure(one.measure));
    return `Of interest in ${listed([...new Set(own)])}: ${because}.`;
  });
}

/** With very few replications a probability over resampled ones says nothing: the figure alone is shown. */
function dominanceSection(given: PolicyComparison): Section[] {
  const few = given.seeds.length < FEWEST_FOR_DOMINANCE;
  const { criteria, front, pairs } = given.dominance;
  if (criteria.length === 0) return [];
  const columns = new Columns(dominanceTable(pairs));
  const told: Block[] = [
    table(
      `Probability of being among those that no other dominates in ${criteria.map(measure).join(', ')}`,
      front,
      ({ words, numbers }) => [
        words('policy', ({ policy }) => policy),
        numbers('probability', ({ probability }) => number(probability)),
        words('by means', ({ byMeans }) => (byMeans ? 'yes' : 'no')),
      ],
    ),
    view(
      'Probability that one policy dominates another',
      [
        columns.words('better', 'policy'),
        columns.words('worse', 'dominates'),
        columns.number('probability'),
        columns.words('by_means'),
      ],
      columns.rows((row) => pairs[row].probability > 0),
    ),
  ];
  const blocks = few
    ? [paragraph(`Probabilities need at least ${FEWEST_FOR_DOMINANCE} replications.`)]
    : told;
  return [
    {
      id: 'dominance',
      heading: 'Dominance',
      in: REPORT,
      blocks: [...paretoScatter(given, !few), ...blocks],
    },
  ];
}

function rankingSection(ranking: Ranking): Section {
  const { uncertain, draws, dropped, replications } = ranking;
  const standing = new Columns(standingTable(ranking));
  const driver = new Columns(driverTable(ranking));
  const left = dropped > 0 ? `; ${dropped} left out` : '';
  const assumed = uncertain.filter((one) => one.assumed).length;
  return {
    id: 'ranking',
    heading: 'Ranking under what is not known',
    blocks: [
      paragraph(
        `By ${measure(ranking.measure)} over ${draws.length} draws of what is not known, ${replications} seeds each:`,
        TERMINAL,
      ),
      rankingBars(ranking),
      view(
        'Standing over the draws; regret is how far a policy stays behind the best one',
        [
          standing.words('policy'),
          made(
            'best in',
            (row) => share(ranking.standings[row].shareBest, ranking.standings[row].interval),
            'number',
          ),
          ...(ranking.standings.every(({ present }) => present === draws.length)
            ? []
            : [standing.count('present', 'takes part in')]),
          standing.number('expected_regret'),
          standing.number('worst_regret'),
          standing.number('mean_rank'),
        ],
        standing.rows(),
      ),
      ...(ranking.drivers.length === 0
        ? []
        : [
            view(
              'What decides who leads: rank correlation of a parameter with the lead of a policy over the best other; the strongest',
              [
                driver.words('parameter'),
                driver.words('policy', 'lead of'),
                driver.estimate('correlation', 'low', 'high', 'correlation [interval]'),
              ],
              driver.rows((row) => row < DRIVERS),
              { most: 6 },
            ),
          ]),
      ...(assumed === 0
        ? []
        : [
            paragraph(
              `Drawn together: ${assumed} assumed numbers of what acts in these markets, each within what is held plausible of it; draws.csv has their values.`,
            ),
          ]),
      table(
        `${draws.length} draws of ${replications} replications each${left}`,
        uncertain.filter((one) => !one.assumed),
        ({ words, numbers, prose }) => [
          words('parameter', ({ path }) => path),
          numbers('from', ({ low }) => number(low)),
          numbers('to', ({ high }) => number(high)),
          words('scale', ({ scale }) => scale),
          prose('why', ({ because }) => because ?? '–'),
        ],
        REPORT,
      ),
    ],
  };
}

function setting(given: PolicyComparison): string {
  const { brand, consumers, budget, equal, span, seeds, stopped, dropped, looks } = given;
  const crisis = span.crisis === null ? '' : `; crisis from day ${span.crisis}`;
  const left = dropped > 0 ? `; ${dropped} left out because a run failed` : '';
  return (
    `${brand.name.en}, ${consumers} consumers; ${{ budget: '', outlay: 'to spend ', cost: 'to cost ' }[equal]}${short(budget)} yuan per thousand consumers and day from day ${span.from} ` +
    `to day ${span.until - 1}, ${span.end} days lived${crisis}. ${seeds.length} replications in ${looks} ` +
    `${looks === 1 ? 'look' : 'looks'} (${stopped})${left}.`
  );
}

const policyWords = ({ id, title, planned: { budget, kept } }: PolicySummary): string =>
  `${id}: ${title.en}; ${short(budget)} yuan per thousand consumers in all` +
  `${kept >= 0.005 ? `, of which ${percent(kept)} are kept back` : ''}.`;

export function policyDocument({ comparison, provenance }: Omit<ComparePoliciesResult, 'tally'>): Document {
  const { title, question, conclusions, assumptions, ranking, decide, dominance, policies } = comparison;
  return {
    title,
    question,
    answer: conclusions.map((sentence) => ({ words: sentence })),
    sections: [
      {
        id: 'policies',
        heading: 'Policies',
        blocks: [
          paragraph(setting(comparison)),
          notes(policies.map(policyWords), REPORT),
          ...outlayBlocks(comparison),
          measureTable(comparison),
          ...tailTables(comparison),
        ],
      },
      ...leaderSection(comparison),
      {
        id: 'contrasts',
        heading: 'Differences',
        blocks: [
          ...contrastForest(comparison, [...new Set([decide, ...dominance.criteria])]),
          differenceTable(comparison),
          notes(reasons(comparison), REPORT),
        ],
      },
      ...dominanceSection(comparison),
      ...(ranking === null ? [] : [rankingSection(ranking)]),
      { id: 'assumptions', heading: 'Assumed, not measured', blocks: [notes(assumptions)] },
      methodsSection(
        policyMethods({
          network: provenance.network !== null,
          looks: comparison.looks > 1,
          ranking: ranking !== null,
          matched: comparison.matched.length > 0,
        }),
      ),
      provenanceSection(provenance, comparison.runs, { scenarios: true, network: 'everywhere' }),
    ],
    runs: comparison.runs,
    provenance,
  };
}
