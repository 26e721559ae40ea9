/**
 * The register of claims: `scenarios/claims/` holds one file for each row. Arms are differences of a common base,
 * outcomes are read off what a run has recorded, and what is expected is the sign of a weighted sum of the outcome over
 * arms (treatment − control, an interaction, a dose–response) of at least the smallest effect of interest.
 */
import { z } from 'zod';
import { PARSE, bilingual, line, problemsFromIssues, strict } from '../../sim/scenario/index.ts';
import type { Problem } from '../../sim/scenario/index.ts';
import type { Json } from '../designs/differences.ts';
import { outcomeShape, readingShape, registeredExpectation } from '../designs/outcome-shapes.ts';
import type { Expectation, Outcome, Reading } from '../designs/outcome-shapes.ts';
import { about, difference } from '../designs/shape-parts.ts';
import { problemsOfRow } from './register-checks.ts';

/** In the order of the register: what the papers claim, and at last what would refute the model. */
export const THEMES = {
  trust: { en: 'Trust', zh: '信任' },
  emotion: { en: 'Emotion and community', zh: '情感与社群' },
  negative: { en: 'Negative content and repair', zh: '负面内容与修复' },
  commerce: { en: 'Commerce and creators', zh: '商业化与创作者' },
  incentives: { en: 'Incentives and growth', zh: '激励与成长' },
  platform: { en: 'Platform and mix', zh: '平台与组合' },
  falsifiers: { en: 'Falsifiers', zh: '证伪检验' },
} as const;
export type Theme = keyof typeof THEMES;
export const THEME_NAMES = Object.keys(THEMES) as Theme[];

const days = z.int({ error: 'a whole number of days' }).min(1, { error: 'a whole number of days' });
const words = z.array(line, { error: 'a list of names' });
const also = strict(
  { outcome: outcomeShape, expect: registeredExpectation },
  'an object with outcome and expect',
);
export const claimShape = strict(
  {
    $schema: line.optional(),
    id: line,
    theme: z.enum(THEME_NAMES, { error: THEME_NAMES.join(', ') }),
    paper: about(line, 'Where it is claimed.'),
    section: line,
    claim: bilingual,
    kind: z
      .enum(['assumed', 'emergent'], { error: 'assumed or emergent' })
      .meta({ description: 'Whether a rule of the model states it for one agent, or it has to come out.' }),
    rule: about(
      bilingual,
      'Of an assumed row: the term that states it, and the file of the rule.',
    ).optional(),
    mechanisms: about(
      words.min(1, { error: 'at least one mechanism' }),
      'Those it needs, by parameter group.',
    ),
    days,
    base: about(difference, 'What all arms have in common: a difference of the defaults.'),
    arms: z.record(z.string(), difference, { error: 'differences by arm' }).meta({
      description: 'Differences of the base: brands merge by place, interventions are put together.',
    }),
    equal: strict(
      {
        of: z.enum(['budget', 'exposures', 'posts', 'trust'], { error: 'budget, exposures, posts or trust' }),
        reading: readingShape.optional(),
        within: z.number({ error: 'a share' }).optional(),
      },
      'an object with of',
    )
      .meta({
        description: 'What arms have alike: the configured budget, or a reading, within a share of its mean.',
      })
      .optional(),
    outcome: about(outcomeShape, 'The outcome that decides.'),
    expect: registeredExpectation,
    also: z
      .array(also, { error: 'a list of further outcomes' })
      .meta({ description: 'Further outcomes: computed and shown; the first decides.' })
      .optional(),
    contrary: about(bilingual, 'What the literature holds against the claim, or of its size.').optional(),
    contested: about(
      words,
      'Assumptions of robustness.json that it stands or falls with, most of all.',
    ).optional(),
    missing: about(bilingual, 'What the arms do not capture of the claim.').optional(),
    open: about(bilingual, 'Why it cannot be run yet: it counts as open.').optional(),
  },
  'an object: a row of the register',
).meta({ title: 'A claim of the Trustfall register' });

/** A row as it is registered: with all that is said of it in both languages. */
export type Registered = z.infer<typeof claimShape>;
type Told = 'expect' | 'also' | 'rule' | 'contrary' | 'missing' | 'open';
/** A row as it is carried out and reported: notes in English. */
export interface Claim extends Omit<Registered, '$schema' | 'theme' | Told> {
  expect: Expectation;
  also?: { outcome: Outcome; expect: Expectation }[] | undefined;
  rule?: string | undefined;
  contrary?: string | undefined;
  missing?: string | undefined;
  open?: string | undefined;
}

/** A file of the register, by its name. */
export interface ClaimFile {
  name: string;
  json: unknown;
}
export const isClaimFile = (name: string): boolean => /^[A-Z]\w*\.json$/.test(name);

export type RegisterReading = { ok: true; rows: Registered[] } | { ok: false; problems: Problem[] };

/** Checks the files of the register: all problems at once. Rows come by theme and number. */
export function readRegister(files: readonly ClaimFile[]): RegisterReading {
  const read = files.map(({ name, json }) => ({ name, json, row: claimShape.safeParse(json, PARSE) }));
  const problems = read.flatMap(({ name, json, row }) => {
    if (!row.success) return problemsFromIssues(row.error.issues, json, name);
    return problemsOfRow(row.data, name);
  });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, rows: inOrder(read.flatMap(({ row }) => (row.success ? [row.data] : []))) };
}

const numberOf = ({ id }: Pick<Registered, 'id'>): number => Number(/\d+$/.exec(id)?.[0] ?? 0);

export const inOrder = <T extends Pick<Registered, 'id' | 'theme'>>(rows: readonly T[]): T[] =>
  [...rows].sort(
    (a, b) => THEME_NAMES.indexOf(a.theme) - THEME_NAMES.indexOf(b.theme) || numberOf(a) - numberOf(b),
  );

/** What would refute the model, instead of what the papers claim. */
export const isFalsifier = ({ theme }: Pick<Registered, 'theme'>): boolean => theme === 'falsifiers';

const expectationIn = ({ sesoi, ...expect }: Registered['expect']): Expectation =>
  sesoi === undefined ? expect : { ...expect, sesoi: { ...sesoi, because: sesoi.because.en } };

/** The row as it is carried out. */
export function inEnglish({ $schema: _, theme: __, ...row }: Registered): Claim {
  return {
    ...row,
    expect: expectationIn(row.expect),
    also: row.also?.map(({ outcome, expect }) => ({ outcome, expect: expectationIn(expect) })),
    rule: row.rule?.en,
    contrary: row.contrary?.en,
    missing: row.missing?.en,
    open: row.open?.en,
  };
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
