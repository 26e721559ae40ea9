/**
 * Private groups: a creator moves followers out of the public feed.
 *
 *     room = min(target·followers, hours·h_g / minutes per member)          joining: p = (room − members)/followers·bond
 *     members see every post of the creator; once in τ days they are offered its product of the moment:
 *     they take it when U + β_g·credence beats doing nothing, two at a time with probability q·credence
 *
 * Hours spent on groups, up to the share h_g of the day, are lost for comments; a brand can pay for more. More repeat purchases and larger baskets at a price in labour
 * (C4) are what is tested; that members are offered more is the assumption behind it.
 *
 * Source: KOC 5.2, SVC 3.2.2. Sizes are assumptions.
 */
import { number, share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { uniform } from '../../core/random.ts';
import type { World } from '../../core/world.ts';
import { hoursOf } from './business.ts';

export const parameters = {
  on: toggle('Creators run private groups'),
  hours: share('Largest share of the working day for groups', 'h_g', 0.5),
  minutes: number('Minutes a day that one member takes', 'μ_g', 'minutes per member', [0.001, 60], 0.5),
  every: number('Mean days between two offers to a member', 'τ', 'days', [1, 365], 45),
  trust: number('Weight of credibility of the creator in taking an offer', 'β_g', '', [0, 10], 1.5),
  basket: share('Chance of taking two, for a member who believes everything', 'q', 0.4),
  wage: number('Price of an hour of group work that a brand pays for', 'w_h', 'yuan per hour', [1, 1000], 30),
  commission: share('Commission on sales in a group', 'M_g', 0.25),
} as const satisfies Table;

/** Members that a creator has room for. */
export const roomFor = (target: number, followers: number, hours: number, minutes: number): number =>
  Math.floor(Math.min(target * followers, (60 * hours) / minutes));

/** Hours a day that groups take. */
export const groupHours = (members: number, minutes: number): number => (members * minutes) / 60;

/** Followers join while there is room, closer ones sooner; each member once looked at. */
export function joinGroups(world: World, from: number, to: number): void {
  const { state } = world;
  const { followStart } = world.market;
  const { groups: P } = world.today.parameters;
  // Most markets have no groups: then nobody needs to be asked.
  if (!P.on || !state.joining.some((chance) => chance > 0)) return;
  const { k0, k1 } = world.today.keys.group;
  for (let c = from; c < to; c++) {
    for (let e = followStart[c]; e < followStart[c + 1]; e++) {
      const v = state.followed[e];
      if (v < 0 || state.member[e]) continue;
      if (state.joining[v] === 0) continue;
      if (uniform(k0, k1, c, v) < state.joining[v] * state.bond[e]) {
        state.member[e] = 1;
        state.joined[v]++;
        if (state.memberships[c] < 255) state.memberships[c]++;
      }
    }
  }
}

/** Chance of joining today for a follower of full bond, by creator: worked out each morning. */
export function openGroups(world: World, from: number, to: number): void {
  const { state } = world;
  const { groups: P } = world.today.parameters;
  for (let v = from; v < to; v++) {
    const creator = world.today.tierSettings[state.tier[v]];
    const paidFor = state.partner[v] < 0 ? 0 : state.groupHours[state.partner[v]];
    const hours = hoursOf(world, v) * P.hours + paidFor;
    const room = roomFor(creator.privateShare, state.followers[v], hours, P.minutes);
    const left = room - state.members[v];
    state.joining[v] = P.on && left > 0 ? Math.min(1, left / Math.max(1, state.followers[v])) : 0;
  }
}
