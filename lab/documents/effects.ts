/** Effects as all documents show them: forests, dots, tables of outcomes and of arms. */
import type { OutcomeResult } from '../verdicts/results.ts';
import { inInterests } from '../verdicts/in-interests.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import type { Table } from './data-table.ts';
import { needsFold } from './figures.ts';
import type { ForestRow } from './figures.ts';
import type { Figure, Inline, ReadingTable } from './model.ts';
import { figure, joined } from './model.ts';
import { short, withLimits } from './numbers.ts';
import { Columns, inReport, made, view } from './view.ts';
import type { ViewColumn } from './view.ts';

export interface Labelled {
  label: string;
  said?: string;
  outcome: OutcomeResult | null | undefined;
}

const rowOf = ({ label, said, outcome }: Labelled, i: number): ForestRow[] => {
  const effect = outcome ? inInterests(outcome) : null;
  if (!outcome || effect === null) return [];
  const size = withLimits(outcome.effect.mean, outcome.effect.interval);
  return [{ key: String(i), label, said: said ?? size, ...effect, finding: outcome.verdict }];
};

/** What the marks of a figure mean, of those that it has. */
export function keyOf(order: readonly ForestRow['finding'][], rows: readonly ForestRow[]): Inline {
  const shown = order.filter((name) => rows.some(({ finding }) => finding === name));
  return joined(shown.map((name) => [{ is: 'key', finding: name }, ` ${name}`]));
}

const SHOWN: readonly Verdict[] = ['supported', 'not supported', 'reversed', 'undecided', 'explored'];
const NONE = { at: 0, words: 'none' };
const LEAST = { at: 1, words: '1: of interest' };
const OTHER_SIDE = { at: -1, words: '−1' };

interface Interests {
  title: string;
  about: string;
  axis: string;
  rows: readonly ForestRow[];
  /** Whether −1 is of interest as well. */
  bothSides: boolean;
  /** What the figure shows, after its title. */
  said: Inline;
  /** Order of the marks in the key. */
  key: readonly ForestRow['finding'][];
  labels?: 'beside' | 'above';
}

/** Anything over its smallest size of interest, on one axis. Nothing without rows. */
export function interestForest(given: Interests): Figure[] {
  const { title, about, axis, rows, bothSides, said, key, labels = 'above' } = given;
  if (rows.length === 0) return [];
  const fold = needsFold(rows);
  const references = [...(bothSides ? [OTHER_SIDE] : []), NONE, LEAST];
  return [
    figure({ kind: 'forest', title, about, axis, rows, references, labels, fold }, [
      `${title}. `,
      said,
      fold && '; beyond ±1 the axis is logarithmic',
      '. ',
      keyOf(key, rows),
      '.',
    ]),
  ];
}

/** Outcomes of any unit: effects over their smallest effects of interest. */
export function effectForest(
  title: string,
  given: readonly Labelled[],
  labels: 'beside' | 'above' = 'above',
): Figure[] {
  const rows = given.flatMap(rowOf);
  const unsigned = given.some(({ outcome }) => outcome?.sign === 0);
  const missing = given.length - rows.length;
  return interestForest({
    title,
    about: `${rows.length} effects with intervals; the numbers stand in the table.`,
    axis: 'effect ÷ smallest of interest, as expected to the right',
    rows,
    bothSides: unsigned,
    said: [
      'Means with 95 % intervals in the expected direction, each over its smallest effect of interest: right of the line at 1 an effect matters, the line at 0 is none at all',
      unsigned && '; where no difference is expected, an interval between −1 and 1 is what was expected',
      missing > 0 && `; ${missing} without an effect are not shown`,
    ],
    key: SHOWN,
    labels,
  });
}

