/**
 * Trust accumulates as evidence.
 *
 * What a consumer has learnt about a brand is kept as four masses of evidence by origin: own experience,
 * peers (users and unpaid creators), paid messages, and everything bad. Trust is the mean of a Beta posterior:
 *
 *     P = own + peer + (1 − k)·paid        T = (P + a·W) / (P + negative + W)        u = W / (P + negative + W)
 *
 *     w = max(0, 1 + w₁·(information − ½) + w₂·(craft − ½))          of Δ the share `valence` is good, the rest bad
 *
 *   a  disposition of the consumer, W  weight of the prior, k  disbelief in paid evidence (persuasion.ts),
 *   u  uncertainty. A post read adds  Δ = e·w·credibility·similarity  to its mass; each mass fades with its
 *   own half-life.
 *
 * Source: Jøsang & Ismail 2002, The Beta Reputation System; half-lives and scale are assumptions.
 */
import { LABELLED, Source } from '../../posts/posts.ts';
import { halfLife, number, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import type { World } from '../../core/world.ts';
import { NegativeKind } from './asymmetry.ts';
import type { Exposures, List } from '../attention/exposures.ts';
import { disbelief, discount } from './persuasion.ts';
import { resistance } from './prebunking.ts';
import { exposureWeight } from './wear-out.ts';

export const parameters = {
  on: toggle('Posts leave evidence that trust is built from'),
  priorWeight: number(
    'Weight of the disposition to trust against evidence',
    'W',
    'evidence',
    [0.1, 20],
    2,
    'assumed',
    'Jøsang & Ismail 2002: the non-informative prior',
  ),
  evidencePerPost: number(
    'Evidence that one fully credible post by somebody alike adds',
    'e',
    'evidence per post',
    [0, 2],
    0.12,
  ),
  information: number('Extra weight of an informative post', 'w₁', '', [0, 2], 0.5, 'assumed', 'SVC 2.1.1'),
  craft: number('Extra weight of a professionally made post', 'w₂', '', [0, 2], 0.3, 'assumed', 'SVC 2.1.3'),
  ownHalfLife: halfLife('Half-life of own experience', 'h_own', 180),
  peerHalfLife: halfLife('Half-life of the word of peers', 'h_peer', 90),
  paidHalfLife: halfLife('Half-life of paid messages', 'h_paid', 21),
  negativeHalfLife: halfLife('Half-life of bad evidence', 'h_neg', 180),
} as const satisfies Table;

/** Good evidence that counts, `k` being the disbelief in what was paid for. */
export const positive = (own: number, peer: number, paid: number, k: number): number =>
  own + peer + (1 - k) * paid;

/** Mean of the Beta posterior: P good and N bad evidence, prior of mean a and weight W. */
export const trust = (P: number, N: number, a: number, W: number): number => (P + a * W) / (P + N + W);

/** Share of the prior in the posterior: 1 knows nothing, 0 knows it all. */
export const uncertainty = (P: number, N: number, W: number): number => W / (P + N + W);

/** Weight of a post by its contents, 1 for an average one. */
export const contentWeight = (information: number, craft: number, w1: number, w2: number): number =>
  Math.max(0, 1 + w1 * (information - 0.5) + w2 * (craft - 0.5));

/** Adds the evidence of what was read to the masses, then notes the trust that comes of it. */
export function accumulateEvidence(world: World, x: Exposures): void {
  const { peer, negative, evidenceFor, evidenceAgainst, warned, negativeKind } = world.state;
  const { prebunking } = world.today.parameters;
  const attacked = (row: number): boolean => prebunking.on !== 0 && negativeKind[row] === NegativeKind.attack;
  for (let j = 0; j < x.plain.count; j++) {
    const i = x.plain.at[j];
    peer[x.pair[i]] += x.believed[i] * evidenceFor[x.row[i]];
    negative[x.pair[i]] += x.believed[i] * evidenceAgainst[x.row[i]];
  }
  weighPaid(world, x);
  for (let j = 0; j < x.bad.count; j++) {
    const i = x.bad.at[j];
    const resisted = attacked(x.row[i])
      ? resistance(warned[x.pair[i]], prebunking.half, prebunking.strength)
      : 0;
    peer[x.pair[i]] += x.believed[i] * evidenceFor[x.row[i]];
    negative[x.pair[i]] += x.believed[i] * evidenceAgainst[x.row[i]] * (1 - resisted);
  }
  noteTrust(world, x, x.plain);
  noteTrust(world, x, x.paid);
}

function weighPaid(world: World, x: Exposures): void {
  const { paid, negative, evidenceFor, evidenceAgainst, seen, scepticism, source, postPaid } = world.state;
  const { persuasion, wearOut } = world.today.parameters;
  for (let j = 0; j < x.paid.count; j++) {
    const i = x.paid.at[j];
    const pair = x.pair[i];
    const row = x.row[i];
    const n = ++seen[pair];
    const labelled = (postPaid[row] & LABELLED) !== 0 ? persuasion.labelled : persuasion.hidden;
    const q = source[row] === Source.advertisement ? 1 : labelled;
    const fresh = wearOut.on ? exposureWeight(n, wearOut.peak) : 1;
    const left = persuasion.on ? discount(scepticism[x.reader[i]], q) : 1;
    paid[pair] += x.believed[i] * evidenceFor[row] * fresh * left;
    negative[pair] += x.believed[i] * evidenceAgainst[row];
  }
}

/** Trust of each reader in the brand, now that the evidence of the day is in. */
function noteTrust(world: World, x: Exposures, list: List): void {
  const { own, peer, paid, negative, disposition } = world.state;
  const { trust: P, persuasion } = world.today.parameters;
  for (let j = 0; j < list.count; j++) {
    const i = list.at[j];
    const pair = x.pair[i];
    const k = persuasion.on ? disbelief(negative[pair], own[pair], peer[pair], P.priorWeight) : 0;
    const good = positive(own[pair], peer[pair], paid[pair], k);
    x.trust[i] = trust(good, negative[pair], disposition[x.reader[i]], P.priorWeight);
  }
}
