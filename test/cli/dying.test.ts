/** Killed at every rename, removal, write and sync in turn: results are the old ones, the new ones, or told to be neither. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { contents, start, temporaryFolder, trustfall, writeScenario, writeTwoArms } from './program.ts';
import type { Ended } from './program.ts';

const folder = temporaryFolder();
const inside = (...names: string[]): string => join(folder, ...names);
const call = (...words: string[]): Promise<Ended> => trustfall(folder, ...words);
const BEFORE = `--import ${pathToFileURL(join(import.meta.dirname, 'die-at.mjs')).href}`;
const under = (env: Record<string, string>, ...words: string[]): Promise<Ended> =>
  start(folder, words, { NODE_OPTIONS: BEFORE, ...env }).ended;

/** How often the program touches files. */
async function steps(...words: string[]): Promise<number> {
  const { code } = await under({ COUNT_TO: inside('count') }, ...words);
  expect(code).toBe(0);
  return Number(readFileSync(inside('count'), 'utf8'));
}

/** Names and hashes of the files of a folder: what differs is told in a line. */
const held = (name: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(contents(inside(name))).map(([file, text]) => [
      file,
      createHash('sha256').update(String(text)).digest('hex').slice(0, 12),
    ]),
  );
const leftovers = (name: string): string[] => readdirSync(inside(name)).filter((one) => one.endsWith('.tmp'));

describe('a run in place of another', () => {
  const run = (seed: string, out: string): string[] => [
    ...['run', 'small.json', '--seed', seed, '--out', out, '--quiet'],
  ];
  let old: Record<string, unknown> = {};
  let fresh: Record<string, unknown> = {};
  beforeAll(async () => {
    writeScenario(folder, 'small.json', { days: 4, population: { consumers: 30 } });
    for (const seed of ['old', 'new']) await call(...run(seed, seed));
    [old, fresh] = [held('old'), held('new')];
    expect(old).not.toEqual(fresh);
  });

  it('is never half there without being told, and comes out whole when it is done again', async () => {
    cpSync(inside('old'), inside('counted'), { recursive: true });
    const all = await steps(...run('new', 'counted'));
    expect(all).toBeGreaterThan(20);
    const seen = new Set<string>();
    for (let at = 1; at <= all; at++) {
      rmSync(inside('out'), { recursive: true, force: true });
      cpSync(inside('old'), inside('out'), { recursive: true });
      const { signal } = await under({ DIE_AT: String(at) }, ...run('new', 'out'));
      expect(signal, `step ${at}`).toBe('SIGKILL');
      const { code } = await call('check', 'out');
      const there = Object.fromEntries(
        Object.entries(held('out')).filter(([name]) => !name.endsWith('.tmp')),
      );
      if (code === 0) {
        const is = JSON.stringify(there) === JSON.stringify(old) ? 'old' : 'new';
        expect(there, `step ${at}`).toEqual(is === 'old' ? old : fresh);
        seen.add(is);
      } else {
        expect(existsSync(inside('out', 'run.json')), `step ${at}`).toBe(false);
        expect((await call('resume', 'out')).stderr).toContain('no interrupted run lies there');
        seen.add('neither');
      }
      expect((await call(...run('new', 'out'))).code, `step ${at}`).toBe(0);
      expect(held('out'), `step ${at}`).toEqual(fresh);
      expect(leftovers('out')).toEqual([]);
    }
    expect([...seen].sort()).toEqual(['neither', 'new', 'old']);
  }, 300_000);
});

describe('an experiment', () => {
  it('killed anywhere goes on where it was, with the same bytes', async () => {
    writeTwoArms(folder, 30, 4, 3);
    const words = (name: string): string[] => [
      ...['experiment', 'design.json', '--workers', '1', '--store', `${name}-store`, '--out', name],
    ];
    const all = await steps(...words('whole'));
    const whole = held('whole');
    for (let at = 1; at <= all; at += 3) {
      for (const name of ['out', 'out-store']) rmSync(inside(name), { recursive: true, force: true });
      const { signal } = await under({ DIE_AT: String(at) }, ...words('out'));
      expect(signal, `step ${at}`).toBe('SIGKILL');
      const again = await call(...words('out'));
      expect(again.code, `step ${at}`).toBe(0);
      expect(held('out'), `step ${at}`).toEqual(whole);
      expect((await call('check', 'out')).code).toBe(0);
    }
  }, 300_000);
});
