/**
 * Which way each number of the model works: low against high, what must move, and why by the equation. Complete by
 * its type: a parameter without a row does not compile. The expectations were written before the results were seen.
 *
 * A row’s value holds for the first brand or for KOCs only where it is one of `brand` or `creator`; the setting it
 * is tried in holds for all of them.
 */
import * as see from './direction-measures.ts';
import { brand, brands, creators, head, koc, market, mid } from './direction-measures.ts';
import type { Look } from './direction-measures.ts';
import type { ParameterPath, Patch } from './lived.ts';

export interface Direction {
  low: number;
  high: number;
  look: Look;
  expected: 'up' | 'down';
  why: string;
  /** Where the parameter matters more than in the default market. */
  setting: Patch;
  /** Severity of a scandal of the largest KOC on day 5. */
  scandal?: number;
}

type Range = readonly [low: number, high: number];
const up = ([low, high]: Range, look: Look, why: string, setting: Patch = {}): Direction => ({
  low,
  high,
  look,
  expected: 'up',
  why,
  setting,
});
const down = ([low, high]: Range, look: Look, why: string, setting: Patch = {}): Direction => ({
  ...up([low, high], look, why, setting),
  expected: 'down',
});
const OFF_ON = [0, 1] as const;

/** People post about as much as on a forum, so that what they write shows. */
const TALKATIVE: Patch = { 'posting.median': 0.02, 'posting.spread': 1 };
const BAD_PRODUCTS: Patch = { 'brand.quality': 0.3 };
const SPONSORED: Patch = { 'creator.sponsoredShare': 0.6 };
/** Half of what is published is sold, fit or not. */
const SOLD: Patch = {
  ...SPONSORED,
  'brand.budget': 2000,
  'creator.selectivity': 0,
  'commerce.loadHalfLife': 5,
};
const HIDDEN: Patch = { ...SPONSORED, 'creator.disclosure': 0 };
const LABELLED: Patch = { ...SPONSORED, 'creator.disclosure': 1 };
const ATTACKED: Patch = { 'brand.attackPosts': 5 };
const SILENT: Patch = { 'creator.cadence': 0.03 };
const NO_COST: Patch = { 'commerce.on': 0 };
/** About one advertisement of each brand for each consumer and day. */
const ADVERTISED: Patch = { 'brand.budget': 80, 'brand.toAdvertising': 1 };
const TIRED: Patch = { ...ADVERTISED, 'fatigue.gain': 0.1 };
/** What consumers write is read, and creators write nothing. */
const WRITTEN: Patch = { ...TALKATIVE, 'publishing.on': 0 };
/** Everybody buys all the time. */
const BOUGHT: Patch = { ...WRITTEN, 'buying.need': 3, 'buying.nothing': -5 };
/** Nobody likes bad posts, and the platform looks at nothing but engagement. */
const UNLIKED: Patch = { ...TALKATIVE, ...BAD_PRODUCTS, 'ranking.quality': 0, 'negative.sharing': 0 };
/** Money is no object. */
const RICH: Patch = { 'brand.budget': 2000 };
const PAID_CASH: Patch = { ...TALKATIVE, 'brand.budget': 100, 'brand.toCash': 1 };
const FEATURED: Patch = { ...TALKATIVE, 'brand.budget': 100, 'brand.toRecognition': 1 };
const LISTENED: Patch = { ...TALKATIVE, 'brand.budget': 100, 'brand.toAdoption': 1 };
const LADDER: Patch = { ...TALKATIVE, 'brand.budget': 100, 'brand.toLadder': 1 };
const COMMUNITY: Patch = { 'brand.toCommunity': 1 };
const GROWING: Patch = { ...TALKATIVE, 'growth.threshold': 3, 'growth.places': 100 };
const GROUPED: Patch = { ...SPONSORED, 'creator.privateShare': 0.5 };
/** Members are offered something every few days. */
const SELLING: Patch = { ...GROUPED, 'groups.every': 5 };
/** Time for groups is short. */
const SHORT_OF_TIME: Patch = { ...GROUPED, 'groups.minutes': 5 };
const ADVISERS: Patch = { 'creator.skill': 0.9, 'sourceCredibility.prior': 0.8 };
const MACHINES: Patch = { 'creator.aiShare': 0.5 };
const FAKES: Patch = { 'brand.fakeReviews': 20 };
const COMMENTED: Patch = { 'responding.comment': 0.8, 'bond.repliesPerHour': 0.1 };
const CAUGHT: Patch = { ...HIDDEN, 'platform.enforcement': 1 };
/** Bad products, people who say so, and brands with the means to answer. */
const COMPLAINTS: Patch = { ...TALKATIVE, ...BAD_PRODUCTS, ...RICH, 'brand.toService': 1 };
/** Each kind is answered in the same way, at the next day. */
const answeredBy = (policy: number): Patch => ({
  ...COMPLAINTS,
  'brand.respondExperience': policy,
  'brand.respondVenting': policy,
  'brand.detectionDelay': 1,
});
const [DELETE, REPAIR, COMPENSATE, PREBUNK, GOVERN, LOOP] = [1, 2, 3, 4, 5, 6];
const WARNED: Patch = {
  ...ATTACKED,
  'brand.budget': 200,
  'brand.toService': 1,
  'brand.respondAttack': PREBUNK,
};
/** Posts of creators tell no more and are no better made than those of consumers. */
const ONE_QUALITY: Patch = { 'creator.skill': 0.45, 'creator.craft': 0.3, 'creator.traitSpread': 0 };
const LOOSE: Patch = { 'loyalty.cognitive': 0, 'loyalty.affective': 0, 'loyalty.conative': 0 };

