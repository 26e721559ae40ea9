/**
 * Motivation to post: likes feed it, silence lets it sink.
 *
 *     l = L/(L + L½)     motive ← motive + g_m·l·(1 − motive) − g_0·(1 − l)·motive after a post with L likes;
 *                        drifts back to ½, half of the way in h_m days
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
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { TALKATIVE } from '../../trial-markets.ts';

const parameters = {
  on: toggle('Likes move people to post more'),
  gain: number('Motive gained from a very well liked post', 'g_m', '', [0, 1], 0.3),
  disappointment: number('Motive lost by a post that nobody liked', 'g_0', '', [0, 1], 0.1),
  halfLikes: number('Likes at which half of that is reached', 'L½', 'likes', [0.1, 1000], 3),
  halfLife: halfLife('Half-life of the deviation from the ordinary motive', 'h_m', 30),
} as const satisfies Table;

/** Motive that everybody drifts back to: the middle of its scale, by which rates of posting are meant. */
export const ORDINARY = 0.5;

const columns = {
  motive: column('consumer', 'f32', '', UNIT, 'motive to post, fed by likes', { birth: ORDINARY }),
} as const satisfies Columns;

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

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'market motive', 'without disappointment likes only raise it', TALKATIVE, {
    'motivation.disappointment': 0,
  }),
  gain: rises([0, 1], 'market motive', 'motive grows by g_m·reward', TALKATIVE),
  disappointment: falls([0, 1], 'market motive', 'motive falls by g_0·(1 − reward)', TALKATIVE),
  halfLikes: falls([0.1, 50], 'market motive', 'reward = L/(L + L½)', TALKATIVE),
  halfLife: rises([2, 1000], 'market motive', 'a raised motive fades slowly', TALKATIVE, {
    'motivation.disappointment': 0,
  }),
};

export const ablations: Ablations<typeof parameters> = {
  on: without(
    'market motive',
    'up',
    'most posts are little liked: nobody is disappointed',
    'brands impressions',
    'within noise',
  ),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['motive'],
    besides: { 'incentives.on': 0 }, // a ladder feeds it as well
    zero: { 'motivation.gain': 0, 'motivation.disappointment': 0 },
  },
};
