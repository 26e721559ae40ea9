/** Sentences that many stories need, with words that follow the numbers: each kind becomes variants of its own. */
import type { Definitions } from '../formula/formula.ts';
import type { Comment, Given, Kind, Look, SentenceFile, Variant } from './story-file.ts';

/** A sentence in words. Names that a kind of sentence needs begin with $, so that they meet no name of a story. */
export interface Worded {
  on?: string;
  let?: Definitions;
  say: readonly Variant[];
  look?: Look;
}

interface Bilingual {
  en: string;
  zh: string;
}
type Topic = Bilingual & { form: string; least: number };
type Block<K extends Kind> = (given: Given<K>, comment: Comment, brands: number) => Worded;

const NOTHING = { en: '', zh: '' };
const added = (text: string): string => (text === '' ? '' : ` ${text}`);

/** “… has risen from a to b”, “fallen”, or “hardly moved”. */
const moves: Block<'moves'> = (given, { rose = NOTHING, fell = NOTHING, stayed = NOTHING }) => {
  const { en, zh, form, least, relative = false, from, to } = given;
  const [old, now] = [`{$before:${form}}`, `{$after:${form}}`];
  const change = '$after - $before';
  return {
    let: { $before: from, $after: to, $change: relative ? `(${change}) / $before` : change },
    say: [
      {
        when: `$change < -${least}`,
        en: `${en} has fallen from ${old} to ${now}.${added(fell.en)}`,
        zh: `${zh}从 ${old} 降到 ${now}。${fell.zh}`,
      },
      {
        when: `$change > ${least}`,
        en: `${en} has risen from ${old} to ${now}.${added(rose.en)}`,
        zh: `${zh}从 ${old} 升到 ${now}。${rose.zh}`,
      },
      {
        when: `$change >= -${least} && $change <= ${least}`,
        en: `${en} has hardly moved: ${old} before, ${now} now.${added(stayed.en)}`,
        zh: `${zh}几乎没动：之前 ${old}，现在 ${now}。${stayed.zh}`,
      },
    ],
  };
};

const trustIn = (brand: number): Topic => ({
  en: `trust in {@${brand}}`,
  zh: `对{@${brand}}的信任`,
  form: '2',
  least: 0.01,
});

const TIER_NAMES = {
  koc: { en: 'KOCs', zh: 'KOC' },
  mid: { en: 'mid-tier creators', zh: '腰部达人' },
  head: { en: 'head creators', zh: '头部达人' },
};

type Loss = Pick<Given<'falls'>, 'of' | 'eve' | 'within'>;
const after = (day: string, days: number): string => `(${day}) + ${days}`;
const before = (day: string, days: number): string => `(${day}) - ${days}`;
/** On the eve, and at the lowest of the days after it. */
const depth = ({ of, eve, within }: Loss): Definitions => ({
  $eve: `at(${of}, ${eve})`,
  $low: `lowest(${of}, ${after(eve, 1)}, ${after(eve, within + 1)})`,
});

/** How deep something fell within some days. */
const falls: Block<'falls'> = (given, { rose = NOTHING, fell = NOTHING, stayed = NOTHING }) => {
  const { en, zh, form, least, of, eve, within } = given;
  const [high, low, now] = [`{$eve:${form}}`, `{$low:${form}}`, `{$now:${form}}`];
  return {
    let: { ...depth(given), $now: `at(${of}, ${after(eve, within)})` },
    say: [
      {
        when: `$low - $eve < -${least}`,
        en: `${en} has fallen from ${high} on the eve to ${low} at the lowest.${added(fell.en)}`,
        zh: `${zh}从前一晚的 ${high} 跌到最低 ${low}。${fell.zh}`,
      },
      {
        when: `$now - $eve > ${least}`,
        en: `${en} has not fallen but risen, from ${high} on the eve to ${now}.${added(rose.en)}`,
        zh: `${zh}没有跌，反而从前一晚的 ${high} 升到 ${now}。${rose.zh}`,
      },
      {
        en: `${en} has hardly moved: ${high} on the eve, ${now} now.${added(stayed.en)}`,
        zh: `${zh}几乎没动：前一晚 ${high}，现在 ${now}。${stayed.zh}`,
      },
    ],
  };
};

