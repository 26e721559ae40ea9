/** Appends lines to a file that no other process writes to: `prefix-00001.jsonl`, with the first number that is free. */
import { closeSync, fsyncSync, openSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, systemReason } from './failure.ts';

/** A power failure may take what is not on the disk yet; syncing every line would be slow on old disks. */
const SYNC_MILLISECONDS = 2000;

/** Files of that prefix in a folder, in the order of their numbers. */
export function numbered(folder: string, prefix: string): { name: string; number: number }[] {
  const form = new RegExp(`^${prefix}-(\\d+)\\.jsonl$`);
  return readdirSync(folder)
    .flatMap((name) => {
      const number = form.exec(name)?.[1];
      return number === undefined ? [] : [{ name, number: Number(number) }];
    })
    .sort((a, b) => a.number - b.number);
}

export class OwnLines {
  private readonly folder: string;
  private readonly prefix: string;
  private file: number | undefined;
  private synced = performance.now();

  constructor(folder: string, prefix: string) {
    this.folder = folder;
    this.prefix = prefix;
  }

  /** @throws Failure where it cannot be kept */
  append(line: string): void {
    try {
      this.file ??= this.open();
      // One call may take less than it was given, as on a disk that is nearly full.
      const bytes = Buffer.from(line);
      for (let at = 0; at < bytes.length;) at += writeSync(this.file, bytes, at);
      if (performance.now() - this.synced > SYNC_MILLISECONDS) {
        fsyncSync(this.file);
        this.synced = performance.now();
      }
    } catch (error) {
      const reason = systemReason(error);
      if (reason === undefined) throw error;
      throw new Failure(
        `${this.folder}: a finished run cannot be kept: ${reason}; make room, then try again`,
      );
    }
  }

  close(): void {
    if (this.file === undefined) return;
    fsyncSync(this.file);
    closeSync(this.file);
    this.file = undefined;
  }

  private open(): number {
    const last = numbered(this.folder, this.prefix).at(-1)?.number ?? 0;
    for (let number = last + 1; ; number++) {
      try {
        return openSync(join(this.folder, `${this.prefix}-${String(number).padStart(5, '0')}.jsonl`), 'ax');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
  }
}
