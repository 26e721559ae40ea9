/** Small comparisons for tests, and executors that make results without a market. */
import type { Arm, Comparison, Replications } from '../../lab/designs/comparison.ts';
import type { Executor, Report } from '../../lab/runs/executor.ts';
import { outcomeKey } from '../../lab/designs/outcomes.ts';
import type { Expectation, Outcome } from '../../lab/designs/outcomes.ts';
import { armHash } from '../../lab/runs/runs.ts';
import type { RunResult, RunSpec } from '../../lab/runs/runs.ts';
import { normal, seedKey } from '../../sim/core/random.ts';

export const TRUST: Outcome = {
  table: 'brands',
  entity: 0,
  measure: 'trust',
  derive: 'mean',
  window: [5, 10],
};

export const MORE: Expectation = {
  words: 'more in b',
  contrast: { a: -1, b: 1 },
  sign: 1,
  sesoi: { value: 0.5, because: 'half a unit is what this test cares about' },
};

/** An arm without a market: executors of this file look at its name only. */
const arm = (name: string): Arm => {
  const document = { name, days: 10, population: { consumers: 10 } };
  return { name, document, hash: armHash(document, undefined) };
};

export function comparison(
  id: string,
  replications: Replications,
  { arms = ['a', 'b'], expect = MORE, outcomes = [TRUST] } = {},
): Comparison {
  return {
    id,
    arms: arms.map(arm),
    outcomes: outcomes.map((outcome, i) => ({ name: `outcome ${i}`, outcome, expect })),
    replications,
    seeds: id,
  };
}

export const nameOf = (spec: RunSpec): string => String(spec.document.name);

/** Reports what `value` says of each spec, in the order that `order` puts them. */
export class MadeUpExecutor implements Executor {
  readonly workers = 1;
  /** Keys in the order of computing. */
  readonly computed: string[] = [];
  private readonly result: (spec: RunSpec) => number | Error;
  private readonly order: (specs: readonly RunSpec[]) => readonly RunSpec[];

  constructor(
    result: (spec: RunSpec) => number | Error,
    order: (specs: readonly RunSpec[]) => readonly RunSpec[] = (specs) => specs,
  ) {
    this.result = result;
    this.order = order;
  }

  async execute(specs: readonly RunSpec[], report: Report, signal?: AbortSignal): Promise<void> {
    for (const spec of this.order(specs)) {
      if (signal?.aborted) return;
      this.computed.push(spec.key);
      report(this.made(spec), 1);
    }
  }

  async close(): Promise<void> {}

  private made(spec: RunSpec): RunResult {
    const { key, seed } = spec;
    const value = this.result(spec);
    if (value instanceof Error) return { key, seed, failed: value.message };
    const values = Object.fromEntries(spec.outcomes.map((outcome) => [outcomeKey(outcome), value]));
    return { key, seed, values, fingerprint: `f ${key}`, days: 10, exposures: 1 };
  }
}

/** Normal noise that belongs to a text. */
export function noise(text: string): number {
  const { k0, k1 } = seedKey(text);
  return normal(k0, k1, 1, 1);
}
