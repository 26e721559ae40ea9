import { describe, expect, it } from 'vitest';
import { asMarkdown, parameterEntries } from '../../cli/parameter-list.ts';
import { PARAMETERS } from '../../sim/catalogue.ts';
import { TABLES } from '../../sim/scenario/schema.ts';
import { parameterAt } from '../../sim/scenario/paths.ts';
import { temporaryFolder, trustfall } from './program.ts';

const folder = temporaryFolder();

describe('params', () => {
  it('lists every parameter under a path that --set takes', () => {
    const entries = parameterEntries();
    for (const { path } of entries.filter(({ group }) => group !== 'run')) {
      const parameter = parameterAt(TABLES, path.replace('.N.', '.0.').replace('.TIER.', '.mid.'));
      expect(parameter, path).toBeDefined();
    }
    const expected = [TABLES.population, TABLES.brand, TABLES.creator, ...Object.values(PARAMETERS)];
    const count = expected.reduce((sum, table) => sum + Object.keys(table).length, 1);
    expect(entries).toHaveLength(count);
  });

  it('prints them as text, Markdown and JSON', async () => {
    const [text, markdown, json] = await Promise.all([
      trustfall(folder, 'params'),
      trustfall(folder, 'params', '--markdown'),
      trustfall(folder, 'params', '--json'),
    ]);
    const entries = parameterEntries();
    expect(JSON.parse(json.stdout)).toEqual(entries);
    expect(markdown.stdout).toBe(asMarkdown(entries));
    for (const { path } of entries) expect(text.stdout).toContain(`  ${path} `);
    expect(text.stdout).toContain('W = 2 evidence (0.1 to 20), assumed');
    expect([text.code, markdown.code, json.code]).toEqual([0, 0, 0]);
  });

  it('gives the defaults of creators by tier, and words for switches and choices', () => {
    const entry = (path: string) => parameterEntries().find((one) => one.path === path);
    expect(entry('creators.TIER.skill')?.default).toEqual({ koc: 0.55, mid: 0.65, head: 0.7 });
    expect(entry('parameters.trust.on')).toMatchObject({
      kind: 'switch',
      range: [false, true],
      default: true,
    });
    expect(entry('population.topology')).toMatchObject({
      kind: 'choice',
      default: 'communities',
      fixed: true,
    });
  });

  it('makes Markdown rows of nine cells', () => {
    const rows = asMarkdown(parameterEntries())
      .split('\n')
      .filter((line) => line.startsWith('|'));
    for (const row of rows) expect(row.replaceAll('\\|', '').split('|')).toHaveLength(11);
  });
});
