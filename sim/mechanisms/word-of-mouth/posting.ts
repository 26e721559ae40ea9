/**
 * Consumers publish: what they have lived through, what they pass on, what they feel like saying.
 *
 *     review:  p = r·extremity·readiness      extremity = max(x_0, |S − ½| / ½), at most 1     readiness = m/(m + m½)
 *     unasked: p = m·(½ + motive)·intrinsic·(1 + a·|affect|)     m  personal rate, log-normal of median m̄ and spread σ_m (1 % write most)
 *     for cash: p = m·a_x·extrinsic (incentives.ts), for a place on the board p = m·a_b·r (leader-board.ts), by who would not have posted otherwise
 *
 *     an unasked post is about a brand with probability β_t, else about nothing
 *     about brand b: P ∝ ω_0 + attachment + |affect| + identity + habit
 *
 *   S  satisfaction with the last purchase; |affect| the strongest feeling about a brand. One post a day; a review comes before a repost,
 *   a repost before small talk. What is said is what is thought: the share of good content is S, or that of good in what is known
 *   of the brand, what was paid for apart (unasked only of a brand of which E_k is known).
 *   Bad posts are of four kinds: bad experience; venting, where affect < −θ_v; clash of values, where the cosine with what
 *   the brand stands for is below −θ_c, with probability o; malicious attack (machines, not here).
 *
 * Source: van Mierlo 2014 (participation); Hans 115431, 3.2 (kinds); rates are assumptions, checked against the skew.
 */
