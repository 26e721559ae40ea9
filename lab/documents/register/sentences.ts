/** What a verdict means, in plain sentences that follow the numbers. */
import { leading } from '../../verdicts/register-results.ts';
import type { RowResult } from '../../verdicts/register-results.ts';
import type { OutcomeResult } from '../../verdicts/results.ts';
import type { PartResult, RowJudgement } from '../../verdicts/row-verdict.ts';
import { orientedEnds } from '../../verdicts/verdict.ts';
import { ENGLISH } from '../language.ts';
import type { Language } from '../language.ts';
import { findingSentence } from './findings.ts';

type Effects = readonly OutcomeResult[];

/** Of several effects that all have to hold, the one furthest from it. */
const weakestOf = (effects: Effects): OutcomeResult =>
  effects.reduce((least, one) => {
    const at = ({ effect, sign, margin }: OutcomeResult): number =>
      orientedEnds(effect.interval, sign).low / (margin.size || 1);
    return at(one) < at(least) ? one : least;
  });

/** Of a time: how often it was cut off, in the arms that are compared. */
function cutOffSentence(
  { cutOff, arms, contrast }: OutcomeResult,
  { words: w, ...language }: Language,
): string[] {
  if (cutOff === null || cutOff.every((share) => share === 0)) return [];
  const said = arms.flatMap(({ name }, a) =>
    contrast[name] ? [`${name} ${language.percent(cutOff[a])}`] : [],
  );
  return [w.claim.cutOff(w.listed(said))];
}

export function partFinding(part: PartResult, outcomes: Effects, language: Language): string {
  const { words: w } = language;
  const effects = outcomes.filter(({ name }) => part.effects.includes(name));
  if (part.link !== null) return w.finding.links[part.link];
  if (part.verdict === 'cannot be shown here') return w.finding.silent;
  if (part.test === 'best' && effects.length > 1) {
    const least = weakestOf(effects);
    return w.claim.weakest(w.claim.part(least.name, findingSentence(least, language)));
  }
  const said = w.joined([findingSentence(effects[0], language), ...cutOffSentence(effects[0], language)]);
  return part.back.length > 0 ? w.joined([said, w.claim.backwards(w.listed(part.back))]) : said;
}

function curveSentence({ verdict, curve, test }: PartResult, { words: w, number }: Language): string[] {
  const { supported, reversed, times } = curve;
  const size = verdict === 'supported' ? supported : verdict === 'reversed' ? reversed : null;
  if (size === null || times === null) return [];
  const down = test === 'alike' || (test === 'notWorse' && verdict === 'supported');
  return [(down ? w.claim.downTo : w.claim.upTo)(number(size), number(times))];
}

function partSentences({ claim, judgement, comparison }: RowResult, language: Language): string[] {
  const { words: w } = language;
  const { parts } = judgement!;
  const { outcomes } = comparison!;
  if (parts.length === 1) {
    return [partFinding(parts[0], outcomes, language), ...curveSentence(parts[0], language)];
  }
  const supported = parts.filter(({ verdict }) => verdict === 'supported').length;
  return [
    w.claim.counted(language.whole(supported), language.whole(parts.length)),
    ...parts.map((part) => {
      const { words } = claim.parts.find(({ name }) => name === part.name)!;
      return w.claim.part(language.say(words), partFinding(part, outcomes, language));
    }),
  ];
}

/** Why the parts decide nothing. */
function stopSentence({ stop, conditions }: RowJudgement, n: number, language: Language): string[] {
  const { words: w } = language;
  if (stop === null) return [];
  switch (stop.is) {
    case 'identical':
      return [w.claim.identical(w.listed(stop.arms))];
    case 'manipulation':
      return [w.claim.untaken(w.listed(stop.names))];
    case 'path':
      return [w.claim.unlinked(w.listed(stop.names))];
    case 'untold':
      return [w.claim.untold(w.listed(stop.names))];
    case 'nothing':
      return [w.claim.silent(w.listed(stop.names))];
    case 'condition': {
      const unmet = conditions.filter(({ verdict }) => verdict !== 'met');
      const said = unmet.map(({ verdict, words }) =>
        verdict === 'not met'
          ? w.claim.differ(language.say(words))
          : w.claim.notShown(language.say(words), language.whole(n)),
      );
      return [w.claim.unmet(w.listed(said))];
    }
  }
}