/** How much of a fall is back on a later day. */
const comesBack: Block<'comesBack'> = (given) => {
  const { en, zh, form, least, of, by } = given;
  const [high, low, now] = [`{$eve:${form}}`, `{$low:${form}}`, `{$now:${form}}`];
  return {
    on: by,
    let: {
      ...depth(given),
      $now: `at(${of}, ${by})`,
      $lost: '$eve - $low',
      $back: '($now - $low) / $lost',
    },
    say: [
      {
        when: `$lost < ${least}`,
        en: `there was nothing to win back: ${en} stood at ${high} on the eve and never fell far below.`,
        zh: `谈不上恢复：${zh}前一晚是 ${high}，之后也没怎么跌。`,
      },
      {
        when: '$back > 0.9',
        en: `${en} is back: ${now}, against ${high} on the eve.`,
        zh: `${zh}回来了：现在 ${now}，前一晚 ${high}。`,
      },
      {
        when: '$back > 0.2',
        en: `of what was lost, {$back:%} is back: ${en} stands at ${now}, against ${high} on the eve.`,
        zh: `丢掉的回来了 {$back:%}：${zh}现在 ${now}，前一晚 ${high}。`,
      },
      {
        when: '$back > -0.05',
        en: `${en} does not come back: ${now}, against ${high} on the eve.`,
        zh: `${zh}没有回来：现在 ${now}，前一晚 ${high}。`,
      },
      {
        en: `${en} goes on falling: ${now}, against ${low} soon after and ${high} on the eve.`,
        zh: `${zh}还在往下掉：现在 ${now}，当初的低点 ${low}，前一晚 ${high}。`,
      },
    ],
  };
};

/** Brands in order, most first. */
const ranks: Block<'ranks'> = ({ lead, form, each }, _, brands) => {
  const places = Array.from({ length: brands }, (_, i) => i);
  const names = places.flatMap((i) => [
    [`$who${i}`, `ranked(b, ${i}, ${each})`],
    [`$of${i}`, `rankedValue(b, ${i}, ${each})`],
  ]);
  const slot = (i: number, [open, close]: string): string => `{$who${i}:@}${open}{$of${i}:${form}}${close}`;
  const english = places.map((i) => slot(i, '()').replace('(', ' ('));
  const chinese = places.map((i) => slot(i, '（）'));
  if (brands < 2) return { say: [] };
  return {
    let: Object.fromEntries(names) as Definitions,
    say: [
      {
        en: `${lead.en} ${english[0]}, then ${english.slice(1).join(', ')}.`,
        zh: `${lead.zh}${chinese[0]}，然后是${chinese.slice(1).join('、')}。`,
      },
    ],
  };
};

const trustOf = (brand: number): string => `brand[${brand}].trust`;

const trustFalls: Block<'trustFalls'> = ({ brand, ...loss }, comment, brands) => ({
  ...falls({ ...(trustIn(brand) as Given<'falls'>), of: trustOf(brand), ...loss }, comment, brands),
  look: { lens: 'trust', brand, figure: 'origin', since: loss.eve },
});

const trustMoves: Block<'trustMoves'> = ({ brand, from, to }, comment, brands) => {
  const on = (day: string): string => `at(${trustOf(brand)}, ${day})`;
  return {
    ...moves({ ...(trustIn(brand) as Given<'moves'>), from: on(from), to: on(to) }, comment, brands),
    look: { lens: 'trust', brand, figure: 'origin', since: from },
  };
};

const trustComesBack: Block<'trustComesBack'> = ({ brand, ...loss }, comment, brands) => ({
  ...comesBack({ ...(trustIn(brand) as Given<'comesBack'>), of: trustOf(brand), ...loss }, comment, brands),
  look: { lens: 'trust', brand, figure: 'origin', since: loss.eve },
});

/** How much of a loss of trust is left at the end: against what would have been or, while that is unknown, the eve. */
const trustLeft: Block<'trustLeft'> = ({ brand, eve, within, from }, comment, brands) => {
  const { en, zh, least } = trustIn(brand);
  const of = trustOf(brand);
  const soon = `at(${of}, ${after(eve, within)})`;
  const sold = `sum(brand[${brand}].sales, ${from}, last)`;
  const back = trustComesBack({ brand, eve, within, by: 'last' }, comment, brands);
  const end = `${en} ends at {$now:2}; without it, it would stand at {$other:2}, and the sales since are {$sales:%} of what they would have been.`;
  const endChinese = `${zh}最后是 {$now:2}，不出这件事会是 {$other:2}；此后的销量是本来会有的 {$sales:%}。`;
  return {
    ...back,
    let: {
      ...back.let,
      $other: `otherwise($now)`,
      $deep: `otherwise(${soon}) - ${soon}`,
      $share: '($other - $now) / $deep',
      $sales: `${sold} / otherwise(${sold})`,
    },
    say: [
      {
        when: `$deep < ${least}`,
        en: `In trust it hardly left a trace: ${end}`,
        zh: `在信任上几乎没有留下痕迹：${endChinese}`,
      },
      { when: '$share > 0.9', en: `Nothing has healed: ${end}`, zh: `一点也没有恢复：${endChinese}` },
      {
        when: '$share > 0.15',
        en: `Of the loss {$share:%} is still there: ${end}`,
        zh: `丢掉的还有 {$share:%} 没有回来：${endChinese}`,
      },
      { when: '$share <= 0.15', en: `It has healed: ${end}`, zh: `已经恢复：${endChinese}` },
      ...back.say,
    ],
  };
};

