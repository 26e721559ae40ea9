/**
 * All that crosses between the pool of the laboratory and its workers, in Node and in the browser. Plain messages:
 * a worker holds no state but the networks it was given, and answers each spec with one result, in any order.
 */
import type { SocialGraph } from '../sim/index.ts';
import type { RunResult, RunSpec } from '../lab/runs/runs.ts';

export type ToWorker =
  /** Friendships that specs name by their content hash. Copied: every worker needs them. */
  | { kind: 'network'; id: string; graph: SocialGraph }
  /** Runs that may share days: lived together. */
  | { kind: 'runs'; specs: readonly RunSpec[] };

export type FromWorker =
  /** The worker has loaded and listens. */
  { kind: 'ready' } | { kind: 'ended'; result: RunResult; milliseconds: number };

/** One worker as the pool sees it. */
export interface Line {
  post(message: ToWorker): void;
  /** Ends the worker whatever it is doing; it reports no death. */
  close(): void;
}

export interface Hearing {
  message(message: FromWorker): void;
  /** The worker is gone without having been closed. */
  death(reason: string): void;
}

/** Starts a worker. */
export type OpenLine = (hearing: Hearing) => Line;
