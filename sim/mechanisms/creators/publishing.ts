/**
 * Creators decide and publish: how often, how much of it paid (business.ts), for whom.
 *
 *     posts today = cadence·pace·rhythm, rounded at random     pace = 1 + (κ_m − 1)·machine share     rhythm = 2 − s in the busy half of a cycle, s in the quiet
 *     valence = 1 − candour·(1 − q)          candour = authenticity, times freedom if paid          q  quality if paid, else own trust
 *     unpaid, names brand b with P ∝ T_b·(1 + κ_M·M·price/usual), or κ_W·(1 − T_b) if that is more and the post would be
 *     a warning: valence below ½
 *     buyer: the partner of last time with probability π_b, else P(b) ∝ money_b
 *
 *   s  steadiness: over a cycle of L days, if L is even, the number of posts is equal (T6). An authentic creator names weak points
 *   in proportion to what is wrong with the product (T7); a scripted brief leaves little room for that (C5).
 *
 * What is named costs appeal by ζ·(1 − valence)² (assembly.ts) and, unpaid, earns credit by 1 + ω·(1 − valence) (appraising.ts). Selling
 * what is outside the own vertical, or posting about something quite different, is out of character and costs g_x.
 *
 * Source: Cai et al. 2025, 4.1. All figures are assumptions.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { float, gini, int, sumOf } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { EVEN } from '../trust/asymmetry.ts';
import { trustIn } from '../trust/beliefs.ts';
import { commissionLeft } from '../platform/income.ts';
import { publicPrice } from '../purchase/pricing.ts';
import { failsCheck } from '../brands/background-checks.ts';
import { declines } from '../brands/casting.ts';
import { publishMended, readFirst } from '../brands/post-review.ts';
import { personaOf } from './business.ts';
import { selectivityOf } from './practice.ts';
import { overTier, tierSum } from '../../population/creators.ts';
import { isSilent } from '../../posts/absent.ts';
import { LABELLED, PAID, Source } from '../../posts/posts.ts';
import { number, plausible, seenIn, share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { roundAtRandom, uniform } from '../../core/random.ts';
import { CHANNELS, CREATOR_POSTS } from '../../core/dimensions.ts';
import type { World } from '../../world.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import {
  BAD_PRODUCTS,
  MACHINES,
  MANY,
  MONEY,
  PLAN,
  SPONSORED,
  TOLD_BY_CREATORS,
} from '../../trial-markets.ts';

const parameters = {
  on: toggle('Creators publish'),
  sponsoring: toggle('Creators accept paid posts'),
  cycle: seenIn(
    'claims/T7/s30',
    number('Length of the busy-and-quiet cycle of an unsteady creator', 'L', 'days', [2, 365], 20),
  ),
  persona: number(
    'Bad evidence for followers when a creator sells something outside the own vertical, or posts about it',
    'g_x',
    'evidence',
    [0, 2],
    0.05,
  ),
  candourCost: share(
    'Appeal lost by a post that only names weak points; less by the square',
    'ζ',
    0.5,
    'assumed',
    'model design',
  ),
  candourGain: plausible(
    [0, 2],
    'Cai et al. 2025 claim it; no size known, perhaps nothing',
    number(
      'Extra credit for a post that names weak points, per share named',
      'ω',
      '',
      [0, 5],
      1,
      'assumed',
      'Cai et al. 2025, 4.1.2',
    ),
  ),
  commissionPull: number(
    'How much more readily a brand is named that gives its whole price away as commission',
    'κ_M',
    '',
    [0, 20],
    3,
  ),
  warning: plausible(
    [0.1, 2],
    'a guess: few creators live by warning',
    number(
      'How readily a brand is warned of, against one that is recommended for nothing',
      'κ_W',
      '',
      [0, 10],
      1,
    ),
  ),
  machinePace: seenIn(
    'machine-made',
    plausible(
      [1.2, 6],
      'a guess: writing is sped up, filming is not',
      number('How many posts a machine writes in the time of one', 'κ_m', '', [1, 10], 2),
    ),
  ),
} as const satisfies Table;

const columns = {
  owed: column('creator', 'f32', 'posts', [0, 2], 'sponsored posts that the plan owes', { birth: 'drawn' }),
  partner: column('creator', 'i8', 'brand or -1', [-1, 7], 'brand of the last sponsored post', { birth: -1 }),
  output: column('creator', 'u8', 'posts', [0, CREATOR_POSTS], 'posts published today', { scratch: true }),
  plugged: column('creatorPost', 'i8', 'brand or -1', [-1, 7], 'brand the post is about', { scratch: true }),
  sponsored: column('creatorPost', 'u8', 'bit set', [0, 3], '1 paid for, 2 labelled', { scratch: true }),
  paidPosts: column('creator', 'u8', 'posts', [0, CREATOR_POSTS], 'sponsored posts published today', {
    scratch: true,
  }),
  firstRow: column('creator', 'i32', 'post row', COUNT, 'row of the first post of today', { scratch: true }),
  creatorsGood: column('brand', 'f64', 'posts', COUNT, 'unpaid posts by creators today', { scratch: true }),
  creatorsBad: column('brand', 'f64', 'posts', COUNT, 'warnings by creators today', { scratch: true }),
  creatorsPaid: column('brand', 'f64', 'posts', COUNT, 'sponsored posts by creators today', {
    scratch: true,
  }),
  attention: column('creator', 'i32', 'readers', COUNT, 'readers of the posts of today', { scratch: true }),
} as const satisfies Columns;

/** Posts meant for today; steadiness 1 is the same every day. */
export const rhythm = (cadence: number, steadiness: number, busy: boolean): number =>
  cadence * (busy ? 2 - steadiness : steadiness);

