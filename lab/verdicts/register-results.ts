/** The verdicts of the register: rows with their ablations, variants and corrections over the family. */
import type { Claim } from './register.ts';
import type { Dials } from './dials.ts';
import type { Matched } from './matching.ts';
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
import { judge } from './row-verdict.ts';
import type { RowJudgement } from './row-verdict.ts';
import { changeOf, oriented } from './verdict.ts';
import type { Change, Verdict } from './verdict.ts';

/** What is left of one part of a row without a mechanism. */
export interface AblatedPart {
  name: string;
  /** The effect that stands for the part, with the mechanism off. */
  without: OutcomeResult;
  /** Effect with the mechanism less effect without it, in the expected direction; paired by seed. */
  lost: { mean: number; interval: Interval } | null;
  /** The same over the effect with it; null where that is not told from none. */
  share: { value: number; interval: Interval | null } | null;
}

/** The same arms under something else. */
export interface Elsewhere {
  verdict: Verdict;
  /** Null where too few runs came to their end. */
  judgement: RowJudgement | null;
  outcomes: OutcomeResult[];
  /** Against the verdict of the row alone. */
  change: Change;
}

export interface AblationResult extends Elsewhere {
  mechanism: string;
  parts: AblatedPart[];
}

export interface VariantResult extends Elsewhere {
  id: string;
  name: { en: string; zh: string };
  kind: Variant['kind'];
}

export interface RowResult {
  claim: Claim;
  /** After Holm's correction over the family: what is published. */
  verdict: Verdict;
  /** Before it. */
  alone: Verdict;
  /** Null for a row that is open, and where too few runs came to their end. */
  judgement: RowJudgement | null;
  /** Null for a row that is open. */
  comparison: ComparisonResult | null;
  /** p values of the verdict, corrected over all rows that were run; null where none of the parts decided. */
  holm: number | null;
  benjaminiHochberg: number | null;
  ablations: AblationResult[];
  variants: VariantResult[];
  /** The row where nothing acts, and where people do not act on each other; null where not asked. */
  neutral: Elsewhere | null;
  apart: Elsewhere | null;
  /** What its dials were tuned to. */
  matched: readonly Matched[];
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

/** The effect that stands for a part: the first of them. */
export const effectOf = (comparison: ComparisonResult | null, name: string): OutcomeResult | undefined =>
  comparison?.outcomes.find(({ of }) => of === name);

/** The effect that stands for the row: of its first part. */
export const leading = ({
  claim,
  comparison,
}: Pick<RowResult, 'claim' | 'comparison'>): OutcomeResult | undefined =>
  effectOf(comparison, claim.parts[0].name);

interface Seeded {
  seeds: readonly string[];
  one: OutcomeResult;
}

/** Replications that both have, in the expected direction. */
function pairs(full: Seeded, less: Seeded): { full: number[]; less: number[] } {
  const place = new Map(less.seeds.map((seed, i) => [seed, i]));
  const value = ({ one }: Seeded, i: number): number => oriented(one.values[i], one.sign);
  const both = full.seeds.flatMap((seed, i) => {
    const j = place.get(seed);
    return j === undefined ? [] : [[value(full, i), value(less, j)]];
  });
  return { full: both.map(([one]) => one), less: both.map(([, other]) => other) };
}

function shareOf(full: readonly number[], less: readonly number[], name: string): AblatedPart['share'] {
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

function ablatedPart(name: string, full: ComparisonResult, less: ComparisonResult): AblatedPart[] {
  const [one, without] = [effectOf(full, name), effectOf(less, name)];
  if (one === undefined || without === undefined) return [];
  const both = pairs({ seeds: full.seeds, one }, { seeds: less.seeds, one: without });
  if (both.full.length < 3) return [{ name, without, lost: null, share: null }];
  const test = pairedContrast(
    both.full.map((value, i) => value - both.less[i]),
    LEVEL,
  );
  const lost = { mean: test.mean, interval: test.interval };
  const called = name === without.name ? less.id : `${less.id} ${name}`;
  return [{ name, without, lost, share: shareOf(both.full, both.less, called) }];
}

function elsewhere(claim: Claim, result: ComparisonResult, alone: Verdict): Elsewhere {
  const judgement = judge(claim, result);
  const verdict = judgement?.verdict ?? 'undecided';
  return { verdict, judgement, outcomes: result.outcomes, change: changeOf(verdict, alone) };
}

function rowOf(
  claim: Claim,
  planned: readonly Planned[],
  byId: ReadonlyMap<string, ComparisonResult>,
  matches: Dials['matches'],
): RowResult {
  const of = (one: Planned | undefined) => (one === undefined ? undefined : byId.get(one.comparison.id));
  const mine = planned.filter((one) => one.claim === claim);
  const main = of(mine.find(({ part }) => part.kind === 'row'));
  const empty = { claim, holm: null, benjaminiHochberg: null, neutral: null, apart: null };
  const lists = { ablations: [], variants: [], matched: matches.get(claim.id) ?? [] };
  if (main === undefined) {
    return { ...empty, ...lists, verdict: 'open', alone: 'open', judgement: null, comparison: null };
  }
  const judgement = judge(claim, main);
  const alone = judgement?.verdict ?? 'undecided';
  const row: RowResult = { ...empty, ...lists, verdict: alone, alone, judgement, comparison: main };
  for (const one of mine) {
    const result = of(one);
    if (result === undefined || one.part.kind === 'row') continue;
    const found = elsewhere(claim, result, alone);
    if (one.part.kind === 'ablation') {
      const parts = claim.parts.flatMap(({ name }) => ablatedPart(name, main, result));
      row.ablations.push({ ...found, mechanism: one.part.mechanism, parts });
    } else if (one.part.kind === 'variant') {
      const { id, name, kind } = one.part.variant;
      row.variants.push({ ...found, id, name, kind });
    } else row[one.part.kind] = found;
  }
  return row;
}

/** Verdicts that say something of the parts, and may say it by chance. */
const ASSERTING: readonly Verdict[] = ['supported', 'partly', 'reversed'];
const ERROR = 1 - LEVEL;

/** The verdicts of a family of rows, each after the correction for all of them, with the p of that. */
export function afterHolm(
  family: readonly Pick<RowJudgement, 'verdict' | 'p'>[],
): { verdict: Verdict; holm: number }[] {
  const byHolm = holm(family.map(({ p }) => p));
  return family.map(({ verdict }, i) => ({
    verdict: ASSERTING.includes(verdict) && byHolm[i] > ERROR ? 'undecided' : verdict,
    holm: byHolm[i],
  }));
}

/**
 * Puts results to rows, and corrects the p values of the verdicts over the family of rows. What does not stay below 5 %
 * after Holm is published as undecided. Rows whose parts do not decide count in the family, as never to be rejected.
 */
export function registerResults(
  claims: readonly Claim[],
  planned: readonly Planned[],
  results: readonly ComparisonResult[],
  matches: Dials['matches'] = new Map(),
): RowResult[] {
  const byId = new Map(results.map((result) => [result.id, result]));
  const rows = claims.map((claim) => rowOf(claim, planned, byId, matches));
  const family = rows.filter(({ judgement }) => judgement !== null);
  const p = family.map((row) => row.judgement!.p);
  const [corrected, byBenjamini] = [afterHolm(family.map((row) => row.judgement!)), benjaminiHochberg(p)];
  family.forEach((row, i) => {
    if (row.judgement!.stop !== null) return;
    row.holm = corrected[i].holm;
    row.benjaminiHochberg = byBenjamini[i];
    row.verdict = corrected[i].verdict;
  });
  return rows;
}
