/**
 * Loyalty in four stages.
 *
 *     cognitive = T·(1 − u)   affective = attachment   conative = w_I·identity + (1 − w_I)·L   action = habit
 *     stage = the highest one whose predecessors all hold (each index at or above its threshold: l₁, l₂, l₃, l₄)
 *
 * Source: Oliver 1999. Thresholds are assumptions.
 */
import { goodEvidence } from '../trust/beliefs.ts';
import { trust, uncertainty } from '../trust/trust.ts';
import type { World } from '../../world.ts';
import type { Keep } from '../../core/measure.ts';
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { float } from '../../core/measure.ts';
import type { Measures, Tally } from '../../core/measure.ts';
import { mean } from '../../population/known.ts';
import { decided, share } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { rises } from '../../core/expectation.ts';
import type { Expectations } from '../../core/expectation.ts';
import { LOOSE } from '../../trial-markets.ts';

const parameters = {
  cognitive: decided(share('Threshold of cognitive loyalty', 'l₁', 0.4)),
  affective: decided(share('Threshold of affective loyalty', 'l₂', 0.2)),
  conative: decided(share('Threshold of conative loyalty', 'l₃', 0.32)),
  action: decided(share('Threshold of loyalty in action', 'l₄', 0.5)),
  belonging: decided(
    share(
      'Weight of identity against loyalty in conative loyalty',
      'w_I',
      0.5,
      'assumed',
      'commitment is to the community as much as to the brand: no reason to prefer either',
    ),
  ),
} as const satisfies Table;

const columns = {
  stage: column(
    'pair',
    'u8',
    'stage',
    [0, 4],
    'loyalty stage: none, cognitive, affective, conative, action',
    { scratch: true },
  ),
} as const satisfies Columns;

/** Thresholds by name, as the parameters hold them. */
type Thresholds = Record<'cognitive' | 'affective' | 'conative' | 'action', number>;

/** Stage from 0 (none) to 4 (action). */
export function stageOf(
  cognitive: number,
  affective: number,
  conative: number,
  action: number,
  over: Thresholds,
): number {
  const first = Number(cognitive >= over.cognitive);
  const second = first * Number(affective >= over.affective);
  const third = second * Number(conative >= over.conative);
  return first + second + third + third * Number(action >= over.action);
}

/** Readiness to stay with a brand, by belonging to its community and by loyalty. */
export const conativeOf = (identity: number, L: number, belonging: number): number =>
  belonging * identity + (1 - belonging) * L;

const STAGES = ['none', 'cognitive', 'affective', 'conative', 'action'];

const tallies: readonly Tally[] = [{ sums: STAGES.map((_, i) => `stage${i}`), brand: sumStages }];

/** Sets the stage of everybody in a block, and counts those who know the brand. */
function sumStages(world: World, b: number, first: number, last: number, keep: Keep): void {
  const { attachment, identity, loyalty, habit, stage, negative, disposition } = world.state;
  const { brands } = world.market;
  const { known } = world.scratch;
  const { loyalty: thresholds, trust: P } = world.today.parameters;
  const counts = new Float64Array(STAGES.length);
  for (let c = first; c < last; c++) stage[c * brands + b] = 0;
  for (let i = 0; i < known.count; i++) {
    const pair = known.pair[i];
    const good = goodEvidence(world, pair);
    const T = trust(good, negative[pair], disposition[known.consumer[i]], P.priorWeight);
    const cognitive = T * (1 - uncertainty(good, negative[pair], P.priorWeight));
    const conative = conativeOf(identity[pair], loyalty[pair], thresholds.belonging);
    stage[pair] = stageOf(cognitive, attachment[pair], conative, habit[pair], thresholds);
    counts[stage[pair]]++;
  }
  STAGES.forEach((_, i) => keep(`stage${i}`, counts[i]));
}

const measures: Measures = {
  brands: [
    ...STAGES.map((stage, i) =>
      float(
        `stage_${stage}`,
        'share of those who know it',
        `at loyalty stage ${i} (${stage})`,
        mean(`stage${i}`),
      ),
    ),
  ],
};

export const mechanism = defineMechanism({
  name: 'loyalty',
  parameters,
  columns,
  tallies,
  measures,
});

export const expects: Expectations<typeof parameters> = {
  cognitive: rises([0, 0.4], 'brands stage_none', 'fewer pass the first threshold'),
  affective: rises([0, 0.9], 'brands stage_cognitive', 'fewer pass the second threshold', LOOSE),
  conative: rises([0, 0.9], 'brands stage_affective', 'fewer pass the third threshold', LOOSE),
  action: rises([0, 0.9], 'brands stage_conative', 'fewer pass the fourth threshold', LOOSE),
  belonging: rises(
    [0, 1],
    'brands stage_affective',
    'fewer belong than are loyal: the third threshold stops more',
    {
      'loyalty.cognitive': 0,
      'loyalty.affective': 0,
    },
  ),
};
