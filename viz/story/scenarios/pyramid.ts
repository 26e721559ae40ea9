import { ranking } from '../ranking.ts';
import type { Story } from '../sentence.ts';
import {
  above,
  at,
  begins,
  from,
  last,
  later,
  ofBrand,
  plus,
  ranked,
  rankedValue,
  ratio,
  sum,
} from '../vocabulary.ts';
import type { Day } from '../vocabulary.ts';

const start = begins({ kind: 'campaign' });
const ALL = [0, 1, 2, 3];
const spent = (b: number, until: Day) =>
  plus(...['koc', 'mid', 'head'].map((tier) => sum(ofBrand(`cost_${tier}`, b), start, until)));
const sold = (b: number, until: Day) => sum(ofBrand('sales', b), start, until);
const perSale = (b: number, until: Day) => ratio(spent(b, until), sold(b, until));
const bySales = ALL.map((brand) => ({ brand, of: sold(brand, last) }));
// The cheapest first: the most of the negative.
const byCost = ALL.map((brand) => ({ brand, of: from([perSale(brand, last)], (x) => -x) }));
const values = {
  most: ranked(bySales, 0),
  sales: rankedValue(bySales, 0),
  pyramid: sold(0, last),
  cost: perSale(0, last),
  cheapest: ranked(byCost, 0),
  least: from([rankedValue(byCost, 0)], (x) => -x),
};

export const story: Story = {
  needs: [start],
  sentences: [
    ranking({
      id: 'known',
      of: (b) => at(ofBrand('awareness', b), later(start, 30)),
      brands: ALL,
      form: '%',
      lead: { en: 'A month after the launch best known is', zh: '开卖一个月，知道的人最多的是' },
      look: { lens: 'trust', brand: 0, figure: 'funnel' },
    }),
    ranking({
      id: 'sales',
      of: (b) => sold(b, later(start, 60)),
      brands: ALL,
      form: 'n',
      lead: { en: 'Pieces sold in two months: most by', zh: '两个月卖出的件数，最多的是' },
      look: { brand: 3, figure: 'sales' },
    }),
    ranking({
      id: 'cost',
      of: (b) => perSale(b, later(start, 100)),
      brands: ALL,
      form: 'yuan',
      lead: {
        en: 'Yuan paid to creators for each piece sold: most by',
        zh: '每卖一件付给达人的钱（元），最多的是',
      },
      look: { brand: 1, figure: 'sales' },
    }),
    ranking({
      id: 'trust',
      of: (b) => at(ofBrand('trust', b), later(start, 130)),
      brands: ALL,
      form: '2',
      lead: { en: 'Most trusted is', zh: '最受信任的是' },
      look: { lens: 'trust', brand: 0, figure: 'brands' },
    }),
  ],
  answer: {
    id: 'answer',
    on: last,
    values,
    variants: [
      {
        when: above(
          from([values.most], (who) => (who === 0 ? 1 : 0)),
          0.5,
        ),
        en: 'The pyramid sells most ({sales:n}), at {cost:yuan} yuan of fees a piece; the cheapest way is {cheapest:@} with {least:yuan}.',
        zh: '{@0}卖得最多（{sales:n} 件），每件花 {cost:yuan} 元；花费最少的是{cheapest:@}，每件 {least:yuan} 元。',
      },
      {
        en: '{most:@} sells most ({sales:n}), the pyramid {pyramid:n}. A piece costs the pyramid {cost:yuan} yuan of fees; the cheapest way is {cheapest:@} with {least:yuan}.',
        zh: '{most:@}卖得最多（{sales:n} 件），{@0} {pyramid:n} 件。{@0}每件花 {cost:yuan} 元；花费最少的是{cheapest:@}，每件 {least:yuan} 元。',
      },
    ],
    look: { brand: 0, figure: 'sales' },
  },
  control: { without: 'all' },
  suggestion: {
    en: 'Another draw of the same market: does the order stay?',
    zh: '同样的市场换一次抽签：名次还一样吗？',
    set: [['seed', 'pyramid again']],
  },
};
