/**
 * How far a post is believed: the credibility of its author (credibility.ts) times likeness (similarity.ts).
 */
import { AXES } from '../columns.ts';
import { Source } from '../posts.ts';
import type { World } from '../world.ts';
import { lifted } from './credibility.ts';
import { FRIEND } from './exposures.ts';
import type { Exposures } from './exposures.ts';
import { similarity } from './similarity.ts';

export function believe(world: World, x: Exposures): void {
  const { source, author, home, credence, kinship, identity, values } = world.state;
  const { community } = world.graph;
  const { sourceCredibility: C, similarity: S, identity: I } = world.parameters;
  const { prior, friend, stranger, advertiser, flat } = C;
  const strength = S.on ? S.strength : 0;
  for (let i = 0; i < x.count; i++) {
    const c = x.reader[i];
    const row = x.row[i];
    const from = source[row];
    const slot = x.slot[i];
    let belief = flat;
    let cosine = 0;
    if (slot >= 0) {
      belief = credence[slot];
      cosine = kinship[slot];
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
        belief = slot === FRIEND ? friend : stranger;
        const near = x.pair[i] >= 0 && community[c] >= 0 && community[c] === community[person] && I.on;
        if (near) belief = lifted(belief, C.ownGroup * identity[x.pair[i]]);
      }
    }
    x.believed[i] = (C.on ? belief : flat) * similarity(cosine, strength);
  }
}
