/**
 * The one threshold of one of many numbers that parts yes from no best, held against what the best of all thresholds
 * of all numbers makes of answers that are dealt out at random.
 *
 *     χ² of the 2 × 2 table (below, above × yes, no), largest over numbers and thresholds with enough on either side
 *     p = (1 + permutations with as large a χ²)/(1 + permutations)
 *
 * The best of many looks good whatever the answers are: the permutation goes through the same search, so that p is of the
 * search as a whole.
 *
 * Sources: R. Miller and D. Siegmund, Biometrics 38 (1982), maximally selected χ²; P. Westfall and S. Young,
 * Resampling-Based Multiple Testing (1993).
 */
import { shuffled } from '../designs/points/latin-hypercube.ts';
import { checkRow, type Row } from './sums.ts';

export interface Side {
  /** How many, and how many of them yes. */
  readonly n: number;
  readonly yes: number;
}

export interface Split {
  /** Which number. */
  readonly factor: number;
  /** Half-way between two values. */
  readonly at: number;
  readonly chiSquare: number;
  readonly p: number;
  readonly below: Side;
  readonly above: Side;
}

export interface SplitOptions {
  /** Fewest on either side; a tenth, at least 3, unless given. */
  readonly least?: number;
  readonly permutations?: number;
}

/** Places where a number may be split, and who stands in which order. */
interface Ordered {
  readonly order: Int32Array;
  /** Counts below the thresholds. */
  readonly cuts: readonly number[];
}

function ordered(x: Row, least: number): Ordered {
  const order = Int32Array.from({ length: x.length }, (_, i) => i).sort((a, b) => x[a] - x[b]);
  const cuts = Array.from({ length: Math.max(0, x.length - 2 * least + 1) }, (_, i) => least + i);
  return { order, cuts: cuts.filter((cut) => x[order[cut - 1]] < x[order[cut]]) };
}

interface Best {
  factor: number;
  cut: number;
  yes: number;
  chiSquare: number;
}

function bestOf(all: readonly Ordered[], yes: Uint8Array, total: number): Best {
  const n = yes.length;
  const best = { factor: -1, cut: 0, yes: 0, chiSquare: -1 };
  all.forEach(({ order, cuts }, factor) => {
    let [below, at] = [0, 0];
    for (const cut of cuts) {
      while (at < cut) below += yes[order[at++]];
      // Cells that deviate from what is expected all do so by as much.
      const apart = below - (total * cut) / n;
      const chiSquare = (apart * apart * n * n * n) / (cut * (n - cut) * total * (n - total));
      if (chiSquare > best.chiSquare) Object.assign(best, { factor, cut, yes: below, chiSquare });
    }
  });
  return best;
}

/** Rounding of sums that are the same. */
const TIE = 1e-9;

/**
 * The best split of the answers by one of the numbers x (one row each, a value for each answer); null where all answers
 * are alike or no number can be split. `random` is used for the permutations.
 */
export function bestSplit(
  x: readonly Row[],
  answers: readonly boolean[],
  random: () => number,
  { least = Math.max(3, Math.ceil(answers.length / 10)), permutations = 999 }: SplitOptions = {},
): Split | null {
  x.forEach((row, f) => checkRow(row, answers.length, `number ${f}`));
  const n = answers.length;
  const yes = Uint8Array.from(answers, Number);
  const total = yes.reduce((sum, one) => sum + one, 0);
  if (total === 0 || total === n) return null;
  const all = x.map((row) => ordered(row, least));
  const best = bestOf(all, yes, total);
  if (best.factor < 0) return null;
  let hits = 0;
  for (let i = 0; i < permutations; i++) {
    const dealt = Uint8Array.from(shuffled(n, random), (place) => yes[place]);
    if (bestOf(all, dealt, total).chiSquare >= best.chiSquare - TIE) hits++;
  }
  const { factor, cut } = best;
  const [row, { order }] = [x[factor], all[factor]];
  return {
    factor,
    at: (row[order[cut - 1]] + row[order[cut]]) / 2,
    chiSquare: best.chiSquare,
    p: (1 + hits) / (1 + permutations),
    below: { n: cut, yes: best.yes },
    above: { n: n - cut, yes: total - best.yes },
  };
}
