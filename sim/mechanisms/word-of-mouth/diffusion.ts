/**
 * Awareness: brands are heard of in posts and advertisements (reading.ts), and in conversation.
 *
 *     P(hear of b today) = p + q·[the friend met today knows b]
 *
 * Each consumer meets one friend a day. On a well-mixed population this is the Bass recursion
 * F ← F + (p + qF)(1 − F), which is a test.
 *
 * Source: Bass 1969; network form after Goldenberg, Libai & Muller 2001.
 */
import { mechanism as defineMechanism } from '../../core/mechanism.ts';
import { column } from '../../core/column.ts';
import type { Columns } from '../../core/column.ts';
import { float, perConsumer } from '../../core/measure.ts';
import type { Measures, Tally } from '../../core/measure.ts';
import { share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { uniform } from '../../core/random.ts';
import type { World } from '../../world.ts';
import { OFF_ON, rises, without } from '../../core/expectation.ts';
import type { Ablations, Expectations, Switches } from '../../core/expectation.ts';

const parameters = {
  on: toggle('Brands are heard of in conversation'),
  external: share(
    'Daily chance of hearing of a brand outside the platform',
    'p',
    0.0005,
    'assumed',
    '0.18 per year: above the Bass average of about 0.03, as brands are talked about daily',
    'probability per day',
  ),
  conversation: share(
    'Daily chance of hearing of a brand that the friend met knows',
    'q',
    0.002,
    'assumed',
    '0.73 per year at full awareness: above the Bass average of about 0.38',
    'probability per day',
  ),
} as const satisfies Table;

const columns = {
  aware: column('consumer', 'u8', 'bit set of brands', [0, 255], 'brands known at the start of the day'),
  heard: column(
    'consumer',
    'u8',
    'bit set of brands',
    [0, 255],
    'brands known by now; becomes `aware` overnight',
  ),
} as const satisfies Columns;

/** Hazard of becoming aware. */
export const hazard = (p: number, q: number, friendKnows: boolean): number => p + (friendKnows ? q : 0);

export function hearFromFriends(world: World, from: number, to: number): void {
  const { state } = world;
  const { graph, brands, onlineConsumers } = world.market;
  const { diffusion } = world.today.parameters;
  if (!diffusion.on) return;
  const { k0, k1 } = world.today.keys.conversation;
  const all = (1 << brands) - 1;
  const mixed = graph.kind === 'well-mixed';
  for (let c = from; c < to; c++) {
    if (state.heard[c] === all) continue;
    const friends = graph.start[c + 1] - graph.start[c];
    const among = mixed && state.online[c] ? onlineConsumers : friends;
    const met = among === 0 ? -1 : Math.floor(uniform(k0, k1, c, 0) * among);
    const friend = met < 0 ? -1 : mixed ? met : graph.neighbour[graph.start[c] + met];
    const known = friend < 0 ? 0 : state.aware[friend];
    for (let b = 0; b < brands; b++) {
      const bit = 1 << b;
      if (state.heard[c] & bit) continue;
      if (
        uniform(k0, k1, c, b + 1) < hazard(diffusion.external, diffusion.conversation, (known & bit) !== 0)
      ) {
        state.heard[c] |= bit;
      }
    }
  }
}

const tallies: readonly Tally[] = [
  {
    sums: ['know'],
    brand: ({ state: { aware } }, b, first, last, keep) => {
      let know = 0;
      for (let c = first; c < last; c++) know += (aware[c] >> b) & 1;
      keep('know', know);
    },
  },
];

const measures: Measures = {
  brands: [float('awareness', 'share of consumers', 'who know the brand', perConsumer('know'))],
};

export const mechanism = defineMechanism({
  name: 'diffusion',
  parameters,
  columns,
  streams: {
    conversation: 'the friend met today, and what is heard from there or outside',
    awarenessStart: 'which brands a consumer knows at the start',
  },
  becomes: { aware: 'heard' },
  phases: {
    hearFromFriends: {
      name: 'friends talk',
      over: 'consumer',
      why: 'of brands they knew in the morning',
      reads: 'online aware',
      writes: 'heard',
      step: hearFromFriends,
    },
  },
  tallies,
  measures,
});

export const expects: Expectations<typeof parameters> = {
  on: rises(OFF_ON, 'brands awareness', 'conversation makes brands known', {
    'diffusion.conversation': 0.02,
  }),
  external: rises([0.0005, 0.03], 'brands awareness', 'P(hear) = p + …'),
  conversation: rises([0.002, 0.1], 'brands awareness', 'P(hear) = … + q·[the friend knows]'),
};

export const ablations: Ablations<typeof parameters> = {
  on: without(
    'brands awareness',
    'down',
    'nobody hears of a brand in conversation',
    'market content_entropy',
    'within noise',
  ),
};

export const switches: Switches<typeof parameters> = {
  on: {
    still: ['aware'],
    besides: { 'brandRecall.on': 0, 'groups.on': 0, 'impulse.on': 0 },
    zero: { 'diffusion.external': 0, 'diffusion.conversation': 0 },
  },
};
