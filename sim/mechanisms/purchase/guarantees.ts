/**
 * Guarantees: what takes risk from buyers costs the brand.
 *
 *     chance of sending back a disappointing piece = p_r·(1 + κ_G·(G − G₀))          within [0, 1]
 *     cost = w_G·G          for each piece that is sent back: shipping and handling that the brand bears
 *
 *   G  share of the risk that guarantees take away, G₀  that at which p_r is meant (experience.ts). Less risk makes people
 *   buy (buying.ts); the same promise makes them send back, and the brand pays the way.
 *
 * Source: the trade-off is that of Wood 2001 and Petersen & Kumar 2009 (lenient returns sell more, and more come back);
 * both figures are assumptions.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { COUNT, column } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { float, yuan } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { number, plausible, seenIn, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import type { World } from '../../world.ts';
import { BRAND } from '../../population/parameters.ts';
import { OFF_ON, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { BAD_PRODUCTS } from '../../trial-markets.ts';

const parameters = {
  on: toggle('Guarantees cost the brand what comes back'),
  leniency: seenIn(
    'safety-net',
    plausible(
      [0.1, 0.5],
      'a guess: a full guarantee against the usual one, up to a third more of the disappointing pieces',
      number('How much a guarantee makes people send back', 'κ_G', '', [0, 5], 0.25),
    ),
  ),
  handling: plausible(
    [8, 25],
    'a guess: a parcel and somebody’s time',
    number(
      'Shipping and handling of a piece that comes back under full guarantee',
      'w_G',
      'yuan',
      [0, 10_000],
      15,
      'assumed',
      'a parcel and somebody’s time',
    ),
  ),
} as const satisfies Table;

const columns = {
  guaranteeCost: column('brand', 'f64', 'fen', COUNT, 'paid for what came back under guarantee', {
    scratch: true,
  }),
} as const satisfies Columns;

/** Chance of sending back under a guarantee that is so much above the usual one, alone being that at the usual one. */
export const lenient = (alone: number, above: number, kappa: number): number =>
  Math.min(1, Math.max(0, alone * (1 + kappa * above)));

/** Chance that a buyer sends a disappointing piece of brand b back. */
export function sendingBack(world: World, b: number): number {
  const { experience, guarantees: P } = world.today.parameters;
  if (!P.on) return experience.returnChance;
  const above = world.today.brandValues[b].guarantee - BRAND.guarantee.default;
  return lenient(experience.returnChance, above, P.leniency);
}

/** The brand pays the way back. */
export function payReturn(world: World, b: number, pieces: number): void {
  const { on, handling } = world.today.parameters.guarantees;
  if (!on) return;
  world.state.guaranteeCost[b] += pieces * Math.round(100 * handling * world.today.brandValues[b].guarantee);
}

const measures: Measures = {
  brands: [
    float('guarantee_cost', 'yuan', 'paid for what came back under guarantee', (world, b) =>
      yuan(world.state.guaranteeCost[b]),
    ),
  ],
};

export const mechanism = defineMechanism({ name: 'guarantees', parameters, columns, measures });

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'brands guarantee_cost', 'w_G·G for each return', BAD_PRODUCTS),
  leniency: rises([0, 0.4], 'brands returns', 'p_r·(1 + κ_G·(G − G₀))', BAD_PRODUCTS, {
    'brand.guarantee': 1,
    'experience.returnChance': 0.5,
    'need.interval': 4,
  }),
  handling: rises([5, 30], 'brands guarantee_cost', 'w_G·G for each return', BAD_PRODUCTS),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('brands guarantee_cost', 'down', 'what comes back costs nothing', 'mid-tier posts', 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: { still: ['guaranteeCost'] },
};
