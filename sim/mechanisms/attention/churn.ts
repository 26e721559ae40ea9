/**
 * Churn: the tired and the distrustful stay away for a while.
 *
 *     P(leave today) = l·fatigue²·(1 − Π)          P(come back today) = r_c
 *
 *   Π  trust in the platform. Who is away reads and posts nothing, and is in nobody’s reach; needs go on, bought
 *   from the brands that are known.
 *
 * Source: Wang 2025, 5.1.1; Hans 118731, 2.2.1. Rates are assumptions.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, UNIT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { float, total, sumsOfPeople } from '../../core/measure.ts';
import type { Measures, Tally } from '../../core/measure.ts';
import { plausible, share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { uniform } from '../../core/random.ts';
import type { World } from '../../world.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { PLAN, TIRED } from '../../trial-markets.ts';

const parameters = {
  on: toggle('The tired stay away'),
  leave: share('Daily chance of staying away, for somebody fully tired who trusts nothing', 'l', 0.3),
  comeBack: plausible(
    [0.01, 0.1],
    'away for ten days, or for a quarter; a guess',
    share('Daily chance of coming back', 'r_c', 0.05),
  ),
} as const satisfies Table;

const columns = {
  away: column('consumer', 'u8', 'yes or no', UNIT, 'stays away from the platform for now'),
} as const satisfies Columns;

export const leaveChance = (rate: number, fatigue: number, platformTrust: number): number =>
  rate * fatigue * fatigue * (1 - platformTrust);

export function leaveAndReturn(world: World, from: number, to: number): void {
  const { online, away, fatigue, platformTrust } = world.state;
  const { churn: P } = world.today.parameters;
  const { k0, k1 } = world.today.keys.churn;
  for (let c = from; c < to; c++) {
    if (online[c] === 0) continue;
    if (!P.on) away[c] = 0;
    else if (away[c]) away[c] = uniform(k0, k1, c, 1) < P.comeBack ? 0 : 1;
    else away[c] = uniform(k0, k1, c, 0) < leaveChance(P.leave, fatigue[c], platformTrust[c]) ? 1 : 0;
  }
}

const tallies: readonly Tally[] = [sumsOfPeople('away')];

const measures: Measures = {
  market: [
    float<void>(
      'away',
      'share of consumers',
      'who stay away from the platform',
      (world) => total(world, 0, 'away') / world.market.consumers,
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'churn',
  parameters,
  columns,
  streams: {
    churn: 'who stays away from the platform, and who comes back',
  },
  phases: {
    leaveAndReturn: {
      name: 'people come and go',
      over: 'consumer',
      why: 'whoever stays away today is in nobody’s reach',
      reads: 'online fatigue platformTrust',
      writes: 'away',
      step: leaveAndReturn,
    },
  },
  tallies,
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'market away', 'nobody stays away when it is off', TIRED),
  leave: rises([0.3, 1], 'market away', 'l·fatigue²·(1 − Π)', TIRED),
  comeBack: falls([0.05, 1], 'market away', 'the daily chance of coming back', TIRED),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('market away', 'down', 'nobody stays away', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: { still: ['away'], zero: { 'churn.leave': 0 } },
};
