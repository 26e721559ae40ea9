/**
 * Time to an event, such as the loss of half the trust, where some runs end before it comes (censored).
 *
 *     Kaplan–Meier    S(t) = Π_{t_i ≤ t} (1 − d_i/n_i)            d events among n at risk
 *     Greenwood       var S(t) = S(t)²·Σ_{t_i ≤ t} d_i/(n_i(n_i − d_i))
 *     restricted mean RMST(τ) = ∫_0^τ S(t) dt
 *     log-rank        χ² = (Σ d_1i − e_1i)²/Σ v_i                 two groups, one degree of freedom
 *
 * Runs are all watched to the same day, so that up to it no time is censored: then min(t, τ) is one number per
 * replication, and its paired contrast is the difference of restricted means with the pairs kept
 * (`restrictedTimes`). The log-rank test knows no pairs and wastes them.
 *
 * Sources: E. Kaplan and P. Meier, J. Am. Stat. Assoc. 53 (1958); P. Royston and M. Parmar, BMC Med. Res.
 * Methodol. 13 (2013); N. Mantel, Cancer Chemother. Rep. 50 (1966).
 */
import { chiSquareUpper } from './distributions.ts';
import { checkRow, square, type Row } from './sums.ts';

/** Times until the event or until watching ended; `happened` tells which. */
export interface Durations {
  readonly times: Row;
  readonly happened: readonly boolean[];
}

/** One step of the curve: from `time` on, `survival` are without the event. */
export interface SurvivalStep {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly survival: number;
  /** Greenwood's standard error. */
  readonly se: number;
}

function check({ times, happened }: Durations): void {
  checkRow(times, 1, 'survival');
  if (times.length !== happened.length) {
    throw new RangeError(
      `survival: ${happened.length} marks of events; expected ${times.length}, one a time`,
    );
  }
  for (let i = 0; i < times.length; i++) {
    if (times[i] < 0) throw new RangeError(`survival: time ${i} is ${times[i]}; expected 0 or more`);
  }
}

/** The different times of events, rising. */
function eventTimes(...groups: Durations[]): number[] {
  const times = groups.flatMap(({ times, happened }) => Array.from(times).filter((_, i) => happened[i]));
  return [...new Set(times)].sort((x, y) => x - y);
}

/** Those at risk just before `time`, and those with the event at it. */
function countAt({ times, happened }: Durations, time: number): { atRisk: number; events: number } {
  let [atRisk, events] = [0, 0];
  for (let i = 0; i < times.length; i++) {
    if (times[i] >= time) atRisk++;
    if (times[i] === time && happened[i]) events++;
  }
  return { atRisk, events };
}

/** The Kaplan–Meier curve: one step for each time at which events happened; before the first it is 1. */
export function kaplanMeier(durations: Durations): SurvivalStep[] {
  check(durations);
  let survival = 1;
  let hazards = 0;
  return eventTimes(durations).map((time) => {
    const { atRisk, events } = countAt(durations, time);
    survival *= 1 - events / atRisk;
    hazards += atRisk > events ? events / (atRisk * (atRisk - events)) : 0;
    return { time, atRisk, events, survival, se: survival * Math.sqrt(hazards) };
  });
}

/** The median time: the first at which half have had the event; null where that is not reached. */
export function medianTime(durations: Durations): number | null {
  return kaplanMeier(durations).find((step) => step.survival <= 0.5)?.time ?? null;
}

/**
 * Restricted mean time up to tau, with its standard error (Greenwood). Throws where the last time is censored
 * before tau: the curve is not known there.
 */
export function restrictedMean(durations: Durations, tau: number): { mean: number; se: number } {
  const curve = kaplanMeier(durations).filter((step) => step.time < tau);
  const { times, happened } = durations;
  const last = Math.max(...Array.from(times));
  const open = Array.from(times).some((time, i) => time === last && !happened[i]);
  if (open && last < tau) {
    throw new RangeError(`restricted mean: watched to ${last} only; expected at least ${tau}`);
  }
  const ends = [...curve.slice(1).map((step) => step.time), tau];
  /** Area under the curve between step i and tau. */
  let area = 0;
  let varied = 0;
  for (let i = curve.length - 1; i >= 0; i--) {
    const { time, atRisk, events, survival } = curve[i];
    area += survival * (ends[i] - time);
    if (atRisk > events) varied += (area * area * events) / (atRisk * (atRisk - events));
  }
  return { mean: area + (curve.length > 0 ? curve[0].time : tau), se: Math.sqrt(varied) };
}

/**
 * min(t, tau) for each replication, to be contrasted in pairs. Throws where a time was censored before tau.
 */
export function restrictedTimes(durations: Durations, tau: number): Float64Array {
  check(durations);
  return Float64Array.from(durations.times as ArrayLike<number>, (time, i) => {
    if (time < tau && !durations.happened[i]) {
      throw new RangeError(`restricted time ${i} was watched to ${time} only; expected at least ${tau}`);
    }
    return Math.min(time, tau);
  });
}

export interface LogRank {
  /** Events in the first group, and those expected if the groups did not differ. */
  readonly observed: number;
  readonly expected: number;
  readonly chiSquare: number;
  readonly p: number;
}

/** The log-rank test of two groups, pairs disregarded. */
export function logRank(first: Durations, second: Durations): LogRank {
  check(first);
  check(second);
  let [observed, expected, varied] = [0, 0, 0];
  for (const time of eventTimes(first, second)) {
    const one = countAt(first, time);
    const other = countAt(second, time);
    const atRisk = one.atRisk + other.atRisk;
    const events = one.events + other.events;
    const share = one.atRisk / atRisk;
    observed += one.events;
    expected += events * share;
    if (atRisk > 1) varied += (events * share * (1 - share) * (atRisk - events)) / (atRisk - 1);
  }
  const chiSquare = varied === 0 ? 0 : square(observed - expected) / varied;
  return { observed, expected, chiSquare, p: chiSquareUpper(chiSquare, 1) };
}
