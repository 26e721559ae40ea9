/**
 * Where the true value of a number may well lie. Narrower than what is allowed: inside the allowed range a market can be
 * lived, inside this one somebody could defend it. Draws of uncertain numbers are taken from here.
 *
 * A range is meant to hold about nine tenths of what is possible, by what is known outside the model: what the model makes
 * of a number is no reason for its ends, or comparing it with data would count the data twice.
 *
 * Where nothing better is known, a number chosen by hand is trusted within a factor of two either way, a share within a
 * factor of two of its odds: nearer would claim a knowledge that nobody has, and farther is a market that nobody chose.
 *
 * Single ranges overlap and multiply, so a joint draw has to respect what none of them can say:
 *
 * - orders: advertiser < stranger < friend (sourceCredibility); complaints.allOfIt ≥ kindWords, moneyBack and beingHeard;
 *   creator.inCommunity falls from tier to tier;
 * - products: κ × negative.attention × (1 + threads.moreShared) and whatever else makes bad posts count for more: every
 *   factor was measured, if at all, with the others in it.
 */
import type { Bounds, Parameter, Plausible, Scale } from './parameter.ts';

const FACTOR = 2;
const RULE = 'half to double';
const RULE_OF_SHARES = 'half to double the odds';
/** Odds of nothing cannot be doubled. */
const OF_NOTHING: Plausible = { low: 0, high: 0.2, why: 'from nothing to a fifth', scale: 'linear' };
/** Bounds so many times apart are orders of size rather than sizes. */
const FAR_APART = 3;

const ofOdds = (share: number, factor: number): number => (share * factor) / (1 - share + share * factor);

const scaleOf = ({ low, high }: Bounds): Scale => (low > 0 && high >= FAR_APART * low ? 'log' : 'linear');

const aroundShare = (value: number): Plausible =>
  value === 0
    ? OF_NOTHING
    : { low: ofOdds(value, 1 / FACTOR), high: ofOdds(value, FACTOR), why: RULE_OF_SHARES, scale: 'logit' };

/**
 * About the default, or about the value of one tier of creators. Null for what is decided or has no amount: a choice of
 * the market, a switch, a word.
 */
export function plausibleRange(parameter: Parameter, value = parameter.default): Plausible | null {
  const { kind, decided, plausible, min, max } = parameter;
  if (decided === true || kind === 'switch' || kind === 'choice') return null;
  if (plausible !== undefined) return { ...plausible, scale: scaleOf(plausible) };
  if (min === 0 && max === 1) return aroundShare(value);
  const within = (x: number): number => Math.min(max, Math.max(min, kind === 'integer' ? Math.round(x) : x));
  return { low: within(value / FACTOR), high: within(value * FACTOR), why: RULE, scale: 'log' };
}
