/**
 * Which budget to try next, so that a policy spends what it should: from the trials of one policy, whatever the market.
 *
 *     s ← s·(T/f)^(1/e), between two trials on either side of T by a straight line; at most twelve times the budget
 *     short: more budget by a quarter and more brings less than a tenth of that          s scale of the budget, f what is spent
 *     over: more than T even with next to no budget, as commissions are paid             T target, e elasticity of f (1 unless known)
 */
import { log, pow } from '../../sim/numbers.ts';
import type { OutlayTrial } from './results.ts';

/** Outlays this near to the target are equal. */
export const NEAR = 0.03;
const MOST = 12;
/** As good as no budget. */
const LEAST = 0.02;
/** Growth of the budget by which it may be judged that no more is spent, and the share of it that has to arrive. */
const STEP = 1.25;
const ARRIVES = 0.1;
/** Money that is not used at once does not turn up to the fen. */
const SPARE = 1.02;
/** What two trials can say of an elasticity. */
const ELASTIC = [0.5, 2] as const;

export type Next = { is: 'equal' | 'short' | 'over'; scale: number } | { is: 'try'; scale: number };

export interface Aim {
  target: number;
  near?: number | undefined;
  elasticity?: number | undefined;
}

export const nearestOf = (trials: readonly OutlayTrial[], target: number): OutlayTrial =>
  trials.reduce((best, one) => (Math.abs(one.outlay - target) < Math.abs(best.outlay - target) ? one : best));

/** Where the straight line through two trials meets the target. */
function crossing(a: OutlayTrial, b: OutlayTrial, target: number): number {
  return a.scale + ((target - a.outlay) / (b.outlay - a.outlay)) * (b.scale - a.scale);
}

const byScale = (trials: readonly OutlayTrial[]): OutlayTrial[] =>
  [...trials].sort((a, b) => a.scale - b.scale);

/** Trials so far: the one at which more budget has ceased to be spent. */
function fullAt(trials: readonly OutlayTrial[]): OutlayTrial | null {
  const sorted = byScale(trials);
  for (let i = sorted.length - 1; i > 0; i--) {
    const [less, more] = [sorted[i - 1], sorted[i]];
    const grown = more.scale / less.scale - 1;
    if (grown < STEP - 1) continue;
    const arrived = less.outlay === 0 ? 0 : more.outlay / less.outlay - 1;
    return arrived < ARRIVES * grown ? (more.outlay > less.outlay ? more : less) : null;
  }
  return sorted.length > 0 && sorted[sorted.length - 1].scale >= MOST ? sorted[sorted.length - 1] : null;
}

/** All trials spent too much. */
function lower(above: readonly OutlayTrial[], { target, elasticity = 1 }: Aim): Next {
  const [least, second] = above;
  if (least.scale <= LEAST) return { is: 'over', scale: least.scale };
  const rises = second !== undefined && second.outlay > least.outlay;
  const guess = rises
    ? crossing(least, second, target)
    : least.scale * pow(target / least.outlay, 1 / elasticity);
  return { is: 'try', scale: Math.max(LEAST, Math.min(guess, 0.9 * least.scale)) };
}

/** All trials spent too little. */
function higher(trials: readonly OutlayTrial[], below: OutlayTrial, { target, elasticity = 1 }: Aim): Next {
  const full = fullAt(trials);
  if (full !== null) return { is: 'short', scale: Math.min(full.scale, (SPARE * full.outlay) / target) };
  // The first trial may be of a budget hardly any of which can be spent.
  const wanted = below.outlay === 0 ? MOST : below.scale * pow(target / below.outlay, 1 / elasticity);
  return { is: 'try', scale: Math.min(MOST, Math.max(STEP * below.scale, wanted)) };
}

/** What follows from the trials of one policy: the scale to be taken, or the next to be tried. */
export function nextScale(trials: readonly OutlayTrial[], aim: Aim): Next {
  const { target, near = NEAR } = aim;
  if (trials.length === 0) return { is: 'try', scale: 1 };
  const nearest = nearestOf(trials, target);
  if (Math.abs(nearest.outlay / target - 1) <= near) return { is: 'equal', scale: nearest.scale };
  const sorted = byScale(trials);
  const above = sorted.filter(({ outlay }) => outlay >= target);
  const below = sorted.filter(({ outlay }) => outlay < target).at(-1);
  if (below === undefined) return lower(above, aim);
  if (above.length === 0) return higher(trials, below, aim);
  return { is: 'try', scale: crossing(below, above[0], target) };
}

/** By how many percent more is spent where the budget is larger by one, at the two trials nearest to the target. */
export function elasticityOf(trials: readonly OutlayTrial[], target: number): number {
  const [a, b] = [...trials].sort((x, y) => Math.abs(x.outlay - target) - Math.abs(y.outlay - target));
  if (b === undefined || a.scale === b.scale || a.outlay <= 0 || b.outlay <= 0) return 1;
  const found = log(a.outlay / b.outlay) / log(a.scale / b.scale);
  return Math.min(Math.max(found, ELASTIC[0]), ELASTIC[1]);
}
