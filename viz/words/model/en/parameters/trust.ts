/** What is believed, of whom, and what breaks it. */
import type { Labels } from '../../tables.ts';

export const trust: Labels<
  | 'trust'
  | 'persuasion'
  | 'sourceCredibility'
  | 'similarity'
  | 'bond'
  | 'proof'
  | 'wearOut'
  | 'asymmetry'
  | 'negative'
  | 'commerce'
  | 'scandal'
  | 'prebunking'
> = {
  trust: {
    on: 'Posts build trust',
    priorWeight: 'Weight of first impressions',
    evidencePerPost: 'Evidence from one post',
    information: 'Bonus for informative posts',
    craft: 'Bonus for polished posts',
    ownHalfLife: 'Memory of own experience',
    peerHalfLife: 'Memory of word of mouth',
    paidHalfLife: 'Memory of paid messages',
    negativeHalfLife: 'Memory of bad news',
  },
  persuasion: {
    on: 'People see through selling',
    labelled: 'Salesiness of labelled posts',
    hidden: 'Salesiness of hidden advertising',
  },
  sourceCredibility: {
    on: 'Readers judge their sources',
    flat: 'Everybody’s credibility when off',
    prior: 'Credibility of unknown creators',
    priorWeight: 'Weight of that first guess',
    usefulness: 'Credit for a useful post',
    gap: 'Cost of a silent day',
    gapTolerance: 'Silence that goes unnoticed',
    advice: 'Credit or blame for a purchase',
    machineNoticed: 'Machine writing recognised',
    machineDoubt: 'Cost of machine writing noticed',
    halfLife: 'Memory of what a creator did',
    friend: 'Credibility of a friend',
    stranger: 'Credibility of an unknown user',
    advertiser: 'Credibility of brands themselves',
    ownGroup: 'Bonus for one’s own community',
  },
  similarity: {
    on: 'Alike people are believed more',
    strength: 'Loss between unlike people',
  },
  bond: {
    on: 'Followers bond with creators',
    lift: 'Credibility from closeness',
    exposure: 'Closeness from reading a post',
    answer: 'Closeness from an answer',
    replies: 'Creators answer comments',
    repliesPerHour: 'Answers per hour of work',
    halfLife: 'Half-life of closeness',
  },
  proof: {
    on: 'People follow the crowd',
    strength: 'Strength of the crowd',
    halfVolume: 'Posts for half the effect',
    memory: 'How long posts stay in sight',
  },
  wearOut: {
    on: 'Repetition changes the effect',
    peak: 'Repetition that works best',
    halfLife: 'Memory of earlier exposures',
  },
  asymmetry: {
    on: 'Bad news weighs more',
    kappa: 'Weight of bad experiences told',
    venting: 'Weight of venting',
    attack: 'Weight of malicious attacks',
    values: 'Weight of clashes of values',
  },
  negative: {
    on: 'Bad word of mouth counts',
    attention: 'Attention to bad posts',
    sharing: 'Chance of passing on a post',
    attackLikes: 'Likes bought by attackers',
    moreShared: 'Extra sharing of bad posts',
  },
  commerce: {
    on: 'Selling costs credibility',
    burn: 'Cost of a sponsored post',
    tolerance: 'Tolerance of selling',
    bondTolerance: 'Tolerance from closeness',
    trustTolerance: 'Tolerance from credibility',
    misfit: 'Extra cost of unfitting products',
    spread: 'Width of the tolerance',
    labelRelief: 'Cost saved by a label',
    detection: 'Chance a reader finds out',
    betrayal: 'Cost of being found out',
    loadHalfLife: 'Memory of selling',
  },
  scandal: {
    evidence: 'Damage by a scandal',
  },
  prebunking: {
    on: 'Warnings blunt attacks',
    strength: 'Harm that the warned resist',
    half: 'Warnings for half the effect',
    halfLife: 'Memory of warnings',
    budget: 'Service money for warnings',
  },
};
