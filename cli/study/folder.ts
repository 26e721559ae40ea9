/**
 * A study: runs that are computed elsewhere, one after the other or at the same time, on this machine or on many that see
 * one folder. It holds all that is needed, so that it can be carried to another machine:
 *
 *     study.json            the command, code that computes and reads, shards, networks
 *     inputs/               files that the command names
 *     arms/<hash>.json      every document once
 *     rounds/00001.jsonl    runs of a round, a line each
 *     store/00003-of-00020/ what a shard has finished (runs-….jsonl) and what has failed (failed-….jsonl)
 *
 * Every line ends in a hash over the rest, and keys are worked out anew before anything is computed: nothing is believed
 * unread.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Asked } from '../../lab/designs/people-shapes.ts';
import type { Store } from '../../lab/runs/executor.ts';
import { armHash, runKey } from '../../lab/runs/runs.ts';
import type { RunFailure, RunSpec } from '../../lab/runs/runs.ts';
import { canonicalJson } from '../../sim/numbers.ts';
import { MODEL } from '../../sim/index.ts';
import { Failure, withReason } from '../failure.ts';
import { writeTogether } from '../files.ts';
import { isSealed, linesOf, sealed, summed } from '../summed-lines.ts';

const STUDY = 'study.json';
const FORMAT = 'trustfall-study-1';
const EXPECTED = 'expected the folder of a study, as "trustfall plan" makes it';

export interface Study {
  format: typeof FORMAT;
  /** The command without the name of the program, as it is given again when results are gathered. */
  words: readonly string[];
  program: string;
  model: { computes: string; reads: string; hash: string };
  shards: number;
  /** Files of networks in `inputs/`, by the hash of what they hold. */
  networks: Readonly<Record<string, string>>;
  /** SHA-256 of every file in `inputs/`. */
  inputs: Readonly<Record<string, string>>;
}

/** A run as a line of a round. Outcomes are those of the first line, by their number. */
interface PlannedLine {
  key: string;
  arm: string;
  seed: string;
  network?: string;
  people?: number;
  outcomes: readonly number[];
  label: string;
}

export const inputsOf = (folder: string): string => join(folder, 'inputs');
const five = (n: number): string => String(n).padStart(5, '0');

