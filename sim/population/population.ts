/** The people of a market: consumers with their traits, and the creators among them. */
import { AXES, VERTICALS } from '../core/dimensions.ts';
import { FIXED_POINT } from '../core/dimensions.ts';
import { gammaDraw } from '../mechanisms/purchase/need.ts';
import { expectPrice } from '../mechanisms/purchase/pricing.ts';
import { conviction } from '../mechanisms/community/norm-conformity.ts';
import { clamp, exp, log } from '../core/math.ts';
import { normal, streamKey, uniform } from '../core/random.ts';
import type { Key } from '../core/random.ts';
import type { Settings } from '../scenario/scenario.ts';
import { FACTORS } from './cultures.ts';
import type { Factors } from './factors.ts';
import { factorsOf, segmentOf } from './segments.ts';
import type { StreamName } from '../catalogue.ts';
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

/** Chance that somebody new knows brand b. */
export type Known = (world: World, c: number, b: number) => number;

/** Fills in everybody as they are on the morning of day 0. */
export function drawPopulation(world: World): void {
  for (let c = 0; c < world.market.consumers; c++) drawPerson(world, c, 0, knownAtStart);
  settleCreators(world);
}

const knownAtStart: Known = (world, _, b) => world.today.settings.brands[b].known;

/**
 * Consumer c as somebody who comes on this day, 0 being the first people: everything that columns declare as drawn. Draws are of
 * the day, so that whoever takes a place is somebody else, and no draw of others moves.
 */
export function drawPerson(world: World, c: number, born: number, known: Known): void {
  const { state, market, today } = world;
  state.bornOn[c] = born;
  state.online[c] = c < market.onlineConsumers ? 1 : 0;
  drawValues(world, c, born);
  drawInterests(world, c, born);
  drawTraits(world, c, born);
  state.platformTrust[c] = today.parameters.platform.trustStart;
  const style = keyOf(world, 'style', born);
  state.styleMemory[c] = uniform(style.k0, style.k1, c, 1);
  meetBrands(world, c, born, known);
}

/** Key of a stream for who is born on this day. */
const keyOf = (world: World, stream: StreamName, born: number): Key =>
  streamKey(world.market.key, world.model.streams[stream], born);

function drawValues(world: World, c: number, born: number): void {
  const { state } = world;
  const { graph } = world.market;
  const { homophily } = world.today.settings.population;
  const own = keyOf(world, 'values', born);
  const shared = keyOf(world, 'communityValues', 0);
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

function drawInterests(world: World, c: number, born: number): void {
  const { state } = world;
  const { graph } = world.market;
  const { homophily } = world.today.settings.population;
  const own = keyOf(world, 'interests', born);
  const shared = keyOf(world, 'communityInterests', 0);
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

function drawTraits(world: World, c: number, born: number): void {
  const { state } = world;
  const { population: p, parameters } = world.today.settings;
  const { k0, k1 } = keyOf(world, 'traits', born);
  const around = (mean: number, half: number, low: number, high: number, trait: number): number =>
    clamp(mean + half * (2 * uniform(k0, k1, c, trait) - 1), low, high);
  const segment = keyOf(world, 'segment', born);
  state.segment[c] = segmentOf(uniform(segment.k0, segment.k1, c, 0), p);
  const ofCulture = FACTORS[p.culture];
  const ofSegment = factorsOf(state.segment[c], p);
  const mean = (usual: number, trait: keyof Factors): number => usual * ofCulture[trait] * ofSegment[trait];
  state.disposition[c] = around(mean(p.disposition, 'trust'), p.dispositionSpread, 0, 1, 0);
  state.scepticism[c] = around(mean(p.scepticism, 'scepticism'), p.scepticismSpread, 0, 1, 1);
  state.impulsiveness[c] = around(mean(p.impulsiveness, 'impulse'), p.impulsivenessSpread, 0, 1, 2);
  state.priceSensitivity[c] = around(mean(1, 'price'), p.priceSpread, 0, 3, 3);
  state.lossAversion[c] = around(mean(p.lossAversion, 'loss'), p.lossAversionSpread, 0.1, 10, 4);
  state.collectivism[c] = around(mean(p.collectivism, 'conformity'), p.collectivismSpread, 0, 1, 5);
  const s = p.activitySpread;
  state.activity[c] = mean(1, 'activity') * exp(s * normal(k0, k1, c, 6) - 0.5 * s * s);
  const { median, spread } = parameters.posting;
  state.posting[c] = Math.min(1, median * exp(spread * normal(k0, k1, c, 7)));
}

/** Creators are well-connected people: drawn with weight (degree + 1)², the best connected into the larger tiers. */
function settleCreators(world: World): void {
  const { graph, tierStart, onlineConsumers } = world.market;
  const creators = tierStart[3];
  const { k0, k1 } = keyOf(world, 'creatorHome', 0);
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
  const creator = world.today.settings.creators[TIERS[tier]];
  const { k0, k1 } = keyOf(world, 'creatorTraits', 0);
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

/** Some brands are known already; nothing has been lived through yet. */
function meetBrands(world: World, c: number, born: number, known: Known): void {
  const { state } = world;
  const { brands } = world.market;
  const { k0, k1 } = keyOf(world, 'awarenessStart', born);
  const needs = keyOf(world, 'needRate', born);
  const { need, salience, expectation, complaints } = world.today.parameters;
  state.aware[c] = 0;
  for (let b = 0; b < brands; b++) {
    const pair = c * brands + b;
    if (uniform(k0, k1, c, b) < known(world, c, b)) {
      state.salience[pair] = salience.start;
      if (salience.start >= salience.known) state.aware[c] |= 1 << b;
    }
    state.needRate[pair] = gammaDraw(needs, c, b, need.heterogeneity);
    state.expectation[pair] = expectation.start;
    state.serviceExpected[pair] = complaints.expected;
    expectPrice(world, c, b, born === 0);
    state.loyalty[pair] = conviction(world, c, b);
  }
}

/** Every creator starts with the sponsored share of its tier and the trust its followers bring along. */
export function openBusiness(world: World): void {
  const { state } = world;
  const { followStart } = world.market;
  const { k0, k1 } = keyOf(world, 'creatorTraits', 1);
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
