/** The days that figures show: the timeline's brush writes it, figures with a time axis follow. */
import { signal } from '@preact/signals';

/** First and last day shown, or null for the whole run. */
export const range = signal<readonly [from: number, to: number] | null>(null);

/** The days to show of a run of `length` days: at least two, inside the run. */
export function shownDays(
  length: number,
  wanted: readonly [number, number] | null = range.value,
): readonly [from: number, to: number] {
  const last = Math.max(1, length - 1);
  if (wanted === null) return [0, last];
  const from = Math.max(0, Math.min(Math.round(wanted[0]), last - 1));
  return [from, Math.max(from + 1, Math.min(Math.round(wanted[1]), last))];
}
