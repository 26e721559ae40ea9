/**
 * Creators as businesses: how much of what they publish is for sale, and how they learn what pays.
 *
 *     price_v = w·K_v          K_v  trust capital: credibility added over followers
 *     offers:  a_t = min(1, money for the tier / what all willing posts of the tier cost)
 *     every Δ_b days:  share ← share + h·d, at most p_max          d = +1 or −1: kept unless income falls (where no creator practises: practice.ts)
 *
 * A creator whose hidden advertising is caught labels more of it from then on; with time all label a little less:
 *
 *     honesty ← honesty + g_h·(1 − honesty) for a post caught;   honesty ← honesty − d_h at each look
 *
 * An organisation (MCN) lifts the hours for followers κ_o times, takes w_o of what is earned, sees to a sponsored share
 * of at least p_o, and leaves a_o of the authenticity.
 *
 * Creators see what the last Δ_b days earned against the Δ_b days before, and nothing else. Fees answer a higher share
 * at once; credibility, on which the fees stand, answers over months (commerce.ts). So greed overshoots. No rule
 * says that a creator collapses.
 *
 * Source: Cai et al. 2025, 6.1, 7.1; win-stay lose-shift after Nowak & Sigmund 1993; Simon 1955 on bounded
 * rationality. Steps and intervals are assumptions.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, UNIT, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { float, ratio, yuan, sumOf } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { overTier, creatorsIn } from '../../population/creators.ts';
import { decided, fixed, integer, number, plausible, seenIn, share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import type { World } from '../../world.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { Effort, effortOf, practises } from './practice.ts';
import { CAUGHT, COMMENTED, PLAN, SPONSORED, TOLD_BY_CREATORS } from '../../trial-markets.ts';

const parameters = {
  on: toggle(
    'Creators adjust their sponsored share to what has paid lately; off, it is what the scenario says',
  ),
  interval: fixed(integer(number('Days between two adjustments', 'Δ_b', 'days', [1, 180], 14))),
  step: share('Change of the sponsored share at each adjustment', 'h', 0.04),
  caught: share('Honesty gained by being caught', 'g_h', 0.3),
  slack: share('Honesty lost at each look at the books', 'd_h', 0.01),
  mcnHours: seenIn(
    'claims/T10/offered',
    number('Hours for followers in an organisation, against alone', 'κ_o', '', [1, 20], 3),
  ),
  mcnShare: seenIn('claims/T10/offered', share('Sponsored share that an organisation sees to', 'p_o', 0.3)),
  mcnPersona: share('Authenticity that is left in an organisation', 'a_o', 0.7),
  mcnCut: seenIn('sign-or-stay', decided(share('Cut of the organisation in what is earned', 'w_o', 0.2))),
  most: plausible(
    [0.6, 1],
    'a guess: from three in five to all',
    share('Largest sponsored share anybody would carry', 'p_max', 0.9),
  ),
} as const satisfies Table;

const columns = {
  share: column('creator', 'f32', '', UNIT, 'sponsored share of what is published', { birth: 'drawn' }),
  leaning: column('creator', 'i8', '+1 or -1', [-1, 1], 'direction in which the sponsored share moves', {
    birth: 'drawn',
  }),
  window: column('creator', 'f64', 'fen', COUNT, 'earned since the last look at the books'),
  windowBefore: column('creator', 'f64', 'fen', COUNT, 'earned between the two looks before'),
  honesty: column('creator', 'f32', '', UNIT, 'share of sponsored posts that are labelled', {
    birth: 'drawn',
  }),
  mcn: column('creator', 'u8', 'yes or no', UNIT, 'member of an organisation (MCN)', { birth: 'drawn' }),
  income: column('creator', 'f64', 'fen', COUNT, 'earned so far'),
  earned: column('creator', 'f64', 'fen', COUNT, 'commission and fees earned today', { scratch: true }),
  fromFees: column('creator', 'f64', 'fen', COUNT, 'fees of today', { scratch: true }),
  fromSales: column('creator', 'f64', 'fen', COUNT, 'commission of today, private groups apart', {
    scratch: true,
  }),
  mcnCuts: column('creator', 'f64', 'fen', COUNT, 'cut of the organisation today', { scratch: true }),
} as const satisfies Columns;

/** Fee for one sponsored post, in fen, for a creator of this trust capital (full believers). */
export const priceFen = (fee: number, capital: number): number => Math.round(100 * fee * capital);

