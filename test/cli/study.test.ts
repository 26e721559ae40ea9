/** Studies: runs that other processes compute come out as those of one command, whatever happens in between. */
import { copyFileSync, cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sealed, summed } from '../../cli/summed-lines.ts';
import { shardOf } from '../../cli/study/folder.ts';
import { contents, start, temporaryFolder, trustfall, until, writeNetwork, writeTwoArms } from './program.ts';
import type { Ended } from './program.ts';

const folder = temporaryFolder();
const inside = (...names: string[]): string => join(folder, ...names);
const call = (...words: string[]): Promise<Ended> => trustfall(folder, ...words);

/** A study of the design, planned anew for each test that changes it. */
function fresh(name: string): string {
  cpSync(inside('planned'), inside(name), { recursive: true });
  return name;
}

const workAll = async (study: string, shards: number): Promise<Ended[]> => {
  const ended: Ended[] = [];
  for (let shard = 0; shard < shards; shard++)
    ended.push(await call('work', study, '--shard', `${shard}/${shards}`, '--workers', '1', '--quiet'));
  return ended;
};

beforeAll(async () => {
  writeTwoArms(folder, 80, 12, 12);
  const [direct, planned] = await Promise.all([
    call('experiment', 'design.json', '--store', 'alone', '--out', 'direct'),
    call('plan', 'design.json', '--study', 'planned', '--shards', '7'),
  ]);
  expect([direct.code, planned.code]).toEqual([0, 0]);
  expect(planned.stderr).toContain('planned: 24 runs are planned, in 7 shards.');
}, 60_000);

describe('a study', () => {
  it.each([1, 7])(
    'in %i shards gives the bytes of one command',
    async (shards) => {
      const study = fresh(`in-${shards}`);
      const early = await call('gather', study, '--out', `out-${shards}`);
      expect(early.code).toBe(75);
      expect(early.stderr).toMatch(/24 of 24 planned runs are missing, in shards (\d, )+\d of 7; /);
      const ended = await workAll(study, shards);
      expect(ended.map(({ code }) => code)).toEqual(ended.map(() => 0));
      const gathered = await call('gather', study, '--out', `out-${shards}`);
      expect(gathered.code).toBe(0);
      expect(gathered.stdout).toContain('computed 0, reused 24');
      expect(contents(inside(`out-${shards}`))).toEqual(contents(inside('direct')));
      expect((await call('missing', study)).stdout).toBe('');
    },
    60_000,
  );

  it('says which shards are missing, as a job array wants them', async () => {
    const study = fresh('partly');
    await call('work', study, '--shard', '3/7', '--workers', '1', '--quiet');
    const open = (await call('missing', study)).stdout.trim().split(',').map(Number);
    expect(open.length).toBeGreaterThan(3);
    expect(open).not.toContain(3);
    const { missing, done, shards } = JSON.parse((await call('status', study, '--json')).stdout) as {
      missing: number;
      done: number;
      shards: { shard: number; planned: number; done: number }[];
    };
    expect(done + missing).toBe(24);
    expect(shards[3]).toMatchObject({ shard: 3, planned: done, done });
    expect(shards.filter((one) => one.done < one.planned).map(({ shard }) => shard)).toEqual(open);
    const keys = (await call('missing', study, '--runs')).stdout.trim().split('\n');
    expect(keys).toHaveLength(missing);
    expect(keys.some((key) => shardOf(key, 7) === 3)).toBe(false);
  }, 60_000);

  it('takes its shard from a job array', async () => {
    const study = fresh('array');
    const env = { SLURM_ARRAY_TASK_ID: '2' };
    const { stdout } = await start(folder, ['work', study, '--workers', '1', '--quiet'], env).ended;
    expect(stdout).toMatch(/^shard 2\/7: /);
  });

  it('whose worker is killed loses at most the run it was at', async () => {
    const study = fresh('killed');
    const { child, ended } = start(folder, ['work', study, '--workers', '1', '--quiet']);
    const kept = (): number => {
      const store = inside(study, 'store');
      const files = readdirSync(store, { recursive: true, encoding: 'utf8' }).filter((one) =>
        one.endsWith('.jsonl'),
      );
      return files.flatMap((one) => readFileSync(join(store, one), 'utf8').split('\n').slice(0, -1)).length;
    };
    await until(() => kept() >= 3, 'three runs are kept');
    child.kill('SIGKILL');
    await ended;
    const before = kept();
    expect(before).toBeLessThan(24);
    const again = await call('work', study, '--workers', '1', '--quiet');
    expect(again.stdout).toContain(`24 of 24 runs are there, ${24 - before} computed now`);
    expect((await call('status', study)).stdout).not.toContain('more than once');
    await call('gather', study, '--out', 'out-killed');
    expect(contents(inside('out-killed'))).toEqual(contents(inside('direct')));
  }, 60_000);

  it('stops after a time, and goes on', async () => {
    const study = fresh('timed');
    const stopped = await call('work', study, '--workers', '1', '--quiet', '--stop-after', '0.4s');
    expect([stopped.code, stopped.stdout]).toEqual([130, expect.stringContaining('stopped')]);
    expect((await call('work', study, '--quiet')).code).toBe(0);
  }, 60_000);

  it('of a register goes on in rounds until all is known, with the bytes of one command', async () => {
    const words = ['hypotheses', 'T2', '--replications', '4', '--consumers', '120', '--uncertain', '4'];
    const direct = await call(...words, '--store', 'alone', '--out', 'rows');
    expect(direct.code).toBe(0);
    expect((await call('plan', ...words, '--study', 'rounds', '--shards', '2')).code).toBe(0);
    let rounds = 1;
    for (; ; rounds++) {
      await workAll('rounds', 2);
      const { code, stderr } = await call('gather', 'rounds', '--out', 'rows-gathered');
      if (code === 0) break;
      expect([code, stderr]).toEqual([75, expect.stringContaining(`round ${rounds + 1} is planned`)]);
    }
    expect(rounds).toBeGreaterThan(1);
    expect(contents(inside('rows-gathered'))).toEqual(contents(inside('rows')));
  }, 300_000);

  it('takes a network along, and refuses another in its place', async () => {
    writeNetwork(folder, 'friends.csv', 80);
    const words = ['experiment', 'design.json', '--network', 'friends.csv'];
    const direct = await call(...words, '--store', 'alone', '--out', 'direct-network');
    expect(direct.code).toBe(0);
    expect((await call('plan', ...words, '--study', 'network')).code).toBe(0);
    rmSync(inside('friends.csv'));
    await call('work', 'network', '--quiet');
    expect((await call('gather', 'network', '--out', 'out-network')).code).toBe(0);
    expect(contents(inside('out-network'))).toEqual(contents(inside('direct-network')));
    rmSync(inside('network', 'store'), { recursive: true });
    writeNetwork(join(folder, 'network', 'inputs'), 'friends.csv', 90);
    const { code, stderr } = await call('work', 'network', '--quiet');
    expect(code).toBe(1);
    expect(stderr).toContain('friends.csv was changed; expected it as it was planned with');
  }, 60_000);
});

