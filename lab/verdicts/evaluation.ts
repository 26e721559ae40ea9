/** From runs to effects: pairs the runs of a comparison by seed, and says of each outcome what came out. */
import { capOf, seedOf } from '../designs/comparison.ts';
import type { Comparison, Measured } from '../designs/comparison.ts';
import { contrastOf, outcomeKey } from '../designs/outcomes.ts';
import type { Sesoi } from '../designs/outcomes.ts';
import type { Asked } from '../designs/people-shapes.ts';
import { restrictionOf } from '../designs/restricted.ts';
import type {
  ArmResult,
  ComparisonResult,
  Effect,
  Margin,
  OutcomeResult,
  RunRow,
  Stopped,
  Untold,
} from './results.ts';
import { hasFailed, runKey } from '../runs/runs.ts';
import type { RunRecord, RunResult } from '../runs/runs.ts';
import { bootstrapMean } from '../statistics/bootstrap.ts';
import { moments, pairedContrast } from '../statistics/paired.ts';
import { signFlipP } from '../statistics/permutation.ts';
import { powerReached } from '../statistics/power.ts';
import { covariance, mean, sumOver, variance } from '../statistics/sums.ts';
import { seedKey, sequence } from '../../sim/numbers.ts';
import { ruleOf, told } from './verdict.ts';
import type { Verdict } from './verdict.ts';

const FEWEST = 3;
export const LEVEL = 0.95;

/** Used where a row states none of its own: decided once, for all further outcomes. */
export const DEFAULT_SESOI: Sesoi = {
  share: 0.05,
  because: 'further outcome: a twentieth of its mean level over the arms, as much as a brand would act upon',
};

/** Arms, and what their runs are asked. */
export type Asking = Pick<Comparison, 'id' | 'arms' | 'seeds'> & {
  outcomes: readonly { name: string; of?: string; outcome: Asked }[];
};

/** The runs of one comparison, replication by replication. */
export interface Paired {
  rows: RunRow[];
  /** Replications of which every arm came to its end. */
  complete: { seed: string; records: RunRecord[] }[];
  dropped: number;
}

export function paired(given: Asking, n: number, results: ReadonlyMap<string, RunResult>): Paired {
  const found: Paired = { rows: [], complete: [], dropped: 0 };
  // Several effects of one outcome share its readings.
  const names = new Map(given.outcomes.map(({ name, of, outcome }) => [of ?? name, outcomeKey(outcome)]));
  for (let replication = 0; replication < n; replication++) {
    const seed = seedOf(given, replication);
    const records: RunRecord[] = [];
    for (const { name: arm, hash } of given.arms) {
      const key = runKey(hash, seed);
      const result = results.get(key);
      if (result === undefined) throw new Error(`${given.id} ${arm} ${seed}: there is no result`);
      const common = { experiment: given.id, arm, replication, seed, key };
      if (hasFailed(result)) {
        const nothing = { fingerprint: '', days: 0, exposures: 0, values: {} };
        found.rows.push({ ...common, ...nothing, failed: result.failed });
        continue;
      }
      records.push(result);
      const { fingerprint, days, exposures } = result;
      const values = Object.fromEntries(Array.from(names, ([name, id]) => [name, result.values[id]]));
      found.rows.push({ ...common, fingerprint, days, exposures, values, failed: null });
    }
    if (records.length === given.arms.length) found.complete.push({ seed, records });
    else found.dropped++;
  }
  return found;
}

/** Replications 0 … n − 1 of which every run has ended: what can be evaluated while others are under way. */
export function replicationsDone(given: Comparison, results: ReadonlyMap<string, RunResult>): number {
  const cap = capOf(given.replications);
  for (let r = 0; r < cap; r++) {
    const seed = seedOf(given, r);
    if (!given.arms.every(({ hash }) => results.has(runKey(hash, seed)))) return r;
  }
  return cap;
}

/** Values of an outcome: one row for each arm, one number for each replication. */
function byArm(given: Comparison, { complete }: Paired, key: string): Float64Array[] {
  return given.arms.map((_, a) => Float64Array.from(complete, ({ records }) => records[a].values[key]));
}

const armResult = (name: string, values: Float64Array): ArmResult => {
  const { mean, sd } = moments(values);
  return { name, mean, sd };
};

/** How often a time was cut off, by arm. */
function cutOffOf(given: Comparison, data: Paired, outcome: Asked): number[] | null {
  const censored = restrictionOf(outcome);
  return censored === null ? null : byArm(given, data, outcomeKey(censored)).map(mean);
}

/** The smallest effect of interest in the unit of the contrast. */
function marginOf(sesoi: Sesoi, arms: readonly Float64Array[]): Margin {
  const { value, share, sd, because } = sesoi;
  if (value !== undefined) return { size: value, because };
  const level = sumOver(arms.length, (a) => Math.abs(mean(arms[a]))) / arms.length;
  if (share !== undefined) return { size: share * level, because };
  const spread = sumOver(arms.length, (a) => variance(arms[a])) / arms.length;
  return { size: (sd ?? 0) * Math.sqrt(spread), because };
}