export const DIRECTIONS = {
  // Brands spend and brief
  'spending.on': up(OFF_ON, market('platform_income'), 'no impressions are bought when it is off'),
  'spending.impressionCost': down([20, 40], brands('impressions'), 'impressions = money/price'),
  'spending.yuanPerQuality': down(
    [300, 3000],
    brands('quality'),
    'drift grows by 1 − 1/(1 + money/w_q) of what is left',
    { 'brand.toImprovement': 1 },
  ),
  'spending.improvable': up([0.05, 0.3], brands('quality'), 'd ← d + …·(q_max − d)', {
    'brand.toImprovement': 1,
  }),

  // Creators look at their books
  'business.on': up(OFF_ON, see.shareSpread, 'shares move up for some, down for others'),
  'business.interval': down([3, 14], see.shareSpread, 'fewer steps apart'),
  'business.step': up([0.04, 0.3], see.shareSpread, 'larger steps apart'),
  'business.caught': up([0, 1], creators('honesty'), 'honesty grows by g_h for a post caught', CAUGHT),
  'business.slack': down([0.01, 0.2], creators('honesty'), 'honesty falls by d_h at each look'),
  'business.mcnHours': up([1, 3], koc('answered'), 'κ_o times the hours for comments', {
    ...COMMENTED,
    'creator.mcnShare': 1,
  }),
  'business.mcnShare': up([0, 0.6], see.shareForSale, 'no less is for sale', {
    'creator.mcnShare': 1,
    'business.interval': 3,
  }),
  'business.mcnPersona': down(
    [0.3, 1],
    brands('evidence_peer'),
    'valence = 1 − authenticity·a_o·(1 − Q), credit for candour apart',
    { ...BAD_PRODUCTS, 'creator.mcnShare': 1, 'publishing.candourGain': 0 },
  ),
  'business.mcnCut': down([0, 0.8], koc('income'), 'earned = (1 − w_o)·gross', { 'creator.mcnShare': 1 }),
  'business.most': up([0.1, 0.9], see.shareForSale, 'no more than p_max is for sale', {
    ...SPONSORED,
    'business.interval': 3,
  }),

  // Creators publish
  'publishing.on': up(OFF_ON, creators('posts'), 'no posts when it is off'),
  'publishing.sponsoring': up(OFF_ON, creators('paid_posts'), 'no paid posts when it is off'),
  'publishing.cycle': up([6, 40], see.silence, 'the quiet half lasts L/2 days', {
    'creator.steadiness': 0,
    'creator.cadence': 1,
  }),
  'publishing.persona': down(
    [0.05, 2],
    creators('credibility'),
    's grows by g_x when another brand than last time is sold',
    SPONSORED,
  ),
  'publishing.candourCost': down([0, 1], brands('read_koc'), 'pull·(1 − ζ·(share of weak points)²)', {
    ...BAD_PRODUCTS,
    'creator.authenticity': 1,
    'creator.mention': 0.5,
  }),
  'publishing.candourGain': up([0, 5], koc('credibility'), 'r grows by 1 + ω·(share of weak points)', {
    ...BAD_PRODUCTS,
    'creator.mention': 0.5,
  }),
  'publishing.newcomers': up([0, 1], koc('credibility'), 'fewer posts for another brand than last time', {
    ...SPONSORED,
    'brand.partnership': 0.6,
    'publishing.persona': 2,
  }),
  'publishing.machinePace': up([1, 5], koc('posts'), 'posts = cadence·(1 + a·(κ_m − 1))', MACHINES),

  // Consumers publish
  'posting.on': up(OFF_ON, market('posters'), 'nobody posts when it is off'),
  'posting.negative': up(OFF_ON, market('posts_bad'), 'only attacks are bad when it is off', BAD_PRODUCTS),
  'posting.median': up([0.0003, 0.003], market('posters'), 'personal rates are in proportion to the median'),
  'posting.spread': up(
    [0.5, 2.6],
    see.topShare,
    'a wider spread of the logarithm makes the largest rates larger',
    { 'posting.median': 0.005 },
  ),
  'posting.review': up([0.1, 1], see.reviews, 'p = r·extremity·readiness', TALKATIVE),
  'posting.indifferent': up([0.4, 1], see.reviews, 'p = r·extremity·readiness', TALKATIVE),
  'posting.halfRate': down([0.0005, 0.1], see.reviews, 'readiness = m/(m + m½)', TALKATIVE),
  'posting.arousal': up([0, 40], market('posters'), 'p = m·(½ + motive)·(1 + a·|affect|)', TALKATIVE),
  'posting.aboutBrands': up(
    [0.1, 0.9],
    market('posts_good'),
    'more of what is said unasked is about brands',
    TALKATIVE,
  ),
  'posting.habitual': down(
    [0.02, 1],
    brands('posts_bad_venting'),
    'fewer talk about the brand that angers them',
    {
      ...TALKATIVE,
      ...BAD_PRODUCTS,
    },
  ),
  'posting.sting': down([0.01, 0.6], brands('posts_bad_venting'), 'who feels worse than −θ_v vents', {
    ...TALKATIVE,
    ...BAD_PRODUCTS,
  }),
  'posting.clash': down([0, 0.8], brands('posts_bad_values'), 'fewer people are so opposed (cosine < −θ_c)', {
    ...TALKATIVE,
    'posting.objecting': 1,
  }),
  'posting.objecting': up(
    [0, 1],
    brands('posts_bad_values'),
    'the share of the opposed who object',
    TALKATIVE,
  ),

  // What posts contain
  'contents.buyerInformation': up(
    [0.2, 0.65],
    brands('evidence_peer'),
    'w = 1 + w₁·(information − ½)',
    BOUGHT,
  ),
  'contents.userInformation': up([0, 0.45], brands('evidence_peer'), 'w = 1 + w₁·(information − ½)', WRITTEN),
  'contents.userCraft': up([0.3, 1], see.readingsOfConsumers, 'pull grows with ½ + craft', TALKATIVE),
  'contents.userEmotion': up([0, 0.4], brands('affect'), 'R = emotion·fit·…', WRITTEN),
  'contents.feltEmotion': up([0, 0.5], see.reposts, 'P(pass on) = s·emotion·…', TALKATIVE),
  'contents.badEmotion': up([0.1, 0.6], see.reposts, 'P(pass on) = s·emotion·…', {
    ...TALKATIVE,
    ...BAD_PRODUCTS,
  }),
  'contents.badValence': down([0.1, 0.5], brands('evidence_negative'), 'Δ·(1 − valence) is bad', {
    ...TALKATIVE,
    'posting.objecting': 1,
    'posting.clash': 0,
  }),
  'contents.machineInformation': up(
    [0, 1],
    koc('credibility'),
    'r grows by g_r·½·(information + craft)',
    MACHINES,
  ),
  'contents.machineCraft': up([0.6, 1], koc('readers'), 'pull grows with ½ + craft', MACHINES),
  'contents.machineEmotion': up([0.25, 1], brands('affect'), 'R = emotion·fit·…', {
    ...MACHINES,
    'creator.mention': 0.8,
  }),
  'contents.machineStyle': up([0, 0.5], market('fatigue'), 'the middle is nearer to what is remembered', {
    'creator.aiShare': 1,
    'homogenisation.tiring': 0.05,
  }),
  'contents.attackInformation': up(
    [0, 1],
    brands('evidence_negative'),
    'w = 1 + w₁·(information − ½)',
    ATTACKED,
  ),
  'contents.attackEmotion': down([0, 0.8], brands('affect'), 'affect falls by g₋·emotion', ATTACKED),
  'contents.fakeInformation': up([0, 1], brands('evidence_peer'), 'w = 1 + w₁·(information − ½)', FAKES),
  'contents.fakeEmotion': up([0, 1], brands('affect'), 'R = emotion·fit·…', FAKES),
  'contents.boughtCraft': up([0, 1], brands('read_bad'), 'pull grows with ½ + craft', ATTACKED),
  'contents.adInformation': up([0.1, 0.5], brands('evidence_paid'), 'w = 1 + w₁·(information − ½)'),
  'contents.adCraft': up([0.2, 0.8], brands('evidence_paid'), 'w = 1 + w₂·(craft − ½)'),
  'contents.adStyle': up([0, 0.5], market('fatigue'), 'the middle is nearer to what is remembered', {
    ...ADVERTISED,
    'homogenisation.tiring': 0.05,
  }),

  // The platform ranks
  'ranking.on': up(OFF_ON, see.quality, 'the better posts get more places on the shelf'),
  'ranking.engagement': up(
    [0, 10],
    see.likes,
    'what is liked gets more places, where all posts are of one quality and none is passed on',
    { ...TALKATIVE, ...BAD_PRODUCTS, ...ONE_QUALITY, 'negative.sharing': 0 },
  ),
  'ranking.quality': up([0.3, 10], see.quality, 'places go by score², and score = … + w_q·quality'),
  'ranking.diversity': up([0, 20], market('content_entropy'), 'score falls with the crowding of a style', {
    ...TALKATIVE,
    'ranking.window': 10,
    'attention.recommended': 3,
  }),
  'ranking.exploration': up([0.25, 1], see.freshReadings, 'the share of the shelf for posts of today'),
  'ranking.window': up([4, 20], see.age, 'posts stay on offer for longer'),
  'ranking.comment': down([1, 10], brands('read_bad'), 'bad posts get neither likes nor comments', {
    ...UNLIKED,
    'responding.comment': 0.8,
  }),
  'ranking.share': up([1, 20], brands('read_bad'), 'bad posts are passed on, not liked', {
    ...UNLIKED,
    'negative.sharing': 0.1,
  }),
  'ranking.prior': up(
    [0.0625, 0.5],
    brands('read_bad'),
    'what nobody likes has the prior, on which the liked depend less',
    UNLIKED,
  ),
  'ranking.priorReads': up(
    [2, 200],
    brands('read_bad'),
    'scores of the liked and the unliked come nearer',
    UNLIKED,
  ),

  // Attention
  'attention.posts': up([4, 10], market('exposures'), 'P(read) = n·w/Σw'),
  'attention.recommended': up([0, 1], market('exposures'), 'more candidates: fewer readers run out of posts'),
  'attention.precision': up([0, 1], see.ownVertical, 'recommendations follow interests', {
    'attention.interest': 0,
  }),
  'attention.interest': up([0, 1], see.ownVertical, 'weight of a post grows with interest in its vertical', {
    'attention.precision': 0,
  }),
  'attention.friend': up([0, 20], see.readingsOfConsumers, 'posts of friends pull more', TALKATIVE),
  'attention.trust': up([0, 1], koc('readers'), 'pull·(1 + τ·(2C − 1)) of creators with C above ½', {
    'sourceCredibility.prior': 0.9,
  }),
  'attention.elsewhere': down([2, 200], market('exposures'), 'P(read) = n·w/(Σw + w₀)'),
  'brandRecall.on': up(OFF_ON, brands('awareness'), 'reading makes brands known'),
  'brandRecall.recall': up([0.15, 0.6], brands('awareness'), 'P(remembered after one post) = r'),

  // Reactions
  'responding.on': up(OFF_ON, creators('comments'), 'no reactions when it is off'),
  'responding.like': up([0.1, 0.3], see.likes, 'P(like) is in proportion to a_l'),
  'responding.belief': up(
    [0.5, 1],
    see.likes,
    'P(like) = a_l·(w_b·believed + (1 − w_b)·moved)·…: posts convince more than they move',
  ),
  'responding.comment': up([0.02, 0.15], creators('comments'), 'P(comment) = a_c·P(like)'),
  'responding.stranger': up([0, 5], see.reposts, 'P(pass on) of a stranger’s post is in proportion to a_s', {
    ...TALKATIVE,
    'negative.sharing': 0.1,
  }),

  // Trust
  'trust.on': up(OFF_ON, brands('evidence_peer'), 'posts leave no evidence when it is off'),
  'trust.priorWeight': up([2, 10], brands('uncertainty'), 'u = W/(P + negative + W)'),
  'trust.evidencePerPost': up([0.12, 0.5], brands('evidence_peer'), 'Δ = e·w·credibility·similarity'),
  'trust.information': up(
    [0, 2],
    brands('evidence_peer'),
    'w = 1 + w₁·(information − ½), with skilled creators',
    { 'creator.skill': 0.9 },
  ),
  'trust.craft': up(
    [0.3, 2],
    brands('evidence_paid'),
    'w = 1 + w₂·(craft − ½); advertisements are well made',
  ),
  'trust.ownHalfLife': up([10, 180], brands('evidence_own'), 'what fades slowly adds up'),
  'trust.peerHalfLife': up([10, 90], brands('evidence_peer'), 'what fades slowly adds up'),
  'trust.paidHalfLife': up([3, 21], brands('evidence_paid'), 'what fades slowly adds up'),
  'trust.negativeHalfLife': up([10, 180], brands('evidence_negative'), 'what fades slowly adds up'),
  'persuasion.on': down(OFF_ON, brands('evidence_paid'), 'paid words are discounted by 1 − scepticism·q'),
  'persuasion.labelled': down([0, 1], brands('evidence_paid'), 'gain = 1 − scepticism·q_l', {
    ...LABELLED,
    'brand.toAdvertising': 0,
  }),
  'persuasion.hidden': down([0, 1], brands('evidence_paid'), 'gain = 1 − scepticism·q_h', {
    ...HIDDEN,
    'brand.toAdvertising': 0,
  }),

  // Credibility
  'sourceCredibility.on': up(
    OFF_ON,
    creators('credibility'),
    'useful posts earn good evidence only when it is on',
    NO_COST,
  ),
  'sourceCredibility.flat': up([0.1, 0.9], brands('evidence_peer'), 'everybody is believed to this degree', {
    'sourceCredibility.on': 0,
  }),
  'sourceCredibility.prior': up([0.2, 0.5], creators('credibility'), 'C = (r + a·W)/(r + s + W)'),
  'sourceCredibility.priorWeight': down(
    [0.5, 40],
    creators('credibility'),
    'with good evidence only, C falls toward the prior ½ as W grows',
    NO_COST,
  ),
  'sourceCredibility.usefulness': up([0.06, 0.5], creators('credibility'), 'r grows by g_r·usefulness'),
  'sourceCredibility.gap': down([0, 0.5], koc('credibility'), 's grows by g_s for each silent day', SILENT),
  'sourceCredibility.gapTolerance': up([0, 40], koc('credibility'), 'fewer silent days count', {
    ...SILENT,
    'sourceCredibility.gap': 0.2,
  }),
  'sourceCredibility.advice': up(
    [0, 5],
    koc('credibility'),
    'good products: φ is near 1, so r grows by g_a',
    {
      'brand.quality': 0.95,
    },
  ),
  'sourceCredibility.machineNoticed': down([0.1, 1], koc('credibility'), 'more readers recognise machines', {
    ...MACHINES,
    'platform.aiLabel': 0,
  }),
  'sourceCredibility.machineDoubt': down(
    [0, 5],
    koc('credibility'),
    's grows by g_m when one is recognised',
    MACHINES,
  ),
  'sourceCredibility.halfLife': up(
    [5, 1000],
    creators('credibility'),
    'good evidence about creators fades slowly',
    NO_COST,
  ),
  'sourceCredibility.friend': up([0, 1], brands('evidence_peer'), 'friends are believed more', {
    ...TALKATIVE,
    'publishing.on': 0,
  }),
  'sourceCredibility.stranger': up([0, 1], brands('evidence_peer'), 'unknown users are believed more', {
    ...TALKATIVE,
    'publishing.on': 0,
  }),
  'sourceCredibility.advertiser': up([0, 0.4], brands('evidence_paid'), 'advertisements are believed more'),
  'sourceCredibility.ownGroup': up([0, 1], brands('evidence_peer'), 'credibility is lifted by γ·identity', {
    ...TALKATIVE,
    'publishing.on': 0,
    'identity.onlooker': 0.2,
    'population.communitySize': 400,
  }),
  'similarity.on': down(OFF_ON, brands('evidence_peer'), 'similarity = 1 − s + s·max(0, cos) is at most 1'),
  'similarity.strength': down(
    [0, 0.5],
    brands('evidence_peer'),
    'similarity = 1 − s + s·max(0, cos) falls with s',
  ),

  // Bond
  'bond.on': up(OFF_ON, creators('credibility'), 'a bond lifts credibility'),
  'bond.lift': up([0.5, 1], creators('credibility'), 'credibility = C + β·bond·(1 − C)'),
  'bond.exposure': up([0.01, 0.1], see.bond, 'bond grows by g_b·(1 − bond) for each post read'),
  'bond.answer': up([0, 1], see.bond, 'bond grows by g_a·(1 − bond) for each answered comment', {
    'responding.comment': 0.8,
  }),
  'bond.replies': up(OFF_ON, creators('answered'), 'nobody answers when it is off'),
  'bond.repliesPerHour': up([0.05, 5], koc('answered'), 'replies per comment = min(1, hours·ρ/comments)', {
    'responding.comment': 0.8,
  }),
  'bond.halfLife': up([3, 60], see.bond, 'the bond fades slowly'),

  // Social proof and wear-out
  'proof.on': up(OFF_ON, brands('evidence_peer'), 'good peer evidence counts (1 + p·h) fold'),
  'proof.strength': up([0.32, 3], brands('evidence_peer'), 'good peer evidence counts (1 + p·h) fold'),
  'proof.halfVolume': down([1, 500], brands('evidence_peer'), 'h = V/(V + V½)', { 'proof.strength': 3 }),
  'proof.memory': up([1, 5], brands('buzz'), 'posts stay in sight for longer'),
  'wearOut.on': down(OFF_ON, brands('evidence_paid'), 'h(n) is at most 1'),
  'wearOut.peak': down(
    [10, 60],
    brands('evidence_paid'),
    'few have been seen: h(n) = (n/m)·exp(1 − n/m) falls with m > n',
  ),
  'wearOut.halfLife': up(
    [1, 14],
    brands('evidence_paid'),
    'n < m, so that remembering more brings n nearer to m',
  ),

  // Bad news
  'asymmetry.on': up(OFF_ON, brands('evidence_negative'), 'bad experience told weighs κ > 1 fold', {
    ...TALKATIVE,
    ...BAD_PRODUCTS,
  }),
  'asymmetry.kappa': up([1, 10], brands('evidence_negative'), 'bad experience told weighs κ fold', {
    ...TALKATIVE,
    ...BAD_PRODUCTS,
  }),
  'asymmetry.venting': up([0, 10], brands('evidence_negative'), 'venting weighs κ_v fold', {
    ...TALKATIVE,
    ...BAD_PRODUCTS,
  }),
  'asymmetry.attack': up([0, 10], brands('evidence_negative'), 'attacks weigh κ_a fold', ATTACKED),
  'asymmetry.values': up([0, 10], brands('evidence_negative'), 'objections weigh κ_c fold', {
    ...TALKATIVE,
    'posting.objecting': 1,
    'posting.clash': 0,
  }),
  'negative.on': up(OFF_ON, brands('evidence_negative'), 'no bad evidence when it is off'),
  'negative.attention': up([0.1, 10], brands('read_bad'), 'bad posts pull m fold', {
    ...TALKATIVE,
    ...BAD_PRODUCTS,
  }),
  'negative.sharing': up([0, 0.3], see.reposts, 'P(pass on) = s·emotion·…', TALKATIVE),
  'negative.attackLikes': up(
    [0, 200],
    brands('read_bad'),
    'liked posts get places on the shelf for days',
    ATTACKED,
  ),
  'negative.moreShared': up([0, 10], see.reposts, 'bad posts are passed on (1 + n) fold', {
    ...TALKATIVE,
    ...ATTACKED,
  }),

  // Feelings
  'resonance.on': up(OFF_ON, brands('affect'), 'posts move nobody when it is off'),
  'resonance.gain': up([0.12, 0.6], brands('affect'), 'affect grows by g·R·(1 − affect)'),
  'resonance.badGain': down(
    [0, 0.6],
    brands('affect'),
    'affect falls by g₋·emotion for a bad post',
    ATTACKED,
  ),
  'resonance.neutral': up([0, 1], brands('affect'), 'fit of brands that stand for nothing', {
    'brand.sustainability': 0,
    'brand.nationalStyle': 0,
    'brand.independence': 0,
    'brand.thrift': 0,
  }),
  'resonance.trust': down([0, 0.5], brands('affect'), 'R = …·(1 − τ + τ·T), and T is less than 1'),
  'resonance.threshold': down([0.05, 0.4], brands('attachment'), 'attachment grows by c·(affect − θ)'),
  'resonance.consolidation': up([0.15, 0.6], brands('attachment'), 'attachment grows by c·(affect − θ)'),
  'resonance.fastHalfLife': up([2, 15], brands('affect'), 'affect is positive and fades slowly'),
  'resonance.slowHalfLife': up([5, 125], brands('attachment'), 'attachment fades slowly'),
  'fatigue.on': up(OFF_ON, market('fatigue'), 'nobody tires when it is off'),
  'fatigue.gain': up(
    [0.015, 0.2],
    market('fatigue'),
    'fatigue grows by g_f·(1 − fatigue) for each paid message',
  ),
  'fatigue.offTarget': up(
    [0, 0.1],
    market('fatigue'),
    'fatigue grows by g_o for each recommendation beside the interests',
  ),
  'fatigue.reading': down([0, 1], see.readingsEach, 'posts read = activity·(1 − φ·fatigue)', {
    ...TIRED,
  }),
  'fatigue.halfLife': up([1, 5], market('fatigue'), 'fatigue fades slowly'),
  'expectation.on': up(OFF_ON, see.expectation, 'promises lie above what is expected of an unknown brand'),
  'expectation.rate': up([0.08, 0.5], see.expectation, 'x moves toward the promise, which is higher'),
  'expectation.start': down([0.1, 0.55], see.satisfaction, 'S = y + γ·(y − x)'),
  'expectation.learning': down([0, 1], see.misjudged, 'x moves toward the quality lived through', {
    'experience.noise': 0,
    'expectation.rate': 0,
    'buying.nothing': -5,
  }),

  // Belonging and the group
  'identity.on': up(OFF_ON, brands('identity'), 'nobody comes to belong when it is off'),
  'identity.post': up([0, 0.8], brands('identity'), 'identity grows by g_p·(1 − identity)', TALKATIVE),
  'identity.liked': up([0, 1], brands('identity'), 'identity grows by g_l·reward', {
    ...TALKATIVE,
    'responding.like': 1,
  }),
  'identity.onlooker': up(
    [0.015, 0.2],
    brands('identity'),
    'identity grows by g_s for each good post by the own community',
  ),
  'identity.halfLife': up([3, 1000], brands('identity'), 'identity fades slowly', TALKATIVE),
  'normConformity.on': down(OFF_ON, see.loyaltySpread, 'averaging brings neighbours together'),
  'normConformity.interval': down(
    [1, 60],
    brands('loyalty'),
    'conviction rises from the start, and loyalty follows later',
  ),
  'normConformity.speed': up(
    [0.03, 0.5],
    brands('loyalty'),
    'conviction rises from the start, and loyalty follows it faster',
  ),
  'normConformity.strength': down([0, 0.6], see.loyaltySpread, 'more weight on the mean of neighbours'),
  'normConformity.collectivism': up(
    [0, 0.6],
    see.loyaltySpread,
    'susceptibility falls by w_c·(1 − collectivism)',
  ),
  'normConformity.identity': up([0, 0.6], see.loyaltySpread, 'susceptibility falls by w_i·(1 − identity)'),
  'normConformity.ownCommunity': up(
    OFF_ON,
    see.loyaltySpread,
    'a mean over fewer neighbours evens out less',
    {
      'population.cohesion': 0.2,
      'normConformity.identity': 0,
      'normConformity.strength': 1,
    },
  ),
  'normConformity.trust': up(
    [1, 10],
    brands('loyalty'),
    'conviction is a weighted mean, and trust the largest part of it',
  ),
  'normConformity.attachment': down(
    [1, 10],
    brands('loyalty'),
    'conviction is a weighted mean, and attachment a small part of it',
  ),
  'normConformity.belonging': down(
    [0.5, 10],
    brands('loyalty'),
    'conviction is a weighted mean, and identity a small part of it',
  ),
  'normConformity.habit': down(
    [0.5, 10],
    brands('loyalty'),
    'conviction is a weighted mean, and habit a small part of it',
  ),
  'motivation.on': up(OFF_ON, market('motive'), 'without disappointment likes only raise it', {
    ...TALKATIVE,
    'motivation.disappointment': 0,
  }),
  'motivation.gain': up([0, 1], market('motive'), 'motive grows by g_m·reward', TALKATIVE),
  'motivation.disappointment': down([0, 1], market('motive'), 'motive falls by g_0·(1 − reward)', TALKATIVE),
  'motivation.halfLikes': down([0.1, 50], market('motive'), 'reward = L/(L + L½)', TALKATIVE),
  'motivation.halfLife': up([2, 1000], market('motive'), 'a raised motive fades slowly', {
    ...TALKATIVE,
    'motivation.disappointment': 0,
  }),
  'diffusion.on': up(OFF_ON, brands('awareness'), 'conversation makes brands known', {
    'diffusion.conversation': 0.02,
  }),
  'diffusion.external': up([0.0005, 0.03], brands('awareness'), 'P(hear) = p + …'),
  'diffusion.conversation': up([0.002, 0.1], brands('awareness'), 'P(hear) = … + q·[the friend knows]'),

  // Creators and their followers
  'following.on': up(OFF_ON, creators('gained'), 'nobody is taken up when it is off'),
  'following.takeUp': up([0.06, 0.8], creators('gained'), 'p = f·usefulness·(½ + altruism)'),
  'following.below': up([0.1, 0.42], creators('lost'), 'more followers are below C₀'),
  'following.leave': up([0.01, 0.8], creators('lost'), 'p = 1 − (1 − l·…)^Δ', SPONSORED),
  'following.interval': up(
    [1, 30],
    creators('credibility'),
    'good evidence is forgotten later, at the next look',
    { ...NO_COST, 'sourceCredibility.halfLife': 5 },
  ),
  'commerce.on': down(
    OFF_ON,
    creators('credibility'),
    'sponsored posts cost nothing when it is off',
    SPONSORED,
  ),
  'commerce.burn': down([0, 3], creators('credibility'), 's grows by g_c·logistic((C − θ)/σ)', SPONSORED),
  'commerce.tolerance': up([0, 1], creators('credibility'), 'load is felt from a higher level on', SPONSORED),
  'commerce.bondTolerance': up([0, 1], creators('credibility'), 'θ = θ₀ + θ₁·bond', {
    ...SOLD,
    'bond.exposure': 0.1,
  }),
  'commerce.trustTolerance': up(
    [0, 2],
    creators('credibility'),
    'θ grows by θ₂·(C − ½), where creators are trusted',
    { ...SPONSORED, 'sourceCredibility.prior': 0.8 },
  ),
  'commerce.misfit': down([1, 10], creators('credibility'), 'what does not fit costs m fold', SOLD),
  'commerce.spread': down(
    [0.01, 1],
    koc('credibility'),
    'below tolerance, a wide logistic lets more be felt',
    { 'commerce.burn': 3 },
  ),
  'commerce.labelRelief': up([-1, 1], creators('credibility'), 'cost·(1 − d) where labelled', {
    ...SOLD,
    'creator.disclosure': 1,
  }),
  'commerce.detection': down([0, 0.5], creators('credibility'), 'one reader in 1/q finds out', HIDDEN),
  'commerce.betrayal': down([0, 20], creators('credibility'), 's grows by p when found out', HIDDEN),
  'commerce.loadHalfLife': down(
    [2, 1000],
    creators('load'),
    'load starts at nothing and rises slowly',
    SPONSORED,
  ),
  'scandal.evidence': {
    ...up([0, 50], koc('lost'), 's grows by g_x·severity on every follow, and who falls below C₀ leaves'),
    scandal: 1,
  },

  // Buying
  'impulse.on': up(OFF_ON, brands('impulse_sales'), 'no temptation when it is off'),
  'impulse.rate': up([0.02, 0.5], brands('impulse_sales'), 'p is in proportion to i'),
  'impulse.excitement': down(
    [0, 1],
    see.satisfaction,
    'a raised expectation makes S = y + γ·(y − x) smaller',
    { 'impulse.rate': 0.5 },
  ),
  'impulse.trust': down([0.5, 1], brands('impulse_sales'), 'p = …·(1 − τ + τ·T), and T is less than 1'),
  'buying.on': up(OFF_ON, market('sales'), 'nobody buys when it is off'),
  'buying.need': down([5, 30], market('sales'), 'P(need today) = 1/τ_n'),
  'buying.scale': up([0, 10], see.bestSeller, 'odds are exp(μ·difference of utilities)', {
    'buying.nothing': -50,
  }),
  'buying.nothing': down([2, 10], market('sales'), 'competes with every brand'),
  'buying.trust': up([0, 4], market('sales'), 'U = … + β_T·T'),
  'buying.attachment': up([1.5, 20], market('sales'), 'U = … + β_A·attachment'),
  'buying.loyalty': up([1, 10], market('sales'), 'U = … + β_L·loyalty'),
  'buying.proof': up([0.5, 10], market('sales'), 'U = … + β_S·herd'),
  'buying.habit': up([1, 20], brands('repeat_sales'), 'U = … + β_H·habit'),
  'buying.price': down([1, 5], market('sales'), 'U = … − β_P·sensitivity·price/reference'),
  'buying.risk': down([1, 10], market('sales'), 'U = … − β_R·risk'),
  'buying.friction': down([1, 10], market('sales'), 'U = … − β_F·friction'),
  'buying.checkout': down([0, 0.3], market('sales'), 'U = … − β_F·friction'),

  // Experience and loyalty
  'experience.on': up(OFF_ON, brands('evidence_own'), 'purchases leave nothing when it is off'),
  'experience.noise': up([0.15, 0.6], see.extremes, 'y = Q + σ·noise'),
  'experience.surprise': up([0, 3], see.satisfaction, 'better than expected: S = y + γ·(y − x)', {
    'brand.quality': 0.75,
    'expectation.start': 0.3,
    'expectation.on': 0,
    'impulse.on': 0,
  }),
  'experience.indifference': down([0.1, 0.45], brands('evidence_own'), 'φ = logistic((S − S₀)/s)'),
  'experience.width': down([0.12, 1], brands('evidence_own'), 'S above S₀: φ falls toward ½ as s grows'),
  'experience.evidence': up([1.5, 10], brands('evidence_own'), 'own += g·φ'),
  'experience.affect': up([0, 1], brands('affect'), 'good products: φ above ½', { 'brand.quality': 0.95 }),
  'experience.counterfeitQuality': up([0, 0.9], see.satisfaction, 'a counterfeit: y = q_f + …', {
    'brand.counterfeitShare': 0.5,
  }),
  'experience.returnBelow': up([0.05, 0.3], brands('returns'), 'more purchases are below S_r'),
  'experience.returnChance': up(
    [0, 1],
    brands('returns'),
    'share of the dissatisfied who send back',
    BAD_PRODUCTS,
  ),
  'experience.habitRate': up([0.05, 0.3], brands('habit'), 'habit ← habit + α·(1 − habit)'),
  'loyalty.cognitive': up([0, 0.4], brands('stage_none'), 'fewer pass the first threshold'),
  'loyalty.affective': up([0, 0.9], brands('stage_cognitive'), 'fewer pass the second threshold', LOOSE),
  'loyalty.conative': up([0, 0.9], brands('stage_affective'), 'fewer pass the third threshold', LOOSE),
  'loyalty.action': up([0, 0.9], brands('stage_conative'), 'fewer pass the fourth threshold', LOOSE),
  'loyalty.belonging': up(
    [0, 1],
    brands('stage_affective'),
    'fewer belong than are loyal: the third threshold stops more',
    {
      'loyalty.cognitive': 0,
      'loyalty.affective': 0,
    },
  ),
  'forgetting.on': down(OFF_ON, brands('evidence_paid'), 'nothing fades when it is off'),

  // Complaints and rumours
  'complaints.on': up(OFF_ON, brands('answered'), 'nothing is answered when it is off', answeredBy(REPAIR)),
  'complaints.repair': up([0, 1], see.complainers('affect'), 'affect grows by g_r', answeredBy(REPAIR)),
  'complaints.refund': up([0, 1], brands('compensated'), 'ρ_p·price is given back', answeredBy(COMPENSATE)),
  'complaints.relief': down(
    [0, 1],
    see.complainers('negative'),
    'negative ← (1 − ρ)·negative',
    answeredBy(COMPENSATE),
  ),
  'complaints.govern': up([0, 1], see.complainers('identity'), 'identity grows by g_g', answeredBy(GOVERN)),
  'complaints.improve': up([0.002, 1], brands('quality'), 'each case improves the product', answeredBy(LOOP)),
  'complaints.notice': up(
    [0, 1],
    see.complainers('negative'),
    'who notices takes it as bad evidence',
    answeredBy(DELETE),
  ),
  'complaints.backlash': up(
    [0, 10],
    see.complainers('negative'),
    'negative grows by e_d',
    answeredBy(DELETE),
  ),
  'complaints.anger': down([0, 0.5], see.complainers('affect'), 'affect falls by a_d', {
    ...answeredBy(DELETE),
    'complaints.notice': 1,
  }),
  'complaints.kindWords': up([0.6, 1], see.complainers('own'), 'own += g_s·(y_r − x_r)', answeredBy(REPAIR)),
  'complaints.moneyBack': up(
    [0.7, 1],
    see.complainers('own'),
    'own += g_s·(y_r − x_r)',
    answeredBy(COMPENSATE),
  ),
  'complaints.beingHeard': up([0.7, 1], see.complainers('own'), 'own += g_s·(y_r − x_r)', answeredBy(GOVERN)),
  'complaints.allOfIt': up([0.5, 0.9], see.complainers('own'), 'own += g_s·(y_r − x_r)', answeredBy(LOOP)),
  'complaints.surprise': up(
    [0, 10],
    see.complainers('own'),
    'own += g_s·(y_r − x_r), service being better than expected',
    answeredBy(REPAIR),
  ),
  'complaints.expected': down([0, 1], see.complainers('own'), 'S_r = y_r − x_r', answeredBy(REPAIR)),
  'complaints.learning': down(
    [0, 1],
    see.complainers('own'),
    'good service comes to be expected: S_r falls from answer to answer',
    answeredBy(REPAIR),
  ),
  'complaints.patience': up([2, 60], brands('open_complaints'), 'unanswered ones are given up later', {
    ...answeredBy(REPAIR),
    'brand.toService': 0,
  }),
  'complaints.unitCost': down([5, 1000], brands('answered'), 'money answers fewer', answeredBy(REPAIR)),
  'prebunking.on': down(OFF_ON, brands('evidence_negative'), 'an attack counts 1 − resist', WARNED),
  'prebunking.strength': down([0, 0.6], brands('evidence_negative'), 'resist = ρ·m/(m + m½)', WARNED),
  'prebunking.half': up([1.5, 50], brands('evidence_negative'), 'resist = ρ·m/(m + m½)', WARNED),
  'prebunking.halfLife': down([1, 14], brands('evidence_negative'), 'warnings are remembered', WARNED),
  'prebunking.budget': up([0.05, 0.5], brands('warnings'), 'P(warning) = β_w·money/price', {
    ...WARNED,
    'brand.budget': 20,
  }),

  // The platform governs
  'platform.on': up(OFF_ON, creators('caught'), 'nobody is caught when it is off', HIDDEN),
  'platform.enforcement': up([0, 0.5], creators('caught'), 'the share of hidden posts caught', HIDDEN),
  'platform.throttle': down([0, 1], brands('read_paid'), 'pull·(1 − τ_h) of a post caught', CAUGHT),
  'platform.fine': down([0, 1], koc('income'), 'fee·(1 − w_f) for a post caught', {
    ...CAUGHT,
    'business.on': 0,
  }),
  'platform.fakeDetection': down([0, 1], brands('evidence_peer'), 'fewer fakes are read', FAKES),
  'platform.traceability': down([0, 1], brands('counterfeits'), 'share·(1 − tr)', {
    'brand.counterfeitShare': 0.5,
  }),
  'platform.settlement': up([0, 1], market('platform_trust'), 'y = 0.7 if settled, else 0.3', {
    ...BAD_PRODUCTS,
    'experience.returnChance': 0,
  }),
  'platform.aiLabel': up([0, 1], koc('credibility'), 'nobody is deceived about machines', {
    ...MACHINES,
    'sourceCredibility.machineNoticed': 1,
  }),
  'platform.trustStart': up([0.2, 0.6], market('platform_trust'), 'where it starts'),
  'platform.trustGain': down(
    [0, 0.5],
    market('platform_trust'),
    'bad purchases (y below Π₀) move it down faster',
    BAD_PRODUCTS,
  ),
  'platform.trustWeight': down([0, 10], market('sales'), 'U = … + β_Π·(Π − Π₀), and Π has fallen', {
    ...BAD_PRODUCTS,
    'platform.trustGain': 0.5,
    'buying.need': 10,
  }),
  'platform.settled': up([0.3, 0.7], market('platform_trust'), 'Π moves toward y_s', {
    ...BAD_PRODUCTS,
    'platform.settlement': 1,
  }),
  'platform.unsettled': up([0, 0.3], market('platform_trust'), 'Π moves toward y_u', BAD_PRODUCTS),
  'homogenisation.on': up(OFF_ON, market('fatigue'), 'the alike tires'),
  'homogenisation.imitation': down([0, 1], see.styleSpread, 'all move toward the best of their vertical'),
  'homogenisation.interval': up(
    [1, 14],
    see.styleSpread,
    'all move less often toward the best of their vertical',
    {
      'homogenisation.drift': 0,
    },
  ),
  'homogenisation.drift': up([0, 0.3], see.styleSpread, 'each drifts apart', {
    'homogenisation.imitation': 1,
  }),
  'homogenisation.memory': up([0, 1], market('fatigue'), 'what is remembered comes near to what is read', {
    'homogenisation.tiring': 0.05,
  }),
  'homogenisation.width': up([0.05, 1], market('fatigue'), 'more is alike', {
    'homogenisation.tiring': 0.05,
  }),
  'homogenisation.tiring': up([0.004, 0.05], market('fatigue'), 'fatigue grows by g_a·alike'),
  'churn.on': up(OFF_ON, market('away'), 'nobody stays away when it is off', TIRED),
  'churn.leave': up([0.3, 1], market('away'), 'l·fatigue²·(1 − Π)', TIRED),
  'churn.comeBack': down([0.05, 1], market('away'), 'the daily chance of coming back', TIRED),

  // Rewards for posting
  'incentives.on': up(OFF_ON, brands('featured'), 'nothing is featured when it is off', FEATURED),
  'incentives.halfCash': down([10, 1000], market('posters'), 'm·a_x·y/(y + y½)', PAID_CASH),
  'incentives.cashPull': up([6, 50], market('posters'), 'm·a_x·y/(y + y½)', PAID_CASH),
  'incentives.crowding': down([0.08, 1], see.intrinsic, 'intrinsic ← (1 − ε)·intrinsic', PAID_CASH),
  'incentives.praise': up(
    [0.6, 1],
    brands('evidence_peer'),
    'Δ·valence is good, and valence = max(v_x, T)',
    PAID_CASH,
  ),
  'incentives.recovery': down([5, 60], see.intrinsic, 'the loss fades slowly', PAID_CASH),
  'incentives.featureCost': down([2, 200], brands('featured'), 'money features fewer', FEATURED),
  'incentives.featurePull': up([1, 5], brands('read_good'), 'pull × f', FEATURED),
  'incentives.featureIdentity': up([0, 1], brands('identity_featured'), 'identity grows by g_f', FEATURED),
  'incentives.adoptionCost': down([20, 2000], brands('adopted'), 'money adopts fewer', LISTENED),
  'incentives.adoptionIdentity': up([0, 1], brands('identity_adopted'), 'identity grows by g_a', LISTENED),
  'incentives.adoptionEvidence': up([0.5, 5], brands('evidence_own'), 'own grows by e_a', LISTENED),
  'incentives.adoptionQuality': up([0.002, 0.1], brands('quality'), 'each adopted one improves', LISTENED),
  'incentives.ladderHalf': down([1, 100], market('motive'), 'motive grows by g_y·y/(y + y_l)', LADDER),
  'incentives.ladderMotive': up([0, 1], market('motive'), 'motive grows by g_y·y/(y + y_l)', LADDER),
  'incentives.privilegeCost': down([10, 100], brands('privileged'), 'money grants fewer', {
    ...TALKATIVE,
    'brand.toPrivileges': 1,
  }),
  'incentives.privilegeIdentity': up([0, 1], brands('identity_privileged'), 'identity grows by g_p', {
    ...TALKATIVE,
    'brand.budget': 100,
    'brand.toPrivileges': 1,
  }),
  'incentives.privilegeInterval': down([5, 30], brands('privileged'), 'privileges are granted more seldom', {
    ...TALKATIVE,
    'brand.budget': 100,
    'brand.toPrivileges': 1,
  }),
  'incentives.privilegePlaces': up([0.01, 0.1], brands('privileged'), 'more places at one grant', {
    ...TALKATIVE,
    'brand.budget': 100,
    'brand.toPrivileges': 1,
  }),
  'incentives.challengeCost': down([2, 200], brands('participants'), 'money pays for fewer', COMMUNITY),
  'incentives.challengeIdentity': up([0.1, 0.5], brands('identity'), 'identity grows by g_c', COMMUNITY),
  'incentives.challengeAffect': up([0, 0.1], brands('affect'), 'affect grows by a_c', COMMUNITY),
  'incentives.culture': up([0, 1], brands('identity'), 'weight 1 + ω_c·(2χ − 1), most being collectivists', {
    ...COMMUNITY,
    'population.collectivism': 0.8,
  }),
  'growth.on': up(OFF_ON, koc('creators'), 'nobody grows when it is off', GROWING),
  'growth.places': up([10, 100], koc('creators'), 'there is a place', GROWING),
  'growth.perLike': up([0, 10], koc('creators'), 'xp grows by x_l·likes', {
    ...GROWING,
    'growth.threshold': 8,
  }),
  'growth.ladder': up([2, 10], koc('creators'), 'xp grows by x_l·κ_l·likes', {
    ...GROWING,
    ...LADDER,
    'growth.threshold': 8,
  }),
  'growth.threshold': down([3, 40], koc('creators'), 'fewer have the experience', GROWING),
  'growth.halfLife': up([1, 180], koc('creators'), 'experience fades slowly', GROWING),
  'growth.invite': up([0, 1], creators('gained'), 'friends follow the new creator', {
    ...GROWING,
    'following.takeUp': 0,
  }),
  'growth.midFollowers': down([20, 600], mid('creators'), 'fewer have so many followers'),
  'growth.headFollowers': down([50, 5000], head('creators'), 'fewer have so many followers'),

  // Private groups and paid advice
  'groups.on': up(OFF_ON, koc('members'), 'there are none when it is off', GROUPED),
  'groups.hours': up([0.05, 0.5], koc('members'), 'room = h_g·hours/minutes', SHORT_OF_TIME),
  'groups.minutes': down([0.5, 5], koc('members'), 'room = h_g·hours/minutes', GROUPED),
  'groups.every': down([5, 45], koc('income_groups'), 'P(offer today) = 1/τ', GROUPED),
  'groups.trust': up([0, 10], koc('income_groups'), 'U + β_g·credence', SELLING),
  'groups.basket': up([0, 1], see.together, 'P(two at a time) = q·credence', SELLING),
  'groups.wage': down([5, 100], koc('members'), 'money buys fewer hours', {
    ...SHORT_OF_TIME,
    'brand.budget': 200,
    'brand.toPrivate': 1,
  }),
  'groups.commission': up([0, 0.8], koc('income_groups'), 'M_g·price of what members buy', SELLING),
  'groups.paidHours': up([0.02, 8], koc('members'), 'room = (h_g·hours + hours bought)/minutes', {
    ...SHORT_OF_TIME,
    'brand.budget': 200,
    'brand.toPrivate': 1,
  }),
  'advice.on': up(OFF_ON, market('advice'), 'none is given when it is off', ADVISERS),
  'advice.rate': up([0.01, 0.2], market('advice'), 'p is in proportion to a', ADVISERS),
  'advice.threshold': down([0.6, 0.95], market('advice'), 'fewer trust so much', ADVISERS),
  'advice.width': up(
    [0.06, 1],
    market('advice'),
    'most are below the threshold, a wide logistic lets more ask',
  ),
  'advice.price': up([10, 60], market('advice'), 'w_a for each', ADVISERS),
  'advice.hours': down([0.5, 24], market('advice'), 'time for fewer', ADVISERS),
  'advice.time': up([0.05, 0.5], market('advice'), 'served = τ_a·hours/asked', {
    ...ADVISERS,
    'advice.hours': 8,
  }),
  'advice.evidence': up([0, 10], koc('credibility'), 'r grows by g_a·skill', {
    ...ADVISERS,
    'advice.rate': 0.2,
  }),

  // Who is in the market
  'population.topology': down(
    [0, 2],
    see.clustering,
    'a random graph has no communities (0 communities, 2 random)',
  ),
  'population.consumers': up([200, 600], market('sales'), 'more people buy more'),
  'population.offline': down([0, 500], see.readingsEach, 'those without an account read nothing'),
  'population.friends': up([2, 30], see.readingsOfConsumers, 'a post is seen by more friends', TALKATIVE),
  'population.communitySize': up(
    [2, 200],
    brands('identity'),
    'more of what is read is by the own community',
    { ...TALKATIVE, 'identity.onlooker': 0.1 },
  ),
  'population.cohesion': up([0, 1], brands('identity'), 'more friends are of the own community', TALKATIVE),
  'population.homophily': up([0, 0.5], see.likeness, 'people of one community have more values in common'),
  'population.spareFollows': up([0, 10], creators('gained'), 'there is a place to follow into', {
    'following.takeUp': 0.8,
  }),
  'population.disposition': up([0.2, 0.5], brands('trust'), 'T = (P + a·W)/(P + negative + W)'),
  'population.dispositionSpread': up([0.15, 0.5], brands('trust_sd'), 'T = (P + a·W)/(P + negative + W)'),
  'population.scepticism': down([0.1, 0.4], brands('evidence_paid'), 'gain = 1 − scepticism·q'),
  'population.scepticismSpread': down([0, 0.4], see.sceptics, 'gain = 1 − scepticism·q', ADVERTISED),
  'population.impulsiveness': up([0.1, 0.4], brands('impulse_sales'), 'p is in proportion to impulsiveness'),
  'population.impulsivenessSpread': up([0, 0.4], see.impulsive, 'p is in proportion to impulsiveness', {
    'buying.nothing': 50,
    'impulse.rate': 0.5,
  }),
  'population.priceSpread': down([0, 1], see.thrifty, 'U = … − β_P·sensitivity·price/reference', {
    'buying.price': 3,
    'buying.nothing': 0,
    'buying.need': 5,
  }),
  'population.lossAversion': up([1.955, 4], brands('evidence_negative'), 'negative += λ·g·(1 − φ)'),
  'population.lossAversionSpread': up([0, 1.5], see.lossAverse, 'negative += λ·g·(1 − φ)', {
    ...BAD_PRODUCTS,
    'buying.nothing': -5,
    'buying.need': 5,
  }),
  'population.collectivism': down([0.1, 0.9], see.loyaltySpread, 'susceptibility grows with collectivism', {
    'normConformity.identity': 0,
    'normConformity.collectivism': 1,
  }),
  'population.collectivismSpread': up([0, 0.4], see.collective, 'collectivists go with the group', {
    'normConformity.identity': 0,
    'normConformity.collectivism': 1,
    'population.collectivism': 0.5,
  }),
  'population.activitySpread': up([0.5, 1], see.busy, 'who reads more learns more'),

  // What a creator is like
  'creator.perThousand': up([10, 100], koc('posts'), 'more creators'),
  'creator.least': up([0, 50], koc('posts'), 'more creators where few would do', {
    'creator.perThousand': 2,
  }),
  'creator.follows': up([1, 8], koc('readers'), 'more followers read each post'),
  'creator.tail': down([0.5, 10], see.audienceGini, 'weight of the i-th creator = i^(−1/α)', {
    'creator.inCommunity': 0,
  }),
  'creator.inCommunity': up([0, 1], see.localFollows, 'the share of the audience from the own community'),
  'creator.skill': up([0.1, 0.9], koc('credibility'), 'r grows by g_r·½·(information + craft)'),
  'creator.altruism': up([0, 1], koc('credibility'), 'r grows in proportion to ½ + altruism'),
  'creator.authenticity': down([0, 1], brands('evidence_peer'), 'valence = 1 − authenticity·(1 − Q)'),
  'creator.traitSpread': up([0, 0.4], see.skillSpread, 'traits lie between mean − Δ and mean + Δ'),
  'creator.steadiness': up([0, 1], koc('credibility'), 'fewer long silences', {
    'sourceCredibility.gapTolerance': 3,
    'sourceCredibility.gap': 0.2,
  }),
  'creator.craft': up([0.1, 0.9], koc('credibility'), 'r grows by g_r·½·(information + craft)'),
  'creator.emotion': up([0, 1], brands('affect'), 'R = emotion·fit·…', { 'creator.mention': 0.8 }),
  'creator.cadence': up([0.2, 2], koc('posts'), 'posts per day'),
  'creator.hours': up([0, 8], koc('answered'), 'replies per comment = min(1, hours·ρ/comments)'),
  'creator.mention': up([0, 1], brands('creator_posts_unpaid'), 'more of the unpaid posts name a brand'),
  'creator.sponsoredShare': up([0, 0.8], koc('paid_posts'), 'more of the posts are paid for'),
  'creator.disclosure': down(
    [0, 1],
    brands('evidence_paid'),
    'a label makes a post look more commercial (q_l > q_h), what it does to the creator apart',
    { ...SOLD, ...NO_COST, 'brand.toAdvertising': 0, 'platform.on': 0 },
  ),
  'creator.selectivity': down([0, 0.9], koc('paid_posts'), 'products outside the own vertical are refused', {
    'creator.sponsoredShare': 0.6,
  }),
  'creator.fee': up([0.1, 5], koc('income'), 'a sponsored post earns w·trust capital', RICH),
  'creator.roaming': down([0, 1], koc('credibility'), 's grows by g_x for a post out of character'),
  'creator.privateShare': up([0, 0.5], koc('members'), 'the share of followers there is room for'),
  'creator.aiShare': up([0, 1], koc('posts'), 'machines write κ_m posts in the time of one'),
  'creator.mcnShare': up([0, 1], koc('answered'), 'organisations lift the hours for followers', COMMENTED),

  // What a brand is and does
  'brand.quality': up([0.3, 0.95], brand('trust'), 'φ, and so own evidence, grows with Q'),
  'brand.price': down([60, 240], brand('sales'), 'U = … − β_P·sensitivity·price/reference'),
  'brand.vertical': up([0, 1], brand('sales'), 'alone in its category, it shares the need with nobody'),
  'brand.appeal': up([-2, 2], brand('sales'), 'U = A + …'),
  'brand.sustainability': up(
    [-1, 1],
    see.admirers(0),
    'R grows with the cosine of values and stand',
    ADVERTISED,
  ),
  'brand.nationalStyle': up(
    [-1, 1],
    see.admirers(1),
    'R grows with the cosine of values and stand',
    ADVERTISED,
  ),
  'brand.independence': up(
    [-1, 1],
    see.admirers(2),
    'R grows with the cosine of values and stand',
    ADVERTISED,
  ),
  'brand.thrift': up([-1, 1], see.admirers(3), 'R grows with the cosine of values and stand', ADVERTISED),
  'brand.known': up([0, 0.9], brand('awareness'), 'the share that knows it at the start'),
  'brand.emotion': up([0, 1], brand('affect'), 'R = emotion·fit·…', ADVERTISED),
  'brand.promise': up([0.2, 1], see.expectation, 'x moves toward the promise', ADVERTISED),
  'brand.budget': up([5, 20], brand('impressions'), 'impressions = share·budget/price'),
  'brand.toAdvertising': up([0, 1], brand('impressions'), 'impressions = share·budget/price'),
  'brand.toKoc': up([0, 1], brand('cost_koc'), 'creators sell posts as long as there is money', SPONSORED),
  'brand.toMid': up([0, 1], brand('cost_mid'), 'creators sell posts as long as there is money', SPONSORED),
  'brand.toHead': up([0, 1], brand('cost_head'), 'creators sell posts as long as there is money'),
  'brand.toCash': up([0, 1], brand('posts_good'), 'people post for cash', {
    ...TALKATIVE,
    'brand.budget': 100,
  }),
  'brand.toRecognition': up([0, 1], brand('featured'), 'money features posts', TALKATIVE),
  'brand.toAdoption': up([0, 1], brand('adopted'), 'money adopts suggestions', TALKATIVE),
  'brand.toLadder': up([0, 1], brand('cost_ladder'), 'likes are paid', {
    ...TALKATIVE,
    'brand.budget': 200,
    'responding.like': 1,
  }),
  'brand.toPrivileges': up([0, 1], brand('privileged'), 'money grants privileges', TALKATIVE),
  'brand.toCommunity': up([0, 1], brand('participants'), 'money pays for participants'),
  'brand.toPrivate': up([0, 1], brand('cost_private'), 'hours are paid for', GROUPED),
  'brand.toService': up([0, 1], brand('answered'), 'money answers complaints', {
    ...answeredBy(REPAIR),
    'brand.toService': 0,
  }),
  'brand.toImprovement': up([0, 1], brand('quality'), 'money buys quality'),
  'brand.cashPerPost': up([1, 50], brand('posts_good'), 'm·a_x·y/(y + y½), while there is money', {
    ...PAID_CASH,
    'brand.budget': 10_000,
  }),
  'brand.freedom': down([0, 1], brand('evidence_paid'), 'valence = 1 − authenticity·φ_b·(1 − Q)', {
    ...SPONSORED,
    ...BAD_PRODUCTS,
    'brand.toAdvertising': 0,
  }),
  'brand.partnership': up([0, 1], koc('credibility'), 'fewer posts for another brand than last time', {
    ...SPONSORED,
    'publishing.persona': 2,
  }),
  'brand.respondExperience': up(
    [0, REPAIR],
    brand('answered'),
    'ignored, or answered by kind words',
    COMPLAINTS,
  ),
  'brand.respondVenting': up(
    [0, REPAIR],
    brand('answered'),
    'ignored, or answered by kind words',
    COMPLAINTS,
  ),
  'brand.respondAttack': up([0, PREBUNK], brand('warnings'), 'ignored, or warned of beforehand', {
    ...WARNED,
    'brand.respondAttack': 0,
  }),
  'brand.respondValues': up([0, GOVERN], brand('answered'), 'ignored, or let take part in deciding', {
    ...COMPLAINTS,
    'posting.objecting': 1,
    'posting.clash': 0,
  }),
  'brand.detectionDelay': down(
    [1, 20],
    brand('answered'),
    'noticed later, and not within the days that are left',
    answeredBy(REPAIR),
  ),
  'brand.fakeReviews': up([0, 50], brand('evidence_peer'), 'read as the word of users'),
  'brand.commission': up([0, 0.5], brand('commission_cost'), 'M·price of each credited sale'),
  'brand.scarcity': up([0, 1], brand('impulse_sales'), 'p grows with the cue', { 'impulse.rate': 0.2 }),
  'brand.guarantee': up([0, 1], brand('sales'), 'U = … − β_R·risk, and risk = …·(1 − G)'),
  'brand.counterfeitShare': up([0, 0.8], brand('counterfeits'), 'the share of sales that are counterfeits'),
  'brand.attackPosts': down([0, 30], brand('trust'), 'T falls with bad evidence'),
} as const satisfies Record<ParameterPath, Direction>;
