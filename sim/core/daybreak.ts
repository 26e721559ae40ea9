/** Opens and closes the books of a day. */
import { CHANNELS, columnNames, columnOf } from './columns.ts';
import type { TypedArray } from './columns.ts';
import { Source, keptRows } from '../posts/posts.ts';
import { FIXED_POINT } from '../mechanisms/creators/following.ts';
import { retention } from '../mechanisms/forgetting.ts';
import { promote } from '../mechanisms/creators/growth.ts';
import { grantPrivileges, settleIncentives } from '../mechanisms/community/incentives.ts';
import { Channel } from '../mechanisms/brands/spending.ts';
import { interventionsOn } from '../scenario/scenario.ts';
import type { World } from './world.ts';
import { TIERS } from '../scenario/tiers.ts';

const daily = columnNames.filter((name) => {
  const { kind, scratch } = columnOf(name);
  return scratch === true && (kind === 'creator' || kind === 'brand');
});

/** Sets the counters of the day to zero; scandals of today break. */
export function openBooks(world: World): void {
  for (const name of daily) (world.state[name] as TypedArray).fill(0);
  world.today.scandalous = false;
  for (const { scandal } of interventionsOn(world.market.scenario, world.today.day)) {
    if (scandal === null) continue;
    const v = creatorOfRank(world, TIERS.indexOf(scandal.tier), scandal.rank);
    if (v < 0) continue;
    world.today.scandalous = true;
    world.state.scandal[v] = Math.max(world.state.scandal[v], scandal.severity);
  }
}

/** Creator number `rank` of a tier by audience at the start; the last one where there are fewer, -1 for none. */
export function creatorOfRank(world: World, tier: number, rank: number): number {
  const first = world.market.tierStart[tier];
  const last = world.market.tierStart[tier + 1] - 1;
  return last < first ? -1 : Math.min(last, first + rank);
}

/** Adds up what only all posts and all creators together tell. */
export function closeBooks(world: World): void {
  const { state } = world;
  const { brands, onlineConsumers } = world.market;
  const { spending, proof, advice, business } = world.today.parameters;
  for (let row = keptRows(world.market.brands); row < world.today.postRows; row++) {
    if (state.source[row] === Source.creator) state.attention[state.author[row]] += state.reads[row];
  }
  const memory = retention(proof.memory);
  grantPrivileges(world);
  settleIncentives(world);
  promote(world);
  for (let b = 0; b < brands; b++) {
    const fen = Math.round(state.impressions[b] * spending.impressionCost * 0.1);
    state.outlay[b * CHANNELS + Channel.advertising] += fen;
    state.purse[b * CHANNELS + Channel.advertising] -= fen;
    const fresh = (1000 * (state.saidGood[b] + state.creatorsGood[b])) / Math.max(1, onlineConsumers);
    state.buzz[b] = state.buzz[b] * memory + fresh;
    state.goodPosts[b] = state.saidGood[b];
    state.goodLikes[b] = state.goodLikesToday[b];
    const warning = Math.round(state.warnings[b] * spending.impressionCost * 0.1);
    state.outlay[b * CHANNELS + Channel.service] += warning;
    state.purse[b * CHANNELS + Channel.service] -= warning;
  }
  for (let v = 0; v < world.market.creators; v++) {
    const fees = state.fromFees[v] - state.fines[v];
    state.fromAdvice[v] = Math.round(100 * advice.price) * state.advised[v];
    const gross = Math.max(0, fees) + state.fromSales[v] + state.fromGroups[v] + state.fromAdvice[v];
    const cut = state.mcn[v] ? Math.round(business.mcnCut * gross) : 0;
    state.mcnCuts[v] = cut;
    state.earned[v] = gross - cut;
    state.income[v] += state.earned[v];
    state.window[v] += state.earned[v];
    state.members[v] += state.joined[v] - state.left[v];
    state.trustCapital[v] = state.capital[v] / FIXED_POINT;
  }
}
