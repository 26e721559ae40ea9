/**
 * Every decision that involves chance has a stream of its own, so that a decision which is added, dropped or
 * changed moves no other draw. The order is part of the results: append, never reorder.
 */
export const STREAMS = [
  'communityValues',
  'communityInterests',
  'values',
  'interests',
  'traits',
  'posting',
  'voiceTraits',
  'voiceHome',
  'follows',
  'followChoice',
  'awarenessStart',
  'publish',
  'sponsor',
  'say',
  'sayTopic',
  'attention',
  'shelf',
  'advertisement',
  'reaction',
  'impulse',
  'follow',
  'answer',
  'conversation',
  'need',
  'choice',
  'experience',
  'counterfeit',
  'return',
  'leave',
  'detection',
  'recall',
] as const;

export type StreamName = (typeof STREAMS)[number];
export const streamId = Object.fromEntries(STREAMS.map((name, i) => [name, i])) as Record<StreamName, number>;
