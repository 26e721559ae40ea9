/**
 * Planted effects, through the whole path from plan to verdict: none is called supported at no more than the nominal
 * rate, one of known size is found with the power promised for it.
 */
import { describe, expect, it } from 'vitest';
import { runComparisons } from '../../../lab/verdicts/run-comparisons.ts';
import type { Replications } from '../../../lab/designs/comparison.ts';
import { armsOf } from '../../../lab/designs/comparison.ts';
import { MemoryStore } from '../../../lab/runs/executor.ts';
import type { Executor } from '../../../lab/runs/executor.ts';
import { computeRun } from '../../../lab/runs/living.ts';
import { powerReached } from '../../../lab/statistics/power.ts';
import type { Verdict } from '../../../lab/verdicts/verdict.ts';
import { MadeUpExecutor, comparison, nameOf, noise, TRUST } from '../small-experiment.ts';

const REPETITIONS = 200;

/** Verdicts of repetitions in which arm b has the effect, and both have noise of their own beside a common one. */
async function verdicts(effect: number, replications: Replications, expect_ = {}): Promise<Verdict[]> {
  const executor = new MadeUpExecutor((spec) => {
    const own = noise(`${spec.seed} ${nameOf(spec)}`);
    return 3 * noise(spec.seed) + own / Math.SQRT2 + (nameOf(spec) === 'b' ? effect : 0);
  });
  const all = Array.from({ length: REPETITIONS }, (_, i) => {
    const given = comparison(`repetition ${i}`, replications);
    const outcomes = given.outcomes.map((one) => ({ ...one, expect: { ...one.expect, ...expect_ } }));
    return { ...given, outcomes };
  });
  const { results } = await runComparisons(all, { executor, store: new MemoryStore() });
  return results.map(({ outcomes: [first] }) => first.verdict);
}

const share = (all: readonly Verdict[], verdict: Verdict): number =>
  all.filter((one) => one === verdict).length / all.length;

/** Most of 200 that a rate of 2.5 % gives, with three standard errors. */
const NOMINAL = 0.025 + 3 * Math.sqrt((0.025 * 0.975) / REPETITIONS);
const ANYTHING = { sesoi: { value: 1e-9, because: 'any effect at all' } };

describe('a planted null', () => {
  it.each([
    ['20 replications', { n: 20 }],
    ['four looks', { looks: [10, 17, 29, 49] }],
  ])(
    'is called supported no more often than the level allows, even where any effect counts: %s',
    async (_, n) => {
      const all = await verdicts(0, n, ANYTHING);
      expect(share(all, 'supported')).toBeLessThanOrEqual(NOMINAL);
      expect(share(all, 'reversed')).toBeLessThanOrEqual(NOMINAL);
    },
  );

  it('is never called supported where effects of half a standard deviation count', async () => {
    const all = await verdicts(0, { n: 30 });
    expect(share(all, 'supported')).toBe(0);
    expect(share(all, 'not supported')).toBeGreaterThan(0.5);
  });

  it('an effect of just the smallest size of interest is not called supported more often either', async () => {
    expect(share(await verdicts(0.5, { n: 20 }), 'supported')).toBeLessThanOrEqual(NOMINAL);
  });
});

describe('a planted effect', () => {
  it('is found with the power promised for it', async () => {
    // Differences have standard deviation 1; what exceeds the smallest effect of interest is 0.7.
    const promised = powerReached(20, 1, 0.7);
    const found = share(await verdicts(1.2, { n: 20 }), 'supported');
    const error = Math.sqrt((promised * (1 - promised)) / REPETITIONS);
    expect(promised).toBeGreaterThan(0.8);
    expect(Math.abs(found - promised)).toBeLessThan(3 * error);
  });

  it('of the other direction is called reversed', async () => {
    expect(share(await verdicts(-1.2, { n: 20 }), 'reversed')).toBeGreaterThan(0.7);
  });

  it('is decided earlier the larger it is', async () => {
    const looks = { looks: [10, 17, 29, 49] };
    const all = await verdicts(3, looks);
    expect(share(all, 'supported')).toBe(1);
  });
});

describe('real markets', () => {
  const MARKET = {
    title: { en: 'Small', zh: '小' },
    question: { en: 'Anything?', zh: '有吗？' },
    days: 10,
    population: { consumers: 50 },
  };

  /** Lives arm b with seeds of its own, so that nothing but chance tells the arms apart. */
  class IndependentArms implements Executor {
    readonly workers = 1;
    async execute(specs: Parameters<Executor['execute']>[0], report: Parameters<Executor['execute']>[1]) {
      for (const spec of specs) {
        const result = computeRun({ ...spec, seed: `${spec.label}` }, new Map());
        report({ ...result, seed: spec.seed }, 1);
      }
    }
    async close(): Promise<void> {}
  }

  it('that differ by chance alone are called supported no more often than the level allows', async () => {
    const arms = armsOf({ a: MARKET, b: { ...MARKET, parameters: { advice: { on: false } } } }, 'null');
    const all = Array.from({ length: REPETITIONS }, (_, i) => {
      const given = comparison(`real ${i}`, { n: 5 });
      const outcomes = [
        { name: 'trust', outcome: TRUST, expect: { ...given.outcomes[0].expect, ...ANYTHING } },
      ];
      return { ...given, arms, outcomes };
    });
    const { results, tally } = await runComparisons(all, {
      executor: new IndependentArms(),
      store: new MemoryStore(),
    });
    const verdicts = results.map(({ outcomes: [first] }) => first.verdict);
    expect(tally).toEqual({ computed: 2 * 5 * REPETITIONS, reused: 0, failed: 0 });
    expect(share(verdicts, 'supported')).toBeLessThanOrEqual(NOMINAL);
    expect(share(verdicts, 'reversed')).toBeLessThanOrEqual(NOMINAL);
  });
});
