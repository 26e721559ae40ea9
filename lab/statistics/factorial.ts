/**
 * Effects of a 2^k factorial, each as one contrast value per replication.
 *
 *     effect of a set S of factors = Σ_a (Π_{f ∈ S} s_af)·y_ar / 2^(k−1),    s_af = −1 at the low level, +1 at the high
 *
 * A main effect is the mean at the high level minus the mean at the low one. An interaction of two is half the
 * difference between the effect of the one at the high and at the low level of the other (so the difference
 * of differences is twice it); of three, half the difference between two such interactions.
 *
 * Arms stand in the order of fullFactorial (lab/points/grids.ts): the last factor moves fastest.
 *
 * Source: G. Box, J. S. Hunter and W. G. Hunter, Statistics for Experimenters (2005), ch. 5.
 */
import { contrastValues, pairedContrast, type PairedContrast } from './paired.ts';
import type { Row } from './sums.ts';

/** One effect: the numbers of the factors it belongs to (one for a main effect), and its contrast. */
export interface Effect {
  readonly factors: readonly number[];
  readonly contrast: PairedContrast;
}

/** −1 or +1: the level of a factor in an arm of a 2^k factorial. */
export function sign(arm: number, factor: number, k: number): -1 | 1 {
  return (arm >> (k - 1 - factor)) & 1 ? 1 : -1;
}

/** The weights of the 2^k arms for the effect of a set of factors. */
export function effectWeights(k: number, factors: readonly number[]): number[] {
  if (factors.length === 0 || factors.some((f) => !(Number.isInteger(f) && f >= 0 && f < k))) {
    throw new RangeError(
      `factorial: effect of factors ${factors.join(', ')}; expected some of 0 to ${k - 1}`,
    );
  }
  return Array.from(
    { length: 1 << k },
    (_, arm) => factors.reduce((product, f) => product * sign(arm, f, k), 1) / (1 << (k - 1)),
  );
}

/** All sets of 1 to `most` of k factors, small sets first. */
export function factorSets(k: number, most: number): number[][] {
  const grown = (sets: number[][]): number[][] =>
    sets.flatMap((set) =>
      Array.from({ length: k }, (_, f) => f)
        .filter((f) => f > (set[set.length - 1] ?? -1))
        .map((f) => [...set, f]),
    );
  const all: number[][] = [];
  for (let size = 1, sets = grown([[]]); size <= Math.min(most, k); size++, sets = grown(sets))
    all.push(...sets);
  return all;
}

/**
 * Main effects and interactions of up to `order` factors. `arms[a][r]` is the outcome of arm a in replication
 * r; their number must be a power of two.
 */
export function factorialEffects(arms: readonly Row[], order = 3, level = 0.95): Effect[] {
  const k = 31 - Math.clz32(arms.length);
  if (k < 1 || 1 << k !== arms.length) {
    throw new RangeError(`factorial: ${arms.length} arms; expected a power of two (2, 4, 8, …)`);
  }
  return factorSets(k, order).map((factors) => ({
    factors,
    contrast: pairedContrast(contrastValues(arms, effectWeights(k, factors)), level),
  }));
}
