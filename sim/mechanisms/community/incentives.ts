/**
 * Incentives for users who post: cash, being featured, being listened to, growing, privileges, a community programme.
 *
 *     cash          extrinsic = y/(y + y½) for y yuan a post;  posting chance + m·a_x·extrinsic;
 *                   share of good content at least v_x; intrinsic ← (1 − ε)·intrinsic for each paid post,
 *                   half of the loss made good after h_ε days (crowding out)
 *     recognition   a good post is featured with the chance that the money allows (w_f each): pull × f,
 *                   identity of the author by g_f·(1 − ω_c·κ)
 *     adoption      a suggestion is adopted as far as the money goes (w_a each): identity of the author by g_a,
 *                   own evidence by e_a, quality by q_a·(q_max − d)·1000/consumers
 *     ladder        likes are paid: motive ← motive + g_y·y/(y + y_l)·(1 − motive) for y yuan, without crowding out
 *     privileges    every Δ_p days (w_p each) those buyers with most experience points, at most ν_p of people:
 *                   identity by g_p
 *     community     challenges: join with the chance that the money allows (w_c each), times trust + attachment; affect
 *                   by a_c·(1 − max(0, affect)), identity by g_c·(1 + ω_c·κ); the share p_c posts about it
 *
 *   κ = 2·collectivism − 1, from −1 to 1. Identity grows by its gain times 1 − identity (identity.ts); d and q_max:
 *   spending.ts. m  personal rate of posting (posting.ts).
 *
 * Source: Deci, Koestner & Ryan 1999 (tangible rewards d ≈ −0.36 on intrinsic motivation, positive feedback +0.33);
 * Hans 115431, 3.1, 3.3, 4. That culture weights these gains is an assumption (claim E5). Sizes are assumptions.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, UNIT, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { int, float, meanOf, sumsOfPeople, total } from '../../core/measure.ts';
import type { Keep, Measures, Tally } from '../../core/measure.ts';
import { rememberDeed } from '../attention/salience.ts';
import { trustIn } from '../trust/beliefs.ts';
import { Past, Source } from '../../posts/posts.ts';
import { CHANNELS } from '../../core/dimensions.ts';
import {
  decided,
  fixed,
  halfLife,
  integer,
  number,
  plausible,
  seenIn,
  share,
  toggle,
} from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { uniform } from '../../core/random.ts';
import type { World } from '../../world.ts';
import { touch } from '../brands/attribution.ts';
import { Movable, isHeldOut } from '../brands/movable.ts';
import { payFrom } from '../brands/purses.ts';
import { Channel } from '../brands/spending.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import {
  CALM,
  COMMUNITY,
  FEATURED,
  LADDER,
  LISTENED,
  PAID_CASH,
  PRODUCT,
  RICH,
  TALKATIVE,
  UNMOVED,
} from '../../trial-markets.ts';

const parameters = {
  on: seenIn('cash-or-praise', toggle('Brands reward users who post')),
  halfCash: number(
    'Yuan a post at which half of the extrinsic motive is reached',
    'y½',
    'yuan per post',
    [0.1, 1000],
    10,
  ),
  cashPull: seenIn(
    'cash-or-praise',
    number('Extra posting at full extrinsic motive, against the ordinary rate', 'a_x', '', [0, 50], 6),
  ),
  praise: plausible(
    [0.5, 0.85],
    'a guess: no bad post, and not so good that nobody believes',
    number(
      'Least share of good content in a post for cash',
      'v_x',
      '',
      [0.5, 1],
      0.6,
      'assumed',
      'kind, whatever one thinks: more good than bad, or it would be no good post; not so good that nobody believes it',
    ),
  ),
  crowding: seenIn(
    'claims/I1/cash',
    plausible(
      [0.02, 0.15],
      'Deci et al. 1999: d −0.28 to −0.40; per post a guess',
      share('Intrinsic motive lost by one paid post', 'ε', 0.08, 'assumed', 'Deci, Koestner & Ryan 1999'),
    ),
  ),
  recovery: halfLife('Half-life of that loss', 'h_ε', 60),
  featureCost: decided(number('Cost of featuring one post', 'w_f', 'yuan', [0.1, 1000], 2)),
  featurePull: plausible(
    [1.2, 4],
    'a guess: what is featured is seen more',
    number('Extra pull of a featured post', 'f', '', [1, 20], 2),
  ),
  featureIdentity: seenIn('cash-or-praise', share('Identity gained by being featured', 'g_f', 0.2)),
  adoptionCost: seenIn(
    'claims/I2/treatment',
    decided(number('Cost of working through one suggestion', 'w_a', 'yuan', [0.1, 10_000], 20)),
  ),
  adoptionIdentity: seenIn('claims/I2/treatment', share('Identity gained by being listened to', 'g_a', 0.3)),
  adoptionEvidence: number(
    'Good own evidence from being listened to',
    'e_a',
    'evidence',
    [0, 5],
    1.5,
    'assumed',
    'about a quarter of what one purchase leaves (experience.evidence)',
  ),
  adoptionQuality: seenIn(
    'claims/I2/treatment',
    plausible(
      [0.0005, 0.006],
      'a guess: no more than the order of size',
      number(
        'Quality gained from one adopted suggestion, per thousand consumers',
        'q_a',
        'quality',
        [0, 1],
        0.002,
      ),
    ),
  ),
  ladderHalf: number(
    'Yuan earned by a post at which half of the growth motive is reached',
    'y_l',
    'yuan',
    [0.01, 1000],
    1,
  ),
  ladderMotive: seenIn(
    'first-rung',
    share('Motive gained by a very well paid post of one’s own', 'g_y', 0.3),
  ),
  privilegeCost: seenIn(
    'claims/I4/treatment',
    decided(number('Cost of one privilege', 'w_p', 'yuan', [1, 100_000], 100)),
  ),
  privilegeIdentity: seenIn('claims/I4/treatment', share('Identity gained by a privilege', 'g_p', 0.4)),
  privilegeInterval: seenIn(
    'claims/I4/treatment',
    decided(
      fixed(
        integer(
          number(
            'Days between two grants of privileges',
            'Δ_p',
            'days',
            [1, 365],
            30,
            'assumed',
            'membership programmes are reckoned by the month',
          ),
        ),
      ),
    ),
  ),
  privilegePlaces: seenIn(
    'claims/I4/treatment',
    decided(
      share(
        'Largest share of people who are given a privilege at one grant',
        'ν_p',
        0.01,
        'assumed',
        'scarce by design: the one in a hundred who write most (van Mierlo 2014)',
      ),
    ),
  ),
  challengeCost: seenIn(
    'we-or-me',
    decided(number('Cost of one participant', 'w_c', 'yuan', [0.1, 1000], 8)),
  ),
  challengeIdentity: seenIn('we-or-me', share('Identity gained by taking part in a challenge', 'g_c', 0.2)),
  challengePosts: seenIn(
    'we-or-me',
    share('Share of participants of a challenge who post about it', 'p_c', 0.15),
  ),
  challengeAffect: share(
    'Affect from taking part in a challenge',
    'a_c',
    0.1,
    'assumed',
    'about one resonant post (resonance.gain)',
  ),
  culture: plausible(
    [0, 0.9],
    'an assumption by which E5 stands or falls: perhaps not at all',
    share('How much culture decides between recognition and community', 'ω_c', 0.6),
  ),
} as const satisfies Table;

const columns = {
  intrinsic: column('consumer', 'f32', '', UNIT, 'intrinsic motive to post that cash has left', { birth: 1 }),
  adoptedToday: column('consumer', 'u8', 'yes or no', UNIT, 'a suggestion of today was adopted', {
    scratch: true,
  }),
  cash: column('brand', 'f64', 'yuan per post', COUNT, 'cash offered for a post today', { scratch: true }),
  featureChance: column('brand', 'f64', '', UNIT, 'chance that a good post is featured', { scratch: true }),
  adoptionChance: column('brand', 'f64', '', UNIT, 'chance that a suggestion is adopted', { scratch: true }),
  perLike: column('brand', 'f64', 'fen', COUNT, 'revenue share per like', { scratch: true }),
  challengeChance: column('brand', 'f64', '', UNIT, 'chance of being invited to a challenge', {
    scratch: true,
  }),
  goodPosts: column('brand', 'f64', 'posts', COUNT, 'good posts by consumers yesterday'),
  goodLikes: column('brand', 'f64', 'likes', COUNT, 'likes of such posts yesterday'),
  goodLikesToday: column('brand', 'f64', 'likes', COUNT, 'likes of good posts today', { scratch: true }),
  featured: column('brand', 'f64', 'posts', COUNT, 'posts featured today', { scratch: true }),
  adopted: column('brand', 'f64', 'suggestions', COUNT, 'suggestions adopted today', { scratch: true }),
  pledge: column('consumer', 'i8', 'brand or -1', [-1, 7], 'brand of a challenge to post about tomorrow', {
    birth: -1,
  }),
  participants: column('brand', 'f64', 'consumers', COUNT, 'who took part in challenges today', {
    scratch: true,
  }),
  privileged: column('brand', 'f64', 'consumers', COUNT, 'privileges granted today', { scratch: true }),
  cashPaid: column('brand', 'f64', 'fen', COUNT, 'cash paid for posts today', { scratch: true }),
  likesPaid: column('brand', 'f64', 'fen', COUNT, 'revenue share paid for likes today', { scratch: true }),
} as const satisfies Columns;

/** Extrinsic motive of y yuan a post, in [0, 1). */
export const extrinsic = (y: number, half: number): number => y / (y + half);

