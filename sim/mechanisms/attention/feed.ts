/**
 * What one consumer could read today: candidates with their pull, gathered into arrays that are made once, and
 * what is read of it. Followed creators first, friends next, recommendations last; the equations stand in
 * attention.ts. A post that would come twice comes once.
 */
import { CREATOR_POSTS, MAX_ADVERTISEMENTS, VERTICALS } from '../../core/dimensions.ts';
import { drawn, idPart, idTurn, roundAtRandom, uniform } from '../../core/random.ts';
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
  /** What the interests of the reader make of a post in each vertical. */
  readonly concern = new Float64Array(VERTICALS);

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

/** Works out what the interests of consumer c make of posts: the same for all of one vertical. */
export function weighVerticals(world: World, c: number): void {
  const { concern } = world.scratch.feed;
  const { interest } = world.state;
  const liking = world.today.parameters.attention.interest;
  for (let v = 0; v < VERTICALS; v++)
    concern[v] = 1 - liking + liking * VERTICALS * interest[c * VERTICALS + v];
}

/** What followed creators have published today; returns the length of the feed. */
export function gatherFollowed(world: World, c: number): number {
  const { followStart } = world.market;
  const { row: rows, follow, weight, stamp, concern } = world.scratch.feed;
  const { followed, output, firstRow, bond, credence, pull, postVertical } = world.state;
  const { trust } = world.today.parameters.attention;
  let length = 0;
  for (let e = followStart[c], end = followStart[c + 1]; e < end; e++) {
    const v = followed[e];
    if (v < 0 || output[v] === 0) continue;
    const drawn = creatorPull(bond[e], credence[e], trust);
    for (let row = firstRow[v], last = row + output[v]; row < last; row++) {
      rows[length] = row;
      follow[length] = e;
      weight[length++] = drawn * pull[row] * concern[postVertical[row]];
      stamp[row] = c;
    }
  }
  return length;
}

/** What friends have published today; ties of imported networks weigh as they are strong. */
export function gatherFriends(world: World, c: number, from: number): number {
  const { row: rows, follow, weight, stamp, concern } = world.scratch.feed;
  const { start, neighbour, tie } = world.market.graph;
  const { say, sayRow, pull, thread, postVertical } = world.state;
  const { friend } = world.today.parameters.attention;
  let length = from;
  for (let i = start[c], end = start[c + 1]; i < end; i++) {
    if (say[neighbour[i]] === 0) continue;
    const row = sayRow[neighbour[i]];
    // What a friend passes on may be one’s own words.
    if (thread[row] === c) continue;
    rows[length] = row;
    follow[length] = FRIEND;
    weight[length++] = friend * (tie === null ? 1 : tie[i]) * pull[row] * concern[postVertical[row]];
    stamp[row] = c;
  }
  return length;
}

/** Places looked at for a recommendation that is new to the reader: without, small markets would have fewer to offer. */
const LOOKS = 4;

/** Whether consumer c wrote a post, or what is passed on in it. */
export function isOwn({ scratch: { authors } }: World, row: number, c: number): boolean {
  return authors.person[row] === c || authors.first[row] === c;
}

/** The first of two rows, or the second where the first is -1: without a branch, for nobody can foresee it. */
const either = (first: number, second: number): number => first ^ ((first ^ second) & (first >> 31));

/**
 * Draws from the shelves. Verticals are drawn systematically (one draw spread evenly over the shares), which keeps
 * them close to the interests; each recommendation has a draw of its own for its place. An empty place, what is in the
 * feed already and what is one’s own are looked past.
 */
