/**
 * Equal outlays, or costs: budgets are tuned until all policies spend the same (next-scale.ts), on seeds that the comparison
 * does not see.
 *
 *     spent = outlay while money is given + what is spent later, up to a tenth of the target
 *     cost  = spent + commissions + what the platform takes of sales + what returns cost
 *
 * What a programme leaves in its purse is spent after the money has stopped, so that nothing would be seen of what stays:
 * more of it than a tenth counts as not spent. A policy that spends too little however much it is given gets the budget that
 * it can spend, is told with its number, and is ranked with nobody. Which of two equal scales is taken depends on the
 * seeds alone.
 */
import { capOf, specsOf } from '../designs/comparison.ts';
import type { Comparison } from '../designs/comparison.ts';
import type { RunCollection } from '../runs/run-collection.ts';
import type { RunResult } from '../runs/runs.ts';
import { mean } from '../statistics/sums.ts';
import { livedOf } from './lived.ts';
import type { Lived } from './measures.ts';
import { onSales } from './measures.ts';
import { nearestOf, nextScale } from './next-scale.ts';
import type { Next } from './next-scale.ts';
import type { PolicyPlan, Scales } from './plan.ts';
import type { MatchedOutlay, OutlayTrial } from './results.ts';

const LATE = 0.1;

/** What a policy is found to spend with its budget times `scale`, in yuan: on time, and later. */
export interface Spent {
  onTime: number;
  late: number;
}

export const countedOutlay = ({ onTime, late }: Spent, target: number): number =>
  onTime + Math.min(late, LATE * target);

/** What is made equal, of one policy over replications, in yuan. */
export function countedIn(lived: readonly Lived[], { file }: PolicyPlan, target: number): number {
  const late = mean(lived.map(({ calm }) => calm['outlay late']));
  const outlay = mean(lived.map(({ calm }) => calm.outlay));
  const counted = countedOutlay({ onTime: outlay - late, late }, target);
  return file.money.equal === 'cost' ? counted + mean(lived.map(({ calm }) => onSales(calm))) : counted;
}

export interface Effort {
  seeds: number;
  /** What seeds are called. */
  named: string;
  /** Rounds of trials at most. */
  rounds: number;
  /** Where trials end, and up to where outlays count as equal: shares of the target. */
  near: number;
  within: number;
  /** Number of the draw whose values hold. */
  point?: number;
  /** Where trials begin, and how much of a larger budget is spent there. */
  start?: Scales;
  elasticity?: Scales;
  /** Policies whose budgets are tuned; all unless given. */
  only?: readonly string[];
}

/** Yuan that every policy is to spend. */
export const targetOf = ({ file, span, consumers }: PolicyPlan): number =>
  (file.money.budget * (span.until - span.from) * consumers) / 1000;

/** A trial that is to be lived: which policies, with which scales. */
interface Attempt {
  scales: Record<string, number>;
  pilot: Comparison;
}

class Matching {
  private readonly trials: Record<string, OutlayTrial[]> = {};
  private readonly plan: PolicyPlan;
  private readonly effort: Effort;
  private readonly target: number;

  constructor(plan: PolicyPlan, effort: Effort) {
    this.plan = plan;
    this.effort = effort;
    this.target = targetOf(plan);
  }

  get ids(): readonly string[] {
    return this.effort.only ?? this.plan.policies.map(({ id }) => id);
  }

  private nextOf(id: string): Next {
    const { start, elasticity, near } = this.effort;
    const trials = this.trials[id] ?? [];
    if (trials.length === 0) return { is: 'try', scale: start?.[id] ?? 1 };
    return nextScale(trials, { target: this.target, near, elasticity: elasticity?.[id] });
  }

  /** What is to be tried next; null where all is found. */
  next(round: number): Attempt | null {
    if (round >= this.effort.rounds) return null;
    const entries = this.ids.flatMap((id): [string, number][] => {
      const next = this.nextOf(id);
      return next.is === 'try' ? [[id, next.scale]] : [];
    });
    if (entries.length === 0) return null;
    const scales = Object.fromEntries(entries);
    return { scales, pilot: this.pilotOf(scales) };
  }

  private pilotOf(scales: Scales): Comparison {
    const { plan, effort } = this;
    const { point, seeds: n, named } = effort;
    return plan.live({
      ...{ id: named, needed: [], ownSeeds: `${plan.seeds} ${named}`, given: { n } },
      ...{ scales, only: Object.keys(scales), ...(point === undefined ? {} : { point }) },
    });
  }

  take({ scales, pilot }: Attempt, results: ReadonlyMap<string, RunResult>): void {
    const only = Object.keys(scales);
    const { lived } = livedOf(pilot, only, this.plan, this.effort.seeds, results);
    only.forEach((id, p) => {
      if (lived[p].length === 0) return;
      const outlay = countedIn(lived[p], this.plan, this.target);
      (this.trials[id] ??= []).push({ scale: scales[id], outlay });
    });
  }

  foundOf(id: string): MatchedOutlay {
    const { target } = this;
    const trials = this.trials[id] ?? [];
    const none = { policy: id, target, reached: false, trials };
    if (trials.length === 0) return { ...none, scale: 1, outlay: 0, missed: 'not found' };
    const { scale, outlay } = nearestOf(trials, target);
    if (Math.abs(outlay / target - 1) <= this.effort.within)
      return { ...none, scale, outlay, reached: true, missed: null };
    const next = this.nextOf(id);
    if (next.is === 'short') {
      const full = trials.reduce((most, one) => Math.max(most, one.outlay), 0);
      return { ...none, scale: next.scale, outlay: full, missed: 'short' };
    }
    return { ...none, scale, outlay, missed: next.is === 'over' ? 'over' : 'not found' };
  }
}

/**
 * Tunes the budgets of all policies, in as many markets as efforts are given, all trials of a round together.
 *
 * @throws Stop when the laboratory's signal says so
 */
export async function matchOutlays(
  plan: PolicyPlan,
  collection: RunCollection,
  efforts: readonly Effort[],
): Promise<MatchedOutlay[][]> {
  const all = efforts.map((effort) => new Matching(plan, effort));
  for (let round = 0; ; round++) {
    const attempts = all.flatMap((matching) => {
      const attempt = matching.next(round);
      return attempt === null ? [] : [{ matching, attempt }];
    });
    if (attempts.length === 0) break;
    await collection.collect(
      attempts.flatMap(({ attempt: { pilot } }) => specsOf(pilot, 0, capOf(pilot.replications))),
    );
    for (const { matching, attempt } of attempts) matching.take(attempt, collection.results);
  }
  return all.map((matching) => matching.ids.map((id) => matching.foundOf(id)));
}

export const scalesOf = (matched: readonly MatchedOutlay[]): Scales =>
  Object.fromEntries(matched.map(({ policy, scale }) => [policy, scale]));
