/**
 * Says what is wrong with a formula before it is read: names that there are not, a number where a comparison should
 * stand, a brand, an intervention or an event that the scenario has not. What has passed here needs no check later.
 */
import { EVENT_KINDS } from '../../sim/index.ts';
import { TIERS, nearestName } from '../../sim/scenario/index.ts';
import type { Problem, ResolvedScenario } from '../../sim/scenario/index.ts';
import { WAYS } from '../designs/derived.ts';
import { MEASURES } from '../designs/measure-names.ts';
import type { TableName } from './chronicle.ts';
import { DAY_NAMES, FUNCTION_NAMES } from './formula.ts';
import type { Definitions } from './formula.ts';
import { isOf } from './happenings.ts';
import { FormulaError, defined, parsed } from './syntax.ts';
import type { Node } from './syntax.ts';
import { OWNERS } from './tracks.ts';

/** What stands somewhere, or should. */
type Wanted = 'number' | 'comparison' | 'measure';
/** A name whose definition is wrong may be anything: it has been told where it is defined. */
type Kind = Wanted | 'told';
const CALLED: Readonly<Record<Wanted, string>> = {
  number: 'a number',
  comparison: 'a comparison',
  measure: 'a daily measure',
};
const EXAMPLES: Readonly<Record<Wanted, string>> = {
  number: 'a number, as at(brand[0].trust, last)',
  comparison: 'a comparison, as lost > 0.01',
  measure: 'a daily measure, as brand[0].trust',
};

interface Meaning {
  takes: readonly string[];
  /** What it is, given what it takes. */
  kind: (given: readonly Kind[]) => Kind;
}

/** What a formula may name, in the scenario that it is of. */
export interface Known {
  names: ReadonlyMap<string, Meaning>;
  arms: readonly string[];
  scenario: Pick<ResolvedScenario, 'brandNames' | 'interventions'>;
}

/** Hears where something is wrong, and what. */
export type Wrong = (path: string, error: FormulaError) => void;

const plain = (kind: Kind): Meaning => ({ takes: [], kind: () => kind });
const knowing = (known: Known, names: Iterable<readonly [string, Meaning]>): Known => ({
  ...known,
  names: new Map([...known.names, ...names]),
});

function must(kind: Wanted, node: Node | undefined, known: Known): void {
  if (node === undefined) throw new FormulaError('nothing', EXAMPLES[kind]);
  const found = kindOf(node, known);
  if (found !== kind && found !== 'told') throw new FormulaError(CALLED[found], EXAMPLES[kind]);
}

const unknown = (name: string, expected: string, names: Iterable<string>): FormulaError =>
  new FormulaError(`"${name}"`, expected, nearestName(name.replace('(…)', ''), [...names]));

const measureIn = (table: TableName, name: string): void => {
  const measures: readonly string[] = MEASURES[table];
  if (!measures.includes(name)) throw unknown(name, `a measure of ${table}`, measures);
};

function measured({ of, name }: Node & { kind: 'member' }, known: Known): Kind {
  const owners = ['brand[0]', ...OWNERS];
  if (of.kind === 'index' && of.of.kind === 'name' && of.of.name === 'brand') {
    must('number', of.at, known);
    const brands = known.scenario.brandNames.length;
    if (of.at.kind === 'number' && of.at.value >= brands)
      throw new FormulaError(`brand[${of.at.value}]`, `brand[0] to brand[${brands - 1}]`);
    measureIn('brands', name);
  } else if (of.kind === 'name' && OWNERS.includes(of.name)) {
    const tier = (TIERS as readonly string[]).includes(of.name);
    measureIn(tier ? 'creators' : (of.name as TableName), name);
  } else if (of.kind === 'name') throw unknown(of.name, `a measure of ${owners.join(', ')}`, owners);
  else throw new FormulaError('a measure of something else', `a measure of ${owners.join(', ')}`);
  return 'measure';
}

