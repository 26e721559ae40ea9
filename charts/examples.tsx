/** Every whole chart with invented data: for the page of examples, and for the pictures that tests hold them to. */
import type { VNode } from 'preact';
import { Bars } from './bars.tsx';
import { Dots } from './dots.tsx';
import type { Finding } from './findings.ts';
import { ForestMark } from './forest-mark.tsx';
import { Forest } from './forest.tsx';
import type { ForestRow } from './forest.tsx';
import { Narrowing } from './narrowing.tsx';
import { Pairs } from './pairs.tsx';
import { Scatter } from './scatter.tsx';
import { Spark } from './spark.tsx';
import { Trace } from './trace.tsx';

/** Between −1 and 1, by place: looks like chance and is none. */
const wobble = (i: number, k = 0): number => ((((i + 1) * 7919 + (k + 1) * 104_729) % 1009) / 1009) * 2 - 1;
const format = (value: number): string => String(Number(value.toPrecision(3)));
const nothing = (): void => {};

const FOUND: readonly Finding[] = [
  'supported',
  'not supported',
  'reversed',
  'undecided',
  'explored',
  'alike',
];
const NAMES = [
  'as it is',
  'without word of mouth',
  'bad news weighs as much as good',
  '没有口碑',
  'small world',
  'κ = 4',
];
const effects = (reach: number): ForestRow[] =>
  FOUND.map((finding, i) => {
    const mean = reach * wobble(i);
    const [low, high] = [mean - 0.4 - 0.2 * i, mean + 0.5 + 0.1 * i];
    const said = `${format(mean)} [${format(low)}, ${format(high)}]`;
    return { key: finding, label: NAMES[i], said, mean, low, high, finding, main: i === 0 };
  });
const REFERENCES = [
  { at: -1, words: '' },
  { at: 0, words: 'none' },
  { at: 1, words: 'smallest of interest' },
];

const limits = (
  i: number,
  middle: number,
): { mean: number; low: number; high: number; values: number[] } => ({
  mean: middle,
  low: middle - 1.2,
  high: middle + 1.4,
  values: Array.from({ length: 12 }, (_, k) => middle + 3 * wobble(k, i)),
});
const interval = { low: -0.1, high: 0.9 };
const about = { title: 'An example', text: 'With invented numbers.' };

export interface ChartExample {
  name: string;
  chart: (width: number) => VNode;
}

export const EXAMPLES: readonly ChartExample[] = [
  {
    name: 'forest',
    chart: (width) => (
      <Forest
        rows={effects(1.5)}
        references={REFERENCES}
        axis="effect"
        format={format}
        width={width}
        label="Forest"
      />
    ),
  },
  {
    name: 'forest-folded',
    chart: (width) => (
      <Forest
        rows={effects(40)}
        references={REFERENCES}
        format={format}
        fold
        labels="beside"
        about={about}
        width={width}
        label="Forest, logarithmic beyond 1"
      />
    ),
  },
  {
    name: 'forest-mark',
    chart: () => (
      <ForestMark label="Mark" effect={{ mean: 2, low: -20, high: 30 }} both finding="undecided" />
    ),
  },
  {
    name: 'bars',
    chart: (width) => (
      <Bars
        bars={NAMES.map((label, i) => {
          const value = 0.6 * wobble(i, 2) + 0.2;
          const ends = { low: value - 0.1, high: value + 0.15 };
          return { key: label, label, said: format(value), value, interval: i === 1 ? null : ends };
        })}
        references={[{ at: 1, words: 'all of it' }]}
        axis="share of the effect"
        format={format}
        width={width}
        label="Bars"
      />
    ),
  },
  {
    name: 'dots',
    chart: (width) => (
      <Dots
        values={Array.from({ length: 40 }, (_, i) => 0.4 + 0.8 * wobble(i) * wobble(i, 5))}
        mean={0.4}
        interval={interval}
        finding="undecided"
        references={REFERENCES}
        axis="treatment − control"
        format={format}
        width={width}
        label="Dots"
      />
    ),
  },
  {
    name: 'scatter',
    chart: (width) => (
      <Scatter
        points={NAMES.slice(0, 4).map((name, i) => ({
          id: name,
          name,
          x: limits(i, 8 + 4 * i),
          y: limits(i + 9, 5 - i),
          hollow: i === 2,
        }))}
        across={{ title: 'profit (yuan)', goal: 'most' }}
        up={{ title: 'trust lost', goal: 'least' }}
        best="best"
        format={format}
        high={260}
        width={width}
        label="Scatter"
      />
    ),
  },
  {
    name: 'trace',
    chart: (width) => (
      <Trace
        points={Array.from({ length: 20 }, (_, i) => ({
          at: i,
          value: 10 + i / 4 + 3 * wobble(i),
          hollow: i % 5 === 0,
          ...(i === 0 ? { words: 'start' } : i === 18 ? { words: 'chosen' } : {}),
        }))}
        across="candidate"
        up="profit (yuan)"
        format={format}
        width={width}
        label="Trace"
      />
    ),
  },
  {
    name: 'narrowing',
    chart: (width) => (
      <Narrowing
        looks={Array.from({ length: 12 }, (_, i) => {
          const [mean, half] = [0.5 + wobble(i) / (i + 3), 4 / (i + 3)];
          return { n: i + 3, mean, low: mean - half, high: mean + half };
        })}
        planned={20}
        finding="supported"
        bounds={[-0.2, 0.2]}
        interest="smallest of interest"
        seeds="seeds"
        format={format}
        width={width}
        label="Narrowing"
      />
    ),
  },
  {
    name: 'pairs',
    chart: (width) => (
      <Pairs
        rows={Array.from({ length: 5 }, (_, i) => ({
          seed: `T1/${i}`,
          contrast: 0.3 + 0.5 * wobble(i),
          runs: [
            { arm: 'control', name: 'control', value: wobble(i, 1), choose: nothing },
            {
              arm: 'treatment',
              name: 'treatment',
              value: wobble(i, 1) + 0.3 + 0.5 * wobble(i),
              choose: nothing,
            },
          ],
        }))}
        summary={{ mean: 0.3, ...interval, finding: 'not supported' }}
        heads={{ runs: 'outcome', contrast: 'difference' }}
        format={format}
        width={width}
        label="Pairs"
      />
    ),
  },
  {
    name: 'spark',
    chart: () => (
      <Spark
        lines={[
          {
            values: Array.from({ length: 30 }, (_, i) => (i < 4 ? NaN : 0.5 + 0.4 * wobble(i))),
            ink: 'var(--accent)',
          },
        ]}
        last={29}
        domain={[0, 1]}
        middle={0.5}
        now={20}
        label="Spark"
        height={34}
      />
    ),
  },
];
