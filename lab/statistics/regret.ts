/**
 * How a ranking of policies stands up to what is not known: how often each is best, and what choosing it costs.
 *
 *     regret of policy p in state s = best outcome in s − outcome of p in s
 *
 * A state is a scenario, or a scenario with a replication: within a state all policies had the same seeds.
 *
 * Source: L. Savage, J. Am. Stat. Assoc. 46 (1951).
 */
import type { Goal } from './pareto.ts';
import { checkRow, sum, sumOver, type Row } from './sums.ts';

/** All in the unit of the outcome, but the shares. */
export interface Standing {
  /** Weight of the states in which the policy is best; ties are shared evenly. */
  readonly shareBest: number;
  readonly expectedRegret: number;
  readonly worstRegret: number;
  /** Mean rank, 1 for the best; ties share ranks. */
  readonly meanRank: number;
}

/**
 * The standing of each policy: outcomes[p][s] of policy p in state s. `weights` of states (any scale) are equal
 * unless given.
 */
export function standings(outcomes: readonly Row[], goal: Goal = 'most', weights?: Row): Standing[] {
  const states = outcomes[0]?.length ?? 0;
  outcomes.forEach((row, p) => {
    checkRow(row, 1, `policy ${p}`);
    if (row.length !== states) {
      throw new RangeError(`policy ${p} has ${row.length} states; expected ${states} as policy 0`);
    }
  });
  if (weights && weights.length !== states) {
    throw new RangeError(`regret: ${weights.length} weights; expected ${states}, one a state`);
  }
  const worth = (p: number, s: number): number => (goal === 'most' ? outcomes[p][s] : -outcomes[p][s]);
  const total = weights ? sum(weights) : states;
  const weight = (s: number): number => (weights ? weights[s] : 1) / total;
  const column = (s: number): number[] => outcomes.map((_, p) => worth(p, s));
  return outcomes.map((_, p) => {
    const regret = (s: number): number => Math.max(...column(s)) - worth(p, s);
    const better = (s: number): number => column(s).filter((x) => x > worth(p, s)).length;
    const equal = (s: number): number => column(s).filter((x) => x === worth(p, s)).length;
    return {
      shareBest: sumOver(states, (s) => (better(s) === 0 ? weight(s) / equal(s) : 0)),
      expectedRegret: sumOver(states, (s) => weight(s) * regret(s)),
      worstRegret: Math.max(...Array.from({ length: states }, (_, s) => regret(s))),
      meanRank: sumOver(states, (s) => weight(s) * (better(s) + (equal(s) + 1) / 2)),
    };
  });
}
