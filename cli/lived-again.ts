/** A finished run as it was, up to a day: from its kept mornings, or lived again. */
import { advance, start } from '../sim/index.ts';
import type { Run } from '../sim/index.ts';
import { Failure } from './failure.ts';
import type { FinishedRun } from './finished-run.ts';
import { hasMornings, readMornings } from './mornings.ts';
import { loadNetwork } from './network-file.ts';
import type { NetworkFile } from './network-file.ts';

/**
 * The run with what can be gone back to: its kept mornings, or its first days lived again.
 *
 * @param day morning that has to be reached
 * @param tell told after every day that is lived; false ends it there
 */
export function livedAgain(
  folder: string,
  finished: FinishedRun,
  network: NetworkFile | undefined,
  day: number,
  tell: (run: Run) => boolean = () => true,
): Run {
  if (hasMornings(folder))
    return readMornings(folder, finished.scenario, network?.graph, finished.fingerprint);
  const run = start(finished.scenario, network?.graph);
  while (run.day < Math.min(day, finished.scenario.days)) {
    advance(run);
    if (!tell(run)) break;
  }
  return run;
}

/**
 * The network file of a run, where it is now.
 *
 * @throws Failure where it is missing, another, or none was expected
 */
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
