/** The people of a market: consumers with their traits, and the creators among them. */
import { AXES, VERTICALS } from '../core/dimensions.ts';
import { FIXED_POINT } from '../core/dimensions.ts';
import { ORDINARY } from '../mechanisms/community/motivation.ts';
import { gammaDraw } from '../mechanisms/purchase/need.ts';
import { conviction } from '../mechanisms/community/norm-conformity.ts';
import { clamp, exp, log } from '../core/math.ts';
import { normal, streamKey, uniform } from '../core/random.ts';
import type { Settings } from '../scenario/scenario.ts';
import { streamId } from '../catalogue.ts';
import type { World } from '../world.ts';
import { TIERS } from '../scenario/tiers.ts';

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
  for (let c = 0; c < world.market.consumers; c++) {
    drawValues(world, c);
    drawInterests(world, c);
    drawTraits(world, c);
  }
  const { state } = world;
  state.reviewBrand.fill(-1);
  state.repostBrand.fill(-1);
  state.repostThread.fill(-1);
  state.pledge.fill(-1);
  state.team.fill(-1);
  state.credit.fill(-1);
  state.creditDay.fill(-1);
  state.feeLevel.fill(1);
  state.followed.fill(-1);
  state.formerly.fill(-1);
  state.creatorOf.fill(-1);
  state.postedOn.fill(-1);
  state.home.fill(-1);
  state.partner.fill(-1);
  state.promotedOn.fill(-1);
  state.began.fill(-1);
  state.adviceRoom.fill(1);
  state.intrinsic.fill(1);
  state.platformTrust.fill(world.today.parameters.platform.trustStart);
  state.serviceExpected.fill(world.today.parameters.complaints.expected);
  state.peakDay.fill(0);
  settleCreators(world);
  meetBrands(world);
}

function drawValues(world: World, c: number): void {
  const { state } = world;
  const { key, graph } = world.market;
  const { settings } = world.today;
  const { homophily } = settings.population;
  const own = streamKey(key, streamId.values, 0);
  const shared = streamKey(key, streamId.communityValues, 0);
  const community = graph.community[c];
  const common = community < 0 ? 0 : homophily;
  let square = 0;
  const stand = [0, 0, 0, 0];
  for (let axis = 0; axis < AXES; axis++) {
    const theirs = community < 0 ? 0 : normal(shared.k0, shared.k1, community, axis);
    stand[axis] = common * theirs + (1 - common) * normal(own.k0, own.k1, c, axis);
    square += stand[axis] * stand[axis];
  }
  const length = Math.sqrt(square);
  for (let axis = 0; axis < AXES; axis++) state.values[c * AXES + axis] = stand[axis] / length;
}

function drawInterests(world: World, c: number): void {
  const { state } = world;
  const { key, graph } = world.market;
  const { settings } = world.today;
  const { homophily } = settings.population;
  const own = streamKey(key, streamId.interests, 0);
  const shared = streamKey(key, streamId.communityInterests, 0);
  const community = graph.community[c];
  const common = community < 0 ? 0 : homophily;
  const liking = [0, 0, 0, 0];
  let total = 0;
  for (let i = 0; i < VERTICALS; i++) {
    const theirs = community < 0 ? 0 : normal(shared.k0, shared.k1, community, i);
    liking[i] = exp(common * theirs + (1 - common) * normal(own.k0, own.k1, c, i));
    total += liking[i];
  }
  for (let i = 0; i < VERTICALS; i++) state.interest[c * VERTICALS + i] = liking[i] / total;
}

