/**
 * The DIRECT search (dividing rectangles) in batches. The points of one iteration depend on the values of earlier
 * iterations only; so each iteration is first walked through to learn its points, these are evaluated together, on as
 * many workers as there are, and then the search is walked through again with their values.
 *
 * Source: D. Jones, C. Perttunen and B. Stuckman, J. Optim. Theory Appl. 79 (1993), as ml-direct implements it.
 */
import direct from 'ml-direct';

type Point = number[];

/** Values of points, in the order asked; less is better. */
export type Evaluate = (points: readonly Point[], batch: number) => Promise<number[]>;

const nameOf = (point: ArrayLike<number>): string => Array.from(point).join(' ');

/** The points of the first `iterations` iterations of which no value is known. */
function unknownPoints(dimensions: number, iterations: number, known: ReadonlyMap<string, number>): Point[] {
  const found = new Map<string, Point>();
  const value = (point: ArrayLike<number>): number => {
    const name = nameOf(point);
    const there = known.get(name);
    if (there === undefined) found.set(name, Array.from(point));
    return there ?? 0;
  };
  const [low, high] = [0, 1].map((end) => new Array<number>(dimensions).fill(end));
  direct(value, low, high, { iterations });
  return [...found.values()];
}

/**
 * Looks for the least value in the unit cube.
 *
 * @param most the search ends with the first iteration that brings the points tried to so many
 */
export async function divideRectangles(dimensions: number, most: number, evaluate: Evaluate): Promise<void> {
  const known = new Map<string, number>();
  for (let iteration = 0; known.size < most; iteration++) {
    const points = unknownPoints(dimensions, iteration, known);
    if (points.length === 0 && iteration > most) return;
    const values = await evaluate(points, iteration);
    points.forEach((point, i) => known.set(nameOf(point), values[i]));
  }
}