/** Fee of a creator for one sponsored post today, in fen. */
export function priceOf(world: World, v: number): number {
  const { trustCapital, tier, feeLevel } = world.state;
  return priceFen(feeLevel[tier[v]] * world.today.tierSettings[tier[v]].fee, trustCapital[v]);
}

/** Direction after comparing two incomes: keep it while income does not fall. */
export const nextDirection = (direction: number, now: number, before: number): number =>
  now < before ? -direction : direction;

/** Those whose day it is look at their books and move their sponsored share. */
export function adjustSponsoredShare(world: World, from: number, to: number): void {
  const { state } = world;
  const { day } = world.today;
  const { business } = world.today.parameters;
  for (let v = from; v < to; v++) {
    if (state.home[v] < 0) continue;
    if (!business.on) {
      state.honesty[v] = world.today.tierSettings[state.tier[v]].disclosure;
      state.share[v] = world.today.tierSettings[state.tier[v]].sponsoredShare;
      continue;
    }
    if (day === 0 || (day + v) % business.interval !== 0) continue;
    if (practises(world, v)) sellByEffort(world, v);
    else moveShare(world, v);
    state.honesty[v] = Math.max(0, state.honesty[v] - business.slack);
    state.windowBefore[v] = state.window[v];
    state.window[v] = 0;
  }
}

const leastShare = ({ state, today }: World, v: number): number =>
  state.mcn[v] ? today.parameters.business.mcnShare : 0;

/** Whoever learns how to share the day sells by the hours that go into it (practice.ts). */
function sellByEffort(world: World, v: number): void {
  const { share, tier } = world.state;
  const wanted = world.today.tierSettings[tier[v]].sponsoredShare * effortOf(world, v, Effort.selling);
  share[v] = Math.min(world.today.parameters.business.most, Math.max(leastShare(world, v), wanted));
}

function moveShare(world: World, v: number): void {
  const { state } = world;
  const { business } = world.today.parameters;
  const direction = nextDirection(state.leaning[v], state.window[v], state.windowBefore[v]);
  const next = state.share[v] + business.step * direction;
  const least = leastShare(world, v);
  state.share[v] = Math.min(business.most, Math.max(least, next));
  // Whoever stands at an end can only turn round.
  state.leaning[v] = next >= business.most ? -1 : next <= least ? 1 : direction;
}

/** Hours a day for followers, groups included, as far as they go into answering. */
export function hoursOf(world: World, v: number): number {
  const { tier, mcn } = world.state;
  const alone = world.today.tierSettings[tier[v]].hours * effortOf(world, v, Effort.answering);
  return alone * (mcn[v] ? world.today.parameters.business.mcnHours : 1);
}

/** Authenticity as followers meet it. */
export const personaOf = (world: World, v: number): number =>
  world.state.authenticity[v] * (world.state.mcn[v] ? world.today.parameters.business.mcnPersona : 1);

/** Evening: fees, commissions and advice of the day, the fines and the cut of organisations deducted. */
function payOut({ state, market, today }: World): void {
  const { business, advice } = today.parameters;
  for (let v = 0; v < market.creators; v++) {
    const fees = state.fromFees[v] - state.fines[v];
    state.fromAdvice[v] = Math.round(100 * advice.price) * state.advised[v];
    const gross = Math.max(0, fees) + state.fromSales[v] + state.fromGroups[v] + state.fromAdvice[v];
    const cut = state.mcn[v] ? Math.round(business.mcnCut * gross) : 0;
    state.mcnCuts[v] = cut;
    state.earned[v] = gross - cut;
    state.income[v] += state.earned[v];
    state.window[v] += state.earned[v];
  }
}

