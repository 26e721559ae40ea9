/** Draws people: consumers as somebody who comes today, whether to a market that opens or in the place of somebody. */
import { AXES, VERTICALS } from '../core/dimensions.ts';
import { clamp, exp } from '../core/math.ts';
import { normal, streamKey, uniform } from '../core/random.ts';
import type { Key } from '../core/random.ts';
import { conviction } from '../mechanisms/community/norm-conformity.ts';
import { gammaDraw } from '../mechanisms/purchase/need.ts';
import { expectPrice } from '../mechanisms/purchase/pricing.ts';
import type { World } from '../world.ts';
import { FACTORS } from './cultures.ts';
import type { Factors } from './factors.ts';
import { factorsBySegment, segmentOf } from './segments.ts';

/** Chance that somebody new knows brand b. */
export type Known = (world: World, c: number, b: number) => number;

/**
 * Consumers `from` to `to` as people who come today, on day 0 as the first people: everything that columns declare as
 * drawn. Draws are of the day, so that whoever takes a place is somebody else, and no draw of others moves.
 */
export function drawPeople(world: World, from: number, to: number, known: Known): void {
  const { state, market, today } = world;
  state.bornOn.fill(today.day, from, to);
  for (let c = from; c < to; c++) state.online[c] = c < market.onlineConsumers ? 1 : 0;
  state.platformTrust.fill(today.parameters.platform.trustStart, from, to);
  drawValues(world, from, to);
  drawInterests(world, from, to);
  drawTraits(world, from, to);
  drawActivity(world, from, to);
  meetBrands(world, from, to, known);
  drawNeeds(world, from, to);
  expectOfBrands(world, from, to);
}

/**
 * Four normal draws of a person, each in part that of the community: x = h·community + (1 − h)·own. What a community has
 * in common is drawn on the first day, and made once for as long as people of the same community are asked for. Whoever
 * belongs to none has nothing in common with anybody.
 */
class Shared {
  readonly draws = new Float64Array(4);
  private readonly common = new Float64Array(4);
  private readonly homophily: number;
  private of = -1;
  private readonly community: Int32Array;
  private readonly own: Key;
  private readonly theirs: Key;

  constructor(
    { market, model, today }: World,
    own: Key,
    ofCommunity: 'communityValues' | 'communityInterests',
  ) {
    this.homophily = today.settings.population.homophily;
    this.community = market.graph.community;
    this.own = own;
    this.theirs = streamKey(market.peopleKey, model.streams[ofCommunity], 0);
  }

  draw(c: number): void {
    const { own, draws, common } = this;
    const community = this.community[c];
    if (community !== this.of) this.meet(community);
    const h = community < 0 ? 0 : this.homophily;
    for (let i = 0; i < 4; i++) draws[i] = h * common[i] + (1 - h) * normal(own.k0, own.k1, c, i);
  }

  private meet(community: number): void {
    const { theirs, common } = this;
    this.of = community;
    for (let i = 0; i < 4; i++) common[i] = community < 0 ? 0 : normal(theirs.k0, theirs.k1, community, i);
  }
}

function drawValues(world: World, from: number, to: number): void {
  const { values } = world.state;
  const shared = new Shared(world, world.today.keys.values, 'communityValues');
  const { draws } = shared;
  for (let c = from; c < to; c++) {
    shared.draw(c);
    let square = 0;
    for (let axis = 0; axis < AXES; axis++) square += draws[axis] * draws[axis];
    const length = Math.sqrt(square);
    for (let axis = 0; axis < AXES; axis++) values[c * AXES + axis] = draws[axis] / length;
  }
}

function drawInterests(world: World, from: number, to: number): void {
  const { interest } = world.state;
  const shared = new Shared(world, world.today.keys.interests, 'communityInterests');
  const { draws } = shared;
  for (let c = from; c < to; c++) {
    shared.draw(c);
    let total = 0;
    for (let i = 0; i < VERTICALS; i++) {
      draws[i] = exp(draws[i]);
      total += draws[i];
    }
    for (let i = 0; i < VERTICALS; i++) interest[c * VERTICALS + i] = draws[i] / total;
  }
}

