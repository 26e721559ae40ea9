/** From parts, conditions, manipulations and paths to the verdict of a row, with planted effects and confounds. */
import { describe, expect, it } from 'vitest';
import { MemoryStore, SerialExecutor } from '../../../lab/runs/executor.ts';
import { planRegister } from '../../../lab/verdicts/register-plan.ts';
import type { World } from '../../../lab/verdicts/register-plan.ts';
import { registerResults } from '../../../lab/verdicts/register-results.ts';
import { runComparisons } from '../../../lab/verdicts/run-comparisons.ts';
import { judge } from '../../../lab/verdicts/row-verdict.ts';
import { verdictOf } from '../../../lab/verdicts/verdict.ts';
import { BETTER, claimOf, comparisonFor, condition, judged, part, resultFor } from './row.ts';

const trust = part('trust', BETTER);
const sales = part('sales', BETTER);
const TWO = [trust, sales];

describe('parts and their logic', () => {
  it.each([
    ['all', { trust: 2, sales: 2 }, 'supported'],
    ['all', { trust: 2, sales: 0 }, 'partly'],
    ['all', { trust: 2, sales: -2 }, 'partly'],
    ['all', {}, 'not supported'],
    ['all', { trust: -2, sales: -2 }, 'reversed'],
    ['all', { trust: -2 }, 'not supported'],
    ['all', { trust: 0.5 }, 'undecided'],
    ['any', { trust: 2 }, 'supported'],
    ['any', { trust: 0.5, sales: 0 }, 'undecided'],
    ['any', {}, 'not supported'],
  ] as const)('%s of %o: %s', async (logic, levels, verdict) => {
    const row = await judged(claimOf({ parts: TWO, logic }), { b: levels });
    expect(row.verdict).toBe(verdict);
    expect(row.stop).toBeNull();
  });

  it('has the p of the weakest part where all are needed, of the strongest times their number where not', async () => {
    const levels = { b: { trust: 1.2, sales: 1 } };
    const [all, any] = await Promise.all(
      (['all', 'any'] as const).map((logic) => judged(claimOf({ parts: TWO, logic }), levels, { n: 12 })),
    );
    const p = all.parts.map((one) => one.p);
    expect(all.p).toBe(Math.max(...p));
    expect(any.p).toBeCloseTo(2 * Math.min(...p), 12);
    expect(all.verdict).toBe('supported');
  });

  it('says up to which smallest effect it would be so: the verdict turns there and nowhere else', async () => {
    const tests = [
      trust,
      { ...trust, name: 'alike', contrast: undefined, sign: undefined, alike: { b: 1, a: -1 } },
      { ...trust, name: 'not worse', contrast: undefined, notWorse: { b: -1, a: 1 } },
    ];
    const claim = claimOf({ parts: tests });
    const result = await resultFor(claim, { b: { trust: 0.3 } });
    for (const { curve, name } of judge(claim, result)!.parts) {
      const { effect, sign, rule, margin } = result.outcomes.find((one) => one.of === name)!;
      const at = (size: number) => verdictOf(effect.interval, sign, size, rule);
      const size = curve.supported ?? curve.reversed!;
      const verdict = curve.supported === null ? 'reversed' : 'supported';
      const [inside, outside] = name === 'trust' ? [0.999, 1.001] : [1.001, 0.999];
      expect(at(size * inside), name).toBe(verdict);
      expect(at(size * outside), name).not.toBe(verdict);
      expect(curve.times).toBeCloseTo(size / margin.size, 12);
    }
  });
});

