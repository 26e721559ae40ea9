/**
 * Verdicts that an earlier call found, to which more is computed: rows with their dials stand as they were found, and what
 * was lived beside them stays unless it is asked anew.
 *
 * Nothing of the file is believed that can be checked: model, consumers, number of seeds and the text of every row have to
 * be those of today, and the verdict of every row has to follow from its numbers.
 */
import { z } from 'zod';
import { canonicalJson } from '../../sim/numbers.ts';
import { PARSE, line, problemsFromIssues } from '../../sim/scenario/index.ts';
import type { Problem } from '../../sim/scenario/index.ts';
import type { Dials } from './dials.ts';
import type { Claim } from './register.ts';
import type { Tuned } from './register-plan.ts';
import type { RowResult } from './register-results.ts';
import { judge } from './row-verdict.ts';
import { valuesOf } from './tuned-values.ts';

const numbers = z.array(z.number({ error: 'a number' }), { error: 'a list of numbers' });
const outcome = z.looseObject({ name: line, of: line, values: numbers, effect: z.looseObject({}) });
const comparison = z.looseObject({
  id: line,
  arms: z.array(line),
  seeds: z.array(line, { error: 'a list of seeds' }),
  dropped: z.number(),
  outcomes: z.array(outcome, { error: 'a list of effects' }),
  identical: z.array(z.array(line)),
});
const row = z.looseObject({
  claim: z.looseObject({ id: line }),
  alone: line,
  comparison: comparison.nullable(),
  matched: z.array(z.looseObject({ arm: line, values: z.record(z.string(), z.number()) })),
  ablations: z.array(z.looseObject({})),
  variants: z.array(z.looseObject({})),
});
const shape = z.looseObject({
  provenance: z.looseObject({
    model: line,
    consumers: z.number().nullable(),
    command: line,
    upon: z.array(line).optional(),
  }),
  rows: z.array(row, { error: 'a list of rows' }),
});

export interface Finished {
  /** By id, those that are asked for. */
  rows: ReadonlyMap<string, RowResult>;
  /** What they come from, in order. */
  commands: string[];
}

export const NOTHING_FINISHED: Finished = { rows: new Map(), commands: [] };

export type FinishedReading = { ok: true; finished: Finished } | { ok: false; problems: Problem[] };

/** What rows are asked with today. */
export interface AskedToday {
  model: string;
  consumers: number;
  /** Seeds of every arm. */
  seeds: number;
  claims: readonly Claim[];
}

/** @param json `verdicts.json` of an earlier call */
export function readFinished(json: unknown, where: string, today: AskedToday): FinishedReading {
  const read = shape.safeParse(json, PARSE);
  if (!read.success) return { ok: false, problems: problemsFromIssues(read.error.issues, json, where) };
  const { provenance, rows: given } = read.data;
  const problems: Problem[] = [];
  const compare = (path: string, found: string | number | null, expected: string | number): void => {
    if (found !== expected)
      problems.push({ file: where, path, found: String(found), expected: String(expected) });
  };
  compare('provenance.model', provenance.model, today.model);
  compare('provenance.consumers', provenance.consumers, today.consumers);
  const rows = new Map<string, RowResult>();
  given.forEach((one, i) => {
    const claim = today.claims.find(({ id }) => id === one.claim.id);
    if (claim === undefined || one.comparison === null) return;
    const path = `rows.${i}`;
    // A text for each, so that members that are undefined are no difference.
    if (canonicalJson(one.claim) !== canonicalJson(claim)) {
      const expected = 'what the register asks today';
      problems.push({ file: where, path: `${path}.claim`, found: `another text of ${claim.id}`, expected });
      return;
    }
    compare(`${path}.comparison.seeds`, one.comparison.seeds.length + one.comparison.dropped, today.seeds);
    const result = one as unknown as RowResult;
    const verdict = judge(claim, result.comparison!)?.verdict ?? 'undecided';
    compare(`${path}.alone`, one.alone, verdict);
    rows.set(claim.id, { ...result, claim, comparison: { ...result.comparison!, runs: [] } });
  });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, finished: { rows, commands: [...(provenance.upon ?? []), provenance.command] } };
}

/** How their dials were tuned, as `tuneDials` has it. */
export const matchedBefore = ({ rows }: Pick<Finished, 'rows'>): Dials['matches'] =>
  new Map([...rows].map(([id, { matched }]) => [id, matched]));

/** What their dials were tuned to. */
export const tunedBefore = ({ rows }: Pick<Finished, 'rows'>): Tuned =>
  new Map([...rows].map(([id, { matched }]) => [id, valuesOf(matched)]));

/** Those of today, and those of before that were not asked anew. */
function joined<T>(now: readonly T[], before: readonly T[], name: (one: T) => string): T[] {
  const asked = new Set(now.map(name));
  return [...before.filter((one) => !asked.has(name(one))), ...now];
}

/** A row with what was lived beside it before. */
export function withBefore(now: RowResult, before: RowResult | undefined): RowResult {
  if (before === undefined) return now;
  const { uncertain = before.uncertain, seedsApart = before.seedsApart } = now;
  return {
    ...now,
    ablations: joined(now.ablations, before.ablations, ({ mechanism }) => mechanism),
    variants: joined(now.variants, before.variants, ({ id }) => id),
    neutral: now.neutral ?? before.neutral,
    apart: now.apart ?? before.apart,
    ...(uncertain && { uncertain }),
    ...(seedsApart && { seedsApart }),
  };
}
