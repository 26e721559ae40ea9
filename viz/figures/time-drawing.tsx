/**
 * A figure over time as SVG. Nothing here moves with the clock, so that playback redraws nothing of it; and nothing is
 * styled from outside, so that a file of it looks the same.
 */
import { Labels } from './direct-labels.tsx';
import { shortened } from './labels.ts';
import { runningMean } from './model.ts';
import type { Track } from './model.ts';
import { tickText } from './numbers.ts';
import { bandPath, barsPath, layerPath, linePath, stacked } from './paths.ts';
import { TEXT } from './plot-layout.ts';
import type { PlacedPanel, PlotLayout } from './plot-layout.ts';
import type { TimeFigure } from './model.ts';
import { words } from './words.ts';

/** Fewer other seeds are drawn as lines, from here on as a band. */
export const BAND_FROM = 3;

export interface TimeDrawingProps {
  figure: TimeFigure;
  layout: PlotLayout;
  /** Prefix of names inside the drawing: unlike those of other drawings on the page. */
  id: string;
  /** Write what the marks at the top stand for, where there is room. */
  spelled?: boolean;
}

export function TimeDrawing({ figure, layout, id, spelled = false }: TimeDrawingProps) {
  return (
    <g font-family="var(--font)" font-size={TEXT} fill="var(--ink-3)">
      <Hatch id={id} />
      <DayAxis layout={layout} />
      {layout.panels.map((placed) => (
        <PanelDrawing key={placed.panel.label} placed={placed} layout={layout} id={id} />
      ))}
      <Marks figure={figure} layout={layout} spelled={spelled} />
      {layout.panels.map((placed) => (
        <Labels key={placed.panel.label} placed={placed} layout={layout} />
      ))}
    </g>
  );
}

export function Hatch({ id }: { id: string }) {
  return (
    <pattern
      id={`${id}-hatch`}
      width="5"
      height="5"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="1.8" height="5" fill="var(--surface)" />
    </pattern>
  );
}

function DayAxis({ layout: { x, left, right, dayTicks, panels, height } }: { layout: PlotLayout }) {
  const [top, bottom] = [panels[0].top, panels[panels.length - 1].bottom];
  return (
    <g>
      {dayTicks.map((day) => (
        <g key={day}>
          <line x1={x(day)} x2={x(day)} y1={top} y2={bottom} stroke="var(--line)" stroke-opacity="0.6" />
          <text x={x(day)} y={height - 6} text-anchor="middle">
            {day}
          </text>
        </g>
      ))}
      <line x1={left} x2={right} y1={bottom} y2={bottom} stroke="var(--line-strong)" />
    </g>
  );
}

function PanelDrawing({ placed, layout, id }: { placed: PlacedPanel; layout: PlotLayout; id: string }) {
  const { panel, top, y, ticks } = placed;
  const { left, right, bin } = layout;
  const bars = panel.shape === 'bars' && panel.up.length > 0;
  return (
    <g>
      <text x="2" y={top - 11} fill="var(--ink-2)">
        {shortened(
          bars && bin > 1 ? words().binned(panel.label, String(bin)) : panel.label,
          layout.width - 4,
          TEXT,
        )}
      </text>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={left}
            x2={right}
            y1={y(tick)}
            y2={y(tick)}
            stroke={tick === 0 ? 'var(--line-strong)' : 'var(--line)'}
          />
          <text x={left - 6} y={y(tick) + 4} text-anchor="end">
            {tickText(tick, panel.format)}
          </text>
        </g>
      ))}
      <Stack tracks={panel.up} sign={1} placed={placed} layout={layout} id={id} />
      <Stack tracks={panel.down} sign={-1} placed={placed} layout={layout} id={id} />
      {panel.lines.map((track) => (
        <Chance key={track.name} track={track} placed={placed} layout={layout} />
      ))}
      {panel.lines.map((track) => (
        <Line key={track.name} track={track} placed={placed} layout={layout} />
      ))}
    </g>
  );
}

interface Placed {
  placed: PlacedPanel;
  layout: PlotLayout;
}

/** Layers touch: a thread of ground keeps them apart. */
const SEPARATED = { stroke: 'var(--surface)', 'stroke-width': 0.8 };

