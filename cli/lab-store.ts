/**
 * Keeps finished runs in a folder, for every command of the laboratory to find again. One line of JSON for each run,
 * appended to a shard of this process: whatever ends the program, at most the line under way is lost, and a torn
 * line is passed over when shards are read.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { MemoryStore } from '../lab/runs/executor.ts';
import type { Store } from '../lab/runs/executor.ts';
import type { RunRecord } from '../lab/runs/runs.ts';
import { Failure, systemReason, withReason } from './failure.ts';

export const DEFAULT_STORE = '.trustfall';
const SHARD = /^runs-(\d+)\.jsonl$/;
const EXPECTED = 'expected a folder that can be written to';
/** A power failure may take what is not on the disk yet; syncing every line would be slow on old disks. */
const SYNC_MILLISECONDS = 2000;

export class FolderStore implements Store {
  private readonly folder: string;
  private readonly memory = new MemoryStore();
  private shard: number | undefined;
  private synced = performance.now();

  /** @throws Failure when the folder cannot be made or read */
  constructor(folder: string) {
    this.folder = folder;
    withReason(folder, EXPECTED, () => {
      mkdirSync(folder, { recursive: true });
      for (const name of this.shards()) this.load(join(folder, name));
    });
  }

  get(keys: readonly string[]): Promise<Map<string, RunRecord>> {
    return this.memory.get(keys);
  }

  async put(record: RunRecord): Promise<void> {
    this.append(`${JSON.stringify(record)}\n`);
    await this.memory.put(record);
  }

  close(): Promise<void> {
    if (this.shard !== undefined) {
      fsyncSync(this.shard);
      closeSync(this.shard);
      this.shard = undefined;
    }
    return Promise.resolve();
  }

  private shards(): string[] {
    const numbered = readdirSync(this.folder).flatMap((name) => {
      const number = SHARD.exec(name)?.[1];
      return number === undefined ? [] : [{ name, number: Number(number) }];
    });
    return numbered.sort((a, b) => a.number - b.number).map(({ name }) => name);
  }

  private load(path: string): void {
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const record = readLine(line);
      if (record !== undefined) void this.memory.put(record);
    }
  }

  private append(line: string): void {
    try {
      this.shard ??= this.openShard();
      writeSync(this.shard, line);
      if (performance.now() - this.synced > SYNC_MILLISECONDS) {
        fsyncSync(this.shard);
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

  /** A file of our own: two processes may use one folder. */
  private openShard(): number {
    const last = this.shards().at(-1);
    for (let number = last === undefined ? 1 : Number(SHARD.exec(last)![1]) + 1; ; number++) {
      try {
        return openSync(join(this.folder, `runs-${String(number).padStart(5, '0')}.jsonl`), 'ax');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
  }
}

/** The record of a line; undefined for a torn or foreign one. */
function readLine(line: string): RunRecord | undefined {
  if (!line.startsWith('{"key":')) return undefined;
  try {
    const record = JSON.parse(line) as Partial<RunRecord>;
    const whole = typeof record.fingerprint === 'string' && typeof record.values === 'object';
    return whole ? (record as RunRecord) : undefined;
  } catch {
    return undefined;
  }
}
