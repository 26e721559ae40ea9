/**
 * Dose and response: how an outcome goes with a factor set to three or more values, arm j having dose x_j.
 *
 *     slope_r = Σ_j (x_j − x̄)·y_jr / Σ_j (x_j − x̄)²           least squares, one slope per replication
 *     curvature_r                                              the same with x², x and 1 taken out
 *     Page's L = Σ_j j·R_j,   R_j = sum over replications of the rank of arm j within its replication
 *
 * The slope says how much; Page's test says only that the outcome rises with the dose, along whatever curve.
 * A slope over log doses is the change per e-fold. A trend with a turning point shows in the curvature.
 *
 * Source: E. Page, J. Am. Stat. Assoc. 58 (1963); under ties the variance is that of random permutations of the
 * midranks.
 */
import { log } from '../../sim/numbers.ts';
import { normalUpper } from './distributions.ts';
import { contrastValues, pairedContrast, type PairedContrast } from './paired.ts';
import { mean, square, sumOver, type Row } from './sums.ts';

export type DoseScale = 'linear' | 'log';

/** Doses on the scale asked for; throws where they do not rise, or are no logarithms. */
function scaled(doses: Row, scale: DoseScale): number[] {
  return Array.from({ length: doses.length }, (_, j) => {
    if (j > 0 && !(doses[j] > doses[j - 1])) {
      throw new RangeError(`dose ${j} is ${doses[j]}; expected more than the one before, ${doses[j - 1]}`);
    }
    if (scale === 'log' && !(doses[j] > 0)) {
      throw new RangeError(`dose ${j} is ${doses[j]}; expected more than 0 on a logarithmic scale`);
    }
    return scale === 'log' ? log(doses[j]) : doses[j];
  });
}

/** u divided by its product with y: weights under which y has the contrast 1. */
function normalised(u: number[], y: number[]): number[] {
  const product = sumOver(u.length, (j) => u[j] * y[j]);
  return u.map((x) => x / product);
}

/** Weights whose contrast is the least-squares slope over rising doses (at least two). */
export function slopeWeights(doses: Row, scale: DoseScale = 'linear'): number[] {
  const x = scaled(doses, scale);
  if (x.length < 2) throw new RangeError(`slope: ${x.length} doses; expected at least 2`);
  const centre = mean(x);
  return normalised(
    x.map((value) => value - centre),
    x,
  );
}

/** Weights whose contrast is the coefficient of x² in the least-squares parabola (at least three doses). */
export function curvatureWeights(doses: Row, scale: DoseScale = 'linear'): number[] {
  const x = scaled(doses, scale);
  if (x.length < 3) throw new RangeError(`curvature: ${x.length} doses; expected at least 3`);
  const centre = mean(x);
  const line = x.map((value) => value - centre);
  const square = line.map((value) => value * value);
  const level = mean(square);
  const slope = sumOver(x.length, (j) => square[j] * line[j]) / sumOver(x.length, (j) => line[j] * line[j]);
  const rest = square.map((value, j) => value - level - slope * line[j]);
  return normalised(rest, square);
}

/** Slope and curvature (null for two doses) of arms[j][r], the outcome at dose j in replication r. */
export function doseResponse(
  arms: readonly Row[],
  doses: Row,
  scale: DoseScale = 'linear',
  level = 0.95,
): { slope: PairedContrast; curvature: PairedContrast | null } {
  const contrast = (weights: number[]): PairedContrast =>
    pairedContrast(contrastValues(arms, weights), level);
  return {
    slope: contrast(slopeWeights(doses, scale)),
    curvature: arms.length < 3 ? null : contrast(curvatureWeights(doses, scale)),
  };
}

/** Midranks 1 … n of a row: ties share the mean of their ranks. */
export function midranks(x: Row): number[] {
  return Array.from({ length: x.length }, (_, i) => {
    let [below, equal] = [0, 0];
    for (let j = 0; j < x.length; j++) {
      if (x[j] < x[i]) below++;
      else if (x[j] === x[i]) equal++;
    }
    return below + (equal + 1) / 2;
  });
}

export interface Trend {
  /** Page's L, and its standardised value under no trend. */
  readonly l: number;
  readonly z: number;
  /** Against a rise with the order of arms (normal approximation). */
  readonly pRise: number;
  readonly pTwoSided: number;
}

/** Page's test of a monotone trend over arms in the order given; arms[j][r]. */
export function pageTrend(arms: readonly Row[]): Trend {
  const k = arms.length;
  if (k < 3) throw new RangeError(`trend: ${k} arms; expected at least 3`);
  const n = contrastValues(arms, new Array<number>(k).fill(1)).length;
  const middle = (k + 1) / 2;
  const spread = (k * (k * k - 1)) / 12;
  let [l, expected, varied] = [0, 0, 0];
  for (let r = 0; r < n; r++) {
    const ranks = midranks(arms.map((arm) => arm[r]));
    l += sumOver(k, (j) => (j + 1) * ranks[j]);
    expected += k * middle * middle;
    varied += (spread * sumOver(k, (j) => square(ranks[j] - middle))) / (k - 1);
  }
  const z = varied === 0 ? 0 : (l - expected) / Math.sqrt(varied);
  return { l, z, pRise: normalUpper(z), pTwoSided: Math.min(1, 2 * normalUpper(Math.abs(z))) };
}
