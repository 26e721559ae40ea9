/**
 * Matching: what has to be equal in two arms is made equal by a dial of one of them, tuned on pilot seeds that the
 * experiment never uses (`<id>/pilot/0` …). The experiment then tests on its own seeds whether it is.
 *
 *     difference at a value of the dial = mean over pilot seeds of (outcome of the arm − mean outcome of the references)
 *
 * The same seeds at every value (common random numbers); runs are collected and kept like all others, so that a matching
 * that was interrupted goes on, and one that is done costs nothing. Pilot runs end with the day on which the outcome is
 * known. Several dials of one row are tuned in the order in which they stand, each with the earlier ones in place.
 */
import type { Arm, Armed } from '../designs/comparison.ts';
import { saidAt, writeNumber } from '../designs/document-numbers.ts';
import type { Json } from '../designs/differences.ts';
import type { Asked } from '../designs/people-shapes.ts';
import { RunCollection } from '../runs/run-collection.ts';
import type { Laboratory, Tally } from '../runs/run-collection.ts';
import { armHash } from '../runs/runs.ts';
import type { RunSpec } from '../runs/runs.ts';
import { moments } from '../statistics/paired.ts';
import { mean } from '../statistics/sums.ts';
import { Pilot } from './pilot.ts';
import type { Results } from './pilot.ts';
import { tuning } from './tuning.ts';
import type { Dial, TuningEnd } from './tuning.ts';

/** Of the margin of the condition: a pilot that comes as near has nothing left to tune. */
const NEAR_ENOUGH = 0.05;

/** One dial, and what it is to make equal. */
export interface Match {
  /** Name of the condition. */
  condition: string;
  outcome: Asked;
  /** Largest difference that the condition bears, in the unit of the outcome; a share is one of the references' mean. */
  within: { value: number } | { share: number };
  arm: string;
  /** The arms it is to equal: the mean over them. */
  against: readonly string[];
  /** What is turned. Several are moved by one common factor: the dial is the first, the others keep their ratio to it. */
  paths: readonly string[];
  dial: Dial;
}

/** The arms of a row, and its dials. */
export interface Matching extends Omit<Armed, 'seeds'> {
  matches: readonly Match[];
  /** Replications of the pilot: half of those of the experiment, 6 at least; 6 unless given. */
  seeds?: number;
}

/** One place that was looked at. */
export interface Evaluation {
  /** Of the first path. */
  value: number;
  /** Arm less references over the pilot seeds: mean (NaN for none), standard deviation (0 for fewer than two),
   * and how many came to their end. */
  mean: number;
  sd: number;
  n: number;
}

export interface Matched {
  condition: string;
  arm: string;
  against: readonly string[];
  /** What each path is set to in the arm, the first one being the dial. */
  values: Readonly<Record<string, number>>;
  end: TuningEnd;
  /** More than one: several values match, of which the lowest was taken. */
  crossings: number;
  /** What is left of the difference on the pilot seeds. */
  left: Evaluation;
  /** In the order in which they were looked at. */
  trail: Evaluation[];
}

export interface MatchingResult {
  id: string;
  /** All arms, those with a dial at the value found: what the experiment is run with. */
  arms: Arm[];
  matches: Matched[];
}

/** The values of all paths when the first has the value given. @throws Error where there is nothing to turn */
function valuesAt({ paths, arm }: Match, document: Json, value: number): Record<string, number> {
  const base = paths.map((path) => Number(saidAt(document, path)));
  paths.forEach((path, i) => {
    if (!Number.isFinite(base[i])) throw new Error(`${arm}: no number at ${path}; expected one to tune`);
  });
  if (paths.length > 1 && base[0] === 0)
    throw new Error(`${arm}: ${paths[0]} is 0; expected more, as others keep their ratio to it`);
  return Object.fromEntries(paths.map((path, i) => [path, i === 0 ? value : (value / base[0]) * base[i]]));
}

function armAt({ name, document }: Arm, values: Readonly<Record<string, number>>, network?: string): Arm {
  const moved = structuredClone(document);
  for (const [path, value] of Object.entries(values)) writeNumber(moved, path, value);
  return { name, document: moved, hash: armHash(moved, network) };
}

