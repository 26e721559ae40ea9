/**
 * Keeps finished runs in a folder, for every command of the laboratory to find again. One line of JSON for each run,
 * appended to a shard of this process: whatever ends the program, at most the line under way is lost, and a torn
 * line is passed over when shards are read.
 *
 * Nothing is believed unread: each line ends in a hash over the rest. A line that says something else than it was written
 * to say is told with its place, and its run is computed again.
 */
import { createHash } from 'node:crypto';
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

  /**
   * @param warn told of lines that are not believed
   * @throws Failure when the folder cannot be made or read
   */
  constructor(folder: string, warn: (line: string) => void = () => {}) {
    this.folder = folder;
    const bad: string[] = [];
    withReason(folder, EXPECTED, () => {
      mkdirSync(folder, { recursive: true });
      for (const name of this.shards()) bad.push(...this.load(name));
    });
    if (bad.length > 0) warn(damage(folder, bad));
  }

  get(keys: readonly string[]): Promise<Map<string, RunRecord>> {
    return this.memory.get(keys);
  }

  async put(record: RunRecord): Promise<void> {
    this.append(lineOf(record));
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

  /** @returns places of lines that are not believed */
  private load(name: string): string[] {
    const bad: string[] = [];
    const lines = readFileSync(join(this.folder, name), 'utf8').split('\n');
    lines.forEach((line, i) => {
      const record = readLine(line);
      if (record !== undefined) void this.memory.put(record);
      // What follows the last line end is empty, or was being written when the program ended.
      else if (i < lines.length - 1) bad.push(`${name}:${i + 1}`);
    });
    return bad;
  }

  private append(line: string): void {
    try {
      this.shard ??= this.openShard();
      // One call may take less than it was given, as on a disk that is nearly full.
      const bytes = Buffer.from(line);
      for (let at = 0; at < bytes.length;) at += writeSync(this.shard, bytes, at);
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

/** Digits of the hash at the end of a line: enough against chance. Against malice nothing is kept here. */
const DIGITS = 16;
const SUM = new RegExp(`,"sum":"([0-9a-f]{${DIGITS}})"}$`);
const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, DIGITS);

/** A record as a line: JSON, the last field a hash over the record without it. */
export function lineOf(record: RunRecord): string {
  const text = JSON.stringify(record);
  return `${text.slice(0, -1)},"sum":"${sumOf(text)}"}\n`;
}

/** The record of a line; undefined for one that is torn, foreign or damaged. */
function readLine(line: string): RunRecord | undefined {
  const [end, sum] = SUM.exec(line) ?? [];
  if (end === undefined) return undefined;
  const text = `${line.slice(0, -end.length)}}`;
  return sumOf(text) === sum ? (JSON.parse(text) as RunRecord) : undefined;
}

const MOST_PLACES = 5;

function damage(folder: string, places: readonly string[]): string {
  const some = places.slice(0, MOST_PLACES).join(', ') + (places.length > MOST_PLACES ? ' …' : '');
  const [lines, runs] = places.length === 1 ? ['line is', 'its run is'] : ['lines are', 'their runs are'];
  return `Warning: ${folder}: ${places.length} ${lines} damaged or of an older version (${some}); ${runs} computed again when asked for.`;
}
