import { comesBack, credibilityMoves, falls, eveOf, moves, salesMove } from '../blocks.ts';
import type { Topic } from '../blocks.ts';
import { timesOtherwise, withClause } from '../contrast.ts';
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
  lowest,
  ofBrand,
  ofTier,
  otherwise,
  ratio,
} from '../vocabulary.ts';

const FALL = { kind: 'scandal' } as const;
const start = begins(FALL);
const eve = eveOf(FALL);
const capital = ofTier('trust_capital', 2);
const followers = ofTier('followers', 2);
const TOPIC: Topic = {
  en: 'the trust that followers have put in the star, added up,',
  zh: '粉丝对头部达人的信任加起来，',
  form: 'n',
  least: 10,
};
const before = at(capital, eve);
const low = lowest(capital, start, later(start, 30));
const back = ratio(less(at(capital, last), low), less(before, low));
const values = { before, now: at(capital, last), back };

export const story: Story = {
  needs: [start],
  sentences: [
    {
      id: 'rise',
      on: later(start, -60),
      values: {
        followers: at(followers, later(start, -60)),
        credibility: at(ofTier('credibility', 2), later(start, -60)),
      },
      variants: [
        {
          en: 'The star has {followers:n} followers, who believe {credibility:%} of what is said. {@0} pays for that.',
          zh: '头部达人有 {followers:n} 位粉丝，说的话他们信 {credibility:%}。{@0}花钱买的就是这个。',
        },
      ],
      look: { lens: 'trust', brand: 0, tier: 2, figure: 'creators' },
    },
    credibilityMoves(2, eve, later(start, 1), {
      fell: { en: 'Overnight.', zh: '一夜之间。' },
      stayed: { en: 'Hardly anybody took it to heart.', zh: '几乎没人往心里去。' },
    }),
    falls({
      id: 'capital',
      topic: TOPIC,
      track: capital,
      eve,
      within: 30,
      look: { lens: 'trust', tier: 2, figure: 'creators' },
    }),
    salesMove(0, start, 45),
    moves({
      id: 'followers',
      topic: { en: 'the number of followers', zh: '粉丝数', form: 'n', least: 0.03 },
      before: at(followers, eve),
      after: at(followers, later(start, 90)),
      relative: true,
      look: { tier: 2, figure: 'creators' },
    }),
    comesBack({
      id: 'back',
      topic: TOPIC,
      track: capital,
      eve,
      within: 30,
      by: later(start, 150),
      look: { lens: 'trust', tier: 2, figure: 'creators' },
    }),
  ],
  answer: withClause(
    {
      id: 'answer',
      on: last,
      values,
      variants: [
        {
          when: below(less(before, low), 10),
          en: `The star’s followers hardly lost any trust: added up, {before:n} on the eve, {now:n} at the end.`,
          zh: `粉丝对头部达人的信任几乎没有损失：加起来前一晚 {before:n}，最后 {now:n}。`,
        },
        {
          when: above(back, 0.9),
          en: `The trust that followers put in the star is all back: added up, {before:n} on the eve, {now:n} at the end.`,
          zh: `粉丝对头部达人的信任全都回来了：加起来前一晚 {before:n}，最后 {now:n}。`,
        },
        {
          when: both(above(back, 0.1)),
          en: `Of the trust that followers had put in the star, and lost, {back:%} is back.`,
          zh: `粉丝对头部达人丢掉的信任，回来了 {back:%}。`,
        },
        {
          en: `Nothing of the followers’ trust in the star comes back: added up, {before:n} on the eve, {now:n} at the end.`,
          zh: `粉丝对头部达人的信任一点也没有回来：加起来前一晚 {before:n}，最后 {now:n}。`,
        },
      ],
      look: { lens: 'trust', brand: 0, tier: 2, figure: 'creators' },
    },
    {
      values: {
        fans: ratio(at(followers, last), otherwise(at(followers, last))),
        polarisOr: timesOtherwise(ofBrand('sales', 0), start),
        meadowOr: timesOtherwise(ofBrand('sales', 1), start),
      },
      en: 'Against the same market without the scandal: {fans:%} of the followers, {polarisOr:%} of the sales of {@0}, {meadowOr:%} of those of {@1}.',
      zh: '与没有塌房的同一个市场相比：粉丝是 {fans:%}，{@0}的销量是 {polarisOr:%}，{@1}是 {meadowOr:%}。',
    },
  ),
  control: { without: 'all' },
  suggestion: {
    en: 'Leave the scandal out: what would the star be worth today?',
    zh: '去掉这场塌房：达人今天会值多少？',
    without: 'all',
  },
};
