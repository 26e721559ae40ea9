/**
 * Hysteresis: what the outcome of a ramp that goes up and comes down remembers.
 *
 *     area = ∫ (y_down(x) − y_up(x)) dx        by the trapezoid rule over the steps of the ramp
 *
 * Positive where the way back lies above the way there. A system that merely lags has a loop as well, which
 * shrinks as the ramp is slowed: compare two speeds before calling it memory.
 */
import { sumOver, type Row } from './sums.ts';

export interface Loop {
  /** Unit of x times unit of y; its sign is that of down − up, down being the way back. */
  readonly area: number;
  /** Area over the width of the ramp: the mean of down − up, in the unit of y. */
  readonly meanGap: number;
  /** The largest |down − up|, with its sign, and where. */
  readonly widest: { readonly x: number; readonly gap: number };
}

/**
 * The loop of outcomes y at the values x of a ramp there and back (2m − 1 steps, as `ramp` of
 * lab/points/grids.ts lists them).
 */
export function loopOf(x: Row, y: Row): Loop {
  const steps = x.length;
  if (steps < 3 || steps % 2 === 0 || y.length !== steps) {
    throw new RangeError(
      `loop: ${steps} values and ${y.length} outcomes; expected the same odd number, at least 3`,
    );
  }
  const m = (steps + 1) / 2;
  for (let i = 0; i < m; i++) {
    if (x[i] !== x[steps - 1 - i]) {
      throw new RangeError(
        `loop: step ${steps - 1 - i} is at ${x[steps - 1 - i]}; expected ${x[i]}, as on the way up`,
      );
    }
  }
  const gap = (i: number): number => y[steps - 1 - i] - y[i];
  const width = Math.abs(x[m - 1] - x[0]);
  const area = sumOver(m - 1, (i) => (Math.abs(x[i + 1] - x[i]) * (gap(i) + gap(i + 1))) / 2);
  let at = 0;
  for (let i = 1; i < m; i++) if (Math.abs(gap(i)) > Math.abs(gap(at))) at = i;
  return { area, meanGap: width === 0 ? 0 : area / width, widest: { x: x[at], gap: gap(at) } };
}
