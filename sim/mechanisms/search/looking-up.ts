/** What one consumer looks up on a day, and how it joins what is read; the equations stand in search.ts. */
import { FRIEND, SOUGHT } from '../../core/exposures.ts';
import type { Exposures } from '../../core/exposures.ts';
import { uniform } from '../../core/random.ts';
import { Source } from '../../posts/posts.ts';
import type { World } from '../../world.ts';
import { MAX_FOUND, isKeptFrom, isOwn } from '../attention/feed.ts';
import { comesToMind, needs } from '../purchase/buying.ts';
import { takeFromHome } from '../purchase/pricing.ts';
import { uncertaintyOf } from '../trust/beliefs.ts';
import { foundAt } from './archive.ts';

/** Chance that a need is looked up by who is so uncertain. */
export const searchChance = (eagerness: number, u: number): number => eagerness * u;

/** What consumer c needs is looked up, once the feed of today is read. */
export function lookUp(world: World, x: Exposures, c: number): void {
  const { categories } = world.market;
  const { eagerness, posts } = world.today.parameters.search;
  const { k0, k1 } = world.today.keys.lookUp;
  for (let k = 0; k < categories.length; k++) {
    if (!needs(world, c, k) || takeFromHome(world, c, k, true)) continue;
    const { brands } = categories[k];
    if (uniform(k0, k1, c, k) >= searchChance(eagerness, doubt(world, c, brands))) continue;
    world.state.searches[c]++;
    for (let j = 0; j < posts; j++) findPost(world, x, c, brands, FIRST + DRAWS * (k * MAX_FOUND + j));
  }
}
/** Draws behind those of the categories: for each post by name or not, the brand, the place. */
const FIRST = 8;
const DRAWS = 3;

/** Uncertainty of the brand in mind that is known best. */
function doubt(world: World, c: number, brands: readonly number[]): number {
  let least = 1;
  for (const b of brands) if (comesToMind(world, c, b)) least = Math.min(least, uncertaintyOf(world, c, b));
  return least;
}

/** One post is looked up, and read if there is any. */
function findPost(world: World, x: Exposures, c: number, brands: readonly number[], at: number): void {
  const { k0, k1 } = world.today.keys.lookUp;
  const named = uniform(k0, k1, c, at) < world.today.parameters.search.named;
  const u = uniform(k0, k1, c, at + 1);
  const inMind = named ? brandInMind(world, c, brands, u) : -1;
  const b = inMind >= 0 ? inMind : brandByWorth(world, brands, u);
  const row = b < 0 ? -1 : foundAt(world, b, uniform(k0, k1, c, at + 2));
  if (row >= 0) readFound(world, x, c, row);
}

/** One of the brands in mind, all alike; -1 where there is none. */
function brandInMind(world: World, c: number, brands: readonly number[], u: number): number {
  let count = 0;
  for (const b of brands) if (comesToMind(world, c, b)) count++;
  let left = Math.floor(u * count);
  for (const b of brands) if (comesToMind(world, c, b) && left-- === 0) return b;
  return -1;
}

/** A brand by what can be found of it; -1 where nothing can. */
function brandByWorth({ state: { findable } }: World, brands: readonly number[], u: number): number {
  let sum = 0;
  for (const b of brands) sum += findable[b];
  let left = u * sum;
  for (const b of brands) {
    left -= findable[b];
    if (left < 0) return b;
  }
  return -1;
}

/** A post joins what consumer c reads today, unless it stood in the feed, is by c, or is kept from c. */
function readFound(world: World, x: Exposures, c: number, row: number): void {
  const { state } = world;
  const { stamp } = world.scratch.feed;
  if (stamp[row] === c || isOwn(world, row, c)) return;
  if (world.today.brandsLearn && isKeptFrom(world, c, row)) return;
  stamp[row] = c;
  const at = x.count++;
  x.reader[at] = c;
  x.row[at] = row;
  x.follow[at] = tieTo(world, c, row);
  x.repeat[at] = 0;
  x.pair[at] = c * world.market.brands + state.postBrand[row];
  x.found.add(at);
  state.foundReads[state.postBrand[row]]++;
  state.foundPosts[c]++;
  state.foundBrands[c] |= 1 << state.postBrand[row];
  state.foundAge[c] += state.postAge[row];
}

/** Follow of the author, FRIEND, or SOUGHT for anybody else. */
function tieTo(world: World, c: number, row: number): number {
  const { source, author, followed } = world.state;
  const { followStart, graph } = world.market;
  if (source[row] === Source.creator) {
    for (let e = followStart[c]; e < followStart[c + 1]; e++) if (followed[e] === author[row]) return e;
  } else if (source[row] === Source.consumer)
    for (let i = graph.start[c]; i < graph.start[c + 1]; i++)
      if (graph.neighbour[i] === author[row]) return FRIEND;
  return SOUGHT;
}
