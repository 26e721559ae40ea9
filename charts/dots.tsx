/** Dot plot: a dot for each replication, stacked where they would cover each other, and beneath the mean with its interval. */
import type { Finding } from './findings.ts';
import { AxisBelow, AxisTitle, axisHeight } from './marks/axis.tsx';
import type { Format } from './marks/axis.tsx';
import { Chart } from './marks/chart.tsx';
import type { ChartSize } from './marks/chart.tsx';
import { Effect } from './marks/interval.tsx';
import { References, referencesHeight } from './marks/references.tsx';
import type { Reference } from './marks/references.tsx';
import { px } from './places.ts';
import { scaleOver } from './scales.ts';

export interface DotsProps extends ChartSize {
  values: readonly number[];
  mean: number;
  interval: { low: number; high: number };
  finding: Finding;
  references: readonly Reference[];
  axis: string;
  format: Format;
}

const STEP = 7;
/** Stacks that would grow higher are set closer. */
const HIGHEST = 12;
const EDGE = 24;

function stacked(places: readonly number[]): { x: number; level: number }[] {
  const columns = new Map<number, number>();
  return places.map((place) => {
    const column = Math.round(place / STEP);
    const level = columns.get(column) ?? 0;
    columns.set(column, level + 1);
    return { x: column * STEP, level };
  });
}

export function Dots(props: DotsProps) {
  const { values, mean, interval, finding, references, axis, format, width } = props;
  const known = values.filter(Number.isFinite);
  const ends = [...known, interval.low, interval.high, ...references.map(({ at }) => at)];
  const x = scaleOver(ends, [EDGE, width - EDGE]);
  const places = stacked([...known].sort((a, b) => a - b).map(x));
  const highest = places.reduce((most, { level }) => Math.max(most, level), 0);
  const rise = highest > HIGHEST ? (STEP * HIGHEST) / highest : STEP;
  const top = 4 + referencesHeight(references, x, width);
  const floor = top + Math.min(highest, HIGHEST) * STEP + 10;
  const bottom = floor + 28;
  return (
    <Chart {...props} height={bottom + axisHeight(axis, width - 2 * EDGE)}>
      <AxisBelow at={x} ticks={x.ticks(5)} top={top} bottom={bottom} format={format} />
      <References references={references} at={x} width={width} top={top} bottom={bottom} />
      <g fill="var(--accent)" fill-opacity="0.65">
        {places.map(({ x: at, level }, i) => (
          <circle key={i} class="dot" cx={px(at)} cy={px(floor - rise * level)} r="3" />
        ))}
      </g>
      <Effect at={x} {...interval} mean={mean} finding={finding} y={floor + 16} />
      <AxisTitle title={axis} left={EDGE} right={width - EDGE} bottom={bottom} />
    </Chart>
  );
}
