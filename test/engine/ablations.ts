/**
 * What each switch of the model should move, written down before looking: one measure with its direction when the
 * mechanism is off alone, and one bystander that has nothing to do with it.
 */
import type { Difference } from './world.ts';

/** A measure of the market, of all brands or one, of the creators of one tier or of all. */
export type Where = 'market' | 'brands' | 0 | 1 | 2 | 3 | 'koc' | 'mid' | 'head' | 'creators';

export interface Ablation {
  measure: [Where, string];
  /** Direction of the measure with the mechanism off. */
  off: 'up' | 'down';
  why: string;
  bystander: [Where, string];
  /** Whether the model says that the bystander stays to the bit, or only that it has no reason to move. */
  stays: 'exactly' | 'within noise';
  /** Why it came out otherwise, where it did: written after looking. */
  found: string;
}

/** Brands 0 … 3 of the scenario: everything, attacked, cheap and loud, alone with its product. */
export const ATTACKED = 1;
export const ALONE = 3;

/**
 * A market in which every mechanism has something to do. The last brand does nothing but advertise, hire creators and
 * improve: what it makes follows from its budget alone. Nobody can rise above KOC: it takes 600 followers.
 */
export const MARKET: Difference = {
  days: 60,
  population: { consumers: 600 },
  creators: {
    koc: { privateShare: 0.3, mention: 0.4 },
    mid: { mention: 0.4, privateShare: 0.3, mcnShare: 0.5, perThousand: 10, roaming: 0.1, selectivity: 0.2 },
    head: { mention: 0.4, aiShare: 0.2, perThousand: 4, selectivity: 0 },
  },
  brands: [
    {
      name: 'All',
      quality: 0.75,
      price: 90,
      known: 0.5,
      sustainability: 0.8,
      budget: 600,
      toAdvertising: 0.1,
      toKoc: 0.1,
      toMid: 0.1,
      toHead: 0.1,
      toCash: 0.1,
      toRecognition: 0.05,
      toAdoption: 0.05,
      toLadder: 0.05,
      toPrivileges: 0.05,
      toCommunity: 0.1,
      toPrivate: 0.05,
      toService: 0.1,
      respondExperience: 'loop',
      respondVenting: 'repair',
      respondValues: 'govern',
    },
    {
      name: 'Attacked',
      quality: 0.7,
      price: 100,
      known: 0.5,
      budget: 600,
      toAdvertising: 0.05,
      toKoc: 0.2,
      toMid: 0.2,
      toHead: 0.2,
      toService: 0.3,
      respondExperience: 'compensate',
      respondAttack: 'prebunk',
      attackPosts: 15,
    },
    {
      name: 'Loud',
      quality: 0.5,
      price: 60,
      known: 0.4,
      thrift: 0.7,
      scarcity: 0.8,
      budget: 300,
      toAdvertising: 0.4,
      toKoc: 0.2,
      toMid: 0.2,
      toHead: 0.2,
      counterfeitShare: 0.1,
      fakeReviews: 5,
    },
    {
      name: 'Alone',
      quality: 0.65,
      price: 120,
      known: 0.3,
      vertical: 1,
      budget: 200,
      toAdvertising: 0.2,
      toKoc: 0.2,
      toMid: 0.2,
      toHead: 0.2,
      toImprovement: 0.2,
    },
  ],
  parameters: {
    posting: { median: 0.02 },
    buying: { need: 15, nothing: 1 },
    growth: { threshold: 8 },
    sourceCredibility: { gapTolerance: 3 },
    bond: { repliesPerHour: 3 },
    advice: { threshold: 0.4 },
  },
};

const row = (
  measure: Ablation['measure'],
  off: Ablation['off'],
  why: string,
  bystander: Ablation['bystander'],
  stays: Ablation['stays'],
  found = '',
): Ablation => ({ measure, off, why, bystander, stays, found });

/** How often mid-tier creators post is decided by plan and chance alone. */
const PLAN: [Where, string] = ['mid', 'posts'];
const PRODUCT: [Where, string] = [ALONE, 'quality'];
const MONEY: [Where, string] = ['brands', 'budget'];

