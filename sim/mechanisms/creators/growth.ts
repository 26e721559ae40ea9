/**
 * Growth: users become KOCs, KOCs become mid-tier and head creators, by earned experience.
 *
 *     xp ← xp + 1 + x_l·likes for a good post about a brand (likes κ_l times where it has a ladder); half is gone after h_x days
 *     a user of xp ≥ X becomes a KOC while there is a place; each friend with a free place follows with probability f_n
 *     a KOC of F₁ followers becomes mid-tier, of F₂ a head creator
 *
 * Places for new creators are made at the start (ν_g for each thousand consumers), so that memory is bounded.
 *
 * Source: Hans 118731, 3.2.1; Hans 115431, 3.3. Thresholds are assumptions.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, COUNT, MAX_INDEX } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { int } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { overTier } from '../../population/creators.ts';
import { decided, fixed, halfLife, number, seenIn, share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { uniform } from '../../core/random.ts';
import { VERTICALS } from '../../core/dimensions.ts';
import type { World } from '../../world.ts';
import { startFollowing } from './following.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { GROWING, LADDER, PLAN } from '../../trial-markets.ts';

const parameters = {
  on: seenIn('first-rung', toggle('Users grow into creators')),
  places: decided(
    fixed(number('Places for new creators, per thousand consumers', 'ν_g', 'creators', [0, 100], 10)),
  ),
  perLike: seenIn('first-rung', number('Experience from one like', 'x_l', 'points', [0, 10], 0.3)),
  ladder: decided(
    number(
      'How many times a like counts where the brand has a ladder',
      'κ_l',
      '',
      [1, 10],
      2,
      'assumed',
      'a ladder is there to make likes count for more; twice is the usual bonus of a membership grade',
    ),
  ),
  threshold: seenIn(
    'first-rung',
    number('Experience that makes a user a KOC', 'X', 'points', [1, 100_000], 40),
  ),
  halfLife: halfLife('Half-life of experience', 'h_x', 180),
  invite: seenIn('first-rung', share('Chance that a friend with a free place follows a new KOC', 'f_n', 0.5)),
  midFollowers: decided(
    number('Followers that make a mid-tier creator', 'F₁', 'followers', [1, 10_000_000], 600),
  ),
  headFollowers: decided(
    number('Followers that make a head creator', 'F₂', 'followers', [1, 10_000_000], 5000),
  ),
} as const satisfies Table;

const columns = {
  xp: column('consumer', 'f32', 'points', COUNT, 'experience earned by posting'),
  creatorOf: column('consumer', 'i32', 'creator or -1', [-1, MAX_INDEX], 'the creator this person is', {
    birth: -1,
  }),
  promotedOn: column('creator', 'i32', 'day or -1', [-1, 1e6], 'day of the last promotion', { birth: -1 }),
} as const satisfies Columns;

/** Experience from a good post with so many likes. */
export const experienceOf = (likes: number, perLike: number, times: number): number =>
  1 + perLike * likes * times;

/** Promotes whoever has earned it; most experienced first where places are short. */
export function promote(world: World): void {
  const { state } = world;
  const { onlineConsumers } = world.market;
  const { growth: P } = world.today.parameters;
  if (!P.on) return;
  const ready: number[] = [];
  for (let c = 0; c < onlineConsumers; c++) {
    if (state.xp[c] >= P.threshold && state.creatorOf[c] < 0) ready.push(c);
  }
  ready.sort((a, b) => state.xp[b] - state.xp[a] || a - b);
  for (const c of ready) {
    const v = world.state.creatorsInUse[0];
    if (v >= world.market.creators) break;
    world.state.creatorsInUse[0] = v + 1;
    raise(world, c, v);
  }
  for (let v = 0; v < world.state.creatorsInUse[0]; v++) climb(world, v);
}

/** Larger audiences make larger creators; nobody is put back. */
function climb(world: World, v: number): void {
  const { tier, followers, promotedOn } = world.state;
  const { midFollowers, headFollowers } = world.today.parameters.growth;
  const earned = followers[v] >= headFollowers ? 2 : followers[v] >= midFollowers ? 1 : 0;
  if (earned <= tier[v]) return;
  tier[v] = earned;
  promotedOn[v] = world.today.day;
}

