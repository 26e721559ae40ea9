/**
 * Holds an executor to its contract, whoever it is: each run that was asked for is reported once, and no other. What is
 * reported again is passed over where it is the same run; what is missing is asked for again, and fails by its name in
 * the end. A run that comes out twice in two ways means that a machine computes wrongly: nothing is believed then.
 */
import type { Executor, Report } from './executor.ts';
import { hasFailed } from './runs.ts';
import type { RunRecord, RunResult, RunSpec } from './runs.ts';

/** So many times in all. */
const MOST_TIMES = 3;

/** What was reported cannot be believed. Not the user’s doing, and no bug: a machine, a queue or a store is at fault. */
export class Breach extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Breach';
  }
}

/** @throws Breach where both are of one run, and differ */
export function checkSame(older: RunRecord, newer: RunRecord, { label }: RunSpec): void {
  if (older.fingerprint === newer.fingerprint) return;
  throw new Breach(
    `${label}, seed ${newer.seed}: fingerprint ${newer.fingerprint}, before ${older.fingerprint}; expected the same, ` +
      `as the same code lived the same run: a machine computes wrongly, or what is kept is damaged`,
  );
}

/**
 * Has runs computed, and hears of each once.
 *
 * @throws Breach where the executor reports what was not asked for, or one run in two ways; and whatever the executor throws
 */
export async function carryOut(
  specs: readonly RunSpec[],
  executor: Executor,
  report: Report,
  signal?: AbortSignal,
): Promise<void> {
  const asked = new Map(specs.map((spec) => [spec.key, spec]));
  const open = new Map(asked);
  const told = new Map<string, RunResult>();
  const hear: Report = (result, milliseconds) => {
    const spec = asked.get(result.key);
    if (spec === undefined) {
      throw new Breach(
        `a run of key ${result.key} was reported; expected one of the ${asked.size} asked for`,
      );
    }
    const before = told.get(result.key);
    if (before !== undefined) {
      if (!hasFailed(before) && !hasFailed(result)) checkSame(before, result, spec);
      return;
    }
    told.set(result.key, result);
    open.delete(result.key);
    report(result, milliseconds);
  };
  for (let times = 0; times < MOST_TIMES && open.size > 0; times++) {
    await executor.execute([...open.values()], hear, signal);
    if (signal?.aborted) return;
  }
  const failed = `nobody reported it, though it was asked for ${MOST_TIMES} times`;
  for (const { key, seed, label } of open.values()) report({ key, seed, failed: `${label}: ${failed}` }, 0);
}
