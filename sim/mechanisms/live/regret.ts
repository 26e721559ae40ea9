/** What a live room leaves in its buyers: hope in its mood, and regret when that is gone. Equations stand in live-selling.ts. */
import type { World } from '../../world.ts';
import { excited } from '../purchase/impulse.ts';
import { moodOf } from './live-talk.ts';

/** Expectation of somebody who buys in such a mood. */
export const carriedAway = (x: number, mood: number, hope: number): number =>
  excited(x, Math.min(1, hope * mood));

/** The same, in the session of creator v. */
export const hopedInRoom = (world: World, v: number, x: number): number =>
  carriedAway(x, moodOf(world, v), world.today.parameters.liveSelling.hope);

/** Satisfaction that consumer c loses once what the room has added is gone. */
export const regretOf = ({ state, today }: World, c: number): number =>
  today.parameters.liveSelling.regret * state.heat[c];
