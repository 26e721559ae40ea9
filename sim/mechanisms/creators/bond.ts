/**
 * Parasocial bond: a one-sided friendship with a creator, one per follow.
 *
 *     bond ← bond + g_b·(1 − bond) for each post read;  + g_a·(1 − bond) for each comment answered
 *
 * Half of a bond is gone after h_b days; a full one lifts credibility by β (source-credibility.ts).
 * A creator has finite hours: replies per comment = min(1, hours·ρ / comments), hours being what live sessions, groups and
 * paid advice leave, and those of a team that the platform lends (support.ts). Large audiences are therefore known less
 * well (T9).
 *
 * Source: Horton & Wohl 1956; Cai et al. 2025, 4.2.1. Gains are assumptions.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, UNIT, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { int, float, ratio } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { overTier, tierSum } from '../../population/creators.ts';
import { halfLife, number, plausible, share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import type { World } from '../../world.ts';
import { uniform } from '../../core/random.ts';
import { servedShare } from './advice.ts';
import { hoursOf } from './business.ts';
import { updateCredibility } from './following.ts';
import { groupHours, hoursPaidFor } from './groups.ts';
import { lendTeam } from './support.ts';
import { liveHours } from '../live/live-rooms.ts';
import { OFF_ON, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { PLAN } from '../../trial-markets.ts';

const parameters = {
  on: toggle('Followers form a bond with creators'),
  lift: share('Lift of credibility by a full bond', 'β', 0.5),
  exposure: number('Bond gained from reading one post', 'g_b', '', [0, 0.5], 0.01),
  answer: number('Bond gained from one answered comment', 'g_a', '', [0, 1], 0.2),
  replies: toggle('Creators answer comments'),
  repliesPerHour: plausible(
    [0.5, 6],
    'a guess: tens in life, of audiences many times as large',
    number('Comments one hour of work answers', 'ρ', 'comments per hour', [0, 1000], 1),
  ),
  halfLife: halfLife('Half-life of the bond', 'h_b', 60),
} as const satisfies Table;

const columns = {
  bond: column('follow', 'f32', '', UNIT, 'parasocial bond'),
  commented: column('consumer', 'u8', 'comments', [0, 255], 'comments written to followed creators today', {
    scratch: true,
  }),
  asked: column('follow', 'u8', 'comments', [0, 255], 'comments to this creator today', { scratch: true }),
  comments: column('creator', 'i32', 'comments', COUNT, 'comments received today', { scratch: true }),
  replyRate: column('creator', 'f32', '', UNIT, 'share of comments answered today', { scratch: true }),
} as const satisfies Columns;

/** Share of comments that can be answered in the time there is. */
export const replyShare = (hours: number, perHour: number, comments: number): number =>
  comments === 0 ? 1 : Math.min(1, (hours * perHour) / comments);

/** Creators share out their time: the session they announced, groups, then paid advice; comments with what is left. */
export function allotReplyTime(world: World, from: number, to: number): void {
  const { comments, replyRate, members, adviceAsked, adviceRoom, home } = world.state;
  const { bond, groups, advice } = world.today.parameters;
  for (let v = from; v < to; v++) {
    if (home[v] < 0) continue;
    const hours = hoursOf(world, v) - liveHours(world, v);
    const forGroups = Math.max(0, groupHours(members[v], groups.minutes) - hoursPaidFor(world, v));
    const left = hours - Math.min(hours * groups.hours, forGroups);
    // What was asked for last night is what time is set aside for.
    const asked = adviceAsked[v] * advice.hours;
    adviceAsked[v] = 0;
    const forAdvice = groups.hours * left;
    adviceRoom[v] = servedShare(forAdvice, asked);
    const own = left - Math.min(forAdvice, asked);
    const forComments = own + lendTeam(world, v, own);
    replyRate[v] = bond.replies ? replyShare(forComments, bond.repliesPerHour, comments[v]) : 0;
  }
}

/** Those who commented hear back, or not. */
export function receiveAnswers(world: World, from: number, to: number): void {
  const { followStart } = world.market;
  const { state } = world;
  const { commented, asked, followed, replyRate, bond: strength } = state;
  const { bond } = world.today.parameters;
  if (!bond.on) return;
  const { k0, k1 } = world.today.keys.answer;
  for (let c = from; c < to; c++) {
    if (commented[c] === 0) continue;
    for (let e = followStart[c]; e < followStart[c + 1]; e++) {
      if (asked[e] === 0 || followed[e] < 0) continue;
      if (uniform(k0, k1, c, followed[e]) < replyRate[followed[e]]) {
        strength[e] += bond.answer * (1 - strength[e]);
        updateCredibility(world, e);
      }
    }
  }
}

const measures: Measures = {
  creators: [
    int(
      'comments',
      'comments',
      'by followers today',
      tierSum((state) => state.comments),
    ),
    float('answered', 'share', 'of comments answered', (world, tier) =>
      ratio(
        overTier(world, tier, (v) => world.state.comments[v] * world.state.replyRate[v]),
        overTier(world, tier, (v) => world.state.comments[v]),
      ),
    ),
    float('interaction', 'answers per follower', 'comments answered today', (world, tier) =>
      ratio(
        overTier(world, tier, (v) => world.state.comments[v] * world.state.replyRate[v]),
        overTier(world, tier, (v) => world.state.followers[v]),
      ),
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'bond',
  parameters,
  columns,
  streams: {
    answer: 'whether a comment is answered',
  },
  phases: {
    allotReplyTime: {
      name: 'creators find time for comments',
      over: 'creator',
      why: 'once all comments are in',
      reads: 'tier home mcn dayShares tried members partner groupHoursPaid pieces comments',
      writes: 'adviceRoom adviceAsked replyRate supportFen',
      step: allotReplyTime,
    },
    receiveAnswers: {
      name: 'answers arrive',
      because: 'reply',
      over: 'consumer',
      why: 'an answered comment binds',
      reads: 'commented followed good bad asked replyRate',
      writes: 'bond credence',
      step: receiveAnswers,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'creators credibility', 'a bond lifts credibility'),
  lift: rises([0.5, 1], 'creators credibility', 'credibility = C + β·bond·(1 − C)'),
  exposure: rises([0.01, 0.1], 'mean bond', 'bond grows by g_b·(1 − bond) for each post read'),
  answer: rises([0, 1], 'mean bond', 'bond grows by g_a·(1 − bond) for each answered comment', {
    'responding.comment': 0.8,
  }),
  replies: rises(OFF_ON, 'creators answered', 'nobody answers when it is off'),
  repliesPerHour: rises([0.05, 5], 'KOC answered', 'replies per comment = min(1, hours·ρ/comments)', {
    'responding.comment': 0.8,
  }),
  halfLife: rises([3, 60], 'mean bond', 'the bond fades slowly'),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('KOC credibility', 'down', 'no bond lifts it', 'market fatigue', 'within noise'),
  replies: without('mid-tier interaction', 'down', 'no comment is answered', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: { still: ['bond'], zero: { 'bond.exposure': 0, 'bond.answer': 0 } },
  replies: { still: ['replyRate'], zero: { 'bond.repliesPerHour': 0 } },
};
