/**
 * Pricing: discounts, coupons and members’ prices; the price that people have come to expect; what they lay in.
 *
 *     offer = price·(1 − max(d, d₁ for who never bought, d_m for members, δ in live rooms))          they do not add up
 *     U_b = … + sensitivity·(β_G·max(0, r − p) − λ_r·β_G·max(0, p − r))          p = offer/usual
 *     r ← r + α·(p − r)          whenever the brand comes to mind at a need, or is offered or bought otherwise
 *     of each piece more:  P = κ_h·max(0, 1 − p/r), up to the first that is left          at most n_h are laid in
 *
 *   r  reference price, of a consumer for a brand: at the start its list price, as a share of what such goods cost. p is what
 *   this consumer would pay, so that a coupon or a member’s price moves r as well: who bought with a coupon finds the full
 *   price dear. A member is who has bought often enough. What is laid in is used before anything is bought (need.ts);
 *   pieces bought together are judged as one, and go back together. With prices that never move r is p, and nothing happens.
 *
 * Bump, dip and erosion follow from r and from what is laid in; none of them is written here.
 *
 * Source: Winer 1986, Kalyanaram & Winer 1995, Briesch et al. 1997 (reference prices of past prices, losses above gains);
 * Gupta 1988, van Heerde et al. 2004 (what of a promotion is stocked up).
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { COUNT, column } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { float, int, perConsumer, yuan } from '../../core/measure.ts';
import type { Measures, Tally } from '../../core/measure.ts';
import { integer, number, plausible, seenIn, share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { uniform } from '../../core/random.ts';
import type { World } from '../../world.ts';
import { mean, sumsOfKnown } from '../../population/known.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Patch, Switches } from '../../core/expectation.ts';

const parameters = {
  on: seenIn(
    'double-eleven',
    toggle('Brands discount, and people hold prices against those they are used to'),
  ),
  learning: plausible(
    [0.1, 0.5],
    'Briesch et al. 1997: half to nine tenths of a reference price is carried over to the next occasion',
    share('How far a price that is met moves the reference price', 'α', 0.3),
  ),
  gain: seenIn(
    'double-eleven',
    plausible(
      [0.3, 3],
      'Bijmolt et al. 2005: price cuts for a time move sales more than prices do',
      number('Weight of paying less than one is used to', 'β_G', '', [0, 20], 1),
    ),
  ),
  loss: plausible(
    [1, 2.5],
    'Kalyanaram & Winer 1995: losses weigh more; Neumann & Böckenholt 2014: by how much varies widely',
    number('How many times as much paying more weighs', 'λ_r', '', [0, 10], 1.6),
  ),
  hoarding: seenIn(
    'double-eleven',
    plausible(
      [0.2, 1.5],
      'van Heerde et al. 2004: about a third of a bump is taken from later sales',
      number('How a price below the reference makes people take a piece more', 'κ_h', '', [0, 10], 0.6),
    ),
  ),
  room: seenIn(
    'double-eleven',
    plausible(
      [2, 6],
      'a guess: a few pieces',
      integer(number('Pieces that are laid in at most', 'n_h', 'units', [0, 20], 4)),
    ),
  ),
} as const satisfies Table;

const columns = {
  reference: column('pair', 'f32', 'share of the usual price', [0, 1e6], 'price that is expected', {
    birth: 'drawn',
  }),
  pantry: column('pair', 'u8', 'units', [0, 255], 'laid in, in the category of this number'),
  discounted: column('brand', 'f64', 'units', COUNT, 'sold below the list price', { scratch: true }),
  givenAway: column('brand', 'f64', 'fen', COUNT, 'list price less what was paid', { scratch: true }),
} as const satisfies Columns;

/** Utility of a price that is this much below the reference, or above it. */
export const bargain = (below: number, gain: number, loss: number): number =>
  below > 0 ? gain * below : loss * gain * below;

/** Reference price after a price was met. */
export const referenceAfter = (r: number, p: number, alpha: number): number => r + alpha * (p - r);

/** Chance of each piece more. */
export const hoardingChance = (p: number, r: number, kappa: number): number =>
  p < r ? Math.min(1, kappa * (1 - p / r)) : 0;

