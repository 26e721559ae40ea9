/** Policies by two measures, with all that is not certain about them. */
import { scaleLinear } from 'd3';
import type { Estimate } from '../../../lab/policies/results.ts';
import { markOf } from '../drawing/pairs.tsx';
import { short } from '../numbers.ts';
import { ellipseOf } from './ellipse.ts';

export interface ScatterPolicy {
  id: string;
  name: string;
  x: Estimate;
  y: Estimate;
}

export interface ScatterAxis {
  title: string;
  goal: 'most' | 'least' | null;
}

const LEFT = 64;
const FOOT = 46;
const TOP = 24;
const RIGHT = 20;

export function Scatter({
  policies,
  across,
  up,
  best,
  width,
  label,
  choose,
}: {
  policies: readonly ScatterPolicy[];
  across: ScatterAxis;
  up: ScatterAxis;
  /** Word for the corner where both are best. */
  best: string;
  width: number;
  label: string;
  choose: (policy: string, replication: number) => void;
}) {
  const height = Math.min(460, Math.max(300, width * 0.6));
  const spread = (of: (one: ScatterPolicy) => Estimate): number[] =>
    policies.flatMap((one) => [...of(one).values, of(one).interval.low, of(one).interval.high]);
  const range = (values: readonly number[]): [number, number] => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const room = (high - low || 1) * 0.08;
    return [low - room, high + room];
  };
  const x = scaleLinear(range(spread((one) => one.x)), [LEFT, width - RIGHT]).nice();
  const y = scaleLinear(range(spread((one) => one.y)), [height - FOOT, TOP]).nice();
  const bottom = height - FOOT;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {x.ticks(Math.max(3, width / 110)).map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={TOP} y2={bottom} stroke="var(--line)" />
          <text x={x(tick)} y={bottom + 18} font-size="12" fill="var(--ink-3)" text-anchor="middle">
            {short(tick)}
          </text>
        </g>
      ))}
      {y.ticks(6).map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
          <text x={LEFT - 8} y={y(tick) + 4} font-size="12" fill="var(--ink-3)" text-anchor="end">
            {short(tick)}
          </text>
        </g>
      ))}
      <text x={width - RIGHT} y={height - 6} font-size="12" fill="var(--ink-2)" text-anchor="end">
        {across.title}
      </text>
      <text x="4" y="14" font-size="12" fill="var(--ink-2)">
        {up.title}
      </text>
      {across.goal !== null && up.goal !== null && (
        <text
          x={across.goal === 'most' ? width - RIGHT - 4 : LEFT + 4}
          y={up.goal === 'most' ? TOP + 14 : bottom - 6}
          font-size="12"
          font-style="italic"
          fill="var(--ink-3)"
          text-anchor={across.goal === 'most' ? 'end' : 'start'}
        >
          {best}
        </text>
      )}
      <clipPath id="lab-plot">
        <rect x={LEFT} y={TOP} width={width - LEFT - RIGHT} height={bottom - TOP} />
      </clipPath>
      {policies.map((one, p) => (
        <Seeds key={one.id} one={one} ink={markOf(p).fill} {...{ x, y, choose }} />
      ))}
      {policies.map((one, p) => (
        <Means key={one.id} one={one} p={p} width={width} {...{ x, y }} />
      ))}
    </svg>
  );
}

type Scale = (value: number) => number;

function Seeds({
  one,
  ink,
  x,
  y,
  choose,
}: {
  one: ScatterPolicy;
  ink: string;
  x: Scale;
  y: Scale;
  choose: (policy: string, replication: number) => void;
}) {
  return (
    <g fill={ink} fill-opacity="0.35">
      {one.x.values.map((value, i) => (
        <circle
          key={i}
          class="lab-point"
          cx={x(value)}
          cy={y(one.y.values[i])}
          r="4"
          data-policy={one.id}
          onClick={() => choose(one.id, i)}
        >
          <title>{`${one.name}: ${short(value)}, ${short(one.y.values[i])}`}</title>
        </circle>
      ))}
    </g>
  );
}

function Means({
  one,
  p,
  x,
  y,
  width,
}: {
  one: ScatterPolicy;
  p: number;
  x: Scale;
  y: Scale;
  width: number;
}) {
  const { fill, d } = markOf(p);
  const ellipse = ellipseOf(one.x.values.map(x), one.y.values.map(y));
  const [cx, cy] = [x(one.x.mean), y(one.y.mean)];
  const flip = cx > width * 0.7;
  return (
    // Seeds below are to be chosen, not what lies over them.
    <g style={{ pointerEvents: 'none' }}>
      {ellipse && (
        <g clip-path="url(#lab-plot)">
          <ellipse
            rx={ellipse.major}
            ry={ellipse.minor}
            transform={`translate(${ellipse.x} ${ellipse.y}) rotate(${ellipse.angle})`}
            fill={fill}
            fill-opacity="0.1"
            stroke={fill}
            stroke-opacity="0.7"
          />
        </g>
      )}
      <path
        d={`M${x(one.x.interval.low)},${cy}H${x(one.x.interval.high)}M${cx},${y(one.y.interval.low)}V${y(one.y.interval.high)}`}
        stroke={fill}
        stroke-width="2"
      />
      <path d={d} transform={`translate(${cx} ${cy})`} fill={fill} stroke="var(--surface)" />
      <text
        x={cx + (flip ? -9 : 9)}
        y={cy - 9}
        font-size="13"
        font-weight="600"
        fill={fill}
        text-anchor={flip ? 'end' : 'start'}
        stroke="var(--surface)"
        stroke-width="3"
        paint-order="stroke"
      >
        {one.name}
      </text>
    </g>
  );
}
