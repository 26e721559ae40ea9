/**
 * The verdict on what was expected, computed from the interval of the effect and the smallest effect of interest s.
 * The effect is counted positive in the expected direction.
 *
 *     supported       the whole interval is at or beyond s
 *     reversed        the whole interval is at or below −s
 *     not supported   the whole interval is below s, and not below −s: an effect of interest is excluded
 *     undecided       the interval holds s: more replications would tell
 *     open, explored  the row cannot be run yet; nothing was expected beforehand
 *
 * The stricter of the rules in use: an effect that differs from zero is not enough, nor is an estimate of the size of
 * s. With a two-sided interval of 95 %, an effect that is s or less (none at all, above all) is called supported in at
 * most 2.5 % of experiments. Where no difference is expected (sign 0), supported is an interval within ±s.
 *
 * Source: minimal-effect and equivalence tests after Murphy & Myors 1999 and Lakens, Scheel & Isager 2018.
 */
import type { Interval } from '../statistics/interval.ts';
import { tUpper } from '../statistics/distributions.ts';
import { place } from '../statistics/place.ts';
import type { Place } from '../statistics/place.ts';

export const VERDICTS = ['supported', 'not supported', 'reversed', 'undecided', 'open', 'explored'] as const;
export type Verdict = (typeof VERDICTS)[number];
export type Sign = -1 | 0 | 1;

/** What is left of an effect once the expected direction counts positive. */
export const oriented = (effect: number, sign: Sign): number => (sign === -1 ? -effect : effect);

export function verdictOf(interval: Pick<Interval, 'low' | 'high'>, sign: Sign, s: number): Verdict {
  // An outcome that is no number in some run has no margin either.
  if (!(s >= 0)) return 'undecided';
  const at = place(interval, s, sign === -1 ? -1 : 1);
  if (sign === 0) return alikeVerdict(at, interval, s);
  switch (at) {
    case 'relevant':
      return 'supported';
    case 'opposite':
      return 'reversed';
    case 'negligible':
    case 'negative':
      return 'not supported';
    case 'positive':
      return 'undecided';
    case 'undecided':
      return (sign === 1 ? interval.high : -interval.low) < s ? 'not supported' : 'undecided';
  }
}

function alikeVerdict(at: Place, { low, high }: Pick<Interval, 'low' | 'high'>, s: number): Verdict {
  if (at === 'negligible') return 'supported';
  // Nothing lies within no margin at all: not even none.
  const beyond = s === 0 ? low >= 0 || high <= 0 : at === 'relevant' || at === 'opposite';
  return beyond ? 'not supported' : 'undecided';
}

/** Whether another verdict says something else: between undecided and not supported nothing was found either way. */
export const differs = (one: Verdict, other: Verdict): boolean =>
  one !== other && [one, other].some((verdict) => verdict === 'supported' || verdict === 'reversed');

/** Mean, standard error and degrees of freedom of an effect. */
export interface Estimate {
  mean: number;
  se: number;
  df: number;
}

/**
 * The p value that belongs to the verdict, for corrections over a family: of an effect beyond s in either direction
 * (twice the smaller of the two one-sided ones); for sign 0, of an effect within ±s (the larger of the two).
 */
export function verdictP({ mean, se, df }: Estimate, sign: Sign, s: number): number {
  const p = (distance: number): number => {
    if (se > 0) return tUpper(distance / se, df);
    return distance > 0 ? 0 : 1;
  };
  if (sign === 0) return Math.max(p(mean + s), p(s - mean));
  return Math.min(1, 2 * Math.min(p(mean - s), p(-mean - s)));
}
