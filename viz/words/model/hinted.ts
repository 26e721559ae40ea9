/**
 * Numbers for which the page says what is usually seen at higher values, with the direction and the statistic that the
 * table of directions of the tests asserts for them: a hint says nothing that was not seen.
 */
import type { ParameterPath } from './tables.ts';

type Seen = readonly [direction: 'up' | 'down', look: string];

export const HINTED = {
  'trust.priorWeight': ['up', 'brands uncertainty'],
  'trust.evidencePerPost': ['up', 'brands evidence_peer'],
  'trust.peerHalfLife': ['up', 'brands evidence_peer'],
  'trust.negativeHalfLife': ['up', 'brands evidence_negative'],
  'asymmetry.kappa': ['up', 'brands evidence_negative'],
  'persuasion.labelled': ['down', 'brands evidence_paid'],
  'sourceCredibility.usefulness': ['up', 'creators credibility'],
  'bond.lift': ['up', 'creators credibility'],
  'proof.strength': ['up', 'brands evidence_peer'],
  'commerce.burn': ['down', 'creators credibility'],
  'commerce.detection': ['down', 'creators credibility'],
  'scandal.evidence': ['up', 'KOC lost'],
  'attention.posts': ['up', 'market exposures'],
  'attention.elsewhere': ['down', 'market exposures'],
  'brandRecall.recall': ['up', 'brands awareness'],
  'diffusion.conversation': ['up', 'brands awareness'],
  'ranking.diversity': ['up', 'market content_entropy'],
  'homogenisation.imitation': ['down', 'standard deviation of style over KOCs of one vertical'],
  'fatigue.gain': ['up', 'market fatigue'],
  'resonance.consolidation': ['up', 'brands attachment'],
  'identity.post': ['up', 'brands identity'],
  'normConformity.strength': ['down', 'standard deviation of loyalty over people'],
  'impulse.rate': ['up', 'brands impulse_sales'],
  'buying.need': ['down', 'market sales'],
  'buying.trust': ['up', 'market sales'],
  'buying.price': ['down', 'market sales'],
  'experience.returnBelow': ['up', 'brands returns'],
  'platform.enforcement': ['up', 'creators caught'],
  'platform.traceability': ['down', 'brands counterfeits'],
  'incentives.crowding': ['down', 'mean intrinsic motive'],
  'growth.threshold': ['down', 'KOC creators'],
  'population.disposition': ['up', 'brands trust'],
  'population.scepticism': ['down', 'brands evidence_paid'],
  'population.lossAversion': ['up', 'brands evidence_negative'],
  'creator.hours': ['up', 'KOC answered'],
  'creator.fee': ['up', 'KOC income'],
} as const satisfies Partial<Record<ParameterPath, Seen>>;
export type HintedPath = keyof typeof HINTED;
