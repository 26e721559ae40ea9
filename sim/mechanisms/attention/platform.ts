/**
 * The platform governs: labels, fakes, counterfeits, complaints, machine-written content; and people trust it or not.
 *
 *     a hidden sponsored post is caught with probability e: labelled, throttled, and fined
 *     a fake review is caught with probability d and never shown
 *     counterfeits reach the buyer with (1 − traceability) of their share
 *     platform trust:  Π ← Π + g·(y − Π)     y = 1 after a good purchase, 0 after a counterfeit, a sponsor found out,
 *                                            between for a bad piece, by whether it was settled
 *
 * Source: Cai et al. 2025, 6.1; Hans 118731, 3.1.2; Wang 2025, 5.1.2, 5.2.2; Hans 115431, 4. Sizes are assumptions.
 */
import { CREATOR_POSTS } from '../../core/dimensions.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, UNIT, COUNT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { int, float, total, yuan, overTier, tierSum, sumOf, sumsOfPeople } from '../../core/measure.ts';
import type { Measures, Tally } from '../../core/measure.ts';
import { fixed, number, share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { uniform } from '../../core/random.ts';
import type { World } from '../../world.ts';

const parameters = {
  on: toggle('The platform governs, and is trusted or not'),
  enforcement: share('Chance that a hidden sponsored post is caught', 'e', 0.1),
  throttle: share('Share of reach that a caught post loses', 'τ_h', 0.7),
  fine: share('Fine for a caught post, as a share of its fee', 'w_f', 0.5),
  fakeDetection: share('Chance that a fake review is caught', 'd_f', 0.5),
  traceability: share('Share of counterfeits that traceability keeps from buyers', 'tr', 0),
  settlement: share('Chance that a bad purchase is settled at once by the platform', 'st', 0.3),
  aiLabel: share('Share of machine-written posts that are labelled', 'l_a', 0.2),
  trustStart: fixed(share('Trust in the platform at the start', 'Π₀', 0.6)),
  trustGain: share('How far one experience moves it', 'g_Π', 0.05),
  trustWeight: number('Weight of trust in the platform in buying', 'β_Π', '', [0, 10], 1),
} as const satisfies Table;

const columns = {
  platformTrust: column('consumer', 'f32', '', UNIT, 'trust in the platform'),
  fines: column('creator', 'f64', 'fen', COUNT, 'fines of today', { scratch: true }),
  caughtPosts: column('creator', 'u8', 'posts', [0, CREATOR_POSTS], 'hidden sponsored posts caught today', {
    scratch: true,
  }),
} as const satisfies Columns;

/** Trust in the platform after an experience of value y. */
export const learn = (trust: number, y: number, gain: number): number => trust + gain * (y - trust);

/** Moves the platform trust of consumer c. */
export function judgePlatform(world: World, c: number, y: number): void {
  const { on, trustGain } = world.today.parameters.platform;
  if (on) world.state.platformTrust[c] = learn(world.state.platformTrust[c], y, trustGain);
}

/** Whether the platform catches the hidden sponsored post at this place. */
export function caught(world: World, v: number, at: number): boolean {
  const { on, enforcement } = world.today.parameters.platform;
  const { k0, k1 } = world.today.keys.enforcement;
  return on !== 0 && uniform(k0, k1, v, at) < enforcement;
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
  tallies,
  measures,
});
