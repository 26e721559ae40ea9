/**
 * Formulas over runs: what a story says and what a scenario is there to show are numbers made of daily measures, days
 * and other runs of the same market. A formula reads a run and gives a number with the day on whose evening it is known,
 * or null where it has none: an intervention taken out, a brand that is gone, a share of nothing.
 */
import type { Chronicle, Found } from './chronicle.ts';
import { beginning, ending, eventsUntil } from './happenings.ts';
import { conditionOf, extended, from, numberOf, plain, unknown } from './scope.ts';
import type { About, Compile, Compiled, Definitions, Read, Scope } from './scope.ts';
import { FormulaError, parsed } from './syntax.ts';
import type { Node } from './syntax.ts';
import { OWNERS, isWay, reading, trackOf, valueAt } from './tracks.ts';
import { WAYS } from '../designs/derived.ts';

export type { Chronicle, Found } from './chronicle.ts';
export type { About, Definitions, Scope } from './scope.ts';
export { FormulaError } from './syntax.ts';

const bare = new Map<string, Found>();
const number = (read: Read): Compiled => ({ kind: 'number', read });
const condition = (read: Read): Compiled => ({ kind: 'condition', read });

const SUMS: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};
const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
};

function binary({ sign, left, right }: Node & { kind: 'binary' }, scope: Scope): Compiled {
  if (sign === '&&' || sign === '||') {
    const sides = [left, right].map((side) => conditionOf(side, scope, compile));
    return condition(from(sides, (a, b) => (sign === '&&' ? a * b : Math.max(a, b))));
  }
  const [a, b] = [left, right].map((side) => numberOf(side, scope, compile));
  if (Object.hasOwn(SUMS, sign)) return number(from([a, b], SUMS[sign]));
  if (sign === '??') return number((run, loops) => a(run, loops) ?? later(b(run, loops), run));
  return condition(from([a, b], (x, y) => Number(COMPARISONS[sign](x, y))));
}

/** That there is no such thing is certain on the last day alone. */
const later = (found: Found | null, { scenario }: Chronicle): Found | null =>
  found && { ...found, known: scenario.days - 1 };

function unary({ sign, of }: Node & { kind: 'unary' }, scope: Scope): Compiled {
  return sign === '-'
    ? number(from([numberOf(of, scope, compile)], (x) => -x))
    : condition(from([conditionOf(of, scope, compile)], (x) => 1 - x));
}

function choice({ when, then, otherwise }: Node & { kind: 'choice' }, scope: Scope): Compiled {
  const asked = conditionOf(when, scope, compile);
  const [yes, no] = [then, otherwise].map((side) => numberOf(side, scope, compile));
  return number((run, loops) => {
    const held = asked(run, loops);
    const found = held && (held.value === 1 ? yes : no)(run, loops);
    return held && found && { value: found.value, known: Math.max(held.known, found.known) };
  });
}

/** Every name means something here: days of the run, or what the home has defined. */
function named({ name }: Node & { kind: 'name' }, scope: Scope): Compiled {
  if (name === 'days') return number(({ scenario }) => ({ value: scenario.days, known: 0 }));
  if (name === 'last') return number(({ scenario }) => ({ value: scenario.days - 1, known: 0 }));
  const definition = scope.names.get(name);
  if (definition === undefined)
    throw unknown(name, 'a name that is defined', [...scope.names.keys(), 'last']);
  if (definition.takes.length > 0)
    throw new FormulaError(`"${name}" alone`, `${name}(${definition.takes.join(', ')})`);
  return definition.make([]);
}

/** A loop over days or brands: what its variable is called, and the scope inside. */
function looped(variable: Node | undefined, scope: Scope): { key: string; inner: Scope } {
  if (variable?.kind !== 'name') throw new FormulaError('something else', 'a name for the day or the brand');
  // Loops of the same name inside each other must not be taken for one another.
  const key = `${variable.name} ${scope.names.size}`;
  const read: Read = (_run, loops) => loops.get(key) ?? null;
  return { key, inner: { ...scope, names: new Map([...scope.names, [variable.name, plain(number(read))]]) } };
}

/** `first(day, from, condition)`: the first day from one on for which it holds; null where there is none. */
function firstDay([variable, from, when]: readonly Node[], scope: Scope): Compiled {
  const start = numberOf(from, scope, compile);
  const { key, inner } = looped(variable, scope);
  const holds = conditionOf(when, inner, compile);
  return number((run, loops) => {
    const began = start(run, loops);
    if (began === null) return null;
    let known = began.known;
    for (let day = Math.max(0, began.value); day < run.scenario.days; day++) {
      const found = holds(run, new Map([...loops, [key, { value: day, known: day }]]));
      if (found === null) return null;
      known = Math.max(known, found.known);
      if (found.value === 1) return { value: day, known };
    }
    return null;
  });
}

