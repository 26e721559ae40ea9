/** What the laboratory hands out: plain data for tables, figures, reports and the page. */
import type { Tally } from '../runs/run-collection.ts';
import type { Interval } from '../statistics/interval.ts';

export type { Tally };
import type { Role, Rule } from '../designs/comparison.ts';
import type { Asked } from '../designs/people-shapes.ts';
import type { Sign, Verdict } from './verdict.ts';

/** One row of the table of runs. */
export interface RunRow {
  experiment: string;
  arm: string;
  /** From 0; the same seed in all arms. */
  replication: number;
  seed: string;
  key: string;
  fingerprint: string;
  days: number;
  exposures: number;
  /** By name of the outcome; empty for a run that failed. */
  values: Readonly<Record<string, number>>;
  failed: string | null;
}

export interface ArmResult {
  name: string;
  mean: number;
  sd: number;
}

/** The smallest effect of interest in the unit of the contrast. */
export interface Margin {
  size: number;
  because: string;
}

/** One contrast over replications, as it is stated (not turned into the expected direction). */
export interface Effect {
  n: number;
  mean: number;
  sd: number;
  se: number;
  interval: Interval;
  /** Bias-corrected and accelerated, same level; null where too few replications or no spread. */
  bootstrap: Interval | null;
  /** Cohen's d of the paired differences, and Hedges' correction of it. */
  dz: number;
  gz: number;
  /** Share of replications with the contrast in the expected direction, ties counting half. */
  superiority: number;
  /** Two-sided, against none at all. */
  p: number;
  /** The same, by flipping signs: of no shape but symmetry. */
  pFlips: number;
  /** Mean correlation of the arms over replications; null for a single arm. */
  correlation: number | null;
  /** How many times fewer runs the common random numbers need; null for a single arm. */
  varianceSaved: number | null;
  /** Of seeing an effect of the smallest size of interest as different from none; null without that size. */
  power: number | null;
}

/**
 * Why an effect is not told: `no yardstick` where the smallest effect of interest comes out as nothing (a share of a level
 * of 0, or standard deviations of what does not vary), `few seeds` where so few cannot tell, `wide` otherwise.
 */
export type Untold = 'no yardstick' | 'few seeds' | 'wide';

export interface OutcomeResult {
  name: string;
  role: Role;
  /** The part, condition … that it belongs to. */
  of: string;
  rule: Rule;
  words: string;
  sign: Sign;
  reference: number;
  outcome: Asked;
  contrast: Readonly<Record<string, number>>;
  margin: Margin;
  arms: ArmResult[];
  /** By arm, the share of times that were cut off at the end of what is looked at; null for what is no time. */
  cutOff: number[] | null;
  /** The contrast by replication, beside `seeds` of the comparison. */
  values: number[];
  effect: Effect;
  verdict: Verdict;
  /** Of an undecided effect. */
  untold: Untold | null;
  /** The contrast is exactly the same in all replications: nothing in it is left to chance. */
  constant: boolean;
  /** p value of the verdict, for corrections over a family; repeated where several looks were planned. */
  p: number;
}

export type Stopped = 'fixed' | 'decided' | 'narrow enough' | 'cap reached' | 'too few runs';

/** What became of one comparison of arms. */
export interface ComparisonResult {
  id: string;
  arms: string[];
  /** Of the replications that count: every arm came to its end. */
  seeds: string[];
  /** Replications left out because a run of theirs failed. */
  dropped: number;
  /** Interim looks taken, the last included. */
  looks: number;
  stopped: Stopped;
  /** Empty when too few replications came to their end. */
  outcomes: OutcomeResult[];
  /** Arms that were the same to the bit in every replication: groups of two and more. */
  identical: string[][];
  runs: RunRow[];
}

/** What a result can be computed again from. */
export interface Provenance {
  program: string;
  model: string;
  network: { name: string; hash: string } | null;
  /** Consumers of every market, where it was set for all. */
  consumers: number | null;
  command: string;
  /** Calls to whose results this one adds, in order. */
  upon?: readonly string[];
}

/** What came out of an experiment file. */
export interface ExperimentResult {
  title: { en: string; zh: string };
  question: { en: string; zh: string };
  comparison: ComparisonResult;
  /** The arm and the values of the factors that each arm of the comparison stands for. */
  points: { name: string; arm: string; values: Readonly<Record<string, number | boolean | string>> }[];
  tally: Tally;
  provenance: Provenance;
}
