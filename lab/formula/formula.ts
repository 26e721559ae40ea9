/**
 * Formulas over runs: what a story says and what a scenario is there to show are numbers made of daily measures, days
 * and other runs of the same market. A formula reads a run and gives a number with the day on whose evening it is known,
 * or null where it has none: an intervention taken out, a brand that is gone, a share of nothing. True is 1, false 0.
 */
import { log } from '../../sim/numbers.ts';
import { WAYS } from '../designs/derived.ts';
import type { Way } from '../designs/derived.ts';
import type { Chronicle, Found } from './chronicle.ts';
import { beginning, ending, eventsUntil } from './happenings.ts';
import { always, from } from './reading.ts';
import type { Definition, Loops, Read, Scope, Track } from './reading.ts';
import { defined, parsed } from './syntax.ts';
import type { Node } from './syntax.ts';
import { brandTrack, trackOf, valueAt, windowed } from './tracks.ts';

export type { Chronicle, Found } from './chronicle.ts';
export type { Scope } from './reading.ts';
/** Formulas by what they define, as a home writes them: `start`, `gap(day)`. Each may use those above it. */
export type Definitions = Readonly<Record<string, string>>;

const OPERATIONS: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '<': (a, b) => Number(a < b),
  '>': (a, b) => Number(a > b),
  '<=': (a, b) => Number(a <= b),
  '>=': (a, b) => Number(a >= b),
  '==': (a, b) => Number(a === b),
  '!=': (a, b) => Number(a !== b),
  '&&': Math.min,
  '||': Math.max,
};

/** The first where it has a value; that it has none is certain on the last day alone. */
const orElse =
  (a: Read, b: Read): Read =>
  (run, loops) => {
    const found = a(run, loops);
    const other = found === null ? b(run, loops) : null;
    return found ?? (other && { ...other, known: run.scenario.days - 1 });
  };

const choice =
  (when: Read, then: Read, otherwise: Read): Read =>
  (run, loops) => {
    const held = when(run, loops);
    const found = held && (held.value === 1 ? then : otherwise)(run, loops);
    return held && found && { value: found.value, known: Math.max(held.known, found.known) };
  };

/** What a name runs through, and what stands where it is used. */
interface Loop {
  key: symbol;
  inner: Scope;
}
function loopOf(variable: Node, scope: Scope): Loop {
  const name = variable.kind === 'name' ? variable.name : '';
  // Loops of the same name inside each other must not be taken for one another.
  const key = Symbol(name);
  const definition: Definition = { takes: [], body: { kind: 'loop', key }, scope };
  return { key, inner: { ...scope, names: new Map([...scope.names, [name, definition]]) } };
}

/** `first(day, from, condition)`: the first day from one on for which it holds; null where there is none. */
function firstDay([variable, from, when]: readonly Node[], scope: Scope): Read {
  const { key, inner } = loopOf(variable, scope);
  const [start, holds] = [readOf(from, scope), readOf(when, inner)];
  return (run, loops) => {
    const began = start(run, loops);
    let known = began?.known ?? 0;
    for (let day = Math.max(0, began?.value ?? Infinity); day < run.scenario.days; day++) {
      const found = holds(run, new Map([...loops, [key, { value: day, known: day }]]));
      if (found === null) return null;
      known = Math.max(known, found.known);
      if (found.value === 1) return { value: day, known };
    }
    return null;
  };
}

/** `ranked(b, place, value)`: number of the brand with the most (place 0), the second most …; earlier ones first. */
function ranked([variable, place, value]: readonly Node[], scope: Scope, whatOf: 'brand' | 'value'): Read {
  const { key, inner } = loopOf(variable, scope);
  const [nth, of] = [readOf(place, scope), readOf(value, inner)];
  return (run, loops) => {
    const wanted = nth(run, loops);
    const values = run.scenario.brandNames.map((_, b) =>
      of(run, new Map([...loops, [key, { value: b, known: 0 }]])),
    );
    const found = values.filter((one) => one !== null);
    if (wanted === null || found.length < values.length || wanted.value >= values.length) return null;
    const order = found.map((_, i) => i).sort((a, b) => found[b].value - found[a].value || a - b);
    const b = order[wanted.value];
    const known = Math.max(wanted.known, ...found.map((one) => one.known));
    return { value: whatOf === 'brand' ? b : found[b].value, known };
  };
}

/** The same in another run. What a scenario says of days is asked of this one: there it may be left out. */
const inArm =
  (arm: string, read: Read): Read =>
  (run, loops) => {
    const other = run.arms?.[arm] ?? null;
    return other && read({ ...other, scenario: run.scenario }, loops);
  };

