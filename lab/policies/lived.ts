/** From runs to measures: the values of every measure of every policy, replication by replication. */
import type { Comparison } from '../designs/comparison.ts';
import { paired } from '../verdicts/evaluation.ts';
import { outcomeKey } from '../designs/outcomes.ts';
import type { RunRow } from '../verdicts/results.ts';
import type { RunRecord, RunResult } from '../runs/runs.ts';
import { IDLE, nameIn } from './arms.ts';
import type { Lived } from './measures.ts';
import type { Readings, Span } from './readings.ts';

/** What of a plan is needed to read it. */
export interface Judged {
  unitCost: number;
  span: Span;
}

export interface LivedPolicies {
  rows: RunRow[];
  seeds: string[];
  dropped: number;
  /** By policy, then by replication. */
  lived: Lived[][];
}

function readingsIn(given: Comparison, record: RunRecord | undefined): Readings | null {
  if (record === undefined) return null;
  const entries = given.outcomes.map(
    ({ name, outcome }) => [name, record.values[outcomeKey(outcome)]] as const,
  );
  return Object.fromEntries(entries);
}

/** The first `n` replications of the policies named. */
export function livedOf(
  given: Comparison,
  policies: readonly string[],
  { unitCost, span }: Judged,
  n: number,
  results: ReadonlyMap<string, RunResult>,
): LivedPolicies {
  const { rows, complete, dropped } = paired(given, n, results);
  const place = (arm: string): number => given.arms.findIndex(({ name }) => name === arm);
  const lived = policies.map((policy) =>
    complete.map(({ records }): Lived => {
      const read = (arm: string): Readings | null => readingsIn(given, records[place(arm)]);
      return {
        calm: read(policy)!,
        struck: read(nameIn(policy, 'crisis')),
        answered: read(nameIn(policy, 'rivals')),
        idle: read(IDLE),
        unitCost,
        span,
      };
    }),
  );
  return { rows, seeds: complete.map(({ seed }) => seed), dropped, lived };
}

/** Values of a measure by replication; null where one of them is no number. */
export function valuesOf(lived: readonly Lived[], of: (one: Lived) => number): Float64Array | null {
  const values = Float64Array.from(lived, of);
  return values.length > 0 && values.every(Number.isFinite) ? values : null;
}