const measures: Measures = {
  market: [
    float<void>('creator_income', 'yuan', 'fees and commissions', (world) => yuan(sumOf(world.state.earned))),
  ],
  creators: [
    float('income_fees', 'yuan', 'fees, fines not deducted', (world, tier) =>
      yuan(overTier(world, tier, (v) => world.state.fromFees[v])),
    ),
    float('income_commission', 'yuan', 'commission on sales', (world, tier) =>
      yuan(overTier(world, tier, (v) => world.state.fromSales[v])),
    ),
    float('honesty', '0 to 1', 'mean share of sponsored posts that creators label', (world, tier) =>
      ratio(
        overTier(world, tier, (v) => world.state.honesty[v]),
        creatorsIn(world, tier),
      ),
    ),
    float('income', 'yuan', 'fees and commissions earned today', (world, tier) =>
      yuan(overTier(world, tier, (v) => world.state.earned[v])),
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'business',
  parameters,
  columns,
  phases: {
    adjustSponsoredShare: {
      name: 'creators look at their books',
      over: 'creator',
      why: 'how much to sell is decided on what the last days earned',
      reads: 'tier home mcn dayShares tried',
      writes: 'share leaning window windowBefore honesty',
      step: adjustSponsoredShare,
    },
    payOut: {
      name: 'creators are paid',
      over: 'once',
      why: 'fees, commissions and advice of the day, the cut of organisations deducted',
      reads: 'mcn advised fromFees fromSales fromGroups fines',
      writes: 'window fromAdvice mcnCuts income earned',
      step: payOut,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(
    OFF_ON,
    'standard deviation of the sponsored share over KOCs',
    'shares move up for some, down for others',
  ),
  interval: falls([3, 14], 'standard deviation of the sponsored share over KOCs', 'fewer steps apart'),
  step: rises([0.04, 0.3], 'standard deviation of the sponsored share over KOCs', 'larger steps apart'),
  caught: rises([0, 1], 'creators honesty', 'honesty grows by g_h for a post caught', CAUGHT),
  slack: falls([0.01, 0.2], 'creators honesty', 'honesty falls by d_h at each look'),
  mcnHours: rises([1, 3], 'KOC answered', 'κ_o times the hours for comments', COMMENTED, {
    'creator.mcnShare': 1,
  }),
  mcnShare: rises([0, 0.6], 'mean sponsored share of KOCs', 'no less is for sale', {
    'creator.mcnShare': 1,
    'business.interval': 3,
  }),
  mcnPersona: falls(
    [0.3, 1],
    'brands evidence_peer',
    'valence = 1 − authenticity·a_o·(1 − T), credit for candour apart',
    TOLD_BY_CREATORS,
    { 'creator.mcnShare': 1, 'publishing.candourGain': 0, 'population.disposition': 0.3 },
  ),
  mcnCut: falls([0, 0.8], 'KOC income', 'earned = (1 − w_o)·gross', { 'creator.mcnShare': 1 }),
  most: rises([0.1, 0.9], 'mean sponsored share of KOCs', 'no more than p_max is for sale', SPONSORED, {
    'business.interval': 3,
  }),
};

export const ablations: Ablations<typeof parameters> = {
  on: without(
    'head honesty',
    'down',
    'who sells much is caught often, and learns from it',
    PLAN,
    'exactly',
    'within 60 days a head creator is caught a few times or never, so that honesty goes up with one seed and down with another; three seeds cannot tell.',
  ),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['share', 'honesty', 'leaning', 'windowBefore'],
    besides: { 'growth.on': 0 }, // who rises takes over the plan of the tier
    calm: true,
    zero: { 'business.step': 0, 'business.caught': 0, 'business.slack': 0 },
    own: ['leaning', 'window', 'windowBefore'],
    moves: 'creators',
  },
};