/** Weight of a collective experience for somebody of this collectivism; 1 at the middle. */
export const collectiveWeight = (collectivism: number, culture: number): number =>
  1 + culture * (2 * collectivism - 1);

/** Weight of standing out: the mirror image. */
export const expressiveWeight = (collectivism: number, culture: number): number =>
  1 - culture * (2 * collectivism - 1);

const affordable = (fen: number, yuan: number, wanted: number): number =>
  wanted <= 0 ? 0 : Math.min(1, Math.max(0, fen) / (100 * yuan * wanted));

/** What the money of each brand allows today: chances for one post, for one person. */
function fundIncentives(world: World): void {
  const { state } = world;
  const { brandValues } = world.today;
  const { brands, onlineConsumers } = world.market;
  const { incentives: P } = world.today.parameters;
  const purse = (b: number, channel: number): number => (P.on ? state.purse[b * CHANNELS + channel] : 0);
  for (let b = 0; b < brands; b++) {
    const posts = Math.max(1, state.goodPosts[b]);
    state.cash[b] = purse(b, Channel.cash) > 0 ? brandValues[b].cashPerPost : 0;
    state.featureChance[b] = affordable(purse(b, Channel.recognition), P.featureCost, posts);
    state.adoptionChance[b] = affordable(purse(b, Channel.adoption), P.adoptionCost, posts);
    state.perLike[b] = Math.max(0, purse(b, Channel.ladder)) / Math.max(1, state.goodLikes[b]);
    state.challengeChance[b] = affordable(purse(b, Channel.community), P.challengeCost, onlineConsumers);
  }
}

