/**
 * Leader board among friends: who wrote more than how many of one’s friends, round by round, and a badge for it.
 *
 *     every P_b days    r = ρ_b·(friends who wrote less in these days / all friends) + (1 − ρ_b)·[wrote at all]
 *                                                      the badge, worn until the next board
 *     posting chance + m·a_b·r                         by who would not have posted otherwise (posting.ts)
 *     intrinsic ← (1 − ε_b)·intrinsic                  for each post that is written for the place (crowding out)
 *
 *   m  personal rate of posting. ρ_b  1 for a board of ranks among friends; 0 for the same badge for everybody who wrote, with
 *   no ranks and no friends in it: what ranking does beyond a badge is the difference. Posts of one’s own count, not what is
 *   passed on. The first round begins on the day the board is hung up; when it is taken down, counts and badges go with it.
 *   The loss is made good as that of cash is (incentives.recovery), whether the board hangs or not. What is written is small
 *   talk like any other.
 *
 * Source: Hans 115431, 3.1 (badges, challenges of friends and boards of a sports brand); Hanus & Fox 2015 (boards and badges
 * lower intrinsic motivation) against Mekler et al. 2017 (they do not, and raise output). Assumptions, and so written in: that a
 * place moves in proportion to it, by as much of everybody’s own rate, that it costs joy (ε_b), and all sizes; hence that more is
 * written while a board hangs and less after it, and, at ρ_b = 1, nothing more where nobody has friends. Not written in: how
 * many places there are to be had and who has them, so what ranks bring beyond a badge for all, and to whom.
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
  ranked: decided(
    share('How far the badge is by rank among friends, and not for everybody who wrote', 'ρ_b', 1),
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
  badge: column(
    'consumer',
    'f32',
    '',
    UNIT,
    'place in the last round: share of friends who wrote less, or of having written',
  ),
  boardSince: column('market', 'i32', 'day or -1', [-1, 1e6], 'day on which the board was hung up', {
    birth: -1,
  }),
  forPlace: column('consumer', 'u8', 'yes or no', UNIT, 'posted for the place today', { scratch: true }),
} as const satisfies Columns;

/** Place of who is ahead of so many of the friends: from 0 to 1, ahead of all. */
export const placeAhead = (behind: number, friends: number): number => (friends === 0 ? 0 : behind / friends);

/** Worth of the badge of who wrote so many posts and has this place: by rank, or for all who wrote. */
export const badgeOf = (place: number, written: number, ranked: number): number =>
  ranked * place + (1 - ranked) * (written > 0 ? 1 : 0);

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

const GONE = -1;

/** Morning: a board that was not there yesterday begins without posts and badges, and one that is taken down leaves none. */
function dateBoard(world: World): void {
  const { boardSince, boardPosts, badge } = world.state;
  if (hangs(world) === (boardSince[0] !== GONE)) return;
  boardSince[0] = hangs(world) ? world.today.day : GONE;
  boardPosts.fill(0);
  badge.fill(0);
}

/** Day of its round that a board is in, from 0. */
const dayOfRound = ({ state, today }: World): number =>
  (today.day - state.boardSince[0]) % today.parameters.leaderBoard.round;

/** Evening: posts are counted; the first day of a round begins anew. */
function countPosts(world: World, from: number, to: number): void {
  if (!hangs(world)) return;
  const { boardPosts, say } = world.state;
  const fresh = dayOfRound(world) === 0;
  for (let c = from; c < to; c++) {
    if (fresh) boardPosts[c] = 0;
    if (isOwn(say[c])) boardPosts[c]++;
  }
}

/** The last evening of a round: the badges are given out. */
function hangBoard(world: World, from: number, to: number): void {
  const { round, ranked } = world.today.parameters.leaderBoard;
  if (!hangs(world) || dayOfRound(world) !== round - 1) return;
  const { boardPosts, badge } = world.state;
  const { start, neighbour } = world.market.graph;
  for (let c = from; c < to; c++) {
    let behind = 0;
    for (let i = start[c]; i < start[c + 1]; i++) if (boardPosts[neighbour[i]] < boardPosts[c]) behind++;
    badge[c] = badgeOf(placeAhead(behind, start[c + 1] - start[c]), boardPosts[c], ranked);
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
    dateBoard: {
      name: 'a board is hung up or taken down',
      over: 'once',
      why: 'before anybody posts for a place on it; no badge of an earlier board is worn',
      reads: '',
      writes: 'boardSince boardPosts badge',
      step: dateBoard,
    },
    countPosts: {
      name: 'the board is kept',
      over: 'consumer',
      why: 'once all have posted',
      reads: 'say boardSince',
      writes: 'boardPosts',
      step: countPosts,
    },
    hangBoard: {
      name: 'badges are given out',
      over: 'consumer',
      why: 'once all posts of the round are counted; the badge is worn from tomorrow',
      reads: 'boardPosts boardSince',
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
  ranked: falls(
    [0, 1],
    'market posts_for_place',
    'where many write most friends wrote too: a place is worth less than the badge of all who wrote',
    BOARD,
  ),
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
    still: ['boardPosts', 'badge', 'boardSince', 'forPlace'],
    zero: { 'leaderBoard.pull': 0 },
    moves: 'people',
  },
};
