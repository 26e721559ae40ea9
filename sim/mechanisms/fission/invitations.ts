/**
 * Invitations: who has entered a team asks friends in, and they join or not.
 *
 *     each asks n_a friends, once, in the next round; two rounds an evening
 *     P(join) = o / (1 + exp(−μ·x))          x = gain + ζ·Σ τ_j − ν·(1 + a)·(1 − τ)          o = min(1, o₀·concern·(1 − σ·stock))
 *     τ = tie·C_f·similarity          a ← a + 1 for each invitation;  half of it is gone after h_a days
 *     fatigue ← fatigue + g_f·(1 − τ)·(1 − fatigue)          for each invitation, as for a paid message (fatigue.ts)
 *
 *   gain  U_b(p_k) − U_0, for a lottery 1/k of it, for who only helps 0 (team-buying.ts). τ  closeness of the friend who asks;
 *   Σ  over all friends who are in the team already. ties are those of imported networks, otherwise 1. o  occasion: interest and
 *   what is left at home, as for needs (need.ts). Of several teams the one of highest x is looked at. A round reads only what
 *   the rounds before have left. Friends are picked by systematic sampling (Madow 1949): n_a of them, each as likely. Those who
 *   are away or in a team already do not count as asked. Who joins has the brand in mind; what is bought is lived through by the till.
 *
 * That friends who joined draw (complex contagion, Centola & Macy 2007) and that being asked is a nuisance is the rule;
 * that it depends on who knows whom is not written in: in clusters more friends are in already, and more are asked in vain.
 * Source: Leskovec, Adamic & Huberman 2007 (recommendations lose force when many are sent). Sizes are assumptions.
 */
import { COUNT, column } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { halfLife, integer, number, plausible, seenIn, share, toggle } from '../../core/declare.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { exp } from '../../core/math.ts';
import { float, int, perConsumer, sumsOfPeople } from '../../core/measure.ts';
import type { Measures, Tally } from '../../core/measure.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import type { Table } from '../../core/parameter.ts';
import { uniform } from '../../core/random.ts';
import { PLAN, TEAMED } from '../../trial-markets.ts';
import type { World } from '../../world.ts';
import { rememberDeed } from '../attention/salience.ts';
import { utility } from '../purchase/utility.ts';
import { concernOf } from '../purchase/need.ts';
import { stilled } from '../purchase/pricing.ts';
import { anyTeams } from './closing.ts';
import { Deal, Verdict, roundOf } from './deals.ts';
import { closenessAt, companyIn, isPicked, placeAmongFriendsOf } from './friends.ts';
import { relativeFen, worthOf } from './team-buying.ts';

const parameters = {
  on: seenIn('bring-two', toggle('Friends are asked into teams')),
  asked: seenIn(
    'bring-two',
    plausible(
      [3, 12],
      'a guess: a few friends, or a chat group',
      integer(number('Friends whom a member asks', 'n_a', 'people', [0, 200], 6)),
    ),
  ),
  occasion: seenIn(
    'bring-two',
    plausible(
      [0.1, 0.6],
      'a guess: what is not needed just now is bought by one in ten, or by most',
      share('How far being asked is an occasion to buy, against a need', 'o₀', 0.3),
    ),
  ),
  nuisance: seenIn(
    'bring-two',
    plausible(
      [0.1, 1.5],
      'a guess: from a trifle to what a price cut by half is worth',
      number('Utility lost by being asked by a stranger', 'ν', '', [0, 20], 0.5),
    ),
  ),
  company: seenIn(
    'bring-two',
    plausible(
      [0, 2],
      'a guess: perhaps nothing, or as much as half of trust',
      number('Weight of a close friend who is in the team', 'ζ', '', [0, 20], 0.8),
    ),
  ),
  halfLife: seenIn('bring-two', halfLife('Half-life of the memory of invitations', 'h_a', 14)),
} as const satisfies Table;

const columns = {
  pestered: column('consumer', 'f32', 'invitations', COUNT, 'invitations lately'),
  invitations: column('brand', 'f64', 'invitations', COUNT, 'into teams today', { scratch: true }),
} as const satisfies Columns;

/** Chance of joining at an occasion. */
export const joinChance = (occasion: number, x: number): number => occasion / (1 + exp(-x));

/** What speaks for joining: what it brings, the friends who are in, less the nuisance of being asked again. */
export const drawOf = (
  gain: number,
  company: number,
  pestered: number,
  closeness: number,
  by: { readonly company: number; readonly nuisance: number },
): number => gain + by.company * company - by.nuisance * (1 + pestered) * (1 - closeness);

/** Whether the friend entered a team from round `since` on, before `now`, and asks consumer c in. */
function asks(world: World, friend: number, c: number, since: number, now: number): boolean {
  const { team, verdict, enteredAt, teamBrand } = world.state;
  if (team[friend] < 0 || verdict[friend] !== Verdict.open) return false;
  if (enteredAt[friend] < since || enteredAt[friend] >= now) return false;
  // A team of one is complete.
  if (world.today.brandValues[teamBrand[friend]].teamSize <= 1) return false;
  const { start } = world.market.graph;
  const friends = start[friend + 1] - start[friend];
  const n = Math.min(world.today.parameters.invitations.asked, friends);
  const { k0, k1 } = world.today.keys.asking;
  return isPicked(placeAmongFriendsOf(world, friend, c), friends, n, uniform(k0, k1, friend, 0));
}

