/** Compares policies: gathers their runs, fixed or until the deciding measure is decided, and says what came out. */
import { capOf, specsOf } from '../designs/comparison.ts';
import type { Comparison } from '../designs/comparison.ts';
import { LEVEL } from '../verdicts/evaluation.ts';
import { collectInRounds, looksOf } from '../runs/rounds.ts';
import type { Course, Look } from '../runs/rounds.ts';
import { RunCollection } from '../runs/run-collection.ts';
import type { Laboratory } from '../runs/run-collection.ts';
import type { Tally } from '../verdicts/results.ts';
import type { RunResult } from '../runs/runs.ts';
import { wilson } from '../statistics/tail.ts';
import { DEFAULT_INTEREST, contrastWith, estimateOf, jointLevel, marginOf, settled } from './assess.ts';
import { dominanceOf } from './dominance.ts';
import { livedOf, valuesOf } from './lived.ts';
import type { LivedPolicies } from './lived.ts';
import { MEASURES, measureOf, recovered } from './measures.ts';
import type { Measure } from './measures.ts';
import type { PolicyPlan } from './plan.ts';
import { equalised, offOutlays, rankingIn } from './equal.ts';
import type { Equal } from './equal.ts';
import { leaderOf, recommend, seedStandings } from './recommend.ts';
import type {
  Dominance,
  PolicyComparison,
  PolicyContrast,
  PolicySummary,
  Recommendation,
} from './results.ts';
import { assumptionsOf, conclusionsOf } from '../documents/policies/sentences.ts';

export interface ComparedPolicies {
  comparison: PolicyComparison;
  tally: Tally;
  /** The markets that were lived, with the budgets that were found. */
  lived: Comparison;
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
    const interest = interestIn(plan, measure);
    const found = others.flatMap(({ id: policy, measures: { [measure]: own } }) => {
      if (!own) return [];
      return [
        contrastWith(first, own, { policy, against: reference.id, measure, goal, interest, level: joint }),
      ];
    });
    return settled(found, goal);
  });
}

const interestIn = (plan: PolicyPlan, measure: string) => plan.file.interest?.[measure] ?? DEFAULT_INTEREST;

/** @param reference the policy that smallest differences of interest are taken from */
function dominanceIn(
  plan: PolicyPlan,
  policies: readonly PolicySummary[],
  reference: PolicySummary,
): Dominance {
  // A criterion that some policy has no number for cannot be compared.
  const usable = plan.criteria.filter((name) =>
    [reference, ...policies].every(({ measures }) => measures[name]),
  );
  const criteria = usable.map((name) => ({
    name,
    goal: rankedGoal(name),
    margin: marginOf(interestIn(plan, name), reference.measures[name]!),
  }));
  if (criteria.length === 0 || policies.length < 2) return { criteria: [], front: [], pairs: [] };
  return dominanceOf(
    policies.map(({ id }) => id),
    criteria,
    policies.map(({ measures }) => usable.map((name) => measures[name]!.values)),
    plan.main.id,
  );
}

/** Everything that follows from the summaries alone. */
function concluded(
  plan: PolicyPlan,
  ranked: readonly string[],
  policies: readonly PolicySummary[],
  { level, n }: Look,
) {
  const equals = policies.filter(({ id }) => ranked.includes(id));
  const goals = measuresOf(plan).flatMap(({ name, goal }) => (goal === null ? [] : [{ name, goal }]));
  const reference = policies.find(({ id }) => id === plan.reference)!;
  const dominance = dominanceIn(plan, equals, reference);
  const leaders = goals.flatMap(({ name, goal }) => leaderOf(equals, name, goal, level) ?? []);
  const leader = leaders.find(({ measure }) => measure === plan.decide) ?? null;
  return {
    contrasts: contrastsOf(plan, policies, level),
    dominance,
    leaders,
    standings: seedStandings(equals, plan.decide, rankedGoal(plan.decide), level),
    recommendation: recommend({ leader, dominance, ranking: null, replications: n, ranked }),
  };
}

