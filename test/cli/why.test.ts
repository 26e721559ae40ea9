/** `trustfall why`: sentences, tables and JSON of a finished run, with mornings kept or without, and what is wrong with a question. */
import { beforeAll, describe, expect, it } from 'vitest';
import { looksLikeTrace, temporaryFolder, trustfall, writeScenario } from './program.ts';

const folder = temporaryFolder();
const label = { en: 'Half is fake', zh: '一半是假货' };
const wave = { kind: 'counterfeit', day: 15, until: 40, brand: 1, share: 0.9, label };
const scenario = writeScenario(folder, 'market.json', {
  days: 50,
  population: { consumers: 400 },
  interventions: [wave],
});
const why = (...args: string[]) => trustfall(folder, 'why', ...args);

beforeAll(async () => {
  for (const [out, ...more] of [['kept', '--mornings'], ['bare']])
    expect((await trustfall(folder, 'run', scenario, '--quiet', '--out', out, ...more)).code).toBe(0);
}, 120_000);

interface Answer {
  before: number;
  after: number;
  error: number;
  contributions: { effect: number }[];
  chain: { origin: { share: number } }[];
}

describe('trustfall why', () => {
  it('says what moved somebody, and adds up; alike with mornings or without', async () => {
    const asked = ['--consumer', '7', '--brand', '1', '--from', '14', '--to', '44'];
    const [kept, bare] = [await why('kept', ...asked), await why('bare', ...asked)];
    expect(kept).toMatchObject({ code: 0, stderr: '' });
    expect(bare.stdout).toBe(kept.stdout);
    expect(kept.stdout).toMatch(
      /^Trust in Bamboo \(consumer 7\) (fell|rose) from 0\.\d{3} to 0\.\d{3} on days 14–44\.\nOf what (took from|added to) it \([−+]0\.\d{3} in all\): \d+ %/,
    );
    expect(kept.stdout).toContain('Back from the change to its causes:');
    expect(kept.stdout).toMatch(/add up to the change \(to \de[-+]\d+\)\./);
    const json = JSON.parse((await why('kept', ...asked, '--json')).stdout) as Answer;
    const sum = json.contributions.reduce((all, { effect }) => all + effect, 0);
    expect(sum).toBeCloseTo(json.after - json.before, 11);
    expect(json.chain.length).toBeGreaterThan(0);
    const all = await why('kept', ...asked, '--all');
    expect(all.stdout.split('\n').length).toBeGreaterThan(
      kept.stdout.split('\n').length + json.contributions.length,
    );
  });

  it('speaks of a brand, a community, a creator and a choice', async () => {
    const brand = await why('kept', '--brand', 'Bamboo', '--from', '15', '--to', '40');
    expect(brand.stdout).toMatch(
      /^Trust in Bamboo \(on the mean\) fell .*\n(.*\n)*?.*counterfeits they bought(.*\n)*?.*← “Half is fake”, from day 15/,
    );
    expect(brand.stdout).toMatch(
      /Mean over (the|\d+ of the) \d+ who knew it on the first morning\. Standard error/,
    );
    const community = await why('kept', '--brand', '1', '--community', '0', '--to', '40');
    expect(community.stdout).toContain('(on the mean in community 0)');
    const creator = await why('kept', '--creator', '0', '--to', '40');
    expect(creator.stdout).toMatch(
      /^creator 0 \((koc|mid|head)\) had [\d,]+ followers on the morning of day 11 and/,
    );
    const choice = await why('kept', '--consumer', '7', '--to', '20', '--choice');
    expect(choice.stdout).toMatch(/^consumer 7, day 20: (got|bought nothing)/);
    expect(choice.stdout).toContain('chance to be chosen');
  });

  it('says everything that is wrong at once', async () => {
    const usage = await why(
      'kept',
      '--consumer',
      'x',
      '--community',
      '1',
      '--state',
      'belief',
      '--choice=',
      '--depth',
      '0',
    );
    expect(usage.code).toBe(2);
    const nobody = await why('kept', '--consumer', '7', '--brand', '7');
    expect(nobody.stderr).toContain('--brand is "7"; expected one of 0 azure, 1 bamboo, 2 coral, 3 dune');
    const wrong = await why('kept', '--consumer', '400000', '--to', '99');
    expect(wrong.code).toBe(1);
    expect(wrong.stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^consumer is 400000; expected a whole number from 0 to \d+$/),
      'to is 99; expected a whole number from 0 to 49',
      'from is 70; expected a whole number from 0 to 49',
    ]);
    const stranger = await why('kept', '--consumer', '3', '--creator', '1', '--to', '30');
    expect([0, 1]).toContain(stranger.code);
    for (const { stderr } of [usage, wrong, stranger]) expect(looksLikeTrace(stderr)).toBe(false);
    expect((await why('nowhere', '--consumer', '1')).code).toBe(1);
  });
});