function intervention([which, place]: readonly Node[], { scenario }: Known): void {
  if (which?.kind !== 'text' || (place !== undefined && place.kind !== 'number'))
    throw new FormulaError('something else', "begins('campaign') or begins('creators.mid.fee', 1)");
  const { interventions } = scenario;
  const names = new Set(interventions.flatMap(({ kind, sets }) => [kind, ...sets.map(({ path }) => path)]));
  if (!names.has(which.value))
    throw unknown(which.value, 'kind or path of an intervention of the scenario', names);
  const count = interventions.filter(isOf(which.value)).length;
  const nth = place?.value ?? 0;
  if (nth >= count) throw new FormulaError(`number ${nth} of "${which.value}"`, `0 to ${count - 1}`);
}

function event([which, day]: readonly Node[], known: Known): void {
  if (which.kind !== 'text') throw new FormulaError('something else', "events('widely-read', last)");
  if (!(EVENT_KINDS as readonly string[]).includes(which.value))
    throw unknown(which.value, 'a kind of event', EVENT_KINDS);
  must('number', day, known);
}

/** A loop over days or brands: its variable is a number inside. */
function loop(variable: Node, outside: Node, kind: Wanted, body: Node, known: Known): void {
  if (variable.kind !== 'name') throw new FormulaError('something else', 'a name for the day or the brand');
  must('number', outside, known);
  must(kind, body, knowing(known, [[variable.name, plain('number')]]));
}

interface Function {
  least: number;
  most: number;
  check: (given: readonly Node[], known: Known) => void;
}
const measureAndDays = ([track, ...days]: readonly Node[], known: Known): void => {
  must('measure', track, known);
  for (const day of days) must('number', day, known);
};
const numbers = (given: readonly Node[], known: Known): void => {
  for (const one of given) must('number', one, known);
};
const ranking = {
  least: 3,
  most: 3,
  check: ([b, place, value]: readonly Node[], known: Known) => loop(b, place, 'number', value, known),
};
const FUNCTIONS: Readonly<Record<string, Function>> = {
  at: { least: 2, most: 2, check: measureAndDays },
  begins: { least: 1, most: 2, check: intervention },
  ends: { least: 1, most: 2, check: intervention },
  events: { least: 2, most: 2, check: event },
  first: {
    least: 3,
    most: 3,
    check: ([day, from, when], known) => loop(day, from, 'comparison', when, known),
  },
  ranked: ranking,
  rankedValue: ranking,
  max: { least: 1, most: Infinity, check: numbers },
  min: { least: 1, most: Infinity, check: numbers },
  abs: { least: 1, most: 1, check: numbers },
  log: { least: 1, most: 1, check: numbers },
};
const WAY: Function = { least: 1, most: 3, check: measureAndDays };

function counted(name: string, given: readonly Node[], least: number, most: number): void {
  if (given.length >= least && given.length <= most) return;
  const expected = least === most ? `${least}` : `${least} to ${most}`;
  throw new FormulaError(`${name}(…) with ${given.length} of what it takes`, expected);
}

function called({ name, given }: Node & { kind: 'call' }, known: Known): Kind {
  const meaning = known.names.get(name);
  if (meaning !== undefined) {
    counted(name, given, meaning.takes.length, meaning.takes.length);
    return meaning.kind(given.map((one) => kindOf(one, known)));
  }
  if (known.arms.includes(name)) {
    counted(name, given, 1, 1);
    const kind = kindOf(given[0], known);
    if (kind === 'measure') throw new FormulaError('a daily measure', `a number of the run "${name}"`);
    return kind;
  }
  const one = Object.hasOwn(WAYS, name) ? WAY : FUNCTIONS[name];
  if (one === undefined) {
    const names = [...known.names.keys(), ...known.arms, ...Object.keys(WAYS), ...FUNCTION_NAMES];
    throw unknown(`${name}(…)`, 'something that is defined', names);
  }
  counted(name, given, one.least, one.most);
  one.check(given, known);
  return 'number';
}

