import { moves } from '../blocks.ts';
import { timesOtherwise, withClause } from '../contrast.ts';
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
  less,
  mean,
  ofBrand,
  otherwise,
  ratio,
  ratioOf,
} from '../vocabulary.ts';

const HYPE = { kind: 'campaign' } as const;
const start = begins(HYPE);
const end = ends(HYPE);
const sales = ofBrand('sales', 0);
const trust = ofBrand('trust', 0);
const usual = mean(sales, later(start, -30), start);
const factor = ratio(mean(sales, start, end), usual);
const after = ratio(mean(sales, later(last, -60), last), usual);
const change = less(at(trust, last), at(trust, later(start, -1)));
const values = { factor, after, eve: at(trust, later(start, -1)), now: at(trust, last) };

export const story: Story = {
  needs: [start],
  sentences: [
    moves({
      id: 'sales',
      topic: { en: 'what {@0} sells a day', zh: '{@0}每天的销量', form: 'n', least: 0.05 },
      before: usual,
      after: mean(sales, start, later(start, 10)),
      relative: true,
      look: { lens: 'trust', brand: 0, figure: 'sales' },
    }),
    moves({
      id: 'impulse',
      topic: {
        en: 'the share bought without need',
        zh: '本来用不着、一时冲动买下的比例',
        form: '%',
        least: 0.02,
      },
      before: ratioOf(ofBrand('impulse_sales', 0), sales, later(start, -30), start),
      after: ratioOf(ofBrand('impulse_sales', 0), sales, start, later(start, 20)),
      look: { brand: 0, figure: 'sales' },
    }),
    moves({
      id: 'returns',
      topic: {
        en: 'what comes back, as a share of what is sold,',
        zh: '退货占销量的比例',
        form: '%',
        least: 0.02,
      },
      before: ratioOf(ofBrand('returns', 0), sales, later(start, -30), start),
      after: ratioOf(ofBrand('returns', 0), sales, start, end),
      look: { brand: 0, figure: 'sales' },
    }),
    moves({
      id: 'trust',
      topic: { en: 'trust in {@0}', zh: '对{@0}的信任', form: '2', least: 0.01 },
      before: at(trust, later(start, -1)),
      after: at(trust, later(end, 30)),
      look: { lens: 'trust', brand: 0, figure: 'origin' },
    }),
  ],
  answer: withClause(
    {
      id: 'answer',
      on: last,
      values,
      variants: [
        {
          when: both(above(factor, 1.1), below(change, -0.01)),
          en: 'Hype sells {factor:x} times as much while it lasts and {after:x} times in the last two months; trust goes from {eve:2} to {now:2}.',
          zh: '炒作期间销量是平时的 {factor:x} 倍，最后两个月是 {after:x} 倍；信任从 {eve:2} 降到 {now:2}。',
        },
        {
          when: above(factor, 1.1),
          en: 'Hype sells {factor:x} times as much while it lasts and {after:x} times in the last two months; trust does not suffer: {eve:2} before, {now:2} at the end.',
          zh: '炒作期间销量是平时的 {factor:x} 倍，最后两个月是 {after:x} 倍；信任没有受损：之前 {eve:2}，最后 {now:2}。',
        },
        {
          en: 'The hype sells nothing more: {factor:x} times the usual while it lasts; trust {eve:2} before, {now:2} at the end.',
          zh: '炒作没有多卖：期间是平时的 {factor:x} 倍；信任之前 {eve:2}，最后 {now:2}。',
        },
      ],
      look: { lens: 'trust', brand: 0, figure: 'sales' },
    },
    {
      values: {
        trustOr: otherwise(at(trust, last)),
        salesOr: timesOtherwise(sales, later(last, -60)),
      },
      en: 'Without the hype trust would be {trustOr:2}; sales in the last two months are {salesOr:x} times what they would have been.',
      zh: '没有这场炒作，信任会是 {trustOr:2}；最后两个月的销量是本来会有的 {salesOr:x} 倍。',
    },
  ),
  control: { without: 'all' },
  suggestion: {
    en: 'Keep the shortage, drop the flood of advertising: which of the two does it?',
    zh: '只留饥饿营销，去掉广告轰炸：到底是哪一样在起作用？',
    without: { kind: 'campaign' },
  },
};
