/** Lives a run to its end, or to the user's interruption, and delivers what came out. Shared by `run` and `resume`. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { advance, summarise } from '../sim/index.ts';
import type { Run } from '../sim/index.ts';
import type { Crew } from '../workers/crew.ts';
import { EXIT, Failure } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { Interruption } from './interruption.ts';
import { Keeper } from './keeper.ts';
import type { NetworkOrigin } from './network-file.ts';
import type { Progress } from './progress.ts';
import { printReport } from './report.ts';
import { writeResults } from './result-folder.ts';
import { resultOf } from './results.ts';
import type { Format, Parent } from './results.ts';
import { days, shellWord } from './words.ts';

export interface Job {
  run: Run;
  network: NetworkOrigin | null;
  /** Where results go; without it they are only told. */
  folder: string | undefined;
  format: Format;
  /** Whether the folder keeps mornings to part from. */
  mornings: boolean;
  json: boolean;
  quiet: boolean;
  progress: Progress;
  /** Does the phases of a day, where several threads live the run. */
  crew: Crew | null;
  /** The run that this one parted from, after so many days. */
  parent?: Parent;
  /** What the run is called, if it has a name of its own. */
  name?: string | undefined;
}

/** Signals are heard only between turns of the event loop. */
const TURN_MILLISECONDS = 50;

export async function runToEnd(job: Job): Promise<ExitCode> {
  const { run, folder, progress } = job;
  const begun = performance.now();
  const exposuresBefore = run.recording.exposures;
  const keeper = folder === undefined ? null : new Keeper({ ...job, folder }, run.day, progress.say);
  const interruption = new Interruption();
  progress.start(run.day, run.scenario.days);
  try {
    await live(job, keeper, interruption);
  } finally {
    progress.stop();
    job.crew?.close();
  }
  if (run.day < run.scenario.days) {
    await interruption.end();
    return interrupted(job, keeper);
  }
  const effort = {
    seconds: (performance.now() - begun) / 1000,
    exposures: run.recording.exposures - exposuresBefore,
  };
  const result = resultOf(run, job.network, summarise(run), job);
  const files =
    folder === undefined
      ? []
      : deliver(folder, () => writeResults(folder, result, job.format, job.mornings), keeper);
  printReport(result, { ...job, files, effort });
  return EXIT.fine;
}

async function live(
  { run, progress, crew }: Job,
  keeper: Keeper | null,
  interruption: Interruption,
): Promise<void> {
  let turn = -Infinity;
  while (run.day < run.scenario.days) {
    if (performance.now() - turn >= TURN_MILLISECONDS) {
      await nextTurn();
      turn = performance.now();
      if (interruption.requested) return;
    }
    advance(run, 1, crew?.walk);
    progress.update(run.day, run.recording.exposures);
    if (run.day < run.scenario.days) keeper?.saveIfDue(run);
  }
}

function interrupted({ run, folder }: Job, keeper: Keeper | null): ExitCode {
  const when = `Interrupted after ${run.day} of ${days(run.scenario.days)}`;
  if (folder === undefined || keeper === null) {
    throw new Failure(`${when}; nothing is kept (with --out DIR the run could be resumed)`, EXIT.interrupted);
  }
  const resume = `"trustfall resume ${shellWord(folder)}"`;
  try {
    if (keeper.savedDay !== run.day) keeper.save(run);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const rest =
      keeper.savedDay === 0 ? keeper.standing() : `${keeper.standing()}: ${resume} continues from there`;
    throw new Failure([`${when}.`, `${error.message}; ${rest}`], EXIT.interrupted);
  }
  throw new Failure(`${when}; all of it is saved: ${resume} continues it`, EXIT.interrupted);
}

/** Writes the results; a run that cost hours is not lost for want of room. */
function deliver(folder: string, write: () => string[], keeper: Keeper | null): string[] {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof Failure) || keeper === null) throw error;
    const again =
      keeper.savedDay === 0 ? 'run it again' : `"trustfall resume ${shellWord(folder)}" finishes it`;
    throw new Failure(
      [...error.lines, `The run was complete, ${keeper.standing()}: make room, then ${again}.`],
      error.code,
    );
  }
}