export const ABLATIONS: Record<string, Ablation> = {
  'spending.on': row(['brands', 'impressions'], 'down', 'nothing is paid for', PLAN, 'exactly'),
  'business.on': row(
    ['head', 'honesty'],
    'down',
    'who sells much is caught often, and learns from it',
    PLAN,
    'exactly',
    'within 60 days a head creator is caught a few times or never, so that honesty goes up with one seed and down with another; three seeds cannot tell.',
  ),
  'publishing.on': row(['brands', 'read_mid'], 'down', 'there is nothing to read', MONEY, 'exactly'),
  'publishing.sponsoring': row(['mid', 'load'], 'down', 'nothing is sold', PLAN, 'exactly'),
  'posting.on': row(['market', 'posts_good'], 'down', 'nobody posts', PLAN, 'exactly'),
  'posting.negative': row(
    ['brands', 'read_bad'],
    'down',
    'only attackers write badly',
    ['mid', 'load'],
    'within noise',
  ),
  'ranking.on': row(['market', 'quality_read'], 'down', 'the good is not shown more', PRODUCT, 'exactly'),
  'brandRecall.on': row(['brands', 'awareness'], 'down', 'what is read is not remembered', PLAN, 'exactly'),
  'responding.on': row(['mid', 'comments'], 'down', 'nobody comments', PRODUCT, 'exactly'),
  'trust.on': row(
    ['brands', 'evidence_peer'],
    'down',
    'posts leave no evidence',
    ['market', 'fatigue'],
    'within noise',
  ),
  'persuasion.on': row(
    ['brands', 'evidence_paid'],
    'up',
    'what is paid for is believed like the rest',
    ['market', 'content_entropy'],
    'within noise',
  ),
  'sourceCredibility.on': row(['mid', 'credibility'], 'down', 'useful posts earn nothing', PLAN, 'exactly'),
  'similarity.on': row(
    ['brands', 'evidence_peer'],
    'up',
    'the unlike are believed as well',
    ['brands', 'impressions'],
    'within noise',
  ),
  'bond.on': row(['koc', 'credibility'], 'down', 'no bond lifts it', ['market', 'fatigue'], 'within noise'),
  'bond.replies': row(['mid', 'interaction'], 'down', 'no comment is answered', PLAN, 'exactly'),
  'proof.on': row(['brands', 'impulse_sales'], 'down', 'no herd cue tempts', PLAN, 'exactly'),
  'wearOut.on': row(
    ['brands', 'evidence_paid'],
    'up',
    'the first few exposures count in full',
    ['brands', 'evidence_own'],
    'within noise',
  ),
  'asymmetry.on': row(
    ['brands', 'evidence_negative'],
    'down',
    'bad news weighs like good',
    ['brands', 'impressions'],
    'within noise',
  ),
  'negative.on': row(['brands', 'evidence_negative'], 'down', 'nothing bad counts', PLAN, 'exactly'),
  'resonance.on': row(
    ['brands', 'attachment'],
    'down',
    'no feeling leaves a trace',
    ['market', 'content_entropy'],
    'within noise',
    'not unrelated after all, most likely: who is not moved likes less, likes are what ranks, and creators imitate what ranks.',
  ),
  'fatigue.on': row(['market', 'fatigue'], 'down', 'nobody tires', PLAN, 'exactly'),
  'expectation.on': row(
    ['brands', 'returns'],
    'down',
    'promises raise no hope to be disappointed',
    ['brands', 'impressions'],
    'within noise',
  ),
  'identity.on': row(['brands', 'identity'], 'down', 'nobody belongs', PRODUCT, 'exactly'),
  'normConformity.on': row(
    ['brands', 'loyalty_icc'],
    'down',
    'no group pulls its members together',
    ['market', 'fatigue'],
    'within noise',
  ),
  'normConformity.ownCommunity': row(
    ['brands', 'loyalty_icc'],
    'down',
    'friends of other communities pull as much',
    ['market', 'fatigue'],
    'within noise',
  ),
  'motivation.on': row(
    ['market', 'motive'],
    'up',
    'most posts are little liked: nobody is disappointed',
    ['brands', 'impressions'],
    'within noise',
  ),
  'diffusion.on': row(
    ['brands', 'awareness'],
    'down',
    'nobody hears of a brand in conversation',
    ['market', 'content_entropy'],
    'within noise',
  ),
  'following.on': row(['creators', 'lost'], 'down', 'nobody leaves a creator', PLAN, 'exactly'),
  'commerce.on': row(
    ['head', 'credibility'],
    'up',
    'selling costs nothing',
    ['brands', 'evidence_own'],
    'within noise',
    'not unrelated after all, most likely: whoever is believed more sells a little more, and purchases leave own experience.',
  ),
  'impulse.on': row(
    ['brands', 'impulse_sales'],
    'down',
    'nobody is tempted',
    ['market', 'content_entropy'],
    'within noise',
  ),
  'buying.on': row(['brands', 'sales'], 'down', 'nobody buys', PLAN, 'exactly'),
  'experience.on': row(['brands', 'evidence_own'], 'down', 'purchases leave no trace', PRODUCT, 'exactly'),
  'forgetting.on': row(
    ['brands', 'evidence_peer'],
    'up',
    'nothing fades',
    PLAN,
    'exactly',
    'fatigue never wears off either, two people in three stay away by the end, and what is not read leaves no evidence. With fatigue off as well evidence of peers rises as expected.',
  ),
  'complaints.on': row(
    ['brands', 'answered'],
    'down',
    'no complaint is answered',
    ['market', 'content_entropy'],
    'within noise',
  ),
  'prebunking.on': row(
    [ATTACKED, 'evidence_negative'],
    'up',
    'no reader is prepared for the attack',
    [ALONE, 'evidence_negative'],
    'within noise',
  ),
  'platform.on': row(['creators', 'caught'], 'down', 'nobody looks', PRODUCT, 'exactly'),
  'homogenisation.on': row(
    ['market', 'content_entropy'],
    'up',
    'nobody imitates what ranks well',
    PRODUCT,
    'exactly',
  ),
  'churn.on': row(['market', 'away'], 'down', 'nobody stays away', PLAN, 'exactly'),
  'incentives.on': row(['market', 'posters'], 'down', 'nobody posts for cash', PRODUCT, 'exactly'),
  'growth.on': row(['koc', 'creators'], 'down', 'nobody becomes a creator', PLAN, 'exactly'),
  'groups.on': row(
    ['brands', 'repeat_sales'],
    'down',
    'nobody is offered more of the same',
    ['market', 'fatigue'],
    'within noise',
    'not unrelated after all, if barely, most likely: what members see of a group takes the place of recommendations that miss their interests.',
  ),
  'advice.on': row(
    ['creators', 'income_advice'],
    'down',
    'no advice is sold',
    ['brands', 'sales'],
    'within noise',
  ),
};
