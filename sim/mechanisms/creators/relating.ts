/**
 * What a post does to the follower’s view of the creator: useful posts earn credibility (source-credibility.ts), sponsored
 * ones cost it (commerce.ts), and every post binds a little (bond.ts).
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { LABELLED, MACHINE, MACHINE_LABELLED, OUT_OF_CHARACTER, PAID } from '../../posts/posts.ts';
import { uniform } from '../../core/random.ts';
import type { World } from '../../world.ts';
import { burn, toleranceOf } from './commerce.ts';
import { credibility, lifted, thanks } from '../trust/source-credibility.ts';
import type { Exposures } from '../../core/exposures.ts';
import { judgePlatform } from '../attention/platform.ts';

export function updateCreatorEvidence(world: World, x: Exposures): void {
  const { followed, good, bad, bond, credence, altruism, usefulness, postPaid } = world.state;
  const { commerce, bond: B, sourceCredibility: C } = world.today.parameters;
  const gain = B.on ? B.exposure : 0;
  const lift = B.on ? B.lift : 0;
  for (let j = 0; j < x.followed.count; j++) {
    const i = x.followed.at[j];
    const follow = x.follow[i];
    const row = x.row[i];
    good[follow] += usefulness[row] * thanks(altruism[followed[follow]]);
    if ((postPaid[row] & PAID) !== 0 && commerce.on) bad[follow] += resent(world, x, i);
    if ((postPaid[row] & ODD) !== 0 && C.on) bad[follow] += doubt(world, x, i);
    bond[follow] += gain * (1 - bond[follow]);
    credence[follow] = lifted(
      credibility(good[follow], bad[follow], C.prior, C.priorWeight),
      lift * bond[follow],
    );
  }
}

/** Bits of posts that make followers wonder. */
const ODD = MACHINE | OUT_OF_CHARACTER;

/** Bad evidence from a post out of character, or by a machine that does not say so and is recognised. */
function doubt(world: World, x: Exposures, i: number): number {
  const { postPaid, postKey } = world.state;
  const { sourceCredibility: C, publishing } = world.today.parameters;
  const bits = postPaid[x.row[i]];
  const { k0, k1 } = world.today.keys.doubt;
  const secret = (bits & MACHINE) !== 0 && (bits & MACHINE_LABELLED) === 0;
  const seen = secret && uniform(k0, k1, x.reader[i], postKey[x.row[i]]) < C.machineNoticed;
  return ((bits & OUT_OF_CHARACTER) !== 0 ? publishing.persona : 0) + (seen ? C.machineDoubt : 0);
}

/** Bad evidence that a sponsored post adds for this follower. */
function resent(world: World, x: Exposures, i: number): number {
  const { followed, bond, credence, load, postPaid, postKey, postVertical, creatorVertical } = world.state;
  const { commerce: K } = world.today.parameters;
  const { k0, k1 } = world.today.keys.detection;
  const follow = x.follow[i];
  const row = x.row[i];
  const v = followed[follow];
  const labelled = (postPaid[row] & LABELLED) !== 0;
  const tolerance = toleranceOf(
    bond[follow],
    credence[follow],
    K.tolerance,
    K.bondTolerance,
    K.trustTolerance,
  );
  const misfit = postVertical[row] === creatorVertical[v] ? 1 : K.misfit;
  const cost = K.burn * misfit * burn(load[v], tolerance, K.spread);
  if (labelled) return cost * (1 - K.labelRelief);
  const found = uniform(k0, k1, x.reader[i], postKey[row]) < K.detection;
  if (found) judgePlatform(world, x.reader[i], 0);
  return cost + (found ? K.betrayal : 0);
}

export const mechanism = defineMechanism({
  name: 'creatorEvidence',
  reading: {
    updateCreatorEvidence: {
      name: 'followers judge the creator',
      why: 'by a post they have taken in',
      reads: 'followed creatorVertical altruism load postVertical postPaid postKey usefulness',
      writes: 'platformTrust good bad bond credence',
      step: updateCreatorEvidence,
    },
  },
});
