/** Reading what the user names, and writing files so that none is ever half there. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Written } from '../lab/documents/dictionary.ts';
import { Failure, systemReason } from './failure.ts';

const MEGABYTE = 1024 * 1024;

/**
 * The bytes of a file the user named.
 *
 * @throws Failure when it is missing, a folder, not readable, or larger than `most` bytes
 */
export function readBytes(path: string, most: number, expected: string): Uint8Array {
  const tooLarge = (bytes: number): Failure =>
    new Failure(
      `${path} has ${Math.ceil(bytes / MEGABYTE)} MB; expected ${expected} of at most ${most / MEGABYTE} MB`,
    );
  try {
    const { size } = statSync(path);
    if (size > most) throw tooLarge(size);
    const bytes = readFileSync(path);
    // A pipe tells its size only by ending.
    if (bytes.length > most) throw tooLarge(bytes.length);
    return bytes;
  } catch (error) {
    const reason = systemReason(error);
    if (reason === undefined) throw error;
    throw new Failure(`${path}: ${reason}; expected ${expected}`);
  }
}

export interface NewFile {
  name: string;
  /** The content in pieces, made only when it is the file's turn. @param written of the files before it */
  content: (written: ReadonlyMap<string, Written>) => readonly (string | Uint8Array)[];
}

/**
 * Writes files beside their final places, brings them to the disk, then renames them all, in order. On any error before
 * that the old files stand as they were and nothing new is left.
 *
 * The last file says that all the others are there, and what they hold: an earlier one is taken away before the first
 * rename. Whatever ends the program, it never stands beside files of another result.
 */
export function writeTogether(folder: string, files: readonly NewFile[]): void {
  const temporary = files.map(({ name }) => join(folder, temporaryName(name)));
  const written = new Map<string, Written>();
  let current = folder;
  try {
    files.forEach(({ name, content }, i) => {
      current = join(folder, name);
      written.set(name, writeDurably(temporary[i], content(written)));
    });
    if (files.length > 1) {
      rmSync(join(folder, files[files.length - 1].name), { force: true });
      syncFolder(folder);
    }
    files.forEach(({ name }, i) => {
      current = join(folder, name);
      renameSync(temporary[i], current);
    });
    syncFolder(folder);
  } catch (error) {
    for (const path of temporary) rmSync(path, { force: true });
    const reason = systemReason(error);
    if (reason === undefined) throw error;
    throw new Failure(`${current} cannot be written: ${reason}`);
  }
}

/** Two processes that write to one folder by mistake must not write into one temporary file. */
const temporaryName = (name: string): string => `${name}.${process.pid}.tmp`;

const TEMPORARY = /^(.*)\.(\d+)\.tmp$/;

/** The name a temporary file would have got, or undefined for other files. */
export function finalName(name: string): string | undefined {
  return TEMPORARY.exec(name)?.[1];
}

/** What is written to see whether anything can be. */
export const TRIAL = '.trustfall-trial';

/** Removes what processes that were killed left behind. */
export function removeLeftovers(folder: string, names: readonly string[]): void {
  for (const entry of readdirSync(folder)) {
    const [, name, pid] = TEMPORARY.exec(entry) ?? [];
    if (name !== undefined && (names.includes(name) || name === TRIAL) && !isAlive(Number(pid)))
      rmSync(join(folder, entry), { force: true });
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function writeDurably(path: string, pieces: readonly (string | Uint8Array)[]): Written {
  const file = openSync(path, 'w');
  const hash = createHash('sha256');
  let all = 0;
  try {
    for (const piece of pieces) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
      hash.update(bytes);
      all += bytes.length;
      // One call takes at most 2 GB, and may take less than it was given.
      for (let at = 0; at < bytes.length;)
        at += writeSync(file, bytes, at, Math.min(bytes.length - at, 64 * MEGABYTE));
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return { bytes: all, sha256: hash.digest('hex') };
}

/** The renames themselves reach the disk. Some systems do not let folders be opened: there it is left out. */
function syncFolder(path: string): void {
  let folder: number;
  try {
    folder = openSync(path, 'r');
  } catch {
    return;
  }
  try {
    fsyncSync(folder);
  } catch {
    // Nothing is wrong with the files.
  } finally {
    closeSync(folder);
  }
}
