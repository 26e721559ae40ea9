/**
 * The neutral world: nothing acts on anybody. People go on reading and buying, by chance: no evidence, feeling,
 * belonging, habit, norm, price or risk weighs on what they choose; nobody learns, tires, leaves, likes or posts for
 * a reason. Creators publish and brands spend; that moves money and numbers of posts, and nothing besides.
 *
 * A row that is supported here follows from counting. test/lab/verdicts/neutral.test.ts holds the world against what it
 * says: columns of minds stand still, and no number of the model that is moved changes what is bought or believed.
 */
import type { Json } from '../designs/differences.ts';
import { inWorld } from './worlds.ts';
import type { Overruling } from './worlds.ts';

export const NEUTRAL: Overruling = {
  parameters: {
    // Evidence and belief
    trust: { on: false },
    negative: { on: false },
    persuasion: { on: false },
    sourceCredibility: { on: false },
    similarity: { on: false },
    bond: { on: false, replies: false },
    proof: { on: false },
    wearOut: { on: false },
    asymmetry: { on: false },
    commerce: { on: false },
    scandal: { evidence: 0, spill: 0 },
    prebunking: { on: false },
    expectation: { on: false },
    experience: { on: false },
    talk: { on: false },
    // Feeling and belonging
    resonance: { on: false },
    identity: { on: false },
    normConformity: { on: false },
    motivation: { on: false },
    responding: { on: false },
    fatigue: { on: false },
    churn: { on: false },
    interests: { on: false },
    // Choice
    salience: { on: false },
    impulse: { on: false },
    buying: {
      consideration: false,
      trust: 0,
      attachment: 0,
      identity: 0,
      values: 0,
      proof: 0,
      habit: 0,
      price: 0,
      risk: 0,
      friction: 0,
    },
    pricing: { on: false },
    trial: { on: false },
    elsewhere: { on: false },
    productPage: { on: false },
    publicStatus: { on: false },
    search: { on: false },
    // Commerce, incentives, platform
    following: { on: false },
    posting: { negative: false, arousal: 0 },
    incentives: { on: false },
    leaderBoard: { on: false },
    growth: { on: false },
    groups: { on: false },
    advice: { on: false },
    complaints: { on: false },
    heeding: { on: false },
    account: { on: false },
    business: { on: false },
    contracts: { on: false },
    practice: { on: false },
    careers: { on: false },
    casting: { on: false },
    brandLearning: { on: false },
    backgroundChecks: { on: false },
    postReview: { on: false },
    homogenisation: { on: false },
    ranking: { on: false },
    platform: { on: false },
    platformGoal: { on: false },
    liveRooms: { on: false },
    liveTalk: { on: false },
    liveSelling: { on: false },
    teamBuying: { on: false },
    invitations: { on: false },
    turnover: { on: false },
    supply: { on: false },
  },
};

export const neutral = (file: Json): Json => inWorld(file, NEUTRAL);
