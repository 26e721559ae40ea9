/** What compare and optimise share: the policy file, and a laboratory with workers, store, progress and a clean stop. */
import { availableParallelism } from 'node:os';
import type { Comparison } from '../lab/comparison.ts';
import { isObject } from '../lab/differences.ts';
import type { Json } from '../lab/differences.ts';
import { Stop } from '../lab/gathering.ts';
import type { Laboratory, Standing } from '../lab/gathering.ts';
import type { GivenNetwork } from '../lab/policies/plan.ts';
import { readPolicies } from '../lab/policies/policy-shape.ts';
import type { PolicyFile } from '../lab/policies/policy-shape.ts';
import type { Provenance, Tally } from '../lab/results.ts';
import { formatProblem } from '../sim/problems.ts';
import { MODEL } from '../sim/run.ts';
import { nodePool } from '../workers/run-pool.node.ts';
import { EXIT, Failure } from './failure.ts';
import { readJson } from './lab-files.ts';
import { makeLabProgress } from './lab-progress.ts';
import { DEFAULT_STORE, FolderStore } from './lab-store.ts';
import { WORKER, onInterrupt, tellPrice, wholeNumber } from './lab-work.ts';
import type { LabNetwork } from './lab-work.ts';
import type { Arguments } from './options.ts';
import { readScenarioJson } from './scenario-file.ts';
import { whole } from './words.ts';

/** The file, with `--consumers` in place of its own number. @throws Failure with everything that is wrong */
export function loadPolicies(path: string, given: Arguments): PolicyFile {
  const read = readPolicies(readJson(path, path, 'a policy file (JSON)'), path);
  if (!read.ok) throw new Failure(read.problems.map(formatProblem));
  const consumers = wholeNumber(given, 'consumers', read.file.consumers ?? 0, 1, 2_000_000);
  return consumers === 0 ? read.file : { ...read.file, consumers };
}

/** What a plan is told of a network. */
export const givenNetwork = (network: LabNetwork | undefined): GivenNetwork | undefined =>
  network && { hash: network.hash, people: network.graph.start.length - 1 };

/** The scenario that a file builds upon. */
export function baseOf(base: string | Json): Json {
  if (typeof base !== 'string') return base;
  const { json } = readScenarioJson(base);
  if (!isObject(json)) throw new Failure(`${base} holds no object; expected a scenario`);
  return Object.fromEntries(Object.entries(json).filter(([name]) => name !== '$schema'));
}

/** The command without what changes no number, so that the same results come with the same words. */
export const provenanceOf = (
  words: readonly string[],
  consumers: number,
  network: LabNetwork | undefined,
): Provenance => ({
  program: `trustfall ${MODEL.version}`,
  model: MODEL.hash,
  network: network === undefined ? null : { name: network.name, hash: network.hash },
  consumers,
  command: [...words, ...(network === undefined ? [] : [`--network ${network.name}`])].join(' '),
});

/**
 * Opens a laboratory as the options say, tells the price of what is planned first, and closes it.
 *
 * @throws Failure (interrupted) that says what is kept
 */
export async function inLaboratory<T extends { tally: Tally }>(
  planned: readonly Comparison[],
  given: Arguments,
  network: LabNetwork | undefined,
  act: (laboratory: Laboratory) => Promise<T>,
): Promise<T> {
  const workers = wholeNumber(given, 'workers', availableParallelism(), 1, 256);
  const folder = given.value('store') ?? DEFAULT_STORE;
  const store = new FolderStore(folder);
  const networks = new Map(network === undefined ? [] : [[network.hash, network.graph] as const]);
  const executor = nodePool(WORKER, workers, networks);
  const progress = makeLabProgress(given.has('quiet'), workers);
  const abort = new AbortController();
  const laboratory: Laboratory = { executor, store, signal: abort.signal };
  const forget = onInterrupt(() => abort.abort());
  try {
    const trials = await tellPrice(planned, laboratory, progress, folder);
    const tell = (standing: Standing): void => progress.show(standing);
    const result = await act({ ...laboratory, tell });
    const { computed, reused, failed } = result.tally;
    return { ...result, tally: { computed: computed + trials, reused: reused - trials, failed } };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    progress.stop();
    const kept = error.standing.computed + error.standing.reused;
    throw new Failure(
      `Interrupted: ${whole(kept)} runs are kept in ${folder}; the same command goes on from there`,
      EXIT.interrupted,
    );
  } finally {
    forget();
    progress.stop();
    await executor.close();
    await store.close();
  }
}
