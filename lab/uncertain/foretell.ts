/**
 * What the seeds of the row would find at a draw of which only a few were lived.
 *
 *     d_gs = μ + u_g + e_gs        u ~ (0, τ²) between draws, e ~ (0, σ²) within, pooled over all draws
 *     effect of draw g:   μ̂ + √B_g·(d̄_g − μ̂),   B_g = τ²/(τ² + σ²/S_g)
 *     interval:           that ± t_{n−1}·σ/√n,     n the seeds of the row, S_g those of the draw
 *
 * Means of few seeds lie further apart than what they are means of. Shrinking by B is best for each draw, but leaves them
 * too close together; √B leaves them as far apart as the draws are (τ²), which is what a share of draws asks for. Draws at
 * which the contrast is exactly nothing with every seed are known: they are left out of μ, τ and σ, and stay nothing. The
 * spread within is one for all draws, so that draws that are noisier than most come out too sure, quieter ones not sure
 * enough.
 *
 * Two arms that a dial made alike at a draw are foretold to be: what is left of the difference is what the few seeds of its
 * pilot missed, and the row tunes with many. How far the interval reaches stays what its seeds make of it. What the pilot missed
 * is in the effects all the same, and makes draws look a little more unlike than they are.
 *
 * Sources: T. Louis, J. Am. Stat. Assoc. 79 (1984), constrained empirical Bayes; components as in
 * lab/statistics/random-effects.ts.
 */
import type { Sesoi } from '../designs/outcomes.ts';
import { tFactor } from '../statistics/distributions.ts';
import { varianceComponents } from '../statistics/random-effects.ts';
import { mean, sumOver, variance } from '../statistics/sums.ts';
import { LEVEL } from '../verdicts/evaluation.ts';
import type { LivedDraw } from './living.ts';
import type { DrawnEffect, Spread } from './results.ts';
import type { Tested } from './row.ts';

type Lived = { contrast: Float64Array; arms: readonly Float64Array[] };

const isNothing = ({ contrast }: Lived): boolean => contrast.every((value) => value === 0);

/** Spreads between and within draws; without draws enough to tell, all that differs is between. */
function spreadOf({ name, of }: Tested, all: readonly Lived[]): Spread {
  const moving = all.filter((one) => !isNothing(one));
  const groups = moving.map(({ contrast }) => contrast);
  const nothing = all.length - moving.length;
  if (groups.length < 2) {
    const own =
      groups.length === 0 ? { mean: 0, within: 0 } : { mean: mean(groups[0]), within: variance(groups[0]) };
    return { name, of, mean: own.mean, between: 0, within: Math.sqrt(own.within), kept: 1, nothing };
  }
  const { between, within } = varianceComponents(groups, LEVEL);
  const seeds = Math.max(...groups.map((group) => group.length));
  return {
    name,
    of,
    mean: mean(groups.map(mean)),
    between: Math.sqrt(between),
    within: Math.sqrt(within),
    kept: keptOf(between, within, seeds),
    nothing,
  };
}

/** √B */
const keptOf = (between: number, within: number, seeds: number): number =>
  within === 0 ? 1 : Math.sqrt(between / (between + within / seeds));

/** In the unit of the contrast: shares of the level at this draw, standard deviations between seeds over all draws. */
function marginsOf({ value, share, sd = 0 }: Sesoi, all: readonly Lived[]): number[] {
  if (value !== undefined) return all.map(() => value);
  const over = (arms: readonly Float64Array[], of: (arm: Float64Array) => number): number =>
    sumOver(arms.length, (a) => of(arms[a])) / arms.length;
  if (share !== undefined) return all.map(({ arms }) => share * over(arms, (arm) => Math.abs(mean(arm))));
  const spreads = all.map(({ arms }) => over(arms, variance));
  const size = sd * Math.sqrt(mean(spreads));
  return all.map(() => size);
}

const madeAlike = ({ of, contrast }: Tested, { alike }: LivedDraw): boolean => {
  const arms = Object.keys(contrast);
  return (alike[of] ?? []).some((group) => arms.every((arm) => group.includes(arm)));
};

/** One contrast at all draws, each with at least two seeds. */
export function foretold(
  test: Tested,
  draws: readonly LivedDraw[],
  replications: number,
): { spread: Spread; effects: DrawnEffect[] } {
  const all = draws.map(({ values }) => values.get(test.name)!);
  const spread = spreadOf(test, all);
  const margins = marginsOf(test.sesoi, all);
  const df = replications - 1;
  const factor = tFactor(LEVEL, df);
  const single = all.filter((one) => !isNothing(one)).length < 2;
  const effects = all.map((one, g): DrawnEffect => {
    const nothing = isNothing(one);
    const lived = mean(one.contrast);
    const kept = single ? 1 : keptOf(spread.between ** 2, spread.within ** 2, one.contrast.length);
    const known = nothing || madeAlike(test, draws[g]);
    const shrunken = known ? 0 : spread.mean + kept * (lived - spread.mean);
    const se = nothing ? 0 : spread.within / Math.sqrt(replications);
    return {
      name: test.name,
      lived,
      sd: Math.sqrt(variance(one.contrast)),
      mean: shrunken,
      low: shrunken - factor * se,
      high: shrunken + factor * se,
      se,
      df,
      margin: margins[g],
      nothing,
    };
  });
  return { spread, effects };
}
