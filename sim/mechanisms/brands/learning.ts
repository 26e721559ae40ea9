/**
 * Brands that learn: money moves to the channels that seem to pay.
 *
 *     every H days    x_k ← x_k·exp(η·min(2, max(−2, (R_k − R̄)/|R̄|))), then all scaled to add up to 1, none below f
 *     R_k = N_k / spent_k          R̄ = Σ N_k / Σ spent_k          over the H days; a channel without spending counts as R̄
 *     rivals          budget ← budget + ρ·(that of the best seller − budget)          best by sales a day to people with an account, of about a week
 *
 *   x_k  share of the movable money: the three tiers, advertising, the community programme; at the start as the scenario
 *   has it. N_k  sales that the brand puts down to k, by its way of counting (attribution.ts); by holdouts the share h of
 *   people is held out of each k.
 *
 * What moves is what is counted: that trust grows slowly, and is counted late or not at all, is in no rule here.
 *
 * Source: reinforcement of what paid after Erev & Roth 1998. That brands learn so is an assumption.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { CHANNELS } from '../../core/dimensions.ts';
import { decided, number, plausible, seenIn, toggle } from '../../core/declare.ts';
import { OFF_ON, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { exp } from '../../core/math.ts';
import { scaleShares } from '../../core/shares.ts';
import { float } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import type { Table } from '../../core/parameter.ts';
import { LEARNERS, PLAN } from '../../trial-markets.ts';
import type { World } from '../../world.ts';
import { countHeldOut, forgetTouches, noteTouches, soldBy } from './attribution.ts';
import { Attribution, MOVABLE, learns } from './movable.ts';
import { Channel, MOVABLE_SHARES, budgetOf, movableShare } from './spending.ts';

const parameters = {
  on: seenIn('what-is-counted', toggle('Brands move their money to what seems to pay')),
  // More than an even share cannot be the least of all.
  floor: seenIn(
    'what-is-counted',
    decided(number('Least share of the movable money for one channel', 'f', '', [0, 0.2], 0.02)),
  ),
  heldOut: plausible(
    [0.02, 0.15],
    'platforms hold out a twentieth to a tenth',
    number('Share of people held out of each movable channel', 'h', '', [0, 0.2], 0.1),
  ),
} as const satisfies Table;

const columns = {
  touched: column('pair', 'u8', 'bit set of movable channels', [0, 31], 'reached by the brand of late'),
  touchedBefore: column(
    'pair',
    'u8',
    'bit set of movable channels',
    [0, 31],
    'reached half a horizon earlier',
  ),
  lastTouch: column('pair', 'u8', 'movable channel from 1, or 0', [0, 5], 'that reached last'),
  heldOut: column('pair', 'u8', 'movable channel from 1, or 0', [0, 5], 'that the consumer is held out of', {
    birth: 'kept',
  }),
  attributed: column('brand', 'f64', 'sixtieths of sales', COUNT, 'sales put down to a movable channel', {
    width: MOVABLE.length,
  }),
  soldHeldOut: column('brand', 'f64', 'sales', COUNT, 'to people held out of a movable channel', {
    width: MOVABLE.length,
  }),
  soldOnline: column(
    'brand',
    'f64',
    'sales',
    COUNT,
    'of today, to people with an account, on the platform, where any brand learns',
    {
      scratch: true,
    },
  ),
  salesPace: column(
    'brand',
    'f64',
    'sales a day',
    COUNT,
    'to people with an account of late, as rivals see it',
  ),
  soldSince: column('brand', 'f64', 'sales', COUNT, 'since the last review'),
  spentSince: column('brand', 'f64', 'fen', COUNT, 'on a movable channel since the last review', {
    width: MOVABLE.length,
  }),
  heldOutPeople: column('brand', 'f64', 'consumers', COUNT, 'held out of a movable channel', {
    width: MOVABLE.length,
  }),
} as const satisfies Columns;

const MOVABLE_CHANNELS = MOVABLE.map((name) => Channel[name]);

/** Share of a channel after a review, before all are made to add up to 1. */
export const reinforced = (x: number, R: number, mean: number, rate: number): number =>
  mean === 0 ? x : x * exp(rate * Math.min(2, Math.max(-2, (R - mean) / Math.abs(mean))));

const horizonOf = (world: World, b: number): number => world.today.brandValues[b].horizon;

const reviewToday = (world: World, b: number): boolean =>
  world.today.day > 0 && world.today.day % horizonOf(world, b) === 0;

/** Brands look at what their channels brought, and move money. */
function reviewBudgets(world: World): void {
  const { brands } = world.market;
  world.today.brandsLearn = false;
  for (let b = 0; b < brands; b++) if (learns(world, b)) world.today.brandsLearn = true;
  if (!world.today.brandsLearn) return;
  const leader = budgetOf(world, bestSeller(world));
  for (let b = 0; b < brands; b++) {
    if (!learns(world, b)) continue;
    beginMix(world, b);
    if (!reviewToday(world, b)) continue;
    moveMoney(world, b);
    followLeader(world, b, leader);
    beginAnew(world, b);
  }
}