describe('tests of more than two arms', () => {
  const arms = { a: {}, b: {}, c: {}, d: {} };
  const trend = claimOf({ arms, parts: [part('trust', { trend: { a: 0, b: 1, c: 2, d: 3 }, sign: 1 })] });

  it('a trend is the change over the range of doses, and no step turns back', async () => {
    const rising = { b: { trust: 1 }, c: { trust: 2 }, d: { trust: 3 } };
    const result = await resultFor(trend, rising);
    expect(result.outcomes[0].effect.mean).toBeCloseTo(3, 0);
    expect(judge(trend, result)).toMatchObject({ verdict: 'supported', parts: [{ back: [] }] });
    const turning = await judged(trend, { ...rising, c: { trust: -1 } });
    expect(turning).toMatchObject({ verdict: 'not supported', parts: [{ back: ['trust: c − b'] }] });
    expect((await judged(trend, { d: { trust: -9 } })).verdict).toBe('reversed');
  });

  it('a trend over logarithms is straight where each doubling adds as much', async () => {
    const given = part('trust', { trend: { a: 1, b: 2, c: 4, d: 8 }, sign: 1, scale: 'log' });
    const claim = claimOf({ arms, parts: [given] });
    const levels = { b: { trust: 1 }, c: { trust: 2 }, d: { trust: 3 } };
    expect((await resultFor(claim, levels, { spread: 1e-6 })).outcomes[0].effect.mean).toBeCloseTo(3, 4);
  });

  it('the best is better than each, not than their mean', async () => {
    const claim = claimOf({ arms, parts: [part('trust', { best: 'd', of: ['a', 'b', 'c', 'd'], sign: 1 })] });
    expect((await judged(claim, { d: { trust: 2 } })).verdict).toBe('supported');
    expect((await judged(claim, { d: { trust: 2 }, c: { trust: 2 } })).verdict).toBe('not supported');
    expect((await judged(claim, { d: { trust: -2 } })).verdict).toBe('reversed');
  });

  it('not worse is not shown by a difference that is merely not told', async () => {
    const claim = claimOf({ parts: [part('trust', { notWorse: { b: 1, a: -1 }, sign: 1 })] });
    expect((await judged(claim, { b: { trust: -0.1 } })).verdict).toBe('supported');
    expect((await judged(claim, { b: { trust: -0.5 } })).verdict).toBe('undecided');
    expect((await judged(claim, { b: { trust: -2 } })).verdict).toBe('reversed');
  });
});

