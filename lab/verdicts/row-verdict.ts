/**
 * The verdict of a row, from the verdicts of its effects. In this order:
 *
 *     treatment did not take   arms are the same to the bit, or a manipulation is decided against
 *     cannot be shown here     a path is decided against, or a part is exactly nothing in every replication, and no part
 *                              beside these is supported
 *     condition not met        what has to be alike is not shown to be
 *     undecided                a manipulation or a path is, and no part beside those it leads to is supported
 *     parts                    all: every one supported; some: partly; any: one suffices. None: undecided where a part is,
 *                              reversed where all are, not supported otherwise
 *
 * p of a row that needs all of its parts is the largest of them (intersection–union test); of one that needs any, and of
 * "partly", the smallest of the supported ones times the number of parts (Holm's first step).
 */
import type { Claim } from './register.ts';
import { armsIn, testOf } from './register-shapes.ts';
import type { RegisteredPart, RegisteredPath, Test } from './register-shapes.ts';
import type { ComparisonResult, OutcomeResult } from './results.ts';
import { orientedEnds } from './verdict.ts';
import type { Verdict } from './verdict.ts';

/** Up to which smallest effect of interest a test would come out like this; null where at none. */
export interface Curve {
  /** Of an effect the largest size at which it is supported; of "alike" and "not worse" the smallest one. */
  supported: number | null;
  /** The largest size at which it is reversed. */
  reversed: number | null;
  /** The one that applies over the smallest effect of interest that was chosen; null without. */
  times: number | null;
}

/** One part, manipulation, path or further outcome. */
export interface PartResult {
  name: string;
  words: { en: string; zh: string };
  test: Test['is'];
  verdict: Verdict;
  /** What leads to it does not respond, or is not told to; the effects stand as they came out. */
  link: 'broken' | 'untold' | null;
  p: number;
  curve: Curve;
  /** Steps of a trend that turn back by more than the smallest effect of interest. */
  back: string[];
  /** Names of the effects that it rests on; the first stands for it. */
  effects: string[];
}

export type ConditionVerdict = 'met' | 'not met' | 'not shown';
export interface ConditionResult {
  name: string;
  words: { en: string; zh: string };
  /** `not met`: two arms are shown to differ; `not shown`: alike with so many seeds. */
  verdict: ConditionVerdict;
  /** Pairs of arms that are not shown alike. */
  apart: string[];
  effects: string[];
}

/** What decided the verdict, where it is none of the parts. */
export type Stop =
  | { is: 'identical'; arms: string[] }
  /** `untold`: manipulations or paths that so many replications leave undecided. */
  | { is: 'manipulation' | 'path' | 'nothing' | 'condition' | 'untold'; names: string[] };

export interface RowJudgement {
  verdict: Verdict;
  /** Of the verdict alone, before any correction over rows; 1 where the parts do not decide. */
  p: number;
  stop: Stop | null;
  parts: PartResult[];
  conditions: ConditionResult[];
  manipulations: PartResult[];
  paths: PartResult[];
  further: PartResult[];
}

/** What of a comparison a verdict follows from. */
export type Judged = Pick<ComparisonResult, 'identical'> & {
  outcomes: readonly Pick<
    OutcomeResult,
    'name' | 'role' | 'of' | 'rule' | 'sign' | 'margin' | 'effect' | 'verdict' | 'constant' | 'p'
  >[];
};
type Effect = Judged['outcomes'][number];

const all = (effects: readonly Effect[], verdict: Verdict): boolean =>
  effects.every((one) => one.verdict === verdict);

function curveOf({ effect, sign, margin, rule }: Effect): Curve {
  const { low, high } = orientedEnds(effect.interval, sign);
  const above = (size: number): number | null => (size > 0 ? size : null);
  const ends: Pick<Curve, 'supported' | 'reversed'> = {
    effect: { supported: above(low), reversed: above(-high) },
    alike: { supported: Math.max(Math.abs(low), Math.abs(high)), reversed: null },
    'not worse': { supported: Math.max(0, -low), reversed: above(-high) },
  }[rule];
  const size = ends.supported ?? ends.reversed;
  return { ...ends, times: size === null || !(margin.size > 0) ? null : size / margin.size };
}

