/**
 * What trust is made of. The equation of trust divided by its denominator S = P + negative + W:
 *
 *     T = a·W/S + own/S + peer/S + (1 − k)·paid/S          1 − T = negative/S + (1 − a)·W/S
 *
 * so that the parts of T and of what is missing from it add up to 1 (sim/mechanisms/trust.ts has the symbols).
 */
import { settingsAt } from '../../sim/scenario/index.ts';
import type { ResolvedScenario } from '../../sim/scenario/index.ts';
import { disbelief } from '../../sim/inside.ts';

/** Shares of 1. `prior`, `own`, `peer` and `paid` are trust; `negative` and `reserve` are what is missing. */
export interface TrustParts {
  prior: number;
  own: number;
  peer: number;
  paid: number;
  negative: number;
  reserve: number;
}
export const TRUSTED = ['own', 'peer', 'paid', 'prior'] as const;
export const MISSING = ['reserve', 'negative'] as const;

type Evidence = Readonly<Record<string, number>>;

/** @param pair columns of a person and brand, `disposition` of the person */
export function trustParts(
  { own, peer, paid, negative }: Evidence,
  disposition: number,
  scenario: Pick<ResolvedScenario, 'timeline'>,
  day: number,
): TrustParts {
  const { trust, persuasion } = settingsAt(scenario, day).parameters;
  const W = trust.priorWeight;
  const k = persuasion.on ? disbelief(negative, own, peer, W) : 0;
  const counted = (1 - k) * paid;
  const S = own + peer + counted + negative + W;
  return {
    prior: (disposition * W) / S,
    own: own / S,
    peer: peer / S,
    paid: counted / S,
    negative: negative / S,
    reserve: ((1 - disposition) * W) / S,
  };
}

/** Where most of the trust comes from, or null where it is the disposition alone: less than a tenth is evidence. */
export function mainOrigin(parts: TrustParts): 'own' | 'peer' | 'paid' | 'negative' | 'prior' | null {
  const origins = ['own', 'peer', 'paid', 'negative'] as const;
  const evidence = origins.reduce((sum, origin) => sum + parts[origin], 0);
  if (evidence < 0.1) return null;
  return (['prior', ...origins] as const).reduce((best, one) => (parts[one] > parts[best] ? one : best));
}
