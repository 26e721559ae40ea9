/** All that crosses between the laboratory's view and the worker that plans, gathers and judges. Plain data. */
import type { Standing } from '../../../lab/runs/run-collection.ts';
import type { RowResult } from '../../../lab/verdicts/register-results.ts';
import type { Claim } from '../../../lab/verdicts/register.ts';
import type { PolicyComparison } from '../../../lab/policies/results.ts';
import type { ComparisonResult, Provenance, Tally } from '../../../lab/verdicts/results.ts';
import type { Sign, Verdict } from '../../../lab/verdicts/verdict.ts';

export type Json = Record<string, unknown>;

/** Rows of the register to be put to the test. */
export interface RegisterRequest {
  kind: 'register';
  claims: readonly Claim[];
  /** Seeds of each arm; `auto`: 10 to 80, until the verdict is decided. */
  replications: number | 'auto';
  /** Of every market that does not say otherwise. */
  consumers: number;
  /** Each mechanism of the rows switched off. */
  ablate: boolean;
  /** The contents of robustness.json; null: no variants. */
  variants: Json | null;
  /** Also where nothing acts, and where people do not reach each other. */
  worlds: boolean;
  /** Draws over the assumed numbers of a row's mechanisms; 0: none. */
  draws: number;
  /** What dials were tuned to, by row and arm: to open one of the markets lived. */
  tuned?: Readonly<Record<string, TunedArms>>;
}

/** Values by path, by arm. */
export type TunedArms = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A policy file to be carried out. */
export interface PolicyRequest {
  kind: 'policies';
  /** Name of the file, for problems. */
  where: string;
  file: Json;
  /** The scenario that `base` of the file names; null where it is a difference itself. */
  base: Json | null;
  replications: number;
  consumers: number;
  /** Whether the ranking is computed again at points of the uncertain parameters. */
  draws: boolean;
  /** Budgets that were found where outlays are equal, over those of the file: to open one of the markets lived. */
  scales?: Readonly<Record<string, number>>;
}

export type Request = RegisterRequest | PolicyRequest;

/** What a request would take. */
export interface Price {
  runs: number;
  kept: number;
  /** At most as many more, shorter ones, to tune dials; 0 where there are none, or where they are known. */
  tuning: number;
  /** At most as many more, at the draws. */
  draws: number;
  /** Until the rest is computed, going by runs computed here. */
  seconds: number;
  workers: number;
}

/** What stands in the way, a line each. */
export interface Refusal {
  problems: readonly string[];
}

/** An effect while runs arrive. `values` of the interval are of `n` replications, looked at once. */
export interface Running {
  /** Name of the comparison: the row, the row without a mechanism, the row with a variant. */
  id: string;
  n: number;
  mean: number;
  low: number;
  high: number;
  /** Smallest effect of interest. */
  margin: number;
  sign: Sign;
  verdict: Verdict;
}

/** One policy in the deciding measure while runs arrive. */
export interface RunningPolicy {
  policy: string;
  n: number;
  mean: number;
  low: number;
  high: number;
}

/** Dials are tuned before rows are run, and draws come after them. */
export type Phase = 'tuning' | 'runs' | 'draws';

export interface Update {
  phase: Phase;
  /** Of this phase. */
  standing: Standing;
  /** Until all is computed; null before the first run has ended. */
  seconds: number | null;
  /** New since the last update, in the order in which they came. */
  running: readonly Running[];
  policies: readonly RunningPolicy[];
}

export interface RegisterOutcome {
  kind: 'register';
  rows: readonly RowResult[];
  /** Those of ablations and variants as well. */
  comparisons: readonly ComparisonResult[];
  tally: Tally;
  provenance: Provenance;
  /** Ended by hand: what is shown is of the replications that were complete. */
  stopped: boolean;
}

export interface PolicyOutcome {
  kind: 'policies';
  /** Null where it was ended by hand. */
  comparison: PolicyComparison | null;
  tally: Tally;
  provenance: Provenance;
  stopped: boolean;
}

export type Outcome = RegisterOutcome | PolicyOutcome;

export interface LabService {
  price(request: Request): Promise<Price | Refusal>;
  /** @param listen told at most a few times a second */
  runRequest(request: Request, listen: (update: Update) => void): Promise<Outcome | Refusal>;
  /** Ends what is being carried out; runs that have ended are kept. */
  cancel(): Promise<void>;
  /** The scenario file of an arm, every default written out, to be lived on the stage. */
  armFile(request: Request, comparison: string, arm: string): Promise<Json | Refusal>;
}
