/**
 * Heeding: a brand hears what is wrong with its product, and moves money from selling it to mending it.
 *
 *     every P days    ρ = min(1, (returned + complained)/sold)          s = min(1, λ·ρ), over the P days; nothing sold leaves s as it was
 *     share of the budget for channel k = (1 − s)·share_k, for improvement s·(all shares) besides
 *
 *   complained  bad posts of buyers about what they lived through, found in what is said in public; venting, attacks and
 *   clashes of values say nothing of the product. Less is sold in the meantime, for the same budget. When the product
 *   is better fewer complain, and the money goes back: sense, respond, improve, close. Improvement as spending.ts has it.
 *
 * Source: Hans 115431, 3.2 (complaints as a source of improvement). That money follows the share of dissatisfied buyers
 * is an assumption.
 */
import { column, COUNT, UNIT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { decided, integer, number, seenIn, toggle } from '../../core/declare.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { float } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import type { Table } from '../../core/parameter.ts';
import { HEEDERS, PLAN } from '../../trial-markets.ts';
import type { World } from '../../world.ts';
import { NegativeKind } from '../trust/asymmetry.ts';

const parameters = {
  on: seenIn('mend-or-sell', toggle('Brands mend what buyers complain of')),
  review: decided(integer(number('Days over which complaints are counted', 'P', 'days', [1, 180], 14))),
} as const satisfies Table;

const columns = {
  mending: column('brand', 'f64', '', UNIT, 'share of the budget moved to improvement'),
  soldReviewed: column('brand', 'f64', 'sales', COUNT, 'since complaints were last looked through'),
  wrongs: column('brand', 'f64', 'returns and posts', COUNT, 'since then'),
} as const satisfies Columns;

/** Share of the budget that is moved, by what goes wrong. */
export const moved = (heed: number, wrongs: number, sold: number): number =>
  Math.min(1, heed * Math.min(1, wrongs / sold));

export const heeds = ({ today }: World, b: number): boolean =>
  today.parameters.heeding.on !== 0 && today.brandValues[b].heeding > 0;

/** Share of the budget of brand b that mends the product instead of selling it. */
export const mendingShare = (world: World, b: number): number =>
  heeds(world, b) ? world.state.mending[b] : 0;

/** Dawn, every so many days: what was wrong. */
function lookThrough(world: World): void {
  const { mending, soldReviewed, wrongs } = world.state;
  const { day, brandValues } = world.today;
  if (day === 0 || day % world.today.parameters.heeding.review !== 0) return;
  for (let b = 0; b < world.market.brands; b++) {
    if (!heeds(world, b)) continue;
    if (soldReviewed[b] > 0) mending[b] = moved(brandValues[b].heeding, wrongs[b], soldReviewed[b]);
    soldReviewed[b] = 0;
    wrongs[b] = 0;
  }
}

/** Evening: what was sold today, and what came back or was complained of. */
function noteWrongs(world: World): void {
  const { sold, returned, saidBad, soldReviewed, wrongs } = world.state;
  for (let b = 0; b < world.market.brands; b++) {
    if (!heeds(world, b)) continue;
    soldReviewed[b] += sold[b];
    wrongs[b] += returned[b] + saidBad[4 * b + NegativeKind.experience - 1];
  }
}

const measures: Measures = {
  brands: [float('mending_share', 'share of the budget', 'moved from selling to improvement', mendingShare)],
};

export const mechanism = defineMechanism({
  name: 'heeding',
  parameters,
  columns,
  phases: {
    lookThrough: {
      name: 'brands look through complaints',
      over: 'once',
      why: 'before they spend',
      reads: '',
      writes: 'mending soldReviewed wrongs',
      step: lookThrough,
    },
    noteWrongs: {
      name: 'complaints are noted',
      over: 'once',
      why: 'once all have bought and posted',
      reads: 'sold returned saidBad',
      writes: 'soldReviewed wrongs',
      step: noteWrongs,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'brands mending_share', 's = λ·ρ', HEEDERS),
  review: falls([5, 40], 'brands quality', 'money is moved later', HEEDERS),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('brands mending_share', 'down', 'nobody listens', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: { still: ['mending', 'soldReviewed', 'wrongs'], zero: { 'brand.heeding': 0 } },
};
