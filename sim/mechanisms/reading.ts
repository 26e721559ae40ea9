/**
 * Consumers read their feeds and react, batch by batch. A batch of exposures goes through the mechanisms one after
 * the other: first what is read is believed or not, then evidence, feeling, expectation, the relation to the creator,
 * and at last what the reader does. All of it lands in the reader’s own rows; on posts, creators and brands only whole
 * numbers are counted, so that the order of readers changes nothing.
 */
import type { World } from '../world.ts';
import { believe } from './believing.ts';
import { hope } from './expectation.ts';
import { BATCH } from './exposures.ts';
import type { Exposures } from './exposures.ts';
import { tire } from './fatigue.ts';
import { choose, gatherFollowed, gatherFriends, gatherRecommended, seeAdvertising } from './feed.ts';
import { look } from './identity.ts';
import { bore } from './likeness.ts';
import { tempt } from './impulse.ts';
import { notice } from './noticing.ts';
import { relate } from './relating.ts';
import { respond } from './responding.ts';
import { feel } from './resonance.ts';
import { weigh } from './trust.ts';

export function read(world: World, from: number, to: number): void {
  const { exposures: x, state } = world;
  x.count = 0;
  state.commented.fill(0, from, to);
  state.asked.fill(0, world.followStart[from], world.followStart[to]);
  for (let c = from; c < to; c++) {
    state.impulse[c] = -1;
    if (state.online[c] === 0 || state.away[c]) continue;
    scroll(world, x, c);
    if (x.count >= BATCH) workOff(world, x);
  }
  workOff(world, x);
}

/** One consumer looks through the feed of today. */
function scroll(world: World, x: Exposures, c: number): void {
  const { activity, fatigue: tired } = world.state;
  const { attention, fatigue } = world.parameters;
  const n = activity[c] * attention.posts * (1 - (fatigue.on ? fatigue.reading * tired[c] : 0));
  let length = gatherFollowed(world, c);
  length = gatherFriends(world, c, length);
  length = gatherRecommended(world, c, n, length);
  choose(world, x, c, n, length);
  seeAdvertising(world, x, c);
}

function workOff(world: World, x: Exposures): void {
  if (x.count === 0) return;
  notice(world, x);
  believe(world, x);
  weigh(world, x);
  feel(world, x);
  look(world, x);
  hope(world, x);
  tire(world, x);
  bore(world, x);
  relate(world, x);
  respond(world, x);
  tempt(world, x);
  world.exposed += x.count;
  world.observe?.(x);
  x.count = 0;
}