/** Arm less the mean of the references, seed by seed; NaN where one of them came to no end. */
const differencesOf = (arm: readonly number[], references: readonly number[][]): number[] =>
  arm.map((one, r) => one - mean(references.map((row) => row[r])));

function evaluated(value: number, differences: readonly number[]): Evaluation {
  const ended = differences.filter(Number.isFinite);
  const n = ended.length;
  if (n < 2) return { value, mean: n === 0 ? NaN : ended[0], sd: 0, n };
  const found = moments(ended);
  return { value, mean: found.mean, sd: found.sd, n };
}

const marginOf = (within: Match['within'], references: readonly number[][]): number => {
  if ('value' in within) return within.value;
  const levels = references.flat().filter(Number.isFinite);
  return levels.length === 0 ? 0 : within.share * Math.abs(mean(levels));
};

/** The arm with its dial, and the arms it is to equal. @throws Error where there is none of the name */
function partiesOf(match: Match, arms: readonly Arm[]): { arm: Arm; references: Arm[] } {
  const named = (name: string): Arm => {
    const found = arms.find((one) => one.name === name);
    if (found !== undefined) return found;
    throw new Error(`no arm "${name}" to match; there are ${arms.map((one) => one.name).join(', ')}`);
  };
  return { arm: named(match.arm), references: match.against.map(named) };
}

/** Tunes one dial. Yields the runs it needs next; to be answered with all results there are. */
function* dialled(
  given: Matching,
  match: Match,
  arms: readonly Arm[],
): Generator<RunSpec[], { matched: Matched; arm: Arm }, Results> {
  const pilot = new Pilot(given, match.outcome, given.seeds);
  const { arm, references } = partiesOf(match, arms);
  const at = (value: number): Arm => armAt(arm, valuesAt(match, arm.document, value), given.network);
  // References are needed for the tolerance, and for every place; they are lived once.
  const levels = pilot.values(references, yield pilot.specs(references));
  const search = tuning(match.dial, NEAR_ENOUGH * marginOf(match.within, levels));
  const trail: Evaluation[] = [];
  let next = search.next();
  while (!next.done) {
    const places = next.value.map((value) => ({ value, arm: at(value) }));
    const results = yield places.flatMap((place) => pilot.specs([place.arm]));
    const found = places.map((place) => differencesOf(pilot.values([place.arm], results)[0], levels));
    trail.push(...found.map((differences, i) => evaluated(places[i].value, differences)));
    next = search.next(found);
  }
  const { value, end, crossings } = next.value;
  const { condition, against } = match;
  // Where nothing came to its end the arm stays as it is.
  const values = end === 'no runs' ? {} : valuesAt(match, arm.document, value);
  const left = trail.find((one) => one.value === value) ?? trail[0];
  const matched = { condition, arm: arm.name, against, values, end, crossings, left, trail };
  return { matched, arm: armAt(arm, values, given.network) };
}

/** Tunes all dials of a row, one after the other. */
function* rowMatched(given: Matching): Generator<RunSpec[], MatchingResult, Results> {
  let arms = [...given.arms];
  const matches: Matched[] = [];
  for (const match of given.matches) {
    const { matched, arm } = yield* dialled(given, match, arms);
    matches.push(matched);
    arms = arms.map((one) => (one.name === arm.name ? arm : one));
  }
  return { id: given.id, arms, matches };
}

/**
 * Matches the arms of rows, all rows at the same time: what each needs next is collected together.
 *
 * @returns results in the order of the rows; a row without dials keeps its arms
 * @throws Stop when the laboratory's signal says so; all runs that ended are kept
 * @throws Error where a match names an arm or a path that is not there
 */
export async function matched(
  rows: readonly Matching[],
  laboratory: Laboratory,
): Promise<{ results: MatchingResult[]; tally: Tally }> {
  const collection = new RunCollection(laboratory);
  const courses = rows.map((row) => {
    const course = rowMatched(row);
    return { course, next: course.next() };
  });
  for (;;) {
    const needed = courses.flatMap(({ next }) => (next.done ? [] : next.value));
    if (needed.length === 0) break;
    await collection.collect(needed);
    for (const one of courses) if (!one.next.done) one.next = one.course.next(collection.results);
  }
  const results = courses.map(({ next }) => next.value as MatchingResult);
  return { results, tally: collection.tally() };
}
