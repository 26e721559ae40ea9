/**
 * p values that hold over all looks that were planned: the smallest overall level of error at which the look at hand
 * would just decide.
 *
 * Source: C. Jennison and B. Turnbull, J. R. Stat. Soc. B 51 (1989).
 */
import { planLooks } from '../statistics/looks.ts';
import type { Spending } from '../statistics/looks.ts';

/** Below this overall error p values are not told apart. */
const LEAST_P = 1e-6;

/**
 * @param sizes replications at every look that is planned
 * @param look number of the look at hand, from 0
 * @returns p of any look, from the two-sided p of this one alone: by halving, to 1 % of p; 1 or 1e-6 where it lies beyond
 */
export function repeatedP(
  sizes: readonly number[],
  spending: Spending,
  look: number,
): (nominal: number) => number {
  const alphaAt = (overall: number): number => planLooks(sizes, 1 - overall, spending).looks[look].alpha;
  return (nominal) => {
    if (nominal >= alphaAt(1 - LEAST_P)) return 1;
    if (nominal <= alphaAt(LEAST_P)) return LEAST_P;
    let low = LEAST_P;
    let high = 1 - LEAST_P;
    while (high - low > 0.01 * low) {
      const middle = Math.sqrt(low * high);
      if (alphaAt(middle) < nominal) low = middle;
      else high = middle;
    }
    return high;
  };
}
