/** `trustfall fork`: the days before are those of the run, and the result is that of the scenario lived whole. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { looksLikeTrace, temporaryFolder, trustfall, writeNetwork, writeScenario } from './program.ts';

const folder = temporaryFolder();
const label = { en: 'Change', zh: '变化' };
const wave = { kind: 'counterfeit', day: 15, until: 30, brand: 1, share: 0.5, label };
const scandal = { kind: 'scandal', day: 25, tier: 'head', rank: 0, severity: 0.8, label };
const DAYS = 50;
const market = { days: DAYS, population: { consumers: 300 } };
const scenario = writeScenario(folder, 'market.json', { ...market, interventions: [wave, scandal] });
const set = (day: number, value: number): object => ({ kind: 'set', day, path: 'brands.0.quality', value });

const run = (...args: string[]) => trustfall(folder, 'run', ...args, '--quiet');
const fork = (...args: string[]) => trustfall(folder, 'fork', ...args);

type Json = Record<string, unknown>;
const runFile = (out: string): Json =>
  JSON.parse(readFileSync(join(folder, out, 'run.json'), 'utf8')) as Json;

/** Tables to the byte, and `run.json` but for where it parted, and so its hash over itself. */
function expectSame(one: string, other: string): void {
  const tables = (out: string): string[] =>
    readdirSync(join(folder, out)).filter((name) => name.endsWith('.csv'));
  expect(tables(one).length).toBe(5);
  for (const name of tables(one))
    expect(readFileSync(join(folder, one, name)).equals(readFileSync(join(folder, other, name))), name).toBe(
      true,
    );
  const told = [one, other].map((out) => {
    const rest = runFile(out);
    delete rest.partedFrom;
    delete rest.sum;
    return rest;
  });
  expect(told[0]).toEqual(told[1]);
}

beforeAll(async () => {
  expect((await run(scenario, '--out', 'parent', '--mornings')).stderr).toBe('');
  expect((await run(scenario, '--out', 'bare')).stderr).toBe('');
}, 120_000);

describe('a fork', () => {
  it('is the changed scenario lived from its first day, with mornings kept or without', async () => {
    const whole = writeScenario(folder, 'whole.json', {
      ...market,
      interventions: [wave, scandal, set(35, 0.2)],
    });
    expect((await run(whole, '--out', 'whole')).code).toBe(0);
    for (const parent of ['parent', 'bare']) {
      const change = ['--at', '35', '--set', 'brands.0.quality=0.2'];
      const ended = await fork(parent, ...change, '--out', `of-${parent}`);
      expect(ended.code).toBe(0);
      expect(ended.stdout).toMatch(
        /against the run it parted from, which shares its first 35 days:\n {2}Azure: trust at the end 0\.\d{3} → 0\.\d{3}, sold [\d,]+ → [\d,]+, [−+]/,
      );
      expectSame(`of-${parent}`, 'whole');
      expect(runFile(`of-${parent}`).partedFrom).toEqual({
        fingerprint: runFile('parent').fingerprint,
        day: 35,
      });
    }
  });

  it('undoes an intervention that had begun, and one that had not', async () => {
    const ended = writeScenario(folder, 'ended.json', { ...market, interventions: [{ ...wave, until: 20 }] });
    expect((await run(ended, '--out', 'ended')).code).toBe(0);
    const args = ['parent', '--at', '20', '--without', '0', '--without', '1'];
    expect((await fork(...args, '--out', 'undone', '--quiet')).code).toBe(0);
    expectSame('undone', 'ended');
    const never = writeScenario(folder, 'never.json', { ...market, interventions: [wave] });
    expect((await run(never, '--out', 'never')).code).toBe(0);
    expect((await fork('parent', '--without', '1', '--out', 'no-scandal', '--quiet')).code).toBe(0);
    expectSame('no-scandal', 'never');
    expect(runFile('no-scandal').partedFrom).toMatchObject({ day: 25 });
  });

  it('says what of the scenario it overrules', async () => {
    const later = {
      kind: 'set',
      day: 40,
      path: 'brands.0.quality',
      value: 0.9,
      label: { en: 'Later', zh: '后来' },
    };
    const two = writeScenario(folder, 'two.json', { ...market, interventions: [later] });
    expect((await run(two, '--out', 'two')).code).toBe(0);
    const ended = await fork('two', '--at', '30', '--set', 'brands.0.quality=0.2', '--quiet');
    expect(ended.stderr).toBe('"Later" (day 40) sets brands.0.quality as well, and is overruled by --set\n');
  });

  it('goes on longer, and a fork of a fork goes on from there', async () => {
    const longer = writeScenario(folder, 'longer.json', {
      ...{ ...market, days: 60, interventions: [wave, scandal, set(50, 0.2)] },
    });
    expect((await run(longer, '--out', 'longer')).code).toBe(0);
    const first = await fork('parent', '--days', '60', '--out', 'more', '--mornings');
    expect(first.stdout).toContain('it parted from another run after 50 days');
    const second = await fork(
      'more',
      '--at',
      '50',
      '--set',
      'brands.0.quality=0.2',
      '--out',
      'most',
      '--quiet',
    );
    expect(second.code).toBe(0);
    expectSame('most', 'longer');
  });

  it('needs the network of the run, and no other', async () => {
    const friends = writeNetwork(folder, 'friends.csv', 80);
    const strangers = writeNetwork(folder, 'strangers.csv', 90);
    expect((await run(scenario, '--network', friends, '--out', 'net')).code).toBe(0);
    const change = ['--at', '40', '--set', 'brands.0.quality=0.2'];
    expect((await fork('net', ...change)).stderr).toMatch(
      /^the run had the network file friends\.csv; expected --network FILE/,
    );
    expect((await fork('net', ...change, '--network', strangers)).stderr).toContain(
      'the network of the run (friends.csv)',
    );
    expect((await fork('parent', ...change, '--network', friends)).stderr).toContain(
      'but the run had no network file',
    );
    expect((await fork('net', ...change, '--network', friends, '--json')).code).toBe(0);
  });
});

