/**
 * Paired contrasts: one number per replication, all arms of a replication having the same population, graph
 * and seed (common random numbers).
 *
 *     d_r = Σ_a w_a·y_ar      t = mean(d)/(sd(d)/√n)      interval = mean ± t_{n−1}·sd/√n
 *     d_z = mean/sd           g_z = d_z·J(n − 1), J(m) = Γ(m/2)/(√(m/2)·Γ((m − 1)/2))
 *     d_pooled = (mean b − mean a)/√((var a + var b)/2)
 *     variance saved = (var a + var b)/var(b − a)
 *
 * d_z is large when pairs are alike and must not be compared across designs; d_pooled is the effect in units
 * of the spread between runs. Differences are b − a: the second arm against the first.
 *
 * Sources: J. Cohen, Statistical Power Analysis (1988), ch. 2; L. Hedges, J. Educ. Stat. 6 (1981); A. Vargha
 * and H. Delaney, J. Educ. Behav. Stat. 25 (2000); N. Cliff, Psychol. Bull. 114 (1993).
 */
import { exp } from '../../sim/numbers.ts';
import { tFactor, tTwoSided } from './distributions.ts';
import type { Interval } from './interval.ts';
import { logGamma } from './special.ts';
import { checkRow, checkShare, covariance, mean, square, sumOver, variance, type Row } from './sums.ts';

/** n, mean, standard deviation and standard error of a row, in its unit. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
  readonly se: number;
}

/** A contrast of n replications. Where sd is 0, t and d_z are 0 or infinite and p is 1 or 0. */
export interface PairedContrast extends Moments {
  readonly df: number;
  readonly interval: Interval;
  readonly t: number;
  /** Two-sided. */
  readonly p: number;
  /** Cohen's d_z. */
  readonly dz: number;
  /** d_z corrected for the bias of small n (Hedges). */
  readonly gz: number;
  /** Share of replications with d > 0, ties counting half. */
  readonly superiority: number;
}

/** A contrast of two arms, with what is known because both are. */
export interface ArmsContrast extends PairedContrast {
  readonly first: Moments;
  readonly second: Moments;
  /** (mean b − mean a)/√((var a + var b)/2); 0 where nothing varies and nothing differs. */
  readonly dPooled: number;
  /** d_pooled times J(2n − 2). */
  readonly gPooled: number;
  /** Achieved correlation of the pairs; 0 where an arm does not vary. */
  readonly correlation: number;
  /** Unpaired over paired variance of the difference: how many times fewer runs the pairing needs. */
  readonly varianceSaved: number;
  /** P(b > a) + ½P(b = a) over all n² couples, not only pairs (Vargha and Delaney's A). */
  readonly vargha: number;
  /** 2A − 1, from −1 to 1. */
  readonly cliff: number;
}

/** n, mean, sd and se of at least two finite numbers. */
export function moments(x: Row, what = 'values'): Moments {
  checkRow(x, 2, what);
  const sd = Math.sqrt(variance(x));
  return { n: x.length, mean: mean(x), sd, se: sd / Math.sqrt(x.length) };
}

/** x/y where 0/0 is 0: no effect and no spread is no effect. */
function ratio(x: number, y: number): number {
  return x === 0 ? 0 : x / y;
}

/** The factor J(df) that takes the bias off a standardised mean difference. */
export function hedgesFactor(df: number): number {
  if (df < 2) return 1;
  return exp(logGamma(df / 2) - logGamma((df - 1) / 2)) / Math.sqrt(df / 2);
}

/** Share of d > 0, ties counting half. */
export function pairedSuperiority(d: Row): number {
  return sumOver(d.length, (i) => (d[i] > 0 ? 1 : d[i] < 0 ? 0 : 0.5)) / d.length;
}

/** How many of a sorted row are below x, and how many at most x. */
function rankIn(sorted: Float64Array, x: number): [below: number, atMost: number] {
  const first = (after: (y: number) => boolean): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (after(sorted[middle])) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return [first((y) => y >= x), first((y) => y > x)];
}

/** Vargha and Delaney's A: P(b > a) + ½P(b = a) over all couples of the two rows. */
export function varghaDelaney(a: Row, b: Row): number {
  const sorted = Float64Array.from(a).sort();
  const halves = sumOver(b.length, (i) => {
    const [below, atMost] = rankIn(sorted, b[i]);
    return below + atMost;
  });
  return halves / 2 / (a.length * b.length);
}

/**
 * Σ_a weights[a]·arms[a][r] for each replication r: the values of a contrast over arms.
 * Throws where arms and weights, or the arms themselves, differ in length.
 */
export function contrastValues(arms: readonly Row[], weights: Row): Float64Array {
  if (arms.length !== weights.length) {
    throw new RangeError(`contrast: ${weights.length} weights; expected one for each of ${arms.length} arms`);
  }
  const n = arms[0]?.length ?? 0;
  arms.forEach((arm, a) => {
    if (arm.length !== n) {
      throw new RangeError(`contrast: arm ${a} has ${arm.length} replications; expected ${n} as arm 0`);
    }
  });
  return Float64Array.from({ length: n }, (_, r) => sumOver(arms.length, (a) => weights[a] * arms[a][r]));
}

/** The paired contrast of values d, one per replication; throws for n < 2 or a value that is not finite. */
export function pairedContrast(d: Row, level = 0.95): PairedContrast {
  checkShare(level, 'level');
  const m = moments(d, 'paired contrast');
  const df = m.n - 1;
  const t = ratio(m.mean, m.se);
  const dz = ratio(m.mean, m.sd);
  const reach = tFactor(level, df) * m.se;
  return {
    ...m,
    df,
    interval: { low: m.mean - reach, high: m.mean + reach, level },
    t,
    p: tTwoSided(t, df),
    dz,
    gz: dz * hedgesFactor(df),
    superiority: pairedSuperiority(d),
  };
}

/** Arm b against arm a, replication r of one paired with replication r of the other. */
export function compareArms(a: Row, b: Row, level = 0.95): ArmsContrast {
  const d = contrastValues([a, b], [-1, 1]);
  const contrast = pairedContrast(d, level);
  const first = moments(a, 'first arm');
  const second = moments(b, 'second arm');
  const apart = variance(a) + variance(b);
  const dPooled = ratio(contrast.mean, Math.sqrt(apart / 2));
  const vargha = varghaDelaney(a, b);
  return {
    ...contrast,
    first,
    second,
    dPooled,
    gPooled: dPooled * hedgesFactor(2 * contrast.n - 2),
    correlation: ratio(covariance(a, b), first.sd * second.sd),
    varianceSaved: apart === 0 ? 1 : apart / square(contrast.sd),
    vargha,
    cliff: 2 * vargha - 1,
  };
}
