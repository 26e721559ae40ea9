/**
 * A figure as plain data: what is drawn, tabulated, read out and exported comes from here and nowhere else. Figures
 * are made of a `Source`, which a run on the page, the laboratory and the examples can all be.
 */
import { runningMean } from '../../charts/index.ts';
import type { Occasion, Panel, Step, TimeSeries, Track } from '../../charts/index.ts';
import type { Frame } from '../../workers/protocol.ts';
import type { TableName } from '../state/run-series.ts';

export { runningMean };
export type { Panel, Track };

/** Daily series by table, measure and entity: values of days 0 … days − 1. */
export interface Tracks {
  track: (table: TableName, measure: string, days: number, entity?: number) => Float64Array;
  at: (table: TableName, measure: string, day: number, entity?: number) => number;
}

/** Somebody's frames: people and creators on an evening (workers/frames.ts). */
export interface Agents {
  frameAt: (day: number) => Frame | null;
}

export interface Source {
  series: Tracks;
  agents: Agents;
  /** Days that can be drawn, of `length` the run will have. */
  days: number;
  length: number;
  consumers: number;
  /** Number of the brand in view. */
  brand: number;
  brandNames: readonly string[];
  /** What was done to the market. */
  occasions: readonly Occasion[];
  /** Creators that collapsed. */
  collapses: readonly { day: number; creator: number }[];
  /** The run kept for comparison. */
  before: { series: Tracks; agents: Agents; days: number; consumers: number } | null;
  /** The same market with other seeds. */
  spread: readonly Tracks[];
}

export type TimeFigure = { kind: 'time' } & TimeSeries;

/** Steps that people pass, on one day. */
export interface StepsFigure {
  kind: 'steps';
  day: number;
  whole: number;
  steps: readonly Step[];
  colour: string;
}

/** How many people have which value, on one day. */
export interface HistogramFigure {
  kind: 'histogram';
  day: number;
  label: string;
  colour: string;
  /** People from i / bins to (i + 1) / bins. */
  bins: Float64Array;
  before: Float64Array | null;
  /** People without a value, because they do not know the brand. */
  without: number;
  mean: number;
  meanBefore: number | null;
}

/** Creators on one day by commercial load and what followers think of them. */
export interface PlaneFigure {
  kind: 'plane';
  day: number;
  height: PlaneHeight;
  /** Ends of the axes, both of which begin at 0. */
  mostLoad: number;
  most: number;
  points: readonly PlanePoint[];
}
export type PlaneHeight = 'credibility' | 'capital';
export interface PlanePoint {
  creator: number;
  tier: number;
  name: string;
  load: number;
  credibility: number;
  capital: number;
  followers: number;
  collapsed: boolean;
  /** Earlier places of those that are labelled, oldest first; empty for the rest. */
  trail: readonly (readonly [load: number, height: number])[];
  labelled: boolean;
}

export type DayFigure = StepsFigure | HistogramFigure | PlaneFigure;
export type Figure = TimeFigure | DayFigure;

type Read = (table: TableName, measure: string, entity?: number) => Float64Array;
type Look = Pick<Track, 'name' | 'label' | 'colour'> & Partial<Track>;

/** One track, worked out alike for the run, the one kept and those of other seeds. */
export function trackOf(source: Source, look: Look, of: (read: Read) => Float64Array): Track {
  const read =
    (series: Tracks, days: number): Read =>
    (table, measure, entity = 0) =>
      series.track(table, measure, days, entity);
  const { before, days } = source;
  return {
    format: 'share',
    ...look,
    values: of(read(source.series, days)),
    before: before === null ? null : of(read(before.series, Math.min(before.days, source.length))),
    spread: source.spread.map((series) => of(read(series, days))),
  };
}

type PanelOf = Pick<Panel, 'label'> & Partial<Panel>;

/** Panels below each other; what is not said of one is one of shares from 0 to 1, with nothing in it. */
export const overTime = ({ days, length, occasions }: Source, ...panels: readonly PanelOf[]): TimeFigure => ({
  kind: 'time',
  days,
  length,
  occasions,
  panels: panels.map((panel) => ({
    weight: 1,
    domain: [0, 1],
    format: 'share',
    up: [],
    down: [],
    lines: [],
    shape: 'areas',
    ...panel,
  })),
});

export const product = (a: Float64Array, b: Float64Array): Float64Array => a.map((x, i) => x * b[i]);
export const difference = (a: Float64Array, b: Float64Array): Float64Array => a.map((x, i) => x - b[i]);
export const addUp = (parts: readonly Float64Array[]): Float64Array =>
  parts[0].map((_, i) => parts.reduce((sum, part) => sum + part[i], 0));

/** All tracks of a figure, in the order they are read. */
export const tracksOf = (figure: TimeFigure): Track[] =>
  figure.panels.flatMap(({ up, down, lines }) => [...lines, ...up, ...down]);

/** Other seeds there are in a figure. */
export const seedsIn = (figure: TimeFigure): number =>
  Math.max(0, ...figure.panels.flatMap(({ lines }) => lines.map(({ spread }) => spread.length)));