/** The curve of what needs every one of several effects of one size. */
function narrowest(effects: readonly Effect[]): Curve {
  const curves = effects.map(curveOf);
  return curves.reduce((least, one) => ((one.times ?? 0) < (least.times ?? 0) ? one : least));
}

const nothing = ({ constant, effect }: Effect): boolean => constant && effect.mean === 0;

/** The verdict of one test from its effects: one, or several that all have to hold. */
function verdictFrom(effects: readonly Effect[], test: Test, back: readonly string[]): Verdict {
  if (effects.every(nothing)) return 'cannot be shown here';
  const [first] = effects;
  if (test.is === 'trend')
    return first.verdict === 'supported' && back.length > 0 ? 'not supported' : first.verdict;
  if (effects.length === 1) return first.verdict;
  if (all(effects, 'supported')) return 'supported';
  if (all(effects, 'reversed')) return 'reversed';
  return effects.some(({ verdict }) => verdict === 'not supported' || verdict === 'reversed')
    ? 'not supported'
    : 'undecided';
}

function partResult(part: RegisteredPart, outcomes: readonly Effect[]): PartResult {
  const { name, words } = part;
  const test = testOf(part);
  const effects = outcomes.filter(({ of }) => of === name);
  const [first, ...steps] = effects;
  const back = test.is === 'trend' ? steps.filter(({ verdict }) => verdict === 'reversed') : [];
  const decisive = test.is === 'trend' ? [first] : effects;
  return {
    name,
    words,
    test: test.is,
    verdict: verdictFrom(
      decisive,
      test,
      back.map((step) => step.name),
    ),
    link: null,
    p: Math.max(...decisive.map(({ p }) => p)),
    curve: narrowest(decisive),
    back: back.map((step) => step.name),
    effects: effects.map((one) => one.name),
  };
}

function conditionsOf({ conditions = [] }: Claim, outcomes: readonly Effect[]): ConditionResult[] {
  return conditions.map(({ name, words }) => {
    const effects = outcomes.filter(({ of }) => of === name);
    const apart = effects.filter(({ verdict }) => verdict !== 'supported');
    const shown = apart.some(({ verdict }) => verdict === 'not supported');
    return {
      name,
      words,
      verdict: apart.length === 0 ? 'met' : shown ? 'not met' : 'not shown',
      apart: apart.map((one) => one.name),
      effects: effects.map((one) => one.name),
    };
  });
}

const namesOf = (parts: readonly { name: string }[]): string[] => parts.map(({ name }) => name);

/** Two arms or more that a part weighs, and that are the same to the bit. */
function identicalIn({ parts }: Claim, identical: readonly string[][]): string[] | null {
  for (const part of parts) {
    const arms = armsIn(testOf(part));
    const same = identical.find((group) => arms.length > 1 && arms.every((arm) => group.includes(arm)));
    if (same !== undefined) return arms;
  }
  return null;
}

const decidedAgainst = ({ verdict }: PartResult): boolean =>
  verdict !== 'supported' && verdict !== 'undecided';
const isUntold = ({ verdict }: PartResult): boolean => verdict === 'undecided';

/** Parts that such a path leads to. */
function reachedBy(
  paths: readonly RegisteredPath[],
  found: readonly PartResult[],
  parts: readonly PartResult[],
  such: (path: PartResult) => boolean,
): string[] {
  const leading = paths.filter((_, i) => such(found[i]));
  return namesOf(parts).filter((name) => leading.some(({ part }) => part === undefined || part === name));
}

