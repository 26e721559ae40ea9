/** `trustfall plan COMMAND… --study DIR`: writes down the runs of a command, to be computed elsewhere. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Command } from '../commands.ts';
import { EXIT, Failure, withReason } from '../failure.ts';
import type { ExitCode } from '../failure.ts';
import type { Usage } from '../options.ts';
import { makeFolder } from '../result-folder.ts';
import { whole } from '../words.ts';
import { inputsOf, takeInputs, writeRound, writeStudy } from './folder.ts';
import { checkWords, filedOptions, namedWords, runInner } from './inner.ts';
import { Unfinished } from './room.ts';
import { SCRIPTS, scriptFor } from './scripts.ts';

const MOST_SHARDS = 10_000;
const OWN = ['study', 'shards', 'print'] as const;

export const usage: Usage = {
  name: 'plan',
  argument: 'COMMAND…',
  about: 'write down the runs of a command, for other processes or machines to compute',
  options: {
    study: { value: 'DIR', about: 'folder of the study: new, or empty' },
    shards: { value: 'N', about: 'parts that can be computed at the same time (1)' },
    print: {
      value: 'WHAT',
      choices: SCRIPTS,
      about: 'print a file for a job array or the like, ready to be run',
    },
  },
  notes: [
    'COMMAND is a design file, or hypotheses, compare, sensitivity, patterns or optimise with its options.',
    'Files that it names are copied into DIR, so that DIR can be carried elsewhere (docs/scale-out.md).',
    'Then "trustfall work DIR --shard i/N" computes a part, and "trustfall gather DIR --out OUT" writes what came out.',
  ],
  examples: [
    'trustfall plan price-and-quality.json --study prices --shards 20',
    'trustfall plan hypotheses T1 T2 --uncertain 30 --study verdicts --shards 20 --print slurm',
  ],
};

interface Own {
  study: string;
  shards: number;
  print: string | undefined;
}

/** Own options and the words of the command, in whatever order they stand. */
function taken(words: readonly string[]): { own: Own; inner: string[] } {
  const options = Object.fromEntries(OWN.map((name) => [name, { type: 'string' as const }]));
  const { tokens } = parseArgs({
    args: [...words],
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const own: Partial<Record<string, string>> = {};
  const drop = new Set<number>();
  for (const token of tokens) {
    if (token.kind !== 'option' || !(OWN as readonly string[]).includes(token.name)) continue;
    own[token.name] = token.value;
    drop.add(token.index);
    if (token.value !== undefined && !token.inlineValue) drop.add(token.index + 1);
  }
  const wrong: string[] = [];
  if (!own.study) wrong.push('--study is missing; expected --study DIR');
  const shards = Number(own.shards ?? 1);
  if (!Number.isInteger(shards) || shards < 1 || shards > MOST_SHARDS)
    wrong.push(`--shards is "${own.shards}"; expected a whole number from 1 to ${whole(MOST_SHARDS)}`);
  if ('print' in own && !SCRIPTS.includes(own.print ?? ''))
    wrong.push(`--print is "${own.print}"; expected ${SCRIPTS.join(' or ')}`);
  if (wrong.length > 0) throw new Failure([...wrong, 'See "trustfall plan --help".'], EXIT.usage);
  return {
    own: { study: own.study!, shards, print: own.print },
    inner: words.filter((_, i) => !drop.has(i)),
  };
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** @returns takes back what was made */
function prepare(folder: string): () => void {
  const expected = 'expected a new folder, or an empty one';
  withReason(folder, expected, () => {
    if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0))
      throw new Failure(`${folder} is not empty; ${expected}`);
    makeFolder(resolve(folder), folder);
    mkdirSync(inputsOf(folder));
  });
  return () => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
  };
}

export async function wrap(words: readonly string[], commands: readonly Command[]): Promise<ExitCode> {
  const { own, inner } = taken(words);
  const { study, shards, print } = own;
  const named = namedWords(inner);
  checkWords(named, commands);
  const takeBack = prepare(study);
  const networks: Record<string, string> = {};
  let placed: string[] = [];
  try {
    placed = takeInputs(study, named, filedOptions(named[0], commands), isFile, copyFileSync);
    await runInner(study, placed, [], commands, (given) => {
      for (const { hash, name } of given) networks[hash] = name;
    });
  } catch (error) {
    if (!(error instanceof Unfinished)) {
      takeBack();
      throw error;
    }
    writeRound(study, error.specs);
    writeStudy(study, { words: placed, shards, networks });
    const parts = shards === 1 ? '1 shard' : `${whole(shards)} shards`;
    process.stderr.write(`${study}: ${whole(error.specs.length)} runs are planned, in ${parts}.\n`);
    process.stdout.write(print === undefined ? `${next(study, shards)}\n` : scriptFor(print, study, shards));
    return EXIT.fine;
  }
  takeBack();
  throw new Failure('there is nothing to compute; expected a command with runs');
}

const next = (study: string, shards: number): string =>
  `trustfall work ${study} --shard ${shards === 1 ? '0/1' : `i/${shards}, i from 0 to ${shards - 1}`}; then trustfall gather ${study} --out DIR`;
