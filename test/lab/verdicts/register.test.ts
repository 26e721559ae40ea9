/** The register as the laboratory runs it: rows, ablations, variants, verdicts. */
import { describe, expect, it } from 'vitest';
import { runComparisons } from '../../../lab/verdicts/run-comparisons.ts';
import { MemoryStore, SerialExecutor } from '../../../lab/runs/executor.ts';
import { withoutMechanism } from '../../../lab/designs/differences.ts';
import { THEME_NAMES, readRegister } from '../../../lab/verdicts/register.ts';
import { measuredOf } from '../../../lab/verdicts/row-tests.ts';
import { shortened } from '../../../lab/verdicts/shortened.ts';
import type { Claim } from '../../../lab/verdicts/register.ts';
import {
  networkVariant,
  planRegister,
  readVariants,
  switchable,
  variantsOf,
} from '../../../lab/verdicts/register-plan.ts';
import type { RegisterOptions, Variant } from '../../../lab/verdicts/register-plan.ts';
import { registerResults } from '../../../lab/verdicts/register-results.ts';
import { sentencesOf } from '../../../lab/documents/register/sentences.ts';
import { registerTables } from '../../../lab/documents/register/tables.ts';
import { formatProblem } from '../../../sim/scenario/problems.ts';
import { CLAIMS, FALSIFIERS, REGISTER, claimJson } from '../../claims.ts';
import { USEFUL_POSTS } from '../rows.ts';

const read = readVariants(claimJson('robustness.json'), 'robustness.json');
if (!read.ok) throw new Error(read.problems.map(formatProblem).join('\n'));
const VARIANTS: readonly Variant[] = read.variants;

const QUICK: RegisterOptions = { replications: { n: 5 }, consumers: 300, ablate: false, variants: [] };
const claim = (id: string): Claim => CLAIMS.find((one) => one.id === id)!;

describe('the register', () => {
  it.each([...CLAIMS, ...FALSIFIERS].map((one) => [one.id, one] as const))(
    '%s says what effect is of interest, and why, for every outcome',
    (_, one) => {
      for (const { expect: asked } of measuredOf(one)) {
        expect(asked.sesoi?.because.length).toBeGreaterThan(20);
      }
    },
  );

  it('names contested assumptions that there are', () => {
    const known = VARIANTS.map(({ id }) => id);
    for (const { contested = [] } of CLAIMS) expect(known).toEqual(expect.arrayContaining(contested));
    expect(known).toContain('kappa-1');
    expect(VARIANTS.filter(({ kind }) => kind === 'topology')).toHaveLength(2);
  });

  it('plans every row with its ablations and variants, every arm a scenario', () => {
    const planned = planRegister(CLAIMS, { ...QUICK, ablate: true, variants: VARIANTS });
    const sides = (one: Claim): number => switchable(one).length + variantsOf(one, VARIANTS).length;
    const expected = CLAIMS.filter(({ open }) => open === undefined).reduce(
      (sum, one) => sum + 1 + sides(one),
      0,
    );
    expect(planned).toHaveLength(expected);
    expect(new Set(planned.map(({ comparison }) => comparison.id)).size).toBe(expected);
  });

  it('tries every row on other networks and without asymmetry, and under what the row is said to rest on', () => {
    const network = networkVariant('friends.csv', 'hash', 100);
    const named = (id: string): string[] =>
      variantsOf(
        CLAIMS.find((one) => one.id === id)!,
        [...VARIANTS, network],
      ).map((one) => one.id);
    expect(named('T3')).toEqual(['small-world', 'random', 'kappa-1']);
    expect(named('T11')).toEqual(['small-world', 'random', 'kappa-1', 'loss-1']);
    expect(named('E1')).toEqual(['small-world', 'random', 'kappa-1', 'network friends.csv']);
    expect(variantsOf(CLAIMS[0], [network])).toEqual([network]);
  });

  it('plans the falsifiers', () => {
    expect(planRegister(FALSIFIERS, QUICK)).toHaveLength(FALSIFIERS.length);
  });

  it('is in the order of themes and numbers', () => {
    const ids = REGISTER.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const themes = REGISTER.map(({ theme }) => theme);
    const inTurn = [...new Set(themes)];
    expect(inTurn).toEqual(THEME_NAMES);
    expect(themes).toEqual(inTurn.flatMap((theme) => themes.filter((one) => one === theme)));
    expect(ids[0]).toBe('T1');
    expect(ids.indexOf('T10')).toBe(ids.indexOf('T9') + 1);
    const shuffled = [...REGISTER].reverse().map((row) => ({ name: `${row.id}.json`, json: row }));
    expect(readRegister(shuffled)).toEqual({ ok: true, rows: REGISTER });
  });
});

