/**
 * Impulse: a post that can be bought from tempts to a purchase nobody needed.
 *
 *     p = (m_A/m_τ)·i·believed·concern·(1 − σ·stock)·exp(−β_P·(p/r − 1))·impulsiveness·min(1, cue + herd)·emotion·(1 − τ + τ·T)·(1 − F)
 *     satisfaction is held against x + ξ·(1 − x) that once; the expectation that is kept stays x          (experience.ts)
 *
 *   p/r  price against that which is expected (pricing.ts): a discount tempts. stock  1 as long as something laid in is left. cue  scarcity that the brand stages; herd  social proof (proof.ts);
 *   m_A/m_τ  how hedonic goods of this kind are, and how long they last (categories.ts): what is needed more rarely tempts
 *   more rarely. F  friction (buying.ts). Only good posts tempt, and advertisements; the first that does counts, and buying that brand
 *   out of need on the same day takes the place of it. It raises expectation, and so regret (P8).
 *
 * Source: Hans 118731, 2.3.1. Rates are assumptions.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { number, plausible, share, toggle } from '../../core/declare.ts';
import { exp } from '../../core/math.ts';
import type { Table } from '../../core/parameter.ts';
import { uniform } from '../../core/random.ts';
import { VERTICALS } from '../../core/dimensions.ts';
import { relevanceOf } from '../attention/salience.ts';
import type { World } from '../../world.ts';
import type { Exposures, List } from '../../core/exposures.ts';
import { herdOf } from '../trust/proof.ts';
import { stilled, surprisingPrice } from './pricing.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';

const parameters = {
  on: toggle('Posts tempt to unplanned purchases'),
  rate: number(
    'Chance of buying at once, for the most impulsive under the strongest cue',
    'i',
    'per post',
    [0, 1],
    0.1,
  ),
  excitement: share('Share of the gap to perfection that temptation adds to expectation', 'ξ', 0.35),
  trust: plausible(
    [0.2, 0.8],
    'no figure: from hardly to mostly',
    share(
      'How much temptation depends on trust in the brand',
      'τ',
      0.5,
      'assumed',
      'half, as feelings do (resonance.trust): the unknown tempts as well, if less',
    ),
  ),
} as const satisfies Table;

const columns = {
  impulse: column('consumer', 'i8', 'brand or -1', [-1, 7], 'brand that tempts to an unplanned purchase', {
    scratch: true,
  }),
  impulseForce: column(
    'post',
    'f64',
    '',
    COUNT,
    'temptation for a reader of full impulsiveness and trust under the strongest cue',
    { scratch: true },
  ),
} as const satisfies Columns;

/** Temptation for somebody of full impulsiveness under the strongest cue, before trust. */
export const temptationOf = (rate: number, emotion: number, friction: number): number =>
  rate * emotion * (1 - friction);

/** Cue of scarcity that the brand stages and of a herd that is seen behind it. */
export const cueOf = (scarcity: number, herd: number): number => Math.min(1, scarcity + herd);

/** Chance that a post of this force tempts somebody who trusts the brand by T. */
export const temptation = (force: number, impulsiveness: number, T: number, tau: number): number =>
  force * impulsiveness * (1 - tau + tau * T);

/** How a price tempts against that which is expected: less than 1 where it is above, more for a discount. */
export const temptingPrice = (relative: number, weight: number): number =>
  relative === 1 ? 1 : exp(-weight * (relative - 1));

/** Expectation under temptation. */
export const excited = (x: number, xi: number): number => x + xi * (1 - x);

/** How goods of this kind tempt, against usual ones. */
export function temptingKind(world: World, b: number): number {
  const { hedonic, lasts } = world.today.brandValues[b];
  return hedonic / lasts;
}

/** What a good post of this emotional force can do for brand b today. */
export function impulseForceFor(world: World, b: number, emotion: number): number {
  const { impulse: P, buying } = world.today.parameters;
  if (!P.on || !buying.on) return 0;
  const { price } = world.today.brandValues[b];
  // Where prices are got used to, it hangs on who reads (below).
  const surprising = world.today.parameters.pricing.on ? 1 : price / world.market.startPrice[b];
  const usual = temptationOf(P.rate, emotion, buying.checkout) * temptingPrice(surprising, buying.price);
  return usual * temptingKind(world, b);
}

/** How the price for consumer c tempts. */
function temptedByPrice(world: World, c: number, b: number): number {
  const { pricing, buying } = world.today.parameters;
  return pricing.on ? temptingPrice(surprisingPrice(world, c, b), buying.price) : 1;
}

/** The first post of the day that tempts enough is followed by a purchase (buying.ts). */
export function temptToBuy(world: World, x: Exposures): void {
  temptList(world, x, x.plain);
  temptList(world, x, x.paid);
}

function temptList(world: World, x: Exposures, list: List): void {
  const { impulse, impulsiveness, impulseForce, postBrand, postKey, interest, postVertical } = world.state;
  const { k0, k1 } = world.today.keys.impulse;
  const { need, salience, impulse: P } = world.today.parameters;
  const { trust: tau } = P;
  const { brands, categoryOf } = world.market;
  const { brandValues } = world.today;
  for (let j = 0; j < list.count; j++) {
    const i = list.at[j];
    const row = x.row[i];
    const c = x.reader[i];
    if (impulse[c] >= 0 || impulseForce[row] === 0) continue;
    const concern = relevanceOf(interest[c * VERTICALS + postVertical[row]], salience.relevance);
    const b = postBrand[row];
    const left = concern * x.believed[i] * (1 - need.stock * stilled(world, c * brands + categoryOf[b]));
    const cue = cueOf(brandValues[b].scarcity, herdOf(world, x.pair[i]));
    const force = impulseForce[row] * temptedByPrice(world, c, b);
    const p = left * cue * temptation(force, impulsiveness[c], x.trust[i], tau);
    if (uniform(k0, k1, c, (postKey[row] + x.repeat[i]) | 0) < p) impulse[c] = b;
  }
}

export const mechanism = defineMechanism({
  name: 'impulse',
  parameters,
  columns,
  streams: {
    impulse: 'whether a post tempts to a purchase',
  },
  reading: {
    temptToBuy: {
      name: 'posts tempt',
      why: 'last: by all that was read before',
      reads:
        'impulsiveness interest bought reference stock pantry buzz postVertical postBrand postKey impulseForce',
      writes: 'impulse',
      step: temptToBuy,
    },
  },
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'brands impulse_sales', 'no temptation when it is off'),
  rate: rises([0.02, 0.5], 'brands impulse_sales', 'p is in proportion to i'),
  excitement: falls(
    [0, 1],
    'mean satisfaction in stars',
    'a raised expectation makes S = y + γ·(y − x) smaller',
    { 'impulse.rate': 0.5 },
  ),
  trust: falls([0.5, 1], 'brands impulse_sales', 'p = …·(1 − τ + τ·T), and T is less than 1'),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('brands impulse_sales', 'down', 'nobody is tempted', 'market content_entropy', 'within noise'),
};

export const switches: Switches<typeof parameters> = {
  on: { still: ['soldOnImpulse'], zero: { 'impulse.rate': 0 } },
};
