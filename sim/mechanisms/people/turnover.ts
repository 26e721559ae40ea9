/**
 * Turnover: people leave the market for good, and others come in their place.
 *
 *     P(replaced today) = δ + (1 − δ)·γ·away          who is away for long has run that risk on every day
 *     P(a newcomer knows b) = ω·(share of friends who know b)
 *     P(a place for a creator is filled) = ω, by one whom a friend follows          friend and place drawn at random
 *
 *   Whoever comes has the place and the friends of whoever went, and nothing else of theirs: traits, tastes and needs are drawn
 *   anew, every column is as at the start (column.ts, `birth`), and nothing has been bought. A friend’s place may be free, or the
 *   creator followed already: then it stays free. Posts that stand stay for their days. Creators do not leave this
 *   way, nor does who is in a team of friends (fission/). Whether brands live from newcomers or run dry is not written here: it
 *   follows from who is reached anew.
 *
 * Source: Ehrenberg, Goodhardt & Barwise 1990 take a market as stationary; that people go for good is in Wang 2025, 5.1.1.
 * Rates are assumptions: δ of 1/700 is half of the people in 16 months.
 */
import { beginRows, begunAgain } from '../../core/birth.ts';
import { column, UNIT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { number, plausible, seenIn, share, toggle } from '../../core/declare.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Patch, Switches } from '../../core/expectation.ts';
import { float, int, perConsumer, total } from '../../core/measure.ts';
import type { Measures, Tally } from '../../core/measure.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import type { Mechanism, Phase } from '../../core/mechanism.ts';
import type { Table } from '../../core/parameter.ts';
import { uniform } from '../../core/random.ts';
import { drawPeople } from '../../population/draw-people.ts';
import type { Known } from '../../population/draw-people.ts';
import type { World } from '../../world.ts';
import { startFollowing } from '../creators/following.ts';
import { PLAN, TIRED } from '../../trial-markets.ts';

const parameters = {
  on: seenIn('leaky-bucket', toggle('People leave for good, and others come')),
  rate: plausible(
    [0, 0.004],
    'from nobody to half of the people in half a year',
    number('Daily chance of leaving for good', 'δ', 'probability per day', [0, 1], 0),
  ),
  lapse: plausible(
    [0, 0.02],
    'a guess: from nobody to a quarter of those who are away for two weeks',
    number('The same, of those who stay away from the platform', 'γ', 'probability per day', [0, 1], 0),
  ),
  word: seenIn(
    'leaky-bucket',
    plausible(
      [0.1, 0.9],
      'a guess: from hardly anything to nearly all of it',
      share('How far newcomers know what their friends know, and follow whom they follow', 'ω', 0.5),
    ),
  ),
} as const satisfies Table;

const columns = {
  bornOn: column(
    'consumer',
    'i32',
    'day',
    [0, 1e6],
    'day on which this person came; 0 for the first people',
    {
      birth: 'drawn',
    },
  ),
  leaving: column('consumer', 'u8', 'yes or no', UNIT, 'leaves for good this morning', { scratch: true }),
} as const satisfies Columns;

/** Chance of leaving for good on one day. */
export const leavingForGood = (rate: number, lapse: number, away: number): number =>
  rate + (1 - rate) * lapse * away;

/** Whether anybody may leave today: the first people have come today on day 0. */
function anybodyLeaves({ today }: World): boolean {
  const { on, rate, lapse } = today.parameters.turnover;
  return Boolean(on) && today.day > 0 && (rate > 0 || lapse > 0);
}

function leave(world: World, from: number, to: number): void {
  if (!anybodyLeaves(world)) return;
  const { leaving, away, creatorOf, team } = world.state;
  const { rate, lapse } = world.today.parameters.turnover;
  const { k0, k1 } = world.today.keys.turnover;
  for (let c = from; c < to; c++)
    leaving[c] =
      creatorOf[c] < 0 && team[c] < 0 && uniform(k0, k1, c, 0) < leavingForGood(rate, lapse, away[c]) ? 1 : 0;
}

/** Friends who stay are asked: those who come today know nothing yet. */
const toldByFriends: Known = (world, c, b) => {
  const { start, neighbour } = world.market.graph;
  const { aware, leaving } = world.state;
  let friends = 0;
  let know = 0;
  for (let i = start[c]; i < start[c + 1]; i++) {
    const other = neighbour[i];
    if (leaving[other] !== 0) continue;
    friends++;
    know += (aware[other] >> b) & 1;
  }
  return friends === 0 ? 0 : (world.today.parameters.turnover.word * know) / friends;
};

function arrive(world: World, from: number, to: number): void {
  if (!anybodyLeaves(world)) return;
  for (let c = from; c < to; c++) {
    if (world.state.leaving[c] === 0) continue;
    replace(world, c, toldByFriends);
    followLikeFriends(world, c);
  }
}

/** Draws of the stream: whether somebody leaves; for each place whether, which friend, and which of theirs. */
const PER_PLACE = 3;

function followLikeFriends(world: World, c: number): void {
  const { followStart, graph } = world.market;
  const { leaving } = world.state;
  const { k0, k1 } = world.today.keys.turnover;
  const friends = graph.start[c + 1] - graph.start[c];
  if (friends === 0) return;
  for (let e = followStart[c]; e < followStart[c + 1]; e++) {
    const at = 1 + PER_PLACE * (e - followStart[c]);
    if (uniform(k0, k1, c, at) >= world.today.parameters.turnover.word) continue;
    const friend = graph.neighbour[graph.start[c] + Math.floor(friends * uniform(k0, k1, c, at + 1))];
    if (leaving[friend] === 0) followToo(world, c, e, friend, uniform(k0, k1, c, at + 2));
  }
}

/** In place e consumer c takes up one of those whom the friend follows. */
function followToo(world: World, c: number, e: number, friend: number, u: number): void {
  const { followStart } = world.market;
  const { followed, gained, home } = world.state;
  const places = followStart[friend + 1] - followStart[friend];
  const v = places === 0 ? -1 : followed[followStart[friend] + Math.floor(places * u)];
  if (v < 0 || home[v] === c) return;
  for (let i = followStart[c]; i < e; i++) if (followed[i] === v) return;
  startFollowing(world, c, e, v);
  gained[v]++;
}

/** Somebody new in the place of consumer c. */
export function replace(world: World, c: number, known: Known): void {
  const { brands, followStart } = world.market;
  leaveCreators(world, c);
  beginRows(world, 'consumer', c, c + 1);
  beginRows(world, 'pair', c * brands, (c + 1) * brands);
  beginRows(world, 'follow', followStart[c], followStart[c + 1]);
  drawPeople(world, c, c + 1, known);
}

/** Creators have a follower less, and a member (who is counted in the evening). */
function leaveCreators({ market, state }: World, c: number): void {
  const { followed, followers, lost, member, left } = state;
  for (let e = market.followStart[c]; e < market.followStart[c + 1]; e++) {
    const v = followed[e];
    if (v < 0) continue;
    followers[v]--;
    lost[v]++;
    if (member[e] !== 0) left[v]++;
  }
}

/** The phase in which somebody new comes, who has nothing of what the homes remember of whoever went. */
export function arriveFor(homes: readonly Mechanism[]): Phase {
  const remembered = begunAgain(homes, ['consumer', 'pair', 'follow']);
  return {
    name: 'others come in their place',
    because: 'newcomer',
    over: 'consumer',
    why: 'before anybody does anything; of friends, those are asked who stay',
    reads: 'leaving home',
    writes: ['online', ...remembered, 'followers lost left gained'].join(' '),
    step: arrive,
  };
}

const tallies: readonly Tally[] = [
  {
    sums: ['tenure', 'firstPeople', 'newcomers'],
    people: ({ state: { bornOn }, today: { day } }, first, last, keep) => {
      let [days, firstPeople, newcomers] = [0, 0, 0];
      for (let c = first; c < last; c++) {
        days += day - bornOn[c];
        if (bornOn[c] === 0) firstPeople++;
        else if (bornOn[c] === day) newcomers++;
      }
      keep('tenure', days);
      keep('firstPeople', firstPeople);
      keep('newcomers', newcomers);
    },
  },
];

const measures: Measures = {
  market: [
    int<void>('newcomers', 'consumers', 'who came today in the place of others', (world) =>
      total(world, 0, 'newcomers'),
    ),
    float<void>('tenure', 'days', 'since people came, on the mean', (world) =>
      perConsumer('tenure')(world, 0),
    ),
    float<void>('first_people', 'share of consumers', 'who have been there since the first day', (world) =>
      perConsumer('firstPeople')(world, 0),
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'turnover',
  parameters,
  columns,
  streams: { turnover: 'who leaves for good' },
  phases: {
    leave: {
      name: 'people leave for good',
      over: 'consumer',
      why: 'first of all: whoever goes lives this day no more',
      reads: 'away creatorOf team',
      writes: 'leaving',
      step: leave,
    },
  },
  tallies,
  measures,
});

/** A quarter of the people goes every month. */
const RESTLESS: Patch = { 'turnover.rate': 0.01 };

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'market newcomers', 'nobody comes when it is off', RESTLESS),
  rate: falls([0, 0.01], 'market tenure', 'P(replaced today) = δ + …'),
  lapse: falls([0, 0.3], 'market away', 'who is away is replaced by somebody who is not', TIRED),
  word: rises([0, 1], 'brands awareness', 'P(known) = ω·share of friends who know it', RESTLESS),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('market newcomers', 'down', 'nobody comes', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['bornOn'],
    besides: { 'turnover.rate': 0.01 },
    zero: { 'turnover.rate': 0, 'turnover.lapse': 0 },
  },
};
