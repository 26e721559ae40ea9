/**
 * Replications until the interval of a contrast is narrow enough, with repeated looks paid for.
 *
 *     interval at look k = mean ± t_{1−α_k/2, n_k−1}·sd/√n_k       α_k from the plan of looks (looks.ts)
 *
 * These are repeated confidence intervals: all of them together cover with the overall level, so that any rule
 * may stop at any planned look and the interval at hand is still good. What it costs is width: the last one is
 * wider than that of a design with fixed n. A sequence extended beyond its cap is outside the guarantee.
 *
 * Source: C. Jennison and B. Turnbull, J. R. Stat. Soc. B 51 (1989).
 */
import { tFactor } from './distributions.ts';
import { place, type Place } from './equivalence.ts';
import { halfWidth, type Interval } from './interval.ts';
import { planLooks, type LookPlan } from './looks.ts';
import { pairedContrast } from './paired.ts';
import type { Row } from './sums.ts';

/** When to stop before the cap. Without any of them only the cap stops. */
export interface StopRule {
  /** Stop when the interval is no wider than ± this (unit of the contrast). */
  readonly halfWidth?: number;
  /** Stop when the interval is `relevant`, `negligible` or `opposite` for this smallest effect of interest. */
  readonly sesoi?: number;
}

export type StopReason = 'narrow' | 'decided' | 'cap';

/** What a look found. */
export interface Looked {
  /** Number of the look, from 0. */
  readonly look: number;
  readonly n: number;
  readonly mean: number;
  /** The repeated confidence interval; its `level` is the overall one. */
  readonly interval: Interval;
  /** Two-sided nominal level at this look. */
  readonly alpha: number;
  /** Repeated p: the smallest overall level of error at which this look's interval leaves 0 out. */
  readonly p: number;
  readonly place: Place;
  /** Why to stop; null to go on. */
  readonly stop: StopReason | null;
}

/** Below this overall error p values are not told apart. */
const LEAST_P = 1e-6;

/**
 * The overall error at which look k would just leave 0 out, given the nominal two-sided p of its t test.
 * By halving over plans, to 1 % of p; 1 or LEAST_P where it lies beyond.
 */
export function repeatedP(plan: LookPlan, k: number, nominal: number): number {
  const sizes = plan.looks.map((look) => look.n);
  const alphaAt = (overall: number): number => planLooks(sizes, 1 - overall, plan.spending).looks[k].alpha;
  if (nominal >= alphaAt(1 - LEAST_P)) return 1;
  if (nominal <= alphaAt(LEAST_P)) return LEAST_P;
  let low = LEAST_P;
  let high = 1 - LEAST_P;
  while (high - low > 0.01 * low) {
    const middle = Math.sqrt(low * high);
    if (alphaAt(middle) < nominal) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * The look at differences d, whose number must be that of a planned look. Throws where it is not: a look that
 * was not planned is not paid for.
 */
export function lookAt(plan: LookPlan, d: Row, rule: StopRule = {}): Looked {
  const k = plan.looks.findIndex((look) => look.n === d.length);
  if (k < 0) {
    const planned = plan.looks.map((look) => look.n).join(', ');
    throw new RangeError(`look at ${d.length} replications; expected one of the planned ${planned}`);
  }
  const { n, alpha } = plan.looks[k];
  const { mean, se, p } = pairedContrast(d);
  const reach = tFactor(1 - alpha, n - 1) * se;
  const interval = { low: mean - reach, high: mean + reach, level: plan.level };
  const at = place(interval, rule.sesoi ?? 0);
  const decided = rule.sesoi !== undefined && ['relevant', 'negligible', 'opposite'].includes(at);
  const narrow = rule.halfWidth !== undefined && halfWidth(interval) <= rule.halfWidth;
  const last = k === plan.looks.length - 1;
  const stop = narrow ? 'narrow' : decided ? 'decided' : last ? 'cap' : null;
  return { look: k, n, mean, interval, alpha, p: repeatedP(plan, k, p), place: at, stop };
}

/** Looks at growing prefixes of d as if they arrived one by one; the last one is where the sequence stops. */
export function runLooks(plan: LookPlan, d: Row, rule: StopRule = {}): Looked[] {
  const seen: Looked[] = [];
  for (const { n } of plan.looks) {
    if (n > d.length) break;
    const looked = lookAt(plan, Array.prototype.slice.call(d, 0, n) as number[], rule);
    seen.push(looked);
    if (looked.stop) break;
  }
  return seen;
}
