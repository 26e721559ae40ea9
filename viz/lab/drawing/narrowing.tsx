/** The effect against the number of seeds, with the interval closing in on it. */
import { area, line, scaleLinear } from 'd3';
import type { Running } from '../core/protocol.ts';
import { short, whole } from '../numbers.ts';
import { INKS } from '../verdict-mark.tsx';
import { words } from '../words.ts';

const LEFT = 56;
const RIGHT = 14;
const TOP = 20;
const FOOT = 36;
const HEIGHT = 240;

/** @param cap replications that are planned */
export function Narrowing({
  running,
  cap,
  width,
  label,
}: {
  running: readonly Running[];
  cap: number;
  width: number;
  label: string;
}) {
  const w = words().figures;
  const last = running[running.length - 1];
  const bottom = HEIGHT - FOOT;
  const ends = running.flatMap(({ low, high }) => [low, high]);
  const sides = last.sign === 0 ? [-last.margin, last.margin] : [last.sign * last.margin];
  const y = scaleLinear()
    .domain([Math.min(0, ...sides, ...ends), Math.max(0, ...sides, ...ends)])
    .nice()
    .range([bottom, TOP]);
  const x = scaleLinear()
    .domain([Math.min(3, running[0].n), Math.max(4, cap, last.n)])
    .range([LEFT, width - RIGHT]);
  const band = area<Running>(
    ({ n }) => x(n),
    ({ low }) => y(low),
    ({ high }) => y(high),
  );
  const mean = line<Running>(
    ({ n }) => x(n),
    ({ mean: value }) => y(value),
  );
  const ink = INKS[last.verdict];
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
      {y.ticks(5).map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
          <text x={LEFT - 8} y={y(tick) + 4} font-size="12" fill="var(--ink-3)" text-anchor="end">
            {short(tick)}
          </text>
        </g>
      ))}
      {x
        .ticks(Math.min(8, width / 70))
        .filter(Number.isInteger)
        .map((tick) => (
          <text
            key={tick}
            x={x(tick)}
            y={bottom + 18}
            font-size="12"
            fill="var(--ink-3)"
            text-anchor="middle"
          >
            {whole(tick)}
          </text>
        ))}
      <text x={width - RIGHT} y={HEIGHT - 3} font-size="12" fill="var(--ink-3)" text-anchor="end">
        {w.seeds}
      </text>
      <path d={band(running) ?? ''} fill={ink} fill-opacity="0.16" />
      <line x1={LEFT} x2={width - RIGHT} y1={y(0)} y2={y(0)} stroke="var(--line-strong)" />
      {sides.map((side, i) => (
        <g key={side}>
          <line
            x1={LEFT}
            x2={width - RIGHT}
            y1={y(side)}
            y2={y(side)}
            stroke="var(--ink-2)"
            stroke-dasharray="4 3"
          />
          {i === sides.length - 1 && (
            <text x={width - RIGHT} y={y(side) - 5} font-size="12" fill="var(--ink-2)" text-anchor="end">
              {w.interest}
            </text>
          )}
        </g>
      ))}
      <path d={mean(running) ?? ''} fill="none" stroke={ink} stroke-width="2" />
      <line x1={x(last.n)} x2={x(last.n)} y1={y(last.low)} y2={y(last.high)} stroke={ink} stroke-width="2" />
      <circle cx={x(last.n)} cy={y(last.mean)} r="5" fill={ink} />
    </svg>
  );
}
