/** Experiment files: what they may hold, what is wrong with them, and what they turn into. */
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { runComparisons } from '../../../lab/verdicts/run-comparisons.ts';
import { experimentSchema, planDesign, readDesign } from '../../../lab/designs/design.ts';
import type { PlannedDesign } from '../../../lab/designs/design.ts';
import { MemoryStore } from '../../../lab/runs/executor.ts';
import { formatProblem } from '../../../sim/scenario/problems.ts';
import { MadeUpExecutor, noise } from '../small-experiment.ts';

const OUTCOME = {
  name: 'trust',
  outcome: { table: 'brands', entity: 0, measure: 'trust', derive: 'mean', window: [5, 20] },
  sesoi: { value: 0.1, because: 'for the test' },
};
const DESIGN = {
  title: 'Test',
  base: {},
  consumers: 50,
  days: 20,
  replications: 6,
  outcomes: [OUTCOME],
};
const PRICE = { path: 'brands.0.price', low: 80, high: 120 };
const QUALITY = { path: 'brands.0.quality', levels: [0.2, 0.8] };

function problemsOf(difference: object): string[] {
  const json = { ...DESIGN, ...difference };
  const read = readDesign(json, 'test.json');
  if (!read.ok) return read.problems.map(formatProblem);
  const plan = planDesign(read.design, {}, 'test.json');
  return plan.ok ? [] : plan.problems.map(formatProblem);
}

function planned(difference: object): PlannedDesign {
  const read = readDesign({ ...DESIGN, ...difference }, 'test.json');
  if (!read.ok) throw new Error(read.problems.map(formatProblem).join('\n'));
  const plan = planDesign(read.design, {}, 'test.json');
  if (!plan.ok) throw new Error(plan.problems.map(formatProblem).join('\n'));
  return plan.plan;
}

describe('the JSON Schema of experiment files', () => {
  it('is the published one', async () => {
    const path = join(import.meta.dirname, '../../../scenarios/claims/experiment.schema.json');
    const options = { ...(await resolveConfig(path)), parser: 'json' };
    await expect(await format(JSON.stringify(experimentSchema()), options)).toMatchFileSnapshot(path);
  });
});

describe('what is wrong with an experiment file', () => {
  it('is told all at once', () => {
    expect(problemsOf({ replications: 2, armz: {}, design: { kind: 'full-factoral' } })).toEqual([
      'test.json: design.kind is "full-factoral"; expected arms, full-factorial, one-at-a-time, ramp, latin-hypercube, sobol or simplex; did you mean "full-factorial"?',
      'test.json: replications is 2; expected a whole number from 3 to 100000',
      expect.stringContaining('armz is not a known name'),
    ]);
  });

  it.each([
    [{ factors: [PRICE] }, 'design is missing; expected a design for the factors'],
    [{ design: { kind: 'sobol' } }, 'factors is 0 factors; expected at least one factor for sobol'],
    [
      { factors: [QUALITY], design: { kind: 'sobol' } },
      'factors.0 is no range; expected low and a larger high',
    ],
    [
      { factors: [{ ...PRICE, path: 'brands.0.prise' }], design: { kind: 'sobol' } },
      'did you mean "brands.0.price"?',
    ],
    [
      { outcomes: [{ ...OUTCOME, outcome: { ...OUTCOME.outcome, window: [5, 30] } }] },
      'outcomes.0.outcome.window is up to day 30; expected at most 20, the days of the run',
    ],
    [
      { outcomes: [{ ...OUTCOME, outcome: { ...OUTCOME.outcome, entity: 7 } }] },
      'outcomes.0.outcome.entity is 7; expected all, or the number of a brand from 0 to',
    ],
    [
      { outcomes: [{ ...OUTCOME, outcome: { ...OUTCOME.outcome, measure: 'away' } }] },
      'outcomes.0.outcome.measure is "away"; expected a measure of brands',
    ],
    [
      {
        arms: { a: {}, b: {} },
        outcomes: [{ ...OUTCOME, expect: [{ words: 'x', contrast: { c: 1 }, sign: 1 }] }],
      },
      'outcomes.0.expect.0.contrast.c is not an arm; expected a, b',
    ],
    [{ arms: { a: { parameters: { trust: { priorWeigt: 3 } } } } }, 'did you mean "priorWeight"?'],
    [
      { factors: [{ ...PRICE, path: 'trust.priorWeight', low: 0, high: 1e6 }], design: { kind: 'sobol' } },
      'trust.priorWeight is',
    ],
  ])('%o', (difference, line) => {
    expect(problemsOf(difference).join('\n')).toContain(line);
  });
});

