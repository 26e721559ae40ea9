/**
 * Leader board among friends: who wrote more than how many of one’s friends, round by round, and a badge for it.
 *
 *     every P_b days    r = friends who wrote less in these days / all friends          the badge, worn until the next board
 *     posting chance + m·a_b·r                         by who would not have posted otherwise (posting.ts)
 *     intrinsic ← (1 − ε_b)·intrinsic                  for each post that is written for the place (crowding out)
 *
 *   m  personal rate of posting. Posts of one’s own count, not what is passed on. Who wrote nothing has no badge, and who has
 *   no friends neither. The loss is made good as that of cash is (incentives.recovery), whether the board hangs or not. What
 *   is written is small talk like any other.
 *
 * Source: Hans 115431, 3.1 (badges, challenges of friends and boards of a sports brand); Hanus & Fox 2015 (boards and badges
 * lower intrinsic motivation) against Mekler et al. 2017 (they do not, and raise output). That a place moves in proportion to
 * it, and by as much of everybody’s own rate, is an assumption; sizes are assumptions. Places are held against friends alone, so
 * that all cannot win: how much is written more in all, by whom, and what is left when the board is taken down is not written in.
 */
import { column, UNIT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { decided, integer, number, plausible, seenIn, share, toggle } from '../../core/declare.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { int, sumsOfPeople, total } from '../../core/measure.ts';
import type { Measures, Tally } from '../../core/measure.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import type { Table } from '../../core/parameter.ts';
import { BOARD, PLAN } from '../../trial-markets.ts';
import { uniform } from '../../core/random.ts';
import type { Key } from '../../core/random.ts';
import type { World } from '../../world.ts';
import { isOwn } from '../word-of-mouth/say.ts';

const parameters = {
  on: seenIn('the-board', toggle('A board shows who of one’s friends wrote most')),
  pull: decided(
    number('Extra posting of who is ahead of all friends, against the ordinary rate', 'a_b', '', [0, 50], 0),
  ),
  round: seenIn(
    'the-board',
    decided(integer(number('Days of one round of the board', 'P_b', 'days', [1, 180], 7))),
  ),
  crowding: seenIn(
    'the-board',
    plausible(
      [0, 0.08],
      'contested: none (Mekler et al. 2017), or as by money (incentives.crowding)',
      share('Intrinsic motive lost by one post for the place', 'ε_b', 0.04),
    ),
  ),
} as const satisfies Table;

const columns = {
  boardPosts: column('consumer', 'u16', 'posts', [0, 65535], 'written in this round of the board'),
  badge: column('consumer', 'f32', '', UNIT, 'share of friends who wrote less in the last round'),
  forPlace: column('consumer', 'u8', 'yes or no', UNIT, 'posted for the place today', { scratch: true }),
} as const satisfies Columns;

/** Place of who is ahead of so many of the friends: from 0 to 1, ahead of all. */
export const placeAhead = (behind: number, friends: number): number => (friends === 0 ? 0 : behind / friends);

/** Chance of a post for the place r. */
export const chanceForPlace = (m: number, pull: number, r: number): number => m * pull * r;

const hangs = ({ today }: World): boolean =>
  today.parameters.leaderBoard.on !== 0 && today.parameters.leaderBoard.pull > 0;

/** Whether consumer c writes for the place, by a draw of this stream; it costs some of the joy of writing. */
export function writesForPlace(world: World, c: number, { k0, k1 }: Key): boolean {
  if (!hangs(world)) return false;
  const { posting, badge, forPlace, intrinsic } = world.state;
  const { pull, crowding } = world.today.parameters.leaderBoard;
  if (uniform(k0, k1, c, 3) >= chanceForPlace(posting[c], pull, badge[c])) return false;
  forPlace[c] = 1;
  intrinsic[c] *= 1 - crowding;
  return true;
}

/** Evening: posts are counted; the first day of a round begins anew. */
function countPosts(world: World, from: number, to: number): void {
  if (!hangs(world)) return;
  const { boardPosts, say } = world.state;
  const fresh = world.today.day % world.today.parameters.leaderBoard.round === 0;
  for (let c = from; c < to; c++) {
    if (fresh) boardPosts[c] = 0;
    if (isOwn(say[c])) boardPosts[c]++;
  }
}

/** The last evening of a round: the board is hung up. */
function hangBoard(world: World, from: number, to: number): void {
  if (!hangs(world) || (world.today.day + 1) % world.today.parameters.leaderBoard.round !== 0) return;
  const { boardPosts, badge } = world.state;
  const { start, neighbour } = world.market.graph;
  for (let c = from; c < to; c++) {
    let behind = 0;
    for (let i = start[c]; i < start[c + 1]; i++) if (boardPosts[neighbour[i]] < boardPosts[c]) behind++;
    badge[c] = placeAhead(behind, start[c + 1] - start[c]);
  }
}

const tallies: readonly Tally[] = [sumsOfPeople('forPlace')];

const measures: Measures = {
  market: [
    int<void>('posts_for_place', 'posts', 'written for the place on the board', (world) =>
      total(world, 0, 'forPlace'),
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'leaderBoard',
  parameters,
  columns,
  phases: {
    countPosts: {
      name: 'the board is kept',
      over: 'consumer',
      why: 'once all have posted',
      reads: 'say',
      writes: 'boardPosts',
      step: countPosts,
    },
    hangBoard: {
      name: 'the board is hung up',
      over: 'consumer',
      why: 'once all posts of the round are counted; the badge is worn from tomorrow',
      reads: 'boardPosts',
      writes: 'badge',
      step: hangBoard,
    },
  },
  tallies,
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'market posters', 'nobody writes for a place when it is off', BOARD),
  pull: rises([1, 20], 'market posts_for_place', 'm·a_b·r', BOARD),
  round: rises(
    [2, 14],
    'market posts_for_place',
    'who writes now and then has written in a long round',
    BOARD,
  ),
  crowding: falls([0, 0.5], 'market intrinsic', 'intrinsic ← (1 − ε_b)·intrinsic', BOARD),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('market posts_for_place', 'down', 'nobody writes for a place', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['boardPosts', 'badge', 'forPlace'],
    zero: { 'leaderBoard.pull': 0 },
    moves: 'people',
  },
};
