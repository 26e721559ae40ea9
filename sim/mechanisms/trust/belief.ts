/**
 * How far a post is believed: the credibility of its author (source-credibility.ts) times similarity (similarity.ts).
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { AXES } from '../../core/dimensions.ts';
import { Source } from '../../posts/posts.ts';
import type { World } from '../../world.ts';
import { lifted } from './source-credibility.ts';
import { FRIEND } from '../../core/exposures.ts';
import type { Exposures } from '../../core/exposures.ts';
import { similarity } from './similarity.ts';

export function assignBelief(world: World, x: Exposures): void {
  const { source, author, home, credence, kinship, identity, values } = world.state;
  const { community } = world.market.graph;
  const { sourceCredibility: C, similarity: S, identity: I } = world.today.parameters;
  const { prior, friend, stranger, advertiser, flat } = C;
  const strength = S.on ? S.strength : 0;
  for (let i = 0; i < x.count; i++) {
    const c = x.reader[i];
    const row = x.row[i];
    const from = source[row];
    const follow = x.follow[i];
    let belief = flat;
    let cosine = 0;
    if (follow >= 0) {
      belief = credence[follow];
      cosine = kinship[follow];
    } else if (from === Source.advertisement) {
      belief = advertiser;
    } else if (from === Source.machine) {
      belief = stranger;
    } else {
      const person = from === Source.creator ? home[author[row]] : author[row];
      for (let axis = 0; axis < AXES; axis++)
        cosine += values[c * AXES + axis] * values[person * AXES + axis];
      if (from === Source.creator) belief = prior;
      else {
        belief = follow === FRIEND ? friend : stranger;
        const near = x.pair[i] >= 0 && community[c] >= 0 && community[c] === community[person] && I.on;
        if (near) belief = lifted(belief, C.ownGroup * identity[x.pair[i]]);
      }
    }
    x.believed[i] = (C.on ? belief : flat) * similarity(cosine, strength);
  }
}

export const mechanism = defineMechanism({
  name: 'belief',
  reading: {
    assignBelief: {
      name: 'posts are believed or not',
      why: 'before they can do anything',
      reads: 'values identity credence kinship home author source',
      writes: '',
      step: assignBelief,
    },
  },
});
