/** In how many draws a verdict stands, what turns it, and what of the spread is whose: sentences that follow the numbers. */
import type { Threshold, UncertainResult } from '../../uncertain/results.ts';
import type { ApartResult } from '../../uncertain/seeds-apart.ts';
import { FIRM } from '../../uncertain/uncertain.ts';
import { ENGLISH } from '../language.ts';
import type { Language } from '../language.ts';

const ALPHA = 0.05;

function standsSentence(result: UncertainResult, { words: { where: w }, ...language }: Language): string[] {
  const { share, stands, draws, factors, fragile, verdict } = result;
  if (share === null) return [];
  const { value, interval } = share;
  const { whole, percent } = language;
  const of = w.stands(
    language.verdict(verdict),
    whole(stands),
    whole(draws.length),
    w.numbers(factors.length),
    percent(value),
    percent(interval.low),
    percent(interval.high),
  );
  const told = fragile ? interval.high < FIRM : interval.low >= FIRM;
  const tail = fragile ? (told ? w.fragile : w.perhapsFragile) : told ? w.firm : w.perhapsFirm;
  return [of + tail];
}

/** Which verdicts it has where it does not stand, the most frequent first. */
function otherwise({ draws }: UncertainResult, { words, ...language }: Language): string[] {
  const counts = new Map<string, number>();
  for (const { verdict, stands } of draws) {
    const said = language.verdict(verdict);
    if (!stands) counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const names = sorted.map(([verdict, n]) => words.where.counted(verdict, language.whole(n)));
  return [words.where.otherwise(words.listed(names))];
}

export function whenWords(
  { name, value, share, turns }: Threshold,
  { words: { where: w }, ...language }: Language = ENGLISH,
): string {
  if (value !== null) return (turns === 'below' ? w.below : w.above)(name, language.number(value));
  const part = share ?? NaN;
  return turns === 'below'
    ? w.lowerPart(name, language.percent(part))
    : w.upperPart(name, language.percent(1 - part));
}

function thresholdSentence({ threshold }: UncertainResult, language: Language): string[] {
  if (threshold === null) return [];
  const { there, elsewhere } = threshold;
  const { whole, words } = language;
  const say = 2 * there.stands < there.n ? words.where.turns : words.where.turnsMore;
  return [
    say(
      whenWords(threshold, language),
      whole(there.stands),
      whole(there.n),
      whole(elsewhere.stands),
      whole(elsewhere.n),
    ),
  ];
}

function regionSentences(result: UncertainResult, { words }: Language): string[] {
  const { regions, factors, tellable, stands, draws, threshold } = result;
  const { where: w } = words;
  if (stands === 0 || stands === draws.length) return [];
  const numbers = w.numbers(factors.length);
  const shown = regions.filter(({ holm }) => holm <= ALPHA);
  if (shown.length > 0) {
    const names = shown.map(({ name, turnsWhere }) => (turnsWhere === 1 ? w.higher(name) : w.lower(name)));
    return [w.decide(words.listed(names))];
  }
  const fewer = Math.min(stands, draws.length - stands);
  if (!tellable) return [w.cannotTell(w.drawsOf(fewer), numbers)];
  return threshold === null ? [w.noneDecides(numbers)] : [];
}

function networkSentences({ places, placeP }: UncertainResult, { words, ...language }: Language): string[] {
  if (places.length < 2) return [];
  const names = places.map(({ name, stands, draws }) =>
    words.where.ofDraws(language.say(name), language.whole(stands), language.whole(draws)),
  );
  const decides = placeP !== null && placeP <= ALPHA ? [words.where.networkDecides] : [];
  return [words.where.networks(words.listed(names)), ...decides];
}

export function uncertainSentences(result: UncertainResult, language: Language = ENGLISH): string[] {
  const { words } = language;
  if (result.factors.length === 0 && result.places.length < 2) return [words.where.nothingOpen];
  return [
    ...standsSentence(result, language),
    ...otherwise(result, language),
    ...thresholdSentence(result, language),
    ...regionSentences(result, language),
    ...networkSentences(result, language),
    ...(result.dropped > 0 ? [words.where.lost(result.dropped)] : []),
  ];
}

/** Of the first effect. */
export function apartSentences(
  { effects: [first], network }: ApartResult,
  { words: { where: w, listed }, ...language }: Language = ENGLISH,
): string[] {
  if (first.components === null) return [w.apartFailed];
  const { parts, rest, total } = first.components;
  if (total === 0) return [w.apartNothing];
  const names = [network ? w.follows : w.graph, w.people, w.days, w.rest];
  const said = [...parts, rest].map(({ share, shareInterval: { low, high } }, i) =>
    w.part(language.percent(share), language.percent(low), language.percent(high), names[i]),
  );
  return [w.apart(listed(said))];
}
