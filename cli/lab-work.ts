/** What every command of the laboratory shares: workers, the store, the price told before, and a clean stop. */
import { availableParallelism } from 'node:os';
import { firstSpecs, priceOfRuns, runComparisons } from '../lab/verdicts/run-comparisons.ts';
import type { ComparedArms } from '../lab/verdicts/run-comparisons.ts';
import { sizeOf } from '../lab/designs/comparison.ts';
import type { Comparison } from '../lab/designs/comparison.ts';
import { Breach, carryOut } from '../lab/runs/contract.ts';
import { RunCollection, Stop } from '../lab/runs/run-collection.ts';
import type { Laboratory, Standing } from '../lab/runs/run-collection.ts';
import type { Provenance, Tally } from '../lab/verdicts/results.ts';
import { hasFailed, networkHash } from '../lab/runs/runs.ts';
import type { RunSpec } from '../lab/runs/runs.ts';
import { MODEL } from '../sim/index.ts';
import type { SocialGraph } from '../sim/index.ts';
import { nodePool } from '../workers/run-pool.node.ts';
import { EXIT, Failure } from './failure.ts';
import { FolderStore, DEFAULT_STORE } from './lab-store.ts';
import { makeLabProgress } from './lab-progress.ts';
import type { LabProgress } from './lab-progress.ts';
import { loadNetwork } from './network-file.ts';
import type { Arguments, Option } from './options.ts';
import type { Room } from './study/room.ts';
import { duration, whole } from './words.ts';

/** Beside `dist/cli/main.js`, where this runs. */
export const WORKER = new URL('./run-worker.js', import.meta.url);

export const LAB_OPTIONS: Readonly<Record<string, Option>> = {
  workers: { value: 'N', about: 'runs at the same time (as many as there are processors)' },
  store: { value: 'DIR', about: `folder that keeps finished runs, to be reused (${DEFAULT_STORE})` },
  out: { value: 'DIR', about: 'folder for the tables' },
  scenarios: {
    about: 'every arm as a scenario file in DIR: "trustfall run" lives any run again, with its seed',
  },
  force: { about: 'use DIR even if it holds other files' },
  json: { about: 'print one JSON object instead of the table' },
  quiet: { about: 'no price, no progress' },
};

/** A whole number of an option. @throws Failure (wrong usage) */
export function wholeNumber(
  given: Arguments,
  name: string,
  fallback: number,
  least: number,
  most: number,
): number {
  const text = given.value(name);
  if (text === undefined) return fallback;
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new Failure(
    `--${name} is "${text}"; expected a whole number from ${whole(least)} to ${whole(most)}`,
    EXIT.usage,
  );
}

export interface LabNetwork {
  name: string;
  hash: string;
  graph: SocialGraph;
}

/** One network or several from files. */
export type Networks = LabNetwork | readonly LabNetwork[] | undefined;
const listed = (given: Networks): readonly LabNetwork[] =>
  given === undefined ? [] : 'hash' in given ? [given] : given;

export function labNetwork(path: string | undefined): LabNetwork | undefined {
  if (path === undefined) return undefined;
  const { origin, graph } = loadNetwork(path);
  return { name: origin.name, hash: networkHash(graph), graph };
}

/** What an interruption says of runs that are all planned beforehand. */
export const missingOf = ({ computed, reused, total }: Standing): string =>
  `, ${whole(total - computed - reused)} are missing`;

/**
 * Carries out comparisons as the options say.
 *
 * @throws Failure (interrupted) that says what is kept
 */
export const work = (
  comparisons: readonly Comparison[],
  given: Arguments,
  network: Networks,
): Promise<ComparedArms> =>
  inLaboratory(
    firstSpecs(comparisons),
    given,
    network,
    (room) => runComparisons(comparisons, room),
    missingOf,
  );

/**
 * Opens a laboratory as the options say, tells the price of what is planned first, and closes it.
 *
 * @param planned runs that are certain to be needed
 * @param missing what an interruption says of the runs that are not there; nothing where rounds follow that are not planned
 * @param following runs that come after those planned, and their size in consumer-days, at most
 * @throws Failure (interrupted) that says what is kept
 */
