/**
 * Two futures of one past: what the one moved against the other, whom and how long. States of people are not kept with a run,
 * so both are walked side by side from the day on which they part, and compared evening by evening. Reach is counted in trust
 * and purchases, not in views. All differences are the other less the parent: exact for this draw of chance. What another draw
 * would leave of them is another question (yardstick.ts).
 */
import { sharedDays } from '../scenario/shared-days.ts';
import type { Run } from '../run.ts';
import { walkFrom } from './again.ts';
import { Fates } from './fates.ts';
import type { Fate } from './fates.ts';
import { distancesFrom } from './nearness.ts';
import { Cancelled } from './trace.ts';

/** How trust in one brand differs, from the day on which the runs part. */
export interface TrustReach {
  readonly brand: number;
  /** People whose trust differs by more than the smallest amount, evening by evening. */
  readonly people: readonly number[];
  /** Differences of trust added over all people, evening by evening. */
  readonly sum: readonly number[];
  /** People whose trust differed by more than that on any evening. */
  readonly touched: number;
  /** People at most, and the first day on which. */
  readonly most: number;
  readonly mostOn: number;
  /** Evening after which nobody’s differs by more than that; null where it has not faded by the end, -1 where none ever did. */
  readonly lastDay: number | null;
  /** Sum over people and evenings, in trust times days. */
  readonly trustDays: number;
}

/** Pieces bought of one brand. */
export interface PurchaseReach {
  readonly brand: number;
  /** Added over people who bought more, and over those who bought less (positive). */
  readonly more: number;
  readonly less: number;
  readonly peopleMore: number;
  readonly peopleLess: number;
}

/** How a daily measure of a brand differs. */
export interface SeriesDifference {
  readonly measure: string;
  readonly brand: number;
  /** From the day on which the runs part. */
  readonly values: readonly number[];
  /** The one that is furthest from 0, and its day. */
  readonly largest: number;
  readonly largestOn: number;
  readonly sum: number;
  readonly last: number;
}

export interface Comparison {
  /** First day that may differ, and one past the last that was compared. */
  readonly from: number;
  readonly until: number;
  /** Differences of trust up to this much count for nothing. */
  readonly smallest: number;
  readonly trust: readonly TrustReach[];
  readonly purchases: readonly PurchaseReach[];
  /** Measures that differ on any day, in the order of the series. */
  readonly series: readonly SeriesDifference[];
  /** Whose fate differs, nearest to the origin first. */
  readonly fates: readonly Fate[];
}

export interface Comparing {
  /** Consumers from whom the difference comes; if there are none, those who differ first. */
  readonly origins?: readonly number[];
  /** Smallest difference of a person’s trust that counts, 0.01 if left out. */
  readonly smallest?: number;
  /** First day to compare: the first that the scenarios do not share, if left out. */
  readonly from?: number;
  /** Days to compare at most. */
  readonly days?: number;
}

const SMALLEST = 0.01;

/**
 * Compares two runs day by day; every `yield` is a day done, and gives the posts read in it in both, so that whoever waits can
 * show it, or stop.
 *
 * @param parent lived to the end of what is to be compared; it is not disturbed
 * @param other stands on the morning on which they part, and then is lived on to where the parent is; or is lived so far
 * @returns after the last day
 * @throws RangeError where they share no first day, or the parent has not come further
 */
export function* comparingFutures(
  parent: Run,
  other: Run,
  options: Comparing = {},
): Generator<number, Comparison, void> {
  const [from, until] = comparedDays(parent, other, options);
  const smallest = options.smallest ?? SMALLEST;
  checkDays(parent, other, from, until);
  const one = walkFrom(parent, from);
  const two = walkFrom(other, from);
  const fates = new Fates(one.world, two.world, smallest);
  const near = options.origins ?? [];
  // Who is near is decided by who was friend and follower when the futures parted.
  let distances = near.length > 0 ? distancesFrom(one.world, near) : null;
  for (let day = from; day < until; day++) {
    one.step();
    two.step();
    fates.look(day);
    if (distances === null && fates.first.length > 0) distances = distancesFrom(one.world, fates.first);
    yield one.world.today.exposed + two.world.today.exposed;
  }
  return {
    from,
    until,
    smallest,
    trust: fates.trustReach(from),
    purchases: fates.purchaseReach(),
    series: seriesDifferences(parent, other, from, until),
    fates: fates.list(distances),
  };
}

/** What a long computation tells, and when it stops. */
export interface Watch {
  /** After each day: how many are done, of how many. */
  readonly onDay?: (done: number, of: number) => void;
  /** Whether to stop; asked after each day. */
  readonly cancelled?: () => boolean;
}

/**
 * Compares two runs at one go (`comparingFutures`).
 *
 * @throws Cancelled when `cancelled` says so; the parent is as it was
 */
export function compareFutures(parent: Run, other: Run, options: Comparing & Watch = {}): Comparison {
  const days = comparingFutures(parent, other, options);
  const [from, until] = comparedDays(parent, other, options);
  for (let day = from; ; day++) {
    const { done, value } = days.next();
    if (done === true) return value;
    options.onDay?.(day + 1 - from, until - from);
    if (options.cancelled?.()) throw new Cancelled();
  }
}

/** The first day to compare, and one past the last. */
function comparedDays(parent: Run, other: Run, { from, days = Infinity }: Comparing): [number, number] {
  const first = from ?? Math.min(parent.day, sharedDays(parent.scenario, other.scenario));
  return [first, Math.min(parent.day, other.scenario.days, first + days)];
}

function checkDays(parent: Run, other: Run, from: number, until: number): void {
  const expect = (found: string, expected: string): never => {
    throw new RangeError(`compareFutures: ${found}; expected ${expected}`);
  };
  const shared = sharedDays(parent.scenario, other.scenario);
  // Without a day in common they may still begin with the same people, as where advertising is left out from the first.
  if (shared === 0 && birthOf(parent) !== birthOf(other))
    expect('the runs have no day in common', 'futures of one past');
  if (!Number.isInteger(from) || from < 0 || from > shared)
    expect(`from is ${from}`, `a whole number from 0 to ${shared}, the days that both share`);
  if (other.day !== from && other.day < until)
    expect(`the other run stands on day ${other.day}`, `${from}, where they part, or at least ${until}`);
}

const birthOf = ({ scenario: { seed, base } }: Run): string => JSON.stringify([seed, base]);

function seriesDifferences(parent: Run, other: Run, from: number, until: number): SeriesDifference[] {
  const [one, two] = [parent.recording.brands, other.recording.brands];
  const differences: SeriesDifference[] = [];
  one.names.forEach((measure, m) => {
    for (let brand = 0; brand < one.entities; brand++) {
      const values: number[] = [];
      for (let day = from; day < until; day++) values.push(two.at(day, brand, m) - one.at(day, brand, m));
      const place = values.reduce((best, x, i) => (Math.abs(x) > Math.abs(values[best]) ? i : best), 0);
      if (values.length === 0 || values[place] === 0) continue;
      differences.push({
        measure,
        brand,
        values,
        largest: values[place],
        largestOn: from + place,
        sum: values.reduce((sum, x) => sum + x, 0),
        last: values[values.length - 1],
      });
    }
  });
  return differences;
}
