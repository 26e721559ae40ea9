/** `trustfall patterns` as a program. */
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contents, looksLikeTrace, temporaryFolder, trustfall, labFiles } from './program.ts';

const folder = temporaryFolder();
const inside = (...names: string[]): string => join(folder, ...names);
const CHEAP = ['patterns', 'warnings-work', '--seeds', '3'];

describe('trustfall patterns', () => {
  it('gives the same bytes with one worker and with two, the numbers first', async () => {
    const [one, two] = await Promise.all([
      trustfall(folder, ...CHEAP, '--store', 'one', '--workers', '1', '--out', 'out-1'),
      trustfall(folder, ...CHEAP, '--store', 'two', '--workers', '2', '--out', 'out-2'),
    ]);
    expect([one.code, two.code], one.stderr + two.stderr).toEqual([0, 0]);
    expect(contents(inside('out-2'))).toEqual(contents(inside('out-1')));
    expect(Object.keys(contents(inside('out-1')))).toEqual(
      labFiles('patterns.csv', 'patterns.json', 'patterns.md'),
    );
    expect(one.stdout).toMatch(/^1 pattern: 1 given by a number of the model\n/);
    expect(one.stdout).toContain('computed 18, reused 0');
    expect(one.stderr).toMatch(/18 runs: 0 in one, 18 to compute .*\nabout .* with 1 worker/);
    const csv = readFileSync(inside('out-1', 'patterns.csv'), 'utf8');
    expect(csv).toMatch(/^id,topic,verdict,value,low,high/);
    expect(readFileSync(inside('out-1', 'report.html'), 'utf8')).toContain('warnings-work');
  });

  it('goes on from what is kept, and prints one object when asked', async () => {
    const { code, stdout } = await trustfall(folder, ...CHEAP.slice(0, -1), '4', '--store', 'one', '--json');
    const { tally, patterns } = JSON.parse(stdout) as {
      tally: { computed: number; reused: number };
      patterns: { values: number[]; seeds: string[]; mean: number; pattern: { id: string } }[];
    };
    expect([code, tally.computed, tally.reused]).toEqual([0, 6, 18]);
    expect(patterns.map(({ pattern }) => pattern.id)).toEqual(['warnings-work']);
    expect(patterns[0].seeds).toEqual(['patterns/0', 'patterns/1', 'patterns/2', 'patterns/3']);
    expect(patterns[0].mean).toBeCloseTo(patterns[0].values.reduce((sum, x) => sum + x, 0) / 4, 12);
  });

  it.each<[string, string[], RegExp]>([
    [
      'an id that there is not',
      ['warnings-wor'],
      /"warnings-wor" is not a pattern.*did you mean "warnings-work"\?/,
    ],
    [
      'too few seeds',
      ['warnings-work', '--seeds', '2'],
      /--seeds is "2"; expected a whole number from 3 to 1,000/,
    ],
    ['an option that there is not', ['--seed', '3'], /--seed is not an option .*did you mean --seeds\?/],
  ])('refuses %s', async (_, args, words) => {
    const { code, stdout, stderr } = await trustfall(folder, 'patterns', ...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(words);
    expect(looksLikeTrace(stderr)).toBe(false);
  });
});
