/**
 * Following: readers take up creators they like and leave those they no longer believe.
 *
 *     take up:  p = f·usefulness·(½ + altruism), on a recommended post that was liked, while a place is free
 *     leave:    p = 1 − (1 − l_0 − l·max(0, 1 − C/C₀)·(1 − bond))^Δ
 *
 * What is read changes credibility at once. Forgetting, silence and leaving are settled when a follower looks
 * through the own follows, once in Δ days, each on a day of their own; a scandal makes everybody look at once.
 *
 * Source: the sponsored-post cost of 0.19 % of subscribers (Management Science 2023) is what the rates were set with an eye on.
 */
import { FIXED_POINT } from '../../core/dimensions.ts';
import { spillOver } from './scandal.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, COUNT, MAX_INDEX } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { int, float, ratio } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { overTier, tierSum } from '../../population/creators.ts';
import { valuesCosine, creatorCredibility } from '../trust/beliefs.ts';
import { decided, fixed, integer, number, plausible, share, toggle } from '../../core/declare.ts';
import { pow } from '../../core/math.ts';
import type { Table } from '../../core/parameter.ts';
import { firstTurn, isTurn } from '../../core/turns.ts';
import { uniform } from '../../core/random.ts';
import type { World } from '../../world.ts';
import { asking } from './advice.ts';
import { fade } from '../../core/overnight.ts';
import { retained } from '../forgetting.ts';
import { OFF_ON, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { NO_COST, PLAN, SPONSORED } from '../../trial-markets.ts';

const parameters = {
  on: toggle('Consumers follow new creators and leave old ones'),
  takeUp: share(
    'Chance of following the author of a fully useful recommended post that was liked',
    'f',
    0.06,
  ),
  drift: plausible(
    [0.0001, 0.001],
    'a guess: a follower in 300 to one in 30 a month',
    share(
      'Daily chance of losing interest in a creator for no reason of its own',
      'l_0',
      0.0003,
      'assumed',
      'about one follower in a hundred a month',
      'probability per day',
    ),
  ),
  below: plausible(
    [0.3, 0.48],
    'above half the unknown would be left at once',
    share('Credibility under which followers begin to leave', 'C₀', 0.42),
  ),
  leave: share('Daily chance of leaving when nothing is believed any more', 'l', 0.1),
  interval: decided(
    fixed(integer(number('Days between two looks through the own follows', 'Δ', 'days', [1, 60], 7))),
  ),
} as const satisfies Table;

const columns = {
  followed: column(
    'follow',
    'i32',
    'creator or -1',
    [-1, MAX_INDEX],
    'creator followed; -1 for a free place',
    { birth: -1 },
  ),
  formerly: column(
    'follow',
    'i32',
    'creator or -1',
    [-1, MAX_INDEX],
    'creator given up last from this place, whose evidence is kept; -1 for nobody',
    { birth: -1 },
  ),
  followers: column('creator', 'i32', 'consumers', [0, MAX_INDEX], 'audience', { birth: 'kept' }),
  peak: column(
    'creator',
    'f64',
    'credibility / 2^20',
    COUNT,
    'highest trust capital of the last 60 days or so',
  ),
  peakDay: column('creator', 'i32', 'day', [-1, 1e6], 'when that was'),
  trustCapital: column(
    'creator',
    'f64',
    'full believers',
    COUNT,
    'credibility added over followers, as of last night',
    { birth: 'drawn' },
  ),
  capital: column(
    'creator',
    'f64',
    'credibility / 2^20',
    COUNT,
    'trust capital: credibility added over followers, in fixed point',
    { scratch: true },
  ),
  gained: column('creator', 'i32', 'consumers', COUNT, 'new followers today', { scratch: true }),
  lost: column('creator', 'i32', 'consumers', COUNT, 'followers who left today', { scratch: true }),
  silence: column('creator', 'i16', 'days', [0, 32767], 'days since the last post'),
} as const satisfies Columns;

/** Chance of leaving a creator of credibility C at one look, so many days after the last. */
export const leavingChance = (
  C: number,
  bond: number,
  below: number,
  rate: number,
  days: number,
  drift: number,
): number => 1 - pow(1 - Math.min(1, drift + rate * Math.max(0, 1 - C / below) * (1 - bond)), days);

/** Brings the credibility in follow e up to date with the evidence. */
export function updateCredibility(world: World, e: number): void {
  world.state.credence[e] = creatorCredibility(world, e);
}

/** Consumer c takes up creator v in the free place e; what is left of an earlier acquaintance counts. */
export function startFollowing(world: World, c: number, e: number, v: number): void {
  const { state } = world;
  if (state.formerly[e] !== v) {
    state.good[e] = 0;
    state.bad[e] = 0;
  }
  state.formerly[e] = -1;
  state.kinship[e] = valuesCosine(state.values, c, state.home[v]);
  state.followed[e] = v;
  state.followers[v]++;
  updateCredibility(world, e);
}

/** Consumer c leaves the creator in follow e; advice taken from there is nobody's any more. */
export function stopFollowing(world: World, c: number, e: number): void {
  const { state } = world;
  const { brands } = world.market;
  const v = state.followed[e];
  state.followers[v]--;
  state.lost[v]++;
  state.followed[e] = -1;
  state.formerly[e] = v;
  state.bond[e] = 0;
  state.credence[e] = 0;
  state.asked[e] = 0;
  if (state.member[e]) {
    state.member[e] = 0;
    state.memberships[c]--;
    state.left[v]++;
  }
  for (let pair = c * brands; pair < (c + 1) * brands; pair++) {
    if (state.credit[pair] === e) state.credit[pair] = -1;
  }
}

/** What is remembered of a creator given up fades like the rest. */
function fadeFormer({ state }: World, e: number, by: number): void {
  if (state.formerly[e] < 0) return;
  state.good[e] = fade(state.good[e], by);
  state.bad[e] = fade(state.bad[e], by);
}

/** What is the same for all who look through their follows today. */
interface Look {
  /** What the days since the last look leave of evidence and bonds. */
  readonly evidenceLeft: number;
  readonly bondLeft: number;
  /** Chance of leaving a creator that is believed: by drift alone. */
  readonly drifting: number;
}

function lookOf(world: World): Look {
  const { following, sourceCredibility, bond } = world.today.parameters;
  const { below, leave, interval, drift } = following;
  return {
    evidenceLeft: retained(world, sourceCredibility.halfLife, interval),
    bondLeft: retained(world, bond.halfLife, interval),
    drifting: leavingChance(1, 0, below, leave, interval, drift),
  };
}

/** Those whose day it is look through their follows; a scandal is heard by all. Trust capital is added up. */
export function reviewFollows(world: World, from: number, to: number): void {
  const { interval } = world.today.parameters.following;
  const { day, scandalous } = world.today;
  const look = lookOf(world);
  const first = scandalous ? from : firstTurn(from, day, interval);
  for (let c = first; c < to; c += scandalous ? 1 : interval)
    lookThrough(world, c, isTurn(c, day, interval), look);
  addCapital(world, from, to);
}

function addCapital(world: World, from: number, to: number): void {
  const { followStart } = world.market;
  const { followed, credence, capital } = world.state;
  for (let e = followStart[from], end = followStart[to]; e < end; e++) {
    // A single-precision number has 24 bits, so that half a unit more is exact: this rounds.
    if (followed[e] >= 0) capital[followed[e]] += Math.floor(credence[e] * FIXED_POINT + 0.5);
  }
}

function lookThrough(world: World, c: number, due: boolean, look: Look): void {
  const { followStart } = world.market;
  const { followed, good, bad, bond, scandal } = world.state;
  const { evidence } = world.today.parameters.scandal;
  for (let e = followStart[c]; e < followStart[c + 1]; e++) {
    const v = followed[e];
    if (v < 0) {
      if (due) fadeFormer(world, e, look.evidenceLeft);
      world.trace?.mark('fading');
      continue;
    }
    if (due) {
      good[e] = fade(good[e], look.evidenceLeft);
      const kept = fade(bad[e], look.evidenceLeft);
      bad[e] = kept;
      bond[e] = fade(bond[e], look.bondLeft);
      world.trace?.mark('fading');
      bad[e] = kept + silenceCost(world, v);
      world.trace?.mark('silence', { creator: v });
    }
    bad[e] += scandal[v] * evidence;
    spillOver(world, c, e, scandal[v]);
    world.trace?.mark('scandal', { creator: v });
    updateCredibility(world, e);
    if (due) consult(world, c, e, v);
    world.trace?.mark('advice', { creator: v });
    if (due && givesUp(world, c, e, v, look.drifting)) {
      stopFollowing(world, c, e);
      world.trace?.mark('left', { creator: v, anyway: leavesAnyway(world, c, v, look.drifting) });
    }
  }
}

/** Whoever trusts the judgement of a creator may pay for an hour of it (advice.ts). */
function consult(world: World, c: number, e: number, v: number): void {
  const { state } = world;
  const { advice: A } = world.today.parameters;
  if (!A.on) return;
  const { k0, k1 } = world.today.keys.advice;
  const u = uniform(k0, k1, c, 2 * v);
  if (u >= A.rate || u >= asking(state.credence[e], state.skill[v], A.rate, A.threshold, A.width)) return;
  state.adviceAsked[v]++;
  if (uniform(k0, k1, c, 2 * v + 1) >= state.adviceRoom[v]) return;
  state.advised[v]++;
  state.good[e] += A.evidence * state.skill[v];
  updateCredibility(world, e);
}

/** Bad evidence from the days since the last look on which the creator was silent for too long. */
function silenceCost(world: World, v: number): number {
  const { on, gap, gapTolerance } = world.today.parameters.sourceCredibility;
  const days = Math.min(world.today.parameters.following.interval, world.state.silence[v] - gapTolerance);
  return on && days > 0 ? gap * days : 0;
}

/** Whether the follower gives up on the creator at this look. */
function givesUp(world: World, c: number, e: number, v: number, drifting: number): boolean {
  const { credence, bond } = world.state;
  const { on, below, leave, interval, drift } = world.today.parameters.following;
  if (!on) return false;
  const { k0, k1 } = world.today.keys.leave;
  const chance =
    credence[e] > below ? drifting : leavingChance(credence[e], bond[e], below, leave, interval, drift);
  return uniform(k0, k1, c, v) < chance;
}

/** Whether the follower would have gone without any distrust. */
function leavesAnyway({ today }: World, c: number, v: number, drifting: number): boolean {
  const { k0, k1 } = today.keys.leave;
  return uniform(k0, k1, c, v) < drifting;
}

/** Evening: trust capital in full believers, by which fees are asked tomorrow. */
function noteTrustCapital({ state, market }: World): void {
  for (let v = 0; v < market.creators; v++) state.trustCapital[v] = state.capital[v] / FIXED_POINT;
}

const measures: Measures = {
  creators: [
    int(
      'followers',
      'follows',
      'of all creators of the tier',
      tierSum((state) => state.followers),
    ),
    int(
      'gained',
      'follows',
      'taken up today',
      tierSum((state) => state.gained),
    ),
    int(
      'lost',
      'follows',
      'given up today',
      tierSum((state) => state.lost),
    ),
    float(
      'trust_capital',
      'credibility',
      'added over followers',
      (world, tier) => overTier(world, tier, (v) => world.state.capital[v]) / FIXED_POINT,
    ),
    float('credibility', '0 to 1', 'mean credibility with followers', (world, tier) =>
      ratio(
        overTier(world, tier, (v) => world.state.capital[v]) / FIXED_POINT,
        overTier(world, tier, (v) => world.state.followers[v]),
      ),
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'following',
  parameters,
  columns,
  streams: {
    follows: 'how many creators of each tier a consumer follows at the start',
    followChoice: 'which ones',
    leave: 'whether a follower gives up on a creator',
  },
  phases: {
    reviewFollows: {
      name: 'followers look through their follows',
      because: { good: 'fading', bad: 'fading', bond: 'fading', negative: 'scandal', followed: 'left' },
      over: 'consumer',
      why: 'after all that was read today; each every few days',
      reads: 'skill adviceRoom silence scandal creditDay',
      writes:
        'negative memberships credit followed formerly good bad bond credence member asked left advised adviceAsked ' +
        'followers capital lost',
      step: reviewFollows,
    },
    noteTrustCapital: {
      name: 'trust capital is known',
      over: 'once',
      why: 'what fees stand on tomorrow',
      reads: 'capital',
      writes: 'trustCapital',
      step: noteTrustCapital,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  drift: rises([0, 0.01], 'creators lost', 'p = 1 − (1 − l_0 − …)^Δ'),
  on: rises(OFF_ON, 'creators gained', 'nobody is taken up when it is off'),
  takeUp: rises([0.06, 0.8], 'creators gained', 'p = f·usefulness·(½ + altruism)'),
  below: rises([0.1, 0.42], 'creators lost', 'more followers are below C₀'),
  leave: rises([0.01, 0.8], 'creators lost', 'p = 1 − (1 − l·…)^Δ', SPONSORED),
  interval: rises(
    [1, 30],
    'creators credibility',
    'good evidence is forgotten later, at the next look',
    NO_COST,
    { 'sourceCredibility.halfLife': 5 },
  ),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('creators lost', 'down', 'nobody leaves a creator', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['followed', 'followers', 'gained', 'lost'],
    besides: { 'growth.on': 0, 'turnover.on': 0 }, // friends are invited; whoever goes follows nobody
    zero: { 'following.takeUp': 0, 'following.leave': 0, 'following.drift': 0 },
  },
};
