/** A finished run as one future among others: the head of its `run.json`, whichever version wrote it. */
import { join } from 'node:path';
import { Failure } from './failure.ts';
import { readBytes } from './files.ts';
import { PROGRAM, RUN_FILE } from './results.ts';

export interface Branch {
  readonly folder: string;
  /** Its own, or null: then it goes by its folder. */
  readonly name: string | null;
  readonly title: string;
  readonly seed: string;
  readonly days: number;
  readonly fingerprint: string;
  /** Of the run that it parted from, with the days that they share. */
  readonly parent: { readonly fingerprint: string; readonly day: number } | null;
  readonly brands: readonly string[];
  /** In words: label and days. */
  readonly interventions: readonly string[];
  /** Names of posts, purchases and creators that it is lived without. */
  readonly leftOut: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
}

const LARGEST = 64 * 1024 * 1024;
const EXPECTED = 'the folder of a finished run ("trustfall run … --out DIR" makes one)';

interface Named {
  en: string;
}

interface Written {
  program: string;
  name?: string;
  title: Named;
  seed: string;
  days: number;
  fingerprint: string;
  partedFrom?: { fingerprint: string; day: number };
  interventions: { day: number; until: number | null; label: Named }[];
  summary: { figures: Record<string, number> };
  scenario: { brands: { name: Named }[]; leaveOut?: string[] };
}

/** @throws Failure where there is no run, or not what a run writes */
export function readBranch(folder: string): Branch {
  const path = join(folder, RUN_FILE);
  const text = new TextDecoder().decode(readBytes(path, LARGEST, EXPECTED));
  try {
    const read = JSON.parse(text) as Written;
    if (read.program === PROGRAM) return branchOf(folder, read);
  } catch {
    // Told below, whatever is wrong with it.
  }
  throw new Failure(`${path}: not what a run has written; expected ${EXPECTED}`);
}

const branchOf = (folder: string, read: Written): Branch => ({
  folder,
  name: read.name ?? null,
  title: read.title.en,
  seed: read.seed,
  days: read.days,
  fingerprint: read.fingerprint,
  parent: read.partedFrom ?? null,
  brands: read.scenario.brands.map(({ name }) => name.en),
  interventions: read.interventions.map(
    ({ day, until, label }) =>
      `"${label.en}" ${until === null ? `from day ${day}` : `on days ${day} to ${until - 1}`}`,
  ),
  leftOut: read.scenario.leaveOut ?? [],
  figures: read.summary.figures,
});
