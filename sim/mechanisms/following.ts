/**
 * Following: readers take up voices they like and leave those they no longer believe.
 *
 *     take up:  p = f·usefulness·(½ + altruism), on a recommended post that was liked, while a place is free
 *     leave:    p = l·max(0, 1 − C/C₀)·(1 − bond) per day once credibility C falls below C₀
 *
 * Source: the sponsored-post cost of 0.19 % of subscribers (Management Science 2023) is what it is checked against.
 */
import { valuesCosine, voiceCredibility } from '../beliefs.ts';
import { share, toggle } from '../declare.ts';
import type { Table } from '../parameter.ts';
import type { World } from '../world.ts';

export const parameters = {
  on: toggle('Consumers follow new voices and leave old ones'),
  takeUp: share(
    'Chance of following the author of a fully useful recommended post that was liked',
    'f',
    0.06,
  ),
  below: share('Credibility under which followers begin to leave', 'C₀', 0.42),
  leave: share('Daily chance of leaving when nothing is believed any more', 'l', 0.1),
} as const satisfies Table;

/** Daily chance of leaving a voice of credibility C. */
export const leaving = (C: number, bond: number, below: number, rate: number): number =>
  C >= below ? 0 : rate * (1 - C / below) * (1 - bond);

/** Consumer c takes up voice v in the free slot e. */
export function follow(world: World, c: number, e: number, v: number): void {
  const { state } = world;
  state.kinship[e] = valuesCosine(state.values, c, state.home[v]);
  state.followed[e] = v;
  state.good[e] = 0;
  state.bad[e] = 0;
  state.bond[e] = 0;
  state.asked[e] = 0;
  state.followers[v]++;
  state.credence[e] = voiceCredibility(world, e);
}

/** Consumer c leaves the voice in slot e; advice taken from there is nobody's any more. */
export function unfollow(world: World, c: number, e: number): void {
  const { state, brands } = world;
  state.followers[state.followed[e]]--;
  state.followed[e] = -1;
  state.good[e] = 0;
  state.bad[e] = 0;
  state.bond[e] = 0;
  for (let pair = c * brands; pair < (c + 1) * brands; pair++) {
    if (state.credit[pair] === e) state.credit[pair] = -1;
  }
}
