/**
 * How a dial is tuned until a difference is nil: where to look next, and when to stop. Pure: whoever has the differences
 * drives it, a market or a formula.
 *
 *     1. a coarse grid over the whole range, since the difference may rise, fall, turn back or jump
 *     2. no change of sign on it: two looks beside the grid point that comes nearest, then the end
 *     3. within the first change of sign: regula falsi, and halving after every step that did not halve the bracket,
 *        as long as its ends can be told apart over the seeds
 *     4. where they cannot, looking closer would follow chance: the looks that are left are spread over the width of a
 *        grid cell, a line is laid through all that is near, and the last look is at its zero
 *
 * Differences are over the same seeds at every place. What is found is nil on those seeds, or on the line through them; on
 * others it is off by about sd/√seeds, which is why the experiment tests the condition again on its own.
 *
 * Source: G. Dahlquist and Å. Björck, Numerical Methods (1974), § 6.2 to 6.4 (bisection, regula falsi).
 */
import { valueAt, type Range } from '../designs/points/ranges.ts';
import { moments } from '../statistics/paired.ts';
import { mean, square, sumOver } from '../statistics/sums.ts';

export interface Dial {
  low: number;
  high: number;
  scale?: 'linear' | 'log' | undefined;
  /** Whole numbers only. */
  whole?: boolean | undefined;
}

/** Differences of arm and reference at a value of the dial, seed by seed; NaN where a run came to no end. */
export type Differences = readonly number[];

/**
 * - `matched`: within the tolerance
 * - `within chance`: at the zero of a line through places that chance does not let be told apart
 * - `nearest`: looks were used up, or whole numbers side by side are all there is
 * - `at its bound`: no value brings the difference to nil, and an end of the range comes nearest
 * - `turns back`: none either, but a value inside comes nearest
 * - `does nothing`: the difference is the same at all values
 * - `no runs`: nothing came to its end
 */
export const TUNING_ENDS = [
  'matched',
  'within chance',
  'nearest',
  'at its bound',
  'turns back',
  'does nothing',
  'no runs',
] as const;
export type TuningEnd = (typeof TUNING_ENDS)[number];

export interface Tuned {
  /** One that was looked at. */
  value: number;
  end: TuningEnd;
  /** Changes of sign on the coarse grid: with more than one there are several values that match; the lowest is taken. */
  crossings: number;
}

/** Looks of the coarse grid, and at most in all. */
export const GRID = 4;
export const MOST_LOOKS = 10;
const CELL = 1 / (GRID - 1);
/** Standard errors by which two places have to differ to be told apart. */
const TOLD_APART = 2;

/** A place that was looked at; `u` is its share of the range, so that steps are as long as the scale of the dial says. */
interface Looked {
  u: number;
  value: number;
  /** Mean over the seeds that came to their end. */
  difference: number;
  bySeed: Differences;
}

type Step = Generator<number[], void, readonly Differences[]>;

/** The first of them, where several come as near. */
const nearestOf = (all: readonly Looked[]): Looked =>
  all.reduce((best, one) => (Math.abs(one.difference) < Math.abs(best.difference) ? one : best));

/** Neighbours between which the sign changes, or the first of which is nil. */
function bracketsOf(sorted: readonly Looked[]): [Looked, Looked][] {
  return sorted.slice(1).flatMap((one, i): [Looked, Looked][] => {
    const before = sorted[i];
    return before.difference === 0 || before.difference * one.difference < 0 ? [[before, one]] : [];
  });
}

/** Whether two places differ by more than chance, going by the seeds that both have; one seed alone is no chance. */
function toldApart(a: Looked, b: Looked): boolean {
  const apart = a.bySeed.map((one, r) => one - b.bySeed[r]).filter(Number.isFinite);
  if (apart.length < 2) return true;
  const found = moments(apart);
  return Math.abs(found.mean) > TOLD_APART * found.se;
}

/** All that has been looked at. */
class Looks {
  private readonly all: Looked[] = [];
  private readonly range: Range;
  private readonly whole: boolean;

  constructor({ low, high, scale = 'linear', whole = false }: Dial) {
    this.range = { low, high, scale };
    this.whole = whole;
  }

  private valueAt(u: number): number {
    const value = valueAt(this.range, u);
    return this.whole ? Math.round(value) : value;
  }

  get left(): number {
    return MOST_LOOKS - this.all.length;
  }

  /** Places that came to an end, along the dial. */
  get known(): Looked[] {
    return this.lately.sort((a, b) => a.u - b.u);
  }

  /** The last look first. */
  get lately(): Looked[] {
    return this.all.filter(({ difference }) => Number.isFinite(difference)).reverse();
  }

  /** The place with the value at a share of the range, if it was looked at. */
  found(u: number): Looked | undefined {
    return this.all.find(({ value }) => value === this.valueAt(u));
  }

