/**
 * Consumers read their feeds and react, batch by batch. A batch of exposures goes through the steps that
 * sim/model.ts lists, one after the other: first what is read is believed or not, then evidence, feeling, expectation,
 * the relation to the creator, and at last what the reader does. All of it lands in the reader’s own rows; on posts,
 * creators and brands only whole numbers are counted, so that the order of readers changes nothing.
 */
import { BATCH } from '../../core/exposures.ts';
import type { Exposures } from '../../core/exposures.ts';
import type { Phase, ReadingStep } from '../../core/mechanism.ts';
import type { World } from '../../world.ts';
import { lookUpAuthors } from '../../posts/authors.ts';
import { searching } from '../search/archive.ts';
import { lookUp } from '../search/looking-up.ts';
import { clearSearch } from '../search/search.ts';
import {
  chooseReads,
  gatherFollowed,
  gatherFriends,
  gatherRecommended,
  seeAdvertising,
  weighVerticals,
} from './feed.ts';

/** What gathering the exposures of a batch touches. */
export const GATHERING = {
  name: 'feeds are gathered',
  reads:
    'author source thread home values postedOn creatorOf interest activity online fatigue away say sayRow followed bond credence member output firstRow ' +
    'adChance fan ownPosts heldOut tier postBrand postPaid postVertical postKey pull shelf postAge needRate stock pantry salience own peer paid negative listedRow worthUpTo listed findable',
  writes:
    'impulse commented asked impressions accountReads searches foundPosts foundAge foundBrands foundReads evidenceRead evidenceFound',
} as const;

/** The phase in which every batch goes through these steps. */
export function reading(steps: readonly ReadingStep[]): Phase {
  const parts = [GATHERING, ...steps];
  const union = (of: (part: { reads: string; writes: string }) => string): string =>
    [...new Set(parts.flatMap((part) => of(part).split(' ')))].join(' ');
  return {
    name: 'consumers read and react',
    over: 'consumer',
    because: 'post',
    why: 'the heart of the day',
    reads: union(({ reads }) => reads),
    writes: union(({ writes }) => writes),
    step: readFeeds,
  };
}

/** Whether posts are read in this phase. */
export const isReading = ({ step }: Phase): boolean => step === readFeeds;

function readFeeds(world: World, from: number, to: number): void {
  const { exposures: x } = world.scratch;
  const { state } = world;
  x.count = 0;
  x.found.count = 0;
  lookUpAuthors(world);
  if (searching(world)) clearSearch(world, from, to);
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
  const before = x.count;
  seeAdvertising(world, x, c);
  const awake = 1 - (fatigue.on ? fatigue.reading * tired[c] : 0);
  const left = activity[c] * attention.posts * awake - attention.advertisement * (x.count - before);
  const n = Math.max(0, left);
  weighVerticals(world, c);
  let length = gatherFollowed(world, c);
  length = gatherFriends(world, c, length);
  length = gatherRecommended(world, c, n, length);
  chooseReads(world, x, c, n, length);
  if (searching(world)) lookUp(world, x, c);
}

function digestBatch(world: World, x: Exposures): void {
  if (x.count === 0) return;
  for (const { step } of world.model.reading) step(world, x);
  world.today.exposed += x.count;
  world.observe?.(x);
  x.count = 0;
  x.found.count = 0;
}
