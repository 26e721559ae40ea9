/** What a run leaves behind: daily series, the event log, and keyframes from which any day can be entered. */
import { recordEvents } from './results/events.ts';
import type { EventLog } from './results/events.ts';
import { snapshotBytes, takeSnapshot } from './core/snapshot.ts';
import { Series } from './core/series.ts';
import type { World } from './world.ts';

export interface Keyframe {
  /** The morning it shows. */
  day: number;
  bytes: Uint8Array;
  /** Exposures, and events that were too many to keep, of the days before. */
  exposures: number;
  dropped: number;
}

export interface Recording {
  market: Series;
  brands: Series;
  creators: Series;
  log: EventLog;
  keyframes: Keyframe[];
  /** Days between keyframes; doubled whenever they outgrow the budget. */
  keyframeEvery: number;
  exposures: number;
}

/** Keyframes of one run take no more memory than this. */
export const KEYFRAME_BUDGET = 128 * 1024 * 1024;
const FIRST_INTERVAL = 10;

export function newRecording(world: World, days: number): Recording {
  return {
    market: new Series(days, 1, namesOf(world.model.measures.market)),
    brands: new Series(days, world.market.brands, namesOf(world.model.measures.brands)),
    creators: new Series(days, 3, namesOf(world.model.measures.creators)),
    log: { events: [], dropped: 0 },
    keyframes: [],
    keyframeEvery: FIRST_INTERVAL,
    exposures: 0,
  };
}

const namesOf = (measures: readonly { name: string }[]): string[] => measures.map(({ name }) => name);

/** Takes down the day that ends. */
export function record(world: World, recording: Recording): void {
  const { day } = world.today;
  const { measures } = world.model;
  measures.market.forEach(({ of }, m) => recording.market.set(day, 0, m, of(world)));
  for (let b = 0; b < world.market.brands; b++) {
    measures.brands.forEach(({ of }, m) => recording.brands.set(day, b, m, of(world, b)));
  }
  for (let tier = 0; tier < 3; tier++) {
    measures.creators.forEach(({ of }, m) => recording.creators.set(day, tier, m, of(world, tier)));
  }
  recording.exposures += world.today.exposed;
  recordEvents(world, recording.log, recording.brands);
}

/** This morning, to be entered again. */
export const keyframeOf = (world: World, { exposures, log: { dropped } }: Recording): Keyframe => ({
  day: world.today.day,
  bytes: takeSnapshot(world),
  exposures,
  dropped,
});

/** Keeps a keyframe of this morning if one is due; thins them out when they outgrow the budget. */
export function keepKeyframe(world: World, recording: Recording): void {
  const size = snapshotBytes(world);
  if (world.today.day === 0 || world.today.day % recording.keyframeEvery !== 0 || size > KEYFRAME_BUDGET)
    return;
  recording.keyframes.push(keyframeOf(world, recording));
  while (recording.keyframes.length * size > KEYFRAME_BUDGET) {
    recording.keyframeEvery *= 2;
    recording.keyframes = recording.keyframes.filter(({ day }) => day % recording.keyframeEvery === 0);
  }
}
