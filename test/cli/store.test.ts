/** The store believes nothing that it reads: a line is whole, torn at the end, or told with its place and computed again. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { FolderStore } from '../../cli/lab-store.ts';
import type { RunRecord } from '../../lab/runs/runs.ts';
import { contents, temporaryFolder, trustfall, writeTwoArms } from './program.ts';

const folder = temporaryFolder();
let number = 0;
let store = '';
const record = (key: string): RunRecord => ({
  key,
  seed: `seed ${key}`,
  values: { '{"measure":"trust"}': 0.5253, other: 1 / 3 },
  fingerprint: 'abc',
  days: 10,
  exposures: 7,
});
const RECORDS = ['one', 'two', 'three'].map(record);
const KEYS = RECORDS.map(({ key }) => key);
const path = (): string => join(store, 'runs-00001.jsonl');

async function reopened(): Promise<{ found: Map<string, RunRecord>; warnings: string[] }> {
  const warnings: string[] = [];
  const again = new FolderStore(store, (line) => warnings.push(line));
  const found = await again.get(KEYS);
  await again.close();
  return { found, warnings };
}

beforeEach(async () => {
  store = join(folder, `store-${++number}`);
  const fresh = new FolderStore(store);
  for (const one of RECORDS) await fresh.put(one);
  await fresh.close();
});

/** Writes the second line anew. */
function second(change: (line: string) => string): void {
  const lines = readFileSync(path(), 'utf8').split('\n');
  writeFileSync(path(), lines.map((line, i) => (i === 1 ? change(line) : line)).join('\n'));
}

/** One bit of a line, at a place that moves along it. */
const flipped = (line: string, at: number): string =>
  line.slice(0, at) + String.fromCharCode(line.charCodeAt(at) ^ 1) + line.slice(at + 1);

describe('a folder of finished runs', () => {
  it('gives back what was kept', async () => {
    const { found, warnings } = await reopened();
    expect([...found.values()]).toEqual(RECORDS);
    expect(warnings).toEqual([]);
  });

  it.each<[string, (line: string) => string]>([
    ['a number changed by hand', (line) => line.replace('0.5253', '9.5253')],
    ['another fingerprint', (line) => line.replace('"abc"', '"abd"')],
    ['the key of another run', (line) => line.replace('"key":"two"', '"key":"one"')],
    ['a value that is no number', (line) => line.replace('0.5253', 'null')],
    ['values that are none', (line) => line.replace(/"values":\{.*?\}\}?,"finger/, '"values":null,"finger')],
    ['its hash taken away', (line) => line.replace(/,"sum":"[0-9a-f]+"/, '')],
    ['a text', () => '"text"'],
    ['nothing', () => ''],
    ['its first half', (line) => line.slice(0, line.length / 2)],
    ['half of it twice', (line) => line.slice(0, line.length / 2) + line],
  ])('does not believe %s: says where, and has the others', async (_, change) => {
    second(change);
    const { found, warnings } = await reopened();
    expect([...found.values()]).toEqual([RECORDS[0], RECORDS[2]]);
    expect(warnings).toEqual([
      `Warning: ${store}: 1 line is damaged or of an older version (runs-00001.jsonl:2); its run is computed again when asked for.`,
    ]);
  });

  it('finds any single bit that was flipped', async () => {
    const [, line] = readFileSync(path(), 'utf8').split('\n');
    for (let at = 0; at < line.length; at++) {
      second(() => flipped(line, at));
      const { found } = await reopened();
      expect([...found.values()], `bit of character ${at}`).toEqual([RECORDS[0], RECORDS[2]]);
    }
  });

  it('passes over a line that was being written when the program ended, and goes on in a file of its own', async () => {
    const whole = readFileSync(path(), 'utf8');
    writeFileSync(path(), whole.slice(0, -20));
    const warnings: string[] = [];
    const again = new FolderStore(store, (line) => warnings.push(line));
    expect([...(await again.get(KEYS)).keys()]).toEqual(['one', 'two']);
    await again.put(RECORDS[2]);
    await again.close();
    expect(warnings).toEqual([]);
    expect(readdirSync(store)).toEqual(['runs-00001.jsonl', 'runs-00002.jsonl']);
    expect([...(await reopened()).found.values()]).toEqual(RECORDS);
  });
});

describe('an experiment over a damaged store', () => {
  it('computes the damaged run again and comes out the same to the byte', async () => {
    writeTwoArms(folder, 80, 12, 3);
    const run = (out: string) =>
      trustfall(folder, 'experiment', 'design.json', '--store', 'kept', '--out', out);
    expect((await run('whole')).code).toBe(0);
    const [shard] = readdirSync(join(folder, 'kept'));
    store = join(folder, 'kept');
    const at = join(store, shard);
    writeFileSync(
      at,
      readFileSync(at, 'utf8').replace(/(":0\.\d)(\d)/, (_, head: string, digit: string) => {
        return `${head}${digit === '9' ? 8 : 9}`;
      }),
    );
    const { code, stdout, stderr } = await run('again');
    expect(code).toBe(0);
    expect(stderr).toContain('kept: 1 line is damaged or of an older version');
    expect(stdout).toContain('computed 1, reused 5');
    expect(contents(join(folder, 'again'))).toEqual(contents(join(folder, 'whole')));
  });
});