function drawTraits(world: World, c: number): void {
  const { state } = world;
  const { key } = world.market;
  const { settings } = world.today;
  const { population: p, parameters } = settings;
  const { k0, k1 } = streamKey(key, streamId.traits, 0);
  const around = (mean: number, half: number, low: number, high: number, trait: number): number =>
    clamp(mean + half * (2 * uniform(k0, k1, c, trait) - 1), low, high);
  state.online[c] = c < world.market.onlineConsumers ? 1 : 0;
  state.disposition[c] = around(p.disposition, p.dispositionSpread, 0, 1, 0);
  state.scepticism[c] = around(p.scepticism, p.scepticismSpread, 0, 1, 1);
  state.impulsiveness[c] = around(p.impulsiveness, p.impulsivenessSpread, 0, 1, 2);
  state.priceSensitivity[c] = around(1, p.priceSpread, 0, 3, 3);
  state.lossAversion[c] = around(p.lossAversion, p.lossAversionSpread, 0.1, 10, 4);
  state.collectivism[c] = around(p.collectivism, p.collectivismSpread, 0, 1, 5);
  const s = p.activitySpread;
  state.activity[c] = exp(s * normal(k0, k1, c, 6) - 0.5 * s * s);
  const { median, spread } = parameters.posting;
  state.posting[c] = Math.min(1, median * exp(spread * normal(k0, k1, c, 7)));
  state.motive[c] = ORDINARY;
}

/** Creators are well-connected people: drawn with weight (degree + 1)², the best connected into the larger tiers. */
function settleCreators(world: World): void {
  const { key, graph, tierStart, onlineConsumers } = world.market;
  const creators = tierStart[3];
  const { k0, k1 } = streamKey(key, streamId.creatorHome, 0);
  const race = Float64Array.from({ length: onlineConsumers }, (_, c) => {
    const degree = graph.start[c + 1] - graph.start[c] + 1;
    return -log(uniform(k0, k1, c, 0)) / (degree * degree);
  });
  const order = Int32Array.from({ length: onlineConsumers }, (_, c) => c);
  order.sort((a, b) => race[a] - race[b] || a - b);
  for (let v = 0; v < creators; v++) {
    // Head creators come last in number and first in the race.
    const home = order[creators - 1 - v];
    const tier = v < tierStart[1] ? 0 : v < tierStart[2] ? 1 : 2;
    settleCreator(world, v, tier, home);
  }
}

function settleCreator(world: World, v: number, tier: number, home: number): void {
  const { state } = world;
  const { key } = world.market;
  const { settings } = world.today;
  const creator = settings.creators[TIERS[tier]];
  const { k0, k1 } = streamKey(key, streamId.creatorTraits, 0);
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

/** Some brands are known from the start; nothing has been lived through yet. */
function meetBrands(world: World): void {
  const { state } = world;
  const { key, brands } = world.market;
  const { settings } = world.today;
  const { k0, k1 } = streamKey(key, streamId.awarenessStart, 0);
  const needs = streamKey(key, streamId.needRate, 0);
  const { need, salience } = settings.parameters;
  for (let c = 0; c < world.market.consumers; c++) {
    for (let b = 0; b < brands; b++) {
      if (uniform(k0, k1, c, b) < settings.brands[b].known) {
        state.salience[c * brands + b] = salience.start;
        if (salience.start >= salience.known) state.aware[c] |= 1 << b;
      }
      state.needRate[c * brands + b] = gammaDraw(needs, c, b, need.heterogeneity);
      state.expectation[c * brands + b] = settings.parameters.expectation.start;
    }
    for (let b = 0; b < brands; b++) state.loyalty[c * brands + b] = conviction(world, c, b);
  }
}

/** Readers start with a style of their own in mind. */
export function setTastes(world: World): void {
  const { k0, k1 } = streamKey(world.market.key, streamId.style, 0);
  for (let c = 0; c < world.market.consumers; c++) world.state.styleMemory[c] = uniform(k0, k1, c, 1);
}

/** Every creator starts with the sponsored share of its tier and the trust its followers bring along. */
export function openBusiness(world: World): void {
  const { state } = world;
  const { followStart, key } = world.market;
  const { k0, k1 } = streamKey(key, streamId.creatorTraits, 1);
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
