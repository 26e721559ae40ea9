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
import { share, toggle } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';
import { uniform } from '../../core/random.ts';
import type { World } from '../../core/world.ts';

export const parameters = {
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
