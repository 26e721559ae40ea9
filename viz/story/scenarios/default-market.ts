import { ranking } from '../ranking.ts';
import { withClause } from '../contrast.ts';
import type { Story } from '../sentence.ts';
import {
  above,
  at,
  last,
  later,
  less,
  ofBrand,
  ofMarket,
  on,
  otherwise,
  ratioOf,
  sum,
} from '../vocabulary.ts';

const share = (brand: number, from: number, to: number) =>
  ratioOf(ofBrand('sales', brand), ofMarket('sales'), on(from), on(to));
const atEnd = (brand: number) => ratioOf(ofBrand('sales', brand), ofMarket('sales'), later(last, -30), last);
const known = (brand: number) => at(ofBrand('awareness', brand), on(7));
const [early, bamboo, coral] = [share(1, 0, 30), atEnd(1), atEnd(2)];

export const story: Story = {
  sentences: [
    {
      id: 'known',
      on: on(7),
      values: { bamboo: known(1), coral: known(2) },
      variants: [
        {
          en: 'After a week {bamboo:%} of people know {@1}, {coral:%} know {@2}.',
          zh: '一周过去，{bamboo:%} 的人知道{@1}，{coral:%} 的人知道{@2}。',
        },
      ],
      look: { lens: 'trust', brand: 1, figure: 'funnel' },
    },
    {
      id: 'first-month',
      on: on(30),
      values: { bamboo: early, coral: share(2, 0, 30) },
      variants: [
        {
          en: 'In the first month {@1} has {bamboo:%} of all sales, {@2} {coral:%}.',
          zh: '头一个月，{@1}占全部销量的 {bamboo:%}，{@2}占 {coral:%}。',
        },
      ],
      look: { brand: 1, figure: 'sales' },
    },
    ranking({
      id: 'talk',
      of: (b) => sum(ofBrand('read_good', b), on(30), on(90)),
      brands: [0, 1, 2, 3],
      form: 'n',
      lead: {
        en: 'Unpaid praise, as often as it was read since day 30: most about',
        zh: '第 30 天以来，不花钱的好话被读到最多的是',
      },
      on: on(90),
      look: { lens: 'origin', brand: 1, figure: 'wordOfMouth' },
    }),
    ranking({
      id: 'trusted',
      of: (b) => at(ofBrand('trust', b), on(130)),
      brands: [0, 1, 2, 3],
      form: '2',
      lead: { en: 'Most trusted by those who know it is', zh: '在知道它的人里，最受信任的是' },
      on: on(130),
      look: { lens: 'trust', brand: 1, figure: 'brands' },
    }),
  ],
  answer: withClause(
    {
      id: 'answer',
      on: last,
      values: { early, bamboo, coral },
      variants: [
        {
          when: above(less(bamboo, coral), 0.02),
          en: '{@1} is ahead: its share of sales went from {early:%} in the first month to {bamboo:%} in the last; {@2} has {coral:%}.',
          zh: '{@1}领先：销量份额从头一个月的 {early:%} 到最后一个月的 {bamboo:%}；{@2}是 {coral:%}。',
        },
        {
          when: above(less(bamboo, coral), -0.02),
          en: 'They end level: {@1} with {bamboo:%} of sales (at first {early:%}), {@2} with {coral:%}.',
          zh: '打成平手：{@1}占销量的 {bamboo:%}（起初 {early:%}），{@2}占 {coral:%}。',
        },
        {
          when: above(less(bamboo, early), 0.05),
          en: '{@2} is still ahead with {coral:%} of sales, but {@1} has come from {early:%} to {bamboo:%}.',
          zh: '{@2}仍以 {coral:%} 的销量领先，不过{@1}已从 {early:%} 追到 {bamboo:%}。',
        },
        {
          en: '{@2} stays ahead with {coral:%} of sales; {@1} has not caught up: {early:%} at first, {bamboo:%} at the end.',
          zh: '{@2}以 {coral:%} 的销量继续领先；{@1}没有追上：起初 {early:%}，最后 {bamboo:%}。',
        },
      ],
      look: { brand: 1, figure: 'sales' },
    },
    {
      values: { silent: otherwise(bamboo), loud: otherwise(coral) },
      en: 'Had nobody ever spoken of a brand unpaid, it would be {silent:%} against {loud:%}.',
      zh: '要是从来没有人不收钱就谈品牌，会是 {silent:%} 对 {loud:%}。',
    },
  ),
  control: {
    set: [
      ['parameters.posting.on', false],
      ['creators.koc.mention', 0],
      ['creators.mid.mention', 0],
      ['creators.head.mention', 0],
    ],
  },
  suggestion: {
    en: 'Let nobody post unpaid, and see what word of mouth was worth.',
    zh: '让所有人都不再自发发帖，看看口碑值多少。',
    set: [
      ['parameters.posting.on', false],
      ['creators.koc.mention', 0],
      ['creators.mid.mention', 0],
      ['creators.head.mention', 0],
    ],
  },
};
