import { mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { looksLikeTrace, temporaryFolder, trustfall, writeNetwork, writeScenario } from './program.ts';

const folder = temporaryFolder();
const scenario = writeScenario(folder, 'small.json');
const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return name;
};
mkdirSync(join(folder, 'a-folder'));

describe('scenarios', () => {
  it('reports everything that is wrong in every file, by path, found, expected and nearest name', async () => {
    const files = [
      write('broken.json', '{\n  "title": {,\n'),
      write('latin.json', Uint8Array.from([0x7b, 0x22, 0xe9, 0x22, 0x7d])),
      write('empty.json', ''),
      write('list.json', '[]'),
      writeScenario(folder, 'wrong.json', {
        days: 0,
        populaton: {},
        parameters: { trust: { priorWieght: 2, evidencePerPost: -1 } },
        brands: [],
      }),
      'a-folder',
      'smal.json',
    ];
    const { code, stdout, stderr } = await trustfall(folder, 'validate', scenario, ...files);
    expect(stdout).toBe('small.json: ok (Small)\n');
    for (const line of [
      'broken.json: line 2, column 13 is ","; expected',
      'latin.json: not text in UTF-8',
      'empty.json: line 1, column 1 is the end of the file',
      'list.json is a list of 0; expected a scenario',
      'wrong.json: days is 0; expected a whole number from 1 to 3650',
      'did you mean "population"?',
      'did you mean "priorWeight"?',
      'wrong.json: trust.evidencePerPost is -1; expected 0 to 2',
      'wrong.json: brands is a list of 0; expected a list of 1 to 8 brands',
      'a-folder: it is a folder; expected a scenario file',
      'smal.json: it does not exist; expected a scenario file',
    ]) {
      expect(stderr).toContain(line);
    }
    expect(looksLikeTrace(stderr)).toBe(false);
    expect(code).toBe(1);
  });

  it('reports wrong options together with what is wrong in the file and in the network', async () => {
    writeScenario(folder, 'half.json', { parameters: { trust: { priorWeight: 99 } } });
    const options = [
      '--days',
      'x',
      '--set',
      'trst.on=false',
      '--set',
      'trust.on=maybe',
      '--network',
      'none.csv',
    ];
    const { code, stderr, stdout } = await trustfall(
      folder,
      'run',
      'half.json',
      ...options,
      '--out',
      'never',
    );
    for (const line of [
      '--days is "x"; expected a whole number',
      '--set: trst.on is not a known name',
      'did you mean "trust.on"?',
      '--set: trust.on is "maybe"; expected true or false',
      'half.json: trust.priorWeight is 99; expected 0.1 to 20',
      'none.csv: it does not exist; expected a network file',
    ]) {
      expect(stderr).toContain(line);
    }
    expect(stdout).toBe('');
    expect(code).toBe(1);
    expect(readdirSync(folder)).not.toContain('never');
  });
});

describe('networks', () => {
  write('huge.csv', '');
  truncateSync(join(folder, 'huge.csv'), 300 * 1024 * 1024);
  const cases: [words: string, file: string, said: string][] = [
    ['missing', 'none.csv', 'none.csv: it does not exist; expected a network file'],
    ['a folder', 'a-folder', 'a-folder: it is a folder; expected a network file'],
    ['empty', write('empty.csv', ''), 'empty.csv: the file is empty'],
    ['larger than is read', 'huge.csv', 'huge.csv has 300 MB; expected a network file'],
    ['self loops only', write('loops.csv', 'a,b\n1,1\n2,2\n'), '(2 from somebody to themselves'],
    ['one column', write('one.csv', 'id\n1\n2\n'), 'one.csv, line 1: only one column'],
    [
      'bytes that are no text',
      write(
        'bytes.csv',
        Uint8Array.from({ length: 300 }, (_, i) => i % 256),
      ),
      'not a text file',
    ],
    ['broken GraphML', write('broken.graphml', '<graphml><graph>'), 'broken.graphml'],
  ];

  it.each(cases)('%s', async (_, file, said) => {
    const { code, stdout, stderr } = await trustfall(folder, 'run', scenario, '--network', file);
    expect(stderr).toContain(said);
    expect(looksLikeTrace(stderr)).toBe(false);
    expect(stdout).toBe('');
    expect(code).toBe(1);
  });

  it('takes ids that are not numbers, and counts the people of the file', async () => {
    const people = ['Ana', 'Bo', '陈', 'Dee "D"', 'Eli'];
    const rows = people.flatMap((one, i) =>
      people.slice(i + 1).map((other) => `"${one.replaceAll('"', '""')}",${other.replaceAll('"', '')}`),
    );
    const { code, stdout } = await trustfall(
      folder,
      'run',
      scenario,
      '--network',
      write('names.csv', rows.join('\n')),
      '--json',
    );
    const { consumers, edges, network } = JSON.parse(stdout) as Record<string, unknown>;
    expect(code).toBe(0);
    expect(consumers).toBeGreaterThanOrEqual(5);
    expect(edges).toBe(10);
    expect(network).toEqual({ name: 'names.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
  });

  it('drops self loops and goes on', async () => {
    const file = write('some-loops.csv', '1,1\n1,2\n2,3\n3,1\n');
    const { code, stdout } = await trustfall(
      folder,
      'run',
      scenario,
      '--network',
      file,
      '--json',
      '--days',
      '3',
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ consumers: 3, edges: 3, days: 3 });
  });
});

describe('resume', () => {
  it('says when there is nothing to resume', async () => {
    writeNetwork(folder, 'n.csv');
    await trustfall(folder, 'run', scenario, '--out', 'done', '--quiet');
    const [none, done, missing] = await Promise.all(
      ['a-folder', 'done', 'nowhere'].map((name) => trustfall(folder, 'resume', name)),
    );
    expect(none.stderr).toContain('a-folder: no interrupted run lies there; expected');
    expect(done.stderr).toContain('done: the run there is complete');
    expect(missing.stderr).toContain('nowhere: no interrupted run lies there');
    expect([none.code, done.code, missing.code]).toEqual([1, 1, 1]);
  });
});
