/** Tries splits: every candidate is lived with the same seeds, and judged by the means of its measures. */
import { specsOf } from '../designs/comparison.ts';
import type { Comparison } from '../designs/comparison.ts';
import { RunCollection } from '../runs/run-collection.ts';
import { mean } from '../statistics/sums.ts';
import { armsFor } from './plan.ts';
import type { PolicyPlan } from './plan.ts';
import { Workshop, graphOf } from './workshop.ts';
import type { GivenNetwork } from './workshop.ts';
import { armFile } from './arms.ts';
import type { Json } from '../designs/differences.ts';
import { livedOf, valuesOf } from './lived.ts';
import type { LivedPolicies } from './lived.ts';
import { measureOf } from './measures.ts';
import type { Constraint, Policy, PolicyFile } from './policy-shape.ts';
import { CHANNELS, measuredOf, readingsOf } from './readings.ts';
import type { Candidate, Split } from './results.ts';
import { sharesOf } from './splits.ts';

/** What is searched for, and in which market. */
export interface Target {
  plan: PolicyPlan;
  common: Json;
  policy: Policy;
  goal: string;
  constraints: readonly Constraint[];
  network: GivenNetwork | undefined;
}

/** How far a mean is beyond its bound, as a share of the bound; 0 where it keeps it. */
export function violation({ least, most }: Constraint, value: number): number {
  const beyond = least === undefined ? value - most! : least - value;
  const scale = Math.abs(least ?? most!) || 1;
  return Math.max(0, beyond) / scale;
}

/** The policy with another split; what else it does stays. */
export function withSplit(policy: Policy, split: Split): Policy {
  const others = Object.entries(policy.brand ?? {}).filter(([name]) => !CHANNELS.includes(name));
  return { ...policy, brand: { ...Object.fromEntries(others), ...sharesOf(split) } };
}

/** Candidates as arms of one comparison, by name. */
export function trialOf(
  { plan, common, goal, constraints, network }: Target,
  policies: Readonly<Record<string, Policy>>,
  seeds: string,
  n: number,
): Comparison {
  const file: PolicyFile = { ...plan.file, policies: { ...policies } };
  const workshop = new Workshop('the split', network);
  const measures = [goal, ...constraints.map(({ measure }) => measure)];
  const arms = armsFor(file, measures).flatMap((one) =>
    workshop.arm(one.name, armFile(file, common, plan.brand, one)),
  );
  const [problem] = workshop.problems;
  if (problem !== undefined) {
    throw new Error(`${problem.path} is ${problem.found}; expected ${problem.expected}`);
  }
  const outcomes = measuredOf(readingsOf(plan.brand.index, plan.span));
  return { id: seeds, arms, outcomes, replications: { n }, seeds, ...graphOf(network) };
}

export class Trials {
  readonly candidates: Candidate[] = [];
  private readonly target: Target;
  private readonly collection: RunCollection;
  private readonly seeds: string;

  constructor(target: Target, collection: RunCollection, seeds: string) {
    this.target = target;
    this.collection = collection;
    this.seeds = seeds;
  }

  /** Tries splits with `n` seeds, all at once; entered in the order given, whatever the order of arrival. */
  async enter(splits: readonly Split[], batch: number, n: number): Promise<Candidate[]> {
    const first = this.candidates.length;
    const entered = splits.map((split, i): Candidate => {
      const nothing = { n: 0, goal: NaN, constrained: {}, feasible: false };
      return { id: first + i, split, batch, ...nothing };
    });
    this.candidates.push(...entered);
    return this.repeat(entered, n);
  }

  /** Tries candidates again with more seeds, those they had among them. */
  async repeat(candidates: readonly Candidate[], n: number): Promise<Candidate[]> {
    const policies = candidates.map(({ id, split }): [string, Policy] => [
      `split ${id}`,
      id === 0 ? this.target.policy : withSplit(this.target.policy, split),
    ]);
    const trial = trialOf(this.target, Object.fromEntries(policies), this.seeds, n);
    await this.collection.collect(specsOf(trial, 0, n));
    return candidates.map((candidate, i) => {
      const found = livedOf(trial, [policies[i][0]], this.target.plan, n, this.collection.results);
      const judged = { ...candidate, ...this.judge(found) };
      this.candidates[candidate.id] = judged;
      return judged;
    });
  }

  private judge({ lived: [lived], seeds }: LivedPolicies): Omit<Candidate, 'id' | 'split' | 'batch'> {
    const meanOf = (name: string): number => {
      const values = valuesOf(lived, measureOf(name).of);
      return values === null ? NaN : mean(values);
    };
    const { goal, constraints } = this.target;
    const constrained = Object.fromEntries(constraints.map(({ measure }) => [measure, meanOf(measure)]));
    const found = meanOf(goal);
    const kept = constraints.every((one) => violation(one, constrained[one.measure]) === 0);
    return { n: seeds.length, goal: found, constrained, feasible: Number.isFinite(found) && kept };
  }
}
