/**
 * Contracts: organisations (MCN) offer them, creators sign, refuse and leave.
 *
 *     every Δ_o days, of those of a tier in no organisation the o that took most are offered a contract
 *     signs:   x̂_in > (1 + ν·i)·x          x̂_in = (P·X + X_in)/(N + N_in)
 *     a contract that is over after T_o days is signed again unless          x ≤ (1 + ν·i)·x̂_out          x̂_out = (x_a·N + X_out)/(N + N_out)
 *
 *   X, N  what a creator took since the last round, cut deducted, and its followers; x = X/N. X_in, N_in, X_out, N_out  the same of all
 *   of the tier in an organisation, and in none. x_a  what the creator took for each follower and day alone, before it signed.
 *   i  authenticity. What an organisation does with its members: business.ts.
 *
 * A creator knows its own books and what others of its tier are seen to take; it does not know what it would take itself on
 * the other side. The promise counts like one more case of its own size, and so does the memory. An organisation that
 * takes in the best looks good by whom it took; a market in which it sells much leaves less to the rest. No rule says
 * whether a contract pays.
 *
 * Source: Cai et al. 2025, 6.2 (organisations take creators in to lift their limits); Simon 1955. Sizes are assumptions.
 * Asleep by default: o is 0. Creators count what they take all the same, so that the first offer finds books.
 */
import { column, COUNT, MAX_INDEX } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { decided, integer, number, plausible, seenIn, toggle } from '../../core/declare.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { float, int, sumOf, yuan } from '../../core/measure.ts';
import type { Measures } from '../../core/measure.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import type { Table } from '../../core/parameter.ts';
import { overTier } from '../../population/creators.ts';
import { PLAN, RECRUITING } from '../../trial-markets.ts';
import type { World } from '../../world.ts';
import { Answer, offerContracts } from './signing.ts';

const parameters = {
  on: seenIn('sign-or-stay', toggle('Organisations offer contracts, and creators answer')),
  every: seenIn(
    'sign-or-stay',
    decided(integer(number('Days between two rounds of offers', 'Δ_o', 'days', [1, 365], 28))),
  ),
  term: seenIn(
    'sign-or-stay',
    decided(
      integer(
        number(
          'Days that a contract binds, at least',
          'T_o',
          'days',
          [1, 3650],
          84,
          'assumed',
          'a quarter; real ones run for a year and more, for which few markets are lived',
        ),
      ),
    ),
  ),
  promise: seenIn(
    'sign-or-stay',
    plausible(
      [1.1, 3],
      'a guess: from a tenth more to three times as much',
      number(
        'What an organisation says a contract brings, against what is earned alone',
        'P',
        '',
        [0, 10],
        1.5,
      ),
    ),
  ),
  reluctance: seenIn(
    'sign-or-stay',
    plausible(
      [0, 2],
      'a guess: from nothing to three times as much',
      number('How much more a contract has to bring somebody fully authentic', 'ν', '', [0, 20], 0.5),
    ),
  ),
} as const satisfies Table;

const columns = {
  signedOn: column('creator', 'i32', 'day', [0, MAX_INDEX], 'day on which the contract was signed last'),
  takings: column('creator', 'f64', 'fen', COUNT, 'earned since the last round of offers'),
  takenAlone: column(
    'creator',
    'f64',
    'fen per follower and day',
    [-1, 1e15],
    'earned in no organisation, in the days before the contract; -1 for never',
    { birth: -1 },
  ),
  takingsDays: column('market', 'i32', 'days', [0, MAX_INDEX], 'over which takings have been added up'),
  contract: column(
    'creator',
    'u8',
    '0 none, 1 signed, 2 refused, 3 kept, 4 left',
    [0, 4],
    'answer of today',
    {
      scratch: true,
    },
  ),
} as const satisfies Columns;

/** Evening: what creators took is added to what is looked at next, so that the first to make offers knows whom. */
function noteTakings({ state, today }: World): void {
  if (!today.parameters.contracts.on) return;
  for (let v = 0; v < state.creatorsInUse[0]; v++) state.takings[v] += state.earned[v];
  state.takingsDays[0]++;
}

const answers =
  (answer: number) =>
  (world: World, tier: number): number =>
    overTier(world, tier, (v) => (world.state.contract[v] === answer ? 1 : 0));

/** Added over those in an organisation. */
const ofMembers =
  (value: (world: World, v: number) => number) =>
  (world: World, tier: number): number =>
    overTier(world, tier, (v) => (world.state.mcn[v] ? value(world, v) : 0));

const measures: Measures = {
  market: [
    float<void>('organisation_income', 'yuan', 'cut of what their creators earned today', (world) =>
      yuan(sumOf(world.state.mcnCuts)),
    ),
  ],
  creators: [
    int(
      'in_organisation',
      'creators',
      'under contract with an organisation (MCN)',
      ofMembers(() => 1),
    ),
    int(
      'followers_in',
      'follows',
      'of those in an organisation',
      ofMembers((world, v) => world.state.followers[v]),
    ),
    float('income_in', 'yuan', 'earned today by those in an organisation, its cut deducted', (world, tier) =>
      yuan(ofMembers(({ state }, v) => state.earned[v])(world, tier)),
    ),
    int('signed', 'creators', 'who signed a contract today', answers(Answer.signed)),
    int('refused', 'creators', 'who refused one today', answers(Answer.refused)),
    int('left_organisation', 'creators', 'who left when the contract was over', answers(Answer.left)),
  ],
};

export const mechanism = defineMechanism({
  name: 'contracts',
  parameters,
  columns,
  phases: {
    offerContracts: {
      name: 'organisations offer contracts',
      over: 'once',
      why: 'before members decide how much to sell',
      reads: 'tier authenticity followers creatorsInUse',
      writes: 'mcn signedOn takings takingsDays takenAlone contract',
      step: offerContracts,
    },
    noteTakings: {
      name: 'creators count what they took',
      over: 'once',
      why: 'once they are paid',
      reads: 'earned creatorsInUse',
      writes: 'takings takingsDays',
      step: noteTakings,
    },
  },
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'creators in_organisation', 'nobody signs when it is off', RECRUITING),
  every: falls([7, 50], 'creators in_organisation', 'offers are made more seldom', RECRUITING),
  term: falls([7, 84], 'creators left_organisation', 'a contract that binds cannot be left', RECRUITING),
  promise: rises([1, 5], 'creators signed', 'x̂_in = (P·X + X_in)/(N + N_in)', RECRUITING),
  reluctance: rises([0, 5], 'creators refused', 'signs if x̂_in > (1 + ν·i)·x', RECRUITING),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('creators in_organisation', 'down', 'nobody signs', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['mcn', 'signedOn', 'takings', 'takingsDays', 'takenAlone', 'contract'],
    besides: { 'creator.mcnOffers': 0.5, 'contracts.every': 7 },
    zero: { 'creator.mcnOffers': 0 },
    own: ['takings', 'takingsDays'],
    moves: 'creators',
  },
};
