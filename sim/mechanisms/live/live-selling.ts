/**
 * Live selling: two rounds, each of which reads only what the round before has left, so that nobody’s order counts.
 *
 *     p_r = i·m·believed·concern·(1 − σ·stock)·exp(−β_P·(p/r − 1))·emotion·(1 − F)·impulsiveness·(1 − τ + τ·T)·cue_r·(1 + d·D)
 *     cue_r = min(1, C + h) + κ_c·r/2 + κ_s·waiting/(waiting + left) + κ_h·x/(x + x½)
 *
 *   r = 1: all wait, all pieces are left; no danmaku, nobody has bought: D = 0, x = 0. r = 2: who has not bought waits,
 *   left = pieces less those of round 1, x  share of the viewers who bought in round 1, D  danmaku per viewer (live-talk.ts).
 *   The clock is half run down in round 1. i, σ, τ, C, h, F, p/r as in impulse.ts, p being the price in the room:
 *   cues of the room come on top of what any post could have. Where more want a piece than are left, lots decide, never order.
 *   Bought through the till of everybody (till.ts), one piece each, with the host as adviser, who has the commission. Everybody
 *   in the room has met its price, and is the more used to it (pricing.ts). Expectation is raised that once as by any impulse, then by ξ_m·D of what is left. Regret: S loses ρ·A,
 *   A = 1 − min(1, C + h)/cue_r/(1 + d·D) being the share of the temptation that the room has added, and that is gone with it.
 *
 * Source: Hans 118731, 2.3.1; herd after Salganik, Dodds & Watts 2006; regret after Conlin, O’Donoghue & Vogelsang 2007
 * (what is ordered in a passing state comes back more often). Figures are assumptions. That crowd, clock and stock tempt
 * and that this is regretted is the rule; how unequal sessions come out, and how much comes back, is not written in.
 */