/** What was checked, and holds. */
function checkSentences(row: RowJudgement, language: Language): string[] {
  const { words: w } = language;
  const named = (
    list: readonly { words: { en: string; zh: string } }[],
    say: (names: string) => string,
  ): string[] => (list.length === 0 ? [] : [say(w.listed(list.map(({ words }) => language.say(words))))]);
  const holding = <T extends { verdict: string }>(list: readonly T[]): T[] =>
    list.filter(({ verdict }) => verdict === 'supported' || verdict === 'met');
  return [
    ...named(holding(row.conditions), w.claim.met),
    ...named(holding(row.manipulations), w.claim.took),
    ...named(holding(row.paths), w.claim.responds),
  ];
}

export function restsOn({ alone, ablations }: RowResult, { words: w, ...language }: Language): string[] {
  const named = (change: string): string[] =>
    ablations.filter((one) => one.change === change).map(({ mechanism }) => language.mechanism(mechanism));
  const [another, untold] = [named('another'), named('undecided')];
  const told = untold.length > 0 ? [w.claim.untoldWithout(w.listed(untold))] : [];
  if (alone === 'supported' || alone === 'reversed' || alone === 'partly') {
    const said = language.verdict(alone);
    if (another.length > 0) return [w.claim.restsOn(w.listed(another), said), ...told];
    return told.length > 0 ? told : [w.claim.restsOnNone(said)];
  }
  if (another.length === 0) return told.length > 0 ? told : [w.claim.withoutNothing];
  const changing = ablations.filter(({ change }) => change === 'another');
  const said = changing.map((one) =>
    w.claim.without(language.mechanism(one.mechanism), language.verdict(one.verdict)),
  );
  return [w.joined(said), ...told];
}

export function standsWith({ variants }: RowResult, { words: w, ...language }: Language): string[] {
  const others = variants.filter(({ change }) => change === 'another');
  const untold = variants.filter(({ change }) => change === 'undecided');
  if (others.length + untold.length === 0) {
    return variants.length === 1
      ? [w.claim.sameWith(language.say(variants[0].name))]
      : [w.claim.sameInAll(language.whole(variants.length))];
  }
  const names = others.map((one) => w.withVerdict(language.say(one.name), language.verdict(one.verdict)));
  return [
    ...(names.length > 0 ? [w.claim.otherWith(w.listed(names))] : []),
    ...(untold.length > 0 ? [w.claim.untoldWith(w.listed(untold.map((one) => language.say(one.name))))] : []),
  ];
}

/** Where nothing acts, and where people do not reach each other. */
export function worldSentences({ neutral, apart }: RowResult, language: Language): string[] {
  const { words: w } = language;
  const fails = neutral !== null && !['supported', 'partly'].includes(neutral.verdict);
  const inNeutral =
    neutral && (fails ? w.claim.failsNeutral : w.claim.holdsNeutral)(language.verdict(neutral.verdict));
  const inApart =
    apart &&
    { same: w.claim.sameApart, another: w.claim.otherApart, undecided: w.claim.otherApart }[apart.change](
      language.verdict(apart.verdict),
    );
  return [...(inNeutral === null ? [] : [inNeutral]), ...(inApart === null ? [] : [inApart])];
}

/** Why the parts decide nothing, or what they say; what was checked; what it rests on, and where it does not hold. */
export function sentencesOf(row: RowResult, language: Language = ENGLISH): string[] {
  const { claim, judgement, ablations, variants, verdict, alone, holm } = row;
  const { words: w } = language;
  if (claim.open !== undefined) return [w.claim.open(claim.open)];
  if (judgement === null) return [w.tooFew];
  const n = leading(row)?.effect.n ?? 0;
  return [
    ...stopSentence(judgement, n, language),
    ...partSentences(row, language),
    ...(verdict !== alone && holm !== null
      ? [w.claim.corrected(language.verdict(alone), language.number(holm))]
      : []),
    ...checkSentences(judgement, language),
    w.claim.kinds[claim.kind.is],
    ...(ablations.length > 0 ? restsOn(row, language) : []),
    ...(variants.length > 0 ? standsWith(row, language) : []),
    ...worldSentences(row, language),
  ];
}