/** Consumer c becomes creator v: a KOC of the own favourite vertical, with the traits of a KOC. */
export function raise(world: World, c: number, v: number): void {
  const { state } = world;
  const { graph } = world.market;
  const creator = world.today.tierSettings[0];
  const { k0, k1 } = world.today.keys.grow;
  const around = (mean: number, trait: number): number =>
    Math.min(1, Math.max(0, mean + creator.traitSpread * (2 * uniform(k0, k1, c, trait) - 1)));
  state.creatorOf[c] = v;
  state.home[v] = c;
  state.tier[v] = 0;
  state.skill[v] = around(creator.skill, 0);
  state.talent[v] = state.skill[v];
  state.altruism[v] = around(creator.altruism, 1);
  state.authenticity[v] = around(creator.authenticity, 2);
  state.steadiness[v] = creator.steadiness;
  state.style[v] = uniform(k0, k1, c, 3);
  state.share[v] = 0;
  state.leaning[v] = 1;
  state.honesty[v] = creator.disclosure;
  state.promotedOn[v] = world.today.day;
  state.began[v] = world.today.day;
  let best = 0;
  for (let i = 1; i < VERTICALS; i++) {
    if (state.interest[c * VERTICALS + i] > state.interest[c * VERTICALS + best]) best = i;
  }
  state.creatorVertical[v] = best;
  for (let i = graph.start[c]; i < graph.start[c + 1]; i++) inviteFriend(world, graph.neighbour[i], v);
}

function inviteFriend(world: World, friend: number, v: number): void {
  const { state } = world;
  const { followStart } = world.market;
  const { k0, k1 } = world.today.keys.grow;
  if (uniform(k0, k1, friend, 16 + v) >= world.today.parameters.growth.invite) return;
  for (let e = followStart[friend]; e < followStart[friend + 1]; e++) {
    if (state.followed[e] < 0) {
      startFollowing(world, friend, e, v);
      state.gained[v]++;
      return;
    }
  }
}

const measures: Measures = {
  creators: [
    int('promoted', 'creators', 'that rose to this tier today', (world, tier) =>
      overTier(world, tier, (v) => (world.state.promotedOn[v] === world.today.day ? 1 : 0)),
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'growth',
  parameters,
  columns,
  streams: {
    grow: 'traits of a user who becomes a creator, and which friends follow',
  },
  fades: { xp: { halfLife: 'halfLife' } },
  phases: {
    promote: {
      name: 'users rise',
      because: 'newCreator',
      over: 'once',
      why: 'by what they have earned; from tomorrow on they publish',
      reads: 'values interest xp bond',
      writes:
        'creatorOf followed formerly good bad credence kinship tier home creatorVertical skill talent began altruism authenticity ' +
        'steadiness share leaning honesty style promotedOn followers gained creatorsInUse',
      step: promote,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'KOC creators', 'nobody grows when it is off', GROWING),
  places: rises([10, 100], 'KOC creators', 'there is a place', GROWING, { 'growth.threshold': 1.5 }),
  perLike: rises([0, 10], 'KOC creators', 'xp grows by x_l·likes', GROWING, { 'growth.threshold': 8 }),
  ladder: rises([2, 10], 'KOC creators', 'xp grows by x_l·κ_l·likes', GROWING, LADDER, {
    'growth.threshold': 8,
  }),
  threshold: falls([3, 40], 'KOC creators', 'fewer have the experience', GROWING),
  halfLife: rises([1, 180], 'KOC creators', 'experience fades slowly', GROWING),
  invite: rises([0, 1], 'creators gained', 'friends follow the new creator', GROWING, {
    'following.takeUp': 0,
  }),
  midFollowers: falls([20, 600], 'mid-tier creators', 'fewer have so many followers'),
  headFollowers: falls([50, 5000], 'head creators', 'fewer have so many followers'),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('KOC creators', 'down', 'nobody becomes a creator', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['xp', 'creatorOf', 'home', 'tier', 'promotedOn'],
    zero: {
      'growth.threshold': 100_000,
      'growth.midFollowers': 10_000_000,
      'growth.headFollowers': 10_000_000,
    },
    own: ['xp'],
    moves: 'creators',
  },
};
