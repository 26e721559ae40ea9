/** The register as the page reads it, and the verdicts that were published with it. */
import { signal } from '@preact/signals';
import robustnessJson from '../../scenarios/claims/robustness.json';
import type { RowResult } from '../../lab/verdicts/register-results.ts';
import { inEnglish, inOrder } from '../../lab/verdicts/register.ts';
import type { Claim, Registered } from '../../lab/verdicts/register.ts';
import type { Provenance } from '../../lab/verdicts/results.ts';
import type { Json } from './core/protocol.ts';

// The shapes are checked where claims are carried out, and by the tests of the register.
const files = import.meta.glob<Registered>('../../scenarios/claims/[A-Z]*.json', {
  eager: true,
  import: 'default',
});
const REGISTER: ReadonlyMap<string, Registered> = new Map(
  inOrder(Object.values(files)).map((row) => [row.id, row]),
);
export const CLAIMS: readonly Claim[] = [...REGISTER.values()].map(inEnglish);
/** A row with its theme and its notes in both languages. */
export const registered = ({ id }: Pick<Claim, 'id'>): Registered => REGISTER.get(id)!;

export const VARIANTS: Json = robustnessJson;
export const ALL_VARIANTS = robustnessJson.variants.map(({ id }) => id);

/** `verdicts.json` of the command line; runs are left out of it. */
export interface PublishedFile {
  provenance: Provenance;
  rows: RowResult[];
}

export interface Published {
  files: readonly Provenance[];
  rows: ReadonlyMap<string, { row: RowResult; provenance: Provenance }>;
}

/** Null until what there is has been read. */
export const published = signal<Published | null>(null);

export function gathered(files: readonly PublishedFile[]): Published {
  const rows = files.flatMap(({ provenance, rows: list }) =>
    list.filter(isOfToday).map((row) => [row.claim.id, { row: withRuns(row), provenance }] as const),
  );
  return { files: files.map(({ provenance }) => provenance), rows: new Map(rows) };
}

/** Files of before rows had parts cannot be read: nothing is published then. */
const isOfToday = (row: RowResult): boolean => Object.hasOwn(row, 'judgement');

const withRuns = (row: RowResult): RowResult =>
  row.comparison === null ? row : { ...row, comparison: { ...row.comparison, runs: [] } };

/** Files may be missing: a copy of the program without them has verdicts of its own making only. */
const there = import.meta.glob<PublishedFile>('../../scenarios/claims/*verdicts.json', { import: 'default' });

export async function loadPublished(): Promise<void> {
  if (published.peek() !== null) return;
  const files = await Promise.all(Object.values(there).map((load) => load().catch(() => null)));
  published.value = gathered(files.filter((file) => file !== null));
}
