/**
 * What a post does to the follower’s view of the voice: useful posts earn credibility (credibility.ts), sponsored
 * ones cost it (commerce.ts), and every post binds a little (bond.ts).
 */
import { LABELLED, PAID } from '../assembly.ts';
import { uniform } from '../random.ts';
import type { World } from '../world.ts';
import { burn } from './commerce.ts';
import { thanks } from './credibility.ts';
import type { Exposures } from './exposures.ts';

export function relate(world: World, x: Exposures): void {
  const { followed, good, bad, bond, load, altruism, merit, postPaid, postKey } = world.state;
  const { k0, k1 } = world.keys.detection;
  const { commerce: K, bond: B } = world.parameters;
  for (let j = 0; j < x.followed.count; j++) {
    const i = x.followed.at[j];
    const slot = x.slot[i];
    const row = x.row[i];
    const v = followed[slot];
    good[slot] += merit[row] * thanks(altruism[v]);
    if ((postPaid[row] & PAID) !== 0 && K.on) {
      const labelled = (postPaid[row] & LABELLED) !== 0;
      const cost = K.burn * burn(load[v], bond[slot], K.tolerance, K.bondTolerance, K.spread);
      const found = !labelled && uniform(k0, k1, x.reader[i], postKey[row]) < K.detection;
      bad[slot] += cost * (1 - (labelled ? K.labelRelief : 0)) + (found ? K.betrayal : 0);
    }
    if (B.on) bond[slot] += B.exposure * (1 - bond[slot]);
  }
}
