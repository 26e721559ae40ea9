/** Compares policies: gathers their runs, fixed or until the deciding measure is decided, and says what came out. */
import { capOf, specsOf } from '../designs/comparison.ts';
import { LEVEL } from '../verdicts/evaluation.ts';
import { collectInRounds, looksOf } from '../runs/rounds.ts';
import type { Course, Look } from '../runs/rounds.ts';
import { RunCollection } from '../runs/run-collection.ts';
import type { Laboratory } from '../runs/run-collection.ts';
import type { Tally } from '../verdicts/results.ts';
import type { RunResult } from '../runs/runs.ts';
import { mean } from '../statistics/sums.ts';
import { wilson } from '../statistics/tail.ts';
import { DEFAULT_INTEREST, contrastWith, estimateOf, jointLevel, settled } from './assess.ts';
import { dominanceOf } from './dominance.ts';
import { livedOf, valuesOf } from './lived.ts';
import type { LivedPolicies } from './lived.ts';
import { MEASURES, measureOf, recovered } from './measures.ts';
import type { Measure } from './measures.ts';
import type { PolicyPlan } from './plan.ts';
import { rankingOf } from './ranking.ts';
import type { Dominance, PolicyComparison, PolicyContrast, PolicySummary, Ranking } from './results.ts';
import { assumptionsOf, conclusionsOf } from '../documents/policies/sentences.ts';

export interface ComparedPolicies {
  comparison: PolicyComparison;
  tally: Tally;
}

const rankedGoal = (name: string) => measureOf(name).goal!;
const measuresOf = ({ measures }: PolicyPlan): Measure[] =>
  MEASURES.filter(({ name }) => measures.includes(name));

function summaryOf(plan: PolicyPlan, p: number, { lived }: LivedPolicies, level: number): PolicySummary {
  const { id, title, planned } = plan.policies[p];
  const measures = measuresOf(plan).map(({ name, goal, of }) => {
    const estimate = estimateOf(valuesOf(lived[p], of), goal, `${id} ${name}`, level);
    return [name, estimate] as const;
  });
  const struck = plan.span.crisis !== null && lived[p].length > 0;
  const count = struck ? lived[p].filter(recovered).length : 0;
  return {
    id,
    title,
    planned,
    measures: Object.fromEntries(measures),
    recovered: struck
      ? { share: count / lived[p].length, interval: wilson(count, lived[p].length, level) }
      : null,
  };
}

function contrastsOf(plan: PolicyPlan, policies: readonly PolicySummary[], level: number): PolicyContrast[] {
  const reference = policies.find(({ id }) => id === plan.reference)!;
  const others = policies.filter((one) => one !== reference);
  const joint = jointLevel(level, others.length);
  return measuresOf(plan).flatMap(({ name: measure, goal }) => {
    const first = reference.measures[measure];
    if (goal === null || !first) return [];
    const interest = plan.file.interest?.[measure] ?? DEFAULT_INTEREST;
    const found = others.flatMap(({ id: policy, measures: { [measure]: own } }) => {
      if (!own) return [];
      return [
        contrastWith(first, own, { policy, against: reference.id, measure, goal, interest, level: joint }),
      ];
    });
    return settled(found, goal);
  });
}

function dominanceIn(plan: PolicyPlan, policies: readonly PolicySummary[]): Dominance {
  // A criterion that some policy has no number for cannot be compared.
  const usable = plan.criteria.filter((name) => policies.every(({ measures }) => measures[name]));
  const criteria = usable.map((name) => ({ name, goal: rankedGoal(name) }));
  if (criteria.length === 0) return { criteria: [], front: [], pairs: [] };
  return dominanceOf(
    policies.map(({ id }) => id),
    criteria,
    policies.map(({ measures }) => usable.map((name) => measures[name]!.values)),
    plan.main.id,
  );
}

