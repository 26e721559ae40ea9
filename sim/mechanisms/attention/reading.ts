/**
 * Consumers read their feeds and react, batch by batch. A batch of exposures goes through the mechanisms one after
 * the other: first what is read is believed or not, then evidence, feeling, expectation, the relation to the creator,
 * and at last what the reader does. All of it lands in the reader’s own rows; on posts, creators and brands only whole
 * numbers are counted, so that the order of readers changes nothing.
 */
import type { World } from '../../core/world.ts';
import { assignBelief } from '../trust/belief.ts';
import { formExpectations } from '../trust/expectation.ts';
import { BATCH } from './exposures.ts';
import type { Exposures } from './exposures.ts';
import { accumulateFatigue } from './fatigue.ts';
import { chooseReads, gatherFollowed, gatherFriends, gatherRecommended, seeAdvertising } from './feed.ts';
import { belongByReading } from '../community/identity.ts';
import { tireOfSameness } from './homogenisation.ts';
import { temptToBuy } from '../purchase/impulse.ts';
import { sortAndRecall } from './brand-recall.ts';
import { updateCreatorEvidence } from '../creators/relating.ts';
import { reactToPosts } from '../word-of-mouth/responding.ts';
import { moveAffect } from '../community/resonance.ts';
import { accumulateEvidence } from '../trust/trust.ts';

export function readFeeds(world: World, from: number, to: number): void {
  const { exposures: x } = world.scratch;
  const { state } = world;
  x.count = 0;
  state.commented.fill(0, from, to);
  state.asked.fill(0, world.market.followStart[from], world.market.followStart[to]);
  for (let c = from; c < to; c++) {
    state.impulse[c] = -1;
    if (state.online[c] === 0 || state.away[c]) continue;
    gatherExposures(world, x, c);
    if (x.count >= BATCH) digestBatch(world, x);
  }
  digestBatch(world, x);
}

/** One consumer looks through the feed of today. */
function gatherExposures(world: World, x: Exposures, c: number): void {
  const { activity, fatigue: tired } = world.state;
  const { attention, fatigue } = world.today.parameters;
  const n = activity[c] * attention.posts * (1 - (fatigue.on ? fatigue.reading * tired[c] : 0));
  let length = gatherFollowed(world, c);
  length = gatherFriends(world, c, length);
  length = gatherRecommended(world, c, n, length);
  chooseReads(world, x, c, n, length);
  seeAdvertising(world, x, c);
}

function digestBatch(world: World, x: Exposures): void {
  if (x.count === 0) return;
  sortAndRecall(world, x);
  assignBelief(world, x);
  accumulateEvidence(world, x);
  moveAffect(world, x);
  belongByReading(world, x);
  formExpectations(world, x);
  accumulateFatigue(world, x);
  tireOfSameness(world, x);
  updateCreatorEvidence(world, x);
  reactToPosts(world, x);
  temptToBuy(world, x);
  world.today.exposed += x.count;
  world.observe?.(x);
  x.count = 0;
}
