/** Where things stand in a figure over time: margins, scales and ticks. Pure: the same data give the same places. */
import { max, scaleLinear, ticks } from 'd3';
import type { ScaleLinear } from 'd3';
import { textWidth } from './labels.ts';
import type { Panel, TimeFigure } from './model.ts';

export const TEXT = 11.5;
const TOP = 4;
const LEFT = 34;
const AXIS = 20;
/** Between panels, with room for the label of the next. */
const HEAD = 20;

export interface PlacedPanel {
  panel: Panel;
  top: number;
  bottom: number;
  y: ScaleLinear<number, number>;
  ticks: number[];
}

export interface PlotLayout {
  width: number;
  height: number;
  left: number;
  right: number;
  from: number;
  to: number;
  x: ScaleLinear<number, number>;
  dayTicks: number[];
  panels: PlacedPanel[];
}

export function layoutOf(
  figure: TimeFigure,
  width: number,
  height: number,
  [from, to]: readonly [number, number],
): PlotLayout {
  const right = width - labelSpace(figure, width);
  const x = scaleLinear([from, to], [LEFT, right]);
  const free = height - TOP - AXIS - HEAD * figure.panels.length;
  let top = TOP;
  const panels = figure.panels.map((panel): PlacedPanel => {
    top += HEAD;
    const bottom = top + free * panel.weight;
    const domain = panel.domain ?? domainOf(panel);
    const y = scaleLinear(domain, [bottom, top]);
    const placed = {
      panel,
      top,
      bottom,
      y,
      ticks: ticks(domain[0], domain[1], Math.max(2, (bottom - top) / 34)),
    };
    top = bottom;
    return placed;
  });
  const dayTicks = ticks(from, to, Math.max(2, (right - LEFT) / 60)).filter(Number.isInteger);
  return { width, height, left: LEFT, right, from, to, x, dayTicks, panels };
}

/** Room for direct labels: as much as they need, never more than a third of the width. */
function labelSpace(figure: TimeFigure, width: number): number {
  const names = figure.panels.flatMap(({ lines, up, down }) => {
    const all = [...lines, ...up, ...down];
    return all.length > 1 ? all.map(({ label }) => textWidth(label, TEXT)) : [];
  });
  return 10 + Math.min(0.34 * width, 8 + (max(names) ?? 0));
}

/** From 0, or from the deepest downwards, to the highest there is: of this run, the one kept and other seeds. */
export function domainOf({ up, down, lines }: Panel): [number, number] {
  const stack = (tracks: Panel['up'], which: 'values' | 'before'): number => {
    const days = max(tracks, (track) => track[which]?.length ?? 0) ?? 0;
    let most = 0;
    for (let day = 0; day < days; day++) {
      let sum = 0;
      for (const track of tracks) sum += track[which]?.[day] ?? 0;
      most = Math.max(most, sum);
    }
    return most;
  };
  const highest = (tracks: Panel['up']): number => Math.max(stack(tracks, 'values'), stack(tracks, 'before'));
  const overLines = lines.flatMap(({ values, before, spread }) =>
    [values, before ?? [], ...spread].map((list) => max(list) ?? 0),
  );
  const top = Math.max(highest(up), ...overLines) || 1;
  const [low, high] = scaleLinear([-highest(down), top], [0, 1])
    .nice(6)
    .domain();
  return [low, high];
}
