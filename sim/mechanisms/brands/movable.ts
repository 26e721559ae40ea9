/** Channels that a brand which learns moves its money between, and how it counts what they bring (learning.ts). */
import type { World } from '../../world.ts';

/** The tiers of creators first, by their number. */
export const MOVABLE = ['koc', 'mid', 'head', 'advertising', 'community'] as const;

/** Their places. */
export const Movable = Object.fromEntries(MOVABLE.map((name, k) => [name, k])) as Record<
  (typeof MOVABLE)[number],
  number
>;

export const ATTRIBUTIONS = ['last-touch', 'even', 'holdout'] as const;
/** Ways of counting, as brands have them. */
export const Attribution = { lastTouch: 0, even: 1, holdout: 2 } as const;

/** Whether brand b moves its money by what paid. */
export const learns = ({ today }: World, b: number): boolean =>
  today.parameters.brandLearning.on !== 0 && today.brandValues[b].learning > 0;

/** Whether consumer c is held out of a movable channel of brand b, to measure what it brings. */
export const isHeldOut = (world: World, c: number, b: number, movable: number): boolean =>
  learns(world, b) && world.state.heldOut[c * world.market.brands + b] === movable + 1;
