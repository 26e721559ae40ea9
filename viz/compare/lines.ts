/** Paths of small drawings. */

export interface Box {
  width: number;
  height: number;
  /** Days on the horizontal axis. */
  days: number;
  low: number;
  high: number;
}

export const xOf = ({ width, days }: Box, day: number): number => (width * day) / Math.max(1, days - 1);
export const yOf = ({ height, low, high }: Box, value: number): number =>
  height - (height * (value - low)) / (high - low || 1);

/** Two places after the point: finer than any screen. */
const place = (x: number): number => Math.round(100 * x) / 100;

export function pathOf(values: ArrayLike<number>, box: Box): string {
  let path = '';
  for (let day = 0; day < values.length; day++)
    path += `${day === 0 ? 'M' : 'L'}${place(xOf(box, day))},${place(yOf(box, values[day]))}`;
  return path;
}

/** Least and greatest of all curves, 0 among them. */
export function rangeOf(curves: readonly ArrayLike<number>[]): { low: number; high: number } {
  let low = 0;
  let high = 0;
  for (const curve of curves) {
    for (let i = 0; i < curve.length; i++) {
      if (curve[i] < low) low = curve[i];
      if (curve[i] > high) high = curve[i];
    }
  }
  return { low, high };
}