function Stack({
  tracks,
  sign,
  placed,
  layout,
  id,
}: Placed & { tracks: readonly Track[]; sign: 1 | -1; id: string }) {
  if (tracks.length === 0) return null;
  const { x, from, to, bin } = layout;
  const bars = placed.panel.shape === 'bars';
  const path = bars ? barsPath : layerPath;
  const before = tracks[0].before === null ? undefined : stacked(tracks, 'before').at(-1);
  const edges = stacked(tracks);
  return (
    <g>
      {tracks.map(({ name, colour, opacity = 1, hatched }, i) => {
        const d = path(edges[i], [from, to], x, placed.y, sign, bin);
        return (
          <g key={name}>
            <path d={d} fill={colour} fill-opacity={opacity} {...(bars ? {} : SEPARATED)} />
            {hatched && <path d={d} fill={`url(#${id}-hatch)`} fill-opacity="0.7" />}
          </g>
        );
      })}
      {before && <Outline d={outline(before[1], sign, placed, layout)} />}
    </g>
  );
}

/** Seen on any colour: a dash of ink on a thread of ground. */
const Outline = ({ d }: { d: string }) => (
  <g fill="none">
    <path d={d} stroke="var(--surface)" stroke-width="2.6" stroke-opacity="0.75" />
    <path d={d} stroke="var(--ink)" stroke-width="1.2" stroke-dasharray="5 3" />
  </g>
);

function outline(top: Float64Array, sign: 1 | -1, placed: PlacedPanel, { x, from, to }: PlotLayout): string {
  const edge = smooth(top, placed).map((value) => sign * value);
  return linePath(edge, [from, to], x, placed.y);
}

/** The outline of bars a day would hide what it is an outline of. */
const smooth = (values: Float64Array, { panel }: PlacedPanel): Float64Array =>
  panel.shape === 'bars' ? runningMean(values, 7) : values;

/** What chance alone does. */
function Chance({ track: { spread, colour }, placed, layout }: Placed & { track: Track }) {
  const { x, from, to } = layout;
  if (spread.length === 0) return null;
  if (spread.length >= BAND_FROM) {
    return <path d={bandPath(spread, [from, to], x, placed.y)} fill={colour} fill-opacity="0.16" />;
  }
  return (
    <g fill="none" stroke={colour} stroke-opacity="0.35">
      {spread.map((values, i) => (
        <path key={i} d={linePath(values, [from, to], x, placed.y)} />
      ))}
    </g>
  );
}

function Line({ track, placed, layout }: Placed & { track: Track }) {
  const { values, before, colour, dash, strong } = track;
  const { x, from, to } = layout;
  const shown = [from, to] as const;
  return (
    <g fill="none" stroke={colour} stroke-linejoin="round">
      {before && (
        <path
          d={linePath(before, shown, x, placed.y)}
          stroke-dasharray="5 3"
          stroke-width="1.3"
          stroke-opacity="0.85"
        />
      )}
      <path
        d={linePath(values, shown, x, placed.y)}
        stroke-width={strong ? 2.4 : 1.6}
        {...(dash === undefined ? {} : { 'stroke-dasharray': dash })}
      />
    </g>
  );
}

/** What was done to the market and what collapsed, as marks above; in words where they are spelled out. */
function Marks({ figure, layout, spelled }: { figure: TimeFigure; layout: PlotLayout; spelled: boolean }) {
  const { x, from, to, panels, right } = layout;
  const bottom = panels[panels.length - 1].bottom;
  const top = panels[0].top;
  let free = -Infinity;
  return (
    <g>
      {figure.events
        .filter(({ day, kind }) => day >= from && day <= to && kind === 'done')
        .map(({ day, text }, i) => {
          const at = x(day);
          const room = spelled && at > free && right - at > 60;
          const label = room ? shortened(text, Math.min(190, right - at - 6), TEXT) : '';
          if (room) free = at + 200;
          return (
            <g key={i}>
              <title>
                {words().onDay(String(day))}: {text}
              </title>
              <line x1={at} x2={at} y1={top} y2={bottom} stroke="var(--ink-3)" stroke-dasharray="1 3" />
              <path d={`M${at - 4},${top - 5}h8l-4,6Z`} fill="var(--ink-2)" />
              {room && (
                <text
                  x={at + 6}
                  y={top + 10}
                  fill="var(--ink-2)"
                  paint-order="stroke"
                  stroke="var(--surface)"
                  stroke-width="3"
                >
                  {label}
                </text>
              )}
            </g>
          );
        })}
    </g>
  );
}
