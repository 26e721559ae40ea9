/**
 * Whether a number moves anything: what is recorded with it low against the same with it high, in markets that share
 * seed and people. A move counts where all of these hold:
 *
 *     noticeable  |mean difference| ≥ one standard deviation between markets that differ in nothing but the seed
 *                 |mean difference| ≥ 2 % of the level at the defaults
 *     no chance   |mean difference| ≥ four such deviations, which pairs of unrelated markets do not reach; or, with
 *                 more pairs, a paired t that chance alone reaches for one dead number in a hundred: among all measures
 *                 together, or for the measure that its home expects it to move (`expects`), named before anything was seen
 *     no echo     the measure is not the number itself again, nor an account of money that follows from it, unless it is
 *                 the one that is expected
 */
import { tTwoSided } from '../../lab/statistics/distributions.ts';
import type { ParameterPath } from '../../sim/catalogue.ts';
import { DIRECTIONS, REVISED } from '../directions.ts';
import { placesOf } from './places.ts';

/** Values of what is recorded, by name, of one run. */
export type Values = Readonly<Record<string, number>>;

export const NOTICEABLE = 1;
export const SHARE_OF_LEVEL = 0.02;
export const CLEAR = 4;
/** Of fewer pairs the spread is known too badly for a t. */
export const MANY = 8;
/** That a number is taken for alive which is not, wherever it is looked for: small, as hundreds are surveyed. */
export const CHANCE = 0.01;
/** How often one number is looked at in one place, at most. */
const TIMES = 4;
/** Stands for a move where seeds make no difference at all. */
const MOST = 999;

/** Money paid and received: it follows from prices, shares and budgets. */
const ACCOUNTS =
  /^(market (spending|platform_income|creator_income|fines)|brands (revenue|budget|unspent|commission_cost|impressions|cost_\w+)|(KOC|mid-tier|head) (income|income_\w+|fines))$/;

/** What is named after the number, or set by it. */
const ECHOES: { readonly [P in ParameterPath]?: RegExp } = {
  'population.disposition': /trust_untried$/,
  'creator.perThousand': / creators$/,
  'creator.least': / creators$/,
  'creator.cadence': / (creator_)?(paid_|hidden_|misfit_)?posts(_unpaid|_paid)?$/,
  'brand.quality': /^brands quality$/,
  'brand.counterfeitShare': /^brands counterfeits$/,
  'brand.attackPosts': / posts_bad(_attack)?$/,
  'brand.fakeReviews': / posts_good$/,
  'salience.known': /^brands (awareness|reached)$/,
  'platform.trustStart': /^market platform_trust$/,
  'loyalty.cognitive': /^brands stage_/,
  'loyalty.affective': /^brands stage_/,
  'loyalty.conative': /^brands stage_/,
  'loyalty.action': /^brands stage_/,
  'loyalty.belonging': /^brands stage_/,
};

/** Measures made after a number had been found to move none: nothing was expected of them before. */
const LATE = new Set(['brands agreeing_sales', 'market intrinsic']);

/** The daily measures that its home expects the number to move, if they were named before anything was seen. */
export function expected(path: ParameterPath): readonly string[] {
  if (REVISED.includes(path)) return [];
  const look = DIRECTIONS[path].look.name;
  const named = look.startsWith('creators ')
    ? ['KOC', 'mid-tier', 'head'].map((tier) => look.replace('creators', tier))
    : [look.replace(/^first brand /, 'brands ')];
  return named.filter((measure) => !LATE.has(measure));
}

const isExpected = (path: ParameterPath, measure: string): boolean => expected(path).includes(measure);

export const counts = (path: ParameterPath, measure: string): boolean =>
  (isExpected(path, measure) || !ACCOUNTS.test(measure)) && !(ECHOES[path]?.test(measure) ?? false);

export interface Move {
  measure: string;
  from: number;
  to: number;
  /** Mean difference in standard deviations between seeds, signed. */
  spreads: number;
  alive: boolean;
}

const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;
const deviation = (values: readonly number[]): number => {
  const middle = mean(values);
  const square = values.reduce((sum, x) => sum + (x - middle) ** 2, 0);
  return Math.sqrt(square / (values.length - 1));
};

/** Whether a difference is none that chance makes in so many tests. */
function real(differences: readonly number[], spreads: number, tests: number): boolean {
  if (Math.abs(spreads) >= CLEAR) return true;
  if (differences.length < MANY) return false;
  const error = deviation(differences) / Math.sqrt(differences.length);
  if (error === 0) return true;
  const t = Math.abs(mean(differences)) / error;
  return tTwoSided(t, differences.length - 1) < CHANCE / tests;
}

/**
 * The strongest move of all measures that count, one that is alive before any that is not.
 *
 * @param usual runs with the number as the market has it, of more seeds
 * @param low by seed
 * @param high the same seeds
 */
export function strongest(
  path: ParameterPath,
  usual: readonly Values[],
  low: readonly Values[],
  high: readonly Values[],
): Move | null {
  const measures = Object.keys(usual[0]).filter((name) => counts(path, name));
  const size = (move: Move): number => Math.abs(move.spreads);
  let best: Move | null = null;
  for (const measure of measures) {
    const [at, from, to] = [usual, low, high].map((runs) => runs.map((run) => run[measure]));
    const among = isExpected(path, measure) ? expected(path).length : measures.length;
    const move = moveOf(measure, at, from, to, among * TIMES * (1 + placesOf(path).length));
    if (move === null) continue;
    if (best === null || (move.alive === best.alive ? size(move) > size(best) : move.alive)) best = move;
  }
  return best;
}

function moveOf(
  measure: string,
  at: readonly number[],
  from: readonly number[],
  to: readonly number[],
  tests: number,
): Move | null {
  const differences = to.map((x, i) => x - from[i]);
  const shift = mean(differences);
  if (shift === 0) return null;
  const spread = Math.max(deviation(at), deviation(from), deviation(to));
  const spreads = Math.sign(shift) * Math.min(MOST, Math.abs(shift) / spread);
  const noticeable =
    Math.abs(spreads) >= NOTICEABLE && Math.abs(shift) >= SHARE_OF_LEVEL * Math.abs(mean(at));
  const alive = noticeable && real(differences, spreads, tests);
  return { measure, from: mean(from), to: mean(to), spreads, alive };
}