/** Evening: no more is paid for likes than the ladder has money for. */
function capLadder(world: World): void {
  const { state } = world;
  if (!world.today.parameters.incentives.on) return;
  for (let b = 0; b < world.market.brands; b++) {
    if (state.perLike[b] === 0) continue;
    let likes = 0;
    for (let row = world.market.keptRows; row < world.today.postRows; row++) {
      if (state.source[row] === Source.consumer && state.postBrand[row] === b) likes += state.likes[row];
    }
    state.perLike[b] = Math.min(
      state.perLike[b],
      Math.max(0, state.purse[b * CHANNELS + Channel.ladder]) / Math.max(1, likes),
    );
  }
}

/** Brand whose cash moves this consumer most, -1 for none. */
export function bestPaying(world: World, c: number): number {
  const { cash, aware } = world.state;
  let best = -1;
  for (let b = 0; b < world.market.brands; b++) {
    if (cash[b] > 0 && (aware[c] & (1 << b)) !== 0 && (best < 0 || cash[b] > cash[best])) best = b;
  }
  return best;
}

/** Challenges of brands: consumers take part or not. */
export function joinChallenges(world: World, from: number, to: number): void {
  const { state } = world;
  const { brands } = world.market;
  const { incentives: P, identity } = world.today.parameters;
  const { brandsLearn } = world.today;
  if (!P.on) return;
  const { k0, k1 } = world.today.keys.challenge;
  for (let b = 0; b < brands; b++) {
    if (state.challengeChance[b] === 0) continue;
    for (let c = from; c < to; c++) {
      if (state.online[c] === 0 || state.away[c] || (state.aware[c] & (1 << b)) === 0) continue;
      const pair = c * brands + b;
      if (brandsLearn && isHeldOut(world, c, b, Movable.community)) continue;
      if (uniform(k0, k1, c, b) >= state.challengeChance[b] * (trustIn(world, c, b) + state.attachment[pair]))
        continue;
      state.participants[b]++;
      if (brandsLearn) touch(world, c, b, Movable.community);
      const gain = Math.min(1, P.challengeIdentity * collectiveWeight(state.collectivism[c], P.culture));
      if (identity.on) state.identity[pair] += gain * (1 - state.identity[pair]);
      state.affect[pair] += P.challengeAffect * (1 - Math.max(0, state.affect[pair]));
      rememberDeed(world, pair);
      if (uniform(k0, k1, c, b + 8) < P.challengePosts) state.pledge[c] = b;
    }
  }
}

