/** Comparisons computed ahead, fetched when their question is first looked at. */
import { signal } from '@preact/signals';
import type { PolicyComparison } from '../../../lab/policies/results.ts';
import type { Provenance, RunRow } from '../../../lab/verdicts/results.ts';
import type { Json } from '../core/protocol.ts';
import { fetchAhead } from './ahead.ts';
import type { PublishedFile } from './ahead.ts';
import { asksOf } from './choice.ts';
import type { PolicyFileChosen } from './choice.ts';

export interface Published {
  provenance: Provenance;
  comparison: PolicyComparison;
  /** Whether the policy file asks the same today. */
  ofToday: boolean;
}

/** By name of the policy file; null where there is none. */
export const published = signal<ReadonlyMap<string, Published | null>>(new Map());

/** What is not published of a run is not known here. */
const completed = (runs: PublishedFile['comparison']['runs']): RunRow[] =>
  runs.map((run, replication) => ({
    ...{ replication, key: '', days: 0, exposures: 0, values: {}, failed: null },
    ...run,
  }));

export function readPublished({ provenance, file, comparison }: PublishedFile, asked: Json): Published {
  return {
    provenance,
    comparison: { ...comparison, runs: completed(comparison.runs) },
    ofToday: asksOf(file) === asksOf(asked),
  };
}

export async function loadComparison({ name, json }: PolicyFileChosen): Promise<void> {
  if (published.peek().has(name)) return;
  const file = await fetchAhead(name);
  const found = file === null ? null : readPublished(file, json);
  published.value = new Map([...published.peek(), [name, found]]);
}
