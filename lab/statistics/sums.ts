/**
 * Sums and moments in a fixed order, with the rounding error carried along: the same numbers give the same
 * bits, whoever computed them and wherever.
 *
 * Source: compensated summation after A. Neumaier, Z. Angew. Math. Mech. 54 (1974).
 */

/** Any row of numbers: array or typed array. */
export type Row = ArrayLike<number>;

/** The sum of f(0) … f(n − 1), from first to last. */
export function sumOver(n: number, f: (i: number) => number): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < n; i++) {
    const x = f(i);
    const next = sum + x;
    lost += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
    sum = next;
  }
  return sum + lost;
}

export function sum(x: Row): number {
  return sumOver(x.length, (i) => x[i]);
}

/** x·x; the operator ** may round otherwise from engine to engine. */
export function square(x: number): number {
  return x * x;
}

/** The mean of a row that is not empty. */
export function mean(x: Row): number {
  return sum(x) / x.length;
}

/** Σ(x − mean x)(y − mean y)/(n − 1), in the unit of x times that of y; both rows of one length ≥ 2. */
export function covariance(x: Row, y: Row): number {
  const mx = mean(x);
  const my = mean(y);
  return sumOver(x.length, (i) => (x[i] - mx) * (y[i] - my)) / (x.length - 1);
}

/** The variance with n − 1 below, of a row of length ≥ 2. */
export function variance(x: Row): number {
  return covariance(x, x);
}

/**
 * The quantile of a sorted row, by straight lines between order statistics (type 7 of Hyndman and Fan, the
 * default of R and NumPy).
 */
export function sortedQuantile(sorted: Row, p: number): number {
  const at = p * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}

/** Throws unless the row has at least `least` numbers, all finite. `what` names the row in the message. */
export function checkRow(x: Row, least: number, what: string): void {
  if (x.length < least) {
    throw new RangeError(`${what}: ${x.length} values; expected at least ${least}`);
  }
  for (let i = 0; i < x.length; i++) {
    if (!Number.isFinite(x[i])) {
      throw new RangeError(`${what}: value ${i} is ${x[i]}; expected a finite number`);
    }
  }
}

/** Throws unless x lies strictly between 0 and 1. */
export function checkShare(x: number, what: string): void {
  if (!(x > 0 && x < 1)) throw new RangeError(`${what} is ${x}; expected a number between 0 and 1`);
}
