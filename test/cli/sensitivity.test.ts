/** `trustfall sensitivity` as a program: a small market, killed and resumed, and told what it cannot do. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  contents,
  looksLikeTrace,
  start,
  temporaryFolder,
  trustfall,
  until,
  writeScenario,
  labFiles,
} from './program.ts';

const folder = temporaryFolder();
const inside = (...names: string[]): string => join(folder, ...names);
const scenario = writeScenario(folder, 'small.json', {
  population: { consumers: 60 },
  interventions: [{ day: 8, kind: 'set', path: 'parameters.talk.chance', value: 0.9 }],
});
const OUTCOME = ['--outcome', 'mean(brand[0].trust, 10, 20)'];
const FEW = [
  '--parameter',
  'trust.evidencePerPost',
  '--parameter',
  'trust.craft',
  '--parameter',
  'creators.skill',
];
const SMALL = ['--walks', '3', '--points', '8', '--keep', '2'];
const run = (store: string, ...more: string[]): string[] => [
  ...['sensitivity', scenario, ...OUTCOME, ...FEW, ...SMALL, '--store', store],
  ...more,
];
const lines = (store: string): number =>
  readdirSync(inside(store)).reduce(
    (sum, name) => sum + readFileSync(inside(store, name), 'utf8').split('\n').length - 1,
    0,
  );

describe('trustfall sensitivity', () => {
  it('gives the same bytes with one worker and with two, and its tables fit each other', async () => {
    const [one, two] = await Promise.all([
      trustfall(folder, ...run('one', '--workers', '1', '--out', 'out-1')),
      trustfall(folder, ...run('two', '--workers', '2', '--out', 'out-2', '--json')),
    ]);
    expect([one.code, two.code]).toEqual([0, 0]);
    expect(contents(inside('out-2'))).toEqual(contents(inside('out-1')));
    expect(Object.keys(contents(inside('out-1')))).toEqual(
      labFiles('factors.csv', 'indices.csv', 'points.csv', 'screening.csv', 'sensitivity.json'),
    );
    expect(one.stderr).toMatch(/8 runs: 0 in one, 8 to compute .*; at most \d+ after them/);
    expect(one.stdout).toContain('3 numbers are moved');
    const printed = JSON.parse(two.stdout) as { screening: { rows: unknown[] }; tally: object };
    expect(printed.screening.rows).toHaveLength(3);
    const [, ...factors] = readFileSync(inside('out-1', 'factors.csv'), 'utf8').trim().split('\n');
    // Creators' skill in three tiers.
    expect(factors).toHaveLength(5);
    const walked = readFileSync(inside('out-1', 'points.csv'), 'utf8').match(/^screening/gm);
    expect(walked).toHaveLength(3 * 4);
  });

  it('interrupted, goes on to the same tables', async () => {
    const begun = start(folder, run('parts', '--workers', '1'));
    await until(() => existsSync(inside('parts')) && lines('parts') >= 3, 'some runs are kept');
    begun.child.kill('SIGINT');
    const stopped = await begun.ended;
    expect(stopped.code).toBe(130);
    expect(stopped.stderr).toMatch(/Interrupted: \d+ runs are kept in parts; the same command goes on/);
    const ended = await trustfall(folder, ...run('parts', '--out', 'out-3'));
    expect(ended.stdout).toMatch(/computed \d+, reused [1-9]/);
    expect(contents(inside('out-3'))).toEqual(contents(inside('out-1')));
  });

  it('takes a contrast with an intervention and without', async () => {
    const { code, stdout, stderr } = await trustfall(folder, ...run('one', '--without', 'all', '--json'));
    expect(stderr).not.toContain('bug');
    expect(code).toBe(0);
    const { contrast } = JSON.parse(stdout) as { contrast: object };
    expect(contrast).toEqual({ small: 1, 'without all': -1 });
  });

  it('takes the contrast of an experiment file, with the numbers that it names', async () => {
    const design = {
      title: 'Two arms',
      base: { title: { en: 'Base', zh: '基准' }, question: { en: 'Which?', zh: '哪个？' } },
      consumers: 60,
      days: 12,
      arms: { a: {}, b: { parameters: { trust: { priorWeight: 6 } } } },
      factors: [
        { path: 'trust.evidencePerPost', low: 0.1, high: 0.4, scale: 'log' },
        { path: 'trust.craft' },
      ],
      replications: 3,
      outcomes: [
        {
          name: 'trust',
          outcome: { table: 'brands', entity: 0, measure: 'trust', derive: 'mean', window: [6, 12] },
          expect: [{ words: 'a firm prior slows trust', contrast: { a: 1, b: -1 }, sign: 1 }],
        },
      ],
    };
    writeFileSync(inside('design.json'), JSON.stringify(design));
    const args = [
      'sensitivity',
      'design.json',
      '--walks',
      '3',
      '--points',
      '0',
      '--store',
      'one',
      '--quiet',
      '--json',
    ];
    const { code, stdout } = await trustfall(folder, ...args);
    expect(code).toBe(0);
    const { factors, words } = JSON.parse(stdout) as { factors: { members: object[] }[]; words: string };
    expect(words).toBe('trust: a firm prior slows trust');
    expect(factors[0].members[0]).toMatchObject({ range: { low: 0.1, high: 0.4, scale: 'log' } });
    expect(factors).toHaveLength(2);
  });

  const ask = ['sensitivity', scenario];
  it.each<[string, string[], number, string[]]>([
    ['no question', ['sensitivity'], 2, ['QUESTION is missing']],
    [
      'nothing of that name',
      ['sensitivity', 'T99'],
      1,
      ['T99: it does not exist; expected a row of the register'],
    ],
    ['no outcome', ask, 2, ['--outcome is missing']],
    [
      'too little',
      [...ask, ...OUTCOME, '--walks', '2', '--points', '12'],
      2,
      ['--walks is 2', '--points is 12'],
    ],
    ['nothing at all', [...ask, ...OUTCOME, '--walks', '0', '--points', '0'], 2, ['are both 0']],
    ['one seed', [...ask, ...OUTCOME, '--seeds', '1'], 2, ['--seeds is "1"; expected a whole number from 2']],
    [
      'too many for indices',
      [...ask, ...OUTCOME, '--walks', '0'],
      2,
      ['are too many for indices without a screening'],
    ],
    [
      'names that there are not, all of them',
      [...ask, ...OUTCOME, '--parameter', 'trust.crft', '--parameter', 'brands.0.price=9..1'],
      1,
      ['trust.crft', 'did you mean "trust.craft"?', 'brands.0.price is 9 to 1'],
    ],
    [
      'a day too late',
      [...ask, '--outcome', 'mean(brand[0].trust, 10, 30)'],
      1,
      ['outcome is day 30; expected 0 to 20'],
    ],
    [
      'a brand too many',
      [...ask, '--outcome', 'mean(brand[9].trust)'],
      1,
      ['outcome is brand[9]; expected brand[0] to'],
    ],
    [
      'no outcome that can be read',
      [...ask, '--outcome', 'trust'],
      1,
      ['outcome is "trust"; expected a name that is defined'],
    ],
    [
      'no such intervention',
      [...ask, ...OUTCOME, '--without', 'attack'],
      1,
      ['all, or one of parameters.talk.chance'],
    ],
    ['no points', [...ask, ...OUTCOME, '--against', 'silence'], 1, ['expected a scenario with points.json']],
    ['two contrasts', [...ask, ...OUTCOME, '--against', 'x', '--without', 'all'], 2, ['are both given']],
    [
      'another arm of a claim',
      ['sensitivity', 'T1', '--without', 'all'],
      2,
      ['a row of the register has arms of its own'],
    ],
    [
      'another outcome of a claim',
      ['sensitivity', 'T1', '--outcome', 'further 7'],
      1,
      ['an outcome of it: few, some, many'],
    ],
  ])('says what is wrong: %s', async (_, args, code, words) => {
    const ended = await trustfall(folder, ...args);
    expect(ended.code).toBe(code);
    for (const one of words) expect(ended.stderr).toContain(one);
    expect(looksLikeTrace(ended.stderr)).toBe(false);
    expect(ended.stdout).toBe('');
  });
});
