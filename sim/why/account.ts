/**
 * An account of a change: what each cause has added to a state of somebody from the morning of one day to the evening of another, so that it adds up.
 *
 *     x_T − x_F = x_F·(ρ_0 − 1) + Σ δ_i·ρ_i        for each column x that the state is made of
 *     S(x_T) − S(x_F) = Σ_columns p·(x_T − x_F)    p = ∫₀¹ ∂S/∂x (x_F + t·(x_T − x_F)) dt
 *
 *   δ_i what cause i wrote, ρ_i what the nights since then have left of it: what was forgotten again is taken off the cause, and
 *   only what was there before counts as forgotten. p  price of a column: the gradient of the state along the straight way from
 *   what was to what is (Aumann & Shapley 1974), which depends on no order, adds up, and gives nothing to what does nothing.
 *   Where rules change in between, what the new rules make of the same evidence is a cause of its own.
 */
import type { Cause, Detail } from '../core/cause.ts';
import type { Run } from '../run.ts';
import type { Settings } from '../scenario/scenario.ts';
import { settingsAt } from '../scenario/timeline.ts';
import type { Change, Read } from './change.ts';
import { STATES } from './explained.ts';
import type { Explained, StateKind } from './explained.ts';
import { CourseTaker } from './course.ts';
import type { Course, Written } from './course.ts';
import { pricesAlong } from './prices.ts';
import { QuestionError, problemsOf } from './question.ts';
import type { Question } from './question.ts';
import { atOnce, traceInSteps } from './trace.ts';
import type { InSteps, Watching } from './trace.ts';

/** What one cause has done. */
export interface Contribution {
  readonly day: number;
  readonly cause: Cause;
  readonly column: Explained | null;
  /** What it added to the column, and what is left of that in the end. */
  readonly added: number;
  readonly left: number;
  /** What that makes of the state. */
  readonly effect: number;
  readonly read: Read | null;
  readonly detail: Detail | null;
}

export interface Account {
  readonly question: Question;
  readonly before: number;
  readonly after: number;
  /** In the order of time; what was forgotten and what rules have done stand last. */
  readonly contributions: readonly Contribution[];
  /** What is left unexplained: rounding. */
  readonly error: number;
}

/** Change of a state over some days, and what has brought it about. */
export function accountOf(
  asked: Question,
  { before, after, changes }: Course,
  [rules, rulesAfter]: readonly [Settings, Settings],
): Account {
  const kind: StateKind = STATES[asked.state];
  const prices = pricesAlong((x) => kind.slopes(x, rules.parameters), before, after);
  const contributions = kind.columns.flatMap((column, i) => {
    const own = changes.filter((one) => one.column === column);
    return netted(column, own, before[i], asked.to).map((one) => ({ ...one, effect: prices[i] * one.left }));
  });
  contributions.sort((a, b) => a.day - b.day);
  const start = kind.value(before, rules.parameters);
  const end = kind.value(after, rulesAfter.parameters);
  const byRules = end - kind.value(after, rules.parameters);
  if (byRules !== 0) contributions.push({ ...nothingOf(asked.to, 'rules'), effect: byRules });
  const error = end - start - contributions.reduce((all, { effect }) => all + effect, 0);
  if (!(Math.abs(error) <= LARGEST))
    throw new Error(
      `why: contributions to ${asked.state} of consumer ${asked.consumer} miss its change by ${error}; expected at most ${LARGEST}`,
    );
  return { question: asked, before: start, after: end, contributions, error };
}

/** Rounding is some 1e-14; more is a cause that has been missed. */
const LARGEST = 1e-9;

const nothingOf = (day: number, cause: Cause): Omit<Contribution, 'effect'> => ({
  day,
  cause,
  column: null,
  added: 0,
  left: 0,
  read: null,
  detail: null,
});

type Netted = Omit<Contribution, 'effect'>;

/** What is left in the end of what each cause wrote; what was there before and is forgotten stands last. */
function netted(column: Explained, changes: readonly Written[], start: number, last: number): Netted[] {
  const list: Netted[] = [];
  let kept = 1;
  for (let i = changes.length - 1; i >= 0; i--) {
    const { day, from, to, cause, read, detail } = changes[i];
    if (cause === 'fading') kept *= from === 0 ? 1 : to / from;
    else list.push({ day, cause, column, added: to - from, left: (to - from) * kept, read, detail });
  }
  const forgotten = start * (kept - 1);
  list.reverse();
  if (forgotten !== 0) list.push({ ...nothingOf(last, 'fading'), column, added: forgotten, left: forgotten });
  return list;
}

/**
 * Why a state of somebody has changed. Lives the days in between again; the run is not touched.
 *
 * @param run lived at least to the end of the day `asked.to`
 * @throws QuestionError with all that is wrong with the question; Cancelled
 */
export const why = (run: Run, asked: Question, watching: Watching = {}): Account =>
  atOnce(whyInSteps(run, asked, watching));

/** The same, a day at a time. */
export function* whyInSteps(run: Run, asked: Question, watching: Watching = {}): InSteps<Account> {
  return (yield* answersInSteps(run, [asked], watching))[0];
}

/** Answers to several questions, for the price of the longest stretch. */
export const answers = (run: Run, asked: readonly Question[], watching: Watching = {}): Account[] =>
  atOnce(answersInSteps(run, asked, watching));

export function* answersInSteps(
  run: Run,
  asked: readonly Question[],
  watching: Watching = {},
): InSteps<Account[]> {
  const wrong = asked.flatMap((one) => problemsOf(run, one));
  if (wrong.length > 0) throw new QuestionError([...new Set(wrong)]);
  const first = Math.min(...asked.map(({ from }) => from));
  const last = Math.max(...asked.map(({ to }) => to));
  const courses = asked.map((one) => new CourseTaker(one));
  const consumers = asked.map(({ consumer }) => consumer);
  const { changes } = yield* traceInSteps(run, consumers, first, last, {
    ...watching,
    morning: (world) => courses.forEach((course) => course.look(world, first - 1)),
    evening: (world) => {
      courses.forEach((course) => course.look(world, world.today.day - 1));
      watching.evening?.(world);
    },
  });
  const byConsumer = new Map<number, Change[]>();
  for (const one of changes) {
    const list = byConsumer.get(one.consumer);
    if (list === undefined) byConsumer.set(one.consumer, [one]);
    else list.push(one);
  }
  const rules = (day: number): Settings => settingsAt(run.scenario, day);
  return asked.map((one, i) => {
    const course = courses[i].course(byConsumer.get(one.consumer) ?? []);
    return accountOf(one, course, [rules(Math.max(0, one.from - 1)), rules(one.to)]);
  });
}
