/** Verdicts and effects as they are shown in all reports: words with signs, forests, dot plots, tables. */
import { Dots, FINDINGS, Forest, KeyMark, needsFold } from '../../charts/index.ts';
import type { Finding, ForestRow } from '../../charts/index.ts';
import type { OutcomeResult } from '../results.ts';
import { short, withInterval } from '../sentences.ts';
import { oriented } from '../verdict.ts';
import type { Verdict } from '../verdict.ts';
import { FIGURE_WIDTH, column, figure, number, numbers, prose, table, withinLimits } from './parts.tsx';
import type { Content } from './parts.tsx';

export const verdictWord = (finding: Finding): Content => (
  <span class={`verdict ${finding.replace(' ', '-')}`}>
    <span aria-hidden="true">{FINDINGS[finding].sign} </span>
    {finding}
  </span>
);

/** What the marks of a figure mean, of those that it has. */
export function keyOf(shown: readonly Finding[], rows: readonly ForestRow[]): Content {
  const there = shown.filter((finding) => rows.some((row) => row.finding === finding));
  return there.map((finding, i) => [i > 0 && ', ', <KeyMark finding={finding} />, ` ${finding}`]);
}

/** An outcome over its smallest effect of interest, in the expected direction; null where there is none. */
export function standardised(outcome: OutcomeResult): { mean: number; low: number; high: number } | null {
  const { effect, margin, sign } = outcome;
  if (!(margin.size > 0) || !Number.isFinite(effect.interval.low)) return null;
  const of = (value: number): number => oriented(value, sign) / margin.size;
  const ends = [of(effect.interval.low), of(effect.interval.high)];
  return { mean: of(effect.mean), low: Math.min(...ends), high: Math.max(...ends) };
}

export interface Labelled {
  label: string;
  said?: string;
  outcome: OutcomeResult | null | undefined;
}

const rowOf = ({ label, said, outcome }: Labelled, i: number): ForestRow[] => {
  const effect = outcome ? standardised(outcome) : null;
  if (!outcome || effect === null) return [];
  return [
    { key: String(i), label, said: said ?? withInterval(outcome), ...effect, finding: outcome.verdict },
  ];
};

const SHOWN: readonly Verdict[] = ['supported', 'not supported', 'reversed', 'undecided', 'explored'];

/** Outcomes of any unit on one axis: effects over their smallest effects of interest. Nothing without rows. */
export function effectForest(
  title: string,
  given: readonly Labelled[],
  labels: 'beside' | 'above',
  ...more: Content[]
): Content {
  const rows = given.flatMap(rowOf);
  if (rows.length === 0) return null;
  const fold = needsFold(rows.flatMap(({ low, high }) => [low, high]));
  const unsigned = given.some(({ outcome }) => outcome?.sign === 0);
  const missing = given.length - rows.length;
  return figure(
    <Forest
      width={FIGURE_WIDTH}
      label={title}
      about={{ title, text: `${rows.length} effects with intervals; the numbers stand in the table.` }}
      axis="effect ÷ smallest of interest, as expected to the right"
      rows={rows}
      references={[
        ...(unsigned ? [{ at: -1, words: '−1' }] : []),
        { at: 0, words: 'none' },
        { at: 1, words: '1: of interest' },
      ]}
      labels={labels}
      fold={fold}
      format={short}
    />,
    `${title}. Means with 95 % intervals in the expected direction, each over its smallest effect of interest: right of the dashed line at 1 an effect matters, the full line at 0 is none at all`,
    fold && '; beyond ±1 the axis is logarithmic',
    unsigned && '. Where no difference is expected, an interval between −1 and 1 is what was expected',
    '. ',
    keyOf(SHOWN, rows),
    '.',
    missing > 0 && ` ${missing} without an effect are not shown.`,
    ...more,
  );
}

/** Paired differences of an outcome, with its interval and the bounds of interest, in its unit. */
export function differences(outcome: OutcomeResult): Content {
  const { effect, margin, sign, values, words, verdict } = outcome;
  if (values.length === 0 || !Number.isFinite(effect.interval.low)) return null;
  const bounds = sign === 0 ? [-margin.size, margin.size] : [sign * margin.size];
  const title = `Paired differences: ${words}`;
  const text = `${values.length} replications between ${short(Math.min(...values))} and ${short(Math.max(...values))}; mean ${withInterval(outcome)}.`;
  return figure(
    <Dots
      width={FIGURE_WIDTH}
      label={title}
      about={{ title, text }}
      axis={contrastWords(outcome)}
      values={values}
      mean={effect.mean}
      interval={effect.interval}
      finding={verdict}
      references={[
        { at: 0, words: 'none' },
        ...bounds.map((at) => ({ at, words: `of interest: ${short(at)}` })),
      ]}
      format={short}
    />,
    `${title}. A dot for each replication (the same seed in all arms), the mean with its interval beneath.`,
  );
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

export const effectCells = (outcome: OutcomeResult | null | undefined): Content[] =>
  outcome
    ? [
        withinLimits(outcome.effect.mean, outcome.effect.interval),
        number(outcome.margin.size),
        outcome.effect.n,
      ]
    : ['–', '–', '–'];

export const EFFECT_COLUMNS = [numbers('effect [interval]'), numbers('of interest'), numbers('seeds')];

export const outcomeTable = (
  outcomes: readonly OutcomeResult[],
  caption: string,
  label = ({ words }: OutcomeResult): string => words,
): Content =>
  table(
    caption,
    [
      prose('what was expected'),
      column('verdict'),
      column('contrast'),
      ...EFFECT_COLUMNS,
      numbers('g'),
      numbers('power'),
    ],
    outcomes.map((one) => [
      label(one),
      verdictWord(one.verdict),
      contrastWords(one),
      ...effectCells(one),
      number(one.effect.gz),
      number(one.effect.power),
    ]),
  );

/** Arms down, outcomes across: mean and standard deviation over replications. */
export function armsTable(outcomes: readonly OutcomeResult[], caption: string): Content {
  const distinct = outcomes.filter(({ name }, i) => outcomes.findIndex((one) => one.name === name) === i);
  const arms = distinct[0]?.arms ?? [];
  return table(
    caption,
    [column('arm'), ...distinct.map(({ name }) => numbers(name))],
    arms.map(({ name }, a) => [
      name,
      ...distinct.map(({ arms: own }) => [number(own[a].mean), ' ± ', number(own[a].sd)]),
    ]),
  );
}
