/**
 * Practice: creators learn by trial how to share their day between making, answering and selling.
 *
 *     for Δ_b days one of the three gets more of the day, drawn by p:          x_k = (1 − e)·p_k + e·[k tried]
 *     p_tried ← p_tried + ρ·u·(1 − p_tried), the others p_j ← p_j − ρ·u·p_j          u = (R − A)/A, between −1 and 1
 *     A ← A + a·(R − A)          none of p below f; all begin at ⅓, and with m_k = 3·x_k
 *     making       skill ← skill + (1 − 2^(−1/h_p))·(1 − (1 − talent)^(m) − skill)
 *     answering    hours for followers, m times          selling    sponsored share of the tier, m times, p_max at most
 *     offers       z ← z + h·d          d = +1 or −1: kept unless R is under A; how firmly those that do not fit are refused
 *
 *   R  reward of the Δ_b days (reward.ts). A  aspiration: what the creator has got used to. talent  skill that even days give.
 *   ρ, by tier, is 0 unless a market says otherwise: then days stay as they are, and only the sponsored share is
 *   tried out (business.ts), which this replaces.
 *
 * Without any reward for what is tried p wanders, and stays where it is on average: that quality climbs is in no rule here.
 * That more hours make better posts, less and less so, is an assumption.
 *
 * Source: Erev & Roth 1998; Cross 1973 (the form, with an aspiration in place of nothing); Simon 1955. Sizes are assumptions.
 */
