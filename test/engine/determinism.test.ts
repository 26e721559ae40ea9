/** One scenario, one seed, one result: however agents are visited, wherever a run is stopped, whatever lies around. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnNames, columnOf } from '../../sim/catalogue.ts';
import type { TypedArray } from '../../sim/core/column.ts';
import { alone, inOrder } from '../../sim/core/engine.ts';
import type { Visiting } from '../../sim/core/engine.ts';
import { KEYFRAME_BUDGET, keepKeyframe, newRecording } from '../../sim/recording.ts';
import { advance, enterDay, fingerprint, resumeRun, saveRun, startRun } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import { lastingArrays, snapshotBytes } from '../../sim/core/snapshot.ts';
import type { World } from '../../sim/world.ts';
import {
  SCRATCH,
  dice,
  differences,
  inChunks,
  lively,
  only,
  runOf,
  scenario,
  shuffledSingles,
} from './world.ts';
import type { Difference } from './world.ts';

const DAYS = 30;
const market: Difference = lively({ days: DAYS });

/** Fingerprint of a whole run, visited in some way. */
function visited(difference: Difference, visiting: Visiting): string {
  const run = startRun(scenario(difference));
  advance(run, run.scenario.days, alone(visiting));
  return fingerprint(run);
}

/** With mornings to come back to. */
function remembered(days: number): Run {
  const run = startRun(scenario(market));
  advance(run, days);
  return run;
}

const uninterrupted = remembered(DAYS);
const whole = fingerprint(uninterrupted);

it('what is compared has users who became creators, creators who rose, members, and a best style to imitate', () => {
  const { creatorsInUse, bestStyle } = uninterrupted.world.state;
  const { tierStart } = uninterrupted.world.market;
  const { state } = uninterrupted.world;
  expect(creatorsInUse[0]).toBeGreaterThan(tierStart[3]);
  expect(state.tier.subarray(0, tierStart[1]).some((tier) => tier > 0)).toBe(true);
  expect(state.member.some((x) => x === 1)).toBe(true);
  expect(Math.max(...bestStyle)).toBeGreaterThan(0);
});

describe('visiting', () => {
  it.each([1, 7, 64])('in chunks of %i', (size) => {
    expect(visited(market, inChunks(size))).toBe(whole);
  });

  it.each([1, 2, 3])('one by one, shuffled anew in every phase, %i', (seed) => {
    expect(visited(market, shuffledSingles(seed))).toBe(whole);
  });

  it('more than one block of consumers, backwards', () => {
    // Blocks of 1,024: three of them.
    const many = lively({ days: 3, population: { consumers: 2100, offline: 0 } });
    const backwards: Visiting = (rows, visit) => {
      for (let i = rows - 1; i >= 0; i--) visit(i, i + 1);
    };
    expect(visited(many, backwards)).toBe(visited(many, inOrder));
  });

  it('another seed is another run', () => {
    expect(visited({ ...market, seed: 'another' }, inOrder)).not.toBe(whole);
  });
});

describe('a run stopped, saved and resumed', () => {
  it.each([0, 1, 9, 10, 17, 29, 30])('on day %i equals the uninterrupted one', (day) => {
    const run = runOf(market, day);
    const resumed = resumeRun(scenario(market), undefined, saveRun(run));
    expect(resumed.day).toBe(day);
    expect(fingerprint(resumed)).toBe(fingerprint(run));
    expect(resumed.world.market).toEqual(run.world.market);
    advance(resumed, DAYS);
    expect(fingerprint(resumed)).toBe(whole);
  });

  it('every day', () => {
    let run = runOf(market);
    while (run.day < DAYS) {
      advance(run, 1);
      run = resumeRun(scenario(market), undefined, saveRun(run));
    }
    expect(fingerprint(run)).toBe(whole);
  });
});

describe('entering a day', () => {
  it.each([0, 1, 9, 10, 11, 20, 25, 30])('%i shows the morning of a run that went only so far', (day) => {
    const entered = enterDay(uninterrupted, day);
    expect(entered.today.day).toBe(day);
    expect(differences(entered, runOf(market, day).world)).toEqual([]);
  });

  it('leaves the run alone', () => {
    const run = remembered(15);
    enterDay(run, 12);
    advance(run, DAYS);
    expect(fingerprint(run)).toBe(whole);
  });

  it('in a world that was entered before, forward and back', () => {
    let world: World | undefined;
    for (const day of [17, 21, 29, 12, 3, 12]) {
      world = enterDay(uninterrupted, day, world);
      expect(world.today.day).toBe(day);
      expect(differences(world, runOf(market, day).world)).toEqual([]);
    }
  });

  it('with somebody watching what is read', () => {
    const run = startRun(scenario(market));
    let seen = 0;
    run.world.observe = (batch) => (seen += batch.count);
    advance(run, DAYS);
    expect(seen).toBe(run.recording.exposures);
    expect(seen).toBeGreaterThan(0);
    expect(fingerprint(run)).toBe(whole);
  });
});

