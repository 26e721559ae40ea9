/** Result folders read by other programs: the examples of the documents make an effect again, and get our number. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder, trustfall } from './program.ts';

const folder = temporaryFolder();
const out = join(folder, 'out');
const example = (name: string): string =>
  fileURLToPath(new URL(`../../docs/examples/${name}`, import.meta.url));
const rows = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(join(out, name), 'utf8').trimEnd(), { header: true }).data;

const DESIGN = {
  title: 'Price, "quality" and 信任',
  base: 'default-market',
  consumers: 200,
  days: 12,
  arms: { plain: {}, firm: { parameters: { trust: { priorWeight: 6 } } } },
  factors: [
    { path: 'brands.0.price', low: 80, high: 120 },
    { path: 'brands.0.quality', levels: [0.5, 0.8] },
  ],
  design: { kind: 'full-factorial' },
  replications: 5,
  outcomes: [
    {
      name: 'trust',
      outcome: { table: 'brands', entity: 0, measure: 'trust', derive: 'mean', window: [5, 12] },
      expect: [
        {
          words: 'a firm prior, less a bound',
          contrast: { plain: 1, firm: -1 },
          sign: 1,
          reference: 0.01,
          sesoi: { value: 0.001, because: 'for the test' },
        },
      ],
    },
    {
      name: 'sales',
      outcome: { table: 'brands', entity: 0, measure: 'sales', derive: 'sum', window: [0, 12] },
    },
  ],
};

beforeAll(async () => {
  writeFileSync(join(folder, 'design.json'), JSON.stringify(DESIGN));
  const ended = await trustfall(
    folder,
    'experiment',
    'design.json',
    '--out',
    'out',
    '--workers',
    '1',
    '--quiet',
  );
  expect(ended.code, ended.stderr).toBe(0);
}, 120_000);

describe('the tables of an experiment', () => {
  it('have a column for each factor, and one row for each run', () => {
    const runs = rows('runs.csv');
    expect(runs).toHaveLength(2 * 4 * 5);
    expect(new Set(runs.map((run) => run['brands.0.price']))).toEqual(new Set(['80', '120']));
    expect(new Set(runs.map((run) => run['brands.0.quality']))).toEqual(new Set(['0.5', '0.8']));
    expect(new Set(runs.map((run) => run.side))).toEqual(new Set(['plain', 'firm']));
  });

  it('have one row for each run and outcome, with its unit', () => {
    const values = rows('values.csv');
    expect(values).toHaveLength(2 * 4 * 5 * 2);
    const units = new Map(values.map(({ outcome, unit }) => [outcome, unit]));
    expect(Object.fromEntries(units)).toEqual({ trust: '0 to 1', sales: 'units, summed over days' });
  });

  it('make every effect again from weights and values', () => {
    const values = rows('values.csv');
    const effects = rows('outcomes.csv');
    expect(effects.length).toBeGreaterThan(5);
    for (const effect of effects) {
      const weights = rows('weights.csv').filter(({ contrast }) => contrast === effect.contrast);
      const sums = new Map<string, number>();
      for (const { arm, weight, reference } of weights) {
        for (const one of values.filter((each) => each.outcome === effect.outcome && each.arm === arm)) {
          const before = sums.get(one.replication) ?? -Number(reference);
          sums.set(one.replication, before + Number(weight) * Number(one.value));
        }
      }
      const mean = [...sums.values()].reduce((total, each) => total + each, 0) / sums.size;
      expect(mean).toBeCloseTo(Number(effect.effect), 10);
    }
  });

  it('have every column in the dictionary, with a meaning', () => {
    const dictionary = rows('dictionary.csv');
    for (const name of [
      'arms.csv',
      'outcomes.csv',
      'weights.csv',
      'runs.csv',
      'values.csv',
      'dictionary.csv',
    ]) {
      const [head] = readFileSync(join(out, name), 'utf8').split('\n', 1);
      const described = dictionary.filter(({ file }) => file === name);
      if (name === 'dictionary.csv') expect(head).toBe('file,column,type,unit,meaning');
      else expect(described.map(({ column }) => column)).toEqual(head.split(','));
    }
    expect(dictionary.filter(({ meaning }) => meaning === '')).toEqual([]);
    expect(dictionary.every(({ type }) => ['string', 'integer', 'number'].includes(type))).toBe(true);
  });

  it('are resources of a Data Package with the same fields', () => {
    const { resources } = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8')) as {
      resources: {
        path: string;
        description?: string;
        schema?: { fields: { name: string; type: string }[] };
      }[];
    };
    const dictionary = rows('dictionary.csv');
    for (const { path, schema, description } of resources) {
      expect(description, path).toBeTruthy();
      if (schema === undefined || path === 'dictionary.csv') continue;
      const described = dictionary.filter(({ file }) => file === path);
      expect(schema.fields.map(({ name, type }) => [name, type])).toEqual(
        described.map(({ column, type }) => [column, type]),
      );
    }
  });

  it('are told of in a README that says how they were made', () => {
    const words = readFileSync(join(out, 'README.md'), 'utf8');
    for (const said of [
      'trustfall experiment design.json',
      'model: hash',
      'values.csv',
      '## Licence',
      '## 中文',
    ])
      expect(words).toContain(said);
  });
});

/** Debian's own, then whatever the path has. */
function found(...programs: string[]): string | undefined {
  return programs.find((program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0);
}

const READERS = [
  { language: 'Python', program: found('/usr/bin/python3', 'python3'), file: 'read_results.py' },
  { language: 'R', program: found('/usr/bin/Rscript', 'Rscript'), file: 'read_results.R' },
];

describe.each(READERS)('the reader in $language', ({ language, program, file }) => {
  if (program === undefined) {
    // Not hidden among hundreds of lines: nothing else tests this file.
    process.stderr.write(`\n*** ${language} IS NOT INSTALLED: docs/examples/${file} IS NOT TESTED ***\n\n`);
    it.skip(`is NOT TESTED: there is no ${language} on this machine`, () => {});
    return;
  }

  it.each([0, 1, 5])('makes row %d again, with its interval', (row) => {
    const effect = rows('outcomes.csv')[row];
    const said = execFileSync(program, [example(file), out, String(row)], { encoding: 'utf8' });
    const line = /^made again: (\S+) \[(\S+), (\S+)\], n = (\d+)$/m.exec(said);
    expect(line, said).not.toBeNull();
    const [, mean, low, high, n] = line!.map(Number);
    const near = (made: number, ours: string): void =>
      expect(Math.abs(made - Number(ours))).toBeLessThan(1e-9 * Math.abs(Number(ours)));
    near(mean, effect.effect);
    near(low, effect.t_low);
    near(high, effect.t_high);
    // Verdicts ask for more than Student does.
    expect(Number(effect.low)).toBeLessThanOrEqual(low + 1e-12);
    expect(Number(effect.high)).toBeGreaterThanOrEqual(high - 1e-12);
    expect(String(n)).toBe(effect.n);
  });
});