describe('what stands before the parts, in order', () => {
  const reads = condition('read_good');
  const read = part('read_good', BETTER);
  const whole = claimOf({
    parts: [trust],
    manipulations: [{ ...read, name: 'took' }],
    paths: [{ ...part('sales', BETTER), name: 'link' }],
    conditions: [condition('read_paid')],
  });

  it.each([
    [{ trust: 2, read_good: 2, sales: 2 }, 'supported', undefined],
    [{ trust: 2, read_good: 2, sales: 2, read_paid: 2 }, 'condition not met', 'condition'],
    [{ trust: 2, read_good: 2, read_paid: 2 }, 'cannot be shown here', 'path'],
    [{ trust: 2, sales: 2, read_paid: 2 }, 'treatment did not take', 'manipulation'],
  ] as const)('%o: %s', async (levels, verdict, stop) => {
    const row = await judged(whole, { b: levels });
    expect(row.verdict).toBe(verdict);
    expect(row.stop?.is).toBe(stop);
    if (stop !== undefined) expect(row.p).toBe(1);
  });

  it('a planted confound, an arm that reads more, ends as a condition that is not met', async () => {
    const claim = claimOf({ parts: [trust], conditions: [reads] });
    const confounded = await judged(claim, { b: { trust: 2, read_good: 1.5 } });
    expect(confounded.parts[0].verdict).toBe('supported');
    expect(confounded.conditions[0]).toMatchObject({ verdict: 'not met', apart: ['equal read_good: a − b'] });
    expect(confounded.verdict).toBe('condition not met');
  });

  it('what is not shown alike with so many seeds is told apart from what is shown to differ', async () => {
    const claim = claimOf({ parts: [trust], conditions: [reads] });
    const row = await judged(claim, { b: { trust: 9 } }, { n: 3, spread: 1 });
    expect(row).toMatchObject({ verdict: 'condition not met', conditions: [{ verdict: 'not shown' }] });
  });

  it('every two arms of a condition have to be alike, and others need not', async () => {
    const arms = { a: {}, b: {}, c: {} };
    const levels = { b: { trust: 2 }, c: { read_good: 2 } };
    const among = (list?: string[]) =>
      claimOf({ arms, parts: [trust], conditions: [condition('read_good', list)] });
    const all = await judged(among(), levels);
    expect(all.conditions[0].apart).toEqual(['equal read_good: a − c', 'equal read_good: b − c']);
    expect((await judged(among(['a', 'b']), levels)).verdict).toBe('supported');
  });

  it('arms that are the same to the bit are no treatment', async () => {
    const row = await judged(claimOf({ parts: [trust] }), { b: { trust: 2 } }, { same: true });
    expect(row).toMatchObject({ verdict: 'treatment did not take', stop: { is: 'identical' } });
  });

  it('a part that is exactly nothing in every replication cannot be shown, whatever was claimed of it', async () => {
    const alike = part('sales', { alike: { b: 1, a: -1 } });
    const still = { spread: 0 };
    const claim = (logic: 'all' | 'any') => claimOf({ parts: [trust, alike], logic });
    const none = await judged(claim('all'), { b: { trust: -2 } }, still);
    expect(none).toMatchObject({
      verdict: 'cannot be shown here',
      stop: { is: 'nothing', names: ['sales'] },
    });
    // What stands beside it and is supported is not lost.
    expect(await judged(claim('all'), { b: { trust: 2 } }, still)).toMatchObject({
      ...{ verdict: 'partly', stop: null },
      parts: [{ verdict: 'supported' }, { verdict: 'cannot be shown here' }],
    });
    expect((await judged(claim('any'), { b: { trust: 2 } }, still)).verdict).toBe('supported');
  });

  it('a path of one part leaves the others', async () => {
    const paths = [{ ...part('read_good', BETTER), name: 'link', part: 'sales' }];
    const claim = claimOf({ parts: TWO, paths, logic: 'any' });
    expect((await judged({ ...claim, logic: 'all' }, { b: { trust: 2, sales: 2 } })).verdict).toBe('partly');
    const row = await judged(claim, { b: { trust: 2, sales: 2 } });
    expect(row.parts.map(({ verdict }) => verdict)).toEqual(['supported', 'cannot be shown here']);
    expect(row.verdict).toBe('supported');
  });
});

describe('effects of which nothing can be said', () => {
  it('have no verdict without a yardstick, and say so', async () => {
    const sesoi = { sd: 1, because: trust.sesoi.because };
    const claim = claimOf({ parts: [{ ...trust, sesoi }] });
    const [one] = (await resultFor(claim, { b: { trust: 2 } }, { spread: 0 })).outcomes;
    expect(one).toMatchObject({ verdict: 'undecided', untold: 'no yardstick', constant: true });
  });

  it('are told apart by the number of seeds', async () => {
    const claim = claimOf({ parts: [trust] });
    const untold = async (n: number) =>
      (await resultFor(claim, { b: { trust: 0.5 } }, { n })).outcomes[0].untold;
    expect([await untold(4), await untold(20)]).toEqual(['few seeds', 'wide']);
  });
});

