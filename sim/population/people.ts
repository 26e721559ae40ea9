import { AXES, VERTICALS } from '../core/dimensions.ts';
import { mechanism as defineMechanism } from '../core/mechanism.ts';
import { column, UNIT } from '../core/column.ts';
import type { Columns } from '../core/column.ts';
import { SEGMENTS } from './segments.ts';

const columns = {
  values: column(
    'consumer',
    'f32',
    'unit vector',
    [-1, 1],
    'sustainability, national style, independence, thrift',
    { width: AXES, birth: 'drawn' },
  ),
  interest: column('consumer', 'f32', 'share', UNIT, 'interest in each vertical; adds up to 1', {
    width: VERTICALS,
    birth: 'drawn',
  }),
  scepticism: column('consumer', 'f32', '', UNIT, 'persuasion knowledge', { birth: 'drawn' }),
  impulsiveness: column('consumer', 'f32', '', UNIT, 'readiness to buy without need', { birth: 'drawn' }),
  priceSensitivity: column('consumer', 'f32', '', [0, 3], 'weight of price in utility, 1 on average', {
    birth: 'drawn',
  }),
  riskSensitivity: column('consumer', 'f32', '', [0, 10], 'weight of the risk of a purchase, 1 on average', {
    birth: 'drawn',
  }),
  lossAversion: column(
    'consumer',
    'f32',
    '',
    [0.1, 10],
    'weight of a bad own experience against a good one',
    { birth: 'drawn' },
  ),
  collectivism: column('consumer', 'f32', '', UNIT, 'weight of the group against the self', {
    birth: 'drawn',
  }),
  activity: column('consumer', 'f32', '', [0, 1e4], 'reading on an ordinary day, 1 on average', {
    birth: 'drawn',
  }),
  segment: column(
    'consumer',
    'u8',
    '',
    [0, SEGMENTS.length],
    `segment: 0 none, ${SEGMENTS.map((name, i) => `${i + 1} ${name}`).join(', ')}`,
    { birth: 'drawn' },
  ),
  online: column('consumer', 'u8', 'yes or no', UNIT, 'has an account on the platform', { birth: 'kept' }),
} as const satisfies Columns;

export const mechanism = defineMechanism({
  name: 'people',
  columns,
  streams: {
    communityValues: 'values a community has in common',
    communityInterests: 'interests a community has in common',
    values: 'a consumer’s own values',
    interests: 'a consumer’s own interests',
    traits: 'a consumer’s traits, activity and rate of posting',
    segment: 'who is of which segment',
  },
});
