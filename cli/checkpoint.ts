/**
 * An unfinished run on disk: one line of JSON that says what it is and ends in a hash over itself, then the state. Written
 * beside and renamed, so that there is always one complete checkpoint or none.
 */
import { closeSync, existsSync, fstatSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { MODEL, save } from '../sim/index.ts';
import type { Run } from '../sim/index.ts';
import { Hash } from '../sim/numbers.ts';
import { Failure, withReason } from './failure.ts';
import { writeTogether } from './files.ts';
import type { NetworkOrigin } from './network-file.ts';
import { FORMATS } from './results.ts';
import type { Format } from './results.ts';
import { summed, unsummed } from './summed-lines.ts';

export const CHECKPOINT_FILE = 'checkpoint.trustfall';
const FORMAT = 'trustfall-checkpoint-2';

export interface CheckpointHeader {
  format: typeof FORMAT;
  version: string;
  modelHash: string;
  /** Days done, of `days`. */
  day: number;
  days: number;
  network: NetworkOrigin | null;
  /** What the results are to be written as. */
  output: Format;
  /** Whether mornings are to be kept with them. */
  mornings?: boolean;
  /** Size and fingerprint of the state that follows. */
  bytes: number;
  hash: string;
  /** The scenario with every default and every changed value filled in. */
  scenario: Record<string, unknown>;
}

export interface Checkpoint {
  header: CheckpointHeader;
  state: Uint8Array;
}

/** @throws Failure when it cannot be written; the last complete checkpoint then still stands */
export function writeCheckpoint(
  folder: string,
  run: Run,
  network: NetworkOrigin | null,
  output: Format,
  mornings: boolean,
): void {
  const content = (): (string | Uint8Array)[] => {
    const state = save(run);
    const header: CheckpointHeader = {
      format: FORMAT,
      version: MODEL.version,
      modelHash: MODEL.hash,
      day: run.day,
      days: run.scenario.days,
      network,
      output,
      mornings,
      bytes: state.length,
      hash: new Hash().add(state).hex(),
      scenario: run.scenario.document,
    };
    return [summed(header), state];
  };
  writeTogether(folder, [{ name: CHECKPOINT_FILE, content }]);
}

export function removeCheckpoint(folder: string): void {
  const path = join(folder, CHECKPOINT_FILE);
  withReason(path, 'remove it by hand: the results are complete', () => rmSync(path, { force: true }));
}

export const hasCheckpoint = (folder: string): boolean => existsSync(join(folder, CHECKPOINT_FILE));

/** @throws Failure when it is damaged, or another model wrote it */
export function readCheckpoint(folder: string): Checkpoint {
  const path = join(folder, CHECKPOINT_FILE);
  const bytes = withReason(path, 'expected the checkpoint of an interrupted run', () => readWhole(path));
  const end = bytes.indexOf(10);
  const header = parseHeader(path, Buffer.from(bytes.subarray(0, Math.max(0, end))).toString('utf8'));
  if (header.modelHash !== MODEL.hash) {
    throw new Failure(
      `${path}: written by version ${header.version}, model ${header.modelHash}; this is version ${MODEL.version}, model ` +
        `${MODEL.hash}, and would compute other numbers: go on with the old program, or start anew with "run … --force"`,
    );
  }
  const state = bytes.subarray(end + 1);
  if (state.length !== header.bytes || new Hash().add(state).hex() !== header.hash) {
    throw new Failure(
      damaged(path, `${state.length} bytes of state`, `${header.bytes} bytes as they were written`),
    );
  }
  // The engine reads numbers of eight bytes, which must not begin in the middle of one.
  return { header, state: state.slice() };
}

/** The header alone, for telling what a folder holds; undefined when it cannot be read. */
export function peekCheckpoint(folder: string): CheckpointHeader | undefined {
  try {
    return readCheckpoint(folder).header;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function parseHeader(path: string, text: string): CheckpointHeader {
  const said = unsummed(text) ?? olderHeader(text);
  if (said === undefined) {
    throw new Failure(
      damaged(path, 'a first line that was changed, or none', 'the line that says which run it is'),
    );
  }
  const header = said as CheckpointHeader;
  if (header.format !== FORMAT) throw new Failure(damaged(path, `format ${String(header.format)}`, FORMAT));
  // Whoever makes a checkpoint by hand can make its hash as well: where results go is not believed all the same.
  if (!FORMATS.includes(header.output))
    throw new Failure(damaged(path, `output ${JSON.stringify(header.output)}`, FORMATS.join(' or ')));
  return header;
}

/** Of a version before 0.4, which had no hash there: enough to say which program can go on with it. */
function olderHeader(text: string): CheckpointHeader | undefined {
  try {
    const header = JSON.parse(text) as CheckpointHeader | null;
    const older = String(header?.format) === 'trustfall-checkpoint-1' && header!.modelHash !== MODEL.hash;
    return older ? { ...header!, format: FORMAT, output: FORMATS[0] } : undefined;
  } catch {
    return undefined;
  }
}

const damaged = (path: string, found: string, expected: string): string =>
  `${path} is damaged: ${found}; expected ${expected}: start the run anew with "run … --force"`;

/** Larger files than `readFileSync` takes (2 GB). */
function readWhole(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(fstatSync(file).size);
    let at = 0;
    while (at < bytes.length) {
      const read = readSync(file, bytes, at, Math.min(bytes.length - at, 64 * 1024 * 1024), at);
      if (read === 0) break;
      at += read;
    }
    return bytes.subarray(0, at);
  } finally {
    closeSync(file);
  }
}