/** Overwrites what a morning must not depend on: scratch columns, posts of yesterday, working memory. */
function scramble(world: World, seed: number): void {
  const next = dice(seed);
  // 0, 1 and −1 are likely: they often mean something. NaN becomes 0 where there is no such number.
  const anything = [0, 1, -1, NaN, 77];
  const garbage = (array: TypedArray, from = 0) => {
    for (let i = from; i < array.length; i++) array[i] = anything[Math.floor(next() * anything.length)];
  };
  for (const name of SCRATCH) garbage(world.state[name]);
  for (const name of columnNames) {
    if (columnOf(name).kind === 'post') garbage(world.state[name], world.market.keptRows);
  }
  const { feed, exposures } = world.scratch;
  for (const memory of [
    world.scratch.sums,
    ...Object.values(feed),
    ...Object.values(exposures),
  ] as unknown[]) {
    if (ArrayBuffer.isView(memory)) garbage(memory as TypedArray);
  }
}

describe('what is left of yesterday', () => {
  it('scrambled every morning, scratch changes nothing', () => {
    const run = runOf(market);
    while (run.day < DAYS) {
      scramble(run.world, run.day);
      advance(run, 1);
    }
    expect(differences(run.world, uninterrupted.world)).toEqual([]);
    expect(fingerprint(run)).toBe(whole);
  });
});

describe('two runs in one process', () => {
  it('do not disturb each other, day by day in turn', () => {
    const others: Difference = lively({ days: DAYS, seed: 'other', population: { consumers: 60 } });
    const plain = visited(others, inOrder);
    const runs: Run[] = [runOf(market), runOf(others), runOf(market)];
    for (let day = 0; day < DAYS; day++) for (const run of runs) advance(run, 1);
    expect(runs.map(fingerprint)).toEqual([whole, plain, whole]);
  });
});

describe('keyframes', () => {
  it('are kept every 10 days at first, none of day 0', () => {
    expect(uninterrupted.recording.keyframes.map(({ day }) => day)).toEqual([10, 20]);
  });

  it('without any, a day is lived again from the start', () => {
    const run = remembered(DAYS);
    run.recording.keyframes = [];
    expect(differences(enterDay(run, 23), runOf(market, 23).world)).toEqual([]);
  });

  it('outgrowing the budget they are thinned to every other one, evenly, and stay within it', () => {
    const { world } = runOf({ population: { consumers: 12_000, topology: 'well-mixed' } });
    const recording = newRecording(world, 1);
    const size = snapshotBytes(world);
    const fit = Math.floor(KEYFRAME_BUDGET / size);
    // Big enough for the test to be quick, small enough for several to fit.
    expect(fit).toBeGreaterThan(4);
    expect(fit).toBeLessThan(80);
    for (world.today.day = 0; world.today.day <= 10 * (fit + 1); world.today.day++) {
      keepKeyframe(world, recording);
      expect(recording.keyframes.length * size).toBeLessThanOrEqual(KEYFRAME_BUDGET);
    }
    expect(recording.keyframeEvery).toBe(20);
    const days = Array.from({ length: Math.floor((fit + 1) / 2) }, (_, i) => 20 * (i + 1));
    expect(recording.keyframes.map(({ day }) => day)).toEqual(days);
  });

  it('thinned in a run, they still lead to every day', () => {
    const run = remembered(DAYS);
    run.recording.keyframes = run.recording.keyframes.filter(({ day }) => day % 20 === 0);
    expect(differences(enterDay(run, 15), runOf(market, 15).world)).toEqual([]);
    expect(differences(enterDay(run, 27), runOf(market, 27).world)).toEqual([]);
  });
});

describe('the fingerprint', () => {
  it('is moved by every bit that lasts', () => {
    const run = runOf({ days: 2, population: { consumers: 40 }, parameters: only({}) }, 2);
    const before = fingerprint(run);
    const arrays = lastingArrays(run.world).filter((array) => array.length > 0);
    fc.assert(
      fc.property(fc.nat(arrays.length - 1), fc.nat(), fc.nat(7), (a, at, bit) => {
        const bytes = new Uint8Array(arrays[a].buffer, arrays[a].byteOffset, arrays[a].byteLength);
        bytes[at % bytes.length] ^= 1 << bit;
        const changed = fingerprint(run);
        bytes[at % bytes.length] ^= 1 << bit;
        return changed !== before;
      }),
      { seed: 2 },
    );
  });
});
