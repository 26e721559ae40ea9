/** Where a verdict holds: plain data for tables, figures and reports. */
import type { Text } from '../../sim/scenario/index.ts';
import type { LeftOut } from '../sensitivity/market.ts';
import type { Factor } from '../sensitivity/factors.ts';
import type { Interval } from '../statistics/interval.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import type { Foretold } from './row.ts';

/** One contrast at one draw. */
export interface DrawnEffect extends Foretold {
  name: string;
  /** Mean over the seeds of the draw, as it was lived. */
  lived: number;
  sd: number;
}

export interface DrawResult {
  /** From 0. */
  draw: number;
  /** Id of the place. */
  place: string;
  /** In the unit cube, in the order of the factors. */
  u: readonly number[];
  /** Seeds that count: every arm came to its end. */
  seeds: number;
  dropped: number;
  effects: DrawnEffect[];
  parts: { name: string; verdict: Verdict }[];
  verdict: Verdict;
  stands: boolean;
}

/** How much of a contrast differs between draws, and how much is chance. */
export interface Spread {
  name: string;
  of: string;
  /** Over draws that are not exactly nothing. */
  mean: number;
  /** Standard deviation of what is expected at a draw, over draws. */
  between: number;
  /** Of a seed about it. */
  within: number;
  /** Share of the distance from the mean that a draw of all seeds keeps. */
  kept: number;
  /** Draws at which it is exactly nothing. */
  nothing: number;
}

/** Whether a number lies elsewhere where the verdict stands than where it turns. */
export interface Region {
  name: string;
  /** Largest distance of the two distributions, 0 to 1. */
  d: number;
  p: number;
  /** Corrected over all numbers, and the network where there are several. */
  holm: number;
  /** Where the verdict turns the number is higher (1) or lower (−1). */
  turnsWhere: 1 | -1;
}

/** The one threshold that parts draws best, told only if it beats what chance gives. */
export interface Threshold {
  name: string;
  /** In the unit of the number: half-way between two draws, of whole numbers the one that lies beyond. */
  value: number | null;
  /** Where several numbers move together, share of their ranges instead. */
  share: number | null;
  turns: 'below' | 'above';
  p: number;
  /** On the side where it turns, and on the other. */
  there: { n: number; stands: number };
  elsewhere: { n: number; stands: number };
}

/** By network. */
export interface PlaceResult {
  id: string;
  name: Text;
  draws: number;
  stands: number;
}

export interface UncertainResult {
  factors: readonly Factor[];
  leftOut: LeftOut;
  seeds: number;
  replications: number;
  /** The verdict of the row at its own numbers. */
  verdict: Verdict;
  draws: DrawResult[];
  /** Draws left out because fewer than two seeds came to their end. */
  dropped: number;
  stands: number;
  /** Share of draws in which it stands, with Wilson's interval; null without draws. */
  share: { value: number; interval: Interval } | null;
  fragile: boolean;
  spreads: Spread[];
  /** The smallest p first; empty where all draws agree. */
  regions: Region[];
  /** Whether any number could have been shown to decide, however strongly it did. */
  tellable: boolean;
  threshold: Threshold | null;
  places: PlaceResult[];
  /** p of the network, corrected with the numbers; null where there is one. */
  placeP: number | null;
}
