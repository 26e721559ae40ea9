/**
 * Where two means lie together, by Hotelling's T²:
 *
 *     n (m − μ)ᵀ S⁻¹ (m − μ) ≤ 2(n − 1)/(n − 2) · F(level; 2, n − 2)
 *
 * With two degrees of freedom above, the quantile of F has a closed form: F = (d/2)·((1 − level)^(−2/d) − 1).
 */
import { pow } from '../sim/numbers.ts';

export type Point = readonly [x: number, y: number];

/** Points around the circle, one every five degrees; from one to the next by a turn, which every engine does alike. */
const COSINE = 0.9961946980917455;
const SINE = 0.08715574274765817;
const CIRCLE: Point[] = [[1, 0]];
while (CIRCLE.length < 72) {
  const [u, v] = CIRCLE[CIRCLE.length - 1];
  CIRCLE.push([u * COSINE - v * SINE, u * SINE + v * COSINE]);
}

const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

/** Sum of products of differences from the means, over n − 1. */
function covariance(xs: readonly number[], ys: readonly number[]): number {
  const [x, y] = [mean(xs), mean(ys)];
  return xs.reduce((sum, value, i) => sum + (value - x) * (ys[i] - y), 0) / (xs.length - 1);
}

/** The outline; null for fewer than four pairs. The unit circle is carried onto it by the root of S. */
export function ellipseOf(xs: readonly number[], ys: readonly number[], level = 0.95): Point[] | null {
  const n = xs.length;
  if (n < 4) return null;
  const d = n - 2;
  const quantile = (d / 2) * (pow(1 - level, -2 / d) - 1);
  const reach = Math.sqrt((2 * (n - 1) * quantile) / (d * n));
  const a = Math.sqrt(covariance(xs, xs));
  const b = a === 0 ? 0 : covariance(xs, ys) / a;
  const c = Math.sqrt(Math.max(0, covariance(ys, ys) - b * b));
  const [x, y] = [mean(xs), mean(ys)];
  return CIRCLE.map(([u, v]) => [x + reach * a * u, y + reach * (b * u + c * v)]);
}
