/**
 * Brands spend and brief: a budget over time, split over channels.
 *
 *     purse_k ← purse_k + budget·share_k          once a day, per brand and channel, in fen; or by a calendar (calendar.ts)
 *     impressions per consumer = min(64, purse_advertising / (CPM/10 · consumers online)), in fen
 *     offers to a tier:  a_t = min(1, d_t)          d_t = Σ_b purse_b,t / Σ_v price of the posts v is willing to sell
 *                        where nobody is willing: 1 if any brand has money for the tier, else 0
 *     fees of a tier:    w ← w·(1 + η_w·(min(2, d_t) − 1)), between 1/w_max and w_max times the usual
 *     improvement:  d ← d + (1 − 1/(1 + money/w_q))·(q_max − d)          quality gained, money per thousand consumers
 *
 * The platform may let fewer be shown (platform/income.ts).
 * What is bought is paid for when it is shown (assembly.ts, and below for impressions); what is not bought stays in the purse.
 * Shares that add up to more than 1 are scaled down, what is left under 1 is not spent at all.
 *
 * Source: channels after Hans 118731, 3.2.1; price of impressions from trade figures.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { MONEY, UNIT, column, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { int, float, yuan, overBrands } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { CHANNELS, MAX_ADVERTISEMENTS } from '../../core/dimensions.ts';
import { number, plausible, seenIn, share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { isAbsent } from '../../posts/absent.ts';
import { Source, keyOf } from '../../posts/posts.ts';
import type { World } from '../../world.ts';
import { calendarFactor } from './calendar.ts';
import { mendingShare } from './heeding.ts';
import { limitAdvertising } from '../platform/income.ts';
import { MOVABLE, learns } from './movable.ts';
import { payFrom } from './purses.ts';
import { pace, rhythm } from '../creators/publishing.ts';
import { priceOf } from '../creators/business.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { PLAN, WANTED } from '../../trial-markets.ts';

const parameters = {
  on: toggle('Brands spend their budgets'),
  impressionCost: plausible(
    [40, 120],
    'trade figures: 20–60 yuan per thousand shown, half noticed',
    number(
      'Price of a thousand impressions that are noticed',
      'CPM',
      'yuan',
      [1, 10_000],
      100,
      'assumed',
      'trade figures of 20–60 yuan for a thousand shown, of which about half are noticed',
    ),
  ),
  yuanPerQuality: plausible(
    [1000, 10000],
    'a guess: products differ in what improving them costs',
    number(
      'Money that takes a product half of the way to its best, per thousand consumers',
      'w_q',
      'yuan per thousand consumers',
      [1, 1_000_000],
      3000,
    ),
  ),
  feeRate: seenIn(
    'claims/F2/second',
    share(
      'How far fees answer to a day on which brands want twice as many posts as are for sale',
      'η_w',
      0.1,
    ),
  ),
  feeRange: seenIn(
    'claims/F2/second',
    number('How many times the usual fee is the most that is paid, and the least', 'w_max', '', [1, 100], 4),
  ),
  improvable: seenIn(
    'claims/F2/second',
    number(
      'Quality that improvement can add to a product at most',
      'q_max',
      'quality',
      [0, 1],
      0.3,
      'assumed',
      'the distance from a middling product of the default market to its best',
    ),
  ),
} as const satisfies Table;

const columns = {
  adChance: column('brand', 'f64', 'impressions per consumer', [0, 100], 'advertising bought', {
    scratch: true,
  }),
  impressions: column('brand', 'f64', 'impressions', COUNT, 'advertisements shown', { scratch: true }),
  mix: column('brand', 'f64', '', UNIT, 'learnt shares of the movable money, by movable channel', {
    width: MOVABLE.length,
  }),
  budgetMoved: column(
    'brand',
    'f64',
    'yuan per thousand consumers and day',
    MONEY,
    'what following a rival has added to the budget',
  ),
  purse: column('brand', 'f64', 'fen', MONEY, 'money not yet spent, by channel', { width: CHANNELS }),
  paidIn: column('brand', 'f64', 'fen', COUNT, 'budget of today', { scratch: true }),
  outlay: column('brand', 'f64', 'fen', COUNT, 'spent today, by channel', { scratch: true, width: CHANNELS }),
  feeLevel: column('market', 'f64', '', COUNT, 'fees against the usual, by tier', { width: 3, birth: 1 }),
  drift: column('brand', 'f64', 'quality', UNIT, 'quality gained by improvement'),
} as const satisfies Columns;

/** Channels in the order of the columns `purse` and `outlay`; the first three are the tiers of creators. */
export const CHANNEL_NAMES = [
  'koc',
  'mid',
  'head',
  'advertising',
  'cash',
  'recognition',
  'adoption',
  'ladder',
  'privileges',
  'community',
  'private',
  'service',
  'improvement',
] as const;
export const Channel = Object.fromEntries(CHANNEL_NAMES.map((name, k) => [name, k])) as Record<
  (typeof CHANNEL_NAMES)[number],
  number
