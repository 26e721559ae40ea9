/**
 * A register of anybody's: one file with rows of the same shape as `scenarios/claims/`. What is more convenient there: a
 * text may be in one language, `base` may name a scenario, and `theme`, `paper` and `section` may be left out.
 */
import { z } from 'zod';
import { PARAMETERS } from '../../sim/described.ts';
import {
  PARSE,
  distinct,
  problemsFromIssues,
  resolveScenario,
  strict,
  text,
  withNearest,
} from '../../sim/scenario/index.ts';
import type { Problem } from '../../sim/scenario/index.ts';
import { armOf, isObject, merged } from '../designs/differences.ts';
import type { Json } from '../designs/differences.ts';
import { OWN_PAPER } from '../papers.ts';
import { unknownNames } from '../designs/names.ts';
import { about, whole } from '../designs/shape-parts.ts';
import { problemsOfContents } from '../verdicts/register-checks.ts';
import { THEME_NAMES, claimShape } from '../verdicts/register.ts';
import type { Registered } from '../verdicts/register.ts';

const MOST_ROWS = 500;

const ownShape = strict(
  {
    $schema: z.string().optional(),
    title: about(text, 'What the register is called.'),
    analysis: about(text, 'What will be computed and how it will be read, in words.').optional(),
    replications: about(whole(3, 100_000), 'Planned seeds of every arm.').optional(),
    consumers: about(whole(50, 2_000_000), 'Of every market that does not say otherwise.').optional(),
    rows: z
      .array(z.record(z.string(), z.unknown(), { error: 'an object: a row' }), { error: 'a list of rows' })
      .min(1, { error: 'at least one row' })
      .max(MOST_ROWS, { error: `at most ${MOST_ROWS} rows` }),
  },
  'an object with title and rows',
);

export interface OwnRegister extends Omit<z.infer<typeof ownShape>, '$schema' | 'rows'> {
  rows: Registered[];
  /** Scenarios that rows build upon, by name. */
  scenarios: Record<string, Json>;
}
export type OwnReading = { ok: true; register: OwnRegister } | { ok: false; problems: Problem[] };

/** Scenarios that come with the program. */
export interface Shipped {
  names: readonly string[];
  read: (name: string) => Json;
}

const TOLD = ['claim', 'words', 'because', 'contrary', 'missing', 'open'];
/** Scenarios and what changes them: a text there is not one of the register. */
const MARKETS = ['base', 'arms'];

/** The same text in both languages where one is given. */
function bothTold(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return TOLD.includes(key) ? { en: value, zh: value } : value;
  if (Array.isArray(value)) return value.map((one) => bothTold(one));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, MARKETS.includes(name) ? one : bothTold(one, name)]),
  );
}

const OWN = { theme: THEME_NAMES[0], paper: OWN_PAPER, section: '–' };
/** One language is enough. */
const ofLanguage = ({ expected }: Problem): boolean => /^text in (English|Chinese)$/.test(expected);

interface Reader {
  file: string;
  shipped: Shipped;
  used: Record<string, Json>;
}

/** What `base` names, or the difference that it is. */
function baseIn(
  row: Json,
  path: string,
  { file, shipped, used }: Reader,
): { base: unknown; problems: Problem[] } {
  const { base } = row;
  if (typeof base !== 'string') return { base: base ?? {}, problems: [] };
  if (shipped.names.includes(base)) {
    used[base] ??= shipped.read(base);
    return { base: used[base], problems: [] };
  }
  const expected = 'the name of a scenario that comes with the program, or a difference';
  const problem = { file, path: `${path}.base`, found: `"${base}"`, expected };
  return { base: {}, problems: [withNearest(problem, base, shipped.names)] };
}

/** The scenario files of all arms, resolved for what is wrong with them. */
function problemsOfMarkets(row: Registered, path: string, { file }: Reader, below: Json): Problem[] {
  const based = { ...row, base: merged(below, row.base) };
  return Object.keys(row.arms).flatMap((arm) => {
    const resolution = resolveScenario(armOf(based, arm), file);
    if (resolution.ok) return [];
    return resolution.problems.map((one) => ({ ...one, path: `${path}, arm ${arm}: ${one.path}` }));
  });
}

function readRow(
  given: Json,
  path: string,
  reader: Reader,
  below: Json,
): { row?: Registered; problems: Problem[] } {
  const { base, problems } = baseIn(given, path, reader);
  const filled = { ...OWN, ...(bothTold(given) as Json), base };
  const read = claimShape.safeParse(filled, PARSE);
  const within = (list: readonly Problem[]): Problem[] =>
    list.map((one) => ({ ...one, path: one.path === '' ? path : `${path}.${one.path}` }));
  if (!read.success)
    return { problems: [...problems, ...within(problemsFromIssues(read.error.issues, filled, reader.file))] };
  const { mechanisms } = read.data;
  const contents = [
    ...unknownNames(mechanisms, 'mechanisms', reader.file, 'a mechanism', Object.keys(PARAMETERS)),
    ...problemsOfContents(read.data, reader.file).filter((one) => !ofLanguage(one)),
  ];
  const markets = problemsOfMarkets(read.data, path, reader, below);
  return { row: read.data, problems: [...problems, ...within(contents), ...markets] };
}

function repeated(rows: readonly Json[], file: string): Problem[] {
  const ids = rows.map(({ id }) => id);
  return ids.flatMap((id, i) =>
    typeof id !== 'string' || ids.indexOf(id) === i
      ? []
      : [{ file, path: `rows.${i}.id`, found: `"${id}" a second time`, expected: 'an id of its own' }],
  );
}

/** Checks all of the file, markets too: all problems at once. */
export function readOwnRegister(json: unknown, file: string, shipped: Shipped): OwnReading {
  const read = ownShape.safeParse(json, PARSE);
  if (!read.success) return { ok: false, problems: problemsFromIssues(read.error.issues, json, file) };
  const { rows, title, analysis, replications, consumers } = read.data;
  const own = { title, analysis, replications, consumers };
  const reader: Reader = { file, shipped, used: {} };
  const below: Json = own.consumers === undefined ? {} : { population: { consumers: own.consumers } };
  const found = rows.map((row, i) => readRow(row, `rows.${i}`, reader, below));
  const problems = distinct([...repeated(rows, file), ...found.flatMap((one) => one.problems)]);
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    register: { ...own, rows: found.flatMap(({ row }) => row ?? []), scenarios: reader.used },
  };
}
