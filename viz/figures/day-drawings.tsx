/** Figures of one day as SVG: steps that people pass, a histogram, creators in a plane. */
import { max, scaleLinear, ticks } from 'd3';
import { shortened, textWidth } from './labels.ts';
import type { HistogramFigure, StepsFigure } from './model.ts';
import { tickText, written } from './numbers.ts';
import { TEXT } from './plot-layout.ts';
import { words } from './words.ts';

export interface Size {
  width: number;
  height: number;
}

export function StepsDrawing({ figure, width, height }: Size & { figure: StepsFigure }) {
  const { steps, whole, colour } = figure;
  const w = words();
  const left = Math.min(0.3 * width, 12 + Math.max(...steps.map(({ label }) => textWidth(label, TEXT + 1))));
  const x = scaleLinear([0, whole], [left, width - 8]);
  const row = height / steps.length;
  return (
    <g font-family="var(--font)" font-size={TEXT} fill="var(--ink-3)">
      {steps.map(({ name, label, value, before, spread }, i) => {
        const top = i * row;
        const thick = Math.min(22, 0.42 * row);
        const last = i === 0 ? null : steps[i - 1].value;
        const share = w.ofWhole(written(value / whole, 'percent'));
        const step = last ? ` · ${w.ofStep(written(value / last, 'percent'))}` : '';
        return (
          <g key={name} transform={`translate(0 ${top})`}>
            <text x={left - 8} y={thick / 2 + 5} text-anchor="end" fill="var(--ink)" font-size={TEXT + 1}>
              {shortened(label, left - 10, TEXT + 1)}
            </text>
            <rect x={left} y="1" width={x(whole) - left} height={thick} fill="var(--sunken)" />
            <rect
              x={left}
              y="1"
              width={x(value) - left}
              height={thick}
              fill={colour}
              fill-opacity={0.9 - 0.15 * i}
            />
            {spread.map((other, k) => (
              <line key={k} x1={x(other)} x2={x(other)} y1={thick - 4} y2={thick + 3} stroke="var(--ink-3)" />
            ))}
            {before !== null && (
              <rect
                x={left}
                y="1"
                width={Math.max(0, x(Math.min(before, whole)) - left)}
                height={thick}
                fill="none"
                stroke="var(--ink)"
                stroke-dasharray="4 3"
              />
            )}
            <text x={left} y={thick + 15}>
              <tspan fill="var(--ink)" font-weight="650">
                {written(value, 'count')}
              </tspan>
              {` · ${share}${step}`}
            </text>
          </g>
        );
      })}
    </g>
  );
}

export function HistogramDrawing({ figure, width, height }: Size & { figure: HistogramFigure }) {
  const { bins, before, colour, mean, label } = figure;
  const [left, right, top, bottom] = [40, width - 8, 22, height - 34];
  const x = scaleLinear([0, 1], [left, right]);
  const most = Math.max(1, max(bins) ?? 0, before === null ? 0 : (max(before) ?? 0));
  const y = scaleLinear([0, most], [bottom, top]).nice(4);
  const wide = (right - left) / bins.length;
  return (
    <g font-family="var(--font)" font-size={TEXT} fill="var(--ink-3)">
      <text x={left - 4} y="11" fill="var(--ink-2)">
        {words().axes.people}
      </text>
      {ticks(0, y.domain()[1], 4)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick}>
            <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
            <text x={left - 6} y={y(tick) + 4} text-anchor="end">
              {tickText(tick, 'count')}
            </text>
          </g>
        ))}
      {Array.from(bins, (people, i) => (
        <rect
          key={i}
          x={x(i / bins.length) + 0.75}
          y={y(people)}
          width={wide - 1.5}
          height={bottom - y(people)}
          fill={colour}
          fill-opacity="0.85"
        />
      ))}
      {before && <path d={outline(before, x, y)} fill="none" stroke="var(--ink)" stroke-dasharray="4 3" />}
      <line x1={left} x2={right} y1={bottom} y2={bottom} stroke="var(--line-strong)" />
      <line x1={x(mean)} x2={x(mean)} y1={top - 2} y2={bottom} stroke="var(--ink)" stroke-width="1.4" />
      <text x={x(mean)} y={top - 6} text-anchor="middle" fill="var(--ink)">
        {words().mean}
      </text>
      {[0, 0.25, 0.5, 0.75, 1].map((tick) => (
        <text key={tick} x={x(tick)} y={bottom + 15} text-anchor={tick === 1 ? 'end' : 'middle'}>
          {tickText(tick, 'share')}
        </text>
      ))}
      <text x={right} y={bottom + 30} text-anchor="end" fill="var(--ink-2)">
        {label}
      </text>
    </g>
  );
}

function outline(bins: Float64Array, x: (share: number) => number, y: (people: number) => number): string {
  let path = `M${x(0)},${y(0)}`;
  bins.forEach((people, i) => {
    path += `V${y(people).toFixed(1)}H${x((i + 1) / bins.length).toFixed(1)}`;
  });
  return `${path}V${y(0)}`;
}
