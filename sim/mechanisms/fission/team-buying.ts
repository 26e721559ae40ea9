/**
 * Team buying (拼团): who wants a brand on such an offer opens a team and brings friends, for a price of its own.
 *
 *     a need is met by the better of U_b and U_team − φ, with one Gumbel draw for both (buying.ts)
 *     U_team = U_b(p_k)                                       all buy together (together), or friends only help (help)
 *            = max(U_b, U_0) + (U_b(p_k) − max(U_b, U_0))/k          one of the team gets it, by lot (lottery)
 *     deal ⇔ at least k are in the team within D days (invitations.ts); otherwise nobody gets or pays anything
 *
 *   p_k = (1 − δ_k)·price, as agreed when the team was opened, or what this consumer would pay anyway if that is less.
 *   U_b(p)  utility at that price. Teams close in the evening; who has a piece coming buys it the next morning through the
 *   till of everybody, if it is to be had (supply.ts), and has met that price (pricing.ts). A member has one team, buys
 *   nothing else of the category while it is open, and one piece in it. Who opened a team in vain, or did not win, buys alone
 *   the next morning if that would have been the choice without a team.
 *
 * The form is that of team purchases, prize draws and help from friends on Chinese platforms; sizes are assumptions. Chances
 * count as they are: of one in three people think about as much (Tversky & Kahneman 1992), of one in ten they think more.
 * What share of teams completes, where buyers cluster and how many are new is not written in.
 */
import { COUNT, MAX_INDEX, UNIT, column } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { number, plausible, seenIn, toggle } from '../../core/declare.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { int } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import type { Table } from '../../core/parameter.ts';
import { PLAN, TEAMED } from '../../trial-markets.ts';
import type { World } from '../../world.ts';
import { rememberDeed } from '../attention/salience.ts';
import { utility } from '../purchase/utility.ts';
import { getUsedTo, meetPrice } from '../purchase/pricing.ts';
import { buy } from '../purchase/till.ts';
import { closeTeams } from './closing.ts';
import { Deal, Verdict, roundOf } from './deals.ts';

const parameters = {
  on: seenIn('bring-two', toggle('Brands sell to teams of friends')),
  effort: seenIn(
    'bring-two',
    plausible(
      [0.1, 1],
      'a guess: asking friends is some trouble, and the deal is not sure',
      number('Utility that it costs to open a team', 'φ', '', [0, 20], 0.3),
    ),
  ),
} as const satisfies Table;

const columns = {
  team: column('consumer', 'i32', 'opener or -1', [-1, MAX_INDEX], 'who opened the team one is in', {
    birth: -1,
  }),
  teamBrand: column('consumer', 'i8', 'brand', [0, 7], 'what that team is to buy'),
  teamFen: column('consumer', 'i32', 'fen', [0, MAX_INDEX], 'price that was agreed on'),
  teamUntil: column('consumer', 'i32', 'day', [0, MAX_INDEX], 'last day of the team'),
  enteredAt: column('consumer', 'i32', 'round', [0, MAX_INDEX], 'round in which one entered a team'),
  alone: column('consumer', 'u8', 'yes or no', UNIT, 'would have bought without a team that one opened'),
  verdict: column('consumer', 'u8', '', [0, 2], 'what became of the team: open, a piece to come, nothing'),
  teamsOpen: column('market', 'i32', 'consumers', COUNT, 'who wait in teams'),
  teamCount: column('consumer', 'i32', 'consumers', COUNT, 'members of the team that one opened', {
    scratch: true,
  }),
  teamLot: column('consumer', 'f64', '', [0, 2], 'lowest lot in the team that one opened', { scratch: true }),
  teamsOpened: column('brand', 'f64', 'teams', COUNT, 'opened today', { scratch: true }),
  teamsCompleted: column('brand', 'f64', 'teams', COUNT, 'complete today', { scratch: true }),
  teamsFailed: column('brand', 'f64', 'teams', COUNT, 'given up today', { scratch: true }),
  teamSold: column('brand', 'f64', 'units', COUNT, 'sold to teams today', { scratch: true }),
  teamFirst: column('brand', 'f64', 'units', COUNT, 'of these to people who never bought the brand', {
    scratch: true,
  }),
} as const satisfies Columns;

/** What a deal is worth to somebody who has `free` without it, and `got` with the piece at its price. */
export const worthOf = (deal: number, got: number, free: number, size: number): number =>
  deal === Deal.lottery ? free + (got - free) / size : got;

/** Whether consumer c can open a team for brand b: on the platform, among friends, and in no other team. */
function mayOpen(world: World, c: number, b: number): boolean {
  const { team, online, away } = world.state;
  const { start } = world.market.graph;
  if (world.today.brandValues[b].teamDiscount === 0 || !world.today.parameters.teamBuying.on) return false;
  return team[c] < 0 && online[c] !== 0 && !away[c] && start[c + 1] > start[c];
}

/** Price of brand b in a team that is opened today, in fen. */
function priceInTeam(world: World, b: number): number {
  const { price, teamDiscount } = world.today.brandValues[b];
  return Math.round(100 * price * (1 - teamDiscount));
}

