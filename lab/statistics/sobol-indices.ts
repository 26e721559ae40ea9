/**
 * Shares of variance that uncertain parameters explain: Sobol indices, from many runs.
 *
 *     first-order  S_i  = mean f(B)·(f(A_B^i) − f(A)) / V              share of variance x_i explains alone
 *     total        ST_i = mean (f(A) − f(A_B^i))² / 2V                 the same with all its interactions
 *
 * f is centred first, which takes nothing from the estimate and much from its error.
 *
 * Where chance has a part, every block of points (A, B, A_B^1 …) is lived with S seeds of its own, the same at all of
 * its points. A product a·b becomes the mean of a_s·b_s' over pairs of different seeds: seeds are independent, so that
 * it estimates the product of what is expected of a and of b, and chance is taken out of V, S_i and ST_i, whatever S.
 * The price: an estimate may come out below 0 where there is little to be found. V is then the variance of what is
 * expected at a point, over points; chance is the variance of one run at a point. All is then made of differences
 * within blocks, in which what a seed does at all points alike goes (it would drown f(B)·(f(A_B^i) − f(A))):
 *
 *     V = mean (f(A) − f(B))² / 2        S_i = 1 − mean (f(B) − f(A_B^i))² / 2V
 *
 * Intervals are percentiles of a bootstrap over blocks.
 *
 * Sources: A. Saltelli et al., Comput. Phys. Commun. 181 (2010), table 2 (b) and (f); M. Jansen, Comput. Phys.
 * Commun. 117 (1999); with chance as one more input, B. Iooss and M. Ribatet, Reliab. Eng. Syst. Saf. 94 (2009).
 */
import type { Interval } from './interval.ts';
import { checkRow, checkShare, mean, sortedQuantile, sumOver, variance, type Row } from './sums.ts';

export interface SobolIndex {
  readonly first: number;
  readonly firstInterval: Interval;
  readonly total: number;
  readonly totalInterval: Interval;
}

/** Where the variance of one run at a point drawn at random comes from. */
export interface Decomposition {
  /** By factor, of `variance`; limits are not finite where that is not told from 0. All 0 where nothing varies. */
  readonly indices: SobolIndex[];
  /** First-order indices added up: 1 where no factor depends on another. */
  readonly alone: number;
  readonly aloneInterval: Interval;
  /** Of what is expected at a point, over points: what the factors make. May be below 0 by chance. */
  readonly variance: number;
  readonly varianceInterval: Interval;
  /** Of one run about what is expected at its point; 0 for a single seed, which cannot tell. */
  readonly chance: number;
  /** `chance` in the sum of both; null where nothing varies or no variance is left to the factors. */
  readonly chanceShare: number | null;
  readonly chanceInterval: Interval;
}

interface Options {
  level?: number;
  resamples?: number;
}

/** Mean of a_s·b_s' over pairs of different seeds, or the product of the one seed. */
function product(a: Row, b: Row): number {
  const seeds = a.length;
  if (seeds === 1) return a[0] * b[0];
  let [left, right, same] = [0, 0, 0];
  for (let s = 0; s < seeds; s++) {
    left += a[s];
    right += b[s];
    same += a[s] * b[s];
  }
  return (left * right - same) / (seeds * (seeds - 1));
}

/** What each block adds to every sum, worked out once: a bootstrap draws blocks thousands of times. */
interface Blocks {
  n: number;
  seeds: number;
  dimensions: number;
  /** Of A and B, added up: mean, square (of several seeds, of their difference), variance over seeds. */
  middle: Float64Array;
  squares: Float64Array;
  noise: Float64Array;
  /** By block, by factor: product of B with the change from A to A_B, that change for a single seed, its square. */
  along: Float64Array;
  change: Float64Array;
  apart: Float64Array;
}

function blocksOf(y: readonly Float64Array[], dimensions: number): Blocks {
  const [size, seeds] = [dimensions + 2, y.length];
  const n = y[0].length / size;
  const both = (i: number): number => (i >> 1) * size + (i & 1);
  // Centred first: the difference of large products would be lost.
  const centre = sumOver(2 * n, (i) => sumOver(seeds, (s) => y[s][both(i)])) / (2 * n * seeds);
  const at = (place: number): Float64Array => Float64Array.from(y, (own) => own[place] - centre);
  const row = (): Float64Array => new Float64Array(n);
  const wide = (): Float64Array => new Float64Array(n * dimensions);
  const found = {
    n,
    seeds,
    dimensions,
    middle: row(),
    squares: row(),
    noise: row(),
    along: wide(),
    change: wide(),
    apart: wide(),
  };
  for (let r = 0; r < n; r++) {
    const [a, b] = [at(r * size), at(r * size + 1)];
    found.middle[r] = mean(a) + mean(b);
    const apart = a.map((value, s) => value - b[s]);
    found.squares[r] = seeds > 1 ? product(apart, apart) : a[0] * a[0] + b[0] * b[0];
    found.noise[r] = seeds > 1 ? variance(a) + variance(b) : 0;
    for (let d = 0; d < dimensions; d++) {
      const mixed = at(r * size + 2 + d);
      const change = mixed.map((value, s) => value - a[s]);
      const half = change.map((value) => value / 2);
      // (A − B)² − (B − A_B)², halved, is (B − A − change/2)·change.
      const against = seeds > 1 ? b.map((value, s) => value - a[s] - half[s]) : b;
      found.along[r * dimensions + d] = product(against, change);
      found.change[r * dimensions + d] = seeds > 1 ? 0 : change[0];
      found.apart[r * dimensions + d] = product(change, change);
    }
  }
  return found;
}

