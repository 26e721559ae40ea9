/**
 * The register of claims: `scenarios/claims/claims.json` holds one entry for each row. Arms are differences of a
 * common base, outcomes are read off what a run has recorded, and what is expected is the sign of a weighted sum of
 * the outcome over arms (treatment − control, an interaction, a dose–response) of at least the smallest effect of
 * interest.
 */
import { z } from 'zod';
import { problemsFromIssues } from '../../sim/scenario/problems.ts';
import type { Problem } from '../../sim/scenario/problems.ts';
import { PARSE, bilingual, line, strict } from '../../sim/scenario/shapes.ts';
import type { Json } from '../designs/differences.ts';
import { expectationShape, outcomeShape, readingShape } from '../designs/outcome-shapes.ts';
import type { Expectation, Outcome, Reading } from '../designs/outcome-shapes.ts';

const difference = z.record(z.string(), z.unknown(), { error: 'a difference of a scenario' });
const days = z.int({ error: 'a whole number of days' }).min(1, { error: 'a whole number of days' });
const words = z.array(line, { error: 'a list of names' });
const also = strict({ outcome: outcomeShape, expect: expectationShape }, 'an object with outcome and expect');
export const claimShape = strict(
  {
    id: line,
    paper: line,
    section: line,
    claim: bilingual,
    kind: z.enum(['assumed', 'emergent'], { error: 'assumed or emergent' }),
    mechanisms: words.min(1, { error: 'at least one mechanism' }),
    days,
    base: difference,
    arms: z.record(z.string(), difference, { error: 'differences by arm' }),
    /** What all arms must have alike: the configured budget, or a reading (within a share of its mean). */
    equal: strict(
      {
        of: z.enum(['budget', 'exposures', 'posts', 'trust'], { error: 'budget, exposures, posts or trust' }),
        reading: readingShape.optional(),
        within: z.number({ error: 'a share' }).optional(),
      },
      'an object with of',
    ).optional(),
    outcome: outcomeShape,
    expect: expectationShape,
    /** Further outcomes: computed and shown; the first decides. */
    also: z.array(also, { error: 'a list of further outcomes' }).optional(),
    /** What the literature holds against the claim, or of its size. */
    contrary: line.optional(),
    /** Names of the assumptions of robustness.json that this row stands or falls with, most of all. */
    contested: words.optional(),
    /** What the arms do not capture of the claim. */
    missing: line.optional(),
    /** Why the row cannot be run yet: it counts as open. */
    open: line.optional(),
  },
  'an object: a row of the register',
);
const registerShape = strict(
  { $comment: line.optional(), claims: z.array(claimShape, { error: 'a list of rows' }) },
  'an object with claims',
);

export type Claim = z.infer<typeof claimShape>;
export type RegisterReading = { ok: true; claims: Claim[] } | { ok: false; problems: Problem[] };

/** Checks a register file: all problems at once. */
export function readRegister(json: unknown, where: string): RegisterReading {
  const read = registerShape.safeParse(json, PARSE);
  return read.success
    ? { ok: true, claims: read.data.claims }
    : { ok: false, problems: problemsFromIssues(read.error.issues, json, where) };
}

/** Every outcome of a claim with what is expected of it; the first is the one that decides. */
export const outcomesOf = ({
  outcome,
  expect,
  also = [],
}: Pick<Claim, 'outcome' | 'expect' | 'also'>): { outcome: Outcome; expect: Expectation }[] => [
  { outcome, expect },
  ...also,
];

/** The same claim over a shorter time: every day moves by the same factor. */
export function shortened(given: Claim, days: number): Claim {
  const factor = Math.min(1, days / given.days);
  const moved = (day: number): number => Math.floor(day * factor);
  const windowed = <T extends Reading>(one: T): T => {
    const from = Math.min(days - 1, moved(one.window[0]));
    return { ...one, window: [from, Math.max(from + 1, moved(one.window[1]))] };
  };
  const whole = (one: Outcome): Outcome => ({
    ...windowed(one),
    ...(one.over === undefined ? {} : { over: windowed(one.over) }),
  });
  const dated = (one: Json): Json => {
    if (!Array.isArray(one.interventions)) return one;
    const interventions = (one.interventions as (Json & { day: number; until?: number })[]).map((change) => {
      const day = Math.min(days - 1, moved(change.day));
      return change.until === undefined
        ? { ...change, day }
        : { ...change, day, until: Math.max(day + 1, moved(change.until)) };
    });
    return { ...one, interventions };
  };
  const equal = given.equal?.reading && { ...given.equal, reading: windowed(given.equal.reading) };
  return {
    ...given,
    days: Math.min(given.days, days),
    base: dated(given.base),
    arms: Object.fromEntries(Object.entries(given.arms).map(([name, arm]) => [name, dated(arm)])),
    ...(equal === undefined ? {} : { equal }),
    outcome: whole(given.outcome),
    also: given.also?.map((one) => ({ ...one, outcome: whole(one.outcome) })),
  };
}