/** Output against that of a creator that writes everything by hand. */
export const pace = (aiShare: number, machinePace: number): number => 1 + aiShare * (machinePace - 1);

/** Share of good content in a post about a product of this quality. */
export const valenceOf = (candour: number, quality: number): number => 1 - candour * (1 - quality);

/** Brand drawn by weight; -1 when no brand has any. */
function drawBrand(world: World, weight: (b: number) => number, u: number): number {
  let total = 0;
  for (let b = 0; b < world.market.brands; b++) total += weight(b);
  if (total <= 0) return -1;
  let left = u * total;
  for (let b = 0; b < world.market.brands; b++) {
    left -= weight(b);
    if (left < 0 && weight(b) > 0) return b;
  }
  return -1;
}

export function planCreatorPosts(world: World, from: number, to: number): void {
  const { state } = world;
  const { day } = world.today;
  const { publishing } = world.today.parameters;
  const { k0, k1 } = world.today.keys.publish;
  for (let v = from; v < to; v++) {
    state.output[v] = 0;
    if (state.home[v] < 0 || isSilent(world, v)) continue;
    const { cadence, aiShare } = world.today.tierSettings[state.tier[v]];
    // Creators are out of step with each other.
    const busy = (day + 7 * v) % publishing.cycle < publishing.cycle / 2;
    const expected = publishing.on
      ? rhythm(cadence * pace(aiShare, publishing.machinePace), state.steadiness[v], busy)
      : 0;
    state.output[v] = Math.min(CREATOR_POSTS, roundAtRandom(expected, uniform(k0, k1, v, 0)));
    for (let k = 0; k < state.output[v]; k++) planPost(world, v, k);
  }
}

/** What the k-th post of today is about, and whether it is paid for. */
function planPost(world: World, v: number, k: number): void {
  const { state } = world;
  const { brandValues } = world.today;
  const { k0, k1 } = world.today.keys.sponsor;
  const draw = (decision: number): number => uniform(k0, k1, v, DECISIONS * k + decision);
  const at = v * CREATOR_POSTS + k;
  state.mended[at] = 0;
  if (k === 0 && publishMended(world, v)) {
    // Sold when it was planned: this place counts for the next. Whoever sells nearly all has no place to make up more in.
    state.owed[v] = Math.min(2, state.owed[v] + state.share[v]);
    return;
  }
  let offered =
    forSale(world, v) && draw(0) < world.today.offers[state.tier[v]] ? buyer(world, v, draw(1), draw(2)) : -1;
  if (offered >= 0 && declines(world, v, offered, k)) {
    state.declined[v]++;
    offered = -1;
  }
  const fits = (b: number): boolean => brandValues[b].vertical === state.creatorVertical[v];
  const { mention } = world.today.tierSettings[state.tier[v]];
  const refused = offered >= 0 && !fits(offered) && draw(3) < selectivityOf(world, v);
  const hired = offered >= 0 && !refused && !failsCheck(world, v, offered);
  const handedIn = hired && draw(4) < state.honesty[v] ? PAID | LABELLED : PAID;
  state.plugged[at] = -1;
  state.sponsored[at] = hired ? readFirst(world, v, k, offered, handedIn) : 0;
  if (state.sponsored[at] !== 0) {
    state.plugged[at] = offered;
  } else if (draw(5) < mention) {
    state.plugged[at] = drawBrand(world, (b) => (fits(b) ? liking(world, v, b) : 0), draw(6));
  }
}

