/** What a survey found, as it is recorded in test/golden/alive.json. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ParameterPath } from '../../sim/catalogue.ts';
import type { Found } from './survey.ts';

export const RECORD = join(import.meta.dirname, '../golden/alive.json');

/** One number, as it is recorded. */
export interface Row {
  /** Scenario in which it is alive, or in which it moves most; null where it changes no bit. */
  in: string | null;
  alive: boolean;
  tried: readonly [number, number];
  measure: string | null;
  from: number;
  to: number;
  spreads: number;
  pairs: number;
  /** State of the model that was surveyed (../tracks.ts). */
  model: string;
}

export type Rows = { readonly [P in ParameterPath]?: Row };

export const digits = (x: number, n: number): number => Number(x.toPrecision(n));

export const rowOf = ({ in: place, alive, tried, move, pairs }: Found, model: string): Row => ({
  in: place,
  alive,
  tried: [digits(tried[0], 6), digits(tried[1], 6)],
  measure: move?.measure ?? null,
  from: digits(move?.from ?? 0, 4),
  to: digits(move?.to ?? 0, 4),
  spreads: digits(move?.spreads ?? 0, 3),
  pairs,
  model,
});

export const recordedRows = (): Rows =>
  existsSync(RECORD) ? (JSON.parse(readFileSync(RECORD, 'utf8')) as { rows: Rows }).rows : {};
