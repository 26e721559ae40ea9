/** Results to report on: made by the laboratory from markets that are a formula, never by hand. */
import { runComparisons } from '../../../lab/verdicts/run-comparisons.ts';
import { MemoryStore } from '../../../lab/runs/executor.ts';
import type { Executor, Report } from '../../../lab/runs/executor.ts';
import { planDesign, readDesign } from '../../../lab/designs/design.ts';
import { outcomeKey } from '../../../lab/designs/outcomes.ts';
import { comparePolicies } from '../../../lab/policies/compare.ts';
import { planSearch, searchSplit } from '../../../lab/policies/optimise.ts';
import { planPolicies } from '../../../lab/policies/plan.ts';
import { readPolicies } from '../../../lab/policies/policy-shape.ts';
import type { ComparePoliciesResult, SplitSearchResult } from '../../../lab/policies/results.ts';
import { planRegister, readVariants } from '../../../lab/verdicts/register-plan.ts';
import { registerResults } from '../../../lab/verdicts/register-results.ts';
import type { RegisterResult } from '../../../lab/verdicts/register-results.ts';
import { CLAIMS, claimJson } from '../../claims.ts';
import type { Claim } from '../../../lab/verdicts/register.ts';
import type { ExperimentResult, Provenance } from '../../../lab/verdicts/results.ts';
import { hasFailed } from '../../../lab/runs/runs.ts';
import type { RunSpec } from '../../../lab/runs/runs.ts';
import { namedFactors } from '../../../lab/sensitivity/factors.ts';
import { Market } from '../../../lab/sensitivity/market.ts';
import { askScenario } from '../../../lab/sensitivity/question.ts';
import type { SensitivityResult } from '../../../lab/sensitivity/results.ts';
import { study } from '../../../lab/sensitivity/study.ts';
import { normal, seedKey } from '../../../sim/core/random.ts';
import { valueAt } from '../../../sim/scenario/index.ts';

/** Text that would break a page that does not escape it. */
export const NASTY = `<script>alert("1 & 2")</script> 'x' ]]> \u0001`;

export const PROVENANCE: Provenance = {
  program: 'trustfall 9.9',
  model: 'm0de1',
  network: { name: 'friends <1>.csv', hash: 'h4sh' },
  consumers: 300,
  command: 'trustfall hypotheses A & B',
};

/** Every reading is noise, of its seed and of its own; runs of one seed fail. */
class Formula implements Executor {
  readonly workers = 1;
  private readonly failing: string;

  constructor(failing = 'none') {
    this.failing = failing;
  }

  async execute(specs: readonly RunSpec[], report: Report): Promise<void> {
    for (const { key, seed, outcomes } of specs) {
      if (seed.endsWith(this.failing)) {
        report({ key, seed, failed: `it broke ${NASTY}` }, 1);
        continue;
      }
      const run = seedKey(key);
      const value = (name: string): number => {
        const market = seedKey(`${seed} ${name}`);
        return 100 + 5 * normal(market.k0, market.k1, 1, 1) + normal(run.k0, run.k1, 1, 1);
      };
      const values = Object.fromEntries(outcomes.map((one) => [outcomeKey(one), value(outcomeKey(one))]));
      report({ key, seed, values, fingerprint: `f${key}`, days: 30, exposures: 1 }, 1);
    }
  }

  async close(): Promise<void> {}
}

const laboratory = (failing?: string) => ({ executor: new Formula(failing), store: new MemoryStore() });

/** T2 and E2 of the register, one with words that would break a page, and one that is open. */
export async function registerResult(): Promise<RegisterResult> {
  const robustness = readVariants(claimJson('robustness.json'), 'robustness.json');
  if (!robustness.ok) throw new Error('The register cannot be read.');
  const [t2, e2] = ['T2', 'E2'].map((id) => CLAIMS.find((one) => one.id === id)!);
  const claims: Claim[] = [
    t2,
    { ...e2, claim: { en: `E2 ${NASTY}`, zh: `二 ${NASTY}` }, contrary: NASTY, missing: NASTY },
    { ...t2, id: 'X1', open: `nothing expresses ${NASTY}` },
  ];
  const planned = planRegister(claims, {
    replications: { n: 8 },
    consumers: 60,
    ablate: true,
    variants: robustness.variants.slice(0, 3),
  });
  const comparisons = planned.map(({ comparison }) => comparison);
  const { results, tally } = await runComparisons(comparisons, laboratory('/5'));
  return { rows: registerResults(claims, planned, results), tally, provenance: PROVENANCE };
}