/** First-order parts by factor, total ones, variance of what is expected, variance by chance: over the listed blocks. */
function parts({ dimensions, seeds, ...of }: Blocks, rows: Int32Array): Float64Array {
  const n = rows.length;
  const centre = sumOver(n, (i) => of.middle[rows[i]]) / (2 * n);
  const found = new Float64Array(2 * dimensions + 2);
  const squares = sumOver(n, (i) => of.squares[rows[i]]);
  found[2 * dimensions] = seeds > 1 ? squares / (2 * n) : (squares - 2 * n * centre * centre) / (2 * n - 1);
  found[2 * dimensions + 1] = sumOver(n, (i) => of.noise[rows[i]]) / (2 * n);
  for (let d = 0; d < dimensions; d++) {
    let [first, total] = [0, 0];
    for (let i = 0; i < n; i++) {
      const at = rows[i] * dimensions + d;
      first += of.along[at] - centre * of.change[at];
      total += of.apart[at];
    }
    found[d] = first / n;
    found[dimensions + d] = total / n / 2;
  }
  return found;
}

/** A part of the whole; without a whole a part is infinitely large, with its sign. */
function over(part: number, whole: number): number {
  if (whole > 0) return part / whole;
  return part === 0 ? 0 : Math.sign(part) * Infinity;
}

/**
 * Where the variance comes from, from outcomes in the order of `saltelliPoints` (n blocks of dimensions + 2), with
 * intervals from `resamples` bootstrap samples of blocks drawn with `random`.
 *
 * @param outcomes by seed, by point; block r of all points has the same seeds, no other block has them
 */
export function decomposed(
  outcomes: readonly Row[],
  dimensions: number,
  random: () => number,
  { level = 0.95, resamples = 200 }: Options = {},
): Decomposition {
  checkShare(level, 'level');
  const length = outcomes[0]?.length ?? 0;
  for (const row of outcomes) checkRow(row, 2 * (dimensions + 2), 'Sobol indices');
  const n = length / (dimensions + 2);
  if (!Number.isInteger(n) || outcomes.some((row) => row.length !== length)) {
    throw new RangeError(
      `Sobol indices: ${length} outcomes; expected a multiple of ${dimensions + 2} for ${dimensions} factors`,
    );
  }
  const blocks = blocksOf(
    outcomes.map((row) => Float64Array.from(row)),
    dimensions,
  );
  const all = parts(
    blocks,
    Int32Array.from({ length: n }, (_, i) => i),
  );
  const drawn = Array.from({ length: resamples }, () =>
    parts(
      blocks,
      Int32Array.from({ length: n }, () => Math.floor(random() * n)),
    ),
  );
  const interval = (of: (found: Float64Array) => number): Interval => {
    const sorted = Float64Array.from(drawn, of).sort();
    const tail = (1 - level) / 2;
    return { low: sortedQuantile(sorted, tail), high: sortedQuantile(sorted, 1 - tail), level };
  };
  const [whole, noise] = [2 * dimensions, 2 * dimensions + 1];
  const index = (part: number) => (found: Float64Array) => over(found[part], found[whole]);
  const alone = (found: Float64Array): number =>
    over(
      sumOver(dimensions, (d) => found[d]),
      found[whole],
    );
  const byChance = (found: Float64Array): number =>
    over(found[noise], found[noise] + Math.max(0, found[whole]));
  return {
    indices: Array.from({ length: dimensions }, (_, d) => ({
      first: index(d)(all),
      firstInterval: interval(index(d)),
      total: index(dimensions + d)(all),
      totalInterval: interval(index(dimensions + d)),
    })),
    alone: alone(all),
    aloneInterval: interval(alone),
    variance: all[whole],
    varianceInterval: interval((found) => found[whole]),
    chance: all[noise],
    chanceShare: all[whole] + all[noise] > 0 ? byChance(all) : null,
    chanceInterval: interval(byChance),
  };
}

/** Sobol indices by factor of outcomes that chance has no part in. All 0 where nothing varies. */
export const sobolIndices = (
  outcomes: Row,
  dimensions: number,
  random: () => number,
  options: Options = {},
): SobolIndex[] => decomposed([outcomes], dimensions, random, options).indices;
