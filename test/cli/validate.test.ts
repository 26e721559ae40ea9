/** `trustfall validate` of a folder and of its parts, and what the program takes by name or in one language. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FOLDER, fileOf } from '../shipped.ts';
import { looksLikeTrace, temporaryFolder, trustfall } from './program.ts';

type Json = Record<string, unknown>;

const folder = temporaryFolder();
const ALL = '(scenario.json, shelf.json, page.json, story.json, points.json)';

/** A copy of a shipped folder with some of its files otherwise. */
function copied(name: string, files: Readonly<Record<string, Json>>): string {
  cpSync(join(FOLDER, 'hype'), join(folder, name), { recursive: true });
  for (const [file, difference] of Object.entries(files))
    writeFileSync(join(folder, name, file), JSON.stringify({ ...fileOf('hype', file), ...difference }));
  return name;
}

describe('validate', () => {
  it('checks all of a folder, and a part alone', async () => {
    const { code, stdout, stderr } = await trustfall(
      folder,
      'validate',
      'hype',
      copied('good', {}),
      'good/story.json',
    );
    expect(stderr).toBe('');
    expect(stdout).toBe(`hype: ok ${ALL}\ngood: ok ${ALL}\ngood/story.json: ok\n`);
    expect(code).toBe(0);
  });

  it('tells everything that is wrong in a folder at once', async () => {
    const figures = [{ says: 'too late', value: 'at(market.sales, days + 5)', over: 0 }];
    const name = copied('bad', {
      'shelf.json': { shelf: 'top' },
      'page.json': { figures: ['slaes'], levers: ['brands.0.prize', 'days', 'trust.priorWeight'] },
      'story.json': { sentences: [] },
      'points.json': { figures },
    });
    const { code, stdout, stderr } = await trustfall(folder, 'validate', name);
    for (const line of [
      'bad/shelf.json: shelf is "top"; expected breaks',
      'bad/page.json: figures is "slaes"; expected a figure: one of brands',
      'bad/page.json: levers.0 is "brands.0.prize"; expected the path of a number',
      'bad/story.json: sentences is a list of 0; expected a list of 3 to 6 sentences',
      'bad/points.json: figures.0.value is day 185, in “too late”; expected 0 to 179',
    ])
      expect(stderr).toContain(line);
    expect(looksLikeTrace(stderr)).toBe(false);
    expect([stdout, code]).toEqual(['', 1]);
    const part = await trustfall(folder, 'validate', 'bad/page.json');
    expect(part.stderr.split('\n')).toHaveLength(3);
    expect(part.code).toBe(1);
  });

  it('names a file of a folder that is missing, or is no JSON', async () => {
    const name = copied('half', {});
    rmSync(join(folder, name, 'shelf.json'));
    writeFileSync(join(folder, name, 'page.json'), '{');
    const { code, stderr } = await trustfall(folder, 'validate', name);
    expect(stderr).toContain('half: shelf.json is missing; expected scenario.json, shelf.json');
    expect(stderr).toContain('half/page.json: line 1');
    expect(stderr).not.toContain('page.json is missing');
    expect(code).toBe(1);
  });
});

describe('a scenario of one’s own', () => {
  it('may have its title in one language, and no question', async () => {
    const market = { title: 'Mine', days: 3, population: { consumers: 60 } };
    writeFileSync(join(folder, 'mine.json'), JSON.stringify(market));
    const checked = await trustfall(folder, 'validate', 'mine.json');
    expect(checked.stdout).toBe('mine.json: ok (Mine)\n');
    const run = await trustfall(folder, 'run', 'mine.json', '--json', '--quiet');
    expect(run.code, run.stderr).toBe(0);
    expect((JSON.parse(run.stdout) as Json).title).toEqual({ en: 'Mine', zh: 'Mine' });
    writeFileSync(join(folder, 'nameless.json'), JSON.stringify({ ...market, title: undefined }));
    expect((await trustfall(folder, 'validate', 'nameless.json')).stderr).toContain('title is missing');
  });
});

describe('policies', () => {
  it.each(['compare', 'optimise'])('%s takes names, and names the nearest', async (command) => {
    const { code, stderr } = await trustfall(folder, command, 'pyramyd.json');
    expect(stderr).toContain(
      'expected a policy file (JSON), or one of the names cash-or-praise, crisis-answers',
    );
    expect(stderr).toContain('did you mean "pyramid"?');
    expect(code).toBe(1);
    const help = await trustfall(folder, command, '--help');
    expect(help.stdout).toContain(
      'Policies that come with the program: cash-or-praise, crisis-answers, festival-or-steady, ',
    );
  });

  it.each(['pyramid', 'pyramid.json'])('compare %s finds what the page names', async (name) => {
    // Refused for its number, which is looked at once the file is read.
    const { stderr } = await trustfall(folder, 'compare', name, '--replications', '2');
    expect(stderr).not.toContain('does not exist');
    expect(stderr).toContain('--replications is');
  });

  it('compare finds a policy file by name beside a folder of the same name', async () => {
    mkdirSync(join(folder, 'launch'));
    const { stderr } = await trustfall(folder, 'compare', 'launch', '--replications', '2');
    expect(stderr).not.toContain('it is a folder');
    expect(stderr).toContain('--replications');
  });
});
