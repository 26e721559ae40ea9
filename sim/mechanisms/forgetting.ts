/**
 * Night: evidence and feelings fade, affect settles into attachment. (Bonds with creators: following.ts.)
 *
 *     x ← x·2^(−1/h) for every mass with its half-life h
 *
 * Single-precision columns are set to zero once they are too small to matter: numbers near the smallest that
 * can be written slow a processor down a hundredfold.
 */
import { toggle } from '../core/declare.ts';
import type { Table } from '../core/parameter.ts';
import { exp } from '../core/math.ts';
import type { World } from '../core/world.ts';
import { consolidate } from './community/resonance.ts';

export const parameters = {
  on: toggle('Evidence, feelings and bonds fade'),
} as const satisfies Table;

const LN2 = 0.6931471805599453;
const TINY = 1e-12;
const ordinaryMotive = 0.5;

/** What is left of a mass of half-life h after so many days. */
export const retention = (h: number, days = 1): number => exp((-LN2 * days) / h);

export const retained = (world: World, h: number, days = 1): number =>
  world.today.parameters.forgetting.on ? retention(h, days) : 1;

/** One day’s fading, to zero once too small to matter. */
export const fade = (x: number, by: number): number => {
  const left = x * by;
  return left < TINY && left > -TINY ? 0 : left;
};

export function forgetOvernight(world: World, from: number, to: number): void {
  forgetBrands(world, from, to);
  const { motive, fatigue, aware, heard, intrinsic, xp } = world.state;
  const recovered = retained(world, world.today.parameters.incentives.recovery);
  const experienced = retained(world, world.today.parameters.growth.halfLife);
  const calmer = retained(world, world.today.parameters.motivation.halfLife);
  const rested = retained(world, world.today.parameters.fatigue.halfLife);
  for (let c = from; c < to; c++) {
    motive[c] = ordinaryMotive + (motive[c] - ordinaryMotive) * calmer;
    fatigue[c] = fade(fatigue[c], rested);
    aware[c] = heard[c];
    intrinsic[c] = 1 - fade(1 - intrinsic[c], recovered);
    xp[c] = fade(xp[c], experienced);
  }
}

function forgetBrands(world: World, from: number, to: number): void {
  const { brands } = world.market;
  const { parameters: p } = world.today;
  const { own, peer, paid, negative, affect, attachment, identity, seen, warned, loyalty, loyaltyNext } =
    world.state;
  const byOwn = retained(world, p.trust.ownHalfLife);
  const byPeer = retained(world, p.trust.peerHalfLife);
  const byPaid = retained(world, p.trust.paidHalfLife);
  const byNegative = retained(world, p.trust.negativeHalfLife);
  const byFast = retained(world, p.resonance.fastHalfLife);
  const bySlow = retained(world, p.resonance.slowHalfLife);
  const byIdentity = retained(world, p.identity.halfLife);
  const bySeen = retained(world, p.wearOut.halfLife);
  const byWarned = retained(world, p.prebunking.halfLife);
  const { threshold, consolidation } = p.resonance;
  for (let pair = from * brands; pair < to * brands; pair++) {
    own[pair] *= byOwn;
    peer[pair] *= byPeer;
    paid[pair] *= byPaid;
    negative[pair] *= byNegative;
    if (p.resonance.on)
      attachment[pair] = consolidate(attachment[pair], affect[pair], threshold, consolidation);
    attachment[pair] = fade(attachment[pair], bySlow);
    affect[pair] = fade(affect[pair], byFast);
    identity[pair] = fade(identity[pair], byIdentity);
    seen[pair] = fade(seen[pair], bySeen);
    warned[pair] = fade(warned[pair], byWarned);
    loyalty[pair] = loyaltyNext[pair];
  }
}
