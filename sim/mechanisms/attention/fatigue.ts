/**
 * Fatigue: commercial content tires, and the tired read less and feel less.
 *
 *     fatigue ← fatigue + g_f·(1 − fatigue) for each paid message;  half of it is gone after h_f days
 *     attention for n_i = activity·n·(1 − φ·fatigue) posts a day (attention.ts)
 *
 *     fatigue ← fatigue + g_o·max(0, 1 − V·interest)·(1 − fatigue) for each recommendation or advertisement
 *                                                                  that misses the interests
 *
 *   V  number of verticals.
 *
 * Source: Wang 2025, 5.1.1; Hans 118731, 2.2.1. Gains are assumptions.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, UNIT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { float, total, sumsOfPeople } from '../../core/measure.ts';
import type { Measures, Tally } from '../../core/measure.ts';
import { halfLife, number, share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import type { World } from '../../world.ts';
import { VERTICALS } from '../../core/dimensions.ts';
import type { Exposures } from '../../core/exposures.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';
import { PLAN, TIRED } from '../../trial-markets.ts';

const parameters = {
  on: toggle('Paid messages tire'),
  gain: number('Fatigue from one paid message', 'g_f', 'per message', [0, 0.5], 0.015),
  offTarget: number(
    'Fatigue from one recommendation wholly outside the interests',
    'g_o',
    'per post',
    [0, 0.5],
    0.01,
  ),
  reading: share('Share of reading that full fatigue takes away', 'φ', 0.5),
  halfLife: halfLife('Half-life of fatigue', 'h_f', 5),
} as const satisfies Table;

const columns = {
  fatigue: column('consumer', 'f32', '', UNIT, 'tiredness from commercial content'),
} as const satisfies Columns;

export function accumulateFatigue(world: World, x: Exposures): void {
  const { fatigue, interest, postVertical } = world.state;
  const { on, gain, offTarget } = world.today.parameters.fatigue;
  if (!on) return;
  for (let j = 0; j < x.paid.count; j++) {
    const c = x.reader[x.paid.at[j]];
    fatigue[c] += gain * (1 - fatigue[c]);
  }
  // Advertisements are no recommendations; they tire as paid messages.
  for (let j = 0; j < x.recommended.count; j++) {
    const i = x.recommended.at[j];
    const c = x.reader[i];
    const missed = 1 - VERTICALS * interest[c * VERTICALS + postVertical[x.row[i]]];
    if (missed > 0) fatigue[c] += offTarget * missed * (1 - fatigue[c]);
  }
}

const tallies: readonly Tally[] = [sumsOfPeople('fatigue')];

const measures: Measures = {
  market: [
    float<void>(
      'fatigue',
      '0 to 1',
      'mean fatigue',
      (world) => total(world, 0, 'fatigue') / world.market.consumers,
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'fatigue',
  parameters,
  columns,
  fades: { fatigue: { halfLife: 'halfLife' } },
  reading: {
    accumulateFatigue: {
      name: 'selling tires',
      why: 'paid messages and what misses the interests',
      reads: 'interest postVertical',
      writes: 'fatigue',
      step: accumulateFatigue,
    },
  },
  tallies,
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'market fatigue', 'nobody tires when it is off'),
  gain: rises([0.015, 0.2], 'market fatigue', 'fatigue grows by g_f·(1 − fatigue) for each paid message'),
  offTarget: rises(
    [0, 0.1],
    'market fatigue',
    'fatigue grows by g_o for each recommendation beside the interests',
  ),
  reading: falls([0, 1], 'readings per consumer', 'posts read = activity·(1 − φ·fatigue)', TIRED),
  halfLife: rises([1, 5], 'market fatigue', 'fatigue fades slowly'),
};

export const ablations: Ablations<typeof parameters> = {
  on: without('market fatigue', 'down', 'nobody tires', PLAN, 'exactly'),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['fatigue', 'away'],
    zero: { 'fatigue.gain': 0, 'fatigue.offTarget': 0, 'homogenisation.tiring': 0 },
  },
};
