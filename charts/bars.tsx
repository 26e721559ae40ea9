/** Bars with intervals: what is left of an effect, shares of draws, shares of a budget. */
import { AxisBelow, AxisTitle, axisHeight } from './marks/axis.tsx';
import type { Format } from './marks/axis.tsx';
import { Chart } from './marks/chart.tsx';
import type { ChartSize } from './marks/chart.tsx';
import { Whisker } from './marks/interval.tsx';
import { References, referencesHeight } from './marks/references.tsx';
import type { Reference } from './marks/references.tsx';
import { ROW_LINE, RowLabel, labelRoom, rowLines } from './marks/row-label.tsx';
import { px } from './places.ts';
import { scaleOver } from './scales.ts';
import type { Place } from './scales.ts';

export interface Bar {
  key: string;
  label: string;
  /** The number in words, or what was found. */
  said: string;
  value: number;
  /** None where there is nothing to be uncertain about. */
  interval: { low: number; high: number } | null;
  ink?: string;
}

export interface BarsProps extends ChartSize {
  bars: readonly Bar[];
  references?: readonly Reference[];
  axis?: string;
  format: Format;
  /** Values that the axis reaches, whatever the bars: 0 always. */
  reach?: readonly number[];
}

const THICK = 13;
const EDGE = 22;

export function Bars(props: BarsProps) {
  const { bars, references = [], axis = '', format, reach = [], width } = props;
  const ends = bars.flatMap(({ value, interval }) => [
    value,
    interval?.low ?? value,
    interval?.high ?? value,
  ]);
  const range = [EDGE, width - EDGE] as const;
  const x = scaleOver([0, ...reach, ...ends, ...references.map(({ at }) => at)], range);
  const top = 4 + referencesHeight(references, x, width);
  const heights = bars.map((bar) => ROW_LINE * rowLines(bar, labelRoom(width, false)).length + THICK + 10);
  const tops = heights.map((_, i) => heights.slice(0, i).reduce((sum, height) => sum + height, top));
  const bottom = heights.reduce((sum, height) => sum + height, top);
  const ticks = x.ticks(Math.max(3, Math.floor(width / 90)));
  return (
    <Chart {...props} height={bottom + axisHeight(axis, width - 2 * EDGE)}>
      <AxisBelow at={x} ticks={ticks} top={top} bottom={bottom} format={format} />
      <References references={references} at={x} width={width} top={top} bottom={bottom} />
      {bars.map((bar, i) => (
        <g key={bar.key}>
          <title>{`${bar.label}: ${format(bar.value)}. ${bar.said}`}</title>
          <RowLabel {...bar} y={tops[i]} width={width} />
          <OneBar bar={bar} at={x} y={tops[i] + heights[i] - THICK - 6} />
        </g>
      ))}
      <AxisTitle title={axis} left={range[0]} right={range[1]} bottom={bottom} />
    </Chart>
  );
}

function OneBar({ bar, at, y }: { bar: Bar; at: Place; y: number }) {
  const { value, interval, ink = 'var(--accent)' } = bar;
  const [zero, end] = [at(0), at(value)];
  return (
    <>
      <rect
        x={px(Math.min(zero, end))}
        y={px(y)}
        width={px(Math.abs(end - zero))}
        height={THICK}
        fill={ink}
        fill-opacity="0.55"
      />
      {interval && <Whisker at={at} {...interval} y={y + THICK / 2} ink="var(--ink)" />}
    </>
  );
}