/** @throws Failure where there is none, or none of this program */
export function readStudy(folder: string): Study {
  const path = join(folder, STUDY);
  if (!existsSync(path)) throw new Failure(`${folder}: there is no ${STUDY}; ${EXPECTED}`);
  let found: Partial<Study> | null;
  try {
    found = JSON.parse(withReason(path, EXPECTED, () => readFileSync(path, 'utf8'))) as Partial<Study> | null;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${path}: it is no JSON; ${EXPECTED}`);
  }
  if (found?.format !== FORMAT)
    throw new Failure(`${path}: format is ${JSON.stringify(found?.format)}; expected "${FORMAT}"`);
  if (isSealed(found) !== true) throw new Failure(`${path} was changed; expected it as it was planned`);
  const study = found as Study;
  if (study.model.hash !== MODEL.hash) {
    throw new Failure(
      `${path}: planned with model ${study.model.hash} (${study.program}), and this is model ${MODEL.hash} ` +
        `(trustfall ${MODEL.version}); expected the same: other code gives other runs`,
    );
  }
  const wrong = Object.entries(study.inputs).flatMap(([name, sha256]) => {
    const input = join(inputsOf(folder), name);
    if (!existsSync(input)) return [`${input} is missing; expected the file that was planned with`];
    return sha256Of(input) === sha256 ? [] : [`${input} was changed; expected it as it was planned with`];
  });
  if (wrong.length > 0) throw new Failure(wrong.slice(0, MOST_PROBLEMS));
  return study;
}

const sha256Of = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

export function writeStudy(folder: string, given: Pick<Study, 'words' | 'shards' | 'networks'>): void {
  const { version, computes, reads, hash } = MODEL;
  const study: Study = {
    format: FORMAT,
    program: `trustfall ${version}`,
    model: { computes, reads, hash },
    ...given,
    inputs: Object.fromEntries(
      readdirSync(inputsOf(folder)).map((name) => [name, sha256Of(join(inputsOf(folder), name))]),
    ),
  };
  writeTogether(folder, [{ name: STUDY, content: () => [`${JSON.stringify(sealed(study), null, 2)}\n`] }]);
}

/** Names of the rounds there are, in order. */
function roundsOf(folder: string): string[] {
  const rounds = join(folder, 'rounds');
  return existsSync(rounds)
    ? readdirSync(rounds)
        .filter((name) => /^\d+\.jsonl$/.test(name))
        .sort()
    : [];
}

/** Writes the documents that are new, and then the round: what a round names is there. @returns its number */
export function writeRound(folder: string, specs: readonly RunSpec[]): number {
  const number = roundsOf(folder).length + 1;
  for (const name of ['arms', 'rounds']) mkdirSync(join(folder, name), { recursive: true });
  const there = new Set(readdirSync(join(folder, 'arms')));
  const arms = new Map<string, RunSpec['document']>();
  const hashes = new Map<RunSpec['document'], string>();
  const outcomes = new Map<string, { at: number; outcome: Asked }>();
  const lines: PlannedLine[] = specs.map((spec) => {
    const { key, document, seed, network, people, label } = spec;
    let arm = hashes.get(document);
    if (arm === undefined) hashes.set(document, (arm = armHash(document, network)));
    arms.set(arm, document);
    const asked = spec.outcomes.map((outcome) => {
      const name = canonicalJson(outcome);
      const known = outcomes.get(name) ?? { at: outcomes.size, outcome };
      outcomes.set(name, known);
      return known.at;
    });
    return {
      key,
      arm,
      seed,
      ...(network === undefined ? {} : { network }),
      ...(people === undefined ? {} : { people }),
      outcomes: asked,
      label,
    };
  });
  const fresh = [...arms].filter(([hash]) => !there.has(`${hash}.json`));
  writeTogether(
    join(folder, 'arms'),
    fresh.map(([hash, document]) => ({ name: `${hash}.json`, content: () => [JSON.stringify(document)] })),
  );
  const head = { outcomes: Array.from(outcomes.values(), ({ outcome }) => outcome) };
  writeTogether(join(folder, 'rounds'), [
    { name: `${five(number)}.jsonl`, content: () => [summed(head), ...lines.map(summed)] },
  ]);
  return number;
}

/** All runs of all rounds that are wanted. @throws Failure where a line, a document or a key is not what it was planned to be */
export function plannedRuns(folder: string, wanted: (key: string) => boolean = () => true): RunSpec[] {
  const documents = new Map<string, RunSpec['document']>();
  const wrong: string[] = [];
  const specs = new Map<string, RunSpec>();
  for (const name of roundsOf(folder)) {
    const path = join(folder, 'rounds', name);
    const { found, bad, torn } = linesOf(readFileSync(path, 'utf8'));
    for (const line of bad) wrong.push(`${path}:${line} is damaged; expected the line as it was planned`);
    if (torn) wrong.push(`${path} ends in the middle of a line; expected all of it`);
    if (bad.length > 0 || torn) continue;
    const [head, ...lines] = found as unknown as [{ outcomes: Asked[] }, ...PlannedLine[]];
    for (const { key, arm, seed, network, people, outcomes, label } of lines) {
      if (!wanted(key)) continue;
      const document = documents.get(arm) ?? documentOf(folder, arm, network, wrong);
      if (document === null) continue;
      documents.set(arm, document);
      const worked = runKey(arm, seed);
      if (worked !== key) {
        wrong.push(`${path}: key ${key} of ${label}, seed ${seed}; expected ${worked}`);
        continue;
      }
      const earlier = specs.get(key)?.outcomes ?? [];
      const asked = [...earlier, ...outcomes.map((at) => head.outcomes[at])];
      specs.set(key, {
        key,
        document,
        seed,
        ...(network === undefined ? {} : { network }),
        ...(people === undefined ? {} : { people }),
        outcomes: asked,
        label,
      });
    }
  }
  if (wrong.length > 0) throw new Failure(wrong.slice(0, MOST_PROBLEMS));
  return [...specs.values()];
}

const MOST_PROBLEMS = 50;

function documentOf(
  folder: string,
  arm: string,
  network: string | undefined,
  wrong: string[],
): RunSpec['document'] | null {
  const path = join(folder, 'arms', `${arm}.json`);
  try {
    const document = JSON.parse(readFileSync(path, 'utf8')) as RunSpec['document'];
    const hash = armHash(document, network);
    if (hash === arm) return document;
    wrong.push(`${path} hashes to ${hash}; expected ${arm}: it is not what was planned`);
  } catch (error) {
    wrong.push(`${path}: ${(error as Error).message}; expected the document of an arm`);
  }
  return null;
}

/** Of `shards`, the one that a key belongs to: whatever is missing, always the same. */
export const shardOf = (key: string, shards: number): number => Number.parseInt(key.slice(0, 8), 16) % shards;

export const storeOf = (folder: string): string => join(folder, 'store');
export const shardFolder = (folder: string, shard: number, shards: number): string =>
  join(storeOf(folder), `${five(shard)}-of-${five(shards)}`);

/** Folders of shards there are. @param only those in which runs of this shard can stand */
export function shardFolders(folder: string, only?: { shard: number; shards: number }): string[] {
  const store = storeOf(folder);
  if (!existsSync(store)) return [];
  return readdirSync(store)
    .flatMap((name) => {
      const [, shard, shards] = /^(\d+)-of-(\d+)$/.exec(name) ?? [];
      if (shards === undefined) return [];
      // Divided in another way, a part may hold runs of any shard.
      const other = only !== undefined && Number(shards) === only.shards && Number(shard) !== only.shard;
      return other ? [] : [join(store, name)];
    })
    .sort();
}

const FAILED = /^failed-\d+\.jsonl$/;

/** Runs that have failed wherever they were tried, by key. What has failed once and is kept was computed since. */
export async function failuresIn(folders: readonly string[], store: Store): Promise<Map<string, RunFailure>> {
  const failures = new Map<string, RunFailure>();
  for (const folder of folders)
    for (const name of readdirSync(folder).filter((one) => FAILED.test(one)))
      for (const one of linesOf(readFileSync(join(folder, name), 'utf8')).found)
        failures.set((one as unknown as RunFailure).key, one as unknown as RunFailure);
  for (const key of (await store.get([...failures.keys()])).keys()) failures.delete(key);
  return failures;
}

/**
 * Files that words name, put into the study under their own names; the words with the new places.
 *
 * @param words the name of the command first
 * @param filed options whose values are files
 */
export function takeInputs(
  folder: string,
  [command, ...words]: readonly string[],
  filed: readonly string[],
  isFile: (path: string) => boolean,
  copy: (from: string, to: string) => void,
): string[] {
  const taken = new Map<string, string>();
  const inside = (path: string): string => {
    const name = basename(path);
    const before = taken.get(name);
    if (before !== undefined && resolve(before) !== resolve(path)) {
      throw new Failure(
        `${path} and ${before} have the same name; expected other names, as a study keeps both`,
      );
    }
    taken.set(name, path);
    copy(path, join(inputsOf(folder), name));
    return `inputs/${name}`;
  };
  const placed = words.map((word, i) => {
    const [, option, value] = /^--([a-z-]+)=(.*)$/s.exec(word) ?? [];
    if (option !== undefined)
      return filed.includes(option) && isFile(value) ? `--${option}=${inside(value)}` : word;
    if (word.startsWith('-') || !isFile(word)) return word;
    const before = i === 0 ? '' : words[i - 1];
    // The value of an option that is no file may have the name of one.
    const valued = before.startsWith('--') && !before.includes('=');
    return !valued || filed.includes(before.slice(2)) ? inside(word) : word;
  });
  return [command, ...placed];
}
