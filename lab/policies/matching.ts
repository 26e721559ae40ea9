/**
 * Equal outlays: budgets are tuned until all policies spend the same, on pilot seeds that the comparison does not see.
 *
 *     f(s) = outlay while money is given + what is spent later, up to a tenth of the target          s  scale of the budget
 *     s ← s·T/f(s), between two trials on either side of T by a straight line; at most twelve times the budget
 *     saturated: more budget by a quarter and more brings less than a tenth of that in outlay
 *
 * What a programme leaves in its purse is spent after the money has stopped, so that nothing would be seen of what stays:
 * more of it than a tenth counts as not spent. A policy that is saturated below T gets the budget that it can spend, is told
 * with its number, and is ranked with nobody. Which of two equal scales is taken depends on the seeds alone.
 */
import { capOf, specsOf } from '../designs/comparison.ts';
import type { Comparison } from '../designs/comparison.ts';
import type { RunCollection } from '../runs/run-collection.ts';
import type { RunResult } from '../runs/runs.ts';
import { mean } from '../statistics/sums.ts';
import { livedOf } from './lived.ts';
import type { PolicyPlan, Scales } from './plan.ts';
import type { MatchedOutlay, OutlayTrial } from './results.ts';

/** Outlays this near to the target are equal. */
export const NEAR = 0.03;
const MOST = 12;
const LATE = 0.1;
/** Growth of the budget by which saturation may be judged, and the share of it that has to arrive. */
const STEP = 1.25;
const ARRIVES = 0.1;
/** Money that is not used at once does not turn up to the fen. */
const SPARE = 1.02;

/** What a policy is found to spend with its budget times `scale`, in yuan: on time, and later. */
export interface Spent {
  onTime: number;
  late: number;
}

export const countedOutlay = ({ onTime, late }: Spent, target: number): number =>
  onTime + Math.min(late, LATE * target);

/** Straight line through two trials on either side of the target. */
function between(below: OutlayTrial, above: OutlayTrial, target: number): number {
  const share = (target - below.outlay) / (above.outlay - below.outlay);
  return below.scale + share * (above.scale - below.scale);
}

/** Trials so far, by scale: whether more budget has ceased to be spent. */
function saturatedAt(trials: readonly OutlayTrial[]): OutlayTrial | null {
  const sorted = [...trials].sort((a, b) => a.scale - b.scale);
  for (let i = sorted.length - 1; i > 0; i--) {
    const [less, more] = [sorted[i - 1], sorted[i]];
    const grown = more.scale / less.scale - 1;
    if (grown < STEP - 1) continue;
    const arrived = less.outlay === 0 ? 0 : more.outlay / less.outlay - 1;
    return arrived < ARRIVES * grown ? (more.outlay > less.outlay ? more : less) : null;
  }
  return sorted.length > 0 && sorted[sorted.length - 1].scale >= MOST ? sorted[sorted.length - 1] : null;
}

export type Next = { is: 'equal' | 'saturated'; scale: number } | { is: 'try'; scale: number };

/** What follows from the trials of one policy: the scale to be taken, or the next to be tried. */
export function nextScale(trials: readonly OutlayTrial[], target: number): Next {
  if (trials.length === 0) return { is: 'try', scale: 1 };
  const nearest = nearestOf(trials, target);
  if (Math.abs(nearest.outlay / target - 1) <= NEAR) return { is: 'equal', scale: nearest.scale };
  const below = trials.filter(({ outlay }) => outlay < target).sort((a, b) => b.scale - a.scale)[0];
  const above = trials.filter(({ outlay }) => outlay >= target).sort((a, b) => a.scale - b.scale)[0];
  if (below !== undefined && above !== undefined) {
    return { is: 'try', scale: between(below, above, target) };
  }
  if (above !== undefined) return { is: 'try', scale: (above.scale * target) / above.outlay };
  const full = saturatedAt(trials);
  if (full !== null) return { is: 'saturated', scale: Math.min(full.scale, (SPARE * full.outlay) / target) };
  // The first trial may be of a budget hardly any of which can be spent.
  const wanted = below.outlay === 0 ? MOST : (below.scale * target) / below.outlay;
  return { is: 'try', scale: Math.min(MOST, Math.max(STEP * below.scale, wanted)) };
}

const nearestOf = (trials: readonly OutlayTrial[], target: number): OutlayTrial =>
  trials.reduce((best, one) => (Math.abs(one.outlay - target) < Math.abs(best.outlay - target) ? one : best));

export interface Effort {
  seeds: number;
  /** Rounds of trials at most. */
  rounds: number;
  /** Number of the draw whose values hold. */
  point?: number;
  /** Where trials begin. */
  start?: Scales;
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

  /** What is to be tried next; null where all is found. */
  next(round: number): Attempt | null {
    if (round >= this.effort.rounds) return null;
    const entries = this.ids.flatMap((id): [string, number][] => {
      const trials = this.trials[id] ?? [];
      if (trials.length === 0) return [[id, this.effort.start?.[id] ?? 1]];
      const next = nextScale(trials, this.target);
      return next.is === 'try' ? [[id, next.scale]] : [];
    });
    if (entries.length === 0) return null;
    const scales = Object.fromEntries(entries);
    return { scales, pilot: this.pilotOf(scales) };
  }

  private pilotOf(scales: Scales): Comparison {
    const { plan, effort } = this;
    const { point, seeds: n } = effort;
    const draw = point === undefined ? '' : ` draw ${point}`;
    return plan.live({
      ...{ id: `pilot${draw}`, needed: [], ownSeeds: `${plan.seeds}${draw} pilot`, given: { n } },
      ...{ scales, only: Object.keys(scales), ...(point === undefined ? {} : { point }) },
    });
  }

  take({ scales, pilot }: Attempt, results: ReadonlyMap<string, RunResult>): void {
    const only = Object.keys(scales);
    const { lived } = livedOf(pilot, only, this.plan, this.effort.seeds, results);
    only.forEach((id, p) => {
      if (lived[p].length === 0) return;
      const late = mean(lived[p].map(({ calm }) => calm['outlay late']));
      const all = mean(lived[p].map(({ calm }) => calm.outlay));
      const outlay = countedOutlay({ onTime: all - late, late }, this.target);
      (this.trials[id] ??= []).push({ scale: scales[id], outlay });
    });
  }

  foundOf(id: string): MatchedOutlay {
    const { target } = this;
    const trials = this.trials[id] ?? [];
    const next: Next = trials.length === 0 ? { is: 'saturated', scale: 1 } : nextScale(trials, target);
    if (next.is === 'saturated') {
      const full = trials.reduce((most, { outlay }) => Math.max(most, outlay), 0);
      return { policy: id, scale: next.scale, outlay: full, target, reached: false, trials };
    }
    const { scale, outlay } = nearestOf(trials, target);
    return { policy: id, scale, outlay, target, reached: Math.abs(outlay / target - 1) <= 2 * NEAR, trials };
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
