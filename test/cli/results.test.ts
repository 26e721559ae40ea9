import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { Failure } from '../../cli/failure.ts';
import { writeTogether } from '../../cli/files.ts';
import {
  contents,
  looksLikeTrace,
  start,
  temporaryFolder,
  trustfall,
  writeNetwork,
  writeScenario,
} from './program.ts';

const folder = temporaryFolder();
const scenario = writeScenario(folder, 'small.json', {
  brands: [{ name: 'Plain' }, { name: 'With, "comma"' }],
  interventions: [{ day: 5, kind: 'quality-drop', brand: 0, to: 0.2, label: 'It, "breaks"' }],
});
const network = writeNetwork(folder, 'friends.csv');
const TABLES = ['market', 'brands', 'creators', 'events'];
const DICTIONARY = ['datapackage.json', 'dictionary.csv'];
const CSV_FILES = ['brands.csv', 'creators.csv', ...DICTIONARY, 'events.csv', 'market.csv', 'run.json'];
const inside = (...names: string[]): string => join(folder, ...names);
const document = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(inside(name, 'run.json'), 'utf8')) as Record<string, unknown>;

describe('what a run prints', () => {
  it('prints exactly one JSON object with --json', async () => {
    const { code, stdout, stderr } = await trustfall(
      folder,
      'run',
      scenario,
      '--json',
      '--seed',
      'another',
      '--consumers',
      '150',
    );
    const object = JSON.parse(stdout) as Record<string, unknown>;
    expect(stdout.trimEnd()).not.toContain('\n');
    expect(object).toMatchObject({ days: 20, consumers: 150, seed: 'another', out: null, network: null });
    expect(object.fingerprint).toMatch(/^[0-9a-f]{32}$/);
    expect(object.modelHash).toMatch(/^[0-9a-f]{16}$/);
    expect(object.edges).toBeGreaterThan(0);
    expect(object.summary).toMatchObject({
      sentences: expect.any(Array) as unknown,
      figures: expect.any(Object) as unknown,
    });
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('tells what happened in words and figures, or nothing with --quiet', async () => {
    const [told, quiet] = await Promise.all([
      trustfall(folder, 'run', scenario),
      trustfall(folder, 'run', scenario, '--quiet'),
    ]);
    expect(told.stdout).toMatch(/^Small\nWhat happens\?\n\n\S/);
    expect(told.stdout).toMatch(
      /\n20 days, 200 consumers, [\d,]+ friendships, [\d,]+ follows, seed "trustfall"\n/,
    );
    expect(told.stdout).toMatch(/\nfingerprint [0-9a-f]{32}\n/);
    expect(told.stderr).toBe('');
    expect(quiet).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });
});

describe('result files', () => {
  it('makes the folder, writes the tables and what they mean, and leaves nothing else', async () => {
    const { code, stdout } = await trustfall(
      folder,
      'run',
      scenario,
      '--network',
      network,
      '--out',
      'deep/er',
      '--json',
    );
    expect(code).toBe(0);
    expect(readdirSync(inside('deep/er')).sort()).toEqual(CSV_FILES);
    const run = document('deep/er');
    const { out, ...printed } = JSON.parse(stdout) as Record<string, unknown>;
    expect(run).toMatchObject(printed);
    expect(out).toBe(realpathSync(inside('deep/er')));
    expect(run).toMatchObject({ consumers: 60, graph: { nodes: 60 }, network: { name: 'friends.csv' } });
    expect(run.interventions).toHaveLength(1);
    const columns = run.columns as Record<string, { name: string; unit: string; about: string }[]>;
    for (const table of TABLES) {
      const [header] = readFileSync(inside('deep/er', `${table}.csv`), 'utf8').split('\n', 1);
      expect(header.split(',')).toEqual(columns[table].map(({ name }) => name));
      for (const { about } of columns[table]) expect(about).not.toBe('');
    }
  });

  it('writes a scenario into run.json that gives the same result', async () => {
    const first = await trustfall(
      folder,
      'run',
      scenario,
      '--set',
      'trust.priorWeight=4',
      '--days',
      '7',
      '--out',
      'one',
      '--json',
    );
    writeFileSync(inside('again.json'), JSON.stringify(document('one').scenario));
    const second = await trustfall(folder, 'run', 'again.json', '--out', 'two', '--json');
    expect(document('one')).toMatchObject({
      days: 7,
      scenario: { parameters: { trust: { priorWeight: 4 } } },
    });
    expect((JSON.parse(second.stdout) as { fingerprint: string }).fingerprint).toBe(
      (JSON.parse(first.stdout) as { fingerprint: string }).fingerprint,
    );
    expect(contents(inside('two'))).toEqual(contents(inside('one')));
  });

  it('has the same numbers as CSV and as Parquet', async () => {
    await Promise.all([
      trustfall(folder, 'run', scenario, '--out', 'csv'),
      trustfall(folder, 'run', scenario, '--out', 'parquet', '--format', 'parquet'),
    ]);
    for (const table of TABLES) {
      const text = readFileSync(inside('csv', `${table}.csv`), 'utf8');
      const { data } = papa.parse<Record<string, string>>(text.trimEnd(), { header: true, newline: '\n' });
      const bytes = new Uint8Array(readFileSync(inside('parquet', `${table}.parquet`)));
      const rows = await parquetReadObjects({ file: bytes.buffer });
      expect(data.length).toBeGreaterThan(0);
      const read = data.map((row, i) =>
        Object.fromEntries(
          Object.entries(row).map(([name, cell]) => [
            name,
            typeof rows[i][name] === 'string' ? cell : Number(cell),
          ]),
        ),
      );
      const stored = rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, cell]) => [
            name,
            typeof cell === 'bigint' ? Number(cell) : (cell as unknown),
          ]),
        ),
      );
      expect(read).toEqual(stored);
    }
    const labels = readFileSync(inside('csv', 'events.csv'), 'utf8');
    expect(labels).toContain('"It, ""breaks"""');
  });
});

