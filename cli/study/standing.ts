/** How far a study is, as its files tell: what is there, what has failed, and what is missing in which shard. */
import { answers } from '../../lab/runs/runs.ts';
import type { RunFailure } from '../../lab/runs/runs.ts';
import { FolderStore } from '../lab-store.ts';
import { warn } from '../lab-work.ts';
import { failuresIn, plannedRuns, readStudy, shardFolders, shardOf, storeOf } from './folder.ts';

export interface ShardStanding {
  shard: number;
  planned: number;
  done: number;
  failed: number;
  missing: number;
}

export interface StudyStanding {
  shards: ShardStanding[];
  failures: RunFailure[];
  /** Runs that were computed more than once. */
  twice: number;
  missingKeys: string[];
}

/** @throws Failure where the folder is no study of this program, or damaged */
export async function standingOf(folder: string): Promise<StudyStanding> {
  const { shards: n } = readStudy(folder);
  const parts = shardFolders(folder);
  const store = new FolderStore(storeOf(folder), warn, parts);
  const specs = plannedRuns(folder);
  const kept = await store.get(specs.map(({ key }) => key));
  const failures = await failuresIn(parts, store);
  const shards = Array.from({ length: n }, (_, shard) => ({
    shard,
    planned: 0,
    done: 0,
    failed: 0,
    missing: 0,
  }));
  const missingKeys: string[] = [];
  for (const { key, outcomes } of specs) {
    const one = shards[shardOf(key, n)];
    one.planned++;
    const record = kept.get(key);
    if (record !== undefined && answers(record, outcomes)) one.done++;
    else if (failures.has(key)) one.failed++;
    else {
      one.missing++;
      missingKeys.push(key);
    }
  }
  await store.close();
  return { shards, failures: [...failures.values()], twice: store.read - kept.size, missingKeys };
}