function named(name: string, known: Known): Kind {
  const meaning = known.names.get(name);
  if (meaning === undefined) {
    if (DAY_NAMES.includes(name)) return 'number';
    throw unknown(name, 'a name that is defined', [...known.names.keys(), ...DAY_NAMES]);
  }
  if (meaning.takes.length > 0)
    throw new FormulaError(`"${name}" alone`, `${name}(${meaning.takes.join(', ')})`);
  return meaning.kind([]);
}

function binary({ sign, left, right }: Node & { kind: 'binary' }, known: Known): Kind {
  const logical = sign === '&&' || sign === '||';
  for (const side of [left, right]) must(logical ? 'comparison' : 'number', side, known);
  return logical || ['<', '>', '<=', '>=', '==', '!='].includes(sign) ? 'comparison' : 'number';
}

/** @throws FormulaError */
function kindOf(node: Node, known: Known): Kind {
  switch (node.kind) {
    case 'name':
      return named(node.name, known);
    case 'member':
      return measured(node, known);
    case 'call':
      return called(node, known);
    case 'unary': {
      const kind = node.sign === '-' ? 'number' : 'comparison';
      must(kind, node.of, known);
      return kind;
    }
    case 'binary':
      return binary(node, known);
    case 'choice':
      must('comparison', node.when, known);
      for (const side of [node.then, node.otherwise]) must('number', side, known);
      return 'number';
    case 'index':
    case 'text':
      throw new FormulaError(node.kind === 'text' ? `'${node.value}'` : 'a brand', 'a number of a run');
    default:
      return 'number';
  }
}

const RESERVED = new Set(['brand', ...DAY_NAMES, ...OWNERS, ...Object.keys(WAYS), ...FUNCTION_NAMES]);

/** What is known with the names of a home's `let`. */
export function knownWith(known: Known, definitions: Definitions, wrong: Wrong): Known {
  let inner = known;
  for (const [head, formula] of Object.entries(definitions)) {
    const told = (error: unknown): void => {
      if (!(error instanceof FormulaError)) throw error;
      wrong(head, error);
    };
    try {
      const { name, takes } = defined(head);
      if (inner.names.has(name) || RESERVED.has(name) || known.arms.includes(name))
        throw new FormulaError(`"${name}", which means something already`, 'a name of its own');
      inner = knowing(inner, [[name, meaningOr(takes, formula, inner, told)]]);
    } catch (error) {
      told(error);
    }
  }
  return inner;
}

/** The meaning of a definition; of one that is wrong, which is told, any. */
function meaningOr(
  takes: readonly string[],
  formula: string,
  outer: Known,
  told: (error: unknown) => void,
): Meaning {
  try {
    return meaningOf(takes, parsed(formula), outer);
  } catch (error) {
    told(error);
    return { takes, kind: () => 'told' };
  }
}

function meaningOf(takes: readonly string[], body: Node, outer: Known): Meaning {
  // Without parameters it means the same wherever it is used, and is found wrong where it stands.
  if (takes.length === 0) return plain(kindOf(body, outer));
  const bound = (given: readonly Kind[]) => takes.map((name, i) => [name, plain(given[i])] as const);
  return { takes, kind: (given) => kindOf(body, knowing(outer, bound(given))) };
}

/** Tells what is wrong with a formula that should be a number, a comparison or a daily measure. @returns whether it is one */
export function checked(formula: string, kind: Wanted, known: Known, path: string, wrong: Wrong): boolean {
  try {
    must(kind, parsed(formula), known);
    return true;
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    wrong(path, error);
    return false;
  }
}

/** What is wrong with a formula, as problems of files are told. */
export const problemOf = (
  file: string,
  path: string,
  { found, expected, nearest }: FormulaError,
): Problem => ({
  file,
  path,
  found,
  expected,
  ...(nearest !== undefined && { nearest }),
});