/** What is taken off the list price of brand b for everybody, as a share. */
const discountFor = (world: World, b: number): number =>
  world.today.parameters.pricing.on ? world.today.brandValues[b].discount : 0;

/** What is taken off for consumer c, on the shelf or in a live room: the best of what is theirs there. */
export function discountOf(world: World, c: number, b: number, inRoom = false): number {
  const { discount, firstOrder, memberDiscount, memberAfter, liveDiscount } = world.today.brandValues[b];
  const here = inRoom ? liveDiscount : 0;
  if (!world.today.parameters.pricing.on) return here;
  if (firstOrder === 0 && memberDiscount === 0) return Math.max(discount, here);
  const bought = world.state.bought[c * world.market.brands + b];
  const own = bought === 0 ? firstOrder : bought >= memberAfter ? memberDiscount : 0;
  return Math.max(discount, own, here);
}

/** Price for consumer c there, in yuan. */
const offerOf = (world: World, c: number, b: number, inRoom: boolean): number =>
  world.today.brandValues[b].price * (1 - discountOf(world, c, b, inRoom));

/** Price for everybody today, in yuan. */
export const publicPrice = (world: World, b: number): number =>
  world.today.brandValues[b].price * (1 - discountFor(world, b));

/** The same in fen. */
export const publicFen = (world: World, b: number): number => Math.round(100 * publicPrice(world, b));

/** The same as a share of what such goods cost. */
export const relativeOffer = (world: World, c: number, b: number, inRoom = false): number =>
  offerOf(world, c, b, inRoom) / world.market.referencePrice[b];

/** What consumer c pays for a piece there, in fen. */
export const offerFen = (world: World, c: number, b: number, inRoom: boolean): number =>
  Math.round(100 * offerOf(world, c, b, inRoom));

/** What the price for consumer c adds to utility, held against the reference. */
export function bargainOf(world: World, c: number, b: number, relative: number): number {
  const { on, gain, loss } = world.today.parameters.pricing;
  const below = world.state.reference[c * world.market.brands + b] - Math.fround(relative);
  if (!on || below === 0) return 0;
  return world.state.priceSensitivity[c] * bargain(below, gain, loss);
}

/** Price for consumer c against that which is expected: 1 where it is that. */
export function surprisingPrice(world: World, c: number, b: number, inRoom = false): number {
  // Without prices that are got used to, that of the start is what is expected.
  if (!world.today.parameters.pricing.on) return offerOf(world, c, b, inRoom) / world.market.startPrice[b];
  const p = Math.fround(relativeOffer(world, c, b, inRoom));
  const r = world.state.reference[c * world.market.brands + b];
  return p === r ? 1 : p / r;
}

/** Whether the price for consumer c is another than the expected one. */
export const priceIsNew = (world: World, c: number, b: number, inRoom = false): boolean =>
  Math.fround(relativeOffer(world, c, b, inRoom)) !== world.state.reference[c * world.market.brands + b];

/** The price is met, on the shelf or in a live room. */
export function meetPrice(world: World, c: number, b: number, inRoom = false): void {
  getUsedTo(world, c, b, relativeOffer(world, c, b, inRoom));
}

/** A price is met, as a share of what such goods cost. */
export function getUsedTo(world: World, c: number, b: number, relative: number): void {
  const { on, learning } = world.today.parameters.pricing;
  const { reference } = world.state;
  const pair = c * world.market.brands + b;
  if (!on || Math.fround(relative) === reference[pair]) return;
  reference[pair] = referenceAfter(reference[pair], relative, learning);
}

/** Pieces that consumer c takes at once who wants one. */
export function piecesOf(world: World, c: number, b: number): number {
  const { on, hoarding, room } = world.today.parameters.pricing;
  const pair = c * world.market.brands + b;
  const p = Math.fround(relativeOffer(world, c, b));
  if (!on || !(p < world.state.reference[pair])) return 1;
  const { k0, k1 } = world.today.keys.pieces;
  const chance = hoardingChance(p, world.state.reference[pair], hoarding);
  let more = 0;
  while (more < room && uniform(k0, k1, c, b * DRAWS + more) < chance) more++;
  return 1 + more;
}
/** As many as `room` can be. */
const DRAWS = 32;

