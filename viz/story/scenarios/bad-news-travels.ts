import { badNews, eveOf, salesMove, trustComesBack, trustFalls, trustIn } from '../blocks.ts';
import { whatIsLeft } from '../contrast.ts';
import type { Story } from '../sentence.ts';
import { at, begins, ends, later, ofBrand, sum } from '../vocabulary.ts';

const ATTACK = { kind: 'attack' } as const;
const start = begins(ATTACK);
const eve = eveOf(ATTACK);

export const story: Story = {
  needs: [start],
  sentences: [
    {
      id: 'calm',
      on: later(start, -20),
      values: { trust: at(ofBrand('trust', 1), later(start, -20)) },
      variants: [
        {
          en: 'A product without fault: trust in {@1} is {trust:2}. Watch the arrows: what is read travels along them.',
          zh: '产品没有毛病：对{@1}的信任是 {trust:2}。看那些连线：读到的东西沿着它们走。',
        },
      ],
      look: { lens: 'trust', brand: 1 },
    },
    {
      id: 'few-posts',
      on: ends(ATTACK),
      values: {
        posts: sum(ofBrand('posts_bad_attack', 1), start, ends(ATTACK)),
        read: sum(ofBrand('read_bad', 1), start, ends(ATTACK)),
      },
      variants: [
        {
          en: 'The hired accounts have posted {posts:n} times; in these days bad posts about {@1} were read {read:n} times.',
          zh: '水军发了 {posts:n} 条；这些天里，{@1}的坏话被读到 {read:n} 次。',
        },
      ],
      look: { lens: 'origin', brand: 1, figure: 'wordOfMouth' },
    },
    badNews(1, start),
    trustFalls(1, eve, 25),
    salesMove(1, start, 40),
    trustComesBack(1, eve, 25, later(start, 90)),
  ],
  answer: whatIsLeft(
    {
      topic: trustIn(1),
      track: ofBrand('trust', 1),
      eve,
      within: 25,
      look: { lens: 'trust', brand: 1, figure: 'brands' },
    },
    { track: ofBrand('sales', 1), from: start },
  ),
  control: { without: 'all' },
  suggestion: {
    en: 'Take away the bought likes: would the ranking still spread the lies?',
    zh: '去掉买来的点赞：推荐还会把谎话传开吗？',
    set: [['parameters.negative.attackLikes', 0]],
  },
};
