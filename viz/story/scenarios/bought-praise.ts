import { eveOf, moves, salesMove, trustIn } from '../blocks.ts';
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
  ofBrand,
  otherwise,
  ratio,
} from '../vocabulary.ts';

const BUYS = { path: 'brands.0.fakeReviews' };
const FINDS = { path: 'parameters.platform.fakeDetection' };
const start = begins(BUYS);
const found = begins(FINDS);
const trust = (b: number, day: typeof start) => at(ofBrand('trust', b), day);
const before = trust(0, eveOf(BUYS));
const top = trust(0, eveOf(FINDS));
const now = trust(0, last);
const bought = less(top, before);
const left = ratio(less(now, before), bought);
const values = { before, top, now, left, oak: trust(1, last) };

const gained = gainOf(ofBrand('trust', 0), eveOf(FINDS));
const still = gainOf(ofBrand('trust', 0));
const others = {
  kept: ratio(still, gained),
  topOr: otherwise(top),
  nowOr: otherwise(now),
  tinselSales: timesOtherwise(ofBrand('sales', 0), start),
  oakSales: timesOtherwise(ofBrand('sales', 1), start),
};
const numbersEn =
  'trust in {@0} was {top:2} when the fakes were found, without them {topOr:2}; it ends at {now:2}, without them {nowOr:2}. Since the first fake {@0} has sold {tinselSales:%} of what it would have, {@1} {oakSales:%}.';
const numbersZh =
  '查出刷单时对{@0}的信任 {top:2}，不刷会是 {topOr:2}；最后 {now:2}，不刷会是 {nowOr:2}。从刷单起，{@0}的销量是不刷时的 {tinselSales:%}，{@1}是 {oakSales:%}。';

export const story: Story = {
  needs: [start, found],
  sentences: [
    {
      id: 'before',
      on: later(start, -5),
      values: { tinsel: trust(0, later(start, -5)), oak: trust(1, later(start, -5)) },
      variants: [
        {
          en: 'Honest times: trust in {@0} is {tinsel:2}, in {@1} {oak:2}.',
          zh: '还没刷单的日子：对{@0}的信任 {tinsel:2}，对{@1} {oak:2}。',
        },
      ],
      look: { lens: 'trust', brand: 0, figure: 'brands' },
    },
    salesMove(0, start),
    moves({
      id: 'bought',
      topic: trustIn(0),
      before,
      after: trust(0, later(start, 45)),
      look: { lens: 'origin', brand: 0, figure: 'origin' },
    }),
    moves({
      id: 'found',
      topic: trustIn(0),
      before: top,
      after: trust(0, later(found, 40)),
      look: { lens: 'trust', brand: 0, figure: 'origin' },
    }),
    salesMove(1, found, 40),
  ],
  answer: preferring(
    {
      id: 'answer',
      on: last,
      values,
      variants: [
        {
          when: below(bought, 0.005),
          en: 'Hardly any: trust in {@0} was {before:2} before, {top:2} when the fakes were found, {now:2} at the end; {@1} has {oak:2}.',
          zh: '几乎买不到：对{@0}的信任之前 {before:2}，查出刷单时 {top:2}，最后 {now:2}；{@1}是 {oak:2}。',
        },
        {
          when: both(above(left, 0.6)),
          en: 'It was bought, and most of it stays: trust in {@0} {before:2} before, {top:2} when the fakes were found, {now:2} at the end; {@1} has {oak:2}.',
          zh: '买来了，大半也留下了：对{@0}的信任之前 {before:2}，查出刷单时 {top:2}，最后 {now:2}；{@1}是 {oak:2}。',
        },
        {
          when: above(left, 0.05),
          en: 'It was bought, and {left:%} of it is left: trust in {@0} {before:2} before, {top:2} when the fakes were found, {now:2} at the end; {@1} has {oak:2}.',
          zh: '买来的还剩 {left:%}：对{@0}的信任之前 {before:2}，查出刷单时 {top:2}，最后 {now:2}；{@1}是 {oak:2}。',
        },
        {
          en: 'It was bought, and it is gone: trust in {@0} {before:2} before, {top:2} when the fakes were found, {now:2} at the end; {@1} has {oak:2}.',
          zh: '买来的全退了：对{@0}的信任之前 {before:2}，查出刷单时 {top:2}，最后 {now:2}；{@1}是 {oak:2}。',
        },
      ],
      look: { lens: 'trust', brand: 0, figure: 'brands' },
    },
    others,
    [
      { when: below(gained, 0.005), en: `Hardly any: ${numbersEn}`, zh: `几乎买不到：${numbersZh}` },
      {
        when: above(others.kept, 0.6),
        en: `It was bought, and most of it stays: ${numbersEn}`,
        zh: `买来了，大半也留下了：${numbersZh}`,
      },
      {
        when: above(others.kept, 0.05),
        en: `It was bought, and {kept:%} of it is left: ${numbersEn}`,
        zh: `买来的还剩 {kept:%}：${numbersZh}`,
      },
      { en: `It was bought, and it is gone: ${numbersEn}`, zh: `买来的全退了：${numbersZh}` },
    ],
  ),
  control: { without: 'all' },
  suggestion: {
    en: 'Let nothing ever be recognised: how far does bought honour go?',
    zh: '假如从来查不出来，买来的名声能走多远？',
    without: { path: 'parameters.platform.fakeDetection' },
  },
};
