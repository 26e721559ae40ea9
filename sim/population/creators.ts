import { VERTICALS } from '../core/dimensions.ts';
import { mechanism as defineMechanism } from '../core/mechanism.ts';
import { column, UNIT, MAX_INDEX } from '../core/column.ts';
import type { Columns } from '../core/column.ts';
import { int, creatorsIn } from '../core/measure.ts';
import type { Measures } from '../core/measure.ts';
const columns = {
  tier: column('creator', 'u8', '0 KOC, 1 mid-tier, 2 head', [0, 2], 'size class'),
  home: column('creator', 'i32', 'consumer', [-1, MAX_INDEX], 'person behind the creator'),
  creatorVertical: column('creator', 'u8', 'vertical', [0, VERTICALS - 1], 'what the creator is about'),
  skill: column('creator', 'f32', '', UNIT, 'quality of what is made: ability'),
  altruism: column('creator', 'f32', '', UNIT, 'value given without selling: benevolence'),
  authenticity: column('creator', 'f32', '', UNIT, 'weak points named: integrity'),
  steadiness: column('creator', 'f32', '', UNIT, 'evenness of output over time'),
  creatorsInUse: column(
    'market',
    'i32',
    'creators',
    [0, MAX_INDEX],
    'creators there are; the rest are places for users who rise',
  ),
} as const satisfies Columns;

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
