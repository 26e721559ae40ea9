/** What a consumer believes, read from the columns by the equations of the mechanisms. */
import { AXES } from '../../core/dimensions.ts';
import { disbelief } from './persuasion.ts';
import { positive, trust, uncertainty } from './trust.ts';
import { credibility, lifted } from './source-credibility.ts';
import type { World } from '../../world.ts';

/** How far this consumer disbelieves what this brand says of itself. */
function disbeliefOf(world: World, pair: number): number {
  const { own, peer, negative } = world.state;
  const { trust: T, persuasion } = world.today.parameters;
  return persuasion.on ? disbelief(negative[pair], own[pair], peer[pair], T.priorWeight) : 0;
}

/** Good evidence that counts, for this consumer and brand. */
export function goodEvidence(world: World, pair: number): number {
  const { own, peer, paid } = world.state;
  return positive(own[pair], peer[pair], paid[pair], disbeliefOf(world, pair));
}

/** So much evidence told by the brand, or for it, good in the proportion of the truth; both sides are disbelieved alike. */
export function learnTruth(world: World, pair: number, told: number, truth: number): void {
  const { paid, negative } = world.state;
  const { trust: T, negative: N } = world.today.parameters;
  if (!T.on) return;
  const doubted = disbeliefOf(world, pair);
  paid[pair] += told * truth;
  if (N.on) negative[pair] += (1 - doubted) * told * (1 - truth);
}

/** Trust of consumer c in brand b, in [0, 1]. */
export function trustIn(world: World, c: number, b: number): number {
  const { state } = world;
  const { brands } = world.market;
  const { parameters } = world.today;
  const pair = c * brands + b;
  return trust(
    goodEvidence(world, pair),
    state.negative[pair],
    state.disposition[c],
    parameters.trust.priorWeight,
  );
}

/** Uncertainty of that trust, in (0, 1]. */
export function uncertaintyOf(world: World, c: number, b: number): number {
  const pair = c * world.market.brands + b;
  return uncertainty(
    goodEvidence(world, pair),
    world.state.negative[pair],
    world.today.parameters.trust.priorWeight,
  );
}

/** Cosine between the values of two people, who are unit vectors; 0 with nobody (-1). */
export function valuesCosine(values: Float32Array, c: number, other: number): number {
  if (other < 0) return 0;
  const i = c * AXES;
  const j = other * AXES;
  const cosine =
    values[i] * values[j] +
    values[i + 1] * values[j + 1] +
    values[i + 2] * values[j + 2] +
    values[i + 3] * values[j + 3];
  return Math.min(1, Math.max(-1, cosine));
}

/** Cosine between the values of a consumer and what a brand stands for; 0 for one that stands for nothing. */
export function brandCosine(world: World, c: number, b: number): number {
  const { brandAxes } = world.market;
  const { values } = world.state;
  let sum = 0;
  for (let axis = 0; axis < AXES; axis++) sum += values[c * AXES + axis] * brandAxes[b * AXES + axis];
  return sum;
}

/** Credibility of the followed creator for this follower, bond included. */
export function creatorCredibility(world: World, follow: number): number {
  const { good, bad, bond } = world.state;
  const { sourceCredibility: C, bond: B } = world.today.parameters;
  const belief = credibility(good[follow], bad[follow], C.prior, C.priorWeight);
  return B.on ? lifted(belief, B.lift * bond[follow]) : belief;
}
