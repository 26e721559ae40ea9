import { moves } from '../blocks.ts';
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

const known = (b: number, day: number) => at(ofBrand('awareness', b), on(day));
const early = (b: number) => ratioOf(ofBrand('sales', b), ofMarket('sales'), on(0), on(60));
const late = (b: number) => ratioOf(ofBrand('sales', b), ofMarket('sales'), later(last, -60), last);
const values = { early: early(0), late: late(0), known: at(ofBrand('awareness', 0), last) };

export const story: Story = {
  sentences: [
    {
      id: 'known',
      on: on(60),
      values: { reed: known(0, 60), drum: known(1, 60) },
      variants: [
        {
          en: 'After sixty days {reed:%} of people know {@0}, {drum:%} know {@1}.',
          zh: '六十天后，{reed:%} 的人知道{@0}，{drum:%} 的人知道{@1}。',
        },
      ],
      look: { lens: 'trust', brand: 0, figure: 'funnel' },
    },
    ranking({
      id: 'trust',
      of: (b) => at(ofBrand('trust', b), on(90)),
      brands: [0, 1],
      form: '2',
      lead: { en: 'Among those who know it, more trusted is', zh: '在知道它的人里，更受信任的是' },
      on: on(90),
      look: { lens: 'trust', brand: 0, figure: 'brands' },
    }),
    ranking({
      id: 'talk',
      of: (b) => sum(ofBrand('posts_good', b), on(90), on(150)),
      brands: [0, 1],
      form: 'n',
      lead: { en: 'Praised most often by users in the last two months:', zh: '最近两个月，用户夸得最多的是' },
      on: on(150),
      look: { lens: 'origin', brand: 0, figure: 'wordOfMouth' },
    }),
    moves({
      id: 'spread',
      topic: { en: 'the share of people who know {@0}', zh: '知道{@0}的人', form: '%', least: 0.02 },
      before: known(0, 60),
      after: known(0, 200),
      look: { lens: 'trust', brand: 0, figure: 'funnel' },
    }),
  ],
  answer: withClause(
    {
      id: 'answer',
      on: last,
      values,
      variants: [
        {
          when: above(values.late, 0.5),
          en: 'Yes, in time: {@0} has {late:%} of sales in the last two months, after {early:%} in the first two; {known:%} know it.',
          zh: '能，只是要时间：{@0}最后两个月占销量的 {late:%}，头两个月是 {early:%}；{known:%} 的人知道它。',
        },
        {
          when: above(less(values.late, values.early), 0.05),
          en: 'Half way: {@0} has {late:%} of sales in the last two months, after {early:%} in the first two; {known:%} know it.',
          zh: '走到半路：{@0}最后两个月占销量的 {late:%}，头两个月是 {early:%}；{known:%} 的人知道它。',
        },
        {
          en: 'No: {@0} has {late:%} of sales in the last two months, {early:%} in the first two; {known:%} know it.',
          zh: '敌不过：{@0}最后两个月占销量的 {late:%}，头两个月是 {early:%}；{known:%} 的人知道它。',
        },
      ],
      look: { brand: 0, figure: 'sales' },
    },
    {
      values: { silent: otherwise(values.late), unheard: otherwise(values.known) },
      en: 'If users kept silent, it would be {silent:%} of sales, and {unheard:%} would know it.',
      zh: '要是用户都不说话，只会占销量的 {silent:%}，{unheard:%} 的人知道它。',
    },
  ),
  control: { set: [['parameters.posting.on', false]] },
  suggestion: {
    en: 'Let users keep silent, and see what is left of the quiet brand.',
    zh: '让用户都不说话，看看安静的品牌还剩什么。',
    set: [['parameters.posting.on', false]],
  },
};