function rankingIn(plan: PolicyPlan, results: ReadonlyMap<string, RunResult>): Ranking | null {
  const names = plan.policies.map(({ id }) => id);
  const { of } = measureOf(plan.decide);
  const draws = plan.draws.flatMap(({ values, comparison }) => {
    const { lived } = livedOf(comparison, names, plan, capOf(comparison.replications), results);
    const found = lived.map((one) => valuesOf(one, of));
    return found.some((one) => one === null) ? [] : [{ values, outcomes: found.map((one) => mean(one!)) }];
  });
  return rankingOf({
    measure: plan.decide,
    goal: rankedGoal(plan.decide),
    policies: names,
    uncertain: (plan.file.uncertain ?? []).map(({ path, low, high, scale = 'linear', because = null }) => ({
      path,
      low,
      high,
      scale,
      because,
    })),
    draws,
    dropped: plan.draws.length - draws.length,
    replications: plan.draws.length === 0 ? 0 : capOf(plan.draws[0].comparison.replications),
  });
}

/** What came out of the first replications. */
function judge(
  plan: PolicyPlan,
  { n, level }: Look,
  looks: number,
  results: ReadonlyMap<string, RunResult>,
): PolicyComparison {
  const found = livedOf(
    plan.main,
    plan.policies.map(({ id }) => id),
    plan,
    n,
    results,
  );
  const enough = found.seeds.length >= 3;
  const policies = plan.policies.map((_, p) => summaryOf(plan, p, found, level));
  const comparison: PolicyComparison = {
    title: plan.title,
    question: plan.question,
    brand: plan.brand,
    consumers: plan.consumers,
    span: plan.span,
    budget: plan.file.money.budget,
    unitCost: plan.unitCost,
    reference: plan.reference,
    decide: plan.decide,
    measures: measuresOf(plan).map(({ name, unit, about, goal }) => ({ name, unit, about, goal })),
    policies,
    contrasts: enough ? contrastsOf(plan, policies, level) : [],
    dominance: enough ? dominanceIn(plan, policies) : { criteria: [], front: [], pairs: [] },
    ranking: null,
    seeds: found.seeds,
    dropped: found.dropped,
    looks,
    stopped: enough ? 'fixed' : 'too few runs',
    assumptions: assumptionsOf(plan),
    conclusions: [],
    runs: found.rows,
  };
  return comparison;
}

const isDecided = ({ contrasts, decide, stopped }: PolicyComparison): boolean =>
  stopped !== 'too few runs' &&
  contrasts.filter(({ measure }) => measure === decide).every(({ finding }) => finding !== 'undecided');

function courseOf(plan: PolicyPlan): Course<PolicyComparison> {
  const looks = looksOf(plan.main.replications, LEVEL, 'obrien-fleming');
  return {
    looks,
    fixed: looks.length === 1,
    specs: (from, to) => specsOf(plan.main, from, to),
    judge: (look, taken, results) => judge(plan, look, taken, results),
    enough: (found) => (isDecided(found) ? 'decided' : null),
  };
}

/** @throws Stop when the laboratory's signal says so; all runs that ended are kept */
export async function comparePolicies(plan: PolicyPlan, laboratory: Laboratory): Promise<ComparedPolicies> {
  const collection = new RunCollection(laboratory);
  const draws = plan.draws.flatMap(({ comparison }) =>
    specsOf(comparison, 0, capOf(comparison.replications)),
  );
  const [{ found: main, stopped }] = await collectInRounds([courseOf(plan)], collection, draws);
  const rows = plan.draws.flatMap(
    ({ comparison: { replications, ...one } }) =>
      livedOf({ ...one, replications }, [], plan, capOf(replications), collection.results).rows,
  );
  const whole: PolicyComparison = {
    ...main,
    ranking: rankingIn(plan, collection.results),
    stopped: main.stopped === 'too few runs' ? main.stopped : stopped,
    runs: [...main.runs, ...rows],
  };
  return { comparison: { ...whole, conclusions: conclusionsOf(whole) }, tally: collection.tally() };
}
