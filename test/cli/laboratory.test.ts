/** The laboratory as a program: killed and resumed, with one worker and with two, and told what it cannot do. */
import { VERDICTS } from '../../lab/verdicts/verdict.ts';
import { appendFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLAIMS } from '../claims.ts';
import {
  contents,
  labFiles,
  looksLikeTrace,
  start,
  temporaryFolder,
  trustfall,
  until,
  writeNetwork,
} from './program.ts';

const folder = temporaryFolder();
const inside = (...names: string[]): string => join(folder, ...names);

function writeDesign(name: string, difference: object = {}): string {
  const design = {
    title: 'Two arms',
    base: { title: { en: 'Base', zh: '基准' }, question: { en: 'Which?', zh: '哪个？' } },
    consumers: 300,
    days: 40,
    arms: { a: {}, b: { parameters: { trust: { priorWeight: 6 } } } },
    replications: 12,
    outcomes: [
      {
        name: 'trust',
        outcome: { table: 'brands', entity: 0, measure: 'trust', derive: 'mean', window: [20, 40] },
        expect: [
          {
            words: 'a firm prior slows trust',
            contrast: { a: 1, b: -1 },
            sign: 1,
            sesoi: { value: 0.001, because: 'for the test' },
          },
        ],
      },
    ],
    ...difference,
  };
  writeFileSync(inside(name), JSON.stringify(design));
  return name;
}

/** Lines of all shards: one for each run that was ever computed. */
const lines = (store: string): string[] =>
  readdirSync(inside(store)).flatMap((name) =>
    readFileSync(inside(store, name), 'utf8').split('\n').slice(0, -1),
  );
const keys = (store: string): string[] =>
  lines(store).map((line) => (JSON.parse(line) as { key: string }).key);

