/**
 * Latin hypercube: n points in the unit cube, one in each n-th of every axis, at random within it.
 *
 * Source: M. McKay, R. Beckman and W. Conover, Technometrics 21 (1979).
 */

/** 0 … n − 1 in random order (Fisher and Yates, as R. Durstenfeld does it). */
export function shuffled(n: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/** n points as rows of `dimensions` coordinates in (0, 1). Draws 2n − 1 numbers for each dimension. */
export function latinHypercube(n: number, dimensions: number, random: () => number): number[][] {
  if (!(Number.isInteger(n) && n >= 1 && Number.isInteger(dimensions) && dimensions >= 1)) {
    throw new RangeError(
      `Latin hypercube: ${n} points in ${dimensions} dimensions; expected 1 or more of both`,
    );
  }
  const points = Array.from({ length: n }, () => new Array<number>(dimensions).fill(0));
  for (let d = 0; d < dimensions; d++) {
    const order = shuffled(n, random);
    for (let i = 0; i < n; i++) points[i][d] = (order[i] + random()) / n;
  }
  return points;
}
