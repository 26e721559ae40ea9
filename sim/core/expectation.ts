/**
 * What a mechanism is expected to do, written in its home before the results are seen: which way something moves with
 * each of its numbers, and what its switches move. Plain data that nothing which runs imports, so that no bundle
 * carries it; tests try it (test/directions.test.ts, test/engine/ablations.test.ts, test/engine/switches.test.ts).
 *
 * What is looked at is named: a daily measure by whose it is (`market sales`, `brands trust`, `first brand trust`,
 * `creators posts`, `KOC income`, `mid-tier load`, `head honesty`) or a statistic of test/looks.ts. An unknown name
 * fails with the list of all.
 */
import type { ColumnName, ParameterPath } from '../catalogue.ts';
import type { Switch, Table } from './parameter.ts';

/** Values by path; those of `brand` hold for every brand, those of `creator` for every tier. */
export type Patch = { readonly [P in ParameterPath]?: number };

/** Which way something moves from a low value of a number to a high one. */
export interface Direction {
  readonly low: number;
  readonly high: number;
  readonly look: string;
  readonly expected: 'up' | 'down';
  /** By the equation. */
  readonly why: string;
  /** Where the number matters more than in the default market. */
  readonly setting: Patch;
  /** Severity of a scandal of the largest KOC on day 5. */
  readonly scandal?: number;
}

/** One row for each number of a table. */
export type Expectations<T extends Table> = { readonly [N in keyof T]: Direction };

type Range = readonly [low: number, high: number];
/** Both states of a switch. */
export const OFF_ON: Range = [0, 1];

// Marked as without side effects, so that builds leave out rows that nobody asks for; spreads in place of the calls
// would stay.

/** A market that differs from the default one in all of these. */
/* @__NO_SIDE_EFFECTS__ */
export function market(...parts: readonly Patch[]): Patch {
  return Object.assign({}, ...parts) as Patch;
}

/** More of it when the number is high. */
/* @__NO_SIDE_EFFECTS__ */
export function rises([low, high]: Range, look: string, why: string, ...setting: Patch[]): Direction {
  return { low, high, look, expected: 'up', why, setting: market(...setting) };
}

/** Less of it when the number is high. */
/* @__NO_SIDE_EFFECTS__ */
export function falls([low, high]: Range, look: string, why: string, ...setting: Patch[]): Direction {
  return { low, high, look, expected: 'down', why, setting: market(...setting) };
}

/** The same, in a market that a scandal shakes. */
/* @__NO_SIDE_EFFECTS__ */
export function shaken(row: Direction): Direction {
  return { ...row, scandal: 1 };
}

/** What moves when a mechanism is off alone, and what has nothing to do with it. */
export interface Ablation {
  readonly look: string;
  /** Direction with the mechanism off. */
  readonly off: 'up' | 'down';
  readonly why: string;
  readonly bystander: string;
  /** Whether the model says that the bystander stays to the bit, or only that it has no reason to move. */
  readonly stays: 'exactly' | 'within noise';
  /** Why it came out otherwise, where it did: written after looking. */
  readonly found: string;
}

/** What stays still when a mechanism is off alone, and when it is as good as off. */
export interface SwitchedOff {
  /** Columns that stay as they were on the first morning, or zero every evening if they are scratch. */
  readonly still: readonly ColumnName[];
  /** What else moves those columns, taken away in both arms. */
  readonly besides?: Patch;
  /** Whether interventions move them too, and are taken away. */
  readonly calm?: true;
  /** Numbers at which the mechanism does nothing: the same world as with the switch off. */
  readonly zero?: Patch;
  /** Columns of the mechanism’s own that may differ at strength zero: nothing else reads them. */
  readonly own?: readonly ColumnName[];
  /** Draws that are its own: what creators or people publish may change at once. */
  readonly moves?: 'creators' | 'people' | 'both';
}

type ForSwitches<T extends Table, Row> = { readonly [N in keyof T as T[N] extends Switch ? N : never]: Row };
/** One row for each switch of a table. */
export type Ablations<T extends Table> = ForSwitches<T, Ablation>;
export type Switches<T extends Table> = ForSwitches<T, SwitchedOff>;

/** What the look does with the mechanism off, and a bystander that has nothing to do with it. */
/* @__NO_SIDE_EFFECTS__ */
export function without(
  look: string,
  off: Ablation['off'],
  why: string,
  bystander: string,
  stays: Ablation['stays'],
  found = '',
): Ablation {
  return { look, off, why, bystander, stays, found };
}
