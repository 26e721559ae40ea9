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
  const { source, credence, kinship, identity, values } = world.state;
  const { community } = world.market.graph;
  const { authors } = world.scratch;
  const { sourceCredibility: C, similarity: S, identity: I } = world.today.parameters;
  const credible = credibilities(world);
  const strength = S.on ? S.strength : 0;
  for (let i = 0; i < x.count; i++) {
    const c = x.reader[i];
    const row = x.row[i];
    const follow = x.follow[i];
    let belief;
    let cosine;
    if (follow >= 0) {
      belief = credence[follow];
      cosine = kinship[follow];
    } else {
      belief = credible[follow === FRIEND ? FRIENDS : source[row]];
      cosine = dot(values, c * AXES, authors.values, row * AXES);
      const near = community[c] >= 0 && community[c] === authors.community[row] && x.pair[i] >= 0 && I.on;
      if (near) belief = lifted(belief, C.ownGroup * identity[x.pair[i]]);
    }
    x.force[i] = 1;
    x.believed[i] = (C.on ? belief : credible[ALL_ALIKE]) * similarity(cosine, strength);
  }
  doubtPaid(world, x);
  resistAttacks(world, x);
}

/** Behind the credibilities by `Source`: that of friends, and that of everybody where sources are not told apart. */
const FRIENDS = Object.keys(Source).length;
const ALL_ALIKE = FRIENDS + 1;

/** Credibility of those who are not followed; in an array, where the compiler knows them to be numbers. */
function credibilities(world: World): Float64Array {
  const { prior, stranger, advertiser, friend, flat } = world.today.parameters.sourceCredibility;
  const of = new Float64Array(ALL_ALIKE + 1).fill(stranger);
  of[Source.creator] = prior;
  of[Source.advertisement] = advertiser;
  of[FRIENDS] = friend;
  of[ALL_ALIKE] = flat;
  return of;
}

/** Inner product of the values of two; 0 with nobody, who has none. */
const dot = (a: Float32Array, i: number, b: Float32Array, j: number): number =>
  a[i] * b[j] + a[i + 1] * b[j + 1] + a[i + 2] * b[j + 2] + a[i + 3] * b[j + 3];

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
      reads: 'values scepticism identity credence kinship warned source postPaid negativeKind',
      writes: 'seen',
      step: assignBelief,
    },
  },
});
