/** A plan whose policies are given, spend, or cost the same: as the file has it, or after tuning (matching.ts). */
import { capOf } from '../designs/comparison.ts';
import type { Comparison } from '../designs/comparison.ts';
import type { RunCollection } from '../runs/run-collection.ts';
import type { RunResult } from '../runs/runs.ts';
import { mean } from '../statistics/sums.ts';
import { apart } from './budget.ts';
import { livedOf, valuesOf } from './lived.ts';
import type { LivedPolicies } from './lived.ts';
import { countedIn, matchOutlays, scalesOf, targetOf } from './matching.ts';
import type { Effort } from './matching.ts';
import { measureOf } from './measures.ts';
import { NEAR, elasticityOf } from './next-scale.ts';
import type { Draw, PolicyPlan } from './plan.ts';
import { isTuned } from './policy-shape.ts';
import { rankingOf } from './ranking.ts';
import type { MatchedOutlay, OffOutlay, Ranking, UncertainNumber } from './results.ts';

export interface Equal {
  plan: PolicyPlan;
  matched: MatchedOutlay[];
  /** Who may be ranked: with equal outlays those that reach them on pilot seeds. */
  ranked: string[];
  /** The same by draw. */
  rankedAt: string[][];
}

/** Outlays further off than this are no longer called equal. */
export const OFF = 0.1;

const PILOT = { seeds: 6, named: 'pilot', rounds: 6, near: NEAR, within: OFF };
/**
 * A market drawn is one of many: its budgets are tuned on its own seeds, from where the pilots ended, so that what is
 * lived there is what was tuned.
 */
const AT_DRAW = { rounds: 5, near: OFF / 2, within: OFF };

/** What is lived first where outlays are to be equal. */
export const firstPilot = (plan: PolicyPlan): Comparison =>
  plan.live({
    ...{ id: PILOT.named, needed: [], ownSeeds: `${plan.seeds} ${PILOT.named}` },
    ...{ given: { n: PILOT.seeds }, scales: {} },
  });

/** Budgets as the file has them, or tuned until outlays are equal, in the market and in every draw. */
export async function equalised(plan: PolicyPlan, collection: RunCollection): Promise<Equal> {
  const ids = plan.policies.map(({ id }) => id);
  if (!isTuned(plan.file)) return { plan, matched: [], ranked: ids, rankedAt: plan.draws.map(() => ids) };
  const [matched] = await matchOutlays(plan, collection, [PILOT]);
  const start = scalesOf(matched);
  const ranked = reachedIn(matched);
  const elasticity = Object.fromEntries(
    matched.map(({ policy, trials, target }) => [policy, elasticityOf(trials, target)]),
  );
  const efforts = plan.draws.map(({ comparison }, point): Effort => {
    const seeds = capOf(comparison.replications);
    return { ...AT_DRAW, seeds, named: `draw ${point}`, point, start, elasticity, only: ranked };
  });
  const found = await matchOutlays(plan, collection, efforts);
  const draws = found.map((one, point) => plan.drawAt(point, { ...start, ...scalesOf(one) }, ranked));
  const rankedAt = found.map(reachedIn);
  return { plan: { ...plan, main: plan.mainAt(start), draws }, matched, ranked, rankedAt };
}

const reachedIn = (matched: readonly MatchedOutlay[]): string[] =>
  matched.filter(({ reached }) => reached).map(({ policy }) => policy);

/** The median: one that is far off does not move what the others are held against. */
function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return (sorted[Math.floor(half)] + sorted[Math.ceil(half)]) / 2;
}

/**
 * Who on the seeds of the comparison is further than a tenth from what the others spend, though the pilots were equal.
 *
 * @param lived by policy, in the order of the plan
 */
export function offOutlays({ plan, ranked }: Equal, { lived }: LivedPolicies): OffOutlay[] {
  if (!isTuned(plan.file)) return [];
  const target = targetOf(plan);
  const spent = plan.policies.flatMap(({ id }, p) =>
    ranked.includes(id) && lived[p].length > 0
      ? [{ policy: id, spent: countedIn(lived[p], plan, target) }]
      : [],
  );
  if (spent.length === 0) return [];
  const level = middleOf(spent.map((one) => one.spent));
  return spent.filter((one) => Math.abs(one.spent / level - 1) > OFF).map((one) => ({ ...one, level }));
}

export const uncertainIn = ({
  unsure: { factors, assumed },
}: Pick<PolicyPlan, 'unsure'>): UncertainNumber[] =>
  factors.map(({ name, why, members: [{ range }] }) => ({
    path: name,
    low: range.low,
    high: range.high,
    scale: range.scale ?? 'linear',
    because: why === '' ? null : why,
    assumed: assumed.has(name),
  }));

interface DrawFound {
  values: number[];
  outcomes: (number | null)[];
  outlaysApart: number;
}

/** Outcomes of those that spend as much as the others in a draw; null where a run failed or there are not two of them. */
function foundIn(
  plan: PolicyPlan,
  policies: readonly string[],
  { values, comparison }: Draw,
  equal: readonly string[],
  results: ReadonlyMap<string, RunResult>,
): DrawFound | null {
  const present = policies.filter((id) => equal.includes(id));
  if (present.length < 2) return null;
  const { lived } = livedOf(comparison, present, plan, capOf(comparison.replications), results);
  const found = lived.map((one) => valuesOf(one, measureOf(plan.decide).of));
  if (found.some((one) => one === null)) return null;
  const outcomes = policies.map((id) => {
    const at = present.indexOf(id);
    return at < 0 ? null : mean(found[at]!);
  });
  const target = targetOf(plan);
  return { values, outcomes, outlaysApart: apart(lived.map((one) => countedIn(one, plan, target))) };
}

/**
 * How those that are ranked stand over the draws of what is not known; at a draw those that spend as much there.
 *
 * @param ranked who spends the same on the seeds of the comparison
 */
export function rankingIn(
  { plan, rankedAt }: Equal,
  ranked: readonly string[],
  results: ReadonlyMap<string, RunResult>,
): Ranking | null {
  const found = plan.draws.flatMap(
    (draw, point) => foundIn(plan, ranked, draw, rankedAt[point], results) ?? [],
  );
  return rankingOf({
    measure: plan.decide,
    goal: measureOf(plan.decide).goal!,
    policies: ranked,
    uncertain: uncertainIn(plan),
    draws: found.map(({ values, outcomes }) => ({ values, outcomes })),
    dropped: plan.draws.length - found.length,
    replications: plan.draws.length === 0 ? 0 : capOf(plan.draws[0].comparison.replications),
    outlaysApart: isTuned(plan.file) && found.length > 0 ? mean(found.map((one) => one.outlaysApart)) : null,
  });
}
