/**
 * Several causes: each left out alone, and all together. Where the single effects do not add up to that of all, the causes
 * stand in for each other, or need each other. All is judged by one sum over one window (yardstick.ts).
 */
import type { Run } from '../run.ts';
import { brandsAbout, movedBy, yardsticksOf } from './about-nothing.ts';
import type { Moved } from './about-nothing.ts';
import { directOf } from './direct.ts';
import type { Direct } from './direct.ts';
import { comparingFutures } from './futures.ts';
import type { Comparing, Comparison, Watch } from './futures.ts';
import { leaveOut } from './leave-out.ts';
import type { Removal } from './leave-out.ts';
import { Cancelled } from './trace.ts';
import { WINDOW, enoughFor, heldAgainst, leastOf, spreadOf, yardsticksFor } from './yardstick.ts';
import type { Held } from './yardstick.ts';

/**
 * How single effects and that of all go together. Substitutes: all together move more than the single ones in sum, as each
 * does what the other would have done. Complements: less, or the other way, as the one does little without the other.
 * Unclear: chance alone could make the difference.
 */
export type Together = 'nothing' | 'unclear' | 'additive' | 'substitutes' | 'complements';

/** What was moved of one brand in the window, by each alone and by all. */
export interface Sum {
  readonly brand: number;
  /** `trust`: added over people and days; `sales`: pieces. */
  readonly what: 'trust' | 'sales';
  readonly single: readonly number[];
  readonly sum: number;
  readonly all: number;
  /** A gap between both up to so much could be chance; 0 where it was not asked, null where it cannot be known. */
  readonly chance: number | null;
  readonly together: Together;
}

/** The cause against chance, in a window that is fixed beforehand. */
export interface Against {
  /** First day of the window, and one past its last. */
  readonly from: number;
  readonly until: number;
  /** Least effect of interest, in trust times days; below it nothing is claimed. */
  readonly least: number;
  /** Posts about no brand that each yardstick leaves out; none where no brand is moved as much as the least. */
  readonly yardsticks: readonly (readonly Removal[])[];
  readonly brands: readonly Held[];
}

export interface Several {
  readonly removals: readonly Removal[];
  readonly single: readonly Comparison[];
  readonly all: Comparison;
  readonly sums: readonly Sum[];
  readonly direct: Direct;
  /** Null where it was not asked. */
  readonly against: Against | null;
}

export interface LeavingOut extends Omit<Comparing, 'origins' | 'from'> {
  /** Yardsticks to hold it against, each of which takes the days of the window; as many as every brand needs if left out, 0 for none. */
  readonly yardsticks?: number;
  /** Days of the window, 20 if left out. To be chosen before anything is seen. */
  readonly window?: number;
  /** Brands asked about beforehand: those that the causes are about, if left out. */
  readonly asked?: readonly number[];
}

/** Up to this share of the larger of both, a sum counts as that of all. */
const ALIKE = 0.05;

/** Standard deviations that a gap must have: as many rows are looked at, two would be too few. */
const DEVIATIONS = 3;

/** @param chance a gap up to so much could be chance; null: nobody knows */
export function togetherOf(sum: number, all: number, nothing: number, chance: number | null = 0): Together {
  const most = Math.max(Math.abs(sum), Math.abs(all));
  if (most <= nothing) return 'nothing';
  const gap = all - sum;
  const alike = ALIKE * most;
  if (chance === null) return 'unclear';
  if (Math.abs(gap) <= chance) return chance <= alike ? 'additive' : 'unclear';
  if (Math.abs(gap) <= alike) return 'additive';
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
  const direct = directOf(parent, removals, all.from, all.smallest);
  const against = yield* holding(parent, removals, { single, all }, options);
  const sums = single.length > 0 ? sumsOf(single, all, against) : [];
  const told = { removals, single, all, sums, direct, against: against && against.told };
  return { ...told, run: together.run };
}

interface Holding {
  readonly told: Against;
  readonly moved: readonly Moved[];
}

function* holding(
  parent: Run,
  removals: readonly Removal[],
  { single, all }: Pick<Several, 'single' | 'all'>,
  options: LeavingOut,
): Generator<number, Holding | null, void> {
  if (options.yardsticks === 0) return null;
  const { brands, consumers } = parent.world.market;
  const { from } = all;
  const until = Math.min(all.until, from + (options.window ?? WINDOW));
  const least = leastOf(all.smallest, consumers, until - from);
  const asked = options.asked ?? brandsAbout(parent, removals);
  const cause = all.trust.map(({ brand }) => daysOf(all, brand, 'trust', from, until));
  // Where nothing is as large as what counts, nothing is claimed, whatever chance does.
  const matters = [all, ...single].some((one) =>
    one.trust.some(({ brand }) => Math.abs(daysOf(one, brand, 'trust', from, until)) >= least),
  );
  const count = matters ? (options.yardsticks ?? enoughFor(brands, asked.length)) : 0;
  const yardsticks = yardsticksOf(parent, removals, from, until, count);
  const moved = yield* movedBy(parent, yardsticks, from, until);
  const trusts = moved.map(({ trust }) => trust);
  const held = heldAgainst(cause, trusts, asked, least);
  return { told: { from, until, least, yardsticks, brands: held }, moved };
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
 * Sums over the window, or over all days where it was not asked what chance does. The drift of each single future, and of that
 * of all, is one draw of what a yardstick does; the gap has that of all of them.
 */
function sumsOf(single: readonly Comparison[], all: Comparison, against: Holding | null): Sum[] {
  const { from, until, least } = against?.told ?? { from: all.from, until: all.until, least: all.smallest };
  return all.trust.flatMap(({ brand }) =>
    WHATS.map((what): Sum => {
      const within = (one: Comparison): number => daysOf(one, brand, what, from, until);
      const singles = single.map(within);
      const sum = singles.reduce((so, one) => so + one, 0);
      const together = within(all);
      const chance = against === null ? 0 : gapOf(against.moved, brand, what, single.length + 1);
      const told = togetherOf(sum, together, what === 'trust' ? least : 0, chance);
      return { brand, what, single: singles, sum, all: together, chance, together: told };
    }),
  );
}

/** How far chance could part a sum of futures from that of all; null with too few yardsticks to know. */
function gapOf(moved: readonly Moved[], brand: number, what: Sum['what'], futures: number): number | null {
  const spread = spreadOf(moved.map((one) => one[what][brand]));
  if (spread === null || moved.length < yardsticksFor(1)) return null;
  return DEVIATIONS * spread * Math.sqrt(futures);
}

const WHATS = ['trust', 'sales'] as const;

/** Differences of a brand added over days from the first to one before the last. */
function daysOf(one: Comparison, brand: number, what: Sum['what'], from: number, until: number): number {
  const series = one.series.find(({ measure, brand: of }) => measure === 'sales' && of === brand);
  const values = what === 'trust' ? one.trust[brand].sum : (series?.values ?? []);
  let sum = 0;
  for (let day = Math.max(from, one.from); day < until; day++) sum += values[day - one.from] ?? 0;
  return sum;
}
