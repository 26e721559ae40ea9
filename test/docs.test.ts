/** The documentation says what the code says. After a change of the model: `npm run docs`. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { asked, filled, parts } from '../docs/tables.ts';
import { columnNames, columnOf } from '../sim/catalogue.ts';
import { PARAMETERS } from '../sim/catalogue.ts';
import { advance, startRun } from '../sim/run.ts';
import { resolveScenario } from '../sim/scenario/scenario.ts';
import type { ResolvedScenario } from '../sim/scenario/scenario.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');
const named = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending) && !name.endsWith('.schema.json'))
    .map((name) => basename(name, ending))
    .sort();

function scenario(json: unknown, where: string): ResolvedScenario {
  const resolution = resolveScenario(json, where);
  if (!resolution.ok) throw new Error(`${where} is not a scenario`);
  return resolution.scenario;
}

const mechanisms = Object.fromEntries(
  named('sim/mechanisms', '.ts').map((name) => [name, read(`sim/mechanisms/${name}.ts`)]),
);
const scenarios = Object.fromEntries(
  named('scenarios', '.json').map((name) => [
    name,
    scenario(JSON.parse(read(`scenarios/${name}.json`)), `${name}.json`),
  ]),
);

/** The run of the README. */
const FIRST = 'default-market';
const DEFAULTS = { title: { en: '–', zh: '–' }, question: { en: '–', zh: '–' } };
const run = startRun(scenarios[FIRST] ?? scenario(DEFAULTS, 'the defaults'));
advance(run, run.scenario.days);

const known = parts({ mechanisms, scenarios, first: { name: FIRST, run } });

describe.each(['README.md', 'docs/odd.md'])('%s', (path) => {
  it('has its generated parts as the code has them', async () => {
    const options = { ...(await resolveConfig(join(root, path))), parser: 'markdown' };
    await expect(await format(filled(read(path), known), options)).toMatchFileSnapshot(join(root, path));
  });
});

describe('docs/odd.md', () => {
  const odd = read('docs/odd.md');
  const here = asked(odd);

  it.each(Object.keys(mechanisms))('has a section on %s.ts', (name) => {
    expect(odd).toMatch(new RegExp(`^###+ .*\`${name}\\.ts\``, 'm'));
  });

  it.each(Object.keys(PARAMETERS))('shows the equations and the parameters of %s', (group) => {
    expect(here).toContain(`parameters ${group}`);
    const file = group.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    expect(here).toContain(`header ${file}`);
  });

  it('shows every other table', () => {
    const kinds = new Set(columnNames.map((name) => `state ${columnOf(name).kind}`));
    const others = [
      'process',
      'streams',
      'events',
      'measures market',
      'measures brands',
      'measures creators',
    ];
    const people = ['run', 'population', 'creators', 'brands'].map((group) => `parameters ${group}`);
    expect(here).toEqual(expect.arrayContaining([...kinds, ...others, ...people]));
  });

  it('shows nothing twice', () => {
    expect(here.filter((name, i) => here.indexOf(name) !== i)).toEqual([]);
  });
});

const documents = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name.replaceAll('\\', '/')}`);

describe.each(['README.md', 'CHANGELOG.md', ...documents])('links of %s', (path) => {
  it('lead to files that are there', () => {
    const links = Array.from(
      read(path).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g),
      ([, target]) => target,
    );
    expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
  });
});