  /** Looks at shares of the range whose values have not been looked at, as many as are left. */
  *at(shares: readonly number[]): Step {
    const seen = new Set(this.all.map(({ value }) => value));
    const fresh = shares
      .map((u) => ({ u, value: this.valueAt(u) }))
      .filter(({ value }) => !seen.has(value) && seen.add(value))
      .slice(0, this.left);
    if (fresh.length === 0) return;
    const found = yield fresh.map(({ value }) => value);
    fresh.forEach((place, i) => {
      const ended = found[i].filter(Number.isFinite);
      const difference = ended.length === 0 ? NaN : mean(ended);
      this.all.push({ ...place, difference, bySeed: found[i] });
    });
  }
}

/**
 * @param tolerance a mean difference that is as good as nil (0 or more, unit of the difference)
 * @yields values of the dial to look at; to be answered with the differences at each
 */
export function* tuning(dial: Dial, tolerance: number): Generator<number[], Tuned, readonly Differences[]> {
  const looks = new Looks(dial);
  const nil = ({ difference }: Looked): boolean => Math.abs(difference) <= tolerance;
  yield* looks.at(Array.from({ length: GRID }, (_, i) => i / (GRID - 1)));
  if (looks.known.length > 0 && !looks.known.some(nil) && bracketsOf(looks.known).length === 0)
    yield* beside(looks);
  const { known } = looks;
  if (known.length === 0) return { value: dial.low, end: 'no runs', crossings: 0 };
  const brackets = bracketsOf(known);
  const found = (place: Looked, end: TuningEnd): Tuned => ({
    value: place.value,
    end: nil(place) ? 'matched' : end,
    crossings: brackets.length,
  });
  if (!known.some(nil) && brackets.length > 0) {
    const [a, b] = yield* narrowed(looks, brackets[0], nil);
    const zero = toldApart(a, b) ? undefined : yield* alongLine(looks, a, b);
    if (zero !== undefined) return found(zero, 'within chance');
    // Where the difference jumps over nil, all looks on one side come as near: the last is next to the jump.
    return found(nearestOf(looks.lately), 'nearest');
  }
  const nearest = nearestOf(known);
  if (known.length > 1 && known.every(({ difference }) => difference === nearest.difference))
    return found(nearest, 'does nothing');
  return found(nearest, nearest === known[0] || nearest === known.at(-1) ? 'at its bound' : 'turns back');
}

/** Half-way from the nearest place to its neighbours: the response may turn between two points of the grid. */
function beside(looks: Looks): Step {
  const { known } = looks;
  const i = known.indexOf(nearestOf(known));
  const neighbours = [known[i - 1], known[i + 1]].filter((one) => one !== undefined);
  return looks.at(neighbours.map(({ u }) => (u + known[i].u) / 2));
}

/** Regula falsi and halving, until nil, or until the ends are not told apart. */
function* narrowed(
  looks: Looks,
  [first, last]: [Looked, Looked],
  nil: (place: Looked) => boolean,
): Generator<number[], [Looked, Looked], readonly Differences[]> {
  let [a, b] = [first, last];
  let halve = false;
  while (looks.left > 0 && toldApart(a, b)) {
    const width = b.u - a.u;
    // Not at an end itself: a step there would tell nothing new.
    const share = Math.min(0.95, Math.max(0.05, a.difference / (a.difference - b.difference)));
    const before = looks.left;
    yield* looks.at([a.u + (halve ? 0.5 : share) * width]);
    // Whole numbers side by side may leave one between them, or none.
    if (looks.left === before) yield* looks.at([a.u + width / 2]);
    const [place] = looks.lately;
    if (looks.left === before || !(a.u < place.u && place.u < b.u) || nil(place)) break;
    if (place.difference * a.difference > 0) a = place;
    else b = place;
    halve = b.u - a.u > width / 2;
  }
  return [a, b];
}

/** The least-squares zero of all that is within a grid cell of a bracket, looked at with the last look. */
function* alongLine(
  looks: Looks,
  a: Looked,
  b: Looked,
): Generator<number[], Looked | undefined, readonly Differences[]> {
  const middle = (a.u + b.u) / 2;
  const within = (u: number): number => Math.min(1, Math.max(0, u));
  const [from, to] = [within(middle - CELL / 2), within(middle + CELL / 2)];
  const spread = looks.left - 1;
  yield* looks.at(Array.from({ length: spread }, (_, i) => from + ((i + 0.5) / spread) * (to - from)));
  const near = looks.known.filter(({ u }) => Math.abs(u - middle) <= CELL);
  const [u0, d0] = [mean(near.map(({ u }) => u)), mean(near.map(({ difference }) => difference))];
  const slope =
    sumOver(near.length, (i) => (near[i].u - u0) * (near[i].difference - d0)) /
    sumOver(near.length, (i) => square(near[i].u - u0));
  // A line that runs against the change of sign it was laid through says nothing of where nil is.
  const rises = a.difference < b.difference;
  const zero = slope > 0 === rises && slope !== 0 ? u0 - d0 / slope : middle;
  const u = Math.min(to, Math.max(from, zero));
  yield* looks.at([u]);
  const found = looks.found(u);
  return found !== undefined && Number.isFinite(found.difference) ? found : undefined;
}
