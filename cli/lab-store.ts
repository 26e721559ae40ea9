/**
 * Keeps finished runs in a folder, for every command of the laboratory to find again. One line of JSON for each run,
 * appended to a file of this process: whatever ends the program, at most the line under way is lost, and a torn line is
 * passed over when files are read.
 *
 * Nothing is believed unread: each line ends in a hash over the rest. A line that says something else than it was written
 * to say is told with its place, and its run is computed again.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MemoryStore } from '../lab/runs/executor.ts';
import type { Store } from '../lab/runs/executor.ts';
import type { RunRecord } from '../lab/runs/runs.ts';
import { Failure, withReason } from './failure.ts';
import { OwnLines, numbered } from './own-lines.ts';
import { linesOf, summed } from './summed-lines.ts';

export const DEFAULT_STORE = '.trustfall';
const PREFIX = 'runs';
const EXPECTED = 'expected a folder that can be written to';

export class FolderStore implements Store {
  private readonly memory = new MemoryStore();
  private readonly folder: string;
  private readonly own: OwnLines;
  private readonly fingerprints = new Map<string, string>();
  /** Lines that were read and believed: more than runs, where some were computed twice. */
  read = 0;

  /**
   * @param warn told of lines that are not believed
   * @param also folders that are read and never written to
   * @throws Failure when a folder cannot be made or read
   */
  constructor(folder: string, warn: (line: string) => void = () => {}, also: readonly string[] = []) {
    this.folder = folder;
    this.own = new OwnLines(folder, PREFIX);
    withReason(folder, EXPECTED, () => mkdirSync(folder, { recursive: true }));
    for (const one of new Set([folder, ...also])) {
      const bad: string[] = [];
      withReason(one, EXPECTED, () => {
        for (const { name } of numbered(one, PREFIX)) bad.push(...this.load(one, name));
      });
      if (bad.length > 0) warn(damage(one, bad));
    }
  }

  get(keys: readonly string[]): Promise<Map<string, RunRecord>> {
    return this.memory.get(keys);
  }

  async put(record: RunRecord): Promise<void> {
    this.compare(record, this.folder);
    this.own.append(summed(record));
    await this.memory.put(record);
  }

  close(): Promise<void> {
    this.own.close();
    return Promise.resolve();
  }

  /** Runs of one key are one run, whoever lived them. @throws Failure where they are not */
  private compare({ key, seed, fingerprint }: RunRecord, path: string): void {
    const before = this.fingerprints.get(key);
    this.fingerprints.set(key, fingerprint);
    if (before === undefined || before === fingerprint) return;
    throw new Failure(
      `${path}: the run of key ${key}, seed ${seed}, has fingerprint ${fingerprint}, and ${before} before; expected the same, ` +
        `as the same code lived the same run: a machine that wrote here computes wrongly. Remove the file that is not to be believed`,
    );
  }

  /** @returns places of lines that are not believed */
  private load(folder: string, name: string): string[] {
    const { found, bad } = linesOf(readFileSync(join(folder, name), 'utf8'));
    this.read += found.length;
    for (const one of found as RunRecord[]) {
      this.compare(one, join(folder, name));
      void this.memory.put(one);
    }
    return bad.map((line) => `${name}:${line}`);
  }
}

const MOST_PLACES = 5;

function damage(folder: string, places: readonly string[]): string {
  const some = places.slice(0, MOST_PLACES).join(', ') + (places.length > MOST_PLACES ? ' …' : '');
  const [lines, runs] = places.length === 1 ? ['line is', 'its run is'] : ['lines are', 'their runs are'];
  return `Warning: ${folder}: ${places.length} ${lines} damaged or of an older version (${some}); ${runs} computed again when asked for.`;
}