/** How readily a creator names a brand unasked: by own trust and what a sale earns, or to warn of it if candid enough. */
function liking(world: World, v: number, b: number): number {
  const { brandValues, parameters } = world.today;
  const { usualPrice } = brandValues[b];
  const commission = commissionLeft(world, b);
  const earns = 1 + (parameters.publishing.commissionPull * commission * publicPrice(world, b)) / usualPrice;
  const T = trustIn(world, world.state.home[v], b);
  const praise = T * earns;
  const warns = valenceOf(personaOf(world, v), T) < EVEN;
  return warns ? Math.max(praise, parameters.publishing.warning * (1 - T)) : praise;
}

/** Draws that one post takes. */
const DECISIONS = 7;

/** Brand that buys the post or session: the partner of before as far as it keeps to partners, else by the money left. */
export function buyer(world: World, v: number, again: number, which: number): number {
  const { state } = world;
  const { brandValues } = world.today;
  const money = (b: number): number => Math.max(0, state.purse[b * CHANNELS + state.tier[v]]);
  const partner = state.partner[v];
  if (partner >= 0 && money(partner) > 0 && again < brandValues[partner].partnership) return partner;
  return drawBrand(world, money, which);
}

/** An editorial plan: every 1/share-th post is for sale, evenly, not by chance. */
function forSale(world: World, v: number): boolean {
  const { owed, share } = world.state;
  if (!world.today.parameters.publishing.sponsoring) return false;
  owed[v] += share[v];
  if (owed[v] < 1) return false;
  owed[v] -= 1;
  return true;
}

/** Sponsored posts of today of one tier that are of some sort. */
const paidPosts = (world: World, tier: number, sort: (at: number, v: number) => boolean): number =>
  overTier(world, tier, (v) => {
    const { output, sponsored } = world.state;
    let posts = 0;
    for (let at = v * CREATOR_POSTS; at < v * CREATOR_POSTS + output[v]; at++) {
      if (sponsored[at] !== 0 && sort(at, v)) posts++;
    }
    return posts;
  });

/** Evening: who was read by how many. */
function countReaders({ state, market, today }: World): void {
  for (let row = market.keptRows; row < today.postRows; row++) {
    if (state.source[row] === Source.creator) state.attention[state.author[row]] += state.reads[row];
  }
}

