/**
 * Who follows whom at the start. Each consumer draws how many creators of each tier to follow, then which:
 * of the own community with the tier's share, else by own interest; large creators more often, as Zipf has it.
 */
import { VERTICALS } from '../core/dimensions.ts';
import { pow } from '../core/math.ts';
import { startFollowing } from '../mechanisms/creators/following.ts';
import { countUpTo, poissonSteps, streamKey, uniform } from '../core/random.ts';
import type { Key } from '../core/random.ts';
import type { Settings } from '../scenario/scenario.ts';
import { streamId } from '../catalogue.ts';
import type { Market, World } from '../world.ts';
import { TIERS } from '../scenario/tiers.ts';
import { Urns } from './urns.ts';

const MOST_FOLLOWS = 64;

type Base = Pick<Market, 'graphKey' | 'consumers' | 'onlineConsumers' | 'tierStart'>;

/** How many creators of each tier a consumer sets out to follow, by `countUpTo`. */
const stepsOf = (settings: Settings): Float64Array[] =>
  TIERS.map((tier) => poissonSteps(settings.creators[tier].follows, MOST_FOLLOWS));

/** Counts the places that everybody needs: creators to follow now, and spare ones for later. */
function count(market: Base, settings: Settings): { followStart: Int32Array } {
  const { consumers, onlineConsumers, tierStart } = market;
  const followStart = new Int32Array(consumers + 1);
  followStart.fill(settings.population.spareFollows, 1, onlineConsumers + 1);
  const { k0, k1 } = streamKey(market.graphKey, streamId.follows, 0);
  stepsOf(settings).forEach((steps, tier) => {
    if (tierStart[tier + 1] === tierStart[tier]) return;
    for (let c = 0; c < onlineConsumers; c++)
      followStart[c + 1] += countUpTo(steps, uniform(k0, k1, c, tier));
  });
  for (let c = 0; c < consumers; c++) followStart[c + 1] += followStart[c];
  return { followStart };
}

/** Fills the places of everybody; returns the number of follows. */
function fill(world: World): number {
  const { market, today } = world;
  const { k0, k1 } = streamKey(market.graphKey, streamId.follows, 0);
  let follows = 0;
  stepsOf(today.settings).forEach((steps, tier) => {
    if (market.tierStart[tier + 1] === market.tierStart[tier]) return;
    const offer = offerOf(world, tier);
    for (let c = 0; c < market.onlineConsumers; c++) {
      const wanted = countUpTo(steps, uniform(k0, k1, c, tier));
      for (let j = 0; j < wanted; j++) follows += followOne(world, offer, c, j);
    }
  });
  return follows;
}

/** The creators of a tier, as they are drawn. */
interface Offer {
  readonly byCommunity: Urns;
  readonly byVertical: Urns;
  /** Share that is drawn from the own community. */
  readonly inCommunity: number;
  readonly key: Key;
}

function offerOf({ market, state, today }: World, tier: number): Offer {
  const { community, communities } = market.graph;
  const { tail, inCommunity } = today.settings.creators[TIERS[tier]];
  const from = market.tierStart[tier];
  const to = market.tierStart[tier + 1];
  const weights = Float64Array.from({ length: to - from }, (_, rank) => pow(rank + 1, -1 / tail));
  const homes = Int32Array.from(state.home.subarray(from, to), (home) => community[home]);
  const subjects = Int32Array.from(state.creatorVertical.subarray(from, to));
  return {
    byCommunity: new Urns(communities, from, homes, weights),
    byVertical: new Urns(VERTICALS, from, subjects, weights),
    inCommunity,
    key: streamKey(market.graphKey, streamId.followChoice, tier),
  };
}

/** Draws for one place, and from which on the own community is taken to be exhausted. */
const TRIES = 8;
const OUTSIDE = 4;

/** Draws for place j of consumer c until somebody is found who is not followed yet; returns how many were found. */
function followOne(
  world: World,
  { byCommunity, byVertical, inCommunity, key }: Offer,
  c: number,
  j: number,
): number {
  const { k0, k1 } = key;
  const community = world.market.graph.community[c];
  // Who is drawn twice gives way to somebody else, as far as there is anybody.
  for (let i = 0; i < TRIES; i++) {
    const at = 3 * (MOST_FOLLOWS * i + j);
    const u = uniform(k0, k1, c, at + 2);
    const inside = i < OUTSIDE && byCommunity.holds(community) && uniform(k0, k1, c, at) < inCommunity;
    const v = inside
      ? byCommunity.draw(community, u)
      : byVertical.draw(nearest(world, byVertical, c, uniform(k0, k1, c, at + 1)), u);
    if (take(world, c, v)) return 1;
  }
  return 0;
}

/** A vertical drawn by interest, or the next one that has any creators. */
function nearest(world: World, byVertical: Urns, c: number, u: number): number {
  const { interest } = world.state;
  let vertical = 0;
  let left = u;
  while (vertical < VERTICALS - 1 && left >= interest[c * VERTICALS + vertical]) {
    left -= interest[c * VERTICALS + vertical++];
  }
  for (let step = 0; step < VERTICALS; step++) {
    if (byVertical.holds((vertical + step) % VERTICALS)) return (vertical + step) % VERTICALS;
  }
  throw new Error('follows: a tier without creators was asked for one');
}

/** Nobody follows a creator twice, nor themselves. */
function take(world: World, c: number, v: number): boolean {
  const { state } = world;
  const { followStart } = world.market;
  if (state.home[v] === c) return false;
  let e = followStart[c];
  while (state.followed[e] >= 0) {
    if (state.followed[e] === v) return false;
    e++;
  }
  startFollowing(world, c, e, v);
  return true;
}

export const drawFollows = { count, fill };