describe('what is wrong with a row is told', () => {
  const TRUST = { table: 'brands', entity: 0, measure: 'trust', derive: 'mean' };
  const because = { en: 'less would not show in a survey', zh: '再小，问卷就看不出来了。' };
  const words = { en: 'more trust', zh: '信任更高' };
  const outcome = { ...TRUST, window: [0, 60] };
  const PART = {
    name: 'trust',
    words,
    outcome,
    contrast: { treatment: 1, control: -1 },
    sign: 1,
    sesoi: { value: 0.02, because },
  };
  const T1: Record<string, unknown> = {
    ...(claimJson('T1.json') as object),
    days: 60,
    base: {},
    arms: { treatment: {}, control: { parameters: { posting: { on: false } } } },
    parts: [PART],
    match: undefined,
    conditions: [{ name: 'equal exposures', words, outcome, within: { share: 0.15, because } }],
    manipulations: undefined,
    further: undefined,
  };
  const DIAL = { condition: 'equal exposures', arm: 'control', dial: 'brands.0.budget', low: 1, high: 5 };
  const part = (change: object): object => ({ parts: [{ ...PART, ...change }] });
  const linesOf = (change: object, name = 'T1.json'): string[] => {
    const reading = readRegister([{ name, json: { ...T1, ...change } }]);
    return reading.ok ? [] : reading.problems.map(formatProblem);
  };

  it('all at once', () => {
    const lines = linesOf({
      kind: { is: 'emergnt', because: { en: 'Because.', zh: '因为。' } },
      days: 0,
      arms: 3,
      colour: 'red',
    });
    expect(lines).toHaveLength(4);
    expect(lines.join('\n')).toMatch(/^T1\.json: kind.is is "emergnt"; .* did you mean "emergent"\?/m);
    expect(linesOf({})).toEqual([]);
  });

  it.each([
    [{ id: 'T99' }, 'T1.json: id is "T99"; expected the name of its file'],
    [{ theme: 'trsut' }, 'theme is "trsut"; expected trust, emotion'],
    [{ mechanisms: ['trustt'] }, 'mechanisms is "trustt"; expected a mechanism: one of'],
    [{ claim: { en: 'Trust.' } }, 'claim.zh is missing; expected text'],
    [{ contrary: { en: 'No.', zh: 'No.' } }, 'contrary.zh is "No."; expected text in Chinese'],
    [{ kind: { is: 'assumed' } }, 'kind.because is missing'],
    [{ missing: 'live streams' }, 'missing is "live streams"; expected an object with "en" and "zh"'],
    [part({ sesoi: undefined }), 'parts.0.sesoi is missing'],
    [part({ contrast: { tretment: 1, control: -1 } }), 'did you mean "treatment"?'],
    [part({ contrast: { treatment: 1, control: 1 } }), 'weights that add up to 2; expected'],
    [part({ reference: 2 }), 'parts.0.reference is 2; expected none'],
    [part({ outcome: { ...TRUST, window: [0, 90] } }), 'outcome.window is up to day 90; expected at most 60'],
    [
      part({ alike: { treatment: 1, control: -1 } }),
      'one of contrast, interaction, trend, alike, notWorse, best',
    ],
    [part({ contrast: undefined, alike: { treatment: 1, control: -1 } }), 'sign is 1; expected none'],
    [part({ contrast: undefined, interaction: { treatment: 1, control: -1 } }), 'weights of 3 arms or more'],
    [part({ contrast: undefined, trend: { treatment: 1, control: 1 } }), 'expected two doses or more'],
    [
      part({ contrast: undefined, trend: { treatment: 0, control: 1 }, scale: 'log' }),
      'expected doses above 0 on a log scale',
    ],
    [part({ contrast: undefined, best: 'treatment', of: ['treatment'] }), 'of is no other arm'],
    [part({ scale: 'log' }), 'scale is log; expected nothing: it belongs to trend'],
    [part({ sign: undefined }), 'sign is missing; expected -1 or 1'],
    [{ parts: [PART, PART] }, 'parts.1.name is "trust"; expected a name that nothing else of the row has'],
    [{ match: [{ ...DIAL, condition: 'equal trust' }] }, 'match.0.condition is "equal trust"'],
    [{ match: [{ ...DIAL, dial: 'brands.0.budgt' }] }, 'did you mean "brands.0.budget"?'],
    [{ match: [{ ...DIAL, low: 7 }] }, 'match.0.low is 7 to 5; expected a low, and a larger high'],
    [{ paths: [{ ...PART, name: 'link', part: 'trst' }] }, 'did you mean "trust"?'],
  ])('%j: %s', (change, expected) => {
    expect(linesOf(change).join('\n')).toContain(expected);
  });
});

