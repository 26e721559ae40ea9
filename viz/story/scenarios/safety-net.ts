import { moves } from '../blocks.ts';
import { ranking } from '../ranking.ts';
import { preferring, timesOtherwise } from '../contrast.ts';
import type { Story } from '../sentence.ts';
import { above, begins, below, last, later, less, mean, ofBrand, ratio } from '../vocabulary.ts';

const NET = { path: 'brands.3.guarantee' };
const start = begins(NET);
const sold = (b: number, until: typeof start) =>
  ratio(mean(ofBrand('sales', b), start, until), mean(ofBrand('sales', b), later(start, -30), start));
const [coral, dune] = [sold(2, last), sold(3, last)];
const values = { coral, dune };
const move = (b: number, days: number) =>
  moves({
    id: `sales-${b}`,
    topic: { en: `what {@${b}} sells in ten days`, zh: `{@${b}}十天的销量`, form: 'n' as const, least: 0.07 },
    before: tenDays(b, later(start, -30), start),
    after: tenDays(b, start, later(start, days)),
    relative: true,
    look: { brand: b, figure: 'sales' },
  });
const tenDays = (b: number, first: typeof start, until: typeof start) => {
  const daily = mean(ofBrand('sales', b), first, until);
  return (run: Parameters<typeof daily>[0]) => {
    const found = daily(run);
    return found && { ...found, value: 10 * found.value };
  };
};

const [coralOr, duneOr] = [2, 3].map((b) => timesOtherwise(ofBrand('sales', b), start));
const numbersEn = 'against the usual guarantee {@3} sells {duneOr:%}, {@2} {coralOr:%}.';
const numbersZh = '与平常的保障相比，{@3}的销量是 {duneOr:%}，{@2}是 {coralOr:%}。';

export const story: Story = {
  needs: [start],
  sentences: [
    ranking({
      id: 'untried',
      of: (b) => mean(ofBrand('sales', b), later(start, -30), later(start, -5)),
      brands: [0, 1, 2, 3],
      form: 'yuan',
      lead: { en: 'Pieces a day before there is a guarantee: most of', zh: '还没有兜底时，每天卖得最多的是' },
      on: later(start, -5),
      look: { lens: 'stage', brand: 3, figure: 'funnel' },
    }),
    move(3, 25),
    move(2, 30),
    ranking({
      id: 'gain',
      of: (b) => sold(b, later(start, 50)),
      brands: [0, 1, 2, 3],
      form: '%',
      lead: { en: 'Sales against the month before, most for', zh: '与之前那个月相比，销量涨得最多的是' },
      look: { brand: 3, figure: 'sales' },
    }),
  ],
  answer: preferring(
    {
      id: 'answer',
      on: last,
      values,
      variants: [
        {
          when: above(less(dune, coral), 0.05),
          en: 'It helps expensive {@3} more: since the guarantee it sells {dune:%} of what it sold before, {@2} {coral:%}.',
          zh: '对贵的{@3}帮助更大：兜底以来它的销量是从前的 {dune:%}，{@2}是 {coral:%}。',
        },
        {
          when: below(less(dune, coral), -0.05),
          en: 'It helps cheap {@2} more: since the guarantee it sells {coral:%} of what it sold before, {@3} {dune:%}.',
          zh: '对便宜的{@2}帮助更大：兜底以来它的销量是从前的 {coral:%}，{@3}是 {dune:%}。',
        },
        {
          en: 'It helps both alike: {@3} sells {dune:%} of what it sold before, {@2} {coral:%}.',
          zh: '帮助差不多：{@3}的销量是从前的 {dune:%}，{@2}是 {coral:%}。',
        },
      ],
      look: { brand: 3, figure: 'sales' },
    },
    { coralOr, duneOr },
    [
      {
        when: above(less(duneOr, coralOr), 0.05),
        en: `It helps expensive {@3} more: ${numbersEn}`,
        zh: `对贵的{@3}帮助更大：${numbersZh}`,
      },
      {
        when: below(less(duneOr, coralOr), -0.05),
        en: `It helps cheap {@2} more: ${numbersEn}`,
        zh: `对便宜的{@2}帮助更大：${numbersZh}`,
      },
      { en: `It helps both alike: ${numbersEn}`, zh: `帮助差不多：${numbersZh}` },
    ],
  ),
  control: { without: 'all' },
  suggestion: {
    en: 'Leave the guarantee out: how would the brands have sold without it?',
    zh: '去掉兜底：没有它，各家本来会卖得怎样？',
    without: 'all',
  },
};
