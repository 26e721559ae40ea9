/**
 * An account of a change: what each cause has added to a state of somebody from one evening to another, so that it adds up.
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
import type { World } from '../world.ts';
import type { Change, Read } from './change.ts';
import { valuesOf } from './change.ts';
import { STATES } from './explained.ts';
import type { Explained, StateKind, StateName } from './explained.ts';
import { atOnce, traceInSteps } from './trace.ts';
import type { InSteps, Watching } from './trace.ts';

export interface Question {
  readonly state: StateName;
  readonly consumer: number;
  /** Brand that the state is about; not of beliefs in creators. */
  readonly brand?: number;
  /** Creator that is believed or not. */
  readonly creator?: number;
  /** The evening that things are held against, and the one that is asked about. */
  readonly from: number;
  readonly to: number;
}

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

/** A question that cannot be asked of this run, with everything that is wrong with it. */
export class QuestionError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'QuestionError';
    this.problems = problems;
  }
}

const whole = (n: number | undefined): n is number => n !== undefined && Number.isInteger(n);

/** Everything that is wrong with a question, in words. */
export function problemsOf({ scenario, world: { market, state } }: Run, asked: Question): string[] {
  const wrong: string[] = [];
  const within = (what: string, n: number | undefined, end: number): void => {
    if (!whole(n) || n < 0 || n >= end)
      wrong.push(`${what} is ${String(n)}; expected a whole number from 0 to ${end - 1}`);
  };
  within('consumer', asked.consumer, market.consumers);
  if (!Object.hasOwn(STATES, asked.state))
    wrong.push(`state is "${asked.state}"; expected one of ${Object.keys(STATES).join(', ')}`);
  else if (STATES[asked.state].about === 'brand') within('brand', asked.brand, market.brands);
  else within('creator', asked.creator, state.creatorsInUse[0]);
  within('to', asked.to, scenario.days);
  within('from', asked.from, scenario.days);
  if (wrong.length === 0 && asked.from >= asked.to)
    wrong.push(`from is ${asked.from} and to ${asked.to}; expected an earlier evening first`);
  return wrong;
}

/** Rows of the columns of a state, in their order; null where a creator is not followed, nor remembered. */
function rowsAsked(world: World, kind: StateKind, asked: Question): number[] | null {
  const { brands, followStart } = world.market;
  if (kind.about === 'brand') {
    const pair = asked.consumer * brands + asked.brand!;
    return kind.columns.map((column) => (column === 'disposition' ? asked.consumer : pair));
  }
  const { followed, formerly } = world.state;
  for (let e = followStart[asked.consumer]; e < followStart[asked.consumer + 1]; e++)
    if (followed[e] === asked.creator || formerly[e] === asked.creator) return kind.columns.map(() => e);
  return null;
}

const numbersOf = (world: World, kind: StateKind, rows: readonly number[]): Float64Array =>
  Float64Array.from(kind.columns, (column, i) => valuesOf(world, column)[rows[i]]);

/** Change of a state between two evenings, and what has brought it about. */
export function accountOf(
  asked: Question,
  changes: readonly Change[],
  rows: readonly number[],
  [before, after]: readonly [Float64Array, Float64Array],
  [rules, rulesAfter]: readonly [Settings, Settings],
): Account {
  const kind: StateKind = STATES[asked.state];
  const value = (x: Float64Array): number => kind.value(x, rules.parameters);
  const prices = pricesAlong(value, before, after);
  const contributions = kind.columns.flatMap((column, i) => {
    const own = changes.filter((one) => one.column === column && one.row === rows[i]);
    return withPrice(netted(column, own, before[i], asked.to), prices[i]);
  });
  contributions.sort((a, b) => a.day - b.day);
  const end = kind.value(after, rulesAfter.parameters);
  const byRules = end - value(after);
  if (byRules !== 0) {
    const nothing = { column: null, added: 0, left: 0, read: null, detail: null };
    contributions.push({ day: asked.to, cause: 'rules', effect: byRules, ...nothing });
  }
  const start = value(before);
  const sum = contributions.reduce((all, { effect }) => all + effect, 0);
  return { question: asked, before: start, after: end, contributions, error: end - start - sum };
}

type Netted = Omit<Contribution, 'effect'>;

const withPrice = (list: readonly Netted[], price: number): Contribution[] =>
  list.map((one) => ({ ...one, effect: price * one.left }));

/** What is left in the end of what each cause wrote; what was there before and is forgotten stands last. */
function netted(column: Explained, changes: readonly Change[], start: number, last: number): Netted[] {
  const list: Netted[] = [];
  let kept = 1;
  for (let i = changes.length - 1; i >= 0; i--) {
    const { day, from, to, cause, read, detail } = changes[i];
    if (cause === 'fading') kept *= from === 0 ? 1 : to / from;
    else list.push({ day, cause, column, added: to - from, left: (to - from) * kept, read, detail });
  }
  const forgotten = start * (kept - 1);
  list.reverse();
  if (forgotten !== 0)
    list.push({
      day: last,
      cause: 'fading',
      column,
      added: forgotten,
      left: forgotten,
      read: null,
      detail: null,
    });
  return list;
}

