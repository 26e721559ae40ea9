/** An effect with its interval in smallest effects of interest, small enough for a row of a table. */
import { scaleSymlog } from 'd3';
import { short } from '../numbers.ts';
import { words } from '../words.ts';

const WIDTH = 150;
const HEIGHT = 24;
/** Beyond it an arrow says that there is more. */
const MOST = 12;
const EDGE = 6;

const x = scaleSymlog()
  .domain([-MOST, MOST])
  .range([EDGE, WIDTH - EDGE])
  .constant(1)
  .clamp(true);

export interface InInterests {
  mean: number;
  low: number;
  high: number;
}

export function ForestMark({
  id,
  effect,
  both,
  ink,
}: {
  id: string;
  effect: InInterests;
  both: boolean;
  ink: string;
}) {
  const { mean, low, high } = effect;
  const middle = HEIGHT / 2;
  const dashed = { stroke: 'var(--ink-3)', 'stroke-dasharray': '2 2' };
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={words().markOf({ id, mean: short(mean), low: short(low), high: short(high) })}
    >
      <line x1={x(0)} x2={x(0)} y1="1" y2={HEIGHT - 1} stroke="var(--line-strong)" />
      <line x1={x(1)} x2={x(1)} y1="1" y2={HEIGHT - 1} {...dashed} />
      {both && <line x1={x(-1)} x2={x(-1)} y1="1" y2={HEIGHT - 1} {...dashed} />}
      <line x1={x(low)} x2={x(high)} y1={middle} y2={middle} stroke={ink} stroke-width="2" />
      {low < -MOST && <path d={`M${EDGE + 4},${middle - 4}l-5,4l5,4`} fill="none" stroke={ink} />}
      {high > MOST && <path d={`M${WIDTH - EDGE - 4},${middle - 4}l5,4l-5,4`} fill="none" stroke={ink} />}
      <rect x={x(mean) - 4} y={middle - 4} width="8" height="8" fill={ink} />
    </svg>
  );
}