describe('many rows', () => {
  it('are published after correction over the family, with the verdict alone beside', async () => {
    const rows = [2, 0, 0, 0, 0.78].map((level, i) => ({
      claim: claimOf({ id: `X${i}`, parts: [trust] }),
      level,
    }));
    const claims = rows.map(({ claim }) => claim);
    const planned = claims.map((claim) => ({
      claim,
      part: { kind: 'row' as const },
      comparison: comparisonFor(claim, 20),
    }));
    const results = await Promise.all(
      rows.map(({ claim, level }) => resultFor(claim, { b: { trust: level } }, { n: 20, spread: 0.5 })),
    );
    const found = registerResults(claims, planned, results);
    expect(found.map(({ alone }) => alone)[0]).toBe('supported');
    for (const { alone, verdict, holm } of found) {
      const stands = !['supported', 'reversed'].includes(alone) || holm! <= 0.05;
      expect(verdict).toBe(stands ? alone : 'undecided');
    }
    // One that is supported alone is lost among five.
    expect(found[4]).toMatchObject({ alone: 'supported', verdict: 'undecided' });
  });

  it('a planted null of two parts is hardly ever called partly or wholly supported', async () => {
    const any = { ...trust, sesoi: { value: 1e-9, because: trust.sesoi.because } };
    const claim = claimOf({ parts: [any, { ...any, name: 'other', outcome: sales.outcome }] });
    const REPETITIONS = 200;
    const wrong = { alone: 0, corrected: 0 };
    for (let i = 0; i < REPETITIONS; i++) {
      const row = await judged(claim, {}, { n: 8, id: `null ${i}` });
      if (!['supported', 'partly'].includes(row.verdict)) continue;
      wrong.alone++;
      if (row.p <= 0.05) wrong.corrected++;
    }
    // Two parts have twice the chance of one; the p of the row pays for it.
    const limit = (rate: number) => rate + 3 * Math.sqrt((rate * (1 - rate)) / REPETITIONS);
    expect(wrong.alone / REPETITIONS).toBeLessThanOrEqual(limit(0.05));
    expect(wrong.corrected / REPETITIONS).toBeLessThanOrEqual(limit(0.025));
  });
});

describe('a real small market', () => {
  const QUICK = { replications: { n: 4 }, consumers: 200, ablate: false, variants: [] };
  const word = (measure: string, derive: 'sum' | 'change' | 'mean') =>
    ({ table: 'brands', entity: 0, measure, derive, window: [0, 30] }) as typeof trust.outcome;
  const confounded = claimOf({
    id: 'X1',
    days: 30,
    base: { brands: [{ name: 'A', budget: 20, toAdvertising: 1 }, { name: 'B' }] },
    arms: { a: {}, b: { brands: [{ budget: 40 }] } },
    parts: [{ ...trust, outcome: word('trust', 'change'), sesoi: { ...trust.sesoi, value: 1e-4 } }],
    conditions: [
      {
        ...condition('reads'),
        outcome: word('read_paid', 'sum'),
        within: { share: 0.1, because: trust.sesoi.because },
      },
    ],
  });
  const lived = async (claim: typeof confounded, more: object = {}) => {
    const planned = planRegister([claim], { ...QUICK, ...more });
    const laboratory = { executor: new SerialExecutor(), store: new MemoryStore() };
    const { results } = await runComparisons(
      planned.map(({ comparison }) => comparison),
      laboratory,
    );
    return registerResults([claim], planned, results)[0];
  };

  it('with an arm that reads more ends as a condition that is not met', async () => {
    const row = await lived(confounded);
    expect(row).toMatchObject({ verdict: 'condition not met', alone: 'condition not met', holm: null });
    expect(row.judgement!.conditions[0].verdict).toBe('not met');
  });

  it('whose arms differ in what is off is the same to the bit', async () => {
    const off = { parameters: { asymmetry: { on: false } } };
    const arms = { a: {}, b: { parameters: { asymmetry: { kappa: 3 } } } };
    const row = await lived(
      claimOf({ ...confounded, base: { ...confounded.base, ...off }, arms, conditions: [] }),
    );
    expect(row).toMatchObject({
      verdict: 'treatment did not take',
      judgement: { stop: { is: 'identical' } },
    });
  });

  it('is lived in other worlds, and with dials that were tuned', async () => {
    const still: World = {
      kind: 'neutral',
      alter: (file) => ({ ...file, parameters: { posting: { on: false }, trust: { on: false } } }),
    };
    const row = await lived(claimOf({ ...confounded, conditions: [] }), { worlds: [still] });
    expect(row.neutral!.verdict).not.toBe('supported');
    expect(row.apart).toBeNull();
    const tuned = new Map([['X1', { b: { 'posting.median': 0.01 } }]]);
    const [{ comparison }] = planRegister([confounded], { ...QUICK, tuned });
    const median = (arm: number): unknown =>
      (comparison.arms[arm].document.parameters as { posting: { median: number } }).posting.median;
    expect(median(1)).toBe(0.01);
    expect(median(0)).not.toBe(0.01);
  });
});
