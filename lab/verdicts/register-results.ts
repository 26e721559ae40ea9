/** The verdicts of the register: rows with their ablations, variants and corrections over the family. */
import type { Claim } from './register.ts';
import type { Planned, Variant } from './register-plan.ts';
import { LEVEL } from './evaluation.ts';
import type { ComparisonResult, OutcomeResult, Provenance, Tally } from './results.ts';
import { seedKey, sequence } from '../../sim/numbers.ts';
import { bootstrap } from '../statistics/bootstrap.ts';
import { benjaminiHochberg, holm } from '../../sim/numbers.ts';
import { pairedContrast } from '../statistics/paired.ts';
import type { Interval } from '../statistics/interval.ts';
import { sumOver } from '../statistics/sums.ts';
import type { UncertainResult } from '../uncertain/results.ts';
import type { ApartResult } from '../uncertain/seeds-apart.ts';
import { differs, oriented } from './verdict.ts';
import type { Verdict } from './verdict.ts';

/** What is left of a row's effect without one mechanism. */
export interface AblationResult {
  mechanism: string;
  /** The same arms with the mechanism off. */
  without: OutcomeResult | null;
  verdict: Verdict;
  /** Effect with the mechanism less effect without it, in the expected direction; paired by seed. */
  lost: { mean: number; interval: Interval } | null;
  /** The same over the effect with it; null where that is not told from none. */
  share: { value: number; interval: Interval | null } | null;
  /** Whether the verdict is another one (`differs`). */
  changes: boolean;
}

export interface VariantResult {
  id: string;
  name: { en: string; zh: string };
  kind: Variant['kind'];
  outcome: OutcomeResult | null;
  verdict: Verdict;
  same: boolean;
}

export interface RowResult {
  claim: Claim;
  verdict: Verdict;
  /** Null for a row that is open. */
  comparison: ComparisonResult | null;
  /** p values of the verdict, corrected over all rows that were run; null where there is none. */
  holm: number | null;
  benjaminiHochberg: number | null;
  ablations: AblationResult[];
  variants: VariantResult[];
  /** Over draws of the assumed numbers of its mechanisms, where asked. */
  uncertain?: UncertainResult;
  /** What replications differ in, where asked. */
  seedsApart?: ApartResult;
}

export interface RegisterResult {
  rows: RowResult[];
  tally: Tally;
  provenance: Provenance;
}

const decisive = (result: ComparisonResult | undefined): OutcomeResult | null => result?.outcomes[0] ?? null;
const verdictIn = (outcome: OutcomeResult | null): Verdict => outcome?.verdict ?? 'undecided';

/** Replications that both have, in the expected direction. */
function pairs(full: ComparisonResult, less: ComparisonResult): { full: number[]; less: number[] } {
  const [one, other] = [decisive(full)!, decisive(less)!];
  const place = new Map(less.seeds.map((seed, i) => [seed, i]));
  const both = full.seeds.flatMap((seed, i) => {
    const j = place.get(seed);
    return j === undefined ? [] : [[oriented(one.values[i], one.sign), oriented(other.values[j], one.sign)]];
  });
  return { full: both.map(([value]) => value), less: both.map(([, value]) => value) };
}

function shareOf(full: readonly number[], less: readonly number[], name: string): AblationResult['share'] {
  const test = pairedContrast(full, LEVEL);
  if (test.interval.low <= 0 && test.interval.high >= 0) return null;
  const statistic = (rows: ArrayLike<number>): number => {
    const whole = sumOver(rows.length, (i) => full[rows[i]]);
    return whole === 0 ? 0 : 1 - sumOver(rows.length, (i) => less[rows[i]]) / whole;
  };
  const { estimate, bca } = bootstrap(full.length, statistic, sequence(seedKey(`share ${name}`), 0));
  // Everything rests on it to the last bit: there is nothing to resample.
  const finite = Number.isFinite(bca.low) && Number.isFinite(bca.high);
  return { value: estimate, interval: finite ? bca : null };
}

function ablationOf(mechanism: string, full: ComparisonResult, less: ComparisonResult): AblationResult {
  const without = decisive(less);
  const verdict = verdictIn(without);
  const changes = differs(verdict, verdictIn(decisive(full)));
  const nothing = { mechanism, without, verdict, lost: null, share: null, changes };
  if (decisive(full) === null || without === null) return nothing;
  const both = pairs(full, less);
  if (both.full.length < 3) return nothing;
  const test = pairedContrast(
    both.full.map((value, i) => value - both.less[i]),
    LEVEL,
  );
  const lost = { mean: test.mean, interval: test.interval };
  return { ...nothing, lost, share: shareOf(both.full, both.less, less.id) };
}

function rowOf(
  claim: Claim,
  planned: readonly Planned[],
  byId: ReadonlyMap<string, ComparisonResult>,
): RowResult {
  const of = (one: Planned | undefined) => (one === undefined ? undefined : byId.get(one.comparison.id));
  const mine = planned.filter((one) => one.claim === claim);
  const main = of(mine.find(({ part }) => part.kind === 'row'));
  const empty = { claim, holm: null, benjaminiHochberg: null, ablations: [], variants: [] };
  if (main === undefined) return { ...empty, verdict: 'open', comparison: null };
  const row: RowResult = { ...empty, verdict: verdictIn(decisive(main)), comparison: main };
  for (const one of mine) {
    const result = of(one);
    if (result === undefined) continue;
    if (one.part.kind === 'ablation') row.ablations.push(ablationOf(one.part.mechanism, main, result));
    if (one.part.kind === 'variant') {
      const { id, name, kind } = one.part.variant;
      const outcome = decisive(result);
      const verdict = verdictIn(outcome);
      row.variants.push({ id, name, kind, outcome, verdict, same: !differs(verdict, row.verdict) });
    }
  }
  return row;
}

/** Puts results to rows, and corrects the p values of the verdicts over the family of rows. */
export function registerResults(
  claims: readonly Claim[],
  planned: readonly Planned[],
  results: readonly ComparisonResult[],
): RowResult[] {
  const byId = new Map(results.map((result) => [result.id, result]));
  const rows = claims.map((claim) => rowOf(claim, planned, byId));
  const family = rows.filter((row) => row.comparison?.outcomes.length);
  const p = family.map((row) => row.comparison!.outcomes[0].p);
  const [byHolm, byBenjamini] = [holm(p), benjaminiHochberg(p)];
  family.forEach((row, i) => {
    row.holm = byHolm[i];
    row.benjaminiHochberg = byBenjamini[i];
  });
  return rows;
}
