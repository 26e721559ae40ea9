/** What homes expect of themselves is for tests: complete, found by name, and in nothing that is built. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ABLATIONS, EXPECTATIONS, SWITCHES } from './homes.ts';
import { lookNamed } from './looks.ts';

const BUILT = ['cli', 'lib', 'site/assets'].map((folder) => join(import.meta.dirname, '../dist', folder));

it('a name of nothing is answered with the names there are', () => {
  expect(() => lookNamed('brands truth')).toThrow(/"brands truth"; there are .*brands trust, .*mean bond/);
});

it('every switch has both of its rows', () => {
  expect(ABLATIONS.map(([path]) => path)).toEqual(SWITCHES.map(([path]) => path));
});

it.each(BUILT)('%s carries none of it', (folder) => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
  expect(files).not.toEqual([]);
  // Of creators the program speaks in the same words.
  const looks = [
    ...EXPECTATIONS.map(([, { look }]) => look),
    ...ABLATIONS.flatMap(([, { look, bystander }]) => [look, bystander]),
  ].filter((look) => /^(brands|market) /.test(look));
  for (const file of files) {
    const code = readFileSync(join(folder, file), 'utf8');
    const carried = looks.filter((look) => ['"', "'", '`'].some((mark) => code.includes(mark + look + mark)));
    expect(carried, `${file} ${carried.join(', ')}`).toEqual([]);
  }
});
