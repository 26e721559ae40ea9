import { eveOf, trustFalls } from '../blocks.ts';
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
  ofBrand,
  otherwise,
  ranked,
  sum,
} from '../vocabulary.ts';

const BAD = { kind: 'quality-drop' } as const;
const start = begins(BAD);
const eve = eveOf(BAD);
const ALL = [0, 1, 2];
const lost = (b: number, day = last) => less(at(ofBrand('trust', b), eve), at(ofBrand('trust', b), day));
const byLoss = ALL.map((brand) => ({ brand, of: lost(brand) }));
const worst = ranked(byLoss, 0);
const values = {
  worst,
  best: ranked(byLoss, 2),
  silent: lost(0),
  eraser: lost(1),
  open: lost(2),
};
const numbersEn =
  'against the eve trust is lower by {silent:2} at {@0}, {eraser:2} at {@1}, {open:2} at {@2}.';
const numbersZh = '与前一晚相比，信任少了：{@0} {silent:2}，{@1} {eraser:2}，{@2} {open:2}。';

const spared = (b: number) => less(at(ofBrand('trust', b), last), otherwise(at(ofBrand('trust', b), last)));
const [deleting, listening] = [spared(1), spared(2)];
const others = {
  eraserNow: at(ofBrand('trust', 1), last),
  openNow: at(ofBrand('trust', 2), last),
  eraserOr: otherwise(at(ofBrand('trust', 1), last)),
  openOr: otherwise(at(ofBrand('trust', 2), last)),
  eraserSales: timesOtherwise(ofBrand('sales', 1), start),
  openSales: timesOtherwise(ofBrand('sales', 2), start),
};
const othersEn =
  'trust in {@2} is {openNow:2}, with silence {openOr:2}, and it sells {openSales:%}; trust in {@1} is {eraserNow:2}, with silence {eraserOr:2}, and it sells {eraserSales:%}.';
const othersZh =
  '对{@2}的信任 {openNow:2}，沉默会是 {openOr:2}，销量是沉默时的 {openSales:%}；对{@1}的信任 {eraserNow:2}，沉默会是 {eraserOr:2}，销量是 {eraserSales:%}。';

export const story: Story = {
  needs: [start],
  sentences: [
    trustFalls(0, eve, 25),
    {
      id: 'bad-read',
      on: later(ends(BAD), 10),
      values: Object.fromEntries(
        ALL.map((b) => [`b${b}`, sum(ofBrand('read_bad', b), start, later(ends(BAD), 10))]),
      ),
      variants: [
        {
          en: 'Bad posts were read {b0:n} times about {@0}, {b1:n} about {@1}, which has them deleted, {b2:n} about {@2}.',
          zh: '差评被读到的次数：{@0} {b0:n}，删帖的{@1} {b1:n}，{@2} {b2:n}。',
        },
      ],
      look: { lens: 'origin', brand: 1, figure: 'wordOfMouth' },
    },
    {
      id: 'answered',
      on: later(ends(BAD), 20),
      values: {
        answered: sum(ofBrand('answered', 2), start, later(ends(BAD), 20)),
        spent: sum(ofBrand('cost_service', 2), start, later(ends(BAD), 20)),
      },
      variants: [
        {
          when: above(sum(ofBrand('answered', 2), start, later(ends(BAD), 20)), 0.5),
          en: '{@2} has answered {answered:n} complaints and spent {spent:n} yuan on it.',
          zh: '{@2}回应了 {answered:n} 条投诉，花了 {spent:n} 元。',
        },
        { en: '{@2} has not answered a single complaint.', zh: '{@2}一条投诉也没有回应。' },
      ],
      look: { lens: 'trust', brand: 2 },
    },
    ranking({
      id: 'loyal',
      of: (b) => at(ofBrand('loyalty', b), later(ends(BAD), 50)),
      brands: ALL,
      form: '2',
      lead: { en: 'People are most loyal to', zh: '大家最忠诚的是' },
      look: { lens: 'stage', brand: 2, figure: 'stages' },
    }),
  ],
  answer: preferring(
    {
      id: 'answer',
      on: last,
      values,
      variants: [
        {
          when: above(
            from([less(lost(0), lost(2)), less(lost(1), lost(2))], (a, b) => Math.max(a, b)),
            0.005,
          ),
          en: `Worst off is {worst:@}, best {best:@}: ${numbersEn}`,
          zh: `最惨的是{worst:@}，最好的是{best:@}。${numbersZh}`,
        },
        {
          when: above(
            from([less(lost(2), lost(0)), less(lost(2), lost(1))], (a, b) => Math.max(a, b)),
            0.005,
          ),
          en: `Listening did not pay: worst off is {worst:@}; ${numbersEn}`,
          zh: `认错没有换来好处：最惨的是{worst:@}。${numbersZh}`,
        },
        {
          en: `The answers hardly differ: ${numbersEn}`,
          zh: `三种回应差不多。${numbersZh}`,
        },
      ],
      look: { lens: 'trust', brand: 2, figure: 'brands' },
    },
    others,
    [
      {
        when: both(above(listening, 0.005), below(deleting, 0.005)),
        en: `Listening helps, deleting does not: ${othersEn}`,
        zh: `认错有用，删帖没用：${othersZh}`,
      },
      {
        when: both(above(listening, 0.005), above(deleting, 0.005)),
        en: `Both help: ${othersEn}`,
        zh: `两样都有用：${othersZh}`,
      },
      {
        when: above(deleting, 0.005),
        en: `Deleting helps, listening does not: ${othersEn}`,
        zh: `删帖有用，认错没用：${othersZh}`,
      },
      { en: `Neither answer saves trust: ${othersEn}`, zh: `两种回应都没有挽回信任：${othersZh}` },
    ],
  ),
  control: { without: { kind: 'set' } },
  suggestion: {
    en: 'Take the bad batches away: what would the three be worth?',
    zh: '去掉次品：三家本来会怎样？',
    without: { kind: 'quality-drop' },
  },
};
