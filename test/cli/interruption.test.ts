import { existsSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { summed } from '../../cli/summed-lines.ts';
import {
  contents,
  looksLikeTrace,
  start,
  temporaryFolder,
  trustfall,
  until,
  writeNetwork,
  writeScenario,
} from './program.ts';
import type { Ended, Started } from './program.ts';

const folder = temporaryFolder();
// Long enough to be interrupted, however fast the machine.
const DAYS = 500;
const scenario = writeScenario(folder, 'long.json', { days: DAYS });
const network = writeNetwork(folder, 'friends.csv', 200);
const EAGER = { TRUSTFALL_CHECKPOINT_SECONDS: '0' };
const inside = (...names: string[]): string => join(folder, ...names);
const checkpoint = (out: string): string => inside(out, 'checkpoint.trustfall');

/** Starts the program and waits until it has written a checkpoint of its own. */
async function underWay(out: string, args: readonly string[]): Promise<Started> {
  const before = existsSync(checkpoint(out)) ? statSync(checkpoint(out)).ino : 0;
  const started = start(folder, args, EAGER);
  await until(
    () => existsSync(checkpoint(out)) && statSync(checkpoint(out)).ino !== before,
    `${out} has a checkpoint`,
  );
  return started;
}

async function interrupt(out: string, args: readonly string[], ...signals: NodeJS.Signals[]): Promise<Ended> {
  const { child, ended } = await underWay(out, args);
  for (const signal of signals) child.kill(signal);
  return ended;
}

/** A module that writes a file as soon as the program it is loaded into listens to Ctrl-C. */
function telltale(file: string): string {
  const module = inside('telltale.mjs');
  const tell = `import('node:fs').then(({ writeFileSync }) => writeFileSync(${JSON.stringify(file)}, ''))`;
  writeFileSync(module, `process.on('newListener', (event) => event === 'SIGINT' && void ${tell});\n`);
  return module;
}

function expectSaved(ended: Ended, out: string): void {
  expect(ended.stderr).toMatch(
    new RegExp(`^Interrupted after \\d+ of ${DAYS} days; all of it is saved: "trustfall resume ${out}"`),
  );
  expect(ended.stdout).toBe('');
  expect(ended.code).toBe(130);
  expect(readdirSync(inside(out))).toEqual(['checkpoint.trustfall']);
}

describe('an interrupted run', () => {
  it('is resumed after Ctrl-C, kill and power failure to the bytes of the uninterrupted one', async () => {
    const whole = trustfall(folder, 'run', scenario, '--out', 'whole', '--json');
    expectSaved(await interrupt('parts', ['run', scenario, '--out', 'parts'], 'SIGINT'), 'parts');
    expectSaved(await interrupt('parts', ['resume', 'parts'], 'SIGTERM'), 'parts');
    const killed = await interrupt('parts', ['resume', 'parts'], 'SIGKILL');
    expect(killed.signal).toBe('SIGKILL');
    const resumed = await trustfall(folder, 'resume', 'parts', '--json');
    expect(resumed.code).toBe(0);
    const objects = [resumed, await whole].map(({ stdout }) => JSON.parse(stdout) as Record<string, unknown>);
    expect({ ...objects[0], out: '' }).toEqual({ ...objects[1], out: '' });
    expect(contents(inside('parts'))).toEqual(contents(inside('whole')));
  });

  it('is resumed in its format on its network, wherever that is now, and on no other', async () => {
    const run = ['run', scenario, '--network', network, '--format', 'parquet'];
    const whole = trustfall(folder, ...run, '--out', 'net-whole');
    expectSaved(await interrupt('net', [...run, '--out', 'net'], 'SIGINT'), 'net');
    await whole;
    renameSync(inside(network), inside('moved.txt'));
    const missing = await trustfall(folder, 'resume', 'net');
    expect(missing.stderr).toMatch(
      /friends\.csv: it does not exist; expected the network file of the interrupted run/,
    );
    writeNetwork(folder, network, 201);
    const changed = await trustfall(folder, 'resume', 'net');
    expect(changed.stderr).toContain('its content has changed since the run was started');
    expect([missing.code, changed.code]).toEqual([1, 1]);
    const resumed = await trustfall(folder, 'resume', 'net', '--network', 'moved.txt', '--quiet');
    expect(resumed).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(contents(inside('net'))).toEqual(contents(inside('net-whole')));
  });

  it('hears as one a Ctrl-C that the terminal and a wrapper both pass on', async () => {
    expectSaved(await interrupt('twice', ['run', scenario, '--out', 'twice'], 'SIGINT', 'SIGINT'), 'twice');
  });

  it('says that nothing is kept without --out', async () => {
    const run = ['run', scenario, '--days', '3650', '--consumers', '2000'];
    const { child, ended } = start(folder, run, { NODE_OPTIONS: `--import ${telltale(inside('listens'))}` });
    // There is no checkpoint to wait for.
    await until(() => existsSync(inside('listens')), 'the program listens to signals');
    child.kill('SIGINT');
    const { code, stderr, stdout } = await ended;
    expect(stderr).toMatch(
      /^Interrupted after \d+ of 3,650 days; nothing is kept \(with --out DIR the run could be resumed\)\n$/,
    );
    expect(stdout).toBe('');
    expect(code).toBe(130);
  });
});

describe('a folder with an interrupted run', () => {
  it('is not given up by accident, nor resumed when damaged or of another model', async () => {
    await interrupt('kept', ['run', scenario, '--out', 'kept'], 'SIGINT');
    const refused = await trustfall(folder, 'run', scenario, '--out', 'kept');
    expect(refused.stderr).toMatch(
      /kept holds a run interrupted after \d+ of 500 days: "trustfall resume kept" continues it/,
    );
    const bytes = readFileSync(checkpoint('kept'));
    writeFileSync(checkpoint('kept'), bytes.subarray(0, bytes.length - 5));
    const cut = await trustfall(folder, 'resume', 'kept');
    expect(cut.stderr).toContain('is damaged');
    const end = bytes.indexOf(10);
    const header = bytes.subarray(0, end).toString('utf8');
    const withHeader = (text: string): Promise<Ended> => {
      writeFileSync(checkpoint('kept'), Buffer.concat([Buffer.from(text), bytes.subarray(end + 1)]));
      return trustfall(folder, 'resume', 'kept');
    };
    /** As another program would have written it, hash and all. */
    const rewritten = (change: Record<string, unknown>): Promise<Ended> => {
      const said = JSON.parse(header) as Record<string, unknown>;
      delete said.sum;
      return withHeader(summed({ ...said, ...change }));
    };
    const other = await rewritten({ modelHash: '0123456789abcdef' });
    expect(other.stderr).toContain('model 0123456789abcdef; this is version');
    // Nothing that a header says is believed if it was changed, and no path that it names is written to.
    const flipped = await withHeader(`${header.replace('"days":500', '"days":501')}\n`);
    expect(flipped.stderr).toContain('is damaged: a first line that was changed, or none');
    const escaping = await rewritten({ output: '../../../esc' });
    expect(escaping.stderr).toContain('is damaged: output "../../../esc"; expected csv or parquet');
    for (const { code, stderr } of [refused, cut, other, flipped, escaping]) {
      expect(code).toBe(1);
      expect(looksLikeTrace(stderr)).toBe(false);
    }
    const forced = await trustfall(folder, 'run', scenario, '--out', 'kept', '--force', '--days', '3');
    expect(forced.code).toBe(0);
    expect(readdirSync(inside('kept'))).not.toContain('checkpoint.trustfall');
  });
});
