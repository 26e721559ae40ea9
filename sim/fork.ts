/**
 * Parts runs from each other: what two of them share is lived once. A run is the same whether it was lived from its
 * first day or parted from another on the last day they have in common.
 */
import { restoreSnapshot } from './core/snapshot.ts';
import type { Series } from './core/series.ts';
import { roomUnder } from './create-world.ts';
import type { MakeBuffer } from './create-world.ts';
import { marketUnder } from './make-market.ts';
import { keyframeOf, newRecording } from './recording.ts';
import type { Keyframe, Recording } from './recording.ts';
import { RunState, advance, frameUpTo, startRun } from './run.ts';
import type { Run } from './run.ts';
import type { ResolvedScenario } from './scenario/scenario.ts';
import { sharedDays } from './scenario/shared-days.ts';
import type { World } from './world.ts';

/**
 * A run of another scenario, on the last morning that both have in common and that the parent has lived. The parent goes on
 * undisturbed; its friendships and the keyframes of the shared days serve both.
 *
 * @param at a morning to stop at instead
 * @param buffer makes the memory of its columns: ordinary, or shared between threads; friendships stay where they are
 * @throws when `at` is no day that they share, or the parent has not come so far
 */
export function forkRun(parent: Run, scenario: ResolvedScenario, at?: number, buffer?: MakeBuffer): Run {
  const common = Math.min(parent.day, sharedDays(parent.scenario, scenario));
  const day = at ?? common;
  if (!Number.isInteger(day) || day < 0 || day > common) {
    throw new Error(
      `forkRun: day is ${day}; expected a whole number from 0 to ${common}, the days both share`,
    );
  }
  const run = fromKeyframe(parent, scenario, day, buffer) ?? startRun(scenario, parent.network, buffer);
  advance(run, day - run.day);
  return run;
}

/** The nearest morning up to `day` that is at hand, null where there is none. */
export function nearestMorning(run: Run, day: number): Keyframe | null {
  if (run.day <= day) return run.day === 0 ? null : keyframeOf(run.world, run.recording);
  return frameUpTo(run, day) ?? null;
}

function fromKeyframe(parent: Run, scenario: ResolvedScenario, day: number, buffer?: MakeBuffer): Run | null {
  const frame = nearestMorning(parent, day);
  if (frame === null) return null;
  const world = roomUnder(marketUnder(scenario, parent.world.market), buffer);
  restoreSnapshot(world, frame.bytes, frame.day);
  return new RunState(scenario, parent.network, world, pastOf(parent.recording, frame, world));
}

/** What was recorded before the morning of a keyframe. */
function pastOf(parent: Recording, frame: Keyframe, world: World): Recording {
  const recording = newRecording(world, world.market.scenario.days);
  const copy = (from: Series, to: Series): void => to.data.set(from.upTo(frame.day));
  copy(parent.market, recording.market);
  copy(parent.brands, recording.brands);
  copy(parent.creators, recording.creators);
  recording.log = {
    events: parent.log.events.filter(({ day }) => day < frame.day),
    dropped: frame.dropped,
  };
  recording.exposures = frame.exposures;
  recording.keyframeEvery = parent.keyframeEvery;
  recording.keyframes = parent.keyframes.filter(({ day }) => day < frame.day);
  return recording;
}

/** A morning to come back to, with what was recorded until then. */
export interface Crossing {
  readonly frame: Keyframe;
  readonly events: number;
}

export const crossingAt = (world: World, recording: Recording): Crossing => ({
  frame: keyframeOf(world, recording),
  events: recording.log.events.length,
});

/** Goes back to a crossing, in place: what was lived since then is forgotten. */
export function goBack({ frame, events }: Crossing, world: World, recording: Recording): void {
  restoreSnapshot(world, frame.bytes, frame.day);
  recording.log.events.length = events;
  recording.log.dropped = frame.dropped;
  recording.exposures = frame.exposures;
}

/**
 * Goes on under another scenario, in place.
 *
 * @throws when the days that were lived are not days of that scenario too
 */
export function turnTo(world: World, scenario: ResolvedScenario): void {
  const market = world.market as { scenario: ResolvedScenario };
  const common = sharedDays(market.scenario, scenario);
  if (common === 0 || common < world.today.day) {
    throw new Error(
      `turnTo: ${world.today.day} days are lived; expected at most the ${common} that both share`,
    );
  }
  market.scenario = scenario;
}
