/**
 * Trial: who can try a thing on by AR, or sees it used in a video, is surer of it, whether it is liked or not.
 *
 *     both sides of the Beta grow by e_v in proportion: T stays, and u = W/M becomes W/(M + e_v)          M = P + negative + W
 *     perceived risk of b = p·(1 − G)·((1 − V)·u + V·W/(M + e_v))          V  share of those who decide and try
 *
 *   It counts where one decides and is not remembered: who comes again tries again.
 *
 * Source: Hilken et al. 2017 (augmented reality eases decisions); that it says nothing good or bad is an assumption.
 */
import { number, plausible, toggle } from '../../core/declare.ts';
import { OFF_ON, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Patch, Switches } from '../../core/expectation.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import type { Table } from '../../core/parameter.ts';
import type { World } from '../../world.ts';
import { uncertaintyOf } from '../trust/beliefs.ts';

const parameters = {
  on: toggle('Things can be tried before they are bought'),
  evidence: plausible(
    [0.5, 5],
    'a guess: up to one own experience (experience.evidence)',
    number('What a trial tells', 'e_v', 'evidence', [0, 20], 2),
  ),
} as const satisfies Table;

/** Uncertainty u where the prior has the weight W, after so much evidence more, in proportion on both sides. */
export const afterTrial = (u: number, W: number, more: number): number => W / (W / u + more);

/** Uncertainty with which consumer c decides on brand b. */
export function uncertaintyAtPurchase(world: World, c: number, b: number): number {
  const u = uncertaintyOf(world, c, b);
  const { trial: share } = world.today.brandValues[b];
  const { on, evidence } = world.today.parameters.trial;
  if (!on || share === 0) return u;
  return (1 - share) * u + share * afterTrial(u, world.today.parameters.trust.priorWeight, evidence);
}

export const mechanism = defineMechanism({ name: 'trial', parameters });

/** All try the first brand, of which risk keeps them. */
const TRIED: Patch = { 'brand.trial': 1, 'buying.risk': 5 };

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'first brand sales', 'risk is in proportion to u, and u falls', TRIED),
  evidence: rises([0.2, 20], 'first brand sales', 'u = W/(M + e_v)', TRIED),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('brand All sales', 'down', 'nobody tries', 'mid-tier posts', 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: { still: [], zero: { 'brand.trial': 0 } },
};