const NOTHING: Omit<ReturnType<typeof concluded>, 'recommendation'> = {
  contrasts: [],
  dominance: { criteria: [], front: [], pairs: [] },
  leaders: [],
  standings: [],
};

/** What came out of the first replications. */
function judge(
  equal: Equal,
  { n, level }: Look,
  looks: number,
  results: ReadonlyMap<string, RunResult>,
): PolicyComparison {
  const { plan, matched } = equal;
  const found = livedOf(
    plan.main,
    plan.policies.map(({ id }) => id),
    plan,
    n,
    results,
  );
  const enough = found.seeds.length >= 3;
  const policies = plan.policies.map((_, p) => summaryOf(plan, p, found, level));
  const off = offOutlays(equal, found);
  const ranked = equal.ranked.filter((id) => off.every(({ policy }) => policy !== id));
  const none: Recommendation = { is: 'none', policy: null, out: [], tied: ranked };
  return {
    title: plan.title,
    question: plan.question,
    brand: { index: plan.brand.index, name: plan.brandName },
    consumers: plan.consumers,
    span: plan.span,
    budget: plan.file.money.budget,
    unitCost: plan.unitCost,
    reference: plan.reference,
    decide: plan.decide,
    measures: measuresOf(plan).map(({ name, unit, about, goal }) => ({ name, unit, about, goal })),
    policies,
    equal: plan.file.money.equal ?? 'budget',
    matched,
    ranked,
    off,
    ...(enough
      ? concluded(plan, ranked, policies, { level, n: found.seeds.length })
      : { ...NOTHING, recommendation: none }),
    ranking: null,
    seeds: found.seeds,
    dropped: found.dropped,
    looks,
    stopped: enough ? 'fixed' : 'too few runs',
    assumptions: assumptionsOf(plan),
    conclusions: [],
    runs: found.rows,
  };
}

const isDecided = ({ contrasts, decide, stopped }: PolicyComparison): boolean =>
  stopped !== 'too few runs' &&
  contrasts.filter(({ measure }) => measure === decide).every(({ finding }) => finding !== 'undecided');

function courseOf(equal: Equal): Course<PolicyComparison> {
  const { plan } = equal;
  const looks = looksOf(plan.main.replications, LEVEL, 'obrien-fleming');
  return {
    looks,
    fixed: looks.length === 1,
    specs: (from, to) => specsOf(plan.main, from, to),
    judge: (look, taken, results) => judge(equal, look, taken, results),
    enough: (found) => (isDecided(found) ? 'decided' : null),
  };
}

/**
 * @param hear told the plan that is lived, once its budgets are what they should be
 * @throws Stop when the laboratory's signal says so; all runs that ended are kept
 */
export async function comparePolicies(
  given: PolicyPlan,
  laboratory: Laboratory,
  hear: (plan: PolicyPlan) => void = () => {},
): Promise<ComparedPolicies> {
  const collection = new RunCollection(laboratory);
  const equal = await equalised(given, collection);
  const { plan } = equal;
  hear(plan);
  const draws = plan.draws.flatMap(({ comparison }) =>
    specsOf(comparison, 0, capOf(comparison.replications)),
  );
  const [{ found: main, stopped }] = await collectInRounds([courseOf(equal)], collection, draws);
  const rows = plan.draws.flatMap(
    ({ comparison: { replications, ...one } }) =>
      livedOf({ ...one, replications }, [], plan, capOf(replications), collection.results).rows,
  );
  const { dominance, leaders, decide, seeds, ranked } = main;
  const ranking = rankingIn(equal, ranked, collection.results);
  const leader = leaders.find(({ measure }) => measure === decide) ?? null;
  const whole: PolicyComparison = {
    ...main,
    ranking,
    recommendation: recommend({ leader, dominance, ranking, replications: seeds.length, ranked }),
    stopped: main.stopped === 'too few runs' ? main.stopped : stopped,
    runs: [...main.runs, ...rows],
  };
  return {
    comparison: { ...whole, conclusions: conclusionsOf(whole) },
    tally: collection.tally(),
    lived: plan.main,
  };
}
