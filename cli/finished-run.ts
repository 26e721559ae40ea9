/** A finished run in its folder, as far as it takes to live it again: `run.json`, checked. */
import { join } from 'node:path';
import { MODEL } from '../sim/index.ts';
import type { ResolvedScenario } from '../sim/index.ts';
import { formatProblem, resolveScenario } from '../sim/scenario/index.ts';
import { Failure } from './failure.ts';
import { readBytes } from './files.ts';
import { PROGRAM, RUN_FILE } from './results.ts';

const LARGEST = 64 * 1024 * 1024;
const EXPECTED = 'the folder of a finished run ("trustfall run … --out DIR" makes one)';

export interface FinishedRun {
  scenario: ResolvedScenario;
  /** Of the scenario, with every default written out. */
  document: Record<string, unknown>;
  fingerprint: string;
  network: { name: string; sha256: string } | null;
  /** Figures by name, as in the summary. */
  figures: Readonly<Record<string, number>>;
}

interface RunDocument {
  program: unknown;
  version: unknown;
  modelHash: unknown;
  fingerprint: unknown;
  network: { name: string; sha256: string } | null;
  summary: { figures: Record<string, number> };
  scenario: Record<string, unknown>;
}

/** @throws Failure when none is there, or another model computed it */
export function readFinishedRun(folder: string): FinishedRun {
  const path = join(folder, RUN_FILE);
  const text = new TextDecoder().decode(readBytes(path, LARGEST, EXPECTED));
  let read: Partial<RunDocument> | null;
  try {
    read = JSON.parse(text) as Partial<RunDocument> | null;
  } catch {
    throw new Failure(`${path}: no JSON; expected ${EXPECTED}`);
  }
  if (
    read?.program !== PROGRAM ||
    typeof read.scenario !== 'object' ||
    typeof read.fingerprint !== 'string'
  ) {
    throw new Failure(`${path}: not what a run has written; expected ${EXPECTED}`);
  }
  if (read.modelHash !== MODEL.hash) {
    throw new Failure(
      `${path}: written by version ${String(read.version)}, model ${String(read.modelHash)}; this is version ` +
        `${MODEL.version}, model ${MODEL.hash}, whose days may be others: compute it anew with "run … --force"`,
    );
  }
  const resolution = resolveScenario(read.scenario, path);
  if (!resolution.ok) throw new Failure(resolution.problems.map(formatProblem));
  return {
    scenario: resolution.scenario,
    document: resolution.scenario.document,
    fingerprint: read.fingerprint,
    network: read.network ?? null,
    figures: read.summary?.figures ?? {},
  };
}
