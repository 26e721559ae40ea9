/**
 * How the ranking of policies stands up to what nobody knows: at each point of a Latin hypercube over the uncertain
 * parameters all policies are lived with seeds of that point.
 *
 *     lead of policy p at a point = outcome of p − best outcome of the others, better counting positive
 *     driver = Spearman's rank correlation of a parameter with that lead, over points
 */
import { exp, log } from '../../sim/numbers.ts';
import { normalQuantile } from '../statistics/distributions.ts';
import type { Interval } from '../statistics/interval.ts';
import type { Goal } from '../statistics/pareto.ts';
import { standings } from '../statistics/regret.ts';
import { covariance, variance } from '../statistics/sums.ts';
import type { Row } from '../statistics/sums.ts';
import { wilson } from '../statistics/tail.ts';
import { jointLevel } from './assess.ts';
import type { Driver, Ranking } from './results.ts';

const LEVEL = 0.95;
const FEWEST = 8;
/** The z of 1 is infinite. */
const CLOSEST = 1 - 1e-9;

/** Ranks from 1; ties share the mean of theirs. */
export function ranks(x: Row): Float64Array {
  const sorted = Float64Array.from(x).sort();
  return Float64Array.from(x, (value) => {
    const first = sorted.indexOf(value);
    return (first + sorted.lastIndexOf(value)) / 2 + 1;
  });
}

/** Spearman's rank correlation; 0 where one of the two does not vary. */
export function rankCorrelation(x: Row, y: Row): number {
  const [a, b] = [ranks(x), ranks(y)];
  const scale = Math.sqrt(variance(a) * variance(b));
  return scale === 0 ? 0 : covariance(a, b) / scale;
}

/** How far each policy is ahead of the best other at each point. */
function leads(outcomes: readonly Row[], goal: Goal): Float64Array[] {
  const worth = (p: number, s: number): number => (goal === 'most' ? outcomes[p][s] : -outcomes[p][s]);
  return outcomes.map((own, p) =>
    Float64Array.from(own, (_, s) => {
      const others = outcomes.flatMap((__, q) => (q === p ? [] : [worth(q, s)]));
      return worth(p, s) - Math.max(...others);
    }),
  );
}

/**
 * Interval of a rank correlation over n points, by Fisher's z with Fieller's variance 1.06/(n − 3); null for few
 * points.
 */
export function rankInterval(correlation: number, n: number, level: number): Interval | null {
  if (n < FEWEST) return null;
  const r = Math.min(Math.max(correlation, -CLOSEST), CLOSEST);
  const z = 0.5 * log((1 + r) / (1 - r));
  const reach = -normalQuantile((1 - level) / 2) * Math.sqrt(1.06 / (n - 3));
  const back = (x: number): number => 1 - 2 / (exp(2 * x) + 1);
  return { low: back(z - reach), high: back(z + reach), level };
}

export interface RankingInput {
  measure: string;
  goal: Goal;
  policies: readonly string[];
  uncertain: Ranking['uncertain'];
  draws: Ranking['draws'];
  dropped: number;
  replications: number;
  outlaysApart: number | null;
}

/** Null where too few points came to their end to tell anything. */
export function rankingOf(given: RankingInput): Ranking | null {
  const { measure, goal, policies, uncertain, draws, dropped, replications, outlaysApart } = given;
  if (draws.length < 3 || policies.length < 2) return null;
  const outcomes = policies.map((_, p) => Float64Array.from(draws, (draw) => draw.outcomes[p]));
  const ahead = leads(outcomes, goal);
  // So many intervals are looked at that the strongest stands out by chance: they hold together.
  const joint = jointLevel(LEVEL, uncertain.length * policies.length);
  const drivers = uncertain.flatMap(({ path }, d) =>
    policies.map((policy, p): Driver => {
      const correlation = rankCorrelation(
        Float64Array.from(draws, ({ values }) => values[d]),
        ahead[p],
      );
      return { path, policy, correlation, interval: rankInterval(correlation, draws.length, joint) };
    }),
  );
  return {
    measure,
    uncertain,
    draws,
    dropped,
    replications,
    outlaysApart,
    standings: standings(outcomes, goal).map((standing, p) => ({
      policy: policies[p],
      ...standing,
      interval: wilson(standing.shareBest * draws.length, draws.length),
    })),
    drivers: drivers.sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation)),
  };
}
