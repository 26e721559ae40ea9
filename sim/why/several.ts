/**
 * Several causes: each left out alone, and all together. Where the single effects do not add up to that of all, the causes
 * stand in for each other, or need each other.
 */
import type { Run } from '../run.ts';
import { Cancelled, comparingFutures } from './futures.ts';
import type { Comparing, Comparison } from './futures.ts';
import { leaveOut } from './leave-out.ts';
import type { Removal } from './leave-out.ts';

/**
 * How single effects and that of all go together. Substitutes: all together move more than the single ones in sum, as each
 * does what the other would have done. Complements: less, or the other way, as the one does little without the other.
 */
export type Together = 'nothing' | 'additive' | 'substitutes' | 'complements';

/** What was moved of one brand, by each alone and by all. */
export interface Sum {
  readonly brand: number;
  /** `trust`: added over people and days; `sales`: pieces. */
  readonly what: 'trust' | 'sales';
  readonly single: readonly number[];
  readonly sum: number;
  readonly all: number;
  readonly together: Together;
}

export interface Several {
  readonly removals: readonly Removal[];
  readonly single: readonly Comparison[];
  readonly all: Comparison;
  readonly sums: readonly Sum[];
}

/** Up to this share of the larger of both, a sum counts as that of all. */
const ALIKE = 0.05;

export function togetherOf(sum: number, all: number, nothing: number): Together {
  const most = Math.max(Math.abs(sum), Math.abs(all));
  if (most <= nothing) return 'nothing';
  const gap = all - sum;
  if (Math.abs(gap) <= ALIKE * most) return 'additive';
  return gap * all > 0 ? 'substitutes' : 'complements';
}

/**
 * Leaves each cause out alone, and all of them together, and compares each with the parent. Every `yield` is a day done, as
 * in `comparingFutures`.
 *
 * @throws LeaveOutError for causes that were not there
 */
export function* leavingOutSeveral(
  parent: Run,
  removals: readonly Removal[],
  options: Omit<Comparing, 'origins' | 'from'> = {},
): Generator<number, Several & { readonly run: Run }, void> {
  const together = leaveOut(parent, removals);
  const single: Comparison[] = [];
  for (const one of removals.length > 1 ? removals : []) {
    const { run, origins } = leaveOut(parent, one);
    single.push(yield* comparingFutures(parent, run, { ...options, origins }));
  }
  const all = yield* comparingFutures(parent, together.run, { ...options, origins: together.origins });
  const sums = removals.length > 1 ? sumsOf(single, all) : [];
  return { removals, single, all, sums, run: together.run };
}

/**
 * The same at one go.
 *
 * @throws LeaveOutError for causes that were not there; Cancelled when `cancelled` says so
 */
export function leaveOutSeveral(
  parent: Run,
  removals: readonly Removal[],
  options: Omit<Comparing, 'origins' | 'from'> & { readonly cancelled?: () => boolean } = {},
): Several & { readonly run: Run } {
  const days = leavingOutSeveral(parent, removals, options);
  for (;;) {
    const { done, value } = days.next();
    if (done === true) return value;
    if (options.cancelled?.()) throw new Cancelled();
  }
}

function sumsOf(single: readonly Comparison[], all: Comparison): Sum[] {
  return all.trust.flatMap(({ brand, trustDays }): Sum[] => {
    const trust = single.map((one) => one.trust[brand].trustDays);
    const sold = (one: Comparison): number => one.purchases[brand].more - one.purchases[brand].less;
    return [
      sumOf(brand, 'trust', trust, trustDays, all.smallest),
      sumOf(brand, 'sales', single.map(sold), sold(all), 0),
    ];
  });
}

function sumOf(
  brand: number,
  what: Sum['what'],
  single: readonly number[],
  all: number,
  nothing: number,
): Sum {
  const sum = single.reduce((so, one) => so + one, 0);
  return { brand, what, single, sum, all, together: togetherOf(sum, all, nothing) };
}