/** Privileges for the most experienced who have bought the brand, as far as the money goes. */
function grantPrivileges(world: World): void {
  const { state } = world;
  const { brands, onlineConsumers } = world.market;
  const { day } = world.today;
  const { incentives: P, identity } = world.today.parameters;
  if (!P.on || (day + 1) % P.privilegeInterval !== 0) return;
  for (let b = 0; b < brands; b++) {
    const money = Math.floor(
      Math.max(0, state.purse[b * CHANNELS + Channel.privileges]) / (100 * P.privilegeCost),
    );
    const places = Math.min(money, Math.ceil(P.privilegePlaces * onlineConsumers));
    if (places === 0) continue;
    const ready: number[] = [];
    for (let c = 0; c < onlineConsumers; c++)
      if (state.xp[c] > 0 && state.bought[c * brands + b] > 0) ready.push(c);
    ready.sort((x, y) => state.xp[y] - state.xp[x] || x - y);
    for (const c of ready.slice(0, places)) {
      state.privileged[b]++;
      state.past[c * brands + b] |= Past.privileged;
      if (identity.on)
        state.identity[c * brands + b] += P.privilegeIdentity * (1 - state.identity[c * brands + b]);
    }
  }
}

/** Outlay for what was given today, brand by brand; adopted suggestions and worked-through complaints improve quality. */
function settleIncentives(world: World): void {
  const { state } = world;
  const { brands, onlineConsumers } = world.market;
  const { incentives: P, complaints, spending } = world.today.parameters;
  const perThousand = 1000 / Math.max(1, onlineConsumers);
  for (let b = 0; b < brands; b++) {
    const spend = (channel: number, fen: number): void => payFrom(world, b, channel, fen);
    spend(Channel.recognition, Math.round(100 * P.featureCost * state.featured[b]));
    spend(Channel.adoption, Math.round(100 * P.adoptionCost * state.adopted[b]));
    spend(Channel.community, Math.round(100 * P.challengeCost * state.participants[b]));
    spend(Channel.privileges, Math.round(100 * P.privilegeCost * state.privileged[b]));
    spend(Channel.cash, state.cashPaid[b]);
    spend(Channel.ladder, state.likesPaid[b]);
    const better = P.adoptionQuality * state.adopted[b] + complaints.improve * state.workedThrough[b];
    const most = spending.improvable;
    state.drift[b] = Math.min(most, state.drift[b] + perThousand * better * (most - state.drift[b]));
    // What tomorrow’s money is held against.
    state.goodPosts[b] = state.saidGood[b];
    state.goodLikes[b] = state.goodLikesToday[b];
  }
}

/** What may have happened between people and the brand; `plain` stands for none of it. */
const HAPPENED = ['featured', 'adopted', 'privileged'] as const;

const tallies: readonly Tally[] = [
  sumsOfPeople('intrinsic'),
  { sums: [...HAPPENED, 'plain'].flatMap((name) => [name, `${name}Identity`]), brand: sumByPast },
];