/** Nodes and weights on [0, 1] after Gauss and Legendre: exact for polynomials up to degree 15. */
const NODES = [
  [0.01985507175123188, 0.05061426814518813],
  [0.10166676129318664, 0.11119051722668723],
  [0.2372337950418355, 0.15685332293894363],
  [0.4082826787521751, 0.181341891689181],
] as const;
const HALVES = NODES.flatMap(([t, w]) => [
  [t, w],
  [1 - t, w],
]);
/** The way is walked in pieces, as what knows little changes quickly. */
const PIECES = 16;

/** Mean gradient of a function along the straight way from `a` to `b`. */
export function pricesAlong(f: (x: Float64Array) => number, a: Float64Array, b: Float64Array): Float64Array {
  const prices = new Float64Array(a.length);
  const x = new Float64Array(a.length);
  for (let piece = 0; piece < PIECES; piece++) {
    for (const [node, weight] of HALVES) {
      const t = (piece + node) / PIECES;
      for (let i = 0; i < a.length; i++) x[i] = a[i] + t * (b[i] - a[i]);
      for (let i = 0; i < a.length; i++) prices[i] += (weight / PIECES) * slope(f, x, i);
    }
  }
  return prices;
}

/** Derivative by differences of fourth order. */
function slope(f: (x: Float64Array) => number, x: Float64Array, i: number): number {
  const at = x[i];
  const h = 1e-3 * Math.max(1, Math.abs(at));
  const there = (step: number): number => {
    x[i] = at + step * h;
    return f(x);
  };
  const d = (8 * (there(1) - there(-1)) - (there(2) - there(-2))) / (12 * h);
  x[i] = at;
  return d;
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

/** Who is met on the way may come into a place that another had: what that one left is cleared, and is no part of it. */
function sinceMet(changes: readonly Change[], day: number, from: number): readonly Change[] {
  if (day === from) return changes;
  const cleared = (one: Change): boolean => one.day === day && one.to === 0;
  return changes.filter(
    (one, i) =>
      one.day > day ||
      (one.day === day &&
        !changes
          .slice(i)
          .some((later) => later.row === one.row && later.column === one.column && cleared(later))),
  );
}

/** Answers to several questions about the same stretch, for the price of one. */
export const answers = (run: Run, asked: readonly Question[], watching: Watching = {}): Account[] =>
  atOnce(answersInSteps(run, asked, watching));

export function* answersInSteps(
  run: Run,
  asked: readonly Question[],
  watching: Watching = {},
): InSteps<Account[]> {
  const wrong = asked.flatMap((one) => problemsOf(run, one));
  if (wrong.length > 0) throw new QuestionError([...new Set(wrong)]);
  const first = Math.min(...asked.map(({ from }) => from)) + 1;
  const last = Math.max(...asked.map(({ to }) => to));
  const seen = new Map<string, { rows: number[] | null; numbers: Float64Array | null }>();
  /** For each question the first day that ended with the creator being followed or remembered. */
  const met = new Map<number, number>();
  const look = (world: World, day: number): void => {
    asked.forEach((one, i) => {
      const kind: StateKind = STATES[one.state];
      if (day < one.from || day > one.to) return;
      if (day !== one.from && day !== one.to && (kind.about === 'brand' || met.has(i))) return;
      const rows = rowsAsked(world, kind, one);
      if (rows !== null && !met.has(i)) met.set(i, day);
      for (const at of [one.from, one.to]) {
        if (at !== day) continue;
        seen.set(`${i} ${day}`, { rows, numbers: rows && numbersOf(world, kind, rows) });
      }
    });
  };
  const { changes } = yield* traceInSteps(
    run,
    asked.map(({ consumer }) => consumer),
    first,
    last,
    {
      ...watching,
      morning: (world) => look(world, first - 1),
      evening: (world) => {
        look(world, world.today.day - 1);
        watching.evening?.(world);
      },
    },
  );
  return asked.map((one, i) => {
    const [start, end] = [seen.get(`${i} ${one.from}`)!, seen.get(`${i} ${one.to}`)!];
    const rows = end.rows ?? start.rows;
    if (rows === null)
      throw new QuestionError([
        `consumer ${one.consumer} follows creator ${one.creator} neither on day ${one.from} nor on day ${one.to}, and remembers nothing; ` +
          'expected one who is followed',
      ]);
    const own = sinceMet(
      changes.filter(({ consumer, day }) => consumer === one.consumer && day > one.from && day <= one.to),
      met.get(i)!,
      one.from,
    );
    const kind: StateKind = STATES[one.state];
    const none = new Float64Array(kind.columns.length);
    // Who is met on the way begins in a place that somebody else may have had.
    const numbers = (one: { numbers: Float64Array | null }): Float64Array => one.numbers ?? none;
    const rules = (day: number): Settings => settingsAt(run.scenario, day);
    return accountOf(one, own, rows, [numbers(start), numbers(end)], [rules(one.from), rules(one.to)]);
  });
}