/** Mean correlation of the arms, and the variance of the contrast were they independent over what it is. */
function pairing(arms: readonly Float64Array[], weights: readonly number[], variance_: number) {
  if (arms.length < 2) return { correlation: null, varianceSaved: null };
  const found: number[] = [];
  for (let a = 0; a < arms.length; a++) {
    for (let b = a + 1; b < arms.length; b++) {
      const scale = Math.sqrt(variance(arms[a]) * variance(arms[b]));
      found.push(scale === 0 ? 0 : covariance(arms[a], arms[b]) / scale);
    }
  }
  const apart = sumOver(arms.length, (a) => weights[a] * weights[a] * variance(arms[a]));
  return { correlation: mean(found), varianceSaved: variance_ === 0 ? null : apart / variance_ };
}

/** Bootstrap draws depend on nothing but the comparison, so that a table is the same whenever it is made. */
function bootstrapOf(values: Float64Array, name: string, level: number): Effect['bootstrap'] {
  if (values.length < FEWEST || variance(values) === 0) return null;
  return bootstrapMean(values, sequence(seedKey(`bootstrap ${name}`), 0), { level }).bca;
}

/** Replications below which an undecided effect is a matter of their number. */
const FEW = 8;

function untoldOf(verdict: Verdict, margin: Margin, n: number): Untold | null {
  if (verdict !== 'undecided') return null;
  if (!(margin.size > 0)) return 'no yardstick';
  return n < FEW ? 'few seeds' : 'wide';
}

/** Coverage of the intervals, and what makes a p value hold over all looks that are planned. */
export interface Looking {
  level: number;
  overLooks?: ((p: number) => number) | undefined;
}

function outcomeResult(given: Comparison, one: Measured, data: Paired, looking: Looking): OutcomeResult {
  const { outcome, expect, name, role = 'part', of = name } = one;
  const { contrast, reference = 0, sign, words } = expect;
  const { level, overLooks = (p: number): number => p } = looking;
  const rule = one.rule ?? ruleOf(sign);
  const all = byArm(given, data, outcomeKey(outcome));
  const used = given.arms.flatMap((arm, a) => (contrast[arm.name] ? [{ ...arm, values: all[a] }] : []));
  const columns = used.map(({ values }) => values);
  const weights = used.map((arm) => contrast[arm.name]);
  const values = Float64Array.from(data.complete, (_, r) =>
    contrastOf(expect, Object.fromEntries(used.map((arm) => [arm.name, arm.values[r]]))),
  );
  const margin = marginOf(expect.sesoi ?? DEFAULT_SESOI, columns.length > 0 ? columns : all);
  const test = pairedContrast(values, level);
  const { interval, verdict: found, p, constant } = told(values, sign, margin.size, level, rule);
  return {
    name,
    role,
    of,
    rule,
    words,
    sign,
    reference,
    outcome,
    contrast,
    margin,
    arms: given.arms.map((arm, a) => armResult(arm.name, all[a])),
    cutOff: cutOffOf(given, data, outcome),
    values: [...values],
    effect: {
      n: test.n,
      mean: test.mean,
      sd: test.sd,
      se: test.se,
      interval,
      bootstrap: bootstrapOf(values, `${given.id} ${name}`, level),
      dz: test.dz,
      gz: test.gz,
      superiority: sign === -1 ? 1 - test.superiority : test.superiority,
      p: test.p,
      pFlips: signFlipP(values, `${given.id} ${name}`),
      ...pairing(columns, weights, test.sd * test.sd),
      power: margin.size === 0 ? null : powerReached(test.n, test.sd, margin.size, 1 - level),
    },
    verdict: one.explored ? 'explored' : found,
    untold: one.explored ? null : untoldOf(found, margin, test.n),
    constant,
    p: overLooks(p),
  };
}

/** Arms whose runs have the same fingerprints in all replications. */
function identicalArms(given: Comparison, { complete }: Paired): string[][] {
  const groups = new Map<string, string[]>();
  given.arms.forEach(({ name }, a) => {
    const prints = complete.map(({ records }) => records[a].fingerprint).join(' ');
    groups.set(prints, [...(groups.get(prints) ?? []), name]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

/**
 * What came out of the first `n` replications.
 *
 * @param level coverage of the intervals; higher than 95 % where several looks are taken
 */
export function evaluate(
  given: Comparison,
  n: number,
  results: ReadonlyMap<string, RunResult>,
  { level = LEVEL, overLooks, looks = 1, stopped = 'fixed' as Stopped }: Partial<Looking & Stopping> = {},
): ComparisonResult {
  const data = paired(given, n, results);
  const enough = data.complete.length >= FEWEST;
  return {
    id: given.id,
    arms: given.arms.map(({ name }) => name),
    seeds: data.complete.map(({ seed }) => seed),
    dropped: data.dropped,
    looks,
    stopped: enough ? stopped : 'too few runs',
    outcomes: enough
      ? given.outcomes.map((one) => outcomeResult(given, one, data, { level, overLooks }))
      : [],
    identical: enough ? identicalArms(given, data) : [],
    runs: data.rows,
  };
}

interface Stopping {
  looks: number;
  stopped: Stopped;
}
