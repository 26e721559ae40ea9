/** `trustfall without`, `fates` and `tree`: what a cause moved, and futures in their folders. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { looksLikeTrace, temporaryFolder, trustfall, writeScenario } from './program.ts';

const folder = temporaryFolder();
const label = { en: 'Wave', zh: '假货潮' };
const wave = { kind: 'counterfeit', day: 15, until: 30, brand: 2, share: 1, label };
const market = { days: 40, population: { consumers: 300 } };
const scenario = writeScenario(folder, 'market.json', { ...market, interventions: [wave] });
const without = (...args: string[]) => trustfall(folder, 'without', ...args);

type Json = Record<string, unknown>;
const runFile = (out: string): Json =>
  JSON.parse(readFileSync(join(folder, out, 'run.json'), 'utf8')) as Json;

interface Day {
  posts: { name: string; brand: number; readers: number }[];
  purchases: { name: string }[];
}
let day20: Day;

interface Told {
  against: {
    yardsticks: string[][];
    brands: { asked: boolean; finding: string }[];
  };
  direct: object;
}

beforeAll(async () => {
  expect((await trustfall(folder, 'run', scenario, '--quiet', '--out', 'parent', '--mornings')).code).toBe(0);
  expect((await trustfall(folder, 'run', scenario, '--quiet', '--out', 'bare')).code).toBe(0);
  day20 = JSON.parse((await without('parent', '--day', '20', '--json')).stdout) as Day;
}, 120_000);

describe('trustfall without', () => {
  it('lists what there is on a day, most read first', async () => {
    const readers = day20.posts.map((post) => post.readers);
    expect(readers).toEqual([...readers].sort((a, b) => b - a));
    expect(day20.purchases.length).toBeGreaterThan(0);
    const { stdout } = await without('bare', '--day', '20');
    expect(stdout).toMatch(
      /^Day 20: \d+ posts, \d+ of them about brands, most read first\n {2}--post +readers that day {2}about\n/,
    );
    expect(stdout).toContain(`${day20.purchases[0].name} `);
  });

  it('leaves an intervention out: the run that never had it, with mornings kept or without', async () => {
    const plain = writeScenario(folder, 'plain.json', market);
    expect((await trustfall(folder, 'run', plain, '--quiet', '--out', 'plain')).code).toBe(0);
    for (const parent of ['parent', 'bare']) {
      const out = `no-wave-of-${parent}`;
      const few = ['--chance', '2', '--window', '5'];
      const ended = await without(parent, '--intervention', '0', '--out', out, '--name', 'no wave', ...few);
      expect(ended.code).toBe(0);
      expect(ended.stdout).toMatch(
        /, without intervention 0 \("Wave"\)\nthe two share the days before 15; 25 days are compared/,
      );
      expect(ended.stdout).toMatch(/\nAgainst chance, in the 5 days from day 15 /);
      expect(ended.stdout).toContain('2 yardsticks are too few to tell; 19 are needed');
      expect(ended.stdout).not.toContain('told from chance');
      expect(ended.stdout).toMatch(
        / {2}2 times posts about no brand were left out instead, read as often \(the first time post 15:\S+, /,
      );
      expect(runFile(out)).toMatchObject({
        name: 'no wave',
        fingerprint: runFile('plain').fingerprint,
        partedFrom: { fingerprint: runFile('parent').fingerprint, day: 15 },
      });
    }
  });

  it('tells a wave of counterfeits from chance in the brand that it is about, and says what was exact', async () => {
    const ended = await without('parent', '--intervention', '0', '--chance', '19', '--json');
    const { against, direct } = (JSON.parse(ended.stdout) as { without: Told }).without;
    expect(against).toMatchObject({ from: 15, until: 35 });
    expect(against.yardsticks).toHaveLength(19);
    expect(against.brands[2]).toMatchObject({ asked: true, finding: 'told', asMuch: 0, p: 0.05 });
    for (const { asked, finding } of against.brands) if (!asked) expect(['few', 'small']).toContain(finding);
    expect(direct).toMatchObject({ day: 15, met: null });
    const asked = await without('parent', '--intervention', '0', '--chance', '1', '--asked', '9');
    expect(asked.stderr).toMatch(/--asked is 9; expected a brand, 0 to \d/);
  });

  it('leaves out posts, purchases and creators, each alone and together, and writes what the run is without', async () => {
    const [post] = day20.posts;
    const [purchase] = day20.purchases;
    const causes = ['--post', post.name, '--purchase', purchase.name, '--creator', '0@18'];
    const ended = await without('parent', ...causes, '--chance', '0', '--json', '--out', 'less');
    expect(ended.code).toBe(0);
    const told = JSON.parse(ended.stdout) as { without: { single: unknown[]; sums: unknown[]; all: Json } };
    expect(told.without.single).toHaveLength(3);
    expect(told.without.all).toMatchObject({ from: 18, until: 40 });
    const written = runFile('less');
    expect((written.scenario as Json).leaveOut).toEqual([
      `post ${post.name}`,
      `purchase ${purchase.name}`,
      'creator 0@18',
    ]);
    const whole = writeScenario(folder, 'less.json', { ...(written.scenario as Json) });
    expect((await trustfall(folder, 'run', whole, '--quiet', '--out', 'whole')).code).toBe(0);
    expect(runFile('whole').fingerprint).toBe(written.fingerprint);
  });

  it.each([
    [
      ['--post', '20:consumer:99999', '--intervention', '3'],
      ['no consumer 99999; expected 0 to', 'no intervention 3; expected 0'],
      1,
    ],
    [['--purchase', '39:0:99'], ['no brand 99; expected 0 to'], 1],
    [['--post', '99:consumer:1'], ['no day 99; expected 0 to 39'], 1],
    [['--creator', '99999'], ['no creator 99999; expected 0 to'], 1],
    [
      ['--post', 'nonsense', '--creator', 'x'],
      ['--post is "nonsense"; expected', '--creator is "x"; expected'],
      2,
    ],
    [[], ['nothing is left out; expected --intervention, --post, --purchase, --creator or --day'], 2],
    [['--day', '40'], ['--day is 40; expected a day of the run, 0 to 39'], 1],
    [['--intervention', '0', '--name', 'x'], ['--name is given without --out'], 2],
  ] as const)('says what is wrong with %j', async (args, said, code) => {
    const ended = await without('parent', ...args);
    expect(ended.code).toBe(code);
    for (const words of said) expect(ended.stderr).toContain(words);
    expect(looksLikeTrace(ended.stderr)).toBe(false);
  });
});

describe('a tree of futures', () => {
  it('names what parted from what, what differs, and how they ended', async () => {
    const set = ['--at', '25', '--set', 'brands.0.quality=0.2'];
    expect(
      (
        await trustfall(
          folder,
          'fork',
          'no-wave-of-bare',
          ...set,
          '--name',
          'worse',
          '--out',
          'worse',
          '--quiet',
        )
      ).code,
    ).toBe(0);
    const { stdout, code } = await trustfall(folder, 'tree', 'parent', 'no-wave-of-bare', 'worse');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^parent: .*\n└─ no wave \(no-wave-of-bare\), from day 15\n {3}│ {2}without "Wave" on days 15 to 29\n {3}│ {2}Azure: trust at the end 0\.\d{3} → 0\.\d{3} \([+−]0\.\d{3}\), sold [\d,]+ → [\d,]+\n/,
    );
    expect(stdout).toContain(
      '   └─ worse (worse), from day 25\n         with "brands.0.quality = 0.2" from day 25\n',
    );
    const { futures } = JSON.parse(
      (await trustfall(folder, 'tree', 'parent', 'no-wave-of-bare', 'worse', '--json')).stdout,
    ) as {
      futures: { children: { name: string; differs: string[]; children: { name: string }[] }[] }[];
    };
    expect(futures).toHaveLength(1);
    expect(futures[0].children[0]).toMatchObject({
      name: 'no wave',
      differs: ['without "Wave" on days 15 to 29'],
    });
    expect(futures[0].children[0].children[0].name).toBe('worse');
  });

  it('refuses folders without a run', async () => {
    const ended = await trustfall(folder, 'tree', 'nowhere');
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('nowhere: no folder; expected');
  });
});

describe('trustfall fates', () => {
  it('compares any two futures of one past', async () => {
    const { stdout, code } = await trustfall(folder, 'fates', 'parent', 'no-wave-of-parent', '--people', '2');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^no-wave-of-parent against parent\nthe two share the days before 15; 25 days are compared/,
    );
    expect(stdout).toMatch(/People whose fate differs: \d+, nearest to the cause first/);
  });

  it('refuses those that have no past in common', async () => {
    expect(
      (await trustfall(folder, 'run', scenario, '--seed', 'other', '--quiet', '--out', 'other')).code,
    ).toBe(0);
    const ended = await trustfall(folder, 'fates', 'parent', 'other');
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('the two runs have no day in common; expected futures of one past');
    expect((await trustfall(folder, 'fates', 'parent')).stderr).toContain('1 folder is given; expected two');
  });
});
