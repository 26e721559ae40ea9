/** What is posted, shown, read and answered, and what tires people. */
import type { Labels } from '../../tables.ts';

export const platform: Labels<
  | 'posting'
  | 'contents'
  | 'ranking'
  | 'attention'
  | 'brandRecall'
  | 'responding'
  | 'diffusion'
  | 'following'
  | 'fatigue'
  | 'homogenisation'
  | 'churn'
  | 'platform'
> = {
  posting: {
    on: 'Consumers post',
    negative: 'Consumers post bad things too',
    median: 'How often people post unasked',
    spread: 'Inequality of posting',
    review: 'Chance of writing a review',
    halfRate: 'Rate for half the readiness',
    arousal: 'How much feelings make people post',
    aboutBrands: 'Unasked posts about brands',
    sting: 'Anger that makes people vent',
    clash: 'Opposition that makes people object',
    objecting: 'Opponents who object',
    indifferent: 'Telling of the indifferent',
    habitual: 'Talk about brands that leave cold',
  },
  contents: {
    buyerInformation: 'What buyers tell',
    userInformation: 'What other users tell',
    userCraft: 'Craft of users',
    userEmotion: 'Emotion of users without feeling',
    feltEmotion: 'Emotion added by feeling',
    badEmotion: 'Emotion added by a bad post',
    badValence: 'Good content of venting',
    machineInformation: 'What machines tell',
    machineCraft: 'Craft of machines',
    machineEmotion: 'Emotion of machines',
    machineStyle: 'Style of machines',
    attackInformation: 'What attacks tell',
    attackEmotion: 'Emotion of attacks',
    fakeInformation: 'What bought reviews tell',
    fakeEmotion: 'Emotion of bought reviews',
    boughtCraft: 'Craft of attacks and bought reviews',
    adInformation: 'What advertisements tell',
    adCraft: 'Craft of advertisements',
    adStyle: 'Style of advertisements',
  },
  ranking: {
    on: 'The platform ranks posts',
    engagement: 'Weight of engagement',
    quality: 'Weight of quality',
    diversity: 'Weight of diversity',
    exploration: 'Share of the feed for new posts',
    window: 'Days a post stays on offer',
    comment: 'Weight of a comment',
    share: 'Weight of passing on',
    prior: 'Engagement taken for granted',
    priorReads: 'Readers until that gives way',
  },
  attention: {
    posts: 'Posts read per day',
    recommended: 'Recommendations per post read',
    precision: 'Precision of recommendations',
    interest: 'Influence of interests',
    trust: 'Pull of credible creators',
    elsewhere: 'Pull of the rest of the world',
    friend: 'Pull of a friend’s post',
  },
  brandRecall: {
    on: 'Reading makes brands known',
    recall: 'Chance of remembering a brand',
  },
  responding: {
    on: 'Readers react',
    like: 'Chance of a like',
    comment: 'Likers who comment',
    stranger: 'Passing on posts by strangers',
    belief: 'Likes from conviction',
  },
  diffusion: {
    on: 'Brands spread in conversation',
    external: 'Hearing of a brand elsewhere',
    conversation: 'Hearing of a brand from a friend',
  },
  following: {
    on: 'Follows change',
    takeUp: 'Chance of a new follow',
    below: 'Credibility that makes people leave',
    leave: 'Chance of leaving per day',
    interval: 'Days between looks at the follows',
  },
  fatigue: {
    on: 'Paid messages tire',
    gain: 'Fatigue from a paid message',
    offTarget: 'Fatigue from what misses interests',
    reading: 'Reading lost to fatigue',
    halfLife: 'Half-life of fatigue',
  },
  homogenisation: {
    on: 'Creators imitate each other',
    imitation: 'Pace of imitation',
    drift: 'Own change of style',
    memory: 'Memory of what was read',
    width: 'Distance that feels different',
    tiring: 'Fatigue from more of the same',
    interval: 'Days between two imitations',
  },
  churn: {
    on: 'The tired stay away',
    leave: 'Chance of staying away',
    comeBack: 'Chance of coming back',
  },
  platform: {
    on: 'The platform governs',
    enforcement: 'Hidden advertising caught',
    throttle: 'Reach lost when caught',
    fine: 'Fine when caught',
    fakeDetection: 'Fake reviews caught',
    traceability: 'Counterfeits kept from buyers',
    settlement: 'Bad purchases settled at once',
    aiLabel: 'Machine-written posts labelled',
    trustStart: 'Trust in the platform at the start',
    trustGain: 'Effect of one experience',
    trustWeight: 'Weight of that trust in buying',
    settled: 'Bad buys settled: what is learnt',
    unsettled: 'Bad buys not settled: what is learnt',
  },
};
