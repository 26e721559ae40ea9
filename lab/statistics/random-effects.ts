/**
 * Contrasts grouped by network draw: the draw of the graph is a random effect, and replications on one graph
 * are not independent of each other.
 *
 *     d_gr = μ + u_g + e_gr        u ~ (0, σ²_between), e ~ (0, σ²_within)
 *     μ̂ = mean of the means of groups       interval: μ̂ ± t_{G−1}·sd(group means)/√G
 *     MSW, MSB of the one-way analysis of variance;  n_0 = (N − Σ n_g²/N)/(G − 1)
 *     σ²_between = max(0, (MSB − MSW)/n_0)       ICC = (MSB − MSW)/(MSB + (n_0 − 1)·MSW)
 *
 * Inference is by group means: each graph counts as one observation. With equal numbers per group it is exact
 * under normality; with unequal ones it stays valid where numbers say nothing about effects. It needs no
 * sandwich correction, which fails with few groups. What counts is the number of graphs, not of runs: with
 * fewer than five the interval is honest but wide.
 *
 * Sources: A. Donner and N. Klar, Design and Analysis of Cluster Randomization Trials (2000), § 7.2; S. Searle, G.
 * Casella and C. McCulloch, Variance Components (1992), ch. 3; J. Higgins et al., J. R. Stat. Soc. A 172 (2009),
 * prediction interval.
 */
import { fUpper, fUpperQuantile, tFactor, tTwoSided } from './distributions.ts';
import type { Interval } from './interval.ts';
import { moments } from './paired.ts';
import { checkRow, checkShare, mean, square, sum, sumOver, type Row } from './sums.ts';

/** Variance components of a one-way layout with random groups. */
export interface VarianceComponents {
  readonly groups: number;
  readonly n: number;
  /** Variances, in the squared unit of the values; `between` is 0 where its estimate is negative. */
  readonly between: number;
  readonly within: number;
  /** Intraclass correlation, 0 where its estimate is negative; the interval is cut to 0 … 1. */
  readonly icc: number;
  readonly iccInterval: Interval;
  /** F test of no variance between groups. */
  readonly f: number;
  readonly p: number;
}

export interface GroupedContrast {
  /** Mean of group means, its standard error, t interval and two-sided p, df = groups − 1. */
  readonly mean: number;
  readonly se: number;
  readonly df: number;
  readonly interval: Interval;
  readonly p: number;
  /** Where the mean effect on one further graph would lie. */
  readonly prediction: Interval;
  readonly components: VarianceComponents;
}

function checkGroups(groups: readonly Row[]): void {
  if (groups.length < 2) throw new RangeError(`groups: ${groups.length}; expected at least 2`);
  groups.forEach((group, g) => checkRow(group, 1, `group ${g}`));
}

/**
 * Variance between and within groups by the analysis of variance; at least one group must have two values.
 * The interval of the intraclass correlation is exact for groups of one size.
 */
export function varianceComponents(groups: readonly Row[], level = 0.95): VarianceComponents {
  checkGroups(groups);
  checkShare(level, 'level');
  const count = groups.length;
  const sizes = groups.map((group) => group.length);
  const n = sum(sizes);
  if (n === count)
    throw new RangeError(`groups: ${n} values in ${count} groups; expected more values than groups`);
  const means = groups.map(mean);
  const grand = sumOver(count, (g) => sizes[g] * means[g]) / n;
  const msb = sumOver(count, (g) => sizes[g] * square(means[g] - grand)) / (count - 1);
  const rest = sumOver(count, (g) => sumOver(sizes[g], (i) => square(groups[g][i] - means[g])));
  const msw = rest / (n - count);
  const n0 = (n - sumOver(count, (g) => square(sizes[g])) / n) / (count - 1);
  const f = msw === 0 ? (msb === 0 ? 1 : Infinity) : msb / msw;
  /** The correlation that belongs to a ratio of mean squares. */
  const icc = (ratio: number): number =>
    ratio === Infinity ? 1 : Math.max(0, (ratio - 1) / (ratio + n0 - 1));
  const [df1, df2] = [count - 1, n - count];
  return {
    groups: count,
    n,
    between: Math.max(0, (msb - msw) / n0),
    within: msw,
    icc: icc(f),
    iccInterval: {
      low: icc(f / fUpperQuantile((1 - level) / 2, df1, df2)),
      high: icc(f / fUpperQuantile((1 + level) / 2, df1, df2)),
      level,
    },
    f,
    p: f === Infinity ? 0 : fUpper(f, df1, df2),
  };
}

/** The contrast over random groups; groups[g] are the contrast values of the replications on graph g. */
export function groupedContrast(groups: readonly Row[], level = 0.95): GroupedContrast {
  const components = varianceComponents(groups, level);
  const { mean: centre, se } = moments(groups.map(mean), 'group means');
  const df = groups.length - 1;
  const factor = tFactor(level, df);
  const around = (spread: number): Interval => ({
    low: centre - factor * spread,
    high: centre + factor * spread,
    level,
  });
  return {
    mean: centre,
    se,
    df,
    interval: around(se),
    p: centre === 0 ? 1 : tTwoSided(centre / se, df),
    prediction: around(Math.sqrt(components.between + se * se)),
    components,
  };
}
