/**
 * How many seeds each row takes, from a pilot on seeds of its own: whoever chooses the number on seeds of the experiment
 * has looked at it.
 */
import type { Comparison, Role } from '../designs/comparison.ts';
import { seedsForDecision } from '../statistics/power.ts';
import type { Decided } from '../statistics/power.ts';
import { LEVEL } from '../verdicts/evaluation.ts';
import type { ComparisonResult, OutcomeResult, Provenance, Tally } from '../verdicts/results.ts';

export const CHANCE = 0.9;
/** Further outcomes decide nothing: no seeds are planned for them. */
const DECIDING: readonly Role[] = ['part', 'condition', 'manipulation', 'path'];

/** What a decision would say. */
export type Heading = 'supported' | 'not supported' | 'reversed';

/** What the true effect is taken to be. */
export interface Pilot {
  /** Of the contrast over pilot seeds, and its spread. */
  mean: number;
  sd: number;
  /** Smallest effect of interest. */
  s: number;
  sign: -1 | 0 | 1;
  rule: Decided;
  /** Seeds that mean and sd are of. */
  n: number;
}

export interface PlannedTest {
  row: string;
  outcome: OutcomeResult;
  /** What more seeds would say, were the true effect that of the pilot. */
  towards: Heading;
  /** Infinite where no number would do, as where the pilot lies on the bound. */
  seeds: number;
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

function headingOf({ mean, s, sign, rule }: Pilot): Heading {
  if (rule === 'alike' || sign === 0) return Math.abs(mean) < s ? 'supported' : 'not supported';
  const effect = mean * sign;
  if (effect > (rule === 'not worse' ? -s : s)) return 'supported';
  return effect < -s ? 'reversed' : 'not supported';
}

export function decisionOf(pilot: Pilot): Pick<PlannedTest, 'towards' | 'seeds'> {
  const { mean, sd, s, sign, rule, n } = pilot;
  const expected = { effect: sign === 0 ? mean : mean * sign, sd };
  const decided = sign === 0 ? 'alike' : rule;
  const seeds = seedsForDecision(expected, s, { decided, power: CHANCE, alpha: 1 - LEVEL, pilot: n });
  return { towards: headingOf(pilot), seeds };
}

const planned = (row: string, outcome: OutcomeResult): PlannedTest => {
  const { effect, margin, sign, rule } = outcome;
  const pilot = { mean: effect.mean, sd: effect.sd, s: margin.size, sign, rule, n: effect.n };
  return { row, outcome, ...decisionOf(pilot) };
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
