import { moves } from '../blocks.ts';
import { ranking } from '../ranking.ts';
import { preferring, timesOtherwise } from '../contrast.ts';
import type { Story } from '../sentence.ts';
import {
  above,
  at,
  begins,
  below,
  both,
  ends,
  last,
  later,
  mean,
  ofBrand,
  otherwise,
  ratio,
  sum,
} from '../vocabulary.ts';

const CASH = { path: 'brands.0.toCash' };
const start = begins(CASH);
const end = ends(CASH);
const posts = (b: number, first: typeof start, until: typeof start) =>
  mean(ofBrand('posts_good', b), first, until);
const usual = (b: number) => posts(b, later(start, -30), start);
const during = (b: number) => ratio(posts(b, start, end), usual(b));
const after = (b: number) => ratio(posts(b, end, last), usual(b));
const values = {
  coin: during(0),
  laurel: during(1),
  coinAfter: after(0),
  laurelAfter: after(1),
  coinBelongs: at(ofBrand('identity', 0), last),
  laurelBelongs: at(ofBrand('identity', 1), last),
};
const change = (b: number) =>
  moves({
    id: `posts-${b}`,
    topic: {
      en: `the number of good posts about {@${b}} in a month`,
      zh: `一个月里{@${b}}的好帖子`,
      form: 'n' as const,
      least: 0.15,
    },
    before: sum(ofBrand('posts_good', b), later(start, -30), start),
    after: sum(ofBrand('posts_good', b), start, later(start, 30)),
    relative: true,
    look: { brand: b, figure: 'wordOfMouth' },
  });

const months = (b: number) => ({
  during: timesOtherwise(ofBrand('posts_good', b), start, end),
  after: timesOtherwise(ofBrand('posts_good', b), end),
});
const [coin, laurel] = [months(0), months(1)];
const others = {
  coinOr: coin.during,
  coinThen: coin.after,
  laurelOr: laurel.during,
  laurelThen: laurel.after,
  coinIdentity: otherwise(values.coinBelongs),
  laurelIdentity: otherwise(values.laurelBelongs),
};
const numbersEn =
  '{coinOr:x} times the posts it would have had about {@0} in the month, {coinThen:x} times after it; featuring {laurelOr:x} and {laurelThen:x}. Belonging ends at {coinBelongs:2} for {@0} (otherwise {coinIdentity:2}), {laurelBelongs:2} for {@1} ({laurelIdentity:2}).';
const numbersZh =
  '当月{@0}的好帖子是本来会有的 {coinOr:x} 倍，之后 {coinThen:x} 倍；推荐是 {laurelOr:x} 倍和 {laurelThen:x} 倍。归属感最后{@0} {coinBelongs:2}（本来 {coinIdentity:2}），{@1} {laurelBelongs:2}（{laurelIdentity:2}）。';

export const story: Story = {
  needs: [start],
  sentences: [
    change(0),
    change(1),
    {
      id: 'spent',
      on: later(end, 3),
      values: {
        coin: sum(ofBrand('cost_cash', 0), start, end),
        laurel: sum(ofBrand('cost_recognition', 1), start, end),
      },
      variants: [
        {
          en: 'The month has cost {@0} {coin:n} yuan for posts and {@1} {laurel:n} yuan for featuring.',
          zh: '这个月{@0}花 {coin:n} 元买帖子，{@1}花 {laurel:n} 元推荐用户。',
        },
      ],
      look: { brand: 0 },
    },
    ranking({
      id: 'after',
      of: (b) => sum(ofBrand('posts_good', b), end, later(end, 30)),
      brands: [0, 1, 2],
      form: 'n',
      lead: { en: 'Good posts in the month after: most about', zh: '之后一个月，好帖子最多的是' },
      look: { brand: 0, figure: 'wordOfMouth' },
    }),
    ranking({
      id: 'belonging',
      of: (b) => at(ofBrand('identity', b), later(end, 45)),
      brands: [0, 1, 2],
      form: '2',
      lead: { en: 'People feel they belong most to', zh: '大家最有归属感的是' },
      look: { lens: 'identity', brand: 1 },
    }),
  ],
  answer: preferring(
    {
      id: 'answer',
      on: last,
      values,
      variants: [
        {
          when: both(above(values.coin, 1.3), below(values.coinAfter, 1.3)),
          en: 'Cash makes talk while it lasts: {coin:x} times as many posts, then {coinAfter:x} times; featuring {laurel:x} and {laurelAfter:x}. Belonging ends at {coinBelongs:2} for {@0}, {laurelBelongs:2} for {@1}.',
          zh: '钱只在给的时候管用：好帖子是平时的 {coin:x} 倍，之后 {coinAfter:x} 倍；推荐是 {laurel:x} 倍和 {laurelAfter:x} 倍。归属感最后{@0} {coinBelongs:2}，{@1} {laurelBelongs:2}。',
        },
        {
          when: above(values.coin, 1.3),
          en: 'Cash makes talk that lasts: {coin:x} times as many posts in the month, {coinAfter:x} times after it; featuring {laurel:x} and {laurelAfter:x}.',
          zh: '给钱换来的热闹留了下来：当月好帖子是平时的 {coin:x} 倍，之后 {coinAfter:x} 倍；推荐是 {laurel:x} 倍和 {laurelAfter:x} 倍。',
        },
        {
          en: 'Cash hardly makes anybody talk: {coin:x} times as many posts in the month, {coinAfter:x} times after it; featuring {laurel:x} and {laurelAfter:x}.',
          zh: '给钱也没换来多少话：当月好帖子是平时的 {coin:x} 倍，之后 {coinAfter:x} 倍；推荐是 {laurel:x} 倍和 {laurelAfter:x} 倍。',
        },
      ],
      look: { brand: 0, figure: 'wordOfMouth' },
    },
    others,
    [
      {
        when: both(above(coin.during, 1.3), below(coin.after, 1.3)),
        en: `Cash makes talk while it lasts: ${numbersEn}`,
        zh: `钱只在给的时候管用：${numbersZh}`,
      },
      {
        when: above(coin.during, 1.3),
        en: `Cash makes talk that lasts: ${numbersEn}`,
        zh: `给钱换来的热闹留了下来：${numbersZh}`,
      },
      { en: `Cash hardly makes anybody talk: ${numbersEn}`, zh: `给钱也没换来多少话：${numbersZh}` },
    ],
  ),
  control: { without: 'all' },
  suggestion: {
    en: 'Let neither of them do anything: how many would post anyway?',
    zh: '两家都什么也不做：本来会有多少人发帖？',
    without: 'all',
  },
};
