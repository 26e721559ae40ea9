/**
 * The account of a brand: people follow it, read it and ask, and no place for that is bought.
 *
 *     who knows the brand follows it with chance φ·L on a day; a follower leaves with chance φ·(1 − L)
 *     p_b = min(a_b, service money/w_p)          posts that there is money for today
 *     posts read by a follower on a day = p_b·r          whole posts, and the part of one by chance; as advertisements (feed.ts)
 *     who read one asks with chance ρ_u·u          answered with chance min(1, money left for that/(w_c·asked))
 *     an answer is m posts' worth of evidence e = k·m·d:  paid += e·Q,  negative += (1 − D)·e·(1 − Q)
 *
 *   L  loyalty of last night: after long, so many follow as are loyal. u  uncertainty about the brand, Q its quality, k evidence of a
 *   post, d what scepticism of a labelled message leaves, D disbelief (persuasion.ts). An answer is true, so that it lowers u and
 *   moves trust towards Q while it is remembered; what was good of it fades with paid word, what was bad with bad evidence, later. w_c as for complaints (complaints.ts), from the same money. What is read binds like any message (resonance.ts).
 *
 * Source: Hans 118731, 3.2.2 (an account that is cared for, followed and asked). Figures are assumptions, as is that loyalty
 * makes people follow.
 */
