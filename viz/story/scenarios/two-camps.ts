import { eveOf, moves, trustFalls } from '../blocks.ts';
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
  from,
  last,
  later,
  less,
  mean,
  ofBrand,
  plus,
  ratio,
  sum,
} from '../vocabulary.ts';

const QUARREL = { path: 'parameters.posting.objecting' };
const start = begins(QUARREL);
const end = ends(QUARREL);
const eve = eveOf(QUARREL);
const against = (b: number, first: typeof start, until: typeof start) =>
  sum(ofBrand('posts_bad_values', b), first, until);
const sold = (b: number) =>
  ratio(mean(ofBrand('sales', b), start, last), mean(ofBrand('sales', b), later(start, -30), start));
const camps = from([sold(0), sold(1)], (a, b) => (a + b) / 2);
const values = { camps, plain: sold(2) };

const otherCamps = from(
  [timesOtherwise(ofBrand('sales', 0), start), timesOtherwise(ofBrand('sales', 1), start)],
  (a, b) => (a + b) / 2,
);
const otherPlain = timesOtherwise(ofBrand('sales', 2), start);

export const story: Story = {
  needs: [start],
  sentences: [
    {
      id: 'identity',
      on: later(start, -20),
      values: {
        heritage: at(ofBrand('identity', 0), later(start, -20)),
        horizon: at(ofBrand('identity', 1), later(start, -20)),
        plain: at(ofBrand('identity', 2), later(start, -20)),
      },
      variants: [
        {
          en: 'How much people feel they belong: {@0} {heritage:2}, {@1} {horizon:2}, {@2} {plain:2}. The communities on the stage differ.',
          zh: '大家的归属感：{@0} {heritage:2}，{@1} {horizon:2}，{@2} {plain:2}。台上各个社群并不一样。',
        },
      ],
      look: { lens: 'identity', brand: 0 },
    },
    moves({
      id: 'objections',
      topic: {
        en: 'the number of posts in a month that object to what {@0} or {@1} stand for',
        zh: '一个月里反对{@0}或{@1}主张的帖子',
        form: 'n',
        least: 5,
      },
      before: plus(against(0, later(start, -30), start), against(1, later(start, -30), start)),
      after: plus(against(0, start, later(start, 30)), against(1, start, later(start, 30))),
      look: { lens: 'identity', brand: 0, figure: 'wordOfMouth' },
    }),
    trustFalls(0, eve, 32),
    trustFalls(1, eve, 34),
    trustFalls(2, eve, 36),
    ranking({
      id: 'after',
      of: (b) => at(ofBrand('trust', b), later(end, 30)),
      brands: [0, 1, 2],
      form: '2',
      lead: { en: 'A month after the quarrel most trusted is', zh: '争吵过去一个月，最受信任的是' },
      look: { lens: 'trust', brand: 2, figure: 'brands' },
    }),
  ],
  answer: preferring(
    {
      id: 'answer',
      on: last,
      values,
      variants: [
        {
          when: above(less(sold(2), camps), 0.02),
          en: 'The third gains: since the quarrel began {@2} sells {plain:%} of what it sold before, the two camps {camps:%}.',
          zh: '得利的是第三家：争吵开始以来，{@2}的销量是从前的 {plain:%}，两个阵营平均 {camps:%}。',
        },
        {
          when: both(below(less(sold(2), camps), 0.02), above(less(sold(2), camps), -0.02)),
          en: 'Nobody gains on the others: {@2} sells {plain:%} of what it sold before, the two camps {camps:%}.',
          zh: '谁也没占到便宜：{@2}的销量是从前的 {plain:%}，两个阵营平均 {camps:%}。',
        },
        {
          en: 'The camps gain: they sell {camps:%} of what they sold before, {@2} {plain:%}.',
          zh: '反而是两个阵营得利：销量平均是从前的 {camps:%}，{@2}是 {plain:%}。',
        },
      ],
      look: { brand: 2, figure: 'sales' },
    },
    { otherCamps, otherPlain },
    [
      {
        when: above(less(otherPlain, otherCamps), 0.02),
        en: 'The third gains: against the same market without the quarrel {@2} sells {otherPlain:%}, the two camps {otherCamps:%}.',
        zh: '得利的是第三家：与没有争吵的同一个市场相比，{@2}的销量是 {otherPlain:%}，两个阵营平均 {otherCamps:%}。',
      },
      {
        when: above(less(otherCamps, otherPlain), 0.02),
        en: 'The camps gain: against the same market without the quarrel they sell {otherCamps:%}, {@2} {otherPlain:%}.',
        zh: '反而是两个阵营得利：与没有争吵的同一个市场相比，它们的销量平均是 {otherCamps:%}，{@2}是 {otherPlain:%}。',
      },
      {
        when: above(otherPlain, 0),
        en: 'Nobody gains on the others: against the same market without the quarrel {@2} sells {otherPlain:%}, the two camps {otherCamps:%}.',
        zh: '谁也没占到便宜：与没有争吵的同一个市场相比，{@2}的销量是 {otherPlain:%}，两个阵营平均 {otherCamps:%}。',
      },
    ],
  ),
  control: { without: 'all' },
  suggestion: {
    en: 'Keep the noise, leave the objections out: is it the quarrel, or only the volume?',
    zh: '热闹照旧，只是没人反对：到底是争吵，还是音量？',
    without: { path: 'parameters.posting.objecting' },
  },
};
