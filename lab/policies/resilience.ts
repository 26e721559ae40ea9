/**
 * Resilience to a stated crisis: the same market lived with it and without it, from the same seed.
 *
 *     gap_s = trust without − trust with, on average over step s of five days
 *     drop = max_s gap_s, never below 0
 *     days to recover = days from the middle of that step until the gap is half the drop or less; what is left of
 *     the run where it never is (so that a mean over runs is a restricted mean)
 */
import { STEP } from './readings.ts';

export interface Resilience {
  drop: number;
  days: number;
  /** Whether half of the drop was made good by the end. */
  recovered: boolean;
}

/** @param calm mean trust by step without the crisis, from its first day on; @param struck the same with it */
export function resilience(calm: readonly number[], struck: readonly number[]): Resilience {
  const gaps = calm.map((value, s) => value - struck[s]);
  const drop = Math.max(0, ...gaps);
  if (drop === 0) return { drop, days: 0, recovered: true };
  const worst = gaps.indexOf(drop);
  const after = gaps.slice(worst + 1).findIndex((gap) => gap <= drop / 2);
  const steps = after < 0 ? gaps.length - 1 - worst : after + 1;
  return { drop, days: STEP * steps, recovered: after >= 0 };
}