describe('an experiment', () => {
  const design = writeDesign('design.json');
  const run = (store: string, ...more: string[]) => ['experiment', design, '--store', store, ...more];

  it('gives the same bytes with one worker and with two', async () => {
    const [one, two] = await Promise.all([
      trustfall(folder, ...run('one', '--workers', '1', '--out', 'out-1')),
      trustfall(folder, ...run('two', '--workers', '2', '--out', 'out-2')),
    ]);
    expect([one.code, two.code]).toEqual([0, 0]);
    expect(contents(inside('out-2'))).toEqual(contents(inside('out-1')));
    expect(Object.keys(contents(inside('out-1')))).toEqual(
      labFiles('arms.csv', 'experiment.json', 'outcomes.csv', 'weights.csv'),
    );
    expect(one.stderr).toMatch(
      /24 runs: 0 in one, 24 to compute .*\nabout .* with 1 worker, going by two runs/,
    );
    expect(one.stdout).toContain('computed 24, reused 0');
    expect(new Set(keys('two')).size).toBe(24);
  });

  it('killed in the middle and interrupted goes on to the same tables, and repeats no run', async () => {
    const killed = start(folder, run('parts', '--workers', '2'));
    await until(() => existsSync(inside('parts')) && lines('parts').length >= 4, 'some runs are kept');
    killed.child.kill('SIGKILL');
    await killed.ended;
    const before = lines('parts').length;
    expect(before).toBeLessThan(24);
    // The line that was being written when the power failed.
    const [shard] = readdirSync(inside('parts'));
    appendFileSync(inside('parts', shard), '{"key":"0123","seed":"Two arms/3","values":{"f');
    const resumed = start(folder, run('parts', '--workers', '2'));
    await until(() => readdirSync(inside('parts')).length > 1, 'it goes on');
    resumed.child.kill('SIGINT');
    const stopped = await resumed.ended;
    expect(stopped.code).toBe(130);
    expect(stopped.stderr).toMatch(
      /Interrupted: \d+ runs are kept in parts, \d+ are missing; the same command goes on/,
    );
    const ended = await trustfall(folder, ...run('parts', '--out', 'out-3', '--json'));
    const { tally } = JSON.parse(ended.stdout) as { tally: { computed: number; reused: number } };
    expect(tally.computed + tally.reused).toBe(24);
    expect(tally.reused).toBeGreaterThanOrEqual(before);
    expect(contents(inside('out-3'))).toEqual(contents(inside('out-1')));
    const whole = lines('parts').filter((line) => line.endsWith('}'));
    const all = whole.map((line) => (JSON.parse(line) as { key: string }).key);
    expect(new Set(all).size).toBe(24);
    expect(all).toHaveLength(24);
  });

  it('reuses what another experiment has computed, and adds what an extension asks', async () => {
    const longer = writeDesign('longer.json', { replications: 14 });
    const { stdout } = await trustfall(folder, 'experiment', longer, '--store', 'one', '--quiet');
    expect(stdout).toContain('computed 4, reused 24');
  });

  it('runs on friendships from a file', async () => {
    const network = writeNetwork(folder, 'friends.csv', 80);
    const ended = await trustfall(folder, ...run('real', '--network', network, '--json'));
    const { provenance, comparison } = JSON.parse(ended.stdout) as {
      provenance: { network: { name: string } };
      comparison: { seeds: string[] };
    };
    expect(provenance.network.name).toBe('friends.csv');
    expect(comparison.seeds).toHaveLength(12);
  });

  it('writes its arms as scenarios that live a run of the table again', async () => {
    await trustfall(folder, ...run('one', '--scenarios', '--out', 'cited'));
    const [head, first] = readFileSync(inside('cited', 'runs.csv'), 'utf8').split('\n');
    const cell = (name: string): string => first.split(',')[head.split(',').indexOf(name)];
    const file = inside('cited', `scenario-Two-arms-${cell('arm')}.json`);
    const ended = await trustfall(folder, 'run', file, '--seed', cell('seed'), '--json');
    const { fingerprint } = JSON.parse(ended.stdout) as { fingerprint: string };
    expect(fingerprint).toBe(cell('fingerprint'));
  });

  it('says what is wrong with the file, all at once', async () => {
    const wrong = writeDesign('wrong.json', { replications: 1, outcome: [] });
    const { code, stderr } = await trustfall(folder, 'experiment', wrong);
    expect(code).toBe(1);
    expect(stderr).toContain('wrong.json: replications is 1; expected a whole number from 3 to 100000');
    expect(stderr).toContain('did you mean "outcomes"?');
    expect(looksLikeTrace(stderr)).toBe(false);
  });
});

