/** A register of one's own: what is wrong with it, what was changed after it was registered, how many seeds it takes. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decisionOf } from '../../lab/own/power-plan.ts';
import { readOwnRegister } from '../../lab/own/register-file.ts';
import { isRegistration, planOf, registrationOf, standingOf } from '../../lab/own/registration.ts';
import { cautiousSd, decisionPower } from '../../lab/statistics/power.ts';
import type { Json } from '../../lab/designs/differences.ts';

const EXAMPLE = new URL('../../docs/examples/own-register.json', import.meta.url);
const example = (): { rows: Record<string, unknown>[]; consumers: number } & Json =>
  JSON.parse(readFileSync(EXAMPLE, 'utf8')) as ReturnType<typeof example>;
const shipped = { names: ['default-market'], read: () => ({}) };
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

function problemsOf(json: unknown): string[] {
  const read = readOwnRegister(json, 'own.json', shipped);
  return read.ok ? [] : read.problems.map(({ path, found }) => `${path}: ${found}`);
}

function planned(content: Json, replications = 8, model = 'm') {
  const read = readOwnRegister(content, 'own.json', shipped);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { register } = read;
  const rows = register.rows.map(({ id }) => id);
  const input = { register, model, program: 'p', replications, rows, consumers: 300, network: null };
  return { content, plan: planOf(input, digest) };
}
const registered = (content: Json) => {
  const { plan } = planned(content);
  const given = {
    file: 'own.json',
    content,
    registered: '2026-01-02T03:04:05.678Z',
    plan,
    runs: { planned: 4, kept: 0 },
  };
  return registrationOf(given, digest);
};

describe('the file', () => {
  it('of the documents has nothing wrong', () => expect(problemsOf(example())).toEqual([]));

  it('is told of all that is wrong at once', () => {
    const wrong = example();
    wrong.rows[0].base = 'default-markt';
    wrong.rows[0].mechanisms = ['trsut'];
    (wrong.rows[0].arms as Json).firm = { parameters: { trust: { priorWeigt: 6 } } };
    (wrong.rows[1].parts as Json[])[0].contrast = { usual: 1, cheap: -1 };
    wrong.rows.push({ ...wrong.rows[1] });
    const problems = problemsOf(wrong).join('\n');
    for (const said of [
      'rows.0.base',
      'rows.0.mechanisms',
      'priorWeigt',
      'rows.1.parts.0.contrast',
      'rows.2.id',
    ])
      expect(problems).toContain(said);
  });

  it.each([[null], [[]], [{ title: 'x', rows: [] }], [{ title: 'x', rows: ['a'] }], [7]])(
    'is not %o',
    (json) => {
      expect(problemsOf(json)).not.toEqual([]);
    },
  );
});

describe('the registration', () => {
  it('has nothing to tell where nothing was changed, whatever the order of fields', () => {
    const content = example();
    const turned = Object.fromEntries(Object.entries(content).reverse());
    const standing = standingOf(registered(content), planned(turned), digest);
    expect(standing).toMatchObject({ is: 'registered', deviations: [] });
  });

  it('tells every field that was changed, and another model or number of seeds', () => {
    const now = example();
    ((now.rows[0].parts as Json[])[0].sesoi as Json).value = 0.5;
    const standing = standingOf(registered(example()), planned(now, 9, 'other'), digest);
    expect(standing.is === 'registered' && standing.deviations).toEqual([
      { path: 'model', registered: 'm', now: 'other' },
      { path: 'replications', registered: 8, now: 9 },
      { path: 'rows.A1.parts.trust.sesoi.value', registered: 0.02, now: 0.5 },
    ]);
  });

  it('tells a row that was left out or put in', () => {
    const now = example();
    now.rows[1].id = 'A3';
    const standing = standingOf(registered(example()), planned(now), digest);
    const paths = standing.is === 'registered' ? standing.deviations.map(({ path }) => path) : [];
    expect(paths).toEqual(expect.arrayContaining(['rows.A2', 'rows.A3']));
  });

  it('that was edited is found', () => {
    const edited = structuredClone(registered(example()));
    edited.plan.replications = 9;
    expect(isRegistration(edited)).toBe(true);
    expect(standingOf(edited, planned(example()), digest).is).toBe('altered');
    expect(standingOf(undefined, planned(example()), digest).is).toBe('not registered');
  });
});

describe('seeds for a decision', () => {
  const pilot = { mean: 0.05, sd: 0.02, s: 0.03, sign: 1, rule: 'effect', n: 8 } as const;
  it('are as many as the chance asked for takes, the spread of a small pilot taken with caution', () => {
    const { seeds, towards } = decisionOf(pilot);
    expect(towards).toBe('supported');
    const power = (n: number): number => decisionPower({ effect: 0.05, sd: cautiousSd(0.02, 8) }, 0.03, n);
    expect(power(seeds)).toBeGreaterThanOrEqual(0.9);
    // With room for the interval that skewness does not fool, and no more than that.
    expect(power(seeds - 4)).toBeLessThan(0.9);
  });

  it('go towards what the pilot says', () => {
    expect(decisionOf({ ...pilot, sign: -1 }).towards).toBe('reversed');
    expect(decisionOf({ ...pilot, mean: 0 }).towards).toBe('not supported');
    expect(decisionOf({ ...pilot, mean: 0, sign: 0, rule: 'alike' }).towards).toBe('supported');
    expect(decisionOf({ ...pilot, mean: -0.01, rule: 'not worse' }).towards).toBe('supported');
    expect(decisionOf({ ...pilot, mean: 0.03 }).seeds).toBe(Infinity);
  });
});
