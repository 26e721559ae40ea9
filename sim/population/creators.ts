import { VERTICALS } from '../core/dimensions.ts';
import { mechanism as defineMechanism } from '../core/mechanism.ts';
import { column, UNIT, MAX_INDEX } from '../core/column.ts';
import type { Columns } from '../core/column.ts';
import { int } from '../core/measure.ts';
import type { Measures } from '../core/measure.ts';
import type { World } from '../world.ts';

const columns = {
  tier: column('creator', 'u8', '0 KOC, 1 mid-tier, 2 head', [0, 2], 'size class', { birth: 'drawn' }),
  home: column('creator', 'i32', 'consumer', [-1, MAX_INDEX], 'person behind the creator', { birth: -1 }),
  creatorVertical: column('creator', 'u8', 'vertical', [0, VERTICALS - 1], 'what the creator is about', {
    birth: 'drawn',
  }),
  skill: column('creator', 'f32', '', UNIT, 'quality of what is made: ability', {
    birth: 'drawn',
  }),
  altruism: column('creator', 'f32', '', UNIT, 'value given without selling: benevolence', {
    birth: 'drawn',
  }),
  authenticity: column('creator', 'f32', '', UNIT, 'weak points named: integrity', {
    birth: 'drawn',
  }),
  steadiness: column('creator', 'f32', '', UNIT, 'evenness of output over time', {
    birth: 'drawn',
  }),
  creatorsInUse: column(
    'market',
    'i32',
    'creators',
    [0, MAX_INDEX],
    'creators there are; the rest are places for users who rise',
  ),
} as const satisfies Columns;

/** Added over the creators of one tier. */
export function overTier({ state }: World, tier: number, value: (v: number) => number): number {
  const { tier: tiers, creatorsInUse } = state;
  const creators = creatorsInUse[0];
  let sum = 0;
  for (let v = 0; v < creators; v++) if (tiers[v] === tier) sum += value(v);
  return sum;
}
export const tierSum =
  (column: (state: World['state']) => ArrayLike<number>) => (world: World, tier: number) => {
    const values = column(world.state);
    return overTier(world, tier, (v) => values[v]);
  };
export const creatorsIn = (world: World, tier: number): number => overTier(world, tier, () => 1);

const measures: Measures = {
  creators: [int('creators', 'creators', 'of this tier', creatorsIn)],
};

export const mechanism = defineMechanism({
  name: 'creators',
  columns,
  streams: {
    creatorTraits: 'a creator’s traits and vertical',
    creatorHome: 'which consumers are creators',
  },
  measures,
});
