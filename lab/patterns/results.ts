/**
 * Whether a pattern is met: its value by replication, the interval of their mean, and where that lies.
 *
 *     inside      the whole 95 % interval lies between the bounds
 *     outside     none of it does; `beyond` is how far the mean is from the nearer bound
 *     undecided   the interval holds a bound, or there is none: more seeds would tell
 *     shown       there are no bounds
 */
import type { Interval } from '../statistics/interval.ts';
import { pairedContrast } from '../statistics/paired.ts';
import { LEVEL, paired } from '../verdicts/evaluation.ts';
import type { Provenance, RunRow, Tally } from '../verdicts/results.ts';
import type { Laboratory } from '../runs/run-collection.ts';
import { RunCollection } from '../runs/run-collection.ts';
import type { RunResult } from '../runs/runs.ts';
import type { Pattern, PatternMarket } from './pattern-shape.ts';
import { specsOfPatterns } from './plan.ts';
import type { PlannedPattern } from './plan.ts';
import { valueOf } from './value.ts';

export const PLACES = ['inside', 'outside', 'undecided', 'shown'] as const;
export type PatternVerdict = (typeof PLACES)[number];

/** Fewer say nothing of their spread. */
const FEWEST = 3;

export interface PatternResult {
  pattern: Pattern;
  market: PatternMarket;
  /** Of the replications that count: every arm came to its end. */
  seeds: string[];
  /** By replication, beside `seeds`. Not finite where it divides by nothing. */
  values: number[];
  mean: number;
  sd: number;
  /** Null where there are too few values, or one is no number. */
  interval: Interval | null;
  verdict: PatternVerdict;
  /** How far the mean is above the upper bound, or (negative) below the lower; 0 between them. */
  beyond: number;
  /** Replications left out because a run failed. */
  dropped: number;
  runs: RunRow[];
}

export interface PatternsResult {
  patterns: PatternResult[];
  /** What cannot be said as a pattern; empty where some patterns alone were asked for. */
  unsaid: readonly { en: string; zh: string }[];
  tally: Tally;
  provenance: Provenance;
}

type Bounds = Pick<Pattern, 'least' | 'most'>;

export function verdictIn(
  interval: Pick<Interval, 'low' | 'high'> | null,
  { least, most }: Bounds,
): PatternVerdict {
  if (least === undefined && most === undefined) return 'shown';
  if (interval === null) return 'undecided';
  const [from, to] = [least ?? -Infinity, most ?? Infinity];
  if (interval.low >= from && interval.high <= to) return 'inside';
  return interval.high < from || interval.low > to ? 'outside' : 'undecided';
}

export function beyondOf(mean: number, { least = -Infinity, most = Infinity }: Bounds): number {
  if (mean > most) return mean - most;
  return mean < least ? mean - least : 0;
}

function valuesOf(
  given: PlannedPattern,
  complete: ReturnType<typeof paired>['rows'],
  seeds: readonly string[],
) {
  return seeds.map((seed) => {
    const rows = complete.filter((row) => row.seed === seed);
    return valueOf(given.pattern.value, Object.fromEntries(rows.map(({ arm, values }) => [arm, values])));
  });
}

export function judged(given: PlannedPattern, results: ReadonlyMap<string, RunResult>): PatternResult {
  const { pattern, market, n } = given;
  const { rows, complete, dropped } = paired(given, n, results);
  const seeds = complete.map(({ seed }) => seed);
  const values = valuesOf(given, rows, seeds);
  const finite = values.length >= FEWEST && values.every(Number.isFinite);
  const contrast = finite ? pairedContrast(values, LEVEL) : null;
  const mean = contrast?.mean ?? NaN;
  const interval = contrast?.interval ?? null;
  return {
    pattern,
    market,
    seeds,
    values,
    mean,
    sd: contrast?.sd ?? NaN,
    interval,
    verdict: verdictIn(interval, pattern),
    beyond: Number.isFinite(mean) ? beyondOf(mean, pattern) : 0,
    dropped,
    runs: rows,
  };
}

/** @throws Stop when the laboratory's signal says so; all runs that ended are kept */
export async function measurePatterns(
  planned: readonly PlannedPattern[],
  laboratory: Laboratory,
): Promise<Pick<PatternsResult, 'patterns' | 'tally'>> {
  const collection = new RunCollection(laboratory);
  await collection.collect(specsOfPatterns(planned));
  return { patterns: planned.map((one) => judged(one, collection.results)), tally: collection.tally() };
}
