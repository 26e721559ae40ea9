/**
 * The number of a pattern, made of what was read off its arms: `log(dear.sales / cheap.sales) / log(1.5)`. The grammar
 * is that of formulas (lab/formula/syntax.ts); a name with a point is a reading of an arm, a bare one a reading of the
 * only arm there is.
 */
import { exp, log } from '../../sim/numbers.ts';
import { nearestName } from '../../sim/scenario/index.ts';
import { FormulaError, parsed } from '../formula/syntax.ts';
import type { Node } from '../formula/syntax.ts';

/** Readings by arm and name. */
export type ByArm = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Slope of the straight line through the points x₀, y₀, x₁, y₁ … by least squares. */
export function slope(...given: readonly number[]): number {
  const points = Array.from({ length: given.length / 2 }, (_, i) => [given[2 * i], given[2 * i + 1]]);
  const middle = (of: 0 | 1): number => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [mx, my] = [middle(0), middle(1)];
  const over = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return over / points.reduce((sum, [x]) => sum + (x - mx) * (x - mx), 0);
}

interface Function {
  least: number;
  most: number;
  of: (...given: number[]) => number;
}
const FUNCTIONS: Readonly<Record<string, Function>> = {
  log: { least: 1, most: 1, of: log },
  exp: { least: 1, most: 1, of: exp },
  sqrt: { least: 1, most: 1, of: Math.sqrt },
  abs: { least: 1, most: 1, of: Math.abs },
  max: { least: 1, most: Infinity, of: Math.max },
  min: { least: 1, most: Infinity, of: Math.min },
  slope: { least: 4, most: Infinity, of: slope },
};
const OPERATIONS: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

/** What a formula may name. */
interface Known {
  arms: readonly string[];
  readings: readonly string[];
}

const unknown = (name: string, expected: string, names: readonly string[]): FormulaError =>
  new FormulaError(`"${name}"`, expected, nearestName(name, names));

function reading(arm: string, name: string, { arms, readings }: Known): void {
  if (!arms.includes(arm)) throw unknown(arm, `an arm: ${arms.join(', ')}`, arms);
  if (!readings.includes(name)) throw unknown(name, `a reading: ${readings.join(', ')}`, readings);
}

function calls(name: string, given: number): void {
  const names = Object.keys(FUNCTIONS);
  if (!Object.hasOwn(FUNCTIONS, name)) throw unknown(name, `one of ${names.join(', ')}`, names);
  const { least, most } = FUNCTIONS[name];
  const odd = name === 'slope' && given % 2 === 1;
  if (given >= least && given <= most && !odd) return;
  const expected = name === 'slope' ? 'pairs of x and y, two at least' : `${least}`;
  throw new FormulaError(`${name}(…) with ${given} of what it takes`, expected);
}

/** Calls `check` with whatever of the formula has to be known. @throws FormulaError */
function walk(node: Node, known: Known): void {
  switch (node.kind) {
    case 'number':
      return;
    case 'name':
      if (known.arms.length > 1)
        throw new FormulaError(`"${node.name}" alone`, `the arm as well, as ${known.arms[0]}.${node.name}`);
      return reading(known.arms[0], node.name, known);
    case 'member':
      if (node.of.kind !== 'name') throw new FormulaError('a reading of something else', 'arm.reading');
      return reading(node.of.name, node.name, known);
    case 'call':
      calls(node.name, node.given.length);
      return node.given.forEach((one) => walk(one, known));
    case 'unary':
      if (node.sign !== '-') throw new FormulaError(`"${node.sign}"`, '+, -, * or /');
      return walk(node.of, known);
    case 'binary':
      if (!Object.hasOwn(OPERATIONS, node.sign)) throw new FormulaError(`"${node.sign}"`, '+, -, * or /');
      walk(node.left, known);
      return walk(node.right, known);
    default:
      throw new FormulaError('something that is no number', 'numbers, readings, + - * / and functions');
  }
}

/** What is wrong with the formula; null where nothing is. */
export function wrongIn(formula: string, known: Known): FormulaError | null {
  try {
    walk(parsed(formula), known);
    return null;
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
}

/** Names of the readings that the formula uses. */
export function readingsIn(formula: string): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: Node): void => {
    if (node.kind === 'name' || node.kind === 'member') names.add(node.name);
    else if (node.kind === 'call') node.given.forEach(visit);
    else if (node.kind === 'unary') visit(node.of);
    else if (node.kind === 'binary') [node.left, node.right].forEach(visit);
  };
  visit(parsed(formula));
  return names;
}

/** The value, of a formula in which nothing is wrong; not finite where it divides by nothing. */
export function valueOf(formula: string, byArm: ByArm): number {
  const [only] = Object.keys(byArm);
  const of = (node: Node): number => {
    switch (node.kind) {
      case 'number':
        return node.value;
      case 'name':
        return byArm[only][node.name];
      case 'member':
        return byArm[node.of.kind === 'name' ? node.of.name : ''][node.name];
      case 'call':
        return FUNCTIONS[node.name].of(...node.given.map(of));
      case 'unary':
        return -of(node.of);
      case 'binary':
        return OPERATIONS[node.sign](of(node.left), of(node.right));
      default:
        throw new Error(`${node.kind} stands where a number should`);
    }
  };
  return of(parsed(formula));
}