describe('designs', () => {
  it('full factorial: all combinations, main effects and interactions that add up', async () => {
    const plan = planned({ factors: [PRICE, QUALITY], design: { kind: 'full-factorial' } });
    expect(plan.points.map(({ values }) => Object.values(values))).toEqual([
      [80, 0.2],
      [80, 0.8],
      [120, 0.2],
      [120, 0.8],
    ]);
    const value = ({ document }: { document: Record<string, unknown> }): number => {
      const [{ price, quality }] = document.brands as { price: number; quality: number }[];
      return price / 40 + 10 * quality + (price === 120 && quality === 0.8 ? 4 : 0);
    };
    const executor = new MadeUpExecutor((spec) => value(spec) + 0.1 * noise(spec.seed));
    const { results } = await runComparisons([plan.comparison], { executor, store: new MemoryStore() });
    const effects = results[0].outcomes.map(({ words, effect }) => [words, effect.mean]);
    // The interaction of 4 in one corner adds half of it to each main effect.
    const expected = {
      'brands.0.price': 1 + 2,
      'brands.0.quality': 6 + 2,
      'brands.0.price × brands.0.quality': 2,
    };
    expect(effects.map(([words]) => words)).toEqual(Object.keys(expected));
    Object.values(expected).forEach((size, i) => expect(effects[i][1]).toBeCloseTo(size, 10));
    expect(results[0].outcomes[0].verdict).toBe('explored');
  });

  it('one at a time: the base, and each level against it', () => {
    const plan = planned({ factors: [{ ...PRICE, steps: 3 }, QUALITY], design: { kind: 'one-at-a-time' } });
    expect(plan.points.map(({ values }) => Object.values(values))).toEqual([
      [80, 0.2],
      [100, 0.2],
      [120, 0.2],
      [80, 0.8],
    ]);
    expect(plan.comparison.outcomes.map(({ expect: { words } }) => words)).toEqual([
      'brands.0.price 100 against 80',
      'brands.0.price 120 against 80',
      'brands.0.quality 0.8 against 0.2',
    ]);
  });

  it.each(['latin-hypercube', 'sobol'])('%s: points within the ranges, the same each time', (kind) => {
    const factors = [PRICE, { path: 'trust.priorWeight', low: 1, high: 8, scale: 'log' }];
    const plan = planned({ factors, design: { kind, points: 8 } });
    expect(planned({ factors, design: { kind, points: 8 } })).toEqual(plan);
    const prices = plan.points.map(({ values }) => Number(values['brands.0.price']));
    expect(new Set(prices.map((price) => Math.floor((price - 80) / 5))).size).toBe(8);
    expect(Math.min(...plan.points.map(({ values }) => Number(values['trust.priorWeight'])))).toBeGreaterThan(
      1,
    );
  });

  it('a slope is the change over the range of a factor', async () => {
    const plan = planned({ factors: [PRICE], design: { kind: 'sobol', points: 16 } });
    const executor = new MadeUpExecutor(
      ({ document }) => (document.brands as { price: number }[])[0].price / 10,
    );
    const { results } = await runComparisons([plan.comparison], { executor, store: new MemoryStore() });
    const prices = plan.points.map(({ values }) => Number(values['brands.0.price']));
    const width = Math.max(...prices) - Math.min(...prices);
    expect(results[0].outcomes[0].effect.mean).toBeCloseTo(width / 10, 10);
  });

  it('simplex: shares that add up to one', () => {
    const factors = ['toKoc', 'toMid', 'toHead'].map((name) => ({ path: `brands.0.${name}` }));
    const plan = planned({ factors, design: { kind: 'simplex', steps: 4 } });
    expect(plan.points).toHaveLength(15);
    for (const { values } of plan.points) {
      expect(Object.values(values).reduce<number>((sum, x) => sum + Number(x), 0)).toBeCloseTo(1, 12);
    }
  });

  it('ramp: up and down in time, against a market that stays', () => {
    const factors = [{ path: 'creators.koc.sponsoredShare', low: 0, high: 0.5 }];
    const plan = planned({ factors, design: { kind: 'ramp', start: 2, hold: 4, steps: 3 } });
    const days = plan.comparison.arms.map(({ document }) =>
      (document.interventions as { day: number; value: number }[]).map(({ day, value }) => [day, value]),
    );
    expect(plan.points.map(({ arm }) => arm)).toEqual(['held', 'ramp']);
    expect(days[0]).toEqual([[2, 0]]);
    expect(days[1].map(([day]) => day)).toEqual([2, 6, 10, 14, 18]);
    expect(days[1].map(([, value]) => value)).toEqual([0, 0.25, 0.5, 0.25, 0]);
  });

  it('arms × factors: what is expected of arms, on average over points and along them', () => {
    const words = 'b is trusted more';
    const plan = planned({
      arms: { a: {}, b: { parameters: { trust: { priorWeight: 4 } } } },
      factors: [QUALITY],
      design: { kind: 'full-factorial' },
      outcomes: [{ ...OUTCOME, expect: [{ words, contrast: { a: -1, b: 1 }, sign: 1 }] }],
    });
    const found = plan.comparison.outcomes.map(({ expect: { words, contrast } }) => [
      words,
      Object.values(contrast),
    ]);
    expect(found).toEqual([
      [words, [-0.5, -0.5, 0.5, 0.5]],
      ['brands.0.quality', [-0.5, 0.5, -0.5, 0.5]],
      [`${words}, × brands.0.quality`, [1, -1, -1, 1]],
    ]);
  });

  it('sequential replications', () => {
    const plan = planned({ replications: { cap: 60, halfWidth: 0.1 } });
    expect(plan.comparison.replications).toEqual({ looks: [10, 17, 29, 60], halfWidth: 0.1 });
  });
});
