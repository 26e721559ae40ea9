/**
 * Review: a brand reads paid posts before they go out.
 *
 *     a paid post is read first with chance ρ_b, for c_r from the money for the tier
 *     what is wrong: no label, or a promise above the product, X > Q
 *     mended: with a label, and a promise of min(X, Q); it goes out first of what its author publishes τ_r days later or after
 *
 *   While one post of an author waits, another that is wrong is stopped, and never paid. The place of a post that waits or
 *   is stopped goes to one that nobody pays for. What is mended waits on while its brand has no money for the tier, as no
 *   brand buys without (publishing.ts).
 *
 * Mending lowers what is promised and shows who pays: readers doubt what is labelled (persuasion.ts). That this pays is in
 * no rule here. Left out: that a post which was read sounds more like the brand. Less candour would only help the brand
 * here, as nobody asks of a paid post why it names no weak points; a brief has its own price (`brand.freedom`).
 *
 * Source: Hans 118731, 3.2.1 (posts of ordinary people are read before they go out). Figures are assumptions.
 */
import { column, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { CHANNELS, CREATOR_POSTS } from '../../core/dimensions.ts';
import { decided, integer, number, plausible, seenIn, toggle } from '../../core/declare.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { float, int, overBrands, yuan } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import type { Table } from '../../core/parameter.ts';
import { uniform } from '../../core/random.ts';
import { tierSum } from '../../population/creators.ts';
import { LABELLED, PAID } from '../../posts/posts.ts';
import { TIERS } from '../../scenario/tiers.ts';
import { PLAN, READ_FIRST } from '../../trial-markets.ts';
import type { World } from '../../world.ts';
import { qualityOf } from '../purchase/experience.ts';
import { countedOf, paidByTier, payByTier } from './purses.ts';

const parameters = {
  on: seenIn('read-first', toggle('Brands read paid posts before they go out')),
  cost: seenIn(
    'read-first',
    plausible(
      [2, 50],
      'a guess: from some minutes of a clerk to an agency',
      number('Cost of reading one post', 'c_r', 'yuan per post', [0, 10_000], 10),
    ),
  ),
  delay: seenIn(
    'read-first',
    decided(integer(number('Days that a post waits which has to be mended', 'τ_r', 'days', [0, 365], 2))),
  ),
} as const satisfies Table;

const columns = {
  heldFor: column('creator', 'u8', 'brand from 1, or 0', [0, 8], 'whose post waits to be mended'),
  heldUntil: column('creator', 'i32', 'day', [0, 1e6], 'from which it may go out'),
  mended: column('creatorPost', 'u8', 'yes or no', [0, 1], 'promises no more than the product is', {
    scratch: true,
  }),
  sentBack: column('creator', 'u8', 'posts', [0, CREATOR_POSTS], 'that are to be mended, from today on', {
    scratch: true,
  }),
  stopped: column('creator', 'u8', 'posts', [0, CREATOR_POSTS], 'that never go out', { scratch: true }),
  postsRead: column('brand', 'f64', 'posts', COUNT, 'read before they go out, by tier', {
    width: TIERS.length,
    scratch: true,
  }),
} as const satisfies Columns;

/** What a post promises that was mended. */
export const mendedPromise = (promise: number, quality: number): number => Math.min(promise, quality);

/** What a paid post about brand b promises, at a place among those of today. */
export function promiseOf(world: World, at: number, b: number): number {
  const { promise } = world.today.brandValues[b];
  return world.state.mended[at] ? mendedPromise(promise, qualityOf(world, b)) : promise;
}

const costFen = ({ today }: World): number => Math.round(100 * today.parameters.postReview.cost);

/** Whether brand b reads the k-th post of creator v first. */
function reads(world: World, v: number, k: number, b: number): boolean {
  const { k0, k1 } = world.today.keys.readFirst;
  const { reviewShare } = world.today.brandValues[b];
  return world.today.parameters.postReview.on !== 0 && reviewShare > 0 && uniform(k0, k1, v, k) < reviewShare;
}

/**
 * A paid post of creator v for brand b comes to be read.
 *
 * @param bits PAID, with or without LABELLED
 * @returns the bits it goes out with today; 0 if it does not
 */
export function readFirst(world: World, v: number, k: number, b: number, bits: number): number {
  if (!reads(world, v, k, b)) return bits;
  const { state, today } = world;
  const { delay } = today.parameters.postReview;
  state.postsRead[TIERS.length * b + state.tier[v]]++;
  const overclaims = today.brandValues[b].promise > qualityOf(world, b);
  if (!overclaims && (bits & LABELLED) !== 0) return bits;
  if (delay > 0 && state.heldFor[v] > 0) {
    state.stopped[v]++;
    return 0;
  }
  state.sentBack[v]++;
  if (delay === 0) {
    state.mended[v * CREATOR_POSTS + k] = 1;
    return PAID | LABELLED;
  }
  state.heldFor[v] = b + 1;
  state.heldUntil[v] = today.day + delay;
  return 0;
}

/** The first post of today is the one that had to be mended, if it is time and its brand can pay. */
export function publishMended(world: World, v: number): boolean {
  const { heldFor, heldUntil, plugged, sponsored, mended, purse, tier } = world.state;
  const { parameters, day } = world.today;
  if (heldFor[v] === 0 || day < heldUntil[v] || !parameters.publishing.sponsoring) return false;
  const b = heldFor[v] - 1;
  if (purse[b * CHANNELS + tier[v]] <= 0) return false;
  const at = v * CREATOR_POSTS;
  plugged[at] = b;
  sponsored[at] = PAID | LABELLED;
  mended[at] = 1;
  heldFor[v] = 0;
  return true;
}

function payReaders(world: World): void {
  payByTier(world, world.state.postsRead, costFen(world));
}

/** Fen that brand b pays today for having posts read. */
export const reviewCost = (world: World, b: number): number =>
  paidByTier(world.state.postsRead, b, costFen(world));

const measures: Measures = {
  market: [
    float<void>('review_cost', 'yuan', 'paid by brands for reading posts before they go out', (world) =>
      yuan(overBrands(world, (b) => reviewCost(world, b))),
    ),
  ],
  creators: [
    int('read_first', 'posts', 'read by brands before they go out', (world, tier) =>
      countedOf(world.state.postsRead, tier),
    ),
    int(
      'mended_posts',
      'posts',
      'of these sent back to be mended',
      tierSum((state) => state.sentBack),
    ),
    int(
      'stopped_posts',
      'posts',
      'of these stopped for good',
      tierSum((state) => state.stopped),
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'postReview',
  parameters,
  columns,
  streams: { readFirst: 'which paid posts are read before they go out' },
  phases: {
    payReaders: {
      name: 'reading posts first is paid for',
      over: 'once',
      why: 'once all posts of today are planned',
      reads: 'postsRead',
      writes: 'purse outlay',
      step: payReaders,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: falls(OFF_ON, 'creators hidden_posts', 'what has no label gets one', READ_FIRST),
  cost: falls([0, 50], 'creators income_fees', 'the money reads instead of hiring', READ_FIRST),
  delay: rises([1, 20], 'creators stopped_posts', 'a post waits longer, and others are stopped', READ_FIRST),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('creators read_first', 'down', 'nobody reads first', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['heldFor', 'heldUntil', 'mended', 'sentBack', 'stopped', 'postsRead'],
    zero: { 'brand.reviewShare': 0 },
    moves: 'creators',
  },
};
