/** A chart over days as plain data. */

/** How numbers of a track are written. */
export type Format = 'share' | 'percent' | 'count' | 'decimal';

export interface Track {
  name: string;
  label: string;
  colour: string;
  format: Format;
  values: Float64Array;
  /** Of the run kept for comparison. */
  before: Float64Array | null;
  /** Of the same market with other seeds. */
  spread: readonly Float64Array[];
  dash?: string;
  /** Drawn stronger than the rest. */
  strong?: boolean;
  /** Fill of an area: told apart without colour. */
  hatched?: boolean;
  opacity?: number;
}

/** One drawing above the other, with the time axis in common. */
export interface Panel {
  label: string;
  /** Share of the height. */
  weight: number;
  /** Axis of values; null is from 0 to what there is. */
  domain: readonly [number, number] | null;
  format: Format;
  /** Stacked upwards and downwards from 0. */
  up: readonly Track[];
  down: readonly Track[];
  lines: readonly Track[];
  /** Of what is stacked. */
  shape: 'areas' | 'bars';
  /** One line alone has its name beside it too. */
  named?: boolean;
}

/** Something that was done to the market. */
export interface Occasion {
  day: number;
  text: string;
}

export interface TimeSeries {
  /** Days that are known, of `length` there will be. */
  days: number;
  length: number;
  panels: readonly Panel[];
  occasions: readonly Occasion[];
}

/** Words and numbers as the reader's language has them. */
export interface TimeTexts {
  tick: (value: number, format: Format) => string;
  onDay: (day: string) => string;
  /** Name of a panel whose bars are means of several days. */
  binned: (label: string, days: string) => string;
}

/** Mean over the last `window` days, over fewer at the start. */
export function runningMean(values: Float64Array, window: number): Float64Array {
  let sum = 0;
  return values.map((value, i) => {
    sum += value - (i >= window ? values[i - window] : 0);
    return sum / Math.min(i + 1, window);
  });
}
