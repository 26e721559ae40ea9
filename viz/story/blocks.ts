/** Sentences that many stories need, with words that follow the numbers. */
import type { Bilingual, Look, Sentence } from './sentence.ts';
import {
  above,
  at,
  begins,
  below,
  both,
  later,
  less,
  lowest,
  mean,
  ofBrand,
  ofTier,
  ratio,
  sum,
} from './vocabulary.ts';
import type { Day, Term, Track, Which } from './vocabulary.ts';

/** What is spoken of, as the subject of a sentence, and how its numbers are written. */
export interface Topic extends Bilingual {
  form: '2' | '%' | 'n' | 'x' | 'yuan';
  /** A change smaller than this is none. */
  least: number;
}

/** What is added, by the way it went. */
export interface Comment {
  rose?: Bilingual;
  fell?: Bilingual;
  stayed?: Bilingual;
}

export interface Move {
  id: string;
  topic: Topic;
  before: Term;
  after: Term;
  /** Whether a change counts in proportion to what it was before. */
  relative?: boolean;
  on?: Day;
  values?: Readonly<Record<string, Term>>;
  comment?: Comment;
  look?: Look;
}

const NOTHING = { en: '', zh: '' };

/** “… has risen from a to b”, “fallen”, or “hardly moved”. */
export function moves({
  id,
  topic,
  before,
  after,
  relative = false,
  on,
  values,
  comment,
  look,
}: Move): Sentence {
  const change = relative ? ratio(less(after, before), before) : less(after, before);
  const { en, zh, form, least } = topic;
  const { rose = NOTHING, fell = NOTHING, stayed = NOTHING } = comment ?? {};
  const slot = (name: string): string => `{${name}:${form}}`;
  const add = (text: string): string => (text === '' ? '' : ` ${text}`);
  return {
    id,
    ...(on && { on }),
    ...(look && { look }),
    values: { ...values, before, after },
    variants: [
      {
        when: below(change, -least),
        en: `${en} has fallen from ${slot('before')} to ${slot('after')}.${add(fell.en)}`,
        zh: `${zh}从 ${slot('before')} 降到 ${slot('after')}。${fell.zh}`,
      },
      {
        when: above(change, least),
        en: `${en} has risen from ${slot('before')} to ${slot('after')}.${add(rose.en)}`,
        zh: `${zh}从 ${slot('before')} 升到 ${slot('after')}。${rose.zh}`,
      },
      {
        when: both(above(change, -least * 1.000001), below(change, least * 1.000001)),
        en: `${en} has hardly moved: ${slot('before')} before, ${slot('after')} now.${add(stayed.en)}`,
        zh: `${zh}几乎没动：之前 ${slot('before')}，现在 ${slot('after')}。${stayed.zh}`,
      },
    ],
  };
}

export const trustIn = (brand: number): Topic => ({
  en: `trust in {@${brand}}`,
  zh: `对{@${brand}}的信任`,
  form: '2',
  least: 0.01,
});

const TIER_NAMES = [
  { en: 'KOCs', zh: 'KOC' },
  { en: 'mid-tier creators', zh: '腰部达人' },
  { en: 'head creators', zh: '头部达人' },
];
export const credibilityOf = (tier: number): Topic => ({
  en: `the credibility of ${TIER_NAMES[tier].en} with their followers`,
  zh: `${TIER_NAMES[tier].zh}在粉丝心里的可信度`,
  form: '2',
  least: 0.01,
});
export const followersOf = (tier: number): Topic => ({
  en: `the number of follows of ${TIER_NAMES[tier].en}`,
  zh: `${TIER_NAMES[tier].zh}的粉丝数`,
  form: 'n',
  least: 0.05,
});

/** The evening before something begins. */
export const eveOf = (which: Which): Day => later(begins(which), -1);

export interface Loss {
  id: string;
  topic: Topic;
  track: Track;
  /** The evening before. */
  eve: Day;
  /** The lowest is looked for within so many days. */
  within: number;
  look?: Look;
}

/** How deep something fell within some days. */
export function falls({
  id,
  topic,
  track,
  eve,
  within,
  comment,
  look,
}: Loss & { comment?: Comment }): Sentence {
  const low = lowest(track, later(eve, 1), later(eve, within + 1));
  const now = at(track, later(eve, within));
  const { en, zh, form, least } = topic;
  const fallen = below(less(low, at(track, eve)), -least);
  const { rose = NOTHING, fell = NOTHING, stayed = NOTHING } = comment ?? {};
  const add = (text: string): string => (text === '' ? '' : ` ${text}`);
  return {
    id,
    ...(look && { look }),
    values: { eve: at(track, eve), low, now },
    variants: [
      {
        when: fallen,
        en: `${en} has fallen from {eve:${form}} on the eve to {low:${form}} at the lowest.${add(fell.en)}`,
        zh: `${zh}从前一晚的 {eve:${form}} 跌到最低 {low:${form}}。${fell.zh}`,
      },
      {
        when: above(less(now, at(track, eve)), least),
        en: `${en} has not fallen but risen, from {eve:${form}} on the eve to {now:${form}}.${add(rose.en)}`,
        zh: `${zh}没有跌，反而从前一晚的 {eve:${form}} 升到 {now:${form}}。${rose.zh}`,
      },
      {
        en: `${en} has hardly moved: {eve:${form}} on the eve, {now:${form}} now.${add(stayed.en)}`,
        zh: `${zh}几乎没动：前一晚 {eve:${form}}，现在 {now:${form}}。${stayed.zh}`,
      },
    ],
  };
}

