/** Results that were changed, cut, exchanged or lost are found and named. */
import { appendFileSync, copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder, trustfall, writeScenario } from './program.ts';
import type { Ended } from './program.ts';

const folder = temporaryFolder();
const inside = (...names: string[]): string => join(folder, ...names);
const call = (...words: string[]): Promise<Ended> => trustfall(folder, ...words);

beforeAll(async () => {
  writeScenario(folder, 'small.json', { days: 4, population: { consumers: 30 } });
  expect((await call('run', 'small.json', '--out', 'whole', '--mornings', '--quiet')).code).toBe(0);
});

describe('check', () => {
  it('finds whole results as they were written', async () => {
    const { code, stdout } = await call('check', 'whole');
    expect([code, stdout]).toEqual([0, 'whole: 8 files, as they were written\n']);
  });

  it.each<[string, (name: string) => void, string]>([
    [
      'a bit that was flipped',
      (name) => {
        const bytes = readFileSync(inside(name, 'brands.csv'));
        bytes[bytes.length >> 1] ^= 1;
        writeFileSync(inside(name, 'brands.csv'), bytes);
      },
      'brands.csv was changed: SHA-256 ',
    ],
    ['a file with more', (name) => appendFileSync(inside(name, 'market.csv'), '\n'), 'market.csv has '],
    ['a file that is gone', (name) => rmSync(inside(name, 'events.csv')), 'events.csv is missing; expected '],
    [
      'a file of another name',
      (name) => copyFileSync(inside(name, 'market.csv'), inside(name, 'creators.csv')),
      'creators.csv has ',
    ],
    [
      'a figure of the summary',
      (name) => {
        const path = inside(name, 'run.json');
        writeFileSync(path, readFileSync(path, 'utf8').replace(/"consumers": \d+/, '"consumers": 31'));
      },
      'run.json was changed; expected it as it was written',
    ],
    [
      'no head',
      (name) => ['run.json', 'datapackage.json'].forEach((one) => rmSync(inside(name, one))),
      'neither run.json nor datapackage.json',
    ],
    [
      'a head that is cut',
      (name) => writeFileSync(inside(name, 'run.json'), '{"program":'),
      'run.json: it is no JSON',
    ],
  ])('names %s', async (what, change, told) => {
    const name = what.replaceAll(' ', '-');
    cpSync(inside('whole'), inside(name), { recursive: true });
    change(name);
    const { code, stderr } = await call('check', 'whole', name);
    expect([code, stderr]).toEqual([1, expect.stringContaining(told)]);
  });
});
