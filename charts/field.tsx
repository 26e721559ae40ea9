/** A field with an axis below and one at the left: what points and lines are drawn into. */
import type { ComponentChildren } from 'preact';
import { AxisBelow, AxisLeft, AxisTitle, axisHeight } from './marks/axis.tsx';
import type { Format } from './marks/axis.tsx';
import { Chart } from './marks/chart.tsx';
import type { ChartSize } from './marks/chart.tsx';
import { Words } from './marks/text.tsx';
import { scaleOver } from './scales.ts';

const LEFT = 56;
const RIGHT = 22;
const TOP = 26;

export interface FieldAxis {
  title: string;
  /** All that must have its place. */
  values: readonly number[];
  format: Format;
  /** Whole numbers only, as counts are. */
  whole?: boolean;
}

export interface FieldLayout {
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: ReturnType<typeof scaleOver>;
  y: ReturnType<typeof scaleOver>;
}

/** @param high the field without what stands below it */
export function fieldLayout(across: FieldAxis, up: FieldAxis, width: number, high: number): FieldLayout {
  const [left, right, top, bottom] = [LEFT, width - RIGHT, TOP, TOP + high];
  const x = scaleOver(across.values, [left, right]);
  return { left, right, top, bottom, x, y: scaleOver(up.values, [bottom, top]) };
}

export interface FieldProps extends ChartSize {
  across: FieldAxis;
  up: FieldAxis;
  layout: FieldLayout;
  children: ComponentChildren;
}

export function Field({ across, up, layout, children, ...size }: FieldProps) {
  const { left, right, top, bottom, x, y } = layout;
  const shown = (ticks: number[], { whole }: FieldAxis): number[] =>
    whole ? ticks.filter(Number.isInteger) : ticks;
  const acrossTicks = shown(x.ticks(Math.max(3, Math.floor((right - left) / 80))), across);
  const upTicks = shown(y.ticks(Math.max(3, Math.floor((bottom - top) / 45))), up);
  return (
    <Chart {...size} height={bottom + axisHeight(across.title, right - left)}>
      <AxisBelow at={x} ticks={acrossTicks} top={top} bottom={bottom} format={across.format} />
      <AxisLeft at={y} ticks={upTicks} left={left} right={right} format={up.format} />
      <Words x={4} y={13} ink="var(--ink-2)">
        {up.title}
      </Words>
      {children}
      <AxisTitle title={across.title} left={left} right={right} bottom={bottom} />
    </Chart>
  );
}
