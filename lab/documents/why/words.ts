/** What is said of causes, in both languages. */
import { CAUSES } from '../../../sim/why/index.ts';
import type { Cause, Read, StateName, UtilityPart } from '../../../sim/why/index.ts';

/** Kinds of posts by what they say and who pays, as a reader tells them apart. */
export type PostKind = 'bad' | 'attack' | 'good' | 'mixed' | 'sponsored' | 'advertisement' | 'praise';

export interface WhyWords {
  readonly states: Readonly<Record<StateName, string>>;
  readonly posts: Readonly<Record<PostKind, (n: number) => string>>;
  readonly ways: Readonly<Record<Read['via'], string>>;
  /** The same in a table. */
  readonly shortWays: Readonly<Record<Read['via'], string>>;
  /** Other causes, as parts of a sentence. */
  readonly cause: (cause: Cause) => string;
  readonly person: (n: number) => string;
  readonly creator: (tier: string, n: number) => string;
  readonly machine: string;
  readonly self: string;
  readonly days: (from: number, to: number) => string;
  /** Whose state it is, of many people. */
  readonly mean: (community: number | null) => string;
  readonly moved: (
    what: string,
    whose: string,
    about: string,
    before: string,
    after: string,
    days: string,
  ) => string;
  readonly stayed: (what: string, whose: string, about: string, value: string, days: string) => string;
  readonly parts: (fall: boolean, size: string, parts: readonly string[]) => string;
  readonly part: (share: string, size: string, what: string) => string;
  readonly against: (fall: boolean, size: string, most: string) => string;
  readonly nothing: string;
  readonly forgotten: (bad: boolean) => string;
  readonly purchase: (day: number, detail: PurchaseDetail | null) => string;
  /** Of many people. */
  readonly purchases: (counterfeit: boolean) => string;
  readonly told: (who: string) => string;
  readonly by: (what: string, who: string) => string;
  readonly led: (label: string, day: number) => string;
  readonly together: (n: number, of: number) => string;
  readonly utility: Readonly<Record<UtilityPart, string>>;
  readonly listed: (parts: readonly string[]) => string;
}

export interface PurchaseDetail {
  readonly hoped: string;
  readonly quality: string;
  readonly counterfeit: boolean;
  readonly pleased: boolean;
}

const capital = (text: string): string => `${text[0].toUpperCase()}${text.slice(1)}`;

const plural = (n: number, one: string, many: string): string =>
  n === 1 ? `${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}` : `${n} ${many}`;