describe('a study that was changed', () => {
  it('by another model is refused, with both', async () => {
    const study = fresh('other-model');
    const path = inside(study, 'study.json');
    const found = JSON.parse(readFileSync(path, 'utf8')) as { model: object; sum?: string };
    delete found.sum;
    const model = { ...found.model, hash: '0123456789abcdef' };
    writeFileSync(path, JSON.stringify(sealed({ ...found, model })));
    for (const words of [['work'], ['status'], ['gather']]) {
      const { code, stderr } = await call(...words, study);
      expect(code).toBe(1);
      expect(stderr).toMatch(/planned with model 0123456789abcdef .* and this is model [0-9a-f]{16}/);
    }
  });

  it('in its command or in what it was planned with is refused', async () => {
    const study = fresh('other-words');
    const path = inside(study, 'study.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"shards": 7', '"shards": 8'));
    expect((await call('gather', study)).stderr).toContain(
      'study.json was changed; expected it as it was planned',
    );
    const other = fresh('other-input');
    const design = inside(other, 'inputs', 'design.json');
    writeFileSync(design, readFileSync(design, 'utf8').replace('0.001', '0.9'));
    const { code, stderr } = await call('gather', other, '--out', 'out-other-input');
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('design.json was changed; expected it as it was planned with'),
    ]);
    rmSync(design);
    expect((await call('work', other)).stderr).toContain('design.json is missing');
  });

  it('in a line of a round, or in a document, is refused, with all that is wrong', async () => {
    const study = fresh('flipped');
    const round = inside(study, 'rounds', '00001.jsonl');
    writeFileSync(round, readFileSync(round, 'utf8').replace(/"seed":"/, '"seed":"x'));
    const first = await call('work', study);
    expect([first.code, first.stderr]).toEqual([1, expect.stringContaining('00001.jsonl:2 is damaged')]);
    const other = fresh('document');
    const [arm] = readdirSync(inside(other, 'arms'));
    const path = inside(other, 'arms', arm);
    writeFileSync(path, readFileSync(path, 'utf8').replace('"days":12', '"days":13'));
    const second = await call('work', other);
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(/hashes to [0-9a-f]+; expected [0-9a-f]+: it is not what was planned/);
  });

  it('in a finished run has only that computed again', async () => {
    const study = fresh('damaged');
    await workAll(study, 1);
    const shard = inside(study, 'store', '00000-of-00001', 'runs-00001.jsonl');
    writeFileSync(shard, readFileSync(shard, 'utf8').replace('"days":12', '"days":11'));
    expect((await call('missing', study)).stdout).toMatch(/^\d\n$/);
    const again = await call('work', study, '--quiet');
    expect(again.stderr).toContain('1 line is damaged');
    expect(again.stdout).toContain('24 of 24 runs are there, 1 computed now');
    await call('gather', study, '--out', 'out-damaged');
    expect(contents(inside('out-damaged'))).toEqual(contents(inside('direct')));
  }, 60_000);

  it('by a machine that computes otherwise is not gathered', async () => {
    const study = fresh('sick');
    await workAll(study, 1);
    const shard = inside(study, 'store', '00000-of-00001');
    const [line] = readFileSync(join(shard, 'runs-00001.jsonl'), 'utf8').split('\n');
    const { sum, ...record } = JSON.parse(line) as Record<string, unknown>;
    expect(sum).toMatch(/^[0-9a-f]{16}$/);
    writeFileSync(join(shard, 'runs-00002.jsonl'), summed({ ...record, fingerprint: 'another' }));
    const { code, stderr } = await call('gather', study, '--out', 'out-sick');
    expect(code).toBe(1);
    expect(stderr).toContain('has fingerprint another, and ');
  }, 60_000);
});