import { column, COUNT, UNIT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { halfLife, number, plausible, seenIn, share, toggle } from '../../core/declare.ts';
import { OFF_ON, rises, falls, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { clamp, pow } from '../../core/math.ts';
import { float, ratio } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import type { Table } from '../../core/parameter.ts';
import { retention } from '../../core/overnight.ts';
import { uniform } from '../../core/random.ts';
import { scaleShares } from '../../core/shares.ts';
import { creatorsIn, overTier } from '../../population/creators.ts';
import { MANY, PLAN, PRACTISING } from '../../trial-markets.ts';
import type { World } from '../../world.ts';

const parameters = {
  on: seenIn('shake-out', toggle('Creators learn how to share their day')),
  trial: seenIn(
    'shake-out',
    number('Part of the day that is given to what is tried', 'e', '', [0, 0.9], 0.3),
  ),
  // More than an even share cannot be the least of all.
  floor: number('Least share of the day for anything', 'f', '', [0, 0.3], 0.05),
  aspiration: share('How far a look moves what a creator has got used to', 'a', 0.4),
  halfLife: seenIn(
    'shake-out',
    plausible(
      [3, 60],
      'from how soon a careful post is seen to be one to how long a craft is learnt; a guess',
      halfLife('Days after which half of another effort shows in what is made', 'h_p', 7),
    ),
  ),
} as const satisfies Table;

/** What the hours of a day go into. */
export const Effort = { making: 0, answering: 1, selling: 2 } as const;
export const EFFORTS = 3;

const columns = {
  talent: column('creator', 'f32', '', UNIT, 'skill that days shared evenly give', { birth: 'drawn' }),
  dayShares: column(
    'creator',
    'f64',
    '',
    UNIT,
    'shares of the day that are learnt; zeros before the first look',
    {
      width: EFFORTS,
    },
  ),
  tried: column('creator', 'u8', '0 making, 1 answering, 2 selling', [0, 2], 'what gets more of the day'),
  gathered: column('creator', 'f64', 'fen', COUNT, 'reward since the last look'),
  usual: column('creator', 'f64', 'fen', COUNT, 'aspiration: reward that the creator has got used to'),
  firmness: column(
    'creator',
    'f32',
    '',
    [-1, 1],
    'how much more firmly than its tier it refuses what does not fit',
  ),
  firming: column(
    'creator',
    'i8',
    '+1, -1 or 0',
    [-1, 1],
    'direction in which that moves; 0 before the first look',
  ),
} as const satisfies Columns;

/** How much better or worse than what one has got used to, between −1 and 1. */
export const surprise = (R: number, A: number): number => (A > 0 ? clamp((R - A) / A, -1, 1) : 0);

/** Share of the day after a look at what was tried. */
export const learnt = (p: number, rate: number, u: number, isTried: boolean): number =>
  isTried ? p + rate * u * (1 - p) : p - rate * u * p;

/** Skill in the end of somebody who gives to making m times what an even day has for it. */
export const skillOf = (talent: number, m: number): number => 1 - pow(1 - talent, m);

/** Whether a creator learns how to share the day. */
export const practises = ({ state, today }: World, v: number): boolean =>
  today.parameters.practice.on !== 0 && today.tierSettings[state.tier[v]].learning > 0;

/** Hours that go into something, against those of an even day. */
export function effortOf(world: World, v: number, k: number): number {
  const { dayShares, tried } = world.state;
  const p = dayShares[EFFORTS * v + k];
  if (p === 0 || !practises(world, v)) return 1;
  const { trial } = world.today.parameters.practice;
  return EFFORTS * ((1 - trial) * p + (tried[v] === k ? trial : 0));
}

/** How firmly a creator refuses what does not fit its vertical. */
export function selectivityOf(world: World, v: number): number {
  const { selectivity } = world.today.tierSettings[world.state.tier[v]];
  return practises(world, v) ? clamp(selectivity + world.state.firmness[v], 0, 1) : selectivity;
}

/** Morning: those whose day it is look at what was tried and try something else; all get better or worse at what they do. */
function practise(world: World, from: number, to: number): void {
  const { state, today } = world;
  const pace = 1 - retention(today.parameters.practice.halfLife);
  for (let v = from; v < to; v++) {
    if (state.home[v] < 0 || !practises(world, v)) continue;
    if (today.day > 0 && (today.day + v) % today.parameters.business.interval === 0) lookBack(world, v);
    const m = effortOf(world, v, Effort.making);
    if (m !== 1 || state.skill[v] !== state.talent[v])
      state.skill[v] += pace * (skillOf(state.talent[v], m) - state.skill[v]);
  }
}

function lookBack(world: World, v: number): void {
  const { dayShares, gathered, usual, tried } = world.state;
  const P = world.today.parameters.practice;
  const at = EFFORTS * v;
  const R = gathered[v];
  gathered[v] = 0;
  if (dayShares[at] === 0) dayShares.fill(1 / EFFORTS, at, at + EFFORTS);
  else if (usual[v] === 0) usual[v] = R;
  else {
    const u = surprise(R, usual[v]);
    const rate = world.today.tierSettings[world.state.tier[v]].learning;
    for (let k = 0; k < EFFORTS; k++)
      dayShares[at + k] = Math.max(0, learnt(dayShares[at + k], rate, u, k === tried[v]));
    scaleShares(dayShares, at, at + EFFORTS, P.floor);
    firmUp(world, v, R);
    usual[v] += P.aspiration * (R - usual[v]);
  }
  const { k0, k1 } = world.today.keys.trial;
  tried[v] = drawEffort(world, at, uniform(k0, k1, v, 0));
}

function drawEffort({ state: { dayShares } }: World, at: number, u: number): number {
  if (u < dayShares[at]) return Effort.making;
  return u < dayShares[at] + dayShares[at + 1] ? Effort.answering : Effort.selling;
}

/** How firmly offers are refused moves on unless the reward is under what one has got used to. */
function firmUp(world: World, v: number, R: number): void {
  const { firmness, firming, usual, tier } = world.state;
  const { k0, k1 } = world.today.keys.trial;
  if (firming[v] === 0) firming[v] = uniform(k0, k1, v, 1) < 0.5 ? -1 : 1;
  else if (R < usual[v]) firming[v] = -firming[v];
  const { selectivity } = world.today.tierSettings[tier[v]];
  const next = selectivity + firmness[v] + world.today.parameters.business.step * firming[v];
  firmness[v] = clamp(next, 0, 1) - selectivity;
  // Whoever stands at an end can only turn round.
  if (next >= 1) firming[v] = -1;
  else if (next <= 0) firming[v] = 1;
}

/** Evening: what the day brought is added to what is looked at next. */
function gather(world: World, from: number, to: number): void {
  const { gathered, reward } = world.state;
  for (let v = from; v < to; v++) if (practises(world, v)) gathered[v] += reward[v];
}

const meanOver = (world: World, tier: number, value: (v: number) => number): number =>
  ratio(overTier(world, tier, value), creatorsIn(world, tier));

/** Share of the day, as it is lived today. */
const shareOf =
  (k: number) =>
  (world: World, tier: number): number =>
    meanOver(world, tier, (v) => effortOf(world, v, k) / EFFORTS);

const measures: Measures = {
  creators: [
    float('skill', '0 to 1', 'mean skill', (world, tier) =>
      meanOver(world, tier, (v) => world.state.skill[v]),
    ),
    float('making', 'share', 'mean share of the day for making', shareOf(Effort.making)),
    float('answering', 'share', 'mean share of the day for answering', shareOf(Effort.answering)),
    float('selling', 'share', 'mean share of the day for selling', shareOf(Effort.selling)),
  ],
};

export const mechanism = defineMechanism({
  name: 'practice',
  parameters,
  columns,
  streams: {
    trial: 'what a creator gives more of the day to',
  },
  phases: {
    practise: {
      name: 'creators share out their day',
      over: 'creator',
      why: 'by what trying has brought, before they decide how much to sell',
      reads: 'tier home talent',
      writes: 'dayShares tried gathered usual firmness firming skill',
      step: practise,
    },
    gather: {
      name: 'creators remember what the day brought',
      over: 'creator',
      why: 'for the next look',
      reads: 'tier reward',
      writes: 'gathered',
      step: gather,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(
    OFF_ON,
    'standard deviation of what KOCs give to making',
    'days stay even when it is off',
    PRACTISING,
  ),
  trial: rises(
    [0, 0.6],
    'standard deviation of what KOCs give to making',
    'x = (1 − e)·p + e·[tried]',
    PRACTISING,
  ),
  floor: falls(
    [0, 0.3],
    'standard deviation of what KOCs give to making',
    'no share is below f',
    PRACTISING,
    {
      'practice.trial': 0,
    },
  ),
  aspiration: falls(
    [0, 1],
    'standard deviation of what KOCs give to making',
    'who gets used to what comes is surprised less',
    PRACTISING,
    MANY,
    { 'practice.trial': 0 },
  ),
  halfLife: falls(
    [3, 200],
    'standard deviation of the skill of KOCs over their talent',
    'skill moves more slowly',
    PRACTISING,
  ),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('standard deviation of what KOCs give to making', 'down', 'days stay even', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['dayShares', 'tried', 'gathered', 'usual', 'firmness', 'firming', 'skill'],
    // Who rises has a skill of its own.
    besides: { 'creator.learning': 0.5, 'growth.on': 0 },
    zero: { 'creator.learning': 0 },
    moves: 'creators',
  },
};
