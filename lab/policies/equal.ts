/** A plan whose policies are given, or spend, the same: as the file has it, or after tuning (matching.ts). */
import { capOf } from '../designs/comparison.ts';
import type { Comparison } from '../designs/comparison.ts';
import type { RunCollection } from '../runs/run-collection.ts';
import type { RunResult } from '../runs/runs.ts';
import { mean } from '../statistics/sums.ts';
import { apart } from './budget.ts';
import { livedOf, valuesOf } from './lived.ts';
import { matchOutlays, scalesOf } from './matching.ts';
import { measureOf } from './measures.ts';
import type { PolicyPlan } from './plan.ts';
import { rankingOf } from './ranking.ts';
import type { MatchedOutlay, Ranking, UncertainNumber } from './results.ts';

export interface Equal {
  plan: PolicyPlan;
  matched: MatchedOutlay[];
  /** Who is ranked: with equal outlays those that reach them. */
  ranked: string[];
}

const PILOT = { seeds: 4, rounds: 6 };
/** At every draw anew, from where the pilots ended: a market drawn is one of many. */
const PILOT_AT_DRAW = { seeds: 1, rounds: 2 };

/** What is lived first where outlays are to be equal. */
export const firstPilot = (plan: PolicyPlan): Comparison =>
  plan.live({
    ...{ id: 'pilot', needed: [], ownSeeds: `${plan.seeds} pilot` },
    ...{ given: { n: PILOT.seeds }, scales: {} },
  });

/** Budgets as the file has them, or tuned until outlays are equal, in the market and in every draw. */
export async function equalised(plan: PolicyPlan, collection: RunCollection): Promise<Equal> {
  const ids = plan.policies.map(({ id }) => id);
  if (plan.file.money.equal !== 'outlay') return { plan, matched: [], ranked: ids };
  const [matched] = await matchOutlays(plan, collection, [PILOT]);
  const start = scalesOf(matched);
  const ranked = matched.filter(({ reached }) => reached).map(({ policy }) => policy);
  const efforts = plan.draws.map((_, point) => ({ ...PILOT_AT_DRAW, point, start, only: ranked }));
  const found = await matchOutlays(plan, collection, efforts);
  const draws = found.map((one, point) => plan.drawAt(point, { ...start, ...scalesOf(one) }, ranked));
  return { plan: { ...plan, main: plan.mainAt(start), draws }, matched, ranked };
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

/** How those that are ranked stand over the draws of what is not known. */
export function rankingIn({ plan, ranked }: Equal, results: ReadonlyMap<string, RunResult>): Ranking | null {
  const { of, goal } = measureOf(plan.decide);
  const outlaysApart: number[] = [];
  const draws = plan.draws.flatMap(({ values, comparison }) => {
    const { lived } = livedOf(comparison, ranked, plan, capOf(comparison.replications), results);
    const found = lived.map((one) => valuesOf(one, of));
    if (found.some((one) => one === null)) return [];
    outlaysApart.push(apart(lived.map((one) => mean(one.map(({ calm }) => calm.outlay)))));
    return [{ values, outcomes: found.map((one) => mean(one!)) }];
  });
  return rankingOf({
    measure: plan.decide,
    goal: goal!,
    policies: ranked,
    uncertain: uncertainIn(plan),
    draws,
    dropped: plan.draws.length - draws.length,
    replications: plan.draws.length === 0 ? 0 : capOf(plan.draws[0].comparison.replications),
    outlaysApart: plan.file.money.equal === 'outlay' && draws.length > 0 ? mean(outlaysApart) : null,
  });
}