import { CHANNELS } from '../../core/dimensions.ts';
import { column, COUNT, UNIT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { number, plausible, seenIn, share, toggle } from '../../core/declare.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { count, int } from '../../core/measure.ts';
import type { Measures, Tally } from '../../core/measure.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import type { Table } from '../../core/parameter.ts';
import { roundAtRandom, uniform } from '../../core/random.ts';
import { OWN_ACCOUNT, PLAN } from '../../trial-markets.ts';
import type { World } from '../../world.ts';
import { qualityOf } from '../purchase/experience.ts';
import { learnTruth, uncertaintyOf } from '../trust/beliefs.ts';
import { discount } from '../trust/persuasion.ts';
import { payFrom } from './purses.ts';
import { Channel } from './spending.ts';

const parameters = {
  on: seenIn('own-account', toggle('Brands have accounts of their own')),
  following: seenIn(
    'own-account',
    plausible(
      [0.005, 0.1],
      'a guess: within weeks to months',
      share('Chance on a day that somebody fully loyal follows', 'φ', 0.02),
    ),
  ),
  attend: seenIn(
    'own-account',
    plausible(
      [0.05, 0.5],
      'trade figures of reach among followers',
      share('Share of its posts that a follower reads', 'r', 0.2),
    ),
  ),
  question: seenIn(
    'own-account',
    plausible(
      [0.01, 0.3],
      'a guess: few ask',
      share('Chance that somebody who knows nothing asks after reading', 'ρ_u', 0.1),
    ),
  ),
  cost: seenIn(
    'own-account',
    plausible(
      [2, 100],
      'a guess: half a person for a market of tens of thousands',
      number('Cost of a post of the account', 'w_p', 'yuan per thousand consumers', [0, 10_000], 10),
    ),
  ),
  telling: number('What an answer tells, in posts', 'm', 'posts', [0, 50], 4),
} as const satisfies Table;

const columns = {
  fan: column('pair', 'u8', 'yes or no', UNIT, 'follows the account of the brand'),
  ownPosts: column('brand', 'f64', 'posts', COUNT, 'of the account today', { scratch: true }),
  accountReads: column('brand', 'f64', 'exposures', COUNT, 'to posts of the account', { scratch: true }),
  wanting: column('brand', 'f64', 'questions', COUNT, 'asked yesterday'),
  askedToday: column('brand', 'f64', 'questions', COUNT, 'asked today'),
  toldFans: column('brand', 'f64', 'answers', COUNT, 'given today', { scratch: true }),
} as const satisfies Columns;

/** Chance on a day to begin or to stop following, by loyalty. */
export const turnOf = (follows: boolean, loyalty: number, rate: number): number =>
  rate * (follows ? 1 - loyalty : loyalty);

/** Share of questions for which there is money. */
export const answerShare = (money: number, each: number, asked: number): number =>
  each <= 0 ? 1 : Math.min(1, Math.max(0, money) / (each * Math.max(1, asked)));

/** Whether brand b keeps an account. */
export const keeps = ({ today }: World, b: number): boolean =>
  today.parameters.account.on !== 0 && today.brandValues[b].account > 0;

/** What one post costs, in fen. */
const postCost = (world: World): number =>
  (100 * world.today.parameters.account.cost * world.market.onlineConsumers) / 1000;

/** Morning: as many posts as there is money for. */
function planAccounts(world: World): void {
  const { ownPosts, purse } = world.state;
  const each = postCost(world);
  for (let b = 0; b < world.market.brands; b++) {
    if (!keeps(world, b)) continue;
    const money = Math.max(0, purse[b * CHANNELS + Channel.service]);
    const { account } = world.today.brandValues[b];
    ownPosts[b] = each > 0 ? Math.min(account, money / each) : account;
  }
}

/** Posts of the account of brand b that consumer c reads today. */
export function accountPosts(world: World, c: number, b: number): number {
  if (!keeps(world, b) || world.state.fan[c * world.market.brands + b] === 0) return 0;
  const expected = world.state.ownPosts[b] * world.today.parameters.account.attend;
  const { k0, k1 } = world.today.keys.account;
  return roundAtRandom(expected, uniform(k0, k1, c, 4 * b));
}

/** Evening: who has read asks, and is answered as far as there is money. */
function askBrands(world: World, from: number, to: number): void {
  const { brands } = world.market;
  for (let b = 0; b < brands; b++) {
    if (!keeps(world, b)) continue;
    const { purse, ownPosts, wanting } = world.state;
    const each = 100 * world.today.parameters.complaints.unitCost;
    // What was asked yesterday says how many to be ready for; the money of the morning is read, not what others have left.
    const money = purse[b * CHANNELS + Channel.service] - postCost(world) * ownPosts[b];
    const share = answerShare(money, each, wanting[b]);
    for (let c = from; c < to; c++) askBrand(world, c, b, share);
  }
}

function askBrand(world: World, c: number, b: number, share: number): void {
  const { online, away, askedToday, toldFans } = world.state;
  if (online[c] === 0 || away[c] !== 0 || accountPosts(world, c, b) === 0) return;
  const { k0, k1 } = world.today.keys.account;
  const { question } = world.today.parameters.account;
  if (uniform(k0, k1, c, 4 * b + 1) >= question * uncertaintyOf(world, c, b)) return;
  askedToday[b]++;
  if (uniform(k0, k1, c, 4 * b + 2) >= share) return;
  toldFans[b]++;
  learn(world, c, b);
}

/** An answer is evidence on both sides, in the proportion of the truth. */
function learn(world: World, c: number, b: number): void {
  const { account, trust, persuasion } = world.today.parameters;
  const left = persuasion.on ? discount(world.state.scepticism[c], persuasion.labelled) : 1;
  const told = account.telling * trust.evidencePerPost * left;
  learnTruth(world, c * world.market.brands + b, told, qualityOf(world, b));
  world.trace?.mark('asked', { brand: b });
}

/** Night: people begin and stop to follow. */
function turnFollowers(world: World, from: number, to: number): void {
  const { brands } = world.market;
  const { fan, aware, loyalty } = world.state;
  const { following } = world.today.parameters.account;
  const { k0, k1 } = world.today.keys.account;
  const end = Math.min(to, world.market.onlineConsumers);
  for (let b = 0; b < brands; b++) {
    if (!keeps(world, b)) continue;
    for (let c = from; c < end; c++) {
      const pair = c * brands + b;
      if (((aware[c] >> b) & 1) === 0) fan[pair] = 0;
      else if (uniform(k0, k1, c, 4 * b + 3) < turnOf(fan[pair] !== 0, loyalty[pair], following))
        fan[pair] ^= 1;
    }
  }
}

/** Posts and answers are paid for once all are given. */
function payAccounts(world: World): void {
  const { state } = world;
  const each = Math.round(100 * world.today.parameters.complaints.unitCost);
  for (let b = 0; b < world.market.brands; b++) {
    if (!keeps(world, b)) continue;
    const fen = each * state.toldFans[b] + Math.round(postCost(world) * state.ownPosts[b]);
    payFrom(world, b, Channel.service, fen);
    state.wanting[b] = state.askedToday[b];
    state.askedToday[b] = 0;
  }
}

const tallies: readonly Tally[] = [
  {
    sums: ['fans'],
    brand: ({ market: { brands }, state: { fan } }, b, first, last, keep) => {
      let fans = 0;
      for (let c = first; c < last; c++) fans += fan[c * brands + b];
      keep('fans', fans);
    },
  },
];

const measures: Measures = {
  brands: [
    int('account_followers', 'consumers', 'who follow the account of the brand', count('fans')),
    int('account_reads', 'exposures', 'to posts of the account', (world, b) => world.state.accountReads[b]),
    int('account_answers', 'answers', 'to questions of followers', (world, b) => world.state.toldFans[b]),
  ],
};

export const mechanism = defineMechanism({
  name: 'account',
  parameters,
  columns,
  streams: { account: 'who follows a brand, reads its account, asks and is answered' },
  phases: {
    planAccounts: {
      name: 'brands plan the posts of their accounts',
      over: 'once',
      why: 'with the service money of the morning',
      reads: 'purse',
      writes: 'ownPosts',
      step: planAccounts,
    },
    askBrands: {
      name: 'followers ask brands',
      because: 'asked',
      over: 'consumer',
      why: 'after reading, and before they buy',
      reads: 'online away fan ownPosts wanting own peer scepticism purse drift',
      writes: 'askedToday toldFans paid negative',
      step: askBrands,
    },
    turnFollowers: {
      name: 'people follow brands',
      over: 'consumer',
      why: 'by the loyalty of last night; they read from tomorrow',
      reads: 'aware loyalty',
      writes: 'fan',
      step: turnFollowers,
    },
    payAccounts: {
      name: 'accounts of brands are paid for',
      over: 'once',
      why: 'once all are given',
      reads: 'toldFans ownPosts',
      writes: 'purse outlay wanting askedToday',
      step: payAccounts,
    },
  },
  tallies,
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'brands account_reads', 'nobody keeps an account when it is off', OWN_ACCOUNT),
  following: rises([0.005, 0.1], 'brands account_followers', 'φ·L begin to follow', OWN_ACCOUNT),
  attend: rises([0.05, 0.5], 'brands account_reads', 'a_b·r are read', OWN_ACCOUNT),
  cost: falls([1, 1000], 'brands account_reads', 'p_b = min(a_b, money/w_p)', OWN_ACCOUNT),
  question: rises([0.02, 0.3], 'brands account_answers', 'ρ_u·u ask', OWN_ACCOUNT),
  telling: rises([0, 20], 'brands evidence_paid', 'k·m·d·Q for each answer', OWN_ACCOUNT),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('brands account_reads', 'down', 'nobody keeps an account', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['fan', 'ownPosts', 'accountReads', 'wanting', 'toldFans'],
    zero: { 'brand.account': 0 },
  },
};
