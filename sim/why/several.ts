/**
 * Several causes: each left out alone, and all together. Where the single effects do not add up to that of all, the causes
 * stand in for each other, or need each other.
 */
import type { Run } from '../run.ts';
import { Cancelled, comparingFutures } from './futures.ts';
import type { Comparing, Comparison, Watch } from './futures.ts';
import { leaveOut } from './leave-out.ts';
import type { Removal } from './leave-out.ts';
import { CLEARLY, heldAgainst, postsAboutNothing } from './yardstick.ts';
import type { Clear } from './yardstick.ts';

/**
 * How single effects and that of all go together. Substitutes: all together move more than the single ones in sum, as each
 * does what the other would have done. Complements: less, or the other way, as the one does little without the other.
 * Unclear: chance alone could make the difference.
 */
export type Together = 'nothing' | 'unclear' | 'additive' | 'substitutes' | 'complements';

/** What was moved of one brand, by each alone and by all. */
export interface Sum {
  readonly brand: number;
  /** `trust`: added over people and days; `sales`: pieces. */
  readonly what: 'trust' | 'sales';
  /** First and last day that were added; null where no day is told from chance. */
  readonly from: number | null;
  readonly until: number | null;
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
  /** Posts about no brand, left out in the same way: what chance does of itself (yardstick.ts). */
  readonly aboutNothing: readonly Removal[];
  readonly clear: readonly Clear[];
}

export interface LeavingOut extends Omit<Comparing, 'origins' | 'from'> {
  /**
   * Posts about no brand to hold it against, 0 if left out; each takes as long as the cause. None are needed where the fate of
   * fewer than one in a hundred differs.
   */
  readonly yardsticks?: number;
}

/** Share of people in whose fates chance must be reckoned with. */
const DRIFT = 0.01;

/** Up to this share of the larger of both, a sum counts as that of all. */
const ALIKE = 0.05;

/** @param chance a gap up to so much could be chance */
export function togetherOf(sum: number, all: number, nothing: number, chance = 0): Together {
  const most = Math.max(Math.abs(sum), Math.abs(all));
  if (most <= nothing) return 'nothing';
  const gap = all - sum;
  if (Math.abs(gap) <= ALIKE * most) return 'additive';
  if (Math.abs(gap) <= chance) return 'unclear';
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
  options: LeavingOut = {},
): Generator<number, Several & { readonly run: Run }, void> {
  const together = leaveOut(parent, removals);
  const single: Comparison[] = [];
  for (const one of removals.length > 1 ? removals : []) {
    const { run, origins } = leaveOut(parent, one);
    single.push(yield* comparingFutures(parent, run, { ...options, origins }));
  }
  const all = yield* comparingFutures(parent, together.run, { ...options, origins: together.origins });
  const drifts = all.fates.length > DRIFT * parent.world.market.consumers;
  const many = drifts ? (options.yardsticks ?? 0) : 0;
  const aboutNothing = many === 0 ? [] : postsAboutNothing(parent, all.from, many, removals);
  const others: Comparison[] = [];
  for (const one of aboutNothing)
    others.push(yield* comparingFutures(parent, leaveOut(parent, one).run, options));
  const clear = heldAgainst(all, others);
  const sums = removals.length > 1 ? sumsOf(single, all, others, clear) : [];
  return { removals, single, all, sums, aboutNothing, clear, run: together.run };
}

/**
 * The same at one go.
 *
 * @throws LeaveOutError for causes that were not there; Cancelled when `cancelled` says so
 */
export function leaveOutSeveral(
  parent: Run,
  removals: readonly Removal[],
  options: LeavingOut & Pick<Watch, 'cancelled'> = {},
): Several & { readonly run: Run } {
  const days = leavingOutSeveral(parent, removals, options);
  for (;;) {
    const { done, value } = days.next();
    if (done === true) return value;
    if (options.cancelled?.()) throw new Cancelled();
  }
}

/**
 * Sums of the days in which all together are told from chance, where it was asked what chance does (`others`); a gap counts that
 * is clearly more than what the others moved in these days.
 */
function sumsOf(
  single: readonly Comparison[],
  all: Comparison,
  others: readonly Comparison[],
  clear: readonly Clear[],
): Sum[] {
  return all.trust.flatMap(({ brand }) => {
    const [from, until] =
      others.length === 0 ? [all.from, all.until - 1] : [clear[brand].from, clear[brand].until];
    return WHATS.map((what): Sum => {
      const within = (one: Comparison): number =>
        from === null || until === null ? 0 : daysOf(one, brand, what, from, until);
      const singles = single.map(within);
      const sum = singles.reduce((so, one) => so + one, 0);
      const together = within(all);
      const chance = Math.max(0, ...others.map((one) => CLEARLY * Math.abs(within(one))));
      const told =
        from === null ? 'unclear' : togetherOf(sum, together, what === 'trust' ? all.smallest : 0, chance);
      return { brand, what, from, until, single: singles, sum, all: together, together: told };
    });
  });
}

const WHATS = ['trust', 'sales'] as const;

/** Differences of a brand added over days, both included. */
function daysOf(one: Comparison, brand: number, what: Sum['what'], from: number, until: number): number {
  const series = one.series.find(({ measure, brand: of }) => measure === 'sales' && of === brand);
  const values = what === 'trust' ? one.trust[brand].sum : (series?.values ?? []);
  let sum = 0;
  for (let day = Math.max(from, one.from); day <= until; day++) sum += values[day - one.from] ?? 0;
  return sum;
}
