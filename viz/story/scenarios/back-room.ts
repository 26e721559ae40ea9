import { moves } from '../blocks.ts';
import { preferring, timesOtherwise } from '../contrast.ts';
import type { Story } from '../sentence.ts';
import {
  above,
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
  plus,
  ratio,
  sum,
} from '../vocabulary.ts';
import { ofBrand } from '../vocabulary.ts';
import type { Day } from '../vocabulary.ts';

const ROOM = { path: 'creators.mid.privateShare' };
const start = begins(ROOM);
const before = later(start, -30);
const ALL = [0, 1, 2, 3];
const again = (first: Day, until: Day) =>
  plus(...ALL.map((b) => mean(ofBrand('repeat_sales', b), first, until)));
const income = ofMarket('creator_income');
const answers = ofTier('interaction', 1);
const repeat = ratio(again(start, last), again(before, start));
const earns = ratio(mean(income, start, last), mean(income, before, start));
const heard = ratio(mean(answers, start, last), mean(answers, before, start));
const values = { repeat, earns, heard };

const repeats = (first: Day, until: Day) =>
  plus(...ALL.map((b) => sum(ofBrand('repeat_sales', b), first, until)));
const others = {
  repeatOr: ratio(repeats(start, last), otherwise(repeats(start, last))),
  earnsOr: timesOtherwise(income, start),
  heardOr: timesOtherwise(answers, start),
};
const numbersEn =
  'against the same market without groups, earlier buyers buy {repeatOr:%}, creators earn {earnsOr:%}, and outside the mid tier answers {heardOr:%} of the comments it would have.';
const numbersZh =
  '与不建群的同一个市场相比，老顾客买了 {repeatOr:%}，达人收入是 {earnsOr:%}，群外腰部达人的回复是 {heardOr:%}。';

export const story: Story = {
  needs: [start],
  sentences: [
    {
      id: 'members',
      on: later(start, 10),
      values: { n: sum(ofTier('members', 1), later(start, 10), later(start, 11)) },
      variants: [
        {
          en: 'In the groups of the mid tier there are {n:n} followers now.',
          zh: '腰部达人的群里现在有 {n:n} 位粉丝。',
        },
      ],
      look: { tier: 1, figure: 'creators' },
    },
    moves({
      id: 'again',
      topic: {
        en: 'what is sold a day to those who bought before',
        zh: '每天卖给老顾客的件数',
        form: 'n',
        least: 0.05,
      },
      before: again(before, start),
      after: again(start, later(start, 30)),
      relative: true,
      look: { lens: 'stage', figure: 'sales' },
    }),
    moves({
      id: 'income',
      topic: {
        en: 'the daily income of all creators (yuan)',
        zh: '全体达人每天的收入（元）',
        form: 'n',
        least: 0.05,
      },
      before: mean(income, before, start),
      after: mean(income, later(start, 15), later(start, 45)),
      relative: true,
      look: { tier: 1, figure: 'creators' },
    }),
    moves({
      id: 'outside',
      topic: {
        en: 'the number of comments the mid tier answers outside, for a hundred followers and day,',
        zh: '群外每百位粉丝每天得到的腰部达人回复',
        form: 'x',
        least: 0.05,
      },
      before: hundred(mean(answers, before, start)),
      after: hundred(mean(answers, later(start, 30), later(start, 60))),
      relative: true,
      look: { lens: 'trust', tier: 1 },
    }),
  ],
  answer: preferring(
    {
      id: 'answer',
      on: last,
      values,
      variants: [
        {
          when: above(less(repeat, heard), 0.1),
          en: 'Earlier buyers buy {repeat:%} of what they bought before, creators earn {earns:%}; outside, the mid tier answers {heard:%} of what it did.',
          zh: '老顾客买的是从前的 {repeat:%}，达人收入是从前的 {earns:%}；而在群外，腰部达人的回复是从前的 {heard:%}。',
        },
        {
          en: 'Little is gained: earlier buyers buy {repeat:%} of what they bought before, creators earn {earns:%}; outside, the mid tier answers {heard:%}.',
          zh: '收获不大：老顾客买的是从前的 {repeat:%}，达人收入是从前的 {earns:%}；群外的回复是从前的 {heard:%}。',
        },
      ],
      look: { tier: 1, figure: 'creators' },
    },
    others,
    [
      {
        when: both(above(others.repeatOr, 1.05), below(others.heardOr, 0.95)),
        en: `Much is bought, and the others notice: ${numbersEn}`,
        zh: `卖得多了，群外也察觉到了：${numbersZh}`,
      },
      {
        when: above(others.repeatOr, 1.05),
        en: `Much is bought, and outside hardly anybody notices: ${numbersEn}`,
        zh: `卖得多了，群外几乎察觉不到：${numbersZh}`,
      },
      { en: `Little is gained: ${numbersEn}`, zh: `收获不大：${numbersZh}` },
    ],
  ),
  control: { without: 'all' },
  suggestion: {
    en: 'Leave the groups out: how much would have been bought anyway?',
    zh: '不建群：本来会卖多少？',
    without: 'all',
  },
};

function hundred(term: ReturnType<typeof mean>): ReturnType<typeof mean> {
  return (run) => {
    const found = term(run);
    return found && { ...found, value: 100 * found.value };
  };
}
