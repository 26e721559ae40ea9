/**
 * The rules behind verdicts, as pure functions of numbers: of each kind of test a part may be, and of a row of parts.
 * Effects are counted positive in the expected direction; s is the smallest effect of interest.
 *
 *     contrast    supported: interval at or above s          reversed: at or below −s    not supported: below s
 *     trend       the same for the change from the lowest to the highest dose; and no step between neighbours whose
 *                 whole interval is at or below −s, else not supported
 *     alike       supported: every interval inside ±s        not supported: one of them beyond it
 *     notWorse    supported: interval above −s               reversed: at or below −s
 *     best        the contrast with each of the others: all must hold
 *
 * All other places of an interval are undecided. Intervals are those of lab/statistics/skewness.ts. Each finding has the
 * p that belongs to it: at most 1 − level exactly where the verdict is supported or reversed (of a trend that a step
 * speaks against: 1). How often each rule errs: docs/errors-of-verdicts.md.
 *
 * Sources: D. Lakens, A. Scheel and P. Isager, Adv. Methods Pract. Psychol. Sci. 1 (2018), equivalence and minimal effects;
 * R. Berger, Technometrics 24 (1982), all of several; S. Holm, Scand. J. Stat. 6 (1979), any of several.
 */
import { holm } from '../../sim/numbers.ts';
import { place } from '../statistics/place.ts';
import { verdictInterval, verdictTails } from '../statistics/skewness.ts';
import type { VerdictInterval } from '../statistics/skewness.ts';
import type { Row } from '../statistics/sums.ts';

export type Direction = 1 | -1;
export type Judgement = 'supported' | 'not supported' | 'reversed' | 'undecided';

/** What a part is tested with: contrasts, one number for each replication, as they are stated (not yet turned). */
export type PartTest =
  | { rule: 'contrast'; values: Row; sign: Direction }
  /** `slope`: predicted change from the lowest to the highest dose; `steps`: each dose less the one before. */
  | { rule: 'trend'; slope: Row; steps: readonly Row[]; sign: Direction }
  /** One contrast, or every pair of the arms that are to be alike. */
  | { rule: 'alike'; values: readonly Row[] }
  | { rule: 'notWorse'; values: Row; sign: Direction }
  /** The arm less each of the others. */
  | { rule: 'best'; values: readonly Row[]; sign: Direction };

/** What cannot be mended by more replications, or is no matter of the interval alone. */
export type Note = 'constant' | 'no smallest effect' | 'a step against';

export interface Finding {
  verdict: Judgement;
  /** Of the verdict, for families: two-sided, of the replications at hand. */
  p: number;
  /** Of each contrast in the order of the test; of a trend, the slope's and then those of the steps. */
  intervals: VerdictInterval[];
  note: Note | null;
}

/** Which verdict the rule of one contrast gives in the place of its interval, with p. */
type Rule = (x: Row, s: number, level: number) => Pick<Finding, 'verdict' | 'p'>;

const turned = (x: Row, sign: Direction): Row => (sign === 1 ? x : Float64Array.from(x, (value) => -value));
const twice = (p: number): number => Math.min(1, 2 * p);

const contrast: Rule = (x, s, level) => {
  const p = twice(Math.min(verdictTails(x, s).above, verdictTails(x, -s).below));
  const { interval } = verdictInterval(x, level);
  const at = place(interval, s);
  if (at === 'relevant') return { verdict: 'supported', p };
  if (at === 'opposite') return { verdict: 'reversed', p };
  return { verdict: interval.high < s ? 'not supported' : 'undecided', p };
};

const notWorse: Rule = (x, s, level) => {
  const { above, below } = verdictTails(x, -s);
  const { low, high } = verdictInterval(x, level).interval;
  const verdict = low > -s ? 'supported' : high <= -s ? 'reversed' : 'undecided';
  return { verdict, p: twice(Math.min(above, below)) };
};

const alike: Rule = (x, s, level) => {
  const p = twice(Math.max(verdictTails(x, -s).above, verdictTails(x, s).below));
  const { interval } = verdictInterval(x, level);
  const at = place(interval, s);
  if (at === 'negligible') return { verdict: 'supported', p };
  return { verdict: interval.low >= s || interval.high <= -s ? 'not supported' : 'undecided', p };
};

