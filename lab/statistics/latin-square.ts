/**
 * Variance components of three things that are each drawn by a seed of their own, from a Latin square: n of each, every
 * pair of any two exactly once.
 *
 *     y_ijk = μ + a_i + b_j + c_k + e_ij       variances σ²_a, σ²_b, σ²_c; σ²_e holds all that they do together
 *     E[MS_a] = σ²_e + n·σ²_a, and so on       df n − 1 each, (n − 1)(n − 2) of the rest
 *
 * As each pair comes once, random interactions (ab, ac, bc, abc) are a new draw in every cell: they go to the rest and
 * nowhere else, with n² runs instead of n³. Estimates are those of the analysis of variance, cut at 0 (REML's where none
 * is negative). Intervals are generalised ones: mean squares over χ² draws of their degrees of freedom, which holds under
 * normality; few levels leave them wide.
 *
 * Sources: S. Searle, G. Casella and C. McCulloch, Variance Components (1992), ch. 4; S. Weerahandi, J. Am. Stat. Assoc.
 * 88 (1993), generalised intervals.
 */
import { normalQuantile } from '../../sim/numbers.ts';
import { shuffled } from '../designs/points/latin-hypercube.ts';
import { fUpper } from './distributions.ts';
import type { Interval } from './interval.ts';
import { checkRow, checkShare, mean, sortedQuantile, square, sumOver, type Row } from './sums.ts';

/** A cell: which of each of the three. */
export type Cell = readonly [first: number, second: number, third: number];

/** The cells of a random Latin square of this order, n², row by row. */
export function latinSquare(order: number, random: () => number): Cell[] {
  if (!(Number.isInteger(order) && order >= 3))
    throw new RangeError(`Latin square of order ${order}; expected a whole number from 3 on`);
  const [rows, columns, symbols] = [0, 1, 2].map(() => shuffled(order, random));
  return Array.from({ length: order * order }, (_, cell): Cell => {
    const [i, j] = [Math.floor(cell / order), cell % order];
    return [i, j, symbols[(rows[i] + columns[j]) % order]];
  });
}

/** A part of the variance, in the squared unit of the values and as a share of all. */
export interface Component {
  readonly variance: number;
  readonly interval: Interval;
  /** 0 where nothing varies. */
  readonly share: number;
  readonly shareInterval: Interval;
}

export interface SquareComponents {
  readonly order: number;
  readonly mean: number;
  /** Sum of all components: the variance between runs that share none of the three. */
  readonly total: number;
  /** Of the three, with the F test that it is none. */
  readonly parts: readonly (Component & { readonly f: number; readonly p: number })[];
  readonly rest: Component;
}

const DRAWS = 4000;

/** Sums of squares of the three and of the rest. */
function squares(cells: readonly Cell[], values: Row, order: number): number[] {
  const grand = mean(values);
  const parts = [0, 1, 2].map((which) => {
    const sums = new Float64Array(order);
    cells.forEach((cell, i) => (sums[cell[which]] += values[i] - grand));
    return sumOver(order, (i) => square(sums[i])) / order;
  });
  const all = sumOver(values.length, (i) => square(values[i] - grand));
  const rest = Math.max(0, all - parts[0] - parts[1] - parts[2]);
  // What is left of rounding where the three explain all.
  return [...parts, rest < 1e-12 * all ? 0 : rest];
}

/** Components from mean squares: of the three, then of the rest. */
const componentsOf = (ms: readonly number[], order: number): number[] => [
  ...ms.slice(0, 3).map((one) => Math.max(0, (one - ms[3]) / order)),
  ms[3],
];
const total = (components: readonly number[]): number => components.reduce((sum, one) => sum + one, 0);
const shareOf = (one: number, whole: number): number => (whole === 0 ? 0 : one / whole);

/**
 * Components of values by cell of a Latin square. `random` draws the intervals.
 *
 * @throws for cells that are no square of their order
 */
export function squareComponents(
  cells: readonly Cell[],
  values: Row,
  random: () => number,
  level = 0.95,
): SquareComponents {
  const order = Math.round(Math.sqrt(cells.length));
  if (order < 3 || order * order !== cells.length || values.length !== cells.length)
    throw new RangeError(`${cells.length} cells, ${values.length} values; expected n² of both, n from 3 on`);
  checkRow(values, cells.length, 'Latin square');
  checkShare(level, 'level');
  const ss = squares(cells, values, order);
  const df = [order - 1, order - 1, order - 1, (order - 1) * (order - 2)];
  const ms = ss.map((one, i) => one / df[i]);
  const estimates = componentsOf(ms, order);
  const drawn = Array.from({ length: DRAWS }, () =>
    componentsOf(
      ss.map((one, i) => (one === 0 ? 0 : one / chiSquareDraw(df[i], random))),
      order,
    ),
  );
  const intervalOf = (of: (components: readonly number[]) => number): Interval => {
    const sorted = Float64Array.from(drawn, of).sort();
    return {
      low: sortedQuantile(sorted, (1 - level) / 2),
      high: sortedQuantile(sorted, (1 + level) / 2),
      level,
    };
  };
  const component = (i: number): Component => ({
    variance: estimates[i],
    interval: intervalOf((one) => one[i]),
    share: shareOf(estimates[i], total(estimates)),
    shareInterval: intervalOf((one) => shareOf(one[i], total(one))),
  });
  const tested = (i: number): { f: number; p: number } => {
    if (ms[3] === 0) return ms[i] === 0 ? { f: 1, p: 1 } : { f: Infinity, p: 0 };
    return { f: ms[i] / ms[3], p: fUpper(ms[i] / ms[3], df[i], df[3]) };
  };
  return {
    order,
    mean: mean(values),
    total: total(estimates),
    parts: [0, 1, 2].map((i) => ({ ...component(i), ...tested(i) })),
    rest: component(3),
  };
}

function chiSquareDraw(df: number, random: () => number): number {
  let sum = 0;
  for (let i = 0; i < df; i++) sum += square(normalQuantile(random()));
  return sum;
}
