/**
 * Belonging: taking part makes a brand community, and so does watching one’s own people take part.
 *
 *     identity ← identity + g·(1 − identity)      g = g_p for an own good post, + g_l·l for its likes,
 *                                                 g_s for each good post by one’s own community that is read
 *
 *   l = L/(L + L½)  reward of L likes (motivation.ts). Half of identity is gone after h_i days. What being featured or
 *   listened to adds to g stands in incentives.ts; g counts for at most 1.
 *
 * Motives to post are fed in the same place (motivation.ts): both answer to the likes of today.
 *
 * Source: Muniz & O’Guinn 2001; Algesheimer, Dholakia & Herrmann 2005; Hans 115431, 2.3. Gains are assumptions.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, UNIT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { float } from '../../core/measure.ts';
import type { Measures, Tally } from '../../core/measure.ts';
import { mean, sumsOfKnown } from '../../population/known.ts';
import { halfLife, number, seenIn, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import type { World } from '../../world.ts';
import { FEATURED, PAID, Source } from '../../posts/posts.ts';
import type { Exposures } from '../../core/exposures.ts';
import { expressiveWeight, extrinsic } from './incentives.ts';
import { reward } from './motivation.ts';
import { EVEN } from '../trust/asymmetry.ts';
import { experienceOf } from '../creators/growth.ts';
import { OFF_ON, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { PRODUCT, TALKATIVE } from '../../trial-markets.ts';

const parameters = {
  on: toggle('Taking part makes people belong'),
  post: number('Identity gained from one own good post', 'g_p', '', [0, 1], 0.12),
  liked: seenIn(
    'we-or-me',
    number('Identity gained from a very well liked own post', 'g_l', '', [0, 1], 0.15),
  ),
  onlooker: number(
    'Identity gained from reading a good post by one’s own community',
    'g_s',
    '',
    [0, 1],
    0.015,
  ),
  halfLife: halfLife('Half-life of identity', 'h_i', 120),
} as const satisfies Table;

const columns = {
  identity: column('pair', 'f32', '', UNIT, 'belonging to the community of the brand'),
} as const satisfies Columns;

/** Those who posted today take in how it was received. */
export function belongByPosting(world: World, from: number, to: number): void {
  const { state } = world;
  const { brands } = world.market;
  const { identity, motivation } = world.today.parameters;
  for (let c = from; c < to; c++) {
    if (state.say[c] === 0 || state.sayRow[c] < 0) continue;
    const liked = reward(state.likes[state.sayRow[c]], motivation.halfLikes);
    if (motivation.on) {
      const motive = state.motive[c];
      state.motive[c] =
        motive + motivation.gain * liked * (1 - motive) - motivation.disappointment * (1 - liked) * motive;
    }
    const brand = state.sayBrand[c];
    // What was paid for, or passed on for a sponsor, is no taking part.
    const paid = (state.postPaid[state.sayRow[c]] & PAID) !== 0;
    if (brand < 0 || paid || state.sayValence[c] < EVEN) continue;
    mature(world, c, brand);
    const pair = c * brands + brand;
    const gain = identity.post + identity.liked * liked + rewarded(world, c, brand);
    if (identity.on) state.identity[pair] += Math.min(1, gain) * (1 - state.identity[pair]);
  }
}

/** Experience from a good post and its likes, which are worth more where there is a ladder (growth.ts). */
function mature(world: World, c: number, b: number): void {
  const { xp, likes, sayRow, perLike } = world.state;
  const { growth } = world.today.parameters;
  if (growth.on) xp[c] += experienceOf(likes[sayRow[c]], growth.perLike, perLike[b] > 0 ? growth.ladder : 1);
}

/** What being featured, listened to and paid by the like adds for the author (incentives.ts). */
function rewarded(world: World, c: number, b: number): number {
  const { state } = world;
  const { incentives: I } = world.today.parameters;
  if (!I.on) return 0;
  const row = state.sayRow[c];
  state.goodLikesToday[b] += state.likes[row];
  const fen = Math.floor(state.perLike[b] * state.likes[row]);
  state.likesPaid[b] += fen;
  state.motive[c] += I.ladderMotive * extrinsic(fen / 100, I.ladderHalf) * (1 - state.motive[c]);
  let gain = 0;
  const expressive = expressiveWeight(state.collectivism[c], I.culture);
  if ((state.postPaid[row] & FEATURED) !== 0) gain += I.featureIdentity * expressive;
  if (state.adoptedToday[c]) {
    gain += I.adoptionIdentity;
    state.own[c * world.market.brands + b] += I.adoptionEvidence;
  }
  return gain;
}

/** Onlookers: good posts about a brand by people of the own community make one belong a little more. */
export function belongByReading(world: World, x: Exposures): void {
  const { source, author, identity } = world.state;
  const { community } = world.market.graph;
  const { on, onlooker } = world.today.parameters.identity;
  if (!on) return;
  for (let j = 0; j < x.plain.count; j++) {
    const i = x.plain.at[j];
    const row = x.row[i];
    const own = community[x.reader[i]];
    if (source[row] !== Source.consumer || own < 0 || community[author[row]] !== own) continue;
    identity[x.pair[i]] += onlooker * (1 - identity[x.pair[i]]);
  }
}

const tallies: readonly Tally[] = [sumsOfKnown('identity')];

const measures: Measures = {
  brands: [float('identity', '0 to 1', 'mean belonging', mean('identity'))],
};

export const mechanism = defineMechanism({
  name: 'identity',
  parameters,
  columns,
  fades: { identity: { halfLife: 'halfLife' } },
  phases: {
    belongByPosting: {
      name: 'authors hear how they were received',
      because: 'reception',
      over: 'consumer',
      why: 'all likes are in',
      reads: 'collectivism say sayBrand sayValence adoptedToday sayRow perLike postPaid likes',
      writes: 'motive xp own identity goodLikesToday likesPaid',
      step: belongByPosting,
    },
  },
  reading: {
    belongByReading: {
      name: 'onlookers belong',
      why: 'by good posts of their own people',
      reads: 'author source',
      writes: 'identity',
      step: belongByReading,
    },
  },
  tallies,
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'brands identity', 'nobody comes to belong when it is off'),
  post: rises([0, 0.8], 'brands identity', 'identity grows by g_p·(1 − identity)', TALKATIVE),
  liked: rises([0, 1], 'brands identity', 'identity grows by g_l·reward', TALKATIVE, {
    'responding.like': 1,
  }),
  onlooker: rises(
    [0.015, 0.2],
    'brands identity',
    'identity grows by g_s for each good post by the own community',
  ),
  halfLife: rises([3, 1000], 'brands identity', 'identity fades slowly', TALKATIVE),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('brands identity', 'down', 'nobody belongs', PRODUCT, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['identity'],
    zero: {
      'identity.post': 0,
      'identity.liked': 0,
      'identity.onlooker': 0,
      'incentives.featureIdentity': 0,
      'incentives.adoptionIdentity': 0,
      'incentives.challengeIdentity': 0,
      'incentives.privilegeIdentity': 0,
      'complaints.govern': 0,
    },
  },
};