/** All must hold: the claim fails with any of them, and is reversed where all are. */
function together(found: readonly Pick<Finding, 'verdict' | 'p'>[]): Pick<Finding, 'verdict' | 'p'> {
  const p = Math.max(...found.map((one) => one.p));
  const is = (verdict: Judgement) => (one: Pick<Finding, 'verdict'>) => one.verdict === verdict;
  if (found.every(is('supported'))) return { verdict: 'supported', p };
  if (found.every(is('reversed'))) return { verdict: 'reversed', p };
  const fails = found.some(is('not supported')) || found.some(is('reversed'));
  return { verdict: fails ? 'not supported' : 'undecided', p };
}

const constant = (x: Row): boolean => Array.from(x).every((value) => value === x[0]);

/**
 * Without a smallest effect (a share of a level of 0, a standard deviation of what does not vary) only one thing can be
 * said: that there is no difference at all, where there is none in any replication.
 */
function withoutMargin(columns: readonly Row[], isAlike: boolean): Omit<Finding, 'intervals'> {
  const nothing = columns.every((x) => constant(x) && x[0] === 0);
  const note = 'no smallest effect';
  if (!nothing) return { verdict: 'undecided', p: 1, note };
  return isAlike ? { verdict: 'supported', p: 0, note } : { verdict: 'not supported', p: 1, note };
}

const columnsOf = (test: PartTest): readonly Row[] => {
  if (test.rule === 'trend') return [test.slope, ...test.steps];
  return test.rule === 'alike' || test.rule === 'best' ? test.values : [test.values];
};

function judged(test: PartTest, columns: readonly Row[], s: number, level: number) {
  switch (test.rule) {
    case 'contrast':
      return contrast(columns[0], s, level);
    case 'notWorse':
      return notWorse(columns[0], s, level);
    case 'best':
      return together(columns.map((x) => contrast(x, s, level)));
    case 'alike':
      return together(columns.map((x) => alike(x, s, level)));
    case 'trend':
      return contrast(columns[0], s, level);
  }
}

/**
 * What came out of one part.
 *
 * @param s the smallest effect of interest, 0 or more, in the unit of the values
 * @param level two-sided coverage; of a look, the one its plan gives it
 */
export function partVerdict(test: PartTest, s: number, level = 0.95): Finding {
  const stated = columnsOf(test);
  const sign = test.rule === 'alike' ? 1 : test.sign;
  const intervals = stated.map((x) => verdictInterval(x, level));
  if (!(s > 0)) return { ...withoutMargin(stated, test.rule === 'alike'), intervals };
  const columns = stated.map((x) => turned(x, sign));
  const found = judged(test, columns, s, level);
  if (test.rule === 'trend') {
    const wrong = (x: Row): boolean => contrast(x, s, level).verdict === 'reversed';
    const back = (x: Row): boolean => contrast(x, s, level).verdict === 'supported';
    const steps = columns.slice(1);
    const against = found.verdict === 'reversed' ? steps.some(back) : steps.some(wrong);
    if (against) return { verdict: 'not supported', p: 1, intervals, note: 'a step against' };
  }
  return { ...found, intervals, note: columns.every(constant) ? 'constant' : null };
}

/**
 * How the verdict hangs on the smallest effect: it is supported for every s from `supported.from` up to `supported.to`,
 * reversed likewise; null where for none. Of a trend, whatever the steps say.
 */
export interface Reach {
  supported: { from: number; to: number } | null;
  reversed: { from: number; to: number } | null;
}

