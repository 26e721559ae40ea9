/** Answers set against the same market without the thing in question, where that has been computed. */
import { comesBack } from './blocks.ts';
import type { Loss } from './blocks.ts';
import type { Bilingual, Sentence } from './sentence.ts';
import { above, at, below, last, later, less, otherwise, ratio, sum } from './vocabulary.ts';
import type { Day, Term, Track } from './vocabulary.ts';

/** Sum of a measure as a multiple of what it would have been. */
export const timesOtherwise = (track: Track, first: Day, end: Day = last): Term =>
  ratio(sum(track, first, end), otherwise(sum(track, first, end)));

/** How much more there is than there would have been. */
export const gainOf = (track: Track, day: Day = last): Term =>
  less(at(track, day), otherwise(at(track, day)));

interface Clause extends Bilingual {
  values: Readonly<Record<string, Term>>;
}

/** The sentence with a clause about what would have been; without it, as it is, while that is not known. */
export function withClause(sentence: Sentence, { values, en, zh }: Clause): Sentence {
  return {
    ...sentence,
    values: { ...sentence.values, ...values },
    variants: sentence.variants.flatMap((variant) => [
      { ...variant, en: `${variant.en} ${en}`, zh: `${variant.zh}${zh}` },
      variant,
    ]),
  };
}

/** The sentence, but first what can be said where the other market is known. */
export function preferring(
  sentence: Sentence,
  values: Sentence['values'],
  variants: Sentence['variants'],
): Sentence {
  return {
    ...sentence,
    values: { ...sentence.values, ...values },
    variants: [...variants, ...sentence.variants],
  };
}

/** How much of a loss is left at the end: against what would have been or, while that is unknown, against the eve. */
export function whatIsLeft(loss: Omit<Loss, 'id'>, sold: { track: Track; from: Day }): Sentence {
  const { topic, track, eve, within } = loss;
  const soon = later(eve, within);
  const deep = less(otherwise(at(track, soon)), at(track, soon));
  const left = less(otherwise(at(track, last)), at(track, last));
  const share = ratio(left, deep);
  const { en, zh, form, least } = topic;
  const end = `${en} ends at {now:${form}}; without it, it would stand at {other:${form}}, and the sales since are {sales:%} of what they would have been.`;
  const endZh = `${zh}最后是 {now:${form}}，不出这件事会是 {other:${form}}；此后的销量是本来会有的 {sales:%}。`;
  const values = {
    other: otherwise(at(track, last)),
    share,
    sales: timesOtherwise(sold.track, sold.from),
  };
  return preferring(comesBack({ ...loss, id: 'answer', by: last }), values, [
    { when: below(deep, least), en: `It hardly left a trace: ${end}`, zh: `几乎没有留下痕迹：${endZh}` },
    { when: above(share, 0.9), en: `Nothing has healed: ${end}`, zh: `一点也没有恢复：${endZh}` },
    {
      when: above(share, 0.15),
      en: `Of the loss {share:%} is still there: ${end}`,
      zh: `丢掉的还有 {share:%} 没有回来：${endZh}`,
    },
    { when: below(share, 0.150001), en: `It has healed: ${end}`, zh: `已经恢复：${endZh}` },
  ]);
}
