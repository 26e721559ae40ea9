/** An effect with its interval in smallest effects of interest, small enough for a row of a table. */
import { lookOf } from './findings.ts';
import type { Finding } from './findings.ts';
import { Chart } from './marks/chart.tsx';
import { Found } from './marks/interval.tsx';
import { Upright } from './marks/rule.tsx';
import { px } from './places.ts';
import { foldedScale } from './scales.ts';

const WIDTH = 150;
const HEIGHT = 24;
/** Beyond it an arrow says that there is more. */
const MOST = 12;
const EDGE = 6;

const scale = foldedScale([-MOST, MOST], [EDGE, WIDTH - EDGE]);
const x = (value: number): number => scale(Math.max(-MOST, Math.min(MOST, value)));

export interface ForestMarkProps {
  label: string;
  effect: { mean: number; low: number; high: number };
  /** Interest on both sides of 0. */
  both: boolean;
  finding: Finding;
}

export function ForestMark({ label, effect: { mean, low, high }, both, finding }: ForestMarkProps) {
  const { ink } = lookOf(finding);
  const middle = HEIGHT / 2;
  const [left, right] = [px(x(-MOST)), px(x(MOST))];
  return (
    <Chart width={WIDTH} height={HEIGHT} label={label}>
      <Upright x={x(0)} from={1} to={HEIGHT - 1} kind="base" />
      <Upright x={x(1)} from={1} to={HEIGHT - 1} kind="bound" />
      {both && <Upright x={x(-1)} from={1} to={HEIGHT - 1} kind="bound" />}
      <line x1={px(x(low))} x2={px(x(high))} y1={middle} y2={middle} stroke={ink} stroke-width="2" />
      {low < -MOST && <path d={`M${left + 4},${middle - 4}l-5,4l5,4`} fill="none" stroke={ink} />}
      {high > MOST && <path d={`M${right - 4},${middle - 4}l5,4l-5,4`} fill="none" stroke={ink} />}
      <Found finding={finding} x={x(mean)} y={middle} />
    </Chart>
  );
}
