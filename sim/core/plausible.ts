/**
 * Where the true value of a number may well lie. Narrower than what is allowed: inside the allowed range a market can be
 * lived, inside this one somebody could defend it. Draws of uncertain numbers are taken from here.
 *
 * Where nothing better is known, a number chosen by hand is trusted within a factor of two either way, a share within a
 * factor of two of its odds: nearer would claim a knowledge that nobody has, and farther is a market that nobody chose.
 */
import type { Parameter, Plausible } from './parameter.ts';

const FACTOR = 2;
const RULE = 'half to double';
const RULE_OF_SHARES = 'half to double the odds';

const ofOdds = (share: number, factor: number): number => (share * factor) / (1 - share + share * factor);

/**
 * About the default, or about the value of one tier of creators. Null for what is decided or has no amount: a choice of
 * the market, a switch, a word.
 */
export function plausibleRange(parameter: Parameter, value = parameter.default): Plausible | null {
  const { kind, decided, plausible, min, max } = parameter;
  if (decided === true || kind === 'switch' || kind === 'choice') return null;
  if (plausible !== undefined) return plausible;
  if (min === 0 && max === 1)
    return { low: ofOdds(value, 1 / FACTOR), high: ofOdds(value, FACTOR), why: RULE_OF_SHARES };
  const within = (x: number): number => Math.min(max, Math.max(min, kind === 'integer' ? Math.round(x) : x));
  return { low: within(value / FACTOR), high: within(value * FACTOR), why: RULE };
}