/** `ranked(b, place, value)`: number of the brand with the most (place 0), the second most …; earlier ones first. */
function ranked(
  [variable, place, value]: readonly Node[],
  scope: Scope,
  whatOf: 'brand' | 'value',
): Compiled {
  const nth = numberOf(place, scope, compile);
  const { key, inner } = looped(variable, scope);
  const of = numberOf(value, inner, compile);
  return number((run, loops) => {
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
  });
}

/** The same in another run. What a scenario says of days is asked of this one: there it may be left out. */
const inArm =
  (arm: string, read: Read): Read =>
  (run, loops) => {
    const other = run.arms?.[arm] ?? null;
    return other && read({ ...other, scenario: run.scenario }, loops);
  };

const several =
  (make: (...values: number[]) => number) =>
  (given: readonly Node[], scope: Scope): Compiled =>
    number(
      from(
        given.map((one) => numberOf(one, scope, compile)),
        make,
      ),
    );

const FUNCTIONS: Readonly<Record<string, (given: readonly Node[], scope: Scope) => Compiled>> = {
  at: (given, scope) => number(valueAt(given, scope, compile)),
  begins: (given, scope) => number(beginning(given, scope)),
  ends: (given, scope) => number(ending(given, scope)),
  events: (given, scope) => number(eventsUntil(given, scope, compile)),
  first: firstDay,
  ranked: (given, scope) => ranked(given, scope, 'brand'),
  rankedValue: (given, scope) => ranked(given, scope, 'value'),
  max: several(Math.max),
  min: several(Math.min),
};
/** How many of what; ways to read a series take one to three. */
const TAKES: Readonly<Record<string, readonly [number, number]>> = {
  at: [2, 2],
  begins: [1, 2],
  ends: [1, 2],
  events: [2, 2],
  first: [3, 3],
  ranked: [3, 3],
  rankedValue: [3, 3],
};

function call({ name, given }: Node & { kind: 'call' }, scope: Scope): Compiled {
  const definition = scope.names.get(name);
  const count = (least: number, most: number): void => {
    if (given.length >= least && given.length <= most) return;
    const expected = least === most ? `${least}` : `${least} to ${most}`;
    throw new FormulaError(`${name}(…) with ${given.length} of what it takes`, expected);
  };
  if (definition !== undefined) {
    count(definition.takes.length, definition.takes.length);
    return definition.make(given.map((one) => compile(one, scope)));
  }
  if (scope.arms.includes(name)) {
    count(1, 1);
    const inner = compile(given[0], scope);
    if (inner.kind === 'track') throw new FormulaError('a daily measure', `a number of the run "${name}"`);
    return { ...inner, read: inArm(name, inner.read) };
  }
  if (isWay(name)) {
    count(1, 3);
    return number(reading(name, given, scope, compile));
  }
  if (!Object.hasOwn(FUNCTIONS, name)) {
    const known = [...scope.names.keys(), ...scope.arms, ...Object.keys(WAYS), ...Object.keys(FUNCTIONS)];
    throw unknown(`${name}(…)`, 'something that is defined', known);
  }
  count(...(TAKES[name] ?? [1, Infinity]));
  return FUNCTIONS[name](given, scope);
}

const compile: Compile = (node, scope) => {
  switch (node.kind) {
    case 'number':
      return number(() => ({ value: node.value, known: 0 }));
    case 'name':
      return named(node, scope);
    case 'member':
      return trackOf(node, scope, compile);
    case 'call':
      return call(node, scope);
    case 'unary':
      return unary(node, scope);
    case 'binary':
      return binary(node, scope);
    case 'choice':
      return choice(node, scope);
    case 'index':
    case 'text':
      throw new FormulaError(node.kind === 'text' ? `'${node.value}'` : 'a brand', 'a number of a run');
  }
};

const RESERVED = new Set([
  'days',
  'last',
  'brand',
  ...OWNERS,
  ...Object.keys(WAYS),
  ...Object.keys(FUNCTIONS),
]);

export const emptyScope = (arms: readonly string[], about?: About): Scope => ({
  names: new Map(),
  arms,
  reserved: RESERVED,
  ...(about && { about }),
});

/** The scope with the names of a home's `let`. */
export const withNames = (
  scope: Scope,
  definitions: Definitions = {},
  wrong: (head: string, error: FormulaError) => void = (_, error) => {
    throw error;
  },
): Scope => extended(scope, definitions, compile, wrong);

/** @throws FormulaError */
export function numberIn(formula: string, scope: Scope): (run: Chronicle) => Found | null {
  const read = numberOf(parsed(formula), scope, compile);
  return (run) => read(run, bare);
}

/** @throws FormulaError */
export function conditionIn(formula: string, scope: Scope): (run: Chronicle) => Found | null {
  const read = conditionOf(parsed(formula), scope, compile);
  return (run) => read(run, bare);
}
