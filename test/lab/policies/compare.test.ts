/** Comparison of policies: planned from a file, lived in small markets, judged by hand-made readings. */
import { describe, expect, it } from 'vitest';
import { MemoryStore, SerialExecutor } from '../../../lab/runs/executor.ts';
import { jointLevel } from '../../../lab/policies/assess.ts';
import { comparePolicies } from '../../../lab/policies/compare.ts';
import { dominanceOf } from '../../../lab/policies/dominance.ts';
import { measureOf } from '../../../lab/policies/measures.ts';
import { planPolicies } from '../../../lab/policies/plan.ts';
import type { PolicyPlan } from '../../../lab/policies/plan.ts';
import { readPolicies } from '../../../lab/policies/policy-shape.ts';
import { rankCorrelation, rankInterval, rankingOf } from '../../../lab/policies/ranking.ts';
import { resilience } from '../../../lab/policies/resilience.ts';

const FILE = {
  title: 'Two splits',
  base: {},
  brand: 'Azure',
  consumers: 60,
  money: { budget: 30, until: 20 },
  policies: {
    small: { brand: { toKoc: 0.6, toMid: 0.4 } },
    twin: { brand: { toKoc: 0.6, toMid: 0.4 } },
    loud: { brand: { toAdvertising: 1 } },
  },
  crisis: { interventions: [{ day: 10, until: 20, kind: 'quality-drop', brand: 'Azure', to: 0.2 }] },
  replications: 4,
};

function planned(change: object = {}) {
  const read = readPolicies({ ...FILE, ...change }, 'two.json');
  if (!read.ok) return { problems: read.problems, plan: undefined };
  const planning = planPolicies(read.file, {}, 'two.json');
  return planning.ok
    ? { problems: [], plan: planning.plan }
    : { problems: planning.problems, plan: undefined };
}

function planOf(change: object = {}): PolicyPlan {
  const { plan, problems } = planned(change);
  if (plan === undefined) throw new Error(JSON.stringify(problems));
  return plan;
}

const lived = async (plan: PolicyPlan, store = new MemoryStore()) =>
  comparePolicies(plan, { executor: new SerialExecutor(), store });

describe('a policy file', () => {
  it('is refused where budgets are not equal, with what each policy is given', () => {
    const more = {
      ...FILE.policies.loud,
      interventions: [{ day: 5, kind: 'set', path: 'brands.0.budget', value: 40 }],
    };
    const { problems } = planned({ policies: { ...FILE.policies, loud: more } });
    expect(problems).toHaveLength(1);
    // 5 days of 30 and 15 days of 40.
    expect(problems[0].found).toContain('small 600, twin 600, loud 750');
    expect(problems[0].expected).toContain('the same for every policy');
  });

  it('lets a policy spend the same sum in another rhythm', () => {
    const interventions = [
      { day: 0, until: 10, kind: 'set', path: 'brands.0.budget', value: 60 },
      { day: 10, kind: 'set', path: 'brands.0.budget', value: 0 },
    ];
    const { problems } = planned({
      policies: { ...FILE.policies, loud: { ...FILE.policies.loud, interventions } },
    });
    expect(problems).toEqual([]);
  });

  it('is told of everything that is wrong at once', () => {
    const { problems } = planned({
      reference: 'smal',
      crisis: undefined,
      criteria: ['profit', 'trust_drop'],
      uncertain: [{ path: 'asymmetry.kappa', low: 0, high: 4, scale: 'log' }],
      money: { budget: 30, from: 30, until: 20 },
    });
    expect(problems.map(({ path }) => path).sort()).toEqual([
      'criteria.1',
      'money.until',
      'reference',
      'uncertain.0',
    ]);
    expect(problems.find(({ path }) => path === 'reference')?.nearest).toBe('small');
  });

  it('stops all spending on the day it says, whatever a policy does', () => {
    const interventions = [{ day: 15, kind: 'set', path: 'brands.0.budget', value: 30 }];
    const plan = planOf({ policies: { ...FILE.policies, loud: { ...FILE.policies.loud, interventions } } });
    expect(plan.policies.map((one) => one.planned.budget)).toEqual([600, 600, 600]);
  });
});

