/** Effects of any unit on one axis. */
import type { OutcomeResult } from './results.ts';
import { oriented } from './verdict.ts';

/** Effect and interval over the smallest effect of interest, as expected counting positive; null where either is missing. */
export function inInterests({
  effect,
  margin,
  sign,
}: Pick<OutcomeResult, 'effect' | 'margin' | 'sign'>): { mean: number; low: number; high: number } | null {
  if (!(margin.size > 0) || !Number.isFinite(effect.interval.low)) return null;
  const of = (value: number): number => oriented(value, sign) / margin.size;
  const ends = [of(effect.interval.low), of(effect.interval.high)];
  return { mean: of(effect.mean), low: Math.min(...ends), high: Math.max(...ends) };
}
