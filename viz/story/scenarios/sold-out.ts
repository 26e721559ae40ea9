import { moves } from '../blocks.ts';
import { withClause } from '../contrast.ts';
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
  ofTier,
  otherwise,
  ratio,
  ratioOf,
  sum,
} from '../vocabulary.ts';

const step = (nth: number) => ({ path: 'creators.mid.sponsoredShare', nth });
const start = begins(step(0));
const income = ofTier('income', 1);
const credibility = ofTier('credibility', 1);
const earned = sum(income, later(start, -30), start);
const earnedLast = sum(income, later(last, -30), last);
const followers = ofTier('followers', 1);
const kept = ratio(at(followers, last), at(followers, later(start, -1)));
const values = { earned, earnedLast, kept };

export const story: Story = {
  needs: [start, begins(step(3)), begins(step(5))],
  sentences: [
    {
      id: 'before',
      on: later(start, -15),
      values: {
        paid: ratioOf(ofTier('paid_posts', 1), ofTier('posts', 1), later(start, -45), later(start, -15)),
        credibility: at(credibility, later(start, -15)),
      },
      variants: [
        {
          en: 'Of a hundred posts of the mid tier, {paid:%} are paid for. Followers believe {credibility:%}.',
          zh: '腰部达人的帖子里有 {paid:%} 是广告，粉丝信 {credibility:%}。',
        },
      ],
      look: { tier: 1, figure: 'creators' },
    },
    moves({
      id: 'rich',
      topic: {
        en: 'the tier’s income in a month (yuan)',
        zh: '这一层一个月的收入（元）',
        form: 'n',
        least: 0.05,
      },
      before: earned,
      after: sum(income, begins(step(3)), ends(step(3))),
      relative: true,
      look: { tier: 1, figure: 'creators' },
    }),
    moves({
      id: 'same-share',
      topic: {
        en: 'on the way up and on the way down, at the same share of paid posts, credibility',
        zh: '上山与下山，广告比例一样，可信度',
        form: '2',
        least: 0.01,
      },
      before: at(credibility, later(ends(step(1)), -1)),
      after: at(credibility, later(ends(step(5)), -1)),
      comment: { fell: { en: 'The way back is another way.', zh: '回头路不是来时路。' } },
      look: { lens: 'trust', tier: 1, figure: 'creators' },
    }),
    moves({
      id: 'followers',
      topic: { en: 'the number of follows of the mid tier', zh: '腰部达人的粉丝数', form: 'n', least: 0.05 },
      before: at(followers, later(start, -1)),
      after: at(followers, later(ends(step(6)), 10)),
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
          when: both(below(ratio(earnedLast, earned), 0.9), below(kept, 0.9)),
          en: 'Going back does not restore them: {earnedLast:n} yuan a month at the end, {earned:n} before it began, and {kept:%} of the followers.',
          zh: '退回去也恢复不了：最后一个月 {earnedLast:n} 元，开始之前 {earned:n} 元，粉丝剩 {kept:%}。',
        },
        {
          when: above(ratio(earnedLast, earned), 0.9),
          en: 'Their income is restored: {earnedLast:n} yuan a month at the end, {earned:n} before it began, with {kept:%} of the followers.',
          zh: '收入恢复了：最后一个月 {earnedLast:n} 元，开始之前 {earned:n} 元，粉丝是当初的 {kept:%}。',
        },
        {
          en: 'The followers have stayed ({kept:%}), the income has not: {earnedLast:n} yuan a month at the end, {earned:n} before.',
          zh: '粉丝留住了（{kept:%}），收入没有：最后一个月 {earnedLast:n} 元，之前 {earned:n} 元。',
        },
      ],
      look: { tier: 1, figure: 'creators' },
    },
    {
      values: { fans: ratio(at(followers, last), otherwise(at(followers, last))) },
      en: 'That is {fans:%} of the followers they would have, had they never sold out.',
      zh: '粉丝是从不恰饭时的 {fans:%}。',
    },
  ),
  control: { without: 'all' },
  suggestion: {
    en: 'Let them never sell out, and compare.',
    zh: '让他们从不恰饭，再比一比。',
    without: 'all',
  },
};
