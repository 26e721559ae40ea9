/** Bets on a curve: made of points or strokes, and held against what came out. All values in [0, 1], one per day. */

export interface Point {
  day: number;
  value: number;
}

/** Days at which a bet can be set without drawing: a third, two thirds, and the end; fewer in the shortest runs. */
export function betDays(days: number): number[] {
  const wanted = [1 / 3, 2 / 3, 1].map((share) => Math.round(share * (days - 1)));
  return [...new Set(wanted)].filter((day) => day > 0);
}

/** Straight lines through the points, which are in order of days; level before the first and after the last. */
export function through(points: readonly Point[], days: number): number[] {
  return Array.from({ length: days }, (_, day) => {
    const after = points.findIndex((point) => point.day >= day);
    if (after < 0) return points[points.length - 1].value;
    if (after === 0) return points[0].value;
    const [a, b] = [points[after - 1], points[after]];
    return a.value + ((b.value - a.value) * (day - a.day)) / (b.day - a.day);
  });
}

/** A copy of the curve with a stroke of the pointer drawn into it. */
export function stroked(curve: readonly number[], from: Point, to: Point): number[] {
  const [a, b] = from.day <= to.day ? [from, to] : [to, from];
  const inside = (value: number): number => Math.max(0, Math.min(1, value));
  return curve.map((value, day) => {
    if (day < a.day || day > b.day) return value;
    const share = b.day === a.day ? 1 : (day - a.day) / (b.day - a.day);
    return inside(a.day === b.day ? to.value : a.value + (b.value - a.value) * share);
  });
}

/** Mean distance over days. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let day = 0; day < a.length; day++) sum += Math.abs(a[day] - b[day]);
  return sum / a.length;
}

export interface Score {
  mean: number;
  /** The day on which bet and outcome are farthest apart, and how far. */
  worstDay: number;
  worst: number;
  /** Mean distance between the outcome and those of other seeds; null while there are none. */
  chance: number | null;
}

export function scoreOf(
  bet: readonly number[],
  seen: ArrayLike<number>,
  others: readonly ArrayLike<number>[],
): Score {
  let worstDay = 0;
  for (let day = 1; day < bet.length; day++) {
    if (Math.abs(bet[day] - seen[day]) > Math.abs(bet[worstDay] - seen[worstDay])) worstDay = day;
  }
  const chance =
    others.length === 0
      ? null
      : others.reduce((sum, other) => sum + distance(other, seen), 0) / others.length;
  return { mean: distance(bet, seen), worstDay, worst: Math.abs(bet[worstDay] - seen[worstDay]), chance };
}

/** What counts as no change of trust. */
const LEVEL = 0.01;

export function directionOf(curve: ArrayLike<number>): 'rise' | 'fall' | 'level' {
  const change = curve[curve.length - 1] - curve[0];
  if (Math.abs(change) < LEVEL) return 'level';
  return change > 0 ? 'rise' : 'fall';
}