/** Which evidence trust is made of, most of all. */
const trustRestsOn: Block<'trustRestsOn'> = ({ brand, on }) => {
  const evidence = (origin: string): string => `at(brand[${brand}].evidence_${origin}, ${on})`;
  const en = `Trust in {@${brand}} stands at {$trust:2}, and it rests most on`;
  const zh = `对{@${brand}}的信任是 {$trust:2}，主要靠`;
  return {
    let: {
      $trust: `at(${trustOf(brand)}, ${on})`,
      $own: evidence('own'),
      $peer: evidence('peer'),
      $paid: evidence('paid'),
    },
    say: [
      {
        when: '$peer > $own && $peer > $paid',
        en: `${en} what others say unpaid.`,
        zh: `${zh}别人不收钱的好话。`,
      },
      { when: '$paid > $own', en: `${en} what was paid for.`, zh: `${zh}花钱买来的好话。` },
      { en: `${en} people’s own experience.`, zh: `${zh}大家自己用过的体会。` },
    ],
    look: { lens: 'origin', brand, figure: 'origin' },
  };
};

const credibilityMoves: Block<'credibilityMoves'> = ({ tier, from, to }, comment, brands) => {
  const { en, zh } = TIER_NAMES[tier];
  const topic = {
    en: `the credibility of ${en} with their followers`,
    zh: `${zh}在粉丝心里的可信度`,
    form: '2' as const,
    least: 0.01,
  };
  const on = (day: string): string => `at(${tier}.credibility, ${day})`;
  return {
    ...moves({ ...topic, from: on(from), to: on(to) }, comment, brands),
    look: { lens: 'belief', tier, figure: 'creators', since: from },
  };
};

/** A scenario may be cut short or an intervention moved to its first day: windows are as long as there is room. */
const MONTH = 30;

/** In a market that grows, a rise is no effect: where the market without it is known, so is what would have been. */
const heldAgainst = (block: Worded, value: string, form: string): Worded => {
  const clause = {
    en: `Had none of it happened, it would be {$other:${form}}.`,
    zh: `要是这些都没发生，会是 {$other:${form}}。`,
  };
  return {
    ...block,
    let: { ...block.let, $other: `otherwise(${value})` },
    say: block.say.flatMap((one) => [withClause(one, clause), one]),
  };
};

/** Units sold a day, before a day and after it. */
const salesMove: Block<'salesMove'> = ({ brand, from, days = MONTH }, comment, brands) => {
  const sold = (first: string, end: string): string => `mean(brand[${brand}].sales, ${first}, ${end})`;
  const topic = { en: `what {@${brand}} sells a day`, zh: `{@${brand}}每天的销量`, form: 'n' as const };
  const windows = { from: sold(before(from, days), from), to: sold(from, after(from, days)) };
  const moved = moves({ ...topic, least: 0.07, relative: true, ...windows }, comment, brands);
  return { ...heldAgainst(moved, '$after', topic.form), look: { brand, figure: 'sales' } };
};

/** How often bad posts about a brand are read, the month before and from a day on. */
const badNews: Block<'badNews'> = ({ brand, from }, comment, brands) => {
  const read = (first: string, end: string): string => `sum(brand[${brand}].read_bad, ${first}, ${end})`;
  const topic = {
    en: `the number of times bad posts about {@${brand}} are read in a month`,
    zh: `{@${brand}}的差评每月被读到的次数`,
    form: 'n' as const,
    least: 0.2,
  };
  const windows = { from: read(before(from, MONTH), from), to: read(from, after(from, MONTH)) };
  return {
    ...moves({ ...topic, relative: true, ...windows }, comment, brands),
    look: { lens: 'origin', brand, figure: 'wordOfMouth' },
  };
};

const BLOCKS: { readonly [K in Kind]: Block<K> } = {
  say: (variants) => ({ say: variants }),
  moves,
  falls,
  comesBack,
  ranks,
  trustFalls,
  trustMoves,
  trustComesBack,
  trustLeft,
  trustRestsOn,
  credibilityMoves,
  salesMove,
  badNews,
};
const KIND_NAMES = Object.keys(BLOCKS) as Kind[];

export const kindOf = (sentence: SentenceFile): Kind =>
  KIND_NAMES.find((kind) => sentence[kind] !== undefined)!;

/** The sentence in words: what its kind says, with what it says itself of when and where. */
export function worded(sentence: SentenceFile, brands: number): Worded {
  const kind = kindOf(sentence);
  // Each kind is given what stands under its own name.
  const block = BLOCKS[kind] as (given: unknown, comment: Comment, brands: number) => Worded;
  const { on, look, clause } = sentence;
  const made = block(sentence[kind], sentence.comment ?? {}, brands);
  const names = { ...sentence.let, ...clause?.let, ...made.let };
  const say = clause === undefined ? made.say : made.say.flatMap((one) => [withClause(one, clause), one]);
  return { ...made, ...(on && { on }), ...(look && { look }), let: names, say };
}

const withClause = (variant: Variant, { en, zh }: Bilingual): Variant => ({
  ...variant,
  en: `${variant.en} ${en}`,
  zh: `${variant.zh}${zh}`,
});
