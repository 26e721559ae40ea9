/**
 * What is known about one number of the model. A mechanism declares its numbers as a table of these;
 * the scenario file, its JSON Schema, the error messages and the documentation are all made from it.
 */

/** How well a default is founded: read off data, fitted to data, or chosen for want of data. */
export type Standing = 'measured' | 'calibrated' | 'assumed';

export interface Parameter {
  /** One sentence, in English: what the number does. */
  about: string;
  /** The letter it has in the equations. */
  symbol: string;
  /** Unit in words, for example "probability per day"; empty for a bare number. */
  unit: string;
  /** Smallest and largest value allowed, both included. */
  min: number;
  max: number;
  default: number;
  standing: Standing;
  /** Where the default comes from. */
  source: string;
  /**
   * 'integer' allows whole numbers only; 'switch' is true or false, kept as 1 or 0; 'choice' is one of
   * the words of `choices`, kept as its place among them.
   */
  kind?: 'integer' | 'switch' | 'choice';
  choices?: readonly string[];
  /** Decided when the world is made: no intervention may change it. */
  fixed?: true;
  /** A market that is shipped in which it moves something, where by default it does not (docs/alive.md). */
  seenIn?: string;
  /** Where the true value may well lie, if not where the rule of plausible.ts has it. */
  plausible?: Bounds;
  /** A choice of whoever writes the market: nothing to be unsure of. */
  decided?: true;
}

/** Both ends included. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
  /** A word on where the ends come from. */
  readonly why: string;
}

/** On which of these a number is spread evenly between its bounds: its logarithm, the logarithm of its odds, or itself. */
export type Scale = 'log' | 'logit' | 'linear';

export interface Plausible extends Bounds {
  readonly scale: Scale;
}

/** True or false: a mechanism’s off switch, or a choice between two ways. */
export interface Switch extends Parameter {
  kind: 'switch';
}

export type Table = Record<string, Parameter>;

/** The numbers of a table, one for each name. */
export type Values<T> = { -readonly [K in keyof T]: number };
