/** What becomes of every single person in two worlds that live the same days. */
import { trustIn } from '../mechanisms/trust/beliefs.ts';
import type { World } from '../world.ts';
import type { PurchaseReach, TrustReach } from './futures.ts';

export interface TrustMoved {
  readonly brand: number;
  /** Difference (other less parent) that is furthest from 0, and the evening of it. */
  readonly largest: number;
  readonly largestOn: number;
  /** On the last evening. */
  readonly last: number;
}

/** Somebody to whom other things happen in the other future. */
export interface Fate {
  readonly consumer: number;
  /** Steps over friendships and follows from where the difference comes from; null for those whom nothing reaches. */
  readonly distance: number | null;
  /** Brands in which trust differed by more than the smallest amount on any evening. */
  readonly trust: readonly TrustMoved[];
  /** Brands of which more or less was bought since the runs parted, in pieces. */
  readonly bought: readonly { readonly brand: number; readonly parent: number; readonly other: number }[];
  /** Creators followed in the end in the one future only. */
  readonly followsInParent: readonly number[];
  readonly followsInOther: readonly number[];
  /** Whether they stay away from the platform in the end, or somebody else has their place; null where it is alike. */
  readonly away: { readonly parent: boolean; readonly other: boolean } | null;
  readonly gone: { readonly parent: boolean; readonly other: boolean } | null;
}

/** Room for what is noted of every pair of consumer and brand; made once for a comparison. */
export class Fates {
  /** Who differ on the first evening on which anybody does. */
  first: number[] = [];
  private readonly parent: World;
  private readonly other: World;
  private readonly smallest: number;
  private readonly bornOn: Int32Array;
  private readonly largest: Float64Array;
  private readonly largestOn: Int32Array;
  private readonly last: Float64Array;
  private readonly counts: readonly [Pieces, Pieces];
  private readonly people: number[][];
  private readonly sums: number[][];

  /** Both on the morning on which they part. */
  constructor(parent: World, other: World, smallest: number) {
    this.parent = parent;
    this.other = other;
    this.smallest = smallest;
    const { consumers, brands } = parent.market;
    const pairs = consumers * brands;
    this.bornOn = Int32Array.from(parent.state.bornOn);
    this.largest = new Float64Array(pairs);
    this.largestOn = new Int32Array(pairs).fill(-1);
    this.last = new Float64Array(pairs);
    this.counts = [new Pieces(parent), new Pieces(other)];
    this.people = Array.from({ length: brands }, () => []);
    this.sums = Array.from({ length: brands }, () => []);
  }

  /** An evening of both. */
  look(day: number): void {
    const { brands } = this.parent.market;
    for (const pieces of this.counts) pieces.count();
    for (let b = 0; b < brands; b++) this.lookAt(b, day);
    if (this.first.length === 0) this.first = this.whoDiffers();
  }

  private lookAt(b: number, day: number): void {
    const { consumers, brands } = this.parent.market;
    let people = 0;
    let sum = 0;
    for (let c = 0; c < consumers; c++) {
      const pair = c * brands + b;
      const by = trustIn(this.other, c, b) - trustIn(this.parent, c, b);
      this.last[pair] = by;
      sum += by;
      if (Math.abs(by) <= this.smallest) continue;
      people++;
      if (Math.abs(by) <= Math.abs(this.largest[pair])) continue;
      this.largest[pair] = by;
      this.largestOn[pair] = day;
    }
    this.people[b].push(people);
    this.sums[b].push(sum);
  }

  private whoDiffers(): number[] {
    const { consumers, brands } = this.parent.market;
    const found: number[] = [];
    for (let c = 0; c < consumers; c++) {
      for (let pair = c * brands; pair < (c + 1) * brands; pair++) {
        if (this.largestOn[pair] < 0 && this.pieces(0, pair) === this.pieces(1, pair)) continue;
        found.push(c);
        break;
      }
    }
    return found;
  }

  private pieces(side: 0 | 1, pair: number): number {
    return this.counts[side].bought[pair];
  }

  trustReach(from: number): TrustReach[] {
    const { consumers, brands } = this.parent.market;
    return this.people.map((people, brand) => {
      let touched = 0;
      for (let c = 0; c < consumers; c++) if (this.largestOn[c * brands + brand] >= 0) touched++;
      const most = Math.max(0, ...people);
      const lastAt = people.findLastIndex((count) => count > 0);
      return {
        brand,
        people,
        sum: this.sums[brand],
        touched,
        most,
        mostOn: most === 0 ? -1 : from + people.indexOf(most),
        lastDay: lastAt < 0 ? -1 : lastAt === people.length - 1 ? null : from + lastAt,
        trustDays: this.sums[brand].reduce((sum, one) => sum + one, 0),
      };
    });
  }

