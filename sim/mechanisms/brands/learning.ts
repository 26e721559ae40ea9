/**
 * Brands that learn: money moves to the channels that seem to pay.
 *
 *     every H days    x_k ← x_k·exp(η·min(2, max(−2, (R_k − R̄)/|R̄|))), at least f, all x_k adding up to 1
 *     R_k = N_k / spent_k          R̄ = Σ N_k / Σ spent_k          over the H days; a channel without spending keeps its x_k
 *     rivals          budget ← budget + ρ·(that of the best seller − budget)
 *
 *     N_k by attribution, of the sales of those days:
 *       last touch    those whose buyer was last reached by k, within H days
 *       even          the share 1/n of each sale whose buyer was reached by k and n − 1 other channels within H days
 *       holdout       (sales a head − sales a head of those held out of k)·people; k reaches nobody who is held out of it
 *
 *   x_k  share of the movable money: advertising, the three tiers, the community programme. A channel reaches who reads
 *   its paid post or takes part. What is reached is kept in two halves of H, so that it is forgotten after ½H to H days.
 *
 * What moves is what is counted: that trust grows slowly, and is counted late or not at all, is in no rule here.
 *
 * Source: reinforcement of what paid after Erev & Roth 1998; holdouts as platforms offer them for measuring lift. That
 * brands learn so is an assumption.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { CHANNELS } from '../../core/dimensions.ts';
import { decided, plausible, share, toggle } from '../../core/declare.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import type { Exposures } from '../../core/exposures.ts';
import { exp } from '../../core/math.ts';
import { float } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import type { Table } from '../../core/parameter.ts';
import { streamKey, uniform } from '../../core/random.ts';
import { LEARNERS, PLAN } from '../../trial-markets.ts';
import { PAID, Source } from '../../posts/posts.ts';
import type { World } from '../../world.ts';
import { Attribution, MOVABLE } from './movable.ts';
import { Channel, MOVABLE_SHARES, budgetOf, movableShare } from './spending.ts';

const parameters = {
  on: toggle('Brands move their money to what seems to pay'),
  floor: decided(share('Least share of the movable money for one channel', 'f', 0.02)),
  heldOut: plausible(
    [0.02, 0.15],
    'platforms hold out a twentieth to a tenth',
    share('Share of people held out of each movable channel', 'h', 0.1),
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
  heldOut: column('pair', 'u8', 'movable channel from 1, or 0', [0, 5], 'that the consumer is held out of'),
  attributed: column('brand', 'f64', 'sixtieths of sales', COUNT, 'sales put down to a movable channel', {
    width: MOVABLE.length,
  }),
  soldHeldOut: column('brand', 'f64', 'sales', COUNT, 'to people held out of a movable channel', {
    width: MOVABLE.length,
  }),
  salesPace: column('brand', 'f64', 'sales a day', COUNT, 'of late, as rivals see it'),
  soldSince: column('brand', 'f64', 'sales', COUNT, 'since the last review'),
  spentSince: column('brand', 'f64', 'fen', COUNT, 'on a movable channel since the last review', {
    width: MOVABLE.length,
  }),
  heldOutPeople: column('brand', 'f64', 'consumers', COUNT, 'held out of a movable channel', {
    width: MOVABLE.length,
  }),
} as const satisfies Columns;

const ADVERTISING = MOVABLE.indexOf('advertising');
const MOVABLE_CHANNELS = MOVABLE.map((name) => Channel[name]);

/** A sale in parts that can be shared evenly by any number of movable channels. */
const PARTS = 60;

/** Share of a channel after a review, before all are made to add up to 1. */
export const reinforced = (x: number, R: number, mean: number, rate: number): number =>
  mean === 0 ? x : x * exp(rate * Math.min(2, Math.max(-2, (R - mean) / Math.abs(mean))));

const learns = (world: World, b: number): boolean =>
  world.today.parameters.brandLearning.on !== 0 && world.today.brandValues[b].learning > 0;

