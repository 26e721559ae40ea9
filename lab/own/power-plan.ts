/**
 * How many seeds each row takes, from a pilot on seeds of its own: whoever chooses the number on seeds of the experiment
 * has looked at it.
 */
import type { Comparison, Role } from '../designs/comparison.ts';
import { LEVEL } from '../verdicts/evaluation.ts';
import type { ComparisonResult, OutcomeResult, Provenance, Tally } from '../verdicts/results.ts';
import { seedsForDecision } from './decision-seeds.ts';
import type { Decision } from './decision-seeds.ts';

export const CHANCE = 0.9;
/** Further outcomes decide nothing: no seeds are planned for them. */
const DECIDING: readonly Role[] = ['part', 'condition', 'manipulation', 'path'];

export interface PlannedTest extends Decision {
  row: string;
  outcome: OutcomeResult;
}

export interface PowerPlan {
  tests: PlannedTest[];
  /** By row: enough for every test of it. */
  rows: { row: string; seeds: number }[];
  pilot: number;
  chance: number;
  tally: Tally;
  provenance: Provenance;
}

/** The same arms on seeds that the experiment never has: `T1/plan/0` …. */
export const pilotOf = (given: Comparison, n: number): Comparison => ({
  ...given,
  seeds: `${given.seeds}/plan`,
  replications: { n },
});

const planned = (row: string, outcome: OutcomeResult): PlannedTest => {
  const { effect, margin, sign, rule } = outcome;
  const pilot = {
    mean: effect.mean,
    sd: effect.sd,
    s: margin.size,
    sign,
    rule,
    chance: CHANCE,
    level: LEVEL,
  };
  return { row, outcome, ...seedsForDecision(pilot) };
};

export function powerPlan(
  results: readonly ComparisonResult[],
): Pick<PowerPlan, 'tests' | 'rows' | 'chance'> {
  const tests = results.flatMap(({ id, outcomes }) =>
    outcomes.filter(({ role }) => DECIDING.includes(role)).map((outcome) => planned(id, outcome)),
  );
  const rows = results.map(({ id }) => {
    const own = tests.filter(({ row }) => row === id);
    return { row: id, seeds: own.length === 0 ? NaN : Math.max(...own.map(({ seeds }) => seeds)) };
  });
  return { tests, rows, chance: CHANCE };
}
