/** The folder of `--out`: whether it may be used, before anything is computed, and putting the results there. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DATA_PACKAGE } from '../lab/documents/dictionary.ts';
import { CHECKPOINT_FILE, hasCheckpoint, peekCheckpoint, removeCheckpoint } from './checkpoint.ts';
import { Failure, withReason } from './failure.ts';
import { TRIAL, finalName, removeLeftovers, writeTogether } from './files.ts';
import { PROGRAM, RESULT_FILES, RUN_FILE, isOfRun, resultFiles } from './results.ts';
import type { Format, Result } from './results.ts';
import type { Text } from '../sim/scenario/index.ts';

const OWN_FILES = [...RESULT_FILES, CHECKPOINT_FILE];
const EXPECTED = 'expected a folder that can be written to';

/**
 * Makes the folder if it is missing and makes sure that results can be written there.
 *
 * @param force also beside files of somebody else, and in place of an interrupted run or of another scenario
 * @param title of the scenario whose results are to come
 * @throws Failure that says what is in the way and what to do
 */
export function prepareFolder(folder: string, force: boolean, title: Text): void {
  withReason(folder, EXPECTED, () => {
    if (existsSync(folder) && !statSync(folder).isDirectory()) {
      throw new Failure(`${folder}: it is a file; ${EXPECTED}`);
    }
    makeFolder(resolve(folder), folder);
    if (!force) checkContent(folder, title);
    tryWriting(folder);
    // A head that was to come is left until there is another: it says whose the tables are.
    removeLeftovers(
      folder,
      OWN_FILES.filter((name) => name !== RUN_FILE),
    );
    // Given up by --force: `resume` must not take up the old run instead of the new one.
    rmSync(join(folder, CHECKPOINT_FILE), { force: true });
  });
}

/** Like `mkdirSync` with `recursive`, which never ends where the system makes no folders, as in /proc (Node 20). */
export function makeFolder(path: string, asked: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path), asked);
  try {
    mkdirSync(path);
  } catch (error) {
    // The folder above is there.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new Failure(`${asked}: no folder can be made there; ${EXPECTED}`);
    }
    throw error;
  }
}

function checkContent(folder: string, title: Text): void {
  const begun = hasCheckpoint(folder) ? peekCheckpoint(folder) : undefined;
  if (hasCheckpoint(folder)) {
    const state = begun ? `a run interrupted after ${begun.day} of ${begun.days} days` : 'an interrupted run';
    throw new Failure(
      `${folder} holds ${state}: "trustfall resume ${folder}" continues it, --force gives it up and starts anew`,
    );
  }
  const earlier = resultIn(folder);
  if (earlier !== undefined) {
    if (earlier === title.en) return;
    throw new Failure(
      `${folder} holds results of another scenario (${earlier}); expected an empty or a new folder, or one with earlier ` +
        `results of this one (--force replaces them)`,
    );
  }
  const names = readdirSync(folder);
  // Ended amid replacing earlier results: the head that was to come last still has its temporary name.
  const halfway = names.some((name) => finalName(name) === RUN_FILE) || isPackageOfRun(folder);
  const strange = names.filter(
    (name) =>
      !name.startsWith('.') &&
      !OWN_FILES.includes(finalName(name) ?? '') &&
      !(halfway && OWN_FILES.includes(name)),
  );
  if (strange.length === 0) return;
  const some = strange.slice(0, 3).join(', ') + (strange.length > 3 ? ' …' : '');
  throw new Failure(
    `${folder} holds files that are no result of Trustfall (${some}); expected an empty or a new folder, or one with ` +
      `earlier results, which are replaced (--force writes there all the same)`,
  );
}

/** Whether tables there are of this program, though their head is gone. */
function isPackageOfRun(folder: string): boolean {
  try {
    return isOfRun(JSON.parse(readFileSync(join(folder, DATA_PACKAGE), 'utf8')) as { name?: unknown });
  } catch {
    return false;
  }
}

/** Whether a finished run lies there. */
export const isResult = (folder: string): boolean => resultIn(folder) !== undefined;

/** English title of the scenario whose finished run lies there; undefined where there is none. */
function resultIn(folder: string): string | undefined {
  try {
    const document = JSON.parse(readFileSync(join(folder, RUN_FILE), 'utf8')) as {
      program?: unknown;
      title?: { en?: unknown };
    } | null;
    return document?.program === PROGRAM ? String(document.title?.en) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Permissions alone do not tell: the disk may be full or read-only.
 *
 * @throws Failure when a small file cannot be written
 */
export function tryWriting(folder: string): void {
  const path = join(folder, `${TRIAL}.${process.pid}.tmp`);
  withReason(folder, EXPECTED, () => {
    try {
      writeFileSync(path, 'x'.repeat(4096));
    } finally {
      rmSync(path, { force: true });
    }
  });
}

/** Removes what a killed run had begun to write. */
export const removeOwnLeftovers = (folder: string): void => removeLeftovers(folder, OWN_FILES);

/** Puts the results in place of earlier ones and removes what they make obsolete. */
export function writeResults(folder: string, result: Result, format: Format, mornings: boolean): string[] {
  const files = resultFiles(result, format, mornings);
  writeTogether(folder, files);
  const names = files.map(({ name }) => name);
  withReason(folder, 'remove the files of earlier results by hand', () => {
    for (const name of RESULT_FILES) if (!names.includes(name)) rmSync(join(folder, name), { force: true });
    removeOwnLeftovers(folder);
  });
  removeCheckpoint(folder);
  return names;
}