/** Days between two reviews. */
const horizonOf = (world: World, b: number): number => world.today.brandValues[b].horizon;

const reviewToday = (world: World, b: number): boolean =>
  world.today.day > 0 && world.today.day % horizonOf(world, b) === 0;

/** Morning of a half horizon: older touches are forgotten; who is held out is drawn once for all. */
function forgetTouches(world: World, from: number, to: number): void {
  const { brands } = world.market;
  const { touched, touchedBefore, lastTouch } = world.state;
  for (let b = 0; b < brands; b++) {
    if (!learns(world, b)) continue;
    if (world.today.day % Math.ceil(horizonOf(world, b) / 2) !== 0) continue;
    assignHeldOut(world, b, from, to);
    for (let pair = from * brands + b; pair < to * brands; pair += brands) {
      touchedBefore[pair] = touched[pair];
      touched[pair] = 0;
      if (lastTouch[pair] > 0 && (touchedBefore[pair] & (1 << (lastTouch[pair] - 1))) === 0)
        lastTouch[pair] = 0;
    }
  }
}

const NO_DAY = -1;

function assignHeldOut(world: World, b: number, from: number, to: number): void {
  const { key, brands } = world.market;
  const { heldOut } = world.state;
  const { heldOut: share } = world.today.parameters.brandLearning;
  const { k0, k1 } = streamKey(key, world.model.streams.holdout, NO_DAY);
  const holding = world.today.brandValues[b].attribution === Attribution.holdout;
  for (let c = from; c < to; c++) {
    const place = holding ? Math.floor(uniform(k0, k1, c, b) / share) : MOVABLE.length;
    heldOut[c * brands + b] = place < MOVABLE.length ? place + 1 : 0;
  }
}

/** Brands look at what their channels brought, and move money. */
function reviewBudgets(world: World): void {
  const { brands } = world.market;
  world.today.brandsLearn = false;
  for (let b = 0; b < brands; b++) if (learns(world, b)) world.today.brandsLearn = true;
  if (!world.today.brandsLearn) return;
  for (let b = 0; b < brands; b++) if (learns(world, b)) beginMix(world, b);
  let best = 0;
  for (let b = 1; b < brands; b++) if (world.state.salesPace[b] > world.state.salesPace[best]) best = b;
  const most = budgetOf(world, best);
  for (let b = 0; b < brands; b++) {
    if (!learns(world, b) || !reviewToday(world, b)) continue;
    moveMoney(world, b);
    followLeader(world, b, most);
  }
  for (let b = 0; b < brands; b++) if (learns(world, b) && reviewToday(world, b)) beginAnew(world, b);
}

/** Until the first review money lies as the scenario has it. */
function beginMix(world: World, b: number): void {
  const { mix } = world.state;
  const at = b * MOVABLE.length;
  if (mix[at] + mix[at + ADVERTISING] + mix[at + MOVABLE.length - 1] > 0) return;
  const total = movableShare(world, b);
  MOVABLE_SHARES.forEach((name, k) => {
    mix[at + k] = total > 0 ? world.today.brandValues[b][name] / total : 1 / MOVABLE.length;
  });
}

function followLeader(world: World, b: number, most: number): void {
  const { followLeader: rho } = world.today.brandValues[b];
  world.state.budgetMoved[b] += rho * (most - budgetOf(world, b));
}

function moveMoney(world: World, b: number): void {
  const { mix, spentSince } = world.state;
  const { learning } = world.today.brandValues[b];
  const { floor } = world.today.parameters.brandLearning;
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
  let total = 0;
  for (let k = 0; k < MOVABLE.length; k++) {
    const spent = spentSince[at + k];
    const R = spent === 0 ? mean : soldBy(world, b, k) / spent;
    mix[at + k] = Math.max(floor, reinforced(mix[at + k], R, mean, learning));
    total += mix[at + k];
  }
  for (let k = 0; k < MOVABLE.length; k++) mix[at + k] /= total;
}

