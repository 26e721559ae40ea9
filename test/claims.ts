/**
 * Claims as data: `scenarios/claims/claims.json` holds one entry for each row of the register. Arms are differences
 * of a common base, outcomes are read off what a run has recorded, and what is expected is the sign of a weighted
 * sum of the outcome over arms (treatment − control, an interaction, a dose–response).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BRAND_MEASURES, MARKET_MEASURES, TIER_MEASURES } from '../sim/measures.ts';
import type { Run } from '../sim/run.ts';
import type { Series } from '../sim/recording.ts';

/** What one number is made of: a series and how it is read. */
const READING = {
  table: z.enum(['market', 'brands', 'creators']),
  /** Number of a brand, or a tier; 'all' adds up over brands or tiers. A market needs none. */
  entity: z.union([z.int().min(0), z.enum(['koc', 'mid', 'head', 'all'])]).optional(),
  /** Several are added up. */
  measure: z.union([z.string(), z.array(z.string()).min(1)]),
  derive: z.enum([
    'mean',
    'sum',
    'at',
    'change',
    'peak',
    'maxDrop',
    'daysUntil',
    'daysToLose',
    'daysToRecover',
    'regainOverLose',
    'deviation',
    'loop',
    'correlation',
  ]),
  /** First day, and the first day after. */
  window: z.tuple([z.int().min(0), z.int().min(1)]),
  /** For `daysUntil`: the level that is to be reached. */
  level: z.number().optional(),
  /** For `correlation` over brands: the other measure. */
  with: z.string().optional(),
};
const reading = z.strictObject(READING);
const outcome = z.strictObject({
  ...READING,
  /** Divides; nothing is divided by zero: the outcome is then 0. */
  over: reading.optional(),
  /** Logarithm of the number and a half, so that zero has one. */
  scale: z.literal('log').optional(),
});
const expectation = z.strictObject({
  words: z.string(),
  /** Weight of each arm; arms left out weigh nothing. */
  contrast: z.record(z.string(), z.number()),
  /** Sign of the contrast less `reference`; 0: no difference to speak of. */
  sign: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
  reference: z.number().optional(),
});
const difference = z.record(z.string(), z.unknown());
const claim = z.strictObject({
  id: z.string(),
  paper: z.string(),
  section: z.string(),
  claim: z.strictObject({ en: z.string(), zh: z.string() }),
  kind: z.enum(['assumed', 'emergent']),
  mechanisms: z.array(z.string()).min(1),
  days: z.int().min(1),
  base: difference,
  arms: z.record(z.string(), difference),
  /** What all arms must have alike: the configured budget, or a reading (within a share of its mean). */
  equal: z
    .strictObject({
      of: z.enum(['budget', 'exposures', 'posts', 'trust']),
      reading: reading.optional(),
      within: z.number().optional(),
    })
    .optional(),
  outcome,
  expect: expectation,
  also: z.array(z.strictObject({ outcome, expect: expectation })).optional(),
  contrary: z.string().optional(),
  missing: z.string().optional(),
});

export type Reading = z.infer<typeof reading>;
export type Outcome = z.infer<typeof outcome>;
export type Expectation = z.infer<typeof expectation>;
export type Claim = z.infer<typeof claim>;
type Json = Record<string, unknown>;

const FILE = join(import.meta.dirname, '../scenarios/claims/claims.json');
const register = z.strictObject({ $comment: z.string(), claims: z.array(claim) });
export const CLAIMS: readonly Claim[] = register.parse(JSON.parse(readFileSync(FILE, 'utf8'))).claims;

/** Every outcome of a claim with what is expected of it; the first is the one that decides. */
export const outcomesOf = ({
  outcome,
  expect,
  also = [],
}: Claim): { outcome: Outcome; expect: Expectation }[] => [{ outcome, expect }, ...also];

const isObject = (x: unknown): x is Json => typeof x === 'object' && x !== null && !Array.isArray(x);

/** A difference on top of another: objects field by field, brands by place, interventions put together. */
export function merged(below: Json, above: Json): Json {
  const result: Json = { ...below };
  for (const [name, value] of Object.entries(above)) {
    const under = result[name];
    if (isObject(under) && isObject(value)) result[name] = merged(under, value);
    else if (name === 'brands' && Array.isArray(under)) result[name] = byPlace(under, value as Json[]);
    else if (name === 'interventions' && Array.isArray(under)) {
      result[name] = [...(under as Json[]), ...(value as Json[])];
    } else result[name] = value;
  }
  return result;
}

function byPlace(under: readonly Json[], above: readonly Json[]): Json[] {
  const length = Math.max(under.length, above.length);
  return Array.from({ length }, (_, i) => merged(under[i] ?? {}, above[i] ?? {}));
}

/** The scenario file of one arm. */
export function armOf(given: Claim, arm: string): Json {
  const titles = { title: given.claim, question: given.claim, days: given.days };
  return merged({ ...titles, ...given.base }, given.arms[arm]);
}

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

const TABLES = { market: MARKET_MEASURES, brands: BRAND_MEASURES, creators: TIER_MEASURES } as const;
const TIERS = ['koc', 'mid', 'head'];

