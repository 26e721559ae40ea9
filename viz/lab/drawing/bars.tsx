/** Bars with whiskers: what is left of an effect when one thing is taken away. */
import { scaleLinear } from 'd3';
import { shortened } from '../../figures/labels.ts';
import { short } from '../numbers.ts';

export interface Bar {
  key: string;
  label: string;
  /** Said at the end of the label line. */
  note: string;
  mean: number;
  low: number;
  high: number;
  ink: string;
}

/** Whiskers are left out where there is no interval. */
const whiskered = ({ low, high }: Bar): boolean => high > low;

const ROW = 46;
const FOOT = 24;
const SIZE = 13;

/** @param mark where a dashed line stands, and what it says */
export function Bars({
  bars,
  mark,
  width,
  label,
  format = short,
}: {
  bars: readonly Bar[];
  mark: { at: number; text: string } | null;
  width: number;
  label: string;
  format?: (value: number) => string;
}) {
  const bottom = bars.length * ROW;
  const height = bottom + FOOT + (mark === null ? 0 : 16);
  const ends = bars.flatMap(({ low, high, mean }) => [low, high, mean]);
  const x = scaleLinear()
    .domain([Math.min(0, ...ends), Math.max(0, mark?.at ?? 0, ...ends)])
    .nice()
    .range([26, width - 26]);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {x.ticks(Math.max(3, width / 100)).map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1="0" y2={bottom} stroke="var(--line)" />
          <text x={x(tick)} y={bottom + 16} font-size="12" fill="var(--ink-3)" text-anchor="middle">
            {format(tick)}
          </text>
        </g>
      ))}
      {bars.map((bar, i) => {
        const { key, label: name, note, mean, low, high, ink } = bar;
        const y = i * ROW + 22;
        return (
          <g key={key}>
            <title>{`${name}: ${format(mean)} [${format(low)}, ${format(high)}]. ${note}`}</title>
            <text x="8" y={y - 6} font-size={SIZE} fill="var(--ink)">
              {shortened(note === '' ? name : `${name} · ${note}`, width - 16, SIZE)}
            </text>
            <rect
              x={Math.min(x(0), x(mean))}
              y={y}
              width={Math.abs(x(mean) - x(0))}
              height="14"
              fill={ink}
              fill-opacity="0.55"
            />
            {whiskered(bar) && (
              <path
                d={`M${x(low)},${y + 3}v8m0,-4H${x(high)}m0,-4v8`}
                fill="none"
                stroke="var(--ink)"
                stroke-width="1.5"
              />
            )}
          </g>
        );
      })}
      <line x1={x(0)} x2={x(0)} y1="0" y2={bottom} stroke="var(--line-strong)" />
      {mark !== null && (
        <>
          <line
            x1={x(mark.at)}
            x2={x(mark.at)}
            y1="0"
            y2={bottom}
            stroke="var(--ink-2)"
            stroke-dasharray="4 3"
          />
          <text
            x={Math.min(width - 60, Math.max(60, x(mark.at)))}
            y={bottom + 33}
            font-size="12"
            fill="var(--ink-2)"
            text-anchor="middle"
          >
            {mark.text}
          </text>
        </>
      )}
    </svg>
  );
}
