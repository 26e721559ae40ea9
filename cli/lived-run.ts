/** A finished run brought back to life: from its kept mornings, or lived again, with a bar and a way to stop. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { advance, fingerprint, start } from '../sim/index.ts';
import type { Run } from '../sim/index.ts';
import { EXIT, Failure } from './failure.ts';
import type { FinishedRun } from './finished-run.ts';
import { Interruption } from './interruption.ts';
import { hasMornings, readMornings } from './mornings.ts';
import { loadNetwork } from './network-file.ts';
import type { NetworkFile } from './network-file.ts';
import type { Progress } from './progress.ts';

/** Signals are heard only between turns of the event loop. */
const TURN_MILLISECONDS = 50;

/** The network file that a finished run was lived on. @throws Failure where it is missing or another */
export function networkOf({ network }: FinishedRun, path: string | undefined): NetworkFile | undefined {
  if (network === null) {
    if (path === undefined) return undefined;
    throw new Failure(`--network is ${path}, but the run had no network file; expected none`);
  }
  if (path === undefined)
    throw new Failure(
      `the run had the network file ${network.name}; expected --network FILE, where it is now`,
    );
  const file = loadNetwork(path);
  if (file.origin.sha256 === network.sha256) return file;
  throw new Failure(
    `${path}: SHA-256 ${file.origin.sha256.slice(0, 12)}…; expected ${network.sha256.slice(0, 12)}…, the network of the run (${network.name})`,
  );
}

/** What a loop of days hands on: posts read in a day, and what comes out. */
export type Days<T> = Generator<number, T, void>;

/**
 * Does days one by one, with a bar, until they are done.
 *
 * @param total days there are
 * @throws Failure when the user stops it: nothing is kept
 */
export async function watched<T>(days: Days<T>, total: number, progress: Progress): Promise<T> {
  const interruption = new Interruption();
  let turn = performance.now();
  let done = 0;
  let exposures = 0;
  progress.start(0, total);
  try {
    for (;;) {
      const next = days.next();
      if (next.done === true) return next.value;
      done++;
      exposures += next.value;
      progress.update(done, exposures);
      if (performance.now() - turn < TURN_MILLISECONDS) continue;
      await nextTurn();
      turn = performance.now();
      if (interruption.requested)
        throw new Failure(`Interrupted after ${done} of ${total} days; nothing is kept`, EXIT.interrupted);
    }
  } finally {
    progress.stop();
    await interruption.end();
  }
}

/**
 * The whole run of a folder, with the mornings that it takes to go back to any day.
 *
 * @throws Failure when it comes out differently from what the folder holds
 */
export async function livedAgain(
  folder: string,
  finished: FinishedRun,
  network: NetworkFile | undefined,
  progress: Progress,
): Promise<Run> {
  if (hasMornings(folder))
    return readMornings(folder, finished.scenario, network?.graph, finished.fingerprint);
  progress.phase('living the run again …');
  const run = start(finished.scenario, network?.graph);
  await watched(livingOn(run), finished.scenario.days, progress);
  const found = fingerprint(run);
  if (found === finished.fingerprint) return run;
  throw new Failure(
    `${folder}: lived again it has the fingerprint ${found}; expected ${finished.fingerprint}, as its run.json says`,
  );
}

/** To the end, day by day. */
export function* livingOn(run: Run): Days<void> {
  while (run.day < run.scenario.days) {
    advance(run, 1);
    yield run.world.today.exposed;
  }
}