/** Place of a measure in its table. */
export function placeOf(table: Reading['table'], measure: string): number {
  const place = TABLES[table].findIndex(({ name }) => name === measure);
  if (place < 0) throw new Error(`${table} has no measure ${measure}`);
  return place;
}

function entitiesOf({ table, entity }: Reading, series: Series): number[] {
  if (table === 'market') return [0];
  if (entity === 'all') return Array.from({ length: series.entities }, (_, i) => i);
  const place = table === 'creators' ? TIERS.indexOf(String(entity)) : Number(entity);
  if (!(place >= 0 && place < series.entities)) throw new Error(`${table} has no ${String(entity)}`);
  return [place];
}

/** The series of a reading from the day before its window (if there is one) to the end of it. */
function seriesOf(run: Run, given: Reading): { before: number; days: number[] } {
  const series = run.recording[given.table];
  const entities = entitiesOf(given, series);
  const measures = [given.measure].flat().map((name) => placeOf(given.table, name));
  const [from, to] = given.window;
  if (to > run.day) throw new Error(`the window ends on day ${to}; the run has ${run.day} days`);
  const on = (day: number): number => {
    let sum = 0;
    for (const entity of entities) for (const measure of measures) sum += series.at(day, entity, measure);
    return sum;
  };
  const days = Array.from({ length: to - from }, (_, i) => on(from + i));
  return { before: from > 0 ? on(from - 1) : days[0], days };
}

const sum = (x: readonly number[]): number => x.reduce((total, value) => total + value, 0);
const mean = (x: readonly number[]): number => sum(x) / x.length;
const until = (days: readonly number[], reached: (value: number) => boolean): number => {
  const day = days.findIndex(reached);
  return day < 0 ? days.length : day;
};

/** How far the lowest value is below the day before the window. */
const fall = (before: number, days: readonly number[]): number => Math.max(0, before - Math.min(...days));

/** Days until half of the largest fall had happened; 0 where nothing fell. */
export function daysToLose(before: number, days: readonly number[]): number {
  const drop = fall(before, days);
  return drop === 0 ? 0 : 1 + until(days, (value) => value <= before - drop / 2);
}

/** Days from then until that half is made good again; all that are left where it never is. */
export function daysToRecover(before: number, days: readonly number[]): number {
  const drop = fall(before, days);
  if (drop === 0) return 0;
  return until(days.slice(daysToLose(before, days) - 1), (value) => value > before - drop / 2);
}

/**
 * Mean difference between the way up and the way down of a ramp that is its own mirror image: positive where
 * values are lower on the way down.
 */
export function loop(days: readonly number[]): number {
  const half = Math.floor(days.length / 2);
  return mean(Array.from({ length: half }, (_, i) => days[i] - days[days.length - 1 - i]));
}

export function deviation(days: readonly number[]): number {
  const m = mean(days);
  return Math.sqrt(mean(days.map((value) => (value - m) * (value - m))));
}

/** Pearson; 0 where one of them does not vary. */
export function correlation(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [mean(x), mean(y)];
  const scale = deviation(x) * deviation(y);
  return scale === 0 ? 0 : mean(x.map((value, i) => (value - mx) * (y[i] - my))) / scale;
}

function overBrands(run: Run, given: Reading): number {
  const brands = Array.from({ length: run.recording.brands.entities }, (_, entity) => entity);
  const of = (measure: string): number[] =>
    brands.map((entity) => mean(seriesOf(run, { ...given, entity, measure }).days));
  if (given.with === undefined || Array.isArray(given.measure))
    throw new Error('a correlation needs two measures');
  return correlation(of(given.measure), of(given.with));
}

/** The number that a reading makes of a run. */
export function read(run: Run, given: Reading): number {
  if (given.derive === 'correlation') return overBrands(run, given);
  const { before, days } = seriesOf(run, given);
  switch (given.derive) {
    case 'mean':
      return mean(days);
    case 'sum':
      return sum(days);
    case 'at':
      return days[days.length - 1];
    case 'change':
      return days[days.length - 1] - days[0];
    case 'peak':
      return Math.max(...days);
    case 'maxDrop':
      return fall(before, days);
    case 'daysUntil':
      return until(days, (value) => value >= (given.level ?? Infinity));
    case 'daysToLose':
      return daysToLose(before, days);
    case 'daysToRecover':
      return daysToRecover(before, days);
    case 'regainOverLose':
      return daysToRecover(before, days) / Math.max(1, daysToLose(before, days));
    case 'deviation':
      return deviation(days);
    case 'loop':
      return loop(days);
  }
}

/** The outcome of one run. */
export function outcomeOf(run: Run, given: Outcome): number {
  const value = read(run, given);
  const by = given.over === undefined ? 1 : read(run, given.over);
  const whole = by === 0 ? 0 : value / by;
  return given.scale === 'log' ? Math.log(whole + 0.5) : whole;
}

/** What is expected to have the sign that is stated, from the outcomes by arm. */
export function contrastOf(
  { contrast, reference = 0 }: Expectation,
  values: Readonly<Record<string, number>>,
): number {
  return Object.entries(contrast).reduce((total, [arm, weight]) => total + weight * values[arm], -reference);
}
