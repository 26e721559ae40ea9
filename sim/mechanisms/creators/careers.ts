/**
 * Careers: creators for whom it does not pay give up, and newcomers take their places.
 *
 *     once in N days, N days after having begun at the earliest:  gives up if  Σ R / N < w̲
 *
 *   R  reward of a day (reward.ts). w̲  reservation, by tier: what a day has to bring. At 0, as it is unless a market says
 *   otherwise, nobody gives up.
 *
 * Whoever gives up is left by all followers, and its posts of earlier days are taken from offer. The place goes the same
 * evening to somebody who is no creator yet: a KOC with the traits of one, whom friends may follow (growth.ts), and of
 * whom nobody believes anything: every other column is as at the start (column.ts, `birth`). So there are as many creators
 * as before. That newcomers are always waiting is an assumption.
 *
 * Who survives is in no rule here.
 *
 * Source: Jovanovic 1982 (who does badly leaves); Rosen 1981 (many try, few win). Sizes are assumptions.
 */
import { beginRows, begunAgain } from '../../core/birth.ts';
import { column, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { fixed, integer, number, plausible, seenIn, toggle } from '../../core/declare.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { float, int, ratio } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import type { Mechanism, Phase } from '../../core/mechanism.ts';
import type { Table } from '../../core/parameter.ts';
import { uniform } from '../../core/random.ts';
import { creatorsIn, overTier } from '../../population/creators.ts';
import { Source } from '../../posts/posts.ts';
import { LEAVERS, PLAN } from '../../trial-markets.ts';
import type { World } from '../../world.ts';
import { stopFollowing } from './following.ts';
import { raise } from './growth.ts';

const parameters = {
  on: toggle('Creators for whom it does not pay give up'),
  patience: seenIn(
    'shake-out',
    plausible(
      [20, 180],
      'a guess: from some weeks to half a year',
      fixed(integer(number('Days over which a creator sees whether it pays', 'N', 'days', [1, 365], 60))),
    ),
  ),
} as const satisfies Table;

const columns = {
  began: column(
    'creator',
    'i32',
    'day',
    [-1, 1e6],
    'day on which the creator took this place; -1 for those of the start',
    { birth: -1 },
  ),
  livelihood: column('creator', 'f64', 'fen', COUNT, 'reward since it was last asked whether it pays'),
  daysCounted: column('creator', 'u16', 'days', [0, 365], 'since then'),
  gaveUp: column('creator', 'u8', 'yes or no', [0, 1], 'gives up today', { scratch: true }),
  tierLeft: column('creator', 'u8', 'tier', [0, 2], 'of who gives up today', { scratch: true }),
} as const satisfies Columns;

/** Whether days that brought so much in all, in fen, were too little, given what each had to bring, in yuan. */
export const tooLittle = (brought: number, days: number, reservation: number): boolean =>
  brought < 100 * reservation * days;

/** Evening: those whose day it is ask whether it pays. */
function takeStock(world: World): void {
  const { state, today } = world;
  const { on, patience } = today.parameters.careers;
  today.givingUp = 0;
  if (!on) return;
  for (let v = 0; v < state.creatorsInUse[0]; v++) {
    const { reservation } = today.tierSettings[state.tier[v]];
    state.livelihood[v] += state.reward[v];
    state.daysCounted[v]++;
    // Out of step with each other, so that those of the start do not all ask on one day.
    const due = (today.day + v) % patience === 0;
    if (due && state.daysCounted[v] === patience && tooLittle(state.livelihood[v], patience, reservation)) {
      state.gaveUp[v] = 1;
      state.tierLeft[v] = state.tier[v];
      today.givingUp++;
    }
    if (!due && reservation > 0) continue;
    state.livelihood[v] = 0;
    state.daysCounted[v] = 0;
  }
}

/** All who followed them leave; what was believed of them is nobody’s any more, of whomever it was kept. */
function abandon(world: World, from: number, to: number): void {
  if (world.today.givingUp === 0) return;
  const { followed, formerly, gaveUp } = world.state;
  const { followStart } = world.market;
  for (let c = from; c < to; c++) {
    for (let e = followStart[c]; e < followStart[c + 1]; e++) {
      if (followed[e] >= 0 && gaveUp[followed[e]]) stopFollowing(world, c, e);
      if (formerly[e] >= 0 && gaveUp[formerly[e]]) beginRows(world, 'follow', e, e + 1);
    }
  }
}

/** Newcomers take the places that are free. */
function takePlaces(world: World): void {
  const { state, today } = world;
  if (today.givingUp === 0) return;
  withdrawPosts(world);
  const gone: number[] = [];
  for (let v = 0; v < state.creatorsInUse[0]; v++) {
    if (!state.gaveUp[v]) continue;
    gone.push(state.home[v]);
    startAnew(world, v);
    raise(world, newcomer(world, v), v);
    // Nobody was put up.
    state.promotedOn[v] = -1;
  }
  // Only now, so that nobody who gives up today begins again at once.
  for (const c of gone) {
    state.xp[c] = 0;
    if (state.home[state.creatorOf[c]] !== c) state.creatorOf[c] = -1;
  }
}

/** Posts of earlier days of those who give up are not kept for tomorrow. */
function withdrawPosts({ state, today }: World): void {
  const { postAge, pull, source, author, gaveUp } = state;
  for (let row = 0; row < today.postRows; row++)
    if (source[row] === Source.creator && gaveUp[author[row]]) {
      postAge[row] = GONE;
      // Nor are they found any more (search/archive.ts).
      pull[row] = 0;
    }
}
/** Older than any post on offer. */
const GONE = 255;

/** Somebody online who is no creator; the one who leaves where nobody is found. */
function newcomer(world: World, v: number): number {
  const { creatorOf, away, home } = world.state;
  const { onlineConsumers } = world.market;
  const { k0, k1 } = world.today.keys.newcomer;
  for (let i = 0; i < TRIES; i++) {
    const c = Math.floor(uniform(k0, k1, v, i) * onlineConsumers);
    if (creatorOf[c] < 0 && !away[c]) return c;
  }
  return home[v];
}
/** Enough to find one of a hundred in all but one case in seven. */
const TRIES = 200;

/** The place as it was before anybody had it. */
function startAnew(world: World, v: number): void {
  beginRows(world, 'creator', v, v + 1);
  // Of the day, but what fees stand on tomorrow.
  world.state.capital[v] = 0;
}

/** The phases in which those who give up are left and others take their places, who have nothing of what the homes remember. */
export function changeHands(homes: readonly Mechanism[]): { abandon: Phase; takePlaces: Phase } {
  const ofFollows = begunAgain(homes, ['follow']).join(' ');
  return {
    abandon: {
      name: 'creators who give up are left',
      because: 'newCreator',
      over: 'consumer',
      why: 'nobody can follow who is not there, and nothing is believed of who comes next',
      reads: 'gaveUp',
      writes: `memberships credit ${ofFollows} asked left followers lost`,
      step: abandon,
    },
    takePlaces: {
      name: 'newcomers take free places',
      because: 'newCreator',
      over: 'once',
      why: 'from tomorrow on they publish',
      reads: 'values interest away bond source author gaveUp creatorsInUse',
      writes:
        `creatorOf xp followed formerly good bad credence kinship ${begunAgain(homes, ['creator']).join(' ')} ` +
        'followers gained postAge pull capital',
      step: takePlaces,
    },
  };
}

const measures: Measures = {
  market: [
    float<void>('survival', 'share', 'of the creators of the first day who are still there', (world) => {
      const { began } = world.state;
      const first = world.market.tierStart[3];
      let still = 0;
      for (let v = 0; v < first; v++) if (began[v] < 0) still++;
      return ratio(still, first);
    }),
  ],
  creators: [
    int('gave_up', 'creators', 'gave up today, by the tier they had', (world, tier) => {
      const { gaveUp, tierLeft } = world.state;
      let sum = 0;
      for (let v = 0; v < world.state.creatorsInUse[0]; v++) if (gaveUp[v] && tierLeft[v] === tier) sum++;
      return sum;
    }),
    int('newcomers', 'creators', 'took a place that was given up today', (world, tier) =>
      overTier(world, tier, (v) => world.state.gaveUp[v]),
    ),
    float('of_the_start', 'share', 'who have been there from the first day', (world, tier) =>
      ratio(
        overTier(world, tier, (v) => (world.state.began[v] < 0 ? 1 : 0)),
        creatorsIn(world, tier),
      ),
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'careers',
  parameters,
  columns,
  streams: {
    newcomer: 'who takes a place that a creator has given up',
  },
  phases: {
    takeStock: {
      name: 'creators ask whether it pays',
      over: 'once',
      why: 'once in a while, by what the days have brought',
      reads: 'tier reward creatorsInUse',
      writes: 'livelihood daysCounted gaveUp tierLeft',
      step: takeStock,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'KOC gave_up', 'nobody gives up when it is off', LEAVERS),
  patience: falls([10, 60], 'KOC gave_up', 'it is asked more seldom', LEAVERS),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('creators newcomers', 'down', 'nobody gives up, and no place is free', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['gaveUp', 'began', 'livelihood', 'daysCounted'],
    // Who rises begins as well.
    besides: { 'creator.reservation': 20, 'careers.patience': 6, 'growth.on': 0 },
    zero: { 'creator.reservation': 0 },
    moves: 'creators',
  },
};
