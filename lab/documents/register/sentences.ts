/** What a verdict means, in plain sentences that follow the interval. */
import type { RowResult } from '../../verdicts/register-results.ts';
import type { OutcomeResult } from '../../verdicts/results.ts';
import { ENGLISH } from '../language.ts';
import type { Language } from '../language.ts';

/** What the interval of one outcome says. */
export function findingSentence(
  { verdict, margin, sign, effect }: OutcomeResult,
  { words: { finding: w }, ...language }: Language = ENGLISH,
): string {
  const size = language.withLimits(effect.mean, effect.interval);
  const least = language.number(margin.size);
  if (verdict === 'explored') return w.explored(size);
  if (sign === 0) {
    if (verdict === 'supported') return w.alikeHolds(size, least);
    return verdict === 'not supported' ? w.alikeNot(size, least) : w.alikeOpen(size, least);
  }
  if (verdict === 'open') return w.undecided(size, least);
  if (verdict !== 'not supported') return w[verdict](size, least);
  const low = sign === 1 ? effect.interval.low : -effect.interval.high;
  return low > 0 ? w.small(size, least) : w.nothing(size, least);
}

function restsOn({ verdict, ablations }: RowResult, { words: w, ...language }: Language): string {
  const changing = ablations.filter(({ changes }) => changes);
  if (verdict === 'supported' || verdict === 'reversed') {
    const names = changing.map(({ mechanism }) => language.mechanism(mechanism));
    const said = language.verdict(verdict);
    return names.length > 0 ? w.claim.restsOn(w.listed(names), said) : w.claim.restsOnNone(said);
  }
  if (changing.length === 0) return w.claim.withoutNothing;
  return w.joined(
    changing.map((one) => w.claim.without(language.mechanism(one.mechanism), language.verdict(one.verdict))),
  );
}

function standsWith({ variants }: RowResult, { words: w, ...language }: Language): string {
  const others = variants.filter(({ same }) => !same);
  if (others.length > 0) {
    const names = others.map((one) => w.withVerdict(language.say(one.name), language.verdict(one.verdict)));
    return w.claim.otherWith(w.listed(names));
  }
  return variants.length === 1
    ? w.claim.sameWith(language.say(variants[0].name))
    : w.claim.sameInAll(language.whole(variants.length));
}

/** The finding, what it rests on, and where it does not hold. */
export function sentencesOf(row: RowResult, language: Language = ENGLISH): string[] {
  const { claim, comparison, ablations, variants } = row;
  const { words: w } = language;
  if (claim.open !== undefined) return [w.claim.open(claim.open)];
  const first = comparison?.outcomes[0];
  if (first === undefined) return [w.tooFew];
  return [
    findingSentence(first, language),
    ...(claim.kind === 'assumed' ? [w.claim.assumed] : []),
    ...(ablations.length > 0 ? [restsOn(row, language)] : []),
    ...(variants.length > 0 ? [standsWith(row, language)] : []),
  ];
}