import { VERTICALS } from '../../core/dimensions.ts';
import { column, COUNT, UNIT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { number, plausible, seenIn, share, toggle } from '../../core/declare.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { int } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import type { Table, Values } from '../../core/parameter.ts';
import { uniform } from '../../core/random.ts';
import { ON_AIR, PLAN } from '../../trial-markets.ts';
import type { World } from '../../world.ts';
import { relevanceOf } from '../attention/salience.ts';
import { temptation, temptationOf, temptingKind, temptingPrice } from '../purchase/impulse.ts';
import { meetPrice, stilled, surprisingPrice } from '../purchase/pricing.ts';
import { buy } from '../purchase/till.ts';
import { trustIn } from '../trust/beliefs.ts';
import { herd, herdOf } from '../trust/proof.ts';
import { sessionsOf } from './live-rooms.ts';
import { hostBelieved, moodOf } from './live-talk.ts';
import { drawLotsOfToday, served } from './lots.ts';

const parameters = {
  on: seenIn('patterns/live/air', toggle('Viewers buy in live rooms')),
  tempting: seenIn(
    'patterns/live/air',
    plausible(
      [1.5, 10],
      'a guess, held against trade figures of 1–10 % of viewers who buy',
      number('How much a round of a session tempts, against a post', 'm', '', [0, 50], 3),
    ),
  ),
  clock: seenIn('patterns/live/air', share('Cue of a session that is about to end', 'κ_c', 0.5)),
  scarcity: seenIn('patterns/live/air', share('Cue of a stock that is nearly gone', 'κ_s', 0.3)),
  herd: plausible(
    [0.5, 4],
    'a guess: a crowd tempts less than clock and stock together, or many times more',
    number('Cue of a room in which everybody buys', 'κ_h', '', [0, 10], 1.5),
  ),
  halfShare: number('Share of viewers who bought at which half of that is felt', 'x½', '', [0.001, 1], 0.05),
  mood: seenIn(
    'patterns/live/air',
    number('How much mood tempts: one danmaku for each viewer', 'd', '', [0, 10], 1),
  ),
  regret: seenIn(
    'patterns/live/air',
    plausible(
      [0.1, 0.6],
      'a guess, held against trade figures of 20–50 % sent back in live rooms',
      share('Satisfaction lost when all of the temptation was of the room', 'ρ', 0.3),
    ),
  ),
  hope: share('Share of the gap to perfection that such a mood adds to expectation', 'ξ_m', 0.5),
} as const satisfies Table;

const columns = {
  asks: column('consumer', 'u8', 'round or 0', [0, 2], 'round in which a piece is asked for', {
    scratch: true,
  }),
  heat: column('consumer', 'f32', '', UNIT, 'share of the temptation that the live room has added', {
    scratch: true,
  }),
  lots: column('consumer', 'f64', '', [0, 2], 'lots drawn for what is short', { scratch: true }),
  askedFirst: column('creator', 'i32', 'consumers', COUNT, 'who asked for a piece in the first round', {
    scratch: true,
  }),
  askedLast: column('creator', 'i32', 'consumers', COUNT, 'who asked for a piece in the last round', {
    scratch: true,
  }),
  lotsUntil: column('creator', 'i32', 'lots', [-1, 1e9], 'lots drawn up to this room; -1 where none are', {
    scratch: true,
  }),
  lastLot: column('creator', 'f64', '', [0, 2], 'highest lot that still gets a piece', { scratch: true }),
  roomSold: column('creator', 'i32', 'pieces', COUNT, 'sold in the session of today', { scratch: true }),
  roomReturned: column('creator', 'i32', 'pieces', COUNT, 'of these sent back', { scratch: true }),
} as const satisfies Columns;

/** Weights of the cues of a room. */
type Weights = Values<Pick<typeof parameters, 'clock' | 'scarcity' | 'herd' | 'halfShare'>>;

/** Cue of a round: that of before, the share of the time that has run, how short the stock is, the share that has bought. */
export const roomCue = (before: number, run: number, short: number, x: number, by: Weights): number =>
  before + by.clock * run + by.scarcity * short + by.herd * herd(x, by.halfShare);

/** How short so many pieces are for those who wait. */
export const shortage = (waiting: number, left: number): number => waiting / (waiting + left);

/** Share of a temptation that cues and mood of a room have added to what was there before. */
export const addedByRoom = (before: number, cue: number, lift: number): number =>
  cue > 0 ? 1 - before / cue / lift : 0;

/** Shares of the time that have run when the rounds are decided. */
const HALF_TIME = 0.5;
const FULL_TIME = 1;

/** Whether anybody buys in live rooms today: it is impulse, and it is buying. */
function selling(world: World): boolean {
  const { liveSelling, impulse, buying } = world.today.parameters;
  return sessionsOf(world) > 0 && liveSelling.on !== 0 && impulse.on !== 0 && buying.on !== 0;
}

/** Cue under which consumer c would be tempted by brand b anywhere. */
function cueBefore(world: World, c: number, b: number): number {
  const { scarcity } = world.today.brandValues[b];
  return Math.min(1, scarcity + herdOf(world, c * world.market.brands + b));
}

/** How many times as tempting the mood makes a session; danmaku are seen in the last round. */
const liftOf = (world: World, v: number, run: number): number =>
  run < FULL_TIME ? 1 : 1 + world.today.parameters.liveSelling.mood * moodOf(world, v);

/** Chance that consumer c asks for a piece of what creator v sells, under this cue and lift of mood. */
function askingChance(world: World, c: number, v: number, cue: number, lift: number): number {
  const { state, market } = world;
  const { liveSelling: P, impulse, buying, need, salience } = world.today.parameters;
  const b = state.airing[v];
  const { vertical } = world.today.brandValues[b];
  const { emotion } = world.today.tierSettings[state.tier[v]];
  const concern = relevanceOf(state.interest[c * VERTICALS + vertical], salience.relevance);
  const filled = need.stock * stilled(world, c * market.brands + market.categoryOf[b]);
  const force =
    temptationOf(impulse.rate * P.tempting * temptingKind(world, b), emotion, buying.checkout) *
    temptingPrice(surprisingPrice(world, c, b, true), buying.price);
  const believed = hostBelieved(world, c, v, state.watchedBy[c]);
  const left = concern * believed * (1 - filled);
  return left * cue * lift * temptation(force, state.impulsiveness[c], trustIn(world, c, b), impulse.trust);
}

/** Whether consumer c asks for a piece at this draw; what the room has added to that is noted. */
function asksFor(
  world: World,
  c: number,
  v: number,
  u: number,
  run: number,
  short: number,
  x: number,
): boolean {
  const before = cueBefore(world, c, world.state.airing[v]);
  const cue = roomCue(before, run, short, x, world.today.parameters.liveSelling);
  const lift = liftOf(world, v, run);
  if (u >= askingChance(world, c, v, cue, lift)) return false;
  world.state.heat[c] = addedByRoom(before, cue, lift);
  return true;
}

/** First round: all pieces are there, half the time is left. */
function askFirst(world: World, from: number, to: number): void {
  if (sessionsOf(world) === 0) return;
  const { asks, watching, viewers, pieces, askedFirst } = world.state;
  const { k0, k1 } = world.today.keys.tempted;
  asks.fill(0, from, to);
  if (!selling(world)) return;
  for (let c = from; c < to; c++) {
    const v = watching[c];
    if (v < 0) continue;
    const short = shortage(viewers[v], pieces[v]);
    if (!asksFor(world, c, v, uniform(k0, k1, c, 2 * v), HALF_TIME, short, 0)) continue;
    asks[c] = 1;
    askedFirst[v]++;
  }
}

/** Last round: by what the first has left, and who has bought. */
function askLast(world: World, from: number, to: number): void {
  if (!selling(world)) return;
  const { asks, watching, viewers, pieces, askedFirst, askedLast } = world.state;
  const { k0, k1 } = world.today.keys.tempted;
  for (let c = from; c < to; c++) {
    const v = watching[c];
    if (v < 0 || asks[c] !== 0 || askedFirst[v] >= pieces[v]) continue;
    const short = shortage(viewers[v] - askedFirst[v], pieces[v] - askedFirst[v]);
    const x = askedFirst[v] / viewers[v];
    if (!asksFor(world, c, v, uniform(k0, k1, c, 2 * v + 1), FULL_TIME, short, x)) continue;
    asks[c] = 2;
    askedLast[v]++;
  }
}

/** Lots are drawn room by room, where pieces are short. */
function drawLots(world: World): void {
  if (selling(world)) drawLotsOfToday(world);
}

/** All in a room have met its price; those who got a piece pay for it and live with it. */
function buyInRooms(world: World, from: number, to: number): void {
  if (sessionsOf(world) === 0) return;
  const { asks, watching, watchedBy, airing, roomSold, roomReturned } = world.state;
  for (let c = from; c < to; c++) {
    const v = watching[c];
    if (v < 0) continue;
    meetPrice(world, c, airing[v], true);
    if (asks[c] === 0 || !served(world, c, v)) continue;
    roomSold[v]++;
    if (!buy(world, c, airing[v], 1, true, watchedBy[c], v)) roomReturned[v]++;
  }
}

/** Added over the sessions in which brand b is sold today. */
function overRooms(world: World, b: number, value: (v: number) => number): number {
  const { rooms, airing } = world.state;
  let sum = 0;
  for (let i = 0; i < sessionsOf(world); i++) if (airing[rooms[i]] === b) sum += value(rooms[i]);
  return sum;
}

const measures: Measures = {
  brands: [
    int('live_sales', 'units', 'of these sold in live rooms', (world, b) =>
      overRooms(world, b, (v) => world.state.roomSold[v]),
    ),
    int('live_returns', 'units', 'of these sent back', (world, b) =>
      overRooms(world, b, (v) => world.state.roomReturned[v]),
    ),
    int('live_missed', 'consumers', 'who asked for a piece in a live room and got none', (world, b) => {
      const { askedFirst, askedLast, roomSold } = world.state;
      return overRooms(world, b, (v) => askedFirst[v] + askedLast[v] - roomSold[v]);
    }),
  ],
};

export const mechanism = defineMechanism({
  name: 'liveSelling',
  parameters,
  columns,
  streams: {
    tempted: 'who asks for a piece in a live room',
    lot: 'who gets one where they are short',
  },
  phases: {
    askFirst: {
      name: 'the first viewers buy',
      over: 'consumer',
      why: 'once it is known how many watch',
      reads:
        'values interest scepticism impulsiveness disposition stock pantry bought reference own peer paid negative credence kinship home tier buzz ' +
        'roomsUntil pieces airing viewers watching watchedBy',
      writes: 'asks heat askedFirst',
      step: askFirst,
    },
    askLast: {
      name: 'the last viewers buy',
      over: 'consumer',
      why: 'with answers and danmaku in mind, and what is left in view',
      reads:
        'values interest scepticism impulsiveness disposition stock pantry bought reference own peer paid negative credence kinship home tier buzz ' +
        'roomsUntil pieces airing viewers watching watchedBy danmaku askedFirst',
      writes: 'asks heat askedLast',
      step: askLast,
    },
    drawLots: {
      name: 'lots are drawn for what is short',
      over: 'once',
      why: 'among those who asked in one round, whoever came first',
      reads: 'roomsUntil rooms pieces watching asks askedFirst askedLast',
      writes: 'lots lotsUntil lastLot',
      step: drawLots,
    },
    buyInRooms: {
      name: 'live purchases are delivered',
      because: 'purchase',
      over: 'consumer',
      why: 'like any other, with the mood of the room in what is hoped for',
      reads:
        'values lossAversion roomsUntil pieces airing viewers watching watchedBy danmaku asks heat askedFirst askedLast lastLot ' +
        'followed bond tier drift leverSteps touched touchedBefore lastTouch heldOut bornOn segment',
      writes:
        'salience stock reference reviewBrand reviewSatisfaction platformTrust spent own negative affect habit expectation ' +
        'bought good bad credence fromSales credited sold soldOnImpulse soldAgain soldAgreeing attributed soldOnline soldSince ' +
        'soldHeldOut discounted givenAway counterfeits returned revenue refunds guaranteeCost tierSales commissionCost takeOfBrand takeOfCreators ratedHere soldToSegment enjoyed ' +
        'ratings roomSold roomReturned',
      step: buyInRooms,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'brands live_sales', 'nobody buys when it is off', ON_AIR),
  tempting: rises([1, 8], 'brands live_sales', 'p is in proportion to m', ON_AIR),
  clock: rises([0, 1], 'brands live_sales', 'cue = … + κ_c·r/2', ON_AIR),
  scarcity: rises([0, 1], 'brands live_sales', 'cue = … + κ_s·waiting/(waiting + left)', ON_AIR),
  herd: rises([0, 5], 'brands live_sales', 'cue = … + κ_h·x/(x + x½)', ON_AIR, { 'liveSelling.clock': 0 }),
  halfShare: falls([0.01, 1], 'brands live_sales', 'x/(x + x½)', ON_AIR, {
    'liveSelling.clock': 0,
    'liveSelling.herd': 3,
  }),
  mood: rises([0, 5], 'brands live_sales', 'p = …·(1 + d·D)', ON_AIR),
  regret: rises([0, 0.5], 'brands live_returns', 'S = … − ρ·A', ON_AIR),
  hope: rises([0, 1], 'brands live_returns', 'S = y + γ·(y − x), and x is raised by ξ_m·D', ON_AIR),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('brands live_sales', 'down', 'nobody buys in live rooms', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['askedFirst', 'askedLast', 'roomSold', 'roomReturned'],
    zero: { 'liveSelling.tempting': 0 },
  },
};
