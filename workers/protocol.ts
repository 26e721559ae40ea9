/** All that crosses between the page and the engine's worker. Arrays are transferred, never copied. */
import type { GraphStatistics, MarketEvent, Rows, Summary } from '../sim/index.ts';
import type { ResolvedScenario } from '../sim/scenario/index.ts';
import type { Account, Link } from '../sim/why/index.ts';

/** One value to replace; a path as scenario files have them, for instance `brands.0.quality`. */
export interface Change {
  path: string;
  value: string | number | boolean;
}

/** What to run: a scenario file's JSON, not yet trusted, and a network file where one was brought. */
export interface Order {
  scenario: unknown;
  /** What error messages call the scenario. */
  where: string;
  /** Values to replace in it, as `--set path=value` does on the command line. */
  changes: readonly Change[];
  network: { fileName: string; text: string } | null;
  /** Whether agents are to be seen day by day, or series only. */
  frames: boolean;
  /** Threads that live it, where memory can be shared; left out, as many as there are processors where it pays. */
  threads?: number;
}

/** Every problem of the input, one line each, as the command line words them. */
export interface Refusal {
  problems: string[];
}

/** The market on the morning of day 0. */
export interface Opening {
  scenario: ResolvedScenario;
  /** The scenario file with the changes made. */
  json: Record<string, unknown>;
  graph: Rows & { community: Int32Array; communities: number; names: string[] | null };
  statistics: GraphStatistics;
  consumers: number;
  online: number;
  brands: number;
  /** Places for creators; how many are in use stands in each frame. */
  creators: number;
  /** Person behind each creator, -1 for a free place. */
  home: Int32Array;
  /** Days from one frame to the next: 1 but for large markets. */
  frameEvery: number;
  /** The first days are those of the market it parted from: they are not sent again. */
  shared: number;
}

/** Agents on the evening of a day; frames.ts says what stands where. */
export interface Frame {
  day: number;
  /** Planes of `consumers` bytes. */
  people: Uint8Array;
  /** Rows of `CREATOR_FIELDS` numbers. */
  creators: Float32Array;
  /** A sample of what was read: rows of `FLOW_FIELDS`. */
  flows: Int32Array;
  /** What has come and gone between people since the frame before: rows of `TIE_FIELDS`. */
  ties: Int32Array;
}

/** Days `from` … `to` − 1: their rows of each series, frames and events. */
export interface Days {
  from: number;
  to: number;
  market: Float64Array;
  brands: Float64Array;
  creators: Float64Array;
  frames: Frame[];
  events: MarketEvent[];
  /** Threads that lived the last of them. */
  threads?: number;
  /** Why one thread lives a market for which there should be more. */
  alone?: string;
}

export interface Closing {
  fingerprint: string;
  days: number;
  exposures: number;
  milliseconds: number;
  summary: Summary;
}

/** One exposure of a person on a day: what was read, who wrote it, how it came. */
export interface Seen {
  brand: number;
  /** Person who wrote it, -1 for an advertisement, -2 for a machine. */
  author: number;
  creator: number;
  kind: 'good' | 'bad' | 'paid' | 'other';
  labelled: boolean;
  way: 'followed' | 'friend' | 'recommended' | 'advertisement';
  /** Share of it that was believed, in [0, 1]. */
  believed: number;
}

/** One person on the evening of a day. */
export interface PersonDay {
  day: number;
  person: number;
  /** Columns of the person, and of the person and each brand, by name (sim/columns.ts explains them). */
  columns: Record<string, number[]>;
  perBrand: Record<string, number>[];
  creator: Record<string, number> | null;
  /** Followed creators with credibility and bond. */
  follows: { creator: number; credibility: number; bond: number }[];
  seen: Seen[];
  seenInAll: number;
}

/** Why did the trust of a person in a brand change, from the morning of one day to the evening of another? */
export interface WhyAsked {
  readonly person: number;
  readonly brand: number;
  readonly from: number;
  readonly to: number;
}

export interface WhyAnswer {
  readonly account: Account;
  /** Causes, the strongest first; what led to them is empty until it has been followed. */
  readonly links: readonly Link[];
  /** Person behind each creator on the later evening, -1 for a free place. */
  readonly home: Int32Array;
}

/** How far it is: the days in between, from 0 to 1, then back to the causes of the causes. */
export interface WhyTold {
  readonly step: 'days' | 'back';
  readonly done: number;
  readonly answer: WhyAnswer | null;
}

export interface Engine {
  /** Makes the market and begins to compute; days arrive at `listen`, in order. */
  open: (order: Order, listen: (days: Days) => void) => Promise<Opening | Refusal>;
  /** Settles when the last day is computed, or the run was cancelled. */
  closing: () => Promise<Closing>;
  cancel: () => void;
  /** Lets the days to come wait, or goes on with them: another market is wanted first. */
  hold: (held: boolean) => void;
  /** Agents on any evening that has been computed, exactly. */
  frame: (day: number) => Promise<Frame>;
  person: (day: number, person: number) => Promise<PersonDay>;
  /** One question at a time: another stops it. Null where it was stopped. */
  why: (asked: WhyAsked, tell: (told: WhyTold) => void) => Promise<WhyAnswer | null>;
  stopWhy: () => void;
  /** Result tables as files: name and content. */
  files: (format: 'csv' | 'parquet') => Promise<{ name: string; content: Uint8Array }[]>;
  ping: () => number;
  /** Another engine in the same worker: a market that is opened there parts from this one where both have days in common. */
  beside: () => Engine;
  /** Lets go of the market. */
  close: () => void;
}