export async function experimentResult(): Promise<ExperimentResult> {
  const expect = [
    {
      words: `louder ${NASTY}`,
      contrast: { plain: -1, loud: 1 },
      sign: 1,
      sesoi: { value: 0.5, because: NASTY },
    },
  ];
  const outcome = { table: 'brands', entity: 0, measure: 'trust', derive: 'mean', window: [5, 10] };
  const file = {
    title: `Two factors ${NASTY}`,
    base: {},
    consumers: 60,
    days: 20,
    arms: { plain: {}, loud: { parameters: { persuasion: { labelled: 0.5 } } } },
    factors: [
      { path: 'trust.priorWeight', low: 2, high: 6 },
      { path: 'asymmetry.kappa', levels: [1, 2] },
    ],
    design: { kind: 'full-factorial' },
    replications: 6,
    outcomes: [{ name: 'trust', outcome, expect }],
  };
  const read = readDesign(file, 'file');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const planned = planDesign(read.design, {}, 'file');
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  const { comparison, points } = planned.plan;
  const { results, tally } = await runComparisons([comparison], laboratory());
  const title = { en: file.title, zh: `两个 ${NASTY}` };
  return { title, question: title, comparison: results[0], points, tally, provenance: PROVENANCE };
}

const POLICIES = {
  title: `Policies ${NASTY}`,
  base: {},
  brand: 0,
  consumers: 60,
  money: { budget: 10, until: 30 },
  policies: {
    one: { title: NASTY, brand: { toKoc: 1 } },
    other: { brand: { toMid: 1 } },
    third: { brand: { toAdvertising: 1 } },
  },
  unitCost: 1,
  crisis: { interventions: [{ day: 20, until: 25, kind: 'quality-drop', brand: 0, to: 0.3 }] },
  criteria: ['profit', 'trust_later'],
  replications: 12,
  uncertain: [{ path: 'asymmetry.kappa', low: 1, high: 4, because: NASTY }],
  draws: 8,
  drawReplications: 2,
  search: {
    channels: { toKoc: [0, 1], toMid: [0, 1] },
    constraints: [{ measure: 'trust_later', least: 99 }],
    candidates: 7,
    replications: 3,
    finalists: 2,
    confirm: 5,
  },
};

function policyPlan(change: object, least = 2) {
  const read = readPolicies({ ...POLICIES, ...change }, 'file');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const planned = planPolicies(read.file, {}, 'file', { least });
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  return planned.plan;
}

export async function policiesResult(): Promise<ComparePoliciesResult> {
  const found = await comparePolicies(policyPlan({}), laboratory());
  return { ...found, provenance: PROVENANCE };
}

export async function searchResult(): Promise<SplitSearchResult> {
  const plan = policyPlan({ uncertain: [], crisis: undefined }, 1);
  const found = await searchSplit(planSearch(plan, {}), laboratory());
  return { ...found, provenance: PROVENANCE };
}

/** A market that hangs on one number, beside noise. */
class Hanging extends Formula {
  override async execute(specs: readonly RunSpec[], report: Report): Promise<void> {
    const documents = new Map(specs.map(({ key, document }) => [key, document]));
    await super.execute(specs, (result, milliseconds) => {
      if (hasFailed(result)) return report(result, milliseconds);
      const craft = Number(valueAt(documents.get(result.key), ['parameters', 'trust', 'craft']));
      const values = Object.fromEntries(
        Object.entries(result.values).map(([name, value]) => [name, value + 50 * craft]),
      );
      report({ ...result, values }, milliseconds);
    });
  }
}

export async function sensitivityResult(): Promise<SensitivityResult> {
  const names = ['trust.craft', 'trust.evidencePerPost', 'trust.peerHalfLife', 'negative.attention'];
  const { factors } = namedFactors(
    names.map((name) => ({ name })),
    'test',
  );
  const moved = factors.map(({ factor }) => factor);
  const title = { en: NASTY, zh: NASTY };
  const asked = askScenario({ title, question: title, days: 30 }, 'test', 'hanging', {
    spoken: 'mean(brand[0].trust, 10, 30)',
    against: null,
    consumers: 300,
  });
  if (!asked.ok) throw new Error('no question');
  const { question } = asked;
  const market = new Market(question, moved, undefined);
  const plan = { question, market, factors: moved, leftOut: { said: [], off: [] } };
  const executor = new Hanging('walk 1/0');
  const found = await study(
    { ...plan, walks: 9, blocks: 32, seeds: 2, keep: 2 },
    { executor, store: new MemoryStore() },
  );
  return { ...found, provenance: PROVENANCE };
}
