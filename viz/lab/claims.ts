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
  /** Rows that asked something else when their verdict was published: it says nothing of what they ask today. */
  outdated: ReadonlySet<string>;
}

/** Null until what there is has been read. */
export const published = signal<Published | null>(null);

export function gathered(files: readonly PublishedFile[]): Published {
  const all = files.flatMap(({ provenance, rows: list }) => list.map((row) => ({ row, provenance })));
  const [today, before] = [all.filter(({ row }) => isOfToday(row)), all.filter(({ row }) => !isOfToday(row))];
  return {
    files: files.map(({ provenance }) => provenance),
    rows: new Map(today.map((one) => [one.row.claim.id, { ...one, row: completed(one.row) }])),
    outdated: new Set(before.map(({ row }) => row.claim.id)),
  };
}

/** What a verdict answers; words may change, and reasons. */
const question = ({
  days,
  base,
  arms,
  logic,
  parts,
  match,
  conditions,
  manipulations,
  paths,
}: Claim): string =>
  JSON.stringify(
    { days, base, arms, logic, parts, match, conditions, manipulations, paths },
    (key, value) => {
      if (key === 'words' || key === 'because') return undefined;
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value as unknown;
      return Object.fromEntries(Object.entries(value as Json).sort(([a], [b]) => (a < b ? -1 : 1)));
    },
  );

/** Verdicts of before rows had parts cannot be read, and those on another question are none on this one. */
function isOfToday({ claim, ...row }: RowResult): boolean {
  const now = REGISTER.get(claim.id);
  return Object.hasOwn(row, 'judgement') && now !== undefined && question(inEnglish(now)) === question(claim);
}

/** Runs are left out of published files, and what a file was not asked for may be missing from it. */
function completed(row: Omit<RowResult, Lately> & Partial<Pick<RowResult, Lately>>): RowResult {
  const { comparison, matched = [], neutral = null, apart = null } = row;
  return {
    ...row,
    matched,
    neutral,
    apart,
    comparison: comparison === null ? null : { ...comparison, runs: [] },
  };
}
type Lately = 'matched' | 'neutral' | 'apart';

/** Files may be missing: a copy of the program without them has verdicts of its own making only. */
const there = import.meta.glob<PublishedFile>('../../scenarios/claims/*verdicts.json', { import: 'default' });

export async function loadPublished(): Promise<void> {
  if (published.peek() !== null) return;
  const files = await Promise.all(Object.values(there).map((load) => load().catch(() => null)));
  published.value = gathered(files.filter((file) => file !== null));
}
