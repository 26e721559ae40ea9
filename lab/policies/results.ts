/** What a comparison of policies and a search for a split hand out: plain data for tables, reports and the page. */
import type { Text } from '../../sim/scenario/index.ts';
import type { Provenance, RunRow, Stopped, Tally } from '../verdicts/results.ts';
import type { Interval } from '../statistics/interval.ts';
import type { Goal } from '../statistics/pareto.ts';

export interface MeasureInfo {
  name: string;
  unit: string;
  about: string;
  /** Whether more or less is better; null for what is only told. */
  goal: Goal | null;
}

/** Of one policy in one measure, over replications. */
export interface Estimate {
  mean: number;
  sd: number;
  /** Student's t. */
  interval: Interval;
  /** BCa; null where nothing varies. */
  bootstrap: Interval | null;
  /** Mean of the worst 5 % of replications, with BCa interval; null for what is only told. */
  tail: { mean: number; interval: Interval | null; method: 'empirical' | 'normal' } | null;
  /** By replication, beside `seeds`. */
  values: number[];
}

export interface PolicySummary {
  id: string;
  title: Text;
  /** Yuan per thousand consumers over all days, and how much of it the split keeps back. */
  planned: { budget: number; kept: number };
  /** By measure; null where the measure makes no sense, as cost per sale without sales. */
  measures: Record<string, Estimate | null>;
  /** Share of replications in which half of the loss to the crisis was made good; null without a crisis. */
  recovered: { share: number; interval: Interval } | null;
}

/**
 * What the interval of a difference says: better, worse: it excludes 0; alike: it lies within the smallest difference
 * of interest; undecided: neither.
 */
export type Finding = 'better' | 'worse' | 'alike' | 'undecided';

/** A policy against the reference in one measure: policy − reference, paired by seed. */
export interface PolicyContrast {
  policy: string;
  against: string;
  measure: string;
  n: number;
  mean: number;
  sd: number;
  /** The intervals of all policies in one measure hold together at 95 %. */
  interval: Interval;
  bootstrap: Interval | null;
  /** Standardised difference of the pairs (Hedges). */
  gz: number;
  /** Share of replications in which the policy did better, ties counting half. */
  superiority: number;
  correlation: number;
  varianceSaved: number;
  p: number;
  /** Corrected over the policies. */
  holm: number;
  /** Smallest difference of interest, and why. */
  margin: number;
  because: string;
  finding: Finding;
}

/**
 * How likely each policy is among those that no other dominates, judging by resampled replications: to dominate is to be
 * in no criterion worse by more than matters, and in one better by more.
 */
export interface Dominance {
  criteria: string[];
  front: { policy: string; probability: number; byMeans: boolean }[];
  /** Probability that the one dominates the other. */
  pairs: { better: string; worse: string; probability: number; byMeans: boolean }[];
}

/** Which uncertain value decides: rank correlation of a value with how far a policy is ahead of the best other. */
export interface Driver {
  path: string;
  policy: string;
  correlation: number;
  /** Those of all drivers hold together at 95 %; null for few draws. */
  interval: Interval | null;
}

/** One of the numbers that nobody knows; of several that move together the range of the first. */
export interface UncertainNumber {
  path: string;
  low: number;
  high: number;
  scale: string;
  because: string | null;
  /** Here because all assumed numbers of what acts were asked for. */
  assumed: boolean;
}

/** How the ranking stands up to what is not known. */
export interface Ranking {
  measure: string;
  /** In the order of outcomes. */
  policies: string[];
  uncertain: UncertainNumber[];
  /** Values of the uncertain parameters and outcome of each policy, in their order; null where it cannot spend as much. */
  draws: { values: number[]; outcomes: (number | null)[] }[];
  dropped: number;
  replications: number;
  standings: DrawStanding[];
  /** Where outlays are made equal: how far they are apart in a draw, as a share of their mean; mean over draws. */
  outlaysApart: number | null;
  /** Strongest first. */
  drivers: Driver[];
}

/** How often a policy is best over states (seeds, or draws), and what choosing it costs where another is. */
export interface SeedStanding {
  policy: string;
  /** Ties are shared evenly. */
  shareBest: number;
  /** Wilson. */
  interval: Interval;
  expectedRegret: number;
  worstRegret: number;
  meanRank: number;
}

