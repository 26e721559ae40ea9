/**
 * Bad news weighs more than good, but not everywhere.
 *
 *     badness of a bad post  d = max(0, 1 − 2·valence)          weight of its bad part  1 + (κ − 1)·d
 *
 * What is a little worse than good news is little more than good news: all that bad posts have beyond others (here, in
 * negative.ts, resonance.ts, threads.ts) grows with how bad they are.
 *
 * Evidence about ability and integrity (a bad experience told) weighs up to κ times, a malicious attack κ_a; venting weighs
 * κ_v, less because it tells little; a clash of values κ_c, once by default. A consumer’s own bad experience is weighted by loss
 * aversion λ instead (experience.ts): never both on one event.
 *
 * Source: Slovic 1993; Chevalier & Mayzlin 2006; against: East, Hammond & Lomax 2008. κ is contested: sweep 1–4.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { number, plausible, seenIn, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import type { World } from '../../world.ts';
import { OFF_ON, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { ATTACKED, TALKATIVE, TOLD } from '../../trial-markets.ts';

const parameters = {
  on: toggle('Bad evidence about ability and integrity weighs more than good'),
  kappa: plausible(
    [1, 4],
    'contested: perhaps none (1); at most 3.9 on Bitcoin networks',
    number(
      'Weight of bad evidence about ability and integrity, where nothing good is said',
      'κ',
      '',
      [1, 10],
      2.5,
      'assumed',
      'log-uniform 1–4; 3.2–3.9 on Bitcoin OTC and Alpha as upper bound',
    ),
  ),
  venting: number('Weight of venting', 'κ_v', '', [0, 10], 0.7),
  attack: seenIn('bad-news-travels', number('Weight of a malicious attack', 'κ_a', '', [0, 10], 1.2)),
  values: number('Weight of a clash of values', 'κ_c', '', [0, 10], 1),
} as const satisfies Table;

/** As good as bad: with a smaller share of good content a post is bad; what is about no brand stands here. */
export const EVEN = 0.5;

export const NegativeKind = { none: 0, experience: 1, venting: 2, attack: 3, values: 4 } as const;

/** How bad a post is: 0 for one that is not bad, and from as good as bad on; 1 where nothing good is said. */
export const badnessOf = (kind: number, valence: number): number =>
  kind === NegativeKind.none ? 0 : Math.max(0, 1 - 2 * valence);

/** Weight of a post of badness d, `full` being that of one that is all bad; 1 for one that is not. */
export const weightByBadness = (full: number, d: number): number => 1 + (full - 1) * d;

/** Weight of the bad part of a post, by its negative kind and badness d; criticism in a good post weighs once. */
export const kindWeight = (world: World, kind: number, d: number): number =>
  weightByBadness(fullWeight(world, kind), d);

/** Weight where nothing good is said. */
function fullWeight(world: World, kind: number): number {
  const { on, kappa, venting, attack, values } = world.today.parameters.asymmetry;
  if (!on || kind === NegativeKind.none) return 1;
  if (kind === NegativeKind.experience) return kappa;
  if (kind === NegativeKind.venting) return venting;
  return kind === NegativeKind.attack ? attack : values;
}

export const mechanism = defineMechanism({
  name: 'asymmetry',
  parameters,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'brands evidence_negative', 'bad experience told weighs κ > 1 fold', TOLD, {
    'asymmetry.venting': 1,
  }),
  kappa: rises([1, 10], 'brands evidence_negative', 'bad experience told weighs κ fold', TOLD),
  venting: rises([0, 10], 'brands evidence_negative', 'venting weighs κ_v fold', TOLD),
  attack: rises([0, 10], 'brands evidence_negative', 'attacks weigh κ_a fold', ATTACKED),
  values: rises([0, 10], 'brands evidence_negative', 'objections weigh κ_c fold', TALKATIVE, {
    'posting.objecting': 1,
    'posting.clash': 0,
  }),
};

export const ablations: Ablations<typeof parameters> = {
  on: without(
    'brands evidence_negative',
    'down',
    'bad news weighs like good',
    'brands impressions',
    'within noise',
  ),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: [],
    zero: { 'asymmetry.kappa': 1, 'asymmetry.venting': 1, 'asymmetry.attack': 1, 'asymmetry.values': 1 },
  },
};
