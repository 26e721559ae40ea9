/** Bets on a curve: made of points or strokes, and held against what came out. One value per day. */

export interface Point {
  day: number;
  value: number;
}

/** A bet as far as it has been made: behind its last day it goes on level. */
export interface Bet {
  values: readonly number[];
  /** The last day that was drawn. */
  to: number;
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

/** A bet that nothing has been drawn into. */
export const untouched = (start: number, days: number): Bet => ({
  values: through([{ day: 0, value: start }], days),
  to: 0,
});

/** Where a stroke ends inside of what was drawn before, it passes into that within so large a part of the days. */
const PASSING = 0.12;

/** The bet with a stroke of the pointer drawn into it, whose ends leave no cliff. @param stroke in the order it was drawn */
export function stroked({ values, to }: Bet, stroke: readonly Point[]): Bet {
  const drawn = [...values];
  stroke.forEach((point, i) => drawLine(drawn, stroke[Math.max(0, i - 1)], point));
  const days = stroke.map(({ day }) => day);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const reach = Math.max(1, Math.round(PASSING * values.length));
  const lifted = (end: number): number => drawn[end] - values[end];
  if (first > to) drawLine(drawn, { day: to, value: values[to] }, { day: first, value: drawn[first] });
  else pass(drawn, values, lifted(first), first, Math.min(reach, first), -1);
  if (last >= to) drawn.fill(drawn[last], last);
  else pass(drawn, values, lifted(last), last, Math.min(reach, to - last), 1);
  return { values: drawn, to: Math.max(to, last) };
}

function drawLine(values: number[], from: Point, to: Point): void {
  const [a, b] = from.day <= to.day ? [from, to] : [to, from];
  for (let day = a.day; day <= b.day; day++) {
    const share = b.day === a.day ? 1 : (day - a.day) / (b.day - a.day);
    values[day] = a.day === b.day ? to.value : a.value + (b.value - a.value) * share;
  }
}

/** From an end of the stroke outwards what was there is lifted less and less. */
function pass(
  values: number[],
  before: readonly number[],
  lift: number,
  end: number,
  reach: number,
  way: 1 | -1,
) {
  for (let i = 1; i < reach; i++) {
    const day = end + way * i;
    values[day] = before[day] + lift * (1 - i / reach);
  }
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

/** @param least what counts as no change */
export function directionOf(
  curve: ArrayLike<number>,
  from: number,
  least: number,
): 'rise' | 'fall' | 'level' {
  const change = curve[curve.length - 1] - curve[from];
  if (Math.abs(change) < least) return 'level';
  return change > 0 ? 'rise' : 'fall';
}