/** What stands before the parts, in order. */
function stopOf(
  claim: Claim,
  identical: readonly string[][],
  row: Omit<RowJudgement, 'verdict' | 'p' | 'stop'>,
): Stop | null {
  const same = identicalIn(claim, identical);
  if (same !== null) return { is: 'identical', arms: same };
  const untaken = row.manipulations.filter(decidedAgainst);
  if (untaken.length > 0) return { is: 'manipulation', names: namesOf(untaken) };
  // A part that is supported beside those that cannot be shown makes the row "partly".
  const whole = (names: readonly string[]): boolean =>
    names.length > 0 &&
    (claim.logic === 'all'
      ? !row.parts.some(({ name, verdict }) => verdict === 'supported' && !names.includes(name))
      : names.length === row.parts.length);
  const { paths = [] } = claim;
  if (whole(reachedBy(paths, row.paths, row.parts, decidedAgainst))) {
    return { is: 'path', names: namesOf(row.paths.filter(decidedAgainst)) };
  }
  const silent = namesOf(row.parts.filter(({ verdict }) => verdict === 'cannot be shown here'));
  if (whole(silent)) return { is: 'nothing', names: silent };
  const unmet = row.conditions.filter(({ verdict }) => verdict !== 'met');
  if (unmet.length > 0) return { is: 'condition', names: namesOf(unmet) };
  const untold = row.manipulations.filter(isUntold);
  if (whole(reachedBy(paths, row.paths, row.parts, isUntold))) untold.push(...row.paths.filter(isUntold));
  return untold.length > 0 ? { is: 'untold', names: namesOf(untold) } : null;
}

const STOPPED: Readonly<Record<Stop['is'], Verdict>> = {
  identical: 'treatment did not take',
  manipulation: 'treatment did not take',
  path: 'cannot be shown here',
  nothing: 'cannot be shown here',
  condition: 'condition not met',
  untold: 'undecided',
};

function verdictOfParts(
  parts: readonly PartResult[],
  logic: Claim['logic'],
): Pick<RowJudgement, 'verdict' | 'p'> {
  const holding = parts.filter(({ verdict }) => verdict === 'supported');
  const most = Math.max(...parts.map(({ p }) => p));
  const first = Math.min(1, parts.length * Math.min(...holding.map(({ p }) => p)));
  if (logic === 'all' && holding.length === parts.length) return { verdict: 'supported', p: most };
  if (holding.length > 0) return { verdict: logic === 'any' ? 'supported' : 'partly', p: first };
  if (parts.some(({ verdict }) => verdict === 'undecided')) return { verdict: 'undecided', p: most };
  return {
    verdict: parts.every(({ verdict }) => verdict === 'reversed') ? 'reversed' : 'not supported',
    p: most,
  };
}

/** @returns null where there are no effects: too few runs came to their end */
export function judge(claim: Claim, { outcomes, identical }: Judged): RowJudgement | null {
  if (outcomes.length === 0) return null;
  const tested = (list: readonly RegisteredPart[] = []): PartResult[] =>
    list.map((part) => partResult(part, outcomes));
  const row = {
    parts: tested(claim.parts),
    conditions: conditionsOf(claim, outcomes),
    manipulations: tested(claim.manipulations),
    paths: tested(claim.paths),
    further: tested(claim.further),
  };
  const { paths = [] } = claim;
  const broken = reachedBy(paths, row.paths, row.parts, decidedAgainst);
  const untold = reachedBy(paths, row.paths, row.parts, isUntold);
  const parts = row.parts.map((part): PartResult => {
    if (broken.includes(part.name)) return { ...part, link: 'broken', verdict: 'cannot be shown here' };
    return untold.includes(part.name) ? { ...part, link: 'untold', verdict: 'undecided' } : part;
  });
  const stop = stopOf(claim, identical, row);
  const found = stop === null ? verdictOfParts(parts, claim.logic) : { verdict: STOPPED[stop.is], p: 1 };
  return { ...row, parts, stop, ...found };
}
