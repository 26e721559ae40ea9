/** Which rows of the register are shown, and in which order. */
import { citation } from '../../lab/papers.ts';
import { computed, signal } from '@preact/signals';
import { leading } from '../../lab/verdicts/register-results.ts';
import type { RowResult } from '../../lab/verdicts/register-results.ts';
import { KINDS } from '../../lab/verdicts/register-shapes.ts';
import type { Claim } from '../../lab/verdicts/register.ts';
import { VERDICTS } from '../../lab/verdicts/verdict.ts';
import type { Theme } from '../../lab/verdicts/register.ts';
import { CLAIMS, published, registered } from './claims.ts';
import type { Published } from './claims.ts';
import { inInterests } from '../../lab/verdicts/in-interests.ts';
import { makeSearch } from '../words/search.ts';
import type { Shown } from './verdict-mark.tsx';
import { found } from './work.ts';
import type { Found } from './work.ts';

export interface Row {
  claim: Claim;
  /** Published, or found here where nothing is published; null where neither. */
  result: RowResult | null;
  from: 'published' | 'here' | null;
  verdict: Shown;
  /** A verdict was published when the row asked something else. */
  outdated: boolean;
}

export const SORTS = ['register', 'verdict', 'effect', 'n', 'kind'] as const;
export type Sort = (typeof SORTS)[number];

export interface Filter {
  verdicts: readonly Shown[];
  theme: Theme | 'all';
  search: string;
  sort: Sort;
}

export const filter = signal<Filter>({ verdicts: [], theme: 'all', search: '', sort: 'register' });
/** The row that is looked at in full. */
export const opened = signal<string | null>(null);

export function rowOf(
  claim: Claim,
  from: Pick<Published, 'rows' | 'outdated'> | null,
  here: ReadonlyMap<string, Pick<Found, 'row'>>,
): Row {
  const there = from?.rows.get(claim.id)?.row;
  const own = here.get(claim.id)?.row;
  const outdated = from?.outdated.has(claim.id) ?? false;
  if (there !== undefined)
    return { claim, outdated, result: there, from: 'published', verdict: there.verdict };
  if (own !== undefined) return { claim, outdated, result: own, from: 'here', verdict: own.verdict };
  return { claim, outdated, result: null, from: null, verdict: claim.open === undefined ? 'none' : 'open' };
}

export const rows = computed(() => CLAIMS.map((claim) => rowOf(claim, published.value, found.value)));

const ORDER: readonly Shown[] = [...VERDICTS, 'none'];
const firstOf = ({ result }: Row) => (result ? leading(result) : undefined);

/** Largest first; rows without come last. */
function sizeOf(row: Row): number {
  const first = firstOf(row);
  return first === undefined ? -Infinity : (inInterests(first)?.mean ?? -Infinity);
}

const compare: Readonly<Record<Sort, (a: Row, b: Row) => number>> = {
  register: () => 0,
  verdict: (a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict),
  effect: (a, b) => {
    const [x, y] = [sizeOf(a), sizeOf(b)];
    return x === y ? 0 : y - x;
  },
  n: (a, b) => (firstOf(b)?.effect.n ?? 0) - (firstOf(a)?.effect.n ?? 0),
  kind: (a, b) => KINDS.indexOf(a.claim.kind.is) - KINDS.indexOf(b.claim.kind.is),
};

const searchClaims = makeSearch(
  CLAIMS.map((claim) => ({
    item: claim.id,
    names: [claim.id],
    texts: [
      claim.paper,
      citation(claim).en,
      citation(claim).zh,
      claim.claim.en,
      claim.claim.zh,
      ...claim.mechanisms,
    ],
  })),
);

export function shownRows(all: readonly Row[], { verdicts, theme, search, sort }: Filter): Row[] {
  const wanted = search.trim() === '' ? null : new Set(searchClaims(search));
  return all
    .filter((row) => verdicts.length === 0 || verdicts.includes(row.verdict))
    .filter(({ claim }) => theme === 'all' || registered(claim).theme === theme)
    .filter(({ claim }) => wanted === null || wanted.has(claim.id))
    .sort(compare[sort]);
}

/** How many rows have each verdict, in the order of verdicts; those that none has are left out. */
export const verdictCounts = (all: readonly Row[]): [Shown, number][] =>
  ORDER.map((verdict): [Shown, number] => [
    verdict,
    all.filter((row) => row.verdict === verdict).length,
  ]).filter(([, count]) => count > 0);
