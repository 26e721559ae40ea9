/**
 * One run of the laboratory: what is asked, what is kept of it, and the key under which it is found again.
 *
 *     key = hash(schema version, code that computes, code that reads, scenario without its words and its seed, seed, network)
 *
 * Kept are the outcomes that were asked for and the fingerprint, not the daily series: those of a register would
 * take gigabytes. Asked for another outcome of a run that is kept, the laboratory lives the run again and adds it;
 * the fingerprint says that it was the same run.
 */
import { MODEL } from '../../sim/index.ts';
import type { SocialGraph } from '../../sim/index.ts';
import { formatProblem, resolveScenario } from '../../sim/scenario/index.ts';
import type { ResolvedScenario } from '../../sim/scenario/index.ts';
import { Hash, canonicalJson } from '../../sim/numbers.ts';
import type { Json } from '../designs/differences.ts';
import { outcomeKey } from '../designs/outcomes.ts';
import type { Asked } from '../designs/people-shapes.ts';

/** Of what is kept of a run; another version reads none of the older records. */
const SCHEMA = 1;
/** Fields of a scenario that change no number, and the seed, which stands beside it. */
const WORDS = ['title', 'question', 'because', 'seed'];

/** What a worker is given. Plain data: it crosses threads. */
export interface RunSpec {
  key: string;
  /** A scenario file with every default written out. Runs of one arm share it. */
  document: Json;
  seed: string;
  /** Content hash of the network that takes the place of a generated one. */
  network?: string;
  /** People in that network: for estimates of time. */
  people?: number;
  outcomes: readonly Asked[];
  /** For people: experiment, arm, seed. */
  label: string;
}

/** What is kept of a run that came to its end. */
export interface RunRecord {
  key: string;
  seed: string;
  /** By `outcomeKey`. */
  values: Record<string, number>;
  fingerprint: string;
  days: number;
  exposures: number;
}

/** A run that came to no end. It is told, not kept: the next attempt starts it anew. */
export interface RunFailure {
  key: string;
  seed: string;
  failed: string;
}

export type RunResult = RunRecord | RunFailure;
export const hasFailed = (result: RunResult): result is RunFailure => 'failed' in result;

/** Content hash of a network. */
export function networkHash(network: SocialGraph): string {
  const hash = new Hash().add(network.start).add(network.neighbour).add(network.community);
  if (network.tie) hash.add(network.tie);
  return hash.hex();
}

/** A scenario file resolved for the laboratory; throws with every problem in a line. */
export function resolvedDocument(file: Json, where: string): ResolvedScenario {
  const resolution = resolveScenario(file, where);
  if (!resolution.ok) throw new Error(resolution.problems.map(formatProblem).join('\n'));
  return resolution.scenario;
}

/** What an arm's runs have in common of their key. */
export function armHash(document: Json, network: string | undefined): string {
  const counting = Object.entries(document).filter(([name]) => !WORDS.includes(name));
  return new Hash()
    .addText(`trustfall-run-${SCHEMA}`)
    .addText(MODEL.computes)
    .addText(MODEL.reads)
    .addText(canonicalJson(Object.fromEntries(counting)))
    .addText(network ?? '')
    .hex();
}

export const runKey = (arm: string, seed: string): string => new Hash().addText(arm).addText(seed).hex();

/** Whether a kept run answers what is asked. */
export const answers = (kept: RunRecord, outcomes: readonly Asked[]): boolean =>
  outcomes.every((outcome) => Object.hasOwn(kept.values, outcomeKey(outcome)));