describe('a run that fails', () => {
  it('is told, does not hold up the others, and is tried again when asked for', async () => {
    const study = fresh('failing');
    await workAll(study, 1);
    const shard = inside(study, 'store', '00000-of-00001');
    const path = join(shard, 'runs-00001.jsonl');
    const [first, ...rest] = readFileSync(path, 'utf8').split('\n');
    const { key, seed } = JSON.parse(first) as { key: string; seed: string };
    writeFileSync(path, rest.join('\n'));
    writeFileSync(join(shard, 'failed-00001.jsonl'), summed({ key, seed, failed: 'a worker died of it' }));
    const status = await call('status', study);
    expect(status.stdout).toContain('23 of 24 runs are there, 1 failed, 0 missing');
    expect(status.stdout).toContain(`seed ${seed}: a worker died of it`);
    expect((await call('work', study, '--quiet')).stdout).toContain('0 computed now, 1 failed');
    const gathered = await call('gather', study);
    expect([gathered.code, gathered.stdout]).toEqual([0, expect.stringContaining('failed 1')]);
    expect((await call('work', study, '--quiet', '--retry-failed')).stdout).toContain('1 computed now');
    expect((await call('status', study)).stdout).toContain('24 of 24 runs are there, 0 failed, 0 missing');
    // The line of the failure is still there: what is kept since counts.
    expect((await call('work', study, '--quiet')).stdout).toContain(
      '24 of 24 runs are there, 0 computed now\n',
    );
  }, 60_000);
});

describe('what cannot be planned', () => {
  it.each<[string[], string]>([
    [['plan', 'design.json'], '--study is missing; expected --study DIR'],
    [['plan', '--study', 'new'], 'a command is missing; expected a design file or experiment, hypotheses'],
    [
      ['plan', 'design.json', '--study', 'new', '--shards', '0'],
      '--shards is "0"; expected a whole number from 1 to 10,000',
    ],
    [
      ['plan', 'design.json', '--study', 'new', '--out', 'o'],
      '--out is given to plan; expected it with work or gather',
    ],
    [
      ['plan', 'design.json', '--study', 'new', '--print', 'make'],
      '--print is "make"; expected slurm or kubernetes or parallel or snakemake',
    ],
    [['plan', 'hypotheses', 'T99', '--study', 'new'], 'T99'],
    [['plan', 'hypotheses', '--study', 'new', '--help'], '--help is given to plan; expected'],
    [['work', 'planned', '--shard', '7/7'], '--shard is "7/7"; expected i/n with i from 0 to n − 1'],
    [
      ['work', 'planned', '--stop-after', 'soon'],
      '--stop-after is "soon"; expected a time as 55m, 2h or 90s',
    ],
    [['status', 'nowhere'], 'nowhere: there is no study.json; expected the folder of a study'],
  ])('%s is told: %s', async (words, told) => {
    const { code, stderr } = await call(...words);
    expect([1, 2]).toContain(code);
    expect(stderr).toContain(told);
    rmSync(inside('new'), { recursive: true, force: true });
  });

  it('leaves nothing behind, so that the right command can follow', async () => {
    writeFileSync(inside('3'), 'a file with the name of a value');
    const words = ['hypotheses', 'T2', '--consumers', '100', '--replications', '3', '--study', 'again'];
    const wrong = await call('plan', ...words, '--uncertain', '2');
    expect(wrong.code).not.toBe(0);
    const right = await call('plan', ...words);
    expect([right.code, right.stderr]).toEqual([0, expect.stringContaining('runs are planned')]);
    expect(readdirSync(inside('again', 'inputs'))).toEqual([]);
    rmSync(inside('3'));
  });

  it('is refused in a folder that holds something', async () => {
    const { code, stderr } = await call('plan', 'design.json', '--study', 'planned');
    expect([code, stderr]).toEqual([1, expect.stringContaining('planned is not empty')]);
  });

  it.each(['slurm', 'kubernetes', 'parallel', 'snakemake'])('prints a file for %s', async (what) => {
    copyFileSync(inside('design.json'), inside('other.json'));
    const { code, stdout } = await call(
      'plan',
      'other.json',
      '--study',
      what,
      '--shards',
      '20',
      '--print',
      what,
    );
    expect(code).toBe(0);
    expect(stdout).toContain('trustfall work');
    expect(stdout).toMatch(/\/20|0-19|seq 0 19/);
  });
});
