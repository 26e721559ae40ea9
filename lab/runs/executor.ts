/**
 * Who computes runs and who keeps them. The laboratory knows these two interfaces only: threads, Web Workers and a
 * queue of jobs on other machines are executors; a folder, a browser's database and memory are stores.
 */
import type { SocialGraph } from '../../sim/index.ts';
import { computeRuns } from './living.ts';
import type { RunRecord, RunResult, RunSpec } from './runs.ts';

/** A run that has ended; `milliseconds` is for estimates and never published. */
export type Report = (result: RunResult, milliseconds: number) => void;

export interface Executor {
  /** Runs computed at the same time. */
  readonly workers: number;
  /**
   * Computes the specs in any order and reports each once, as soon as it has ended. After an abort it resolves
   * without the rest. Nobody believes that it does: `carryOut` (contract.ts) holds it to this.
   */
  execute(specs: readonly RunSpec[], report: Report, signal?: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

export interface Store {
  /** The records there are among these keys. */
  get(keys: readonly string[]): Promise<Map<string, RunRecord>>;
  /** Keeps a record for good: it survives whatever happens to the program afterwards. */
  put(record: RunRecord): Promise<void>;
  close(): Promise<void>;
}

/** Computes runs where it is called, those that share days together. */
export class SerialExecutor implements Executor {
  readonly workers = 1;
  private readonly networks: ReadonlyMap<string, SocialGraph>;

  constructor(networks: ReadonlyMap<string, SocialGraph> = new Map()) {
    this.networks = networks;
  }

  async execute(specs: readonly RunSpec[], report: Report, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return;
    for (const result of computeRuns(specs, this.networks)) {
      report(result, 0);
      if (signal?.aborted) return;
      // Whoever waits for the event loop (an abort, a page) gets a turn.
      await Promise.resolve();
    }
  }

  async close(): Promise<void> {}
}

/** Values of both where they are of the same run; otherwise the newer. Who lives a run anew compares them (contract.ts). */
export function joined(older: RunRecord | undefined, newer: RunRecord): RunRecord {
  if (older === undefined || older.fingerprint !== newer.fingerprint) return newer;
  return { ...newer, values: { ...older.values, ...newer.values } };
}

/** Keeps records as long as it lives. */
export class MemoryStore implements Store {
  private readonly records = new Map<string, RunRecord>();

  async get(keys: readonly string[]): Promise<Map<string, RunRecord>> {
    const found = new Map<string, RunRecord>();
    for (const key of keys) {
      const record = this.records.get(key);
      if (record !== undefined) found.set(key, record);
    }
    return found;
  }

  async put(record: RunRecord): Promise<void> {
    this.records.set(record.key, joined(this.records.get(record.key), record));
  }

  async close(): Promise<void> {}
}
