/** What a study of sensitivity hands out: plain data for tables, figures and reports. */
import type { Tally } from '../runs/run-collection.ts';
import type { Screened } from '../statistics/elementary-effects.ts';
import type { Decomposition, SobolIndex } from '../statistics/sobol-indices.ts';
import type { Provenance, RunRow } from '../verdicts/results.ts';
import type { Factor } from './factors.ts';
import type { LeftOut } from './market.ts';
import type { Question } from './question.ts';

/** One point that was lived: a place in the unit cube of the factors of its stage. */
export interface LivedPoint {
  stage: 'screening' | 'indices';
  /** Number of the walk, or of the block. */
  block: number;
  place: number;
  /** Screening: which factor was moved to get there; empty for the first point. Indices: A, B, or the factor of A_B. */
  moved: string;
  u: readonly number[];
  /** The contrast with each seed of the block. */
  values: readonly number[];
}

export interface ScreeningRow extends Screened {
  factor: Factor;
  /** The interval that holds for all factors together leaves out 0. */
  shown: boolean;
  /** Its own interval leaves out 0. */
  told: boolean;
  /** Goes on to the second stage. */
  survives: boolean;
}

export interface Screening {
  walks: number;
  /** Walks left out because a run failed. */
  dropped: number;
  /** In the order of μ*, the largest first. */
  rows: ScreeningRow[];
  /** Coverage of the interval of each factor's share, for all to hold together with 95 %. */
  jointLevel: number;
}

export interface IndexRow extends SobolIndex {
  factor: Factor;
  /** Both intervals, of the total index and of all variance, leave out 0. */
  shown: boolean;
  /** The same of the first-order index. */
  shownAlone: boolean;
}

export interface Indices extends Omit<Decomposition, 'indices'> {
  blocks: number;
  dropped: number;
  /** The largest total index first. */
  rows: IndexRow[];
  /** The factors make a variance that is told from none. */
  told: boolean;
}

/** Of the contrast at points drawn over the whole of the ranges, each a mean over its seeds. */
export interface Spread {
  points: number;
  mean: number;
  sd: number;
  least: number;
  most: number;
  /** Points at which it is above 0. */
  above: number;
}

export interface SensitivityResult extends Omit<Question, 'id' | 'filesAt'> {
  factors: Factor[];
  leftOut: LeftOut;
  seeds: number;
  /** Most factors of the second stage. */
  keep: number;
  screening: Screening | null;
  indices: Indices | null;
  /** Over the blocks of the last stage. */
  spread: Spread | null;
  points: LivedPoint[];
  runs: RunRow[];
  tally: Tally;
  provenance: Provenance;
}
