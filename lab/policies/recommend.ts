/**
 * Which policy is recommended, or that none is.
 *
 *     told apart      the interval of the paired difference excludes 0; those of all pairs hold together, as the best is picked
 *                     by the same seeds
 *     out             another policy dominates it with probability 0.95 and more (dominance.ts)
 *     dominance       one policy dominates every other: recommended
 *     best            told apart in the deciding measure from all that are not out, and best in 80 % of draws of what is not
 *                     known: recommended
 *     fragile         told apart, but best in fewer draws: recommended for the assumed numbers only
 *     none            anything else
 */
import { compareArms } from '../statistics/paired.ts';
import type { Goal } from '../statistics/pareto.ts';
import { standings } from '../statistics/regret.ts';
import { wilson } from '../statistics/tail.ts';
import { jointLevel } from './assess.ts';
import type { Dominance, Leader, PolicySummary, Ranking, Recommendation, SeedStanding } from './results.ts';

/** From this probability on something counts as shown. */
export const SHOWN = 0.95;
/** Resampling fewer replications than this makes chance look like certainty. */
export const FEWEST_FOR_DOMINANCE = 10;
/** Share of draws in which the best has to stay the best. */
export const HOLDS = 0.8;

interface Rated {
  id: string;
  values: readonly number[];
}

const ratedIn = (policies: readonly PolicySummary[], measure: string): Rated[] =>
  policies.flatMap(({ id, measures: { [measure]: own } }) => (own ? [{ id, values: own.values }] : []));

const meanOf = ({ values }: Rated): number => values.reduce((sum, x) => sum + x, 0) / values.length;

/** The best by means in one measure, and from whom it is told apart; null with fewer than two policies. */
export function leaderOf(
  policies: readonly PolicySummary[],
  measure: string,
  goal: Goal,
  level: number,
): Leader | null {
  const rated = ratedIn(policies, measure);
  if (rated.length < 2 || rated[0].values.length < 3) return null;
  const sign = goal === 'most' ? 1 : -1;
  const [best, ...others] = [...rated].sort((a, b) => sign * (meanOf(b) - meanOf(a)));
  const joint = jointLevel(level, (rated.length * (rated.length - 1)) / 2);
  const leads = others.map((other) => {
    const { mean, interval } = compareArms(other.values, best.values, joint);
    const told = sign > 0 ? interval.low > 0 : interval.high < 0;
    return { policy: other.id, mean, interval, told };
  });
  return { measure, policy: best.id, mean: meanOf(best), leads };
}

/** How often each policy is the best over seeds, and what is lost by it where another would have been better. */
export function seedStandings(
  policies: readonly PolicySummary[],
  measure: string,
  goal: Goal,
  level: number,
): SeedStanding[] {
  const rated = ratedIn(policies, measure);
  if (rated.length < 2) return [];
  const n = rated[0].values.length;
  const found = standings(
    rated.map(({ values }) => Float64Array.from(values)),
    goal,
  );
  return found.map((one, p) => ({
    policy: rated[p].id,
    ...one,
    interval: wilson(one.shareBest * n, n, level),
  }));
}

export interface Grounds {
  leader: Leader | null;
  dominance: Dominance;
  ranking: Ranking | null;
  replications: number;
  /** Policies that may be recommended. */
  ranked: readonly string[];
}

function dominatedIn({ dominance, replications, ranked }: Grounds): { policy: string; by: string }[] {
  if (replications < FEWEST_FOR_DOMINANCE) return [];
  return ranked.flatMap((policy) => {
    const [first] = dominance.pairs
      .filter(
        ({ better, worse, probability }) =>
          worse === policy && ranked.includes(better) && probability >= SHOWN,
      )
      .sort((a, b) => b.probability - a.probability);
    return first === undefined ? [] : [{ policy, by: first.better }];
  });
}

export function recommend(grounds: Grounds): Recommendation {
  const { leader, dominance, ranking, ranked, replications } = grounds;
  const out = dominatedIn(grounds);
  const dominates = (a: string, b: string): boolean =>
    replications >= FEWEST_FOR_DOMINANCE &&
    dominance.pairs.some(
      ({ better, worse, probability }) => better === a && worse === b && probability >= SHOWN,
    );
  const over = ranked.find((a) => ranked.length > 1 && ranked.every((b) => b === a || dominates(a, b)));
  if (over !== undefined) return { is: 'dominance', policy: over, out, tied: [] };
  if (leader === null) return { is: 'none', policy: null, out, tied: [...ranked] };
  const isOut = (id: string): boolean => out.some(({ policy }) => policy === id);
  const tied = leader.leads.filter(({ policy, told }) => !told && !isOut(policy)).map(({ policy }) => policy);
  if (tied.length > 0 || isOut(leader.policy)) {
    const best = isOut(leader.policy) ? [] : [leader.policy];
    return { is: 'none', policy: null, out, tied: [...best, ...tied] };
  }
  // One that can spend as much as the others in no draw is best in none.
  const share =
    ranking === null ? 1 : (ranking.standings.find(({ policy }) => policy === leader.policy)?.shareBest ?? 0);
  return { is: share >= HOLDS ? 'best' : 'fragile', policy: leader.policy, out, tied: [] };
}