describe('measures', () => {
  const onSales = { commission: 44, take: 5, 'way back': 1 };
  const readings = { sales: 10, returns: 2, revenue: 800, outlay: 100, ...onSales, 'trusting later': 5 };
  const idle = {
    ...readings,
    sales: 4,
    returns: 0,
    revenue: 400,
    outlay: 0,
    commission: 10,
    take: 0,
    'way back': 0,
  };
  const span = { from: 0, until: 20, end: 80, crisis: null };
  const one = { calm: readings, struck: null, answered: null, idle, unitCost: 40, span };

  it('are the sums of the header', () => {
    // 800 − 40·8 = 480 of contribution; 150 of cost.
    expect(measureOf('profit').of(one)).toBe(330);
    // (480 − 50) − (400 − 160 − 10) over 100.
    expect(measureOf('return_on_spend').of(one)).toBeCloseTo(2, 12);
    expect(measureOf('cost_per_trusting').of(one)).toBe(30);
    expect(measureOf('cost_per_sale').of({ ...one, calm: { ...readings, sales: 0 } })).toBeNaN();
  });

  it('follow a crisis by the gap to the same market without it', () => {
    const calm = [0.6, 0.6, 0.6, 0.6, 0.6];
    const found = resilience(calm, [0.6, 0.4, 0.45, 0.52, 0.6]);
    expect(found.drop).toBeCloseTo(0.2, 12);
    expect(found).toMatchObject({ days: 10, recovered: true });
    expect(resilience(calm, [0.5, 0.4, 0.4, 0.4, 0.4])).toMatchObject({ days: 15, recovered: false });
    expect(resilience(calm, calm)).toEqual({ drop: 0, days: 0, recovered: true });
  });
});