describe('hypotheses', () => {
  it('computes rows, prints verdicts and writes tables', async () => {
    const args = [
      'hypotheses',
      'T2',
      'T3',
      '--replications',
      '3',
      '--consumers',
      '150',
      '--store',
      'hypotheses',
    ];
    const ended = await trustfall(folder, ...args, '--out', 'verdicts');
    expect(ended.code).toBe(0);
    expect(ended.stdout).toMatch(/^ *row +verdict +parts +conditions met +effect \[95 % interval\]/m);
    const verdicts = VERDICTS.join('|');
    expect(ended.stdout).toMatch(new RegExp(`^ *T3 +(${verdicts}) `, 'm'));
    const arms = CLAIMS.filter(({ id }) => ['T2', 'T3'].includes(id)).flatMap((row) => Object.keys(row.arms));
    const runs = 3 * arms.length;
    expect(ended.stdout).toContain(`computed ${runs}, reused 0`);
    const files = Object.keys(contents(inside('verdicts')));
    expect(files).toEqual(
      expect.arrayContaining([
        'verdicts.csv',
        'parts.csv',
        'conditions.csv',
        'runs.csv',
        'runs.parquet',
        'verdicts.json',
      ]),
    );
    const json = JSON.parse(readFileSync(inside('verdicts', 'verdicts.json'), 'utf8')) as {
      rows: { verdict: string; comparison: { outcomes: { effect: object }[] } }[];
      provenance: { command: string; model: string };
    };
    expect(json.rows).toHaveLength(2);
    expect(json.provenance.command).toBe('trustfall hypotheses T2 T3 --replications 3 --consumers 150');
    expect(readFileSync(inside('verdicts', 'verdicts.csv'), 'utf8').split('\n')).toHaveLength(4);
  });

  it('adds to the verdicts of an earlier call, and lives none of their runs again', async () => {
    const asked = ['hypotheses', 'T2', 'T3', '--replications', '3', '--consumers', '50'];
    const drawn = ['--uncertain', '4:T3', '--draw-seeds', '2'];
    const elsewhere = ['--store', 'another', '--upon'];
    await trustfall(folder, ...asked, '--store', 'hypotheses', '--out', 'verdicts');
    const file = inside('verdicts', 'verdicts.json');
    const added = await trustfall(folder, ...asked, ...drawn, ...elsewhere, file, '--out', 'added');
    expect(added.code).toBe(0);
    const arms = Object.keys(CLAIMS.find(({ id }) => id === 'T3')!.arms).length;
    expect(added.stdout).toContain(`computed ${4 * 2 * arms}, reused 0`);
    const whole = await trustfall(folder, ...asked, ...drawn, '--store', 'hypotheses', '--out', 'whole');
    expect(whole.code).toBe(0);
    const rowsOf = (name: string): unknown =>
      (JSON.parse(readFileSync(inside(name, 'verdicts.json'), 'utf8')) as { rows: unknown }).rows;
    expect(rowsOf('added')).toEqual(rowsOf('whole'));
    expect(readFileSync(inside('added', 'verdicts.md'), 'utf8')).toContain('--upon verdicts.json');
    // What was found before stays where it is not asked again.
    const again = await trustfall(
      folder,
      ...asked,
      '--upon',
      inside('added', 'verdicts.json'),
      '--out',
      'kept',
    );
    expect(again.code).toBe(0);
    expect(rowsOf('kept')).toEqual(rowsOf('added'));
  }, 400_000);

  it('believes nothing of earlier verdicts that can be checked', async () => {
    const asked = ['hypotheses', 'T2', '--consumers', '150', '--store', 'hypotheses'];
    await trustfall(folder, ...asked, '--replications', '3', '--out', 'true');
    const json = JSON.parse(readFileSync(inside('true', 'verdicts.json'), 'utf8')) as {
      provenance: { model: string };
      rows: { alone: string }[];
    };
    const { alone } = json.rows[0];
    json.provenance.model = 'another';
    json.rows[0].alone = 'open';
    writeFileSync(inside('edited.json'), JSON.stringify(json));
    const edited = ['--replications', '4', '--upon', inside('edited.json')];
    const { code, stderr } = await trustfall(folder, ...asked, ...edited);
    expect(code).toBe(1);
    expect(stderr).toContain('provenance.model is another; expected ');
    expect(stderr).toContain('rows.0.comparison.seeds is 3; expected 4');
    expect(stderr).toContain(`rows.0.alone is open; expected ${alone}`);
  }, 400_000);

  it.each([
    [['T2', '--uncertain', '3'], '--uncertain is "3"; expected a whole number from 4 to 100,000'],
    [['T2', '--uncertain', '30:T1'], '--uncertain names "T1", which is not among the rows asked for'],
    [['T2', '--beside', 'T3'], '--beside names "T3", which is not among the rows asked for'],
    [['T99'], '"T99" is not a row of the register; expected T1 … P13; did you mean "T9"?'],
    [['--replications', 'many'], '--replications is "many"; expected a whole number from 3 to 100,000'],
    [['--workers', '0'], '--workers is "0"; expected a whole number from 1 to 256'],
    [['--robst'], 'did you mean --robust?'],
  ])('refuses %o', async (args, line) => {
    const { code, stderr } = await trustfall(folder, 'hypotheses', ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(line);
  });

  it('does not write among files of somebody else', async () => {
    const { code, stderr } = await trustfall(folder, 'hypotheses', 'T1', '--out', '.');
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /holds files that this command has not written \(.*\); expected an empty or a new folder/,
    );
  });
});
