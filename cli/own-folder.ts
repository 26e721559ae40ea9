/** The folder of a run that parts from another. */
import { resolve } from 'node:path';
import { Failure } from './failure.ts';
import type { Arguments } from './options.ts';
import { isResult, prepareFolder } from './result-folder.ts';

/** Never in place of a run: the parent may be needed again. */
export function prepareOwnFolder(folder: string, given: Arguments): void {
  const force = given.has('force');
  if (given.positionals.some((run) => resolve(folder) === resolve(run)))
    throw new Failure(`--out is ${folder}, the run that is parted from; expected another folder`);
  if (!force && isResult(folder))
    throw new Failure(
      `${folder} holds results of a run; expected an empty or a new folder (--force replaces them)`,
    );
  prepareFolder(folder, force, { en: '', zh: '' });
}

/** What is wrong with options that say how results are written, where there are none. */
export const withoutFolder = (given: Arguments, names: readonly string[]): string[] =>
  given.has('out')
    ? []
    : names
        .filter((name) => given.has(name))
        .map((name) => `--${name} is given without --out; expected --out DIR as well`);
