/** What people feel, expect and belong to. */
import type { Labels } from '../../tables.ts';

export const feelings: Labels<
  'resonance' | 'expectation' | 'identity' | 'normConformity' | 'motivation' | 'loyalty' | 'forgetting'
> = {
  resonance: {
    on: 'Posts move feelings',
    gain: 'Emotion from a moving post',
    badGain: 'Emotion lost by a bad post',
    neutral: 'Fit of brands without a stand',
    threshold: 'Emotion that leaves a trace',
    consolidation: 'Pace of growing attached',
    fastHalfLife: 'Half-life of emotion',
    slowHalfLife: 'Half-life of attachment',
    trust: 'Dependence of feelings on trust',
  },
  expectation: {
    on: 'Posts raise expectations',
    rate: 'Effect of one post',
    start: 'Expected of an unknown brand',
    learning: 'Learning from experience',
  },
  identity: {
    on: 'Taking part creates belonging',
    post: 'Belonging from an own post',
    liked: 'Belonging from being liked',
    onlooker: 'Belonging from reading one’s own',
    halfLife: 'Half-life of belonging',
  },
  normConformity: {
    on: 'The group shapes loyalty',
    interval: 'Days between two reflections',
    speed: 'Pace of change',
    strength: 'Influence of the group',
    collectivism: 'Role of collectivism',
    identity: 'Role of belonging',
    ownCommunity: 'Only the own community counts',
    trust: 'Weight of trust',
    attachment: 'Weight of attachment',
    belonging: 'Weight of belonging',
    habit: 'Weight of habit',
  },
  motivation: {
    on: 'Likes encourage posting',
    gain: 'Motive from a well-liked post',
    disappointment: 'Motive lost without likes',
    halfLikes: 'Likes for half the effect',
    halfLife: 'Return to the ordinary motive',
  },
  loyalty: {
    cognitive: 'Threshold: convinced',
    affective: 'Threshold: attached',
    conative: 'Threshold: committed',
    action: 'Threshold: buying by habit',
    belonging: 'Weight of belonging in intent',
  },
  forgetting: {
    on: 'People forget',
  },
};
