/** The one recommendation, from what a comparison found in one measure, and how sure it is. */
import { jointLevel } from '../../../lab/policies/assess.ts';
import { recommend, seedStandings } from '../../../lab/policies/recommend.ts';
import { compareArms } from '../../../lab/statistics/paired.ts';
import type {
  DrawStanding,
  MeasureInfo,
  PolicyComparison,
  PolicySummary,
  Ranking,
  Recommendation,
  SeedStanding,
} from '../../../lab/policies/results.ts';

const LEVEL = 0.95;

/** How far the policy is ahead of another, whichever way is better; the intervals of all pairs hold together. */
export interface Lead {
  policy: string;
  mean: number;
  low: number;
  high: number;
}

export interface Advice extends Pick<Recommendation, 'is' | 'out' | 'tied'> {
  measure: MeasureInfo;
  /** Recommended; where nobody is, whom to take if one has to. Null with fewer than two that are equal. */
  policy: string | null;
  /** Where nobody is recommended: it loses least over the draws of what nobody knows, or has the best mean. */
  by: 'regret' | 'mean' | null;
  /** The one that is nearest, or in front, first. */
  leads: Lead[];
  seeds: SeedStanding | null;
  /** Where numbers that nobody knows are drawn; null where the draws are of another measure. */
  draws: DrawStanding | null;
  /** Who loses least there, where it is another. */
  steadier: DrawStanding | null;
  /** First the one that is recommended, then who is in the running, who is out, and who is not ranked. */
  order: PolicySummary[];
}

/** Measures of which more or less is better, in their order. */
export const goalsOf = ({ measures, leaders }: PolicyComparison): MeasureInfo[] =>
  measures.filter(({ name }) => leaders.some(({ measure }) => measure === name));

function leadsOf(
  equal: readonly PolicySummary[],
  policy: string | null,
  measure: string,
  sign: number,
): Lead[] {
  const own = equal.find(({ id }) => id === policy)?.measures[measure];
  if (!own) return [];
  const joint = jointLevel(LEVEL, (equal.length * (equal.length - 1)) / 2);
  return equal
    .flatMap(({ id, measures: { [measure]: other } }) => {
      if (id === policy || !other) return [];
      const { mean, interval } = compareArms(other.values, own.values, joint);
      const [low, high] = [sign * interval.low, sign * interval.high].sort((a, b) => a - b);
      return [{ policy: id, mean: sign * mean, low, high }];
    })
    .sort((a, b) => a.mean - b.mean);
}

/** Those that take part in every draw, who loses least first. */
const byRegret = (ranking: Ranking | null): DrawStanding[] =>
  (ranking?.standings ?? [])
    .filter(({ present }) => present === ranking?.draws.length)
    .sort((a, b) => a.expectedRegret - b.expectedRegret);

/** Whom to take where nobody is recommended. */
function choiceOf({ tied }: Recommendation, steady: readonly DrawStanding[]): Pick<Advice, 'policy' | 'by'> {
  const safest = steady.find(({ policy }) => tied.includes(policy));
  return safest === undefined
    ? { policy: tied[0] ?? null, by: 'mean' }
    : { policy: safest.policy, by: 'regret' };
}

/** @param name of the measure; the one that decides unless another is asked for */
export function adviceOn(given: PolicyComparison, name = given.decide): Advice {
  const { policies, ranked, dominance, seeds, decide } = given;
  const measure = given.measures.find((one) => one.name === name)!;
  const goal = measure.goal ?? 'most';
  const sign = goal === 'most' ? 1 : -1;
  const leader = given.leaders.find((one) => one.measure === name) ?? null;
  const ranking = name === decide ? given.ranking : null;
  const found = recommend({ leader, dominance, ranking, replications: seeds.length, ranked });
  const steady = byRegret(ranking);
  const { policy, by } =
    found.policy !== null || leader === null ? { policy: found.policy, by: null } : choiceOf(found, steady);
  const equal = policies.filter(({ id }) => ranked.includes(id));
  const standings = name === decide ? given.standings : seedStandings(equal, name, goal, LEVEL);
  const meanOf = (id: string): number =>
    sign * (policies.find((one) => one.id === id)?.measures[name]?.mean ?? -Infinity * sign);
  const isOut = (id: string): boolean => found.out.some((one) => one.policy === id);
  const rankOf = (id: string): number => (id === policy ? 0 : !ranked.includes(id) ? 3 : isOut(id) ? 2 : 1);
  return {
    ...{ is: found.is, out: found.out, tied: found.tied, measure, policy, by },
    leads: leadsOf(equal, policy, name, sign),
    seeds: standings.find((one) => one.policy === policy) ?? null,
    draws: ranking?.standings.find((one) => one.policy === policy) ?? null,
    steadier: steady.length > 0 && steady[0].policy !== policy ? steady[0] : null,
    order: [...policies].sort((a, b) => rankOf(a.id) - rankOf(b.id) || meanOf(b.id) - meanOf(a.id)),
  };
}

/** Whether some policy could not be brought to spend, or cost, what the others do. */
export const isShort = ({ matched, off, policies }: PolicyComparison): boolean =>
  matched.length > 0
    ? off.length > 0 || matched.some(({ reached }) => !reached)
    : policies.some(
        ({ measures: { budget, outlay } }) => budget && outlay && outlay.mean < 0.95 * budget.mean,
      );
