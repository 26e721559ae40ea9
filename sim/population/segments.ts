/**
 * Segments: kinds of people whose traits go together. One draw says of which somebody is, if of any; a scenario gives the
 * shares (`population.young`, `frugal`, `parents`), and the traits of a segment are those of anybody times its factors.
 *
 * Source: generation Z and mothers’ circles in Cai et al. 2025 (references, 3.1.3); the frugal of smaller towns are those of
 * trade reports. The figures are ours, and no claim on anybody: sets of traits to compare. Those of the young are numbers of
 * the scenario (parameters.ts).
 */
import { USUAL } from './factors.ts';
import type { Factors } from './factors.ts';

export const SEGMENTS = ['young', 'frugal', 'parents'] as const;
export type Segment = (typeof SEGMENTS)[number];
/** Shares of segments and factors of the young, as a scenario has them. */
export type Shares = Readonly<Record<Segment, number>>;
type OfTheYoung = Readonly<
  Record<'youngTrust' | 'youngImpulse' | 'youngPrice' | 'youngConformity' | 'youngActivity', number>
>;

/** Numbers of segments in the column `segment`; 0 is nobody’s. */
export const segmentNumber = (name: Segment): number => SEGMENTS.indexOf(name) + 1;
export const YOUNG = segmentNumber('young');

/** Counts pennies, and goes with neighbours. */
const FRUGAL: Factors = { ...USUAL, price: 1.5, conformity: 1.15, impulse: 0.9 };
/** Of small children: what may go wrong weighs more before and after a purchase, and nothing is bought in a hurry. */
const PARENTS: Factors = {
  ...USUAL,
  risk: 1.5,
  loss: 1.3,
  scepticism: 1.2,
  impulse: 0.7,
  activity: 0.9,
};

/** Segment of whom u in [0, 1) is drawn: the first whose share, with those before it, is above u; 0 for none. */
export function segmentOf(u: number, shares: Shares): number {
  let upTo = 0;
  for (const name of SEGMENTS) {
    upTo += shares[name];
    if (u < upTo) return segmentNumber(name);
  }
  return 0;
}

/** Factors by number of segment. */
export const factorsBySegment = (p: OfTheYoung): readonly Factors[] => [
  USUAL,
  {
    ...USUAL,
    trust: p.youngTrust,
    impulse: p.youngImpulse,
    price: p.youngPrice,
    conformity: p.youngConformity,
    activity: p.youngActivity,
  },
  FRUGAL,
  PARENTS,
];