/** People by what has happened between them and the brand: their number, and their belonging. */
function sumByPast(world: World, _b: number, _first: number, _last: number, keep: Keep): void {
  const { past, identity } = world.state;
  const { known } = world.scratch;
  let plain = 0;
  let plainIdentity = 0;
  const people = [0, 0, 0];
  const belonging = [0, 0, 0];
  for (let n = 0; n < known.count; n++) {
    const pair = known.pair[n];
    const bits = past[pair];
    if ((bits & ~Past.complained) === 0) {
      plain++;
      plainIdentity += identity[pair];
      continue;
    }
    for (let i = 0; i < HAPPENED.length; i++) {
      if ((bits & Past[HAPPENED[i]]) === 0) continue;
      people[i]++;
      belonging[i] += identity[pair];
    }
  }
  HAPPENED.forEach((name, i) => {
    keep(name, people[i]);
    keep(`${name}Identity`, belonging[i]);
  });
  keep('plain', plain);
  keep('plainIdentity', plainIdentity);
}

const measures: Measures = {
  market: [
    float<void>(
      'intrinsic',
      '0 to 1',
      'mean intrinsic motive to post that cash has left',
      (world) => total(world, 0, 'intrinsic') / world.market.consumers,
    ),
  ],
  brands: [
    float(
      'identity_featured',
      '0 to 1',
      'mean belonging of those who were ever featured',
      meanOf('featuredIdentity', 'featured'),
    ),
    float(
      'identity_adopted',
      '0 to 1',
      'mean belonging of those of whom a suggestion was ever adopted',
      meanOf('adoptedIdentity', 'adopted'),
    ),
    float(
      'identity_privileged',
      '0 to 1',
      'mean belonging of those who were ever given a privilege',
      meanOf('privilegedIdentity', 'privileged'),
    ),
    float(
      'identity_onlookers',
      '0 to 1',
      'mean belonging of those to whom none of these happened',
      meanOf('plainIdentity', 'plain'),
    ),
    int('featured', 'posts', 'posts of consumers featured', (world, b) => world.state.featured[b]),
    int('adopted', 'suggestions', 'of consumers adopted', (world, b) => world.state.adopted[b]),
    int(
      'participants',
      'consumers',
      'who took part in challenges',
      (world, b) => world.state.participants[b],
    ),
    int('privileged', 'consumers', 'who were given a privilege', (world, b) => world.state.privileged[b]),
  ],
};

