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

/** Utility of brand b for consumer c, at a price that is this share of what such goods cost. */
export function utility(world: World, c: number, b: number, relative = relativeOffer(world, c, b)): number {
  const { state } = world;
  const { brands } = world.market;
  const { brandValues } = world.today;
  const { buying: B } = world.today.parameters;
  const brand = brandValues[b];
  const pair = c * brands + b;
  const swayed = swayOf(world, c, b);
  const risk = perceivedRisk(relative, uncertaintyAtPurchase(world, c, b), brand.guarantee);
  return (
    brand.appeal +
    B.trust * (trustIn(world, c, b) + swayed) +
    B.attachment * (state.attachment[pair] + swayed) * brand.hedonic +
    B.identity * state.identity[pair] +
    B.values * world.market.standing[b] * brandCosine(world, c, b) +
    B.proof * herdOf(world, pair) +
    B.habit * state.habit[pair] +
    platformBonus(world, c) +
    bargainOf(world, c, b, relative) +
    pageOf(world, b) -
    B.price * state.priceSensitivity[c] * relative -
    B.risk * risk * brand.risk * riskLeftBy(world, b) * state.riskSensitivity[c] -
    B.friction * B.checkout
  );
}