export const en: WhyWords = {
  states: {
    trust: 'trust',
    belief: 'belief',
    salience: 'salience (how readily it comes to mind)',
    affect: 'passing feeling',
    attachment: 'attachment',
    identity: 'belonging',
    loyalty: 'loyalty',
    habit: 'habit',
    expectation: 'expectation of quality',
  },
  posts: {
    bad: (n) => plural(n, 'bad post', 'bad posts'),
    attack: (n) => plural(n, 'post of an attack', 'posts of an attack'),
    good: (n) => plural(n, 'good post', 'good posts'),
    mixed: (n) => plural(n, 'post with good and bad', 'posts with good and bad'),
    sponsored: (n) => plural(n, 'sponsored post', 'sponsored posts'),
    advertisement: (n) => plural(n, 'advertisement seen', 'advertisements seen'),
    praise: (n) => plural(n, 'post of bought praise', 'posts of bought praise'),
  },
  ways: {
    followed: 'by creators who are followed',
    friend: 'posted or passed on by friends',
    platform: 'that the platform recommended',
    search: 'found by search',
    advertisement: '',
  },
  shortWays: {
    followed: 'followed',
    friend: 'friends',
    platform: 'recommended',
    search: 'search',
    advertisement: '',
  },
  cause: (cause) => CAUSES[cause].en,
  person: (n) => `consumer ${n}`,
  creator: (tier, n) => `creator ${n} (${tier})`,
  machine: 'machines',
  self: 'oneself',
  days: (from, to) => (from === to ? `day ${from}` : `days ${from}–${to}`),
  mean: (community) => (community === null ? 'on the mean' : `on the mean in community ${community}`),
  moved: (what, whose, about, before, after, days) =>
    `${capital(what)} in ${about} (${whose}) ${Number(after) < Number(before) ? 'fell' : 'rose'} from ${before} to ${after} on ${days}.`,
  stayed: (what, whose, about, value, days) =>
    `${capital(what)} in ${about} (${whose}) is ${value} before and after ${days}.`,
  parts: (fall, size, parts) =>
    `Of what ${fall ? 'took from it' : 'added to it'} (${size} in all): ${parts.join('; ')}.`,
  part: (share, size, what) => `${share} (${size}) ${what}`,
  against: (_fall, size, most) => `Against it stands ${size}, most of it ${most}.`,
  nothing: 'Nothing has moved it.',
  forgotten: (bad) => (bad ? 'forgetting of the bad known before' : 'forgetting of the good known before'),
  purchase: (day, detail) =>
    `a purchase of one’s own on day ${day}` +
    (detail === null
      ? ''
      : ` (quality ${detail.quality}, hoped for ${detail.hoped}${detail.counterfeit ? ': a counterfeit' : ''})`),
  purchases: (counterfeit) => (counterfeit ? 'counterfeits they bought' : 'what they bought themselves'),
  told: (who) => `what ${who} told`,
  by: (what, who) => `${what} by ${who}`,
  led: (label, day) => `“${label}”, from day ${day}`,
  together: (n, of) =>
    n === of
      ? `Mean over the ${of} who knew it on the first morning.`
      : `Mean over ${n} of the ${of} who knew it on the first morning.`,
  utility: {
    appeal: 'appeal of the brand',
    trust: 'trust',
    attachment: 'attachment',
    identity: 'belonging',
    values: 'shared values',
    proof: 'what others buy and say',
    habit: 'habit',
    platform: 'trust in the platform',
    bargain: 'a bargain',
    page: 'ratings where one buys',
    price: 'price',
    risk: 'risk',
    friction: 'trouble at the checkout',
  },
  listed: (parts) =>
    parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`,
};

export const zh: WhyWords = {
  states: {
    trust: '信任',
    belief: '相信程度',
    salience: '想起的容易程度',
    affect: '一时的情绪',
    attachment: '情感依恋',
    identity: '归属感',
    loyalty: '忠诚',
    habit: '购买习惯',
    expectation: '期望的质量',
  },
  posts: {
    bad: (n) => `${n} 条负面帖子`,
    attack: (n) => `${n} 条恶意攻击帖`,
    good: (n) => `${n} 条正面帖子`,
    mixed: (n) => `${n} 条有褒有贬的帖子`,
    sponsored: (n) => `${n} 条商单帖`,
    advertisement: (n) => `看到 ${n} 次广告`,
    praise: (n) => `${n} 条买来的好评`,
  },
  ways: {
    followed: '来自关注的达人',
    friend: '好友发布或转发',
    platform: '平台推荐',
    search: '搜索得来',
    advertisement: '',
  },
  shortWays: { followed: '关注', friend: '好友', platform: '推荐', search: '搜索', advertisement: '' },
  cause: (cause) => CAUSES[cause].zh,
  person: (n) => `消费者 ${n}`,
  creator: (tier, n) => `达人 ${n}（${tier}）`,
  machine: '机器账号',
  self: '本人',
  days: (from, to) => (from === to ? `第 ${from} 天` : `第 ${from}–${to} 天`),
  mean: (community) => (community === null ? '人们平均' : `社区 ${community} 的人平均`),
  moved: (what, whose, about, before, after, days) =>
    `${days}，${whose}对${about}的${what}从 ${before} ${Number(after) < Number(before) ? '降' : '升'}到 ${after}。`,
  stayed: (what, whose, about, value, days) => `${days}前后，${whose}对${about}的${what}同为 ${value}。`,
  parts: (fall, size, parts) => `使它${fall ? '下降' : '上升'}的（共 ${size}）：${parts.join('；')}。`,
  part: (share, size, what) => `${share}（${size}）：${what}`,
  against: (_fall, size, most) => `相反的作用为 ${size}，主要是${most}。`,
  nothing: '没有任何因素使它变化。',
  forgotten: (bad) => (bad ? '原先所知的坏处渐渐淡忘' : '原先所知的好处渐渐淡忘'),
  purchase: (day, detail) =>
    `第 ${day} 天自己的一次购买` +
    (detail === null
      ? ''
      : `（质量 ${detail.quality}，期望 ${detail.hoped}${detail.counterfeit ? '，是假货' : ''}）`),
  purchases: (counterfeit) => (counterfeit ? '自己买到的假货' : '自己的购买'),
  told: (who) => `${who}说的话`,
  by: (what, who) => `${who}的${what}`,
  led: (label, day) => `“${label}”（第 ${day} 天起）`,
  together: (n, of) =>
    n === of ? `对一开始就知道它的 ${of} 人取平均。` : `一开始就知道它的有 ${of} 人，对其中 ${n} 人取平均。`,
  utility: {
    appeal: '品牌吸引力',
    trust: '信任',
    attachment: '情感依恋',
    identity: '归属感',
    values: '共同的价值观',
    proof: '别人的购买与评价',
    habit: '习惯',
    platform: '对平台的信任',
    bargain: '划算',
    page: '商品页评分',
    price: '价格',
    risk: '风险',
    friction: '结账的麻烦',
  },
  listed: (parts) => parts.join('、'),
};
