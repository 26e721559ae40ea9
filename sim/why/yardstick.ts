/**
 * What chance does of itself. Futures that part by anything at all drift apart: other posts are read, other people buy, and
 * after some weeks everybody differs a little in every brand. So the cause is held against yardsticks: what says nothing of any
 * brand, left out on the same days, as widely read. What is compared is fixed before anything is seen:
 *
 *     S_b = |Σ over the evenings of a window  Σ over people  (trust in b without it − trust in b with it)|
 *     p_b = (k + 1) / (n + 1)      k of n yardsticks have an S_b at least as large
 *
 * With its sign inside: a cause moves trust one way for days, and what goes to and fro is not added up as if it did. Where the
 * cause does no more than a yardstick, each of n + 1 ranks is as likely, so that p_b ≤ α in at most α of cases. The brands asked
 * about beforehand (those that the cause is about) are one family, the others another; each is corrected by Holm’s method. Below the
 * least effect of interest nothing is claimed, however rare it is.
 */
import { holm } from '../core/family.ts';

/** Days from the cause over which differences are added. */
export const WINDOW = 20;

/** A brand is told from chance up to this corrected p. */
export const LEVEL = 0.05;

/** Least effect of interest: the smallest difference that counts in one person of a hundred, on every evening of the window. */
const LEAST_PEOPLE = 0.01;

/**
 * `told`: more than chance does. `chance`: chance could do it. `small`: less than the least effect of interest.
 * `few`: with so few yardsticks nothing could be told. `none`: there is no yardstick of its kind.
 */
export type Finding = 'told' | 'chance' | 'small' | 'few' | 'none';

/** How trust in one brand is moved by the cause, against yardsticks. */
export interface Held {
  readonly brand: number;
  /** Whether it was asked about beforehand. */
  readonly asked: boolean;
  /** In trust times days, added over people and the evenings of the window, with its sign. */
  readonly trustDays: number;
  /** Yardsticks that move it as much, either way. */
  readonly asMuch: number;
  /** Root mean square of what the yardsticks move, in the same unit; null without any. */
  readonly spread: number | null;
  /** By rank, as it is, and corrected for the brands of its family; null without a yardstick. */
  readonly p: number | null;
  readonly corrected: number | null;
  readonly finding: Finding;
}

/** In trust times days. */
export const leastOf = (smallest: number, people: number, days: number): number =>
  smallest * LEAST_PEOPLE * people * days;

/** Yardsticks with which a family of so many brands can be told at all: the first rank must reach the level. */
export const yardsticksFor = (brands: number): number => Math.ceil(brands / LEVEL) - 1;

/** Yardsticks with which every brand can be told, those that are asked about and the others. */
export const enoughFor = (brands: number, asked: number): number =>
  yardsticksFor(Math.max(asked, brands - asked));

/**
 * @param cause by brand, in trust times days over the window
 * @param others the same of each yardstick
 * @param asked brands asked about beforehand
 * @param least effect of interest, in trust times days
 */
export function heldAgainst(
  cause: readonly number[],
  others: readonly (readonly number[])[],
  asked: readonly number[],
  least: number,
): Held[] {
  const n = others.length;
  const asMuch = cause.map((by, b) => others.filter((one) => Math.abs(one[b]) >= Math.abs(by)).length);
  const p = asMuch.map((k) => (k + 1) / (n + 1));
  const corrected = new Array<number>(cause.length).fill(1);
  const all = cause.map((_, b) => b);
  const families = [all.filter((b) => asked.includes(b)), all.filter((b) => !asked.includes(b))];
  for (const family of families) {
    const adjusted = holm(family.map((b) => p[b]));
    family.forEach((b, i) => (corrected[b] = adjusted[i]));
  }
  return cause.map((trustDays, brand) => {
    const family = families.find((those) => those.includes(brand))!;
    const could = n >= yardsticksFor(family.length);
    const rare = corrected[brand] <= LEVEL;
    const large = Math.abs(trustDays) >= least;
    const tested = could ? (rare ? 'told' : 'chance') : 'few';
    return {
      brand,
      asked: asked.includes(brand),
      trustDays,
      asMuch: asMuch[brand],
      spread: spreadOf(others.map((one) => one[brand])),
      p: n === 0 ? null : p[brand],
      corrected: n === 0 ? null : corrected[brand],
      finding: !large ? 'small' : n === 0 ? 'none' : tested,
    };
  });
}

/** Root mean square about zero: a yardstick that leans to one side is no smaller for it. Null for none. */
export const spreadOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : Math.sqrt(values.reduce((so, x) => so + x * x, 0) / values.length);