function bestSeller({ state: { salesPace }, market: { brands } }: World): number {
  let best = 0;
  for (let b = 1; b < brands; b++) if (salesPace[b] > salesPace[best]) best = b;
  return best;
}

/** Until the first review money lies as the scenario has it. */
function beginMix(world: World, b: number): void {
  const { mix } = world.state;
  const at = b * MOVABLE.length;
  let begun = 0;
  for (let k = 0; k < MOVABLE.length; k++) begun += mix[at + k];
  if (begun > 0) return;
  const total = movableShare(world, b);
  for (let k = 0; k < MOVABLE.length; k++)
    mix[at + k] = total > 0 ? world.today.brandValues[b][MOVABLE_SHARES[k]] / total : 1 / MOVABLE.length;
}

function followLeader(world: World, b: number, leader: number): void {
  const { followLeader: rho } = world.today.brandValues[b];
  world.state.budgetMoved[b] += rho * (leader - budgetOf(world, b));
}

function moveMoney(world: World, b: number): void {
  const { mix, spentSince } = world.state;
  const { learning } = world.today.brandValues[b];
  const at = b * MOVABLE.length;
  let sales = 0;
  let money = 0;
  for (let k = 0; k < MOVABLE.length; k++) {
    if (spentSince[at + k] === 0) continue;
    sales += soldBy(world, b, k);
    money += spentSince[at + k];
  }
  if (money === 0) return;
  const mean = sales / money;
  for (let k = 0; k < MOVABLE.length; k++) {
    const spent = spentSince[at + k];
    const R = spent === 0 ? mean : soldBy(world, b, k) / spent;
    mix[at + k] = reinforced(mix[at + k], R, mean, learning);
  }
  scaleShares(mix, at, at + MOVABLE.length, world.today.parameters.brandLearning.floor);
}

function beginAnew(world: World, b: number): void {
  const { attributed, spentSince, soldSince, soldHeldOut } = world.state;
  const at = b * MOVABLE.length;
  soldSince[b] = 0;
  for (const sums of [attributed, spentSince, soldHeldOut]) sums.fill(0, at, at + MOVABLE.length);
}

const WEEK = 7;

/** Evening: what the movable channels cost today, and how brands sell. */
function countSpending(world: World): void {
  const { outlay, spentSince, salesPace, soldOnline } = world.state;
  if (!world.today.brandsLearn) return;
  for (let b = 0; b < world.market.brands; b++) {
    salesPace[b] += (soldOnline[b] - salesPace[b]) / WEEK;
    if (!learns(world, b)) continue;
    for (let k = 0; k < MOVABLE.length; k++)
      spentSince[b * MOVABLE.length + k] += outlay[b * CHANNELS + MOVABLE_CHANNELS[k]];
    countHeldOut(world, b);
  }
}

const measures: Measures = {
  brands: [
    ...MOVABLE.map((name, k) =>
      float(`counted_${name}`, 'units', `sales put down to ${name} since the last review`, (world, b) =>
        learns(world, b) ? soldBy(world, b, k) : 0,
      ),
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'brandLearning',
  parameters,
  columns,
  streams: {
    holdout: 'who is held out of which channel',
  },
  phases: {
    reviewBudgets: {
      name: 'brands review what paid',
      over: 'once',
      why: 'before they spend',
      reads: 'salesPace heldOutPeople',
      writes: 'mix budgetMoved soldSince spentSince attributed soldHeldOut',
      step: reviewBudgets,
    },
    forgetTouches: {
      name: 'what reached people long ago is forgotten',
      over: 'consumer',
      why: 'twice in a horizon; with it the brand draws whom to hold out',
      reads: '',
      writes: 'touched touchedBefore lastTouch heldOut',
      step: forgetTouches,
    },
    countSpending: {
      name: 'brands add up what channels cost',
      over: 'once',
      why: 'once all is paid for',
      reads: 'outlay soldOnline heldOut',
      writes: 'salesPace spentSince heldOutPeople',
      step: countSpending,
    },
  },
  reading: {
    noteTouches: {
      name: 'channels reach people',
      why: 'by what is read of their posts',
      reads: 'postBrand postPaid source author tier',
      writes: 'touched lastTouch',
      step: noteTouches,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'how far money has moved between channels', 'shares stay when it is off', LEARNERS),
  floor: rises([0, 0.2], 'least learnt share of a channel', 'no share is below f', LEARNERS),
  heldOut: rises([0.02, 0.15], 'people held out', 'h of each channel', LEARNERS, {
    'brand.attribution': Attribution.holdout,
  }),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('brands counted_koc', 'down', 'nobody counts', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['touched', 'touchedBefore', 'lastTouch', 'heldOut', 'attributed', 'mix', 'budgetMoved'],
    zero: { 'brand.learning': 0 },
  },
};
