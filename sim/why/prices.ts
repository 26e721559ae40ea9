/** Prices of numbers that a state is made of: its mean slopes along the straight way from what was to what is. */

/** Nodes and weights on [0, 1] after Gauss and Legendre: exact for polynomials up to degree 15. */
const NODES = [
  [0.01985507175123188, 0.05061426814518813],
  [0.10166676129318664, 0.11119051722668723],
  [0.2372337950418355, 0.15685332293894363],
  [0.4082826787521751, 0.181341891689181],
] as const;
const HALVES = NODES.flatMap(([t, w]) => [
  [t, w],
  [1 - t, w],
]);
/** Pieces are halved until two halves say the same as the whole. */
const SAME = 1e-14;
const DEEPEST = 30;

export type Slopes = (x: Float64Array) => readonly number[];

/** Mean slopes of a function along the straight way from `a` to `b`; their sum over the way is its difference. */
export function pricesAlong(slopes: Slopes, a: Float64Array, b: Float64Array): Float64Array {
  const x = new Float64Array(a.length);
  const over = (from: number, to: number): Float64Array => {
    const sum = new Float64Array(a.length);
    for (const [node, weight] of HALVES) {
      const t = from + node * (to - from);
      for (let i = 0; i < a.length; i++) x[i] = a[i] + t * (b[i] - a[i]);
      slopes(x).forEach((slope, i) => (sum[i] += weight * (to - from) * slope));
    }
    return sum;
  };
  const refined = (from: number, to: number, whole: Float64Array, depth: number): Float64Array => {
    const middle = (from + to) / 2;
    const [left, right] = [over(from, middle), over(middle, to)];
    const both = left.map((value, i) => value + right[i]);
    const moved = both.map((value, i) => (value - whole[i]) * (b[i] - a[i]));
    if (depth === 0 || moved.every((by) => Math.abs(by) <= SAME)) return both;
    const [first, second] = [refined(from, middle, left, depth - 1), refined(middle, to, right, depth - 1)];
    return first.map((value, i) => value + second[i]);
  };
  return refined(0, 1, over(0, 1), DEEPEST);
}
