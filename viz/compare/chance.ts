/** What chance alone does: where the unchanged market ends with other seeds. */
import type { Chosen } from './measured.ts';
import { valueText, wholeText } from './naming.ts';
import { LEAST_PAIRS } from './verdict.ts';
import { words } from './words.ts';

/** @param ends of the run before, that on the page first; fewer than a few say nothing of chance */
export function chanceText(ends: readonly number[], what: Chosen): string {
  if (ends.length < LEAST_PAIRS) return '';
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return words().sentence.chance({
    low: valueText(low, what),
    high: valueText(high, what),
    n: wholeText(ends.length),
  });
}
