/** `trustfall check DIR…`: whether results are what they were written to be. */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_PACKAGE } from '../lab/documents/dictionary.ts';
import type { Written } from '../lab/documents/dictionary.ts';
import { EXIT, Failure, withReason } from './failure.ts';
import type { ExitCode } from './failure.ts';
import type { Arguments, Usage } from './options.ts';
import { RUN_FILE, isOfRun } from './results.ts';
import { isSealed } from './summed-lines.ts';
import { whole } from './words.ts';

export const usage: Usage = {
  name: 'check',
  argument: 'DIR…',
  about: 'whether the files of results are complete and what they were written to be',
  options: {},
  notes: [
    `${RUN_FILE} of a run, or ${DATA_PACKAGE} of the laboratory, is written last and holds size and SHA-256 of every other file.`,
    'Where it is missing, results were being replaced when the program ended: run the command again.',
  ],
  examples: ['trustfall check results/a', 'trustfall check verdicts sweep'],
};

const EXPECTED = 'expected a folder with results, as --out makes it';
const MOST_PROBLEMS = 50;

interface Head {
  name?: string;
  files?: (Partial<Written> & { name: string })[];
  beside?: Record<string, Written>;
  resources?: { path: string; hash?: string; bytes?: number }[];
}

export function act(given: Arguments): Promise<ExitCode> {
  const problems: string[] = [];
  const fine: string[] = [];
  for (const folder of given.positionals) {
    const { found, wrong } = checked(folder);
    problems.push(...wrong);
    if (wrong.length === 0) fine.push(`${folder}: ${whole(found)} files, as they were written`);
  }
  if (fine.length > 0) process.stdout.write(`${fine.join('\n')}\n`);
  if (problems.length > 0) throw new Failure(problems.slice(0, MOST_PROBLEMS));
  return Promise.resolve(EXIT.fine);
}

function checked(folder: string): { found: number; wrong: string[] } {
  const name = [RUN_FILE, DATA_PACKAGE].find((one) => existsSync(join(folder, one)));
  if (name === undefined) {
    return { found: 0, wrong: [`${folder}: neither ${RUN_FILE} nor ${DATA_PACKAGE} is there; ${EXPECTED}`] };
  }
  const path = join(folder, name);
  let head: Head | null;
  try {
    head = JSON.parse(withReason(path, EXPECTED, () => readFileSync(path, 'utf8'))) as Head | null;
  } catch (error) {
    if (error instanceof Failure) throw error;
    return { found: 0, wrong: [`${path}: it is no JSON; expected it as it was written`] };
  }
  if (head === null || typeof head !== 'object')
    return { found: 0, wrong: [`${path}: it is no object; expected it as it was written`] };
  const seal = isSealed(head);
  if (seal === null && name === DATA_PACKAGE && isOfRun(head)) {
    const told = `${folder}: ${RUN_FILE} is missing; results were being replaced, or it was taken away: run the command again`;
    return { found: 0, wrong: [told] };
  }
  if (seal === null)
    return { found: 0, wrong: [`${path}: it has no hash; expected results of 0.4 or later`] };
  if (!seal) return { found: 0, wrong: [`${path} was changed; expected it as it was written`] };
  const files = filesOf(head);
  return { found: files.length + 1, wrong: files.flatMap(([file, sum]) => differs(join(folder, file), sum)) };
}

const filesOf = ({ files = [], beside = {}, resources = [] }: Head): [name: string, sum: Written][] => [
  ...files.map(({ name, bytes, sha256 }): [string, Written] => [name, { bytes: bytes!, sha256: sha256! }]),
  ...Object.entries(beside),
  ...resources.flatMap(({ path, hash, bytes }): [string, Written][] =>
    hash === undefined ? [] : [[path, { bytes: bytes!, sha256: hash.replace('sha256:', '') }]],
  ),
];

function differs(path: string, { bytes, sha256 }: Written): string[] {
  if (!existsSync(path)) return [`${path} is missing; expected ${whole(bytes)} bytes`];
  const found = sumOf(path);
  if (found.bytes !== bytes) return [`${path} has ${whole(found.bytes)} bytes; expected ${whole(bytes)}`];
  return found.sha256 === sha256
    ? []
    : [`${path} was changed: SHA-256 ${found.sha256.slice(0, 12)}…; expected ${sha256.slice(0, 12)}…`];
}

const PIECE = 16 * 1024 * 1024;

/** Piece by piece: tables can be larger than memory. */
function sumOf(path: string): Written {
  return withReason(path, EXPECTED, () => {
    const file = openSync(path, 'r');
    try {
      const hash = createHash('sha256');
      const piece = new Uint8Array(PIECE);
      let bytes = 0;
      for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
        hash.update(piece.subarray(0, read));
        bytes += read;
      }
      return { bytes, sha256: hash.digest('hex') };
    } finally {
      closeSync(file);
    }
  });
}