describe('dominance and ranking', () => {
  const criteria = [
    { name: 'profit', goal: 'most' as const, margin: 0 },
    { name: 'trust_drop', goal: 'least' as const, margin: 0 },
  ];
  const noise = [0.3, -0.1, 0.2, -0.4, 0.1, -0.2, 0.05, 0.15];

  it('give a clear case probability 1, and a twin none', () => {
    const rows = (profit: number, drop: number) => [
      noise.map((e) => profit + e),
      noise.map((e) => drop + e / 10),
    ];
    const found = dominanceOf(
      ['good', 'bad', 'twin'],
      criteria,
      [rows(9, 0.1), rows(5, 0.3), rows(9, 0.1)],
      'x',
    );
    const pair = (better: string, worse: string) =>
      found.pairs.find((one) => one.better === better && one.worse === worse);
    expect(pair('good', 'bad')).toMatchObject({ probability: 1, byMeans: true });
    expect(pair('good', 'twin')).toMatchObject({ probability: 0, byMeans: false });
    expect(found.front.map(({ probability }) => probability)).toEqual([1, 0, 1]);
  });

  it('decide where policies are alike in what does not matter', () => {
    const rows = (profit: number, sign: number) => [
      noise.map((e) => profit + e),
      noise.map((e) => 0.1 + (sign * e) / 1000),
    ];
    const lived = [rows(9, 1), rows(5, -1)];
    const chanceOf = (margin: number): number => {
      const [profit, drop] = criteria;
      const judged = [
        { ...profit, margin: 0.5 },
        { ...drop, margin },
      ];
      return dominanceOf(['good', 'bad'], judged, lived, 'x').pairs[0].probability;
    };
    // Losses differ by a few ten-thousandths, now this way, now that way.
    expect(chanceOf(0)).toBeLessThan(0.9);
    expect(chanceOf(0.01)).toBe(1);
    // What is ahead by less than matters dominates nobody.
    const small = dominanceOf(
      ['a', 'b'],
      [{ ...criteria[0], margin: 5 }],
      [[noise], [noise.map((e) => e - 4)]],
      'x',
    );
    expect(small.pairs[0]).toMatchObject({ probability: 0, byMeans: false });
    // Worse by more than matters in one thing is not made up for by the other.
    const torn = dominanceOf(['a', 'b'], criteria, [rows(9, 1), [noise, noise.map((e) => e - 9)]], 'x');
    expect(torn.front.map(({ byMeans }) => byMeans)).toEqual([true, true]);
  });

  it('know rank correlation, its interval, and who leads where', () => {
    expect(rankCorrelation([1, 2, 3, 4], [10, 20, 25, 90])).toBeCloseTo(1, 12);
    // Ties share ranks: 1, 2.5, 2.5, 4 against 1, 2, 3, 4.
    expect(rankCorrelation([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
    // tanh(atanh 0.5 ± 2.109816·√(1.06/17)), t of 17 degrees.
    expect(rankInterval(0.5, 20, 0.95)?.low).toBeCloseTo(0.0224694, 6);
    // The best of 1,750 correlations over eight points is near 1 by chance.
    expect(rankInterval(0.976, 8, jointLevel(0.95, 1750))!.low).toBeLessThan(0);
    const draws = Array.from({ length: 20 }, (_, i) => ({ values: [i], outcomes: [i, 14.5] }));
    const uncertain = [{ path: 'p', low: 0, high: 19, scale: 'linear', because: null, assumed: false }];
    const common = {
      measure: 'profit',
      goal: 'most' as const,
      uncertain,
      dropped: 0,
      replications: 1,
      outlaysApart: null,
    };
    const found = rankingOf({ ...common, policies: ['rising', 'flat'], draws })!;
    expect(found.standings.map(({ shareBest }) => shareBest)).toEqual([0.25, 0.75]);
    expect(found.drivers[0]).toMatchObject({ path: 'p', policy: 'rising' });
    expect(found.drivers[0].correlation).toBeCloseTo(1, 12);
    // Mean of 14.5 − i where i is below.
    expect(found.standings[0].expectedRegret).toBeCloseTo(112.5 / 20, 12);
    // Where one cannot spend as much it is not best; regret and lead are those of the other draws.
    const three = draws.map(({ values }, i) => ({ values, outcomes: [i < 15 ? i : null, 14.5, 8] }));
    const left = rankingOf({ ...common, policies: ['rising', 'flat', 'low'], draws: three })!;
    expect(left.standings.map(({ policy, present, shareBest }) => [policy, present, shareBest])).toEqual([
      ['rising', 15, 0],
      ['flat', 20, 1],
      ['low', 20, 0],
    ]);
    // Mean of 14.5 − i over the first 15 of them.
    expect(left.standings[0].expectedRegret).toBeCloseTo(7.5, 12);
  });

  it('share the error of one measure among the policies', () => {
    expect(jointLevel(0.95, 4)).toBeCloseTo(0.9875, 12);
    expect(jointLevel(0.95, 0)).toBeCloseTo(0.95, 12);
  });
});

describe('a comparison', () => {
  it('shows no difference between identical policies, nor that one dominates the other', async () => {
    const plan = planOf({
      uncertain: [{ path: 'asymmetry.kappa', low: 1, high: 4, scale: 'log' }],
      draws: 4,
      drawReplications: 1,
    });
    const store = new MemoryStore();
    const { comparison, tally } = await lived(plan, store);
    const twins = comparison.contrasts.filter(({ policy }) => policy === 'twin');
    expect(twins.length).toBeGreaterThan(8);
    expect(
      twins.every(({ finding, mean }) => mean === 0 && (finding === 'alike' || finding === 'undecided')),
    ).toBe(true);
    const pairs = comparison.dominance.pairs.filter(({ better, worse }) => ![better, worse].includes('loud'));
    expect(pairs.map(({ probability }) => probability)).toEqual([0, 0]);
    expect(comparison.conclusions.join(' ')).toContain(
      'No difference shown between twin and small in profit',
    );
    const [small, twin] = comparison.ranking!.standings;
    expect(small.shareBest).toBe(twin.shareBest);
    // Twins are one run each: two policies with and without crisis, one without spending; then two at each draw.
    expect(tally).toEqual({ computed: 4 * 5 + 4 * 2, reused: 0, failed: 0 });
    const again = await lived(plan, store);
    expect(again.tally).toEqual({ computed: 0, reused: 28, failed: 0 });
    expect(JSON.stringify(again.comparison)).toBe(JSON.stringify(comparison));
  }, 240_000);
});