describe('the folder', () => {
  it('replaces earlier results, in whichever format, and leaves other files alone', async () => {
    await trustfall(folder, 'run', scenario, '--out', 'used', '--format', 'parquet');
    writeFileSync(inside('used', 'notes.txt'), 'mine');
    const { code } = await trustfall(folder, 'run', scenario, '--out', 'used', '--days', '9');
    expect(code).toBe(0);
    expect(document('used').days).toBe(9);
    expect(readdirSync(inside('used')).sort()).toEqual([...CSV_FILES, 'notes.txt'].sort());
  });

  it('refuses a folder with results of another scenario, unless forced', async () => {
    const other = writeScenario(folder, 'other.json', { title: { en: 'Other', zh: '别的' } });
    const [own, args] = [
      ['run', scenario, '--quiet'],
      ['--out', 'twice'],
    ];
    expect((await trustfall(folder, ...own, ...args)).code).toBe(0);
    expect((await trustfall(folder, ...own, '--seed', 'again', ...args)).code).toBe(0);
    const before = contents(inside('twice'));
    const { code, stderr } = await trustfall(folder, 'run', other, '--quiet', ...args);
    expect(stderr).toContain(
      'twice holds results of another scenario (Small); expected an empty or a new folder',
    );
    expect(code).toBe(1);
    expect(contents(inside('twice'))).toEqual(before);
    expect((await trustfall(folder, 'run', other, '--quiet', '--force', ...args)).code).toBe(0);
  });

  it('refuses a folder with files of somebody else, unless forced', async () => {
    mkdirSync(inside('photos'));
    writeFileSync(inside('photos', 'cat.jpg'), 'cat');
    const refused = await trustfall(folder, 'run', scenario, '--out', 'photos');
    expect(refused.stderr).toContain('photos holds files that are no result of Trustfall (cat.jpg)');
    expect(refused.stderr).toContain('--force');
    expect(refused.code).toBe(1);
    expect(readdirSync(inside('photos'))).toEqual(['cat.jpg']);
    const forced = await trustfall(folder, 'run', scenario, '--out', 'photos', '--force', '--quiet');
    expect(forced.code).toBe(0);
    expect(readdirSync(inside('photos')).sort()).toEqual([...CSV_FILES, 'cat.jpg'].sort());
  });

  it('refuses what cannot be a folder, before computing', async () => {
    const places = [
      scenario,
      `${scenario}/deeper`,
      ...(existsSync('/proc/version') ? ['/proc/trustfall'] : []),
    ];
    for (const ended of await Promise.all(
      places.map((place) => trustfall(folder, 'run', scenario, '--out', place)),
    )) {
      expect(ended.stderr).toContain('expected a folder that can be written to');
      expect(looksLikeTrace(ended.stderr)).toBe(false);
      expect(ended.stdout).toBe('');
      expect(ended.code).toBe(1);
    }
  });

  it('removes what killed processes left, but nothing of living ones', async () => {
    mkdirSync(inside('left'));
    // No process has a number this large.
    writeFileSync(inside('left', 'market.csv.99999999.tmp'), 'half');
    writeFileSync(inside('left', `market.csv.${process.pid}.tmp`), 'of this test');
    const { code } = await trustfall(folder, 'run', scenario, '--out', 'left');
    expect(code).toBe(0);
    expect(readdirSync(inside('left')).filter((name) => name.endsWith('.tmp'))).toEqual([
      `market.csv.${process.pid}.tmp`,
    ]);
  });
});