/** Sales that the brand puts down to a channel, by its way of counting. */
function soldBy(world: World, b: number, k: number): number {
  const { attributed, soldSince, soldHeldOut, heldOutPeople } = world.state;
  const { onlineConsumers: people } = world.market;
  const at = b * MOVABLE.length + k;
  if (world.today.brandValues[b].attribution !== Attribution.holdout) return attributed[at] / PARTS;
  const held = heldOutPeople[at];
  if (held === 0 || held === people) return 0;
  return ((soldSince[b] - soldHeldOut[at]) / (people - held) - soldHeldOut[at] / held) * people;
}

function beginAnew(world: World, b: number): void {
  const { attributed, spentSince, soldSince, soldHeldOut } = world.state;
  const at = b * MOVABLE.length;
  soldSince[b] = 0;
  for (const sums of [attributed, spentSince, soldHeldOut]) sums.fill(0, at, at + MOVABLE.length);
}

/** Notes that a channel reached this consumer. */
export function touch(world: World, pair: number, movable: number): void {
  const { touched, lastTouch } = world.state;
  touched[pair] |= 1 << movable;
  lastTouch[pair] = movable + 1;
}

/** Who reads a paid post was reached by its channel. */
function noteTouches(world: World, x: Exposures): void {
  const { postBrand, postPaid, source, author, tier } = world.state;
  if (!world.today.brandsLearn) return;
  for (let j = 0; j < x.paid.count; j++) {
    const i = x.paid.at[j];
    const row = x.row[i];
    if (!learns(world, postBrand[row])) continue;
    if (source[row] === Source.advertisement) touch(world, x.pair[i], ADVERTISING);
    else if (source[row] === Source.creator && (postPaid[row] & PAID) !== 0)
      touch(world, x.pair[i], tier[author[row]]);
  }
}

/** A sale is put down to what reached the buyer, piece by piece. */
export function attributeSale(world: World, pair: number, b: number, pieces: number): void {
  if (!learns(world, b)) return;
  const { touched, touchedBefore, lastTouch, heldOut, attributed, soldSince, soldHeldOut } = world.state;
  const at = b * MOVABLE.length;
  soldSince[b] += pieces;
  if (heldOut[pair] > 0) soldHeldOut[at + heldOut[pair] - 1] += pieces;
  if (world.today.brandValues[b].attribution === Attribution.even) {
    const reached = touched[pair] | touchedBefore[pair];
    let n = 0;
    for (let k = 0; k < MOVABLE.length; k++) n += (reached >> k) & 1;
    for (let k = 0; k < MOVABLE.length; k++)
      if ((reached >> k) & 1) attributed[at + k] += (pieces * PARTS) / n;
  } else if (lastTouch[pair] > 0) attributed[at + lastTouch[pair] - 1] += pieces * PARTS;
}

const WEEK = 7;

/** Evening: what the movable channels cost today. */
function countSpending(world: World): void {
  const { outlay, spentSince, heldOut, heldOutPeople, salesPace, sold } = world.state;
  const { brands, onlineConsumers } = world.market;
  if (!world.today.brandsLearn) return;
  for (let b = 0; b < brands; b++) salesPace[b] += (sold[b] - salesPace[b]) / WEEK;
  for (let b = 0; b < brands; b++) {
    if (!learns(world, b)) continue;
    const at = b * MOVABLE.length;
    MOVABLE_CHANNELS.forEach((channel, k) => {
      spentSince[at + k] += outlay[b * CHANNELS + channel];
    });
    if (!(world.today.day % Math.ceil(horizonOf(world, b) / 2) === 0)) continue;
    heldOutPeople.fill(0, at, at + MOVABLE.length);
    for (let c = 0; c < onlineConsumers; c++) {
      const k = heldOut[c * brands + b];
      if (k > 0) heldOutPeople[at + k - 1]++;
    }
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
      reads: 'outlay sold heldOut',
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
  floor: falls([0, 0.2], 'how far money has moved between channels', 'no share falls below f', LEARNERS),
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
