/**
 * Expectation: what posts promise, as far as they are believed.
 *
 *     x ← x + η·belief·(promise − x)          belief: credibility times similarity (belief.ts)
 *     x ← x + η_y·(y − x)                     after an own experience of quality y (experience.ts)
 *
 * Of an unknown brand x₀ is expected.
 *
 * Source: Oliver 1980 (expectation–disconfirmation). The rate is an assumption.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column, UNIT } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { number, seenIn, share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import type { World } from '../../world.ts';
import type { Exposures, List } from '../../core/exposures.ts';
import { OFF_ON, falls, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';

const parameters = {
  on: seenIn('counterfeit-wave', toggle('Posts raise or lower what is expected')),
  rate: seenIn(
    'counterfeit-wave',
    number('How far one fully credible post moves expectation', 'η', 'per post', [0, 1], 0.08),
  ),
  start: share('Quality expected of an unknown brand', 'x₀', 0.55),
  learning: share('How far one own experience moves expectation', 'η_y', 0.3),
} as const satisfies Table;

const columns = {
  expectation: column('pair', 'f32', '', UNIT, 'quality expected', { birth: 'drawn' }),
} as const satisfies Columns;

/** Expectation after one message of this promise. */
export const expectationAfter = (x: number, promise: number, belief: number, rate: number): number =>
  x + rate * belief * (promise - x);

/** Expectation after an own experience of quality y. */
export const expectationLearnt = (x: number, y: number, rate: number): number => x + rate * (y - x);

export function formExpectations(world: World, x: Exposures): void {
  if (!world.today.parameters.expectation.on) return;
  formExpectationsFrom(world, x, x.plain);
  formExpectationsFrom(world, x, x.paid);
  formExpectationsFrom(world, x, x.bad);
}

function formExpectationsFrom(world: World, x: Exposures, list: List): void {
  const { expectation, promise } = world.state;
  const { rate } = world.today.parameters.expectation;
  for (let j = 0; j < list.count; j++) {
    const i = list.at[j];
    expectation[x.pair[i]] = expectationAfter(expectation[x.pair[i]], promise[x.row[i]], x.believed[i], rate);
  }
}

export const mechanism = defineMechanism({
  name: 'expectation',
  parameters,
  columns,
  reading: {
    formExpectations: {
      name: 'expectations form',
      why: 'by what is promised and believed',
      reads: 'promise',
      writes: 'expectation',
      step: formExpectations,
    },
  },
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'mean expectation', 'promises lie above what is expected of an unknown brand'),
  rate: rises([0.02, 0.5], 'mean expectation', 'x moves toward the promise, which is higher', {
    'posting.negative': 0,
  }),
  start: falls([0.1, 0.55], 'mean satisfaction in stars', 'S = y + γ·(y − x)'),
  learning: falls(
    [0, 1],
    'mean distance of buyers’ expectation from quality',
    'x moves toward the quality lived through',
    {
      'experience.noise': 0,
      'experience.taste': 0,
      'expectation.rate': 0,
      'buying.nothing': -5,
    },
  ),
};

export const ablations: Ablations<typeof parameters> = {
  on: without(
    'brands returns',
    'down',
    'promises raise no hope to be disappointed',
    'brands impressions',
    'within noise',
    'what is lived through teaches what to expect, so that the mechanism spares as many disappointments as promises make; most pieces go back for not suiting the taste.',
  ),
};

export const switches: Switches<typeof parameters> = {
  on: { still: ['expectation'], zero: { 'expectation.rate': 0, 'expectation.learning': 0 } },
};
