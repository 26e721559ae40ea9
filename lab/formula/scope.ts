/** What a formula may name, and what it becomes: something that reads a run. */
import { nearestName } from '../../sim/scenario/problems.ts';
import type { ResolvedScenario } from '../../sim/scenario/scenario.ts';
import type { Chronicle, Found } from './chronicle.ts';
import { FormulaError, defined, parsed } from './syntax.ts';
import type { Node } from './syntax.ts';

/** Values of names that run through days or brands. */
export type Loops = ReadonlyMap<string, Found>;
export type Read = (run: Chronicle, loops: Loops) => Found | null;

/** A daily measure of somebody; null where there is nobody like that. */
export interface Track {
  kind: 'track';
  on: (run: Chronicle, loops: Loops) => ((day: number) => number) | null;
}
export type Compiled = { kind: 'number' | 'condition'; read: Read } | Track;

export interface Definition {
  takes: readonly string[];
  make: (given: readonly Compiled[]) => Compiled;
}

export interface Scope {
  names: ReadonlyMap<string, Definition>;
  /** Names of other runs. */
  arms: readonly string[];
  /** Names that mean something already. */
  reserved: ReadonlySet<string>;
  /** What the brands and interventions named must be in; left out, anything may be there or not. */
  about?: About;
}

/** A scenario that formulas are checked with. */
export interface About extends Pick<ResolvedScenario, 'brandNames' | 'interventions'> {
  eventKinds: readonly string[];
}

export type Compile = (node: Node, scope: Scope) => Compiled;

/** Definitions by their heads, as a home writes them: each may use those above it. */
export type Definitions = Readonly<Record<string, string>>;

export const plain = (compiled: Compiled): Definition => ({ takes: [], make: () => compiled });

/**
 * The scope with more names in it.
 *
 * @param wrong hears of each definition that is none; it is left out
 */
export function extended(
  scope: Scope,
  definitions: Definitions,
  compile: Compile,
  wrong: (head: string, error: FormulaError) => void,
): Scope {
  let inner = scope;
  for (const [head, formula] of Object.entries(definitions)) {
    try {
      const { name, takes } = defined(head);
      if (inner.names.has(name) || scope.reserved.has(name) || scope.arms.includes(name))
        throw new FormulaError(`"${name}", which means something already`, 'a name of its own');
      const definition = definitionOf(takes, parsed(formula), inner, compile);
      inner = { ...inner, names: new Map([...inner.names, [name, definition]]) };
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      wrong(head, error);
    }
  }
  return inner;
}

function definitionOf(takes: readonly string[], body: Node, outer: Scope, compile: Compile): Definition {
  // Without parameters it means the same wherever it is used, and is found wrong where it stands.
  if (takes.length === 0) return plain(compile(body, outer));
  return {
    takes,
    make: (given) => {
      const bound = takes.map((name, i) => [name, plain(given[i])] as const);
      return compile(body, { ...outer, names: new Map([...outer.names, ...bound]) });
    },
  };
}

/** @throws FormulaError that offers the nearest of the names there are */
export function unknown(name: string, expected: string, names: Iterable<string>): FormulaError {
  return new FormulaError(`"${name}"`, expected, nearestName(name, [...names]));
}

export const numberOf = (node: Node, scope: Scope, compile: Compile): Read => {
  const compiled = compile(node, scope);
  if (compiled.kind === 'number') return compiled.read;
  throw new FormulaError(
    compiled.kind === 'track' ? 'a daily measure' : 'a comparison',
    'a number, as at(brand[0].trust, last)',
  );
};

export const conditionOf = (node: Node, scope: Scope, compile: Compile): Read => {
  const compiled = compile(node, scope);
  if (compiled.kind === 'condition') return compiled.read;
  throw new FormulaError(
    compiled.kind === 'track' ? 'a daily measure' : 'a number',
    'a comparison, as lost > 0.01',
  );
};

/** Made of other numbers: null where one of them is, known when the last of them is. */
export const from =
  (reads: readonly Read[], make: (...values: number[]) => number): Read =>
  (run, loops) => {
    const values: number[] = [];
    let known = 0;
    for (const read of reads) {
      const found = read(run, loops);
      if (found === null) return null;
      values.push(found.value);
      known = Math.max(known, found.known);
    }
    const value = make(...values);
    return Number.isFinite(value) ? { value, known } : null;
  };
