/**
 * Which way each number of the model works: low against high, what must move, and why by the equation. Complete by
 * its type: a parameter without a row does not compile. The expectations were written before the results were seen.
 *
 * A row’s value holds for the first brand or for KOCs only where it is one of `brand` or `creator`; the setting it
 * is tried in holds for all of them.
 */
import * as see from './direction-measures.ts';
import { brand, brands, creators, koc, market } from './direction-measures.ts';
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
const HIDDEN: Patch = { ...SPONSORED, 'creator.disclosure': 0 };
const LABELLED: Patch = { ...SPONSORED, 'creator.disclosure': 1 };
const ATTACKED: Patch = { 'brand.attackPosts': 5 };
const SILENT: Patch = { 'creator.cadence': 0.03 };
const NO_COST: Patch = { 'commerce.on': 0 };
const ADVERTISED: Patch = { 'brand.advertising': 1 };
/** Posts of voices tell no more and are no better made than those of consumers. */
const ONE_QUALITY: Patch = { 'creator.skill': 0.45, 'creator.craft': 0.3, 'creator.traitSpread': 0 };
const LOOSE: Patch = { 'loyalty.cognitive': 0, 'loyalty.affective': 0, 'loyalty.conative': 0 };

export const DIRECTIONS = {
  // Brands spend and brief
  'spending.on': up(OFF_ON, market('platform_income'), 'no impressions are bought when it is off'),
  'spending.impressionCost': up([20, 40], market('platform_income'), 'income = impressions·CPM/1000'),

  // Voices publish
  'publishing.on': up(OFF_ON, creators('posts'), 'no posts when it is off'),
  'publishing.sponsoring': up(OFF_ON, creators('paid_posts'), 'no paid posts when it is off'),
  'publishing.cycle': up([6, 40], see.silence, 'the quiet half lasts L/2 days', {
    'creator.steadiness': 0,
    'creator.cadence': 1,
  }),
  'publishing.scriptFreedom': down(
    [0, 1],
    brands('evidence_paid'),
    'valence = 1 − candour·(1 − Q), and candour grows with φ_b',
    { ...SPONSORED, ...BAD_PRODUCTS },
  ),

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
  'posting.halfRate': down([0.0005, 0.1], see.reviews, 'readiness = m/(m + m½)', TALKATIVE),
  'posting.arousal': up([0, 40], market('posters'), 'p = m·(½ + motive)·(1 + a·|affect|)', TALKATIVE),
  'posting.aboutBrands': up(
    [0.1, 0.9],
    market('posts_good'),
    'more of what is said unasked is about brands',
    TALKATIVE,
  ),
  'posting.sting': down([0.01, 0.6], brands('posts_bad_venting'), 'who feels worse than −θ_v vents', {
    ...TALKATIVE,
    ...BAD_PRODUCTS,
  }),
  'posting.clash': down(
    [0, 0.8],
    brands('posts_bad_values'),
    'fewer people are so opposed (cosine < −θ_c)',
    TALKATIVE,
  ),
  'posting.objecting': up(
    [0, 1],
    brands('posts_bad_values'),
    'the share of the opposed who object',
    TALKATIVE,
  ),

  // The platform ranks
  'ranking.on': up(OFF_ON, see.quality, 'the better posts get more places on the shelf'),
  'ranking.engagement': up(
    [0, 10],
    see.likes,
    'what is liked gets more places, where all posts are of one quality and none is passed on',
    { ...TALKATIVE, ...BAD_PRODUCTS, ...ONE_QUALITY, 'negative.sharing': 0 },
  ),
  'ranking.quality': up([0.3, 10], see.quality, 'places go by score², and score = … + w_q·quality'),
  'ranking.exploration': up([0.25, 1], see.freshReadings, 'the share of the shelf for posts of today'),
  'ranking.window': up([4, 20], see.age, 'posts stay on offer for longer'),

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
  'noticing.on': up(OFF_ON, brands('awareness'), 'reading makes brands known'),
  'noticing.recall': up([0.15, 0.6], brands('awareness'), 'P(remembered after one post) = r'),

  // Reactions
  'responding.on': up(OFF_ON, creators('comments'), 'no reactions when it is off'),
  'responding.like': up([0.1, 0.3], see.likes, 'P(like) is in proportion to a_l'),
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
    'w = 1 + w₁·(information − ½), with skilled voices',
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
    'spending.on': 0,
  }),
  'persuasion.hidden': down([0, 1], brands('evidence_paid'), 'gain = 1 − scepticism·q_h', {
    ...HIDDEN,
    'spending.on': 0,
  }),

  // Credibility
  'credibility.on': up(
    OFF_ON,
    creators('credibility'),
    'useful posts earn good evidence only when it is on',
    NO_COST,
  ),
  'credibility.flat': up([0.1, 0.9], brands('evidence_peer'), 'everybody is believed to this degree', {
    'credibility.on': 0,
  }),
  'credibility.prior': up([0.2, 0.5], creators('credibility'), 'C = (r + a·W)/(r + s + W)'),
  'credibility.priorWeight': down(
    [0.5, 40],
    creators('credibility'),
    'with good evidence only, C falls toward the prior ½ as W grows',
    NO_COST,
  ),
  'credibility.usefulness': up([0.06, 0.5], creators('credibility'), 'r grows by g_r·usefulness'),
  'credibility.gap': down([0, 0.5], koc('credibility'), 's grows by g_s for each silent day', SILENT),
  'credibility.gapTolerance': up([0, 40], koc('credibility'), 'fewer silent days count', {
    ...SILENT,
    'credibility.gap': 0.2,
  }),
  'credibility.advice': up([0, 5], koc('credibility'), 'good products: φ is near 1, so r grows by g_a', {
    'brand.quality': 0.95,
  }),
  'credibility.halfLife': up(
    [5, 1000],
    creators('credibility'),
    'good evidence about voices fades slowly',
    NO_COST,
  ),
  'credibility.friend': up([0, 1], brands('evidence_peer'), 'friends are believed more', {
    ...TALKATIVE,
    'publishing.on': 0,
  }),
  'credibility.stranger': up([0, 1], brands('evidence_peer'), 'unknown users are believed more', {
    ...TALKATIVE,
    'publishing.on': 0,
  }),
  'credibility.advertiser': up([0, 0.4], brands('evidence_paid'), 'advertisements are believed more'),
  'credibility.ownGroup': up([0, 1], brands('evidence_peer'), 'credibility is lifted by γ·identity', {
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
  'fatigue.reading': down([0, 1], see.readingsEach, 'posts read = activity·(1 − φ·fatigue)', {
    ...ADVERTISED,
    'fatigue.gain': 0.1,
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
  'norms.on': down(OFF_ON, see.loyaltySpread, 'averaging brings neighbours together'),
  'norms.interval': down(
    [1, 60],
    brands('loyalty'),
    'conviction rises from the start, and loyalty follows later',
  ),
  'norms.speed': up(
    [0.03, 0.5],
    brands('loyalty'),
    'conviction rises from the start, and loyalty follows it faster',
  ),
  'norms.strength': down([0, 0.6], see.loyaltySpread, 'more weight on the mean of neighbours'),
  'norms.collectivism': up([0, 0.6], see.loyaltySpread, 'susceptibility falls by w_c·(1 − collectivism)'),
  'norms.identity': up([0, 0.6], see.loyaltySpread, 'susceptibility falls by w_i·(1 − identity)'),
  'norms.ownCommunity': up(OFF_ON, see.loyaltySpread, 'a mean over fewer neighbours evens out less', {
    'population.cohesion': 0.2,
    'norms.identity': 0,
    'norms.strength': 1,
  }),
  'norms.trust': up(
    [1, 10],
    brands('loyalty'),
    'conviction is a weighted mean, and trust the largest part of it',
  ),
  'norms.attachment': down(
    [1, 10],
    brands('loyalty'),
    'conviction is a weighted mean, and attachment a small part of it',
  ),
  'norms.belonging': down(
    [0.5, 10],
    brands('loyalty'),
    'conviction is a weighted mean, and identity a small part of it',
  ),
  'norms.habit': down(
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

  // Voices and their followers
  'following.on': up(OFF_ON, creators('gained'), 'nobody is taken up when it is off'),
  'following.takeUp': up([0.06, 0.8], creators('gained'), 'p = f·usefulness·(½ + altruism)'),
  'following.below': up([0.1, 0.42], creators('lost'), 'more followers are below C₀'),
  'following.leave': up([0.01, 0.8], creators('lost'), 'p = 1 − (1 − l·…)^Δ', SPONSORED),
  'following.interval': up(
    [1, 30],
    creators('credibility'),
    'good evidence is forgotten later, at the next look',
    { ...NO_COST, 'credibility.halfLife': 5 },
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
    ...SPONSORED,
    'bond.exposure': 0.1,
  }),
  'commerce.spread': down(
    [0.01, 1],
    koc('credibility'),
    'below tolerance, a wide logistic lets more be felt',
    { 'commerce.burn': 3 },
  ),
  'commerce.labelRelief': up([-1, 1], creators('credibility'), 'cost·(1 − d) where labelled', LABELLED),
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
  'forgetting.on': down(OFF_ON, brands('evidence_paid'), 'nothing fades when it is off'),

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
    [10, 200],
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
    'norms.identity': 0,
    'norms.collectivism': 1,
  }),
  'population.collectivismSpread': up([0, 0.4], see.collective, 'collectivists go with the group', {
    'norms.identity': 0,
    'norms.collectivism': 1,
    'population.collectivism': 0.5,
  }),
  'population.activitySpread': up([0.5, 1], see.busy, 'who reads more learns more'),

  // What a voice is like
  'creator.perThousand': up([10, 100], koc('posts'), 'more voices'),
  'creator.least': up([0, 50], koc('posts'), 'more voices where few would do', { 'creator.perThousand': 2 }),
  'creator.follows': up([1, 8], koc('readers'), 'more followers read each post'),
  'creator.tail': down([0.5, 10], see.audienceGini, 'weight of the i-th voice = i^(−1/α)', {
    'creator.inCommunity': 0,
  }),
  'creator.inCommunity': up([0, 1], see.localFollows, 'the share of the audience from the own community'),
  'creator.skill': up([0.1, 0.9], koc('credibility'), 'r grows by g_r·½·(information + craft)'),
  'creator.altruism': up([0, 1], koc('credibility'), 'r grows in proportion to ½ + altruism'),
  'creator.authenticity': down([0, 1], brands('evidence_peer'), 'valence = 1 − authenticity·(1 − Q)'),
  'creator.traitSpread': up([0, 0.4], see.skillSpread, 'traits lie between mean − Δ and mean + Δ'),
  'creator.steadiness': up([0, 1], koc('credibility'), 'fewer long silences', {
    'credibility.gapTolerance': 3,
    'credibility.gap': 0.2,
  }),
  'creator.craft': up([0.1, 0.9], koc('credibility'), 'r grows by g_r·½·(information + craft)'),
  'creator.emotion': up([0, 1], brands('affect'), 'R = emotion·fit·…'),
  'creator.cadence': up([0.2, 2], koc('posts'), 'posts per day'),
  'creator.hours': up([0, 8], koc('answered'), 'replies per comment = min(1, hours·ρ/comments)'),
  'creator.mention': up([0, 1], brands('voice_posts_unpaid'), 'more of the unpaid posts name a brand'),
  'creator.sponsoredShare': up([0, 0.8], koc('paid_posts'), 'more of the posts are paid for'),
  'creator.disclosure': down(
    [0, 1],
    brands('evidence_paid'),
    'a label makes a post look more commercial (q_l > q_h)',
    { ...SPONSORED, 'spending.on': 0 },
  ),
  'creator.selectivity': down([0, 0.9], koc('paid_posts'), 'products outside the own vertical are refused', {
    'creator.sponsoredShare': 0.6,
  }),
  'creator.fee': up([0.1, 5], koc('income'), 'a sponsored post earns w·followers'),

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
  'brand.advertising': up([0, 2], brand('impressions'), 'impressions per consumer and day'),
  'brand.emotion': up([0, 1], brand('affect'), 'R = emotion·fit·…', ADVERTISED),
  'brand.promise': up([0.2, 1], see.expectation, 'x moves toward the promise', ADVERTISED),
  'brand.seeding': up([0, 10], brand('voice_posts_paid'), 'voices choose sponsors by weight'),
  'brand.seedKoc': up([0, 10], brand('voice_posts_paid'), 'voices choose sponsors by weight'),
  'brand.seedMid': up([0, 10], brand('voice_posts_paid'), 'voices choose sponsors by weight'),
  'brand.seedHead': up([0, 10], brand('voice_posts_paid'), 'voices choose sponsors by weight'),
  'brand.commission': up([0, 0.5], brand('commission_cost'), 'M·price of each credited sale'),
  'brand.scarcity': up([0, 1], brand('impulse_sales'), 'p grows with the cue', { 'impulse.rate': 0.2 }),
  'brand.guarantee': up([0, 1], brand('sales'), 'U = … − β_R·risk, and risk = …·(1 − G)'),
  'brand.counterfeitShare': up([0, 0.8], brand('counterfeits'), 'the share of sales that are counterfeits'),
  'brand.attackPosts': down([0, 30], brand('trust'), 'T falls with bad evidence'),
} as const satisfies Record<ParameterPath, Direction>;