/** The same as a share of what such goods cost. */
export const relativeFen = (world: World, b: number, fen: number): number =>
  fen / 100 / world.market.referencePrice[b];

/** Utility of opening a team for brand b, for a consumer to whom buying alone is worth `alone`. */
function worthOfOpening(world: World, c: number, b: number, alone: number): number {
  const { effort } = world.today.parameters.teamBuying;
  const { teamDeal, teamSize } = world.today.brandValues[b];
  const got = utility(world, c, b, relativeFen(world, b, priceInTeam(world, b)));
  const free = Math.max(alone, world.today.parameters.buying.nothing);
  return worthOf(teamDeal, got, free, teamSize) - effort;
}

/** Utility of brand b to consumer c, bought alone or through a team, whichever is better. */
export function bestWay(world: World, c: number, b: number): number {
  const alone = utility(world, c, b);
  return mayOpen(world, c, b) ? Math.max(alone, worthOfOpening(world, c, b, alone)) : alone;
}

/** Whether consumer c, who has chosen brand b, would rather open a team than buy alone. */
export function prefersTeam(world: World, c: number, b: number): boolean {
  if (!mayOpen(world, c, b)) return false;
  const alone = utility(world, c, b);
  return worthOfOpening(world, c, b, alone) > alone;
}

/** Consumer c, who would have bought brand b alone or not, opens a team for it. */
export function openTeam(world: World, c: number, b: number, alone: boolean): void {
  const { state, today } = world;
  state.team[c] = c;
  state.teamBrand[c] = b;
  state.teamFen[c] = priceInTeam(world, b);
  state.teamUntil[c] = today.day + today.brandValues[b].teamDays - 1;
  state.enteredAt[c] = roundOf(today.day, 0);
  state.alone[c] = alone ? 1 : 0;
  state.verdict[c] = Verdict.open;
  rememberDeed(world, c * world.market.brands + b);
  state.teamsOpened[b]++;
}

/** Whether consumer c buys this morning what a team was opened for: with it, or alone after all. */
const buysToday = ({ state }: World, c: number): boolean =>
  state.verdict[c] === Verdict.piece || (state.verdict[c] === Verdict.nothing && state.alone[c] !== 0);

/** Brand that consumer c buys this morning after a team has closed; -1 for none. */
export const afterTeam = (world: World, c: number): number =>
  world.state.team[c] >= 0 && buysToday(world, c) ? world.state.teamBrand[c] : -1;

/** Category for which consumer c waits, or which is bought after a team this morning; -1 for none. */
export function waitsFor(world: World, c: number): number {
  const { team, verdict, teamBrand } = world.state;
  if (team[c] < 0) return -1;
  return verdict[c] === Verdict.open || buysToday(world, c) ? world.market.categoryOf[teamBrand[c]] : -1;
}

/** Consumer c buys what the team agreed on, or alone what came to nothing. */
export function buyAfterTeam(world: World, c: number, b: number): void {
  const { state, market } = world;
  if (state.verdict[c] === Verdict.nothing) {
    meetPrice(world, c, b);
    buy(world, c, b, 1, false);
    return;
  }
  const fen = state.teamFen[c];
  getUsedTo(world, c, b, relativeFen(world, b, fen));
  state.teamSold[b]++;
  if (state.bought[c * market.brands + b] === 0) state.teamFirst[b]++;
  buy(world, c, b, 1, false, -1, -1, fen);
}

/** Who knows what became of the team is free for another. */
export function leaveTeam({ state }: World, c: number): void {
  if (state.team[c] < 0 || state.verdict[c] === Verdict.open) return;
  state.team[c] = -1;
  state.verdict[c] = Verdict.open;
}

const measures: Measures = {
  brands: [
    int('teams_opened', 'teams', 'opened today', (world, b) => world.state.teamsOpened[b]),
    int('teams_completed', 'teams', 'complete today', (world, b) => world.state.teamsCompleted[b]),
    int('teams_failed', 'teams', 'given up today', (world, b) => world.state.teamsFailed[b]),
    int('team_sales', 'units', 'of the sales of today through teams', (world, b) => world.state.teamSold[b]),
    int(
      'team_first_sales',
      'units',
      'of these to people who never bought the brand',
      (world, b) => world.state.teamFirst[b],
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'teamBuying',
  parameters,
  columns,
  streams: { teamLot: 'who of a team wins' },
  phases: {
    closeTeams: {
      name: 'teams close',
      over: 'once',
      why: 'once all of today have answered; what comes of it is bought the next morning',
      reads: 'teamBrand teamUntil teamsOpened',
      writes: 'team verdict teamCount teamLot teamsOpen teamsCompleted teamsFailed',
      step: closeTeams,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'first brand team_sales', 'there are no teams when it is off', TEAMED),
  effort: falls([0, 1], 'first brand teams_opened', 'U_team − φ', TEAMED),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('brands team_sales', 'down', 'nobody buys in a team', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['team', 'teamsOpen', 'teamsOpened', 'teamSold', 'pestered'],
    zero: { 'brand.teamDiscount': 0 },
  },
};
