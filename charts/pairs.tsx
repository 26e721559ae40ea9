/** Seed by seed: the runs of all arms on one line, and the contrast that they make. */
import { lookOf } from './findings.ts';
import type { Finding } from './findings.ts';
import { AxisBelow } from './marks/axis.tsx';
import type { Format } from './marks/axis.tsx';
import { Chart } from './marks/chart.tsx';
import type { ChartSize } from './marks/chart.tsx';
import { Shape } from './marks/interval.tsx';
import { Upright } from './marks/rule.tsx';
import { Words } from './marks/text.tsx';
import { px } from './places.ts';
import { scaleOver } from './scales.ts';
import type { Place } from './scales.ts';
import { kindOf } from './shapes.ts';

export interface PairRow {
  seed: string;
  /** One for each arm; empty where runs are not at hand. */
  runs: readonly { arm: string; name: string; value: number; choose: () => void }[];
  contrast: number;
}

export interface PairsProps extends ChartSize {
  rows: readonly PairRow[];
  summary: { mean: number; low: number; high: number; finding: Finding };
  heads: { runs: string; contrast: string };
  format: Format;
}

/** High enough to be hit by a finger. */
const ROW = 26;
const TOP = 26;
const LEFT = 64;

export function Pairs({ rows, summary, heads, format, ...size }: PairsProps) {
  const { width } = size;
  const runs = rows.flatMap((row) => row.runs);
  const split = runs.length === 0 ? LEFT : LEFT + (width - LEFT) * 0.58;
  const bottom = TOP + rows.length * ROW;
  const x = scaleOver(
    runs.map(({ value }) => value),
    [LEFT + 10, split - 40],
  );
  const contrasts = rows.map(({ contrast }) => contrast);
  const c = scaleOver([0, summary.low, summary.high, ...contrasts], [split + 12, width - 22]);
  const axis = { top: TOP, bottom, format };
  return (
    <Chart {...size} height={bottom + 30}>
      {runs.length > 0 && (
        <>
          <Words x={LEFT + 10} y={14} ink="var(--ink-2)">
            {heads.runs}
          </Words>
          <AxisBelow {...axis} at={x} ticks={x.ticks(Math.max(2, (split - LEFT) / 110))} />
        </>
      )}
      <Words x={split + 12} y={14} ink="var(--ink-2)">
        {heads.contrast}
      </Words>
      <AxisBelow {...axis} at={c} ticks={c.ticks(Math.max(2, (width - split) / 90))} />
      <Summary summary={summary} at={c} bottom={bottom} />
      {rows.map((row, i) => (
        <Row
          key={row.seed}
          row={row}
          y={TOP + (i + 0.5) * ROW}
          x={x}
          c={c}
          ink={lookOf(summary.finding).ink}
          format={format}
        />
      ))}
    </Chart>
  );
}

function Summary({ summary, at, bottom }: { summary: PairsProps['summary']; at: Place; bottom: number }) {
  const { ink } = lookOf(summary.finding);
  const [low, high, mean] = [at(summary.low), at(summary.high), px(at(summary.mean))];
  return (
    <>
      <rect
        x={px(low)}
        width={px(Math.max(1, high - low))}
        y={TOP}
        height={bottom - TOP}
        fill={ink}
        fill-opacity="0.16"
      />
      <Upright x={at(0)} from={TOP} to={bottom} kind="base" />
      <line x1={mean} x2={mean} y1={TOP} y2={bottom} stroke={ink} stroke-width="2" />
    </>
  );
}

interface RowProps {
  row: PairRow;
  y: number;
  x: Place;
  c: Place;
  ink: string;
  format: Format;
}

function Row({ row: { seed, runs, contrast }, y, x, c, ink, format }: RowProps) {
  const here = runs.map(({ value }) => px(x(value)));
  return (
    <g>
      <Words x={4} y={y + 4} ink="var(--ink-2)">
        {seed}
      </Words>
      {runs.length > 1 && (
        <line x1={Math.min(...here)} x2={Math.max(...here)} y1={y} y2={y} stroke="var(--line-strong)" />
      )}
      {runs.map(({ arm, name, value, choose }, i) => (
        <g
          key={arm}
          class="chart-choice"
          transform={`translate(${here[i]} ${y})`}
          onClick={choose}
          data-arm={arm}
          data-seed={seed}
        >
          <title>{`${name}, ${seed}: ${format(value)}`}</title>
          <rect x="-12" y="-12" width="24" height="24" fill="transparent" />
          <Shape {...kindOf(i)} />
        </g>
      ))}
      <circle cx={px(c(contrast))} cy={y} r="4.5" fill={ink}>
        <title>{`${seed}: ${format(contrast)}`}</title>
      </circle>
    </g>
  );
}
