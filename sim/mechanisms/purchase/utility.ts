/** What buying a brand is worth to somebody today: the equation stands in buying.ts, which has its weights. */
import type { World } from '../../world.ts';
import { swayOf } from '../community/norm-conformity.ts';
import { brandCosine, trustIn } from '../trust/beliefs.ts';
import { herdOf } from '../trust/proof.ts';
import { bargainOf, relativeOffer } from './pricing.ts';
import { pageOf } from './product-page.ts';
import { riskLeftBy } from './public-status.ts';
import { uncertaintyAtPurchase } from './trial.ts';

/** Perceived risk of a purchase. */
export const perceivedRisk = (relativePrice: number, u: number, guarantee: number): number =>
  relativePrice * u * (1 - guarantee);

/** What trust in the platform adds to buying anything there. */
function platformBonus(world: World, c: number): number {
  const { on, trustWeight, trustStart } = world.today.parameters.platform;
  return on ? trustWeight * (world.state.platformTrust[c] - trustStart) : 0;
}

/** What utility is made of, in the order in which it is added. */
export const UTILITY_PARTS = [
  'appeal',
  'trust',
  'attachment',
  'identity',
  'values',
  'proof',
  'habit',
  'platform',
  'bargain',
  'page',
  'price',
  'risk',
  'friction',
] as const;

/** The parts of the last utility that was worked out, by `UTILITY_PARTS`. */
export const lastParts = new Float64Array(UTILITY_PARTS.length);

/** Utility of brand b for consumer c, at a price that is this share of what such goods cost. */
export function utility(world: World, c: number, b: number, relative = relativeOffer(world, c, b)): number {
  const { state } = world;
  const { brands } = world.market;
  const { buying: B } = world.today.parameters;
  const brand = world.today.brandValues[b];
  const pair = c * brands + b;
  const swayed = swayOf(world, c, b);
  const risk = perceivedRisk(relative, uncertaintyAtPurchase(world, c, b), brand.guarantee);
  const parts = lastParts;
  parts[0] = brand.appeal;
  parts[1] = B.trust * (trustIn(world, c, b) + swayed);
  parts[2] = B.attachment * (state.attachment[pair] + swayed) * brand.hedonic;
  parts[3] = B.identity * state.identity[pair];
  parts[4] = B.values * world.market.standing[b] * brandCosine(world, c, b);
  parts[5] = B.proof * herdOf(world, pair);
  parts[6] = B.habit * state.habit[pair];
  parts[7] = platformBonus(world, c);
  parts[8] = bargainOf(world, c, b, relative);
  parts[9] = pageOf(world, b);
  parts[10] = -(B.price * state.priceSensitivity[c] * relative);
  parts[11] = -(B.risk * risk * brand.risk * riskLeftBy(world, b) * state.riskSensitivity[c]);
  parts[12] = -(B.friction * B.checkout);
  let sum = parts[0];
  for (let i = 1; i < parts.length; i++) sum += parts[i];
  return sum;
}
