/** `trustfall work DIR --shard i/n`: computes a part of a study. */
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Breach } from '../../lab/runs/contract.ts';
import { RunCollection, Stop } from '../../lab/runs/run-collection.ts';
import { networkHash } from '../../lab/runs/runs.ts';
import type { RunFailure, RunSpec } from '../../lab/runs/runs.ts';
import type { SocialGraph } from '../../sim/index.ts';
import { nodePool } from '../../workers/run-pool.node.ts';
import { EXIT, Failure, withReason } from '../failure.ts';
import type { ExitCode } from '../failure.ts';
import { makeLabProgress } from '../lab-progress.ts';
import { FolderStore } from '../lab-store.ts';
import { WORKER, onInterrupt, warn, wholeNumber } from '../lab-work.ts';
import { loadNetwork } from '../network-file.ts';
import type { Arguments, Usage } from '../options.ts';
import { OwnLines } from '../own-lines.ts';
import { summed } from '../summed-lines.ts';
import { whole } from '../words.ts';
import {
  failuresIn,
  inputsOf,
  plannedRuns,
  readStudy,
  shardFolder,
  shardFolders,
  shardOf,
} from './folder.ts';
import type { Study } from './folder.ts';

export const usage: Usage = {
  name: 'work',
  argument: 'DIR',
  about: 'compute a part of a study',
  options: {
    shard: {
      value: 'i/n',
      about:
        'part i of n, from 0 (SLURM_ARRAY_TASK_ID or JOB_COMPLETION_INDEX of the planned shards; all of it)',
    },
    workers: { value: 'N', about: 'runs at the same time (as many as there are processors)' },
    'stop-after': { value: 'TIME', about: 'stop cleanly after so long: 55m, 2h, 90s' },
    'retry-failed': { about: 'try again what has failed' },
    quiet: { about: 'no progress' },
  },
  notes: [
    'Finished runs are kept at once: whatever ends a part, the same command goes on where it was.',
    'Two that work on one part at the same time do no harm but to compute runs twice.',
    'Ends with 0 when the part is done, with 130 when it was stopped before.',
  ],
  examples: ['trustfall work prices --shard 3/20', 'trustfall work prices --stop-after 55m'],
};

export interface Shard {
  shard: number;
  shards: number;
}

/** @throws Failure (wrong usage) */
export function shardOfWords(given: string | undefined, planned: number): Shard {
  const { SLURM_ARRAY_TASK_ID: slurm, JOB_COMPLETION_INDEX: kubernetes } = process.env;
  const index = slurm ?? kubernetes;
  const text = given ?? (index === undefined ? '0/1' : `${index}/${planned}`);
  const [, i, n] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const [shard, shards] = [Number(i), Number(n)];
  if (n !== undefined && shards >= 1 && shard < shards) return { shard, shards };
  throw new Failure(`--shard is "${text}"; expected i/n with i from 0 to n − 1, as 3/20`, EXIT.usage);
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };

function secondsOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const [, number, unit] = /^(\d+(?:\.\d+)?)([smh])$/.exec(text) ?? [];
  if (unit !== undefined && Number(number) > 0) return Number(number) * SECONDS[unit];
  throw new Failure(`--stop-after is "${text}"; expected a time as 55m, 2h or 90s`, EXIT.usage);
}

/** Networks of the study that these runs are lived in. @throws Failure where a file holds another network than was planned */
function networksOf(
  folder: string,
  { networks }: Study,
  specs: readonly RunSpec[],
): Map<string, SocialGraph> {
  const graphs = new Map<string, SocialGraph>();
  for (const hash of new Set(specs.flatMap(({ network }) => network ?? []))) {
    const path = join(inputsOf(folder), networks[hash] ?? `network ${hash}`);
    const { graph } = loadNetwork(path);
    const found = networkHash(graph);
    if (found !== hash)
      throw new Failure(`${path} holds network ${found}; expected ${hash}: it is not what was planned`);
    graphs.set(hash, graph);
  }
  return graphs;
}

export async function act(given: Arguments): Promise<ExitCode> {
  const [folder] = given.positionals;
  const study = readStudy(folder);
  const { shard, shards } = shardOfWords(given.value('shard'), study.shards);
  const seconds = secondsOf(given.value('stop-after'));
  const workers = wholeNumber(given, 'workers', availableParallelism(), 1, 256);
  const mine = plannedRuns(folder, (key) => shardOf(key, shards) === shard);
  const own = shardFolder(folder, shard, shards);
  withReason(own, 'expected a folder that can be written to', () => mkdirSync(own, { recursive: true }));
  const parts = shardFolders(folder, { shard, shards });
  const store = new FolderStore(own, warn, parts);
  const failures = given.has('retry-failed') ? new Map<string, RunFailure>() : await failuresIn(parts, store);
  const specs = mine.filter(({ key }) => !failures.has(key));
  const before = mine.length - specs.length;
  const failed = new OwnLines(own, 'failed');
  const executor = nodePool(WORKER, workers, networksOf(folder, study, specs));
  const progress = makeLabProgress(given.has('quiet'), workers);
  const abort = new AbortController();
  const forget = onInterrupt(() => abort.abort());
  const timer = seconds === null ? undefined : setTimeout(() => abort.abort(), 1000 * seconds);
  const collection = new RunCollection({
    executor,
    store,
    signal: abort.signal,
    tell: (standing) => progress.show(standing),
    hear: (result) => {
      if ('failed' in result) failed.append(summed(result));
    },
  });
  try {
    await collection.collect(specs);
  } catch (error) {
    if (error instanceof Breach) throw new Failure(error.message);
    if (!(error instanceof Stop)) throw error;
    progress.stop();
    process.stdout.write(`${toldOf(shard, shards, mine.length, collection, before)}, stopped\n`);
    return EXIT.interrupted;
  } finally {
    clearTimeout(timer);
    forget();
    progress.stop();
    await executor.close();
    await store.close();
    failed.close();
  }
  process.stdout.write(`${toldOf(shard, shards, mine.length, collection, before)}\n`);
  return EXIT.fine;
}

function toldOf(
  shard: number,
  shards: number,
  all: number,
  { standing }: RunCollection,
  before: number,
): string {
  const { computed, reused, failed } = standing;
  const failures = failed + before;
  return (
    `shard ${shard}/${shards}: ${whole(computed + reused)} of ${whole(all)} runs are there, ${whole(computed)} computed now` +
    (failures > 0 ? `, ${whole(failures)} failed` : '')
  );
}
