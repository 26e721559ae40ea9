/**
 * Gets the runs of specs: those that are kept from the store, the others from the executor, each kept the moment it
 * has ended. Nothing is computed twice, not even where two comparisons ask for the same run.
 */
import { sizeOf } from '../designs/comparison.ts';
import type { Executor, Store } from './executor.ts';
import type { Asked } from '../designs/people-shapes.ts';
import { outcomeKey } from '../designs/outcomes.ts';
import { carryOut, checkSame } from './contract.ts';
import { answers, hasFailed } from './runs.ts';
import type { RunRecord, RunResult, RunSpec } from './runs.ts';

/** How many runs there were, and where they came from. */
export interface Tally {
  computed: number;
  reused: number;
  failed: number;
}

export const sumOfTallies = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, { computed, reused, failed }) => ({
      computed: sum.computed + computed,
      reused: sum.reused + reused,
      failed: sum.failed + failed,
    }),
    { computed: 0, reused: 0, failed: 0 },
  );

/** Where the work stands. Sizes are consumer-days, times milliseconds of workers. */
export interface Standing {
  total: number;
  computed: number;
  reused: number;
  failed: number;
  size: number;
  sizeDone: number;
  milliseconds: number;
}

export interface Laboratory {
  executor: Executor;
  store: Store;
  signal?: AbortSignal;
  /** Told after every run, and once what can be reused is known. */
  tell?: (standing: Standing) => void;
  /** Every result the moment it is there, reused ones included. */
  hear?: (result: RunResult, spec: RunSpec) => void;
}

/** Stopped on demand; all that has ended is kept. */
export class Stop extends Error {
  readonly standing: Standing;

  constructor(standing: Standing) {
    super(`stopped: ${standing.computed} computed, ${standing.reused} reused`);
    this.name = 'Stop';
    this.standing = standing;
  }
}

/** One spec for each key, which asks for all that any of them asks. */
export function distinctSpecs(specs: readonly RunSpec[]): RunSpec[] {
  const byKey = new Map<string, { spec: RunSpec; outcomes: Map<string, Asked> }>();
  for (const spec of specs) {
    const entry = byKey.get(spec.key) ?? { spec, outcomes: new Map<string, Asked>() };
    for (const outcome of spec.outcomes) entry.outcomes.set(outcomeKey(outcome), outcome);
    byKey.set(spec.key, entry);
  }
  return Array.from(byKey.values(), ({ spec, outcomes }) => ({ ...spec, outcomes: [...outcomes.values()] }));
}

/** The runs of one question, collected over several rounds. */
export class RunCollection {
  readonly results = new Map<string, RunResult>();
  readonly standing: Standing = {
    total: 0,
    computed: 0,
    reused: 0,
    failed: 0,
    size: 0,
    sizeDone: 0,
    milliseconds: 0,
  };
  private readonly laboratory: Laboratory;

  constructor(laboratory: Laboratory) {
    this.laboratory = laboratory;
  }

  tally(): Tally {
    const { computed, reused, failed } = this.standing;
    return { computed, reused, failed };
  }

  /** What of the specs would have to be computed. */
  async missing(specs: readonly RunSpec[]): Promise<RunSpec[]> {
    const asked = distinctSpecs(specs);
    const kept = await this.laboratory.store.get(asked.map(({ key }) => key));
    return asked.filter(({ key, outcomes }) => {
      const record = kept.get(key);
      return record === undefined || !answers(record, outcomes);
    });
  }

  /** Collects the results of the specs. @throws Stop when the signal says so */
  async collect(specs: readonly RunSpec[]): Promise<void> {
    const { executor, signal } = this.laboratory;
    const asked = distinctSpecs(specs).filter(({ key, outcomes }) => {
      const known = this.results.get(key);
      return known === undefined || (!hasFailed(known) && !answers(known, outcomes));
    });
    const { open, partly } = await this.reuse(asked);
    const bySpec = new Map(open.map((spec) => [spec.key, spec]));
    // A run that cannot be kept ends the work at once: all that follow would be lost as well.
    const full = new AbortController();
    const kept: Promise<void>[] = [];
    const keep = (record: RunRecord): void => {
      kept.push(this.laboratory.store.put(record));
      kept.at(-1)!.catch(() => full.abort());
    };
    await carryOut(
      open,
      executor,
      (result, milliseconds) => {
        const spec = bySpec.get(result.key)!;
        if (!hasFailed(result)) {
          const older = partly.get(result.key);
          if (older !== undefined) checkSame(older, result, spec);
          keep(result);
        }
        this.take(result, spec, milliseconds);
      },
      signal === undefined ? full.signal : AbortSignal.any([signal, full.signal]),
    );
    await Promise.all(kept);
    if (signal?.aborted) throw new Stop(this.standing);
  }

  /** Takes what is kept; returns the rest, and what is kept of them that does not answer all that is asked. */
  private async reuse(
    asked: readonly RunSpec[],
  ): Promise<{ open: RunSpec[]; partly: ReadonlyMap<string, RunRecord> }> {
    const { store, hear, tell } = this.laboratory;
    const kept = await store.get(asked.map(({ key }) => key));
    const open: RunSpec[] = [];
    const partly = new Map<string, RunRecord>();
    for (const spec of asked) {
      this.standing.total++;
      const record = kept.get(spec.key);
      if (record === undefined || !answers(record, spec.outcomes)) {
        this.standing.size += sizeOf(spec);
        open.push(spec);
        if (record !== undefined) partly.set(spec.key, record);
        continue;
      }
      this.standing.reused++;
      this.results.set(spec.key, record);
      hear?.(record, spec);
    }
    tell?.(this.standing);
    return { open, partly };
  }

  private take(result: RunResult, spec: RunSpec, milliseconds: number): void {
    const { standing } = this;
    if (hasFailed(result)) standing.failed++;
    else standing.computed++;
    standing.sizeDone += sizeOf(spec);
    standing.milliseconds += milliseconds;
    this.results.set(result.key, result);
    this.laboratory.hear?.(result, spec);
    this.laboratory.tell?.(standing);
  }
}
