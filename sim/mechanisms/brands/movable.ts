/** Channels that a brand which learns moves its money between, and how it counts what they bring (learning.ts). */
import type { World } from '../../world.ts';

/** The tiers of creators first, by their number. */
export const MOVABLE = ['koc', 'mid', 'head', 'advertising', 'community'] as const;

export const ATTRIBUTIONS = ['last-touch', 'even', 'holdout'] as const;
/** Ways of counting, as brands have them. */
export const Attribution = { lastTouch: 0, even: 1, holdout: 2 } as const;

/** Whether a consumer is held out of a movable channel of a brand, to measure what it brings. */
export const isHeldOut = (world: World, pair: number, movable: number): boolean =>
  world.state.heldOut[pair] === movable + 1;
