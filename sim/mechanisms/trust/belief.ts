/**
 * How far a post is believed: the credibility of its author (source-credibility.ts) times similarity (similarity.ts).
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { AXES } from '../../core/dimensions.ts';
import { Source } from '../../posts/posts.ts';
import { LABELLED } from '../../posts/posts.ts';
import { discount } from './persuasion.ts';
import { exposureWeight } from './wear-out.ts';
import type { World } from '../../world.ts';
import { lifted } from './source-credibility.ts';
import { FRIEND } from '../../core/exposures.ts';
import type { Exposures } from '../../core/exposures.ts';
import { similarity } from './similarity.ts';
import { NegativeKind } from './asymmetry.ts';
import { resistance } from './prebunking.ts';

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
    x.force[i] = 1;
    x.believed[i] = (C.on ? belief : flat) * similarity(cosine, strength);
  }
  doubtPaid(world, x);
  resistAttacks(world, x);
}

/** Who was warned beforehand believes an attack less (prebunking.ts). */
function resistAttacks(world: World, x: Exposures): void {
  const { warned, negativeKind } = world.state;
  const { prebunking: P } = world.today.parameters;
  if (!P.on) return;
  for (let j = 0; j < x.bad.count; j++) {
    const i = x.bad.at[j];
    if (negativeKind[x.row[i]] !== NegativeKind.attack) continue;
    x.believed[i] *= 1 - resistance(warned[x.pair[i]], P.half, P.strength);
  }
}

/** What is recognised as selling is doubted, and what has been seen often wears out. */
function doubtPaid(world: World, x: Exposures): void {
  const { seen, scepticism, source, postPaid } = world.state;
  const { persuasion, wearOut } = world.today.parameters;
  for (let j = 0; j < x.paid.count; j++) {
    const i = x.paid.at[j];
    const row = x.row[i];
    const n = ++seen[x.pair[i]];
    const labelled = (postPaid[row] & LABELLED) !== 0 ? persuasion.labelled : persuasion.hidden;
    const q = source[row] === Source.advertisement ? 1 : labelled;
    const fresh = wearOut.on ? exposureWeight(n, wearOut.peak) : 1;
    const left = persuasion.on ? discount(scepticism[x.reader[i]], q) : 1;
    x.force[i] = fresh * left;
    x.believed[i] *= x.force[i];
  }
}

export const mechanism = defineMechanism({
  name: 'belief',
  reading: {
    assignBelief: {
      name: 'posts are believed or not',
      why: 'before they can do anything',
      reads: 'values scepticism identity credence kinship warned home author source postPaid negativeKind',
      writes: 'seen',
      step: assignBelief,
    },
  },
});