/** The same over draws: regret and rank over those in which it spends as much as the others. */
export interface DrawStanding extends SeedStanding {
  present: number;
}

/** A budget that was tried: times what the file gives, and the yuan that were spent (with equal costs: all that it cost). */
export interface OutlayTrial {
  scale: number;
  outlay: number;
}

/** What was done so that a policy spends, or costs, as much as the others. */
export interface MatchedOutlay {
  policy: string;
  scale: number;
  /** On pilot seeds, in yuan; the most it spends where that is too little, the least where it is too much. */
  outlay: number;
  target: number;
  reached: boolean;
  /** Too little however much it is given, too much with next to no budget, or not found in so many trials. */
  missed: 'short' | 'over' | 'not found' | null;
  trials: OutlayTrial[];
}

/** A policy that on the seeds of the comparison spends more than a tenth more or less than the others do. */
export interface OffOutlay {
  policy: string;
  spent: number;
  /** Median of those whose budgets could be tuned. */
  level: number;
}

/** Who is best in a measure by means, and how far ahead of each other policy (best − other). */
export interface Leader {
  measure: string;
  policy: string;
  mean: number;
  /** The intervals of all pairs hold together. */
  leads: { policy: string; mean: number; interval: Interval; told: boolean }[];
}

export interface Recommendation {
  is: 'dominance' | 'best' | 'fragile' | 'none';
  policy: string | null;
  /** Policies that another dominates, and which. */
  out: { policy: string; by: string }[];
  /** Without a recommendation: those that are not told apart, the best by means first. */
  tied: string[];
}

export interface PolicyComparison {
  title: Text;
  question: Text;
  brand: { index: number; name: Text };
  consumers: number;
  /** First day of spending, first day without, days in all, first day of the crisis. */
  span: { from: number; until: number; end: number; crisis: number | null };
  budget: number;
  unitCost: number;
  reference: string;
  decide: string;
  measures: MeasureInfo[];
  policies: PolicySummary[];
  contrasts: PolicyContrast[];
  dominance: Dominance;
  /** What is equal: what policies are given, or what they spend. */
  equal: 'budget' | 'outlay' | 'cost';
  /** Where outlays are equal: how budgets were tuned. */
  matched: MatchedOutlay[];
  /** Policies that are ranked: with equal outlays those that reach them. */
  ranked: string[];
  /** Equal on pilot seeds, but not on those of the comparison: ranked with nobody. */
  off: OffOutlay[];
  /** The best by means in each measure of which more or less is better. */
  leaders: Leader[];
  /** Over seeds, in the deciding measure. */
  standings: SeedStanding[];
  recommendation: Recommendation;
  ranking: Ranking | null;
  /** Of the replications that count. */
  seeds: string[];
  dropped: number;
  looks: number;
  stopped: Stopped;
  /** Stated, not measured. */
  assumptions: string[];
  conclusions: string[];
  runs: RunRow[];
}

export interface ComparePoliciesResult {
  comparison: PolicyComparison;
  tally: Tally;
  provenance: Provenance;
}

/** Shares of the budget by channel. */
export type Split = Record<string, number>;

/** One split that was tried. */
export interface Candidate {
  /** In the order of trial, from 0: the start. */
  id: number;
  split: Split;
  /** Seeds it was tried with. */
  n: number;
  /** Mean of what is to be improved, by those seeds. */
  goal: number;
  /** Means of what is constrained. */
  constrained: Record<string, number>;
  feasible: boolean;
  /** Batch in which it was first tried. */
  batch: number;
}

export interface SplitSearch {
  title: Text;
  brand: { index: number; name: Text };
  consumers: number;
  start: string;
  goal: MeasureInfo;
  constraints: { measure: string; least: number | null; most: number | null }[];
  channels: { name: string; least: number; most: number }[];
  candidates: Candidate[];
  startSplit: Split;
  chosen: Split;
  /** Chosen less start on seeds that the search has not seen; null where the start was chosen. */
  gain: (PolicyContrast & { start: number; chosen: number }) | null;
  /** The constraints for the chosen split on those seeds. */
  held: { measure: string; mean: number; interval: Interval; holds: boolean | null }[];
  seeds: string[];
  conclusions: string[];
  runs: RunRow[];
}

export interface SplitSearchResult {
  search: SplitSearch;
  tally: Tally;
  provenance: Provenance;
}