>;
const SHARES = [
  'toKoc',
  'toMid',
  'toHead',
  'toAdvertising',
  'toCash',
  'toRecognition',
  'toAdoption',
  'toLadder',
  'toPrivileges',
  'toCommunity',
  'toPrivate',
  'toService',
  'toImprovement',
] as const;

/** Shares of movable channels, in the order of MOVABLE. */
export const MOVABLE_SHARES = ['toKoc', 'toMid', 'toHead', 'toAdvertising', 'toCommunity'] as const;

/** Budget of a brand today, with what following a rival has added, in yuan per thousand consumers. */
export function budgetOf(world: World, b: number): number {
  const { budget } = world.today.brandValues[b];
  return learns(world, b) ? Math.max(0, budget + world.state.budgetMoved[b]) : budget;
}

/** Share of the budget that learning can move between channels (learning.ts). */
export function movableShare(world: World, b: number): number {
  const brand = world.today.brandValues[b];
  return MOVABLE_SHARES.reduce((sum, name) => sum + brand[name], 0);
}

/** Share of the budget for a channel: as the scenario has it, or as the brand has learnt. */
function shareOf(world: World, b: number, name: (typeof SHARES)[number]): number {
  const k = (MOVABLE_SHARES as readonly string[]).indexOf(name);
  if (k < 0 || !learns(world, b)) return world.today.brandValues[b][name];
  return movableShare(world, b) * world.state.mix[b * MOVABLE.length + k];
}

/** What one costs in fen, at a price per thousand in yuan; or so many, at so many times the price. */
export const fenForOne = (yuanPerThousand: number): number => 0.1 * yuanPerThousand;

/** Quality gained, after money that takes a product half of the way `effort` times. */
export const improved = (gained: number, effort: number, most: number): number =>
  gained + (1 - 1 / (1 + effort)) * (most - gained);

/** Scale that keeps the shares of a budget from adding up to more than 1. */
export const splitScale = (total: number): number => (total > 1 ? 1 / total : 1);

export function spendBudgets(world: World): void {
  const { state } = world;
  const { brandValues } = world.today;
  const { onlineConsumers } = world.market;
  const { spending } = world.today.parameters;
  for (let b = 0; b < world.market.brands; b++) {
    const brand = brandValues[b];
    const scale = splitScale(SHARES.reduce((sum, name) => sum + brand[name], 0));
    const fen = spending.on ? fenForOne(budgetOf(world, b)) * onlineConsumers * scale : 0;
    const mending = mendingShare(world, b);
    const all = mending > 0 ? SHARES.reduce((sum, name) => sum + shareOf(world, b, name), 0) : 0;
    SHARES.forEach((name, k) => {
      const besides = name === 'toImprovement' ? mending * all : 0;
      const share = shareOf(world, b, name) * calendarFactor(world, b, name, world.today.day);
      const paidIn = Math.floor(fen * ((1 - mending) * share + besides));
      state.purse[b * CHANNELS + k] += paidIn;
      state.paidIn[b] += paidIn;
    });
    const money = Math.max(0, state.purse[b * CHANNELS + Channel.advertising]);
    const impression = fenForOne(spending.impressionCost) * Math.max(1, onlineConsumers);
    // More cannot be shown to anybody; the rest stays in the purse.
    const left = isAbsent(world, keyOf(0, Source.advertisement, b));
    state.adChance[b] = left ? 0 : Math.min(MAX_ADVERTISEMENTS, money / impression);
  }
  limitAdvertising(world);
}

/** Money for the product buys quality at falling returns; it is spent on the day. */
function improveProducts(world: World): void {
  const { state } = world;
  const { onlineConsumers } = world.market;
  const { yuanPerQuality, improvable } = world.today.parameters.spending;
  for (let b = 0; b < world.market.brands; b++) {
    const fen = Math.max(0, state.purse[b * CHANNELS + Channel.improvement]);
    payFrom(world, b, Channel.improvement, fen);
    const effort = fen / (100 * yuanPerQuality * Math.max(1, onlineConsumers / 1000));
    state.drift[b] = improved(state.drift[b], effort, improvable);
  }
}

/** Money that brands have for a tier, and what all its willing posts cost, in fen. */
function marketFor(world: World, tier: number): { money: number; cost: number } {
  const { state } = world;
  const { brands } = world.market;
  let money = 0;
  for (let b = 0; b < brands; b++) money += Math.max(0, state.purse[b * CHANNELS + tier]);
  let cost = 0;
  for (let v = 0; v < world.market.creators; v++) {
    if (state.tier[v] === tier) cost += willing(world, v) * priceOf(world, v);
  }
  return { money, cost };
}

