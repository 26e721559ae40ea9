/**
 * What has been measured of real markets, as data: `scenarios/patterns.json`. A pattern is a number made of readings of
 * runs, the bounds between which it should lie, and where these come from.
 */
import { z } from 'zod';
import { PARSE, bilingual, line, problemsFromIssues, strict } from '../../sim/scenario/index.ts';
import type { Problem } from '../../sim/scenario/index.ts';
import { about, difference, jsonSchemaOf, number, whole } from '../designs/shape-parts.ts';
import { askedShape } from '../designs/people-shapes.ts';

const NAME = /^[A-Za-z_]\w*$/;
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const name = z.string({ error: 'a name' }).regex(NAME, { error: 'a name of letters and digits' });
const id = z.string({ error: 'an id' }).regex(ID, { error: 'small letters and digits with hyphens between' });

/** In the order in which they are shown. */
export const TOPICS = {
  people: { en: 'People who post', zh: '谁在发帖' },
  word: { en: 'Word of mouth', zh: '口碑' },
  creators: { en: 'Creators and whom one believes', zh: '创作者与信谁' },
  buying: { en: 'Buying', zh: '购买' },
  marketing: { en: 'Prices and money', zh: '价格与投放' },
  community: { en: 'Community and platform', zh: '社群与平台' },
  crises: { en: 'Crises and trust', zh: '危机与信任' },
  market: { en: 'The market as a whole', zh: '整个市场' },
} as const;
export type Topic = keyof typeof TOPICS;
const topics = Object.keys(TOPICS) as Topic[];

/** What is known of a figure, for those that others have measured. */
export const CITATIONS = {
  read: { en: 'read', zh: '已读原文' },
  recomputed: { en: 'recomputed from data', zh: '由数据重算' },
  memory: { en: 'from memory', zh: '凭记忆' },
} as const;
export type Citation = keyof typeof CITATIONS;

/** What meeting a pattern says of the model, in the order in which they are counted. */
export const USES = {
  checked: {
    en: 'checked: no number of the model was set with an eye on it, so that it is a test',
    zh: '只作检验：没有按它设定过模型的任何数，因此算检验',
  },
  calibrated: {
    en: 'calibrated: numbers of the model were set to meet it, or it was looked at while they were set',
    zh: '用于校准：模型的数是为符合它而设的，或设定时看过它',
  },
  given: {
    en: 'given by a number of the model, so no test of it',
    zh: '由模型的一个数给定，因此算不上对模型的检验',
  },
} as const;
export type Use = keyof typeof USES;
const uses = Object.keys(USES) as Use[];

const market = strict(
  {
    about: about(bilingual, 'What is done in it.'),
    scenario: about(line, 'Name of a shipped scenario; all defaults unless given.').optional(),
    difference: about(difference, 'What differs from it.').optional(),
    days: whole(1, 3650),
    consumers: about(whole(1, 100_000), '1500 unless given.').optional(),
    seeds: about(whole(3, 1000), '6 unless given.').optional(),
    arms: z
      .record(name, difference, { error: 'differences by arm' })
      .meta({ description: 'Differences of the market, lived with the same seeds; one arm unless given.' })
      .optional(),
  },
  'an object with about and days',
);

const pattern = strict(
  {
    id,
    topic: z.enum(topics, { error: topics.join(', ') }),
    pattern: about(bilingual, 'What the number is.'),
    market: about(line, 'Name of one of the markets of this file.'),
    read: about(
      z.record(name, askedShape, { error: 'readings by name' }),
      'What is read off the run of every arm.',
    ),
    value: about(line, 'The number: `dear.sales / cheap.sales`, or `good / bad` where there is one arm.'),
    least: about(number, 'Lower bound.').optional(),
    most: about(number, 'Upper bound.').optional(),
    source: about(bilingual, 'Where the bounds come from: author, year, figure.'),
    standing: z.enum(['measured', 'guess', 'none'], { error: 'measured, guess or none' }).meta({
      description: 'Bounds after a published figure, or what we would accept; none without bounds.',
    }),
    citation: z
      .enum(Object.keys(CITATIONS) as Citation[], { error: Object.keys(CITATIONS).join(', ') })
      .meta({ description: 'How the published figure is known.' })
      .optional(),
    use: z.enum(uses, { error: uses.join(', ') }).meta({
      description:
        'Whether it is a test (checked), or numbers of the model were set to meet it (calibrated), or one of them gives it (given).',
    }),
    handle: about(
      z.array(line, { error: 'a list of paths' }).min(1, { error: 'at least one path' }),
      'Numbers that move it: need.interval, brand.budget, creator.fee, population.friends.',
    ),
    note: about(bilingual, 'What the number does not capture.').optional(),
  },
  'an object: a pattern',
);

export const patternsShape = strict(
  {
    $schema: line.optional(),
    markets: z.record(name, market, { error: 'markets by name' }),
    patterns: z.array(pattern, { error: 'a list of patterns' }),
    unsaid: about(
      z.array(bilingual, { error: 'a list of remarks' }),
      'What was measured of real markets and cannot be said as a pattern, with the reason.',
    ).optional(),
  },
  'an object with markets and patterns',
).meta({ title: 'Patterns of real markets that Trustfall is held against' });

export type PatternMarket = z.infer<typeof market>;
export type Pattern = z.infer<typeof pattern>;
export type PatternFile = z.infer<typeof patternsShape>;
export type PatternsReading = { ok: true; file: PatternFile } | { ok: false; problems: Problem[] };

/** Checks the shape: all problems at once. `planPatterns` checks what shapes cannot. */
export function readPatterns(json: unknown, where: string): PatternsReading {
  const read = patternsShape.safeParse(json, PARSE);
  return read.success
    ? { ok: true, file: read.data }
    : { ok: false, problems: problemsFromIssues(read.error.issues, json, where) };
}

/** JSON Schema (draft 2020-12) of the file. */
export function patternsSchema(): object {
  return jsonSchemaOf(patternsShape);
}