import { sumOf } from '../../core/measure.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, UNIT, COUNT, MAX_INDEX } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { int, total } from '../../core/measure.ts';
import type { Measures, Tally } from '../../core/measure.ts';
import { fixed, number, plausible, seenIn, share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { uniform } from '../../core/random.ts';
import { EVEN, NegativeKind } from '../trust/asymmetry.ts';
import { bestPaying, extrinsic } from '../community/incentives.ts';
import { writesForPlace } from '../community/leader-board.ts';
import { brandCosine, trustIn } from '../trust/beliefs.ts';
import { isAbsent } from '../../posts/absent.ts';
import { Source, keyOf } from '../../posts/posts.ts';
import type { World } from '../../world.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { BAD_PRODUCTS, PLAN, TALKATIVE } from '../../trial-markets.ts';
import { Say, isOwn } from './say.ts';

const parameters = {
  on: toggle('Consumers post'),
  negative: toggle('Consumers post bad things too'),
  median: plausible(
    [0.0001, 0.0005],
    'a guess: one in ten to one in four post once a year or more',
    fixed(
      number(
        'Median chance of posting unasked on a day',
        'm̄',
        'probability per day',
        [0, 0.1],
        0.00024,
        'calibrated',
        'van Mierlo 2014: under 25 % ever post',
      ),
    ),
  ),
  spread: plausible(
    [2.2, 3.2],
    'a guess',
    fixed(
      number(
        'Spread of that chance over people (standard deviation of its logarithm)',
        'σ_m',
        '',
        [0, 4],
        2.6,
        'calibrated',
        'van Mierlo 2014: top 1 % write 32–75 %',
      ),
    ),
  ),
  review: share('Chance of talking about an extreme experience, for somebody who posts a lot', 'r', 0.5),
  indifferent: share(
    'How much an experience that was neither good nor bad moves to tell, against an extreme one',
    'x_0',
    0.55,
    'assumed',
    'reviews are J-shaped, yet those of three stars are no rarity (Hu, Pavlou & Zhang 2009)',
  ),
  halfRate: number(
    'Personal rate at which half of the readiness to review and to pass on is reached',
    'm½',
    'probability per day',
    [0.00001, 1],
    0.004,
  ),
  arousal: number('How much more people post at full feeling', 'a', '', [0, 50], 8),
  aboutBrands: share('Share of unasked posts that are about a brand', 'β_t', 0.35),
  habitual: number(
    'Chance of a known brand that leaves cold to be talked about, against one of full attachment',
    'ω_0',
    '',
    [0, 1],
    0.02,
    'assumed',
    'small, so that who feels nothing about any brand names one at random',
  ),
  knowing: number(
    'Evidence about a brand from which there is something to tell',
    'E_k',
    'evidence',
    [0, 20],
    0.5,
    'assumed',
    'a third of what a friend tells (talk.evidence): a bad post needs a reason, low trust is none',
  ),
  sting: share('Bad feeling (negative affect) from which people vent', 'θ_v', 0.15),
  clash: share('How opposed values must be before people object', 'θ_c', 0.3),
  objecting: seenIn(
    'two-camps',
    share('Share of unasked brand posts by people so opposed that object', 'o', 0.3),
  ),
} as const satisfies Table;

const columns = {
  posting: column(
    'consumer',
    'f32',
    'probability per day',
    UNIT,
    'chance of posting unasked on an ordinary day',
    { birth: 'drawn' },
  ),
  postedOn: column('consumer', 'i32', 'day or -1', [-1, 1e6], 'day of the last post', { birth: -1 }),
  say: column('consumer', 'u8', 'Say', [0, 5], 'what is posted today; 0 for nothing', { scratch: true }),
  sayBrand: column('consumer', 'i8', 'brand or -1', [-1, 7], 'brand of the post', { scratch: true }),
  sayValence: column('consumer', 'f32', '', UNIT, 'share of positive content of the post', { scratch: true }),
  sayPaid: column('consumer', 'u8', 'yes or no', UNIT, 'posted for cash', { scratch: true }),
  sayRow: column(
    'consumer',
    'i32',
    'post row or -1',
    [-1, MAX_INDEX],
    'row of the post in the table of today',
    { scratch: true },
  ),
  reviews: column('brand', 'f64', 'reviews', COUNT, 'reviews posted today, by stars', {
    scratch: true,
    width: 5,
  }),
  saidGood: column('brand', 'f64', 'posts', COUNT, 'good posts by consumers today', { scratch: true }),
  saidBad: column('brand', 'f64', 'posts', COUNT, 'bad posts by consumers today, by kind', {
    scratch: true,
    width: 4,
  }),
} as const satisfies Columns;

/** How far an experience of satisfaction S is from indifferent, in [least, 1]. */
export const extremity = (S: number, least: number): number =>
  Math.min(1, Math.max(least, Math.abs(S - EVEN) / EVEN));

/** Readiness of somebody of rate m to review and to pass on, in [0, 1). */
export const readiness = (m: number, half: number): number => m / (m + half);

/** Strongest feeling about any brand, in [0, 1]. */
function arousal(world: World, c: number): number {
  const { affect } = world.state;
  let most = 0;
  for (let pair = c * world.market.brands; pair < (c + 1) * world.market.brands; pair++) {
    most = Math.max(most, Math.abs(affect[pair]));
  }
  return most;
}

export function decideConsumerPosts(world: World, from: number, to: number): void {
  const { state } = world;
  const { posting: P } = world.today.parameters;
  const key = world.today.keys.say;
  const topic = world.today.keys.sayTopic;
  for (let c = from; c < to; c++) {
    state.say[c] = Say.nothing;
    state.sayRow[c] = -1;
    state.sayPaid[c] = 0;
    state.forPlace[c] = 0;
    state.adoptedToday[c] = 0;
    if (!P.on || state.online[c] === 0 || state.away[c]) continue;
    const u = uniform(key.k0, key.k1, c, 0);
    if (state.reviewBrand[c] >= 0) {
      const S = state.reviewSatisfaction[c];
      const told =
        u < P.review * extremity(S, P.indifferent) * readiness(state.posting[c], P.halfRate) &&
        (P.negative || S >= EVEN);
      if (told) setPost(world, c, Say.review, state.reviewBrand[c], S);
      state.reviewBrand[c] = -1;
      if (told) continue;
    }
    if (state.reposting[c]) {
      setPost(world, c, Say.repost, state.repostBrand[c], state.repostValence[c]);
      state.reposting[c] = 0;
    } else if (state.pledge[c] >= 0) {
      speakOf(world, c, state.pledge[c]);
      state.pledge[c] = -1;
    } else if (wantsToTalk(world, c, u) || writesForPlace(world, c, topic)) {
      talkUnasked(world, c, uniform(topic.k0, topic.k1, c, 0), uniform(topic.k0, topic.k1, c, 1));
    } else if (world.today.parameters.incentives.on) {
      postForCash(world, c, uniform(topic.k0, topic.k1, c, 2));
    }
  }
}

function wantsToTalk(world: World, c: number, u: number): boolean {
  const { posting, motive, intrinsic } = world.state;
  const calm = posting[c] * (0.5 + motive[c]) * intrinsic[c];
  const { arousal: a } = world.today.parameters.posting;
  // Feelings are looked up only where they could make the difference.
  return u < calm || (u < calm * (1 + a) && u < calm * (1 + a * arousal(world, c)));
}

function setPost(world: World, c: number, what: number, brand: number, valence: number): void {
  const { state } = world;
  if (isAbsent(world, keyOf(world.today.day, Source.consumer, c))) {
    state.forPlace[c] = 0;
    return;
  }
  state.say[c] = what;
  state.sayBrand[c] = brand;
  state.sayValence[c] = Math.min(1, Math.max(0, valence));
}

/** Posts for cash: on top of what would be posted anyway, and kind, whatever one thinks. */
function postForCash(world: World, c: number, u: number): void {
  const { state } = world;
  const { incentives: I } = world.today.parameters;
  const brand = bestPaying(world, c);
  if (brand < 0) return;
  if (u >= state.posting[c] * I.cashPull * extrinsic(state.cash[brand], I.halfCash)) return;
  state.sayPaid[c] = 1;
  setPost(world, c, Say.talk, brand, Math.max(I.praise, trustIn(world, c, brand)));
}

/** Small talk: about something, or about the brand that moves the consumer most. */
function talkUnasked(world: World, c: number, about: number, mood: number): void {
  const { state } = world;
  const { brands } = world.market;
  const { posting: P, contents } = world.today.parameters;
  const brand = about < P.aboutBrands ? salient(world, c, about / Math.max(P.aboutBrands, 1e-9)) : -1;
  if (brand < 0) return setPost(world, c, Say.talk, -1, EVEN);
  const pair = c * brands + brand;
  const opposed = brandCosine(world, c, brand) < -P.clash && mood < P.objecting;
  if (P.negative && opposed) return setPost(world, c, Say.object, brand, contents.badValence);
  if (P.negative && state.affect[pair] < -P.sting)
    return setPost(world, c, Say.vent, brand, contents.badValence);
  speakOf(world, c, brand);
}

/** Says of a brand what is known of it; who has no reason to speak well or badly of it speaks of something else. */
function speakOf(world: World, c: number, b: number): void {
  const told = knownGood(world, c * world.market.brands + b);
  const { negative } = world.today.parameters.posting;
  if (told < 0 || (told < EVEN && !negative)) return setPost(world, c, Say.talk, -1, EVEN);
  setPost(world, c, Say.talk, b, told);
}

/** Share of good in what a consumer knows of a brand, what was paid for apart; -1 for less than is worth telling. */
function knownGood(world: World, pair: number): number {
  const { own, peer, negative } = world.state;
  const good = own[pair] + peer[pair];
  const all = good + negative[pair];
  return all === 0 || all < world.today.parameters.posting.knowing ? -1 : good / all;
}

/** Brand drawn by how much it moves this consumer; -1 when none is known. */
function salient(world: World, c: number, u: number): number {
  const { state } = world;
  const { brands } = world.market;
  const { habitual } = world.today.parameters.posting;
  const weight = (b: number): number => {
    if ((state.aware[c] & (1 << b)) === 0) return 0;
    const pair = c * brands + b;
    return (
      habitual +
      state.attachment[pair] +
      Math.abs(state.affect[pair]) +
      state.identity[pair] +
      state.habit[pair]
    );
  };
  let total = 0;
  for (let b = 0; b < brands; b++) total += weight(b);
  let left = u * total;
  for (let b = 0; b < brands; b++) {
    left -= weight(b);
    if (left < 0) return b;
  }
  return -1;
}

/** Which kind of bad post this is; 0 for a good one. */
export function negativeKindOf(what: number, valence: number, bought: boolean): number {
  if (what === Say.vent) return NegativeKind.venting;
  if (what === Say.object) return NegativeKind.values;
  if (valence >= EVEN) return NegativeKind.none;
  // Who never bought has no experience to tell.
  return bought ? NegativeKind.experience : NegativeKind.venting;
}

/** Who posted within so many days still posts. */
const RECENT = 28;

const tallies: readonly Tally[] = [
  {
    sums: ['posters', 'writers', 'everPosters', 'recentPosters'],
    people: ({ state, today }, first, last, keep) => {
      let posters = 0;
      let writers = 0;
      let ever = 0;
      let recent = 0;
      for (let c = first; c < last; c++) {
        if (state.say[c] !== Say.nothing) posters++;
        if (isOwn(state.say[c])) writers++;
        if (state.postedOn[c] < 0) continue;
        ever++;
        if (today.day - state.postedOn[c] < RECENT) recent++;
      }
      keep('posters', posters);
      keep('writers', writers);
      keep('everPosters', ever);
      keep('recentPosters', recent);
    },
  },
];

/** Kinds of bad posts, in the order of NegativeKind. */
const KINDS = ['experience', 'venting', 'attack', 'values'];

const measures: Measures = {
  market: [
    int<void>('posters', 'consumers', 'who posted today', (world) => total(world, 0, 'posters')),
    int<void>('posts_own', 'posts', 'written by consumers, not passed on', (world) =>
      total(world, 0, 'writers'),
    ),
    int<void>('posts_good', 'posts', 'good posts about brands by consumers', ({ state }) =>
      sumOf(state.saidGood),
    ),
    int<void>('posts_bad', 'posts', 'bad posts about brands by consumers', ({ state }) =>
      sumOf(state.saidBad),
    ),
    int<void>('posters_ever', 'consumers', 'who ever posted', (world) => total(world, 0, 'everPosters')),
    int<void>('posters_recent', 'consumers', `who posted in the last ${RECENT} days`, (world) =>
      total(world, 0, 'recentPosters'),
    ),
  ],
  brands: [
    int('posts_good', 'posts', 'good posts by consumers', (world, b) => world.state.saidGood[b]),
    ...KINDS.map((kind, i) =>
      int(
        `posts_bad_${kind}`,
        'posts',
        `bad posts by consumers: ${kind}${kind === 'attack' ? ' (passed on)' : ''}`,
        ({ state }, b) => (kind === 'attack' ? state.repostsBad : state.saidBad)[4 * b + i],
      ),
    ),
    ...[1, 2, 3, 4, 5].map((star) =>
      int(
        `reviews_${star}`,
        'posts',
        `reviews with ${star} of 5 stars`,
        (world, b) => world.state.reviews[5 * b + star - 1],
      ),
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'posting',
  parameters,
  columns,
  streams: {
    say: 'whether a consumer posts today',
    sayTopic: 'what an unasked post is about',
  },
  phases: {
    decideConsumerPosts: {
      name: 'consumers publish',
      over: 'consumer',
      why: 'about yesterday and before',
      reads:
        'values posting disposition online motive badge aware reviewSatisfaction repostBrand repostValence away intrinsic ' +
        'own peer paid negative affect attachment identity habit cash',
      writes:
        'reviewBrand reposting pledge say sayBrand sayValence sayPaid adoptedToday sayRow intrinsic forPlace',
      step: decideConsumerPosts,
    },
  },
  tallies,
  measures,
});

export const expects: Expectations<typeof parameters> = {
  knowing: falls([0, 10], 'market posts_good', 'who knows little speaks of something else', TALKATIVE, {
    'posting.aboutBrands': 0.9,
  }),
  on: rises(OFF_ON, 'market posters', 'nobody posts when it is off'),
  negative: rises(OFF_ON, 'market posts_bad', 'only attacks are bad when it is off', BAD_PRODUCTS),
  median: rises([0.0003, 0.003], 'market posters', 'personal rates are in proportion to the median'),
  spread: rises(
    [0.5, 2],
    'share of original posts by the top 1 %',
    'a wider spread of the logarithm makes the largest rates larger',
    { 'posting.median': 0.005 },
  ),
  review: rises([0.1, 1], 'reviews posted', 'p = r·extremity·readiness', TALKATIVE),
  indifferent: rises([0.4, 1], 'reviews posted', 'p = r·extremity·readiness', TALKATIVE),
  halfRate: falls([0.0005, 0.1], 'reviews posted', 'readiness = m/(m + m½)', TALKATIVE),
  arousal: rises([0, 40], 'market posters', 'p = m·(½ + motive)·(1 + a·|affect|)', TALKATIVE),
  aboutBrands: rises(
    [0.1, 0.9],
    'market posts_good',
    'more of what is said unasked is about brands',
    TALKATIVE,
  ),
  habitual: falls(
    [0.02, 1],
    'brands posts_bad_venting',
    'fewer talk about the brand that angers them',
    TALKATIVE,
    BAD_PRODUCTS,
    {
      // Nobody knows enough to speak badly of a brand that does not anger them.
      'posting.knowing': 20,
      'posting.aboutBrands': 1,
      'threads.sharing': 0,
      'experience.affect': 1,
      'need.interval': 5,
      'posting.sting': 0.05,
    },
  ),
  sting: falls(
    [0.01, 0.6],
    'brands posts_bad_venting',
    'who feels worse than −θ_v vents',
    TALKATIVE,
    BAD_PRODUCTS,
  ),
  clash: falls(
    [0, 0.8],
    'brands posts_bad_values',
    'fewer people are so opposed (cosine < −θ_c)',
    TALKATIVE,
    { 'posting.objecting': 1 },
  ),
  objecting: rises([0, 1], 'brands posts_bad_values', 'the share of the opposed who object', TALKATIVE),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('market posts_good', 'down', 'nobody posts', PLAN, 'exactly'),
  negative: without('brands read_bad', 'down', 'only attackers write badly', 'mid-tier load', 'within noise'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['say', 'saidGood', 'saidBad', 'reviews', 'motive', 'xp', 'postedOn', 'past', 'complaint'],
    moves: 'people',
  },
  negative: { still: ['saidBad'], besides: { 'threads.sharing': 0 }, moves: 'people' },
};