const textOf = (node: Node): string => (node.kind === 'text' ? node.value : '');
const countOf = (node: Node | undefined): number => (node?.kind === 'number' ? node.value : 0);
const several =
  (make: (...values: number[]) => number) =>
  (given: readonly Node[], scope: Scope): Read =>
    from(
      given.map((one) => readOf(one, scope)),
      make,
    );

const FUNCTIONS: Readonly<Record<string, (given: readonly Node[], scope: Scope) => Read>> = {
  at: ([track, day], scope) => valueAt(trackIn(track, scope), readOf(day, scope)),
  begins: ([which, nth]) => beginning(textOf(which), countOf(nth)),
  ends: ([which, nth]) => ending(textOf(which), countOf(nth)),
  events: ([kind, day], scope) => eventsUntil(textOf(kind), readOf(day, scope)),
  first: firstDay,
  ranked: (given, scope) => ranked(given, scope, 'brand'),
  rankedValue: (given, scope) => ranked(given, scope, 'value'),
  max: several(Math.max),
  min: several(Math.min),
  abs: several(Math.abs),
  log: several(log),
};
export const FUNCTION_NAMES: readonly string[] = Object.keys(FUNCTIONS);

const NAMES: Readonly<Record<string, Read>> = {
  days: always(({ scenario }) => scenario.days),
  last: always(({ scenario }) => scenario.days - 1),
};
export const DAY_NAMES: readonly string[] = Object.keys(NAMES);

/** What a name stands for where it is used: with what it was given, each as it was meant where it stands. */
function meaning(name: string, given: readonly Node[], scope: Scope): { body: Node; scope: Scope } {
  const definition = scope.names.get(name);
  if (definition === undefined) throw new Error(`${name} is not defined`);
  const bound = definition.takes.map((parameter, i): [string, Definition] => [
    parameter,
    { takes: [], body: given[i], scope },
  ]);
  const outer = definition.scope;
  return { body: definition.body, scope: { ...outer, names: new Map([...outer.names, ...bound]) } };
}

function called({ name, given }: Node & { kind: 'call' }, scope: Scope): Read {
  if (scope.names.has(name)) {
    const { body, scope: inner } = meaning(name, given, scope);
    return readOf(body, inner);
  }
  if (scope.arms.includes(name)) return inArm(name, readOf(given[0], scope));
  if (!Object.hasOwn(WAYS, name)) return FUNCTIONS[name](given, scope);
  const [track, first, end] = given;
  const ends = [first ? readOf(first, scope) : always(() => 0), end ? readOf(end, scope) : NAMES.days];
  return windowed(name as Way, trackIn(track, scope), ends[0], ends[1]);
}

function trackIn(node: Node, scope: Scope): Track {
  if (node.kind === 'name') {
    const { body, scope: inner } = meaning(node.name, [], scope);
    return trackIn(body, inner);
  }
  if (node.kind !== 'member') throw new Error('a daily measure is missing');
  const { of, name } = node;
  if (of.kind === 'index') return brandTrack(readOf(of.at, scope), name);
  return trackOf(of.kind === 'name' ? of.name : '', name);
}

function readOf(node: Node, scope: Scope): Read {
  switch (node.kind) {
    case 'number':
      return always(() => node.value);
    case 'loop':
      return (_run, loops) => loops.get(node.key) ?? null;
    case 'name': {
      if (!scope.names.has(node.name) && Object.hasOwn(NAMES, node.name)) return NAMES[node.name];
      const { body, scope: inner } = meaning(node.name, [], scope);
      return readOf(body, inner);
    }
    case 'call':
      return called(node, scope);
    case 'unary':
      return from([readOf(node.of, scope)], node.sign === '-' ? (x) => -x : (x) => 1 - x);
    case 'binary': {
      const [left, right] = [readOf(node.left, scope), readOf(node.right, scope)];
      return node.sign === '??' ? orElse(left, right) : from([left, right], OPERATIONS[node.sign]);
    }
    case 'choice':
      return choice(readOf(node.when, scope), readOf(node.then, scope), readOf(node.otherwise, scope));
    default:
      throw new Error(`${node.kind} stands where a number should`);
  }
}

export const scopeWith = (arms: readonly string[]): Scope => ({ names: new Map(), arms });

/** The scope with the names of a home's `let`. */
export function withNames(scope: Scope, definitions: Definitions = {}): Scope {
  let inner = scope;
  for (const [head, formula] of Object.entries(definitions)) {
    const { name, takes } = defined(head);
    const definition: Definition = { takes, body: parsed(formula), scope: inner };
    inner = { ...inner, names: new Map([...inner.names, [name, definition]]) };
  }
  return inner;
}

const bare: Loops = new Map();

/** What reads the formula off a run. */
export function read(formula: string, scope: Scope): (run: Chronicle) => Found | null {
  const whole = readOf(parsed(formula), scope);
  return (run) => whole(run, bare);
}
