/**
 * The platform governs: labels, fakes, counterfeits, complaints, machine-written content; and people trust it or not.
 *
 *     a hidden sponsored post is caught with probability e: labelled, pull × (1 − τ_h), fined w_f of its fee
 *     a fake review is caught with probability d_f and never shown
 *     counterfeits reach the buyer with (1 − tr) of their share
 *     a bad purchase is settled at once with probability st          (experience.ts)
 *     a machine-written post of a creator says so with probability l_a
 *     platform trust:  Π ← Π + g_Π·(y − Π), from Π₀ at the start;  U of every brand + β_Π·(Π − Π₀)          (buying.ts)
 *                      y = 1 after a good purchase, 0 after a counterfeit or a sponsor found out,
 *                      y_s after a bad piece that was settled, y_u after one that was not
 *
 *     each recommendation read:  Π ← Π + g_r·(min(1, ½·V·interest) − Π)          what one came for, or not
 *
 * Source: Cai et al. 2025, 6.1; Hans 118731, 3.1.2; Wang 2025, 5.1.2, 5.2.2; Hans 115431, 4. Sizes are assumptions.
 */
import { CREATOR_POSTS, VERTICALS } from '../../core/dimensions.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, UNIT, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { int, float, total, yuan, sumOf, sumsOfPeople } from '../../core/measure.ts';
import type { Measures, Tally } from '../../core/measure.ts';
import { overTier, tierSum } from '../../population/creators.ts';
import { decided, fixed, number, plausible, seenIn, share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { uniform } from '../../core/random.ts';
import type { Exposures } from '../../core/exposures.ts';
import type { World } from '../../world.ts';
import { leverOf } from '../platform/levers.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { BAD_PRODUCTS, CAUGHT, FAKES, HIDDEN, MACHINES, PRODUCT } from '../../trial-markets.ts';

const parameters = {
  on: toggle('The platform governs, and is trusted or not'),
  enforcement: decided(share('Chance that a hidden sponsored post is caught', 'e', 0.1)),
  throttle: decided(share('Share of reach that a caught post loses', 'τ_h', 0.7)),
  fine: decided(share('Fine for a caught post, as a share of its fee', 'w_f', 0.5)),
  fakeDetection: decided(share('Chance that a fake review is caught', 'd_f', 0.5)),
  traceability: decided(share('Share of counterfeits that traceability keeps from buyers', 'tr', 0)),
  settlement: decided(share('Chance that a bad purchase is settled at once by the platform', 'st', 0.3)),
  aiLabel: decided(share('Share of machine-written posts that are labelled', 'l_a', 0.2)),
  trustStart: fixed(share('Trust in the platform at the start', 'Π₀', 0.6)),
  trustGain: share('How far one experience moves it', 'g_Π', 0.05),
  relevance: share('How far one recommendation that is read moves it', 'g_r', 0.003),
  settled: plausible(
    [0.4, 0.75],
    'more than unsettled; above Π₀ a recovery paradox (contested)',
    share(
      'What a bad purchase says of the platform when it was settled',
      'y_s',
      0.5,
      'assumed',
      'less than the platform is trusted at the start: being made whole is no reason to trust it more (Maxham & Netemeyer 2002), yet nearer to that than to a counterfeit (0)',
    ),
  ),
  unsettled: seenIn(
    'bought-praise',
    plausible(
      [0.1, 0.4],
      'between a counterfeit and a settled one',
      share(
        'What a bad purchase says of the platform when it was not settled',
        'y_u',
        0.3,
        'assumed',
        'better than a counterfeit (0), as the brand is blamed first; the mirror image of one that was settled',
      ),
    ),
  ),
  trustWeight: number('Weight of trust in the platform in buying', 'β_Π', '', [0, 10], 1),
} as const satisfies Table;

const columns = {
  platformTrust: column('consumer', 'f32', '', UNIT, 'trust in the platform', { birth: 'drawn' }),
  fines: column('creator', 'f64', 'fen', COUNT, 'fines of today', { scratch: true }),
  caughtPosts: column('creator', 'u8', 'posts', [0, CREATOR_POSTS], 'hidden sponsored posts caught today', {
    scratch: true,
  }),
} as const satisfies Columns;

/** Trust in the platform after an experience of value y. */
export const learn = (trust: number, y: number, gain: number): number => trust + gain * (y - trust);

/** What a purchase says of the platform, from 0 to 1. */
export const verdictOf = (
  good: boolean,
  counterfeit: boolean,
  settled: boolean,
  ifSettled: number,
  ifUnsettled: number,
): number => (counterfeit && !settled ? 0 : good ? 1 : settled ? ifSettled : ifUnsettled);

/** Moves the platform trust of consumer c. */
export function judgePlatform(world: World, c: number, y: number): void {
  const { on, trustGain } = world.today.parameters.platform;
  if (on) world.state.platformTrust[c] = learn(world.state.platformTrust[c], y, trustGain);
}

/** What is recommended says whether the platform knows its readers. */
function judgeFeed(world: World, x: Exposures): void {
  const { platformTrust, interest, postVertical } = world.state;
  const { on, relevance } = world.today.parameters.platform;
  if (!on) return;
  for (let j = 0; j < x.recommended.count; j++) {
    const i = x.recommended.at[j];
    const c = x.reader[i];
    const worth = Math.min(1, 0.5 * VERTICALS * interest[c * VERTICALS + postVertical[x.row[i]]]);
    platformTrust[c] = learn(platformTrust[c], worth, relevance);
  }
}

/** Whether the platform catches the hidden sponsored post at this place. */
export function caught(world: World, v: number, at: number): boolean {
  const { on } = world.today.parameters.platform;
  const { k0, k1 } = world.today.keys.enforcement;
  return on !== 0 && uniform(k0, k1, v, at) < leverOf(world, 'enforcement');
}

const tallies: readonly Tally[] = [sumsOfPeople('platformTrust')];

const measures: Measures = {
  market: [
    float<void>(
      'platform_trust',
      '0 to 1',
      'mean trust in the platform',
      (world) => total(world, 0, 'platformTrust') / world.market.consumers,
    ),
    float<void>('fines', 'yuan', 'paid to the platform for hidden advertising', (world) =>
      yuan(sumOf(world.state.fines)),
    ),
  ],
  creators: [
    float('fines', 'yuan', 'for hidden advertising', (world, tier) =>
      yuan(overTier(world, tier, (v) => world.state.fines[v])),
    ),
    int(
      'caught',
      'posts',
      'hidden sponsored posts caught',
      tierSum((state) => state.caughtPosts),
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'platform',
  parameters,
  columns,
  streams: {
    enforcement: 'which hidden sponsored posts the platform catches',
    fake: 'which bought reviews are caught',
  },
  reading: {
    judgeFeed: {
      name: 'readers judge the feed',
      why: 'by what was recommended',
      reads: 'interest postVertical',
      writes: 'platformTrust',
      step: judgeFeed,
    },
  },
  tallies,
  measures,
});

export const expects: Expectations<typeof parameters> = {
  relevance: rises(
    [0, 0.02],
    'market platform_trust',
    'recommendations hit the interests more often than not',
  ),
  on: rises(OFF_ON, 'creators caught', 'nobody is caught when it is off', HIDDEN),
  enforcement: rises([0, 0.5], 'creators caught', 'the share of hidden posts caught', HIDDEN),
  throttle: falls([0, 1], 'brands read_paid', 'pull·(1 − τ_h) of a post caught', CAUGHT),
  fine: falls([0, 1], 'KOC income', 'fee·(1 − w_f) for a post caught', CAUGHT, { 'business.on': 0 }),
  fakeDetection: falls([0, 1], 'brands evidence_peer', 'fewer fakes are read', FAKES),
  traceability: falls([0, 1], 'brands counterfeits', 'share·(1 − tr)', {
    'brand.counterfeitShare': 0.5,
  }),
  settlement: rises([0, 1], 'market platform_trust', 'y = y_s if settled, else y_u', BAD_PRODUCTS, {
    'experience.returnChance': 0,
  }),
  aiLabel: rises([0, 1], 'KOC credibility', 'nobody is deceived about machines', MACHINES, {
    'sourceCredibility.machineNoticed': 1,
  }),
  trustStart: rises([0.2, 0.6], 'market platform_trust', 'where it starts'),
  trustGain: falls(
    [0, 0.5],
    'market platform_trust',
    'bad purchases (y below Π₀) move it down faster',
    BAD_PRODUCTS,
  ),
  trustWeight: falls(
    [0, 10],
    'market sales',
    'U = … + β_Π·(Π − Π₀), and Π has fallen',
    BAD_PRODUCTS,
    HIDDEN,
    {
      'commerce.detection': 0.5,
      'platform.trustGain': 0.5,
      'platform.relevance': 0,
      'platform.settlement': 0,
      'need.interval': 10,
    },
  ),
  settled: rises([0.3, 0.7], 'market platform_trust', 'Π moves toward y_s', BAD_PRODUCTS, {
    'platform.settlement': 1,
  }),
  unsettled: rises([0, 0.3], 'market platform_trust', 'Π moves toward y_u', BAD_PRODUCTS),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('creators caught', 'down', 'nobody looks', PRODUCT, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['platformTrust', 'fines', 'caughtPosts'],
    zero: {
      'platform.enforcement': 0,
      'platform.fakeDetection': 0,
      'platform.traceability': 0,
      'platform.settlement': 0,
      'platform.trustGain': 0,
      'platform.relevance': 0,
      'sessionWorth.alike': 0,
      'sessionWorth.commercial': 0,
    },
  },
};
