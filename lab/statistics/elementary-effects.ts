/**
 * Which of many uncertain parameters an outcome hangs on: Morris' elementary effects, from few runs.
 *
 *     elementary effect  EE_r = (y(x + Δe_i) − y(x))/Δ        μ = mean EE, μ* = mean |EE|, σ = sd EE, over walks r
 *
 * Where chance has a part, every walk is lived with S seeds of its own, the same at all of its points:
 *
 *     m_r = mean over seeds of EE_rs,   v_r = their variance         F = (S·mean m_r²)/(mean v_r)
 *     what is not chance of mean m_r²:  1 − 1/F,   at least 1 − q/F with q a quantile of F(R, R(S − 1))
 *     μ* that chance alone would make:  √(2/π)·√(mean v_r/S)
 *
 * Under no effect m_r has mean 0 and variance v/S, so that F is near 1; μ* itself is above 0 then, and its interval
 * never holds 0: it says how large, not whether. Walks have seeds of their own for the walks to be independent of
 * each other in all that is drawn; that is what the interval of μ* (bootstrap over walks) and F rest on.
 *
 * Sources: M. Morris, Technometrics 33 (1991); F. Campolongo et al., Environ. Model. Softw. 22 (2007), μ*.
 */
import type { Trajectory } from '../designs/points/screening.ts';
import { bootstrapMean } from './bootstrap.ts';
import { fUpper, fUpperQuantile } from './distributions.ts';
import type { Interval } from './interval.ts';
import { checkRow, checkShare, mean, square, sumOver, variance, type Row } from './sums.ts';

/** All in units of the outcome per whole range of the factor. */
export interface ElementaryEffects {
  readonly mean: number;
  readonly meanAbsolute: number;
  /** Standard error of the mean absolute effect. */
  readonly se: number;
  /** Standard deviation: large where the effect is curved or depends on the other factors. */
  readonly sd: number;
}

/** Effects by factor, one for each trajectory, in units of the outcome per whole range. */
function effectsOf(trajectories: readonly Trajectory[], outcomes: readonly Row[]): Float64Array[] {
  if (trajectories.length !== outcomes.length || trajectories.length < 2) {
    throw new RangeError(
      `Morris: ${outcomes.length} rows of outcomes for ${trajectories.length} trajectories; expected as many, at least 2`,
    );
  }
  const dimensions = trajectories[0].moved.length;
  const effects = Array.from({ length: dimensions }, () => new Float64Array(trajectories.length));
  trajectories.forEach(({ points, moved }, r) => {
    checkRow(outcomes[r], dimensions + 1, `Morris: trajectory ${r}`);
    moved.forEach((factor, i) => {
      const step = points[i + 1][factor] - points[i][factor];
      effects[factor][r] = (outcomes[r][i + 1] - outcomes[r][i]) / step;
    });
  });
  return effects;
}

const described = (effect: Float64Array): ElementaryEffects => {
  const absolute = effect.map(Math.abs);
  return {
    mean: mean(effect),
    meanAbsolute: mean(absolute),
    se: Math.sqrt(variance(absolute) / absolute.length),
    sd: Math.sqrt(variance(effect)),
  };
};

/** Elementary effects by factor, from the outcomes of the points of each trajectory (at least two). */
export const elementaryEffects = (
  trajectories: readonly Trajectory[],
  outcomes: readonly Row[],
): ElementaryEffects[] => effectsOf(trajectories, outcomes).map(described);

/** Elementary effects of outcomes that chance has a part in. */
export interface Screened extends ElementaryEffects {
  /** Of μ*: percentiles of a bootstrap over trajectories. */
  readonly interval: Interval;
  /** μ* that chance alone would make. */
  readonly chance: number;
  /** Root of the mean square effect less chance; 0 where nothing is left. */
  readonly beyond: number;
  /** Share of the mean square effect that is not chance, cut to 0 … 1, and its interval. */
  readonly share: number;
  readonly shareInterval: Interval;
  /** Of no effect at all at any point, one-sided; 1 for a factor that moves nothing. */
  readonly p: number;
  /** Not one outcome changed, with any seed. */
  readonly still: boolean;
}

const cut = (x: number): number => Math.min(1, Math.max(0, x));

/** What is beyond chance, of the mean square of R effects, each a mean over S seeds. */
function beyondChance(bySeed: readonly Float64Array[], level: number) {
  const [seeds, walks] = [bySeed.length, bySeed[0].length];
  const over = (r: number): Float64Array => Float64Array.from(bySeed, (effect) => effect[r]);
  const within = sumOver(walks, (r) => variance(over(r))) / walks;
  const whole = sumOver(walks, (r) => square(mean(over(r)))) / walks;
  const still = bySeed.every((effect) => effect.every((one) => one === 0));
  const f = still ? 0 : within === 0 ? Infinity : (seeds * whole) / within;
  const [df1, df2] = [walks, walks * (seeds - 1)];
  const atLeast = (q: number): number => (still ? 0 : cut(1 - fUpperQuantile(q, df1, df2) / f));
  return {
    chance: Math.sqrt((2 / Math.PI) * (within / seeds)),
    beyond: Math.sqrt(Math.max(0, whole - within / seeds)),
    share: still ? 0 : cut(1 - 1 / f),
    shareInterval: { low: atLeast((1 - level) / 2), high: atLeast((1 + level) / 2), level },
    p: still ? 1 : f === Infinity ? 0 : fUpper(f, df1, df2),
    still,
  };
}

/**
 * Elementary effects by factor and what of them is not chance.
 *
 * @param outcomes by trajectory, by seed (at least two, as many in each), by point
 * @param random for the bootstrap
 */
export function screened(
  trajectories: readonly Trajectory[],
  outcomes: readonly (readonly Row[])[],
  random: () => number,
  { level = 0.95, resamples = 1000 }: { level?: number; resamples?: number } = {},
): Screened[] {
  checkShare(level, 'level');
  const seeds = outcomes[0]?.length ?? 0;
  if (!(seeds >= 2 && outcomes.every((rows) => rows.length === seeds))) {
    throw new RangeError(`Morris: ${seeds} seeds; expected as many in each trajectory, at least 2`);
  }
  const bySeed = Array.from({ length: seeds }, (_, s) =>
    effectsOf(
      trajectories,
      outcomes.map((rows) => rows[s]),
    ),
  );
  return bySeed[0].map((_, factor) => {
    const mine = bySeed.map((effects) => effects[factor]);
    const effect = Float64Array.from(mine[0], (__, r) => sumOver(seeds, (s) => mine[s][r]) / seeds);
    const { percentile } = bootstrapMean(effect.map(Math.abs), random, { level, resamples });
    return { ...described(effect), interval: percentile, ...beyondChance(mine, level) };
  });
}
