/** The command line, the bundle and the files that are brought. */
import { describe, expect, it } from 'vitest';
import type { Recipe } from '../../viz/state/session.ts';
import { readBundle } from '../../viz/share/bundle.ts';
import { commandLine, needsFile, quoted } from '../../viz/share/command.ts';
import { kindOf, readText } from '../../viz/share/reading.ts';

const recipe: Recipe = { name: 'hype', base: {}, changes: [], interventions: null, network: null };

describe('the command line', () => {
  it('says a shipped scenario by its name, and each change', () => {
    const changes = [
      { path: 'trust.priorWeight', value: 4 },
      { path: 'seed', value: "it's 7" },
      { path: 'days', value: 90 },
      { path: 'brands.0.name', value: 'North Star' },
    ];
    expect(commandLine(recipe)).toBe('npx trustfall run hype');
    expect(commandLine({ ...recipe, changes })).toBe(
      `npx trustfall run hype --set trust.priorWeight=4 --seed 'it'\\''s 7' --days 90 --set 'brands.0.name=North Star'`,
    );
  });

  it('says a file where names and numbers are not enough', () => {
    const edited = { ...recipe, interventions: [], changes: [{ path: 'days', value: 9 }] };
    expect(needsFile(edited)).toBe(true);
    expect(commandLine(edited)).toBe('npx trustfall run my-hype.json');
    expect(commandLine({ ...recipe, name: null })).toBe('npx trustfall run my-market.json');
  });

  it('leaves out beside a network what the network decides', () => {
    const network = { fileName: 'my friends.csv', text: '' };
    const changes = [{ path: 'population.consumers', value: 500 }];
    expect(commandLine({ ...recipe, changes, network })).toBe(
      "npx trustfall run hype --network 'my friends.csv'",
    );
  });

  it('does not let a value be taken for an option', () => {
    expect(commandLine({ ...recipe, changes: [{ path: 'seed', value: '--json' }] })).toBe(
      'npx trustfall run hype --seed=--json',
    );
    expect(quoted('$(rm -rf)')).toBe("'$(rm -rf)'");
  });
});

describe('a bundle', () => {
  const good = { program: 'trustfall', scenario: {}, fingerprint: 'a'.repeat(32), modelHash: 'b' };
  it('is read, with the name of its network', () => {
    expect(readBundle({ ...good, network: { name: 'f.csv' } }, 'run.json')).toEqual({
      ok: true,
      bundle: {
        scenario: {},
        made: null,
        network: 'f.csv',
        seen: { hash: 'b', fingerprint: 'a'.repeat(32) },
      },
    });
  });
  it('says how it was made where that is told well', () => {
    const made = { name: 'hype', changes: [{ path: 'days', value: 9 }], interventions: null };
    expect(readBundle({ ...good, made }, 'run.json')).toMatchObject({ bundle: { made } });
    for (const bad of [
      { ...made, changes: [{ path: 3 }] },
      { ...made, interventions: [1] },
      'hype',
      { changes: [] },
    ])
      expect(readBundle({ ...good, made: bad }, 'run.json')).toMatchObject({ bundle: { made: null } });
  });
  it('is refused with where, found and expected', () => {
    expect(readBundle({ ...good, fingerprint: 'no' }, 'run.json')).toEqual({
      ok: false,
      problem: 'run.json: fingerprint is "no"; expected 32 hexadecimal digits',
    });
    expect(readBundle({ ...good, scenario: undefined }, 'run.json')).toMatchObject({
      problem: 'run.json: scenario is missing; expected the scenario of the run',
    });
  });
});

describe('a file that is brought', () => {
  it('is told by its name, else by how it begins', () => {
    expect(kindOf('a.JSON', 'a,b')).toBe('scenario');
    expect(kindOf('a.graphml', '{')).toBe('network');
    expect(kindOf('market', '\uFEFF {"title"')).toBe('scenario');
    expect(kindOf('friends', 'a b\nb c')).toBe('network');
  });

  it('must be text, and not too large', async () => {
    const bytes = new Uint8Array([0x7b, 0xff, 0xfe]);
    expect(await readText(new File([bytes], 'a.json'))).toEqual({
      ok: false,
      problem: 'a.json: not text in UTF-8; expected a scenario file (JSON) saved as UTF-8',
    });
    const large = new File([new Uint8Array(17 * 1024 * 1024)], 'a.json');
    expect(await readText(large)).toEqual({
      ok: false,
      problem: 'a.json has 17 MB; expected a scenario file (JSON) of at most 16 MB',
    });
    expect(await readText(new File(['a,b\n'], 'a.csv'))).toEqual({
      ok: true,
      kind: 'network',
      text: 'a,b\n',
    });
  });
});
