/**
 * The register of claims: `scenarios/claims/` holds one file for each row. Arms are differences of a common base, and
 * outcomes are read off runs. A row has parts, each a test of its own; what has to be alike in all arms (conditions), that
 * the treatment took (manipulations) and that cause and outcome are connected (paths) is tested before them.
 */
import { z } from 'zod';
import { PARSE, bilingual, line, problemsFromIssues, strict } from '../../sim/scenario/index.ts';
import type { Problem } from '../../sim/scenario/index.ts';
import { about, difference } from '../designs/shape-parts.ts';
import { problemsOfRow } from './register-checks.ts';
import { conditionShape, kindShape, matchShape, partShape, pathShape } from './register-shapes.ts';
import type { Kind } from './register-shapes.ts';

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
const parts = (what: string) => z.array(partShape, { error: `a list of ${what}` });

export const claimShape = strict(
  {
    $schema: line.optional(),
    id: line,
    theme: z.enum(THEME_NAMES, { error: THEME_NAMES.join(', ') }),
    paper: about(line, 'Where it is claimed.'),
    section: line,
    claim: bilingual,
    mechanisms: about(
      words.min(1, { error: 'at least one mechanism' }),
      'Those it needs, by parameter group.',
    ),
    days,
    base: about(difference, 'What all arms have in common: a difference of the defaults.'),
    arms: z.record(z.string(), difference, { error: 'differences by arm' }).meta({
      description: 'Differences of the base: brands merge by place, interventions are put together.',
    }),
    logic: z
      .enum(['all', 'any'], { error: 'all or any' })
      .meta({ description: 'Whether the claim needs all of its parts, or one of them.' }),
    parts: about(parts('parts').min(1, { error: 'at least one part' }), 'What the verdict follows from.'),
    match: z
      .array(matchShape, { error: 'a list of dials' })
      .meta({ description: 'Dials that are tuned on seeds of their own until a condition holds.' })
      .optional(),
    conditions: z
      .array(conditionShape, { error: 'a list of conditions' })
      .meta({ description: 'What has to be shown alike in every two arms, lest the verdict mean nothing.' })
      .optional(),
    manipulations: about(
      parts('manipulations'),
      'That the treatment took: tested before the parts.',
    ).optional(),
    paths: z
      .array(pathShape, { error: 'a list of paths' })
      .meta({ description: 'Links between cause and outcome that must respond.' })
      .optional(),
    further: about(parts('further outcomes'), 'Computed and shown; they decide nothing.').optional(),
    kind: about(kindShape, 'Confirmed by hand, and held against what is derived.'),
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
type Told = 'kind' | 'contrary' | 'missing' | 'open';
/** A row as it is carried out and reported: notes in English. */
export interface Claim extends Omit<Registered, '$schema' | 'theme' | Told> {
  kind: { is: Kind; because: string };
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

/** The row as it is carried out. */
export function inEnglish({ $schema: _, theme: __, ...row }: Registered): Claim {
  return {
    ...row,
    kind: { is: row.kind.is, because: row.kind.because.en },
    contrary: row.contrary?.en,
    missing: row.missing?.en,
    open: row.open?.en,
  };
}
