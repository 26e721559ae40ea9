/** Points of a design: values of the factors, and the effects that can be read off them. */
import { seedKey, sequence } from '../../sim/numbers.ts';
import type { Design, Factor } from './design-shape.ts';
import { fullFactorial, oneAtATime } from './points/grids.ts';
import { latinHypercube } from './points/latin-hypercube.ts';
import { levels as spread, scalePoints } from './points/ranges.ts';
import type { Range } from './points/ranges.ts';
import { simplexLattice } from './points/simplex.ts';
import { sobolPoints } from './points/sobol.ts';
import { effectWeights, factorSets } from '../statistics/factorial.ts';
import { mean } from '../statistics/sums.ts';

export type Value = number | boolean | string;

/** A contrast between points: one weight for each. */
export interface PointEffect {
  words: string;
  weights: number[];
}

export interface Points {
  /** One row for each point, one value for each factor. */
  values: Value[][];
  effects: PointEffect[];
}

const DEFAULT_POINTS = 32;
const DEFAULT_STEPS = 4;
const MOST_ORDER = 3;

export const levelsOf = ({ levels, low, high, scale, steps }: Factor): Value[] =>
  levels ?? spread({ low: low!, high: high!, ...(scale === undefined ? {} : { scale }) }, steps ?? 2);

const rangeOf = ({ low, high, scale }: Factor): Range => ({
  low: low!,
  high: high!,
  ...(scale === undefined ? {} : { scale }),
});

/** Shortest name that tells a factor from others in a table. */
export const factorName = ({ path }: Factor): string => path.replace(/^parameters\./, '');

const isNumber = (value: Value): value is number => typeof value === 'number';

/** Weights whose contrast is the change over the range of x, going by the least-squares line. */
function overRange(x: readonly number[]): number[] {
  const centre = mean(x);
  const squares = x.reduce((sum, value) => sum + (value - centre) * (value - centre), 0);
  const width = Math.max(...x) - Math.min(...x);
  return x.map((value) => (squares === 0 ? 0 : ((value - centre) * width) / squares));
}

/** One effect for each numeric factor that varies. */
function slopes(factors: readonly Factor[], values: readonly Value[][]): PointEffect[] {
  return factors.flatMap((factor, f) => {
    const x = values.map((point) => point[f]);
    if (!x.every(isNumber) || new Set(x).size < 2) return [];
    return [{ words: `${factorName(factor)} from lowest to highest`, weights: overRange(x) }];
  });
}

/** Every other level of a factor of words against its first, the other factors alike. */
function againstFirst(factors: readonly Factor[], values: readonly Value[][]): PointEffect[] {
  return factors.flatMap((factor, f) => {
    const x = values.map((point) => point[f]);
    const levels = [...new Set(x)];
    if (x.every(isNumber)) return [];
    const share = (level: Value): number => 1 / x.filter((value) => value === level).length;
    return levels.slice(1).map((level) => ({
      words: `${factorName(factor)} ${String(level)} against ${String(levels[0])}`,
      weights: x.map((value) =>
        value === level ? share(level) : value === levels[0] ? -share(levels[0]) : 0,
      ),
    }));
  });
}

function factorial(factors: readonly Factor[]): Points {
  const levels = factors.map(levelsOf);
  const values = fullFactorial(levels);
  if (!levels.every((list) => list.length === 2)) {
    return { values, effects: [...slopes(factors, values), ...againstFirst(factors, values)] };
  }
  const effects = factorSets(factors.length, MOST_ORDER).map((set) => ({
    words: set.map((f) => factorName(factors[f])).join(' × '),
    weights: effectWeights(factors.length, set),
  }));
  return { values, effects };
}

/** The first level of each factor is the base. */
function oneByOne(factors: readonly Factor[]): Points {
  const levels = factors.map(levelsOf);
  const moved = oneAtATime(
    levels.map((list) => list[0]),
    levels,
  );
  const effects = moved.slice(1).map(({ factor, point }, i) => ({
    words: `${factorName(factors[factor])} ${String(point[factor])} against ${String(levels[factor][0])}`,
    weights: moved.map((_, j) => (j === 0 ? -1 : j === i + 1 ? 1 : 0)),
  }));
  return { values: moved.map(({ point }) => point), effects };
}

/** Points that random numbers have a part in are drawn from the seeds of the experiment: always the same. */
export function pointsOf(given: Design, seeds: string): Points {
  const { factors = [], design = { kind: 'arms' } } = given;
  const random = sequence(seedKey(`points ${seeds}`), 0);
  const n = design.points ?? DEFAULT_POINTS;
  const spaced = (unit: number[][]): Points => {
    const values = scalePoints(unit, factors.map(rangeOf));
    return { values, effects: slopes(factors, values) };
  };
  switch (design.kind) {
    case 'full-factorial':
      return factorial(factors);
    case 'one-at-a-time':
      return oneByOne(factors);
    case 'latin-hypercube':
      return spaced(latinHypercube(n, factors.length, random));
    case 'sobol':
      return spaced(sobolPoints(n, factors.length, random));
    case 'simplex': {
      const low = factors.map((factor) => factor.low ?? 0);
      const high = factors.map((factor) => factor.high ?? 1);
      const values = simplexLattice(factors.length, design.steps ?? DEFAULT_STEPS, { low, high });
      return { values, effects: slopes(factors, values) };
    }
    case 'arms':
    case 'ramp':
      return { values: [[]], effects: [] };
  }
}
