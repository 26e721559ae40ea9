/** Seed by seed: the runs of all arms on one line, and the contrast that they make. */
import { scaleLinear } from 'd3';
import { armName } from '../telling.ts';
import { short } from '../numbers.ts';

export interface PairRow {
  seed: string;
  /** By arm; empty where runs are not at hand. */
  runs: readonly { arm: string; value: number; play: () => void }[];
  contrast: number;
}

export interface PairSummary {
  mean: number;
  low: number;
  high: number;
  ink: string;
}

/** High enough to be hit by a finger. */
const ROW = 26;
const HEAD = 26;
const FOOT = 30;
const LEFT = 64;
/** Okabe and Ito's, with a shape each: colour alone says nothing. */
const COLOURS = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => `var(--brand-${i})`);
const SHAPES = [
  'M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0',
  'M-5,-5h10v10h-10z',
  'M0,-6.5L6,5H-6Z',
  'M0,-6.5L6.5,0L0,6.5L-6.5,0Z',
  'M0,6.5L6,-5H-6Z',
  'M-2,-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z',
];

export const markOf = (i: number): { d: string; fill: string } => ({
  d: SHAPES[i % SHAPES.length],
  fill: COLOURS[i % COLOURS.length],
});

export function Pairs({
  rows,
  summary,
  width,
  label,
  heads,
}: {
  rows: readonly PairRow[];
  summary: PairSummary;
  width: number;
  label: string;
  heads: { runs: string; contrast: string };
}) {
  const arms = rows[0]?.runs.map(({ arm }) => arm) ?? [];
  const split = arms.length === 0 ? LEFT : LEFT + (width - LEFT) * 0.58;
  const height = HEAD + rows.length * ROW + FOOT;
  const bottom = HEAD + rows.length * ROW;
  const values = rows.flatMap(({ runs }) => runs.map(({ value }) => value));
  const x = scaleLinear()
    .domain([Math.min(...values), Math.max(...values)])
    .range([LEFT + 10, split - 40]);
  const contrasts = rows.map(({ contrast }) => contrast);
  const c = scaleLinear()
    .domain([Math.min(0, summary.low, ...contrasts), Math.max(0, summary.high, ...contrasts)])
    .nice()
    .range([split + 12, width - 22]);
  const axis = (scale: typeof c, ticks: number) =>
    scale.ticks(ticks).map((tick) => (
      <g key={tick}>
        <line x1={scale(tick)} x2={scale(tick)} y1={HEAD} y2={bottom} stroke="var(--line)" />
        <text x={scale(tick)} y={bottom + 18} font-size="12" fill="var(--ink-3)" text-anchor="middle">
          {short(tick)}
        </text>
      </g>
    ));
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {arms.length > 0 && (
        <text x={LEFT + 10} y="14" font-size="12" fill="var(--ink-2)">
          {heads.runs}
        </text>
      )}
      <text x={split + 12} y="14" font-size="12" fill="var(--ink-2)">
        {heads.contrast}
      </text>
      {arms.length > 0 && axis(x, Math.max(2, (split - LEFT) / 110))}
      {axis(c, Math.max(2, (width - split) / 90))}
      <rect
        x={c(summary.low)}
        width={Math.max(1, c(summary.high) - c(summary.low))}
        y={HEAD}
        height={bottom - HEAD}
        fill={summary.ink}
        fill-opacity="0.16"
      />
      <line x1={c(0)} x2={c(0)} y1={HEAD} y2={bottom} stroke="var(--line-strong)" />
      <line
        x1={c(summary.mean)}
        x2={c(summary.mean)}
        y1={HEAD}
        y2={bottom}
        stroke={summary.ink}
        stroke-width="2"
      />
      {rows.map(({ seed, runs, contrast }, i) => {
        const y = HEAD + (i + 0.5) * ROW;
        const here = runs.map(({ value }) => x(value));
        return (
          <g key={seed}>
            <text x="4" y={y + 4} font-size="12" fill="var(--ink-2)">
              {seed}
            </text>
            {runs.length > 1 && (
              <line x1={Math.min(...here)} x2={Math.max(...here)} y1={y} y2={y} stroke="var(--line-strong)" />
            )}
            {runs.map(({ arm, value, play }, a) => (
              <g
                key={arm}
                class="lab-point"
                transform={`translate(${here[a]} ${y})`}
                onClick={play}
                data-arm={arm}
                data-seed={seed}
              >
                <title>{`${armName(arm)}, ${seed}: ${short(value)}`}</title>
                <rect x="-12" y="-12" width="24" height="24" fill="transparent" />
                <path {...markOf(a)} stroke="var(--surface)" />
              </g>
            ))}
            <circle cx={c(contrast)} cy={y} r="4.5" fill={summary.ink}>
              <title>{`${seed}: ${short(contrast)}`}</title>
            </circle>
          </g>
        );
      })}
    </svg>
  );
}