export async function inLaboratory<T extends { tally: Tally }>(
  planned: readonly RunSpec[],
  given: Arguments,
  network: Networks,
  act: (laboratory: Laboratory) => Promise<T>,
  missing: (standing: Standing) => string = () => '',
  following?: Following,
): Promise<T> {
  if (given.room !== undefined) return inRoom(planned, given.room, listed(network), act);
  const workers = wholeNumber(given, 'workers', availableParallelism(), 1, 256);
  const folder = given.value('store') ?? DEFAULT_STORE;
  const store = new FolderStore(folder, warn);
  const networks = new Map(listed(network).map(({ hash, graph }) => [hash, graph] as const));
  const executor = nodePool(WORKER, workers, networks);
  const progress = makeLabProgress(given.has('quiet'), workers);
  const abort = new AbortController();
  const laboratory: Laboratory = { executor, store, signal: abort.signal };
  const forget = onInterrupt(() => abort.abort());
  try {
    const trials = await tellPrice(planned, laboratory, progress, folder, following);
    const tell = (standing: Standing): void => progress.show(standing);
    const result = await act({ ...laboratory, tell });
    const { computed, reused, failed } = result.tally;
    return { ...result, tally: { computed: computed + trials, reused: reused - trials, failed } };
  } catch (error) {
    progress.stop();
    if (error instanceof Breach) throw new Failure(error.message);
    if (!(error instanceof Stop)) throw error;
    const kept = error.standing.computed + error.standing.reused;
    throw new Failure(
      `Interrupted: ${whole(kept)} runs are kept in ${folder}${missing(error.standing)}; the same command goes on from there`,
      EXIT.interrupted,
    );
  } finally {
    forget();
    progress.stop();
    await executor.close();
    await store.close();
  }
}

/** The same with runs that shards have finished. All that is certain is wanted at once, whatever the command asks for first. */
async function inRoom<T>(
  planned: readonly RunSpec[],
  room: Room,
  networks: readonly LabNetwork[],
  act: (laboratory: Laboratory) => Promise<T>,
): Promise<T> {
  room.networks(networks);
  try {
    await new RunCollection(room).collect(planned);
    return await act(room);
  } catch (error) {
    if (error instanceof Breach) throw new Failure(error.message);
    throw error;
  }
}

/** What a result says of its making: the program, and the command without what changes no number. */
export function provenanceOf(
  words: readonly string[],
  consumers: number | null,
  given: Networks,
): Provenance {
  const networks = listed(given);
  const of = (what: 'name' | 'hash'): string => networks.map((one) => one[what]).join(', ');
  return {
    program: `trustfall ${MODEL.version}`,
    model: MODEL.hash,
    network: networks.length === 0 ? null : { name: of('name'), hash: of('hash') },
    consumers,
    command: [...words, ...networks.map(({ name }) => `--network ${name}`)].join(' '),
  };
}

export const warn = (line: string): void => void process.stderr.write(`${line}\n`);

/** The first signal stops cleanly; the next ends the program as the system has it. */
export function onInterrupt(act: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const forget = (): void => {
    for (const signal of signals) process.off(signal, hear);
  };
  const hear = (): void => {
    forget();
    act();
  };
  for (const signal of signals) process.on(signal, hear);
  return forget;
}

const sizeOfAll = (specs: readonly RunSpec[]): number => specs.reduce((sum, spec) => sum + sizeOf(spec), 0);

export interface Following {
  runs: number;
  size: number;
}

/** Says what it will take, from two runs that are computed for the purpose, and kept; returns how many were. */
export async function tellPrice(
  planned: readonly RunSpec[],
  laboratory: Laboratory,
  progress: LabProgress,
  folder: string,
  following: Following = { runs: 0, size: 0 },
): Promise<number> {
  const { runs, missing } = await priceOfRuns(planned, laboratory);
  const reused = runs - missing.length;
  const first = missing.slice(0, 2);
  const rest = missing.slice(first.length);
  progress.say(
    `${whole(runs)} runs: ${whole(reused)} in ${folder}, ${whole(missing.length)} to compute (${whole(sizeOfAll(missing) / 1000)} thousand consumer-days)${following.runs === 0 ? '' : `; at most ${whole(following.runs)} after them (${whole(following.size / 1000)} thousand)`}`,
  );
  if (rest.length === 0) return 0;
  // The second: while the first runs, code is still being compiled.
  let pace = 0;
  let kept = 0;
  const puts: Promise<void>[] = [];
  for (const spec of first) {
    await carryOut(
      [spec],
      laboratory.executor,
      (result, milliseconds) => {
        if (!hasFailed(result)) {
          kept++;
          puts.push(laboratory.store.put(result));
        }
        pace = milliseconds / sizeOf(spec);
      },
      laboratory.signal,
    );
  }
  await Promise.all(puts);
  if (laboratory.signal?.aborted) return kept;
  const { workers } = laboratory.executor;
  const seconds = ((sizeOfAll(rest) + following.size) * pace) / 1000 / workers;
  const at = `${workers} ${workers === 1 ? 'worker' : 'workers'}`;
  progress.say(
    `${following.runs === 0 ? 'about' : 'at most about'} ${duration(seconds)} with ${at}, going by two runs`,
  );
  return kept;
}
