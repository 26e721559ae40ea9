/** Estimates of every policy, and its paired contrasts with the reference. */
import { seedKey, sequence } from '../../sim/numbers.ts';
import { bootstrap, bootstrapMean } from '../statistics/bootstrap.ts';
import { normalDensity, normalQuantile } from '../statistics/distributions.ts';
import { holm } from '../../sim/numbers.ts';
import type { Interval } from '../statistics/interval.ts';
import { compareArms, pairedContrast } from '../statistics/paired.ts';
import type { Goal } from '../statistics/pareto.ts';
import { place } from '../statistics/place.ts';
import { mean, variance } from '../statistics/sums.ts';
import { tailMean } from '../statistics/tail.ts';
import type { Sesoi } from '../designs/outcomes.ts';
import type { Estimate, Finding, PolicyContrast } from './results.ts';

export const TAIL = 0.05;
const FEWEST = 3;
/** Replications that 5 % have to be for their mean to say something. */
const FEWEST_IN_TAIL = 3;

export const DEFAULT_INTEREST: Sesoi = {
  share: 0.05,
  because: 'a twentieth of the mean of the reference, as much as a brand would act upon',
};

/** Draws depend on nothing but the names, so that a table is the same whenever it is made. */
const drawsFor = (name: string): (() => number) => sequence(seedKey(`bootstrap ${name}`), 0);

export function bootstrapped(values: Float64Array, name: string, level: number): Interval | null {
  if (values.length < FEWEST || variance(values) === 0) return null;
  return bootstrapMean(values, drawsFor(name), { level }).bca;
}

/**
 * The mean of the worst replications: of the lowest values where more is better, of the highest otherwise. With few
 * replications 5 % is the worst of them, and no resampling reaches beyond it: there, as if they were normal,
 *
 *     mean ∓ φ(z)/0.05·sd,   Φ(z) = 0.05
 */
function tailOf(values: Float64Array, goal: Goal, name: string, level: number): Estimate['tail'] {
  const side = goal === 'most' ? 'low' : 'high';
  const empirical = TAIL * values.length >= FEWEST_IN_TAIL;
  const method = empirical ? 'empirical' : 'normal';
  const reach = ((side === 'low' ? -1 : 1) * normalDensity(normalQuantile(TAIL))) / TAIL;
  const of = (x: Float64Array): number =>
    empirical ? tailMean(x, TAIL, side) : mean(x) + reach * Math.sqrt(variance(x));
  if (values.length < FEWEST || variance(values) === 0) return { mean: of(values), interval: null, method };
  const statistic = (rows: Int32Array): number => of(Float64Array.from(rows, (r) => values[r]));
  const found = bootstrap(values.length, statistic, drawsFor(`tail ${name}`), { level });
  return { mean: found.estimate, interval: found.bca, method };
}

export function estimateOf(
  values: Float64Array | null,
  goal: Goal | null,
  name: string,
  level: number,
): Estimate | null {
  if (values === null || values.length < 2) return null;
  const { mean: centre, sd, interval } = pairedContrast(values, level);
  return {
    mean: centre,
    sd,
    interval,
    bootstrap: bootstrapped(values, name, level),
    tail: goal === null ? null : tailOf(values, goal, name, level),
    values: [...values],
  };
}

export function marginOf({ value, share, sd }: Sesoi, reference: Pick<Estimate, 'mean' | 'sd'>): number {
  return value ?? (share === undefined ? (sd ?? 0) * reference.sd : share * Math.abs(reference.mean));
}

export interface Contrasted {
  policy: string;
  against: string;
  measure: string;
  goal: Goal;
  interest: Sesoi;
  level: number;
}

/** One contrast on its own; `settled` adds what the whole family has to say. */
export function contrastWith(
  reference: Estimate,
  estimate: Estimate,
  { policy, against, measure, goal, interest, level }: Contrasted,
): PolicyContrast {
  const given = compareArms(reference.values, estimate.values, level);
  const differences = Float64Array.from(estimate.values, (value, r) => value - reference.values[r]);
  const better = goal === 'most' ? given.superiority : 1 - given.superiority;
  return {
    policy,
    against,
    measure,
    n: given.n,
    mean: given.mean,
    sd: given.sd,
    interval: given.interval,
    bootstrap: bootstrapped(differences, `${policy} − ${against} ${measure}`, level),
    gz: given.gz,
    superiority: better,
    correlation: given.correlation,
    varianceSaved: given.varianceSaved,
    p: given.p,
    holm: given.p,
    margin: marginOf(interest, reference),
    because: interest.because,
    finding: 'undecided',
  };
}

export function findingOf({ interval, margin }: PolicyContrast, goal: Goal): Finding {
  switch (place(interval, margin, goal === 'most' ? 1 : -1)) {
    case 'negligible':
      return 'alike';
    case 'relevant':
    case 'positive':
      return 'better';
    case 'negative':
    case 'opposite':
      return 'worse';
    default:
      return 'undecided';
  }
}

/** Level of each of so many contrasts that hold together at `level` (Bonferroni). */
export const jointLevel = (level: number, contrasts: number): number =>
  1 - (1 - level) / Math.max(1, contrasts);

/** The contrasts of one measure: p corrected over them, and what each finds. */
export function settled(contrasts: readonly PolicyContrast[], goal: Goal): PolicyContrast[] {
  const adjusted = holm(contrasts.map(({ p }) => p));
  return contrasts.map((one, i) => ({ ...one, holm: adjusted[i], finding: findingOf(one, goal) }));
}
