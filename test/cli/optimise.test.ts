/** `trustfall optimise` as a program. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents, temporaryFolder, trustfall, labFiles } from './program.ts';

const folder = temporaryFolder();
const FILE = {
  title: 'Small',
  base: {},
  brand: 'Azure',
  consumers: 60,
  money: { budget: 30, until: 10 },
  policies: { small: { brand: { toKoc: 1 } } },
  search: {
    channels: { toKoc: [0, 1], toAdvertising: [0, 1] },
    candidates: 4,
    replications: 2,
    finalists: 1,
    confirm: 3,
  },
};

describe('trustfall optimise', () => {
  it('writes the same bytes with one worker and with two, and finds its runs again', async () => {
    writeFileSync(join(folder, 'split.json'), JSON.stringify(FILE));
    const run = (...args: string[]) => trustfall(folder, 'optimise', 'split.json', ...args);
    const one = await run('--workers', '1', '--store', 'a', '--out', 'one');
    expect(one.code, one.stderr).toBe(0);
    expect(one.stdout).toMatch(/fresh seeds|No gain found/);
    const two = await run('--workers', '2', '--store', 'b', '--out', 'two');
    const files = contents(join(folder, 'one'));
    expect(Object.keys(files)).toEqual(labFiles('candidates.csv', 'optimise.json'));
    expect(contents(join(folder, 'two'))).toEqual(files);
    expect(two.code).toBe(0);
    const again = await run('--store', 'a', '--out', 'one');
    expect(again.stdout).toContain('computed 0, reused');
  });

  it('says what is missing from a file without a search', async () => {
    writeFileSync(join(folder, 'none.json'), JSON.stringify({ ...FILE, search: undefined }));
    const { code, stderr } = await trustfall(folder, 'optimise', 'none.json');
    expect(code).toBe(1);
    expect(stderr).toContain('none.json: search is missing; expected the channels');
  });
});
