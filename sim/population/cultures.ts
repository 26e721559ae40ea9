/**
 * Cultures: by what the traits of everybody are multiplied where a scenario names one.
 *
 * Source: Hofstede 2001 for collectivism; the papers for amusement in South-East Asia and religious norms in the Middle East
 * (UGC, section 4). The figures are ours, and no claim on anybody: sets of traits to compare.
 */
import { USUAL } from './factors.ts';
import type { Factors } from './factors.ts';

export const CULTURES = ['given', 'collectivist', 'individualist', 'playful', 'observant'] as const;

/** In the order of `CULTURES`. */
export const FACTORS: readonly Factors[] = [
  USUAL,
  { ...USUAL, conformity: 1.3, trust: 0.95 },
  { ...USUAL, conformity: 0.5, trust: 1.05 },
  { ...USUAL, impulse: 1.4, scepticism: 0.75 },
  { ...USUAL, conformity: 1.2, impulse: 0.75, scepticism: 1.25 },
];