/** Paired differences of an outcome, with its interval and the bounds of interest, in its unit. */
export function differences(outcome: OutcomeResult): Figure[] {
  const { effect, margin, sign, values, words, verdict, rule } = outcome;
  const { mean, interval } = effect;
  if (values.length === 0 || !Number.isFinite(interval.low)) return [];
  const bounds = { effect: [sign], alike: [-1, 1], 'not worse': [-sign] }[rule].map(
    (side) => side * margin.size,
  );
  const title = `Paired differences: ${words}`;
  const about = `${values.length} replications between ${short(Math.min(...values))} and ${short(Math.max(...values))}; mean ${withLimits(mean, interval)}.`;
  const references = [NONE, ...bounds.map((at) => ({ at, words: `of interest: ${short(at)}` }))];
  const axis = contrastWords(outcome);
  return [
    figure(
      { kind: 'dots', title, about, axis, values, mean, interval, finding: verdict, references },
      `${title}. A dot for each replication (the same seed in all arms), the mean with its interval beneath.`,
    ),
  ];
}

/** More terms than these are told by their number: all weights stand in the JSON file. */
const TERMS = 4;

/** "treatment − control", "0.5·b − a" */
export function contrastWords({
  contrast,
  reference,
}: Pick<OutcomeResult, 'contrast' | 'reference'>): string {
  const terms = Object.entries(contrast).filter(([, weight]) => weight !== 0);
  if (terms.length > TERMS) return `weighted sum of ${terms.length} arms`;
  const ordered = [...terms.filter(([, weight]) => weight > 0), ...terms.filter(([, weight]) => weight < 0)];
  const said = ordered.map(([arm, weight], i) => {
    const size = Math.abs(weight) === 1 ? arm : `${short(Math.abs(weight))}·${arm}`;
    return i === 0 ? `${weight < 0 ? '−' : ''}${size}` : ` ${weight < 0 ? '−' : '+'} ${size}`;
  });
  const less = reference === 0 ? '' : ` ${reference < 0 ? '+' : '−'} ${short(Math.abs(reference))}`;
  return `${said.join('')}${less}` || 'mean';
}

/** The columns that every table of effects has, of a table that has `effectColumns`. */
export const effectView = (columns: Columns): ViewColumn[] => [
  columns.estimate('effect', 'low', 'high', 'effect [95 % interval]'),
  columns.number('sesoi', 'of interest'),
  columns.count('n', 'seeds'),
];

/** The rows of `outcomes` in their table for programs. */
export function outcomeView(
  table: Table,
  outcomes: readonly OutcomeResult[],
  caption: string,
  label = ({ words }: OutcomeResult): string => words,
): ReadingTable {
  const columns = new Columns(table);
  return view(
    caption,
    [
      made('outcome', (row) => label(outcomes[row]), 'prose'),
      columns.finding('verdict'),
      inReport(made('contrast', (row) => contrastWords(outcomes[row]))),
      ...effectView(columns),
      inReport(columns.number('g')),
      inReport(columns.number('power')),
    ],
    columns.rows(),
  );
}

/** Every outcome once: contrasts of one outcome share its arms. */
export const distinctOutcomes = (outcomes: readonly OutcomeResult[]): OutcomeResult[] =>
  outcomes.filter((one, i) => outcomes.findIndex(({ of }) => one.of === of) === i);

const spread = ({ mean, sd }: { mean: number; sd: number }): Inline => ({ is: 'spread', mean, sd });

/** @param lines name and arm of each row, with what else is said of it */
export function armsView(
  outcomes: readonly OutcomeResult[],
  caption: string,
  lines?: { heads: readonly string[]; rows: readonly { name: string; words: readonly Inline[] }[] },
): ReadingTable {
  const distinct = distinctOutcomes(outcomes);
  const arms = distinct[0]?.arms ?? [];
  const rows = lines?.rows ?? arms.map(({ name }) => ({ name, words: [] }));
  const heads = lines?.heads ?? [];
  return {
    is: 'table',
    caption,
    columns: [
      { head: lines === undefined ? 'arm' : 'cell', kind: 'words' },
      ...heads.map((head) => ({ head, kind: 'words' as const, in: ['report'] as const })),
      ...distinct.map(({ of }) => ({ head: of, kind: 'number' as const })),
    ],
    rows: rows.map(({ name, words }) => [
      name,
      ...words,
      ...distinct.map((one): Inline => {
        const own = one.arms.find((arm) => arm.name === name);
        return own === undefined ? '–' : spread(own);
      }),
    ]),
  };
}
