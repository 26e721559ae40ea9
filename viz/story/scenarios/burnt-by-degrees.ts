import { credibilityMoves, eveOf, moves } from '../blocks.ts';
import { withClause } from '../contrast.ts';
import type { Story } from '../sentence.ts';
import {
  above,
  at,
  begins,
  below,
  both,
  eventsBy,
  last,
  later,
  mean,
  ofTier,
  otherwise,
  ratio,
  ratioOf,
} from '../vocabulary.ts';

const MONEY = { kind: 'campaign' } as const;
const start = begins(MONEY);
const eve = eveOf(MONEY);
const paid = (first: typeof start, until: typeof start) =>
  ratioOf(ofTier('paid_posts', 1), ofTier('posts', 1), first, until);
const followers = ofTier('followers', 1);
const income = ofTier('income', 1);
const kept = ratio(at(followers, last), at(followers, eve));
const best = mean(income, later(start, 60), later(start, 120));
const end = mean(income, later(last, -60), last);
const values = { kept, paid: paid(later(last, -30), last), best, end };

export const story: Story = {
  needs: [start],
  sentences: [
    moves({
      id: 'income',
      topic: {
        en: 'the daily income of the mid tier (yuan)',
        zh: '腰部达人每天的收入（元）',
        form: 'n',
        least: 0.05,
      },
      before: mean(income, later(start, -30), start),
      after: mean(income, start, later(start, 30)),
      relative: true,
      look: { tier: 1, figure: 'creators' },
    }),
    moves({
      id: 'share',
      topic: { en: 'the share of posts that are paid for', zh: '广告在帖子里的比例', form: '%', least: 0.03 },
      before: paid(later(start, -30), start),
      after: paid(later(start, 60), later(start, 90)),
      comment: { rose: { en: 'Nobody ordered it.', zh: '没有人下过命令。' } },
      look: { tier: 1, figure: 'creators' },
    }),
    credibilityMoves(1, eve, later(start, 120)),
    {
      id: 'collapses',
      on: later(start, 180),
      values: { n: eventsBy('creator-collapses', later(start, 180)) },
      variants: [
        {
          when: above(eventsBy('creator-collapses', later(start, 180)), 0.5),
          en: 'Collapses of creators so far (half their trust capital gone within two months): {n:n}.',
          zh: '到现在为止，达人崩塌（两个月内信任资本少了一半以上）共 {n:n} 次。',
        },
        { en: 'So far no creator has collapsed.', zh: '到现在为止，没有一位达人崩塌。' },
      ],
      look: { lens: 'trust', tier: 1, figure: 'creators' },
    },
    moves({
      id: 'followers',
      topic: { en: 'the number of follows of the mid tier', zh: '腰部达人的粉丝数', form: 'n', least: 0.05 },
      before: at(followers, eve),
      after: at(followers, later(start, 240)),
      relative: true,
      look: { tier: 1, figure: 'creators' },
    }),
  ],
  answer: withClause(
    {
      id: 'answer',
      on: last,
      values,
      variants: [
        {
          when: both(below(kept, 0.7), above(values.paid, 0.4)),
          en: 'In collapse: {paid:%} of posts are paid for and {kept:%} of the followers are left. A day earned {best:n} yuan at the best of it, {end:n} at the end.',
          zh: '走到崩塌：{paid:%} 的帖子是广告，粉丝剩 {kept:%}。最好的时候一天挣 {best:n} 元，最后 {end:n} 元。',
        },
        {
          when: below(kept, 0.9),
          en: 'Downhill: {kept:%} of the followers are left, with {paid:%} of posts paid for. A day earned {best:n} yuan at the best of it, {end:n} at the end.',
          zh: '在走下坡：粉丝剩 {kept:%}，{paid:%} 的帖子是广告。最好的时候一天挣 {best:n} 元，最后 {end:n} 元。',
        },
        {
          en: 'Where it stood: {kept:%} of the followers, {paid:%} of posts paid for. A day earned {best:n} yuan in the middle, {end:n} at the end.',
          zh: '还站得住：粉丝是当初的 {kept:%}，{paid:%} 的帖子是广告。中间一天挣 {best:n} 元，最后 {end:n} 元。',
        },
      ],
      look: { tier: 1, figure: 'creators' },
    },
    {
      values: { fans: ratio(at(followers, last), otherwise(at(followers, last))) },
      en: 'That is {fans:%} of the followers they would have without the money.',
      zh: '粉丝是没有这笔钱时的 {fans:%}。',
    },
  ),
  control: { without: 'all' },
  suggestion: {
    en: 'Let selling cost no credibility: does the tier still fall?',
    zh: '假如带货不损可信度，这一层还会倒吗？',
    set: [['parameters.commerce.on', false]],
  },
};