/** Sponsored posts that a creator would publish on an average day. */
function willing(world: World, v: number): number {
  const { share, steadiness, tier } = world.state;
  const { publishing } = world.today.parameters;
  if (!publishing.on || !publishing.sponsoring) return 0;
  const { cadence, aiShare } = world.today.tierSettings[tier[v]];
  const posts = cadence * pace(aiShare, publishing.machinePace);
  return share[v] * 0.5 * (rhythm(posts, steadiness[v], true) + rhythm(posts, steadiness[v], false));
}

/** Level of fees after a day on which demand was so many times supply. */
export const clearedFee = (level: number, demand: number, rate: number, most: number): number =>
  Math.min(most, Math.max(1 / most, level * (1 + rate * (Math.min(2, demand) - 1))));

/** Brands make offers: share of willing posts that find a brand with money, by tier. Fees answer. */
function offerPosts(world: World): void {
  const { feeRate, feeRange } = world.today.parameters.spending;
  const { feeLevel } = world.state;
  for (let tier = 0; tier < 3; tier++) {
    const { money, cost } = marketFor(world, tier);
    const publishing = world.today.parameters.publishing.on !== 0;
    world.today.offers[tier] = cost === 0 ? (money > 0 && publishing ? 1 : 0) : Math.min(1, money / cost);
    if (cost > 0) feeLevel[tier] = clearedFee(feeLevel[tier], money / cost, feeRate, feeRange);
  }
}

/** What was shown today is paid for in the evening. */
function payAdvertising(world: World): void {
  const { impressionCost } = world.today.parameters.spending;
  for (let b = 0; b < world.market.brands; b++)
    payFrom(
      world,
      b,
      Channel.advertising,
      Math.round(fenForOne(world.state.impressions[b] * impressionCost)),
    );
}

const measures: Measures = {
  market: [
    float<void>('platform_income', 'yuan', 'from advertising', (world) =>
      yuan(overBrands(world, (b) => world.state.outlay[b * CHANNELS + Channel.advertising])),
    ),
  ],
  brands: [
    float('budget', 'yuan', 'budget of today', (world, b) => yuan(world.state.paidIn[b])),
    ...CHANNEL_NAMES.map((channel, k) =>
      float(`cost_${channel}`, 'yuan', `spent today on ${channel}`, (world, b) =>
        yuan(world.state.outlay[b * CHANNELS + k]),
      ),
    ),
    float('unspent', 'yuan', 'left in all purses', (world, b) => {
      let fen = 0;
      for (let k = 0; k < CHANNELS; k++) fen += world.state.purse[b * CHANNELS + k];
      return yuan(fen);
    }),
    int('impressions', 'exposures', 'advertisements shown', (world, b) => world.state.impressions[b]),
  ],
};

export const mechanism = defineMechanism({
  name: 'spending',
  parameters,
  columns,
  phases: {
    spendBudgets: {
      name: 'brands spend and brief',
      over: 'once',
      why: 'what is bought decides what can be shown',
      reads: 'mix budgetMoved mending leverSteps',
      writes: 'adChance purse paidIn',
      step: spendBudgets,
    },
    improveProducts: {
      name: 'products are improved',
      over: 'once',
      why: 'with money for the product, at falling returns',
      reads: '',
      writes: 'purse drift outlay',
      step: improveProducts,
    },
    offerPosts: {
      name: 'brands make offers to creators',
      over: 'once',
      why: 'as many as there is money for what all willing posts cost',
      reads: 'tier steadiness share trustCapital purse',
      writes: 'feeLevel',
      step: offerPosts,
    },
    payAdvertising: {
      name: 'advertising is paid for',
      over: 'once',
      why: 'once all impressions are counted',
      reads: 'impressions',
      writes: 'purse outlay',
      step: payAdvertising,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  feeRate: rises([0, 0.2], 'KOC income', 'fees rise where brands want more posts than are for sale', WANTED),
  feeRange: rises([1, 10], 'KOC income', 'fees rise further', WANTED),
  on: rises(OFF_ON, 'market platform_income', 'no impressions are bought when it is off'),
  impressionCost: falls([20, 40], 'brands impressions', 'impressions = money/price'),
  yuanPerQuality: falls(
    [300, 3000],
    'brands quality',
    'drift grows by 1 − 1/(1 + money/w_q) of what is left',
    { 'brand.toImprovement': 1 },
  ),
  improvable: rises([0.05, 0.3], 'brands quality', 'd ← d + …·(q_max − d)', {
    'brand.toImprovement': 1,
  }),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('brands impressions', 'down', 'nothing is paid for', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['adChance', 'impressions', 'purse', 'paidIn', 'outlay', 'paidPosts', 'warnings', 'answered'],
    zero: { 'brand.budget': 0 },
    own: ['budgetMoved'], // budgets that nobody spends are followed all the same
    moves: 'both',
  },
};
