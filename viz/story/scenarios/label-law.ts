import { credibilityMoves, eveOf, moves } from '../blocks.ts';
import { gainOf, preferring, timesOtherwise } from '../contrast.ts';
import type { Story } from '../sentence.ts';
import {
  above,
  at,
  begins,
  below,
  both,
  last,
  later,
  less,
  mean,
  ofMarket,
  ofTier,
  otherwise,
  ratio,
  ratioOf,
} from '../vocabulary.ts';

const LAW = { path: 'creators.mid.disclosure' };
const start = begins(LAW);
const eve = eveOf(LAW);
const hidden = (first: typeof start, until: typeof start) =>
  ratioOf(ofTier('hidden_posts', 1), ofTier('paid_posts', 1), first, until);
const sales = ofMarket('sales');
const factor = ratio(mean(sales, start, last), mean(sales, later(start, -30), start));
const gain = (tier: number) =>
  less(at(ofTier('credibility', tier), last), at(ofTier('credibility', tier), eve));
const values = {
  mid: at(ofTier('credibility', 1), eve),
  midNow: at(ofTier('credibility', 1), last),
  head: at(ofTier('credibility', 2), eve),
  headNow: at(ofTier('credibility', 2), last),
  factor,
};
const numbersEn =
  'the mid tier is believed {midNow:2} (before the law {mid:2}), the head tier {headNow:2} ({head:2}); daily sales are {factor:%} of what they were.';
const numbersZh =
  '腰部可信度 {midNow:2}（立法前 {mid:2}），头部 {headNow:2}（{head:2}）；每天的销量是从前的 {factor:%}。';

const gains = [1, 2].map((tier) => gainOf(ofTier('credibility', tier)));
const sold = timesOtherwise(sales, start);
const others = {
  midOr: otherwise(values.midNow),
  headOr: otherwise(values.headNow),
  sold,
};
const againstEn =
  'the mid tier is believed {midNow:2} (without the law {midOr:2}), the head tier {headNow:2} ({headOr:2}); sales are {sold:%} of what they would have been.';
const againstZh =
  '腰部可信度 {midNow:2}（不立法 {midOr:2}），头部 {headNow:2}（{headOr:2}）；销量是本来会有的 {sold:%}。';

export const story: Story = {
  needs: [start],
  sentences: [
    {
      id: 'hidden',
      on: later(start, -10),
      values: { hidden: hidden(later(start, -40), later(start, -10)) },
      variants: [
        {
          en: 'Before the law {hidden:%} of the paid posts of the mid tier do not say so.',
          zh: '立法之前，腰部达人的广告里有 {hidden:%} 不注明。',
        },
      ],
      look: { tier: 1, figure: 'creators' },
    },
    moves({
      id: 'obeyed',
      topic: {
        en: 'the share of paid posts of the mid tier that hide it',
        zh: '腰部达人不注明的广告',
        form: '%',
        least: 0.03,
      },
      before: hidden(later(start, -30), start),
      after: hidden(later(start, 5), later(start, 25)),
      look: { tier: 1, figure: 'creators' },
    }),
    credibilityMoves(1, eve, later(start, 60)),
    credibilityMoves(2, eve, later(start, 75)),
  ],
  answer: preferring(
    {
      id: 'answer',
      on: last,
      values,
      variants: [
        {
          when: both(above(gain(1), -0.005), above(gain(2), -0.005), above(factor, 0.97)),
          en: `Nobody pays for honesty: ${numbersEn}`,
          zh: `没有人为诚实付出代价：${numbersZh}`,
        },
        {
          when: both(above(factor, 0.97), below(gain(1), 1)),
          en: `The creators pay: ${numbersEn}`,
          zh: `付出代价的是达人：${numbersZh}`,
        },
        { en: `The brands pay, at least in part: ${numbersEn}`, zh: `品牌至少也付了一部分：${numbersZh}` },
      ],
      look: { tier: 2, figure: 'creators' },
    },
    others,
    [
      {
        when: both(above(gains[0], -0.005), above(gains[1], -0.005), above(sold, 0.97)),
        en: `Nobody pays for honesty: ${againstEn}`,
        zh: `没有人为诚实付出代价：${againstZh}`,
      },
      {
        when: above(sold, 0.97),
        en: `The creators pay: ${againstEn}`,
        zh: `付出代价的是达人：${againstZh}`,
      },
      { en: `The brands pay, at least in part: ${againstEn}`, zh: `品牌至少也付了一部分：${againstZh}` },
    ],
  ),
  control: { without: 'all' },
  suggestion: {
    en: 'Let nothing hidden ever be found out: does the law still help those who obey?',
    zh: '假如隐性广告从不败露，老实人还能从这条法里得益吗？',
    set: [['parameters.commerce.detection', 0]],
  },
};
