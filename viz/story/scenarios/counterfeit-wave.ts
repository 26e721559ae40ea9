import { badNews, comesBack, eveOf, salesMove, trustFalls, trustIn } from '../blocks.ts';
import { whatIsLeft } from '../contrast.ts';
import type { Story } from '../sentence.ts';
import {
  above,
  at,
  begins,
  ends,
  firstUnder,
  from,
  later,
  less,
  lowest,
  ofBrand,
  sum,
} from '../vocabulary.ts';

const WAVE = { kind: 'counterfeit' } as const;
const start = begins(WAVE);
const eve = eveOf(WAVE);
const over = ends(WAVE);
const trust = ofBrand('trust', 1);
const low = lowest(trust, start, later(over, 10));
const half = from([at(trust, eve), low], (a, b) => (a + b) / 2);
const lost = less(at(trust, eve), low);

export const story: Story = {
  needs: [start],
  sentences: [
    {
      id: 'fakes',
      on: later(start, 15),
      values: {
        fakes: sum(ofBrand('counterfeits', 1), start, later(start, 15)),
        sold: sum(ofBrand('sales', 1), start, later(start, 15)),
      },
      variants: [
        {
          en: 'Of {sold:n} pieces sold as {@1} in fifteen days, {fakes:n} are fake. Whoever is deceived tells others.',
          zh: '十五天里以{@1}之名卖出 {sold:n} 件，其中 {fakes:n} 件是假货。上了当的人会告诉别人。',
        },
      ],
      look: { lens: 'trust', brand: 1, figure: 'sales' },
    },
    badNews(1, start),
    trustFalls(1, eve, 40),
    {
      id: 'half',
      values: { days: from([firstUnder(trust, start, half), start], (day, began) => day - began), lost },
      variants: [
        {
          when: above(lost, 0.01),
          en: 'Half of the loss of {lost:2} was there after {days:n} days.',
          zh: '总共丢掉 {lost:2}，其中一半只用了 {days:n} 天。',
        },
      ],
      look: { lens: 'origin', brand: 1, figure: 'brands' },
    },
    salesMove(1, over, 45),
    comesBack({
      id: 'back',
      topic: trustIn(1),
      track: trust,
      eve,
      within: 40,
      by: later(over, 80),
      look: { lens: 'trust', brand: 1, figure: 'brands' },
    }),
  ],
  answer: whatIsLeft(
    {
      topic: trustIn(1),
      track: ofBrand('trust', 1),
      eve,
      within: 40,
      look: { lens: 'trust', brand: 1, figure: 'brands' },
    },
    { track: ofBrand('sales', 1), from: start },
  ),
  control: { without: 'all' },
  suggestion: {
    en: 'Let the platform trace every piece, and see what is spared.',
    zh: '让平台一物一码，看看能少丢多少。',
    set: [['parameters.platform.traceability', 0.95]],
  },
};