/** How much of a fall is back on a later day. */
export function comesBack({ id, topic, track, eve, within, by, look }: Loss & { by: Day }): Sentence {
  const before = at(track, eve);
  const low = lowest(track, later(eve, 1), later(eve, within + 1));
  const now = at(track, by);
  const lost = less(before, low);
  const back = ratio(less(now, low), lost);
  const { en, zh, form, least } = topic;
  return {
    id,
    on: by,
    ...(look && { look }),
    values: { before, low, now, lost, back },
    variants: [
      {
        when: below(lost, least),
        en: `there was nothing to win back: ${en} stood at {before:${form}} on the eve and never fell far below.`,
        zh: `谈不上恢复：${zh}前一晚是 {before:${form}}，之后也没怎么跌。`,
      },
      {
        when: above(back, 0.9),
        en: `${en} is back: {now:${form}}, against {before:${form}} on the eve.`,
        zh: `${zh}回来了：现在 {now:${form}}，前一晚 {before:${form}}。`,
      },
      {
        when: above(back, 0.2),
        en: `of what was lost, {back:%} is back: ${en} stands at {now:${form}}, against {before:${form}} on the eve.`,
        zh: `丢掉的回来了 {back:%}：${zh}现在 {now:${form}}，前一晚 {before:${form}}。`,
      },
      {
        when: above(back, -0.05),
        en: `${en} does not come back: {now:${form}}, against {before:${form}} on the eve.`,
        zh: `${zh}没有回来：现在 {now:${form}}，前一晚 {before:${form}}。`,
      },
      {
        en: `${en} goes on falling: {now:${form}}, against {low:${form}} soon after and {before:${form}} on the eve.`,
        zh: `${zh}还在往下掉：现在 {now:${form}}，当初的低点 {low:${form}}，前一晚 {before:${form}}。`,
      },
    ],
  };
}

export const trustFalls = (brand: number, eve: Day, within: number, comment?: Comment): Sentence =>
  falls({
    id: `trust-falls-${brand}`,
    topic: trustIn(brand),
    track: ofBrand('trust', brand),
    eve,
    within,
    ...(comment && { comment }),
    look: { lens: 'trust', brand, figure: 'origin' },
  });

export const trustComesBack = (brand: number, eve: Day, within: number, by: Day): Sentence =>
  comesBack({
    id: `trust-back-${brand}`,
    topic: trustIn(brand),
    track: ofBrand('trust', brand),
    eve,
    within,
    by,
    look: { lens: 'trust', brand, figure: 'origin' },
  });

export const credibilityMoves = (tier: 0 | 1 | 2, before: Day, after: Day, comment?: Comment): Sentence =>
  moves({
    id: `credibility-${tier}`,
    topic: credibilityOf(tier),
    before: at(ofTier('credibility', tier), before),
    after: at(ofTier('credibility', tier), after),
    ...(comment && { comment }),
    look: { lens: 'trust', tier, figure: 'creators' },
  });

/** A scenario may be cut short or an intervention moved to its first day: windows are as long as there is room. */
const MONTH = 30;

/** Units sold a day, before a day and after it. */
export function salesMove(brand: number, at: Day, days: number = MONTH, comment?: Comment): Sentence {
  const sold = ofBrand('sales', brand);
  return moves({
    id: `sales-${brand}`,
    topic: { en: `what {@${brand}} sells a day`, zh: `{@${brand}}每天的销量`, form: 'n', least: 0.07 },
    before: mean(sold, later(at, -days), at),
    after: mean(sold, at, later(at, days)),
    relative: true,
    ...(comment && { comment }),
    look: { brand, figure: 'sales' },
  });
}

/** How often bad posts about a brand are read, the month before and from a day on. */
export function badNews(brand: number, start: Day): Sentence {
  const seen = ofBrand('read_bad', brand);
  return moves({
    id: `bad-news-${brand}`,
    topic: {
      en: `the number of times bad posts about {@${brand}} are read in a month`,
      zh: `{@${brand}}的差评每月被读到的次数`,
      form: 'n',
      least: 0.2,
    },
    before: sum(seen, later(start, -MONTH), start),
    after: sum(seen, start, later(start, MONTH)),
    relative: true,
    look: { lens: 'origin', brand, figure: 'wordOfMouth' },
  });
}
