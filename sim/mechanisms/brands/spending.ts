/**
 * Brands spend and brief: a budget over time, split over channels.
 *
 *     purse_k ← purse_k + budget·share_k          once a day, per brand and channel, in fen
 *     impressions per consumer = purse_advertising / price of an impression
 *     offers to a tier:  a_t = min(1, Σ_b purse_b,t / Σ_v price of the posts v is willing to sell)
 *
 * What is bought is paid for when it is shown (assembly.ts, daybreak.ts); what is not bought stays in the purse.
 * Shares that add up to more than 1 are scaled down, what is left under 1 is not spent at all.
 *
 * Source: channels after SVC 3.2.1; price of impressions from trade figures.
 */
import { CHANNELS } from '../../core/columns.ts';
import { number, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import type { World } from '../../core/world.ts';
import { MAX_ADVERTISEMENTS } from '../attention/feed.ts';
import { pace, rhythm } from '../creators/publishing.ts';
import { priceFen } from '../creators/business.ts';
import { staffService } from './complaints.ts';
import { fundIncentives } from '../community/incentives.ts';
import { warnChanceOf } from '../trust/prebunking.ts';

export const parameters = {
  on: toggle('Brands spend their budgets'),
  impressionCost: number(
    'Price of a thousand impressions',
    'CPM',
    'yuan',
    [1, 10_000],
    40,
    'assumed',
    'trade figures of 20–60 yuan',
  ),
  yuanPerQuality: number(
    'Money that takes a product half of the way to its best, per thousand consumers',
    'w_q',
    'yuan per thousand consumers',
    [1, 1_000_000],
    3000,
  ),
} as const satisfies Table;

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

/** Improvement cannot lift a product by more than this. */
const MOST_DRIFT = 0.3;

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
    const fen = spending.on ? 0.1 * brand.budget * onlineConsumers * scale : 0;
    SHARES.forEach((name, k) => {
      const paidIn = Math.floor(fen * brand[name]);
      state.purse[b * CHANNELS + k] += paidIn;
      state.paidIn[b] += paidIn;
    });
    const money = Math.max(0, state.purse[b * CHANNELS + Channel.advertising]);
    const impression = 0.1 * spending.impressionCost * Math.max(1, onlineConsumers);
    // More cannot be shown to anybody; the rest stays in the purse.
    state.adChance[b] = Math.min(MAX_ADVERTISEMENTS, money / impression);
  }
  improve(world);
  payGroupHours(world);
  fundIncentives(world);
  staffService(world);
  for (let b = 0; b < world.market.brands; b++) state.warnChance[b] = warnChanceOf(world, b);
  for (let tier = 0; tier < 3; tier++) world.today.offers[tier] = offersFor(world, tier);
}

/** Money for the product buys quality at falling returns; it is spent on the day. */
function improve(world: World): void {
  const { state } = world;
  const { onlineConsumers } = world.market;
  const { yuanPerQuality } = world.today.parameters.spending;
  for (let b = 0; b < world.market.brands; b++) {
    const purse = b * CHANNELS + Channel.improvement;
    const fen = Math.max(0, state.purse[purse]);
    state.purse[purse] -= fen;
    state.outlay[purse] += fen;
    const effort = fen / (100 * yuanPerQuality * Math.max(1, onlineConsumers / 1000));
    state.drift[b] += (1 - 1 / (1 + effort)) * (MOST_DRIFT - state.drift[b]);
  }
}

/** Hours for private groups, shared evenly among the creators that last worked for the brand; spent on the day. */
function payGroupHours(world: World): void {
  const { state } = world;
  const { brands } = world.market;
  const { on, wage } = world.today.parameters.groups;
  for (let b = 0; b < brands; b++) {
    let workers = 0;
    for (let v = 0; v < world.state.creatorsInUse[0]; v++) if (state.partner[v] === b) workers++;
    const purse = b * CHANNELS + Channel.private;
    const hours =
      !on || workers === 0
        ? 0
        : Math.min(MOST_GROUP_HOURS, Math.max(0, state.purse[purse]) / (100 * wage * workers));
    const fen = Math.round(100 * wage * hours * workers);
    state.groupHours[b] = hours;
    state.purse[purse] -= fen;
    state.outlay[purse] += fen;
  }
}

/** Hours a day that a brand can buy from one creator. */
const MOST_GROUP_HOURS = 8;

/** Share of willing posts of a tier that find a brand with money, in [0, 1]. */
function offersFor(world: World, tier: number): number {
  const { state } = world;
  const { brands } = world.market;
  const { parameters } = world.today;
  let money = 0;
  for (let b = 0; b < brands; b++) money += Math.max(0, state.purse[b * CHANNELS + tier]);
  let cost = 0;
  for (let v = 0; v < world.market.creators; v++) {
    if (state.tier[v] === tier) cost += willing(world, v) * priceOf(world, v);
  }
  return cost === 0 ? (money > 0 && parameters.publishing.on ? 1 : 0) : Math.min(1, money / cost);
}

/** Sponsored posts that a creator would publish on an average day. */
function willing(world: World, v: number): number {
  const { share, steadiness, tier } = world.state;
  const { cadence, aiShare } = world.today.tierSettings[tier[v]];
  const posts = cadence * pace(aiShare, world.today.parameters.publishing.machinePace);
  return share[v] * 0.5 * (rhythm(posts, steadiness[v], true) + rhythm(posts, steadiness[v], false));
}

/** Fee of a creator for one sponsored post today, in fen. */
export function priceOf(world: World, v: number): number {
  const { trustCapital, tier } = world.state;
  return priceFen(world.today.tierSettings[tier[v]].fee, trustCapital[v]);
}