  purchaseReach(): PurchaseReach[] {
    const { consumers, brands } = this.parent.market;
    return Array.from({ length: brands }, (_, brand) => {
      const reach = { brand, more: 0, less: 0, peopleMore: 0, peopleLess: 0 };
      for (let c = 0; c < consumers; c++) {
        const pair = c * brands + brand;
        const by = this.pieces(1, pair) - this.pieces(0, pair);
        if (by > 0) reach.peopleMore++;
        if (by < 0) reach.peopleLess++;
        reach.more += Math.max(0, by);
        reach.less += Math.max(0, -by);
      }
      return reach;
    });
  }

  /** Nearest first; of those who are as near, who are moved most. */
  list(distances: Int32Array | null): Fate[] {
    const fates: Fate[] = [];
    for (let c = 0; c < this.parent.market.consumers; c++) {
      const fate = this.fateOf(c, distances === null || distances[c] < 0 ? null : distances[c]);
      if (fate !== null) fates.push(fate);
    }
    const near = (fate: Fate): number => fate.distance ?? Infinity;
    const order = (a: number, b: number): number => (a === b ? 0 : a - b);
    return fates.sort((a, b) => order(near(a), near(b)) || sizeOf(b) - sizeOf(a) || a.consumer - b.consumer);
  }

  private fateOf(consumer: number, distance: number | null): Fate | null {
    const { brands } = this.parent.market;
    const trust: TrustMoved[] = [];
    const bought: { brand: number; parent: number; other: number }[] = [];
    for (let brand = 0; brand < brands; brand++) {
      const pair = consumer * brands + brand;
      const [largest, largestOn, last] = [this.largest[pair], this.largestOn[pair], this.last[pair]];
      if (largestOn >= 0) trust.push({ brand, largest, largestOn, last });
      const [parent, other] = [this.pieces(0, pair), this.pieces(1, pair)];
      if (parent !== other) bought.push({ brand, parent, other });
    }
    const followsInParent = followedOnly(this.parent, this.other, consumer);
    const followsInOther = followedOnly(this.other, this.parent, consumer);
    const away = unlike(this.parent.state.away[consumer] > 0, this.other.state.away[consumer] > 0);
    const isGone = ({ state }: World): boolean => state.bornOn[consumer] !== this.bornOn[consumer];
    const gone = unlike(isGone(this.parent), isGone(this.other));
    const same = trust.length + bought.length + followsInParent.length + followsInOther.length === 0;
    if (same && away === null && gone === null) return null;
    return { consumer, distance, trust, bought, followsInParent, followsInOther, away, gone };
  }
}

/** Pieces that everybody has bought since, by pair. */
class Pieces {
  readonly bought: Int32Array;
  private readonly world: World;
  private readonly before: Uint16Array;

  constructor(world: World) {
    this.world = world;
    this.before = Uint16Array.from(world.state.bought);
    this.bought = new Int32Array(this.before.length);
  }

  /** In the evening. */
  count(): void {
    const { bought } = this.world.state;
    for (let pair = 0; pair < bought.length; pair++) {
      // Whoever takes over a place has bought nothing yet.
      const before = bought[pair] < this.before[pair] ? 0 : this.before[pair];
      this.bought[pair] += bought[pair] - before;
      this.before[pair] = bought[pair];
    }
  }
}

const unlike = (parent: boolean, other: boolean): { parent: boolean; other: boolean } | null =>
  parent === other ? null : { parent, other };

/** Creators whom a consumer follows in one world and not in another. */
function followedOnly(here: World, there: World, c: number): number[] {
  const { followStart } = here.market;
  const those = there.state.followed.subarray(followStart[c], followStart[c + 1]);
  const only: number[] = [];
  for (let e = followStart[c]; e < followStart[c + 1]; e++) {
    const v = here.state.followed[e];
    if (v >= 0 && !those.includes(v)) only.push(v);
  }
  return only;
}

/** How much a fate differs: largest difference of trust, and a piece counts like all of it. */
const sizeOf = ({ trust, bought }: Fate): number =>
  Math.max(0, ...trust.map(({ largest }) => Math.abs(largest))) +
  bought.reduce((sum, { parent, other }) => sum + Math.abs(other - parent), 0);
