/** `trustfall resume DIR`: goes on with an interrupted run. The result is that of the uninterrupted one, to the byte. */
import { resume } from '../sim/index.ts';
import { formatProblem, resolveScenario } from '../sim/scenario/index.ts';
import { runToEnd } from './run-to-end.ts';
import { hasCheckpoint, readCheckpoint } from './checkpoint.ts';
import { Failure } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { loadSameNetwork } from './network-file.ts';
import type { Arguments, Usage } from './options.ts';
import { makeProgress } from './progress.ts';
import { THREADS, crewFor, memoryFor, threadsFor, threadsGiven } from './threads.ts';
import { isResult, removeOwnLeftovers, tryWriting } from './result-folder.ts';
import { RUN_FILE } from './results.ts';

export const usage: Usage = {
  name: 'resume',
  argument: 'DIR',
  about: 'continue the interrupted run in a folder',
  options: {
    network: { value: 'FILE', about: 'where the network file of the run is now, if it has moved' },
    threads: THREADS,
    json: { about: 'print one JSON object instead of the summary in words' },
    quiet: { about: 'no progress and no summary' },
  },
  notes: ['The results are byte for byte those of the run without the interruption.'],
  examples: ['trustfall resume results/a', 'trustfall resume results/b --network moved/friends.csv'],
};

export async function act(given: Arguments): Promise<ExitCode> {
  const [folder] = given.positionals;
  threadsGiven(given);
  if (!hasCheckpoint(folder)) throw new Failure(nothingToResume(folder));
  const { header, state } = readCheckpoint(folder);
  const moved = given.value('network');
  if (moved !== undefined && header.network === null) {
    throw new Failure(
      `--network is ${moved}, but the run in ${folder} was started without a network file; expected none`,
    );
  }
  tryWriting(folder);
  removeOwnLeftovers(folder);
  const progress = makeProgress(given.has('quiet'));
  const resolution = resolveScenario(header.scenario, folder);
  if (!resolution.ok) throw new Failure(resolution.problems.map(formatProblem));
  progress.phase('making the market …');
  const network = header.network && loadSameNetwork(header.network, moved);
  const threads = threadsFor(threadsGiven(given), resolution.scenario, network?.graph);
  const run = resume(resolution.scenario, network?.graph, state, memoryFor(threads));
  return runToEnd({
    run,
    crew: await crewFor(run, threads),
    network: network?.origin ?? null,
    folder,
    format: header.output,
    mornings: header.mornings === true,
    json: given.has('json'),
    quiet: given.has('quiet'),
    progress,
  });
}

function nothingToResume(folder: string): string {
  const found = isResult(folder)
    ? `the run there is complete (${RUN_FILE})`
    : 'no interrupted run lies there';
  return `${folder}: ${found}; expected the folder of a run that was given --out and interrupted`;
}
