/** What the interval of one effect says, in a sentence that follows it: direction, size and bounds included. */
import type { OutcomeResult } from '../../verdicts/results.ts';
import { orientedEnds } from '../../verdicts/verdict.ts';
import type { Sign } from '../../verdicts/verdict.ts';
import { ENGLISH } from '../language.ts';
import type { Language } from '../language.ts';

/** "0.01 or more", "−0.01 or less": a size in a direction. */
function boundIn(sign: Sign, size: number, { words, number }: Language): string {
  return sign === -1 ? words.atMost(number(-size)) : words.atLeast(number(size));
}

type Finding = Pick<OutcomeResult, 'verdict' | 'margin' | 'sign' | 'effect' | 'rule' | 'untold'>;

function alike(
  { verdict, effect, margin }: Finding,
  { words: { finding: w }, ...language }: Language,
): string {
  const size = language.withLimits(effect.mean, effect.interval);
  const least = language.number(margin.size);
  if (verdict === 'supported') return w.alikeHolds(size, least);
  return verdict === 'not supported' ? w.alikeNot(size, least) : w.alikeOpen(size, least);
}

function notWorse({ verdict, effect, margin, sign }: Finding, language: Language): string {
  const w = language.words.finding;
  const size = language.withLimits(effect.mean, effect.interval);
  const adverse = boundIn(sign === 1 ? -1 : 1, margin.size, language);
  if (verdict === 'supported') return w.notWorse(size, adverse);
  return verdict === 'reversed' ? w.worse(size, adverse) : w.notWorseOpen(size, adverse);
}

/** Of an effect that had to be of the smallest size or more. */
function sized({ verdict, effect, margin, sign }: Finding, language: Language): string {
  const w = language.words.finding;
  const size = language.withLimits(effect.mean, effect.interval);
  const bound = boundIn(sign, margin.size, language);
  if (verdict === 'supported') return w.supported(size, bound);
  if (verdict === 'reversed') return w.reversed(size, boundIn(sign === 1 ? -1 : 1, margin.size, language));
  if (verdict === 'undecided') return w.undecided(size, bound);
  const { low, high } = orientedEnds(effect.interval, sign);
  if (high < 0) return w.against(size, bound);
  return low > 0 ? w.small(size, bound) : w.nothing(size, bound);
}

export function findingSentence(one: Finding, language: Language = ENGLISH): string {
  const { verdict, effect, rule, untold } = one;
  const w = language.words.finding;
  const size = language.withLimits(effect.mean, effect.interval);
  if (verdict === 'explored') return w.explored(size);
  if (untold === 'no yardstick') return w.noYardstick(size);
  const said =
    rule === 'alike'
      ? alike(one, language)
      : rule === 'not worse'
        ? notWorse(one, language)
        : sized(one, language);
  return untold === 'few seeds' ? language.words.joined([said, w.few(language.whole(effect.n))]) : said;
}
