/**
 * Private groups: a creator moves followers out of the public feed.
 *
 *     room = min(target·followers, 60·(hours·h_g + paid for) / μ_g)          joining: p = (room − members)/followers·bond
 *     paid for = π_b·min(h_b, μ_g·members/60)          π_b = min(1, money of the brand / w_h of all such hours)
 *     members see every post of the creator; once in τ days they are offered its product of the moment:
 *     they take it when U + β_g·credence beats doing nothing, two at a time with probability q·credence
 *
 * Hours spent on groups, up to the share h_g of the day, are lost for comments, less what the brand of the last sponsored
 * post pays for: hours of somebody who helps, at w_h each, up to h_b for one creator, and no more than the groups take. What is
 * sold in a group earns the creator M_g of the price.
 * More repeat purchases and larger baskets at a price in labour (C4) are what is tested; that members are offered more is the assumption behind it.
 *
 * Source: Cai et al. 2025, 5.2; Hans 118731, 3.2.2. Sizes are assumptions.
 */
import { payFrom } from '../brands/purses.ts';
import { Channel } from '../brands/spending.ts';
import { CHANNELS } from '../../core/dimensions.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, UNIT, COUNT, MAX_INDEX } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { int, float, yuan } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { overTier, tierSum } from '../../population/creators.ts';
import { decided, number, seenIn, share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { uniform } from '../../core/random.ts';
import type { World } from '../../world.ts';
import { hoursOf } from './business.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { GROUPED, SELLING, SHORT_OF_TIME } from '../../trial-markets.ts';

const parameters = {
  on: seenIn('back-room', toggle('Creators run private groups')),
  hours: seenIn(
    'back-room',
    share(
      'Largest share of the hours for followers that groups take, and paid advice of what these leave',
      'h_g',
      0.5,
    ),
  ),
  minutes: seenIn(
    'back-room',
    number('Minutes a day that one member takes', 'μ_g', 'minutes per member', [0.001, 60], 0.5),
  ),
  every: seenIn(
    'back-room',
    decided(number('Mean days between two offers to a member', 'τ', 'days', [1, 365], 45)),
  ),
  trust: seenIn(
    'back-room',
    number('Weight of credibility of the creator in taking an offer', 'β_g', '', [0, 10], 1.5),
  ),
  basket: seenIn('back-room', share('Chance of taking two, for a member who believes everything', 'q', 0.4)),
  wage: decided(
    number('Price of an hour of group work that a brand pays for', 'w_h', 'yuan per hour', [1, 1000], 30),
  ),
  commission: seenIn('back-room', decided(share('Commission on sales in a group', 'M_g', 0.25))),
  paidHours: decided(
    number(
      'Most hours a day that a brand can buy from one creator',
      'h_b',
      'hours',
      [0, 24],
      8,
      'assumed',
      'a working day',
    ),
  ),
} as const satisfies Table;

const columns = {
  memberships: column('consumer', 'u8', 'groups', [0, 255], 'private groups joined'),
  member: column('follow', 'u8', 'yes or no', UNIT, 'member of the private group of the creator'),
  members: column('creator', 'i32', 'consumers', [0, MAX_INDEX], 'members of the private group', {
    birth: 'kept',
  }),
  joining: column('creator', 'f32', '', UNIT, 'chance of joining the group for a follower of full bond', {
    scratch: true,
  }),
  joined: column('creator', 'i32', 'consumers', COUNT, 'new members today', { scratch: true }),
  left: column('creator', 'i32', 'consumers', COUNT, 'members who left today', { scratch: true }),
  groupHoursPaid: column(
    'brand',
    'f64',
    '',
    UNIT,
    'share of the hours that groups of its creators take, paid for',
    {
      scratch: true,
    },
  ),
  fromGroups: column('creator', 'f64', 'fen', COUNT, 'commission of today in private groups', {
    scratch: true,
  }),
  soldTogether: column('brand', 'f64', 'units', COUNT, 'sales beyond the first of an order', {
    scratch: true,
  }),
} as const satisfies Columns;

/** Members that a creator has room for. */
export const roomFor = (target: number, followers: number, hours: number, minutes: number): number =>
  Math.floor(Math.min(target * followers, (60 * hours) / minutes));

/** Hours a day that groups take. */
export const groupHours = (members: number, minutes: number): number => (members * minutes) / 60;

/** Hours a day that can be paid for: what the members there are take, up to a limit. */
function payableHours(world: World, v: number): number {
  const { minutes, paidHours } = world.today.parameters.groups;
  return Math.min(paidHours, groupHours(world.state.members[v], minutes));
}

/** Hours a day for groups that the brand of the last sponsored post pays for. */
export function hoursPaidFor(world: World, v: number): number {
  const { partner, groupHoursPaid } = world.state;
  const paid = partner[v] < 0 ? 0 : groupHoursPaid[partner[v]];
  return paid === 0 ? 0 : paid * payableHours(world, v);
}

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
    const hours = hoursOf(world, v) * P.hours + hoursPaidFor(world, v);
    const room = roomFor(creator.privateShare, state.followers[v], hours, P.minutes);
    const left = room - state.members[v];
    state.joining[v] = P.on && left > 0 ? Math.min(1, left / Math.max(1, state.followers[v])) : 0;
  }
}

