/**
 * Where a command of the laboratory finds its runs when it belongs to a study: in what the shards have finished. It computes
 * none: what is missing is noted, and becomes the next round.
 */
import type { Executor, Report, Store } from '../../lab/runs/executor.ts';
import type { RunFailure, RunSpec } from '../../lab/runs/runs.ts';
import type { LabNetwork } from '../lab-work.ts';

/** Runs are missing: nothing can be said yet. */
export class Unfinished extends Error {
  readonly specs: readonly RunSpec[];

  constructor(specs: readonly RunSpec[]) {
    super(`${specs.length} runs are missing`);
    this.name = 'Unfinished';
    this.specs = specs;
  }
}

/** What `inLaboratory` works with, in place of a store of its own and of threads. */
export interface Room {
  store: Store;
  executor: Executor;
  /** Told of the networks in which runs are lived. */
  networks: (given: readonly LabNetwork[]) => void;
}

export class NotedExecutor implements Executor {
  readonly workers = 1;
  private readonly failures: ReadonlyMap<string, RunFailure>;

  constructor(failures: ReadonlyMap<string, RunFailure> = new Map()) {
    this.failures = failures;
  }

  /** @throws Unfinished with all that no shard has tried */
  execute(specs: readonly RunSpec[], report: Report): Promise<void> {
    const open = specs.filter(({ key }) => !this.failures.has(key));
    if (open.length > 0) return Promise.reject(new Unfinished(open));
    for (const { key } of specs) report(this.failures.get(key)!, 0);
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
