/** One run on several threads of Node: the bits of one, however many there are, and words when one breaks. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { advance, fingerprint, resumeRun, saveRun, startRun } from '../../sim/run.ts';
import { crossingAt, goBack } from '../../sim/fork.ts';
import { sharedMemory } from '../../workers/crew-protocol.ts';
import { nodeCrew } from '../../workers/crew.node.ts';
import { lively, runOf, scenario } from './world.ts';

/** Made by the build. */
const HAND = pathToFileURL(join(import.meta.dirname, '../../dist/cli/crew-hand.js'));
const DAYS = 12;
const market = scenario(lively({ days: DAYS, population: { consumers: 600 } }));
const whole = fingerprint(runOf(lively({ days: DAYS, population: { consumers: 600 } }), DAYS));

describe('a run on several threads', () => {
  it.each([1, 2, 3, 8])('%i: the bits of one', async (threads) => {
    const run = startRun(market, undefined, sharedMemory);
    const crew = await nodeCrew(HAND, run.world, threads, 1);
    try {
      advance(run, DAYS, crew.walk);
    } finally {
      crew.close();
    }
    expect(fingerprint(run)).toBe(whole);
  });

  it('may be saved, taken up again, left to one hand for a while, and gone back in', async () => {
    const first = startRun(market, undefined, sharedMemory);
    const crew = await nodeCrew(HAND, first.world, 2, 1);
    advance(first, 4, crew.walk);
    crew.close();
    const run = resumeRun(market, undefined, saveRun(first), sharedMemory);
    const again = await nodeCrew(HAND, run.world, 3, 1);
    try {
      advance(run, 2, again.walk);
      const crossing = crossingAt(run.world, run.recording);
      advance(run, 3, again.walk);
      goBack(crossing, run.world, run.recording);
      advance(run, 1);
      run.world.observe = () => {};
      advance(run, 1, again.walk);
      run.world.observe = null;
      advance(run, DAYS, again.walk);
    } finally {
      again.close();
    }
    expect(fingerprint(run)).toBe(whole);
  });
});

describe('what goes wrong', () => {
  it('in a thread is said in the words of the thread', async () => {
    const run = startRun(market, undefined, sharedMemory);
    const damaged = run.world.market as { categories: unknown };
    const { categories } = damaged;
    damaged.categories = undefined;
    const crew = await nodeCrew(HAND, run.world, 2, 1);
    damaged.categories = categories;
    expect(() => advance(run, DAYS, crew.walk)).toThrow(/undefined/);
    crew.close();
  });

  it('with a thread that cannot be started is said before the first day', async () => {
    const run = startRun(market, undefined, sharedMemory);
    const nowhere = pathToFileURL(join(import.meta.dirname, 'nowhere.js'));
    await expect(nodeCrew(nowhere, run.world, 2, 1)).rejects.toThrow(/nowhere\.js/);
  });

  it('with a world in ordinary memory is said', async () => {
    const run = startRun(market);
    await expect(nodeCrew(HAND, run.world, 2, 1)).rejects.toThrow(
      'columns lie in ordinary memory; expected a world that was made in shared memory',
    );
  });

  it('with another world is said', async () => {
    const run = startRun(market, undefined, sharedMemory);
    const crew = await nodeCrew(HAND, run.world, 1, 1);
    const other = startRun(market, undefined, sharedMemory);
    expect(() => advance(other, 1, crew.walk)).toThrow(
      'crew: it was made for another world, or under another scenario',
    );
    crew.close();
  });
});
