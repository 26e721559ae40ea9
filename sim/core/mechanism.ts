/**
 * The shape of a home: all that is known of one mechanism. `sim/model.ts` lists the homes and puts their phases in
 * order; `sim/catalogue.ts` derives columns, parameters, measures, streams and the books of the day from them.
 */
import type { World } from '../world.ts';
import type { Because } from './cause.ts';
import type { Columns } from './column.ts';
import type { Exposures } from './exposures.ts';
import type { Measures, Tally } from './measure.ts';
import type { Table } from './parameter.ts';

/** Columns that are read of others or of the day before, and those that are written: names with spaces between. */
export interface Touches {
  readonly reads: string;
  readonly writes: string;
}

/** What is done once a day. Every agent reads what the phases before have left and writes only rows of its own. */
export interface Phase extends Touches {
  readonly name: string;
  /** Whose rows are visited; 'once' is done by one hand. */
  readonly over: 'once' | 'consumer' | 'creator' | 'block';
  /** Why it stands where it does. */
  readonly why: string;
  /** Visitors look at rows that others write, in any order but not at once: all are visited by one hand. */
  readonly byOneHand?: true;
  /** What changes of states that can be asked about (why/explained.ts) are put down to. */
  readonly because?: Because;
  readonly step: (world: World, from: number, to: number) => void;
}

/** What a batch of exposures goes through while consumers read. */
export interface ReadingStep extends Touches {
  readonly name: string;
  readonly why: string;
  /** What changes of states that can be asked about are put down to; a post, unless said. */
  readonly because?: Because;
  readonly step: (world: World, x: Exposures) => void;
}

/** x ← rest + (x − rest)·2^(−1/h) every night, h being the parameter of the home that is named. */
export interface Fade {
  readonly halfLife: string;
  /** Value that is left in the end; 0 unless said. */
  readonly rest?: number;
}

type Named<T> = Readonly<Record<string, T>>;

export interface Mechanism<
  N extends string = string,
  P extends Table = Table,
  C extends Columns = Columns,
  S extends string = string,
  H extends Named<Phase> = Named<Phase>,
  R extends Named<ReadingStep> = Named<ReadingStep>,
> {
  readonly name: N;
  readonly parameters: P;
  readonly columns: C;
  /** Decisions by chance, each with draws of its own, and what they decide. */
  readonly streams: Readonly<Record<S, string>>;
  readonly phases: H;
  readonly reading: R;
  /** Columns that fade at night. */
  readonly fades: Named<Fade>;
  /** Columns that take over the value of another at night. */
  readonly becomes: Named<string>;
  readonly tallies: readonly Tally[];
  readonly measures: Measures;
}

/** A home; what is not given is empty. */
export function mechanism<
  const N extends string,
  P extends Table = Record<never, never>,
  C extends Columns = Record<never, never>,
  S extends string = never,
  const H extends Named<Phase> = Record<never, never>,
  const R extends Named<ReadingStep> = Record<never, never>,
>(home: {
  name: N;
  parameters?: P;
  columns?: C;
  streams?: Readonly<Record<S, string>>;
  phases?: H;
  reading?: R;
  fades?: Named<Fade>;
  becomes?: Named<string>;
  tallies?: readonly Tally[];
  measures?: Measures;
}): Mechanism<N, P, C, S, H, R> {
  const nothing = {};
  return {
    parameters: nothing as P,
    columns: nothing as C,
    streams: nothing as Readonly<Record<S, string>>,
    phases: nothing as H,
    reading: nothing as R,
    fades: nothing,
    becomes: nothing,
    tallies: [],
    measures: nothing,
    ...home,
  };
}