const measures: Measures = {
  market: [
    int<void>('creator_posts', 'posts', 'by creators', (world) => sumOf(world.state.output)),
    int<void>('creator_posts_paid', 'posts', 'of these sponsored', (world) => sumOf(world.state.paidPosts)),
    float<void>('attention_gini', '0 to 1', 'concentration of readers on creators', (world) =>
      gini(world.state.attention),
    ),
  ],
  brands: [
    int(
      'creator_posts_paid',
      'posts',
      'sponsored posts by creators',
      (world, b) => world.state.creatorsPaid[b],
    ),
    int(
      'creator_posts_unpaid',
      'posts',
      'other good posts by creators',
      (world, b) => world.state.creatorsGood[b],
    ),
    int(
      'creator_warnings',
      'posts',
      'unpaid bad posts by creators',
      (world, b) => world.state.creatorsBad[b],
    ),
  ],
  creators: [
    int(
      'posts',
      'posts',
      'published today',
      tierSum((state) => state.output),
    ),
    int(
      'paid_posts',
      'posts',
      'of these sponsored',
      tierSum((state) => state.paidPosts),
    ),
    int('hidden_posts', 'posts', 'of these published without a label', (world, tier) =>
      paidPosts(world, tier, (at) => world.state.sponsored[at] === PAID),
    ),
    int(
      'misfit_posts',
      'posts',
      'of these for a product outside the vertical of the creator',
      (world, tier) =>
        paidPosts(world, tier, (at, v) => {
          const { plugged, creatorVertical } = world.state;
          return world.today.brandValues[plugged[at]].vertical !== creatorVertical[v];
        }),
    ),
    int(
      'readers',
      'exposures',
      'to the posts of today',
      tierSum((state) => state.attention),
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'publishing',
  parameters,
  columns,
  streams: {
    publish: 'how many posts a creator publishes today',
    sponsor: 'which of these are sponsored, about which brand, and labelled',
    machine: 'which posts of creators a machine writes, and whether that is said',
    roaming: 'which unpaid posts are about something quite different',
  },
  phases: {
    planCreatorPosts: {
      name: 'creators publish',
      over: 'creator',
      why: 'they know the offers, not yet what others say today',
      reads:
        'disposition own peer paid negative tier home creatorVertical authenticity mcn steadiness share honesty partner purse firmness ' +
        'trustCapital feeLevel castSold castFees tierReturn leverSteps began cases drift heldUntil',
      writes:
        'owed output plugged sponsored declined checkedOn failedBy barred checksMade heldFor heldUntil mended sentBack ' +
        'stopped postsRead',
      step: planCreatorPosts,
    },
    countReaders: {
      name: 'readers are counted',
      over: 'once',
      why: 'what creators see of their audience in the evening',
      reads: 'author source reads',
      writes: 'attention',
      step: countReaders,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'creators posts', 'no posts when it is off'),
  sponsoring: rises(OFF_ON, 'creators paid_posts', 'no paid posts when it is off'),
  cycle: rises([6, 40], 'mean days since the last post of a KOC', 'the quiet half lasts L/2 days', {
    'creator.steadiness': 0,
    'creator.cadence': 1,
  }),
  persona: falls(
    [0.05, 2],
    'creators credibility',
    's grows by g_x when something outside the own vertical is sold',
    SPONSORED,
  ),
  candourCost: falls([0, 1], 'brands read_koc', 'pull·(1 − ζ·(share of weak points)²)', BAD_PRODUCTS, MANY, {
    'creator.authenticity': 1,
    'posting.on': 0,
    'creator.mention': 0.5,
  }),
  candourGain: rises([0, 5], 'KOC credibility', 'r grows by 1 + ω·(share of weak points)', BAD_PRODUCTS, {
    'creator.mention': 0.5,
  }),
  commissionPull: rises(
    [0, 20],
    'share of the dearest brand in what creators name unasked',
    'P(b) ∝ T·(1 + κ_M·M·price/usual)',
    { 'creator.mention': 1, 'creator.cadence': 2, 'brand.commission': 0.3 },
  ),
  warning: rises([0, 5], 'brands read_bad', 'who is distrusted is warned of', TOLD_BY_CREATORS, {
    'creator.authenticity': 1,
    'population.dispositionSpread': 0.4,
  }),
  machinePace: rises([1, 5], 'KOC posts', 'posts = cadence·(1 + a·(κ_m − 1))', MACHINES),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('brands read_mid', 'down', 'there is nothing to read', MONEY, 'exactly'),
  sponsoring: without('mid-tier load', 'down', 'nothing is sold', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: [
      'output',
      'attention',
      'paidPosts',
      'load',
      'partner',
      'creatorsGood',
      'creatorsPaid',
      'fromFees',
      'commissionCost',
      'income',
      'credit',
    ],
    besides: { 'advice.on': 0 }, // paid for whether or not there is anything to read
    zero: { 'creator.cadence': 0, 'creator.liveRate': 0 },
    moves: 'creators',
  },
  sponsoring: {
    still: ['paidPosts', 'load', 'creatorsPaid', 'fromFees', 'partner', 'caughtPosts'],
    besides: { 'business.on': 0 }, // both of them raise the share
    calm: true,
    zero: { 'creator.sponsoredShare': 0, 'creator.liveRate': 0 },
    own: ['share', 'owed'],
    moves: 'creators',
  },
};
