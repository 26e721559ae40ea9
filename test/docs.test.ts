/** The documentation says what the code says. After a change of the model: `npm run docs`. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { papersPage } from '../docs/papers.ts';
import { referencePages, topicOf } from '../docs/reference.ts';
import type { MechanismFile } from '../docs/reference.ts';
import { asked, filled, parts } from '../docs/tables.ts';
import { PARAMETERS, columnNames } from '../sim/catalogue.ts';
import type { Mechanism } from '../sim/core/mechanism.ts';
import type { Parameter } from '../sim/core/parameter.ts';
import { MECHANISMS } from '../sim/model.ts';
import { advance, startRun } from '../sim/run.ts';
import { resolveScenario } from '../sim/scenario/scenario.ts';
import type { ResolvedScenario } from '../sim/scenario/scenario.ts';
import { DEAD } from './alive/dead.ts';
import { alivePage } from './alive/page.ts';
import { recordedRows } from './alive/rows.ts';
import { errorsPage } from './errors/page.ts';
import { recordedErrors } from './errors/rows.ts';
import { pointsPage } from './points/page.ts';
import { pointsOf, printedFigures, recordedRows as recordedPoints } from './points/rows.ts';
import { stateOf } from './tracks.ts';
import type { Tracks } from './tracks.ts';
import { NAMES, scenarioOf } from './shipped.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');
const within = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );

function scenario(json: unknown, where: string): ResolvedScenario {
  const resolution = resolveScenario(json, where);
  if (!resolution.ok) throw new Error(`${where} is not a scenario`);
  return resolution.scenario;
}

const scenarios = Object.fromEntries(NAMES.map((name) => [name, scenario(scenarioOf(name), name)]));

/** The run that the documents show. */
const FIRST = 'default-market';
const run = startRun(scenarios[FIRST]);
advance(run, run.scenario.days);
const known = parts({ scenarios, first: { name: FIRST, run } });

const files = await Promise.all(
  within('sim/mechanisms')
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map(async (name): Promise<MechanismFile> => {
      const module = (await import(join(root, 'sim/mechanisms', name))) as {
        mechanism?: Mechanism;
      };
      const path = name.replace(/\.ts$/, '');
      const text = read(`sim/mechanisms/${name}`);
      return module.mechanism === undefined ? { path, text } : { path, text, home: module.mechanism };
    }),
);
const pages = referencePages(files);

const documents = within('docs')
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);
/** Guides show markers as examples. */
const written = ['README.md', ...documents].filter(
  (path) => !path.startsWith('docs/guides/') && asked(read(path)).length > 0,
);

async function asMarkdown(text: string, path: string): Promise<string> {
  return format(text, { ...(await resolveConfig(join(root, path))), parser: 'markdown' });
}

describe.each(written)('%s', (path) => {
  it('has its generated parts as the code has them', async () => {
    await expect(await asMarkdown(filled(read(path), known), path)).toMatchFileSnapshot(join(root, path));
  });
});

describe.each([...pages.keys()])('docs/reference/%s', (name) => {
  it('is what the model declares', async () => {
    const path = `docs/reference/${name}`;
    await expect(await asMarkdown(pages.get(name) ?? '', path)).toMatchFileSnapshot(join(root, path));
  });
});

describe('docs/papers.md', () => {
  it('is what lab/papers.ts has', async () => {
    const path = 'docs/papers.md';
    await expect(await asMarkdown(papersPage(), path)).toMatchFileSnapshot(join(root, path));
  });
});

describe('docs/alive.md', () => {
  it('is what was surveyed, and says of which model', async () => {
    const path = 'docs/alive.md';
    const { measures } = JSON.parse(read('test/golden/default-market.json')) as { measures: Tracks };
    const text = alivePage(recordedRows(), DEAD, stateOf(measures));
    await expect(await asMarkdown(text, path)).toMatchFileSnapshot(join(root, path));
  });
});

describe('docs/errors-of-verdicts.md', () => {
  it('is what was simulated', async () => {
    const path = 'docs/errors-of-verdicts.md';
    await expect(await asMarkdown(errorsPage(recordedErrors()), path)).toMatchFileSnapshot(join(root, path));
  });
});

describe('docs/points.md', () => {
  it('is what was surveyed, and says of which model', async () => {
    const path = 'docs/points.md';
    const files = new Map(NAMES.map((name) => [name, pointsOf(name)]));
    const text = pointsPage(recordedPoints(), files, printedFigures());
    await expect(await asMarkdown(text, path)).toMatchFileSnapshot(join(root, path));
  });
});

