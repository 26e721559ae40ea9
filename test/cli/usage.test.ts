import { closeSync, existsSync, openSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { looksLikeTrace, start, temporaryFolder, trustfall, writeNetwork, writeScenario } from './program.ts';

const folder = temporaryFolder();
const scenario = writeScenario(folder, 'small.json');

describe('help and version', () => {
  it('prints version and model hash', async () => {
    const { code, stdout } = await trustfall(folder, '--version');
    expect(stdout).toMatch(/^trustfall \d+\.\d+\.\d+ \(model [0-9a-f]{16}\)\n$/);
    expect(code).toBe(0);
  });

  it('helps in general and with each command, with examples', async () => {
    const general = await trustfall(folder, '--help');
    expect(general.code).toBe(0);
    const commands = ['run', 'validate', 'params', 'resume'];
    for (const [i, help] of (
      await Promise.all(commands.map((name) => trustfall(folder, name, '--help')))
    ).entries()) {
      expect(general.stdout).toContain(`  ${commands[i]}`);
      expect(help.code).toBe(0);
      expect(help.stdout).toContain(`Usage: trustfall ${commands[i]}`);
      expect(help.stdout).toContain(`Examples:\n  trustfall ${commands[i]}`);
      expect(help.stderr).toBe('');
    }
  });

  it('helps even when the rest of the command is wrong', async () => {
    const { code, stdout } = await trustfall(folder, 'run', '--dayz', '3', '-h');
    expect(stdout).toContain('Usage: trustfall run');
    expect(code).toBe(0);
  });
});

describe('wrong usage', () => {
  const cases: [words: string, args: string[], said: string[]][] = [
    ['no command', [], ['Usage: trustfall COMMAND']],
    ['an unknown command', ['rnu', 'x'], ['"rnu" is not a command', 'did you mean "run"?']],
    [
      'an option before the command',
      ['--quiet', 'run', 'small.json'],
      ['"--quiet" stands where the command should'],
    ],
    [
      'unknown options, all of them',
      ['run', scenario, '--dayz', '3', '--jsn'],
      ['did you mean --days?', 'did you mean --json?'],
    ],
    ['an option without its value', ['run', scenario, '--days'], ['--days has no value; expected --days D']],
    [
      'an option in place of a value',
      ['run', scenario, '--seed', '--json'],
      ['--seed is followed by --json'],
    ],
    ['a value for a switch', ['run', scenario, '--json=yes'], ['--json is given "yes"; expected no value']],
    ['an option given twice', ['run', scenario, '--days', '1', '--days', '2'], ['--days is given 2 times']],
    ['an unknown format', ['run', scenario, '--out', 'x', '--format', 'cvs'], ['did you mean "csv"?']],
    ['no scenario', ['run'], ['SCENARIO is missing']],
    ['two scenarios', ['run', scenario, 'other.json'], ['"other.json" is one word too many']],
    ['--set without a value', ['run', scenario, '--set', 'trust.priorWeight'], ['expected path=value']],
    ['--format without --out', ['run', scenario, '--format', 'csv'], ['--format is given without --out']],
    [
      '--consumers with --network',
      ['run', scenario, '--network', 'n.csv', '--consumers', '9'],
      ['--network decides'],
    ],
    [
      'the same by --set',
      ['run', scenario, '--network', 'n.csv', '--set', 'population.friends=9'],
      ['--network decides'],
    ],
    ['two kinds of output', ['params', '--json', '--markdown'], ['expected one of the two']],
  ];
  writeNetwork(folder, 'n.csv');

  it.each(cases)('%s', async (_, args, said) => {
    const { code, stdout, stderr } = await trustfall(folder, ...args);
    for (const words of said) expect(stderr).toContain(words);
    expect(looksLikeTrace(stderr)).toBe(false);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});

describe('output that cannot be delivered', () => {
  const program = fileURLToPath(new URL('../../cli/trustfall.mjs', import.meta.url));

  it('ends quietly when the reader has seen enough', () => {
    const command = `"${process.execPath}" "${program}" params --json | head -n 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect(stdout).toBe('[\n');
    expect(stderr).toBe('');
  });

  it.skipIf(!existsSync('/dev/full'))('says so when the disk is full', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [program, 'params'], {
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    expect(stderr).toContain('The output cannot be written');
    expect(looksLikeTrace(stderr)).toBe(false);
    expect(status).toBe(1);
  });
});

describe('a bug', () => {
  it('is owned up to in one line, with its trace for those who ask', async () => {
    writeFileSync(
      join(folder, 'break.cjs'),
      "JSON.stringify = () => { throw new Error('broken on purpose'); };",
    );
    const broken = { NODE_OPTIONS: '--require ./break.cjs' };
    const args = ['params', '--json'];
    const [plain, traced] = await Promise.all([
      start(folder, args, broken).ended,
      start(folder, args, { ...broken, TRUSTFALL_DEBUG: '1' }).ended,
    ]);
    const said = 'This is a bug in Trustfall, not in your input: broken on purpose';
    expect(plain.stderr).toBe(`${said}; TRUSTFALL_DEBUG=1 shows where it happened\n`);
    expect(traced.stderr).toMatch(/^Error: broken on purpose\n {4}at /);
    expect(traced.stderr).toContain(said);
    expect([plain.code, traced.code]).toEqual([70, 70]);
  });
});
