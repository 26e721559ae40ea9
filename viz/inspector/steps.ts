/** The steps in somebody's curve: days in a row on which it goes the same way, and how far. */
import type { Spark } from './sparks.ts';

export interface Step {
  /** First and last day on which it moved. */
  readonly from: number;
  readonly to: number;
  readonly change: number;
}

/** A day counts as part of a step from here on; a step is worth telling from there on. */
const MOVES = 0.008;
const TELLS = 0.03;

/** The largest steps, in order of days. */
export function stepsOf({ days, values }: Spark, most: number): Step[] {
  const steps: Step[] = [];
  let open = null as Step | null;
  for (let i = 1; i < days.length; i++) {
    const change = values[i] - values[i - 1];
    // Not known yet on one of the evenings: NaN is no move.
    const moves = Math.abs(change) >= MOVES;
    if (moves && open !== null && Math.sign(change) === Math.sign(open.change)) {
      open = { ...open, to: days[i], change: open.change + change };
    } else {
      if (open !== null) steps.push(open);
      open = moves ? { from: days[i - 1] + 1, to: days[i], change } : null;
    }
  }
  if (open !== null) steps.push(open);
  return steps
    .filter(({ change }) => Math.abs(change) >= TELLS)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || a.from - b.from)
    .slice(0, most)
    .sort((a, b) => a.from - b.from);
}
