/**
 * What a reader shows besides likes: reading to the end, and buying. A platform may rank by both.
 *
 *     engagement = (… + e_f·read to the end + e_b·pieces bought) / (reads + n_0)          (ranking.ts)
 *     P(read to the end) = min(1, ½·V·interest)·quality          of each post read; quality = ½·(information + craft)
 *     pieces of brand b bought on a day count for the post about b that the buyer read last that day
 *
 *   V  number of verticals. Neither is counted while both weights are 0, as they are by default.
 *
 * Source: completion and conversion fed back to the algorithm: Hans 118731, 3.1.1. The chance of reading to the end is an assumption.
 */
import { column, COUNT, MAX_INDEX } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { decided, number } from '../../core/declare.ts';
import { VERTICALS } from '../../core/dimensions.ts';
import { rises } from '../../core/expectation.ts';
import type { Expectations } from '../../core/expectation.ts';
import type { Exposures } from '../../core/exposures.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import type { Table } from '../../core/parameter.ts';
import { uniform } from '../../core/random.ts';
import { BOUGHT, LIKED } from '../../trial-markets.ts';
import type { World } from '../../world.ts';
import { usefulnessOf } from '../trust/source-credibility.ts';

const parameters = {
  finished: decided(number('Weight of reading to the end against a like', 'e_f', '', [0, 20], 0)),
  bought: decided(number('Weight of a piece bought against a like', 'e_b', '', [0, 100], 0)),
} as const satisfies Table;

const columns = {
  finished: column('post', 'i32', 'consumers', COUNT, 'readers to the end so far'),
  soldBy: column('post', 'i32', 'units', COUNT, 'pieces bought on the day by who read it last'),
  lastRead: column(
    'pair',
    'i32',
    'post row, or -1',
    [-1, MAX_INDEX],
    'post about the brand read last today',
    {
      scratch: true,
    },
  ),
} as const satisfies Columns;

/** Chance that a post is read to the end by somebody of this interest in its vertical. */
export const finishChance = (interest: number, quality: number): number =>
  Math.min(1, 0.5 * VERTICALS * interest) * quality;

/** Interactions that a platform counts besides likes, comments and shares. */
export function signalsOf({ state, today }: World, row: number): number {
  const { finished, bought } = today.parameters.signals;
  return finished * state.finished[row] + bought * state.soldBy[row];
}

/** Morning: what was read last before today sells nothing today. */
function forgetReads({ state, market, today }: World, from: number, to: number): void {
  if (today.parameters.signals.bought > 0) state.lastRead.fill(-1, from * market.brands, to * market.brands);
}

/** Which posts are read to the end, and which was the last about a brand. */
function noteReads(world: World, x: Exposures): void {
  const { signals } = world.today.parameters;
  if (signals.finished > 0) countFinished(world, x);
  if (signals.bought === 0) return;
  for (let i = 0; i < x.count; i++) if (x.pair[i] >= 0) world.state.lastRead[x.pair[i]] = x.row[i];
}

function countFinished(world: World, x: Exposures): void {
  const { finished, interest, postVertical, postKey, information, craft } = world.state;
  const { k0, k1 } = world.today.keys.finish;
  for (let i = 0; i < x.count; i++) {
    const row = x.row[i];
    if (row < world.market.brands) continue;
    const p = finishChance(
      interest[x.reader[i] * VERTICALS + postVertical[row]],
      usefulnessOf(information[row], craft[row]),
    );
    if (uniform(k0, k1, x.reader[i], postKey[row]) < p) finished[row]++;
  }
}

/** Pieces that are bought count for the post about the brand that was read last today, advertisements apart. */
export function creditPost(world: World, pair: number, pieces: number): void {
  if (world.today.parameters.signals.bought === 0) return;
  const row = world.state.lastRead[pair];
  if (row >= world.market.brands) world.state.soldBy[row] += pieces;
}

export const mechanism = defineMechanism({
  name: 'signals',
  parameters,
  columns,
  streams: { finish: 'which posts are read to the end' },
  phases: {
    forgetReads: {
      name: 'yesterday’s reading is over',
      over: 'consumer',
      why: 'only what is read on the day is put down to a post',
      reads: '',
      writes: 'lastRead',
      step: forgetReads,
    },
  },
  reading: {
    noteReads: {
      name: 'the platform notes what is read to the end',
      why: 'and what was read last before somebody buys',
      reads: 'interest postVertical postKey information craft',
      writes: 'finished lastRead',
      step: noteReads,
    },
  },
});

export const expects: Expectations<typeof parameters> = {
  finished: rises([0, 10], 'mean quality of what is read', 'the good is read to the end', LIKED),
  bought: rises([0, 100], 'brands read_good', 'posts about brands get more places', BOUGHT, LIKED, {
    'posting.aboutBrands': 0.2,
    'ranking.exploration': 0.1,
    'ranking.window': 10,
    'attention.posts': 40,
  }),
};
