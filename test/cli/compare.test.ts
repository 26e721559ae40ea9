/** `trustfall compare` as a program: any number of workers, a store that is used again, errors in plain words. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PolicyComparison } from '../../lab/policies/results.ts';
import { contents, looksLikeTrace, temporaryFolder, trustfall, labFiles } from './program.ts';

const folder = temporaryFolder();
const FILE = {
  title: 'Small',
  base: {},
  brand: 'Azure',
  consumers: 60,
  money: { budget: 30, until: 10 },
  policies: { small: { brand: { toKoc: 1 } }, loud: { brand: { toAdvertising: 1 } } },
  replications: 3,
};

function write(name: string, change: object = {}): string {
  writeFileSync(join(folder, name), JSON.stringify({ ...FILE, ...change }));
  return name;
}

describe('trustfall compare', () => {
  it('writes the same bytes with one worker and with two, and goes on from what is kept', async () => {
    const file = write('small.json');
    const one = await trustfall(folder, 'compare', file, '--workers', '1', '--store', 'a', '--out', 'one');
    expect(one.code, one.stderr).toBe(0);
    // Two policies and the brand without spending.
    expect(one.stderr).toContain('9 runs: 0 in a, 9 to compute');
    expect(one.stdout).toContain('computed 9, reused 0');
    const two = await trustfall(folder, 'compare', file, '--workers', '2', '--store', 'b', '--out', 'two');
    expect(two.code, two.stderr).toBe(0);
    const files = contents(join(folder, 'one'));
    expect(Object.keys(files)).toEqual(
      labFiles('compare.csv', 'compare.json', 'contrasts.csv', 'dominance.csv', 'leaders.csv'),
    );
    expect(contents(join(folder, 'two'))).toEqual(files);
    const more = await trustfall(folder, 'compare', file, '--replications', '4', '--store', 'a', '--json');
    const { comparison, tally } = JSON.parse(more.stdout) as {
      comparison: PolicyComparison;
      tally: { computed: number; reused: number };
    };
    expect(tally).toEqual({ computed: 3, reused: 9, failed: 0 });
    expect(comparison.seeds).toHaveLength(4);
  });

  it('ranks at as many draws as are asked for, where the file says nothing of them', async () => {
    const file = write('drawn.json');
    const drawn = await trustfall(
      ...[folder, 'compare', file, '--uncertain', '4', '--draw-seeds', '1', '--out', 'drawn', '--store', 'a'],
    );
    expect(drawn.code, drawn.stderr).toBe(0);
    const lines = readFileSync(join(folder, 'drawn', 'draws.csv'), 'utf8')
      .trim()
      .split('\n');
    const draw = lines[0].split(',').indexOf('draw');
    expect(new Set(lines.slice(1).map((line) => line.split(',')[draw])).size).toBe(4);
    const alone = await trustfall(folder, 'compare', file, '--draw-seeds', '1');
    expect(alone.code).toBe(2);
    expect(alone.stderr).toContain('expected --uncertain N as well');
  });

  it('refuses unequal budgets before anything is run', async () => {
    const interventions = [{ day: 5, kind: 'set', path: 'brands.0.budget', value: 60 }];
    const file = write('unequal.json', {
      policies: { ...FILE.policies, rich: { brand: { toKoc: 1 }, interventions } },
    });
    const { code, stderr } = await trustfall(folder, 'compare', file);
    expect(code).toBe(1);
    expect(stderr).toContain('unequal.json: policies is budgets of small 300, loud 300, rich 450');
    expect(looksLikeTrace(stderr)).toBe(false);
  });
});
