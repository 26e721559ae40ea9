/**
 * Reward: what a day has brought a creator, in money and in being read.
 *
 *     R_v = earned_v + μ·readers_v/1000          readers of all its posts on offer, those of earlier days as well
 *
 * By it creators share out their hours (practice.ts) and give up (careers.ts). Nobody counts where nobody does either.
 *
 * Source: Toubia & Stephen 2013 (creators post for being read as well as for gain). The worth is an assumption.
 */
import { column, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { plausible, number, seenIn } from '../../core/declare.ts';
import { rises } from '../../core/expectation.ts';
import type { Expectations } from '../../core/expectation.ts';
import { float, gini, ratio, yuan } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import type { Table } from '../../core/parameter.ts';
import { Source, eachRead } from '../../posts/posts.ts';
import { creatorsIn, overTier } from '../../population/creators.ts';
import { LEAVERS } from '../../trial-markets.ts';
import type { World } from '../../world.ts';

const parameters = {
  worth: seenIn(
    'shake-out',
    plausible(
      [2, 100],
      'from what platforms pay for a thousand readers to what advertisers do; a guess',
      number(
        'What being read by a thousand is worth to a creator',
        'μ',
        'yuan per thousand readings',
        [0, 10_000],
        20,
      ),
    ),
  ),
} as const satisfies Table;

const columns = {
  audience: column('creator', 'i32', 'readings', COUNT, 'of all its posts today, where it counts them', {
    scratch: true,
  }),
  reward: column('creator', 'f64', 'fen', COUNT, 'earned, and the worth of being read, of today', {
    scratch: true,
  }),
} as const satisfies Columns;

/** What a day has brought, in fen, given the worth of a thousand readings in yuan. */
export const rewardOf = (earned: number, readers: number, worth: number): number =>
  earned + 0.1 * worth * readers;

/** Whether creators of this tier look at what their days bring. */
const counts = ({ today }: World, tier: number): boolean => {
  const { learning, reservation } = today.tierSettings[tier];
  return learning > 0 || reservation > 0;
};

/** Evening: creators who look at it see what the day has brought. */
function countReward(world: World): void {
  if (!counts(world, 0) && !counts(world, 1) && !counts(world, 2)) return;
  const { state } = world;
  const { worth } = world.today.parameters.reward;
  eachRead(world, (row, readers) => {
    if (state.source[row] === Source.creator) state.audience[state.author[row]] += readers;
  });
  for (let v = 0; v < state.creatorsInUse[0]; v++)
    state.reward[v] = rewardOf(state.earned[v], state.audience[v], worth);
}

/** The creators that there are, of a column of all places. */
const inUse = <A extends { subarray(from: number, to: number): A }>(world: World, values: A): A =>
  values.subarray(0, world.state.creatorsInUse[0]);

const measures: Measures = {
  market: [
    float<void>('followers_gini', '0 to 1', 'concentration of followers on creators', (world) =>
      gini(inUse(world, world.state.followers)),
    ),
    float<void>('income_gini', '0 to 1', 'concentration of what creators earned in about a month', (world) =>
      gini(
        Float64Array.from(inUse(world, world.state.window), (now, v) => now + world.state.windowBefore[v]),
      ),
    ),
  ],
  creators: [
    float('reward', 'yuan', 'mean of what a day brings, the worth of being read included', (world, tier) =>
      ratio(yuan(overTier(world, tier, (v) => world.state.reward[v])), creatorsIn(world, tier)),
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'reward',
  parameters,
  columns,
  phases: {
    countReward: {
      name: 'creators see what the day brought',
      over: 'once',
      why: 'money once it is paid, and readers once all have read',
      reads: 'author source postKey reads readsBefore earned creatorsInUse',
      writes: 'audience reward',
      step: countReward,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  worth: rises([1, 100], 'KOC reward', 'R = earned + μ·readers/1000', LEAVERS),
};
