/** Creators in the plane as SVG: one path for each tier, whatever their number, so that a day costs little. */
import { max, scaleLinear, scaleSqrt, ticks } from 'd3';
import type { ScaleContinuousNumeric } from 'd3';
import type { Size } from './day-drawings.tsx';
import { keptApart, shortened, textWidth } from './labels.ts';
import type { PlaneFigure, PlanePoint } from './model.ts';
import { tickText } from './numbers.ts';
import { TEXT } from './plot-layout.ts';
import { words } from './words.ts';

const COLOURS = ['var(--ink-3)', 'var(--accent)', 'var(--ink)'];
const [SMALLEST, LARGEST] = [2.2, 12];

export interface PlaneLayout {
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: ScaleContinuousNumeric<number, number>;
  y: ScaleContinuousNumeric<number, number>;
  radius: (point: PlanePoint) => number;
}

export function planeLayout(figure: PlaneFigure, { width, height }: Size): PlaneLayout {
  const [left, right, top, bottom] = [40, width - 16, 24, height - 36];
  const capital = figure.height === 'capital';
  const most = max(figure.points, ({ followers }) => followers) ?? 1;
  // Capital spans thousands to one: its axis is that of square roots, and its ticks say so.
  const y = capital ? scaleSqrt([0, figure.most], [bottom, top]) : scaleLinear([0, 1], [bottom, top]);
  const size = scaleSqrt([0, Math.max(1, most)], [SMALLEST, LARGEST]);
  return {
    left,
    right,
    top,
    bottom,
    x: scaleLinear([0, figure.mostLoad], [left, right]),
    y,
    radius: ({ followers }) => size(followers),
  };
}

export const placeOf = (point: PlanePoint, figure: PlaneFigure, { x, y }: PlaneLayout): [number, number] => [
  x(point.load),
  y(point[figure.height]),
];

/** Corners around a middle, as on the stage: triangle, square, star; sizes such that areas are alike. */
const corners = (count: number, turn: number, reach: (i: number) => number): [number, number][] =>
  Array.from({ length: count }, (_, i) => {
    const angle = 2 * Math.PI * ((i + turn) / count) - Math.PI / 2;
    return [reach(i) * Math.cos(angle), reach(i) * Math.sin(angle)];
  });
const SHAPES = [
  corners(3, 0, () => 1.55),
  corners(4, 0.5, () => 1.25),
  corners(10, 0, (i) => (i % 2 ? 0.75 : 1.6)),
];

const shape = (tier: number, x: number, y: number, r: number): string =>
  `M${SHAPES[tier].map(([dx, dy]) => `${(x + r * dx).toFixed(1)},${(y + r * dy).toFixed(1)}`).join('L')}Z`;

export function PlaneDrawing({ figure, width, height }: Size & { figure: PlaneFigure }) {
  const layout = planeLayout(figure, { width, height });
  const { radius } = layout;
  const paths = ['', '', ''];
  let crosses = '';
  for (const point of figure.points) {
    const [x, y] = placeOf(point, figure, layout);
    const r = radius(point);
    paths[point.tier] += shape(point.tier, x, y, r);
    const d = Math.max(3.5, 0.7 * r);
    if (point.collapsed)
      crosses += `M${x - d},${y - d}l${2 * d},${2 * d}M${x - d},${y + d}l${2 * d},${-2 * d}`;
  }
  return (
    <g font-family="var(--font)" font-size={TEXT} fill="var(--ink-3)">
      <Axes figure={figure} layout={layout} />
      <Trails figure={figure} layout={layout} />
      {paths.map((d, tier) => (
        <path
          key={tier}
          d={d}
          fill={COLOURS[tier]}
          fill-opacity={tier === 0 ? 0.3 : 0.45}
          stroke={COLOURS[tier]}
          stroke-width="0.9"
        />
      ))}
      <path d={crosses} fill="none" stroke="var(--bad)" stroke-width="2" />
      <Names figure={figure} layout={layout} width={width} />
    </g>
  );
}

function Axes({
  figure,
  layout: { left, right, top, bottom, x, y },
}: {
  figure: PlaneFigure;
  layout: PlaneLayout;
}) {
  const { axes } = words();
  // Even steps of a square-root axis would crowd at its end.
  const heights =
    figure.height === 'capital'
      ? [0, 0.05, 0.25, 0.5, 1].map((part) => round(part * figure.most))
      : ticks(0, 1, 5);
  return (
    <g>
      <text x={left - 4} y="13" fill="var(--ink-2)">
        {axes[figure.height]}
      </text>
      {heights.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
          <text x={left - 6} y={y(tick) + 4} text-anchor="end">
            {tickText(tick, figure.height === 'capital' ? 'count' : 'share')}
          </text>
        </g>
      ))}
      {ticks(0, figure.mostLoad, 5).map((tick) => (
        <text key={tick} x={x(tick)} y={bottom + 15} text-anchor="middle">
          {tickText(tick, 'percent')}
        </text>
      ))}
      <line x1={left} x2={right} y1={bottom} y2={bottom} stroke="var(--line-strong)" />
      <line x1={left} x2={left} y1={top} y2={bottom} stroke="var(--line-strong)" />
      <text x={right} y={bottom + 30} text-anchor="end" fill="var(--ink-2)">
        {axes.load}
      </text>
    </g>
  );
}

/** To two digits. */
const round = (value: number): number => Number(value.toPrecision(2));

function Trails({ figure, layout: { x, y } }: { figure: PlaneFigure; layout: PlaneLayout }) {
  return (
    <g fill="none" stroke-linecap="round" stroke-linejoin="round">
      {figure.points
        .filter(({ trail }) => trail.length > 1)
        .map(({ creator, trail, collapsed }) => (
          <path
            key={creator}
            d={`M${trail.map(([load, height]) => `${x(load).toFixed(1)},${y(height).toFixed(1)}`).join('L')}`}
            stroke={collapsed ? 'var(--bad)' : 'var(--ink-3)'}
            stroke-width={collapsed ? 2 : 1.1}
            stroke-opacity={collapsed ? 0.9 : 0.6}
          />
        ))}
    </g>
  );
}

function Names({ figure, layout, width }: { figure: PlaneFigure; layout: PlaneLayout; width: number }) {
  const named = figure.points.filter(({ labelled }) => labelled);
  const places = named.map((point) => placeOf(point, figure, layout));
  const rightward = places.map(([x]) => x < (layout.left + layout.right) / 2);
  const heights = keptApart(
    places.map(([, y]) => y),
    TEXT + 3,
    layout.top,
    layout.bottom,
  );
  return (
    <g paint-order="stroke" stroke="var(--surface)" stroke-width="3" stroke-linejoin="round">
      {named.map((point, i) => {
        const away = layout.radius(point) + 5;
        const text = shortened(point.name, 0.4 * width, TEXT);
        const room = textWidth(text, TEXT);
        const x = rightward[i] ? places[i][0] + away : Math.max(layout.left + room, places[i][0] - away);
        return (
          <text
            key={point.creator}
            x={x}
            y={heights[i] + 4}
            text-anchor={rightward[i] ? 'start' : 'end'}
            fill={point.collapsed ? 'var(--bad)' : 'var(--ink)'}
          >
            {text}
          </text>
        );
      })}
    </g>
  );
}
