/**
 * The verdict on one effect, computed from its interval and the smallest effect of interest s.
 * The effect is counted positive in the direction that is claimed.
 *
 *     effect      supported: the whole interval is at or beyond s; reversed: at or below −s; not supported: below s, but
 *                 not below −s (an effect of interest is excluded); undecided: the interval holds s
 *     alike       supported: the whole interval is within ±s; not supported: all beyond s or all below −s
 *     not worse   supported: the whole interval is above −s; reversed: the whole interval is at or below −s
 *
 * The stricter of the rules in use: an effect that differs from zero is not enough, nor is an estimate of the size of
 * s. With a two-sided interval of 95 %, an effect that is s or less (none at all, above all) is called supported in at
 * most 2.5 % of experiments.
 *
 * Source: minimal-effect, equivalence and non-inferiority tests after Murphy & Myors 1999 and Lakens, Scheel & Isager 2018.
 */
import type { Rule } from '../designs/comparison.ts';
import type { Interval } from '../statistics/interval.ts';
import { tUpper } from '../statistics/distributions.ts';
import { place } from '../statistics/place.ts';
import type { Place } from '../statistics/place.ts';

/**
 * Of a row: what its parts say (`row-verdict.ts`), or why they say nothing. `explored` is for contrasts of which nothing
 * was expected beforehand.
 */
export const VERDICTS = [
  'supported',
  'partly',
  'not supported',
  'reversed',
  'undecided',
  'condition not met',
  'treatment did not take',
  'cannot be shown here',
  'open',
  'explored',
] as const;
export type Verdict = (typeof VERDICTS)[number];
export type Sign = -1 | 0 | 1;
type Ends = Pick<Interval, 'low' | 'high'>;

/** What is left of an effect once the expected direction counts positive. */
export const oriented = (effect: number, sign: Sign): number => (sign === -1 ? -effect : effect);

/** An interval once the expected direction counts positive. */
export const orientedEnds = ({ low, high }: Ends, sign: Sign): Ends =>
  sign === -1 ? { low: -high, high: -low } : { low, high };

export const ruleOf = (sign: Sign): Rule => (sign === 0 ? 'alike' : 'effect');

export function verdictOf(interval: Ends, sign: Sign, s: number, rule: Rule = ruleOf(sign)): Verdict {
  // An outcome that is no number in some run has no margin either.
  if (!(s >= 0)) return 'undecided';
  if (rule === 'not worse') return notWorseVerdict(orientedEnds(interval, sign), s);
  const at = place(interval, s, sign === -1 ? -1 : 1);
  if (rule === 'alike') return alikeVerdict(at, interval, s);
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
      return orientedEnds(interval, sign).high < s ? 'not supported' : 'undecided';
  }
}

function alikeVerdict(at: Place, { low, high }: Ends, s: number): Verdict {
  if (at === 'negligible') return 'supported';
  // Nothing lies within no margin at all: not even none.
  const beyond = s === 0 ? low >= 0 || high <= 0 : at === 'relevant' || at === 'opposite';
  return beyond ? 'not supported' : 'undecided';
}

function notWorseVerdict({ low, high }: Ends, s: number): Verdict {
  if (low > -s) return 'supported';
  return high <= -s ? 'reversed' : 'undecided';
}

/** How a verdict stands against another of the same row: `undecided` where it is merely not told any more. */
export const CHANGES = ['same', 'another', 'undecided'] as const;
export type Change = (typeof CHANGES)[number];
export function changeOf(verdict: Verdict, against: Verdict): Change {
  if (verdict === against) return 'same';
  return verdict === 'undecided' ? 'undecided' : 'another';
}

/** Mean, standard error and degrees of freedom of an effect. */
export interface Estimate {
  mean: number;
  se: number;
  df: number;
}

/**
 * The p value that belongs to the verdict, for corrections over a family: twice a one-sided one, so that it is below 5 %
 * where a two-sided interval of 95 % decides. Of an effect: beyond s in either direction (the smaller of the two); alike:
 * within ±s (the larger of the two); not worse: above or below −s.
 */
export function verdictP(
  { mean, se, df }: Estimate,
  sign: Sign,
  s: number,
  rule: Rule = ruleOf(sign),
): number {
  const p = (distance: number): number => {
    if (se > 0) return tUpper(distance / se, df);
    return distance > 0 ? 0 : 1;
  };
  const effect = oriented(mean, sign);
  if (rule === 'alike') return Math.min(1, 2 * Math.max(p(effect + s), p(s - effect)));
  const beyond = rule === 'effect' ? s : -s;
  return Math.min(1, 2 * Math.min(p(effect - beyond), p(-effect - s)));
}