/** Brands pay for hours in the groups of those who last worked for them, as far as the money goes; spent on the day. */
function payGroupHours(world: World): void {
  const { state } = world;
  const { brands } = world.market;
  const { on, wage } = world.today.parameters.groups;
  for (let b = 0; b < brands; b++) {
    const purse = b * CHANNELS + Channel.private;
    state.groupHoursPaid[b] = 0;
    if (!on || state.purse[purse] <= 0) continue;
    let hours = 0;
    for (let v = 0; v < state.creatorsInUse[0]; v++)
      if (state.partner[v] === b) hours += payableHours(world, v);
    if (hours === 0) continue;
    const fen = Math.min(state.purse[purse], Math.round(100 * wage * hours));
    state.groupHoursPaid[b] = Math.min(1, fen / (100 * wage * hours));
    payFrom(world, b, Channel.private, fen);
  }
}

/** Who joined and who left today. */
function countMembers({ state, market }: World): void {
  for (let v = 0; v < market.creators; v++) state.members[v] += state.joined[v] - state.left[v];
}

const measures: Measures = {
  creators: [
    float('income_groups', 'yuan', 'commission in private groups', (world, tier) =>
      yuan(overTier(world, tier, (v) => world.state.fromGroups[v])),
    ),
    int(
      'members',
      'follows',
      'in private groups',
      tierSum((state) => state.members),
    ),
    float('hours_for_groups', 'hours', 'spent on private groups', (world, tier) =>
      overTier(world, tier, (v) => groupHours(world.state.members[v], world.today.parameters.groups.minutes)),
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'groups',
  parameters,
  columns,
  streams: {
    group: 'who joins a private group',
    groupOffer: 'offers in private groups: when, whether taken, how many pieces',
  },
  phases: {
    payGroupHours: {
      name: 'brands pay for hours in groups',
      over: 'once',
      why: 'before creators share out their day',
      reads: 'partner members creatorsInUse',
      writes: 'purse groupHoursPaid outlay',
      step: payGroupHours,
    },
    openGroups: {
      name: 'groups open',
      over: 'creator',
      why: 'room for members, by the hours there are',
      reads: 'tier mcn dayShares tried partner members followers groupHoursPaid',
      writes: 'joining',
      step: openGroups,
    },
    joinGroups: {
      name: 'groups fill',
      over: 'consumer',
      why: 'followers join while there is room',
      reads: 'followed bond joining',
      writes: 'memberships member joined',
      step: joinGroups,
    },
    countMembers: {
      name: 'members are counted',
      over: 'once',
      why: 'who joined and who left today',
      reads: 'joined left',
      writes: 'members',
      step: countMembers,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'KOC members', 'there are none when it is off', GROUPED),
  hours: rises([0.05, 0.5], 'KOC members', 'room = h_g·hours/minutes', SHORT_OF_TIME),
  minutes: falls([0.5, 5], 'KOC members', 'room = h_g·hours/minutes', GROUPED),
  every: falls([5, 45], 'KOC income_groups', 'P(offer today) = 1/τ', GROUPED),
  trust: rises([0, 10], 'KOC income_groups', 'U + β_g·credence', SELLING),
  basket: rises([0, 1], 'units beyond the first of an order', 'P(two at a time) = q·credence', SELLING),
  wage: falls([5, 100], 'KOC members', 'money buys fewer hours', SHORT_OF_TIME, {
    'brand.budget': 200,
    'brand.toPrivate': 1,
  }),
  commission: rises([0, 0.8], 'KOC income_groups', 'M_g·price of what members buy', SELLING),
  paidHours: rises([0.02, 8], 'KOC members', 'room = (h_g·hours + hours bought)/minutes', SHORT_OF_TIME, {
    'brand.budget': 200,
    'brand.toPrivate': 1,
  }),
};

export const ablations: Ablations<typeof parameters> = {
  on: without(
    'brands repeat_sales',
    'down',
    'nobody is offered more of the same',
    'market fatigue',
    'within noise',
  ),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['member', 'members', 'memberships', 'joined', 'fromGroups', 'groupHoursPaid'],
    zero: { 'creator.privateShare': 0, 'brand.toPrivate': 0 },
    own: ['purse'],
  },
};
