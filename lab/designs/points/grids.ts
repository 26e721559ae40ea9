/** Points on grids: full factorial, one at a time, and a ramp that goes up and comes down. */

/** How many points a full factorial has. */
export function factorialSize(levels: readonly (readonly unknown[])[]): number {
  return levels.reduce((size, axis) => size * axis.length, 1);
}

/** All combinations of the levels, the last factor moving fastest; one empty point for no factor. */
export function fullFactorial<T>(levels: readonly (readonly T[])[]): T[][] {
  return levels.reduce<T[][]>(
    (points, axis) => points.flatMap((point) => axis.map((level) => [...point, level])),
    [[]],
  );
}

/** A point of a one-at-a-time design: which factor was moved (−1 for the base itself). */
export interface Moved<T> {
  readonly factor: number;
  readonly point: T[];
}

/** The base, then each factor alone at each of its levels that is not the base's. */
export function oneAtATime<T>(base: readonly T[], levels: readonly (readonly T[])[]): Moved<T>[] {
  if (base.length !== levels.length) {
    throw new RangeError(
      `one at a time: ${levels.length} lists of levels; expected ${base.length}, one a factor`,
    );
  }
  const moved = levels.flatMap((axis, factor) =>
    axis
      .filter((level) => level !== base[factor])
      .map((level) => ({ factor, point: base.map((x, d) => (d === factor ? level : x)) })),
  );
  return [{ factor: -1, point: [...base] }, ...moved];
}

/** A value of a ramp, with its direction: the same value may come on the way up and on the way down. */
export interface RampStep {
  readonly value: number;
  readonly way: 'up' | 'down';
}

/**
 * `steps` values from `from` to `to`, and back again without repeating the turning point: 2·steps − 1 in all.
 * `up` and `down` mean there and back, also where `to` is the smaller.
 */
export function ramp(from: number, to: number, steps: number): RampStep[] {
  if (!(Number.isInteger(steps) && steps >= 2)) {
    throw new RangeError(`ramp: ${steps} steps; expected a whole number from 2 on`);
  }
  const value = (i: number): number => (i === steps - 1 ? to : from + ((to - from) * i) / (steps - 1));
  const up = Array.from({ length: steps }, (_, i): RampStep => ({ value: value(i), way: 'up' }));
  const down = Array.from({ length: steps - 1 }, (_, i): RampStep => ({
    value: value(steps - 2 - i),
    way: 'down',
  }));
  return [...up, ...down];
}