export const mechanism = defineMechanism({
  name: 'incentives',
  parameters,
  columns,
  streams: {
    challenge: 'who takes part in a challenge of a brand',
    feature: 'which good posts are featured',
    adoption: 'which suggestions are adopted',
  },
  fades: { intrinsic: { halfLife: 'recovery', rest: 1 } },
  phases: {
    fundIncentives: {
      name: 'incentives are funded',
      over: 'once',
      why: 'what users are offered today',
      reads: 'purse goodPosts goodLikes',
      writes: 'cash featureChance adoptionChance perLike challengeChance',
      step: fundIncentives,
    },
    capLadder: {
      name: 'the ladder is funded',
      over: 'once',
      why: 'all likes are in; no more is paid than there is',
      reads: 'purse source postBrand likes',
      writes: 'perLike',
      step: capLadder,
    },
    joinChallenges: {
      name: 'challenges',
      because: 'challenge',
      over: 'consumer',
      why: 'taking part binds',
      reads:
        'collectivism online aware away disposition own peer paid negative attachment heldOut challengeChance',
      writes: 'affect identity salience pledge touched lastTouch participants',
      step: joinChallenges,
    },
    grantPrivileges: {
      name: 'privileges are granted',
      because: 'privilege',
      over: 'once',
      why: 'now and then, to the most experienced',
      reads: 'xp bought purse',
      writes: 'identity past privileged',
      step: grantPrivileges,
    },
    settleIncentives: {
      name: 'incentives are paid for',
      over: 'once',
      why: 'what was given today; suggestions and complaints improve the product',
      reads:
        'workedThrough goodLikesToday featured adopted participants privileged cashPaid likesPaid ' +
        'saidGood',
      writes: 'purse drift goodPosts goodLikes outlay',
      step: settleIncentives,
    },
  },
  tallies,
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'brands featured', 'nothing is featured when it is off', FEATURED),
  halfCash: falls([10, 1000], 'market posters', 'm·a_x·y/(y + y½)', PAID_CASH, CALM),
  cashPull: rises([6, 50], 'market posters', 'm·a_x·y/(y + y½)', PAID_CASH),
  crowding: falls([0.08, 1], 'market intrinsic', 'intrinsic ← (1 − ε)·intrinsic', PAID_CASH),
  praise: rises([0.6, 1], 'brands evidence_paid', 'Δ·valence is good, and valence = max(v_x, T)', PAID_CASH, {
    'publishing.on': 0,
    'threads.sharing': 0,
  }),
  recovery: falls([5, 60], 'market intrinsic', 'the loss fades slowly', PAID_CASH),
  featureCost: falls([2, 200], 'brands featured', 'money features fewer', FEATURED),
  featurePull: rises([1, 20], 'readings per post by a consumer', 'pull × f', FEATURED, CALM, RICH),
  featureIdentity: rises([0, 1], 'brands identity_featured', 'identity grows by g_f', FEATURED),
  adoptionCost: falls([20, 2000], 'brands adopted', 'money adopts fewer', LISTENED),
  adoptionIdentity: rises([0, 1], 'brands identity_adopted', 'identity grows by g_a', LISTENED),
  adoptionEvidence: rises([0.5, 5], 'brands evidence_own', 'own grows by e_a', LISTENED),
  adoptionQuality: rises([0.002, 0.1], 'brands quality', 'each adopted one improves', LISTENED),
  ladderHalf: falls([1, 100], 'market motive', 'motive grows by g_y·y/(y + y_l)', LADDER),
  ladderMotive: rises([0, 1], 'market motive', 'motive grows by g_y·y/(y + y_l)', LADDER),
  privilegeCost: falls([10, 100], 'brands privileged', 'money grants fewer', TALKATIVE, {
    'brand.toPrivileges': 1,
  }),
  privilegeIdentity: rises([0, 1], 'brands identity_privileged', 'identity grows by g_p', TALKATIVE, {
    'brand.budget': 100,
    'brand.toPrivileges': 1,
  }),
  privilegeInterval: falls([5, 30], 'brands privileged', 'privileges are granted more seldom', TALKATIVE, {
    'brand.budget': 100,
    'brand.toPrivileges': 1,
  }),
  privilegePlaces: rises([0.01, 0.1], 'brands privileged', 'more places at one grant', TALKATIVE, {
    'brand.budget': 100,
    'brand.toPrivileges': 1,
  }),
  challengeCost: falls([2, 200], 'brands participants', 'money pays for fewer', COMMUNITY),
  challengeIdentity: rises([0.1, 0.5], 'brands identity', 'identity grows by g_c', COMMUNITY),
  challengePosts: rises([0, 1], 'brands posts_good', 'participants post about it', COMMUNITY),
  challengeAffect: rises([0, 0.1], 'brands affect', 'affect grows by a_c', COMMUNITY, UNMOVED, CALM),
  culture: rises([0, 1], 'brands identity', 'weight 1 + ω_c·(2χ − 1), most being collectivists', COMMUNITY, {
    'population.collectivism': 0.8,
  }),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('market posts_good', 'down', 'nobody posts for cash', PRODUCT, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: [
      'cash',
      'perLike',
      'featured',
      'adopted',
      'participants',
      'privileged',
      'cashPaid',
      'likesPaid',
      'intrinsic',
      'pledge',
    ],
    // Brands that learn give to the community what they gave to nothing, and those that listen to the product; places
    // crowd out as cash does.
    besides: { 'brandLearning.on': 0, 'heeding.on': 0, 'leaderBoard.on': 0 },
    zero: {
      'brand.toCash': 0,
      'brand.toRecognition': 0,
      'brand.toAdoption': 0,
      'brand.toLadder': 0,
      'brand.toPrivileges': 0,
      'brand.toCommunity': 0,
    },
    own: ['purse', 'goodLikes'],
    moves: 'people',
  },
};
