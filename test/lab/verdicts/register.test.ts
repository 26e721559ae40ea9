/** The register as the laboratory runs it: rows, ablations, variants, verdicts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runComparisons } from '../../../lab/verdicts/run-comparisons.ts';
import { MemoryStore, SerialExecutor } from '../../../lab/runs/executor.ts';
import { withoutMechanism } from '../../../lab/designs/differences.ts';
import { readRegister, shortened } from '../../../lab/verdicts/register.ts';
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
import { CLAIMS } from '../../claims.ts';

const json = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../scenarios/claims', name), 'utf8'));
const read = readVariants(json('robustness.json'), 'robustness.json');
if (!read.ok) throw new Error(read.problems.map(formatProblem).join('\n'));
const VARIANTS: readonly Variant[] = read.variants;
const falsifiers = readRegister(json('falsifiers.json'), 'falsifiers.json');
if (!falsifiers.ok) throw new Error(falsifiers.problems.map(formatProblem).join('\n'));
const FALSIFIERS: readonly Claim[] = falsifiers.claims;

const QUICK: RegisterOptions = { replications: { n: 5 }, consumers: 300, ablate: false, variants: [] };
const claim = (id: string): Claim => CLAIMS.find((one) => one.id === id)!;

describe('the register', () => {
  it.each([...CLAIMS, ...FALSIFIERS].map((one) => [one.id, one] as const))(
    '%s says what effect is of interest, and why, for every outcome',
    (_, { expect: first, also = [] }) => {
      for (const { sesoi } of [first, ...also.map((one) => one.expect)]) {
        expect(sesoi?.because.length).toBeGreaterThan(20);
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
    const expected = CLAIMS.reduce((sum, one) => sum + 1 + sides(one), 0);
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
    expect(named('E1')).toEqual(['small-world', 'random', 'kappa-1', 'network']);
    expect(variantsOf(CLAIMS[0], [network])).toEqual([network]);
  });

  it('plans the falsifiers', () => {
    expect(planRegister(FALSIFIERS, QUICK)).toHaveLength(FALSIFIERS.length);
  });

  it('tells all that is wrong with a row', () => {
    const [first] = (json('claims.json') as { claims: object[] }).claims;
    const wrong = { ...first, kind: 'emergnt', days: 0, arms: 3, colour: 'red' };
    const reading = readRegister({ claims: [wrong] }, 'claims.json');
    const lines = reading.ok ? [] : reading.problems.map(formatProblem);
    expect(lines).toHaveLength(4);
    expect(lines.join('\n')).toMatch(/claims\.0\.kind is "emergnt"; .* did you mean "emergent"\?/);
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
    const row = shortened(claim('E2'), 60);
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
    // The community programme is paid for through incentives, and works through identity.
    expect(without.incentives).toMatchObject({ verdict: 'not supported', changes: true });
    expect(without.identity).toMatchObject({ verdict: 'not supported', changes: true });
    expect(without.incentives.share!.value).toBeCloseTo(1, 1);
    expect(without.identity.share!.value).toBeGreaterThan(0.5);
    expect(without.identity.lost!.interval.low).toBeGreaterThan(0);
    expect(sentencesOf(found).join(' ')).toMatch(/rests on .*incentives/);
    const tables = registerTables({ rows: [found] }, results);
    expect(tables.map(({ name }) => name)).toEqual(['verdicts', 'outcomes', 'ablations', 'variants', 'runs']);
    expect(tables[2].rows).toBe(found.ablations.length);
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
