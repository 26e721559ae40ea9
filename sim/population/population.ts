/** The people of a market: consumers with their traits, and the creators among them. */
import { FIXED_POINT, VERTICALS } from '../core/dimensions.ts';
import { clamp, log } from '../core/math.ts';
import { streamKey, uniform } from '../core/random.ts';
import { nthSmallest } from '../core/select.ts';
import type { Settings } from '../scenario/scenario.ts';
import { TIERS } from '../scenario/tiers.ts';
import type { World } from '../world.ts';
import { drawPeople } from './draw-people.ts';
import type { Known } from './draw-people.ts';

/** First creator of each tier and one past the last, for this many people on the platform. */
export function creatorsByTier(settings: Settings, online: number): number[] {
  const start = [0];
  for (const tier of TIERS) {
    const { perThousand, least } = settings.creators[tier];
    const wanted = perThousand === 0 ? 0 : Math.max(least, Math.round((perThousand * online) / 1000));
    start.push(start[start.length - 1] + wanted);
  }
  // Each creator is a person: a small population has fewer of the small ones.
  const left = Math.max(0, start[3] - online);
  return start.map((first) => Math.max(0, first - left));
}

/** Fills in everybody as they are on the morning of day 0. */
export function drawPopulation(world: World): void {
  drawPeople(world, 0, world.market.consumers, knownAtStart);
  settleCreators(world);
}

const knownAtStart: Known = (world, _, b) => world.today.settings.brands[b].known;

/** Creators are well-connected people: drawn with weight (degree + 1)², the best connected into the larger tiers. */
function settleCreators(world: World): void {
  const { graph, tierStart, onlineConsumers } = world.market;
  const creators = tierStart[3];
  if (creators === 0) return;
  const { k0, k1 } = world.today.keys.creatorHome;
  const race = new Float64Array(onlineConsumers);
  for (let c = 0; c < onlineConsumers; c++) {
    const degree = graph.start[c + 1] - graph.start[c] + 1;
    race[c] = -log(uniform(k0, k1, c, 0)) / (degree * degree);
  }
  const order = firstOf(race, creators);
  for (let v = 0; v < creators; v++) {
    // Head creators come last in number and first in the race.
    const home = order[creators - 1 - v];
    const tier = v < tierStart[1] ? 0 : v < tierStart[2] ? 1 : 2;
    settleCreator(world, v, tier, home);
  }
}

/** The places of the n smallest values in their order, of equal ones the first first. */
function firstOf(values: Float64Array, n: number): Int32Array {
  const last = nthSmallest(values.slice(), 0, values.length, n);
  const places: number[] = [];
  for (let i = 0; i < values.length; i++) if (values[i] <= last) places.push(i);
  return Int32Array.from(places.sort((a, b) => values[a] - values[b] || a - b)).subarray(0, n);
}

function settleCreator(world: World, v: number, tier: number, home: number): void {
  const { state } = world;
  const creator = world.today.settings.creators[TIERS[tier]];
  const { k0, k1 } = world.today.keys.creatorTraits;
  const around = (mean: number, trait: number): number =>
    clamp(mean + creator.traitSpread * (2 * uniform(k0, k1, v, trait) - 1), 0, 1);
  state.tier[v] = tier;
  state.home[v] = home;
  state.creatorOf[home] = v;
  state.skill[v] = around(creator.skill, 0);
  state.talent[v] = state.skill[v];
  state.altruism[v] = around(creator.altruism, 1);
  state.authenticity[v] = around(creator.authenticity, 2);
  state.steadiness[v] = creator.steadiness;
  let left = uniform(k0, k1, v, 3);
  let vertical = 0;
  while (vertical < VERTICALS - 1 && left >= state.interest[home * VERTICALS + vertical]) {
    left -= state.interest[home * VERTICALS + vertical];
    vertical++;
  }
  state.creatorVertical[v] = vertical;
}

/** Every creator starts with the sponsored share of its tier and the trust its followers bring along. */
export function openBusiness(world: World): void {
  const { state } = world;
  const { followStart } = world.market;
  const { k0, k1 } = streamKey(world.market.peopleKey, world.model.streams.creatorTraits, 1);
  for (let v = 0; v < world.state.creatorsInUse[0]; v++) {
    const creator = world.today.tierSettings[state.tier[v]];
    const rank = v - world.market.tierStart[state.tier[v]];
    const many = world.market.tierStart[state.tier[v] + 1] - world.market.tierStart[state.tier[v]];
    state.mcn[v] = rank < creator.mcnShare * many ? 1 : 0;
    state.honesty[v] = creator.disclosure;
    state.style[v] = uniform(k0, k1, v, 2);
    state.share[v] = creator.sponsoredShare;
    state.leaning[v] = uniform(k0, k1, v, 0) < 0.5 ? -1 : 1;
    state.owed[v] = uniform(k0, k1, v, 1);
  }
  for (let e = 0; e < followStart[world.market.consumers]; e++) {
    if (state.followed[e] >= 0)
      state.capital[state.followed[e]] += Math.round(state.credence[e] * FIXED_POINT);
  }
  for (let v = 0; v < world.market.creators; v++) state.trustCapital[v] = state.capital[v] / FIXED_POINT;
}
