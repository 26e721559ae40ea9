/** What homes expect of themselves is for tests: complete, found by name, and in nothing that is built. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Mechanism, Touches } from '../sim/core/mechanism.ts';
import { AFTER_RECORDING, DAY, MECHANISMS, READING } from '../sim/model.ts';
import { ABLATIONS, EXPECTATIONS, SWITCHES } from './homes.ts';
import { lookNamed } from './looks.ts';

const BUILT = ['cli', 'lib', 'site/assets'].map((folder) => join(import.meta.dirname, '../dist', folder));

it('a name of nothing is answered with the names there are', () => {
  expect(() => lookNamed('brands truth')).toThrow(/"brands truth"; there are .*brands trust, .*mean bond/);
});

it('every switch has both of its rows', () => {
  const [ablations, switches] = [ABLATIONS, SWITCHES].map((rows) => rows.map(([path]) => path));
  expect({
    'only among ablations': ablations.filter((path) => !switches.includes(path)),
    'only among switches': switches.filter((path) => !ablations.includes(path)),
  }).toEqual({ 'only among ablations': [], 'only among switches': [] });
});

const partsOf = (mechanism: Mechanism, which: 'phases' | 'reading'): [string, Touches][] =>
  Object.entries<Touches>(mechanism[which]).map(([key, part]) => [`${mechanism.name}.${which}.${key}`, part]);

it.each([
  ['phases', 'DAY', [...DAY, AFTER_RECORDING]],
  ['reading', 'READING', READING],
] as const)('all %s that homes declare are in %s of sim/model.ts', (which, list, run) => {
  const declared = (MECHANISMS as readonly Mechanism[]).flatMap((mechanism) => partsOf(mechanism, which));
  expect(declared.length).toBeGreaterThan(10);
  const left = declared.filter(([, part]) => !run.includes(part as never)).map(([path]) => path);
  expect(left, `declared, and not in ${list}: they would never be run`).toEqual([]);
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
