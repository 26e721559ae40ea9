/** What is drawn, as data: the kit of charts draws it, whoever asks. */
import type { Finding } from '../policies/results.ts';
import type { Verdict } from '../verdicts/verdict.ts';

/** Where a line crosses the axis, and what it says. */
export interface Reference {
  at: number;
  words: string;
}

export interface ForestRow {
  key: string;
  label: string;
  /** The numbers in words, or the verdict. */
  said: string;
  mean: number;
  low: number;
  high: number;
  finding: Verdict | Finding;
}

export interface Bar {
  key: string;
  label: string;
  said: string;
  value: number;
  interval: { low: number; high: number } | null;
}

/** Mean and interval over replications, and the replications. */
export interface Limits {
  mean: number;
  low: number;
  high: number;
  values: readonly number[];
}

export interface ScatterAxis {
  title: string;
  goal: 'most' | 'least' | null;
}

interface Named {
  title: string;
  /** For those who do not see it. */
  about: string;
}

export interface ForestFigure extends Named {
  kind: 'forest';
  axis: string;
  rows: readonly ForestRow[];
  references: readonly Reference[];
  labels: 'beside' | 'above';
  /** Logarithmic beyond ±1, where effects are of very different size. */
  fold: boolean;
}

export interface DotsFigure extends Named {
  kind: 'dots';
  axis: string;
  values: readonly number[];
  mean: number;
  interval: { low: number; high: number };
  finding: Verdict;
  references: readonly Reference[];
}

export interface BarsFigure extends Named {
  kind: 'bars';
  axis: string;
  bars: readonly Bar[];
}

export interface ScatterFigure extends Named {
  kind: 'scatter';
  across: ScatterAxis;
  up: ScatterAxis;
  points: readonly { id: string; x: Limits; y: Limits; hollow: boolean }[];
}

export interface TraceFigure extends Named {
  kind: 'trace';
  across: string;
  up: string;
  points: readonly { at: number; value: number; hollow: boolean; words?: string }[];
}

export type FigureSpec = ForestFigure | DotsFigure | BarsFigure | ScatterFigure | TraceFigure;

/** Beyond this a linear axis hides the small effects. */
const LARGE = 6;

/** Of effects over the smallest of interest: whether they need an axis that is logarithmic beyond ±1. */
export const needsFold = (rows: readonly Pick<ForestRow, 'low' | 'high'>[]): boolean =>
  rows.some(({ low, high }) => Math.max(Math.abs(low), Math.abs(high)) > LARGE);
