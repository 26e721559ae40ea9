/** Shares of a whole. */

/** Scales shares to add up to 1, none below the floor: what would be is lifted, and the others give for it in proportion. */
export function scaleShares(x: Float64Array, from: number, until: number, floor: number): void {
  const least = Math.min(floor, 1 / (until - from));
  let total = 0;
  for (let i = from; i < until; i++) total += x[i];
  for (let i = from; i < until; i++) x[i] /= total;
  // What some give may take others below: at most one round for each.
  for (let round = from; round < until; round++) {
    let left = 1;
    let free = 0;
    for (let i = from; i < until; i++) {
      if (x[i] > least) free += x[i];
      else {
        x[i] = least;
        left -= least;
      }
    }
    for (let i = from; i < until; i++) if (x[i] > least) x[i] *= left / free;
  }
}
