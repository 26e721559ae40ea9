/**
 * How the ranking of policies stands up to what nobody knows: at each point of a Latin hypercube over the uncertain
 * parameters all policies are lived with seeds of that point.
 *
 *     lead of policy p at a point = outcome of p − best outcome of the others, better counting positive
 *     driver = Spearman's rank correlation of a parameter with that lead, over points
 *
 * A policy that cannot spend as much as the others at a point is not the best there; its regret, rank and lead are those at
 * the other points.
 */
import { exp, log } from '../../sim/numbers.ts';
import { tFactor } from '../statistics/distributions.ts';
import type { Interval } from '../statistics/interval.ts';
import type { Goal } from '../statistics/pareto.ts';
import { standings } from '../statistics/regret.ts';
import type { Standing } from '../statistics/regret.ts';
import { covariance, mean, sumOver, variance } from '../statistics/sums.ts';
import type { Row } from '../statistics/sums.ts';
import { wilson } from '../statistics/tail.ts';
import { jointLevel } from './assess.ts';
import type { Driver, DrawStanding, Ranking } from './results.ts';

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

type Draws = Ranking['draws'];

/** How far a policy is ahead of the best other; null where it takes no part. */
function leadOf({ outcomes }: Draws[number], p: number, goal: Goal): number | null {
  const own = outcomes[p];
  if (own === null) return null;
  const worth = (x: number): number => (goal === 'most' ? x : -x);
  const others = outcomes.flatMap((x, q) => (q === p || x === null ? [] : [worth(x)]));
  return worth(own) - Math.max(...others);
}

/** Standings at one point, of those who take part. */
function standingAt({ outcomes }: Draws[number], goal: Goal): (Standing | null)[] {
  const there = outcomes.filter((x) => x !== null);
  const found = standings(
    there.map((x) => [x]),
    goal,
  );
  let next = 0;
  return outcomes.map((x) => (x === null ? null : found[next++]));
}

function standingsOver(draws: Draws, policies: readonly string[], goal: Goal): DrawStanding[] {
  const points = draws.map((draw) => standingAt(draw, goal));
  return policies.flatMap((policy, p) => {
    const own = points.flatMap((point) => point[p] ?? []);
    if (own.length === 0) return [];
    const best = sumOver(own.length, (s) => own[s].shareBest);
    const meanOf = (of: (one: Standing) => number): number => mean(own.map(of));
    return {
      policy,
      present: own.length,
      shareBest: best / draws.length,
      interval: wilson(best, draws.length),
      expectedRegret: meanOf((one) => one.expectedRegret),
      worstRegret: Math.max(...own.map((one) => one.worstRegret)),
      meanRank: meanOf((one) => one.meanRank),
    };
  });
}

/** Which number decides how far a policy is ahead, strongest first. */
function driversOf({ uncertain, policies, draws, goal }: RankingInput): Driver[] {
  // So many intervals are looked at that the strongest stands out by chance: they hold together.
  const joint = jointLevel(LEVEL, uncertain.length * policies.length);
  const ahead = policies.map((_, p) =>
    draws.flatMap((draw) => {
      const lead = leadOf(draw, p, goal);
      return lead === null ? [] : [{ lead, values: draw.values }];
    }),
  );
  const drivers = uncertain.flatMap(({ path }, d) =>
    policies.flatMap((policy, p): Driver[] => {
      const there = ahead[p];
      // Among so many numbers a few draws always find one that goes along.
      if (there.length < FEWEST) return [];
      const correlation = rankCorrelation(
        there.map(({ values }) => values[d]),
        there.map(({ lead }) => lead),
      );
      return [{ path, policy, correlation, interval: rankInterval(correlation, there.length, joint) }];
    }),
  );
  return drivers.sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
}

/**
 * Interval of a rank correlation over n points, by Fisher's z with Fieller's variance 1.06/(n − 3) and Student's t of n − 3
 * degrees: with a dozen points and hundreds of numbers the normal tail is too thin, and always finds one. Null for few
 * points.
 */
export function rankInterval(correlation: number, n: number, level: number): Interval | null {
  if (n < FEWEST) return null;
  const r = Math.min(Math.max(correlation, -CLOSEST), CLOSEST);
  const z = 0.5 * log((1 + r) / (1 - r));
  const reach = tFactor(level, n - 3) * Math.sqrt(1.06 / (n - 3));
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
  return {
    ...{ measure, uncertain, draws, dropped, replications, outlaysApart },
    policies: [...policies],
    standings: standingsOver(draws, policies, goal),
    drivers: driversOf(given),
  };
}
