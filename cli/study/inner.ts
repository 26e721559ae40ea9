/** The command of a study: found by its name, given its words, and run where the study keeps its runs. */
import { join } from 'node:path';
import type { Command } from '../commands.ts';
import { EXIT, Failure } from '../failure.ts';
import type { ExitCode } from '../failure.ts';
import { readArguments } from '../options.ts';
import { FolderStore } from '../lab-store.ts';
import type { LabNetwork } from '../lab-work.ts';
import { warn } from '../lab-work.ts';
import { failuresIn, shardFolders, storeOf } from './folder.ts';
import { NotedExecutor } from './room.ts';

/** Commands whose runs can be computed elsewhere. */
const NAMES = ['experiment', 'hypotheses', 'compare', 'sensitivity', 'patterns', 'optimise'];
/** Where runs are kept and who computes them is the study’s business; what is printed and written, that of `gather`. */
const ELSEWHERE = ['store', 'workers', 'out', 'json', 'quiet', 'force', 'scenarios'];

/** Words that begin with the name of a command, or with a design file: that is an experiment. */
export function namedWords([first, ...rest]: readonly string[]): string[] {
  if (first === undefined)
    throw new Failure(`a command is missing; expected a design file or ${NAMES.join(', ')}`, EXIT.usage);
  return NAMES.includes(first) ? [first, ...rest] : ['experiment', first, ...rest];
}

/** @throws Failure (wrong usage) with all that is wrong with the words */
export function checkWords([name, ...words]: readonly string[], commands: readonly Command[]): void {
  const { usage } = commandOf(name, commands);
  const given = readArguments(usage, words);
  if (given.has('help'))
    throw new Failure(
      `--help is given to plan; expected "trustfall ${name} --help" or "trustfall plan --help"`,
      EXIT.usage,
    );
  const wrong = ELSEWHERE.filter((option) => Object.hasOwn(usage.options, option) && given.has(option));
  if (wrong.length === 0) return;
  throw new Failure(
    wrong.map((option) => `--${option} is given to plan; expected it with work or gather`),
    EXIT.usage,
  );
}

/** Options of a command whose values are files. */
export const filedOptions = (name: string, commands: readonly Command[]): string[] =>
  Object.entries(commandOf(name, commands).usage.options)
    .filter(([, { value }]) => value === 'FILE')
    .map(([option]) => option);

const commandOf = (name: string, commands: readonly Command[]): Command =>
  commands.find(({ usage }) => usage.name === name)!;

/**
 * Runs the command over what the shards have finished.
 *
 * @param words as the study keeps them @param more options of `gather`
 * @param networks told of networks the runs are lived in
 * @throws Unfinished with what is missing
 */
export async function runInner(
  folder: string,
  [name, ...words]: readonly string[],
  more: readonly string[],
  commands: readonly Command[],
  networks: (given: readonly LabNetwork[]) => void = () => {},
): Promise<ExitCode> {
  const command = commandOf(name, commands);
  const shards = shardFolders(folder);
  const store = new FolderStore(storeOf(folder), warn, shards);
  const failures = await failuresIn(shards, store);
  const room = { store, executor: new NotedExecutor(failures), networks };
  const placed = words.map((word) => word.replace(/^(--[a-z-]+=)?inputs\//, `$1${join(folder, 'inputs')}/`));
  try {
    return await command.act({ ...readArguments(command.usage, [...placed, ...more]), room });
  } finally {
    await store.close();
  }
}
