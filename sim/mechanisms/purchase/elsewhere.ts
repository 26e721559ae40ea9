/**
 * A shop elsewhere: who has decided on a brand may buy it off the platform.
 *
 *     who looks (chance λ_e at each purchase out of need) goes there with chance
 *     logistic(μ·(β_P·sensitivity·(p − p_e) + β_Π·(T_e − Π) − κ_e))          p_e = ρ_e·list price, p  the offer here; both as in U_b
 *
 *   T_e  trust in that shop, Π  in the platform (platform.ts). It sells the same pieces for the same brand, which is paid what the
 *   buyer pays, at one price for all and never above the list price. Nobody has a commission, and no channel is counted to have
 *   brought the sale; all else is as at the till (till.ts): evidence, habit, what comes back, what is laid in, and the word
 *   of who advised. The platform settles nothing there, keeps no counterfeit away, and is not judged by it.
 *
 * That what is counted falls and what is caused does not is what the rule says; what brands make of it is theirs (learning.ts).
 *
 * Source: Verhoef, Neslin & Vroomen 2007 (search in one channel, purchase in another); van Baal & Dach 2005 (a fifth of purchases
 * ride free). Figures are assumptions. Left out: impulses and private groups go there never; its price moves no reference.
 */
import { column, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { decided, number, plausible, seenIn, share, toggle } from '../../core/declare.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Patch, Switches } from '../../core/expectation.ts';
import { logistic } from '../../core/math.ts';
import { float, int, overBrands, ratio, sumOf } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import type { Table } from '../../core/parameter.ts';
import { uniform } from '../../core/random.ts';
import type { World } from '../../world.ts';
import { rememberDeed } from '../attention/salience.ts';
import { adviserOf } from './credit.ts';
import { experiencePurchase, formHabit } from './experience.ts';
import { layIn, relativeOffer } from './pricing.ts';
import { enterSale, hopeFor, payFor, takeBack } from './till.ts';

const parameters = {
  on: seenIn('looked-up', toggle('Who has decided may buy at a shop elsewhere')),
  look: seenIn(
    'looked-up',
    decided(share('Chance that a buyer looks for the brand of choice at a shop elsewhere', 'λ_e', 0)),
  ),
  price: seenIn(
    'looked-up',
    decided(number('Price there, against the list price', 'ρ_e', '', [0.1, 1], 0.95)),
  ),
  trust: seenIn(
    'looked-up',
    plausible(
      [0.4, 0.8],
      'around trust in the platform at the start: shops are better known than platforms, or not',
      share('Trust in that shop', 'T_e', 0.6),
    ),
  ),
  bother: seenIn(
    'looked-up',
    plausible(
      [-0.5, 1.5],
      'a guess: from more convenient than here to a good reason to stay',
      number('Utility lost by going there', 'κ_e', '', [-20, 20], 0.5),
    ),
  ),
} as const satisfies Table;

const columns = {
  soldElsewhere: column('brand', 'f64', 'units', COUNT, 'sales at a shop elsewhere', { scratch: true }),
} as const satisfies Columns;

/** Chance of going to a shop that has this much more utility than buying here. */
export const leavingChance = (better: number, scale: number): number => logistic(scale * better);

/** Utility of buying brand b there less that of buying it here, for consumer c. */
export function betterElsewhere(world: World, c: number, b: number): number {
  const { elsewhere: E, buying: B, platform } = world.today.parameters;
  const there = (E.price * world.today.brandValues[b].price) / world.market.referencePrice[b];
  const cheaper = B.price * world.state.priceSensitivity[c] * (relativeOffer(world, c, b) - there);
  const trusted = platform.on ? platform.trustWeight * (E.trust - world.state.platformTrust[c]) : 0;
  return cheaper + trusted - E.bother;
}

/** Whether consumer c, who has decided on brand b in category k, buys it elsewhere. */
export function goesElsewhere(world: World, c: number, b: number, k: number): boolean {
  const { on, look } = world.today.parameters.elsewhere;
  const { k0, k1 } = world.today.keys.elsewhere;
  if (!on || look === 0 || uniform(k0, k1, c, 2 * k) >= look) return false;
  const chance = leavingChance(betterElsewhere(world, c, b), world.today.parameters.buying.scale);
  return uniform(k0, k1, c, 2 * k + 1) < chance;
}

/** Price there, in fen. */
const fenElsewhere = (world: World, b: number): number =>
  Math.round(100 * world.today.parameters.elsewhere.price * world.today.brandValues[b].price);

/** Consumer c buys pieces of brand b there, and lives with them. */
export function buyElsewhere(world: World, c: number, b: number, pieces: number): void {
  const pair = c * world.market.brands + b;
  const fen = fenElsewhere(world, b);
  const adviser = adviserOf(world, pair);
  rememberDeed(world, pair);
  enterSale(world, c, b, pieces, false);
  world.state.soldElsewhere[b] += pieces;
  payFor(world, c, b, pieces, fen);
  formHabit(world, c, b);
  const hoped = hopeFor(world, pair, false, -1);
  if (experiencePurchase(world, c, b, pieces, hoped, 0, adviser, true)) layIn(world, c, b, pieces);
  else takeBack(world, c, b, pieces, fen);
}

const measures: Measures = {
  market: [
    float<void>('elsewhere_share', 'share of sales', 'at a shop elsewhere', (world) =>
      ratio(
        sumOf(world.state.soldElsewhere),
        overBrands(world, (b) => world.state.sold[b]),
      ),
    ),
  ],
  brands: [
    int(
      'elsewhere_sales',
      'units',
      'of these at a shop elsewhere',
      (world, b) => world.state.soldElsewhere[b],
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'elsewhere',
  parameters,
  columns,
  streams: { elsewhere: 'who looks at a shop elsewhere, and buys there' },
  measures,
});

/** Everybody looks elsewhere. */
const COMPARED: Patch = { 'elsewhere.look': 1, 'need.interval': 4 };

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'market elsewhere_share', 'all buy here when it is off', COMPARED),
  look: falls([0, 1], 'market credited_share', 'nobody has the credit of what is bought there', {
    'need.interval': 4,
    'elsewhere.bother': -2,
  }),
  price: falls([0.5, 1], 'market elsewhere_share', 'P = logistic(μ·(β_P·(p − p_e) + …))', COMPARED),
  trust: rises([0, 1], 'market elsewhere_share', 'P = logistic(μ·(… + β_Π·(T_e − Π)))', COMPARED),
  bother: falls([-1, 2], 'market elsewhere_share', 'P = logistic(μ·(… − κ_e))', COMPARED),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('market elsewhere_share', 'down', 'all buy here', 'mid-tier posts', 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: { still: ['soldElsewhere'], zero: { 'elsewhere.look': 0 } },
};
