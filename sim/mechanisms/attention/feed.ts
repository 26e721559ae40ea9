/**
 * What one consumer could read today: candidates with their pull, gathered into arrays that are made once, and
 * what is read of it. Followed creators first, friends next, recommendations last; the equations stand in
 * attention.ts. A post that would come twice comes once.
 */
import { CREATOR_POSTS, MAX_ADVERTISEMENTS, VERTICALS } from '../../core/dimensions.ts';
import { roundAtRandom, uniform } from '../../core/random.ts';
import { PAID, Source } from '../../posts/posts.ts';
import { accountPosts } from '../brands/account.ts';
import { Movable, isHeldOut } from '../brands/movable.ts';
import type { Market, World } from '../../world.ts';
import { readChance, creatorPull } from './attention.ts';
import { FRIEND, STRANGER } from '../../core/exposures.ts';
import type { Exposures } from '../../core/exposures.ts';

/** Most recommendations drawn for one reader on a day. */
const MAX_RECOMMENDED = 512;
/** Most posts that are looked up at one need. */
export const MAX_FOUND = 16;

export class Feed {
  readonly row: Int32Array;
  readonly follow: Int32Array;
  readonly weight: Float64Array;
  /** Marks rows that are in the feed of the reader with this number. */
  readonly stamp: Int32Array;

  constructor(capacity: number, rows: number) {
    this.row = new Int32Array(capacity);
    this.follow = new Int32Array(capacity);
    this.weight = new Float64Array(capacity);
    this.stamp = new Int32Array(rows).fill(-1);
  }
}

/** Room for everything the best connected consumer could be shown. */
export function feedCapacity({ consumers, graph, followStart }: Market): number {
  let most = 0;
  for (let c = 0; c < consumers; c++) {
    const friends = graph.start[c + 1] - graph.start[c];
    const follows = followStart[c + 1] - followStart[c];
    most = Math.max(most, friends + follows * CREATOR_POSTS);
  }
  return most + MAX_RECOMMENDED;
}

/** Most exposures that one consumer can have on a day. */
export const longestDay = (market: Market): number =>
  feedCapacity(market) + market.brands * (MAX_ADVERTISEMENTS + MAX_FOUND);

/** What followed creators have published today; returns the length of the feed. */
export function gatherFollowed(world: World, c: number): number {
  const { followStart } = world.market;
  const { feed } = world.scratch;
  const { followed, output, firstRow, bond, credence, pull } = world.state;
  const { trust } = world.today.parameters.attention;
  let length = 0;
  for (let e = followStart[c], end = followStart[c + 1]; e < end; e++) {
    const v = followed[e];
    if (v < 0) continue;
    for (let row = firstRow[v], last = row + output[v]; row < last; row++) {
      feed.row[length] = row;
      feed.follow[length] = e;
      feed.weight[length++] = creatorPull(bond[e], credence[e], trust) * pull[row];
      feed.stamp[row] = c;
    }
  }
  return length;
}

/** What friends have published today; ties of imported networks weigh as they are strong. */
export function gatherFriends(world: World, c: number, from: number): number {
  const { feed } = world.scratch;
  const { start, neighbour, tie } = world.market.graph;
  const { say, sayRow, pull, thread } = world.state;
  const { friend } = world.today.parameters.attention;
  let length = from;
  for (let i = start[c], end = start[c + 1]; i < end; i++) {
    if (say[neighbour[i]] === 0) continue;
    const row = sayRow[neighbour[i]];
    // What a friend passes on may be one’s own words.
    if (thread[row] === c) continue;
    feed.row[length] = row;
    feed.follow[length] = FRIEND;
    feed.weight[length++] = friend * (tie === null ? 1 : tie[i]) * pull[row];
    feed.stamp[row] = c;
  }
  return length;
}

/** Places looked at for a recommendation that is new to the reader: without, small markets would have fewer to offer. */
const LOOKS = 4;

/** A post from the shelf that is not in the feed yet, nor one’s own; -1 where none was found. */
function freshFrom(world: World, c: number, wrote: boolean, j: number, vertical: number): number {
  const { shelf } = world.state;
  const { stamp } = world.scratch.feed;
  const { shelfPlaces: places } = world.market;
  const { k0, k1 } = world.today.keys.shelf;
  for (let look = 0; look < LOOKS; look++) {
    const place = Math.floor(uniform(k0, k1, c, 1 + j + look * MAX_RECOMMENDED) * places);
    const row = shelf[vertical * places + place];
    if (row >= 0 && stamp[row] !== c && !(wrote && isOwn(world, row, c))) return row;
  }
  return -1;
}

/** Whether consumer c wrote a post, or what is passed on in it. */
export function isOwn({ state }: World, row: number, c: number): boolean {
  if (state.source[row] === Source.creator) return state.home[state.author[row]] === c;
  return state.source[row] === Source.consumer && (state.author[row] === c || state.thread[row] === c);
}

/**
 * Draws from the shelves. Verticals are drawn systematically (one draw spread evenly over the shares), which keeps
 * them close to the interests; each recommendation has a draw of its own for its place.
 */