describe('what is wrong is told', () => {
  it.each([
    [['nowhere', '--without', '0'], 1, 'expected the folder of a finished run'],
    [['parent'], 2, 'nothing is changed; expected --set path=value, --without N or --days D'],
    [['parent', '--set', 'brands.0.quality=1'], 2, '--set is given without --at; expected --at D as well'],
    [['parent', '--at', 'soon', '--set', 'x'], 2, '--at is "soon"; expected a day, as 60'],
    [
      ['parent', '--at', '50', '--set', 'brands.0.quality=1'],
      1,
      '--at is 50; expected a day of the fork, 0 to 49',
    ],
    [['parent', '--without', '2'], 1, '--without is 2; expected 0 to 1'],
    [['parent', '--at', '40', '--without', '0'], 1, 'nothing differs: all 50 days are those of the run'],
    [['parent', '--without', '0', '--out', 'parent'], 1, '--out is parent, the run that is parted from'],
    [
      ['parent', '--without', '0', '--out', './bare'],
      1,
      './bare holds results of a run; expected an empty or a new',
    ],
    [
      ['parent', '--days', '40', '--at', '45', '--set', 'brands.0.quality=1'],
      1,
      'expected a day of the fork, 0 to 39',
    ],
    [['parent', '--at', '30', '--without', '1'], 1, 'the scandal broke on day 25; expected --at 25 or none'],
    [['parent', '--at', '30', '--set', 'brands.0.qualty=1'], 1, '--set is "brands.0.qualty"'],
    [
      ['parent', '--at', '30', '--set', 'brands.0.quality=2'],
      1,
      '--set: brands.0.quality is 2; expected 0 to 1',
    ],
    [['parent', '--at', '30', '--set', 'population.consumers=500'], 1, 'population.consumers'],
  ])('%j', async (args, code, message) => {
    const ended = await fork(...args);
    expect(ended.stderr).toContain(message);
    expect(looksLikeTrace(ended.stderr)).toBe(false);
    expect(ended.code).toBe(code);
  });

  it('of mornings that are damaged or of another run', async () => {
    const sound = readFileSync(join(folder, 'parent', 'mornings.trustfall'));
    const line = sound.indexOf(10) + 1;
    const damage: Record<string, Buffer> = {
      cut: sound.subarray(0, sound.length - 9),
      longer: Buffer.concat([sound, Buffer.from('x')]),
      flipped: Buffer.from(sound.map((byte, i) => (i === line + 50_000 ? byte ^ 1 : byte))),
      text: Buffer.from('no mornings'),
      another: Buffer.from(
        sound.toString('latin1').replace(/"fingerprint":"./, '"fingerprint":"x'),
        'latin1',
      ),
    };
    await run(scenario, '--out', 'damaged');
    for (const [what, bytes] of Object.entries(damage)) {
      writeFileSync(join(folder, 'damaged', 'mornings.trustfall'), bytes);
      const ended = await fork('damaged', '--without', '0');
      expect(ended.stderr, what).toMatch(
        /damaged.*mornings\.trustfall is damaged: found .*remove it, and the days are lived again/,
      );
      expect(ended.code).toBe(1);
    }
  });

  it('of a run that another model computed', async () => {
    const path = join(folder, 'bare', 'run.json');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/"modelHash": "[^"]*"/, '"modelHash": "older"'));
    const ended = await fork('bare', '--without', '0');
    writeFileSync(path, text);
    expect(ended.stderr).toContain('model older; this is version');
    expect(ended.code).toBe(1);
  });
});
