/**
 * What the platform earns: by advertisements, as many as it lets people be shown, and by a share of what content sells.
 *
 *     impressions of brand b per consumer = x_b·min(1, A / Σ x)          x_b  what its purse could buy (spending.ts)
 *     take = τ·price of each piece that is kept, sold in a live room, on the advice of a creator or on impulse
 *     withheld from the creator = min(commission, κ·take);  the brand pays the rest          private groups are out of reach
 *     what a sale earns a creator, as it sees it = max(0, M − κ·τ)          (publishing.ts)
 *
 *   A  ad load, τ  take rate, M  commission of the brand. What cannot be shown stays in the purse. The price of an impression
 *   does not answer to how many there are, nor the price of a brand to what is taken from it.
 *
 * Source: two-sided platforms after Rochet & Tirole 2003. That places are shared out in proportion is an assumption.
 */
import { column, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { decided, number, seenIn, share } from '../../core/declare.ts';
import { falls, rises } from '../../core/expectation.ts';
import type { Expectations } from '../../core/expectation.ts';
import { CHANNELS } from '../../core/dimensions.ts';
import { float, overBrands, sumOf, yuan } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import type { Table } from '../../core/parameter.ts';
import { ADVERTISED, HEEDED, MANY } from '../../trial-markets.ts';
import type { World } from '../../world.ts';
import { MOST, leverOf } from './levers.ts';

const parameters = {
  adLoad: seenIn(
    'fill-up',
    decided(
      number(
        'Advertisements that an average person may be shown on a day',
        'A',
        'impressions per consumer',
        [0, MOST.adLoad],
        MOST.adLoad,
        'assumed',
        'all that can be bought: without a platform that limits them, money alone does',
      ),
    ),
  ),
  takeRate: seenIn(
    'fill-up',
    decided(number('Share of what content sells that the platform keeps', 'τ', '', [0, MOST.takeRate], 0)),
  ),
  withheld: decided(
    share(
      'Share of that which is withheld from the creator’s commission, as far as it goes',
      'κ',
      0.5,
      'assumed',
      'half and half: shops and creators are both charged',
    ),
  ),
} as const satisfies Table;

const columns = {
  takeOfBrand: column('brand', 'f64', 'fen', COUNT, 'share of sales paid by the brand to the platform', {
    scratch: true,
  }),
  takeOfCreators: column(
    'brand',
    'f64',
    'fen',
    COUNT,
    'share of its sales withheld by the platform from creators',
    { scratch: true },
  ),
} as const satisfies Columns;

/** Share of what could be bought that is shown, where all together are so many for each person. */
export const roomFor = (wanted: number, load: number): number => (wanted > load ? load / wanted : 1);

/** Morning: brands share the places that there are in proportion to what they could buy. */
export function limitAdvertising(world: World): void {
  const { adChance } = world.state;
  const room = roomFor(sumOf(adChance), leverOf(world, 'adLoad'));
  if (room < 1) for (let b = 0; b < adChance.length; b++) adChance[b] *= room;
}

/** What a sale earns a creator, as a share of its price, once the platform has taken its part. */
export function commissionLeft(world: World, b: number): number {
  const { commission } = world.today.brandValues[b];
  const take = leverOf(world, 'takeRate');
  return take === 0
    ? commission
    : Math.max(0, commission - world.today.parameters.platformIncome.withheld * take);
}

/**
 * The platform keeps its share of pieces that were kept, sold at so many fen each.
 *
 * @param earned commission on them in fen; 0 where no creator sold them
 * @returns what is withheld of that, in fen
 */
export function takeShare(world: World, b: number, pieces: number, fen: number, earned: number): number {
  const rate = leverOf(world, 'takeRate');
  if (rate === 0) return 0;
  const { takeOfBrand, takeOfCreators } = world.state;
  const take = pieces * Math.round(fen * rate);
  const withheld = Math.min(earned, Math.round(world.today.parameters.platformIncome.withheld * take));
  takeOfCreators[b] += withheld;
  takeOfBrand[b] += take - withheld;
  return withheld;
}

/** Share of sales that the platform keeps today, in fen. */
const takeOf = ({ state }: World): number => sumOf(state.takeOfBrand) + sumOf(state.takeOfCreators);

/** Advertising and its share of sales today, in fen. */
export const platformFen = (world: World, advertising: number): number =>
  takeOf(world) + overBrands(world, (b) => world.state.outlay[b * CHANNELS + advertising]);

const measures: Measures = {
  market: [
    float<void>('ad_load', 'impressions per consumer', 'advertisements that a person may be shown', (world) =>
      leverOf(world, 'adLoad'),
    ),
    float<void>('take_rate', 'share of sales', 'that content makes, kept by the platform', (world) =>
      leverOf(world, 'takeRate'),
    ),
    float<void>('platform_take', 'yuan', 'kept by the platform of what content sells', (world) =>
      yuan(takeOf(world)),
    ),
  ],
  brands: [
    float('take_cost', 'yuan', 'paid to the platform for what content sells', (world, b) =>
      yuan(world.state.takeOfBrand[b]),
    ),
  ],
};

export const mechanism = defineMechanism({ name: 'platformIncome', parameters, columns, measures });

export const expects: Expectations<typeof parameters> = {
  adLoad: rises([0.5, 4], 'market platform_income', 'no more is shown than A for each person', ADVERTISED),
  takeRate: rises([0, 0.2], 'market platform_take', 'take = τ·price', HEEDED, MANY),
  withheld: falls([0, 1], 'brands take_cost', 'the brand pays 1 − κ of the take', HEEDED, MANY, {
    'platformIncome.takeRate': 0.1,
    'brand.commission': 0.2,
  }),
};
