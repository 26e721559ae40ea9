/** Lines in a small box that is stretched to its place; nothing is written in it. */
import { scaleLinear } from 'd3';
import { Level, Upright } from './marks/rule.tsx';
import { SeriesLine } from './marks/series.tsx';
import type { SeriesLineProps } from './marks/series.tsx';
import type { Span } from './scales.ts';

export interface SparkProps {
  lines: readonly (Omit<SeriesLineProps, 'grid'> & {
    /** Days of the values, where there is not one for each. */
    days?: readonly number[];
  })[];
  /** Last day of the box. */
  last: number;
  domain: Span;
  /** A value and a day that are marked. */
  middle?: number;
  now?: number;
  /** None where the numbers stand beside it. */
  label?: string;
  height: number;
}

const WIDTH = 400;
/** Strokes at the edge are not cut. */
const EDGE = 2;

export function Spark({ lines, last, domain, middle, now, label, height }: SparkProps) {
  const x = scaleLinear([0, Math.max(1, last)], [0, WIDTH]);
  const y = scaleLinear(domain, [height - EDGE, EDGE]);
  return (
    <svg
      class="spark"
      viewBox={`0 0 ${WIDTH} ${height}`}
      height={height}
      preserveAspectRatio="none"
      {...(label === undefined ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': label })}
    >
      {middle !== undefined && <Level y={y(middle)} from={0} to={WIDTH} kind="grid" />}
      {now !== undefined && <Upright x={x(now)} from={0} to={height} kind="pointed" />}
      {lines.map(({ days, ...line }, i) => {
        const place = days === undefined ? x : (k: number) => x(days[k]);
        const grid = { x: place, y, shown: [0, line.values.length - 1] } as const;
        return <SeriesLine key={i} {...line} grid={grid} stretched />;
      })}
    </svg>
  );
}
