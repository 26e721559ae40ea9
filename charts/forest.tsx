/** Forest plot: effects with their intervals below each other, on one axis. */
import { lookOf } from './findings.ts';
import type { Finding } from './findings.ts';
import { AxisBelow, AxisTitle, axisHeight } from './marks/axis.tsx';
import type { Format } from './marks/axis.tsx';
import { Chart } from './marks/chart.tsx';
import type { ChartSize } from './marks/chart.tsx';
import { Effect } from './marks/interval.tsx';
import { References, referencesHeight } from './marks/references.tsx';
import type { Reference } from './marks/references.tsx';
import { ROW_LINE, RowLabel, SIGN, labelRoom, rowLines } from './marks/row-label.tsx';
import { Words } from './marks/text.tsx';
import { foldedScale, scaleOver } from './scales.ts';
import type { Scale } from './scales.ts';
import { LABEL, TEXT, shortened, textWidth } from './text.ts';

export interface ForestRow {
  key: string;
  label: string;
  /** Numbers in words, or the verdict. */
  said?: string;
  mean: number;
  low: number;
  high: number;
  finding: Finding;
  /** The one that the others vary. */
  main?: boolean;
}

export interface ForestProps extends ChartSize {
  rows: readonly ForestRow[];
  references: readonly Reference[];
  /** Meaning and unit of the axis. */
  axis?: string;
  format: Format;
  /** Logarithmic beyond ±1, where effects are of very different size. */
  fold?: boolean;
  /** Labels beside the intervals, which takes room, or above; by the width where nothing is said. */
  labels?: 'beside' | 'above';
}

/** Narrower than this, labels stand above their effects. */
const NARROW = 560;
/** So must they where effects would have less room than this. */
const LEAST = 130;
const EDGE = 18;

interface Layout {
  beside: boolean;
  left: number;
  right: number;
  heights: number[];
  /** From the top of a row to its effect. */
  markAt: (i: number) => number;
}

function layoutOf(rows: readonly ForestRow[], { width, labels }: ForestProps): Layout {
  const widest = Math.max(...rows.map(({ label }) => textWidth(label, LABEL)));
  const said = Math.max(0, ...rows.map(({ said: words = '' }) => textWidth(words, TEXT)));
  const left = Math.min(300, 0.42 * width, widest + SIGN + 20);
  const right = width - 16 - (said > 0 ? said + 8 : 0);
  const beside = (labels ?? (width < NARROW ? 'above' : 'beside')) === 'beside' && right - left >= LEAST;
  if (beside) {
    return { beside, left, right, heights: rows.map(() => 28), markAt: () => 14 };
  }
  const lines = rows.map((row) => rowLines(row, labelRoom(width, true)).length);
  const heights = lines.map((count) => ROW_LINE * count + 25);
  return { beside, left: EDGE, right: width - EDGE, heights, markAt: (i) => heights[i] - 15 };
}

const known = ({ low, mean, high }: ForestRow): boolean => [low, mean, high].every(Number.isFinite);

export function Forest(props: ForestProps) {
  const { references, axis = '', format, fold = false, width } = props;
  const rows = props.rows.filter(known);
  const layout = layoutOf(rows, props);
  const { left, right, heights, markAt } = layout;
  const values = [...rows.flatMap(({ low, high }) => [low, high]), ...references.map(({ at }) => at), 0];
  const x: Scale = fold ? foldedScale(values, [left, right]) : scaleOver(values, [left, right]);
  const top = 4 + referencesHeight(references, x, width);
  const tops = heights.map((_, i) => heights.slice(0, i).reduce((sum, height) => sum + height, top));
  const bottom = heights.reduce((sum, height) => sum + height, top) + 2;
  const ticks = x.ticks(Math.max(3, Math.floor((right - left) / 80)));
  return (
    <Chart {...props} height={bottom + axisHeight(axis, right - left)}>
      <AxisBelow at={x} ticks={ticks} top={top} bottom={bottom} format={format} />
      <References references={references} at={x} width={width} top={top} bottom={bottom} />
      {rows.map((row, i) => (
        <g key={row.key}>
          <title>{`${row.label}: ${format(row.mean)} [${format(row.low)}, ${format(row.high)}]`}</title>
          {layout.beside ? (
            <Beside row={row} y={tops[i] + 18} left={left} right={right} />
          ) : (
            <RowLabel
              {...row}
              sign={{ text: lookOf(row.finding).sign, ink: lookOf(row.finding).ink }}
              bold={row.main ?? false}
              y={tops[i]}
              width={width}
            />
          )}
          <Effect {...row} at={x} y={tops[i] + markAt(i)} strong={row.main ?? false} />
        </g>
      ))}
      <AxisTitle title={axis} left={left} right={right} bottom={bottom} />
    </Chart>
  );
}

function Beside({ row, y, left, right }: { row: ForestRow; y: number; left: number; right: number }) {
  const { sign, ink } = lookOf(row.finding);
  return (
    <g fill="var(--ink)">
      <Words x={4} y={y} size={LABEL} ink={ink} bold>
        {sign}
      </Words>
      <Words x={4 + SIGN} y={y} size={LABEL} bold={row.main ?? false}>
        {shortened(row.label, left - SIGN - 12, LABEL)}
      </Words>
      {row.said !== undefined && (
        <Words x={right + 8} y={y} ink="var(--ink-2)">
          {row.said}
        </Words>
      )}
    </g>
  );
}