describe('a mechanism switched off', () => {
  it('is off whatever arms and interventions say of its switch', () => {
    const file = {
      parameters: { trust: { on: true, priorWeight: 3 } },
      interventions: [
        { day: 1, kind: 'set', path: 'parameters.trust.on', value: true },
        { day: 2, kind: 'set', path: 'parameters.trust.priorWeight', value: 4 },
      ],
    };
    expect(withoutMechanism(file, 'trust')).toEqual({
      parameters: { trust: { on: false, priorWeight: 3 } },
      interventions: [file.interventions[1]],
    });
  });

  it('changes the verdict that rests on it, and its share of the effect says so', async () => {
    const row = shortened(USEFUL_POSTS, 90);
    const options: RegisterOptions = { ...QUICK, ablate: true };
    const planned = planRegister([row], options);
    const laboratory = { executor: new SerialExecutor(), store: new MemoryStore() };
    const { results } = await runComparisons(
      planned.map(({ comparison }) => comparison),
      laboratory,
    );
    const [found] = registerResults([row], planned, results);
    expect(found.verdict).toBe('supported');
    const without = Object.fromEntries(found.ablations.map((one) => [one.mechanism, one]));
    // Useful posts earn credibility through sourceCredibility alone; the bond lifts that of all alike.
    expect(without.sourceCredibility).toMatchObject({ verdict: 'not supported', change: 'another' });
    expect(without.sourceCredibility.parts[0].share!.value).toBeCloseTo(1, 1);
    expect(without.sourceCredibility.parts[0].lost!.interval.low).toBeGreaterThan(0);
    expect(without.bond).toMatchObject({ verdict: 'supported', change: 'same' });
    expect(without.bond.parts[0].share!.value).toBeLessThan(0.5);
    expect(sentencesOf(found).join(' ')).toMatch(/rests on .*sourceCredibility/);
    const tables = registerTables({ rows: [found] }, results);
    const rowsOf = Object.fromEntries(tables.map(({ name, rows }) => [name, rows]));
    expect(rowsOf).toMatchObject({ verdicts: 1, parts: 3, dials: 0, ablations: found.ablations.length });
  });
});

describe('rows that cannot be run yet', () => {
  it('say so, are not planned and count as open', () => {
    const open = { ...claim('T1'), open: 'nothing in the model does this' };
    const planned = planRegister([open], QUICK);
    expect(planned).toEqual([]);
    const [row] = registerResults([open], planned, []);
    expect(row).toMatchObject({ verdict: 'open', comparison: null, holm: null });
    expect(sentencesOf(row)).toEqual(['Cannot be run yet: nothing in the model does this.']);
  });
});