/** Mean of a trait: the usual one, by what the culture and the segment of the person make of it. */
const meanOf = (usual: number, trait: keyof Factors, culture: Factors, segment: Factors): number =>
  usual * culture[trait] * segment[trait];

function drawTraits(world: World, from: number, to: number): void {
  const { state } = world;
  const { population: p } = world.today.settings;
  const { segment, traits } = world.today.keys;
  const culture = FACTORS[p.culture];
  const factors = factorsBySegment(p);
  const around = (c: number, trait: number, mean: number, half: number, low = 0, high = 1): number =>
    clamp(mean + half * (2 * uniform(traits.k0, traits.k1, c, trait) - 1), low, high);
  for (let c = from; c < to; c++) {
    state.segment[c] = segmentOf(uniform(segment.k0, segment.k1, c, 0), p);
    const own = factors[state.segment[c]];
    const mean = (usual: number, trait: keyof Factors): number => meanOf(usual, trait, culture, own);
    state.disposition[c] = around(c, 0, mean(p.disposition, 'trust'), p.dispositionSpread);
    state.scepticism[c] = around(c, 1, mean(p.scepticism, 'scepticism'), p.scepticismSpread);
    state.impulsiveness[c] = around(c, 2, mean(p.impulsiveness, 'impulse'), p.impulsivenessSpread);
    state.priceSensitivity[c] = around(c, 3, mean(1, 'price'), p.priceSpread, 0, 3);
    state.riskSensitivity[c] = mean(1, 'risk');
    state.lossAversion[c] = around(c, 4, mean(p.lossAversion, 'loss'), p.lossAversionSpread, 0.1, 10);
    state.collectivism[c] = around(c, 5, mean(p.collectivism, 'conformity'), p.collectivismSpread);
  }
}

function drawActivity(world: World, from: number, to: number): void {
  const { activity, posting, styleMemory, segment } = world.state;
  const { population: p } = world.today.settings;
  const { median, spread } = world.today.parameters.posting;
  const { style, traits } = world.today.keys;
  const culture = FACTORS[p.culture];
  const factors = factorsBySegment(p);
  const s = p.activitySpread;
  for (let c = from; c < to; c++) {
    const mean = meanOf(1, 'activity', culture, factors[segment[c]]);
    activity[c] = mean * exp(s * normal(traits.k0, traits.k1, c, 6) - 0.5 * s * s);
    posting[c] = Math.min(1, median * exp(spread * normal(traits.k0, traits.k1, c, 7)));
    styleMemory[c] = uniform(style.k0, style.k1, c, 1);
  }
}

/** Some brands are known already. */
function meetBrands(world: World, from: number, to: number, known: Known): void {
  const { aware, salience } = world.state;
  const { brands } = world.market;
  const { start, known: enough } = world.today.parameters.salience;
  const { k0, k1 } = world.today.keys.awarenessStart;
  for (let c = from; c < to; c++) {
    aware[c] = 0;
    for (let b = 0; b < brands; b++) {
      if (uniform(k0, k1, c, b) >= known(world, c, b)) continue;
      salience[c * brands + b] = start;
      if (start >= enough) aware[c] |= 1 << b;
    }
  }
}

function drawNeeds(world: World, from: number, to: number): void {
  const { needRate } = world.state;
  const { brands } = world.market;
  const { heterogeneity } = world.today.parameters.need;
  const key = world.today.keys.needRate;
  for (let c = from; c < to; c++)
    for (let b = 0; b < brands; b++) needRate[c * brands + b] = gammaDraw(key, c, b, heterogeneity);
}

/** Nothing has been lived through yet. */
function expectOfBrands(world: World, from: number, to: number): void {
  const { bornOn, expectation, loyalty, serviceExpected } = world.state;
  const { brands } = world.market;
  const { parameters } = world.today;
  expectation.fill(parameters.expectation.start, from * brands, to * brands);
  serviceExpected.fill(parameters.complaints.expected, from * brands, to * brands);
  for (let c = from; c < to; c++) {
    for (let b = 0; b < brands; b++) {
      expectPrice(world, c, b, bornOn[c] === 0);
      loyalty[c * brands + b] = conviction(world, c, b);
    }
  }
}