export function reachOf(test: PartTest, level = 0.95): Reach {
  const sign = test.rule === 'alike' ? 1 : test.sign;
  const columns = test.rule === 'trend' ? [test.slope] : columnsOf(test);
  const found = columns.map((x) => verdictInterval(turned(x, sign), level).interval);
  const low = Math.min(...found.map((interval) => interval.low));
  const high = Math.max(...found.map((interval) => interval.high));
  const upTo = (to: number) => (to > 0 ? { from: 0, to } : null);
  if (test.rule === 'alike')
    return { supported: { from: Math.max(-low, high), to: Infinity }, reversed: null };
  if (test.rule === 'notWorse')
    return { supported: { from: Math.max(0, -low), to: Infinity }, reversed: upTo(-high) };
  return { supported: upTo(low), reversed: upTo(-high) };
}

export const ROW_VERDICTS = [
  'supported',
  'partly',
  'not supported',
  'reversed',
  'undecided',
  'condition not met',
  'treatment did not take',
  'cannot be shown here',
] as const;
export type RowVerdict = (typeof ROW_VERDICTS)[number];

export interface RowParts {
  logic: 'all' | 'any';
  /** `nothing`: exactly 0 in every replication, so that no rule connects its cause and its outcome. */
  parts: readonly { verdict: Judgement; p: number; nothing?: boolean }[];
  /** What has to be shown before: each counts only where it is supported. */
  conditions?: readonly { verdict: Judgement }[];
  manipulations?: readonly { verdict: Judgement }[];
  paths?: readonly { verdict: Judgement }[];
  /** Arms whose runs are the same to the bit in every replication. */
  sameArms?: boolean;
}

const holds = ({ verdict }: { verdict: Judgement }): boolean => verdict === 'supported';

/**
 * The verdict of a row, and the p with which it goes into a family. Supported: p of the part that holds least (all), or
 * the least of the parts after Holm (any). Partly claims that some part holds: likewise after Holm.
 *
 * @param alpha overall error that a part of "any", corrected for its siblings, is held against
 */
export function rowVerdict(row: RowParts, alpha = 0.05): { verdict: RowVerdict; p: number } {
  const { logic, conditions = [], manipulations = [], paths = [], sameArms = false } = row;
  if (sameArms || !manipulations.every(holds)) return { verdict: 'treatment did not take', p: 1 };
  const shown = row.parts.filter(({ nothing = false }) => !nothing);
  const lost = logic === 'all' ? shown.length < row.parts.length : shown.length === 0;
  if (lost || !paths.every(holds)) return { verdict: 'cannot be shown here', p: 1 };
  if (!conditions.every(holds)) return { verdict: 'condition not met', p: 1 };
  return partsVerdict(logic, shown, alpha);
}

function partsVerdict(logic: RowParts['logic'], parts: RowParts['parts'], alpha: number) {
  const corrected = holm(parts.map(({ p }) => p));
  const least = (verdict: Judgement): number =>
    Math.min(1, ...corrected.filter((_, i) => parts[i].verdict === verdict));
  const most = Math.max(...parts.map(({ p }) => p));
  const all = (verdict: Judgement): boolean => parts.every((one) => one.verdict === verdict);
  const some = (verdict: Judgement): boolean => parts.some((one) => one.verdict === verdict);
  if (logic === 'any') {
    const p = least('supported');
    if (some('supported')) return { verdict: p <= alpha ? 'supported' : 'undecided', p } as const;
  } else if (all('supported')) return { verdict: 'supported', p: most } as const;
  else if (some('supported')) return { verdict: 'partly', p: least('supported') } as const;
  if (some('undecided')) return { verdict: 'undecided', p: most } as const;
  return { verdict: all('reversed') ? 'reversed' : 'not supported', p: most } as const;
}

/** What a verdict says that chance may have made: corrected over a family, it has to stand. */
const CLAIMS: readonly RowVerdict[] = ['supported', 'partly', 'reversed'];

/** Verdicts after Holm's correction over a family: what does not survive it is undecided. */
export function afterHolm(
  rows: readonly { verdict: RowVerdict; p: number }[],
  alpha = 0.05,
): { verdict: RowVerdict; alone: RowVerdict; p: number }[] {
  const corrected = holm(rows.map(({ p }) => p));
  return rows.map(({ verdict }, i) => ({
    verdict: CLAIMS.includes(verdict) && corrected[i] > alpha ? 'undecided' : verdict,
    alone: verdict,
    p: corrected[i],
  }));
}
