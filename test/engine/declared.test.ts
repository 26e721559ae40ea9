/** What the schedule says of each phase is what the phase does: the process table of the documentation is true. */
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../sim/run.ts';
import { RESTLESS, lively, runOf } from './world.ts';
import type { Difference } from './world.ts';
import { PARTS, RECORDING, newTouched, watchDay } from './watched.ts';

/** A market where everything happens, the same with needs so frequent that everybody buys, and with restless creators. */
const markets: Difference[] = [
  lively({ days: 30, population: { consumers: 60 } }),
  lively({
    days: 24,
    seed: 'again',
    population: { consumers: 50, topology: 'well-mixed' },
    parameters: { need: { interval: 1 }, talk: { chance: 0.8 } },
  }),
  lively({
    days: 24,
    seed: 'restless',
    population: { consumers: 60 },
    creators: RESTLESS.creators,
    parameters: RESTLESS.parameters,
  }),
];

const touched = newTouched();
const watched = markets.map((market) => {
  const run = runOf(market);
  while (run.day < run.scenario.days) watchDay(run.world, run.recording, touched);
  return run;
});

describe('the watched day', () => {
  it.each([0, 1, 2])('is the day of the engine, market %i', (i) => {
    expect(fingerprint(watched[i])).toBe(fingerprint(runOf(markets[i], markets[i].days)));
  });
});

describe.each(PARTS)('$name', ({ name, reads, writes }) => {
  const written = touched.writes.get(name)!;

  it('writes only what it declares', () => {
    expect([...written].filter((column) => !writes.includes(column))).toEqual([]);
  });

  it('writes all that it declares', () => {
    expect(writes.filter((column) => !written.has(column))).toEqual([]);
  });

  it('reads only what it declares to read or write', () => {
    const known = new Set([...reads, ...writes]);
    expect([...touched.reads.get(name)!].filter((column) => !known.has(column))).toEqual([]);
  });

  it('reads all that it declares to read', () => {
    expect(reads.filter((column) => !touched.reads.get(name)!.has(column))).toEqual([]);
  });

  it('declares nothing twice', () => {
    expect(new Set(reads).size).toBe(reads.length);
    expect(new Set(writes).size).toBe(writes.length);
  });
});

describe('scratch columns', () => {
  it('are written before they are read, every day', () => {
    expect([...touched.stale]).toEqual([]);
  });
});

describe('recording', () => {
  it('writes only what the event log marks: posts already noted, and the peaks of creators', () => {
    expect([...touched.writes.get(RECORDING.name)!].sort()).toEqual(['noted', 'peak', 'peakDay']);
  });
});
