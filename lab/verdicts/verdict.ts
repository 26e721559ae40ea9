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
import { place } from '../statistics/place.ts';
import type { Place } from '../statistics/place.ts';
import { verdictInterval, verdictTails } from '../statistics/skewness.ts';
import type { Row } from '../statistics/sums.ts';

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

/**
 * The p value that belongs to the verdict, for corrections over a family: twice a one-sided one, so that it is below 5 %
 * exactly where a two-sided interval of 95 % decides. Of an effect: beyond s in either direction (the smaller of the
 * two); alike: within ±s (the larger of the two); not worse: above or below −s.
 *
 * @param values the contrast by replication, at least two
 */
export function verdictP(values: Row, sign: Sign, s: number, rule: Rule = ruleOf(sign)): number {
  const towards = sign === -1 ? Float64Array.from(values, (value) => -value) : values;
  const shown = verdictTails(towards, s);
  const contrary = verdictTails(towards, -s);
  const twice = (p: number): number => Math.min(1, 2 * p);
  if (rule === 'alike') return twice(Math.max(contrary.above, shown.below));
  return twice(Math.min(rule === 'effect' ? shown.above : contrary.above, contrary.below));
}

/** What an effect says of itself. */
export interface Told {
  /** That the verdict is read off: the furthest ends of Student's and of one that skewness does not fool. */
  interval: Interval;
  verdict: Verdict;
  p: number;
  /** The same in all replications. */
  constant: boolean;
}

/** @param s smallest effect of interest; against none at all every difference would count, and nothing is decided */
export function told(values: Row, sign: Sign, s: number, level: number, rule: Rule = ruleOf(sign)): Told {
  const { interval } = verdictInterval(values, level);
  return {
    interval,
    verdict: s > 0 ? verdictOf(interval, sign, s, rule) : 'undecided',
    p: verdictP(values, sign, s, rule),
    constant: Array.from(values).every((value) => value === values[0]),
  };
}
