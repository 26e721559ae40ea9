import { moves } from '../blocks.ts';
import { withClause } from '../contrast.ts';
import type { Story } from '../sentence.ts';
import {
  above,
  begins,
  below,
  both,
  last,
  later,
  mean,
  ofBrand,
  ofMarket,
  ofTier,
  on,
  otherwise,
  sum,
} from '../vocabulary.ts';

const MONEY = { path: 'brands.0.toLadder' };
const RUNG = { path: 'parameters.growth.threshold' };
const money = begins(MONEY);
const rung = begins(RUNG);
const grown = ofTier('promoted', 0);
const byMoney = sum(grown, money, rung);
const byRung = sum(grown, rung, last);
const values = { byMoney, byRung, spent: sum(ofBrand('cost_ladder', 0), money, last) };

export const story: Story = {
  needs: [money, rung],
  sentences: [
    {
      id: 'young',
      on: later(money, -5),
      values: {
        n: sum(grown, on(0), later(money, -5)),
        posters: mean(ofMarket('posters'), on(0), later(money, -5)),
      },
      variants: [
        {
          en: 'On a day {posters:n} people post. So far {n:n} of them have grown into KOCs.',
          zh: '每天有 {posters:n} 人发帖。到现在有 {n:n} 人长成了 KOC。',
        },
      ],
      look: { lens: 'stage', brand: 0, figure: 'creators' },
    },
    {
      id: 'money',
      on: later(rung, -1),
      values: { byMoney, spent: sum(ofBrand('cost_ladder', 0), money, rung) },
      variants: [
        {
          when: above(byMoney, 2.5),
          en: '{@0} has paid {spent:n} yuan for likes, and {byMoney:n} users have become KOCs.',
          zh: '{@0}为点赞付了 {spent:n} 元，{byMoney:n} 位用户长成了 KOC。',
        },
        {
          en: '{@0} has paid {spent:n} yuan for likes. Users who became KOCs meanwhile: {byMoney:n}.',
          zh: '{@0}为点赞付了 {spent:n} 元，其间长成 KOC 的用户：{byMoney:n} 位。',
        },
      ],
      look: { brand: 0, figure: 'creators' },
    },
    {
      id: 'rung',
      on: later(rung, 20),
      values: { n: sum(grown, rung, later(rung, 20)) },
      variants: [
        {
          when: above(sum(grown, rung, later(rung, 20)), 2.5),
          en: 'Twenty days after the rung was lowered {n:n} users have stepped up. Find the new circles on the stage.',
          zh: '台阶放低二十天，已有 {n:n} 位用户登上来。在台上找找新的圆点。',
        },
        {
          en: 'Twenty days after the rung was lowered: {n:n} new KOCs.',
          zh: '台阶放低二十天：新 KOC {n:n} 位。',
        },
      ],
      look: { brand: 0, tier: 0, figure: 'creators' },
    },
    moves({
      id: 'posts',
      topic: {
        en: 'the number of posts by creators in a day',
        zh: '创作者每天发的帖子',
        form: 'n',
        least: 0.05,
      },
      before: mean(ofMarket('creator_posts'), later(rung, -30), rung),
      after: mean(ofMarket('creator_posts'), later(rung, 30), later(rung, 60)),
      relative: true,
      look: { figure: 'creators' },
    }),
  ],
  answer: withClause(
    {
      id: 'answer',
      on: last,
      values,
      variants: [
        {
          when: both(above(byRung, 2.5), below(byMoney, 2.5)),
          en: 'The rung: {byRung:n} users became KOCs after it was lowered, {byMoney:n} while there was only the money ({spent:n} yuan in all).',
          zh: '靠台阶：放低之后有 {byRung:n} 位用户长成 KOC；只有钱的时候 {byMoney:n} 位（一共花了 {spent:n} 元）。',
        },
        {
          when: both(below(byRung, 2.5), above(byMoney, 2.5)),
          en: 'The money: {byMoney:n} users became KOCs while there was only the money ({spent:n} yuan in all), {byRung:n} after the rung was lowered.',
          zh: '靠钱：只有钱的时候有 {byMoney:n} 位长成 KOC（一共花了 {spent:n} 元）；台阶放低之后 {byRung:n} 位。',
        },
        {
          when: both(above(byRung, 2.5), above(byMoney, 2.5)),
          en: 'Each has its share: {byMoney:n} users became KOCs while there was only the money, {byRung:n} after the rung was lowered.',
          zh: '两样都有份：只有钱的时候 {byMoney:n} 位长成 KOC，台阶放低之后 {byRung:n} 位。',
        },
        {
          en: 'Neither: {byMoney:n} users became KOCs while there was only the money, {byRung:n} after the rung was lowered.',
          zh: '都不靠：只有钱的时候 {byMoney:n} 位长成 KOC，台阶放低之后 {byRung:n} 位。',
        },
      ],
      look: { brand: 0, figure: 'creators' },
    },
    {
      values: { neither: otherwise(sum(grown, money, last)) },
      en: 'With neither it would have been {neither:n} in all.',
      zh: '两样都没有，一共会是 {neither:n} 位。',
    },
  ),
  control: { without: 'all' },
  suggestion: {
    en: 'Leave the money out and lower the rung alone.',
    zh: '不花钱，只放低台阶。',
    without: { path: 'brands.0.toLadder' },
  },
};