export function gatherRecommended(world: World, c: number, n: number, from: number): number {
  const { row: rows, follow, weight, stamp } = world.scratch.feed;
  const { recommended, precision } = world.today.parameters.attention;
  const { interest, pull, postedOn, creatorOf } = world.state;
  const { k0, k1 } = world.today.keys.shelf;
  const count = Math.min(MAX_RECOMMENDED, Math.ceil(n * recommended));
  const even = (1 - precision) / VERTICALS;
  const start = uniform(k0, k1, c, 0);
  // Most have never written anything that they could meet.
  const wrote = postedOn[c] >= 0 || creatorOf[c] >= 0;
  let vertical = 0;
  let reach = count * (precision * interest[c * VERTICALS] + even);
  let length = from;
  for (let j = 0; j < count; j++) {
    while (j + start >= reach && vertical < VERTICALS - 1) {
      vertical++;
      reach += count * (precision * interest[c * VERTICALS + vertical] + even);
    }
    const row = freshFrom(world, c, wrote, j, vertical);
    if (row < 0) continue;
    rows[length] = row;
    follow[length] = STRANGER;
    weight[length++] = pull[row];
    stamp[row] = c;
  }
  return length;
}

/**
 * Chooses what is read of the feed, with attention for n posts, and adds it to the exposures. Members of a group see
 * what its creator posts, whatever else there is; the rest competes for the attention that is left. What is kept from
 * consumer c competes for none.
 */
export function chooseReads(world: World, x: Exposures, c: number, n: number, length: number): void {
  const { feed } = world.scratch;
  const { brands } = world.market;
  const { row: rows, weight, follow } = feed;
  const { interest, postVertical, postKey, postBrand, member } = world.state;
  const liking = world.today.parameters.attention.interest;
  const { brandsLearn } = world.today;
  const { k0, k1 } = world.today.keys.attention;
  let total = 0;
  let certain = 0;
  for (let i = 0; i < length; i++) {
    if (brandsLearn && isKeptFrom(world, c, rows[i])) {
      weight[i] = KEPT;
      continue;
    }
    weight[i] *= 1 - liking + liking * VERTICALS * interest[c * VERTICALS + postVertical[rows[i]]];
    if (follow[i] >= 0 && member[follow[i]] !== 0) certain++;
    else total += weight[i];
  }
  const perWeight = Math.max(0, n - certain) / (total + world.today.parameters.attention.elsewhere);
  for (let i = 0; i < length; i++) {
    if (weight[i] === KEPT) continue;
    const row = rows[i];
    const p = follow[i] >= 0 && member[follow[i]] !== 0 ? 1 : readChance(perWeight, weight[i]);
    if (uniform(k0, k1, c, postKey[row]) >= p) continue;
    const at = x.count++;
    x.reader[at] = c;
    x.row[at] = row;
    x.follow[at] = follow[i];
    x.repeat[at] = 0;
    x.pair[at] = postBrand[row] < 0 ? -1 : c * brands + postBrand[row];
  }
}

/** In place of the weight of a post that is kept from the reader. */
const KEPT = -1;

/** Whether a paid post of a creator is kept from somebody who is held out of such posts. */
export function isKeptFrom(world: World, c: number, row: number): boolean {
  const { source, author, tier, postBrand, postPaid } = world.state;
  if (source[row] !== Source.creator || (postPaid[row] & PAID) === 0) return false;
  return isHeldOut(world, c, postBrand[row], tier[author[row]]);
}

/** Advertisements of brand b that consumer c is shown today. */
function boughtFor(world: World, c: number, b: number): number {
  const { adChance, interest } = world.state;
  const { precision } = world.today.parameters.attention;
  const { k0, k1 } = world.today.keys.advertisement;
  const { vertical } = world.today.brandValues[b];
  const expected = adChance[b] * (1 - precision + precision * VERTICALS * interest[c * VERTICALS + vertical]);
  return Math.min(MAX_ADVERTISEMENTS, roundAtRandom(expected, uniform(k0, k1, c, b)));
}

/**
 * Advertisements stand beside the feed, and so do accounts of brands that one follows: they are seen whether one wants it
 * or not, and take attention (attention.ts).
 */
export function seeAdvertising(world: World, x: Exposures, c: number): void {
  const { state } = world;
  const { brands } = world.market;
  const { brandsLearn } = world.today;
  for (let b = 0; b < brands; b++) {
    const owned = accountPosts(world, c, b);
    const bought =
      state.adChance[b] === 0 || (brandsLearn && isHeldOut(world, c, b, Movable.advertising))
        ? 0
        : boughtFor(world, c, b);
    const times = Math.min(MAX_ADVERTISEMENTS, bought + owned);
    state.impressions[b] += bought;
    state.accountReads[b] += times - bought;
    for (let i = 0; i < times; i++) {
      const at = x.count++;
      x.reader[at] = c;
      x.row[at] = b;
      x.repeat[at] = i;
      x.follow[at] = STRANGER;
      x.pair[at] = c * brands + b;
    }
  }
}