export function gatherRecommended(world: World, c: number, n: number, from: number): number {
  const { row: rows, follow, weight, stamp, concern } = world.scratch.feed;
  const { person, first } = world.scratch.authors;
  const { recommended, precision } = world.today.parameters.attention;
  const { interest, pull, shelf, postedOn, creatorOf } = world.state;
  const { shelfPlaces: places } = world.market;
  const { k0, k1 } = world.today.keys.shelf;
  const count = Math.min(MAX_RECOMMENDED, Math.ceil(n * recommended));
  const even = (1 - precision) / VERTICALS;
  const part = idPart(k0, c);
  const turn = idTurn(k0, c);
  const start = drawn(part, turn, k1, 0);
  // Who takes over the place of another has written nothing of what stands there under that number.
  const self = postedOn[c] >= 0 || creatorOf[c] >= 0 ? c : NOBODY;
  let vertical = 0;
  let reach = count * (precision * interest[c * VERTICALS] + even);
  let length = from;
  for (let j = 0; j < count; j++) {
    while (j + start >= reach && vertical < VERTICALS - 1) {
      vertical++;
      reach += count * (precision * interest[c * VERTICALS + vertical] + even);
    }
    const there = vertical * places;
    const place = Math.floor(drawn(part, turn, k1, 1 + j) * places);
    const next = Math.floor(drawn(part, turn, k1, 1 + j + MAX_RECOMMENDED) * places);
    let row = either(shelf[there + place], shelf[there + next]);
    if (row < 0 || stamp[row] === c || person[row] === self || first[row] === self) {
      row = freshFrom(world, c, self, j, there, row < 0 ? 2 : 0);
      if (row < 0) continue;
    }
    rows[length] = row;
    follow[length] = STRANGER;
    weight[length++] = pull[row] * concern[vertical];
    stamp[row] = c;
  }
  return length;
}

/** Nobody’s number, not even that of who stands behind posts of brands and machines. */
const NOBODY = -2;

/**
 * The first post that recommendation j meets on a shelf, from the look `first` on, and that is neither in the feed nor
 * one’s own; -1 for none.
 */
function freshFrom(world: World, c: number, self: number, j: number, there: number, first: number): number {
  const { shelf } = world.state;
  const { stamp } = world.scratch.feed;
  const { shelfPlaces: places } = world.market;
  const { k0, k1 } = world.today.keys.shelf;
  for (let look = first; look < LOOKS; look++) {
    const place = Math.floor(uniform(k0, k1, c, 1 + j + look * MAX_RECOMMENDED) * places);
    const row = shelf[there + place];
    if (row >= 0 && stamp[row] !== c && !isOwn(world, row, self)) return row;
  }
  return -1;
}

/**
 * Chooses what is read of the feed, with attention for n posts, and adds it to the exposures. Members of a group see
 * what its creator posts, whatever else there is; the rest competes for the attention that is left. What is kept from
 * consumer c competes for none.
 */
export function chooseReads(world: World, x: Exposures, c: number, n: number, length: number): void {
  const { row: rows, weight, follow } = world.scratch.feed;
  const { brands } = world.market;
  const { postKey, postBrand } = world.state;
  const { elsewhere } = world.today.parameters.attention;
  const { k0, k1 } = world.today.keys.attention;
  const certain = setApart(world, c, length);
  let total = 0;
  for (let i = 0; i < length; i++) if (weight[i] < CERTAIN) total += weight[i];
  // Never quite 0, so that what is certain remains so.
  const perWeight = Math.max(NEXT_TO_NOTHING, n - certain) / (total + elsewhere);
  const { reader, row: read, follow: tie, repeat, pair } = x;
  let at = x.count;
  for (let i = 0; i < length; i++) {
    // Written to the next place in any case, which counts only if it is read: nobody can foresee what is.
    const row = rows[i];
    reader[at] = c;
    read[at] = row;
    tie[at] = follow[i];
    repeat[at] = 0;
    pair[at] = pairOf(c, postBrand[row], brands);
    at += Number(uniform(k0, k1, c, postKey[row]) < readChance(perWeight, weight[i]));
  }
  x.count = at;
}

/** Pair of a consumer with a brand, or -1 where the brand is -1. */
const pairOf = (c: number, brand: number, brands: number): number => (c * brands + brand) | (brand >> 31);

/** In place of the weight of a post that is seen in any case. */
const CERTAIN = Infinity;
/** Attention with which no draw lets anything be read: draws are above 1e-10. */
const NEXT_TO_NOTHING = 1e-300;

/** Marks in the feed what is kept from consumer c, and what is seen in any case; returns how much that is. */
function setApart(world: World, c: number, length: number): number {
  const { row, weight, follow } = world.scratch.feed;
  const { member } = world.state;
  const { brandsLearn } = world.today;
  let certain = 0;
  for (let i = 0; i < length; i++) {
    if (brandsLearn && isKeptFrom(world, c, row[i])) weight[i] = 0;
    else if (follow[i] >= 0 && member[follow[i]] !== 0) {
      weight[i] = CERTAIN;
      certain++;
    }
  }
  return certain;
}

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
    // Most brands show nothing by themselves.
    if (state.adChance[b] === 0 && state.ownPosts[b] === 0) continue;
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
