/**
 * Motivation to post: likes feed it, silence lets it sink.
 *
 *     l = L/(L + L½)     motive ← motive + g·l·(1 − motive) − g₀·(1 − l)·motive after a post with L likes;   drifts back to ½
 *
 * Source: Hans 115431, 3.1; Wang 2025, 2.1.2; Eckles, Kizilcec & Bakshy 2016 on feedback and posting. Gains are
 * assumptions.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, UNIT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { float, total, sumsOfPeople } from '../../core/measure.ts';
import type { Measures, Tally } from '../../core/measure.ts';
import { halfLife, number, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';

const parameters = {
  on: toggle('Likes move people to post more'),
  gain: number('Motive gained from a very well liked post', 'g_m', '', [0, 1], 0.3),
  disappointment: number('Motive lost by a post that nobody liked', 'g_0', '', [0, 1], 0.1),
  halfLikes: number('Likes at which half of that is reached', 'L½', 'likes', [0.1, 1000], 3),
  halfLife: halfLife('Half-life of the deviation from the ordinary motive', 'h_m', 30),
} as const satisfies Table;

const columns = {
  motive: column('consumer', 'f32', '', UNIT, 'motive to post, fed by likes'),
} as const satisfies Columns;

/** Motive that everybody drifts back to. */
const ORDINARY = 0.5;

/** Reward of L likes in [0, 1]. */
export const reward = (L: number, half: number): number => L / (L + half);

const tallies: readonly Tally[] = [sumsOfPeople('motive')];

const measures: Measures = {
  market: [
    float<void>(
      'motive',
      '0 to 1',
      'mean motive to post',
      (world) => total(world, 0, 'motive') / world.market.consumers,
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'motivation',
  parameters,
  columns,
  fades: { motive: { halfLife: 'halfLife', rest: ORDINARY } },
  tallies,
  measures,
});
