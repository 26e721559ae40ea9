/**
 * The sign-flip test: if the arms do not differ, each paired difference is as likely with either sign.
 *
 *     p = share of sign patterns with |Σ ±d| ≥ |Σ d|
 *
 * It assumes symmetry of the differences under the null and nothing about their shape. All 2ⁿ patterns are
 * gone through where they are no more than `flips`; otherwise `flips` patterns are drawn and the observed one
 * is counted among them, p = (1 + hits)/(1 + flips), so that p is never too small.
 *
 * Sources: R. A. Fisher, The Design of Experiments (1935), § 21; B. Phipson and G. Smyth, Stat. Appl. Genet. Mol.
 * Biol. 9 (2010).
 */
import { seedKey, sequence } from '../../sim/numbers.ts';
import { checkRow, sum, type Row } from './sums.ts';

export interface SignFlip {
  /** Two-sided. */
  readonly p: number;
  /** Whether all patterns were gone through. */
  readonly exact: boolean;
  /** Patterns looked at, the observed one not counted if they were drawn. */
  readonly flips: number;
}

/** Sums that differ by rounding only are ties. */
const TIE = 1e-12;

/** The sign-flip test of paired differences d; `random` is used only where 2ⁿ > flips. */
export function signFlip(d: Row, random: () => number, flips = 10_000): SignFlip {
  checkRow(d, 1, 'sign-flip test');
  let scale = 0;
  for (let i = 0; i < d.length; i++) scale += Math.abs(d[i]);
  const least = Math.abs(sum(d)) - TIE * scale;
  const exact = d.length < 31 && 1 << d.length <= flips;
  const patterns = exact ? 1 << d.length : flips;
  let hits = 0;
  for (let pattern = 0; pattern < patterns; pattern++) {
    let total = 0;
    for (let i = 0; i < d.length; i++) {
      const minus = exact ? (pattern >> i) & 1 : random() < 0.5;
      total += minus ? -d[i] : d[i];
    }
    if (Math.abs(total) >= least) hits++;
  }
  return { p: exact ? hits / patterns : (1 + hits) / (1 + patterns), exact, flips: patterns };
}

/**
 * The sign-flip p of values against a mean of `around` (0: no effect), two-sided: what stands beside the p of a t test.
 * Draws, where there are too many patterns to go through, hang on the name alone: a table is the same whenever it is made.
 */
export const signFlipP = (x: Row, name: string, around = 0): number =>
  signFlip(
    Float64Array.from(x, (value) => value - around),
    sequence(seedKey(`sign flips ${name}`), 0),
  ).p;