describe('a full disk', () => {
  it.skipIf(!existsSync('/dev/full'))('leaves the old files as they were and nothing new', () => {
    mkdirSync(inside('full'));
    writeFileSync(inside('full', 'a'), 'old');
    symlinkSync('/dev/full', inside('full', `b.${process.pid}.tmp`));
    const write = (): void =>
      writeTogether(inside('full'), [
        { name: 'a', content: () => ['new'] },
        { name: 'b', content: () => ['more than there is room for'] },
      ]);
    expect(write).toThrow(
      new Failure(`${inside('full', 'b')} cannot be written: no space is left on the disk`),
    );
    expect(contents(inside('full'))).toEqual({ a: Buffer.from('old').toString('hex') });
  });

  const disk = inside('disk');
  mkdirSync(disk);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=96k', 'tmpfs', disk]).status === 0;
  afterAll(() => {
    if (mounted) spawnSync('umount', [disk]);
  });

  it.skipIf(!mounted)('is noticed before computing when nothing fits', async () => {
    const fill = spawnSync('sh', ['-c', `head -c 200000 /dev/zero > "${disk}/filler"`]);
    expect(fill.status).not.toBe(0);
    mkdirSync(join(disk, 'sub'));
    const { code, stderr, stdout } = await trustfall(folder, 'run', scenario, '--out', 'disk/sub');
    expect(stderr).toBe('disk/sub: no space is left on the disk; expected a folder that can be written to\n');
    expect(stdout).toBe('');
    expect(code).toBe(1);
    expect(readdirSync(join(disk, 'sub'))).toEqual([]);
    spawnSync('rm', [join(disk, 'filler')]);
  });

  it.skipIf(!mounted)(
    'is a clear error when results do not fit, and leaves nothing half-written',
    async () => {
      const args = ['run', scenario, '--days', '200', '--out', 'disk/sub'];
      const { code, stderr } = await start(folder, args, { TRUSTFALL_CHECKPOINT_SECONDS: '0' }).ended;
      expect(stderr).toContain('the run goes on');
      expect(stderr).toMatch(/disk\/sub\/\w+\.(csv|json) cannot be written: no space is left on the disk/);
      expect(stderr).toContain('make room');
      expect(looksLikeTrace(stderr)).toBe(false);
      expect(code).toBe(1);
      expect(readdirSync(join(disk, 'sub')).filter((name) => name !== 'checkpoint.trustfall')).toEqual([]);
    },
  );
});
