/** A board of posts among friends: places by hand, nobody without friends, and what is left when it is taken down. */
import { describe, expect, it } from 'vitest';
import { badgeOf, chanceForPlace, placeAhead } from '../../sim/mechanisms/community/leader-board.ts';
import { isOwn } from '../../sim/mechanisms/word-of-mouth/say.ts';
import { advance } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import { differences, runOf } from './world.ts';
import type { Difference, Groups, Values } from './world.ts';

const TALKATIVE = { median: 0.01, spread: 1.5 };
const board = (pull: number, population: Values = {}, parameters: Groups = {}): Difference => ({
  seed: 'k1',
  days: 150,
  population: { consumers: 400, ...population },
  parameters: { posting: TALKATIVE, leaderBoard: { pull }, ...parameters },
});
/** The board hangs from day 0 and is taken down on this day. */
const until = (day: number, given: Difference): Difference => ({
  ...given,
  interventions: [{ day, kind: 'set', path: 'parameters.leaderBoard.pull', value: 0 }],
});
const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);
const posts = ({ recording }: Run, name: string, from: number, to: number): number =>
  sum([...recording.market.of(name, 0)].slice(from, to));

describe('the kernels', () => {
  it('a place is the share of friends one is ahead of', () => {
    expect(placeAhead(3, 12)).toBe(0.25);
    expect(placeAhead(12, 12)).toBe(1);
    expect(placeAhead(0, 0)).toBe(0);
  });

  it('a badge is worth the place, or the same to all who wrote', () => {
    expect(badgeOf(0.25, 2, 1)).toBe(0.25);
    expect(badgeOf(0.25, 2, 0)).toBe(1);
    expect(badgeOf(0, 0, 0)).toBe(0);
    expect(badgeOf(0.25, 2, 0.5)).toBe(0.625);
  });

  it('the first place adds a_b of the ordinary rate', () => {
    expect(chanceForPlace(0.01, 5, 1)).toBe(0.05);
    expect(chanceForPlace(0.01, 5, 0.5)).toBe(0.025);
    expect(chanceForPlace(0.01, 5, 0)).toBe(0);
  });
});

describe('the board', () => {
  it('holds what was written in seven days against the friends, and one of two friends is ahead at most', () => {
    const run = runOf(board(5));
    const { state, market } = run.world;
    const { start, neighbour } = market.graph;
    let written = new Array<number>(market.consumers).fill(0);
    for (let day = 0; day < 28; day++) {
      advance(run, 1);
      if (day % 7 === 0) written = written.map(() => 0);
      written = written.map((n, c) => n + (isOwn(state.say[c]) ? 1 : 0));
      if (day % 7 !== 6) continue;
      let pairs = 0;
      for (let c = 0; c < market.consumers; c++) {
        const friends = [...neighbour.subarray(start[c], start[c + 1])];
        const behind = friends.filter((f) => written[f] < written[c]).length;
        expect(state.badge[c]).toBe(Math.fround(friends.length === 0 ? 0 : behind / friends.length));
        pairs += behind;
      }
      expect(pairs).toBeGreaterThan(0);
      expect(pairs).toBeLessThanOrEqual(market.graph.edges);
    }
  });

  it('where nobody has friends it moves nothing at all', () => {
    const strangers = { topology: 'well-mixed' };
    const [hung, none] = [5, 0].map((pull) => runOf(board(pull, strangers), 60));
    expect(differences(hung.world, none.world).map((line) => line.split('[')[0])).toEqual([
      'boardPosts',
      'boardSince',
    ]);
    // Where people have friends, it moves what they write.
    const [among, alone] = [5, 0].map((pull) => runOf(board(pull), 60));
    expect(posts(among, 'posts_own', 7, 60)).toBeGreaterThan(1.2 * posts(alone, 'posts_own', 7, 60));
  });

  it('without ranks makes who has no friends write as well', () => {
    const flat = { leaderBoard: { pull: 5, ranked: 0 } };
    const strangers = { topology: 'well-mixed' };
    const [hung, none] = [board(5, strangers, flat), board(0, strangers)].map((given) => runOf(given, 60));
    expect(posts(hung, 'posts_own', 7, 60)).toBeGreaterThan(1.2 * posts(none, 'posts_own', 7, 60));
  });

  it('hung up again it is a new one: nobody has a badge or posts of the one before, and a round has all its days', () => {
    const set = (day: number, value: number): Record<string, unknown> => ({
      day,
      kind: 'set',
      path: 'parameters.leaderBoard.pull',
      value,
    });
    const twice = { ...board(5), interventions: [set(18, 0), set(40, 5)] };
    const run = runOf(twice, 18);
    expect(run.world.state.badge.some((x) => x > 0)).toBe(true);
    advance(run, 22);
    // Days 40 to 46 are the first round: nobody has a badge to write for.
    advance(run, 7);
    expect(posts(run, 'posts_for_place', 40, 47)).toBe(0);
    expect(sum(run.world.state.boardPosts)).toBe(posts(run, 'posts_own', 40, 47));
    expect(run.world.state.badge.some((x) => x > 0)).toBe(true);
    advance(run, 7);
    expect(posts(run, 'posts_for_place', 47, 54)).toBeGreaterThan(0);
  });

  it('taken down, it moves nobody from that day, and what it took comes back by half in h_ε days', () => {
    const run = runOf(until(60, board(5)), 60);
    expect(posts(run, 'posts_for_place', 7, 60)).toBeGreaterThan(100);
    const gap = run.world.state.intrinsic.map((x) => 1 - x);
    expect(Math.max(...gap)).toBeGreaterThan(0.2);
    advance(run, 60);
    expect(posts(run, 'posts_for_place', 60, 120)).toBe(0);
    run.world.state.intrinsic.forEach((x, c) => expect(1 - x).toBeCloseTo(gap[c] / 2, 5));
  });

  it('leaves fewer posts than without it, unless writing for the place costs no joy', () => {
    const after = (given: Difference): number => {
      const seeds = ['k1', 'k2', 'k3'];
      return sum(seeds.map((seed) => posts(runOf({ ...given, seed }, 120), 'posts_own', 60, 120)));
    };
    const never = after(board(0));
    expect(after(until(60, board(5, {}, { leaderBoard: { pull: 5, crowding: 0.08 } })))).toBeLessThan(
      0.95 * never,
    );
    const free = after(until(60, board(5, {}, { leaderBoard: { pull: 5, crowding: 0 } })));
    expect(Math.abs(free / never - 1)).toBeLessThan(0.05);
  });
});
