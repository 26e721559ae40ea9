/** Effects below each other with their intervals, on one axis in the unit of the contrast. */
import { scaleLinear } from 'd3';
import type { Verdict } from '../../../lab/verdicts/verdict.ts';
import { shortened } from '../../figures/labels.ts';
import { short } from '../numbers.ts';
import { INKS, SIGNS } from '../verdict-mark.tsx';
import { words } from '../words.ts';

export interface ForestRow {
  key: string;
  label: string;
  mean: number;
  low: number;
  high: number;
  /** Smallest effect of interest, in the direction that was expected; 0 for both. */
  margin: number;
  verdict: Verdict;
  /** The one that the others vary. */
  main?: boolean;
}

/** Narrower than this, labels stand above their effects. */
const NARROW = 560;
const SIZE = 13;
const FOOT = 40;

interface Layout {
  left: number;
  row: number;
  labelY: number;
  markY: number;
}

const layoutOf = (width: number): Layout =>
  width < NARROW
    ? { left: 10, row: 46, labelY: 16, markY: 33 }
    : { left: Math.min(300, width * 0.42), row: 30, labelY: 19, markY: 15 };

export function ForestPlot({
  rows,
  sign,
  width,
  label,
}: {
  rows: readonly ForestRow[];
  sign: -1 | 0 | 1;
  width: number;
  label: string;
}) {
  const { left, row, labelY, markY } = layoutOf(width);
  const height = rows.length * row + FOOT;
  const margins = rows.map(({ margin }) => margin);
  const most = Math.max(...margins);
  const ends = rows.flatMap(({ low, high }) => [low, high]);
  const x = scaleLinear()
    .domain([Math.min(0, sign === 1 ? 0 : -most, ...ends), Math.max(0, sign === -1 ? 0 : most, ...ends)])
    .nice()
    .range([left + 10, width - 16]);
  const bottom = rows.length * row;
  const main = rows.find((one) => one.main) ?? rows[0];
  const interests = main.margin === 0 ? [] : sign === 0 ? [-1, 1] : [sign];
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {x.ticks(Math.max(3, Math.floor((width - left) / 90))).map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1="0" y2={bottom} stroke="var(--line)" />
          <text x={x(tick)} y={bottom + 16} font-size="12" fill="var(--ink-3)" text-anchor="middle">
            {short(tick)}
          </text>
        </g>
      ))}
      <line x1={x(0)} x2={x(0)} y1="0" y2={bottom} stroke="var(--line-strong)" />
      {interests.map((side) => (
        <g key={side}>
          <line
            x1={x(side * main.margin)}
            x2={x(side * main.margin)}
            y1="0"
            y2={bottom}
            stroke="var(--ink-2)"
            stroke-dasharray="4 3"
          />
          <text
            x={Math.min(width - 60, Math.max(60, x(side * main.margin)))}
            y={bottom + 33}
            font-size="12"
            fill="var(--ink-2)"
            text-anchor="middle"
          >
            {side === interests[interests.length - 1] && words().figures.interest}
          </text>
        </g>
      ))}
      {rows.map((one, i) => (
        <Effect key={one.key} one={one} y={i * row} {...{ x, left, labelY, markY, width, sign }} />
      ))}
    </svg>
  );
}

interface EffectProps extends Omit<Layout, 'row'> {
  one: ForestRow;
  y: number;
  width: number;
  x: (value: number) => number;
}

function Effect({ one, y, x, left, labelY, markY, width }: EffectProps) {
  const { low, high, mean, verdict, label, main = false } = one;
  const ink = INKS[verdict];
  const room = (left > 20 ? left : width) - 34;
  const side = main ? 6 : 4;
  return (
    <g>
      <title>{`${label}: ${short(mean)} [${short(low)}, ${short(high)}]`}</title>
      <text x="4" y={y + labelY} font-size={SIZE} fill={ink} font-weight="700">
        {SIGNS[verdict]}
      </text>
      <text x="22" y={y + labelY} font-size={SIZE} fill="var(--ink)" font-weight={main ? 700 : 400}>
        {shortened(label, room, SIZE)}
      </text>
      <line x1={x(low)} x2={x(high)} y1={y + markY} y2={y + markY} stroke={ink} stroke-width={main ? 3 : 2} />
      <rect x={x(mean) - side} y={y + markY - side} width={2 * side} height={2 * side} fill={ink} />
    </g>
  );
}
