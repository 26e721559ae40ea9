/**
 * Who follows whom at the start. Each consumer draws how many creators of each tier to follow, then which:
 * of the own community with the tier's share, else by own interest; large creators more often, as Zipf has it.
 */
import { VERTICALS } from '../core/dimensions.ts';
import { pow } from '../core/math.ts';
import { startFollowing } from '../mechanisms/creators/following.ts';
import { poisson, streamKey, uniform } from '../core/random.ts';
import type { Settings } from '../scenario/scenario.ts';
import { streamId } from '../catalogue.ts';
import type { Market, World } from '../world.ts';
import { TIERS } from '../scenario/tiers.ts';

const MOST_FOLLOWS = 64;

type Base = Pick<Market, 'key' | 'consumers' | 'onlineConsumers' | 'tierStart'>;

function wanted(key: { k0: number; k1: number }, settings: Settings, c: number, tier: number): number {
  return Math.min(
    MOST_FOLLOWS,
    poisson(settings.creators[TIERS[tier]].follows, uniform(key.k0, key.k1, c, tier)),
  );
}

/** Counts the places that everybody needs: creators to follow now, and spare ones for later. */
function count(world: Base, settings: Settings): { followStart: Int32Array } {
  const key = streamKey(world.key, streamId.follows, 0);
  const followStart = new Int32Array(world.consumers + 1);
  for (let c = 0; c < world.consumers; c++) {
    let places = 0;
    if (c < world.onlineConsumers) {
      places = settings.population.spareFollows;
      for (let tier = 0; tier < 3; tier++) {
        if (world.tierStart[tier + 1] > world.tierStart[tier]) places += wanted(key, settings, c, tier);
      }
    }
    followStart[c + 1] = followStart[c] + places;
  }
  return { followStart };
}

/** Creators of one group with their cumulative weights. */
interface Urn {
  creators: number[];
  cumulative: number[];
}

function put(urns: Map<number, Urn>, group: number, v: number, weight: number): void {
  let urn = urns.get(group);
  if (!urn) urns.set(group, (urn = { creators: [], cumulative: [] }));
  urn.creators.push(v);
  urn.cumulative.push((urn.cumulative[urn.cumulative.length - 1] ?? 0) + weight);
}

function drawFrom({ creators, cumulative }: Urn, u: number): number {
  const target = u * cumulative[cumulative.length - 1];
  let low = 0;
  let high = creators.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle] > target) high = middle;
    else low = middle + 1;
  }
  return creators[low];
}

/** Fills the places of everybody; returns the number of follows. */
function fill(world: World): number {
  let follows = 0;
  for (let tier = 0; tier < 3; tier++) follows += fillTier(world, tier);
  return follows;
}

function fillTier(world: World, tier: number): number {
  const { state } = world;
  const { tierStart, graph } = world.market;
  const { settings } = world.today;
  const creator = settings.creators[TIERS[tier]];
  const byCommunity = new Map<number, Urn>();
  const byVertical = new Map<number, Urn>();
  if (tierStart[tier + 1] === tierStart[tier]) return 0;
  for (let v = tierStart[tier]; v < tierStart[tier + 1]; v++) {
    const weight = pow(v - tierStart[tier] + 1, -1 / creator.tail);
    put(byCommunity, graph.community[state.home[v]], v, weight);
    put(byVertical, state.creatorVertical[v], v, weight);
  }
  const every = streamKey(world.market.key, streamId.follows, 0);
  const { k0, k1 } = streamKey(world.market.key, streamId.followChoice, tier);
  let follows = 0;
  for (let c = 0; c < world.market.onlineConsumers; c++) {
    const number = wanted(every, settings, c, tier);
    const near = byCommunity.get(graph.community[c]);
    for (let j = 0; j < number; j++) {
      // Who is drawn twice gives way to somebody else, as far as there is anybody.
      for (let i = 0; i < TRIES; i++) {
        const at = 3 * (MOST_FOLLOWS * i + j);
        const inside = near !== undefined && i < OUTSIDE && uniform(k0, k1, c, at) < creator.inCommunity;
        const urn = inside ? near : nearest(world, byVertical, c, uniform(k0, k1, c, at + 1));
        if (!take(world, c, drawFrom(urn, uniform(k0, k1, c, at + 2)))) continue;
        follows++;
        break;
      }
    }
  }
  return follows;
}

/** Draws for one place, and from which on the own community is taken to be exhausted. */
const TRIES = 8;
const OUTSIDE = 4;

/** The creators of a vertical drawn by interest, or of the next one that has any. */
function nearest(world: World, byVertical: Map<number, Urn>, c: number, u: number): Urn {
  const { interest } = world.state;
  let vertical = 0;
  let left = u;
  while (vertical < VERTICALS - 1 && left >= interest[c * VERTICALS + vertical]) {
    left -= interest[c * VERTICALS + vertical++];
  }
  for (let step = 0; step < VERTICALS; step++) {
    const urn = byVertical.get((vertical + step) % VERTICALS);
    if (urn) return urn;
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