/** The books of pieces sold at this price. */
export function noteOffer(world: World, b: number, fen: number, pieces: number): void {
  const less = world.today.priceFen[b] - fen;
  if (less <= 0) return;
  world.state.discounted[b] += pieces;
  world.state.givenAway[b] += pieces * less;
}

/** Pieces that are kept: one is in use, the rest is laid in. */
export function layIn(world: World, c: number, b: number, pieces: number): void {
  const { stock, pantry } = world.state;
  const at = c * world.market.brands + world.market.categoryOf[b];
  stock[at] = 1;
  if (pieces > 1) pantry[at] = Math.min(255, pantry[at] + pieces - 1);
}

/** Whether a need is met from what was laid in, in the category of this number; ahead, it is only looked at. */
export function takeFromHome(world: World, c: number, category: number, ahead: boolean): boolean {
  const { stock, pantry } = world.state;
  const at = c * world.market.brands + category;
  if (pantry[at] === 0) return false;
  if (ahead) return true;
  pantry[at]--;
  stock[at] = 1;
  return true;
}

/** How far the need of that category is stilled. */
export const stilled = ({ state }: World, at: number): number => (state.pantry[at] > 0 ? 1 : state.stock[at]);

/** Who is new expects what is asked: before the first day the price of the start, later that of today. */
export function expectPrice({ market, state, today }: World, c: number, b: number, first: boolean): void {
  const price = first ? market.startPrice[b] : today.brandValues[b].price;
  state.reference[c * market.brands + b] = price / market.referencePrice[b];
}

const laidIn: Tally = {
  sums: ['laidIn'],
  people: ({ market, state }, first, last, keep) => {
    let sum = 0;
    for (let at = first * market.brands; at < last * market.brands; at++) sum += state.pantry[at];
    keep('laidIn', sum);
  },
};

const tallies: readonly Tally[] = [laidIn, sumsOfKnown('reference')];

const measures: Measures = {
  market: [
    float<void>('laid_in', 'units per consumer', 'bought and not yet begun', (world) =>
      perConsumer('laidIn')(world, 0),
    ),
  ],
  brands: [
    float('reference_price', 'share of the usual price', 'price that is expected of it', mean('reference')),
    int('discounted_sales', 'units', 'sold below the list price', (world, b) => world.state.discounted[b]),
    float('given_away', 'yuan', 'list price less what was paid', (world, b) =>
      yuan(world.state.givenAway[b]),
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'pricing',
  parameters,
  columns,
  streams: { pieces: 'how many pieces are taken at once' },
  tallies,
  measures,
});

/** The first brand sells below its list price. */
const CHEAPER: Patch = { 'brand.discount': 0.3, 'need.interval': 4 };

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'brands discounted_sales', 'without it all pay the list price', CHEAPER),
  learning: falls([0.05, 1], 'brands reference_price', 'r ← r + α·(p − r), and p is below r', CHEAPER),
  gain: rises([0, 5], 'market sales', 'U = … + β_G·(r − p)', CHEAPER, { 'pricing.learning': 0 }),
  loss: falls([0, 5], 'market sales', 'U = … − λ_r·β_G·(p − r) once the coupon is used', {
    'brand.firstOrder': 0.5,
    'pricing.learning': 1,
    'pricing.gain': 5,
    'need.interval': 4,
  }),
  hoarding: rises([0, 2], 'market laid_in', 'P of a piece more = κ_h·(1 − p/r)', CHEAPER),
  room: rises([1, 10], 'market laid_in', 'more can be laid in', CHEAPER, { 'pricing.hoarding': 5 }),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('brands discounted_sales', 'down', 'all pay the list price', 'mid-tier posts', 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['reference', 'pantry', 'discounted', 'givenAway'],
    // Live rooms, teams and other shops have prices of their own.
    besides: { 'liveRooms.on': 0, 'teamBuying.on': 0, 'elsewhere.on': 0 },
    zero: { 'brand.discount': 0, 'brand.firstOrder': 0, 'brand.memberDiscount': 0 },
  },
};
