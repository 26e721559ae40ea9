/**
 * Where two means lie together, by Hotelling's T²:
 *
 *     n (m − μ)ᵀ S⁻¹ (m − μ) ≤ 2(n − 1)/(n − 2) · F(level; 2, n − 2)
 *
 * With two degrees of freedom above, the quantile of F has a closed form: F = (d/2)·((1 − level)^(−2/d) − 1).
 */
export interface Ellipse {
  x: number;
  y: number;
  /** Half axes and the angle of the first, in the scales given. */
  major: number;
  minor: number;
  /** Degrees. */
  angle: number;
}

const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

/** Null for fewer than four pairs. Values are those of the drawing: angles depend on its scales. */
export function ellipseOf(xs: readonly number[], ys: readonly number[], level = 0.95): Ellipse | null {
  const n = xs.length;
  if (n < 4) return null;
  const [x, y] = [mean(xs), mean(ys)];
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    xx += (xs[i] - x) ** 2;
    yy += (ys[i] - y) ** 2;
    xy += (xs[i] - x) * (ys[i] - y);
  }
  [xx, yy, xy] = [xx / (n - 1), yy / (n - 1), xy / (n - 1)];
  const d = n - 2;
  const quantile = (d / 2) * (Math.pow(1 - level, -2 / d) - 1);
  const reach = (2 * (n - 1) * quantile) / (d * n);
  const middle = (xx + yy) / 2;
  const apart = Math.hypot((xx - yy) / 2, xy);
  return {
    x,
    y,
    major: Math.sqrt(Math.max(0, (middle + apart) * reach)),
    minor: Math.sqrt(Math.max(0, (middle - apart) * reach)),
    angle: (Math.atan2(2 * xy, xx - yy) / 2) * (180 / Math.PI),
  };
}
