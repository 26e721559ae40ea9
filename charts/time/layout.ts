/** Where things stand in a chart over time: margins, scales and ticks. Pure: the same data give the same places. */
import { max, scaleLinear, ticks } from 'd3';
import type { ScaleLinear } from 'd3';
import { TEXT, textWidth } from '../text.ts';
import type { Panel, TimeSeries } from './model.ts';
import { binned, stacked } from '../paths.ts';

const TOP = 0;
const LEFT = 38;
/** Days that one bar stands for: as few as leave it this wide, in pixels. */
const BAR = 5;
const BINS = [1, 2, 7, 14, 28, 56, 112];
const AXIS = 20;
/** Between panels, with room for the label of the next. */
const HEAD = 24;
/** Between the end of one panel and the head of the next. */
const GAP = 8;

export interface PlacedPanel {
  panel: Panel;
  top: number;
  bottom: number;
  y: ScaleLinear<number, number>;
  ticks: number[];
}

export interface TimeLayout {
  width: number;
  height: number;
  left: number;
  right: number;
  from: number;
  to: number;
  x: ScaleLinear<number, number>;
  dayTicks: number[];
  /** Days that one bar stands for. */
  bin: number;
  panels: PlacedPanel[];
}

/** @param left room for the numbers of the axis */
export function layoutOf(
  series: TimeSeries,
  width: number,
  height: number,
  [from, to]: readonly [number, number],
  left = LEFT,
): TimeLayout {
  const right = width - labelSpace(series, width);
  const x = scaleLinear([from, to], [left, right]);
  const free = height - TOP - AXIS - (HEAD + GAP) * series.panels.length + GAP;
  const bin = BINS.find((days) => days * (x(1) - x(0)) >= BAR) ?? BINS[BINS.length - 1];
  let top = TOP;
  const panels = series.panels.map((panel): PlacedPanel => {
    top += HEAD;
    const bottom = top + free * panel.weight;
    const domain = panel.domain ?? domainOf(panel, bin);
    const y = scaleLinear(domain, [bottom, top]);
    const placed = {
      panel,
      top,
      bottom,
      y,
      ticks: ticks(domain[0], domain[1], Math.min(8, Math.max(2, (bottom - top) / 34))),
    };
    top = bottom + GAP;
    return placed;
  });
  const dayTicks = ticks(from, to, Math.max(2, (right - left) / 60)).filter(Number.isInteger);
  return { width, height, left, right, from, to, x, dayTicks, bin, panels };
}

/** Room for direct labels: as much as they need, never more than a third of the width. */
function labelSpace({ panels }: TimeSeries, width: number): number {
  const names = panels.flatMap(({ lines, up, down, named }) => {
    const all = [...lines, ...up, ...down];
    return all.length > 1 || named ? all.map(({ label }) => textWidth(label, TEXT)) : [];
  });
  return 10 + Math.min(0.34 * width, 8 + (max(names) ?? 0));
}

/**
 * From 0, or from the deepest downwards, to the highest there is: of this run, the one kept and other seeds.
 *
 * @param bin days of a bar, which shows their mean
 */
export function domainOf({ up, down, lines, shape }: Panel, bin: number): [number, number] {
  const highest = (tracks: Panel['up']): number => {
    const tops = [stacked(tracks).at(-1), stacked(tracks, 'before').at(-1)];
    return Math.max(
      0,
      ...tops.map((edges) => max(binned(edges?.[1] ?? EMPTY, shape === 'bars' ? bin : 1)) ?? 0),
    );
  };
  const overLines = lines.flatMap(({ values, before, spread }) =>
    [values, before ?? EMPTY, ...spread].map((list) => max(list) ?? 0),
  );
  const top = Math.max(highest(up), ...overLines) || 1;
  const [low, high] = scaleLinear([-highest(down), top], [0, 1])
    .nice(6)
    .domain();
  return [low, high];
}

const EMPTY = new Float64Array(0);
