/**
 * Simplex lattice: all ways to share one budget in steps of 1/k.
 *
 * Source: H. Scheffé, J. R. Stat. Soc. B 20 (1958).
 */

/** Bounds of the shares, each between 0 and 1; lists have one entry a part. */
export interface ShareBounds {
  readonly low?: readonly number[];
  readonly high?: readonly number[];
}

/** Rounding of bounds that are meant as multiples of the step. */
const SLACK = 1e-9;

/** How many points the lattice has without bounds: (k + parts − 1 choose parts − 1). */
export function latticeSize(parts: number, k: number): number {
  let size = 1;
  for (let i = 1; i < parts; i++) size = (size * (k + i)) / i;
  return Math.round(size);
}

function checkBounds(bound: readonly number[] | undefined, parts: number, name: string): void {
  if (bound && (bound.length !== parts || bound.some((x) => !(x >= 0 && x <= 1)))) {
    throw new RangeError(`simplex: ${name} is ${bound.join(', ')}; expected ${parts} shares from 0 to 1`);
  }
}

/**
 * All rows of `parts` shares that are multiples of 1/k, add up to 1 and keep within the bounds; the first part
 * largest first. Throws where the bounds leave none.
 */
export function simplexLattice(parts: number, k: number, { low, high }: ShareBounds = {}): number[][] {
  if (!(Number.isInteger(parts) && parts >= 1 && Number.isInteger(k) && k >= 1)) {
    throw new RangeError(`simplex: ${parts} parts in steps of 1/${k}; expected whole numbers from 1 on`);
  }
  checkBounds(low, parts, 'low');
  checkBounds(high, parts, 'high');
  const least = Array.from({ length: parts }, (_, i) => Math.ceil((low?.[i] ?? 0) * k - SLACK));
  const most = Array.from({ length: parts }, (_, i) => Math.floor((high?.[i] ?? 1) * k + SLACK));
  /** What the parts after i must and can take, so that no branch is entered in vain. */
  const tail = (bound: number[], i: number): number => bound.slice(i + 1).reduce((sum, x) => sum + x, 0);
  const points: number[][] = [];
  const units = new Array<number>(parts).fill(0);
  const fill = (i: number, left: number): void => {
    if (i === parts) {
      if (left === 0) points.push(units.map((unit) => unit / k));
      return;
    }
    const from = Math.min(most[i], left - tail(least, i));
    const to = Math.max(least[i], left - tail(most, i));
    for (units[i] = from; units[i] >= to; units[i]--) fill(i + 1, left - units[i]);
  };
  fill(0, k);
  if (points.length === 0) {
    throw new RangeError(
      `simplex: no shares in steps of 1/${k} keep within the bounds; expected at least one`,
    );
  }
  return points;
}