describe('docs/coverage.md', () => {
  const text = read('docs/coverage.md');
  const STATUSES = ['**in**', 'partly', 'left out'];
  const cellsOf = (line: string): string[] => line.split('|').map((cell) => cell.trim());
  // Five columns, and the edges of the line.
  const rowsOf = (section: string): string[][] =>
    section
      .split('\n')
      .map(cellsOf)
      .filter((cells) => cells.length === 7);
  const countOf = (section: string): number[] =>
    STATUSES.map((status) => rowsOf(section).filter((cells) => cells[4] === status).length);

  it('counts its rows, topic by topic', () => {
    const topics = text.split('\n## ').slice(1);
    const counts = topics.map((topic) => [topic.split('\n')[0], ...countOf(topic).map(String)]);
    const all = countOf(text);
    const said = text.split('\n').map((line) => cellsOf(line).slice(1, 5));
    for (const row of [...counts, ['All', ...all.map(String)]]) expect(said).toContainEqual(row);
    const total = all.reduce((a, b) => a + b, 0);
    expect(text).toContain(`Of ${total} rows ${all[0]} are in, ${all[1]} partly, ${all[2]} left out.`);
  });

  it('gives a reason wherever something is left out, and none where nothing is', () => {
    const rows = rowsOf(text).filter((cells) => STATUSES.includes(cells[4]));
    expect(rows.filter((cells) => (cells[4] === '**in**') !== (cells[5] === ''))).toEqual([]);
  });
});

describe('the generated parts', () => {
  it('stand somewhere, and once', () => {
    expect(written.flatMap((path) => asked(read(path))).sort()).toEqual([...known.keys()].sort());
  });
});

/** Whether a symbol stands somewhere by itself, not as a part of a longer one. */
function stands(symbol: string, text: string): boolean {
  const literally = symbol.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_])${literally}(?![\\p{L}\\p{M}\\p{N}_])`, 'u').test(text);
}

describe('docs/reference', () => {
  it('has a page for each topic, and no page of something that is gone', () => {
    expect(
      within('docs/reference')
        .filter((name) => name !== 'README.md')
        .sort(),
    ).toEqual([...pages.keys()].sort());
    expect(new Set(files.map(topicOf)).size).toBeGreaterThan(5);
  });

  it('leaves out no parameter and no column', () => {
    const all = [...pages.values()].join('\n');
    const groups = Object.keys(PARAMETERS);
    expect(groups.filter((name) => !all.includes(`Parameters \`parameters.${name}.…\``))).toEqual([]);
    expect(columnNames.filter((name) => !all.includes(`| \`${name}\` |`))).toEqual([]);
  });

  it('explains every symbol of its tables: it stands in the header of the home', () => {
    const symbols = files.flatMap(({ path, text, home }) => {
      const header = /^\/\*\*[^]*?\*\//.exec(text)?.[0] ?? '';
      return Object.entries<Parameter>(home?.parameters ?? {})
        .filter(([, { kind, symbol }]) => kind !== 'switch' && symbol !== '')
        .map(([name, { symbol }]) => ({
          name: `${path}: ${name}, ${symbol}`,
          found: stands(symbol, header),
        }));
    });
    expect(symbols.length).toBeGreaterThan(250);
    expect(symbols.filter(({ found }) => !found).map(({ name }) => name)).toEqual([]);
    expect([stands('r', 'P = r_c'), stands('h', 'half of h_f'), stands('g_f', 'x + g_f·(1 − x)')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('is linked from its index', () => {
    const index = read('docs/reference/README.md');
    expect([...pages.keys()].filter((name) => !index.includes(`](${name})`))).toEqual([]);
  });

  it('has no line that nobody can read', () => {
    const long = documents
      .filter((path) => path.startsWith('docs/reference/') || path === 'docs/odd.md')
      .flatMap((path) => read(path).split('\n'))
      .filter((line) => line.length > 300);
    expect(long).toEqual([]);
  });
});

describe.each(['docs/decisions', 'docs/guides'])('%s', (folder) => {
  it('is linked page by page from its index', () => {
    const own = folder === 'docs/decisions';
    const index = read(own ? `${folder}/README.md` : 'docs/README.md');
    const links = within(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
    const to = (name: string): string => (own ? `](${name})` : `](guides/${name})`);
    expect(links.filter((name) => !index.includes(to(name)))).toEqual([]);
  });
});

describe('docs/odd.md', () => {
  const odd = read('docs/odd.md');

  it('speaks of every mechanism', () => {
    const names = MECHANISMS.map(({ name }): string => name);
    expect(names.filter((name) => !odd.includes(`\`${name}\``))).toEqual([]);
  });

  it('names no parameter that there is not', () => {
    const tables: Readonly<Record<string, object>> = PARAMETERS;
    const named = Array.from(odd.matchAll(/`(?:parameters\.)?(\w+)\.(\w+)`/g), ([, group, name]) => [
      group,
      name,
    ]);
    const ours = named.filter(([group]) => Object.hasOwn(tables, group));
    expect(ours.length).toBeGreaterThan(10);
    expect(ours.filter(([group, name]) => name !== 'ts' && !Object.hasOwn(tables[group], name))).toEqual([]);
  });

  it('has the elements of ODD in their order', () => {
    const heads = Array.from(odd.matchAll(/^## (\d)\. (.+)$/gm), ([, n, title]) => `${n} ${title}`);
    expect(heads.slice(0, 7)).toEqual([
      '1 Purpose and patterns',
      '2 Entities, state variables and scales',
      '3 Process overview and scheduling',
      '4 Design concepts',
      '5 Initialization',
      '6 Input data',
      '7 Submodels',
    ]);
  });
});

describe.each(['README.md', 'CHANGELOG.md', ...documents])('links of %s', (path) => {
  it('lead to files that are there', () => {
    const links = Array.from(
      read(path).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g),
      ([, target]) => target,
    );
    expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
  });
});