/** What the team of a friend would bring consumer c, in utility. */
function gainOf(world: World, c: number, friend: number): number {
  const { teamBrand, teamFen } = world.state;
  const { nothing } = world.today.parameters.buying;
  const b = teamBrand[friend];
  const { teamDeal, teamSize } = world.today.brandValues[b];
  if (teamDeal === Deal.help) return 0;
  const got = utility(world, c, b, relativeFen(world, b, teamFen[friend]));
  return worthOf(teamDeal, got, nothing, teamSize) - nothing;
}

/** Friends ask consumer c in: the invitations are counted, and the most tempting one is taken or left. */
function considerInvitations(world: World, c: number, since: number, now: number): void {
  const { state } = world;
  const { invitations: P, fatigue: F, buying } = world.today.parameters;
  const { start, neighbour } = world.market.graph;
  let best = -Infinity;
  let by = -1;
  let asked = 0;
  for (let i = start[c]; i < start[c + 1]; i++) {
    const friend = neighbour[i];
    if (!asks(world, friend, c, since, now)) continue;
    const closeness = closenessAt(world, c, i);
    const company = companyIn(world, c, state.team[friend], now);
    const x = drawOf(gainOf(world, c, friend), company, state.pestered[c], closeness, P);
    state.invitations[state.teamBrand[friend]]++;
    if (F.on) state.fatigue[c] += F.gain * (1 - closeness) * (1 - state.fatigue[c]);
    asked++;
    if (x <= best) continue;
    best = x;
    by = friend;
  }
  if (asked === 0) return;
  state.pestered[c] += asked;
  const { k0, k1 } = world.today.keys.joining;
  const chance = joinChance(occasionFor(world, c, state.teamBrand[by]), buying.scale * best);
  if (uniform(k0, k1, c, now - since) < chance) join(world, c, by, now);
}

/** How far consumer c has a use for brand b at the moment. */
function occasionFor(world: World, c: number, b: number): number {
  const { brands, categoryOf } = world.market;
  const filled = world.today.parameters.need.stock * stilled(world, c * brands + categoryOf[b]);
  const { occasion } = world.today.parameters.invitations;
  return Math.min(1, occasion * concernOf(world, c, categoryOf[b]) * (1 - filled));
}

/** Consumer c joins the team of a friend. */
function join(world: World, c: number, friend: number, now: number): void {
  const { state } = world;
  state.team[c] = state.team[friend];
  state.teamBrand[c] = state.teamBrand[friend];
  state.teamFen[c] = state.teamFen[friend];
  state.teamUntil[c] = state.teamUntil[friend];
  state.enteredAt[c] = now;
  state.verdict[c] = Verdict.open;
  rememberDeed(world, c * world.market.brands + state.teamBrand[c]);
}

/** A round: all who are in no team look at what friends ask who entered from `since` rounds ago on. */
const answers = (round: number, since: number) => (world: World, from: number, to: number) => {
  if (!anyTeams(world) || !world.today.parameters.invitations.on) return;
  const { team, online, away } = world.state;
  const now = roundOf(world.today.day, round);
  for (let c = from; c < to; c++)
    if (team[c] < 0 && online[c] !== 0 && !away[c]) considerInvitations(world, c, now - since, now);
};

const measures: Measures = {
  market: [
    float<void>('pestered', 'invitations per consumer', 'into teams lately', (world) =>
      perConsumer('pestered')(world, 0),
    ),
  ],
  brands: [int('invitations', 'invitations', 'into teams today', (world, b) => world.state.invitations[b])],
};

const tallies: readonly Tally[] = [sumsOfPeople('pestered')];

const READS =
  'values interest collectivism aware priceSensitivity riskSensitivity disposition online away own peer paid negative attachment identity habit loyalty reference ' +
  'pantry stock platformTrust buzz pageReviews pageStars shownClosed shownPrompt shownOpen shownMade shownSold teamsOpen teamsOpened';
const WRITES = 'team teamBrand teamFen teamUntil enteredAt verdict salience fatigue pestered invitations';

export const mechanism = defineMechanism({
  name: 'invitations',
  parameters,
  columns,
  streams: { asking: 'which friends are asked into a team', joining: 'who joins a team' },
  fades: { pestered: { halfLife: 'halfLife' } },
  phases: {
    answerFirst: {
      name: 'friends are asked',
      because: 'invitation',
      over: 'consumer',
      why: 'by who opened a team today or joined one last night',
      reads: READS,
      writes: WRITES,
      byOneHand: true,
      // Openers of today entered in round 0, who joined last night in the round before that.
      step: answers(1, 2),
    },
    answerLast: {
      name: 'friends of friends are asked',
      because: 'invitation',
      over: 'consumer',
      why: 'by who has just joined',
      reads: READS,
      writes: WRITES,
      byOneHand: true,
      step: answers(2, 1),
    },
  },
  tallies,
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'first brand teams_completed', 'nobody is asked in when it is off', TEAMED),
  asked: rises([1, 8], 'first brand teams_completed', 'more are asked', TEAMED),
  occasion: rises([0.1, 1], 'first brand teams_completed', 'o = o₀·…', TEAMED),
  nuisance: falls([0, 2], 'first brand teams_completed', 'x = … − ν·(1 + a)·(1 − τ)', TEAMED),
  company: rises([0, 3], 'first brand teams_completed', 'x = … + ζ·Σ τ_j', TEAMED),
  halfLife: falls([2, 60], 'first brand teams_completed', 'a fades slowly', TEAMED),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('market pestered', 'down', 'nobody is asked', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: { still: ['pestered', 'invitations'], zero: { 'invitations.asked': 0 } },
};
